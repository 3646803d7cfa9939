//! Archives in archives: made readable at any place (where they stand, in memory, or in an encrypted scratch file) and
//! listed in the place of the member that holds them.

use super::guard::Guarded;
use super::open::{Exactly, Listing, gz_cursor};
use super::scratch::{Scratch, Unwritten};
use super::store::Store;
use super::{GzCursor, Place, tar, zip};
use flate2::bufread::DeflateDecoder;
use model::Within;
use std::io::{self, BufReader, Read};

impl Listing<'_> {
    /// Lists an inner archive in place of the member that holds it; `false` if it is none.
    pub(super) fn inner(&mut self, store: &Store, name: &str, index: u32, within: &[Within], depth: usize) -> bool {
        if depth >= self.limits.depth {
            return false;
        }
        let mut deeper = within.to_vec();
        deeper.push(Within { member: name.into(), index });
        self.archive(store, name, &deeper, depth + 1).unwrap_or(false)
    }

    /// An inner archive of a zip as bytes that can be read at any place.
    pub(super) fn spill_entry(
        &mut self,
        store: &Store,
        entry: &zip::Entry,
        index: u32,
        within: &[Within],
        depth: usize,
    ) -> Result<Store, String> {
        if depth >= self.limits.depth {
            return Err(too_deep(&entry.name));
        }
        let data = zip::data(store, entry)?;
        if entry.method == 0 {
            return Ok(data);
        }
        let compressed = data.len();
        let mut stream = DeflateDecoder::new(BufReader::with_capacity(64 << 10, data.reader()));
        self.spill(&mut stream, &entry.name, index, within, compressed)
    }

    /// An inner archive of a tar, likewise; `stream` stays open from one member to the next, which stand in order.
    pub(super) fn spill_member(
        &mut self,
        place: &Place,
        stream: &mut Option<GzCursor>,
        entry: &tar::Entry,
        within: &[Within],
        depth: usize,
    ) -> Result<Option<Store>, String> {
        if depth >= self.limits.depth {
            return Err(too_deep(&entry.name));
        }
        let (store, start, size) = match place {
            Place::Plain(store) => return Ok(Some(store.clone())),
            Place::Gz(store, start, Some(size)) => (store, *start, *size),
            _ => return Ok(None),
        };
        let cursor = match stream {
            Some(cursor) if cursor.at <= start => cursor,
            other => other.insert(gz_cursor(store)),
        };
        let ahead = start - cursor.at;
        if io::copy(&mut cursor.by_ref().take(ahead), &mut io::sink()).unwrap_or(0) < ahead {
            return Err(format!("{} can't be reached: the archive is cut off.", model::visible(&entry.name)));
        }
        self.spill(&mut Exactly::new(cursor, Some(size)), &entry.name, entry.index, within, store.len()).map(Some)
    }

    /// Decompresses an inner archive into memory, and into a scratch file once memory's share is used up. One that ends
    /// too soon is kept as far as it goes, and that is noted.
    pub(super) fn spill(
        &mut self,
        stream: &mut dyn Read,
        name: &str,
        index: u32,
        within: &[Within],
        compressed: u64,
    ) -> Result<Store, String> {
        let shown = model::visible(name);
        let mut total = self.total;
        let mut guarded = Guarded::new(stream, name, compressed, self.limits, &mut total);
        let left = self.limits.spill.saturating_sub(self.spilled);
        let mut bytes = Vec::new();
        let read = guarded.by_ref().take(left.saturating_add(1)).read_to_end(&mut bytes);
        let (store, failed) = if bytes.len() as u64 <= left {
            self.spilled += bytes.len() as u64;
            (Store::memory(bytes), read.err())
        } else {
            let Some(folder) = self.scratch else {
                return Err(format!(
                    "{shown} is an archive in an archive and too large to be read there. Unpack it first."
                ));
            };
            let allowed = self.limits.scratch.saturating_sub(self.scratched);
            let mut rest = guarded.by_ref().take(allowed.saturating_sub(bytes.len() as u64));
            let (scratch, len, failed) = match Scratch::write(folder, &bytes, &mut rest) {
                Ok((scratch, len)) => (scratch, len, None),
                Err(Unwritten::Source(error, scratch, len)) => (scratch, len, Some(error)),
                Err(Unwritten::Disk(error)) => return Err(no_scratch(&shown, &error)),
            };
            if len >= allowed {
                return Err(format!(
                    "{shown} is an archive in an archive and too large to be read there. Unpack it first."
                ));
            }
            self.scratched += len;
            (Store::scratch(scratch, len), failed)
        };
        self.total = total;
        match failed {
            None => Ok(store),
            Some(error) if error.kind() == io::ErrorKind::UnexpectedEof && store.len() > 0 => {
                self.note(Some((name, index)), within, &error.to_string());
                Ok(store)
            }
            Some(error) => Err(error.to_string()),
        }
    }
}

fn too_deep(name: &str) -> String {
    let shown = model::visible(name);
    format!("{shown} lies too deep, in an archive in an archive. Unpack it and import what is inside.")
}

/// Why an archive in an archive could not be set down.
fn no_scratch(shown: &str, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => format!(
            "{shown} is an archive in an archive, and the disk has no room to read it. Make room and import it again."
        ),
        _ => format!(
            "{shown} is an archive in an archive, and it can't be read for want of a file to work in ({error}). Unpack it \
             and import what is inside."
        ),
    }
}
