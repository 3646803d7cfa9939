//! Acts and their results; the overview; the lock.

use super::{CategoryShape, EvidenceShape, PartyShape};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What commands print that change something and say nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ChangedShape {
    /// Ids of what changed.
    pub changed: Vec<String>,
}

/// One change to the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OperationShape {
    /// Its id.
    pub id: String,
    /// When.
    pub at: String,
    /// What it did, a sentence.
    pub sentence: String,
    /// Whether it can still be taken back.
    pub undoable: bool,
    /// Whether it has been taken back.
    pub undone: bool,
}

/// The history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OperationsShape {
    /// The newest first.
    pub operations: Vec<OperationShape>,
    /// How many.
    pub total: u32,
    /// The next page.
    pub next: Option<String>,
}

/// What `check` found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CheckShape {
    /// Whether all is well.
    pub ok: bool,
    /// What is wrong, a sentence each.
    pub problems: Vec<String>,
    /// How many records were checked against their digest.
    pub checked: u32,
}

/// One change that a later import showed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ChangeShape {
    /// `new`, `ended`, `contradicted`, `kept`, `after-objection` or `broken`.
    pub kind: String,
    /// The claim's or request's id.
    pub id: String,
    /// The brand.
    pub brand: Option<PartyShape>,
    /// What is so.
    pub sentence: String,
    /// What it rests on.
    pub evidence: Vec<EvidenceShape>,
}

/// Changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ChangesShape {
    /// The changes.
    pub changes: Vec<ChangeShape>,
    /// How many.
    pub total: u32,
    /// The next page.
    pub next: Option<String>,
}

/// What the overview says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OverviewShape {
    /// One sentence that says what is so; `**` around its figures.
    pub headline: String,
    /// What is worth doing, at most five.
    pub worth_doing: Vec<WorthDoingShape>,
    /// Sums.
    pub brands: u32,
    /// Personalisations.
    pub personalisations: u32,
    /// Sources.
    pub sources: u32,
    /// Open requests.
    pub open_requests: u32,
    /// Overdue requests.
    pub overdue_requests: u32,
    /// Joins that wait.
    pub review: u32,
    /// Personalisations per month and reason kind, for the picture.
    pub months: Vec<MonthShape>,
}

/// One thing worth doing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WorthDoingShape {
    /// The sentence.
    pub sentence: String,
    /// The word on the button.
    pub act: String,
    /// Where in the window it leads (`/brands/harbourshoes.example`).
    pub to: String,
}

/// One month and one kind of reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MonthShape {
    /// `2026-05`.
    pub month: String,
    /// The reason kind.
    pub reason: String,
    /// How many.
    pub count: u32,
}

/// How the record is locked, for the first run and the settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LockShape {
    /// `none` (no record yet), `locked`, or `open`.
    pub state: String,
    /// What wraps the key: `keychain`, `passphrase`, `recovery`.
    pub wraps: Vec<String>,
    /// Whether this computer has a keychain that works.
    pub keychain_works: bool,
    /// Why not, a sentence.
    pub keychain_why: Option<String>,
    /// Where the record is.
    pub home: String,
    /// Whether this is the sample life.
    pub sample: bool,
}

/// What the demo made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct DemoShape {
    /// The record of the sample life.
    pub home: String,
    /// The day it plays on.
    pub as_of: String,
    /// What was imported.
    pub sources: u32,
    /// How many brands.
    pub brands: u32,
    /// How many personalisations.
    pub personalisations: u32,
    /// The letters that were written.
    pub files: Vec<String>,
    /// The story, a sentence a line.
    pub story: Vec<String>,
}

/// A holding that the person enters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NewHolding {
    /// Who holds it: a brand by id, name, domain or handle, or a new one.
    pub holder: String,
    /// The DPV category, by id or name.
    pub category: String,
    /// The value, if the person wants to note it.
    pub value: Option<String>,
    /// `provided` (if absent), `observed`, `inferred` or `acquired`.
    pub origin: Option<String>,
    /// From whom, if acquired.
    pub from: Option<String>,
    /// The day.
    pub at: Option<String>,
    /// A letter, an answer or a picture that shows it: a file, kept with its digest.
    pub document: Option<String>,
}

/// A personalisation that the person enters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NewPersonalisation {
    /// The platform's id.
    pub platform: String,
    /// For which brand.
    pub brand: Option<String>,
    /// `ad` if absent.
    pub kind: Option<String>,
    /// What it said.
    pub subject: Option<String>,
    /// Reason kinds, each with an optional `:VALUE`.
    pub reasons: Vec<String>,
    /// The platform's own words on why, as they stood on its screen.
    pub stated: Option<String>,
    /// The day or moment.
    pub at: Option<String>,
    /// A letter, an answer or a picture that shows it: a file, kept with its digest.
    pub document: Option<String>,
}

/// A consent that the person enters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NewConsent {
    /// To whom.
    pub vendor: String,
    /// For what.
    pub purpose: String,
    /// `given`, `refused`, `withdrawn` or `objected`.
    pub state: String,
    /// `consent` or `legitimate-interest`, if known.
    pub basis: Option<String>,
    /// On which site.
    pub site: Option<String>,
    /// The day.
    pub at: Option<String>,
    /// A letter, an answer or a picture that shows it: a file, kept with its digest.
    pub document: Option<String>,
}

/// The data categories that a holding may be of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CategoriesShape {
    /// All of DPV's, by name in the person's language.
    pub categories: Vec<CategoryShape>,
}

/// What an export wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ExportShape {
    /// The files.
    pub files: Vec<String>,
}
