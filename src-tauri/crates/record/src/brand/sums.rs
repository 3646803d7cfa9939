//! What lists of brands show of each brand, kept in its row.

use super::resolve::sureness;
use crate::claim::{Assembler, NO_TIME, party_of};
use crate::search::index_form;
use crate::sql::sql;
use crate::{Counts, Result};
use model::{Category, ClaimKind, Moment, PartyKind};
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use std::collections::{BTreeMap, BTreeSet};

/// A brand's sums.
#[derive(Default, PartialEq, Eq)]
struct Sums {
    counts: Counts,
    categories: BTreeSet<String>,
}

/// Brings the sums of brands up to date: of those in `changed`, and of those whose counts differ from what their
/// parties add up to.
pub(crate) fn bring_up_to_date(db: &Connection, changed: &BTreeSet<i64>) -> Result<()> {
    let wanted = wanted(db)?;
    let mut statement = db.prepare_cached(sql!("brand/sums_as_they_stand"))?;
    let mut rows = statement.query([])?;
    let mut stale = Vec::new();
    while let Some(row) = rows.next()? {
        let brand: i64 = row.get(0)?;
        let known = Counts {
            holding: row.get(1)?,
            transfer: row.get(2)?,
            personalisation: row.get(3)?,
            consent: row.get(4)?,
            contact: row.get(5)?,
        };
        let now = wanted.get(&brand).map(|sums| sums.counts).unwrap_or_default();
        if known != now || changed.contains(&brand) || row.get::<_, bool>(6)? {
            stale.push(brand);
        }
    }
    drop(rows);
    let nothing = Sums::default();
    for brand in stale {
        write(db, brand, wanted.get(&brand).unwrap_or(&nothing))?;
    }
    Ok(())
}

/// What the sums of parties add up to, by brand.
fn wanted(db: &Connection) -> Result<BTreeMap<i64, Sums>> {
    let mut statement = db.prepare_cached(sql!("brand/sums_of_parties"))?;
    let mut rows = statement.query([])?;
    let mut out: BTreeMap<i64, Sums> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let sums = out.entry(row.get(0)?).or_default();
        let Some(kind) = ClaimKind::parse(row.get_ref(1)?.as_str().unwrap_or_default()) else { continue };
        *sums.counts.of_mut(kind) += row.get::<_, u32>(5)?;
        let side: i64 = row.get(4)?;
        // It holds what it holds, and what was given to it.
        let category: Option<String> = match (kind, side) {
            (ClaimKind::Holding, 0) => Some(row.get(2)?),
            (ClaimKind::Transfer, 1) => Some(row.get(3)?),
            _ => None,
        };
        sums.categories.extend(category.filter(|id| !id.is_empty()));
    }
    Ok(out)
}

fn write(db: &Connection, brand: i64, sums: &Sums) -> Result<()> {
    let marks = Marks::of(db, brand)?;
    let (first, last) = edges(db, brand)?;
    let categories: Vec<Category> = sums.categories.iter().map(|id| Category::new(id)).collect();
    let sensitivity = weight(&categories);
    let Counts { holding, transfer, personalisation, consent, contact } = sums.counts;
    db.prepare_cached(sql!("brand/set_sums"))?.execute(params![
        brand,
        sums.counts.total(),
        holding,
        transfer,
        personalisation,
        consent,
        contact,
        sensitivity,
        first.as_ref().map(serde_json::to_string).transpose()?,
        last.as_ref().map(serde_json::to_string).transpose()?,
        serde_json::to_string(&sums.categories)?,
        serde_json::to_string(&marks.domains)?,
        serde_json::to_string(&marks.handles)?,
    ])?;
    let name: String = db.prepare_cached(sql!("brand/name"))?.query_row([brand], |row| row.get(0))?;
    db.prepare_cached(sql!("brand/unindex"))?.execute([brand])?;
    let words = index_form(&[&name, "\n", &marks.words].concat());
    db.prepare_cached(sql!("brand/index"))?.execute(params![brand, words])?;
    Ok(())
}

