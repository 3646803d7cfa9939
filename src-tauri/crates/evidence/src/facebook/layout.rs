//! How the records of a file stand in it.

use crate::scan::{Cut, Scanner};

/// How the records of a file stand in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// A list of records, or one bare `label_values` record.
    Records,
    /// An object whose members hold the records (`{"history_v2": [ … ]}`).
    Containers,
}

impl Layout {
    /// The paths of the records.
    pub(crate) fn paths(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Records => &[&[]],
            Self::Containers => &[&["*"]],
        }
    }

    /// Looks at a file's first bytes.
    pub(crate) fn of(head: &[u8]) -> Self {
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
