//! The log of joins, read back.

use super::{JoinRow, JoinState, number_of};
use crate::claim::party_of;
use crate::sql::sql;
use crate::{BrandRef, Record, Result};
use directory::{By, Strength};
use model::{BrandId, PartyId};
use rusqlite::{Connection, Params, Row};

impl Record {
    /// The joins of a brand, or all of them; only those that wait for the person if `waiting`. Joins of parties that no
    /// evidence names any more are left out.
    pub fn joins(&self, brand: Option<&BrandId>, waiting: bool) -> Result<Vec<JoinRow>> {
        let db = &self.db;
        let number = match brand {
            Some(id) => match number_of(db, id)? {
                Some(number) => Some(number),
                None => return Ok(Vec::new()),
            },
            None => None,
        };
        let mut out = match (number, waiting) {
            (Some(number), _) => collect(db, sql!("brand/joins_of_brand"), [number])?,
            (None, true) => collect(db, sql!("brand/joins_that_wait"), [])?,
            (None, false) => collect(db, sql!("brand/joins"), [])?,
        };
        out.retain(|join| !waiting || join.state == JoinState::Waiting);
        Ok(out)
    }
}

fn collect(db: &Connection, question: &str, values: impl Params) -> Result<Vec<JoinRow>> {
    let mut statement = db.prepare_cached(question)?;
    let mut rows = statement.query(values)?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        out.push(assemble(row)?);
    }
    Ok(out)
}

fn assemble(row: &Row<'_>) -> Result<JoinRow> {
    let text = |at: usize| -> Result<String> { Ok(row.get(at)?) };
    let party = |at: usize| -> Result<_> { Ok(party_of(&text(at)?, row.get(at + 1)?, &text(at + 2)?)) };
    let brand = |at: usize| -> Result<_> { Ok(BrandRef { id: BrandId(row.get(at)?), name: row.get(at + 1)? }) };
    Ok(JoinRow {
        id: row.get(0)?,
        rule: row.get(1)?,
        strength: if text(2)? == Strength::Sure.id() { Strength::Sure } else { Strength::Unsure },
        by: if text(3)? == By::Person.id() { By::Person } else { By::Rule },
        state: match text(4)?.as_str() {
            "made" => JoinState::Made,
            "waiting" => JoinState::Waiting,
            _ => JoinState::Refused,
        },
        a_id: PartyId(row.get(5)?),
        a: party(6)?,
        a_brand: brand(9)?,
        b_id: PartyId(row.get(11)?),
        b: party(12)?,
        b_brand: brand(15)?,
    })
}
