//! Looks into members before they are read: whose export this is, and which.

use super::piece::Piece;
use super::row::{Row, letters};
use super::rows::Rows;
use crate::Tree;
use crate::scan::Scanner;
use std::collections::BTreeSet;
use std::io::{self, Cursor, Read};
use zeroize::Zeroizing;

/// How many records of a member are looked at.
const MOST: usize = 200;
/// How much of a member is looked at, in bytes.
const HEAD: u64 = 256 << 10;

/// The first bytes of a member; what is damaged gives what came before the damage. They are overwritten when they are
/// let go: every reader looks at every file, and some files are lists of passwords.
pub(crate) fn head(tree: &mut Tree, index: usize, most: u64) -> Zeroizing<Vec<u8>> {
    // As large as it will be, so that no copy of it stays behind where it grew.
    let size = tree.members().get(index).and_then(|m| m.size).unwrap_or(most).min(most);
    let mut head = Zeroizing::new(Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 64));
    if let Ok(reader) = tree.read(index) {
        let _ = reader.take(most).read_to_end(&mut head);
    }
    head
}

/// The first bytes of a reader, and a reader of all of them: what can be read once only is looked into as it is read. A
/// fault that was met on the way comes again at its place.
pub(crate) fn looked_into<'r>(
    mut reader: Box<dyn Read + Send + 'r>,
    most: u64,
) -> (Vec<u8>, Box<dyn Read + Send + 'r>) {
    let mut head = Vec::new();
    let failed = reader.by_ref().take(most).read_to_end(&mut head).err();
    let whole = Cursor::new(head.clone()).chain(Failed(failed)).chain(reader);
    (head, Box::new(whole))
}

/// A fault that is told once.
struct Failed(Option<io::Error>);

impl Read for Failed {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}

/// The letters of a table's heads; none if it isn't one.
pub(crate) fn heads(tree: &mut Tree, index: usize) -> Vec<String> {
    let bytes = head(tree, index, HEAD);
    let mut rows = Rows::new(bytes.as_slice()).wiping();
    let heads = rows.heads(&|_| true).unwrap_or_default();
    heads.iter().map(|h| letters(h)).collect()
}

/// The letters of all keys of objects in the first bytes of JSON.
pub(crate) fn keys(head: &[u8]) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut rest = head;
    while let Some(open) = memchr::memchr(b'"', rest) {
        rest = rest.get(open + 1..).unwrap_or_default();
        let mut end = 0;
        while rest.get(end).is_some_and(|b| *b != b'"') {
            end += if rest.get(end) == Some(&b'\\') { 2 } else { 1 };
        }
        let text = rest.get(..end.min(rest.len())).unwrap_or_default();
        rest = rest.get(end + 1..).unwrap_or_default();
        if rest.trim_ascii_start().first() == Some(&b':') && text.len() < 200 {
            keys.insert(letters(&String::from_utf8_lossy(text)));
        }
    }
    keys
}

/// Hands over the first rows of a table until `look` has seen enough (answers false). Reports nothing.
pub(crate) fn table(tree: &mut Tree, index: usize, mut look: impl FnMut(&Row<'_>) -> bool) {
    let bytes = head(tree, index, HEAD);
    let mut rows = Rows::new(bytes.as_slice()).wiping();
    let Ok(heads) = rows.heads(&|_| true) else { return };
    let keys: Vec<String> = heads.iter().map(|h| letters(h)).collect();
    for _ in 0..MOST {
        let Ok(Some(cut)) = rows.pull() else { return };
        if !look(&Row::of_table(&heads, &keys, cut)) {
            return;
        }
    }
}

/// Hands over the first JSON records at these paths until `look` has seen enough (answers false). Reports nothing.
pub(crate) fn json(tree: &mut Tree, index: usize, paths: &[&[&str]], look: impl FnMut(&Row<'_>) -> bool) {
    json_within(tree, index, paths, HEAD, look);
}

/// The same, looking through so many bytes of the member for them.
pub(crate) fn json_within(
    tree: &mut Tree,
    index: usize,
    paths: &[&[&str]],
    most: u64,
    mut look: impl FnMut(&Row<'_>) -> bool,
) {
    let Ok(reader) = tree.read(index) else { return };
    let mut scanner = Scanner::with_window(reader.take(most), paths, 16 << 10, 256 << 10);
    for _ in 0..MOST {
        let Ok(Some(record)) = scanner.pull() else { return };
        if let Some(piece) = Piece::of(&record)
            && !look(&Row::of_piece(&piece))
        {
            return;
        }
    }
}
