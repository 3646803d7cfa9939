//! Claims in, rows out: ordinals of repeats, observations.

use super::anchors::Anchors;
use super::bounded::Bounded;
use super::copies::{Copies, Kept};
use super::interner::Interner;
use super::keys::Keys;
use super::prepared::Prepared;
use super::rows::{New, Rows};
use super::sums::Sums;
use crate::claim::{Hash, hash_of_id};
use crate::sql::sql;
use crate::{Counts, Result};
use model::{Account, AccountId, Claim, Excerpt, Sha256};
use rusqlite::{Connection, OptionalExtension as _, Statement, params};

/// Writes the claims of one source, or one claim that the person entered.
pub(crate) struct Writer<'db> {
    db: &'db Connection,
    source: Option<i64>,
    names: Interner<'db>,
    rows: Rows<'db>,
    add_observation: Statement<'db>,
    sums: Sums,
    copies: Option<Copies>,
    anchors: Anchors,
    account: Option<(AccountId, i64)>,
    keys: Keys,
    /// How many records of this source have a key, of those whose key came more than once.
    repeats: Bounded<Hash, u32>,
    /// The first number that this writer gives to a claim: what is numbered below was there before.
    first: i64,
    next: i64,
    counts: Counts,
    last_seen: Option<Sighting>,
}

/// Where a claim was seen in its source.
#[derive(Clone, Copy, Debug)]
struct Sighting {
    place: i64,
    start: Option<i64>,
    length: Option<i64>,
    digest: Sha256,
    kept: Option<Kept>,
}

/// What becomes of a claim.
#[derive(Clone, Copy)]
enum Fate {
    /// It is in the record under this number.
    Known(i64),
    /// It is new, with this hash for its id.
    New(Hash),
}

impl<'db> Writer<'db> {
    /// A writer for this source; `None` for what the person enters.
    pub(crate) fn new(db: &'db Connection, source: Option<i64>, keep_copy: bool) -> Result<Self> {
        let last: i64 = db.prepare_cached(sql!("claim/greatest_number"))?.query_row([], |row| row.get(0))?;
        let copies = match source {
            Some(source) if keep_copy => Some(Copies::new(db, source)?),
            _ => None,
        };
        Ok(Self {
            db,
            source,
            names: Interner::new(db)?,
            rows: Rows::new(db)?,
            add_observation: db.prepare(sql!("observation/add"))?,
            sums: Sums::default(),
            copies,
            anchors: Anchors::default(),
            account: None,
            keys: Keys::new(last),
            repeats: Bounded::new(50_000, usize::MAX),
            first: last + 1,
            next: last + 1,
            counts: Counts::default(),
            last_seen: None,
        })
    }

    /// Whose evidence comes from here on.
    pub(crate) fn account(&mut self, account: Option<&Account>) -> Result<Option<i64>> {
        self.account = match account {
            Some(account) => Some((account.id(), self.names.account(account)?)),
            None => None,
        };
        Ok(self.account.as_ref().map(|(_, row)| *row))
    }

    /// The id of whose evidence comes.
    pub(crate) fn account_id(&self) -> Option<&AccountId> {
        self.account.as_ref().map(|(id, _)| id)
    }

    pub(crate) fn claim(&mut self, prepared: &Prepared, excerpt: Option<&Excerpt>, anchor: Option<u64>) -> Result<()> {
        let kind = prepared.claim.body.kind();
        let (row, fresh) = match self.fate(prepared)? {
            Fate::Known(row) => (row, false),
            Fate::New(hash) => {
                let new = New { row: self.next, hash: &hash, account: self.account.as_ref().map(|(_, row)| *row) };
                self.next += 1;
                self.rows.write(&mut self.names, &mut self.sums, &new, &prepared.claim)?;
                self.keys.add(self.db, hash, kind, new.row)?;
                (new.row, true)
            }
        };
        if let Some(anchor) = anchor {
            self.anchors.put(anchor, row);
        }
        if let Some(excerpt) = excerpt
            && self.observe(row, fresh, excerpt, false)?
        {
            *self.counts.of_mut(kind) += 1;
        }
        self.sums.apply_when_many(self.db)
    }

    pub(crate) fn further(&mut self, anchor: u64, excerpt: &Excerpt) -> Result<()> {
        match self.anchors.get(anchor) {
            Some(row) => self.observe(row, false, excerpt, true).map(|_| ()),
            None => Ok(()),
        }
    }

    /// Brings everything that waits into the record; how many claims rest on the source.
    pub(crate) fn finish(mut self) -> Result<Counts> {
        self.keys.write(self.db)?;
        self.sums.apply(self.db)?;
        if let Some(mut copies) = self.copies.take() {
            copies.finish(self.db)?;
        }
        let (names, counts) = (self.names, self.counts);
        names.finish()?;
        Ok(counts)
    }

