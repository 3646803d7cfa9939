//! The files under `letters/`: texts with typed slots.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use words::Language;

/// The files of each language, the common one first. A new language is one more folder.
const EN: &[&str] = &[
    include_str!("../../letters/en/common.toml"),
    include_str!("../../letters/en/eu-gdpr.toml"),
    include_str!("../../letters/en/uk.toml"),
    include_str!("../../letters/en/us-ca.toml"),
    include_str!("../../letters/en/au.toml"),
];
const DE: &[&str] = &[
    include_str!("../../letters/de/common.toml"),
    include_str!("../../letters/de/eu-gdpr.toml"),
    include_str!("../../letters/de/uk.toml"),
    include_str!("../../letters/de/us-ca.toml"),
    include_str!("../../letters/de/au.toml"),
];

/// A letter would have left with a gap in it. It is never written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Gap {
    /// A slot has no value.
    #[error("the letter's “{0}” has no value")]
    Slot(Slot),
    /// There is no text for this right in this language.
    #[error("there is no letter for {row} in {language}")]
    NoLetter {
        /// The row.
        row: String,
        /// The language.
        language: &'static str,
    },
    /// A text of ours can't be read; a test refuses this.
    #[error("the letters of {0} can't be read")]
    Unreadable(&'static str),
}

/// What may stand in braces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// One of the person's addresses that the brand writes to.
    Address,
    /// A day in words.
    On,
    /// The address for the answer.
    Email,
    /// The value of an identifier.
    Value,
    /// The reference.
    Reference,
    /// The article or section of the right.
    Citation,
    /// Where the period stands.
    Rule,
    /// The period for the answer, in words.
    Period,
    /// The last day for the answer.
    Due,
    /// The day that the person would like.
    Until,
    /// The request's subject.
    Subject,
    /// The brand's name.
    Brand,
    /// The right's name.
    Right,
    /// What happened, as a line.
    Fact,
    /// The brand's reason for a refusal.
    Reason,
    /// The name of a kept file.
    File,
}

impl std::fmt::Display for Slot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Address => "address",
            Self::On => "on",
            Self::Email => "email",
            Self::Value => "value",
            Self::Reference => "reference",
            Self::Citation => "citation",
            Self::Rule => "rule",
            Self::Period => "period",
            Self::Due => "due",
            Self::Until => "until",
            Self::Subject => "subject",
            Self::Brand => "brand",
            Self::Right => "right",
            Self::Fact => "fact",
            Self::Reason => "reason",
            Self::File => "file",
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Slot(Slot),
}

/// A text with slots.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Text(Vec<Piece>);

impl TryFrom<String> for Text {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let mut pieces = Vec::new();
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').ok_or_else(|| format!("a brace stays open in “{text}”"))?;
            let slot = match name {
                "address" => Slot::Address,
                "on" => Slot::On,
                "email" => Slot::Email,
                "value" => Slot::Value,
                "reference" => Slot::Reference,
                "citation" => Slot::Citation,
                "rule" => Slot::Rule,
                "period" => Slot::Period,
                "due" => Slot::Due,
                "until" => Slot::Until,
                "subject" => Slot::Subject,
                "brand" => Slot::Brand,
                "right" => Slot::Right,
                "fact" => Slot::Fact,
                "reason" => Slot::Reason,
                "file" => Slot::File,
                _ => return Err(format!("there is no slot {{{name}}}")),
            };
            pieces.extend([Piece::Text(before.to_owned()), Piece::Slot(slot)]);
            rest = after;
        }
        if rest.contains('}') {
            return Err(format!("a brace closes nothing in “{text}”"));
        }
        pieces.push(Piece::Text(rest.to_owned()));
        Ok(Self(pieces))
    }
}

impl Text {
    /// The text with its slots filled. Values are put in as they are; they are never read as a template again.
    pub(super) fn fill(&self, values: &BTreeMap<Slot, String>) -> Result<String, Gap> {
        let mut out = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Slot(slot) => match values.get(slot) {
                    Some(value) if !value.trim().is_empty() => out.push_str(value),
                    _ => return Err(Gap::Slot(*slot)),
                },
            }
        }
        Ok(out)
    }
}

