//! Days as people say them, and numbers as each language writes them.

use crate::{Language, Words};
use chrono::{Datelike as _, NaiveDate, NaiveDateTime};
use fluent_bundle::FluentValue;

const EN_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DE_MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

impl Words {
    /// A day as people say it: "3 May", with the year when it isn't the year of `today`.
    pub fn day(&self, day: NaiveDate, today: NaiveDate) -> String {
        let text = self.day_and_month(day);
        if day.year() == today.year() { text } else { format!("{text} {}", day.year()) }
    }

    /// A day with its year, as it stands in a letter: "3 May 2026", "3. Mai 2026".
    pub fn full_day(&self, day: NaiveDate) -> String {
        format!("{} {}", self.day_and_month(day), day.year())
    }

    /// A moment: the day, and hours and minutes.
    pub fn moment(&self, at: NaiveDateTime, today: NaiveDate) -> String {
        format!("{}, {}", self.day(at.date(), today), at.format("%H:%M"))
    }

    fn day_and_month(&self, day: NaiveDate) -> String {
        let month = day.month0() as usize;
        match self.language() {
            Language::En => format!("{} {}", day.day(), EN_MONTHS[month]),
            Language::De => format!("{}. {}", day.day(), DE_MONTHS[month]),
        }
    }

    /// A whole number with the language's thousands mark.
    pub fn number(&self, value: u64) -> String {
        grouped(value, if self.language() == Language::De { '.' } else { ',' })
    }
}

fn grouped(value: u64, mark: char) -> String {
    let digits = value.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(c);
    }
    out
}

/// The formatter that Fluent calls for numbers inside English messages.
pub(crate) fn english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    whole(value, ',')
}

/// The formatter that Fluent calls for numbers inside German messages.
pub(crate) fn german<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    whole(value, '.')
}

// Years never pass through here: they are texts.
fn whole(value: &FluentValue<'_>, mark: char) -> Option<String> {
    match value {
        FluentValue::Number(n) if n.value >= 0.0 && n.value.fract() == 0.0 => Some(grouped(n.value as u64, mark)),
        _ => None,
    }
}
