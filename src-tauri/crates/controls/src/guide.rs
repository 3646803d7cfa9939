//! How to ask a platform for one's own export.

use crate::Confidence;
use model::SourceKind;
use serde::Deserialize;
use std::sync::OnceLock;

const GUIDES: &str = include_str!("../data/guides.toml");

/// Sentences in another language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GuideWords {
    /// The way through the menus.
    pub path: String,
    /// Which format to choose.
    pub format_to_choose: String,
    /// How long it takes.
    pub wait: String,
    /// What goes wrong most often.
    pub trap: String,
    /// What it tells, above all of ads.
    pub tells: String,
}

/// How to get an export.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub platform: String,
    /// Where to ask; `app:…` is a label and no link.
    pub url: String,
    /// The way through the menus.
    pub path: String,
    /// Which format to choose.
    pub format_to_choose: String,
    /// How long it takes.
    pub wait: String,
    /// How long the link lives.
    pub expires: String,
    /// After how many days to ask again; 0 if once is enough.
    pub repeat_every_days: u32,
    /// What it tells, above all of ads.
    pub tells: String,
    /// What goes wrong most often.
    pub trap: String,
    /// What was read.
    pub source: String,
    /// How sure the row is.
    pub confidence: Confidence,
    /// The kinds of source that it gives (ids of the contract).
    #[serde(default)]
    pub kinds: Vec<String>,
    de: Option<GuideWords>,
}

impl Guide {
    /// Path, format, wait, trap and what it tells in a language (BCP 47); English where there is no other.
    pub fn words_in(&self, language: &str) -> GuideWords {
        match &self.de {
            Some(words) if language == "de" => words.clone(),
            _ => GuideWords {
                path: self.path.clone(),
                format_to_choose: self.format_to_choose.clone(),
                wait: self.wait.clone(),
                trap: self.trap.clone(),
                tells: self.tells.clone(),
            },
        }
    }

    /// The address, if a browser can open it.
    pub fn link(&self) -> Option<&str> {
        Some(self.url.as_str()).filter(|u| u.starts_with("https://"))
    }
}

#[derive(Default, Deserialize)]
struct Table {
    export_guide: Vec<Guide>,
}

/// All guides, in the order of the table.
pub fn guides() -> &'static [Guide] {
    static TABLE: OnceLock<Table> = OnceLock::new();
    // A test makes sure that the shipped table parses.
    &TABLE.get_or_init(|| toml::from_str(GUIDES).unwrap_or_default()).export_guide
}

/// How to get a source of this kind; `None` for what no platform hands out.
pub fn export_guide(kind: SourceKind) -> Option<&'static Guide> {
    guides().iter().find(|g| g.kinds.iter().any(|k| k == kind.id()))
}
