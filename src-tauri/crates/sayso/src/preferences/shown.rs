//! What the record shows, worked out once and kept until the record changes.

use crate::Sayso;
use crate::shapes::Problem;
use chrono::NaiveDate;
use model::{BrandId, Preference, RequestState};
use preferences::resolve::Resolver;
use preferences::shown::{Ask, Overview, build};
use record::{Record, RequestRow};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Of which state of the record and which day something is.
type Mark = ((i64, i64, i64), NaiveDate);

/// What was worked out last. It is emptied when the record is locked.
#[derive(Default)]
pub(crate) struct Shown(Mutex<Option<(Mark, Arc<Overview>)>>);

impl Shown {
    /// Forgets it.
    pub(crate) fn clear(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

impl Sayso {
    /// What the record shows of every brand. Without a record it shows nothing.
    pub(crate) fn overview_of_wishes(&self) -> Result<Arc<Overview>, Problem> {
        let Some(record) = self.reading() else { return Ok(Arc::default()) };
        let mark = (record.change_mark()?, self.today);
        let mut kept = self.shown.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, overview)) = kept.as_ref()
            && *of == mark
        {
            return Ok(Arc::clone(overview));
        }
        let mut tags: BTreeMap<BrandId, Vec<String>> = BTreeMap::new();
        for (brand, tag) in record.tags()? {
            tags.entry(id_today(record, &brand)?).or_default().push(tag);
        }
        let overview = Arc::new(build(record.uses(None)?, &record.grounds()?, self.asks(record)?, &tags));
        *kept = Some((mark, Arc::clone(&overview)));
        Ok(overview)
    }

    /// What was asked of brands: requests that were sent and not taken back.
    pub(crate) fn asks(&self, record: &Record) -> Result<Vec<Ask>, Problem> {
        let mut asks = Vec::new();
        for row in record.requests()? {
            let sent = row.steps.iter().find(|step| step.state != RequestState::Draft);
            let (Some(sent), false) = (sent, row.state() == RequestState::Withdrawn) else { continue };
            asks.push(Ask {
                brand: id_today(record, &row.brand)?,
                right: row.right.clone(),
                on: sent.on,
                effective_on: self.effective_on(&row),
                confirmed: row.steps.iter().any(|step| step.state == RequestState::Fulfilled),
                request: row.id,
            });
        }
        Ok(asks)
    }

    /// From when use must have stopped: the law's day, else the day by which an answer is due.
    fn effective_on(&self, row: &RequestRow) -> Option<NaiveDate> {
        let deadline = self.request_shape(row).deadline;
        deadline.effective_on.or(deadline.answer_by).and_then(|day| day.parse().ok())
    }

    /// The preferences that stand today.
    pub(crate) fn resolver<'p>(&self, preferences: &'p [Preference]) -> Resolver<'p> {
        let now_is = |id: &BrandId| match self.reading() {
            Some(record) => id_today(record, id).unwrap_or_else(|_| id.clone()),
            None => id.clone(),
        };
        Resolver::new(preferences, self.today, now_is)
    }
}

/// The id that a brand has today, whatever it was joined to or split from since.
fn id_today(record: &Record, id: &BrandId) -> Result<BrandId, Problem> {
    Ok(record.brand(id)?.map_or_else(|| id.clone(), |row| row.id))
}
