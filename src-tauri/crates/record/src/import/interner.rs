//! What stands in evidence a million times gets one row: texts, words, clocks, places, parties, criteria.
//!
//! Each kind has a map from value to row number in memory. The maps are bounded: one that is full is emptied, and what
//! it held is found again by its index in the record. So memory stays the same however large a source is.

use super::bounded::Bounded;
use crate::Result;
use crate::search::index_form;
use crate::sql::sql;
use model::{
    Account, Digester, Locator, Moment, Named, Party, PartyKind, Precision, Reason, ReasonKind, Sha256, ZoneBasis,
};
use rusqlite::{Connection, OptionalExtension as _, params};
use std::sync::Arc;

/// A named party's rows: the way it is named, and its surest mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NamedRow {
    pub(crate) named: i64,
    pub(crate) party: i64,
}

/// A set of reasons: its row and the kinds in it, for the sums.
#[derive(Clone, Debug)]
pub(crate) struct ReasonsRow {
    pub(crate) row: i64,
    pub(crate) kinds: Arc<[ReasonKind]>,
}

/// Row numbers of values, kept in memory as far as they fit.
pub(crate) struct Interner {
    texts: Bounded<Box<str>, i64>,
    words: Bounded<Box<str>, i64>,
    parties: Bounded<Party, i64>,
    named: Bounded<Named, NamedRow>,
    reasons: Bounded<i64, ReasonsRow>,
    criteria: Bounded<Reason, i64>,
    facets: Bounded<(&'static str, String, String), i64>,
    clocks: Vec<(Option<i32>, ZoneBasis, Precision, i64)>,
    last_place: Option<(Locator, i64)>,
    /// The last text before this import: those after it are new, and are made searchable together at the end. With
    /// none before it, a text which is not in the map is in no row either.
    last_text: i64,
    /// The same for sets of reasons.
    last_set: i64,
}

impl Interner {
    pub(crate) fn new(db: &Connection) -> Result<Self> {
        let texts: i64 = db.prepare_cached(sql!("text/greatest_number"))?.query_row([], |row| row.get(0))?;
        let sets: i64 = db.prepare_cached(sql!("text/greatest_reason_set"))?.query_row([], |row| row.get(0))?;
        Ok(Self {
            texts: Bounded::new(100_000, 8 << 20),
            words: Bounded::new(20_000, 2 << 20),
            parties: Bounded::new(30_000, 4 << 20),
            named: Bounded::new(30_000, 6 << 20),
            reasons: Bounded::new(150_000, 12 << 20),
            criteria: Bounded::new(30_000, 6 << 20),
            facets: Bounded::new(10_000, 2 << 20),
            clocks: Vec::new(),
            last_place: None,
            last_text: texts,
            last_set: sets,
        })
    }

    /// The row of a text that people may search for.
    pub(crate) fn text(&mut self, db: &Connection, value: &str) -> Result<i64> {
        if let Some(row) = self.texts.get(value) {
            return Ok(*row);
        }
        let hash = hash_of(&Sha256::of(value.as_bytes()));
        let known = if self.last_text == 0 && self.texts.is_complete() { None } else { find_text(db, hash, value)? };
        let row = match known {
            Some(row) => row,
            None => db.prepare_cached(sql!("text/add"))?.insert(params![hash, value])?,
        };
        self.texts.put(value.into(), row, value.len());
        Ok(row)
    }

    /// Makes the new texts searchable, in the order of their rows.
    pub(crate) fn index_texts(&self, db: &Connection) -> Result<()> {
        let mut statement = db.prepare_cached(sql!("text/since"))?;
        let mut rows = statement.query([self.last_text])?;
        let mut index = db.prepare_cached(sql!("text/index"))?;
        while let Some(row) = rows.next()? {
            let form = index_form(row.get_ref(1)?.as_str().unwrap_or_default());
            index.execute(params![row.get::<_, i64>(0)?, form])?;
        }
        Ok(())
    }

    /// The row of a text that may be absent.
    pub(crate) fn maybe_text(&mut self, db: &Connection, value: Option<&str>) -> Result<Option<i64>> {
        value.map(|value| self.text(db, value)).transpose()
    }

    /// The row of a word that nobody searches for.
    pub(crate) fn word(&mut self, db: &Connection, value: &str) -> Result<i64> {
        if let Some(row) = self.words.get(value) {
            return Ok(*row);
        }
        let row = find_or_add(db, sql!("text/word_by_value"), sql!("text/add_word"), value)?;
        self.words.put(value.into(), row, value.len());
        Ok(row)
    }

