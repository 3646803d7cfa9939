//! Signals that a browser sends for a person: what they are, where to turn them on, what they leave running.

use chrono::NaiveDate;
use controls::Control;
use model::{Confidence, Purpose};
use serde::Deserialize;
use std::sync::OnceLock;

const SIGNALS: &str = include_str!("../data/signals.toml");

/// Sentences in another language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct SignalWords {
    what: String,
    leaves: String,
}

/// One signal.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signal {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The purposes that it says something about.
    pub purposes: Vec<Purpose>,
    what: String,
    leaves: String,
    de: SignalWords,
    /// Ids of the controls that turn it on, a browser each.
    controls: Vec<String>,
    /// Where it is specified.
    pub specification: String,
    /// Where a law makes those who get it obey (ISO 3166).
    pub binding_in: Vec<String>,
    /// The day on which this was last checked.
    pub checked: NaiveDate,
    /// What was read.
    pub source: String,
    /// How sure the row is.
    pub confidence: Confidence,
}

impl Signal {
    /// What it is, a sentence, in a language (BCP 47); English where there is no other.
    pub fn what_in(&self, language: &str) -> &str {
        if language == "de" { &self.de.what } else { &self.what }
    }

    /// What goes on all the same.
    pub fn leaves_in(&self, language: &str) -> &str {
        if language == "de" { &self.de.leaves } else { &self.leaves }
    }

    /// Where to turn it on, a browser each.
    pub fn ways(&self) -> impl Iterator<Item = &'static Control> {
        self.controls.iter().filter_map(|id| controls::control(id))
    }

    /// Whether a law makes those who get it obey, for somebody who lives there (ISO 3166: `US-CA`).
    pub fn binds_in(&self, lives_in: &str) -> bool {
        self.binding_in.iter().any(|code| code.eq_ignore_ascii_case(lives_in))
    }
}

#[derive(Default, Deserialize)]
struct Table {
    signal: Vec<Signal>,
}

/// All signals.
pub fn signals() -> &'static [Signal] {
    static ALL: OnceLock<Vec<Signal>> = OnceLock::new();
    // A test makes sure that the shipped table parses.
    ALL.get_or_init(|| toml::from_str::<Table>(SIGNALS).unwrap_or_default().signal)
}

/// The signals that say something about a purpose.
pub fn signals_for(purpose: Purpose) -> impl Iterator<Item = &'static Signal> {
    signals().iter().filter(move |signal| signal.purposes.contains(&purpose))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_reads_and_each_way_to_turn_one_on_exists() {
        let gpc = signals_for(Purpose::SellingOrSharing).next().unwrap();
        assert_eq!(gpc.ways().count(), gpc.controls.len());
        assert!(gpc.binds_in("us-ca") && !gpc.binds_in("DE"), "elsewhere it is a wish");
        assert!(signals_for(Purpose::DirectMarketing).next().is_none(), "it says nothing about mail");
        for signal in signals() {
            assert!(signal.specification.starts_with("https://"));
            for language in ["en", "de"] {
                assert!(signal.what_in(language).ends_with('.') && signal.leaves_in(language).ends_with('.'));
            }
        }
    }
}
