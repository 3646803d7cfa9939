//! Claims in, rows out: batches, ordinals of repeats, observations.

use super::anchors::Anchors;
use super::copies::Copies;
use super::interner::Interner;
use super::pending::{Pending, Sighting};
use super::sums::Sums;
use crate::claim::{Hash, hash_of_id};
use crate::sql::sql;
use crate::{Counts, Result};
use model::{Account, AccountId, Claim, Excerpt, Locator, Sha256};
use rusqlite::{Connection, OptionalExtension as _, params};

/// How many claims are settled together: their ids are looked up and written in order, so that the index of ids is
/// walked and not jumped about in.
const BATCH: usize = 16_384;

/// Writes the claims of one source, or one claim that the person entered.
pub(crate) struct Writer {
    source: Option<i64>,
    names: Interner,
    sums: Sums,
    copies: Option<Copies>,
    anchors: Anchors,
    account: Option<(AccountId, i64)>,
    batch: Vec<Item>,
    /// The first number that this writer gives to a claim: what is numbered below was there before.
    first: i64,
    next: i64,
    counts: Counts,
    last_kept: Option<(Locator, Sighting)>,
}

#[expect(clippy::large_enum_variant, reason = "nearly all are claims; a box for each would be a million allocations")]
enum Item {
    Claim { pending: Pending, sighting: Option<Sighting>, anchor: Option<u64> },
    Further { anchor: u64, sighting: Sighting },
}

/// What becomes of a claim in a batch.
#[derive(Clone, Copy)]
enum Fate {
    /// It is in the record under this number.
    Known(i64),
    /// It is new, with this hash for its id.
    New(Hash),
    /// It is the same as an earlier item of the batch.
    Same(usize),
}

impl Writer {
    /// A writer for this source; `None` for what the person enters.
    pub(crate) fn new(db: &Connection, source: Option<i64>, keep_copy: bool) -> Result<Self> {
        let last: i64 = db.prepare_cached(sql!("claim/greatest_number"))?.query_row([], |row| row.get(0))?;
        let copies = match source {
            Some(source) if keep_copy => Some(Copies::new(db, source)?),
            _ => None,
        };
        Ok(Self {
            source,
            names: Interner::new(db)?,
            sums: Sums::default(),
            copies,
            anchors: Anchors::default(),
            account: None,
            batch: Vec::new(),
            first: last + 1,
            next: last + 1,
            counts: Counts::default(),
            last_kept: None,
        })
    }

    /// Whose evidence comes from here on.
    pub(crate) fn account(&mut self, db: &Connection, account: Option<&Account>) -> Result<Option<i64>> {
        self.account = match account {
            Some(account) => Some((account.id(), Interner::account(db, account)?)),
            None => None,
        };
        Ok(self.account.as_ref().map(|(_, row)| *row))
    }

    pub(crate) fn claim(
        &mut self,
        db: &Connection,
        claim: &Claim,
        excerpt: Option<&Excerpt>,
        anchor: Option<u64>,
    ) -> Result<()> {
        let sighting = excerpt.map(|excerpt| self.sighting(db, excerpt, false)).transpose()?;
        let pending = Pending::of(db, &mut self.names, claim, self.account.as_ref())?;
        self.push(db, Item::Claim { pending, sighting, anchor })
    }

    pub(crate) fn further(&mut self, db: &Connection, anchor: u64, excerpt: &Excerpt) -> Result<()> {
        let sighting = self.sighting(db, excerpt, true)?;
        self.push(db, Item::Further { anchor, sighting })
    }

    /// Brings everything that waits into the record; how many claims rest on the source.
    pub(crate) fn finish(mut self, db: &Connection) -> Result<Counts> {
        self.flush(db)?;
        if let Some(mut copies) = self.copies.take() {
            copies.finish(db)?;
        }
        self.names.index_texts(db)?;
        Ok(self.counts)
    }

    fn push(&mut self, db: &Connection, item: Item) -> Result<()> {
        self.batch.push(item);
        if self.batch.len() >= BATCH { self.flush(db) } else { Ok(()) }
    }

    fn sighting(&mut self, db: &Connection, excerpt: &Excerpt, further: bool) -> Result<Sighting> {
        let at = &excerpt.locator;
        // One record of the evidence may make several claims: its bytes are kept once.
        if let Some((last, sighting)) = &self.last_kept
            && at.start.is_some()
            && last == at
        {
            return Ok(Sighting { further, ..sighting.clone() });
        }
        let kept = match &mut self.copies {
            Some(copies) if !excerpt.bytes.is_empty() => Some(copies.keep(db, &excerpt.bytes)?),
            _ => None,
        };
        let sighting = Sighting {
            further,
            place: self.names.place(db, at)?,
            start: at.start.map(u64::cast_signed),
            length: at.length.map(u64::cast_signed),
            pointer: at.pointer.clone(),
            digest: at.digest.unwrap_or_else(|| Sha256::of(&excerpt.bytes)),
            kept,
        };
        self.last_kept = Some((at.clone(), sighting.clone()));
        Ok(sighting)
    }

