//! Google's words in the languages of its accounts, as data (`data/words.toml`).

use serde::Deserialize;
use std::sync::OnceLock;

const WORDS: &str = include_str!("data/words.toml");

/// What some words say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Role {
    /// The record came from Google's ads.
    FromAds,
    /// The product that keeps what was done with ads.
    AdsProduct,
    /// A search.
    Searched,
    /// More ads of somebody were asked for.
    More,
    /// Fewer ads of somebody were asked for.
    Fewer,
    /// An ad of somebody was blocked.
    Blocked,
    /// An ad of somebody was liked.
    Liked,
    /// A card was opened.
    Viewed,
}

/// How sure we are of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Confidence {
    /// They were read in an export or in Google's documentation.
    High,
    /// They are how it would probably be written.
    Low,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Word {
    role: Role,
    #[serde(rename = "language")]
    _language: String,
    text: String,
    confidence: Confidence,
}

#[derive(Default, Deserialize)]
struct File {
    word: Vec<Word>,
}

fn words() -> &'static [Word] {
    static DATA: OnceLock<Vec<Word>> = OnceLock::new();
    DATA.get_or_init(|| {
        let mut words = toml::from_str::<File>(WORDS).unwrap_or_default().word;
        for word in &mut words {
            word.text = plain(&word.text);
        }
        words
    })
}

/// Small letters, and each run of white space (no-break ones too) one space: so that words can be compared.
fn plain(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// How sure we are that this text says that, if it does.
pub(super) fn says(role: Role, text: &str) -> Option<Confidence> {
    let text = plain(text);
    words().iter().find(|word| word.role == role && word.text == text).map(|word| word.confidence)
}

/// What follows the words in a title that begins with them, as it is written.
pub(super) fn behind(role: Role, title: &str) -> Option<&str> {
    words().iter().filter(|word| word.role == role).find_map(|word| {
        let mut rest = title.trim_start();
        for wanted in word.text.split(' ') {
            let first = rest.split_whitespace().next()?;
            if first.to_lowercase() != wanted {
                return None;
            }
            rest = rest.get(first.len()..)?.trim_start();
        }
        let rest = rest.trim();
        (!rest.is_empty()).then_some(rest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_whatever_their_spaces() {
        assert_eq!(toml::from_str::<File>(WORDS).unwrap().word.len(), words().len());
        assert_eq!(says(Role::FromAds, "Des annonces\u{a0}Google"), Some(Confidence::High));
        assert_eq!(says(Role::FromAds, "Von Google Ads"), Some(Confidence::Low));
        assert_eq!(says(Role::FromAds, "From Google"), None);
        assert_eq!(behind(Role::Searched, "Searched for\u{a0}Kayak  Oslo "), Some("Kayak  Oslo"));
        assert_eq!(behind(Role::Searched, "Searched for"), None);
        assert_eq!(behind(Role::Searched, "Watched boots"), None);
    }
}
