//! The texts of reminders and complaints: `letters/<language>/follow.toml`.

use super::template::{Gap, Text};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use words::Language;

/// The file of each language.
fn file(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../letters/en/follow.toml"),
        Language::De => include_str!("../../letters/de/follow.toml"),
    }
}

/// A reminder's own texts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Chase {
    pub subject: Text,
    pub open: Text,
    pub find: Text,
    pub late_law: Text,
    pub late_regulator: Text,
    pub late_ours: Text,
    pub asks: Vec<Text>,
    pub wish: Text,
}

/// The own texts of a complaint to the brand itself.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Appeal {
    pub subject: Text,
    pub until: Text,
}

/// The own texts of a complaint to the authority.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Complaint {
    pub subject: Text,
}

/// What differs by law.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfLaw {
    pub id: String,
    pub warn: Text,
    #[serde(default)]
    pub appeal: Option<Text>,
    #[serde(default)]
    pub appeal_asks: Vec<Text>,
    pub complaint: Text,
    pub complaint_asks: Vec<Text>,
}

/// All texts of one language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Follow {
    pub reason: Text,
    pub asked: Text,
    pub asked_enclosed: Text,
    pub history: Text,
    pub enclosures: Text,
    pub reach: Text,
    pub about_request: Text,
    pub chase: Chase,
    pub appeal: Appeal,
    pub complaint: Complaint,
    pub ground: BTreeMap<String, Text>,
    pub fact: BTreeMap<String, Text>,
    pub enclosure: BTreeMap<String, Text>,
    pub law: Vec<OfLaw>,
}

impl Follow {
    /// The texts in this language, read once.
    pub(super) fn of(language: Language) -> Result<&'static Self, Gap> {
        static ALL: OnceLock<Vec<(Language, Result<Follow, String>)>> = OnceLock::new();
        let all = ALL.get_or_init(|| Language::ALL.iter().map(|l| (*l, Self::read(*l))).collect());
        match all.iter().find(|(l, _)| *l == language) {
            Some((_, Ok(texts))) => Ok(texts),
            _ => Err(Gap::Unreadable(language.tag())),
        }
    }

    fn read(language: Language) -> Result<Self, String> {
        toml::from_str(file(language)).map_err(|e| e.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Laws;

    #[test]
    fn every_law_has_its_reminder_and_complaint_in_every_language() {
        for language in Language::ALL {
            let texts = Follow::read(*language).unwrap_or_else(|error| panic!("{}: {error}", language.tag()));
            for law in Laws::shipped().all() {
                let own = texts.law.iter().find(|own| own.id == law.id).unwrap_or_else(|| panic!("{}", law.id));
                assert_eq!(own.appeal.is_some(), law.brand_first.is_some(), "{}", law.id);
                assert!(!own.complaint_asks.is_empty());
            }
        }
    }
}
