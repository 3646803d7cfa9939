//! What is wanted beside what the record shows: the grid, one cell, the differences and their steps.

use super::{
    ConsentShape, EvidenceShape, FailedBrandShape, PartyShape, PreferenceScopeShape, PreferenceShape, RequestShape,
    SensitivityShape,
};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The smallest step that would close a difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WayShape {
    /// `control`, `unsubscribe`, `request`, `withdraw`, `signal` or `none`.
    pub kind: String,
    /// The right that a letter would use.
    pub right: Option<String>,
    /// The law that it stands on.
    pub law: Option<String>,
    /// Article or section.
    pub citation: Option<String>,
    /// The row's id, for `request new`.
    pub row: Option<String>,
    /// The platform control's id.
    pub control: Option<String>,
    /// Where to act.
    pub url: Option<String>,
    /// The way through the menus.
    pub path: Option<String>,
    /// What to do, or why nothing can be done here.
    pub sentence: String,
    /// What would go on all the same.
    pub leaves: Option<String>,
}

/// One difference between what is wanted and what was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct GapShape {
    /// Its id; it stays the same while brand, purpose and kind of difference do.
    pub id: String,
    /// Whose.
    pub brand: PartyShape,
    /// For what.
    pub purpose: String,
    /// The wish that counts.
    pub wanted: String,
    /// Whose preference decided: several if they are equally narrow.
    pub decided_by: Vec<PreferenceScopeShape>,
    /// What the record shows.
    pub shown: String,
    /// What is different: `wish`, `gift`, `never`, `consent` or `held`.
    pub against: String,
    /// When last.
    pub last_seen: Option<String>,
    /// In at least how many statements.
    pub amount: u32,
    /// Whether it was closed by a letter and is open again.
    pub reopened: bool,
    /// How sensitive what was used is held to be.
    pub sensitivity: SensitivityShape,
    /// What was wanted, what was seen, and when.
    pub sentence: String,
    /// What it rests on, the newest first; a few pieces.
    pub evidence: Vec<EvidenceShape>,
    /// The smallest step.
    pub step: WayShape,
}

/// Differences, the worst first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct GapsShape {
    /// The differences.
    pub gaps: Vec<GapShape>,
    /// How many there are in all.
    pub total: u32,
    /// The next page.
    pub next: Option<String>,
}

/// Which differences to list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct GapsQuery {
    /// Of this brand (id, name, domain or handle).
    pub brand: Option<String>,
    /// For this purpose.
    pub purpose: Option<String>,
    /// At most so many; 50 if absent.
    pub limit: Option<u32>,
    /// After this cursor.
    pub after: Option<String>,
}

/// What came of acting on differences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ActedShape {
    /// Ids of the requests that were written.
    pub changed: Vec<String>,
    /// The letters: written, or as drafts.
    pub requests: Vec<RequestShape>,
    /// What is to be done by hand: nothing is switched or sent from here.
    pub by_hand: Vec<GapShape>,
    /// Brands that were left out, with the reason.
    pub left_out: Vec<FailedBrandShape>,
    /// Ids that stand for no difference today.
    pub unknown: Vec<String>,
}

/// One cell of the grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct GridCellShape {
    /// The wish that counts.
    pub wish: String,
    /// The scope that decided: `everyone`, `sector` or `brand`; null where nothing was said.
    pub decided_by: Option<String>,
    /// What the record shows: `agreed`, `refused`, `asked-to-stop`, `in-use`, `could` or `unknown`.
    pub state: String,
    /// When last.
    pub last: Option<String>,
    /// Whether the two differ.
    pub differs: bool,
    /// Whether it was closed by a letter and is open again.
    pub reopened: bool,
    /// Whether what was seen used a category that law holds to be sensitive.
    pub sensitive: bool,
}

/// One brand of the grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct GridRowShape {
    /// Which.
    pub brand: PartyShape,
    /// Its sectors and the person's own tags.
    pub sectors: Vec<String>,
    /// A cell for each purpose, in their order.
    pub cells: Vec<GridCellShape>,
    /// How many of them differ.
    pub differing: u32,
}

/// A piece of the grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct GridShape {
    /// Ids of the purposes, in the order of cells.
    pub purposes: Vec<String>,
    /// The rows asked for.
    pub rows: Vec<GridRowShape>,
    /// How many brands match in all.
    pub total: u32,
    /// How many cells of the brands that match differ.
    pub differing: u32,
}

/// Which brands, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct GridQuery {
    /// Only brands whose name or domain has this text.
    pub text: Option<String>,
    /// Only brands of this sector or tag.
    pub sector: Option<String>,
    /// Only brands seen there: a platform's id, or `email`.
    pub source: Option<String>,
    /// Only where this purpose is in this state, or differs (with `differs`).
    pub purpose: Option<String>,
    /// Only brands with a cell in this state.
    pub state: Option<String>,
    /// Only where something sensitive was seen.
    pub sensitive: bool,
    /// Only brands with a difference.
    pub differs: bool,
    /// `differences`, `recent` or `name`; by differences if absent.
    pub sort: Option<String>,
    /// The first row, counted from 0.
    pub from: Option<u32>,
    /// At most so many; 100 if absent.
    pub limit: Option<u32>,
}

/// One thing that the record shows for a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SeenShape {
    /// What was seen, a sentence.
    pub sentence: String,
    /// The rule by which it counts for this purpose.
    pub rule: String,
    /// Why it counts, a sentence.
    pub why: String,
    /// `in-use`, `could` or `unknown`.
    pub shows: String,
    /// Whether it rests only on what the person gave: `yes`, `no` or `unknown`.
    pub given: String,
    /// DPV id of the data.
    pub category: Option<String>,
    /// When last.
    pub last: Option<String>,
    /// In how many statements.
    pub amount: u32,
    /// What it rests on, the newest first; a few pieces.
    pub evidence: Vec<EvidenceShape>,
}

/// One cell in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CellShape {
    /// Whose.
    pub brand: PartyShape,
    /// For what.
    pub purpose: String,
    /// The wish that counts.
    pub wish: String,
    /// DPV ids of data that is never to be used for it.
    pub never_with: Vec<String>,
    /// The preferences that decided.
    pub decided_by: Vec<PreferenceShape>,
    /// What the record shows.
    pub state: String,
    /// What was wanted and what is shown, in words.
    pub sentence: String,
    /// What was seen, the newest first.
    pub seen: Vec<SeenShape>,
    /// Consents that count for it.
    pub consents: Vec<ConsentShape>,
    /// Letters that asked to stop it.
    pub requests: Vec<RequestShape>,
    /// The difference, if there is one, with its step.
    pub gap: Option<GapShape>,
}

/// One sector or tag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SectorShape {
    /// As it is written.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Whether it is a tag of the person's own.
    pub own: bool,
    /// How many brands of the record are in it.
    pub brands: u32,
}

/// Sectors and tags that brands of the record are in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SectorsShape {
    /// By id.
    pub sectors: Vec<SectorShape>,
    /// Where brands of the record were seen: ids of platforms, and `email`.
    pub sources: Vec<String>,
}

/// The sectors that one brand is in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct BrandSectorsShape {
    /// The company list's, by their names for people.
    pub listed: Vec<String>,
    /// Tags of the person's own, as they are written.
    pub own: Vec<String>,
}

/// How the consents to one brand are taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ConsentWaysShape {
    /// The ways, a platform's own switches before a letter; the last says why where there is none.
    pub ways: Vec<WayShape>,
}
