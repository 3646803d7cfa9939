//! What would stop it, and how to ask for one's own data: platform settings and export guides, as data.
//!
//! The tables are in `data/`, each row with address, effect, what goes on all the same, the date on which it was checked
//! and how sure it is. This crate may use `model` only; it knows no record, no evidence and no law.
//!
//! ```
//! use model::{Platform, ReasonKind};
//! let stops = controls::for_reason(&Platform::X, ReasonKind::CustomerList, &controls::Region::of("DE"));
//! assert_eq!(stops[0].id, "x-personalized-ads");
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod guide;
mod region;

pub use guide::{Guide, GuideWords, export_guide, guides};
pub use model::Confidence;
pub use region::Region;

use model::{Platform, ReasonKind};
use serde::Deserialize;
use std::sync::OnceLock;

const CONTROLS: &str = include_str!("../data/controls.toml");

/// How far a control reaches. The order is that of the smallest act: an account's switch before one advertiser's, …
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// The whole account.
    Account,
    /// One advertiser.
    Advertiser,
    /// One mailing list.
    List,
    /// One ad.
    Ad,
    /// One item.
    Item,
    /// One device.
    Device,
    /// One browser.
    Browser,
    /// One mail address, at many firms.
    Address,
    /// One company.
    Company,
    /// The person, at many firms.
    Person,
    /// Something to leave undone.
    Habit,
}

/// Sentences in another language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct ControlWords {
    /// What it stops.
    pub stops: String,
    /// What goes on all the same.
    pub leaves: String,
    /// The way there, where it is told in our words and not in the platform's.
    pub path: Option<String>,
}

/// One setting, opt-out or habit that stops something.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Control {
    /// Its id.
    pub id: String,
    /// Whose it is: a platform's id, or `industry`.
    pub platform: String,
    /// What the platform calls it.
    pub name: String,
    /// What it was called before.
    #[serde(default)]
    pub formerly: Vec<String>,
    /// `ads`, `recommendations`, `sharing` or `ai-training`.
    pub purpose: String,
    /// How far it reaches.
    pub scope: Scope,
    /// The address; `app:…` is a label and no link.
    pub url: String,
    /// The way through the menus.
    pub path: String,
    /// What it stops, a sentence.
    pub stops: String,
    /// What goes on all the same, a sentence.
    pub leaves: String,
    /// Ids of the reason kinds that it ends.
    pub reasons: Vec<String>,
    /// Where it exists.
    pub regions: Vec<String>,
    /// Where it doesn't, although `regions` says everywhere.
    #[serde(default)]
    pub not_in: Vec<String>,
    /// Where it must be obeyed.
    #[serde(default)]
    pub binding_in: Vec<String>,
    /// Whether it can be taken back.
    pub reversible: bool,
    /// For how long it holds.
    pub lasts: String,
    /// When this was last checked, as far as known.
    pub checked: String,
    /// What was read.
    pub source: String,
    /// How sure the row is.
    pub confidence: Confidence,
    /// The sentences in German, if there are any yet.
    de: Option<ControlWords>,
}

impl Control {
    /// What it stops, in a language (BCP 47); English where there is no other.
    pub fn stops_in(&self, language: &str) -> &str {
        self.de.as_ref().filter(|_| language == "de").map_or(&self.stops, |w| &w.stops)
    }

    /// What goes on all the same, in a language; English where there is no other.
    pub fn leaves_in(&self, language: &str) -> &str {
        self.de.as_ref().filter(|_| language == "de").map_or(&self.leaves, |w| &w.leaves)
    }

    /// The way through the menus, in a language: menus keep the platform's words, what we say around them doesn't.
    pub fn path_in(&self, language: &str) -> &str {
        let words = self.de.as_ref().filter(|_| language == "de");
        words.and_then(|w| w.path.as_deref()).unwrap_or(&self.path)
    }

