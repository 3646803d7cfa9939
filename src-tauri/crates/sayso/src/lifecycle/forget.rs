//! Erasing everything, after naming it.

use super::Unlock;
use crate::Sayso;
use crate::problems::unreachable;
use crate::shapes::{ChangedShape, Problem};
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use vault::KeyFile;
use words::Args;

/// What this program keeps in the record's folder, besides folders of its own.
const OURS: &[&str] =
    &["record.db-wal", "record.db-shm", "record.db-journal", "record.db", "window.json", "restore.json", "lock"];

impl Sayso {
    /// What [`Sayso::forget`] would erase, a phrase each; nothing when there is nothing.
    pub fn forget_names(&self) -> Vec<String> {
        let words = self.words();
        let home = self.home();
        let path = |id: &str, path: &Path| words.say(id, &Args::new().text("path", &path.display().to_string()));
        let mut names = Vec::new();
        if home.has_record() {
            names.push(path("lock-forget-record", &home.record()));
        }
        for key in self.key_files() {
            names.push(path("lock-forget-key", &key));
        }
        if !self.keychain_entries().is_empty() {
            names.push(words.plain("lock-forget-keychain"));
        }
        names.extend(self.own_folders().iter().map(|p| path("lock-forget-other", p)));
        names
    }

    /// Erases the record, its key and everything that was kept beside them. The key is overwritten first: from then on
    /// nothing opens what a disk may still hold. It works on a locked record too.
    ///
    /// # Errors
    /// When another Sayso has the record open, or a file can't be removed.
    pub fn forget(&mut self) -> Result<ChangedShape, Problem> {
        let home = self.home();
        if !home.folder().exists() {
            return Ok(ChangedShape::default());
        }
        self.lock();
        let alone = home.alone()?;
        let entries = self.keychain_entries();
        let mut changed = Vec::new();
        for key in self.key_files() {
            overwrite(&key)?;
            remove(&key, &mut changed)?;
        }
        for account in entries {
            // The seal that it opened is gone, so an entry that stays opens nothing.
            let _ = self.keychain.delete(&account);
        }
        for folder in self.own_folders() {
            fs::remove_dir_all(&folder).map_err(|e| unreachable(&folder, &e))?;
            changed.push(folder.display().to_string());
        }
        evidence::tree::clear_scratch(home.folder());
        for name in OURS {
            remove(&home.folder().join(name), &mut changed)?;
        }
        drop(alone);
        // Whatever else lies there isn't ours.
        let _ = fs::remove_dir(home.folder());
        Ok(ChangedShape { changed })
    }

    fn key_files(&self) -> Vec<PathBuf> {
        self.inside(|name| name == "key.json" || name.starts_with("key-"))
    }

    /// Folders that a restore or an interrupted piece of work left.
    fn own_folders(&self) -> Vec<PathBuf> {
        self.inside(|name| name.starts_with(".restore") || name.starts_with(".backup") || name.starts_with("former-"))
    }

    fn inside(&self, ours: impl Fn(&str) -> bool) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(self.home().folder()) else { return Vec::new() };
        let mut paths: Vec<PathBuf> =
            entries.flatten().filter(|e| ours(&e.file_name().to_string_lossy())).map(|e| e.path()).collect();
        paths.sort();
        paths
    }

    /// Entries of the keychain, unless a passphrase was named: then it isn't touched.
    fn keychain_entries(&self) -> Vec<String> {
        if !matches!(self.chosen.unlock, Unlock::Keychain) {
            return Vec::new();
        }
        let files = self.key_files();
        files.iter().filter_map(|p| KeyFile::read(p).ok()??.keychain_account().map(str::to_owned)).collect()
    }
}

/// Overwrites a small file where it stands.
fn overwrite(path: &Path) -> Result<(), Problem> {
    let write = || {
        let length = fs::metadata(path)?.len() as usize;
        let mut file = OpenOptions::new().write(true).open(path)?;
        file.write_all(&vec![0; length])?;
        file.sync_all()
    };
    write().map_err(|e| unreachable(path, &e))
}

fn remove(path: &Path, changed: &mut Vec<String>) -> Result<(), Problem> {
    match fs::remove_file(path) {
        Ok(()) => changed.push(path.display().to_string()),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {}
        Err(e) => return Err(unreachable(path, &e)),
    }
    Ok(())
}
