//! Deadlines as each law counts them, and why a date is that date.

mod renewed;
mod why;

pub(crate) use renewed::until;

use crate::calendar::Holidays;
use crate::law::{Basis, Effective, Law, Pause, Period, Roll, Row, Start, Unit};
use chrono::{Days, Months, NaiveDate};
use model::RequestState;
use words::Words;

/// Days that we allow for the post to arrive; ours, since no law here says.
pub(crate) const POST_DAYS: u64 = 3;

/// The period of a right as its law writes it, in words.
pub fn period_in_words(row: &Row, words: &Words) -> String {
    why::period(row, words)
}

/// A period in words.
pub(crate) fn in_words(period: Period, words: &Words) -> String {
    why::in_words(period, words)
}

/// The last day of a period. The day of the event is not counted.
///
/// Months end on the same date of a later month, or its last day. Business days leave out weekends and holidays.
/// A day outside the calendar's range leaves the start unchanged.
pub fn due(start: NaiveDate, period: Period, roll: Roll, holidays: &Holidays) -> NaiveDate {
    let end = plain_end(start, period, holidays);
    match roll {
        Roll::NextWorkingDay => holidays.next_working(end),
        Roll::None => end,
    }
}

/// The last day before weekends and holidays move it.
fn plain_end(start: NaiveDate, period: Period, holidays: &Holidays) -> NaiveDate {
    match period.unit {
        Unit::Months => start.checked_add_months(Months::new(period.amount)).unwrap_or(start),
        Unit::CalendarDays => start.checked_add_days(Days::new(period.amount.into())).unwrap_or(start),
        Unit::BusinessDays => {
            let mut day = start;
            for _ in 0..period.amount {
                let Some(next) = day.succ_opt() else { return day };
                day = holidays.next_working(next);
            }
            day
        }
    }
}

/// In which country the recipient sits, for its holidays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Country {
    /// The evidence or the company list says.
    Known(String),
    /// Unknown; the person's own is taken, and that is said.
    Assumed(String),
}

/// The holidays that count: the law's own calendar, else those of the recipient's country.
pub(crate) fn holidays(law: &Law, country: &Country) -> Holidays {
    match (&law.calendar, country) {
        (Some(own), _) => Holidays::of(own),
        (None, Country::Known(country) | Country::Assumed(country)) => Holidays::of(country),
    }
}

/// What starts the clock in this case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The day of sending, where that is what counts.
    Sent,
    /// The day on which receipt is proven.
    Received,
    /// A day of receipt that we assume, and say so.
    Assumed,
}

impl From {
    /// The id, as the contract writes it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Received => "received",
            Self::Assumed => "assumed",
        }
    }
}

/// How the letter travels, and to where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Whether it goes by post, which takes days.
    pub by_post: bool,
    /// Where the recipient sits.
    pub country: Country,
}

/// The clocks of one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clocks {
    /// The period as the law writes it, in words.
    pub rule: String,
    /// Whose period it is.
    pub basis: Basis,
    /// What started the clock.
    pub from: From,
    /// The day it started.
    pub start: NaiveDate,
    /// By when receipt must be confirmed.
    pub acknowledge_by: Option<NaiveDate>,
    /// By when an answer is due, after a reminder by when the person would like it; `None` while the clock stands still.
    pub answer_by: Option<NaiveDate>,
    /// By when an answer was due before any reminder.
    pub first_answer_by: Option<NaiveDate>,
    /// The last day on which an extension may be announced.
    pub extension_notice_by: Option<NaiveDate>,
    /// Until when the next instance listens.
    pub appeal_by: Option<NaiveDate>,
    /// From when use must have stopped.
    pub effective_on: Option<NaiveDate>,
    /// The last day before the answer is overdue: the answer's day and, where that is unsure, a day of grace.
    pub grace_until: Option<NaiveDate>,
    /// Why these dates, in sentences.
    pub why: String,
}

/// What the steps of a request say about its clock.
struct Facts {
    from: From,
    start: NaiveDate,
    sent: Option<NaiveDate>,
    /// Days on which the clock stood still by law.
    paused: u64,
    /// Since when it stands still.
    paused_since: Option<NaiveDate>,
    /// When the brand announced an extension.
    extended: Option<NaiveDate>,
    /// When the brand refused, or the person took silence for an answer.
    ended: Option<NaiveDate>,
    /// The last reminder or complaint to the brand, which gives it a further time.
    renewed: Option<(RequestState, NaiveDate)>,
}

