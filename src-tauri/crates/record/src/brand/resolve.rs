//! Brands brought up to date: the rules of `directory` over all parties, applied as a difference.

use super::sums;
use crate::Result;
use crate::claim::party_of;
use crate::sql::sql;
use directory::{Decision, PartyProfile, Resolution, ResolvedBrand};
use model::{Digester, Party, PartyId, PartyKind, fold};
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};

/// A party's row with what resolution needs of it.
struct Known {
    row: i64,
    brand: Option<i64>,
    profile: PartyProfile,
}

/// A brand's row as it stands.
#[derive(Clone, PartialEq, Eq)]
struct Standing {
    row: i64,
    name: String,
    look_alike_of: Option<String>,
}

/// Resolves all parties that some claim names, and brings brands, joins and their sums up to date.
pub(crate) fn resolve(db: &Connection) -> Result<()> {
    let parties = parties(db)?;
    let decisions = decisions(db)?;
    let profiles: Vec<PartyProfile> = parties.values().map(|known| known.profile.clone()).collect();
    let resolution = directory::resolve(&profiles, &decisions);
    let changed = apply(db, &parties, &resolution)?;
    write_joins(db, &resolution, &decisions)?;
    sums::bring_up_to_date(db, &changed)
}

/// Parties that claims name, by their ids.
fn parties(db: &Connection) -> Result<BTreeMap<PartyId, Known>> {
    let mut by_row: BTreeMap<i64, Known> = BTreeMap::new();
    let mut statement = db.prepare_cached(sql!("party/writings"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        let claims: u32 = row.get(6)?;
        if let Some(known) = by_row.get_mut(&number) {
            known.profile.claims = known.profile.claims.saturating_add(claims);
            continue;
        }
        // The writing that is used most comes first; it stands for the party.
        let literal: String = row.get(4)?;
        let party = party_of(&row.get::<_, String>(1)?, row.get(2)?, &literal);
        if row.get_ref(3)?.as_str().is_ok_and(|kept| kept != literal) {
            db.prepare_cached(sql!("party/set_literal"))?.execute(params![number, literal])?;
        }
        let profile = PartyProfile { party, written_with: Vec::new(), claims };
        by_row.insert(number, Known { row: number, brand: row.get(5)?, profile });
    }
    let ids: BTreeMap<i64, PartyId> = by_row.iter().map(|(row, known)| (*row, known.profile.party.id())).collect();
    let mut statement = db.prepare_cached(sql!("party/written_together"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (a, b): (i64, i64) = (row.get(0)?, row.get(1)?);
        if let (Some(known), Some(with)) = (by_row.get_mut(&a), ids.get(&b)) {
            known.profile.written_with.push((with.clone(), row.get(2)?));
        }
    }
    Ok(by_row.into_values().map(|known| (known.profile.party.id(), known)).collect())
}

/// What the person decided.
pub(super) fn decisions(db: &Connection) -> Result<Vec<Decision>> {
    let mut statement = db.prepare_cached(sql!("brand/decisions"))?;
    let rows = statement
        .query_map([], |row| Ok(Decision { a: PartyId(row.get(0)?), b: PartyId(row.get(1)?), same: row.get(2)? }))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// Makes the brands of the record those of the resolution; which of them changed.
fn apply(db: &Connection, parties: &BTreeMap<PartyId, Known>, resolution: &Resolution) -> Result<BTreeSet<i64>> {
    let names = names(db)?;
    let mut before = standing(db)?;
    let mut changed = BTreeSet::new();
    for brand in &resolution.brands {
        let members: Vec<&Known> = brand.parties.iter().filter_map(|id| parties.get(id)).collect();
        let name = brand.parties.iter().find_map(|id| names.get(id)).unwrap_or(&brand.name);
        let look_alike_of = brand.look_alike_of.as_ref().map(|id| id.0.clone());
        let row = match before.remove(brand.id.as_str()) {
            Some(known) => {
                let new = Standing { row: known.row, name: name.clone(), look_alike_of: look_alike_of.clone() };
                if new != known {
                    let values = params![known.row, name, fold(name), look_alike_of];
                    db.prepare_cached(sql!("brand/change"))?.execute(values)?;
                    changed.insert(known.row);
                }
                known.row
            }
            None => add(db, brand, name)?,
        };
        for member in members.into_iter().filter(|member| member.brand != Some(row)) {
            db.prepare_cached(sql!("party/set_brand"))?.execute([member.row, row])?;
            changed.insert(row);
            changed.extend(member.brand);
        }
    }
    for (key, gone) in before {
        remove(db, &key, gone.row)?;
        changed.remove(&gone.row);
    }
    Ok(changed)
}

fn add(db: &Connection, brand: &ResolvedBrand, name: &str) -> Result<i64> {
    db.prepare_cached(sql!("brand/remove_alias"))?.execute([brand.id.as_str()])?;
    let look_alike_of = brand.look_alike_of.as_ref().map(model::BrandId::as_str);
    let values = params![brand.id.as_str(), name, fold(name), look_alike_of];
    Ok(db.prepare_cached(sql!("brand/add"))?.insert(values)?)
}

/// Removes a brand; its id goes on to lead to where its surest party went.
fn remove(db: &Connection, key: &str, row: i64) -> Result<()> {
    let mut statement = db.prepare_cached(sql!("brand/anchor"))?;
    let mut anchors = statement.query([row])?;
    let mut best: Option<(u8, String, String)> = None;
    while let Some(found) = anchors.next()? {
        let kind = found.get_ref(1)?.as_str().unwrap_or_default();
        let rank = ["domain", "handle", "app", "name"].iter().position(|known| *known == kind).unwrap_or(4) as u8;
        let candidate = (rank, found.get(2)?, found.get(0)?);
        if best.as_ref().is_none_or(|known| candidate < *known) {
            best = Some(candidate);
        }
    }
    // A brand whose parties have all moved keeps its id as the way to the party that gave it.
    let anchor = match best {
        Some((.., party)) => Some(party),
        None => anchor_of_key(db, key)?,
    };
    if let Some(party) = anchor {
        db.prepare_cached(sql!("brand/add_alias"))?.execute([key, &party])?;
    }
    db.prepare_cached(sql!("brand/unindex"))?.execute([row])?;
    db.prepare_cached(sql!("brand/leave"))?.execute([row])?;
    db.prepare_cached(sql!("brand/remove"))?.execute([row])?;
    Ok(())
}

/// The party that an id was made of: its domain, its handle, or its name.
fn anchor_of_key(db: &Connection, key: &str) -> Result<Option<String>> {
    let spoken = match key.split_once(":@") {
        Some((_, handle)) => handle.to_owned(),
        None => key.to_owned(),
    };
    let mut statement = db.prepare_cached(sql!("party/with_text"))?;
    for text in [spoken.clone(), spoken.replace('-', " ")] {
        let mut rows = statement.query([&text])?;
        if let Some(row) = rows.next()? {
            return Ok(Some(row.get(1)?));
        }
    }
    Ok(None)
}

/// Brands as they stand, by their ids.
fn standing(db: &Connection) -> Result<BTreeMap<String, Standing>> {
    let mut statement = db.prepare_cached(sql!("brand/standing"))?;
    let rows = statement.query_map([], |row| {
        Ok((row.get(1)?, Standing { row: row.get(0)?, name: row.get(2)?, look_alike_of: row.get(3)? }))
    })?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// Names that the person gave, by party.
fn names(db: &Connection) -> Result<BTreeMap<PartyId, String>> {
    let mut statement = db.prepare_cached(sql!("brand/names"))?;
    let rows = statement.query_map([], |row| Ok((PartyId(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// Writes down which joins hold, which wait, and which the person forbade.
fn write_joins(db: &Connection, resolution: &Resolution, decisions: &[Decision]) -> Result<()> {
    let mut wanted: BTreeMap<String, [String; 6]> = BTreeMap::new();
    let refused = decisions.iter().filter(|d| !d.same).map(|d| (&d.a, &d.b, "person", "sure", "person", "refused"));
    let made = resolution.joins.iter().map(|j| (&j.a, &j.b, j.rule, j.strength.id(), j.by.id(), "made"));
    let waiting = resolution.waiting.iter().map(|j| (&j.a, &j.b, j.rule, j.strength.id(), j.by.id(), "waiting"));
    for (a, b, rule, strength, by, state) in refused.chain(made).chain(waiting) {
        let row = [a.0.clone(), b.0.clone(), rule.into(), strength.into(), by.into(), state.into()];
        wanted.insert(join_id(a, b), row);
    }
    let mut statement = db.prepare_cached(sql!("brand/joins_as_they_stand"))?;
    let mut rows = statement.query([])?;
    let mut gone = Vec::new();
    while let Some(row) = rows.next()? {
        let id: String = row.get(0)?;
        let stands: [String; 6] = [row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?];
        match wanted.get(&id) {
            Some(same) if *same == stands => {
                wanted.remove(&id);
            }
            _ => gone.push(id),
        }
    }
    for id in gone {
        db.prepare_cached(sql!("brand/remove_join"))?.execute([id])?;
    }
    for (id, [a, b, rule, strength, by, state]) in wanted {
        db.prepare_cached(sql!("brand/add_join"))?.execute([id, a, b, rule, strength, by, state])?;
    }
    Ok(())
}

/// A join's id: the same whichever side comes first.
pub(super) fn join_id(a: &PartyId, b: &PartyId) -> String {
    let (a, b) = if a <= b { (a, b) } else { (b, a) };
    format!("join-{}", Digester::new("join").part(a.as_str()).part(b.as_str()).finish().short(16))
}

/// How sure a mark is: a domain before a handle, an app, a name.
pub(super) fn sureness(party: &Party) -> u8 {
    match party.kind {
        PartyKind::Domain => 0,
        PartyKind::Handle(_) => 1,
        PartyKind::App => 2,
        PartyKind::Name => 3,
    }
}
