//! What the person wants, what they said of it before, and their own tags of brands.

use crate::operation::{Inverse, log, next_number};
use crate::sql::sql;
use crate::{Record, Result};
use chrono::{DateTime, Utc};
use model::{BrandId, OperationId, Preference, PreferenceScope, Purpose};
use rusqlite::{Connection, OptionalExtension as _, params};

/// One change of one preference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreferenceChange {
    /// The operation that made it.
    pub operation: OperationId,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether it was taken back.
    pub undone: bool,
    /// For what.
    pub purpose: Purpose,
    /// Of whom.
    pub scope: PreferenceScope,
    /// What was wanted before; none where nothing was said.
    pub was: Option<Preference>,
    /// What was wanted from then on; none where it was taken out.
    pub became: Option<Preference>,
}

/// A preference as it was, by its purpose and scope.
pub(crate) type Before = (Purpose, PreferenceScope, Option<Preference>);

impl Record {
    /// Everything that the person wants, by purpose and then scope, the widest first.
    pub fn preferences(&self) -> Result<Vec<Preference>> {
        let mut statement = self.db.prepare_cached(sql!("preference/all"))?;
        let mut rows = statement.query([])?;
        let mut out: Vec<Preference> = Vec::new();
        while let Some(row) = rows.next()? {
            out.push(serde_json::from_str(row.get_ref(0)?.as_str().unwrap_or_default())?);
        }
        out.sort_by(|a, b| (a.purpose, &a.scope).cmp(&(b.purpose, &b.scope)));
        Ok(out)
    }

