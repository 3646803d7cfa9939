//! Where in a source a record stands, down to its bytes.

use crate::Sha256;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One outer archive on the way to a member.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Within {
    /// The literal name of the archive inside its parent.
    pub member: Arc<str>,
    /// Its position in the parent's table of contents, from 0.
    pub index: u32,
}

/// Where a record stands: through which archives, in which member, at which bytes.
///
/// `start` and `length` count bytes of the decompressed member before any decoding; cutting them out yields the
/// record that the statement rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Locator {
    /// Outer archives, outermost first; empty for a member of the source itself.
    pub within: Vec<Within>,
    /// The member's literal name; `None` when the source is the file itself.
    pub member: Option<Arc<str>>,
    /// The member's position in its archive or sorted folder, from 0.
    pub index: Option<u32>,
    /// First byte of the record.
    pub start: Option<u64>,
    /// Length of the record in bytes.
    pub length: Option<u64>,
    /// For people: a JSON pointer, a row, a Message-ID.
    pub pointer: Option<String>,
    /// Digest of exactly those bytes.
    pub digest: Option<Sha256>,
}

impl Locator {
    /// The same place cut down to a record inside the member.
    #[must_use]
    pub fn record(&self, start: u64, length: u64, pointer: impl Into<String>) -> Self {
        Self { start: Some(start), length: Some(length), pointer: Some(pointer.into()), digest: None, ..self.clone() }
    }
}

/// A record's place together with its bytes, as a reader hands it over.
///
/// The digest in `locator` may still be absent; whoever stores the excerpt fills it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// Where the bytes stand.
    pub locator: Locator,
    /// The bytes themselves, before any decoding.
    pub bytes: Vec<u8>,
}
