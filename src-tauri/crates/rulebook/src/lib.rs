//! The rule book: what a brand that personalises must keep to, as data, and how far the record shows that it does.
//!
//! A book is a TOML file that advocates can copy and change ([`Book`]); each of its criteria names a judge of ours with
//! its parameters ([`judges`]). A judge looks at what the record knows of one brand and answers *met*, *breached* or
//! *unknown*, with a sentence and the claims that it rests on. What isn't known is never held against a brand: scores
//! are given only where enough is known, beside the share that isn't, and two brands are compared on what is known of
//! both. This room knows no SQL, no file format of evidence, no law's period and no screen.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod book;
mod facts;
mod finding;
pub mod judges;
mod span;

pub use book::{Book, BookError, Criterion, Parameters, Rule, SCHEMA, Source, Text};
pub use facts::{Asked, Facts, Person};
pub use finding::{Audit, Compared, Finding, Score, Verdict, audit, compare};
