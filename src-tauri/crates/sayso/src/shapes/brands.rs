//! Brands.

use super::{ClaimCounts, EvidenceShape, FindingShape, PartyShape, PersonalisationShape, RequestShape};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Three published scales, side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SensitivityShape {
    /// GDPR Article 9.
    pub gdpr9: bool,
    /// California's "sensitive personal information".
    pub cpra: bool,
    /// Pew Research 2014, percent "very sensitive".
    pub pew2014: Option<u8>,
}

/// A data category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CategoryShape {
    /// Its DPV id.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// How sensitive it is held to be.
    pub sensitivity: SensitivityShape,
}

/// One brand in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct BrandShape {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its domains.
    pub domains: Vec<String>,
    /// Its handles, each as `@name` with its platform (`x:@harbourshoes`).
    pub handles: Vec<String>,
    /// What kinds of data are in play.
    pub categories: Vec<CategoryShape>,
    /// How many holdings.
    pub holdings: u32,
    /// How many transfers, given or received.
    pub transfers: u32,
    /// How many personalisations.
    pub personalisations: u32,
    /// How many consents.
    pub consents: u32,
    /// How many contacts.
    pub contacts: u32,
    /// The first sign of it.
    pub first_seen: Option<String>,
    /// The last sign of it.
    pub last_seen: Option<String>,
    /// Requests that are not over.
    pub open_requests: u32,
    /// What its name resembles, if it looks like another's on purpose or by chance.
    pub look_alike_of: Option<String>,
}

/// A page of brands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct BrandsShape {
    /// The brands.
    pub brands: Vec<BrandShape>,
    /// How many match in all.
    pub total: u32,
    /// The next page.
    pub next: Option<String>,
}

/// What to list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct BrandsQuery {
    /// Only brands whose name, domain or handle has this text.
    pub text: Option<String>,
    /// `holdings`, `personalisations`, `sensitivity` or `name`; by the number of claims if absent.
    pub sort: Option<String>,
    /// At most so many; 50 if absent.
    pub limit: Option<u32>,
    /// After this cursor.
    pub after: Option<String>,
}

/// A holding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HoldingShape {
    /// Its id.
    pub id: String,
    /// DPV id.
    pub category: String,
    /// The value.
    pub value: Option<String>,
    /// `provided`, `observed`, `inferred` or `acquired`.
    pub origin: String,
    /// Who holds it.
    pub holder: PartyShape,
    /// When.
    pub at: Option<String>,
    /// What is assumed about the zone.
    pub at_basis: Option<String>,
    /// What is so.
    pub sentence: String,
    /// How it is known.
    pub standing: String,
    /// What it rests on.
    pub evidence: Vec<EvidenceShape>,
}

/// A transfer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TransferShape {
    /// Its id.
    pub id: String,
    /// Who gave.
    pub from: PartyShape,
    /// Who got.
    pub to: PartyShape,
    /// In what form.
    pub kind: String,
    /// When.
    pub at: Option<String>,
    /// What is assumed about the zone.
    pub at_basis: Option<String>,
    /// What is so.
    pub sentence: String,
    /// How it is known.
    pub standing: String,
    /// The rule, if deduced.
    pub rule: Option<String>,
    /// `weak`, `moderate` or `strong`, if it was worked out from several sources.
    pub strength: Option<String>,
    /// What is not proved.
    pub caveat: Option<String>,
    /// What it rests on.
    pub evidence: Vec<EvidenceShape>,
}

/// A consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ConsentShape {
    /// Its id.
    pub id: String,
    /// To whom.
    pub vendor: PartyShape,
    /// The vendor's number in a public list.
    pub vendor_number: Option<u32>,
    /// For what.
    pub purpose: String,
    /// On which basis.
    pub basis: String,
    /// What was said.
    pub state: String,
    /// On which site.
    pub site: Option<String>,
    /// When.
    pub at: Option<String>,
    /// How it is known.
    pub standing: String,
    /// What is so.
    pub sentence: String,
    /// What it rests on.
    pub evidence: Vec<EvidenceShape>,
}

/// A page of consents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ConsentsShape {
    /// The consents.
    pub consents: Vec<ConsentShape>,
    /// How many there are in all.
    pub total: u32,
    /// Where the next page starts.
    pub next: Option<String>,
}

/// A contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ContactShape {
    /// Its id.
    pub id: String,
    /// Through what.
    pub channel: String,
    /// To which of the person's addresses.
    pub address: String,
    /// When.
    pub at: Option<String>,
    /// What is assumed about the zone.
    pub at_basis: Option<String>,
    /// The way off the list: an address to open or to write to.
    pub unsubscribe: Option<String>,
    /// Whether one click is promised to be enough.
    pub one_click: bool,
    /// Through which sender service.
    pub via: Option<String>,
    /// What the message is evidence of.
    pub class: String,
    /// What is so.
    pub sentence: String,
    /// How it is known.
    pub standing: String,
    /// What is not proved.
    pub caveat: Option<String>,
    /// What it rests on.
    pub evidence: Vec<EvidenceShape>,
}

/// All about one brand. In the window long lists are cut at 50 (their sums stand in `counts`); the command line gives all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct BrandPageShape {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its domains.
    pub domains: Vec<String>,
    /// Its handles.
    pub handles: Vec<String>,
    /// What kinds of data are in play.
    pub categories: Vec<CategoryShape>,
    /// How many claims of each kind there are in all; the lists below may be cut.
    pub counts: ClaimCounts,
    /// The first sign of it.
    pub first_seen: Option<String>,
    /// The last sign of it.
    pub last_seen: Option<String>,
    /// Requests that are not over.
    pub open_requests: u32,
    /// What its name resembles.
    pub look_alike_of: Option<String>,
    /// What it or a platform holds.
    pub holdings: Vec<HoldingShape>,
    /// What it gave or got.
    pub transfers: Vec<TransferShape>,
    /// What was shown for it.
    pub personalisations: Vec<PersonalisationShape>,
    /// Consents.
    pub consents: Vec<ConsentShape>,
    /// Contacts.
    pub contacts: Vec<ContactShape>,
    /// What the rule book finds.
    pub findings: Vec<FindingShape>,
    /// Requests to it.
    pub requests: Vec<RequestShape>,
    /// Why its marks are taken to be one brand.
    pub joins: Vec<JoinShape>,
}

/// One join between two marks, or one that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct JoinShape {
    /// Its id, for `review`.
    pub id: String,
    /// The one mark.
    pub a: PartyShape,
    /// The other.
    pub b: PartyShape,
    /// Which rule.
    pub rule: String,
    /// `sure` or `unsure`.
    pub strength: String,
    /// By whom: `rule` or `person`.
    pub by: String,
    /// Why, a sentence.
    pub sentence: String,
}

/// Joins that wait for the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ReviewShape {
    /// The joins.
    pub joins: Vec<JoinShape>,
    /// How many.
    pub total: u32,
    /// The next page.
    pub next: Option<String>,
}
