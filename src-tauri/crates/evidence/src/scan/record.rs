//! What a scan gives: records, and what could not be read.

use model::{Excerpt, Locator, Unread};

/// One record: its bytes just as they stand, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Record<'a> {
    /// The bytes, before any decoding.
    pub bytes: &'a [u8],
    /// Where they begin in the member.
    pub start: u64,
    /// Which of the paths matched, from 0.
    pub path: usize,
    /// A JSON pointer to it, for people.
    pub pointer: &'a str,
}

impl Record<'_> {
    /// The record's place inside its member.
    pub fn locator(&self, member: &Locator) -> Locator {
        member.record(self.start, self.bytes.len() as u64, self.pointer)
    }

    /// The record as the evidence of a claim.
    pub fn excerpt(&self, member: &Locator) -> Excerpt {
        Excerpt { locator: self.locator(member), bytes: self.bytes.to_vec() }
    }

    /// The record as something that could not be read.
    pub fn unread(&self, member: &Locator, why: impl Into<String>) -> Unread {
        Unread { locator: self.locator(member), why: why.into() }
    }
}

/// Something that could not be read: where, and why in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{why}")]
pub struct Cut {
    /// Where it begins in the member.
    pub start: u64,
    /// How long it is, if known.
    pub length: Option<u64>,
    /// A JSON pointer to it, if it is a record.
    pub pointer: Option<String>,
    /// Why, in a sentence.
    pub why: String,
}

impl Cut {
    /// As a reader reports it.
    pub fn unread(self, member: &Locator) -> Unread {
        let locator = Locator { start: Some(self.start), length: self.length, pointer: self.pointer, ..member.clone() };
        Unread { locator, why: self.why }
    }
}
