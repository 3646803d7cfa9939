//! One JSON record with its parts and its place; or one that stood in another form and was put into JSON.

use super::node::Node;
use crate::scan::Record;
use model::{Excerpt, Locator};

/// Where a record stands that was put into JSON from another form: its evidence is what it was before.
pub(crate) struct Lifted<'a> {
    /// For each part of the JSON that stood by itself: from, to in the JSON, sorted; from, to in the bytes.
    pub spans: Vec<(usize, usize, (usize, usize))>,
    /// The whole record in the bytes.
    pub whole: (usize, usize),
    /// The bytes as they stand.
    pub bytes: &'a [u8],
    /// Where they begin in the member.
    pub start: u64,
}

/// A record with its parts and its place.
#[derive(Clone, Copy)]
pub(crate) struct Piece<'a> {
    /// The whole record.
    pub node: Node<'a>,
    record: &'a [u8],
    start: u64,
    /// A JSON pointer to the record; for people, where it was put into JSON.
    pub pointer: &'a str,
    lifted: Option<&'a Lifted<'a>>,
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
        Self { node, record: record.bytes, start: record.start, pointer: record.pointer, lifted: None }
    }

    /// A record that was put into JSON.
    pub(crate) fn lifted(json: &'a str, lifted: &'a Lifted<'a>, pointer: &'a str) -> Option<Self> {
        let node = Node::parse(json.as_bytes())?;
        Some(Self { node, record: json.as_bytes(), start: lifted.start, pointer, lifted: Some(lifted) })
    }

    /// How long it is where it stands, in bytes.
    pub(crate) fn size(&self) -> usize {
        self.lifted.map_or(self.node.raw().len(), |lifted| lifted.whole.1.saturating_sub(lifted.whole.0))
    }

    /// Whether the record was put into JSON: what it says is in its labels, not in keys.
    pub(crate) fn is_lifted(&self) -> bool {
        self.lifted.is_some()
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
        let name = self.pointer.split('/').nth(1).filter(|_| self.lifted.is_none()).unwrap_or("");
        name.strip_suffix("_v2").unwrap_or(name)
    }

    /// Whether the record is an element of a list, and not a lone field.
    pub(crate) fn is_element(&self) -> bool {
        let number = |last: &str| !last.is_empty() && last.bytes().all(|b| b.is_ascii_digit());
        self.lifted.is_some() || self.pointer.rsplit('/').next().is_some_and(number)
    }

    /// A part of the record as evidence; `below` is the pointer from the record to it.
    pub(crate) fn excerpt(&self, base: &Locator, part: Node<'_>, below: &str) -> Excerpt {
        if let Some(lifted) = self.lifted {
            let from = part.offset(self.record);
            let (first, last) = lifted.place(from, from + part.raw().len());
            let bytes = lifted.bytes.get(first..last).unwrap_or_default();
            let locator = base.record(lifted.start + first as u64, bytes.len() as u64, self.pointer);
            return Excerpt { locator, bytes: bytes.to_vec() };
        }
        let start = self.start + part.offset(self.record) as u64;
        let pointer = format!("{}{below}", self.pointer);
        Excerpt { locator: base.record(start, part.raw().len() as u64, pointer), bytes: part.raw().as_bytes().to_vec() }
    }
}

impl Lifted<'_> {
    /// Where a part of the JSON stands in the bytes; what did not stand by itself, with the whole record.
    fn place(&self, from: usize, to: usize) -> (usize, usize) {
        let at = self.spans.binary_search_by_key(&(from, to), |(from, to, _)| (*from, *to));
        at.ok().and_then(|at| self.spans.get(at)).map_or(self.whole, |(_, _, place)| *place)
    }
}
