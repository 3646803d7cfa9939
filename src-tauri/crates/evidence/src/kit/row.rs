//! A record by the names of its fields, whether it stood as a line of a table or as an object of a list.

use super::node::Node;
use super::piece::Piece;
use super::rows::Line;
use model::{Excerpt, Locator};
use std::borrow::Cow;

/// How deep objects and lists inside a record are followed.
const DEEPEST: usize = 8;
/// The most fields of a record.
const MOST: usize = 20_000;

/// The letters and digits of a name, small: `Ad clicked Date`, `ad_clicked_date` and `adClickedDate` are one name.
pub(crate) fn letters(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// One field of a record.
#[derive(Clone, Debug)]
pub(crate) struct Cell<'a> {
    /// The name as the platform writes it; of a field inside an object `outer.inner`. Elements of a list share a name.
    pub name: Cow<'a, str>,
    /// Its letters and digits, with dots between levels.
    pub key: Cow<'a, str>,
    /// The value as it would be shown, white space around it gone.
    pub value: Cow<'a, str>,
    /// Its bytes in the record: from, to.
    range: (usize, usize),
    /// What stands behind the record's pointer.
    below: String,
}

/// One record.
#[derive(Clone, Debug)]
pub(crate) struct Row<'a> {
    cells: Vec<Cell<'a>>,
    bytes: &'a [u8],
    start: u64,
    pointer: Cow<'a, str>,
}

impl<'a> Row<'a> {
    /// A line of a table. `heads` are the literal names, `keys` their letters.
    pub(crate) fn of_table(heads: &'a [String], keys: &'a [String], line: Line<'a>) -> Self {
        let cells = line.fields.iter().enumerate().map(|(at, field)| Cell {
            name: heads.get(at).map_or(Cow::Owned(format!("column {}", at + 1)), |h| Cow::Borrowed(h.as_str())),
            key: keys.get(at).map_or(Cow::Borrowed(""), |k| Cow::Borrowed(k.as_str())),
            value: Cow::Borrowed(field.text.trim()),
            range: (field.from, field.to),
            below: String::new(),
        });
        let pointer = format!("row {}", line.number).into();
        Self { cells: cells.collect(), bytes: line.bytes, start: line.start, pointer }
    }

    /// An object of a list, or a bare value (its field has no name).
    pub(crate) fn of_piece(piece: &Piece<'a>) -> Self {
        let mut cells = Vec::new();
        let bytes = piece.bytes();
        walk(piece.node, bytes, (String::new(), String::new(), String::new()), 0, &mut cells);
        Self { cells, bytes, start: piece.start(), pointer: piece.pointer.into() }
    }

    /// A record of `key: value` lines; a line without a key is passed over.
    pub(crate) fn of_lines(bytes: &'a [u8], start: u64, number: u64) -> Self {
        let mut cells: Vec<Cell<'a>> = Vec::new();
        let mut from = 0;
        for line in bytes.split_inclusive(|b| *b == b'\n') {
            let range = (from, from + line.trim_ascii_end().len());
            from += line.len();
            let text = String::from_utf8_lossy(line);
            let Some((name, value)) = text.split_once(':').filter(|(name, _)| (1..80).contains(&name.trim().len()))
            else {
                continue;
            };
            let name = name.trim().trim_start_matches('\u{feff}').to_owned();
            let key = letters(&name).into();
            let value = value.trim().to_owned().into();
            cells.push(Cell { name: name.into(), key, value, range, below: String::new() });
        }
        Self { cells, bytes, start, pointer: format!("record {number}").into() }
    }

    /// All fields in order.
    pub(crate) fn cells(&self) -> &[Cell<'a>] {
        &self.cells
    }

    /// Whether its bytes are text in UTF-8.
    pub(crate) fn is_text(&self) -> bool {
        std::str::from_utf8(self.bytes).is_ok()
    }

