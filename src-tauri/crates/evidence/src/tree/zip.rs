//! The table of contents of a zip (zip64 included), read without trusting it.
//!
//! Written by hand because members are addressed by position: two members of one name both stay, overlapping members
//! are noticed, and an archive that was cut off is still read from its front.

use super::guard::Limits;
use super::store::Store;
use flate2::bufread::DeflateDecoder;
use std::io::{self, BufReader, Read};

/// One entry of the table of contents.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) method: u16,
    pub(super) flags: u16,
    pub(super) crc: u32,
    pub(super) compressed: u64,
    pub(super) size: Option<u64>,
    /// Where its local header stands.
    pub(super) header: u64,
    pub(super) folder: bool,
    pub(super) link: bool,
    /// It shares bytes with an entry before it.
    pub(super) overlaps: bool,
    /// Found by reading from the front, so CRC and sizes may be unknown.
    pub(super) salvaged: bool,
}

impl Entry {
    pub(super) fn encrypted(&self) -> bool {
        self.flags & 1 != 0
    }
}

/// What a zip holds, and sentences about what is wrong with it.
#[derive(Debug, Default)]
pub(super) struct Contents {
    pub(super) entries: Vec<Entry>,
    pub(super) notes: Vec<String>,
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..at + 2).and_then(|b| b.try_into().ok()).map_or(0, u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|b| b.try_into().ok()).map_or(0, u32::from_le_bytes)
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..at + 8).and_then(|b| b.try_into().ok()).map_or(0, u64::from_le_bytes)
}

/// Lists a zip: by its central directory, else by reading from the front.
pub(super) fn list(store: &Store, limits: &Limits) -> io::Result<Contents> {
    match central(store, limits)? {
        Some(contents) => Ok(contents),
        None => salvage(store, limits),
    }
}

struct Directory {
    at: u64,
    size: u64,
    count: u64,
    /// Bytes before the archive proper (a self-extracting stub), by which all offsets are shifted.
    shift: u64,
    trailing: bool,
}

fn directory(store: &Store) -> io::Result<Option<Directory>> {
    const END: usize = 22;
    let tail_len = store.len().min(END as u64 + 65_535);
    let mut tail = vec![0; usize::try_from(tail_len).unwrap_or(0)];
    let tail_at = store.len() - tail_len;
    let got = store.fill_at(tail_at, &mut tail)?;
    tail.truncate(got);
    let mut found = None;
    for at in memchr::memmem::rfind_iter(&tail, b"PK\x05\x06") {
        if tail.len() - at >= END && at + END + usize::from(u16_at(&tail, at + 20)) <= tail.len() {
            found = Some(at);
            break;
        }
    }
    let Some(at) = found else { return Ok(None) };
    let end = &tail[at..];
    if u16_at(end, 4) != u16_at(end, 6) {
        return Ok(None);
    }
    let end_at = tail_at + at as u64;
    let trailing = end_at + END as u64 + u64::from(u16_at(end, 20)) < store.len();
    let (mut count, mut size, mut start) =
        (u64::from(u16_at(end, 10)), u64::from(u32_at(end, 12)), u64::from(u32_at(end, 16)));
    let mut before = end_at;
    if end_at >= 20 {
        let mut locator = [0; 20];
        store.fill_at(end_at - 20, &mut locator)?;
        if locator.starts_with(b"PK\x06\x07") {
            let mut record = [0; 56];
            let record_at = u64_at(&locator, 8);
            if store.fill_at(record_at, &mut record)? == 56 && record.starts_with(b"PK\x06\x06") {
                (count, size, start) = (u64_at(&record, 32), u64_at(&record, 40), u64_at(&record, 48));
                before = record_at;
            }
        }
    }
    let Some(real) = before.checked_sub(size) else { return Ok(None) };
    let Some(shift) = real.checked_sub(start) else { return Ok(None) };
    Ok(Some(Directory { at: real, size, count, shift, trailing }))
}

