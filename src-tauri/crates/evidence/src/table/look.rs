//! What a table is before it has a meaning.

use super::dates;
use super::form::{self, Form};
use super::guess::{self, Guess};
use crate::kit::{ending, is_nothing};
use crate::{Fault, Tree};
use std::collections::BTreeSet;

/// How many values of a column are shown.
const SAMPLES: usize = 3;
/// The longest value that is shown, in characters.
const LONGEST: usize = 120;
/// How many different short values of a column are told, and how long each may be, in characters: a column that says the
/// kind of data has a few words.
const WORDS: usize = 60;
const LONGEST_WORD: usize = 60;
/// Through how many rows a column's values are looked at.
const LOOKED_AT: usize = 200;
/// Endings of files that may be offered as a table when nobody knows them.
const ENDINGS: [&str; 6] = ["csv", "tsv", "tab", "json", "jsonl", "ndjson"];

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its head, or `column 3` where there is none; in JSON the keys to it (`owner.name`).
    pub head: String,
    /// Its first different values, shortened; none of a column that looks as if it held secrets.
    pub samples: Vec<String>,
    /// Its different short values, at most 60, with what heads of such names mostly mean.
    pub words: Vec<(String, Option<Guess>)>,
    /// In how many of the rows that were looked at it isn't empty.
    pub filled: u32,
    /// A value that could be two dates, if there is one.
    pub two_dates: Option<String>,
    /// What columns of this name mostly mean: only a guess.
    pub guess: Option<Guess>,
    /// Whether it looks as if it held secrets, which are never kept.
    pub secret: bool,
}

/// What a table is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// How it is written.
    pub form: Form,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Its first rows, a value for each column.
    pub rows: Vec<Vec<String>>,
    /// How many rows were looked at.
    pub looked_at: u32,
    /// Whether these are all.
    pub whole: bool,
}

impl Look {
    /// The heads, by which tables of one kind are known.
    pub fn head_set(&self) -> BTreeSet<String> {
        self.columns.iter().map(|column| column.head.clone()).collect()
    }
}

/// Looks at a table: its heads, its first rows (at most so many) and what the heads mostly mean.
///
/// # Errors
/// When it is no table, or not written in UTF-8; a sentence for people.
pub fn look(tree: &mut Tree, first: usize) -> Result<Look, Fault> {
    let (form, head) = form::of(tree)?;
    let mut columns: Vec<Column> = Vec::new();
    let mut rows: Vec<Vec<(String, String)>> = Vec::new();
    let mut looked_at = 0;
    let (heads, whole) = form::rows(&form, &head, LOOKED_AT, |row| {
        if row.cells().iter().all(|cell| cell.value.is_empty()) {
            return;
        }
        looked_at += 1;
        for cell in row.cells() {
            let at = columns.iter().position(|column| column.head == cell.name);
            let at = at.unwrap_or_else(|| {
                columns.push(column(&cell.name));
                columns.len() - 1
            });
            if let Some(column) = columns.get_mut(at) {
                note(column, &cell.value);
            }
        }
        if rows.len() < first {
            rows.push(row.cells().iter().map(|c| (c.name.to_string(), short(&c.value))).collect());
        }
    });
    // In the order of the heads; of a table also those under which nothing stands.
    let columns: Vec<Column> = heads
        .iter()
        .map(|head| columns.iter().find(|c| c.head == *head).cloned().unwrap_or_else(|| column(head)))
        .collect();
    if columns.is_empty() {
        return Err(Fault::new(format!("{} is no table: nothing in it has a name.", tree.name())));
    }
    let value = |row: &[(String, String)], column: &Column| {
        let found = row.iter().filter(|(name, value)| *name == column.head && !value.is_empty());
        let all: Vec<&str> = found.map(|(_, value)| value.as_str()).collect();
        if column.secret && !all.is_empty() { HIDDEN.to_owned() } else { all.join(", ") }
    };
    let rows = rows.iter().map(|row| columns.iter().map(|column| value(row, column)).collect()).collect();
    Ok(Look { form, columns, rows, looked_at, whole })
}

/// What stands in place of what may be a secret.
const HIDDEN: &str = "•••";

/// Whether a file that no reader knows looks like a table that a company sent, so that it is offered as one: by its
/// ending, and by having several columns and a row under them. A lone JSON object is none.
pub fn is_offered(name: &str, tree: &mut Tree) -> Option<Look> {
    if !ENDINGS.contains(&ending(name).as_str()) || !tree.is_single() {
        return None;
    }
    let seen = look(tree, 1).ok()?;
    let lone = matches!(seen.form, Form::Json { lone: true, .. });
    (!lone && seen.columns.len() > 1 && seen.looked_at > 0).then_some(seen)
}

fn column(head: &str) -> Column {
    Column {
        head: head.to_owned(),
        samples: Vec::new(),
        words: Vec::new(),
        filled: 0,
        two_dates: None,
        guess: guess::of(head),
        secret: guess::is_secret(head),
    }
}

fn note(column: &mut Column, value: &str) {
    if is_nothing(value) {
        return;
    }
    column.filled += 1;
    if column.secret {
        return;
    }
    let shown = short(value);
    if column.samples.len() < SAMPLES && !column.samples.contains(&shown) {
        column.samples.push(shown);
    }
    let known = column.words.iter().any(|(word, _)| word == value);
    if !known && column.words.len() < WORDS && value.chars().count() <= LONGEST_WORD {
        column.words.push((value.to_owned(), guess::of(value)));
    }
    if column.two_dates.is_none() && dates::can_be_two(value) {
        column.two_dates = Some(value.to_owned());
    }
}

fn short(value: &str) -> String {
    match value.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", value.get(..at).unwrap_or_default()),
        None => value.to_owned(),
    }
}
