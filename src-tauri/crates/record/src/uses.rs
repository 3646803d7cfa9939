//! What brands do, from the sums: no claim is looked at, so that a question about every brand at once stays quick.

use crate::brand::number_of;
use crate::claim::NO_TIME;
use crate::sql::sql;
use crate::{Record, Result, Role};
use chrono::{DateTime, Utc};
use model::{BrandId, Category, ClaimKind, ReasonKind};
use rusqlite::{Connection, Row, Statement};
use std::collections::BTreeMap;

/// What brands do. `rows` and `reasons` stand in the order of `brands`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// The brands, by id.
    pub brands: Vec<UsedBrand>,
    /// The facets that occur.
    pub facets: Vec<Facet>,
    /// What each brand does in each facet.
    pub rows: Vec<UseRow>,
    /// By which criteria its personalisations were chosen.
    pub reasons: Vec<ReasonUse>,
}

/// A brand of [`Uses`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsedBrand {
    /// Its id.
    pub id: BrandId,
    /// Its name.
    pub name: String,
    /// Its domains, sorted.
    pub domains: Vec<String>,
}

/// What lists of claims are filtered by: (holding, category, ""), (transfer, form, category),
/// (personalisation, platform, kind), (consent, state, ""), (contact, class, channel).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Facet {
    /// The kind of claim.
    pub kind: ClaimKind,
    /// The first part.
    pub a: String,
    /// The second part.
    pub b: String,
}

/// What a brand does in a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UseRow {
    /// Which of [`Uses::brands`].
    pub brand: u32,
    /// Which of [`Uses::facets`].
    pub facet: u32,
    /// Which part it plays.
    pub role: Role,
    /// In how many claims.
    pub claims: u32,
    /// When last, if any of them is dated.
    pub last: Option<DateTime<Utc>>,
}

/// By which kind of criterion, with data of which category, a brand's personalisations were chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonUse {
    /// Which of [`Uses::brands`].
    pub brand: u32,
    /// Which of [`Uses::facets`]: one of personalisations.
    pub facet: u32,
    /// The criterion's kind.
    pub reason: ReasonKind,
    /// One of the categories that it uses; none for a kind that uses none (`context`, `not-stated`, `other`).
    pub category: Option<Category>,
    /// In how many claims. A criterion of two categories has a row for each.
    pub claims: u32,
    /// When last, if any of them is dated.
    pub last: Option<DateTime<Utc>>,
}

impl Record {
    /// What every brand does, or this one.
    pub fn uses(&self, brand: Option<&BrandId>) -> Result<Uses> {
        let one = match brand {
            None => None,
            Some(id) => match number_of(&self.db, id)? {
                None => return Ok(Uses::default()),
                known => known,
            },
        };
        let mut uses = Uses::default();
        let mut seen =
            Seen { brands: self.brands_used(one, &mut uses)?, facets: BTreeMap::new(), all: facets(&self.db)? };
        let statement = if one.is_some() { sql!("sum/uses_of_brand") } else { sql!("sum/uses") };
        each(&mut *self.db.prepare_cached(statement)?, one, |row| {
            let Some((brand, facet, kind)) = seen.places(row, &mut uses.facets)? else { return Ok(()) };
            let role = role_of(kind, row.get(2)?);
            uses.rows.push(UseRow { brand, facet, role, claims: row.get(3)?, last: instant(row.get(4)?) });
            Ok(())
        })?;
        let statement = if one.is_some() { sql!("sum/reason_uses_of_brand") } else { sql!("sum/reason_uses") };
        each(&mut *self.db.prepare_cached(statement)?, one, |row| {
            let Some((brand, facet, _)) = seen.places(row, &mut uses.facets)? else { return Ok(()) };
            let Some(reason) = ReasonKind::parse(row.get_ref(2)?.as_str().unwrap_or_default()) else { return Ok(()) };
            let mut categories: Vec<Category> =
                serde_json::from_str(row.get_ref(3)?.as_str().unwrap_or_default()).unwrap_or_default();
            if categories.is_empty() {
                categories = reason.categories();
            }
            let (claims, last) = (row.get(4)?, instant(row.get(5)?));
            let of = |category| ReasonUse { brand, facet, reason, category, claims, last };
            if categories.is_empty() {
                uses.reasons.push(of(None));
            }
            uses.reasons.extend(categories.into_iter().map(|category| of(Some(category))));
            Ok(())
        })?;
        uses.rows.sort_by_key(|row| (row.brand, row.facet, row.role));
        uses.reasons
            .sort_by(|a, b| (a.brand, a.facet, a.reason, &a.category).cmp(&(b.brand, b.facet, b.reason, &b.category)));
        Ok(uses)
    }

