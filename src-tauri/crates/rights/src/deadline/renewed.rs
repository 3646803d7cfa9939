//! The further time after a reminder, or after a complaint to the brand itself.

use super::{due, why};
use crate::calendar::Holidays;
use crate::law::{Basis, Law, Period, Roll, Unit};
use chrono::NaiveDate;
use model::RequestState;
use words::{Args, Words};

/// How long a reminder asks for; ours, since no law here says.
pub(crate) const FURTHER: Period = Period { amount: 14, unit: Unit::CalendarDays };

/// A further time that the person gave the brand.
pub(super) struct Renewed {
    /// Whether by a reminder or by a complaint.
    state: RequestState,
    /// When.
    on: NaiveDate,
    /// How long.
    pub period: Period,
    /// Whose period that is.
    pub basis: Basis,
    /// Its last day.
    pub until: NaiveDate,
}

impl Renewed {
    pub(super) fn of(law: &Law, state: RequestState, on: NaiveDate, holidays: &Holidays) -> Self {
        let (period, basis) = further(law, state, on);
        Self { state, on, period, basis, until: last_day(on, period, holidays) }
    }

    /// Whether it sets the day now: who reminds early leaves the brand the whole of the law's time.
    pub(super) fn counts(&self, first_answer_by: Option<NaiveDate>) -> bool {
        self.state == RequestState::Appealed || first_answer_by.is_none_or(|day| day < self.until)
    }

    /// Why the day is another one now.
    pub(super) fn tell(&self, brand: &str, today: NaiveDate, words: &Words) -> String {
        let args = Args::new()
            .text("brand", brand)
            .text("on", &words.day(self.on, today))
            .text("day", &words.day(self.until, today))
            .text("period", &why::in_words(self.period, words));
        let id = match (self.state, self.basis) {
            (RequestState::Appealed, Basis::Law) => "requests-why-appealed-law",
            (RequestState::Appealed, _) => "requests-why-appealed",
            _ => "requests-why-chased",
        };
        words.say(id, &args)
    }
}

/// How long a step of the person gives the brand, and whose period that is.
fn further(law: &Law, state: RequestState, on: NaiveDate) -> (Period, Basis) {
    match law.brand_first(on).filter(|_| state == RequestState::Appealed) {
        Some(first) => (first.wait, first.basis),
        None => (FURTHER, Basis::Ours),
    }
}

/// The last day of a further time; a wish of ours never ends on a weekend.
pub(crate) fn last_day(on: NaiveDate, period: Period, holidays: &Holidays) -> NaiveDate {
    due(on, period, Roll::NextWorkingDay, holidays)
}

/// The day that a reminder or a complaint of that day names.
pub(crate) fn until(law: &Law, state: RequestState, on: NaiveDate, holidays: &Holidays) -> NaiveDate {
    last_day(on, further(law, state, on).0, holidays)
}
