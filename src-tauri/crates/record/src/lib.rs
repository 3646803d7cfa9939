//! The encrypted SQLite record, and the only SQL on our data.
//!
//! A [`Record`] is one SQLCipher file: sources, claims with the observations that they stand on, parties and the brands
//! that they make up, requests, the person, and every change as an operation with its inverse. It imports the nouns
//! (`model`) and the rules by which parties are one brand (`directory`); it must never know a file format, a law or a
//! sentence for a screen, and it reads no clock: times are passed in.
//!
//! Every statement stands in its own `.sql` file under `sql/`, named by the question that it answers. An import is one
//! transaction: [`Record::import`] gives a writer that rolls back when it is dropped and commits in
//! [`Import::finish`].
//!
//! ```no_run
//! use record::{BrandSort, Record, RecordKey};
//! # fn main() -> Result<(), record::RecordError> {
//! let record = Record::open(std::path::Path::new("record.sayso"), &RecordKey::new([7; 32]))?;
//! for brand in record.brands(None, BrandSort::Claims, 50, None)?.items {
//!     println!("{}: {}", brand.name, brand.counts.total());
//! }
//! # Ok(())
//! # }
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod brand;
mod claim;
mod error;
mod grounds;
mod import;
mod leak;
mod mapping;
mod me;
mod migrate;
mod open;
mod operation;
mod page;
#[cfg(test)]
mod plans;
mod preference;
mod request;
mod search;
mod setting;
mod source;
mod sql;
mod uses;

pub use brand::{BrandRow, BrandSort, JoinRow, JoinState};
pub use claim::{BrandRef, ClaimQuery, Observation, Role, SourceBrief, StoredClaim};
pub use error::RecordError;
pub use grounds::{ConsentUse, Grounds, OriginUse};
pub use import::{Import, NewSource, Prepared};
pub use mapping::KeptMapping;
pub use me::Me;
pub use open::{Record, RecordKey};
pub use operation::OperationRow;
pub use page::Page;
pub use preference::PreferenceChange;
pub use request::{RequestRow, Step};
pub use search::{Hit, HitKind};
pub use source::{Counts, Outcome, SourceRow, Totals};
pub use uses::{Facet, ReasonUse, UseRow, UsedBrand, Uses};

/// What every method of this room answers.
pub type Result<T> = std::result::Result<T, RecordError>;
