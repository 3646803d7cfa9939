//! Search over everything, ignoring case and accents.

use crate::brand::offset;
use crate::claim::{Hash, id_of_hash};
use crate::sql::sql;
use crate::{BrandSort, Page, Record, Result};
use model::{ClaimKind, fold};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HitKind {
    /// A brand; the hit's id is a brand's.
    Brand,
    /// A request.
    Request,
    /// A claim of this kind.
    Claim(ClaimKind),
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// Its id.
    pub id: String,
}

/// How many texts, and how many claims that hold them, are gathered at most. Who meets this bound has asked for too
/// little to be told apart, and a page is due in a blink.
const MOST: usize = 5_000;

impl Record {
    /// Everything in which all words of `text` occur, the last one as a beginning: brands, then requests, then claims,
    /// the newest first. The words of a claim must stand in one of its texts. At most 5,000 claims are found.
    pub fn search(&self, text: &str, limit: u32, after: Option<&str>) -> Result<Page<Hit>> {
        let words: Vec<String> = words_of(text);
        let offset = offset(after)?;
        if words.is_empty() {
            return Ok(Page::default());
        }
        let mut hits: Vec<Hit> = self
            .brands(Some(text), BrandSort::Claims, 200, None)?
            .items
            .into_iter()
            .map(|brand| Hit { kind: HitKind::Brand, id: brand.id.0 })
            .collect();
        for request in self.requests()? {
            let of =
                [&request.reference, &request.brand_name, &request.subject, &request.right, &request.recipient.name];
            let all = of.iter().map(|part| index_form(part)).collect::<Vec<_>>().join(" ");
            if words.iter().all(|word| all.contains(word.as_str())) {
                hits.push(Hit { kind: HitKind::Request, id: request.id.0 });
            }
        }
        hits.extend(claims_with(&self.db, &words)?);
        let total = hits.len() as u32;
        let items: Vec<Hit> = hits.into_iter().skip(offset as usize).take(limit as usize).collect();
        let end = offset.saturating_add(items.len() as u32);
        let next = (limit > 0 && end < total).then(|| end.to_string());
        Ok(Page { items, total, next })
    }
}

/// A text as the index keeps it: folded, and ß as ss, as people type it.
pub(crate) fn index_form(text: &str) -> String {
    fold(text).replace('ß', "ss")
}

fn words_of(text: &str) -> Vec<String> {
    let folded = index_form(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Claims in whose texts or criteria all the words occur, the newest first.
fn claims_with(db: &Connection, words: &[String]) -> Result<Vec<Hit>> {
    // Letters and digits only, so that nothing in them is an operator to FTS5.
    let question = words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" AND ") + "*";
    let mut statement = db.prepare_cached(sql!("search/texts"))?;
    let texts = statement.query_map(params![question, MOST as i64], |row| row.get::<_, i64>(0))?;
    let mut claims = BTreeSet::new();
    for text in texts {
        let text = text?;
        for question in
            [sql!("search/claims_that_mention"), sql!("search/claims_by_stated"), sql!("search/claims_by_value")]
        {
            let room = MOST.saturating_sub(claims.len());
            let mut statement = db.prepare_cached(question)?;
            for claim in statement.query_map(params![text, room as i64], |row| row.get::<_, i64>(0))? {
                claims.insert(claim?);
            }
        }
        if claims.len() >= MOST {
            break;
        }
    }
    let mut found: Vec<(i64, Hash, ClaimKind)> = Vec::with_capacity(claims.len());
    let mut statement = db.prepare_cached(sql!("search/claim_brief"))?;
    for claim in claims {
        let (at, hash, kind) =
            statement.query_row([claim], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)))?;
        if let Some(kind) = ClaimKind::parse(&kind) {
            found.push((at, hash, kind));
        }
    }
    found.sort_unstable_by(|a, b| b.cmp(a));
    let hit = |(_, hash, kind): (i64, Hash, ClaimKind)| Hit { kind: HitKind::Claim(kind), id: id_of_hash(&hash).0 };
    Ok(found.into_iter().map(hit).collect())
}
