//! Deadlines as a calendar that every calendar program reads (RFC 5545).

use crate::{PaperError, tidy};
use chrono::{NaiveDate, NaiveTime};
use icalendar::{Alarm, Calendar, Component as _, Event, EventLike as _, Property};

/// One day to remember.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// An id that stays the same, so that a newer file updates the older entry.
    pub uid: String,
    /// The day.
    pub on: NaiveDate,
    /// What is due, in a few words.
    pub summary: String,
    /// Why on this day.
    pub description: String,
}

/// A calendar of whole days, each with a reminder on its morning. `stamp` is the day the file is made.
pub fn calendar(name: &str, entries: &[Entry], stamp: NaiveDate) -> Result<String, PaperError> {
    let mut out = Calendar::empty();
    out.append_property(Property::new("VERSION", "2.0"));
    out.append_property(Property::new("PRODID", "-//Sayso//Sayso//EN"));
    out.append_property(Property::new("CALSCALE", "GREGORIAN"));
    out.append_property(Property::new("METHOD", "PUBLISH"));
    out.name(&tidy(name).text);
    for entry in entries {
        let next = entry.on.succ_opt().ok_or_else(|| PaperError::Build("the day is out of range".to_owned()))?;
        let summary = tidy(&entry.summary).text;
        let uid = tidy(&entry.uid).text;
        let stamp = stamp.and_time(NaiveTime::MIN).and_utc();
        // Nine in the morning. Its own id and stamp, else the library makes up new ones each time.
        let mut alarm = Alarm::display(&summary, icalendar::Trigger::after_start(chrono::Duration::hours(9)));
        alarm.uid(&format!("alarm-{uid}")).timestamp(stamp);
        out.push(
            Event::new()
                .uid(&uid)
                .timestamp(stamp)
                .starts(entry.on)
                .ends(next)
                .summary(&summary)
                .description(&tidy(&entry.description).text)
                .add_property("TRANSP", "TRANSPARENT")
                .alarm(alarm)
                .done(),
        );
    }
    Ok(out.done().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn another_parser_reads_it_back() {
        let entry = Entry {
            uid: "req-1@sayso".to_owned(),
            on: day("2026-04-07"),
            summary: "Answer due: Zoë O'Neill #1; \r\nATTENDEE:x, *bold*".to_owned(),
            description: format!("Because {}", "long ".repeat(100)),
        };
        let text = calendar("Requests", std::slice::from_ref(&entry), day("2026-03-05")).unwrap();
        assert!(text.lines().all(|line| line.len() <= 75), "lines are folded");
        assert!(!text.contains("\nATTENDEE"), "no property is smuggled in");
        let read: Calendar = text.parse().unwrap();
        let event = read.events().next().unwrap();
        assert_eq!(event.get_summary(), Some("Answer due: Zoë O'Neill #1; ATTENDEE:x, *bold*"));
        assert_eq!(event.property_value("UID"), Some("req-1@sayso"));
        assert!(text.contains("DTSTART;VALUE=DATE:20260407"));
        assert_eq!(text, calendar("Requests", &[entry], day("2026-03-05")).unwrap());
    }
}
