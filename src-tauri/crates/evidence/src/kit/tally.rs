//! Records that are told as one number: how many, of which days, the first of them as evidence.

use super::desk::Desk;
use crate::Stopped;
use model::{Claim, Excerpt, Moment, Origin};

/// Records that are told as one number.
#[derive(Default)]
pub(crate) struct Tally {
    records: u64,
    span: Option<(Moment, Moment)>,
    first: Option<Excerpt>,
}

impl Tally {
    /// Counts a record. Its evidence is asked for if it is the first.
    pub(crate) fn see(&mut self, at: Option<&Moment>, excerpt: impl FnOnce() -> Excerpt) {
        self.records += 1;
        if self.first.is_none() {
            self.first = Some(excerpt());
        }
        let Some(at) = at else { return };
        let (from, to) = self.span.get_or_insert_with(|| (at.clone(), at.clone()));
        if at.instant_ms() < from.instant_ms() {
            *from = at.clone();
        }
        if at.instant_ms() > to.instant_ms() {
            *to = at.clone();
        }
    }

    /// How many, and of which days, as it is shown.
    pub(crate) fn value(&self) -> String {
        counted(self.records, self.span.as_ref())
    }

    /// Says that the platform holds them; nothing if there was no record.
    pub(crate) fn tell(
        self,
        desk: &mut Desk<'_>,
        (category, origin): (&str, Origin),
        literal: &str,
    ) -> Result<(), Stopped> {
        let body = desk.holding(category, Some(&self.value()), origin, literal);
        let Some(first) = self.first else { return Ok(()) };
        // The days begin with the first record, of which the claim's own time says nothing.
        desk.covers(body.kind(), self.span.as_ref().map(|(from, _)| from));
        desk.put(Claim::deduced(body, self.span.map(|(_, to)| to), "counted"), first)
    }
}

/// `10000 × (2025-01-03 – 2026-01-02)`: how many records, and of which days.
pub(crate) fn counted(records: u64, span: Option<&(Moment, Moment)>) -> String {
    match span {
        Some((from, to)) => {
            format!("{records} × ({} – {})", from.local.format("%Y-%m-%d"), to.local.format("%Y-%m-%d"))
        }
        None => format!("{records} ×"),
    }
}
