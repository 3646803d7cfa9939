//! What the labels of `label_values` records mean, as data (`data/labels.toml`).

use model::{ConsentState, fold};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

const LABELS: &str = include_str!("data/labels.toml");

/// What a label says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Role {
    /// Advertisers that uploaded or used a list.
    List,
    /// Advertisers with whose site, app or shop there may have been interactions.
    Interaction,
    /// Advertisers whose shop was visited.
    Visit,
    /// The list of a business's events.
    Events,
    /// An event's number.
    EventId,
    /// An event's type.
    EventType,
    /// When an event was received.
    EventTime,
    /// An app's name.
    AppName,
    /// An app's number.
    AppId,
    /// When an app was added.
    AppAdded,
    /// What an ad says.
    AdTitle,
    /// What was done with an ad.
    AdAction,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Confidence {
    High,
    Low,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Label {
    role: Role,
    #[serde(rename = "language")]
    _language: String,
    text: String,
    #[serde(rename = "confidence")]
    _confidence: Confidence,
    #[serde(rename = "checked")]
    _checked: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Field {
    role: Role,
    contains: String,
    #[serde(rename = "confidence")]
    _confidence: Confidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Setting {
    file: String,
    label: Option<String>,
    value: String,
    state: ConsentState,
    #[serde(rename = "confidence")]
    _confidence: Confidence,
    #[serde(rename = "checked")]
    _checked: String,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    label: Vec<Label>,
    #[serde(default)]
    field: Vec<Field>,
    #[serde(default)]
    setting: Vec<Setting>,
}

struct Known {
    labels: BTreeMap<String, Role>,
    fields: Vec<Field>,
    settings: Vec<Setting>,
}

fn known() -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(|| {
        // The file is part of the program; a test reads it.
        let file: File = toml::from_str(LABELS).unwrap_or_default();
        let labels = file.label.into_iter().map(|l| (same(&l.text), l.role)).collect();
        let mut settings = file.setting;
        for setting in &mut settings {
            setting.label = setting.label.as_deref().map(same);
        }
        Known { labels, fields: file.field, settings }
    })
}

/// Folds a label for comparison; kinds of apostrophes are one.
fn same(text: &str) -> String {
    fold(text).replace(['’', '‘', '`'], "'")
}

/// What a label says. An internal name, if the export has one, goes before the words of the account's language.
pub(super) fn role(internal: Option<&str>, label: &str) -> Option<Role> {
    if let Some(name) = internal {
        let letters: String = name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        if let Some(field) = known().fields.iter().find(|f| letters.contains(&f.contains)) {
            return Some(field.role);
        }
    }
    known().labels.get(&same(label)).copied()
}

/// What a setting in this file says about consent, if its words alone say it.
pub(super) fn state(file: &str, label: &str, value: &str) -> Option<ConsentState> {
    let (label, value) = (same(label), same(value));
    known()
        .settings
        .iter()
        .find(|s| s.file == file && s.value == value && s.label.as_ref().is_none_or(|l| *l == label))
        .map(|s| s.state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_well_formed() {
        let file: File = toml::from_str(LABELS).unwrap();
        assert!(file.label.len() > 10 && file.field.len() == 3 && !file.setting.is_empty());
        for field in &file.field {
            assert!(field.contains.chars().all(|c| c.is_ascii_lowercase()), "{}", field.contains);
        }
    }

    #[test]
    fn internal_names_go_before_labels() {
        assert_eq!(role(Some("has_data_file_custom_audience"), "Иной список"), Some(Role::List));
        assert_eq!(role(None, "A list uploaded or used by the advertiser"), Some(Role::List));
        assert_eq!(
            role(None, "interactions you may have had with the advertiser’s website, app or store"),
            Some(Role::Interaction)
        );
        assert_eq!(role(None, "Иной список"), None);
    }

    #[test]
    fn a_setting_is_a_consent_only_when_its_words_say_so() {
        assert_eq!(state("ads_about_meta", "Is opted out of ads about Meta", "True"), Some(ConsentState::Objected));
        assert_eq!(state("ads_about_meta", "Is opted out of ads about Meta", "False"), None);
        assert_eq!(state("subscription_for_no_ads", "Status", "Inactive"), None);
    }
}
