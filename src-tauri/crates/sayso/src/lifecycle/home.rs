//! Where the record and its key lie, who else is using them, and finishing what a crash left half done.

use crate::problems::unreachable;
use crate::shapes::Problem;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use words::Language;

/// How long to wait for another Sayso before saying so.
const PATIENCE: Duration = Duration::from_secs(5);

/// The folder of a record.
#[derive(Clone, Debug)]
pub(crate) struct Home(PathBuf);

/// Holds the folder's lock for as long as it lives; the system frees it when the program dies.
#[derive(Debug)]
pub(crate) struct Guard {
    // On a file system without locks there is none, and SQLite's own locks are all there is.
    _file: Option<File>,
}

/// A folder for work in progress, removed when the work is over.
#[derive(Debug)]
pub(crate) struct Workshop {
    folder: PathBuf,
    kept: bool,
    // Freed by the system when the program dies: then the folder is nobody's.
    _lock: Option<File>,
}

/// The file in a workshop by whose lock others see that somebody is at work.
const AT_WORK: &str = "lock";

impl Workshop {
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// From here on what is in it counts, and stays if the work is broken off.
    pub fn keep(&mut self) {
        self.kept = true;
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        if !self.kept {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

fn is_at_work(workshop: &Path) -> bool {
    File::open(workshop.join(AT_WORK)).is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
}

impl Home {
    pub fn new(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    pub fn folder(&self) -> &Path {
        &self.0
    }

    pub fn record(&self) -> PathBuf {
        self.0.join("record.db")
    }

    pub fn key(&self) -> PathBuf {
        self.0.join("key.json")
    }

    pub fn has_record(&self) -> bool {
        self.record().exists()
    }

    /// Where scratch files go, which are encrypted and vanish: here, or among the system's temporary files as long as
    /// there is no record, since a rehearsal makes none.
    pub fn scratch(&self) -> PathBuf {
        if self.0.is_dir() { self.0.clone() } else { std::env::temp_dir() }
    }

    /// Makes the folder, for its owner only.
    pub fn make(&self) -> Result<(), Problem> {
        vault::private_folder(&self.0).map_err(Problem::from)
    }

    /// Shares the folder with others that read and write the record.
    pub fn share(&self) -> Result<Guard, Problem> {
        self.lock(File::try_lock_shared)
    }

    /// Keeps everybody else out, to make, replace or erase the record.
    pub fn alone(&self) -> Result<Guard, Problem> {
        self.lock(File::try_lock)
    }

    fn lock(&self, how: fn(&File) -> Result<(), TryLockError>) -> Result<Guard, Problem> {
        let path = self.0.join("lock");
        let file = match File::options().create(true).append(true).open(&path) {
            Ok(file) => file,
            // A folder that can't be written to can still be read.
            Err(e)
                if matches!(
                    e.kind(),
                    std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem
                ) =>
            {
                return Ok(Guard { _file: None });
            }
            Err(e) => return Err(unreachable(&path, &e)),
        };
        let end = Instant::now() + PATIENCE;
        loop {
            match how(&file) {
                Ok(()) => return Ok(Guard { _file: Some(file) }),
                Err(TryLockError::WouldBlock) if Instant::now() < end => std::thread::sleep(Duration::from_millis(50)),
                Err(TryLockError::WouldBlock) => return Err(Problem::of("record-busy")),
                Err(TryLockError::Error(_)) => return Ok(Guard { _file: None }),
            }
        }
    }

    /// The record file's first bytes: SQLCipher's public salt, by which a damaged record is told from another's.
    pub fn mark(&self) -> Option<String> {
        mark_of(&self.record())
    }

    /// A new private folder inside this one, for work that must be whole before it counts.
    pub fn workshop(&self, name: &str) -> Result<Workshop, Problem> {
        self.make()?;
        self.sweep();
        let folder = self.0.join(format!(".{name}"));
        if folder.exists() {
            return Err(Problem::of("record-busy"));
        }
        vault::private_folder(&folder)?;
        let lock = File::options().create(true).append(true).open(folder.join(AT_WORK)).ok();
        let lock = lock.filter(|file| file.try_lock().is_ok());
        Ok(Workshop { folder, kept: false, _lock: lock })
    }

    /// Clears away what work that was killed has left: copies that were never whole, which nobody is working on.
    pub fn sweep(&self) {
        evidence::tree::clear_scratch(&self.0);
        // What a note names is whole and waits to change places with the record.
        let waits = self.0.join(super::backup::NOTE).exists();
        for entry in fs::read_dir(&self.0).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let ours = name.starts_with(".backup-") || (name == ".restore" && !waits);
            if ours && !is_at_work(&entry.path()) {
                let _ = fs::remove_dir_all(entry.path());
            }
            // A note that was never whole; who writes one holds the record alone.
            if name.starts_with(".restore.json.") && self.alone().is_ok() {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

/// The first 16 bytes of a record file.
pub(crate) fn mark_of(record: &Path) -> Option<String> {
    use std::io::Read as _;
    let mut bytes = [0; 16];
    File::open(record).ok()?.read_exact(&mut bytes).ok()?;
    Some(hex::encode(bytes))
}

/// Whether two marks are one, or one with a few bits changed: two random ones differ in about 64 of 128.
pub(crate) fn same_mark(a: &str, b: &str) -> bool {
    let (Ok(a), Ok(b)) = (hex::decode(a), hex::decode(b)) else { return false };
    a.len() == b.len() && a.iter().zip(&b).map(|(x, y)| (x ^ y).count_ones()).sum::<u32>() < 30
}

/// The platform's data directory for the record.
pub(crate) fn standard() -> Option<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    if cfg!(windows) {
        return variable("APPDATA").map(|p| p.join("Sayso"));
    }
    if cfg!(target_os = "macos") {
        return variable("HOME").map(|p| p.join("Library").join("Application Support").join("Sayso"));
    }
    // The XDG rules: a relative path there counts for nothing.
    let data = variable("XDG_DATA_HOME").filter(|p| p.is_absolute());
    data.or_else(|| variable("HOME").map(|p| p.join(".local").join("share"))).map(|p| p.join("sayso"))
}

/// The language that the system is set to, if it is spoken here.
pub fn language_of_the_system() -> Option<Language> {
    let set =
        ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()))?;
    Language::parse(&set)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_with_a_flipped_bit_is_the_same_and_anothers_is_not() {
        assert!(same_mark(&"00".repeat(16), &format!("{}10", "00".repeat(15))));
        assert!(!same_mark(&"00".repeat(16), &"ff".repeat(16)));
        assert!(!same_mark("zz", "zz"));
    }
}
