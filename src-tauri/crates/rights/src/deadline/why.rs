//! Why a date is that date: rule, event, citation, holidays, and whose period it is.

use super::{Country, Facts, From, POST_DAYS, Receipt};
use crate::calendar::Holidays;
use crate::law::{Basis, Law, Period, Roll, Row, Unit, Written};
use chrono::NaiveDate;
use words::{Args, Words};

/// The period as the law writes it.
pub(super) fn period(row: &Row, words: &Words) -> String {
    match (row.response, row.written, row.reminder) {
        (Some(period), ..) => in_words(period, words),
        (None, Some(written), Some(reminder)) => {
            let id = match written {
                Written::AtOnce => "requests-period-at-once",
                Written::Reasonable => "requests-period-reasonable",
            };
            words.say(id, &Args::new().text("reminder", &in_words(reminder, words)))
        }
        _ => words.plain("requests-period-none"),
    }
}

pub(super) fn in_words(period: Period, words: &Words) -> String {
    let id = match period.unit {
        Unit::Months => "requests-period-months",
        Unit::CalendarDays => "requests-period-calendar-days",
        Unit::BusinessDays => "requests-period-business-days",
    };
    words.say(id, &Args::new().number("count", period.amount.into()))
}

pub(super) struct Story<'a> {
    pub law: &'a Law,
    pub row: &'a Row,
    pub facts: &'a Facts,
    pub receipt: &'a Receipt,
    pub holidays: &'a Holidays,
    /// The last day, before and after weekends and holidays moved it.
    pub last: Option<(NaiveDate, NaiveDate)>,
    /// Whether an announced extension was announced in time.
    pub extension: Option<bool>,
    pub notice_by: Option<NaiveDate>,
    pub today: NaiveDate,
    pub brand: &'a str,
    pub words: &'a Words,
}

impl Story<'_> {
    pub(super) fn tell(&self) -> String {
        let mut parts = vec![self.rule(), self.start()];
        parts.extend(self.extended());
        parts.extend(self.paused());
        if self.facts.paused_since.is_none() {
            parts.extend(self.end());
        }
        parts.extend(self.holidays());
        parts.push(self.words.plain(match self.row.basis {
            Basis::Law => "requests-why-basis-law",
            Basis::Regulator => "requests-why-basis-regulator",
            Basis::Ours => "requests-why-basis-ours",
        }));
        parts.extend(self.law.rule_note.as_ref().map(|note| note.to(self.words.language()).to_owned()));
        parts.join(" ")
    }

    fn day(&self, day: NaiveDate) -> String {
        self.words.day(day, self.today)
    }

    fn rule(&self) -> String {
        let citation = self.law.rule_of(self.row).to(self.words.language());
        let args = Args::new()
            .text("brand", self.brand)
            .text("period", &period(self.row, self.words))
            .text("citation", citation);
        self.words.say(if self.row.response.is_some() { "requests-why-rule" } else { "requests-why-rule-open" }, &args)
    }

    fn start(&self) -> String {
        let facts = self.facts;
        let args = Args::new()
            .text("brand", self.brand)
            .text("day", &self.day(facts.start))
            .text("sent", &self.day(facts.sent.unwrap_or(facts.start)))
            .number("post", POST_DAYS);
        let id = match (facts.from, facts.sent, self.receipt.by_post) {
            (From::Assumed, None, _) => "requests-why-start-draft",
            (From::Assumed, Some(_), false) => "requests-why-start-assumed",
            (From::Assumed, Some(_), true) => "requests-why-start-post",
            (From::Received, ..) => "requests-why-start-received",
            (From::Sent, ..) => "requests-why-start-sent",
        };
        self.words.say(id, &args)
    }

    fn extended(&self) -> Option<String> {
        let by = self.notice_by?;
        let id = if self.extension? { "requests-why-extended" } else { "requests-why-extended-late" };
        let longer = self.row.extension.map(|p| in_words(p, self.words)).unwrap_or_default();
        let args = Args::new().text("brand", self.brand).text("day", &self.day(by)).text("longer", &longer);
        Some(self.words.say(id, &args))
    }

    fn paused(&self) -> Option<String> {
        if let Some(since) = self.facts.paused_since {
            let args = Args::new().text("brand", self.brand).text("day", &self.day(since));
            return Some(self.words.say("requests-why-paused", &args));
        }
        (self.facts.paused > 0)
            .then(|| self.words.say("requests-why-was-paused", &Args::new().number("count", self.facts.paused)))
    }

    fn end(&self) -> Option<String> {
        let (plain, day) = self.last?;
        let args = Args::new().text("plain", &self.day(plain)).text("day", &self.day(day));
        Some(self.words.say(if plain == day { "requests-why-end" } else { "requests-why-end-moved" }, &args))
    }

    fn holidays(&self) -> Option<String> {
        let counts = |period: &Option<Period>| period.is_some_and(|p| p.unit == Unit::BusinessDays);
        let row = self.row;
        if self.law.roll == Roll::None && ![row.response, row.acknowledge, row.reminder].iter().any(counts) {
            return None;
        }
        let Some(code) = self.holidays.country() else {
            return Some(self.words.plain("requests-why-holidays-unknown"));
        };
        let country = self.words.say("requests-country", &Args::new().text("code", code));
        let args = Args::new().text("country", &country).text("brand", self.brand);
        let assumed = self.law.calendar.is_none() && matches!(self.receipt.country, Country::Assumed(_));
        let mut text =
            self.words.say(if assumed { "requests-why-holidays-assumed" } else { "requests-why-holidays" }, &args);
        if let Some(note) = self.holidays.note() {
            // The note stands before the full stop: "… of Germany (only …)."
            text.truncate(text.trim_end_matches('.').len());
            text = format!("{text} ({}).", note.to(self.words.language()));
        }
        Some(text)
    }
}