    /// The address, if a browser can open it.
    pub fn link(&self) -> Option<&str> {
        Some(self.url.as_str()).filter(|u| u.starts_with("https://"))
    }

    /// Whether it ends reasons of this kind.
    pub fn ends(&self, reason: ReasonKind) -> bool {
        self.reasons.iter().any(|r| r == reason.id())
    }

    /// Whether it exists in a region.
    pub fn exists_in(&self, region: &Region) -> bool {
        self.regions.iter().any(|r| region.is_in(r)) && !self.not_in.iter().any(|r| region.is_surely_in(r))
    }
}

#[derive(Deserialize)]
struct NoSwitch {
    platform: String,
    reasons: Vec<String>,
    #[serde(default)]
    not_in: Vec<String>,
}

#[derive(Default, Deserialize)]
struct Tables {
    control: Vec<Control>,
    no_switch: Vec<NoSwitch>,
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    // A test makes sure that the shipped table parses.
    TABLES.get_or_init(|| toml::from_str(CONTROLS).unwrap_or_default())
}

/// All controls, in the order of the table.
pub fn all() -> &'static [Control] {
    &tables().control
}

/// The control with this id.
pub fn control(id: &str) -> Option<&'static Control> {
    all().iter().find(|c| c.id == id)
}

/// Platforms whose controls count for this one: its own, then those of the account centre that it belongs to.
fn falls_back_to(platform: &str) -> &'static [&'static str] {
    match platform {
        "youtube" => &["google"],
        "instagram" => &["facebook"],
        "facebook" => &["instagram"],
        "email" => &["mail"],
        _ => &[],
    }
}

/// Whether the platform has a switch for this reason that counts for the whole account.
///
/// Where it has none, say so and offer to hide the advertiser.
pub fn has_account_switch(platform: &Platform, reason: ReasonKind, region: &Region) -> bool {
    let denied = tables().no_switch.iter().any(|n| {
        (n.platform == "all" || n.platform == platform.as_str())
            && n.reasons.iter().any(|r| r == reason.id())
            && !n.not_in.iter().any(|r| region.is_surely_in(r))
    });
    !denied && of_platform(platform, reason, region).any(|c| matches!(c.scope, Scope::Account | Scope::List))
}

fn of_platform(platform: &Platform, reason: ReasonKind, region: &Region) -> impl Iterator<Item = &'static Control> {
    let own = all().iter().filter(move |c| c.ends(reason) && c.exists_in(region)).collect::<Vec<_>>();
    let of = |name: &str| own.iter().copied().filter(|c| c.platform == name).collect::<Vec<_>>();
    let mut found = of(platform.as_str());
    for other in falls_back_to(platform.as_str()) {
        if found.is_empty() {
            found = of(other);
        }
    }
    found.into_iter()
}

/// What would end a reason, the smallest act first.
///
/// The account's own switches come first, what was read before what is from memory; then hiding one advertiser or ad;
/// then device and browser. Rows of the industry (address- or broker-wide) are given only where the platform has nothing.
pub fn for_reason(platform: &Platform, reason: ReasonKind, region: &Region) -> Vec<&'static Control> {
    let switch = has_account_switch(platform, reason, region);
    let mut found: Vec<&Control> = of_platform(platform, reason, region)
        .filter(|c| switch || c.scope != Scope::Account)
        .filter(|c| matches!(c.purpose.as_str(), "ads" | "recommendations"))
        .collect();
    // What stops recommendations is offered only where nothing stops ads.
    if found.iter().any(|c| c.purpose == "ads") {
        found.retain(|c| c.purpose == "ads");
    }
    if found.is_empty() && reason != ReasonKind::NotStated {
        found = all()
            .iter()
            .filter(|c| matches!(c.platform.as_str(), "industry" | "california"))
            .filter(|c| c.ends(reason) && c.exists_in(region))
            .collect();
    }
    found.sort_by_key(|c| (c.scope, c.confidence));
    found
}

#[cfg(test)]
mod tests;
