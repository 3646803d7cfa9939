//! Values as they are typed: days, languages, and lists of words that the contract knows.

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use model::{PersonalisationKind, Purpose, RequestState, SourceKind, Wish};
use words::Language;

/// A day, ISO 8601.
pub fn day(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .ok()
        .filter(|_| text.len() == 10)
        .ok_or_else(|| "a day is written like 2026-05-03, and it must exist".to_owned())
}

/// The same, kept as text.
pub fn day_text(text: &str) -> Result<String, String> {
    day(text).map(|day| day.to_string())
}

/// A day or a moment, ISO 8601, kept as text.
pub fn moment_text(text: &str) -> Result<String, String> {
    let moment =
        ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"].iter().any(|form| NaiveDateTime::parse_from_str(text, form).is_ok());
    if moment || DateTime::parse_from_rfc3339(text).is_ok() {
        return Ok(text.to_owned());
    }
    day_text(text)
}

/// A language of sentences.
pub fn language(text: &str) -> Result<Language, String> {
    Language::parse(text).ok_or_else(|| {
        let known: Vec<&str> = Language::ALL.iter().map(|l| l.tag()).collect();
        format!("it speaks {}", known.join(" and "))
    })
}

/// A purpose of preferences, kept as text.
pub fn purpose(text: &str) -> Result<String, String> {
    let known = Purpose::parse(text).map(|purpose| purpose.id().to_owned());
    known.ok_or_else(|| one_of(Purpose::ALL.iter().map(|purpose| purpose.id())))
}

/// A wish, kept as text.
pub fn wish(text: &str) -> Result<String, String> {
    let known = Wish::parse(text).map(|wish| wish.id().to_owned());
    known.ok_or_else(|| one_of(Wish::ALL.iter().map(|wish| wish.id())))
}

/// How many to list.
pub fn limit(text: &str) -> Result<u32, String> {
    text.parse().ok().filter(|n| (1..=100_000).contains(n)).ok_or_else(|| "a number from 1 to 100000".to_owned())
}

/// A kind of source.
pub fn kind(text: &str) -> Result<SourceKind, String> {
    SourceKind::parse(text).ok_or_else(|| one_of(SourceKind::ALL.iter().map(|k| k.id())))
}

/// A kind of personalisation, kept as text.
pub fn personalisation_kind(text: &str) -> Result<String, String> {
    let ids = || PersonalisationKind::ALL.iter().map(|k| k.id());
    ids().find(|id| *id == text).map(str::to_owned).ok_or_else(|| one_of(ids()))
}

/// A state of a request, kept as text.
pub fn request_state(text: &str) -> Result<String, String> {
    let ids = || RequestState::ALL.iter().map(|s| s.id());
    ids().find(|id| *id == text).map(str::to_owned).ok_or_else(|| one_of(ids()))
}

fn one_of<'i>(ids: impl Iterator<Item = &'i str>) -> String {
    format!("one of {}", ids.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_must_exist_and_be_written_whole() {
        assert!(day("2026-05-03").is_ok());
        for bad in ["2026-02-30", "03.05.2026", "2026-5-3", "today", "", "2026-05-03T00:00"] {
            assert!(day(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_word_that_isnt_known_is_answered_with_those_that_are() {
        assert_eq!(kind("mailbox"), Ok(SourceKind::Mailbox));
        assert!(kind("mail").unwrap_err().contains("mailbox"));
        assert!(request_state("lost").unwrap_err().contains("no-reply"));
        assert!(personalisation_kind("advert").unwrap_err().contains("ad, "));
    }

    #[test]
    fn a_limit_is_a_positive_number() {
        assert_eq!(limit("50"), Ok(50));
        assert!(limit("0").is_err() && limit("-1").is_err() && limit("many").is_err());
    }
}
