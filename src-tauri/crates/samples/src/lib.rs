//! Builders of realistic exports, and the sample life: used by the demo, the tests and the developer's commands.
//!
//! Everything is invented (brands live under `.example`) and deterministic: the same calls give the same bytes.
//! This room writes what platforms write; it must never know how the readers read it.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod amazon;
pub mod browser;
pub mod downloads;
pub mod facebook;
pub mod generations;
pub mod google;
pub mod instagram;
pub mod kit;
pub mod large;
pub mod life;
pub mod linkedin;
pub mod logins;
pub mod mailbox;
mod markup;
pub mod netflix;
pub mod plain;
pub mod recording;
pub mod spotify;
pub mod table;
pub mod tiktok;
pub mod wishes;
pub mod x;
