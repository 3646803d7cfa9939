//! Everything said to people, in one place.
//!
//! Messages are Fluent files under `ftl/<language>/`, one file per room; the interface reads the same files. This crate
//! knows languages and dates, never facts: a sentence's figures and names are passed in.
//!
//! ```
//! use words::{Args, Language, Words};
//! let words = Words::of(Language::En);
//! assert_eq!(words.say("count-brands", &Args::new().number("count", 1)), "1 brand");
//! ```

mod dates;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use model::Category;
use std::sync::OnceLock;
use unic_langid::{LanguageIdentifier, langid};

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// German.
    De,
}

impl Language {
    /// All languages.
    pub const ALL: &'static [Self] = &[Self::En, Self::De];

    /// BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
        }
    }

    /// The language of a BCP 47 tag or a POSIX locale (`de`, `de-AT`, `de_DE.UTF-8`).
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.']).next()?.to_lowercase();
        Self::ALL.iter().copied().find(|l| l.tag() == primary)
    }

    fn id(self) -> LanguageIdentifier {
        match self {
            Self::En => langid!("en-GB"),
            Self::De => langid!("de-DE"),
        }
    }

    /// The Fluent files of the language, by room.
    pub fn files(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::En => EN,
            Self::De => DE,
        }
    }
}

macro_rules! files {
    ($lang:literal, $($room:literal),+ $(,)?) => {
        &[$(($room, include_str!(concat!("../ftl/", $lang, "/", $room, ".ftl")))),+]
    };
}

const EN: &[(&str, &str)] = files!(
    "en",
    "common",
    "import",
    "why",
    "brands",
    "requests",
    "prefs",
    "gaps",
    "rulebook",
    "lock",
    "cli",
    "window",
    "window-acts",
    "window-wishes"
);
const DE: &[(&str, &str)] = files!(
    "de",
    "common",
    "import",
    "why",
    "brands",
    "requests",
    "prefs",
    "gaps",
    "rulebook",
    "lock",
    "cli",
    "window",
    "window-acts",
    "window-wishes"
);

/// Arguments of a message.
#[derive(Default)]
pub struct Args(FluentArgs<'static>);

impl Args {
    /// No arguments.
    pub fn new() -> Self {
        Self::default()
    }

    /// A text; hidden and control characters in it are made visible, since it may come from evidence.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: &str) -> Self {
        self.0.set(name, FluentValue::String(model::visible(value).into()));
        self
    }

    /// A whole number, for plurals; written with the language's own thousands mark.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: u64) -> Self {
        self.0.set(name, FluentValue::from(value));
        self
    }
}

/// The messages of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The messages of this language, parsed once.
    pub fn of(language: Language) -> &'static Self {
        static BUNDLES: OnceLock<Vec<Words>> = OnceLock::new();
        let bundles = BUNDLES.get_or_init(|| Language::ALL.iter().map(|l| Self::parse(*l)).collect());
        &bundles[language as usize]
    }

    fn parse(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.id()]);
        // Sentences leave the program as plain text, where isolation marks would be noise.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::En => dates::english,
            Language::De => dates::german,
        }));
        for (_, text) in language.files() {
            // A file with an error still gives its good messages; a test refuses errors.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(good, _)| good);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// Says a message. A missing one shows its id, which a test would catch.
    pub fn say(&self, id: &str, args: &Args) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|m| m.value()) else {
            return id.to_owned();
        };
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args.0), &mut errors).into_owned()
    }

    /// Says a message without arguments.
    pub fn plain(&self, id: &str) -> String {
        self.say(id, &Args::new())
    }

    /// A data category's name for people; DPV's own label where we have none.
    pub fn category(&self, category: &Category) -> String {
        let id = format!("brands-category-{}", category.id().trim_start_matches("pd:"));
        if self.has(&id) { self.plain(&id) } else { category.label().to_lowercase() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn ids(text: &str) -> BTreeSet<String> {
        text.lines()
            .filter(|l| l.starts_with(|c: char| c.is_ascii_alphabetic()))
            .filter_map(|l| l.split_once(" ="))
            .map(|(id, _)| id.to_owned())
            .collect()
    }

    #[test]
    fn every_file_parses_and_each_language_says_the_same_messages() {
        for (index, (room, english)) in EN.iter().enumerate() {
            let (german_room, german) = DE[index];
            assert_eq!(*room, german_room);
            for (language, text) in [("en", *english), ("de", german)] {
                if let Err((_, errors)) = FluentResource::try_new(text.to_owned()) {
                    panic!("{language}/{room}.ftl: {errors:?}");
                }
            }
            assert_eq!(ids(english), ids(german), "{room}.ftl differs between English and German");
        }
    }

    #[test]
    fn no_message_stands_in_two_files() {
        let mut seen = BTreeSet::new();
        for (room, text) in EN {
            for id in ids(text) {
                assert!(seen.insert(id.clone()), "{id} of {room}.ftl stands twice");
            }
        }
    }

    #[test]
    fn numbers_and_plurals_follow_the_language() {
        let en = Words::of(Language::En);
        let de = Words::of(Language::De);
        assert_eq!(en.say("count-brands", &Args::new().number("count", 8226)), "8,226 brands");
        assert_eq!(de.say("count-brands", &Args::new().number("count", 8226)), "8.226 Marken");
    }
}
