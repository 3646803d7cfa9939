//! Opening a path: what it is, and which members it has.

use super::guard::Limits;
use super::store::Store;
use super::{GzCursor, Member, Place, Tree, folder, tar, zip};
use crate::Fault;
use flate2::bufread::MultiGzDecoder;
use model::{Locator, Unread, Within};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;
use std::time::SystemTime;
use unicode_normalization::UnicodeNormalization as _;

/// Size and time of a file, by which a change is noticed.
pub(crate) type Stamp = (u64, SystemTime);

/// A file's stamp; `None` for a folder, and for what is not there.
pub(crate) fn stamp(path: &Path) -> Option<Stamp> {
    let meta = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file)?;
    Some((meta.len(), meta.modified().ok()?))
}

/// Opens a regular file, never a pipe, socket or device (opening a pipe would wait for ever).
pub(crate) fn regular_file(path: &Path) -> Result<File, Fault> {
    let meta = std::fs::metadata(path).map_err(|e| cannot_open(path, &e))?;
    if !meta.is_file() {
        return Err(Fault::new(format!("{} is not a regular file, so it was not read.", path.display())));
    }
    File::open(path).map_err(|e| cannot_open(path, &e))
}

pub(crate) fn cannot_open(path: &Path, error: &io::Error) -> Fault {
    let path = path.display();
    Fault::new(match error.kind() {
        io::ErrorKind::NotFound => format!("There is no file or folder {path}. Check the path."),
        io::ErrorKind::PermissionDenied => {
            format!("{path} can't be opened: you have no permission to read it. Change its permissions or copy it.")
        }
        _ => format!("{path} can't be read: {error}. Check the disk and try again."),
    })
}

pub(super) fn gz_cursor(store: &Store) -> GzCursor {
    let stream = MultiGzDecoder::new(BufReader::with_capacity(64 << 10, store.reader()));
    GzCursor { of: store.identity(), stream, at: 0 }
}

/// Reads exactly so many bytes of a stream; an early end is an error, not an end.
pub(super) struct Exactly<R> {
    inner: R,
    left: Option<u64>,
}

impl<R: Read> Exactly<R> {
    pub(super) fn new(inner: R, size: Option<u64>) -> Self {
        Self { inner, left: size }
    }
}

impl<R: Read> Read for Exactly<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let Some(left) = self.left else { return self.inner.read(into) };
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(into.len());
        let n = self.inner.read(&mut into[..most])?;
        if n == 0 && most > 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.left = Some(left - n as u64);
        Ok(n)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Zip,
    Gz,
    Tar,
    Plain,
}

/// What some bytes are, by their own marks; a name decides nothing.
fn form(store: &Store) -> io::Result<Form> {
    let mut head = [0; 512];
    let got = store.fill_at(0, &mut head)?;
    let head = &head[..got];
    Ok(if [b"PK\x03\x04".as_slice(), b"PK\x05\x06", b"PK\x07\x08"].iter().any(|mark| head.starts_with(mark)) {
        Form::Zip
    } else if head.starts_with(&[0x1f, 0x8b, 8]) {
        Form::Gz
    } else if tar::is_header(head) {
        Form::Tar
    } else {
        Form::Plain
    })
}

/// Whether a name ends as archives do; only a hint of where to look.
pub(crate) fn looks_like_an_archive(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".zip", ".tgz", ".tar.gz", ".tar"].iter().any(|end| name.ends_with(end))
}

/// The members found so far.
pub(super) struct Listing<'a> {
    pub(super) limits: &'a Limits,
    /// The folder for scratch files, if there is one.
    pub(super) scratch: Option<&'a Path>,
    members: Vec<Member>,
    places: Vec<Place>,
    notes: Vec<Unread>,
    /// Bytes of inner archives in memory, in scratch files, and all that came out of decompressors.
    pub(super) spilled: u64,
    pub(super) scratched: u64,
    pub(super) total: u64,
}

