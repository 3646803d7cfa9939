//! The record's life: start, lock, key, backup, restore, check, undo, forget.

use crate::Sayso;
use crate::shapes::Problem;
use chrono::NaiveDate;
use std::path::PathBuf;
use words::Language;

/// How to unlock the record, or to lock a new one.
#[derive(Clone, Default)]
pub enum Unlock {
    /// The OS keychain.
    #[default]
    Keychain,
    /// A passphrase; the keychain is not touched.
    Passphrase(zeroize::Zeroizing<String>),
    /// The recovery code.
    Recovery(zeroize::Zeroizing<String>),
}

/// How to start.
#[derive(Clone, Default)]
pub struct Options {
    /// The folder of the record; the platform's data directory if absent.
    pub home: Option<PathBuf>,
    /// How to unlock.
    pub unlock: Unlock,
    /// The day to take for today; the clock's if absent.
    pub as_of: Option<NaiveDate>,
    /// The language of sentences; the person's if absent.
    pub language: Option<Language>,
}

impl Sayso {
    /// Makes sure that there is an open record, creating it and its lock if there is none.
    pub(crate) fn ensure_record(&mut self) -> Result<(), Problem> {
        if self.record.is_some() {
            return Ok(());
        }
        Err(Problem::new("The record can't be created yet."))
    }
}
