//! What this folder knows of the world, as data with dates: sender services, subjects, mail services, labels, aliases.

use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// A service that sends mail for brands.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Service {
    pub name: String,
    /// It composes mail, rather than only carrying it.
    pub platform: bool,
    /// It is used for newsletters and campaigns only.
    pub sells: bool,
    /// It is used mostly for receipts, resets and the like.
    pub single: bool,
    pub headers: Vec<String>,
    /// Text in `X-Mailer`, folded.
    pub mailers: Vec<String>,
    /// The last field of `Feedback-ID`, folded.
    pub feedback: Vec<String>,
    pub hosts: Vec<String>,
    pub shared: Vec<String>,
    pub date: String,
    pub confidence: String,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Services {
    service: Vec<Service>,
}

/// What a subject line means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Means {
    Account,
    Welcome,
    Order,
    Policy,
}

#[derive(Debug, Deserialize)]
pub(super) struct SubjectRule {
    pub means: Means,
    #[cfg_attr(not(test), expect(dead_code, reason = "for people who correct the list"))]
    pub language: String,
    pub patterns: Vec<String>,
    #[serde(default)]
    pub not: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct OrderNumber {
    pub words: BTreeSet<String>,
    pub between: BTreeSet<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Subjects {
    pub replies: Vec<String>,
    pub rule: Vec<SubjectRule>,
    pub order_number: OrderNumber,
}

/// A name that is often borrowed, and where its owner writes from.
#[derive(Debug, Deserialize)]
pub(super) struct Known {
    pub name: String,
    pub labels: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct People {
    pub freemail: BTreeSet<String>,
    pub own_voice: BTreeSet<String>,
    pub known: Vec<Known>,
    pub generic: BTreeSet<String>,
    pub tags: Tags,
}

/// Words that name no brand.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Tags {
    pub plain: BTreeSet<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Labels {
    pub sent: BTreeSet<String>,
    pub draft: BTreeSet<String>,
    pub spam: BTreeSet<String>,
    pub chat: BTreeSet<String>,
    pub promotions: BTreeSet<String>,
}

/// How a forwarding service builds the address that stands for the true sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Style {
    /// `news_at_shop_example_ending@service`.
    AtWithEnding,
    /// `alias+news=shop.example@service`.
    PlusEquals,
    /// `"news@shop.example [via …]"`.
    InTheName,
}

/// A service that forwards mail from an alias.
#[derive(Debug, Deserialize)]
pub(super) struct Forwarder {
    pub domains: Vec<String>,
    pub original: Vec<String>,
    pub style: Style,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Forwarders {
    service: Vec<Forwarder>,
}

macro_rules! data {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $file:literal),+ $(,)?) => {
        $($(#[$doc])* pub(super) fn $name() -> &'static $type {
            static DATA: OnceLock<$type> = OnceLock::new();
            // A test reads every file; a broken one would leave this list empty rather than stop an import.
            DATA.get_or_init(|| toml::from_str(include_str!(concat!("data/", $file))).unwrap_or_default())
        })+
    };
}

data! {
    /// Everything about subject lines.
    subjects: Subjects = "subjects.toml",
    /// Mail services, borrowed names.
    people: People = "people.toml",
    /// Names of folders and labels.
    labels: Labels = "labels.toml",
    all_services: Services = "services.toml",
    all_forwarders: Forwarders = "aliases.toml",
}

/// Sender services.
pub(super) fn services() -> &'static [Service] {
    &all_services().service
}

/// Forwarding services.
pub(super) fn forwarders() -> &'static [Forwarder] {
    &all_forwarders().service
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads<T: serde::de::DeserializeOwned>(text: &str) {
        toml::from_str::<T>(text).unwrap();
    }

    #[test]
    fn every_file_reads() {
        reads::<Subjects>(include_str!("data/subjects.toml"));
        reads::<People>(include_str!("data/people.toml"));
        reads::<Labels>(include_str!("data/labels.toml"));
        reads::<Services>(include_str!("data/services.toml"));
        reads::<Forwarders>(include_str!("data/aliases.toml"));
    }

    #[test]
    fn every_service_says_when_and_how_sure() {
        for service in services() {
            assert!(service.date.len() == 10, "{}", service.name);
            assert!(["high", "medium", "low"].contains(&service.confidence.as_str()), "{}", service.name);
            assert!(!service.headers.is_empty() || !service.hosts.is_empty(), "{}", service.name);
        }
    }

    #[test]
    fn eight_languages_have_each_meaning() {
        let languages: BTreeSet<_> = subjects().rule.iter().map(|rule| rule.language.as_str()).collect();
        assert_eq!(languages.len(), 8);
        assert_eq!(subjects().rule.len(), 32);
    }

    #[test]
    fn labels_are_folded() {
        let all = labels();
        for label in all.sent.iter().chain(&all.draft).chain(&all.spam).chain(&all.chat).chain(&all.promotions) {
            assert_eq!(*label, model::fold(label));
        }
    }
}
