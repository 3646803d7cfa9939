//! Brands: sets of parties, the joins that hold them together, and what the person decided about them.

use crate::{BrandRef, Counts, Page, Record, Result};
use chrono::{DateTime, Utc};
use model::{BrandId, Category, Moment, OperationId, Party, PartyId, Platform};

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

impl Record {
    /// A page of brands; `text` must occur in a name, a domain or a handle (case and accents ignored).
    pub fn brands(
        &self,
        text: Option<&str>,
        sort: BrandSort,
        limit: u32,
        after: Option<&str>,
    ) -> Result<Page<BrandRow>> {
        let _ = (text, sort, limit, after);
        todo!()
    }

    /// One brand, by its id or a former one.
    pub fn brand(&self, id: &BrandId) -> Result<Option<BrandRow>> {
        let _ = id;
        todo!()
    }

    /// Brands with this id, exact name (case ignored), domain or handle: none, one, or several if it is ambiguous.
    pub fn find_brand(&self, text: &str) -> Result<Vec<BrandRow>> {
        let _ = text;
        todo!()
    }

    /// All parties of a brand, the surest marks first.
    pub fn parties(&self, brand: &BrandId) -> Result<Vec<Party>> {
        let _ = brand;
        todo!()
    }

    /// The joins of a brand, or all of them; only those that wait for the person if `waiting`.
    pub fn joins(&self, brand: Option<&BrandId>, waiting: bool) -> Result<Vec<JoinRow>> {
        let _ = (brand, waiting);
        todo!()
    }

    /// Makes two brands one.
    pub fn merge_brands(&mut self, a: &BrandId, b: &BrandId, now: DateTime<Utc>) -> Result<OperationId> {
        let _ = (a, b, now);
        todo!()
    }

    /// Takes a party out of a brand, against every rule.
    pub fn split_brand(&mut self, brand: &BrandId, party: &PartyId, now: DateTime<Utc>) -> Result<OperationId> {
        let _ = (brand, party, now);
        todo!()
    }

    /// Names a brand as the person wants; an empty name goes back to the evidence's.
    pub fn rename_brand(&mut self, brand: &BrandId, name: &str, now: DateTime<Utc>) -> Result<OperationId> {
        let _ = (brand, name, now);
        todo!()
    }

    /// Settles a join: the two are the same, or they aren't.
    pub fn decide_join(&mut self, join_id: &str, same: bool, now: DateTime<Utc>) -> Result<OperationId> {
        let _ = (join_id, same, now);
        todo!()
    }
}