    /// The row of what lists are filtered by.
    pub(crate) fn facet(&mut self, db: &Connection, kind: &'static str, a: &str, b: &str) -> Result<i64> {
        // A few hundred at most, but asked for with every claim.
        let key = (kind, a.to_owned(), b.to_owned());
        if let Some(row) = self.facets.get(&key) {
            return Ok(*row);
        }
        let found =
            db.prepare_cached(sql!("sum/facet_by_parts"))?.query_row([kind, a, b], |row| row.get(0)).optional()?;
        let row = match found {
            Some(row) => row,
            None => db.prepare_cached(sql!("sum/add_facet"))?.insert([kind, a, b])?,
        };
        self.facets.put(key, row, a.len() + b.len());
        Ok(row)
    }

    /// The row of a moment's offset, basis and precision.
    pub(crate) fn clock(&mut self, db: &Connection, at: &Moment) -> Result<i64> {
        let known = self.clocks.iter().find(|(offset, basis, precision, _)| {
            *offset == at.offset && *precision == at.precision && *basis == at.basis
        });
        if let Some((.., row)) = known {
            return Ok(*row);
        }
        let form = serde_json::to_string(&(at.offset, &at.basis, at.precision))?;
        let row = find_or_add(db, sql!("text/clock_by_form"), sql!("text/add_clock"), &form)?;
        if self.clocks.len() < 64 {
            self.clocks.push((at.offset, at.basis.clone(), at.precision, row));
        }
        Ok(row)
    }

    /// The row of a locator's archives, member and index.
    pub(crate) fn place(&mut self, db: &Connection, at: &Locator) -> Result<i64> {
        if let Some((last, row)) = &self.last_place
            && last.index == at.index
            && last.member == at.member
            && last.within == at.within
        {
            return Ok(*row);
        }
        let form = serde_json::to_string(&(&at.within, &at.member, at.index))?;
        let row = find_or_add(db, sql!("text/place_by_form"), sql!("text/add_place"), &form)?;
        let place =
            Locator { within: at.within.clone(), member: at.member.clone(), index: at.index, ..Locator::default() };
        self.last_place = Some((place, row));
        Ok(row)
    }

    /// The row of an account; its name is filled in when it becomes known.
    pub(crate) fn account(db: &Connection, account: &Account) -> Result<i64> {
        let key = account.id().0;
        let found = db.prepare_cached(sql!("text/account_by_key"))?.query_row([&key], |row| row.get(0)).optional()?;
        let name = account.name.as_deref();
        Ok(match found {
            Some(row) => {
                db.prepare_cached(sql!("text/name_account"))?.execute(params![row, name])?;
                row
            }
            None => db.prepare_cached(sql!("text/add_account"))?.insert(params![
                key,
                account.platform.as_str(),
                account.native_id,
                name
            ])?,
        })
    }

    /// The rows of a party as one record names it.
    pub(crate) fn named(&mut self, db: &Connection, named: &Named) -> Result<NamedRow> {
        if let Some(row) = self.named.get(named) {
            return Ok(*row);
        }
        let digest = named
            .marks()
            .fold(Digester::new("named"), |digest, mark| digest.part(mark.id().as_str()).part(&mark.literal))
            .finish();
        let hash = hash_of(&digest);
        let found = db
            .prepare_cached(sql!("party/named_by_hash"))?
            .query_row([hash], |row| Ok(NamedRow { named: row.get(0)?, party: row.get(1)? }))
            .optional()?;
        let row = match found {
            Some(row) => row,
            None => self.add_named(db, named, hash)?,
        };
        let size = named.marks().map(|mark| mark.literal.len() + 64).sum();
        self.named.put(named.clone(), row, size);
        Ok(row)
    }

    fn add_named(&mut self, db: &Connection, named: &Named, hash: i64) -> Result<NamedRow> {
        let row = db.prepare_cached(sql!("party/add_named"))?.insert([hash])?;
        let mut first = None;
        for (n, mark) in (0_i64..).zip(named.marks()) {
            let party = self.party(db, mark)?;
            first.get_or_insert(party);
            db.prepare_cached(sql!("party/add_mark"))?.execute(params![row, n, party, &*mark.literal])?;
        }
        Ok(NamedRow { named: row, party: first.unwrap_or_default() })
    }

