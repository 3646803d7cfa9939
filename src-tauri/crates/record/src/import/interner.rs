//! What stands in evidence a million times gets one row: texts, words, clocks, places, parties, criteria.
//!
//! Each kind has a map from value to row number in memory. The maps are bounded: one that is full is emptied. What it held
//! is found again by its index in the record, or, where nothing is lost by it, written once more. So memory stays the same
//! however large a source is.

use super::bounded::Bounded;
use super::sums::Use;
use crate::Result;
use crate::search::index_form;
use crate::sql::sql;
use model::{
    Account, ClaimKind, Digester, Locator, Moment, Named, Party, PartyKind, Precision, Reason, Sha256, ZoneBasis,
};
use rusqlite::{Connection, OptionalExtension as _, Statement, params};
use std::fmt::Write as _;
use std::sync::Arc;

/// A named party's rows: the way it is named, and its surest mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NamedRow {
    pub(crate) named: i64,
    pub(crate) party: i64,
}

/// A set of reasons: its row, and what its criteria use, for the sums.
#[derive(Clone, Debug)]
pub(crate) struct ReasonsRow {
    pub(crate) row: i64,
    pub(crate) uses: Arc<[Use]>,
}

/// How many uses of criteria wait to be written in order.
const MOST_USES: usize = 200_000;

/// Row numbers of values, kept in memory as far as they fit.
pub(crate) struct Interner<'db> {
    db: &'db Connection,
    add_text: Statement<'db>,
    add_reason_set: Statement<'db>,
    add_criterion: Statement<'db>,
    texts: Bounded<Box<str>, i64>,
    words: Bounded<Box<str>, i64>,
    parties: Bounded<Party, i64>,
    named: Bounded<Named, NamedRow>,
    sets: Bounded<Box<[i64]>, ReasonsRow>,
    criteria: Bounded<Reason, (i64, Use)>,
    /// Criteria and the sets that they stand in: criteria come in any order, and are written in theirs.
    uses: Vec<(i64, i64)>,
    facets: Vec<(ClaimKind, Box<str>, Box<str>, i64)>,
    clocks: Vec<(Option<i32>, ZoneBasis, Precision, i64)>,
    last_place: Option<(Locator, i64)>,
    /// The last text before this import: those after it are new, and are made searchable together at the end.
    last_text: i64,
}

impl<'db> Interner<'db> {
    pub(crate) fn new(db: &'db Connection) -> Result<Self> {
        Ok(Self {
            db,
            add_text: db.prepare(sql!("text/add"))?,
            add_reason_set: db.prepare(sql!("text/add_reason_set"))?,
            add_criterion: db.prepare(sql!("text/add_criterion"))?,
            texts: Bounded::new(60_000, 6 << 20),
            words: Bounded::new(20_000, 2 << 20),
            parties: Bounded::new(30_000, 4 << 20),
            named: Bounded::new(30_000, 6 << 20),
            sets: Bounded::new(20_000, 3 << 20),
            criteria: Bounded::new(40_000, 7 << 20),
            uses: Vec::new(),
            facets: Vec::new(),
            clocks: Vec::new(),
            last_place: None,
            last_text: db.prepare_cached(sql!("text/greatest_number"))?.query_row([], |row| row.get(0))?,
        })
    }

    /// The row of a text that people may search for. A text that is not in memory gets a new row, whether an earlier
    /// import wrote the same one or not: a few texts stand twice, and no text has to be looked for.
    pub(crate) fn text(&mut self, value: &str) -> Result<i64> {
        if let Some(row) = self.texts.get(value) {
            return Ok(*row);
        }
        let row = self.add_text.insert([value])?;
        self.texts.put(value.into(), row, value.len());
        Ok(row)
    }

    /// Writes what waits, and makes the new texts searchable in the order of their rows.
    pub(crate) fn finish(mut self) -> Result<()> {
        self.write_uses()?;
        let (db, last_text) = (self.db, self.last_text);
        // The search index wants the room that the maps have.
        drop(self);
        let mut statement = db.prepare_cached(sql!("text/since"))?;
        let mut rows = statement.query([last_text])?;
        let mut index = db.prepare_cached(sql!("text/index"))?;
        while let Some(row) = rows.next()? {
            let form = index_form(row.get_ref(1)?.as_str().unwrap_or_default());
            index.execute(params![row.get::<_, i64>(0)?, form])?;
        }
        Ok(())
    }

