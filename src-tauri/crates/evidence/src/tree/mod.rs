//! Safe, streaming access to a file, an archive or a folder.
//!
//! Members are addressed by position and shown by their literal name; nothing is ever unpacked to disk (an archive in
//! an archive that is too large for memory goes into an encrypted scratch file, where a folder for it is given), links
//! are never followed. Limits on ratio, total and depth are counted while reading, never believed from headers. What is
//! wrong with an archive as a whole (cut off, links, two members of one name) is kept in [`Tree::notes`].

mod folder;
mod guard;
mod inner;
mod member;
mod open;
mod scratch;
mod store;
mod tar;
mod zip;

pub(crate) use folder::list as list_folder;
pub use guard::Limits;
pub use member::Member;
pub(crate) use open::{Stamp, cannot_open, looks_like_an_archive, regular_file, stamp};
pub use scratch::clear_scratch;
pub(crate) use scratch::{IN_USE, NAME as SCRATCH_NAME, wipe};

use crate::Fault;
use flate2::bufread::{DeflateDecoder, MultiGzDecoder};
use guard::Guarded;
use model::{Locator, Unread};
use std::fs::File;
use std::io::{self, BufReader, Read, Seek as _};
use std::path::{Path, PathBuf};
use store::{Store, StoreReader};

/// Where a member's bytes are.
#[derive(Clone, Debug)]
enum Place {
    /// As they are, in a file or in memory.
    Plain(Store),
    /// In a file of a folder, opened when needed.
    File(PathBuf),
    /// In a zip.
    Zip(Store, zip::Entry),
    /// In a gzip stream, from this byte on of what comes out; the size, if it is one member of a tar.
    Gz(Store, u64, Option<u64>),
    /// Not to be read, for this reason.
    Refused(String),
}

/// A gzip stream that stays open between two members, so that reading them in order decompresses once.
struct GzCursor {
    of: (usize, u64, u64),
    stream: MultiGzDecoder<BufReader<StoreReader>>,
    at: u64,
}

impl Read for GzCursor {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let n = self.stream.read(into)?;
        self.at += n as u64;
        Ok(n)
    }
}

/// An opened source: a single file, an archive, or a folder.
pub struct Tree {
    path: PathBuf,
    single: bool,
    members: Vec<Member>,
    places: Vec<Place>,
    notes: Vec<Unread>,
    limits: Limits,
    total: u64,
    gz: Option<GzCursor>,
    stamp: Option<Stamp>,
    /// The same for each file of a folder.
    stamps: Vec<Option<Stamp>>,
    scratch: Option<PathBuf>,
}

impl std::fmt::Debug for Tree {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tree").field("members", &self.members.len()).finish_non_exhaustive()
    }
}

impl Tree {
    /// Opens a path with the usual limits. The sentence of a [`Fault`] names the path and what to do.
    pub fn open(path: &Path) -> Result<Self, Fault> {
        Self::open_within(path, Limits::default(), None)
    }

    /// The same, with a folder for encrypted scratch files, into which archives in archives go that are too large for
    /// memory. They are gone when the tree is dropped.
    pub fn open_beside(path: &Path, scratch: &Path) -> Result<Self, Fault> {
        Self::open_within(path, Limits::default(), Some(scratch))
    }

    /// A text that was pasted: a single file of this name that is nowhere on disk.
    pub fn of_text(name: &str, text: &str) -> Self {
        let store = Store::memory(text.as_bytes().to_vec());
        let size = store.len();
        let member = Member { name: name.into(), index: 0, within: Vec::new(), size: Some(size), stored: size };
        Self {
            path: PathBuf::from(name),
            single: true,
            members: vec![member],
            places: vec![Place::Plain(store)],
            notes: Vec::new(),
            limits: Limits::default(),
            total: 0,
            gz: None,
            stamp: None,
            stamps: Vec::new(),
            scratch: None,
        }
    }

    /// The path that was opened.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The folder for scratch files, if one was given.
    pub(crate) fn scratch(&self) -> Option<&Path> {
        self.scratch.as_deref()
    }

    /// Where a member lies as a file on the disk, if it does.
    pub(crate) fn file_of(&self, index: usize) -> Option<&Path> {
        match self.places.get(index)? {
            Place::File(path) => Some(path),
            Place::Plain(_) if self.single => Some(&self.path),
            _ => None,
        }
    }

    /// The file's or folder's own name.
    pub fn name(&self) -> String {
        self.path.file_name().map_or_else(|| self.path.display().to_string(), |n| n.to_string_lossy().into_owned())
    }

    /// All members in order, folders and links left out. A single file has one.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Whether the source is one plain file (not an archive, not a folder).
    pub fn is_single(&self) -> bool {
        self.single
    }

    /// Whether the source is a folder.
    pub fn is_folder(&self) -> bool {
        self.stamp.is_none() && !self.single
    }

    /// Whether reading this member means decompressing.
    pub fn is_compressed(&self, index: usize) -> bool {
        match self.places.get(index) {
            Some(Place::Zip(_, entry)) => entry.method != 0,
            Some(Place::Gz(..)) => true,
            _ => false,
        }
    }

    /// What is wrong with the archive or folder as a whole, and which members can't be read.
    pub fn notes(&self) -> &[Unread] {
        &self.notes
    }