    /// Where a record stands; its bytes are kept.
    fn sighting(&mut self, excerpt: &Excerpt) -> Result<Sighting> {
        let at = &excerpt.locator;
        let place = self.names.place(at)?;
        let (start, length) = (at.start.map(u64::cast_signed), at.length.map(u64::cast_signed));
        // One record of the evidence may make several claims: its bytes are kept once.
        if let Some(last) = &self.last_seen
            && start.is_some()
            && (last.place, last.start, last.length) == (place, start, length)
        {
            return Ok(*last);
        }
        let kept = match &mut self.copies {
            Some(copies) if !excerpt.bytes.is_empty() => Some(copies.keep(self.db, &excerpt.bytes)?),
            _ => None,
        };
        let digest = at.digest.unwrap_or_else(|| Sha256::of(&excerpt.bytes));
        let sighting = Sighting { place, start, length, digest, kept };
        self.last_seen = Some(sighting);
        Ok(sighting)
    }

    /// Whether a claim is new, and under which id: of a counted kind the same key may come again, and each time that it
    /// comes in one source is a claim of its own.
    fn fate(&mut self, prepared: &Prepared) -> Result<Fate> {
        let Some(row) = self.keys.find(self.db, &prepared.hash)? else { return Ok(Fate::New(prepared.hash)) };
        if !prepared.claim.repeats_count() || !self.seen(row)? {
            return Ok(Fate::Known(row));
        }
        let before = match self.repeats.get(&prepared.hash) {
            Some(before) => *before,
            None => self.how_many_seen(&prepared.key)?,
        };
        self.repeats.put(prepared.hash, before + 1, 0);
        let hash = hash_of_id(&Claim::id(&prepared.key, before));
        // Ordinals have no holes: what an earlier source showed more often than this one so far is there already.
        Ok(self.keys.find(self.db, &hash)?.map_or(Fate::New(hash), Fate::Known))
    }

    /// Adds an observation; whether it is the claim's first in this source.
    fn observe(&mut self, claim: i64, fresh: bool, excerpt: &Excerpt, further: bool) -> Result<bool> {
        let Some(source) = self.source else { return Ok(false) };
        let seen = self.sighting(excerpt)?;
        let pointer = excerpt.locator.pointer.as_deref();
        let last = if fresh { None } else { last_in_source(self.db, claim, source)? };
        let n = match last {
            Some((_, before)) if before.is_where(&seen, pointer, further) => return Ok(false),
            Some((n, _)) => n + 1,
            None => 0,
        };
        self.add_observation.execute(params![
            claim,
            source,
            n,
            further,
            seen.place,
            seen.start,
            seen.length,
            pointer,
            seen.digest.0,
            seen.kept.map(|kept| kept.block),
            seen.kept.map_or(0, |kept| kept.at),
            seen.kept.map_or(0, |kept| kept.size),
        ])?;
        Ok(n == 0)
    }

    /// Whether this source has shown the claim already.
    fn seen(&self, claim: i64) -> Result<bool> {
        if claim >= self.first {
            return Ok(true);
        }
        match self.source {
            Some(source) => Ok(last_in_source(self.db, claim, source)?.is_some()),
            None => Ok(false),
        }
    }

    /// How many equal records of this source came before: ordinals have no holes, so halving finds the end even
    /// among a million.
    fn how_many_seen(&self, key: &Sha256) -> Result<u32> {
        let seen = |ordinal: u32| -> Result<bool> {
            match self.keys.find(self.db, &hash_of_id(&Claim::id(key, ordinal)))? {
                Some(row) => self.seen(row),
                None => Ok(false),
            }
        };
        let (mut below, mut above) = (0, 1);
        while seen(above)? {
            below = above;
            above = above.saturating_mul(2);
        }
        while above - below > 1 {
            let middle = below + (above - below) / 2;
            if seen(middle)? {
                below = middle;
            } else {
                above = middle;
            }
        }
        Ok(above)
    }
}

/// A place within a source, to tell whether two sightings are one.
#[derive(PartialEq)]
struct Where {
    further: bool,
    place: i64,
    start: Option<i64>,
    length: Option<i64>,
    pointer: Option<String>,
}

impl Where {
    fn is_where(&self, seen: &Sighting, pointer: Option<&str>, further: bool) -> bool {
        (self.place, self.start, self.length) == (seen.place, seen.start, seen.length)
            && self.further == further
            && (seen.start.is_some() || self.pointer.as_deref() == pointer)
    }
}

fn last_in_source(db: &Connection, claim: i64, source: i64) -> Result<Option<(i64, Where)>> {
    let last = db
        .prepare_cached(sql!("observation/last_in_source"))?
        .query_row([claim, source], |row| {
            let at = Where {
                further: row.get(1)?,
                place: row.get(2)?,
                start: row.get(3)?,
                length: row.get(4)?,
                pointer: row.get(5)?,
            };
            Ok((row.get(0)?, at))
        })
        .optional()?;
    Ok(last)
}
