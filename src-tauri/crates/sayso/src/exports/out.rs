//! The files of one export: new ones only, and read back.

use crate::problems::unreachable;
use crate::shapes::Problem;
use sha2::{Digest as _, Sha256};
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Read as _, Write};
use std::path::{Path, PathBuf};
use words::{Args, Words};

/// Why a file couldn't be filled.
pub(super) enum Stop {
    /// The disk.
    Io(io::Error),
    /// The record, or what it says.
    Problem(Problem),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<record::RecordError> for Stop {
    fn from(error: record::RecordError) -> Self {
        Self::Problem(error.into())
    }
}

/// The folder, and what has been written into it. What isn't finished is taken away again.
pub(super) struct Out<'a> {
    folder: PathBuf,
    /// Whether the folder was made for this export.
    new_folder: bool,
    words: &'static Words,
    made: Vec<(PathBuf, [u8; 32])>,
    finished: bool,
    /// Is told how many bytes have been written; `false` stops.
    tell: &'a mut dyn FnMut(u64) -> bool,
    bytes: u64,
}

impl<'a> Out<'a> {
    pub(super) fn new(
        folder: &Path,
        words: &'static Words,
        tell: &'a mut dyn FnMut(u64) -> bool,
    ) -> Result<Self, Problem> {
        let new_folder = !folder.exists();
        fs::create_dir_all(folder).map_err(|e| unreachable(folder, &e))?;
        let folder = folder.to_owned();
        Ok(Self { folder, new_folder, words, made: Vec::new(), finished: false, tell, bytes: 0 })
    }

    /// Writes one new file.
    pub(super) fn file(
        &mut self,
        name: &str,
        fill: impl FnOnce(&mut dyn Write) -> Result<(), Stop>,
    ) -> Result<(), Problem> {
        let path = self.folder.join(name);
        let io_problem = |e: &io::Error| match e.kind() {
            io::ErrorKind::AlreadyExists => self.say("brands-export-there", &path),
            _ => unreachable(&path, e),
        };
        let opened = OpenOptions::new().write(true).create_new(true).open(&path).map_err(|e| io_problem(&e))?;
        let mut hashing = Hashing {
            inner: BufWriter::with_capacity(256 << 10, opened),
            hash: Sha256::new(),
            tell: &mut *self.tell,
            bytes: &mut self.bytes,
            stopped: false,
        };
        let filled = fill(&mut hashing)
            .and_then(|()| Ok(hashing.inner.flush()?))
            .and_then(|()| Ok(hashing.inner.get_ref().sync_all()?));
        self.made.push((path.clone(), hashing.hash.finalize().into()));
        if hashing.stopped {
            return Err(Problem::new(self.words.plain("brands-export-stopped")).code("stopped"));
        }
        filled.map_err(|stop| match stop {
            Stop::Io(e) => unreachable(&path, &e),
            Stop::Problem(problem) => problem,
        })
    }

    fn say(&self, id: &str, path: &Path) -> Problem {
        let args = Args::new().text("file", &path.display().to_string());
        Problem::new(self.words.say(id, &args)).next(self.words.plain(&format!("{id}-next")))
    }

    /// Reads every file back and compares; the paths, in the order of writing.
    pub(super) fn finish(mut self) -> Result<Vec<String>, Problem> {
        for (path, digest) in &self.made {
            let read = digest_of(path).map_err(|e| unreachable(path, &e))?;
            if read != *digest {
                return Err(self.say("brands-export-unequal", path));
            }
        }
        self.finished = true;
        Ok(self.made.iter().map(|(path, _)| path.display().to_string()).collect())
    }
}

impl Drop for Out<'_> {
    fn drop(&mut self) {
        if !self.finished {
            for (path, _) in &self.made {
                // What can't be taken away is told by the problem that led here.
                let _ = fs::remove_file(path);
            }
            if self.new_folder {
                let _ = fs::remove_dir(&self.folder);
            }
        }
    }
}

fn digest_of(path: &Path) -> io::Result<[u8; 32]> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 256 << 10];
    loop {
        let n = file.read(&mut buffer)?;
        match buffer.get(..n) {
            Some(read) if n > 0 => hash.update(read),
            _ => return Ok(hash.finalize().into()),
        }
    }
}

/// How many bytes lie between two tellings.
const TELL_EVERY: u64 = 1 << 20;

struct Hashing<'a, W> {
    inner: W,
    hash: Sha256,
    tell: &'a mut dyn FnMut(u64) -> bool,
    bytes: &'a mut u64,
    stopped: bool,
}

impl<W: Write> Write for Hashing<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.inner.write(bytes)?;
        self.hash.update(bytes.get(..n).unwrap_or(bytes));
        let before = *self.bytes;
        *self.bytes += n as u64;
        if before / TELL_EVERY != *self.bytes / TELL_EVERY && !(self.tell)(*self.bytes) {
            self.stopped = true;
            return Err(io::Error::other("stopped"));
        }
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
