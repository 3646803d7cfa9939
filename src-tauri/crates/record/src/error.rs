//! What can go wrong with the record, in sentences.

use std::path::PathBuf;

/// Why the record could not answer or change.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// The key doesn't open this file, or the file is no record at all; the vault's key check tells which.
    #[error("The record doesn't open with this key.")]
    NotThisKey,
    /// Pages of the file don't carry the seal they were written with, or its structure is broken.
    #[error("The record is damaged ({0}). Restore it from a backup.")]
    Damaged(String),
    /// A newer Sayso has written this record; it was left untouched.
    #[error(
        "The record was written by a newer Sayso (version {found}; this one knows {known}). Update Sayso to open it."
    )]
    NewerVersion {
        /// The version of the file.
        found: u32,
        /// The newest version that this program knows.
        known: u32,
    },
    /// Another process is writing.
    #[error("Another Sayso is writing to the record. Wait until it is done and try again.")]
    Busy,
    /// No room is left on the disk.
    #[error("The disk is full. The record is as it was before; free some space and try again.")]
    DiskFull,
    /// The file or its folder can't be written to.
    #[error("The record can't be written to. Check the permissions of its folder and try again.")]
    ReadOnly,
    /// The file can't be reached.
    #[error("{} can't be reached: {why}.", file.display())]
    Io {
        /// Which file.
        file: PathBuf,
        /// Why, in the system's words.
        why: String,
    },
    /// There is no such thing in the record.
    #[error("There is no {what} “{id}” in the record.")]
    NotFound {
        /// What kind of thing.
        what: &'static str,
        /// The id that was asked for.
        id: String,
    },
    /// A change that would contradict itself (a brand merged with itself, the last mark split off).
    #[error("{0}")]
    Refused(String),
    /// Anything else that SQLite says.
    #[error("The record could not be read or changed: {0}.")]
    Sql(String),
}

impl From<rusqlite::Error> for RecordError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        // The text of a failure may quote values; only SQLite's own words for its code go on.
        match error.sqlite_error_code() {
            Some(Code::NotADatabase | Code::DatabaseCorrupt) => Self::Damaged("a page can't be read".to_owned()),
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy,
            Some(Code::DiskFull) => Self::DiskFull,
            Some(Code::ReadOnly | Code::CannotOpen | Code::PermissionDenied) => Self::ReadOnly,
            Some(code) => Self::Sql(format!("SQLite reports {code:?}")),
            None => Self::Sql(error.to_string()),
        }
    }
}

impl From<serde_json::Error> for RecordError {
    fn from(error: serde_json::Error) -> Self {
        Self::Damaged(format!("a value can't be read: {error}"))
    }
}