    /// The first field of this name that isn't empty. A name is compared by its letters.
    pub(crate) fn cell(&self, name: &str) -> Option<&Cell<'a>> {
        let key = key_of(name);
        self.cells.iter().find(|c| c.key == key && !c.value.is_empty())
    }

    /// The value of the first field of this name that isn't empty.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.cell(name).map(|c| c.value.as_ref())
    }

    /// The first of these fields that isn't empty.
    pub(crate) fn first(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| self.get(name))
    }

    /// All fields of this name that aren't empty: columns that share a head, elements of a list.
    pub(crate) fn all<'r>(&'r self, name: &'r str) -> impl Iterator<Item = &'r Cell<'a>> + use<'r, 'a> {
        let key = key_of(name);
        self.cells.iter().filter(move |c| c.key == key && !c.value.is_empty())
    }

    /// The record whole, as evidence.
    pub(crate) fn whole(&self, base: &Locator) -> Excerpt {
        Excerpt {
            locator: base.record(self.start, self.bytes.len() as u64, self.pointer.clone()),
            bytes: self.bytes.to_vec(),
        }
    }

    /// The record's bytes.
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Where the record stands, for people: a JSON pointer, a row.
    pub(crate) fn pointer(&self) -> &str {
        &self.pointer
    }

    /// One field alone, as evidence: for records that hold what must not be kept.
    pub(crate) fn part(&self, cell: &Cell<'_>, base: &Locator) -> Excerpt {
        let bytes = self.bytes.get(cell.range.0..cell.range.1).unwrap_or_default();
        let pointer = if cell.below.is_empty() && cell.name.is_empty() {
            self.pointer.to_string()
        } else if cell.below.is_empty() {
            format!("{}, {}", self.pointer, cell.name)
        } else {
            format!("{}{}", self.pointer, cell.below)
        };
        let start = self.start + cell.range.0 as u64;
        Excerpt { locator: base.record(start, bytes.len() as u64, pointer), bytes: bytes.to_vec() }
    }

    /// These words of a field alone, as evidence: where the rest of it must not be kept (a site in an address). `None` if
    /// they don't stand in it letter by letter, in any case.
    pub(crate) fn words(&self, cell: &Cell<'_>, words: &str, base: &Locator) -> Option<Excerpt> {
        let field = self.bytes.get(cell.range.0..cell.range.1)?;
        let at = field.windows(words.len().max(1)).position(|here| here.eq_ignore_ascii_case(words.as_bytes()))?;
        let part = Cell { range: (cell.range.0 + at, cell.range.0 + at + words.len()), ..cell.clone() };
        Some(self.part(&part, base))
    }

    /// The record whole if it is no longer than `most` bytes, else the field alone.
    pub(crate) fn evidence(&self, cell: &Cell<'_>, base: &Locator, most: usize) -> Excerpt {
        if self.bytes.len() <= most { self.whole(base) } else { self.part(cell, base) }
    }
}

/// The key that a name is found by; levels stay apart.
pub(super) fn key_of(name: &str) -> Cow<'_, str> {
    if name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'.') {
        return Cow::Borrowed(name);
    }
    name.split('.').map(letters).collect::<Vec<_>>().join(".").into()
}

fn join(outer: &str, inner: &str) -> String {
    if outer.is_empty() { inner.to_owned() } else { format!("{outer}.{inner}") }
}

fn walk<'a>(
    node: Node<'a>,
    record: &[u8],
    (name, key, below): (String, String, String),
    depth: usize,
    out: &mut Vec<Cell<'a>>,
) {
    if depth > DEEPEST || out.len() >= MOST {
        return;
    }
    if node.is_object() {
        for (member, value) in node.members() {
            let below = format!("{below}/{}", member.replace('~', "~0").replace('/', "~1"));
            // A key with a dot in it is one level.
            let at = (join(&name, &member), join(&key, &letters(&member)), below);
            walk(value, record, at, depth + 1, out);
        }
    } else if node.is_list() {
        for (at, item) in node.items().into_iter().enumerate() {
            walk(item, record, (name.clone(), key.clone(), format!("{below}/{at}")), depth + 1, out);
        }
    } else {
        let from = node.offset(record);
        let value = node.scalar().unwrap_or_default();
        let value = match value {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
            Cow::Owned(text) if text.trim().len() == text.len() => Cow::Owned(text),
            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
        };
        let range = (from, from + node.raw().len());
        out.push(Cell { name: name.into(), key: key.into(), value, range, below });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::Scanner;

    #[test]
    fn an_object_is_flat_by_names_and_every_field_knows_its_bytes() {
        let text = br#"[{"Ad Title": " Boots ", "owner": {"user_name": "acme", "tags": ["a", "b", null]}, "n": 7}]"#;
        let mut scanner = Scanner::new(&text[..], &[&[]]);
        let record = scanner.pull().unwrap().unwrap();
        let piece = Piece::of(&record).unwrap();
        let row = Row::of_piece(&piece);
        assert_eq!(row.get("ad_title"), Some("Boots"));
        assert_eq!(row.get("owner.userName"), Some("acme"));
        assert_eq!(row.all("owner.tags").map(|c| c.value.as_ref()).collect::<Vec<_>>(), ["a", "b"]);
        let excerpt = row.part(row.cell("n").unwrap(), &Locator::default());
        assert_eq!(excerpt.bytes, b"7");
        let start = usize::try_from(excerpt.locator.start.unwrap()).unwrap();
        assert_eq!(&text[start..=start], b"7");
        assert_eq!(excerpt.locator.pointer.as_deref(), Some("/0/n"));
    }
}
