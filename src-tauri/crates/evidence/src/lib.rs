//! Readers of exports: bytes in, claims with locators out.
//!
//! A reader recognises its source from content, streams it in bounded memory, keeps the platform's literal words, and
//! reports what it could not read instead of stopping or guessing. File formats live only here; this room never sees
//! the record, a letter or a law.
//!
//! - [`tree`]: safe, streaming access to a file, an archive or a folder; nothing is ever unpacked to disk.
//! - [`reader`]: what every reader promises, and the sink that it fills.
//! - one folder per source: [`x`], [`facebook`], [`mailbox`].

pub mod reader;
pub mod tree;

pub use reader::{Control, Fault, Reader, Recognition, Sink, Stopped};
