//! One connection to the encrypted file.

use crate::{RecordError, Result};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The random 32-byte key of a record. `vault` makes and wraps it.
#[derive(Clone)]
pub struct RecordKey(pub Zeroizing<[u8; 32]>);

impl RecordKey {
    /// A key of these bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }
}

/// One open record: one connection, one person. Several processes may read at once; one may write.
pub struct Record {
    pub(crate) db: Connection,
    file: PathBuf,
}

impl Record {
    /// Creates a new, empty record. An existing file is refused.
    pub fn create(file: &Path, key: &RecordKey) -> Result<Self> {
        let _ = (file, key);
        todo!()
    }

    /// Opens a record and brings it to the newest version. One of a newer version is refused and left untouched.
    pub fn open(file: &Path, key: &RecordKey) -> Result<Self> {
        let _ = (file, key);
        todo!()
    }

    /// The file of this record.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Checks every page's seal, the structure, and that nothing refers to what isn't there: a sentence for each
    /// problem, none when all is well.
    pub fn check(&self) -> Result<Vec<String>> {
        todo!()
    }

    /// Writes a consistent encrypted copy under the same or another key, for a backup. An existing file is refused.
    pub fn copy_to(&self, file: &Path, key: &RecordKey) -> Result<()> {
        let _ = (file, key);
        Err(RecordError::Busy)
    }
}
