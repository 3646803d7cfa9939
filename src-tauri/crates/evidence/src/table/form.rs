//! In which form a table is written, and what its heads are.

use crate::kit::{Piece, Row, Rows, peek};
use crate::scan::Scanner;
use crate::{Fault, Tree};
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// How much of a file is looked at to see its form, in bytes.
const HEAD: u64 = 512 << 10;
/// The largest record of JSON that is looked at for its form, in bytes.
const RECORD: usize = 256 << 10;
/// How deep in an object a list of records is looked for.
const DEEPEST: usize = 3;

/// In which form a table is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// Lines with fields between separators.
    Table {
        /// What stands between two fields.
        separator: char,
    },
    /// Objects of JSON.
    Json {
        /// The keys that lead to the list of them; none for a list at the top, or an object a line.
        path: Vec<String>,
        /// Whether it is one lone object, as settings of programs are.
        lone: bool,
    },
}

/// The first bytes of a file as text that can be a table; a sentence if they are none.
fn head_of(tree: &mut Tree) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let name = tree.name();
    if !tree.is_single() {
        return Err(Fault::new(format!(
            "{name} is an archive or a folder and no table. Unpack it and name the table in it."
        )));
    }
    tree.read(0).map(|_| ())?;
    let head = peek::head(tree, 0, HEAD);
    let halves = head.iter().take(64).filter(|b| **b == 0).count();
    if head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]) || (halves * 3 > 64 && head.len() >= 64) {
        return Err(Fault::new(format!("{name} is written in UTF-16. Save it again as UTF-8, then import it.")));
    }
    if head.contains(&0) {
        return Err(Fault::new(format!("{name} is no table: it is not made of text.")));
    }
    if head.iter().all(u8::is_ascii_whitespace) {
        return Err(Fault::new(format!("{name} is empty.")));
    }
    if let Err(wrong) = std::str::from_utf8(&head)
        && wrong.error_len().is_some()
    {
        return Err(Fault::new(format!(
            "{name} is not written in UTF-8 but in an older encoding (Windows-1252, Latin-1), whose letters can't be told for sure. Save it again as UTF-8 (in a spreadsheet: “CSV UTF-8”), then import it."
        )));
    }
    Ok(head)
}

/// The form of a file's only member.
pub(super) fn of(tree: &mut Tree) -> Result<(Form, Zeroizing<Vec<u8>>), Fault> {
    let head = head_of(tree)?;
    let text = head.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(&head);
    let first = text.iter().find(|b| !b.is_ascii_whitespace());
    if matches!(first, Some(b'{' | b'[')) {
        let form = json(&head).ok_or_else(|| {
            Fault::new(format!("{} holds JSON, but no list of objects that could be read as a table.", tree.name()))
        })?;
        return Ok((form, head));
    }
    let separator = separator(text);
    let mut rows = Rows::new(head.as_slice()).separated_by(Some(separator));
    let heads = rows.heads(&are_heads).map_err(|cut| Fault::new(cut.why))?;
    if heads.iter().all(String::is_empty) {
        return Err(Fault::new(format!("{} is no table: it has no heads.", tree.name())));
    }
    drop(rows);
    Ok((Form::Table { separator: char::from(separator) }, head))
}

/// What stands between two fields: what the first line that has any of them uses most. Titles before the heads mostly
/// have none.
fn separator(text: &[u8]) -> u8 {
    const KNOWN: [u8; 4] = [b',', b';', b'\t', b'|'];
    let most = |line: &[u8]| {
        let mut counts = [0_u32; KNOWN.len()];
        let mut quoted = false;
        for byte in line {
            quoted ^= *byte == b'"';
            let found = KNOWN.iter().position(|known| known == byte).filter(|_| !quoted);
            if let Some(count) = found.and_then(|at| counts.get_mut(at)) {
                *count += 1;
            }
        }
        let best = KNOWN.iter().zip(counts).filter(|(_, count)| *count > 0).rev().max_by_key(|(_, count)| *count);
        best.map(|(known, _)| *known)
    };
    text.split(|byte| *byte == b'\n').take(40).find_map(most).unwrap_or(b',')
}

/// A row that can be the heads: at least two fields that aren't empty. Notes before them have one.
pub(super) fn are_heads(row: &[String]) -> bool {
    row.iter().filter(|head| !head.is_empty()).count() > 1
}

