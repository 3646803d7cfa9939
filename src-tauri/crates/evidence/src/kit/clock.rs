//! Times in the words of a language: `May 3, 2026, 9:14:07 PM CEST`, `27 juil. 2026`, `5 мар. 2026 г., 07:00:00`.
//!
//! In Google's pages the zone is how it is written: none before about 2018 (UTC, which we assume and say), `UTC` then, later the zone of
//! the account on the day of the export, also for days on which it was not in force (`BST` in January). So the written
//! zone's own offset is taken, and where a word stands for several zones none is.

use super::times;
use chrono::{FixedOffset, NaiveDate, NaiveTime, TimeZone as _};
use model::{Moment, ZoneBasis};

/// How the names of months begin, in the languages of exports that were seen and some more.
const MONTHS: &[(&str, u32)] = &[
    ("jan", 1),
    ("ene", 1),
    ("gen", 1),
    ("feb", 2),
    ("fév", 2),
    ("fev", 2),
    ("mar", 3),
    ("mär", 3),
    ("mrt", 3),
    ("apr", 4),
    ("avr", 4),
    ("abr", 4),
    ("may", 5),
    ("mai", 5),
    ("mag", 5),
    ("mei", 5),
    ("juin", 6),
    ("jun", 6),
    ("giu", 6),
    ("juil", 7),
    ("jul", 7),
    ("lug", 7),
    ("aug", 8),
    ("aoû", 8),
    ("ago", 8),
    ("sep", 9),
    ("set", 9),
    ("oct", 10),
    ("okt", 10),
    ("ott", 10),
    ("out", 10),
    ("nov", 11),
    ("dec", 12),
    ("dez", 12),
    ("dic", 12),
    ("déc", 12),
    ("янв", 1),
    ("фев", 2),
    ("мар", 3),
    ("апр", 4),
    ("мая", 5),
    ("май", 5),
    ("июн", 6),
    ("июл", 7),
    ("авг", 8),
    ("сен", 9),
    ("окт", 10),
    ("ноя", 11),
    ("дек", 12),
];

/// Words for zones that stand for one offset only, in minutes east of UTC.
const ZONES: &[(&str, i32)] = &[
    ("utc", 0),
    ("gmt", 0),
    ("z", 0),
    ("wet", 0),
    ("west", 60),
    ("bst", 60),
    ("cet", 60),
    ("mez", 60),
    ("cest", 120),
    ("mesz", 120),
    ("eet", 120),
    ("oez", 120),
    ("eest", 180),
    ("oesz", 180),
    ("msk", 180),
    ("est", -300),
    ("edt", -240),
    ("cdt", -300),
    ("mst", -420),
    ("mdt", -360),
    ("pst", -480),
    ("pdt", -420),
    ("akst", -540),
    ("akdt", -480),
    ("hst", -600),
    ("jst", 540),
    ("kst", 540),
    ("aest", 600),
    ("aedt", 660),
    ("acst", 570),
    ("awst", 480),
    ("nzst", 720),
    ("nzdt", 780),
];

/// Reads such a time; `None` if it is none, or if day and month can't be told apart.
pub(crate) fn read(text: &str) -> Option<Moment> {
    if text.len() > 80 {
        return None;
    }
    if let Some(moment) = times::read(text) {
        return Some(moment);
    }
    let lower = text.to_lowercase().replace(['\u{200e}', '\u{200f}'], "");
    let words: Vec<&str> = lower.split(|c: char| c.is_whitespace() || c == ',').filter(|w| !w.is_empty()).collect();
    let Some(clock_at) = words.iter().position(|w| clock(w).is_some()) else {
        // Without a clock, only a month in words tells a day from a text with three numbers in it.
        if lower.contains(':') {
            return None;
        }
        let month = words.iter().any(|w| MONTHS.iter().any(|(name, _)| w.starts_with(name)));
        return day(&words).filter(|_| month && words.len() <= 5).map(|day| Moment::day(text.trim(), day));
    };
    let mut time = clock(words.get(clock_at)?)?;
    let before = words.get(..clock_at)?;
    let mut rest: Vec<&str> = words.get(clock_at + 1..)?.to_vec();
    let half = rest.first().and_then(|w| half_of_day(w)).or_else(|| before.last().and_then(|w| half_of_day(w)));
    if rest.first().is_some_and(|w| half_of_day(w).is_some()) {
        rest.remove(0);
    }
    // `a. m.` comes in two words.
    if rest.first().is_some_and(|w| w.trim_end_matches('.') == "m") {
        rest.remove(0);
    }
    if let Some(after_noon) = half {
        let hour = chrono::Timelike::hour(&time);
        let hour = match (hour, after_noon) {
            (12, false) => 0,
            (12, true) => 12,
            (1..=11, true) => hour + 12,
            (hour, _) => hour,
        };
        time = chrono::Timelike::with_hour(&time, hour)?;
    }
    let at = day(before)?.and_time(time);
    match rest.as_slice() {
        [] => Some(Moment::assumed_utc(text.trim(), at)),
        [zone] => match offset(zone).and_then(|minutes| FixedOffset::east_opt(minutes * 60)) {
            Some(zone) => Some(Moment::stated(text.trim(), zone.from_local_datetime(&at).single()?)),
            None => Some(unknown_zone(text, at)),
        },
        _ => Some(unknown_zone(text, at)),
    }
}

