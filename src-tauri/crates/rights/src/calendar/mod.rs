//! Public holidays by country, computed from rules kept as data. What we don't know, we say.

mod rule;

use crate::law::Said;
use chrono::{Datelike as _, NaiveDate, Weekday};
use rule::{DayRule, Shift};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// The files of `law/holidays/`.
const FILES: &[&str] = &[
    include_str!("../../law/holidays/europe.toml"),
    include_str!("../../law/holidays/america.toml"),
    include_str!("../../law/holidays/pacific.toml"),
];

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "checked")]
    _checked: Option<toml::value::Datetime>,
    #[serde(rename = "confidence")]
    _confidence: Option<String>,
    #[serde(default)]
    days: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    notes: BTreeMap<String, Said>,
}

struct Known {
    days: BTreeMap<String, Vec<DayRule>>,
    notes: BTreeMap<String, Said>,
}

fn known() -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut all = Known { days: BTreeMap::new(), notes: BTreeMap::new() };
        for text in FILES {
            // A test refuses a file or rule that doesn't read.
            let file: File = toml::from_str(text).unwrap_or_default();
            for (country, rules) in file.days {
                all.days.insert(country, rules.iter().filter_map(|r| DayRule::parse(r)).collect());
            }
            all.notes.extend(file.notes);
        }
        all
    })
}

/// The holidays of one country, or only weekends where we know none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holidays {
    country: Option<String>,
}

impl Holidays {
    /// The holidays of a country or part of one (`DE`, `GB-SCT`, `US-CA`); its parts fall back on the whole.
    pub fn of(country: &str) -> Self {
        let country = country.to_ascii_uppercase();
        let country = if country == "UK" { "GB".to_owned() } else { country };
        let whole = country.split('-').next().unwrap_or(&country).to_owned();
        let found = [country, whole].into_iter().find(|code| known().days.contains_key(code));
        Self { country: found }
    }

    /// Only weekends.
    pub fn none() -> Self {
        Self { country: None }
    }

    /// Whose holidays these are; `None` if only weekends are known.
    pub fn country(&self) -> Option<&str> {
        self.country.as_deref()
    }

    /// What the list leaves out.
    pub fn note(&self) -> Option<&'static Said> {
        known().notes.get(self.country.as_deref()?)
    }

    /// Whether nobody need work that day.
    pub fn is_free(&self, day: NaiveDate) -> bool {
        is_weekend(day) || self.is_holiday(day)
    }

    /// Whether the day is a public holiday.
    pub fn is_holiday(&self, day: NaiveDate) -> bool {
        let Some(rules) = self.country.as_ref().and_then(|c| known().days.get(c)) else { return false };
        // A holiday of the new year can be observed in the last days of the old one.
        [day.year(), day.year() + 1].iter().any(|year| year_of(rules, *year).contains(&day))
    }

    /// The day itself if it is a working day, else the next one that is.
    pub fn next_working(&self, mut day: NaiveDate) -> NaiveDate {
        while self.is_free(day) {
            let Some(next) = day.succ_opt() else { break };
            day = next;
        }
        day
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The holidays of one year: first those that stay where they are, then those that move off a weekend.
fn year_of(rules: &[DayRule], year: i32) -> BTreeSet<NaiveDate> {
    let dated: Vec<_> = rules.iter().filter_map(|rule| Some((rule.in_year(year)?, rule.shift))).collect();
    let stays = |day: &NaiveDate, shift: &Shift| *shift == Shift::None || !is_weekend(*day);
    let mut days: BTreeSet<_> = dated.iter().filter(|(d, s)| stays(d, s)).map(|(d, _)| *d).collect();
    for (day, shift) in dated.iter().filter(|(d, s)| !stays(d, s)) {
        let moved = match shift {
            Shift::Nearest if day.weekday() == Weekday::Sat => day.pred_opt(),
            Shift::Nearest => day.succ_opt(),
            _ => {
                let mut next = *day;
                while is_weekend(next) || days.contains(&next) {
                    let Some(after) = next.succ_opt() else { break };
                    next = after;
                }
                Some(next)
            }
        };
        days.extend(moved);
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_rule_reads() {
        for text in FILES {
            let file: File = toml::from_str(text).unwrap();
            for (country, rules) in file.days {
                for rule in rules {
                    assert!(DayRule::parse(&rule).is_some(), "{country}: {rule}");
                }
            }
        }
    }

    #[test]
    fn every_member_of_the_union_has_its_holidays() {
        for law in crate::Laws::shipped().all() {
            for home in &law.lives_in {
                assert!(Holidays::of(home).country().is_some(), "{home}");
            }
        }
        assert_eq!(Holidays::of("ZZ"), Holidays::none());
    }

    #[test]
    fn known_days_come_out() {
        for (country, free) in [
            ("DE", "2026-04-06"),
            ("DE", "2026-10-03"),
            ("GR", "2026-04-13"),
            ("FI", "2026-06-20"),
            ("SE", "2026-06-19"),
            ("GB", "2027-12-27"),
            ("GB", "2027-12-28"),
            ("GB", "2022-12-27"),
            ("US", "2026-07-03"),
            ("US-CA", "2026-11-27"),
            ("US", "2021-12-31"),
            ("AU", "2026-12-28"),
            ("IE", "2026-02-02"),
            ("IT", "2026-10-04"),
        ] {
            assert!(Holidays::of(country).is_holiday(day(free)), "{country} {free}");
        }
        for (country, working) in
            [("DE", "2026-06-08"), ("IT", "2025-10-06"), ("US", "2026-11-27"), ("GB", "2026-12-29")]
        {
            assert!(!Holidays::of(country).is_holiday(day(working)), "{country} {working}");
        }
    }
}
