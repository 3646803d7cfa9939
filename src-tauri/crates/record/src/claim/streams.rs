//! Lists of claims as streams: each facet of each party is sorted by time in an index, and a page is their merge.

use super::{ClaimQuery, Hash, NO_TIME, Role, assemble::roles_of};
use crate::sql::sql;
use crate::{Result, brand};
use chrono::{DateTime, Utc};
use model::ClaimKind;
use rusqlite::{Connection, params};

/// One run of claims that an index keeps sorted.
pub(super) struct Stream {
    facet: i64,
    party: Option<(i64, Side)>,
    claims: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Party,
    Other,
}

/// A place in a list: the instant and the id of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) at_us: i64,
    pub(super) hash: Hash,
    pub(super) row: i64,
}

/// The span of instants that a query asks for.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) since: i64,
    pub(super) until: i64,
}

impl Span {
    pub(super) fn of(query: &ClaimQuery) -> Self {
        let us = |at: DateTime<Utc>| at.timestamp_micros();
        Self { since: query.since.map_or(NO_TIME, us), until: query.until.map_or(i64::MAX, us) }
    }

    fn is_everything(self) -> bool {
        self.since == NO_TIME && self.until == i64::MAX
    }
}

/// The streams whose merge answers the query.
pub(super) fn streams(db: &Connection, query: &ClaimQuery) -> Result<Vec<Stream>> {
    let facets = facets(db, query)?;
    let Some(id) = &query.brand else {
        return Ok(facets.into_iter().map(|(facet, _, claims)| Stream { facet, party: None, claims }).collect());
    };
    let mut out = Vec::new();
    for party in brand::party_rows(db, id)? {
        let mut statement = db.prepare_cached(sql!("sum/of_party"))?;
        let mut rows = statement.query([party])?;
        while let Some(row) = rows.next()? {
            let side = if row.get::<_, i64>(0)? == 0 { Side::Party } else { Side::Other };
            let facet: i64 = row.get(1)?;
            let Some((_, kind, _)) = facets.iter().find(|(known, ..)| *known == facet) else { continue };
            if query.role.is_none_or(|role| plays(*kind, side, role)) {
                out.push(Stream { facet, party: Some((party, side)), claims: row.get(2)? });
            }
        }
    }
    Ok(out)
}

fn plays(kind: ClaimKind, side: Side, role: Role) -> bool {
    let (first, second) = roles_of(kind);
    role == if side == Side::Party { first } else { second }
}

/// The facets that the query lets through, with their kind and how many claims they have in the whole record.
fn facets(db: &Connection, query: &ClaimQuery) -> Result<Vec<(i64, ClaimKind, u32)>> {
    let mut statement = db.prepare_cached(sql!("sum/facets"))?;
    let mut rows = statement.query([])?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |at| row.get_ref(at).map(|value| value.as_str().unwrap_or_default());
        let (a, b) = (text(2)?, text(3)?);
        if let Some(kind) = ClaimKind::parse(text(1)?)
            && lets_through(query, kind, a, b)
        {
            out.push((row.get(0)?, kind, row.get(4)?));
        }
    }
    Ok(out)
}

/// A filter that speaks of one kind of claim lets no other kind through.
fn lets_through(query: &ClaimQuery, kind: ClaimKind, a: &str, b: &str) -> bool {
    let is = |wanted: ClaimKind, yes: bool| kind == wanted && yes;
    let category = match kind {
        ClaimKind::Holding => a,
        ClaimKind::Transfer => b,
        _ => "",
    };
    query.kind.is_none_or(|wanted| wanted == kind)
        && query.platform.as_ref().is_none_or(|p| is(ClaimKind::Personalisation, p.as_str() == a))
        && query.personalisation.is_none_or(|k| is(ClaimKind::Personalisation, k.id() == b))
        && query.transfer.is_none_or(|k| is(ClaimKind::Transfer, k.id() == a))
        && (query.classes.is_empty() || is(ClaimKind::Contact, query.classes.iter().any(|class| class.id() == a)))
        && (query.categories.is_empty() || query.categories.iter().any(|wanted| wanted.id() == category))
}

impl Stream {
    /// How many claims it has in this span.
    pub(super) fn count(&self, db: &Connection, span: Span) -> Result<u32> {
        if span.is_everything() {
            return Ok(self.claims);
        }
        let Span { since, until } = span;
        Ok(match self.party {
            None => db
                .prepare_cached(sql!("claim/how_many_of_facet_between"))?
                .query_row([self.facet, since, until], |row| row.get(0))?,
            Some((party, Side::Party)) => db
                .prepare_cached(sql!("claim/how_many_of_party_between"))?
                .query_row([self.facet, since, until, party], |row| row.get(0))?,
            Some((party, Side::Other)) => db
                .prepare_cached(sql!("claim/how_many_of_other_between"))?
                .query_row([self.facet, since, until, party], |row| row.get(0))?,
        })
    }

    /// The newest claims in this span that come after a place.
    pub(super) fn newest(&self, db: &Connection, span: Span, after: (i64, &[u8]), limit: u32) -> Result<Vec<Place>> {
        let (at, hash) = after;
        let place = |row: &rusqlite::Row<'_>| Ok(Place { at_us: row.get(0)?, hash: row.get(1)?, row: row.get(2)? });
        let places: std::result::Result<Vec<_>, _> = match self.party {
            None => db
                .prepare_cached(sql!("claim/newest_of_facet"))?
                .query_map(params![self.facet, span.since, at, hash, limit], place)?
                .collect(),
            Some((party, Side::Party)) => db
                .prepare_cached(sql!("claim/newest_of_party"))?
                .query_map(params![self.facet, span.since, at, hash, limit, party], place)?
                .collect(),
            Some((party, Side::Other)) => db
                .prepare_cached(sql!("claim/newest_of_other"))?
                .query_map(params![self.facet, span.since, at, hash, limit, party], place)?
                .collect(),
        };
        Ok(places?)
    }
}
