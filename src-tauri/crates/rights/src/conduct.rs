//! How Sayso behaves towards brands: what may be asked of whom, given the evidence.

use crate::law::{Needs, Row, When};

/// What the record shows about one brand, in sums.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Claims that name it as advertiser.
    pub ads: u32,
    /// Claims that it holds data.
    pub holdings: u32,
    /// Transfers to or from it.
    pub transfers: u32,
    /// Messages from it; an account or order mail is one.
    pub contacts: u32,
    /// Consents that name it.
    pub consents: u32,
    /// Whether it holds, or was chosen by, sensitive data.
    pub sensitive: bool,
    /// Whether it is a public authority, going by its domain.
    pub agency: bool,
}

/// Why a right may not be used against this brand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No claim names the brand at all.
    NoClaim,
    /// Only ads name it: that it was paid for an ad doesn't show that it holds data.
    AdAlone,
}

/// Whether a right may be used, given the evidence.
///
/// An opt-out or objection goes to any brand that a claim names. Access, erasure and portability need a holding, a
/// transfer, an account or a mail: writing to firms that don't have the person would only hand them her data.
pub fn may_ask(row: &Row, evidence: &Evidence) -> Result<(), Refusal> {
    let related = evidence.holdings + evidence.transfers + evidence.contacts + evidence.consents > 0;
    match row.needs {
        _ if related => Ok(()),
        Needs::Claim if evidence.ads > 0 => Ok(()),
        Needs::Relation if evidence.ads > 0 => Err(Refusal::AdAlone),
        _ => Err(Refusal::NoClaim),
    }
}

/// Whether the row's own case is given; a row without one always fits.
pub(crate) fn fits(row: &Row, evidence: &Evidence) -> bool {
    match row.when {
        None => true,
        Some(When::Agency) => evidence.agency,
        Some(When::Organisation) => !evidence.agency,
        Some(When::Sensitive) => evidence.sensitive,
    }
}

/// The rows among several that fit the case; several left over must be chosen from.
pub fn decide<'r>(rows: &[&'r Row], evidence: &Evidence) -> Vec<&'r Row> {
    if let [only] = rows {
        return vec![*only];
    }
    rows.iter().copied().filter(|row| fits(row, evidence)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Laws;

    #[test]
    fn an_ad_alone_allows_an_objection_and_no_access() {
        let laws = Laws::shipped();
        let ad = Evidence { ads: 12, ..Evidence::default() };
        let mail = Evidence { contacts: 1, ..Evidence::default() };
        for row in laws.rows() {
            assert_eq!(may_ask(row, &mail), Ok(()), "{}", row.id);
            assert_eq!(may_ask(row, &Evidence::default()), Err(Refusal::NoClaim), "{}", row.id);
            let expected = if matches!(&*row.right, "access" | "erasure" | "portability") {
                Err(Refusal::AdAlone)
            } else {
                may_ask(row, &ad)
            };
            assert_eq!(may_ask(row, &ad), expected, "{}", row.id);
            if row.absolute {
                assert_eq!(may_ask(row, &ad), Ok(()), "{}", row.id);
            }
        }
    }

    #[test]
    fn the_case_decides_between_rows_or_they_are_listed() {
        let laws = Laws::shipped();
        let australian = laws.of_home("AU");
        let ids = |right: &str, evidence: Evidence| {
            decide(&laws.matching(right, &australian), &evidence).iter().map(|r| r.id.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(ids("access", Evidence::default()), ["au.access"]);
        assert_eq!(ids("access", Evidence { agency: true, ..Evidence::default() }), ["au.access-agency"]);
        assert_eq!(ids("objection-direct-marketing", Evidence::default()), ["au.marketing"]);
        assert_eq!(
            ids("objection_direct_marketing", Evidence { sensitive: true, ..Evidence::default() }),
            ["au.marketing", "au.sensitive-marketing"]
        );
        assert_eq!(ids("au.access-agency", Evidence::default()), ["au.access-agency"]);
    }
}