    fn flush(&mut self, db: &Connection) -> Result<()> {
        let batch = std::mem::take(&mut self.batch);
        let fates = self.fates(db, &batch)?;
        let mut rows = vec![0; batch.len()];
        let mut keys: Vec<(Hash, u8, i64)> = Vec::with_capacity(batch.len());
        for (at, (item, fate)) in batch.iter().zip(&fates).enumerate() {
            let Item::Claim { pending, sighting, anchor } = item else { continue };
            let (row, fresh) = match fate {
                Fate::Known(row) => (*row, false),
                Fate::Same(earlier) => (rows.get(*earlier).copied().unwrap_or_default(), false),
                Fate::New(hash) => {
                    let row = self.next;
                    self.next += 1;
                    pending.write(db, row, hash)?;
                    self.sums.count(&pending.counted(), 1);
                    keys.push((*hash, pending.kind as u8, row));
                    (row, true)
                }
            };
            if let Some(slot) = rows.get_mut(at) {
                *slot = row;
            }
            if let Some(anchor) = anchor {
                self.anchors.put(*anchor, row);
            }
            if let Some(sighting) = sighting
                && self.observe(db, row, fresh, sighting)?
            {
                *self.counts.of_mut(pending.kind) += 1;
            }
        }
        keys.sort_unstable();
        for (hash, kind, row) in keys {
            db.prepare_cached(sql!("claim/add_key"))?.execute(params![hash, kind, row])?;
        }
        for item in &batch {
            if let Item::Further { anchor, sighting } = item
                && let Some(row) = self.anchors.get(*anchor)
            {
                self.observe(db, row, false, sighting)?;
            }
        }
        self.sums.apply(db)
    }

    /// Adds an observation; whether it is the claim's first in this source.
    fn observe(&self, db: &Connection, claim: i64, fresh: bool, seen: &Sighting) -> Result<bool> {
        let Some(source) = self.source else { return Ok(false) };
        let last = if fresh { None } else { last_in_source(db, claim, source)? };
        let n = match last {
            Some((_, before)) if before.is_where(seen) => return Ok(false),
            Some((n, _)) => n + 1,
            None => 0,
        };
        db.prepare_cached(sql!("observation/add"))?.execute(params![
            claim,
            source,
            n,
            seen.further,
            seen.place,
            seen.start,
            seen.length,
            seen.pointer,
            seen.digest.0,
            seen.kept.map(|kept| kept.block),
            seen.kept.map_or(0, |kept| kept.at),
            seen.kept.map_or(0, |kept| kept.size),
        ])?;
        Ok(n == 0)
    }

    /// Decides for each claim of a batch whether it is new, going through their ids in order.
    fn fates(&self, db: &Connection, batch: &[Item]) -> Result<Vec<Fate>> {
        let mut fates = vec![Fate::Known(0); batch.len()];
        let mut order: Vec<(usize, &Pending)> = batch
            .iter()
            .enumerate()
            .filter_map(|(at, item)| match item {
                Item::Claim { pending, .. } => Some((at, pending)),
                Item::Further { .. } => None,
            })
            .collect();
        order.sort_unstable_by(|(a, p), (b, q)| p.hash.cmp(&q.hash).then(a.cmp(b)));
        for group in order.chunk_by(|(_, p), (_, q)| p.hash == q.hash) {
            let Some((leader, pending)) = group.first() else { continue };
            let known = super::find_claim(db, &pending.hash)?;
            let seen_before = match known {
                Some(row) if pending.repeats_count && self.seen(db, row)? => self.how_many_seen(db, &pending.key)?,
                _ => 0,
            };
            for (ordinal, (at, _)) in (seen_before..).zip(group) {
                let fate = match (pending.repeats_count, known) {
                    (false, Some(row)) => Fate::Known(row),
                    (false, None) if at == leader => Fate::New(pending.hash),
                    (false, None) => Fate::Same(*leader),
                    (true, Some(row)) if ordinal == 0 => Fate::Known(row),
                    (true, _) => {
                        let hash =
                            if ordinal == 0 { pending.hash } else { hash_of_id(&Claim::id(&pending.key, ordinal)) };
                        // Ordinals have no holes: without the first there is no second.
                        match if known.is_some() { super::find_claim(db, &hash)? } else { None } {
                            Some(row) => Fate::Known(row),
                            None => Fate::New(hash),
                        }
                    }
                };
                if let Some(slot) = fates.get_mut(*at) {
                    *slot = fate;
                }
            }
        }
        Ok(fates)
    }

    /// Whether this source has shown the claim already.
    fn seen(&self, db: &Connection, claim: i64) -> Result<bool> {
        if claim >= self.first {
            return Ok(true);
        }
        match self.source {
            Some(source) => Ok(last_in_source(db, claim, source)?.is_some()),
            None => Ok(false),
        }
    }

    /// How many equal records of this source came before: ordinals have no holes, so halving finds the end even
    /// among a million.
    fn how_many_seen(&self, db: &Connection, key: &Sha256) -> Result<u32> {
        let seen = |ordinal: u32| -> Result<bool> {
            match super::find_claim(db, &hash_of_id(&Claim::id(key, ordinal)))? {
                Some(row) => self.seen(db, row),
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
    fn is_where(&self, seen: &Sighting) -> bool {
        self.place == seen.place
            && self.start == seen.start
            && self.length == seen.length
            && self.further == seen.further
            && (seen.start.is_some() || self.pointer == seen.pointer)
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
