//! Changes to the sums that screens read, gathered over many claims and applied together.

use crate::Result;
use crate::claim::NO_TIME;
use crate::sql::sql;
use ahash::HashMap;
use chrono::{DateTime, Datelike as _};
use model::ReasonKind;
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

/// How many changes are gathered: about ten megabytes.
const MOST: usize = 100_000;

/// What a criterion of a personalisation uses.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Use {
    /// Its kind.
    pub(crate) kind: ReasonKind,
    /// The categories that it names itself, as JSON.
    pub(crate) categories: Arc<str>,
}

/// What a personalisation counts as whose evidence lists no criterion.
pub(crate) static NO_CRITERION: LazyLock<Use> =
    LazyLock::new(|| Use { kind: ReasonKind::NotStated, categories: "[]".into() });

/// What a claim counts for.
pub(crate) struct Counted<'a> {
    pub(crate) facet: i64,
    pub(crate) party: Option<i64>,
    pub(crate) named: Option<i64>,
    pub(crate) other: Option<i64>,
    pub(crate) other_named: Option<i64>,
    pub(crate) at_us: i64,
    /// The text of the address that a contact came to.
    pub(crate) address: Option<i64>,
    /// What a personalisation was chosen by.
    pub(crate) reasons: Option<&'a [Use]>,
}

/// How many claims came or went, and between when.
#[derive(Clone, Copy)]
struct Change {
    by: i64,
    first: i64,
    last: i64,
}

impl Change {
    const NONE: Self = Self { by: 0, first: i64::MAX, last: NO_TIME };

    fn count(&mut self, at_us: i64, by: i64) {
        self.by += by;
        if by > 0 {
            self.last = self.last.max(at_us);
            if at_us != NO_TIME {
                self.first = self.first.min(at_us);
            }
        }
    }
}

/// A party, the side of a claim on which it stands (0: `claim.party`, 1: `claim.other`), and a facet.
type Stream = (i64, i64, i64);

/// A party, a facet, and what a criterion uses.
type ReasonStream = (i64, i64, Use);

/// Changes that wait to be applied.
#[derive(Default)]
pub(crate) struct Sums {
    // Hashed where a claim is counted, sorted where the sums are written.
    parties: HashMap<Stream, Change>,
    reasons: HashMap<ReasonStream, Change>,
    facets: BTreeMap<i64, i64>,
    named: HashMap<i64, i64>,
    months: BTreeMap<(i32, &'static str), i64>,
    /// Addresses and who wrote to them.
    written: HashMap<(i64, i64), i64>,
    /// Claims went from these: when the first and last of the rest were has to be asked anew.
    stale: BTreeSet<Stream>,
    stale_reasons: BTreeSet<ReasonStream>,
}

impl Sums {
    /// Counts a claim in (`by` = 1) or out (−1).
    pub(crate) fn count(&mut self, claim: &Counted<'_>, by: i64) {
        *self.facets.entry(claim.facet).or_default() += by;
        for (side, party) in [(0, claim.party), (1, claim.other)] {
            if let Some(party) = party {
                let stream = (party, side, claim.facet);
                self.parties.entry(stream).or_insert(Change::NONE).count(claim.at_us, by);
            }
        }
        for named in [claim.named, claim.other_named].into_iter().flatten() {
            *self.named.entry(named).or_default() += by;
        }
        if let (Some(address), Some(party)) = (claim.address, claim.party) {
            *self.written.entry((address, party)).or_default() += by;
        }
        let Some(uses) = claim.reasons else { return };
        if let Some(month) = month_of(claim.at_us) {
            for used in uses {
                *self.months.entry((month, used.kind.id())).or_default() += by;
            }
        }
        let Some(party) = claim.party else { return };
        for (n, used) in uses.iter().enumerate() {
            // A claim counts once for each use, however many of its criteria are of it.
            if !uses.iter().take(n).any(|earlier| earlier == used) {
                let stream = (party, claim.facet, used.clone());
                self.reasons.entry(stream).or_insert(Change::NONE).count(claim.at_us, by);
            }
        }
    }

    /// Brings the record's sums up to date once enough has been gathered.
    pub(crate) fn apply_when_many(&mut self, db: &Connection) -> Result<()> {
        let gathered = self.parties.len() + self.reasons.len() + self.named.len() + self.written.len();
        if gathered < MOST { Ok(()) } else { self.apply(db) }
    }

    /// Brings the record's sums up to date.
    pub(crate) fn apply(&mut self, db: &Connection) -> Result<()> {
        for (facet, by) in std::mem::take(&mut self.facets) {
            db.prepare_cached(sql!("sum/change_facet"))?.execute([facet, by])?;
        }
        for (stream, change) in sorted(&mut self.parties) {
            let (party, side, facet) = stream;
            let row = [party, side, facet, change.by, change.first, change.last];
            db.prepare_cached(sql!("sum/change_party"))?.execute(row)?;
            if change.by < 0 {
                self.stale.insert(stream);
            }
        }
        for (stream, change) in sorted(&mut self.reasons) {
            let (party, facet, used) = &stream;
            let row = params![party, facet, used.kind.id(), used.categories, change.by, change.last];
            db.prepare_cached(sql!("sum/change_reason"))?.execute(row)?;
            if change.by < 0 {
                self.stale_reasons.insert(stream);
            }
        }
        for (named, by) in sorted(&mut self.named) {
            db.prepare_cached(sql!("sum/change_named"))?.execute([named, by])?;
        }
        for ((address, party), by) in sorted(&mut self.written) {
            db.prepare_cached(sql!("leak/change_written"))?.execute([address, party, by])?;
            if by < 0 {
                db.prepare_cached(sql!("leak/drop_written"))?.execute([address, party])?;
            }
        }
        for ((month, kind), by) in std::mem::take(&mut self.months) {
            db.prepare_cached(sql!("sum/change_month"))?.execute(params![month, kind, by])?;
        }
        Ok(())
    }

    /// After claims went: asks anew when the first and last of the rest were.
    pub(crate) fn mend(&mut self, db: &Connection) -> Result<()> {
        for (party, side, facet) in std::mem::take(&mut self.stale) {
            let mend = if side == 0 { sql!("sum/mend_party") } else { sql!("sum/mend_other") };
            db.prepare_cached(mend)?.execute([party, facet, NO_TIME])?;
        }
        for (party, facet, used) in std::mem::take(&mut self.stale_reasons) {
            let row = params![party, facet, used.kind.id(), used.categories, NO_TIME];
            db.prepare_cached(sql!("sum/mend_reason"))?.execute(row)?;
        }
        Ok(())
    }
}

fn sorted<K: Ord, V>(map: &mut HashMap<K, V>) -> Vec<(K, V)> {
    let mut out: Vec<(K, V)> = map.drain().collect();
    out.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    out
}

/// A month as a number (`202605`); none for a claim without a time.
fn month_of(at_us: i64) -> Option<i32> {
    if at_us == NO_TIME {
        return None;
    }
    let at = DateTime::from_timestamp_micros(at_us)?;
    Some(at.year().checked_mul(100)? + at.month().cast_signed())
}
