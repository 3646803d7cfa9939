//! Questions about claims.

use super::assemble::Assembler;
use super::ids::{claim_of_evidence, hash_of_id};
use super::kept::Blocks;
use super::observed::KeptAt;
use super::streams::{Place, Span, streams};
use super::{ClaimQuery, Observation, StoredClaim};
use crate::import::find_claim;
use crate::sql::sql;
use crate::{Page, Record, RecordError, Result};
use model::{ClaimId, ClaimKind, EvidenceId};
use std::collections::BTreeMap;

impl Record {
    /// A page of claims, the newest first; those without a time come last.
    pub fn claims(&self, query: &ClaimQuery) -> Result<Page<StoredClaim>> {
        let db = &self.db;
        let span = Span::of(query);
        let (at, hash) = match &query.after {
            Some(cursor) => parse_cursor(cursor)?,
            None => (span.until, Vec::new()),
        };
        let streams = streams(db, query)?;
        let mut total = 0_u32;
        let mut places = Vec::new();
        for stream in &streams {
            total = total.saturating_add(stream.count(db, span)?);
            if query.limit > 0 {
                places.extend(stream.newest(db, span, (at, &hash), query.limit.saturating_add(1))?);
            }
        }
        // A claim between two parties of one brand stands in two streams.
        places.sort_unstable_by(|a, b| b.cmp(a));
        places.dedup();
        let limit = query.limit as usize;
        let next = (limit > 0 && places.len() > limit).then(|| places.get(limit - 1).map(cursor_after)).flatten();
        places.truncate(limit);
        let mut assembler = Assembler::new(db);
        let items = places.iter().map(|place| assembler.claim(place.row)).collect::<Result<_>>()?;
        Ok(Page { items, total, next })
    }

    /// One claim.
    pub fn claim(&self, id: &ClaimId) -> Result<Option<StoredClaim>> {
        find_claim(&self.db, &hash_of_id(id))?.map(|row| Assembler::new(&self.db).claim(row)).transpose()
    }

    /// What these claims stand on: a claim's own record first, further evidence after it. A claim that the person
    /// entered has none and is left out.
    pub fn observations(&self, ids: &[ClaimId]) -> Result<BTreeMap<ClaimId, Vec<Observation>>> {
        let mut assembler = Assembler::new(&self.db);
        let mut out = BTreeMap::new();
        for id in ids {
            let Some(row) = find_claim(&self.db, &hash_of_id(id))? else { continue };
            let found: Vec<_> =
                assembler.observations(row, id)?.into_iter().map(|(observation, _)| observation).collect();
            if !found.is_empty() {
                out.insert(id.clone(), found);
            }
        }
        Ok(out)
    }

    /// One observation and the claim that stands on it.
    pub fn observation(&self, id: &EvidenceId) -> Result<Option<(ClaimId, Observation)>> {
        Ok(self.observed(id)?.map(|(claim, observation, _)| (claim, observation)))
    }

    /// The kept copy of an observation's bytes, if one was kept.
    pub fn kept_copy(&self, id: &EvidenceId) -> Result<Option<Vec<u8>>> {
        match self.observed(id)? {
            Some((_, _, Some((block, at, size)))) => Blocks::default().read(&self.db, block, at, size),
            _ => Ok(None),
        }
    }

    fn observed(&self, id: &EvidenceId) -> Result<Option<(ClaimId, Observation, KeptAt)>> {
        let Some(claim) = claim_of_evidence(id) else { return Ok(None) };
        let Some(row) = find_claim(&self.db, &hash_of_id(&claim))? else { return Ok(None) };
        let all = Assembler::new(&self.db).observations(row, &claim)?;
        let found = all.into_iter().find(|(observation, _)| observation.id == *id);
        Ok(found.map(|(observation, kept)| (claim, observation, kept)))
    }

    /// Hands every claim of a kind to `f`, in the order of their ids, with what it stands on. For exports.
    pub fn each_claim(
        &self,
        kind: ClaimKind,
        f: &mut dyn FnMut(StoredClaim, Vec<Observation>) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.db.prepare_cached(sql!("claim/each_of_kind"))?;
        let mut rows = statement.query([kind as u8])?;
        let mut assembler = Assembler::new(&self.db);
        while let Some(row) = rows.next()? {
            let row: i64 = row.get(0)?;
            let claim = assembler.claim(row)?;
            let observations = assembler.observations(row, &claim.id)?;
            f(claim, observations.into_iter().map(|(observation, _)| observation).collect())?;
        }
        Ok(())
    }
}

fn cursor_after(place: &Place) -> String {
    format!("{}.{}", place.at_us, hex::encode(place.hash))
}

fn parse_cursor(cursor: &str) -> Result<(i64, Vec<u8>)> {
    let parts = cursor.split_once('.').and_then(|(at, hash)| Some((at.parse().ok()?, hex::decode(hash).ok()?)));
    parts.ok_or_else(|| RecordError::NotFound { what: "page", id: cursor.to_owned() })
}