/// The heads with a name for those that have none.
pub(super) fn named(heads: &[String]) -> Vec<String> {
    let name = |(at, head): (usize, &String)| {
        if head.is_empty() { format!("column {}", at + 1) } else { head.clone() }
    };
    heads.iter().enumerate().map(name).collect()
}

/// Where the records of a JSON file stand: objects of a list at the top, an object a line, or the first list of objects
/// inside an object.
fn json(head: &[u8]) -> Option<Form> {
    let mut lone = false;
    let mut scanner = Scanner::with_window(head, &[&[]], 16 << 10, RECORD);
    if let Ok(Some(record)) = scanner.pull() {
        let of_list = !record.pointer.is_empty();
        let object = Piece::of(&record).is_some_and(|piece| piece.node.is_object());
        if of_list || !object {
            return (of_list && object).then_some(Form::Json { path: Vec::new(), lone: false });
        }
        if matches!(scanner.pull(), Ok(Some(_))) {
            return Some(Form::Json { path: Vec::new(), lone: false });
        }
        lone = true;
    }
    let any: &[&str] = &["*"; DEEPEST];
    for depth in 1..=DEEPEST {
        if let Some(path) = list_at(head, any.get(..depth)?) {
            return Some(Form::Json { path, lone: false });
        }
    }
    lone.then(|| Form::Json { path: Vec::new(), lone: true })
}

/// The keys to the first list of objects that lies at this depth.
fn list_at(head: &[u8], path: &[&str]) -> Option<Vec<String>> {
    let paths = [path];
    let mut scanner = Scanner::with_window(head, &paths, 16 << 10, RECORD);
    loop {
        let record = scanner.pull().ok()??;
        let Some(piece) = Piece::of(&record).filter(|piece| piece.node.is_object()) else { continue };
        let keys: Vec<String> = record.pointer.split('/').skip(1).map(unescaped).collect();
        // An element of a list stands one deeper than the keys that lead to the list.
        if keys.len() == path.len() + 1 && piece.is_element() {
            return Some(keys.into_iter().take(path.len()).collect());
        }
    }
}

fn unescaped(key: &str) -> String {
    key.replace("~1", "/").replace("~0", "~")
}

/// Hands over the first rows of a table from its first bytes; answers the heads, in order, and whether all rows were
/// seen.
pub(super) fn rows(form: &Form, head: &[u8], most: usize, mut with: impl FnMut(&Row<'_>)) -> (Vec<String>, bool) {
    let mut seen = 0;
    let whole = head.len() < usize::try_from(HEAD).unwrap_or(usize::MAX);
    match form {
        Form::Table { separator } => {
            let mut rows = Rows::new(head).separated_by(u8::try_from(*separator).ok());
            let heads = named(&rows.heads(&are_heads).unwrap_or_default());
            let keys = vec![String::new(); heads.len()];
            while seen < most {
                let cut = match rows.pull() {
                    Ok(Some(line)) => {
                        with(&Row::of_table(&heads, &keys, line));
                        false
                    }
                    Ok(None) => return (unique(heads), whole),
                    Err(_) => true,
                };
                if cut && rows.has_failed() {
                    return (unique(heads), whole);
                }
                seen += 1;
            }
            (unique(heads), false)
        }
        Form::Json { path, .. } => {
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            let paths = [path.as_slice()];
            let mut scanner = Scanner::with_window(head, &paths, 16 << 10, RECORD);
            let mut heads = Vec::new();
            // The heads of JSON are the names in its records, of which each may lack some.
            loop {
                let ended = match scanner.pull() {
                    Ok(Some(record)) => {
                        if let Some(piece) = Piece::of(&record) {
                            let row = Row::of_piece(&piece);
                            heads.extend(row.cells().iter().map(|cell| cell.name.to_string()));
                            heads = unique(heads);
                            if seen < most {
                                with(&row);
                            }
                        }
                        false
                    }
                    Ok(None) | Err(_) => true,
                };
                seen += 1;
                if ended || seen >= most.max(LOOKED_THROUGH) {
                    return (heads, ended && whole && seen <= most + 1);
                }
            }
        }
    }
}

/// Through how many records of JSON the names are gathered.
const LOOKED_THROUGH: usize = 200;

/// The names in order, each once, without empty ones.
fn unique(names: Vec<String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    names.into_iter().filter(|name| !name.is_empty() && seen.insert(name.clone())).collect()
}
