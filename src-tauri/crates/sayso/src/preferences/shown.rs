//! What the record shows, worked out once and kept until the record changes.

use crate::Sayso;
use crate::shapes::Problem;
use chrono::NaiveDate;
use model::{BrandId, Preference, Purpose, RequestState};
use preferences::gaps::{Gap, gaps};
use preferences::resolve::Resolver;
use preferences::shown::{Ask, Overview, build};
use record::{Record, RequestRow};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The person's own tags, by the ids that brands have today.
type Tags = BTreeMap<BrandId, Vec<String>>;
/// Of which state of the record and which day something is.
type Mark = ((i64, i64, i64), NaiveDate);
/// The differences in their order: which of the overview's brands, and for what.
type Ranked = Arc<Vec<(u32, Purpose)>>;

/// What was worked out last. It is emptied when the record is locked.
#[derive(Default)]
pub(crate) struct Shown {
    overview: Mutex<Option<Kept>>,
    /// With the state of the record and the day of which it is.
    ranked: Mutex<Option<(Mark, Ranked)>>,
}

/// What the record shows, with the state of the record of which it is.
struct Kept {
    /// Of claims, and the day.
    claims: ((i64, i64), NaiveDate),
    tagged: (i64, i64),
    tags: Tags,
    overview: Arc<Overview>,
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shown {
    /// Forgets it.
    pub(crate) fn clear(&self) {
        *held(&self.overview) = None;
        *held(&self.ranked) = None;
    }
}

impl Sayso {
    /// What the record shows of every brand. Without a record it shows nothing.
    ///
    /// It is worked out anew only when claims, brands or requests have changed; a tag changes one brand, a wish nothing.
    pub(crate) fn overview_of_wishes(&self) -> Result<Arc<Overview>, Problem> {
        let Some(record) = self.reading() else { return Ok(Arc::default()) };
        let (claims, tagged) = record.change_marks()?;
        let claims = (claims, self.today);
        let mut kept = held(&self.shown.overview);
        if let Some(kept) = kept.as_mut().filter(|kept| kept.claims == claims) {
            if kept.tagged != tagged {
                let tags = tags(record)?;
                Arc::make_mut(&mut kept.overview).retag(&kept.tags, &tags);
                (kept.tagged, kept.tags) = (tagged, tags);
            }
            return Ok(Arc::clone(&kept.overview));
        }
        let tags = tags(record)?;
        let overview = Arc::new(build(record.uses(None)?, &record.grounds()?, self.asks(record)?, &tags));
        *kept = Some(Kept { claims, tagged, tags, overview: Arc::clone(&overview) });
        Ok(overview)
    }

    /// All differences in their order. Their evidence isn't looked at.
    pub(super) fn ranked(&self, overview: &Overview, resolver: &Resolver<'_>) -> Result<Ranked, Problem> {
        let Some(record) = self.reading() else { return Ok(Arc::default()) };
        let mark = (record.change_mark()?, self.today);
        let mut kept = held(&self.shown.ranked);
        if let Some((_, ranked)) = kept.as_ref().filter(|(of, _)| *of == mark) {
            return Ok(Arc::clone(ranked));
        }
        let place = |gap: &Gap<'_>| overview.place(&gap.brand.id).map(|at| (at as u32, gap.purpose));
        let ranked: Ranked = Arc::new(gaps(overview, resolver, self.now).iter().filter_map(place).collect());
        *kept = Some((mark, Arc::clone(&ranked)));
        Ok(ranked)
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

fn tags(record: &Record) -> Result<Tags, Problem> {
    let mut tags = Tags::new();
    for (brand, tag) in record.tags()? {
        tags.entry(id_today(record, &brand)?).or_default().push(tag);
    }
    Ok(tags)
}

/// The id that a brand has today, whatever it was joined to or split from since.
fn id_today(record: &Record, id: &BrandId) -> Result<BrandId, Problem> {
    Ok(record.brand(id)?.map_or_else(|| id.clone(), |row| row.id))
}
