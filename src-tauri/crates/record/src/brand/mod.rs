//! Brands: sets of parties, the joins that hold them together, and what the person decided about them.

mod decide;
mod joins;
mod resolve;
mod rows;
mod sums;

pub(crate) use decide::put_back;
pub(crate) use resolve::resolve;
pub(crate) use rows::{number_of, offset, party_rows};
pub(crate) use sums::bring_up_to_date;

use crate::{BrandRef, Counts};
use model::{BrandId, Category, Moment, Party, PartyId, Platform};

/// One brand with its sums.
#[derive(Clone, Debug, PartialEq)]
pub struct BrandRow {
    /// Its id.
    pub id: BrandId,
    /// Its name; the person's, if they gave it one.
    pub name: String,
    /// Its domains, sorted.
    pub domains: Vec<String>,
    /// Its handles with their platforms, sorted.
    pub handles: Vec<(Platform, String)>,
    /// Categories of data that it holds or got, sorted.
    pub categories: Vec<Category>,
    /// Claims in which it plays a part.
    pub counts: Counts,
    /// The earliest dated claim.
    pub first_seen: Option<Moment>,
    /// The latest dated claim.
    pub last_seen: Option<Moment>,
    /// Requests that are still open.
    pub open_requests: u32,
    /// The brand whose name this one's resembles suspiciously.
    pub look_alike_of: Option<BrandId>,
}

/// How to sort brands; ties go by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BrandSort {
    /// Most claims first.
    #[default]
    Claims,
    /// Most holdings first.
    Holdings,
    /// Most personalisations first.
    Personalisations,
    /// Most sensitive categories first.
    Sensitivity,
    /// By name.
    Name,
}

/// Where a join stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum JoinState {
    /// It holds.
    Made,
    /// It waits for the person.
    Waiting,
    /// The person forbade it.
    Refused,
}

/// One join between two parties: by which rule, by whom.
#[derive(Clone, Debug, PartialEq)]
pub struct JoinRow {
    /// Its id, for [`Record::decide_join`].
    pub id: String,
    /// One party.
    pub a: Party,
    /// Its id.
    pub a_id: PartyId,
    /// The brand that it belongs to now.
    pub a_brand: BrandRef,
    /// The other party.
    pub b: Party,
    /// Its id.
    pub b_id: PartyId,
    /// The brand that it belongs to now.
    pub b_brand: BrandRef,
    /// The rule's name.
    pub rule: String,
    /// How sure the rule is.
    pub strength: directory::Strength,
    /// By a rule or by the person.
    pub by: directory::By,
    /// Whether it holds.
    pub state: JoinState,
}
