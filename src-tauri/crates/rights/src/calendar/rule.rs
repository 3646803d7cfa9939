//! One rule for one holiday, as the data files write it.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

/// Where a holiday goes that falls on a weekend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    /// Nowhere.
    None,
    /// To the next weekday that isn't a holiday itself.
    Next,
    /// From Saturday to Friday, from Sunday to Monday.
    Nearest,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Anchor {
    Fixed(u32, u32),
    Easter,
    Orthodox,
    /// The nth such weekday of a month; -1 is the last.
    Nth(Weekday, i8, u32),
    /// The first such weekday from a day on.
    From(Weekday, u32, u32),
}

/// A rule that gives one day a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DayRule {
    anchor: Anchor,
    plus: i64,
    pub(super) shift: Shift,
    since: i32,
}

impl DayRule {
    /// Reads a rule; the language is explained at the head of `holidays/europe.toml`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (text, since) = match text.split_once('@') {
            Some((rest, year)) => (rest, year.parse().ok()?),
            None => (text, i32::MIN),
        };
        let (text, shift) = match text.split_once('~') {
            Some((rest, "next")) => (rest, Shift::Next),
            Some((rest, "nearest")) => (rest, Shift::Nearest),
            Some(_) => return None,
            None => (text, Shift::None),
        };
        let (anchor, plus) = Self::anchor(text)?;
        Some(Self { anchor, plus, shift, since })
    }

    fn anchor(text: &str) -> Option<(Anchor, i64)> {
        for (name, anchor) in [("easter", Anchor::Easter), ("orthodox", Anchor::Orthodox)] {
            if let Some(rest) = text.strip_prefix(name) {
                let plus = if rest.is_empty() { 0 } else { rest.parse().ok()? };
                return Some((anchor, plus));
            }
        }
        if let Some((month, day)) = month_day(text) {
            return Some((Anchor::Fixed(month, day), 0));
        }
        let weekday: Weekday = text.get(..3)?.parse().ok()?;
        let rest = text.get(3..)?;
        if let Some(from) = rest.strip_prefix(">=") {
            let (month, day) = month_day(from)?;
            return Some((Anchor::From(weekday, month, day), 0));
        }
        let mut parts = rest.split(' ');
        let (nth, month) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let plus = parts.next().map_or(Some(0), |p| p.parse().ok())?;
        Some((Anchor::Nth(weekday, nth, month), plus))
    }

    /// The day in this year, before it moves off a weekend.
    pub(super) fn in_year(&self, year: i32) -> Option<NaiveDate> {
        if year < self.since {
            return None;
        }
        let day = match self.anchor {
            Anchor::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Anchor::Easter => easter(year),
            Anchor::Orthodox => orthodox(year),
            Anchor::Nth(weekday, -1, month) => {
                let next = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
                let last = NaiveDate::from_ymd_opt(next.0, next.1, 1)?.pred_opt()?;
                let back = (7 + last.weekday().num_days_from_monday() - weekday.num_days_from_monday()) % 7;
                last.checked_sub_days(Days::new(back.into()))
            }
            Anchor::Nth(weekday, nth, month) => {
                NaiveDate::from_weekday_of_month_opt(year, month, weekday, u8::try_from(nth).ok()?)
            }
            Anchor::From(weekday, month, day) => {
                let from = NaiveDate::from_ymd_opt(year, month, day)?;
                let ahead = (7 + weekday.num_days_from_monday() - from.weekday().num_days_from_monday()) % 7;
                from.checked_add_days(Days::new(ahead.into()))
            }
        }?;
        day.checked_add_signed(chrono::Duration::days(self.plus))
    }
}

fn month_day(text: &str) -> Option<(u32, u32)> {
    let (month, day) = text.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}

/// Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876, with the letters that it is known by).
#[allow(clippy::many_single_char_names)]
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    NaiveDate::from_ymd_opt(year, month.try_into().ok()?, day.try_into().ok()?)
}

/// Orthodox Easter Sunday: reckoned in the Julian calendar, given in the Gregorian one (13 days on until 2099).
#[allow(clippy::many_single_char_names)]
fn orthodox(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 4, year % 7, year % 19);
    let d = (19 * c + 15) % 30;
    let e = (2 * a + 4 * b - d + 34) % 7;
    let month = (d + e + 114) / 31;
    let day = (d + e + 114) % 31 + 1;
    let julian = NaiveDate::from_ymd_opt(year, month.try_into().ok()?, day.try_into().ok()?)?;
    julian.checked_add_days(Days::new(13))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_it_fell() {
        for (year, month, day) in
            [(1999, 4, 4), (2000, 4, 23), (2024, 3, 31), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)]
        {
            assert_eq!(easter(year), NaiveDate::from_ymd_opt(year, month, day), "{year}");
        }
        for (year, month, day) in [(2024, 5, 5), (2025, 4, 20), (2026, 4, 12), (2027, 5, 2)] {
            assert_eq!(orthodox(year), NaiveDate::from_ymd_opt(year, month, day), "{year}");
        }
    }

    #[test]
    fn nonsense_is_no_rule() {
        for text in ["", "x", "13", "mon 05", "easter~soon", "01-01@x", "äöü"] {
            assert_eq!(DayRule::parse(text), None, "{text}");
        }
    }
}
