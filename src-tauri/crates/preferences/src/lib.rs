//! What a person wants of everyone, said once; what the record shows of it; the smallest steps that close the difference.
//!
//! A preference is a purpose, a scope and a wish (`model::Preference`). This room decides which one counts, and how
//! preferences travel: as a documented file, as W3C DPV and ODRL, as a set that somebody else published.
//! It reads the record and knows no SQL, no evidence format and no screen.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

pub mod compare;
mod effect;
pub mod gaps;
pub mod plan;
pub mod portable;
pub mod purposes;
pub mod resolve;
mod sectors;
pub mod shown;
mod signals;
pub mod starts;

pub use effect::touched;
pub use sectors::sectors;
pub use signals::{Signal, signals, signals_for};