    fn party(&mut self, db: &Connection, party: &Party) -> Result<i64> {
        if let Some(row) = self.parties.get(party) {
            return Ok(*row);
        }
        let key = party.id().0;
        let found = db.prepare_cached(sql!("party/by_key"))?.query_row([&key], |row| row.get(0)).optional()?;
        let row = if let Some(row) = found {
            row
        } else {
            let (kind, platform) = kind_of(&party.kind);
            let values = params![key, kind, platform, party.normalised(), &*party.literal];
            db.prepare_cached(sql!("party/add"))?.insert(values)?
        };
        self.parties.put(party.clone(), row, party.literal.len() + 48);
        Ok(row)
    }

    /// The row of reasons that stand together; `None` if there are none.
    pub(crate) fn reasons(&mut self, db: &Connection, reasons: &[Reason]) -> Result<Option<ReasonsRow>> {
        if reasons.is_empty() {
            return Ok(None);
        }
        let hash = hash_of(&reasons.iter().fold(Digester::new("reasons"), describe).finish());
        if let Some(row) = self.reasons.get(&hash) {
            return Ok(Some(row.clone()));
        }
        let found = if self.last_set == 0 && self.reasons.is_complete() {
            None
        } else {
            db.prepare_cached(sql!("text/reason_set_by_hash"))?.query_row([hash], |row| row.get(0)).optional()?
        };
        let row = match found {
            Some(row) => row,
            None => self.add_reasons(db, reasons, hash)?,
        };
        let known = ReasonsRow { row, kinds: reasons.iter().map(|reason| reason.kind).collect() };
        self.reasons.put(hash, known.clone(), 64 + reasons.len());
        Ok(Some(known))
    }

    fn add_reasons(&mut self, db: &Connection, reasons: &[Reason], hash: i64) -> Result<i64> {
        let set = db.prepare_cached(sql!("text/add_reason_set"))?.insert([hash])?;
        for (n, reason) in (0_i64..).zip(reasons) {
            let criterion = self.criterion(db, reason)?;
            db.prepare_cached(sql!("text/add_reason"))?.execute([set, n, criterion])?;
        }
        Ok(set)
    }

    fn criterion(&mut self, db: &Connection, reason: &Reason) -> Result<i64> {
        if let Some(row) = self.criteria.get(reason) {
            return Ok(*row);
        }
        let hash = hash_of(&describe(Digester::new("criterion"), reason).finish());
        let found =
            db.prepare_cached(sql!("text/criterion_by_hash"))?.query_row([hash], |row| row.get(0)).optional()?;
        let row: i64 = if let Some(row) = found {
            row
        } else {
            let stated = self.text(db, &reason.stated)?;
            let value = self.maybe_text(db, reason.value.as_deref())?;
            let categories = serde_json::to_string(&reason.categories)?;
            let values = params![hash, reason.kind.id(), stated, value, categories];
            db.prepare_cached(sql!("text/add_criterion"))?.insert(values)?
        };
        let size = 96 + reason.stated.len() + reason.value.as_ref().map_or(0, |v| v.len());
        self.criteria.put(reason.clone(), row, size);
        Ok(row)
    }
}

/// How a kind of party is written down: its name, and the platform of a handle.
pub(crate) fn kind_of(kind: &PartyKind) -> (&'static str, Option<&str>) {
    match kind {
        PartyKind::Domain => ("domain", None),
        PartyKind::Handle(platform) => ("handle", Some(platform.as_str())),
        PartyKind::App => ("app", None),
        PartyKind::Name => ("name", None),
    }
}

/// A digest's head as SQLite's integer.
pub(crate) fn hash_of(digest: &Sha256) -> i64 {
    digest.as_u64().cast_signed()
}

fn describe(digest: Digester, reason: &Reason) -> Digester {
    let digest = digest.part(reason.kind.id()).part(&reason.stated).maybe(reason.value.as_deref());
    reason.categories.iter().fold(digest, |digest, category| digest.part(category.id())).part("")
}

fn find_text(db: &Connection, hash: i64, value: &str) -> Result<Option<i64>> {
    let mut statement = db.prepare_cached(sql!("text/by_hash"))?;
    let mut rows = statement.query([hash])?;
    while let Some(row) = rows.next()? {
        if row.get_ref(1)?.as_str().is_ok_and(|known| known == value) {
            return Ok(Some(row.get(0)?));
        }
    }
    Ok(None)
}

fn find_or_add(db: &Connection, find: &str, add: &str, value: &str) -> Result<i64> {
    let found = db.prepare_cached(find)?.query_row([value], |row| row.get(0)).optional()?;
    Ok(match found {
        Some(row) => row,
        None => db.prepare_cached(add)?.insert([value])?,
    })
}