/// A clock whose zone we can't tell: the reading stands as it is written.
fn unknown_zone(text: &str, at: chrono::NaiveDateTime) -> Moment {
    Moment { basis: ZoneBasis::Assumed("the zone as it is written".to_owned()), ..Moment::assumed_utc(text.trim(), at) }
}

fn clock(word: &str) -> Option<NaiveTime> {
    let parts: Vec<&str> = word.split(':').collect();
    let number = |part: &&str| (part.len() <= 2).then(|| part.parse::<u32>().ok()).flatten();
    match parts.as_slice() {
        [h, m, s] => NaiveTime::from_hms_opt(number(h)?, number(m)?, number(s)?),
        [h, m] => NaiveTime::from_hms_opt(number(h)?, number(m)?, 0),
        _ => None,
    }
}

/// Whether it is after noon.
fn half_of_day(word: &str) -> Option<bool> {
    match word.trim_end_matches('.').replace('.', "").as_str() {
        "am" | "a" | "오전" | "午前" | "上午" => Some(false),
        "pm" | "p" | "오후" | "午後" | "下午" => Some(true),
        _ => None,
    }
}

fn day(words: &[&str]) -> Option<NaiveDate> {
    let mut numbers: Vec<(u32, usize)> = Vec::new();
    let mut month = None;
    let mut slashes = false;
    for word in words {
        slashes |= word.contains('/');
        for part in word.split(['.', '/', '-']).filter(|p| !p.is_empty()) {
            if let Ok(number) = part.parse::<u32>() {
                numbers.push((number, part.len()));
            } else if month.is_none() {
                month = MONTHS.iter().find(|(name, _)| part.starts_with(name)).map(|(_, month)| *month);
            }
        }
    }
    let (year_at, year) =
        numbers.iter().enumerate().find(|(_, (_, digits))| *digits == 4).map(|(at, (y, _))| (at, *y))?;
    let others: Vec<u32> = numbers.iter().enumerate().filter(|(at, _)| *at != year_at).map(|(_, (n, _))| *n).collect();
    let (day, month) = match (month, others.as_slice()) {
        (Some(month), [day]) => (*day, month),
        (None, [month, day]) if year_at == 0 => (*day, *month),
        (None, [day, month]) if !slashes || *day > 12 || day == month => (*day, *month),
        (None, [month, day]) if *day > 12 => (*day, *month),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(|_| (1995..2100).contains(&year))
}

/// Minutes east of UTC.
fn offset(zone: &str) -> Option<i32> {
    if let Some((_, minutes)) = ZONES.iter().find(|(name, _)| *name == zone) {
        return Some(*minutes);
    }
    let number = zone.strip_prefix("gmt").or_else(|| zone.strip_prefix("utc")).unwrap_or(zone);
    let number = number.replace('\u{2212}', "-");
    let (sign, number) =
        number.strip_prefix('+').map(|n| (1, n)).or_else(|| number.strip_prefix('-').map(|n| (-1, n)))?;
    let (hours, minutes) = number.split_once(':').unwrap_or((number, "0"));
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    ((0..=14).contains(&hours) && (0..60).contains(&minutes)).then_some(sign * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_languages_clock() {
        for (text, iso) in [
            ("Feb 9, 2021, 4:05:12 PM UTC", "2021-02-09T16:05:12Z"),
            ("Feb 9, 2021, 4:05:12\u{202f}PM CET", "2021-02-09T16:05:12+01:00"),
            ("9 févr. 2021, 16:05:12 CEST", "2021-02-09T16:05:12+02:00"),
            ("9 feb 2021, 16:05:12 CET", "2021-02-09T16:05:12+01:00"),
            ("09.02.2021, 16:05:12 MEZ", "2021-02-09T16:05:12+01:00"),
            ("Jan 9, 2021, 12:05:12 AM BST", "2021-01-09T00:05:12+01:00"),
            ("Apr 19, 2026, 8:31:30 AM GMT+05:30", "2026-04-19T08:31:30+05:30"),
            ("9 feb 2021, 4:05:12 p. m. CET", "2021-02-09T16:05:12+01:00"),
            ("2021. 2. 9. 오후 4:05:12 KST", "2021-02-09T16:05:12+09:00"),
            ("Feb 9, 2016, 4:05:12 PM", "2016-02-09T16:05:12"),
            ("Feb 9, 2021, 4:05:12 PM IST", "2021-02-09T16:05:12"),
            ("2022-04-08 09:43:06 Z", "2022-04-08T09:43:06Z"),
            ("27 juil. 2026", "2026-07-27"),
            ("5 мар. 2026 г., 07:00:00", "2026-03-05T07:00:00"),
            ("Jul 27, 2026, 7:00:00 AM", "2026-07-27T07:00:00"),
        ] {
            assert_eq!(read(text).unwrap_or_else(|| panic!("{text}")).iso(), iso, "{text}");
        }
        assert_eq!(
            read("Feb 9, 2021, 4:05:12 PM IST").unwrap().basis_text().unwrap(),
            "assumed the zone as it is written"
        );
        for text in [
            "02/09/2021, 16:05:12",
            "Ride of 5 km in 2026",
            "5 2026 3",
            "Watched at 11:45",
            "boots",
            "99:99:99 Feb 9, 2021",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_survived(text in "[0-9apm:./ ,féb]{0,30}") {
            let _ = read(&text);
        }
    }
}
