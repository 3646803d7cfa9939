//! The clock of pages: `Jun 04, 2025 6:46:10 pm`, without a zone.
//!
//! The zone is the account's, which the export names once, in a file of its own. Pages in other languages write months in
//! theirs; such a time is known for one, and what it says stays in the evidence.

use crate::kit::times;
use model::{Moment, Precision, ZoneBasis};

/// What stands for the zone where the export doesn't name it.
const UNNAMED: &str = "the account's own clock";

/// The time, read in this zone, which is never stated with the time itself. `None` if its words aren't known.
pub(in crate::facebook) fn read(text: &str, zone: Option<&str>) -> Option<Moment> {
    let text = text.trim();
    let moment =
        times::read(text).or_else(|| times::read(&apart(text))).filter(|m| m.precision >= Precision::Minute)?;
    let moment = Moment { literal: text.to_owned(), ..moment };
    match moment.offset {
        Some(_) => Some(moment),
        None => Some(Moment { basis: ZoneBasis::Assumed(zone.unwrap_or(UNNAMED).to_owned()), ..moment }),
    }
}

/// Whether a text is a time of day and year, in whatever language.
pub(super) fn is_time(text: &str) -> bool {
    if text.len() > 60 || text.contains("://") || text.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit()) && !part.is_empty();
    let mut words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '/' | '-' | 'T'));
    // `2024`, also with a word of its own behind it (`2024년`, `2024年1月`).
    let year = words.clone().any(|w| {
        let (head, rest) = w.split_at_checked(4).unwrap_or_default();
        digits(head) && (head.starts_with("19") || head.starts_with("20")) && !rest.starts_with(|c: char| c.is_ascii())
    });
    let clock = words.any(|w| {
        w.split_once(':').is_some_and(|(hour, rest)| {
            (1..=2).contains(&hour.len()) && digits(hour) && rest.get(..2).is_some_and(digits)
        })
    });
    year && clock && text.split_whitespace().count() <= 9
}

/// `2:31:01pm` is `2:31:01 pm`.
fn apart(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    match ["am", "pm"].iter().find_map(|half| lower.strip_suffix(half)) {
        Some(head) if head.ends_with(|c: char| c.is_ascii_digit()) => {
            format!("{} {}", text.get(..head.len()).unwrap_or_default(), text.get(head.len()..).unwrap_or_default())
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_that_was_seen() {
        for (text, iso, precision) in [
            ("Jun 04, 2025 6:46:10 pm", "2025-06-04T18:46:10", Precision::Second),
            ("Jan 1, 2024, 3:45 PM", "2024-01-01T15:45:00", Precision::Minute),
            ("Jan 08, 2026 12:41 am", "2026-01-08T00:41:00", Precision::Minute),
            ("Feb 13, 2025\u{202f}02:31:01pm", "2025-02-13T14:31:01", Precision::Second),
        ] {
            assert!(is_time(text), "{text}");
            let moment = read(text, Some("Europe/Berlin")).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((moment.iso().as_str(), moment.precision, moment.literal.as_str()), (iso, precision, text));
            assert_eq!(moment.basis_text().as_deref(), Some("assumed Europe/Berlin"));
        }
        let unnamed = read("Jun 04, 2025 6:46:10 pm", None).unwrap();
        assert_eq!(unnamed.basis_text().as_deref(), Some("assumed the account's own clock"));
    }

    #[test]
    fn times_in_other_languages_are_times_and_are_not_guessed() {
        for text in ["jun. 07, 2024 5:44 am", "2024년 1월 1일 오후 3:45", "3 giu 2024, 17:44:10"] {
            assert!(is_time(text) && read(text, None).is_none(), "{text}");
        }
    }

    #[test]
    fn a_time_that_states_its_zone_keeps_it() {
        let text = "2025-06-04T18:46:10+02:00";
        assert!(is_time(text));
        assert_eq!(read(text, Some("Asia/Tokyo")).unwrap().iso(), text);
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in ["", "Jan 01, 1990", "20250604", "Harbour Shoes 24:7", "https://a.example/2025/10:30", "PAGE_VIEW"]
        {
            assert!(!is_time(text), "{text}");
        }
    }
}
