//! The façade: one method per thing a person does.
//!
//! Only here is a record opened. The window and the command line are thin over [`Sayso`] and see nothing but
//! [`shapes`]. Each room of acts has its file: `lifecycle` (the lock, backup, undo), `imports`, `tables`, `brands`, `why`,
//! `evidence`, `search`, `overview`, `preferences`, `requests`, `exports`, `demo`.

mod audit;
mod brands;
mod by_hand;
mod consents;
mod demo;
mod evidence;
mod exports;
mod files;
mod imports;
mod lifecycle;
mod overview;
mod preferences;
mod problems;
#[cfg(test)]
mod reading_tests;
mod requests;
mod search;
pub mod shapes;
mod statements;
mod tables;
#[cfg(test)]
mod test_lives;
mod why;

pub use audit::AuditFormat;
pub use imports::ImportOptions;
pub use lifecycle::{Ask, Asking, Options, Unlock, system_language};

use chrono::{DateTime, NaiveDate, Utc};
use record::Record;
use shapes::Problem;
use std::path::PathBuf;
use std::sync::Arc;
use words::{Language, Words};

/// Sayso on one record, for one person, on one day.
pub struct Sayso {
    /// The folder of the record.
    home: PathBuf,
    /// How to unlock or create the record.
    unlock: Unlock,
    /// The open record; `None` while there is none yet or it is locked.
    record: Option<Record>,
    /// The clock: now, or the day that `--as-of` names.
    now: DateTime<Utc>,
    /// The day for deadlines, ages and reports.
    today: NaiveDate,
    /// The language of sentences.
    language: Language,
    /// What the command or the window chose; it wins over what the record says.
    chosen: Options,
    /// The open record's key, for a second connection and for sealing it anew.
    key: Option<vault::Key>,
    /// The keychain.
    keychain: Arc<dyn vault::Keychain>,
    /// Tells other programs that the record is in use.
    guard: Option<lifecycle::Guard>,
    /// The folder of the sample life, if that is what this is.
    sample: Option<Arc<lifecycle::SampleFolder>>,
    /// What the record shows of wishes, as it was worked out last.
    shown: preferences::Shown,
}

impl Sayso {
    /// The words of the chosen language.
    pub fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    /// The day for deadlines, ages and reports.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// The record for reading; `None` when there is none yet, which reads as empty.
    pub(crate) fn reading(&self) -> Option<&Record> {
        self.record.as_ref()
    }

    /// Runs questions as one read of the record: quicker, and none sees another state than the others.
    pub(crate) fn at_once<T>(&self, read: impl FnOnce() -> Result<T, Problem>) -> Result<T, Problem> {
        match self.reading() {
            Some(record) => record.at_once(read),
            None => read(),
        }
    }

    /// The record for writing, created by the first command that writes.
    pub(crate) fn writing(&mut self) -> Result<&mut Record, Problem> {
        self.ensure_record()?;
        self.record.as_mut().ok_or_else(|| Problem::new("There is no record to write to."))
    }
}