/// Computes the clocks of a request from its steps. A draft is counted as if it went out today.
pub fn clocks(
    law: &Law,
    row: &Row,
    steps: &[(RequestState, NaiveDate)],
    today: NaiveDate,
    receipt: &Receipt,
    brand: &str,
    words: &Words,
) -> Clocks {
    let holidays = holidays(law, &receipt.country);
    let facts = facts(law, steps, today, receipt.by_post);
    let end = |period: Period| {
        let plain = plain_end(facts.start, period, &holidays);
        let plain = plain.checked_add_days(Days::new(facts.paused)).unwrap_or(plain);
        (plain, if law.roll == Roll::NextWorkingDay { holidays.next_working(plain) } else { plain })
    };
    let first = row.period().map(&end);
    let notice_by = row.extension.and(first).map(|(_, day)| day);
    let in_time = facts.extended.zip(notice_by).is_some_and(|(on, by)| on <= by);
    let longer = match (row.response, row.extension) {
        (Some(a), Some(b)) if in_time && a.unit == b.unit => Some(Period { amount: a.amount + b.amount, unit: a.unit }),
        _ => None,
    };
    let last = longer.map(&end).or(first);
    let first_answer_by = last.map(|(_, day)| day).filter(|_| facts.paused_since.is_none());
    let renewed = facts
        .renewed
        .map(|(state, on)| renewed::Renewed::of(law, state, on, &holidays))
        .filter(|renewed| renewed.counts(first_answer_by));
    let answer_by = renewed.as_ref().map(|r| r.until).filter(|_| facts.paused_since.is_none()).or(first_answer_by);
    let appeal_by = law.appeal.zip(facts.ended).map(|(appeal, on)| {
        due(on, Period { amount: appeal.amount, unit: appeal.unit }, Roll::None, &Holidays::none())
    });
    let story = why::Story {
        law,
        row,
        facts: &facts,
        receipt,
        holidays: &holidays,
        last,
        extension: facts.extended.map(|_| in_time),
        notice_by,
        today,
        brand,
        words,
    };
    Clocks {
        rule: renewed.as_ref().map_or_else(|| why::period(row, words), |r| why::in_words(r.period, words)),
        basis: renewed.as_ref().map_or(row.basis, |r| r.basis),
        from: facts.from,
        start: facts.start,
        acknowledge_by: row.acknowledge.map(|period| due(facts.start, period, law.roll, &holidays)),
        answer_by,
        first_answer_by,
        extension_notice_by: notice_by.filter(|_| !in_time),
        appeal_by,
        effective_on: match row.effective {
            Some(Effective::OnStart) => Some(facts.start),
            Some(Effective::OnAnswer) => first_answer_by,
            None => None,
        },
        grace_until: answer_by.and_then(|day| day.checked_add_days(Days::new(law.grace.into()))),
        why: renewed
            .map_or_else(|| story.tell(), |renewed| format!("{} {}", story.tell(), renewed.tell(brand, today, words))),
    }
}

fn facts(law: &Law, steps: &[(RequestState, NaiveDate)], today: NaiveDate, by_post: bool) -> Facts {
    let sent_at = steps.iter().position(|(state, _)| *state == RequestState::Sent);
    let sent = sent_at.and_then(|at| steps.get(at)).map(|(_, on)| *on);
    let after = sent_at.map_or(&[][..], |at| steps.get(at + 1..).unwrap_or(&[]));
    // Only a confirmation tells a day of receipt. A later question or refusal must not start the clock anew.
    let confirmed = after.iter().find(|(state, _)| *state == RequestState::Acknowledged).map(|(_, on)| *on);
    let arrival =
        |day: NaiveDate| if by_post { day.checked_add_days(Days::new(POST_DAYS)).unwrap_or(day) } else { day };
    let (from, start) = match (law.start, sent, confirmed) {
        (_, None, _) => (From::Assumed, if law.start == Start::Sent { today } else { arrival(today) }),
        (Start::Sent, Some(day), _) => (From::Sent, day),
        (Start::Received, Some(_), Some(day)) => (From::Received, day),
        (Start::Received, Some(day), None) => (From::Assumed, arrival(day)),
    };
    let (mut paused, mut paused_since) = (0, None);
    if law.pause == Pause::Law {
        for (state, on) in after {
            match (state, paused_since) {
                (RequestState::AskedForId | RequestState::AskedForMore, None) => paused_since = Some(*on),
                (RequestState::AskedForId | RequestState::AskedForMore, Some(_)) => {}
                (_, Some(since)) => {
                    paused += u64::try_from((*on - since).num_days()).unwrap_or(0);
                    paused_since = None;
                }
                _ => {}
            }
        }
    }
    let last_of = |wanted: &[RequestState]| after.iter().rfind(|(state, _)| wanted.contains(state)).map(|(_, on)| *on);
    Facts {
        from,
        start,
        sent,
        paused,
        paused_since,
        extended: last_of(&[RequestState::Extended]),
        ended: last_of(&[RequestState::Refused, RequestState::PartlyFulfilled, RequestState::NoReply]),
        renewed: after
            .iter()
            .rfind(|(state, _)| matches!(state, RequestState::Chased | RequestState::Appealed))
            .copied(),
    }
}

#[cfg(test)]
mod tests;
