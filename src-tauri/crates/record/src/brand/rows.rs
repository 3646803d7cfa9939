//! Questions about brands.

use super::resolve::sureness;
use super::{BrandRow, BrandSort};
use crate::claim::party_of;
use crate::search::index_form;
use crate::sql::sql;
use crate::{Counts, Page, Record, RecordError, Result};
use model::{BrandId, Category, Party, fold};
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use std::collections::BTreeSet;

/// How many brands a search text is matched to before they are sorted.
const MATCHES: u32 = 2_000;

impl Record {
    /// A page of brands; `text` must occur in a name, a domain or a handle (case and accents ignored). Brands that only
    /// another record's marks name (no claim of their own) are left out.
    pub fn brands(
        &self,
        text: Option<&str>,
        sort: BrandSort,
        limit: u32,
        after: Option<&str>,
    ) -> Result<Page<BrandRow>> {
        let offset = offset(after)?;
        let text = text.map(index_form).filter(|text| !text.is_empty());
        let (rows, total) = if let Some(text) = &text {
            let mut rows = matching(&self.db, text)?;
            sort_rows(&mut rows, sort);
            let total = rows.len() as u32;
            (rows.into_iter().skip(offset as usize).take(limit as usize).collect(), total)
        } else {
            let total = self.db.prepare_cached(sql!("brand/how_many"))?.query_row([], |row| row.get(0))?;
            (sorted(&self.db, sort, limit, offset)?, total)
        };
        let end = offset.saturating_add(rows.len() as u32);
        let next = (limit > 0 && end < total).then(|| end.to_string());
        let items = rows.into_iter().map(|row| self.with_requests(row)).collect::<Result<_>>()?;
        Ok(Page { items, total, next })
    }

    /// One brand, by its id or a former one.
    pub fn brand(&self, id: &BrandId) -> Result<Option<BrandRow>> {
        let Some(number) = number_of(&self.db, id)? else { return Ok(None) };
        self.with_requests(by_number(&self.db, number)?).map(Some)
    }

    /// Brands with this id, exact name (case ignored), domain or handle: none, one, or several if it is ambiguous.
    pub fn find_brand(&self, text: &str) -> Result<Vec<BrandRow>> {
        let text = text.trim();
        if let Some(brand) = self.brand(&BrandId::from(text))? {
            return Ok(vec![brand]);
        }
        let mut numbers = BTreeSet::new();
        let plain = text.trim_end_matches('.').to_lowercase();
        for (by, wanted) in [
            (sql!("brand/with_name"), fold(text)),
            (sql!("brand/with_mark"), fold(text)),
            (sql!("brand/with_mark"), plain.clone()),
            (sql!("brand/with_mark"), plain.trim_start_matches('@').to_owned()),
        ] {
            let mut statement = self.db.prepare_cached(by)?;
            for number in statement.query_map([wanted], |row| row.get::<_, i64>(0))? {
                numbers.insert(number?);
            }
        }
        let mut found = Vec::new();
        for number in numbers {
            found.push(self.with_requests(by_number(&self.db, number)?)?);
        }
        // A name that stands alone beside the brand that uses it is not a second brand.
        if found.iter().any(|brand| brand.counts.total() > 0) {
            found.retain(|brand| brand.counts.total() > 0);
        }
        found.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(found)
    }

    /// All parties of a brand, the surest marks first.
    pub fn parties(&self, brand: &BrandId) -> Result<Vec<Party>> {
        let Some(number) = number_of(&self.db, brand)? else { return Ok(Vec::new()) };
        let mut statement = self.db.prepare_cached(sql!("party/of_brand"))?;
        let mut rows = statement.query([number])?;
        let mut parties = Vec::new();
        while let Some(row) = rows.next()? {
            parties.push(party_of(&row.get::<_, String>(2)?, row.get(3)?, &row.get::<_, String>(4)?));
        }
        parties.sort_by_key(|party| (sureness(party), party.normalised()));
        Ok(parties)
    }

    fn with_requests(&self, (number, mut brand): (i64, BrandRow)) -> Result<BrandRow> {
        brand.open_requests = self
            .db
            .prepare_cached(sql!("brand/open_requests"))?
            .query_row(params![number, brand.id.as_str()], |row| row.get(0))?;
        Ok(brand)
    }
}

/// The row of a brand, by its id or a former one.
pub(crate) fn number_of(db: &Connection, id: &BrandId) -> Result<Option<i64>> {
    let now = db.prepare_cached(sql!("brand/by_key"))?.query_row([id.as_str()], |row| row.get(0)).optional()?;
    match now {
        Some(number) => Ok(Some(number)),
        None => {
            Ok(db.prepare_cached(sql!("brand/by_former_key"))?.query_row([id.as_str()], |row| row.get(0)).optional()?)
        }
    }
}

