//! What the record shows of each brand and purpose: derived from its sums, never stored, never counted claim by claim.

mod build;
mod cell;
mod given;

pub use build::build;
pub use cell::{Cell, State};

use crate::purposes::{Given, Shows, lines};
use chrono::{DateTime, NaiveDate, Utc};
use model::{BrandId, Category, Purpose, ReasonKind, RequestId, Sensitivity};
use record::{Facet, Role};
use std::collections::BTreeMap;

/// How many purposes there are.
pub const PURPOSES: usize = Purpose::ALL.len();

/// What a brand was asked to stop: a request that was sent and not taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The request.
    pub request: RequestId,
    /// Of which brand, by the id that it has today.
    pub brand: BrandId,
    /// The right that was used.
    pub right: String,
    /// When it was sent.
    pub on: NaiveDate,
    /// From when use must have stopped, as far as the law tells.
    pub effective_on: Option<NaiveDate>,
    /// Whether the brand said that it had done as asked.
    pub confirmed: bool,
}

/// One thing that the record shows of a brand, for one purpose: claims of one kind, read by one line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// For what it counts.
    pub purpose: Purpose,
    /// Which of [`lines`].
    pub line: u16,
    /// Which of [`Overview::facets`], if it is told from claims of one facet.
    pub facet: Option<u32>,
    /// The brand's part.
    pub role: Role,
    /// The kind of criterion, of a personalisation.
    pub reason: Option<ReasonKind>,
    /// The category of data, if it is told.
    pub category: Option<Category>,
    /// How sensitive the category is.
    pub sensitivity: Sensitivity,
    /// Whether it rested only on what the person gave.
    pub given: Given,
    /// In how many claims. One claim may stand in several rows.
    pub claims: u32,
    /// When last, if any of them is dated.
    pub last: Option<DateTime<Utc>>,
}

impl Seen {
    /// What it shows.
    pub fn shows(&self) -> Shows {
        lines().get(usize::from(self.line)).map_or(Shows::Unknown, |line| line.shows)
    }
}

/// What was said to a brand about a purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// For what it counts.
    pub purpose: Purpose,
    /// Whether it was a yes.
    pub yes: bool,
    /// The purpose, literally.
    pub words: String,
    /// When last, if that is told.
    pub last: Option<DateTime<Utc>>,
}

/// What the record shows of one brand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrandShown {
    /// Its id.
    pub id: BrandId,
    /// Its name.
    pub name: String,
    /// Its domains, sorted.
    pub domains: Vec<String>,
    /// Its sectors by the company list, and the person's own tags of it.
    pub sectors: Vec<String>,
    /// What was seen, in the order of purposes, and of each the newest first.
    pub seen: Vec<Seen>,
    /// What was said to it, by purpose.
    pub said: Vec<Said>,
    /// Which of [`Overview::asks`] are to it.
    pub asks: Vec<u32>,
    /// What rights may be used by: what kinds of claims name it.
    pub evidence: rights::Evidence,
    /// What it comes to, a cell for each purpose in their order.
    pub cells: [Cell; PURPOSES],
}

impl BrandShown {
    /// What was seen for a purpose.
    pub fn seen_for(&self, purpose: Purpose) -> impl Iterator<Item = &Seen> + Clone {
        let from = self.seen.partition_point(|seen| seen.purpose < purpose);
        let to = self.seen.partition_point(|seen| seen.purpose <= purpose);
        self.seen.get(from..to).unwrap_or_default().iter()
    }

    /// The cell of a purpose.
    pub fn cell(&self, purpose: Purpose) -> Cell {
        self.cells.get(purpose as usize).copied().unwrap_or_default()
    }
}

/// What the record shows of every brand.
#[derive(Clone, Debug, Default)]
pub struct Overview {
    /// The brands, by id.
    pub brands: Vec<BrandShown>,
    /// The facets that occur.
    pub facets: Vec<Facet>,
    /// What was asked of brands.
    pub asks: Vec<Ask>,
}

impl Overview {
    /// A brand.
    pub fn brand(&self, id: &BrandId) -> Option<&BrandShown> {
        self.place(id).and_then(|at| self.brands.get(at))
    }

    /// Where a brand stands among the brands.
    pub fn place(&self, id: &BrandId) -> Option<usize> {
        self.brands.binary_search_by(|b| b.id.cmp(id)).ok()
    }

    /// Puts other tags of the person's own in the place of those that it was made with; both by brand.
    pub fn retag(&mut self, before: &BTreeMap<BrandId, Vec<String>>, after: &BTreeMap<BrandId, Vec<String>>) {
        for id in before.keys().chain(after.keys()) {
            if let Some(brand) = self.place(id).and_then(|at| self.brands.get_mut(at)) {
                brand.sectors = build::sectors(&brand.domains, &brand.name, after.get(id));
            }
        }
    }

    /// The facet of something seen.
    pub fn facet(&self, seen: &Seen) -> Option<&Facet> {
        seen.facet.and_then(|at| self.facets.get(at as usize))
    }
}
