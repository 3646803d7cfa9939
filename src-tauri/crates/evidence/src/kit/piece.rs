//! One JSON record with its parts and its place.

use super::node::Node;
use crate::scan::Record;
use model::{Excerpt, Locator};

/// A record with its parts and its place.
#[derive(Clone, Copy)]
pub(crate) struct Piece<'a> {
    /// The whole record.
    pub node: Node<'a>,
    record: &'a [u8],
    start: u64,
    /// A JSON pointer to the record.
    pub pointer: &'a str,
}

impl<'a> Piece<'a> {
    /// The record, if it is valid JSON.
    pub(crate) fn of(record: &Record<'a>) -> Option<Self> {
        Some(Self::around(Node::parse(record.bytes)?, record))
    }

    /// The same for a platform whose text wants mending ([`Node::mended`]).
    pub(crate) fn mended(record: &Record<'a>) -> Option<Self> {
        Some(Self::around(Node::mended(record.bytes)?, record))
    }

    fn around(node: Node<'a>, record: &Record<'a>) -> Self {
        Self { node, record: record.bytes, start: record.start, pointer: record.pointer }
    }

    /// The record's bytes.
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.record
    }

    /// Where the record begins in its member.
    pub(crate) fn start(&self) -> u64 {
        self.start
    }

    /// The name of the container that the record is from (`topics_v2`), without `_v2`; empty for a bare record.
    pub(crate) fn container(&self) -> &'a str {
        let name = self.pointer.split('/').nth(1).unwrap_or("");
        name.strip_suffix("_v2").unwrap_or(name)
    }

    /// Whether the record is an element of a list, and not a lone field.
    pub(crate) fn is_element(&self) -> bool {
        self.pointer.rsplit('/').next().is_some_and(|last| !last.is_empty() && last.bytes().all(|b| b.is_ascii_digit()))
    }

    /// A part of the record as evidence; `below` is the pointer from the record to it.
    pub(crate) fn excerpt(&self, base: &Locator, part: Node<'_>, below: &str) -> Excerpt {
        let start = self.start + part.offset(self.record) as u64;
        let pointer = format!("{}{below}", self.pointer);
        Excerpt { locator: base.record(start, part.raw().len() as u64, pointer), bytes: part.raw().as_bytes().to_vec() }
    }
}