    /// Sets some preferences and takes out others, as one operation that [`Record::undo`] takes back; none if nothing
    /// would change. What is said again with the same words isn't a change. `subject` is what the history shows.
    pub fn change_preferences(
        &mut self,
        set: &[Preference],
        clear: &[(Purpose, PreferenceScope)],
        subject: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<OperationId>> {
        self.change(|db| {
            let mut before: Vec<Before> = Vec::new();
            let mut changes: Vec<(Before, Option<&Preference>)> = Vec::new();
            let wanted = clear.iter().map(|(purpose, scope)| (*purpose, scope, None));
            let wanted = wanted.chain(set.iter().map(|p| (p.purpose, &p.scope, Some(p))));
            for (purpose, scope, after) in wanted {
                let was = read(db, purpose, scope)?;
                let same = match (&was, after) {
                    (Some(was), Some(after)) => Preference { set_at: after.set_at, ..was.clone() } == *after,
                    (None, None) => true,
                    _ => false,
                };
                if same {
                    continue;
                }
                write(db, purpose, scope, after)?;
                before.push((purpose, scope.clone(), was.clone()));
                changes.push(((purpose, scope.clone(), was), after));
            }
            if changes.is_empty() {
                return Ok(None);
            }
            let operation = next_number(db)?;
            for (n, ((purpose, scope, was), became)) in (0_i64..).zip(&changes) {
                let (kind, target) = columns(scope);
                db.prepare_cached(sql!("preference/add_change"))?.execute(params![
                    operation,
                    n,
                    purpose.id(),
                    kind,
                    target,
                    was.as_ref().map(serde_json::to_string).transpose()?,
                    became.map(serde_json::to_string).transpose()?,
                ])?;
            }
            // Taken back in the opposite order, so that a purpose that was changed twice is as it was at first.
            before.reverse();
            let ids: Vec<String> = changes.iter().map(|((purpose, ..), _)| purpose.id().to_owned()).collect();
            log(db, now, "preferences", subject, &ids, Some(&Inverse::Preferences { before })).map(Some)
        })
    }

    /// What the person wanted over time, the newest change first; at most so many.
    pub fn preference_changes(&self, limit: u32) -> Result<Vec<PreferenceChange>> {
        let mut statement = self.db.prepare_cached(sql!("preference/changes"))?;
        let mut rows = statement.query([limit])?;
        let mut out = Vec::new();
        while let Some(row) = rows.next()? {
            let Some(purpose) = Purpose::parse(row.get_ref(3)?.as_str().unwrap_or_default()) else { continue };
            let (at, target): (String, String) = (row.get(1)?, row.get(5)?);
            let one = |json: Option<String>| json.as_deref().map(serde_json::from_str).transpose();
            out.push(PreferenceChange {
                operation: OperationId(row.get(0)?),
                at: DateTime::parse_from_rfc3339(&at).map(|at| at.to_utc()).unwrap_or_default(),
                undone: row.get(2)?,
                purpose,
                scope: match row.get_ref(4)?.as_str().unwrap_or_default() {
                    "sector" => PreferenceScope::Sector(target),
                    "brand" => PreferenceScope::Brand(BrandId(target)),
                    _ => PreferenceScope::Everyone,
                },
                was: one(row.get(6)?)?,
                became: one(row.get(7)?)?,
            });
        }
        Ok(out)
    }

    /// The person's own tags, by brand. A brand's id is the one that it had when the tag was given.
    pub fn tags(&self) -> Result<Vec<(BrandId, String)>> {
        let mut statement = self.db.prepare_cached(sql!("preference/tags"))?;
        let rows = statement.query_map([], |row| Ok((BrandId(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// Replaces the person's own tags of a brand; none if nothing would change.
    pub fn set_tags(&mut self, brand: &BrandId, tags: &[String], now: DateTime<Utc>) -> Result<Option<OperationId>> {
        self.change(|db| {
            let before = tags_of(db, brand.as_str())?;
            write_tags(db, brand.as_str(), tags)?;
            if tags_of(db, brand.as_str())? == before {
                return Ok(None);
            }
            let inverse = Inverse::Tags { brand: brand.0.clone(), before };
            log(db, now, "tags", &tags.join(", "), std::slice::from_ref(&brand.0), Some(&inverse)).map(Some)
        })
    }
}

/// Puts preferences back as they were: the inverse of changing them.
pub(crate) fn put_back(db: &Connection, before: &[Before]) -> Result<()> {
    before.iter().try_for_each(|(purpose, scope, was)| write(db, *purpose, scope, was.as_ref()))
}

/// Replaces the tags of a brand.
pub(crate) fn write_tags(db: &Connection, brand: &str, tags: &[String]) -> Result<()> {
    db.prepare_cached(sql!("preference/drop_tags"))?.execute([brand])?;
    for tag in tags {
        db.prepare_cached(sql!("preference/add_tag"))?.execute(params![brand, tag])?;
    }
    Ok(())
}

fn tags_of(db: &Connection, brand: &str) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached(sql!("preference/tags_of"))?;
    let rows = statement.query_map([brand], |row| row.get(0))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

fn columns(scope: &PreferenceScope) -> (&'static str, &str) {
    match scope {
        PreferenceScope::Everyone => ("everyone", ""),
        PreferenceScope::Sector(name) => ("sector", name),
        PreferenceScope::Brand(id) => ("brand", id.as_str()),
    }
}

fn read(db: &Connection, purpose: Purpose, scope: &PreferenceScope) -> Result<Option<Preference>> {
    let (kind, target) = columns(scope);
    let found: Option<String> = db
        .prepare_cached(sql!("preference/one"))?
        .query_row(params![purpose.id(), kind, target], |row| row.get(0))
        .optional()?;
    Ok(found.as_deref().map(serde_json::from_str).transpose()?)
}

fn write(db: &Connection, purpose: Purpose, scope: &PreferenceScope, wanted: Option<&Preference>) -> Result<()> {
    let (kind, target) = columns(scope);
    match wanted {
        Some(wanted) => db.prepare_cached(sql!("preference/set"))?.execute(params![
            purpose.id(),
            kind,
            target,
            serde_json::to_string(wanted)?
        ])?,
        None => db.prepare_cached(sql!("preference/clear"))?.execute(params![purpose.id(), kind, target])?,
    };
    Ok(())
}
