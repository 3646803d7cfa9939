//! Evidence, as every statement carries it.

use serde::{Deserialize, Serialize};
use specta::Type;

/// PARTY of the contract: a brand, holder, sender, receiver or vendor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PartyShape {
    /// The brand's id.
    pub id: String,
    /// The name to show.
    pub name: String,
}

/// One outer archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WithinShape {
    /// Its literal name.
    pub member: String,
    /// Its position.
    pub index: u32,
}

/// LOCATOR of the contract.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LocatorShape {
    /// Outer archives, outermost first.
    pub within: Vec<WithinShape>,
    /// The member; null when the source is the file itself.
    pub member: Option<String>,
    /// The member's position.
    pub index: Option<u32>,
    /// First byte of the record in the decompressed member.
    #[specta(type = Option<f64>)]
    pub start: Option<u64>,
    /// Length of the record in bytes.
    #[specta(type = Option<f64>)]
    pub length: Option<u64>,
    /// For people.
    pub pointer: Option<String>,
    /// SHA-256 of exactly those bytes.
    pub digest: Option<String>,
}

/// The source, inside a piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SourceRefShape {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// Its file name.
    pub name: String,
    /// SHA-256 of the file.
    pub sha256: String,
}

/// EVIDENCE of the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct EvidenceShape {
    /// The id that `sayso evidence ID` takes.
    pub id: String,
    /// The source.
    pub source: SourceRefShape,
    /// Where in it.
    pub locator: LocatorShape,
    /// The record's text; null in lists, given by `evidence` and by one explanation.
    pub excerpt: Option<String>,
    /// `file` if it was read from the original just now and the digest agreed, `copy` if from the kept copy.
    pub excerpt_from: Option<String>,
}

/// A page of anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SearchPage {
    /// What was found.
    pub hits: Vec<HitShape>,
    /// How many there are in all.
    pub total: u32,
    /// What to pass as `--after` for the next page.
    pub next: Option<String>,
}

/// One hit of a search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HitShape {
    /// `holding`, `transfer`, `personalisation`, `consent`, `contact`, `brand` or `request`.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// The brand that it is about.
    pub brand: Option<PartyShape>,
    /// What it says.
    pub sentence: String,
    /// How it is known.
    pub standing: String,
    /// What it rests on.
    pub evidence: Vec<EvidenceShape>,
}
