//! What brands do, from the sums: no claim is looked at, so that a question about every brand at once stays quick.

use crate::brand::number_of;
use crate::claim::NO_TIME;
use crate::sql::sql;
use crate::{Record, Result, Role};
use chrono::{DateTime, Utc};
use model::{BrandId, Category, ClaimKind, ReasonKind};
use rusqlite::{Connection, Row, Statement};
use std::collections::{BTreeMap, BTreeSet, HashMap};

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
        let brands = self.brands_used(one, &mut uses)?;
        let mut places =
            Places { parties: self.parties_used(one, &brands)?, facets: facets(&self.db)?, used: BTreeSet::new() };
        let statement = if one.is_some() { sql!("sum/uses_of_brand") } else { sql!("sum/uses") };
        each(&mut *self.db.prepare_cached(statement)?, one, |row| {
            let Some((brand, facet, kind)) = places.of(row)? else { return Ok(()) };
            let role = role_of(kind, row.get(2)?);
            uses.rows.push(UseRow { brand, facet, role, claims: row.get(3)?, last: instant(row.get(4)?) });
            Ok(())
        })?;
        let mut criteria = Criteria::default();
        let mut reasons: Vec<CriterionRow> = Vec::new();
        let statement = if one.is_some() { sql!("sum/reason_uses_of_brand") } else { sql!("sum/reason_uses") };
        each(&mut *self.db.prepare_cached(statement)?, one, |row| {
            let Some((brand, facet, _)) = places.of(row)? else { return Ok(()) };
            let text = |at| row.get_ref(at).map(|value| value.as_str().unwrap_or_default());
            let Some(criterion) = criteria.number(text(2)?, text(3)?) else { return Ok(()) };
            reasons.push((brand, facet, criterion, row.get(4)?, instant(row.get(5)?)));
            Ok(())
        })?;
        // Facets in their order, so that nothing depends on what was imported first.
        let in_order = places.in_order(&mut uses.facets);
        let place = |facet: u32| in_order.get(&i64::from(facet)).copied().unwrap_or_default();
        for row in &mut uses.rows {
            row.facet = place(row.facet);
        }
        // Parties of one brand are summed up.
        uses.rows.sort_unstable_by_key(|row| (row.brand, row.facet, row.role));
        uses.rows.dedup_by(|row, sum| {
            let same = (row.brand, row.facet, row.role) == (sum.brand, sum.facet, sum.role);
            if same {
                (sum.claims, sum.last) = (sum.claims.saturating_add(row.claims), sum.last.max(row.last));
            }
            same
        });
        let turns = criteria.in_order();
        for row in &mut reasons {
            row.1 = place(row.1);
            row.2 = turns.get(row.2 as usize).copied().unwrap_or_default();
        }
        reasons.sort_unstable_by_key(|(brand, facet, criterion, ..)| (*brand, *facet, *criterion));
        reasons.dedup_by(|row, sum| {
            let same = (row.0, row.1, row.2) == (sum.0, sum.1, sum.2);
            if same {
                (sum.3, sum.4) = (sum.3.saturating_add(row.3), sum.4.max(row.4));
            }
            same
        });
        for (brand, facet, criterion, claims, last) in reasons {
            let Some((reason, categories)) = criteria.all.get(criterion as usize) else { continue };
            let of = |category| ReasonUse { brand, facet, reason: *reason, category, claims, last };
            if categories.is_empty() {
                uses.reasons.push(of(None));
            }
            uses.reasons.extend(categories.iter().map(|category| of(Some(category.clone()))));
        }
        uses.reasons
            .sort_by(|a, b| (a.brand, a.facet, a.reason, &a.category).cmp(&(b.brand, b.facet, b.reason, &b.category)));
        Ok(uses)
    }

    /// The places of brands by their parties.
    fn parties_used(&self, one: Option<i64>, brands: &BTreeMap<i64, u32>) -> Result<HashMap<i64, u32>> {
        let mut parties = HashMap::new();
        let statement = if one.is_some() { sql!("sum/parties_of_brand") } else { sql!("sum/parties_used") };
        each(&mut *self.db.prepare_cached(statement)?, one, |row| {
            if let Some(brand) = brands.get(&row.get(1)?) {
                parties.insert(row.get(0)?, *brand);
            }
            Ok(())
        })?;
        Ok(parties)
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

/// Where brands stand in the answer, by their parties, and which facets occur.
struct Places {
    parties: HashMap<i64, u32>,
    facets: BTreeMap<i64, Facet>,
    used: BTreeSet<i64>,
}

impl Places {
    /// The place of a row's brand, and the row and kind of its facet.
    fn of(&mut self, row: &Row<'_>) -> rusqlite::Result<Option<(u32, u32, ClaimKind)>> {
        let Some(brand) = self.parties.get(&row.get(0)?) else { return Ok(None) };
        let number: i64 = row.get(1)?;
        let (Some(facet), Ok(short)) = (self.facets.get(&number), u32::try_from(number)) else { return Ok(None) };
        self.used.insert(number);
        Ok(Some((*brand, short, facet.kind)))
    }

    /// The facets that occur, sorted, and where each stands, by its row.
    fn in_order(mut self, facets: &mut Vec<Facet>) -> BTreeMap<i64, u32> {
        let mut sorted: Vec<(Facet, i64)> =
            self.used.iter().filter_map(|number| Some((self.facets.remove(number)?, *number))).collect();
        sorted.sort_unstable();
        let places = (0..).zip(&sorted).map(|(place, (_, number))| (*number, place)).collect();
        facets.extend(sorted.into_iter().map(|(facet, _)| facet));
        places
    }
}

/// The places of a brand, a facet and a criterion; in how many claims, and when last.
type CriterionRow = (u32, u32, u32, u32, Option<DateTime<Utc>>);

/// The kinds of criteria that occur, each read once: they are few, and their rows many.
#[derive(Default)]
struct Criteria {
    numbers: HashMap<String, HashMap<String, Option<u32>>>,
    all: Vec<(ReasonKind, Vec<Category>)>,
}

impl Criteria {
    /// Sorts them, and says where each stands then.
    fn in_order(&mut self) -> Vec<u32> {
        let mut sorted: Vec<(usize, (ReasonKind, Vec<Category>))> = self.all.drain(..).enumerate().collect();
        sorted.sort_by(|(_, a), (_, b)| a.cmp(b));
        let mut turns = vec![0; sorted.len()];
        for (turn, (number, _)) in (0..).zip(&sorted) {
            if let Some(at) = turns.get_mut(*number) {
                *at = turn;
            }
        }
        self.all.extend(sorted.into_iter().map(|(_, criterion)| criterion));
        turns
    }

    /// The number of a kind with these categories; none if the kind isn't known.
    fn number(&mut self, kind: &str, categories: &str) -> Option<u32> {
        if let Some(known) = self.numbers.get(kind).and_then(|of_kind| of_kind.get(categories)) {
            return *known;
        }
        let number = ReasonKind::parse(kind).map(|reason| {
            let stated: Vec<Category> = serde_json::from_str(categories).unwrap_or_default();
            let used = if stated.is_empty() { reason.categories() } else { stated };
            // Known ones are borrowed, so that a row costs no copy of them.
            self.all.push((reason, used.iter().map(|category| Category::new(category.id())).collect()));
            (self.all.len() - 1) as u32
        });
        self.numbers.entry(kind.to_owned()).or_default().insert(categories.to_owned(), number);
        number
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