impl Tree {
    /// Opens a path within these limits, with or without a folder for scratch files.
    pub fn open_within(path: &Path, limits: Limits, scratch: Option<&Path>) -> Result<Self, Fault> {
        let meta = std::fs::metadata(path).map_err(|e| cannot_open(path, &e))?;
        let mut listing = Listing {
            limits: &limits,
            scratch,
            members: Vec::new(),
            places: Vec::new(),
            notes: Vec::new(),
            spilled: 0,
            scratched: 0,
            total: 0,
        };
        let mut single = false;
        if meta.is_dir() {
            listing.folder(path)?;
        } else {
            let store = Store::file(regular_file(path)?).map_err(|e| cannot_open(path, &e))?;
            if store.len() == 0 {
                return Err(Fault::new(format!("{} is empty. Download or copy it again.", path.display())));
            }
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            single = !listing.archive(&store, &name, &[], 0).map_err(|e| cannot_open(path, &e))?;
            if single {
                listing.push(&name, 0, &[], Some(store.len()), store.len(), Place::Plain(store));
            }
            if listing.members.is_empty() {
                const AGAIN: &str = "Download it again";
                let next = match listing.notes.first().map(|note| note.why.as_str()) {
                    Some(why) if why.contains(AGAIN) => why.to_owned(),
                    Some(why) => format!("{why} {AGAIN}."),
                    None => {
                        format!("{AGAIN}, unless the platform sends such an archive where it has nothing about you.")
                    }
                };
                let name = path.display();
                return Err(Fault::new(format!("{name} holds no file that can be read. {next}")));
            }
        }
        listing.duplicates();
        let Listing { members, places, notes, total, .. } = listing;
        let stamps =
            places.iter().filter_map(|place| if let Place::File(path) = place { Some(stamp(path)) } else { None });
        let stamps = stamps.collect();
        let stamp = stamp(path);
        let (path, scratch) = (path.to_path_buf(), scratch.map(Path::to_path_buf));
        Ok(Self { path, single, members, places, notes, limits, total, gz: None, stamp, stamps, scratch })
    }
}