    pub(crate) fn brands_used(&self, one: Option<i64>, uses: &mut Uses) -> Result<BTreeMap<i64, u32>> {
        let mut places = BTreeMap::new();
        let statement = if one.is_some() { sql!("sum/brand_used") } else { sql!("sum/brands_used") };
        each(&mut *self.db.prepare_cached(statement)?, one, |row| {
            places.insert(row.get(0)?, uses.brands.len() as u32);
            let domains = serde_json::from_str(row.get_ref(3)?.as_str().unwrap_or_default()).unwrap_or_default();
            uses.brands.push(UsedBrand { id: BrandId(row.get(1)?), name: row.get(2)?, domains });
            Ok(())
        })?;
        Ok(places)
    }
}

/// Where brands and facets stand in the answer, by their rows.
struct Seen {
    brands: BTreeMap<i64, u32>,
    facets: BTreeMap<i64, (u32, ClaimKind)>,
    all: BTreeMap<i64, Facet>,
}

impl Seen {
    /// The places of a row's brand and facet.
    fn places(&mut self, row: &Row<'_>, facets: &mut Vec<Facet>) -> rusqlite::Result<Option<(u32, u32, ClaimKind)>> {
        let Some(brand) = self.brands.get(&row.get(0)?) else { return Ok(None) };
        let number = row.get(1)?;
        if let Some((facet, kind)) = self.facets.get(&number) {
            return Ok(Some((*brand, *facet, *kind)));
        }
        let Some(facet) = self.all.get(&number) else { return Ok(None) };
        let place = facets.len() as u32;
        self.facets.insert(number, (place, facet.kind));
        facets.push(facet.clone());
        Ok(Some((*brand, place, facet.kind)))
    }
}

pub(crate) fn facets(db: &Connection) -> Result<BTreeMap<i64, Facet>> {
    let mut facets = BTreeMap::new();
    each(&mut *db.prepare_cached(sql!("sum/facets"))?, None, |row| {
        if let Some(kind) = ClaimKind::parse(row.get_ref(1)?.as_str().unwrap_or_default()) {
            facets.insert(row.get(0)?, Facet { kind, a: row.get(2)?, b: row.get(3)? });
        }
        Ok(())
    })?;
    Ok(facets)
}

/// Goes through the rows of a statement that takes one number or nothing.
pub(crate) fn each(
    statement: &mut Statement<'_>,
    one: Option<i64>,
    mut take: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
) -> Result<()> {
    let mut rows = match one {
        Some(number) => statement.query([number])?,
        None => statement.query([])?,
    };
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

/// The part of whoever stands on a side of a claim (0: `claim.party`, 1: `claim.other`).
fn role_of(kind: ClaimKind, side: i64) -> Role {
    match (kind, side) {
        (ClaimKind::Holding, 0) => Role::Holder,
        (ClaimKind::Holding, _) | (ClaimKind::Transfer, 0) => Role::From,
        (ClaimKind::Transfer, _) => Role::To,
        (ClaimKind::Personalisation, _) => Role::Brand,
        (ClaimKind::Consent, _) => Role::Vendor,
        (ClaimKind::Contact, _) => Role::Sender,
    }
}

pub(crate) fn instant(at_us: i64) -> Option<DateTime<Utc>> {
    if at_us == NO_TIME { None } else { DateTime::from_timestamp_micros(at_us) }
}
