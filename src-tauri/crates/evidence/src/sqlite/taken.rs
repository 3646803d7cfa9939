//! The bytes of a database as they were at one moment, while a browser may be writing.

use super::log;
use crate::Tree;
use crate::tree::{IN_USE, SCRATCH_NAME, stamp, wipe};
use std::ffi::OsString;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The largest database that is copied, in bytes.
const LARGEST: u64 = 4 << 30;
/// The largest database that is held in memory instead of a file, and the largest log, in bytes. SQLite takes a copy of
/// its own, so that it is twice that for a moment.
const IN_MEMORY: u64 = 64 << 20;
/// How often copying begins anew when the file changed meanwhile.
pub(super) const TRIES: u32 = 3;
/// How long a browser is given to finish what it writes.
const PAUSE: Duration = Duration::from_millis(60);

/// A copy that is whole.
pub(super) enum Taken {
    /// In memory, the log put in its place.
    Memory(Vec<u8>),
    /// In a private folder, the log beside it, since it is too large for memory.
    Disk(Folder),
}

/// Why there is no copy.
pub(super) enum Fault {
    /// The file changed, or was in the middle of a change, each time.
    Busy,
    /// It can't be read.
    Io(io::Error),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// A folder that nobody else may enter; overwritten and removed with its last use.
pub(super) struct Folder {
    path: PathBuf,
    /// Locked as long as it is used, so that another program that sweeps leaves it alone.
    _in_use: std::fs::File,
}

impl Folder {
    fn new(scratch: Option<&Path>) -> io::Result<Self> {
        let mut chance = [0; 12];
        getrandom::fill(&mut chance).map_err(|e| io::Error::other(e.to_string()))?;
        let number = chance.iter().fold(0_u128, |all, b| (all << 8) | u128::from(*b));
        let beside = scratch.map_or_else(std::env::temp_dir, Path::to_path_buf);
        let folder = beside.join(format!("{SCRATCH_NAME}{number:024x}"));
        #[cfg_attr(not(unix), allow(unused_mut, reason = "only Unix has the mode"))]
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&folder)?;
        let in_use = std::fs::File::create(folder.join(IN_USE))?;
        // Where files can't be locked, nobody's sweeping is held up.
        let _ = in_use.try_lock();
        Ok(Self { path: folder, _in_use: in_use })
    }

    pub(super) fn main(&self) -> PathBuf {
        self.path.join("copy.sqlite")
    }

    fn log(&self) -> PathBuf {
        self.path.join("copy.sqlite-wal")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        wipe(&self.path);
    }
}

/// A member of a tree, and what SQLite keeps beside it.
pub(super) struct Member {
    index: usize,
    /// The log as a member of an archive.
    log: Option<usize>,
    /// Where both lie on the disk, if they do: a log may have come into being since the folder was listed.
    file: Option<PathBuf>,
}

impl Member {
    pub(super) fn of(tree: &Tree, index: usize) -> Self {
        let file = tree.file_of(index).map(Path::to_path_buf);
        let name = tree.members().get(index).map(|m| format!("{}-wal", m.name)).unwrap_or_default();
        let members = tree.members().iter();
        let log = if file.is_some() { None } else { members.enumerate().find(|(_, m)| *m.name == *name) };
        let log = log.map(|(at, _)| at);
        Self { index, log, file }
    }

    /// Whether somebody may be writing to it.
    pub(super) fn is_live(&self) -> bool {
        self.file.is_some()
    }

    /// Copies file and log, and sees that neither changed meanwhile. Nothing is locked, and nothing is opened by SQLite:
    /// that would take locks in somebody's profile.
    pub(super) fn take(&self, tree: &mut Tree) -> Result<Taken, Fault> {
        for again in 0..TRIES {
            if again > 0 {
                std::thread::sleep(PAUSE);
            }
            let before = self.stamps();
            if self.is_being_rolled_back() {
                continue;
            }
            let taken = self.copy(tree)?;
            if before == self.stamps() {
                return Ok(taken);
            }
        }
        Err(Fault::Busy)
    }

