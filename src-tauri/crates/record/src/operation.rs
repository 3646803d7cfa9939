//! Operations: every change with its inverse, and undo.

use crate::{Record, Result};
use chrono::{DateTime, Utc};
use model::OperationId;

/// One change to the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationRow {
    /// Its id.
    pub id: OperationId,
    /// When.
    pub at: DateTime<Utc>,
    /// What it did: `import`, `remove-source`, `merge-brands`, `split-brand`, `rename-brand`, `decide-join`, `add`,
    /// `me`, `request`, `step`.
    pub name: String,
    /// To what, for people (a file's name, a brand's name, a reference).
    pub subject: String,
    /// Whether [`Record::undo`] can take it back when its turn comes.
    pub undoable: bool,
    /// Whether it has been taken back.
    pub undone: bool,
    /// Ids of what changed.
    pub changed: Vec<String>,
}

impl Record {
    /// The newest operations first.
    pub fn operations(&self, limit: u32) -> Result<Vec<OperationRow>> {
        let _ = limit;
        todo!()
    }

    /// Takes back the newest operation that stands; `None` if there is nothing to take back.
    pub fn undo(&mut self, now: DateTime<Utc>) -> Result<Option<OperationRow>> {
        let _ = now;
        todo!()
    }

    /// Forgets how to undo what has been done, and overwrites the pages that this frees.
    pub fn purge_undo(&mut self) -> Result<()> {
        todo!()
    }
}
