//! Starting points: a few wishes at once, for people who would rather begin somewhere than with an empty page.

use crate::plan::{Change, plan};
use crate::portable::Wanted;
use model::{Preference, PreferenceScope, Purpose, Wish};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

const STARTS: &str = include_str!("../data/starts.toml");

/// One starting point.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// Its id.
    pub id: String,
    /// Why these wishes stand for its sentence; for those who read the table.
    pub why: String,
    /// What it wishes of everyone.
    #[serde(default)]
    pub wishes: BTreeMap<Purpose, Wish>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    start: Vec<Start>,
}

impl Start {
    /// What taking it would change.
    pub fn changes(&self, now: &[Preference]) -> Vec<Change> {
        let wishes = self.wishes.iter();
        plan(now, wishes.map(|(purpose, wish)| (*purpose, PreferenceScope::Everyone, Wanted::plain(*wish))))
    }
}

/// All starting points, in the order of the table, which favours none.
pub fn starts() -> &'static [Start] {
    static ALL: OnceLock<Vec<Start>> = OnceLock::new();
    // A test makes sure that the shipped table parses.
    ALL.get_or_init(|| toml::from_str::<Table>(STARTS).unwrap_or_default().start)
}

/// The starting point with this id.
pub fn start(id: &str) -> Option<&'static Start> {
    starts().iter().find(|start| start.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::{Language, Words};

    #[test]
    fn there_are_four_and_each_has_its_words() {
        assert_eq!(starts().len(), 4);
        assert!(start("as-it-is").unwrap().wishes.is_empty(), "silence is no wish");
        assert_eq!(start("as-little-as-possible").unwrap().wishes.len(), Purpose::ALL.len());
        for start in starts() {
            assert!(start.why.ends_with('.'), "{}", start.id);
            for language in Language::ALL {
                for id in [format!("prefs-start-{}", start.id), format!("prefs-start-{}-about", start.id)] {
                    assert!(Words::of(*language).has(&id), "{id}");
                }
            }
        }
    }

    #[test]
    fn what_is_already_wanted_is_no_change() {
        let start = start("no-ads-or-sales").unwrap();
        let changes = start.changes(&[]);
        assert_eq!(changes.len(), 3);
        let taken: Vec<Preference> = changes.iter().map(|c| c.preference(chrono::DateTime::UNIX_EPOCH)).collect();
        assert!(start.changes(&taken).is_empty());
    }
}
