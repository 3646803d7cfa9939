//! Rows back into observations: where in which source a claim was seen.

use super::assemble::{Assembler, known};
use super::ids::evidence_id;
use super::{Observation, SourceBrief};
use crate::Result;
use crate::sql::sql;
use model::{ClaimId, Locator, Moment, Sha256, SourceId, SourceKind};
use rusqlite::{Connection, Row};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What an observation's kept copy is: its block, where in it, how long.
pub(crate) type KeptAt = Option<(i64, u32, u32)>;

impl Assembler<'_> {
    /// What the claim in this row stands on, its own record first; with the numbers of kept copies.
    pub(crate) fn observations(&mut self, row: i64, id: &ClaimId) -> Result<Vec<(Observation, KeptAt)>> {
        let sources = match self.sources.take() {
            Some(sources) => sources,
            None => source_briefs(self.db)?,
        };
        let mut statement = self.db.prepare_cached(sql!("observation/of_claim"))?;
        let mut rows = statement.query([row])?;
        let mut out = Vec::new();
        while let Some(r) = rows.next()? {
            let source = known(sources.get(&r.get::<_, i64>(0)?).cloned())?;
            let n: i64 = r.get(1)?;
            let kept =
                r.get::<_, Option<i64>>(8)?.map(|block| Ok::<_, rusqlite::Error>((block, r.get(9)?, r.get(10)?)));
            let kept = kept.transpose()?;
            let observation = Observation {
                id: evidence_id(id, &source.id, n),
                locator: locator(r)?,
                further: r.get(2)?,
                copy_kept: kept.is_some(),
                source,
            };
            out.push((n, observation, kept));
        }
        self.sources = Some(sources);
        // The newest export first among a claim's own records, and the same order whatever was imported first.
        out.sort_by(|(n, a, _), (m, b, _)| {
            let made = |o: &Observation| std::cmp::Reverse(o.source.exported_at.as_ref().map(Moment::instant_ms));
            (a.further, made(a), &a.source.id, n).cmp(&(b.further, made(b), &b.source.id, m))
        });
        Ok(out.into_iter().map(|(_, observation, kept)| (observation, kept)).collect())
    }
}

fn source_briefs(db: &Connection) -> Result<BTreeMap<i64, SourceBrief>> {
    let mut statement = db.prepare_cached(sql!("observation/source_briefs"))?;
    let mut rows = statement.query([])?;
    let mut briefs = BTreeMap::new();
    while let Some(r) = rows.next()? {
        let exported_at = r.get::<_, Option<String>>(6)?;
        briefs.insert(
            r.get(0)?,
            SourceBrief {
                id: SourceId(r.get(1)?),
                kind: known(SourceKind::parse(r.get_ref(2)?.as_str().unwrap_or_default()))?,
                name: r.get(3)?,
                sha256: Sha256(r.get(4)?),
                path: r.get(5)?,
                exported_at: exported_at.as_deref().map(serde_json::from_str).transpose()?,
            },
        );
    }
    Ok(briefs)
}

fn locator(r: &Row<'_>) -> Result<Locator> {
    let (within, member, index) = serde_json::from_str(r.get_ref(3)?.as_str().unwrap_or_default())?;
    let member: Option<Arc<str>> = member;
    Ok(Locator {
        within,
        member,
        index,
        start: r.get::<_, Option<i64>>(4)?.map(i64::cast_unsigned),
        length: r.get::<_, Option<i64>>(5)?.map(i64::cast_unsigned),
        pointer: r.get(6)?,
        digest: Some(Sha256(r.get(7)?)),
    })
}