    fn beside(&self, end: &str) -> Option<PathBuf> {
        let mut name: OsString = self.file.as_ref()?.clone().into_os_string();
        name.push(end);
        Some(name.into())
    }

    fn stamps(&self) -> [Option<crate::tree::Stamp>; 2] {
        [self.file.as_deref().and_then(stamp), self.beside("-wal").as_deref().and_then(stamp)]
    }

    /// Whether a journal says that the file is in the middle of a change, or was when the browser crashed.
    fn is_being_rolled_back(&self) -> bool {
        let mut first = [0];
        let read = self.beside("-journal").and_then(|path| std::fs::File::open(path).ok());
        read.is_some_and(|mut file| file.read_exact(&mut first).is_ok()) && first != [0]
    }

    fn copy(&self, tree: &mut Tree) -> Result<Taken, Fault> {
        let size = |path: Option<PathBuf>| path.as_deref().and_then(stamp).map_or(0, |(size, _)| size);
        let member = |tree: &Tree, at: usize| tree.members().get(at).and_then(|m| m.size).unwrap_or(0);
        let main_size = self.file.clone().map_or_else(|| member(tree, self.index), |path| size(Some(path)));
        let log_size =
            if self.is_live() { size(self.beside("-wal")) } else { self.log.map_or(0, |at| member(tree, at)) };
        if main_size <= IN_MEMORY && log_size <= IN_MEMORY {
            let mut main = Vec::new();
            let short = self.main(tree)?.take(IN_MEMORY + 1).read_to_end(&mut main)? as u64 <= IN_MEMORY;
            let mut log = Vec::new();
            if let Some(reader) = self.log(tree)? {
                reader.take(IN_MEMORY + 1).read_to_end(&mut log)?;
            }
            let most = usize::try_from(IN_MEMORY).unwrap_or(usize::MAX);
            if short && log.len() as u64 <= IN_MEMORY && log::apply(&mut main, &log, most) {
                return Ok(Taken::Memory(main));
            }
        }
        let folder = Folder::new(tree.scratch())?;
        write(self.main(tree)?, &folder.main())?;
        if let Some(reader) = self.log(tree)? {
            write(reader, &folder.log())?;
        }
        Ok(Taken::Disk(folder))
    }

    /// The first bytes of the log; none if there is none that can be read.
    pub(super) fn log_head(&self, tree: &mut Tree, most: u64) -> Vec<u8> {
        let mut head = Vec::new();
        if let Ok(Some(reader)) = self.log(tree) {
            let _ = reader.take(most).read_to_end(&mut head);
        }
        head
    }

    fn main<'t>(&self, tree: &'t mut Tree) -> io::Result<Box<dyn Read + 't>> {
        match &self.file {
            Some(path) => Ok(Box::new(std::fs::File::open(path)?)),
            None => member(tree, self.index),
        }
    }

    fn log<'t>(&self, tree: &'t mut Tree) -> io::Result<Option<Box<dyn Read + 't>>> {
        match (self.beside("-wal"), self.log) {
            (Some(path), _) if path.is_file() => Ok(Some(Box::new(std::fs::File::open(path)?))),
            (None, Some(index)) => member(tree, index).map(Some),
            _ => Ok(None),
        }
    }
}

fn member(tree: &mut Tree, index: usize) -> io::Result<Box<dyn Read + '_>> {
    let reader = tree.read(index).map_err(|fault| io::Error::other(fault.why))?;
    Ok(reader)
}

fn write(reader: Box<dyn Read + '_>, to: &Path) -> io::Result<()> {
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(to)?;
    let written = io::copy(&mut reader.take(LARGEST + 1), &mut file)?;
    if written > LARGEST { Err(io::Error::other("it is larger than 4 GB")) } else { Ok(()) }
}