    /// The row of a text that may be absent.
    pub(crate) fn maybe_text(&mut self, value: Option<&str>) -> Result<Option<i64>> {
        value.map(|value| self.text(value)).transpose()
    }

    /// The row of a word that nobody searches for.
    pub(crate) fn word(&mut self, value: &str) -> Result<i64> {
        if let Some(row) = self.words.get(value) {
            return Ok(*row);
        }
        let row = find_or_add(self.db, sql!("text/word_by_value"), sql!("text/add_word"), value)?;
        self.words.put(value.into(), row, value.len());
        Ok(row)
    }

    /// The row of what lists are filtered by.
    pub(crate) fn facet(&mut self, kind: ClaimKind, a: &str, b: &str) -> Result<i64> {
        // A few hundred at most, but asked for with every claim: the one asked for last is mostly the one.
        let known = self.facets.iter().position(|(of, x, y, _)| *of == kind && **x == *a && **y == *b);
        if let Some(at) = known {
            self.facets.swap(0, at);
            return Ok(self.facets.first().map_or(0, |(.., row)| *row));
        }
        let found = self
            .db
            .prepare_cached(sql!("sum/facet_by_parts"))?
            .query_row([kind.id(), a, b], |row| row.get(0))
            .optional()?;
        let row = match found {
            Some(row) => row,
            None => self.db.prepare_cached(sql!("sum/add_facet"))?.insert([kind.id(), a, b])?,
        };
        self.facets.push((kind, a.into(), b.into(), row));
        Ok(row)
    }

    /// The row of a moment's offset, basis and precision.
    pub(crate) fn clock(&mut self, at: &Moment) -> Result<i64> {
        let known = self.clocks.iter().find(|(offset, basis, precision, _)| {
            *offset == at.offset && *precision == at.precision && *basis == at.basis
        });
        if let Some((.., row)) = known {
            return Ok(*row);
        }
        let form = serde_json::to_string(&(at.offset, &at.basis, at.precision))?;
        let row = find_or_add(self.db, sql!("text/clock_by_form"), sql!("text/add_clock"), &form)?;
        if self.clocks.len() < 64 {
            self.clocks.push((at.offset, at.basis.clone(), at.precision, row));
        }
        Ok(row)
    }

    /// The row of a locator's archives, member and index.
    pub(crate) fn place(&mut self, at: &Locator) -> Result<i64> {
        if let Some((last, row)) = &self.last_place
            && last.index == at.index
            && last.member == at.member
            && last.within == at.within
        {
            return Ok(*row);
        }
        let form = serde_json::to_string(&(&at.within, &at.member, at.index))?;
        let row = find_or_add(self.db, sql!("text/place_by_form"), sql!("text/add_place"), &form)?;
        let place =
            Locator { within: at.within.clone(), member: at.member.clone(), index: at.index, ..Locator::default() };
        self.last_place = Some((place, row));
        Ok(row)
    }

    /// The row of an account; its name is filled in when it becomes known.
    pub(crate) fn account(&self, account: &Account) -> Result<i64> {
        let key = account.id().0;
        let found =
            self.db.prepare_cached(sql!("text/account_by_key"))?.query_row([&key], |row| row.get(0)).optional()?;
        let name = account.name.as_deref();
        Ok(match found {
            Some(row) => {
                self.db.prepare_cached(sql!("text/name_account"))?.execute(params![row, name])?;
                row
            }
            None => self.db.prepare_cached(sql!("text/add_account"))?.insert(params![
                key,
                account.platform.as_str(),
                account.native_id,
                name
            ])?,
        })
    }

    /// The rows of a party as one record names it.
    pub(crate) fn named(&mut self, named: &Named) -> Result<NamedRow> {
        if let Some(row) = self.named.get(named) {
            return Ok(*row);
        }
        let digest = named
            .marks()
            .fold(Digester::new("named"), |digest, mark| digest.part(mark.id().as_str()).part(&mark.literal))
            .finish();
        let hash = hash_of(&digest);
        let found = self
            .db
            .prepare_cached(sql!("party/named_by_hash"))?
            .query_row([hash], |row| Ok(NamedRow { named: row.get(0)?, party: row.get(1)? }))
            .optional()?;
        let row = match found {
            Some(row) => row,
            None => self.add_named(named, hash)?,
        };
        let size = named.marks().map(|mark| mark.literal.len() + 64).sum();
        self.named.put(named.clone(), row, size);
        Ok(row)
    }

