//! Parties: names, handles and domains just as some evidence writes them.

use crate::{Digester, PartyId, Platform, fold};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What kind of mark a party is known by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartyKind {
    /// A host name or registrable domain.
    Domain,
    /// An account name at a platform (`@harbourshoes` at X).
    Handle(Platform),
    /// An app's identifier in a store (`com.harbour.app`).
    App,
    /// A display name; weak, since two firms may share one.
    Name,
}

/// A party: its kind and its literal text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Party {
    /// What kind of mark this is.
    pub kind: PartyKind,
    /// Just as the evidence writes it.
    pub literal: Arc<str>,
}

impl Party {
    /// A party known by a display name.
    pub fn name(literal: &str) -> Self {
        Self { kind: PartyKind::Name, literal: literal.into() }
    }

    /// A party known by a host name or domain.
    pub fn domain(literal: &str) -> Self {
        Self { kind: PartyKind::Domain, literal: literal.into() }
    }

    /// A party known by its account name at a platform, with or without `@`.
    pub fn handle(platform: Platform, literal: &str) -> Self {
        Self { kind: PartyKind::Handle(platform), literal: literal.into() }
    }

    /// A party known by an app identifier.
    pub fn app(literal: &str) -> Self {
        Self { kind: PartyKind::App, literal: literal.into() }
    }

    /// The text by which two literals are the same party.
    pub fn normalised(&self) -> String {
        match &self.kind {
            PartyKind::Domain => self.literal.trim().trim_end_matches('.').to_lowercase(),
            PartyKind::Handle(_) => self.literal.trim().trim_start_matches('@').to_lowercase(),
            PartyKind::App => self.literal.trim().to_owned(),
            PartyKind::Name => fold(&self.literal),
        }
    }

    /// The party's id: a digest of kind and normalised text.
    pub fn id(&self) -> PartyId {
        let (kind, platform) = match &self.kind {
            PartyKind::Domain => ("domain", None),
            PartyKind::Handle(platform) => ("handle", Some(platform.as_str())),
            PartyKind::App => ("app", None),
            PartyKind::Name => ("name", None),
        };
        PartyId::of(&Digester::new("party").part(kind).maybe(platform).part(&self.normalised()).finish())
    }
}

/// A party as one record of evidence names it: the surest mark first, and the other marks that the same record gives.
///
/// "Harbour Shoes", `@harbourshoes` in one ad is one `Named`: the handle, also the name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Named {
    /// The surest mark: domain before handle before app before name.
    pub party: Party,
    /// Other marks of the same party in the same record.
    pub also: Vec<Party>,
}

impl Named {
    /// A party with one mark.
    pub fn new(party: Party) -> Self {
        Self { party, also: Vec::new() }
    }

    /// Adds another mark from the same record; an empty one adds nothing.
    #[must_use]
    pub fn also(mut self, party: Party) -> Self {
        if !party.normalised().is_empty() && party != self.party {
            self.also.push(party);
        }
        self
    }

    /// The platform itself as a party, known by its domain and its name.
    pub fn platform(platform: &Platform) -> Self {
        let (domain, name) = platform.domain_and_name();
        Self::new(Party::domain(domain)).also(Party::name(name))
    }

    /// All marks, the surest first.
    pub fn marks(&self) -> impl Iterator<Item = &Party> {
        std::iter::once(&self.party).chain(&self.also)
    }

    /// The best text to show: a name if the record gives one, else the surest mark.
    pub fn display(&self) -> &str {
        self.marks().find(|p| p.kind == PartyKind::Name).map_or(&*self.party.literal, |p| &*p.literal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handles_of_two_platforms_differ() {
        assert_ne!(Party::handle(Platform::X, "acme").id(), Party::handle(Platform::FACEBOOK, "acme").id());
        assert_eq!(Party::domain("Acme.example.").id(), Party::domain("acme.example").id());
    }
}