fn central(store: &Store, limits: &Limits) -> io::Result<Option<Contents>> {
    let Some(directory) = directory(store)? else { return Ok(None) };
    let mut contents = Contents::default();
    if directory.trailing {
        contents.notes.push("There is data after the zip's end, which was not read.".to_owned());
    }
    let mut reader = BufReader::with_capacity(64 << 10, store.slice(directory.at, directory.size).reader());
    let mut names = 0_usize;
    let mut fixed = [0; 46];
    while reader.read_exact(&mut fixed).is_ok() {
        if !fixed.starts_with(b"PK\x01\x02") {
            break;
        }
        let name_len = usize::from(u16_at(&fixed, 28));
        let extra_len = usize::from(u16_at(&fixed, 30));
        let comment_len = u64::from(u16_at(&fixed, 32));
        let mut name = vec![0; name_len];
        let mut extra = vec![0; extra_len];
        if reader.read_exact(&mut name).is_err() || reader.read_exact(&mut extra).is_err() {
            break;
        }
        io::copy(&mut reader.by_ref().take(comment_len), &mut io::sink())?;
        names += name_len;
        if contents.entries.len() >= limits.members || names > limits.names {
            contents.notes.push(format!(
                "The zip lists {} members, more than any honest export; only the first {} were looked at.",
                directory.count,
                contents.entries.len()
            ));
            break;
        }
        contents.entries.push(central_entry(&fixed, &name, &extra, directory.shift));
    }
    if contents.entries.is_empty() && directory.count > 0 {
        return Ok(None);
    }
    if (contents.entries.len() as u64) < directory.count && contents.entries.len() < limits.members {
        contents.notes.push(format!(
            "The zip's table of contents is damaged: it promises {} members and lists {}.",
            directory.count,
            contents.entries.len()
        ));
    }
    mark_overlaps(&mut contents.entries);
    Ok(Some(contents))
}

fn central_entry(fixed: &[u8; 46], name: &[u8], extra: &[u8], shift: u64) -> Entry {
    let mut size = u64::from(u32_at(fixed, 24));
    let mut compressed = u64::from(u32_at(fixed, 20));
    let mut header = u64::from(u32_at(fixed, 42));
    let mut rest = extra;
    while rest.len() >= 4 {
        let len = usize::from(u16_at(rest, 2)).min(rest.len() - 4);
        if u16_at(rest, 0) == 1 {
            let mut field = &rest[4..4 + len];
            for value in [&mut size, &mut compressed, &mut header] {
                if *value == u64::from(u32::MAX) && field.len() >= 8 {
                    *value = u64_at(field, 0);
                    field = &field[8..];
                }
            }
        }
        rest = &rest[4 + len..];
    }
    let name = String::from_utf8_lossy(name).into_owned();
    let made_on_unix = u16_at(fixed, 4) >> 8 == 3;
    Entry {
        method: u16_at(fixed, 10),
        flags: u16_at(fixed, 8),
        crc: u32_at(fixed, 16),
        compressed,
        size: Some(size),
        header: header.saturating_add(shift),
        folder: name.ends_with('/') || name.ends_with('\\'),
        link: made_on_unix && (u32_at(fixed, 38) >> 16) & 0o170_000 == 0o120_000,
        overlaps: false,
        salvaged: false,
        name,
    }
}

/// Members that share bytes are how a small zip is made to unpack to terabytes.
fn mark_overlaps(entries: &mut [Entry]) {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|&i| entries[i].header);
    let mut end = 0_u64;
    for i in order {
        let entry = &mut entries[i];
        entry.overlaps = entry.header < end;
        end = end.max(entry.header.saturating_add(30 + entry.name.len() as u64).saturating_add(entry.compressed));
    }
}

/// An entry's data, still compressed; a sentence if it isn't there, or if the header before it tells another story than
/// the table of contents: then nobody knows which of the two other programs believe.
pub(super) fn data(store: &Store, entry: &Entry) -> Result<Store, String> {
    let shown = model::visible(&entry.name);
    let mut local = [0; 30];
    let got = store.fill_at(entry.header, &mut local).unwrap_or(0);
    if got < local.len() || !local.starts_with(b"PK\x03\x04") {
        return Err(format!("{shown} isn't where the zip says it is: the zip is damaged."));
    }
    let mut name = vec![0; usize::from(u16_at(&local, 26))];
    let named = store.fill_at(entry.header + 30, &mut name).unwrap_or(0);
    let name = String::from_utf8_lossy(name.get(..named).unwrap_or_default());
    if name != entry.name.as_str() {
        return Err(format!(
            "{shown} is called {} where it stands, as only a damaged or crafted zip does; it was not read.",
            model::visible(&name)
        ));
    }
    if u16_at(&local, 8) != entry.method || (u16_at(&local, 6) ^ entry.flags) & 1 != 0 {
        return Err(format!(
            "{shown} is described in two ways by the zip, as only a damaged or crafted zip does; it was not read."
        ));
    }
    let start = entry.header + 30 + u64::from(u16_at(&local, 26)) + u64::from(u16_at(&local, 28));
    Ok(store.slice(start, entry.compressed))
}

