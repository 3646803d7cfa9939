//! An encrypted copy of the record and its key in one file, and putting one back.
//!
//! A backup is a zip with three stored members: `sayso-backup.json` (which version, and the digests of the others),
//! `key.json` (the key without what only this computer's keychain opens) and `record.db` (encrypted).

mod container;
mod restore;
#[cfg(test)]
mod tests;

pub(super) use restore::NOTE;

use super::home::mark_of;
use super::open::record_key;
use crate::Sayso;
use crate::problems::unreachable;
use crate::shapes::{ChangedShape, Problem};
use record::Record;
use std::fs;
use std::path::{Path, PathBuf};
use vault::KeyFile;

impl Sayso {
    /// Writes an encrypted copy of the record and its key into one file, then opens it to be sure.
    ///
    /// # Errors
    /// When only this computer's keychain opens the record, when the file exists, or when it can't be written and read
    /// back; nothing is left behind then.
    pub fn backup(&self, file: &Path) -> Result<ChangedShape, Problem> {
        let (key, keys) = self.key_and_file()?;
        let record = self.reading().ok_or_else(|| Problem::of("no-record"))?;
        let mut keys = keys.portable().ok_or_else(|| Problem::of("backup-no-way"))?;
        if file.exists() {
            return Err(Problem::of("file-exists").to(file.display().to_string()));
        }
        let workshop = self.home().workshop(&format!("backup-{}", std::process::id()))?;
        let copy = workshop.folder().join("record.db");
        record.copy_to(&copy, &record_key(&key))?;
        keys.set_mark(mark_of(&copy));
        let beside = beside(file);
        // What a backup to the same place left when it was killed.
        let _ = fs::remove_file(&beside);
        let written = container::write(&beside, &copy, &keys)
            .and_then(|()| fs::remove_file(&copy).map_err(|e| unreachable(&copy, &e)))
            .and_then(|()| prove(&beside, workshop.folder(), |kept: &KeyFile| kept.is_key(&key).then(|| key.clone())))
            .and_then(|()| fs::rename(&beside, file).map_err(|e| unreachable(file, &e)));
        if let Err(problem) = written {
            let _ = fs::remove_file(&beside);
            return Err(problem);
        }
        Ok(ChangedShape { changed: vec![file.display().to_string()] })
    }
}

/// A name for the file while it isn't whole.
fn beside(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!(".{name}.part"))
}

/// Takes a backup apart again and checks the record in it.
fn prove(file: &Path, workshop: &Path, open: impl FnOnce(&KeyFile) -> Option<vault::Key>) -> Result<(), Problem> {
    let unsure = || Problem::of("backup-unsure").to(file.display().to_string());
    let keys = container::read(file, workshop).map_err(|_| unsure())?;
    let key = open(&keys).ok_or_else(unsure)?;
    let record = Record::open(&workshop.join("record.db"), &record_key(&key)).map_err(|_| unsure())?;
    if record.check().map_err(|_| unsure())?.is_empty() { Ok(()) } else { Err(unsure()) }
}