impl Listing<'_> {
    fn push(&mut self, name: &str, index: u32, within: &[Within], size: Option<u64>, stored: u64, place: Place) {
        if let Place::Refused(why) = &place {
            self.note(Some((name, index)), within, why);
        }
        self.members.push(Member { name: name.into(), index, within: within.to_vec(), size, stored });
        self.places.push(place);
    }

    pub(super) fn note(&mut self, member: Option<(&str, u32)>, within: &[Within], why: &str) {
        /// More notes than this say nothing new.
        const MOST: usize = 200;
        if self.notes.len() < MOST {
            let locator = Locator {
                within: within.to_vec(),
                member: member.map(|(name, _)| name.into()),
                index: member.map(|(_, index)| index),
                ..Locator::default()
            };
            self.notes.push(Unread { locator, why: why.to_owned() });
        }
    }

    fn folder(&mut self, path: &Path) -> Result<(), Fault> {
        let contents = folder::list(path, self.limits).map_err(|e| cannot_open(path, &e))?;
        for (name, why) in &contents.notes {
            self.note(Some((name, u32::MAX)), &[], why);
            if let Some(note) = self.notes.last_mut() {
                note.locator.index = None;
            }
        }
        for (index, entry) in contents.entries.into_iter().enumerate() {
            self.push(&entry.name, index as u32, &[], Some(entry.size), entry.size, Place::File(entry.path));
        }
        Ok(())
    }

    /// Lists an archive's members; `false` if the bytes are no archive.
    pub(super) fn archive(&mut self, store: &Store, name: &str, within: &[Within], depth: usize) -> io::Result<bool> {
        match form(store)? {
            Form::Plain => return Ok(false),
            Form::Zip => {
                let contents = zip::list(store, self.limits)?;
                for why in &contents.notes {
                    self.note(None, within, why);
                }
                for (index, entry) in contents.entries.into_iter().enumerate() {
                    self.zip_entry(store, index as u32, entry, within, depth);
                }
            }
            Form::Tar => {
                let mut reader = Seeker { store: store.clone(), at: 0 };
                let contents = tar::list(&mut reader, &mut |r, n| Ok(r.skip(n)), self.limits);
                self.tar_entries(contents, within, depth, |e| {
                    let part = store.slice(e.start, e.size);
                    if part.len() < e.size {
                        Place::Refused(format!("{} is cut off.", model::visible(&e.name)))
                    } else {
                        Place::Plain(part)
                    }
                });
            }
            Form::Gz => {
                let mut stream = gz_cursor(store);
                let mut first = Vec::new();
                let readable = stream.by_ref().take(512).read_to_end(&mut first);
                if tar::is_header(&first) {
                    let allowed = store.len().saturating_mul(self.limits.ratio).max(self.limits.floor);
                    let mut stream = gz_cursor(store).take(allowed);
                    let mut skip = |r: &mut io::Take<GzCursor>, n| io::copy(&mut r.by_ref().take(n), &mut io::sink());
                    let contents = tar::list(&mut stream, &mut skip, self.limits);
                    self.tar_entries(contents, within, depth, |e| Place::Gz(store.clone(), e.start, Some(e.size)));
                } else if let (Err(error), true) = (readable, first.is_empty()) {
                    self.note(None, within, &format!("The compressed file can't be read: {error}."));
                } else {
                    let inner = name.strip_suffix(".gz").unwrap_or(name);
                    self.push(inner, 0, within, None, store.len(), Place::Gz(store.clone(), 0, None));
                }
            }
        }
        Ok(true)
    }

    fn tar_entries(
        &mut self,
        contents: tar::Contents,
        within: &[Within],
        depth: usize,
        place: impl Fn(&tar::Entry) -> Place,
    ) {
        for why in &contents.notes {
            self.note(None, within, why);
        }
        let mut stream = None;
        for entry in contents.entries {
            let mut place = place(&entry);
            if looks_like_an_archive(&entry.name) {
                match self.spill_member(&place, &mut stream, &entry, within, depth) {
                    Ok(Some(store)) if self.inner(&store, &entry.name, entry.index, within, depth) => continue,
                    Ok(_) => {}
                    Err(why) => place = Place::Refused(why),
                }
            }
            self.push(&entry.name, entry.index, within, Some(entry.size), entry.size, place);
        }
    }

    fn zip_entry(&mut self, store: &Store, index: u32, entry: zip::Entry, within: &[Within], depth: usize) {
        if entry.folder && entry.size.unwrap_or(0) == 0 {
            return;
        }
        let shown = model::visible(&entry.name);
        if entry.link {
            self.note(Some((&entry.name, index)), within, &format!("{shown} is a link and was not followed."));
            return;
        }
        let name = entry.name.clone();
        let (size, stored) = (entry.size, entry.compressed);
        let refused = if entry.encrypted() {
            Some(format!("{shown} is encrypted. Unpack the archive with its password and import the folder."))
        } else if entry.overlaps {
            Some(format!(
                "{shown} shares its bytes with another member, as only a crafted archive does; it was not read."
            ))
        } else if !matches!(entry.method, 0 | 8) {
            Some(format!(
                "{shown} is compressed in a way that Sayso can't read. Unpack the archive and import the folder."
            ))
        } else {
            None
        };
        if refused.is_none() && looks_like_an_archive(&name) {
            match self.spill_entry(store, &entry, index, within, depth) {
                Ok(inner) => {
                    if self.inner(&inner, &name, index, within, depth) {
                        return;
                    }
                }
                Err(why) => {
                    self.push(&name, index, within, size, stored, Place::Refused(why));
                    return;
                }
            }
        }
        let place = refused.map_or_else(|| Place::Zip(store.clone(), entry), Place::Refused);
        self.push(&name, index, within, size, stored, place);
    }

    /// Names that are the same, or differ only by case or Unicode form: both are read, by position, and it is said.
    fn duplicates(&mut self) {
        let mut seen = BTreeSet::new();
        let mut twice = Vec::new();
        for member in &self.members {
            if !seen.insert((
                member.within.len(),
                member.within.last().map(|w| w.index),
                member.name.nfc().flat_map(char::to_lowercase).collect::<String>(),
            )) {
                twice.push(member.clone());
            }
        }
        for member in twice {
            let why = format!("Another member is also called {}; each is read by its position.", member.shown());
            self.note(Some((&member.name, member.index)), &member.within, &why);
        }
    }
}

/// Reads a store and skips without reading.
struct Seeker {
    store: Store,
    at: u64,
}

impl Seeker {
    fn skip(&mut self, n: u64) -> u64 {
        let n = n.min(self.store.len() - self.at.min(self.store.len()));
        self.at += n;
        n
    }
}

impl Read for Seeker {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let n = self.store.read_at(self.at, into)?;
        self.at += n as u64;
        Ok(n)
    }
}
