//! The times of all platforms: what zone they state, how finely they are known, and their literal.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, TimeZone as _};
use model::{Moment, Precision, ZoneBasis};

/// Times without a zone, with day and clock; the second says how finely.
const LOCAL: &[(&str, Precision)] = &[
    ("%Y-%m-%d %H:%M:%S%.f", Precision::Second),
    ("%Y-%m-%dT%H:%M:%S%.f", Precision::Second),
    ("%Y/%m/%d %H:%M:%S", Precision::Second),
    ("%Y-%m-%d %H:%M", Precision::Minute),
    ("%Y-%m-%dT%H:%M", Precision::Minute),
    ("%Y/%m/%d %H:%M", Precision::Minute),
    ("%d.%m.%Y %H:%M:%S", Precision::Second),
    ("%d.%m.%Y, %H:%M:%S", Precision::Second),
    ("%d.%m.%Y %H:%M", Precision::Minute),
    ("%b %d, %Y, %I:%M:%S %p", Precision::Second),
    ("%b %d, %Y %I:%M:%S %p", Precision::Second),
    ("%b %d, %Y, %I:%M %p", Precision::Minute),
    ("%b %d, %Y %I:%M %p", Precision::Minute),
    ("%d %b %Y, %H:%M:%S", Precision::Second),
    ("%d %b %Y %H:%M:%S", Precision::Second),
    ("%d %b %Y, %H:%M", Precision::Minute),
    ("%d %b %Y %H:%M", Precision::Minute),
    ("%a, %d %b %Y %H:%M:%S", Precision::Second),
    ("%a %b %d %H:%M:%S %Y", Precision::Second),
];

/// The same in the order of the United States, asked for by name: elsewhere the day comes first.
const LOCAL_US: &[(&str, Precision)] = &[
    ("%m/%d/%y, %I:%M %p", Precision::Minute),
    ("%m/%d/%y %I:%M %p", Precision::Minute),
    ("%m/%d/%Y, %I:%M:%S %p", Precision::Second),
    ("%m/%d/%Y %I:%M:%S %p", Precision::Second),
    ("%m/%d/%Y, %I:%M %p", Precision::Minute),
    ("%m/%d/%Y %I:%M %p", Precision::Minute),
    ("%m/%d/%Y %H:%M:%S", Precision::Second),
    ("%m/%d/%y %H:%M:%S", Precision::Second),
    ("%m/%d/%Y %H:%M", Precision::Minute),
    ("%m-%d-%Y %H:%M:%S", Precision::Second),
];

/// Days without a clock.
const DAYS: &[&str] =
    &["%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y", "%d %b %Y", "%b %d, %Y", "%d-%b-%Y", "%d %B %Y", "%B %d, %Y"];
const DAYS_US: &[&str] = &["%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y"];

/// A time in any form whose order can't be mistaken.
pub(crate) fn read(text: &str) -> Option<Moment> {
    of(text, LOCAL, DAYS)
}

/// The same, and times that a platform writes as month/day/year.
pub(crate) fn read_us(text: &str) -> Option<Moment> {
    // As a program of the United States writes a time with its offset.
    const OFFSET: &str = "%m/%d/%Y %I:%M:%S %p %:z";
    let zoned =
        || DateTime::parse_from_str(text.trim(), OFFSET).ok().and_then(|at| honest(Moment::stated(text.trim(), at)));
    read(text).or_else(|| of(text, LOCAL_US, DAYS_US)).or_else(zoned)
}

/// A time as it stands under this head: `Sent Utc Ts` and `First Search Time (GMT)` state the zone for all below them.
pub(crate) fn under(head: &str, moment: Moment) -> Moment {
    let says = ["UTC", "Utc", "GMT"].iter().any(|zone| head.contains(zone)) || head.ends_with("_utc");
    let silent = moment.offset.is_none() && moment.precision != Precision::Day;
    if says && silent { Moment { offset: Some(0), basis: ZoneBasis::Stated, ..moment } } else { moment }
}

