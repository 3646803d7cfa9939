//! Personalisations with their reasons.

use super::{EvidenceShape, PartyShape};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What supports a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SupportShape {
    /// What it says.
    pub sentence: String,
    /// How it is known.
    pub standing: String,
    /// The rule, if deduced.
    pub rule: Option<String>,
    /// `weak`, `moderate` or `strong`, if deduced.
    pub strength: Option<String>,
    /// What it rests on.
    pub evidence: Vec<EvidenceShape>,
}

/// What would stop it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct StopShape {
    /// The act, in a sentence.
    pub action: String,
    /// The platform control's id, if it is one.
    pub control: Option<String>,
    /// The right, if it is a request.
    pub right: Option<String>,
    /// To whom the request goes (a brand's id or name).
    pub recipient: Option<String>,
    /// Where the control is.
    pub url: Option<String>,
    /// What would go on all the same.
    pub leaves: Option<String>,
    /// The way through the platform's menus, if known.
    pub path: Option<String>,
    /// When this was last checked, and how sure it is ("23 June 2026, partly read").
    pub checked: Option<String>,
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ReasonShape {
    /// Its kind.
    pub kind: String,
    /// The platform's literal word.
    pub stated: String,
    /// The platform's literal value.
    pub value: Option<String>,
    /// Our reading, a sentence.
    pub sentence: String,
    /// How it is known.
    pub standing: String,
    /// DPV ids of the data it used.
    pub categories: Vec<String>,
    /// What supports it.
    pub supports: Vec<SupportShape>,
    /// What is not proved.
    pub caveat: Option<String>,
    /// What would stop it.
    pub stops: Vec<StopShape>,
}

/// One personalisation, explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PersonalisationShape {
    /// Its id.
    pub id: String,
    /// Who chose it.
    pub platform: String,
    /// For whom.
    pub brand: Option<PartyShape>,
    /// What it was.
    pub kind: String,
    /// When.
    pub at: Option<String>,
    /// What is assumed about the zone.
    pub at_basis: Option<String>,
    /// What it said.
    pub subject: Option<String>,
    /// What is so, a sentence.
    pub sentence: String,
    /// Its reasons.
    pub reasons: Vec<ReasonShape>,
    /// Its own record first, then further evidence.
    pub evidence: Vec<EvidenceShape>,
}

/// A page of personalisations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WhyShape {
    /// The personalisations, newest first.
    pub personalisations: Vec<PersonalisationShape>,
    /// How many match in all.
    pub total: u32,
    /// The next page.
    pub next: Option<String>,
}

/// What to list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WhyQuery {
    /// Of this brand (id, name, domain or handle).
    pub brand: Option<String>,
    /// By this platform.
    pub platform: Option<String>,
    /// Of this kind.
    pub kind: Option<String>,
    /// From this day.
    pub since: Option<String>,
    /// To this day.
    pub until: Option<String>,
    /// At most so many; 50 if absent.
    pub limit: Option<u32>,
    /// After this cursor.
    pub after: Option<String>,
}
