//! Brands: which marks are one brand, who the company behind them is, and when one uses what another was given.
//!
//! Pure: it reads no record, no file and no clock. It is given parties (marks as evidence writes them) and what the person
//! decided, and answers with brands, the joins that hold them together, and the joins that wait for the person.
//! It may use `model` only; it knows no evidence format and no law.
//!
//! ```
//! assert_eq!(directory::registrable("news.harbourshoes.example"), Some("harbourshoes.example".to_owned()));
//! assert!(directory::is_shared_domain("gmail.com"));
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod companies;
mod domains;
mod given;
mod look_alike;
mod names;
mod punycode;
mod resolve;

pub use companies::{Companies, Company, Element, Match, Pack, companies};
pub use domains::{is_shared_domain, registrable};
pub use given::{Made, may_act_for, speaks_for, strength, was_given};
pub use resolve::{By, Decision, Join, PartyProfile, Resolution, ResolvedBrand, Strength, resolve};
