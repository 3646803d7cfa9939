//! Ids as the record keeps them: ten bytes instead of twenty digits and a prefix.

use model::{ClaimId, EvidenceId, SourceId};

/// The bytes of a claim's id.
pub(crate) type Hash = [u8; 10];

/// The instant of what has no time: before everything.
pub(crate) const NO_TIME: i64 = i64::MIN;

/// How many digits of a source's id stand in the ids of its observations.
const SOURCE_DIGITS: usize = 10;

/// The bytes of an id; an id that is none of ours has none of ours.
pub(crate) fn hash_of_id(id: &ClaimId) -> Hash {
    let mut hash = Hash::default();
    if id.as_str().strip_prefix("clm-").is_none_or(|digits| hex::decode_to_slice(digits, &mut hash).is_err()) {
        return Hash::default();
    }
    hash
}

/// The id of these bytes.
pub(crate) fn id_of_hash(hash: &Hash) -> ClaimId {
    ClaimId(format!("{}-{}", ClaimId::PREFIX, hex::encode(hash)))
}

/// An observation's id: its claim, its source, and which of the claim's places in that source. It depends on content
/// alone, and needs no index of its own.
pub(crate) fn evidence_id(claim: &ClaimId, source: &SourceId, n: i64) -> EvidenceId {
    let claim = claim.as_str().strip_prefix("clm-").unwrap_or(claim.as_str());
    EvidenceId(format!("{}-{claim}-{}-{n}", EvidenceId::PREFIX, source_digits(source)))
}

/// The claim of an observation's id.
pub(crate) fn claim_of_evidence(id: &EvidenceId) -> Option<ClaimId> {
    let claim = id.as_str().strip_prefix("evi-")?.split('-').next()?;
    Some(ClaimId(format!("{}-{claim}", ClaimId::PREFIX)))
}

fn source_digits(source: &SourceId) -> &str {
    let digits = source.as_str().strip_prefix("src-").unwrap_or(source.as_str());
    digits.get(..SOURCE_DIGITS).unwrap_or(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Sha256;

    #[test]
    fn ids_and_bytes_lead_to_each_other() {
        let id = ClaimId::of(&Sha256::of(b"a claim"));
        assert_eq!(id_of_hash(&hash_of_id(&id)), id);
        let evidence = evidence_id(&id, &SourceId::of(&Sha256::of(b"a source")), 3);
        assert_eq!(claim_of_evidence(&evidence), Some(id));
        assert_eq!(hash_of_id(&ClaimId::from("clm-nonsense")), Hash::default());
    }
}
