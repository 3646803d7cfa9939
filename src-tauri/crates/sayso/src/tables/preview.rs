//! What a mapping makes of the first rows of a table: the reader itself, with nothing kept.

use crate::imports::locator_shape;
use crate::shapes::{
    MappingShape, Problem, SkippedShape, TablePreviewShape, TableSaysShape, UnknownFieldShape, UnreadShape,
};
use crate::{Sayso, statements};
use evidence::table::MappedTable;
use evidence::{Control, Sink, Stopped};
use model::{Account, Claim, ClaimBody, ClaimKind, Covers, Excerpt, Moment, Unread};
use std::path::Path;
use words::Words;

/// How many rows are tried.
const ROWS: u64 = 200;
/// How many statements are shown.
const SENTENCES: usize = 12;

impl Sayso {
    /// What a mapping makes of the first rows of a table: the first statements as sentences, and what would be unread.
    /// Nothing is kept.
    ///
    /// # Errors
    /// When it is no table, or the mapping doesn't fit it.
    pub fn table_preview(&self, path: &Path, shape: &MappingShape) -> Result<TablePreviewShape, Problem> {
        let (mut tree, seen) = self.looked_at(path)?;
        let mapping = self.mapping_of(shape, &seen)?;
        let order_needed = super::order_needed(&mapping, &seen);
        let mut tried = Tried { words: self.words(), shape: TablePreviewShape::empty(seen.looked_at) };
        match evidence::read(&MappedTable::new(mapping).first(ROWS), &mut tree, &mut tried, &Control::default()) {
            // It stops by itself after its rows.
            Ok(()) | Err(Stopped::Cancelled) => {}
            Err(stopped) => return Err(Problem::new(stopped.to_string()).to(path.display().to_string())),
        }
        Ok(TablePreviewShape { order_needed, ..tried.shape })
    }
}

impl TablePreviewShape {
    fn empty(rows: u32) -> Self {
        Self {
            sentences: Vec::new(),
            statements: 0,
            rows,
            unread: Vec::new(),
            skipped: Vec::new(),
            unknown_fields: Vec::new(),
            order_needed: None,
        }
    }
}

/// A sink that makes sentences and keeps nothing.
struct Tried<'w> {
    words: &'w Words,
    shape: TablePreviewShape,
}

impl Sink for Tried<'_> {
    fn about(&mut self, _: Option<Account>, _: Option<Moment>) -> Result<(), Stopped> {
        Ok(())
    }

    fn claim(&mut self, claim: Claim, excerpt: Excerpt, _: Option<u64>) -> Result<(), Stopped> {
        self.shape.statements += 1;
        if self.shape.sentences.len() < SENTENCES
            && let ClaimBody::Holding(holding) = &claim.body
        {
            self.shape.sentences.push(TableSaysShape {
                sentence: statements::unstored_holding(self.words, &claim, holding),
                at: claim.at.as_ref().map(Moment::iso),
                row: excerpt.locator.pointer.unwrap_or_default(),
            });
        }
        Ok(())
    }

    fn further(&mut self, _: u64, _: Excerpt) -> Result<(), Stopped> {
        Ok(())
    }

    fn covers(&mut self, _: ClaimKind, _: Covers) {}

    fn unread(&mut self, unread: Unread) {
        self.shape.unread.push(UnreadShape { locator: locator_shape(&unread.locator), why: unread.why });
    }

    fn skipped(&mut self, why: &str, count: u64) {
        self.shape.skipped.push(SkippedShape { why: why.to_owned(), count: u32::try_from(count).unwrap_or(u32::MAX) });
    }

    fn unknown_field(&mut self, member: &str, field: &str, count: u64) {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        self.shape.unknown_fields.push(UnknownFieldShape { member: member.to_owned(), field: field.to_owned(), count });
    }
}