/// Finds members from the front when the table of contents is missing: an unfinished download is still worth reading.
fn salvage(store: &Store, limits: &Limits) -> io::Result<Contents> {
    let mut contents = Contents::default();
    contents.notes.push(
        "The zip's table of contents is missing or damaged, as after an unfinished download; its members were read from \
         the front, as far as they go. Download it again to have all of it."
            .to_owned(),
    );
    let mut at = 0_u64;
    let mut names = 0;
    loop {
        let mut local = [0; 30];
        if store.fill_at(at, &mut local)? < 30 || !local.starts_with(b"PK\x03\x04") {
            return Ok(contents);
        }
        let mut name = vec![0; usize::from(u16_at(&local, 26))];
        let mut extra = vec![0; usize::from(u16_at(&local, 28))];
        let name_got = store.fill_at(at + 30, &mut name)?;
        store.fill_at(at + 30 + name.len() as u64, &mut extra)?;
        names += name_got;
        if name_got < name.len() || contents.entries.len() >= limits.members || names > limits.names {
            return Ok(contents);
        }
        let flags = u16_at(&local, 6);
        let mut fixed = [0; 46];
        fixed[8..28].copy_from_slice(&local[6..26]);
        let mut entry = central_entry(&fixed, &name, &extra, 0);
        entry.header = at;
        entry.salvaged = true;
        let data = at + 30 + (name.len() + extra.len()) as u64;
        if flags & 8 != 0 {
            let Some((compressed, size)) = measure(store, data, entry.method, limits) else {
                // The last one, cut off: what there is of it can still be read.
                entry.compressed = store.len().saturating_sub(data);
                entry.size = None;
                contents.entries.push(entry);
                return Ok(contents);
            };
            entry.compressed = compressed;
            entry.size = Some(size);
        }
        let cut_off = data.saturating_add(entry.compressed) > store.len();
        at = data.saturating_add(entry.compressed);
        if flags & 8 != 0 {
            at = after_descriptor(store, at)?;
        }
        contents.entries.push(entry);
        if cut_off {
            return Ok(contents);
        }
    }
}

/// The compressed and decompressed size of deflated data whose header doesn't say.
fn measure(store: &Store, data: u64, method: u16, limits: &Limits) -> Option<(u64, u64)> {
    if method != 8 {
        return None;
    }
    let rest = store.slice(data, u64::MAX);
    let allowed = rest.len().saturating_mul(limits.ratio).max(limits.floor);
    let mut inflate = DeflateDecoder::new(BufReader::with_capacity(64 << 10, rest.reader()));
    match io::copy(&mut inflate.by_ref().take(allowed), &mut io::sink()) {
        // Data that runs to the very end, with no room for the descriptor that must follow it, was cut off.
        Ok(n) if n < allowed && inflate.total_in() + 12 <= rest.len() => {
            Some((inflate.total_in(), inflate.total_out()))
        }
        _ => None,
    }
}

/// Where the next header begins after a data descriptor, which comes with or without a mark, in 32 or 64 bits.
fn after_descriptor(store: &Store, at: u64) -> io::Result<u64> {
    let mut window = [0; 28];
    let got = store.fill_at(at, &mut window)?;
    let found = [12, 16, 20, 24].into_iter().find(|&skip| {
        window.get(skip..got).is_some_and(|w| w.starts_with(b"PK\x03\x04") || w.starts_with(b"PK\x01\x02"))
    });
    Ok(at + found.unwrap_or(16) as u64)
}
