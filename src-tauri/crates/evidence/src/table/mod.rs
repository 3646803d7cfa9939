//! Any table that some broker or shop sent: CSV in every variant, or JSON with a list of objects in it. Its columns mean
//! what the person says that they mean (a [`Mapping`]); nothing is guessed.
//!
//! - [`look`]: what a table is before it has a meaning: its heads, its first rows, and what heads of these names mostly
//!   mean, marked as guesses.
//! - [`MappedTable`]: reads a table by a mapping. Tables are read by it alone; [`TableReader`], which has no mapping,
//!   says what to do.
//!
//! The same bytes make the same statements: of each row the whole of it is the evidence, or the field alone where the row
//! is long or holds something that looks like a secret.

mod dates;
mod form;
mod guess;
mod look;
mod row;

pub use dates::{can_be_two, readings};
pub use form::Form;
pub use guess::{Guess, Means};
pub use look::{Column, Look, is_offered, look};

use crate::kit::{self, Desk, Row};
use crate::{Control, Fault, Reader, Recognition, Sink, Stopped, Tree};
use model::{Mapping, Platform, SourceKind};

/// How sure it is that a table with the heads of a kept mapping is what the mapping is about: less than any reader that
/// knows its platform.
pub const CONFIDENCE: f64 = 0.5;

const VERSION: u32 = 1;

/// The table whose columns nobody has explained. It is never recognised by itself, and reading it says what to do.
pub struct TableReader;

impl Reader for TableReader {
    fn kind(&self) -> SourceKind {
        SourceKind::Table
    }

    fn version(&self) -> u32 {
        VERSION
    }

    fn recognise(&self, _: &mut Tree) -> Option<Recognition> {
        None
    }

    fn read(&self, tree: &mut Tree, _: &mut dyn Sink, _: &Control) -> Result<(), Stopped> {
        Err(Fault::new(format!("Nobody has said yet what the columns of {} mean.", tree.name())).into())
    }
}

/// Reads tables by what the person said of their columns.
pub struct MappedTable {
    mapping: Mapping,
    most: Option<u64>,
}

impl MappedTable {
    /// A reader by this mapping.
    pub fn new(mapping: Mapping) -> Self {
        Self { mapping, most: None }
    }

    /// What it reads by.
    pub fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// Reads so many rows and then stops, as if somebody had cancelled: to show what a mapping makes of a table.
    #[must_use]
    pub fn first(self, rows: u64) -> Self {
        Self { most: Some(rows), ..self }
    }
}

impl Reader for MappedTable {
    fn kind(&self) -> SourceKind {
        SourceKind::Table
    }

    fn version(&self) -> u32 {
        VERSION
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        let heads = look(tree, 1).ok()?.head_set();
        let fits = self.mapping.columns().into_iter().all(|column| heads.contains(column));
        fits.then_some(Recognition { kind: SourceKind::Table, confidence: CONFIDENCE, delivery: None })
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let seen = look(tree, 1)?;
        let heads = seen.head_set();
        if let Some(missing) = self.mapping.columns().into_iter().find(|column| !heads.contains(*column)) {
            return Err(Fault::new(format!(
                "{} has no column “{missing}”. Say anew what its columns mean.",
                tree.name()
            ))
            .into());
        }
        let narrow = heads.iter().any(|head| guess::is_secret(head));
        if let Some(secret) = self.mapping.columns().into_iter().find(|column| guess::is_secret(column)) {
            return Err(Fault::new(format!(
                "The column “{secret}” looks as if it held secrets, which Sayso never keeps. Leave it out."
            ))
            .into());
        }
        let mut desk = Desk::new(sink, control, Platform("table".into()));
        desk.sink().about(None, None)?;
        desk.take_up(tree, 0);
        let reading = row::Reading::new(&self.mapping, narrow);
        let mut rows = 0;
        let mut one = |desk: &mut Desk<'_>, row: &Row<'_>| {
            if self.most.is_some_and(|most| rows >= most) {
                return Err(Stopped::Cancelled);
            }
            rows += 1;
            reading.row(desk, row)
        };
        match &seen.form {
            Form::Table { separator } => {
                let how = (u8::try_from(*separator).ok(), &form::are_heads as &dyn Fn(&[String]) -> bool);
                kit::table(&mut desk, tree, 0, how, |desk, heads, body| {
                    body.each(desk, &form::named(heads), |desk, row| one(desk, row))
                })?;
            }
            Form::Json { path, .. } => {
                let path: Vec<&str> = path.iter().map(String::as_str).collect();
                desk.each_json(tree, 0, &[&path], |desk, piece| one(desk, &Row::of_piece(piece)))?;
            }
        }
        desk.finish(false)
    }
}
