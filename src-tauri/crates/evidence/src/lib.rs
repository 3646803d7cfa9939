//! Readers of exports: bytes in, claims with locators out.
//!
//! A reader recognises its source from content, streams it in bounded memory, keeps the platform's literal words, and
//! reports what it could not read instead of stopping or guessing. File formats live only here; this room never sees
//! the record, a letter or a law.
//!
//! - [`tree`]: safe, streaming access to a file, an archive or a folder; nothing is ever unpacked to disk.
//! - [`scan`]: cuts records with their exact bytes out of JSON of any size.
//! - [`records`]: the loop that readers of JSON share.
//! - [`reader`]: what every reader promises, and the sink that it fills.
//! - [`registry`]: which readers there are, whose a source is, and its digest.
//! - [`triage`](mod@triage): the sources at a path, and what lies beside them, before anything is read.
//! - `kit`: what readers of exports share: tables of files and fields, times, the desk at which a source is read.
//! - one folder per source, from [`x`] and [`facebook`] to [`browser`] and [`accounts`].
//!
//! ```no_run
//! use evidence::{Control, Tree};
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # struct Nothing;
//! let mut tree = Tree::open("twitter-2026-05-09.zip".as_ref())?;
//! if let Some((reader, recognition)) = evidence::recognise(&mut tree) {
//!     println!("{} ({})", recognition.kind, recognition.confidence);
//!     # let _ = (reader, Control::default());
//!     // evidence::read(reader, &mut tree, &mut sink, &Control::default())?;
//! }
//! # Ok(())
//! # }
//! ```

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

#[cfg(test)]
extern crate self as evidence;

pub mod accounts;
mod ahead;
pub mod amazon;
pub mod apple;
pub mod browser;
mod consent;
pub mod discord;
pub mod document;
pub mod facebook;
#[cfg(test)]
#[path = "../tests/readers/gathered.rs"]
mod gathered;
pub mod google;
pub mod har;
mod html;
pub mod instagram;
mod kit;
pub mod linkedin;
pub mod mailbox;
pub mod microsoft;
pub mod netflix;
pub mod others;
pub mod pasted;
pub mod reader;
pub mod records;
pub mod reddit;
pub mod registry;
pub mod scan;
pub mod signals;
pub mod snapchat;
pub mod spotify;
mod sqlite;
pub mod strava;
pub mod table;
pub mod telegram;
pub mod tiktok;
pub mod tinder;
pub mod tree;
pub mod triage;
pub mod twitch;
pub mod uber;
mod wipe;
pub mod x;

pub use reader::{Control, Fault, Reader, Recognition, Sink, Stopped};
pub use registry::{digest, read, readers, recognise, recognise_as};
pub use tree::Tree;
pub use triage::triage;