/// What every letter of a language shares.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Common {
    pub greeting: Text,
    pub closing: Text,
    pub reference: Text,
    /// Read by the printer, which knows the pages; so it isn't a text with slots of ours.
    pub page: String,
    pub identify: Text,
    pub identify_new: Text,
    pub ask: Text,
    pub ask_one: Text,
    pub answer_mail: Text,
    pub answer_post: Text,
    pub answer_here: Text,
    pub resident: Text,
    pub relation: BTreeMap<String, Text>,
    pub identifier: BTreeMap<String, Text>,
}

/// The text of one right under one law.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Body {
    pub row: String,
    /// What to say of identity; the law's sentence if absent.
    #[serde(default)]
    pub identity: Option<Text>,
    pub subject: Text,
    pub before: Vec<Text>,
    pub asks: Vec<Text>,
    pub after: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    identity: Text,
    letter: Vec<Body>,
}

/// The letters of one language.
pub(super) struct Letters {
    pub common: Common,
    pub bodies: BTreeMap<String, Body>,
}

impl Letters {
    pub(super) fn of(language: Language) -> Result<&'static Self, Gap> {
        static ALL: OnceLock<Vec<(Language, Result<Letters, String>)>> = OnceLock::new();
        let all = ALL.get_or_init(|| Language::ALL.iter().map(|l| (*l, Self::read(*l))).collect());
        let found = all.iter().find(|(l, _)| *l == language).map(|(_, letters)| letters);
        match found {
            Some(Ok(letters)) => Ok(letters),
            _ => Err(Gap::Unreadable(language.tag())),
        }
    }

    fn read(language: Language) -> Result<Self, String> {
        let files = match language {
            Language::En => EN,
            Language::De => DE,
        };
        let Some((common, laws)) = files.split_first() else { return Err("no files".to_owned()) };
        let common = toml::from_str(common).map_err(|e| e.to_string())?;
        let mut bodies = BTreeMap::new();
        for text in laws {
            let file: File = toml::from_str(text).map_err(|e| e.to_string())?;
            for mut body in file.letter {
                body.identity.get_or_insert_with(|| file.identity.clone());
                bodies.insert(body.row.clone(), body);
            }
        }
        Ok(Self { common, bodies })
    }
}

/// Whether there is a letter for a row in a language.
pub fn has_letter(row: &str, language: Language) -> bool {
    Letters::of(language).is_ok_and(|letters| letters.bodies.contains_key(row))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Laws;

    #[test]
    fn every_row_has_a_letter_in_every_language_and_no_letter_lacks_its_row() {
        let laws = Laws::shipped();
        for language in Language::ALL {
            if let Err(error) = Letters::read(*language) {
                panic!("{}: {error}", language.tag());
            }
            let letters = Letters::of(*language).unwrap();
            for row in laws.rows() {
                assert!(letters.bodies.contains_key(&row.id), "{} in {}", row.id, language.tag());
            }
            for (row, body) in &letters.bodies {
                assert!(laws.row(row).is_some(), "{row}");
                assert!(!body.asks.is_empty() && !body.before.is_empty(), "{row}");
            }
        }
    }

    #[test]
    fn a_slot_without_a_value_stops_the_letter() {
        let text = Text::try_from("to {email}, {on}".to_owned()).unwrap();
        let mut values = BTreeMap::from([(Slot::Email, "{on}".to_owned())]);
        assert_eq!(text.fill(&values), Err(Gap::Slot(Slot::On)));
        values.insert(Slot::On, " ".to_owned());
        assert_eq!(text.fill(&values), Err(Gap::Slot(Slot::On)));
        values.insert(Slot::On, "3 May".to_owned());
        assert_eq!(text.fill(&values).unwrap(), "to {on}, 3 May", "a value is never a template");
        for bad in ["{", "a }", "{name}", "{"] {
            assert!(Text::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }
}
