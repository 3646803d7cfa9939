//! Brands beside the rule book, and the rule book itself.

use super::{EvidenceShape, PartyShape};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// Which rule book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct BookRefShape {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
}

/// One criterion applied to one brand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FindingShape {
    /// The criterion's id.
    pub criterion: String,
    /// The rule's id.
    pub rule: String,
    /// The question in plain words.
    pub question: String,
    /// `met`, `breached` (on screen: not met, on this evidence) or `unknown`.
    pub verdict: String,
    /// What was found.
    pub sentence: String,
    /// What a person could add to decide it, if it is unknown.
    pub would_decide: Option<String>,
    /// What it rests on, a few of the newest.
    pub evidence: Vec<EvidenceShape>,
}

/// How far a brand keeps to a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RuleScoreShape {
    /// The rule's id.
    pub rule: String,
    /// The rule's name.
    pub name: String,
    /// The share of the known criteria that are met, 0 to 100; none where too little is known.
    pub percent: Option<u8>,
    /// How many criteria are known.
    pub known: u32,
    /// How many there are.
    pub of: u32,
    /// The same in a sentence, with how much is unknown.
    pub sentence: String,
}

/// A brand beside the rule book.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct BrandAuditShape {
    /// The brand.
    pub brand: PartyShape,
    /// By rule: the share of the known criteria that are met, 0 to 100; none where too little is known.
    pub score: BTreeMap<String, Option<u8>>,
    /// The same with how much is known.
    pub scores: Vec<RuleScoreShape>,
    /// The share of all criteria that is known, 0 to 1.
    pub known: f64,
    /// What was found, in the book's order.
    pub findings: Vec<FindingShape>,
}

/// Brands beside the rule book.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct AuditShape {
    /// Which book.
    pub rulebook: BookRefShape,
    /// The brands.
    pub brands: Vec<BrandAuditShape>,
    /// How many brands were asked for in all.
    pub total: u32,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// An audit with the report that was asked for, in one document.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AuditReportShape {
    /// The audit itself.
    #[serde(flatten)]
    pub audit: AuditShape,
    /// The report's file.
    pub report: ReportFileShape,
}

/// A report's file inside a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportFileShape {
    /// `csv`, `html`, `json` or `pdf`.
    pub format: String,
    /// The file, if it is text.
    pub text: Option<String>,
    /// The file's bytes in Base64, if it is not.
    pub base64: Option<String>,
}

/// Which brands to judge, and by what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AuditQuery {
    /// These brands: id, exact name, domain or handle; all if empty.
    pub brands: Vec<String>,
    /// A rule book's file; the shipped one if absent.
    pub rulebook: Option<String>,
    /// At most so many of all brands, by name; 50 if absent, while a report has all of them.
    pub limit: Option<u32>,
    /// The page after this one.
    pub after: Option<String>,
}

/// On what a criterion stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct BookSourceShape {
    /// How it is cited.
    pub cite: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// When it was checked, and how sure it is, in words.
    pub checked: String,
}

/// One criterion as the book says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CriterionShape {
    /// Its id.
    pub id: String,
    /// The question.
    pub question: String,
    /// Why it matters.
    pub why: String,
    /// How it is judged.
    pub how: String,
    /// What counts as met.
    pub met: String,
    /// What counts as not met.
    pub breached: String,
    /// When it stays unknown.
    pub unknown: String,
    /// What a person could add to decide an unknown.
    pub evidence: String,
    /// On what it stands.
    pub sources: Vec<BookSourceShape>,
}

/// One rule as the book says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RuleShape {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it asks of a brand.
    pub says: String,
    /// Its criteria.
    pub criteria: Vec<CriterionShape>,
}

/// The rule book, to be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct BookShape {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// What it is about, and what it can't say.
    pub about: String,
    /// How a brand may answer.
    pub answer: String,
    /// Its rules.
    pub rules: Vec<RuleShape>,
}

/// One criterion that is known of two brands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct BothShape {
    /// The criterion's id.
    pub criterion: String,
    /// The question.
    pub question: String,
    /// The verdict on the one.
    pub one: String,
    /// The verdict on the other.
    pub other: String,
}

/// Two brands side by side, on what is known of both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AuditPairShape {
    /// The one.
    pub one: PartyShape,
    /// The other.
    pub other: PartyShape,
    /// Criteria that are known of both.
    pub both: Vec<BothShape>,
    /// Questions that are unknown of at least one.
    pub left_out: Vec<String>,
}

/// Files that were written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WrittenShape {
    /// Where they are.
    pub files: Vec<String>,
}