    fn add_named(&mut self, named: &Named, hash: i64) -> Result<NamedRow> {
        let row = self.db.prepare_cached(sql!("party/add_named"))?.insert([hash])?;
        let mut first = None;
        for (n, mark) in (0_i64..).zip(named.marks()) {
            let party = self.party(mark)?;
            first.get_or_insert(party);
            self.db.prepare_cached(sql!("party/add_mark"))?.execute(params![row, n, party, &*mark.literal])?;
        }
        Ok(NamedRow { named: row, party: first.unwrap_or_default() })
    }

    fn party(&mut self, party: &Party) -> Result<i64> {
        if let Some(row) = self.parties.get(party) {
            return Ok(*row);
        }
        let key = party.id().0;
        let found = self.db.prepare_cached(sql!("party/by_key"))?.query_row([&key], |row| row.get(0)).optional()?;
        let row = if let Some(row) = found {
            row
        } else {
            let (kind, platform) = kind_of(&party.kind);
            let values = params![key, kind, platform, party.normalised(), &*party.literal];
            self.db.prepare_cached(sql!("party/add"))?.insert(values)?
        };
        self.parties.put(party.clone(), row, party.literal.len() + 48);
        Ok(row)
    }

    /// The row of reasons that stand together; `None` if there are none.
    pub(crate) fn reasons(&mut self, reasons: &[Reason]) -> Result<Option<ReasonsRow>> {
        if reasons.is_empty() {
            return Ok(None);
        }
        let mut criteria = Vec::with_capacity(reasons.len());
        let mut uses = Vec::with_capacity(reasons.len());
        for reason in reasons {
            let (criterion, of) = self.criterion(reason)?;
            criteria.push(criterion);
            uses.push(of);
        }
        if let Some(known) = self.sets.get(criteria.as_slice()) {
            return Ok(Some(known.clone()));
        }
        let row = self.add_reason_set.insert([list_of(&criteria)])?;
        self.uses.extend(criteria.iter().map(|criterion| (*criterion, row)));
        if self.uses.len() >= MOST_USES {
            self.write_uses()?;
        }
        let known = ReasonsRow { row, uses: uses.into() };
        let size = 64 + 40 * criteria.len();
        self.sets.put(criteria.into(), known.clone(), size);
        Ok(Some(known))
    }

    fn write_uses(&mut self) -> Result<()> {
        self.uses.sort_unstable();
        let mut add = self.db.prepare_cached(sql!("text/add_criterion_use"))?;
        for (criterion, set) in self.uses.drain(..) {
            add.execute([criterion, set])?;
        }
        Ok(())
    }

    fn criterion(&mut self, reason: &Reason) -> Result<(i64, Use)> {
        if let Some(known) = self.criteria.get(reason) {
            return Ok(known.clone());
        }
        let stated = self.text(&reason.stated)?;
        let value = self.maybe_text(reason.value.as_deref())?;
        let categories = serde_json::to_string(&reason.categories)?;
        let row = self.add_criterion.insert(params![reason.kind.id(), stated, value, categories])?;
        let known = (row, Use { kind: reason.kind, categories: categories.into() });
        let size = 128 + reason.stated.len() + reason.value.as_ref().map_or(0, |v| v.len());
        self.criteria.put(reason.clone(), known.clone(), size);
        Ok(known)
    }
}

/// Row numbers as the record keeps a list of them.
fn list_of(rows: &[i64]) -> String {
    let mut list = String::with_capacity(8 * rows.len() + 2);
    for row in rows {
        // Writing to a string can't fail.
        let _ = write!(list, "{}{row}", if list.is_empty() { '[' } else { ',' });
    }
    list + "]"
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

fn find_or_add(db: &Connection, find: &str, add: &str, value: &str) -> Result<i64> {
    let found = db.prepare_cached(find)?.query_row([value], |row| row.get(0)).optional()?;
    Ok(match found {
        Some(row) => row,
        None => db.prepare_cached(add)?.insert([value])?,
    })
}
