//! The members of a tar, by walking its headers (ustar, GNU long names, pax).

use super::guard::Limits;
use std::io::{self, Read};

/// One regular file in a tar.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) index: u32,
    /// Where its bytes begin in the (decompressed) tar.
    pub(super) start: u64,
    pub(super) size: u64,
}

/// What a tar holds, and sentences about what is wrong with it.
#[derive(Debug, Default)]
pub(super) struct Contents {
    pub(super) entries: Vec<Entry>,
    pub(super) notes: Vec<String>,
}

/// Whether this first block is a tar header, by its checksum.
pub(super) fn is_header(block: &[u8]) -> bool {
    let Some(block) = block.get(..512) else { return false };
    let sum: u64 =
        block.iter().enumerate().map(|(i, &b)| if (148..156).contains(&i) { 32 } else { u64::from(b) }).sum();
    octal(&block[148..156]) == Some(sum) && block[0] != 0
}

fn octal(field: &[u8]) -> Option<u64> {
    if field.first().is_some_and(|b| b & 0x80 != 0) {
        // GNU writes sizes of 8 GiB and more in base 256.
        return field.get(field.len() - 8..).and_then(|b| b.try_into().ok()).map(u64::from_be_bytes);
    }
    let text = field.split(|&b| b == 0).next().unwrap_or_default();
    let text = std::str::from_utf8(text).ok()?.trim();
    if text.is_empty() { Some(0) } else { u64::from_str_radix(text, 8).ok() }
}

fn text(field: &[u8]) -> String {
    String::from_utf8_lossy(field.split(|&b| b == 0).next().unwrap_or_default()).into_owned()
}

/// Lists a tar that is streamed; `skip` passes over so many bytes and says how many there were.
pub(super) fn list<R: Read>(
    reader: &mut R,
    skip: &mut dyn FnMut(&mut R, u64) -> io::Result<u64>,
    limits: &Limits,
) -> Contents {
    let mut contents = Contents::default();
    if let Err(error) = walk(reader, skip, limits, &mut contents) {
        contents.notes.push(format!("The archive could be read only in part: {error}."));
    }
    contents
}

fn walk<R: Read>(
    reader: &mut R,
    skip: &mut dyn FnMut(&mut R, u64) -> io::Result<u64>,
    limits: &Limits,
    contents: &mut Contents,
) -> io::Result<()> {
    /// A name in an extension header longer than this is nobody's honest file name.
    const LONGEST_NAME: u64 = 64 << 10;
    let cut = || io::Error::new(io::ErrorKind::UnexpectedEof, "it is cut off");
    let (mut at, mut index, mut names) = (0_u64, 0_u32, 0_usize);
    let mut long_name: Option<String> = None;
    let mut long_size: Option<u64> = None;
    let mut block = [0; 512];
    loop {
        if let Err(error) = reader.read_exact(&mut block) {
            return if at == 0 || error.kind() != io::ErrorKind::UnexpectedEof { Err(error) } else { Err(cut()) };
        }
        at += 512;
        if block.iter().all(|&b| b == 0) {
            return Ok(());
        }
        if !is_header(&block) {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "a member's header is damaged"));
        }
        let mut size = octal(&block[124..136]).unwrap_or(0);
        let kind = block[156];
        let padded = |size: u64| size.div_ceil(512).saturating_mul(512);
        if matches!(kind, b'L' | b'x') && size <= LONGEST_NAME {
            let mut body = vec![0; usize::try_from(padded(size)).unwrap_or(0)];
            reader.read_exact(&mut body).map_err(|_| cut())?;
            at += padded(size);
            body.truncate(usize::try_from(size).unwrap_or(0));
            if kind == b'L' {
                long_name = Some(text(&body));
            } else {
                pax(&body, &mut long_name, &mut long_size);
            }
            continue;
        }
        size = long_size.take().unwrap_or(size);
        let name = long_name.take().unwrap_or_else(|| {
            let (name, prefix) = (text(&block[..100]), text(&block[345..500]));
            if block[257..].starts_with(b"ustar\0") && !prefix.is_empty() { format!("{prefix}/{name}") } else { name }
        });
        match kind {
            0 | b'0' | b'7' if !name.ends_with('/') => {
                names += name.len();
                if contents.entries.len() >= limits.members || names > limits.names {
                    contents
                        .notes
                        .push("The archive holds more members than any honest export; the rest was left.".into());
                    return Ok(());
                }
                contents.entries.push(Entry { name, index, start: at, size });
            }
            b'1' | b'2' => contents.notes.push(format!("{} is a link and was not followed.", model::visible(&name))),
            _ => {}
        }
        if !matches!(kind, b'g' | b'K') {
            index += 1;
        }
        let body = if matches!(kind, b'1' | b'2' | b'3' | b'4' | b'5' | b'6') { 0 } else { padded(size) };
        if skip(reader, body)? < body {
            return Err(cut());
        }
        at = at.saturating_add(body);
    }
}

/// Takes `path` and `size` out of a pax header (`<length> <key>=<value>\n`, repeated).
fn pax(mut body: &[u8], name: &mut Option<String>, size: &mut Option<u64>) {
    while let Some(space) = memchr::memchr(b' ', body) {
        let Some(len) = std::str::from_utf8(&body[..space]).ok().and_then(|t| t.parse::<usize>().ok()) else { return };
        let Some(record) = body.get(space + 1..len) else { return };
        let record = record.strip_suffix(b"\n").unwrap_or(record);
        if let Some(value) = record.strip_prefix(b"path=") {
            *name = Some(String::from_utf8_lossy(value).into_owned());
        } else if let Some(value) = record.strip_prefix(b"size=") {
            *size = std::str::from_utf8(value).ok().and_then(|t| t.parse().ok());
        }
        body = &body[len..];
    }
}