    /// Whether the file, or each file of the folder, still has the size and time that it had when it was opened.
    pub fn is_unchanged(&self) -> bool {
        let as_before = |(place, before): (&Place, &Option<Stamp>)| match place {
            Place::File(path) => stamp(path) == *before,
            _ => true,
        };
        self.stamp.is_none_or(|before| Some(before) == stamp(&self.path))
            && self.places.iter().zip(&self.stamps).all(as_before)
    }

    /// The locator of a member as a whole; [`Locator::record`] cuts it down to a record. A single file is itself: no
    /// member is named.
    pub fn locator(&self, index: usize) -> Locator {
        match self.members.get(index) {
            Some(member) if !self.single => Locator {
                within: member.within.clone(),
                member: Some(member.name.clone()),
                index: Some(member.index),
                ..Locator::default()
            },
            _ => Locator::default(),
        }
    }

    /// The member that a locator names: by position, and the name must agree.
    pub fn find(&self, locator: &Locator) -> Option<usize> {
        if self.single {
            return locator.member.is_none().then_some(0);
        }
        self.members.iter().position(|m| {
            Some(m.index) == locator.index && Some(&m.name) == locator.member.as_ref() && m.within == locator.within
        })
    }

    /// The bytes that a locator names, cut out of the source as it is now. `digest` is not compared here.
    pub fn excerpt(&mut self, locator: &Locator) -> Result<Vec<u8>, Fault> {
        /// No record that a claim rests on is longer.
        const LONGEST: u64 = 64 << 20;
        let name = self.name();
        let gone = |why: &str| Fault::new(format!("The excerpt can't be read from {name}: {why}."));
        let index = self.find(locator).ok_or_else(|| gone("it has no such member any more"))?;
        let (start, length) = (locator.start.unwrap_or(0), locator.length.unwrap_or(LONGEST));
        let io_fault = |e: io::Error| gone(e.to_string().trim_end_matches('.'));
        let mut out = Vec::new();
        // Where nothing is compressed the record is read alone, however far into a mailbox of many gigabytes it stands.
        let skipped = match self.places.get(index) {
            Some(Place::Plain(store)) => {
                let part = store.slice(start, length.min(LONGEST));
                part.reader().read_to_end(&mut out).map_err(io_fault)?;
                start.min(store.len())
            }
            Some(Place::File(path)) => {
                let mut file = regular_file(path)?;
                let skipped = file.seek(io::SeekFrom::Start(start)).map_err(io_fault)?;
                file.take(length.min(LONGEST)).read_to_end(&mut out).map_err(io_fault)?;
                skipped
            }
            _ => {
                let mut reader = self.read(index)?;
                let skipped = io::copy(&mut reader.by_ref().take(start), &mut io::sink()).map_err(io_fault)?;
                reader.take(length.min(LONGEST)).read_to_end(&mut out).map_err(io_fault)?;
                skipped
            }
        };
        if skipped < start || locator.length.is_some_and(|l| l != out.len() as u64) {
            return Err(gone("the member is shorter than it was"));
        }
        Ok(out)
    }

    /// Opens a member for streaming, decompressed and guarded by the limits. Errors of the reader are sentences too.
    pub fn read(&mut self, index: usize) -> Result<Box<dyn Read + Send + '_>, Fault> {
        let (Some(member), Some(place)) = (self.members.get(index), self.places.get(index)) else {
            return Err(Fault::new(format!("{} has no member number {index}.", self.path.display())));
        };
        match place {
            Place::Plain(store) => Ok(Box::new(store.reader())),
            Place::File(path) => regular_file(path).map(|file: File| Box::new(file) as Box<dyn Read + Send>),
            Place::Refused(why) => Err(Fault::new(why.clone())),
            Place::Zip(store, entry) => {
                let data = zip::data(store, entry).map_err(Fault::new)?;
                let compressed = data.len();
                let source = BufReader::with_capacity(64 << 10, data.reader());
                let inner: Box<dyn Read + Send> =
                    if entry.method == 8 { Box::new(DeflateDecoder::new(source)) } else { Box::new(source) };
                let guarded = Guarded::new(inner, &member.name, compressed, &self.limits, &mut self.total);
                Ok(match (entry.salvaged && entry.flags & 8 != 0, entry.size) {
                    (false, size) => Box::new(guarded.checked(entry.crc, size)),
                    // Found from the front, without a checksum in its header.
                    (true, Some(_)) => Box::new(guarded),
                    // The last one, cut off: whatever comes out, it is not the whole.
                    (true, None) => Box::new(guarded.checked(0, Some(u64::MAX))),
                })
            }
            Place::Gz(store, start, size) => {
                let (start, size) = (*start, *size);
                let of = store.identity();
                if !self.gz.as_ref().is_some_and(|c| c.of == of && c.at <= start) {
                    self.gz = Some(open::gz_cursor(store));
                }
                let compressed = store.len();
                let Some(cursor) = self.gz.as_mut() else { return Err(Fault::new("The archive closed itself.")) };
                let ahead = start - cursor.at;
                let skipped = io::copy(&mut cursor.by_ref().take(ahead), &mut io::sink()).unwrap_or(0);
                if skipped < ahead {
                    self.gz = None;
                    return Err(Fault::new(format!("{} can't be reached: the archive is cut off.", member.shown())));
                }
                let name = member.name.to_string();
                let Some(cursor) = self.gz.as_mut() else { return Err(Fault::new("The archive closed itself.")) };
                let exact = open::Exactly::new(cursor, size);
                Ok(Box::new(Guarded::new(exact, &name, compressed, &self.limits, &mut self.total)))
            }
        }
    }
}
