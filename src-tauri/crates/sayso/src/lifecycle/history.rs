//! What was done, and taking the last of it back.

use crate::Sayso;
use crate::shapes::{ChangedShape, OperationShape, OperationsShape, Problem};
use words::Args;

/// As many operations as the history shows.
const SHOWN: u32 = 200;

impl Sayso {
    /// Every change to the record, the newest first.
    ///
    /// # Errors
    /// When the record can't be read.
    pub fn operations(&self) -> Result<OperationsShape, Problem> {
        let rows = match self.reading() {
            Some(record) => record.operations(SHOWN)?,
            None => Vec::new(),
        };
        let operations: Vec<OperationShape> = rows.iter().map(|row| self.operation(row)).collect();
        Ok(OperationsShape { total: operations.len() as u32, operations, next: None })
    }

    fn operation(&self, row: &record::OperationRow) -> OperationShape {
        let words = self.words();
        let id = format!("lock-did-{}", row.name);
        let id = if words.has(&id) { id } else { "lock-did-other".to_owned() };
        OperationShape {
            id: row.id.to_string(),
            at: row.at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
            sentence: words.say(&id, &Args::new().text("subject", &row.subject)),
            undoable: row.undoable,
            undone: row.undone,
        }
    }

    /// Takes back the newest change that stands.
    ///
    /// # Errors
    /// When there is nothing to take back, or the record can't be changed.
    pub fn undo(&mut self) -> Result<ChangedShape, Problem> {
        let now = self.now;
        let nothing = || Problem::of("nothing-to-undo");
        if self.record.is_none() && !self.home().has_record() {
            return Err(nothing());
        }
        let undone = self.writing()?.undo(now)?.ok_or_else(nothing)?;
        Ok(ChangedShape {
            changed: if undone.changed.is_empty() { vec![undone.id.to_string()] } else { undone.changed },
        })
    }
}
