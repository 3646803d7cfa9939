//! How the records of a file stand in it, and one record with its parts and its place.

use super::node::Node;
use crate::scan::{Cut, Record, Scanner};
use model::{Excerpt, Locator};

/// How the records of a file stand in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// A list of records, or one bare `label_values` record.
    Records,
    /// An object whose members hold the records (`{"history_v2": [ … ]}`).
    Containers,
}

impl Layout {
    /// The paths of the records.
    pub(super) fn paths(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Records => &[&[]],
            Self::Containers => &[&["*"]],
        }
    }

    /// Looks at a file's first bytes.
    pub(super) fn of(head: &[u8]) -> Self {
        let text = head.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(head);
        if text.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'[') {
            return Self::Records;
        }
        let mut scanner = Scanner::with_window(text, &[&["label_values"]], 1 << 10, text.len().max(16));
        match scanner.pull() {
            Ok(Some(_)) | Err(Cut { pointer: Some(_), .. }) => Self::Records,
            Ok(None) | Err(_) => Self::Containers,
        }
    }
}

/// A record with its parts and its place.
#[derive(Clone, Copy)]
pub(super) struct Piece<'a> {
    /// The whole record.
    pub node: Node<'a>,
    record: &'a [u8],
    start: u64,
    /// A JSON pointer to the record.
    pub pointer: &'a str,
}

impl<'a> Piece<'a> {
    /// The record, if it is valid JSON.
    pub(super) fn of(record: &Record<'a>) -> Option<Self> {
        Some(Self {
            node: Node::parse(record.bytes)?,
            record: record.bytes,
            start: record.start,
            pointer: record.pointer,
        })
    }

    /// The name of the container that the record is from (`topics_v2`), without `_v2`; empty for a bare record.
    pub(super) fn container(&self) -> &'a str {
        let name = self.pointer.split('/').nth(1).unwrap_or("");
        name.strip_suffix("_v2").unwrap_or(name)
    }

    /// Whether the record is an element of a list, and not a lone field.
    pub(super) fn is_element(&self) -> bool {
        self.pointer.rsplit('/').next().is_some_and(|last| !last.is_empty() && last.bytes().all(|b| b.is_ascii_digit()))
    }

    /// A part of the record as evidence; `below` is the pointer from the record to it.
    pub(super) fn excerpt(&self, base: &Locator, part: Node<'_>, below: &str) -> Excerpt {
        let start = self.start + part.offset(self.record) as u64;
        let pointer = format!("{}{below}", self.pointer);
        Excerpt { locator: base.record(start, part.raw().len() as u64, pointer), bytes: part.raw().as_bytes().to_vec() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shape_shows_in_the_first_bytes() {
        assert_eq!(Layout::of(b" [ {} ]"), Layout::Records);
        assert_eq!(Layout::of(br#"{"media": [], "label_values": [{"label": "Name", "vec": [{"va"#), Layout::Records);
        assert_eq!(Layout::of(br#"{"label_values": [{"label": "Name"}], "fbid": "1"}"#), Layout::Records);
        assert_eq!(Layout::of(br#"{"topics_v2": ["Boots", "#), Layout::Containers);
        assert_eq!(Layout::of(br#"{"history_v2": [{"label_values": []}]}"#), Layout::Containers);
        assert_eq!(Layout::of(b""), Layout::Containers);
    }
}
