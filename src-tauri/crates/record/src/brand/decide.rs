//! What the person decides about brands: it beats every rule, survives a source that goes and comes back, and can be
//! undone.

use super::number_of;
use super::resolve::decisions;
use crate::operation::{Inverse, log};
use crate::sql::sql;
use crate::{Record, RecordError, Result};
use chrono::{DateTime, Utc};
use model::{BrandId, OperationId, Party, PartyId};
use rusqlite::{Connection, OptionalExtension as _, params};
use std::collections::BTreeSet;

/// A decision to write: two parties, and whether they are one; `None` takes an earlier decision back.
type Change = (String, String, Option<bool>);

impl Record {
    /// Makes two brands one.
    pub fn merge_brands(&mut self, a: &BrandId, b: &BrandId, now: DateTime<Utc>) -> Result<OperationId> {
        let (one, other) = (self.marks(a)?, self.marks(b)?);
        let (Some(first), Some(second)) = (one.first(), other.first()) else {
            return Err(RecordError::Refused("One of the two has no mark by which it could be merged.".to_owned()));
        };
        if first == second {
            return Err(RecordError::Refused(format!("“{a}” and “{b}” are one brand already.")));
        }
        let join = (first.id(), second.id());
        let (ones, others) = (ids(&one), ids(&other));
        self.change(|db| {
            // Whatever kept them apart gives way.
            let mut changes: Vec<Change> = decisions(db)?
                .into_iter()
                .filter(|d| !d.same)
                .filter(|d| {
                    (ones.contains(&d.a) && others.contains(&d.b)) || (ones.contains(&d.b) && others.contains(&d.a))
                })
                .map(|d| (d.a.0, d.b.0, None))
                .collect();
            changes.push((join.0.0.clone(), join.1.0.clone(), Some(true)));
            decide(db, now, "merge-brands", &[a.0.clone(), b.0.clone()], &changes)
        })
    }

    /// Takes a party out of a brand, against every rule.
    pub fn split_brand(&mut self, brand: &BrandId, party: &PartyId, now: DateTime<Utc>) -> Result<OperationId> {
        let marks = ids(&self.marks(brand)?);
        if !marks.contains(party) {
            return Err(RecordError::NotFound { what: "mark of this brand", id: party.0.clone() });
        }
        if marks.len() == 1 {
            return Err(RecordError::Refused(format!(
                "“{brand}” has only this one mark, so there is nothing to split."
            )));
        }
        let changes: Vec<Change> = marks
            .iter()
            .filter(|other| *other != party)
            .map(|other| (party.0.clone(), other.0.clone(), Some(false)))
            .collect();
        self.change(|db| decide(db, now, "split-brand", std::slice::from_ref(&brand.0), &changes))
    }

    /// Names a brand as the person wants; an empty name goes back to the evidence's.
    pub fn rename_brand(&mut self, brand: &BrandId, name: &str, now: DateTime<Utc>) -> Result<OperationId> {
        let marks = self.marks(brand)?;
        let name = name.trim();
        self.change(|db| {
            let mut before = Vec::new();
            for (n, mark) in marks.iter().enumerate() {
                // The surest mark carries the name, so that it stays when others leave.
                let wanted = (n == 0 && !name.is_empty()).then_some(name);
                let old = set_name(db, mark.id().as_str(), wanted)?;
                if old.as_deref() != wanted {
                    before.push((mark.id().0, old));
                }
            }
            crate::leak::settle(db)?;
            let inverse = Inverse::Brands { decisions: Vec::new(), names: before };
            log(db, now, "rename-brand", brand.as_str(), std::slice::from_ref(&brand.0), Some(&inverse))
        })
    }

    /// Settles a join: the two are the same, or they aren't.
    pub fn decide_join(&mut self, join_id: &str, same: bool, now: DateTime<Utc>) -> Result<OperationId> {
        self.change(|db| {
            let found = db
                .prepare_cached(sql!("brand/join_by_id"))?
                .query_row([join_id], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))
                .optional()?;
            let Some((a, b)) = found else {
                return Err(RecordError::NotFound { what: "join", id: join_id.to_owned() });
            };
            decide(db, now, "decide-join", &[join_id.to_owned()], &[(a, b, Some(same))])
        })
    }

    /// A brand's marks, the surest first.
    fn marks(&self, brand: &BrandId) -> Result<Vec<Party>> {
        if number_of(&self.db, brand)?.is_none() {
            return Err(RecordError::NotFound { what: "brand", id: brand.0.clone() });
        }
        self.parties(brand)
    }
}

fn ids(marks: &[Party]) -> BTreeSet<PartyId> {
    marks.iter().map(Party::id).collect()
}

fn decide(
    db: &Connection,
    now: DateTime<Utc>,
    name: &str,
    subject: &[String],
    changes: &[Change],
) -> Result<OperationId> {
    let mut before = Vec::new();
    for (a, b, same) in changes {
        before.push(set_decision(db, a, b, *same)?);
    }
    crate::leak::settle(db)?;
    let inverse = Inverse::Brands { decisions: before, names: Vec::new() };
    log(db, now, name, &subject.join(", "), subject, Some(&inverse))
}

/// Puts decisions and names back as they were.
pub(crate) fn put_back(db: &Connection, decisions: &[Change], names: &[(String, Option<String>)]) -> Result<()> {
    for (a, b, same) in decisions.iter().rev() {
        set_decision(db, a, b, *same)?;
    }
    for (party, name) in names {
        set_name(db, party, name.as_deref())?;
    }
    crate::leak::settle(db)
}

/// Writes a decision; what was decided before.
fn set_decision(db: &Connection, a: &str, b: &str, same: Option<bool>) -> Result<Change> {
    let (a, b) = if a <= b { (a, b) } else { (b, a) };
    let before = db.prepare_cached(sql!("brand/decision"))?.query_row([a, b], |row| row.get(0)).optional()?;
    match same {
        Some(same) => db.prepare_cached(sql!("brand/set_decision"))?.execute(params![a, b, same])?,
        None => db.prepare_cached(sql!("brand/clear_decision"))?.execute([a, b])?,
    };
    Ok((a.to_owned(), b.to_owned(), before))
}

/// Writes a name for the brand of a party; the name before.
fn set_name(db: &Connection, party: &str, name: Option<&str>) -> Result<Option<String>> {
    let before = db.prepare_cached(sql!("brand/given_name"))?.query_row([party], |row| row.get(0)).optional()?;
    match name {
        Some(name) => db.prepare_cached(sql!("brand/set_given_name"))?.execute([party, name])?,
        None => db.prepare_cached(sql!("brand/clear_given_name"))?.execute([party])?,
    };
    Ok(before)
}