/// How much weight categories have when brands are sorted by sensitivity. The scales are never added up for people;
/// for an order one number is needed: how many laws name each, and how many people find it very sensitive.
pub(super) fn weight(categories: &[Category]) -> i64 {
    let of = |category: &Category| {
        let scales = category.sensitivity();
        100 * i64::from(scales.gdpr9) + 100 * i64::from(scales.cpra) + i64::from(scales.pew2014.unwrap_or(0))
    };
    categories.iter().map(of).sum()
}

/// A brand's marks as lists show them.
#[derive(Default)]
struct Marks {
    domains: BTreeSet<String>,
    handles: BTreeSet<(String, String)>,
    words: String,
}

impl Marks {
    fn of(db: &Connection, brand: i64) -> Result<Self> {
        let mut statement = db.prepare_cached(sql!("party/of_brand"))?;
        let mut rows = statement.query([brand])?;
        let mut parties = Vec::new();
        while let Some(row) = rows.next()? {
            let party = party_of(&row.get::<_, String>(2)?, row.get(3)?, &row.get::<_, String>(4)?);
            parties.push(party);
        }
        parties.sort_by_key(|party| (sureness(party), party.normalised()));
        let mut marks = Self::default();
        for party in parties {
            marks.words.push_str(&party.literal);
            marks.words.push('\n');
            match &party.kind {
                PartyKind::Domain => drop(marks.domains.insert(party.normalised())),
                PartyKind::Handle(platform) => {
                    marks.handles.insert((platform.as_str().to_owned(), party.literal.to_string()));
                }
                PartyKind::App | PartyKind::Name => {}
            }
        }
        Ok(marks)
    }
}

/// The first and last dated claim of a brand's parties, over all facets. The sums say where to look; among claims of the
/// same instant the claims' ids decide, so that the order of imports doesn't.
fn edges(db: &Connection, brand: i64) -> Result<(Option<Moment>, Option<Moment>)> {
    let mut statement = db.prepare_cached(sql!("brand/streams"))?;
    let streams: Vec<[i64; 5]> = statement
        .query_map([brand], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?]))?
        .collect::<std::result::Result<_, _>>()?;
    let dated = || streams.iter().filter(|[.., last]| *last != NO_TIME);
    let first = dated().map(|[.., first, _]| *first).min();
    let last = dated().map(|[.., last]| *last).max();
    let (mut firsts, mut lasts) = (Vec::new(), Vec::new());
    for [party, side, facet, from, to] in dated() {
        let (of_first, of_last) = match side {
            0 => (sql!("brand/first_of_party"), sql!("brand/last_of_party")),
            _ => (sql!("brand/first_of_other"), sql!("brand/last_of_other")),
        };
        if Some(*from) == first {
            firsts.extend(Edge::find(db, of_first, *party, *facet)?);
        }
        if Some(*to) == last {
            lasts.extend(Edge::find(db, of_last, *party, *facet)?);
        }
    }
    let by_id = |a: &Edge, b: &Edge| a.hash.cmp(&b.hash);
    let first = firsts.into_iter().min_by(by_id);
    let last = lasts.into_iter().max_by(by_id);
    Ok((Edge::moment(first, db)?, Edge::moment(last, db)?))
}

struct Edge {
    at_us: i64,
    hash: Vec<u8>,
    clock: Option<i64>,
    literal: Option<String>,
}

impl Edge {
    fn find(db: &Connection, question: &str, party: i64, facet: i64) -> Result<Option<Self>> {
        let edge = |row: &Row<'_>| {
            Ok(Self { at_us: row.get(0)?, hash: row.get(1)?, clock: row.get(2)?, literal: row.get(3)? })
        };
        Ok(db.prepare_cached(question)?.query_row([party, facet, NO_TIME], edge).optional()?)
    }

    fn moment(edge: Option<Self>, db: &Connection) -> Result<Option<Moment>> {
        match edge {
            Some(edge) => Assembler::new(db).moment(edge.at_us, edge.clock, edge.literal),
            None => Ok(None),
        }
    }
}