fn of(text: &str, locals: &[(&str, Precision)], days: &[&str]) -> Option<Moment> {
    let text = text.trim();
    if !(4..=64).contains(&text.len()) || !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    // Some programs write parts of a second behind the seconds since 1970.
    let whole =
        text.split_once('.').map_or(text, |(whole, part)| if whole.len() == 10 && digits(part) { whole } else { text });
    if digits(whole) {
        return epoch(whole).map(|at| Moment { literal: text.to_owned(), ..at });
    }
    // Some locales put a narrow space before "PM", and some programs name the zone twice.
    let plain: String =
        text.chars().map(|c| if matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}') { ' ' } else { c }).collect();
    let plain = plain.trim_end_matches("[UTC]").trim_end();
    if let Ok(at) = DateTime::parse_from_rfc3339(plain) {
        return honest(Moment::stated(text, at));
    }
    if let Some(at) = zoned(plain, locals) {
        return honest(Moment::stated(text, at));
    }
    for (format, precision) in locals {
        if let Ok(local) = NaiveDateTime::parse_from_str(plain, format) {
            return honest(Moment { precision: *precision, ..Moment::assumed_utc(text, local) });
        }
    }
    let day = days.iter().find_map(|format| NaiveDate::parse_from_str(plain, format).ok());
    day.map(|day| Moment::day(text, day)).and_then(honest)
}

fn digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// A time whose zone is written behind it, or inside it as Java does.
fn zoned(text: &str, locals: &[(&str, Precision)]) -> Option<DateTime<FixedOffset>> {
    const OFFSETS: &[&str] = &[
        "%Y-%m-%d %H:%M:%S%.f%#z",
        "%Y-%m-%d %H:%M:%S%.f %#z",
        "%Y-%m-%dT%H:%M:%S%.f%#z",
        "%a, %d %b %Y %H:%M:%S %z",
        "%d %b %Y %H:%M:%S %z",
        "%a %d %b %Y %H:%M:%S %z",
    ];
    if let Some(at) = OFFSETS.iter().find_map(|format| DateTime::parse_from_str(text, format).ok()) {
        return Some(at);
    }
    let utc = FixedOffset::east_opt(0)?;
    let bare = if let Some(bare) = ["UTC", "GMT", "Z"].iter().find_map(|zone| text.strip_suffix(zone)) {
        bare.trim_end().to_owned()
    } else {
        // `Sat Apr 11 16:00:00 GMT 2026`
        [" UTC ", " GMT "].iter().find_map(|zone| text.contains(zone).then(|| text.replacen(zone, " ", 1)))?
    };
    // `+0000 UTC` says it twice.
    if let Some(at) = OFFSETS.iter().find_map(|format| DateTime::parse_from_str(&bare, format).ok()) {
        return Some(at);
    }
    let full = bare.replacen(" July ", " Jul ", 1);
    let local = locals.iter().find_map(|(format, _)| NaiveDateTime::parse_from_str(&full, format).ok());
    let local = local.or_else(|| NaiveDateTime::parse_from_str(&full, "%a, %d %B %Y %H:%M:%S").ok())?;
    utc.from_local_datetime(&local).single()
}

/// Seconds, milliseconds or microseconds since 1970, by how many there are.
pub(crate) fn epoch(text: &str) -> Option<Moment> {
    let number: i64 = text.parse().ok()?;
    let seconds = match text.len() {
        9 | 10 => number,
        12 | 13 => number / 1_000,
        15 | 16 => number / 1_000_000,
        // A day without strokes (`20240101`).
        8 => return NaiveDate::parse_from_str(text, "%Y%m%d").ok().map(|day| Moment::day(text, day)).and_then(honest),
        _ => return None,
    };
    let mut moment = Moment::from_epoch(seconds)?;
    text.clone_into(&mut moment.literal);
    honest(moment)
}

