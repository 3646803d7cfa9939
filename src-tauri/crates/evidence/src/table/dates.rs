//! Dates of tables. Most can't be mistaken; of the others the person says whether the day or the month comes first.

use crate::kit::times;
use chrono::{NaiveDate, NaiveDateTime};
use model::{DateOrder, Moment, Precision};

/// A date of a table. One that could be two is read only in the order that was told.
pub(super) fn read(text: &str, order: Option<DateOrder>) -> Option<Moment> {
    times::read(text).or_else(|| order.and_then(|order| in_order(text, order)))
}

/// Both readings of a date that is written with the day and the month as numbers: with the day first, and with the month
/// first. Neither for a date that can't be mistaken, and for what is no date.
pub fn readings(text: &str) -> (Option<Moment>, Option<Moment>) {
    if times::read(text).is_some() {
        return (None, None);
    }
    (in_order(text, DateOrder::Day), in_order(text, DateOrder::Month))
}

/// Whether an order must be told for this date, even if only one of the two readings is a day of the calendar.
pub fn can_be_two(text: &str) -> bool {
    let (day, month) = readings(text);
    day.is_some() || month.is_some()
}

/// `3/5/2026`, `03-05-2026 14:05`, `03/05/2026, 2:05 PM`. A year of two digits is not read: its century isn't written.
fn in_order(text: &str, order: DateOrder) -> Option<Moment> {
    let text = text.trim();
    let (first, rest) = number(text, 2)?;
    let mark = rest.chars().next().filter(|c| matches!(c, '/' | '-' | '.'))?;
    let (second, rest) = number(rest.strip_prefix(mark)?, 2)?;
    let rest = rest.strip_prefix(mark)?;
    let (year, rest) = number(rest, 4)?;
    let (day, month) = match order {
        DateOrder::Day => (first, second),
        DateOrder::Month => (second, first),
    };
    let date =
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(|_| (1900..2100).contains(&year))?;
    let clock = rest.trim_start_matches([',', ' ', 'T', '\u{a0}', '\u{202f}']);
    if clock.is_empty() {
        return Some(Moment::day(text, date));
    }
    let whole = format!("{date} {}", clock.replace(['\u{a0}', '\u{202f}'], " "));
    let read = times::read(&whole).or_else(|| {
        [("%Y-%m-%d %I:%M:%S %p", Precision::Second), ("%Y-%m-%d %I:%M %p", Precision::Minute)].iter().find_map(
            |(form, precision)| {
                let local = NaiveDateTime::parse_from_str(&whole, form).ok()?;
                Some(Moment { precision: *precision, ..Moment::assumed_utc(text, local) })
            },
        )
    })?;
    Some(Moment { literal: text.to_owned(), ..read })
}

/// A number at the beginning, of at most so many digits (of four exactly four), and what follows.
fn number(text: &str, most: usize) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > most || (most == 4 && digits != 4) {
        return None;
    }
    let (number, rest) = text.split_at_checked(digits)?;
    Some((number.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn both(text: &str) -> (String, String) {
        let (day, month) = readings(text);
        let shown = |at: Option<Moment>| at.map_or_else(|| "-".to_owned(), |at| at.iso());
        (shown(day), shown(month))
    }

    #[test]
    fn a_date_that_could_be_two_has_both_readings_and_none_is_guessed() {
        assert_eq!(both("03/05/2026"), ("2026-05-03".into(), "2026-03-05".into()));
        assert_eq!(both("3-5-2026 14:05"), ("2026-05-03T14:05:00".into(), "2026-03-05T14:05:00".into()));
        assert_eq!(both("25/03/2026"), ("2026-03-25".into(), "-".into()));
        assert_eq!(both("03/25/2026, 2:05 PM"), ("-".into(), "2026-03-25T14:05:00".into()));
        for plain in ["2026-05-03", "03.05.2026", "3 May 2026", "never", "03/05/26", "1777800000", ""] {
            assert!(!can_be_two(plain), "{plain}");
        }
        assert_eq!(read("03/05/2026", None), None);
        let told = read(" 03/05/2026 ", Some(DateOrder::Month)).unwrap();
        assert_eq!((told.iso().as_str(), told.literal.as_str()), ("2026-03-05", "03/05/2026"));
        assert_eq!(read("2026-05-03", None).unwrap().iso(), "2026-05-03");
    }

    proptest! {
        #[test]
        fn any_text_is_survived(text in "\\PC{0,30}", digits in "[0-9/. :-]{0,24}") {
            for text in [text, digits] {
                let (day, month) = readings(&text);
                for at in [day, month].into_iter().flatten() {
                    prop_assert_eq!(at.literal, text.trim());
                }
            }
        }
    }
}
