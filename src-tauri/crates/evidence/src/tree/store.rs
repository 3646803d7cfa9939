//! Bytes that can be read at any place: a file, memory, an encrypted scratch file, or a range of one of these.

use super::scratch::Scratch;
use std::fs::File;
use std::io::{self, Read};
use std::sync::Arc;

#[derive(Clone, Debug)]
enum Kept {
    File(Arc<File>),
    Memory(Arc<[u8]>),
    Scratch(Arc<Scratch>),
}

/// A range of a file, of memory or of a scratch file; cheap to clone and to cut.
#[derive(Clone, Debug)]
pub(super) struct Store {
    kept: Kept,
    start: u64,
    len: u64,
}

impl Store {
    /// The whole of an opened file.
    pub(super) fn file(file: File) -> io::Result<Self> {
        let len = file.metadata()?.len();
        Ok(Self { kept: Kept::File(Arc::new(file)), start: 0, len })
    }

    /// The whole of some memory.
    pub(super) fn memory(bytes: Vec<u8>) -> Self {
        Self { len: bytes.len() as u64, kept: Kept::Memory(bytes.into()), start: 0 }
    }

    /// The whole of a scratch file, which holds so many bytes.
    pub(super) fn scratch(scratch: Scratch, len: u64) -> Self {
        Self { kept: Kept::Scratch(Arc::new(scratch)), start: 0, len }
    }

    /// How many bytes there are.
    pub(super) fn len(&self) -> u64 {
        self.len
    }

    /// Where this range begins in its file or memory, and how long it is: what tells two ranges apart.
    pub(super) fn identity(&self) -> (usize, u64, u64) {
        let whole = match &self.kept {
            Kept::File(file) => Arc::as_ptr(file).cast::<u8>() as usize,
            Kept::Memory(bytes) => bytes.as_ptr() as usize,
            Kept::Scratch(scratch) => Arc::as_ptr(scratch).cast::<u8>() as usize,
        };
        (whole, self.start, self.len)
    }

    /// A part of this range, cut at its end if it would go beyond.
    pub(super) fn slice(&self, start: u64, len: u64) -> Self {
        let start = start.min(self.len);
        Self { kept: self.kept.clone(), start: self.start + start, len: len.min(self.len - start) }
    }

    /// Reads some bytes from this place on; 0 at the end.
    pub(super) fn read_at(&self, at: u64, into: &mut [u8]) -> io::Result<usize> {
        let left = self.len.saturating_sub(at);
        let want = usize::try_from(left).unwrap_or(usize::MAX).min(into.len());
        let into = &mut into[..want];
        if into.is_empty() {
            return Ok(0);
        }
        match &self.kept {
            Kept::File(file) => file_read_at(file, self.start + at, into),
            Kept::Scratch(scratch) => scratch.read_at(self.start + at, into),
            Kept::Memory(bytes) => {
                let from = usize::try_from(self.start + at).unwrap_or(usize::MAX);
                let bytes = bytes.get(from..).unwrap_or_default();
                let n = bytes.len().min(into.len());
                into[..n].copy_from_slice(&bytes[..n]);
                Ok(n)
            }
        }
    }

    /// Fills as much of the buffer as there is from this place on; gives the number of bytes.
    pub(super) fn fill_at(&self, at: u64, into: &mut [u8]) -> io::Result<usize> {
        let mut done = 0;
        while done < into.len() {
            match self.read_at(at + done as u64, &mut into[done..])? {
                0 => break,
                n => done += n,
            }
        }
        Ok(done)
    }

    /// A reader over the whole range.
    pub(super) fn reader(&self) -> StoreReader {
        StoreReader { store: self.clone(), at: 0 }
    }
}

#[cfg(unix)]
fn file_read_at(file: &File, at: u64, into: &mut [u8]) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, into, at)
}

#[cfg(windows)]
fn file_read_at(file: &File, at: u64, into: &mut [u8]) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, into, at)
}

/// Reads a file from a place on, whoever else reads it.
pub(super) struct FileReader<'f> {
    pub(super) file: &'f File,
    pub(super) at: u64,
}

impl Read for FileReader<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let n = file_read_at(self.file, self.at, into)?;
        self.at += n as u64;
        Ok(n)
    }
}

/// Reads a [`Store`] from its beginning.
#[derive(Debug)]
pub(super) struct StoreReader {
    store: Store,
    at: u64,
}

impl Read for StoreReader {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let n = self.store.read_at(self.at, into)?;
        self.at += n as u64;
        Ok(n)
    }
}