/// Placeholders such as year 1 or 1601 are no times; birth dates are.
fn honest(moment: Moment) -> Option<Moment> {
    use chrono::Datelike as _;
    (1900..2100).contains(&moment.local.year()).then_some(moment)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str) -> String {
        let moment = read(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(moment.literal, text.trim());
        moment.iso()
    }

    #[test]
    fn every_platforms_clock() {
        for (text, iso) in [
            ("2026-05-03T21:14:07.000Z", "2026-05-03T21:14:07Z"),
            ("2025-10-17T15:20:38.916Z[UTC]", "2025-10-17T15:20:38Z"),
            ("2026-05-03 21:14:07 UTC", "2026-05-03T21:14:07Z"),
            ("2026-05-03 21:14:07.123+0000", "2026-05-03T21:14:07Z"),
            ("2022-04-08 09:43:06 Z", "2022-04-08T09:43:06Z"),
            ("2018-04-05 05:52:02 +0000 UTC", "2018-04-05T05:52:02Z"),
            ("2026/05/03 21:14:07 UTC", "2026-05-03T21:14:07Z"),
            ("Tue Sep 28 09:08:27 UTC 2021", "2021-09-28T09:08:27Z"),
            ("Fri, 02 July 2021 20:31:15 GMT", "2021-07-02T20:31:15Z"),
            ("Tue 4 Oct 2016 09:19:39 +0000", "2016-10-04T09:19:39Z"),
            ("2026-05-03 21:14:07", "2026-05-03T21:14:07"),
            ("2025-12-31 23:59", "2025-12-31T23:59:00"),
            ("2026-05-03T21:14:07.5", "2026-05-03T21:14:07"),
            ("Jul 27, 2026, 7:00:00\u{202f}AM", "2026-07-27T07:00:00"),
            ("03.05.2026 21:14", "2026-05-03T21:14:00"),
            ("26 Nov 2022", "2022-11-26"),
            ("01-Oct-1995", "1995-10-01"),
            ("2026-05-03", "2026-05-03"),
            ("20240101", "2024-01-01"),
            ("1777800000", "2026-05-03T09:20:00Z"),
            ("1777800000.25", "2026-05-03T09:20:00Z"),
            ("1777800000123", "2026-05-03T09:20:00Z"),
            ("1777800000123456", "2026-05-03T09:20:00Z"),
        ] {
            assert_eq!(shown(text), iso, "{text}");
        }
        assert_eq!(read_us("9/24/21, 12:35 PM").unwrap().iso(), "2021-09-24T12:35:00");
        assert_eq!(read_us("05/03/2026").unwrap().iso(), "2026-05-03");
        assert_eq!(read_us("05/03/2026 21:14:07 UTC").unwrap().iso(), "2026-05-03T21:14:07Z");
        assert_eq!(read_us("3/7/2023 9:05:00 PM +00:00").unwrap().iso(), "2023-03-07T21:05:00Z");
    }

    #[test]
    fn a_head_may_state_the_zone() {
        let at = |head: &str, text: &str| under(head, read(text).unwrap()).iso();
        assert_eq!(at("Sent Utc Ts", "2026-05-03 21:14:07"), "2026-05-03T21:14:07Z");
        assert_eq!(at("First Search Time (GMT)", "2026-05-03 21:14:07"), "2026-05-03T21:14:07Z");
        assert_eq!(at("Start Time", "2026-05-03 21:14:07"), "2026-05-03T21:14:07");
        assert_eq!(at("Utc Title Add Date", "2026-05-03"), "2026-05-03", "a day is a day");
    }

    #[test]
    fn what_is_no_time_or_could_be_two_is_none() {
        for text in ["", "05/03/2026", "never", "12345", "0001-01-01T00:00:00Z", "203.0.113.7", "99999999999999999999"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_survived(text in "\\PC{0,40}") {
            let _ = read_us(&text);
        }
    }
}
