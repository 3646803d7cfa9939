//! Changes to the sums that screens read, gathered over a batch and applied together.

use crate::Result;
use crate::sql::sql;
use chrono::{DateTime, Datelike as _};
use model::ReasonKind;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// Changes that wait to be applied.
#[derive(Default)]
pub(crate) struct Sums {
    facets: BTreeMap<i64, i64>,
    parties: BTreeMap<(i64, i64, i64), i64>,
    named: BTreeMap<i64, i64>,
    months: BTreeMap<(i32, &'static str), i64>,
}

/// What a claim counts for.
pub(crate) struct Counted<'a> {
    pub(crate) facet: i64,
    pub(crate) party: Option<i64>,
    pub(crate) named: Option<i64>,
    pub(crate) other: Option<i64>,
    pub(crate) other_named: Option<i64>,
    pub(crate) at_us: i64,
    /// The kinds of a personalisation's reasons.
    pub(crate) reasons: Option<&'a [ReasonKind]>,
}

impl Sums {
    /// Counts a claim in (`by` = 1) or out (−1).
    pub(crate) fn count(&mut self, claim: &Counted<'_>, by: i64) {
        *self.facets.entry(claim.facet).or_default() += by;
        for (side, party) in [(0, claim.party), (1, claim.other)] {
            if let Some(party) = party {
                *self.parties.entry((party, side, claim.facet)).or_default() += by;
            }
        }
        for named in [claim.named, claim.other_named].into_iter().flatten() {
            *self.named.entry(named).or_default() += by;
        }
        if let (Some(kinds), Some(month)) = (claim.reasons, month_of(claim.at_us)) {
            for kind in kinds {
                *self.months.entry((month, kind.id())).or_default() += by;
            }
        }
    }

    /// Brings the record's sums up to date.
    pub(crate) fn apply(&mut self, db: &Connection) -> Result<()> {
        for (facet, by) in std::mem::take(&mut self.facets) {
            db.prepare_cached(sql!("sum/change_facet"))?.execute([facet, by])?;
        }
        for ((party, side, facet), by) in std::mem::take(&mut self.parties) {
            db.prepare_cached(sql!("sum/change_party"))?.execute([party, side, facet, by])?;
        }
        for (named, by) in std::mem::take(&mut self.named) {
            db.prepare_cached(sql!("sum/change_named"))?.execute([named, by])?;
        }
        for ((month, kind), by) in std::mem::take(&mut self.months) {
            db.prepare_cached(sql!("sum/change_month"))?.execute(params![month, kind, by])?;
        }
        Ok(())
    }
}

/// A month as a number (`202605`); none for a claim without a time.
fn month_of(at_us: i64) -> Option<i32> {
    if at_us == crate::claim::NO_TIME {
        return None;
    }
    let at = DateTime::from_timestamp_micros(at_us)?;
    Some(at.year().checked_mul(100)? + at.month().cast_signed())
}