/// The rows of a brand's parties; none for a brand that isn't there.
pub(crate) fn party_rows(db: &Connection, id: &BrandId) -> Result<Vec<i64>> {
    let Some(number) = number_of(db, id)? else { return Ok(Vec::new()) };
    let mut statement = db.prepare_cached(sql!("party/of_brand"))?;
    let rows = statement.query_map([number], |row| row.get(0))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// A cursor is how many came before.
pub(crate) fn offset(after: Option<&str>) -> Result<u32> {
    match after {
        None => Ok(0),
        Some(text) => text.parse().map_err(|_| RecordError::NotFound { what: "page", id: text.to_owned() }),
    }
}

fn sorted(db: &Connection, sort: BrandSort, limit: u32, offset: u32) -> Result<Vec<(i64, BrandRow)>> {
    let question = match sort {
        BrandSort::Claims => sql!("brand/most_claims_first"),
        BrandSort::Holdings => sql!("brand/most_holdings_first"),
        BrandSort::Personalisations => sql!("brand/most_personalisations_first"),
        BrandSort::Sensitivity => sql!("brand/most_sensitive_first"),
        BrandSort::Name => sql!("brand/by_name"),
    };
    let mut statement = db.prepare_cached(question)?;
    let mut rows = statement.query([limit, offset])?;
    let mut numbers = Vec::new();
    while let Some(row) = rows.next()? {
        numbers.push(row.get(0)?);
    }
    numbers.into_iter().map(|number| by_number(db, number)).collect()
}

/// Brands in whose name or marks this folded text occurs.
fn matching(db: &Connection, text: &str) -> Result<Vec<(i64, BrandRow)>> {
    let mut numbers = Vec::new();
    if text.chars().count() >= 3 {
        // Three characters are what the index is made of.
        let phrase = format!("\"{}\"", text.replace('"', "\"\""));
        let mut statement = db.prepare_cached(sql!("brand/that_contain"))?;
        for number in statement.query_map(params![phrase, MATCHES], |row| row.get(0))? {
            numbers.push(number?);
        }
    } else {
        let mut statement = db.prepare_cached(sql!("brand/that_begin_with"))?;
        for number in statement.query_map(params![text, format!("{text}\u{10FFFF}"), MATCHES], |row| row.get(0))? {
            numbers.push(number?);
        }
    }
    let rows: Vec<_> = numbers.into_iter().map(|number| by_number(db, number)).collect::<Result<_>>()?;
    Ok(rows.into_iter().filter(|(_, brand)| brand.counts.total() > 0).collect())
}

fn sort_rows(rows: &mut [(i64, BrandRow)], sort: BrandSort) {
    use std::cmp::Reverse;
    rows.sort_by_cached_key(|(number, brand)| {
        let most = match sort {
            BrandSort::Claims | BrandSort::Sensitivity => brand.counts.total(),
            BrandSort::Holdings => brand.counts.holding,
            BrandSort::Personalisations => brand.counts.personalisation,
            BrandSort::Name => 0,
        };
        let sensitivity = if sort == BrandSort::Sensitivity { super::sums::weight(&brand.categories) } else { 0 };
        (Reverse(sensitivity), Reverse(most), fold(&brand.name), brand.id.clone(), *number)
    });
}

fn by_number(db: &Connection, number: i64) -> Result<(i64, BrandRow)> {
    let mut statement = db.prepare_cached(sql!("brand/whole"))?;
    let mut rows = statement.query([number])?;
    match rows.next()? {
        Some(row) => Ok((number, assemble(row)?)),
        None => Err(RecordError::Damaged("a list names a brand that is not there".to_owned())),
    }
}

fn assemble(row: &Row<'_>) -> Result<BrandRow> {
    let moment = |at: usize| -> Result<_> {
        let json: Option<String> = row.get(at)?;
        Ok(json.as_deref().map(serde_json::from_str).transpose()?)
    };
    let json = |at: usize| -> Result<String> { Ok(row.get(at)?) };
    let categories: Vec<String> = serde_json::from_str(&json(10)?)?;
    Ok(BrandRow {
        id: BrandId(row.get(0)?),
        name: row.get(1)?,
        look_alike_of: row.get::<_, Option<String>>(2)?.map(BrandId),
        counts: Counts {
            holding: row.get(3)?,
            transfer: row.get(4)?,
            personalisation: row.get(5)?,
            consent: row.get(6)?,
            contact: row.get(7)?,
        },
        first_seen: moment(8)?,
        last_seen: moment(9)?,
        categories: categories.iter().map(|id| Category::new(id)).collect(),
        domains: serde_json::from_str(&json(11)?)?,
        handles: serde_json::from_str(&json(12)?)?,
        open_requests: 0,
    })
}
