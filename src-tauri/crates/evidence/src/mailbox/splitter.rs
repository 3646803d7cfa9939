//! Splits an mbox stream into messages in bounded memory, keeping only header blocks.
//!
//! One window slides over the stream. Bodies, however long their lines, are only searched for the next separator.

use super::separator::{LONGEST_LINE, LONGEST_NAME, separator_at};
use memchr::memmem;
use std::collections::VecDeque;
use std::io::{self, Read};

/// Longest header block that is read, in bytes; a longer one is reported.
pub(super) const HEADER_CAP: usize = 256 * 1024;
const WINDOW: usize = 1024 * 1024;
const SMALLEST_READ: usize = 64 * 1024;
const LOOK_AHEAD: usize = LONGEST_LINE + LONGEST_NAME;
/// `\r\n\n` or `\n\r\n` before a candidate, and the beginning of one that the window's end cuts.
const LOOK_BACK: usize = 16;
/// While a `Content-Length` is on trial, at most so much is kept back.
const TRIAL_BYTES: usize = 4 * 1024 * 1024;
const TRIAL_MESSAGES: usize = 1024;

/// One message: where its header block stands, and the block itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// First byte of the separator line.
    separator: u64,
    /// First byte of the header block.
    pub start: u64,
    /// First byte of the body.
    body: u64,
    /// The block without the empty line that ends it; `None` if it is longer than the cap.
    pub block: Option<Vec<u8>>,
}

/// The messages of an mbox stream.
pub(super) struct Splitter<R> {
    source: R,
    finder: memmem::Finder<'static>,
    window: Vec<u8>,
    size: usize,
    cap: usize,
    /// Offset in the stream of the window's first byte.
    base: u64,
    /// Where in the window the next message's separator stands.
    at: Option<usize>,
    ended: bool,
    fault: Option<io::Error>,
    begun: bool,
    /// A separator is taken here even without an empty line before it, since a `Content-Length` points here.
    expected: Option<u64>,
    ahead: VecDeque<Piece>,
}

impl<R: Read> Splitter<R> {
    /// Splits this stream.
    pub fn new(source: R) -> Self {
        Self::sized(source, WINDOW, HEADER_CAP)
    }

    /// A window of another size, for tests.
    pub fn sized(source: R, size: usize, cap: usize) -> Self {
        let size = size.max(cap + 2 * (LOOK_AHEAD + LOOK_BACK));
        Self {
            source,
            finder: memmem::Finder::new(b"\nFrom "),
            window: Vec::new(),
            size,
            cap,
            base: 0,
            at: None,
            ended: false,
            fault: None,
            begun: false,
            expected: None,
            ahead: VecDeque::new(),
        }
    }

    /// How many bytes of the stream have been taken in.
    pub fn taken(&self) -> u64 {
        self.base + self.window.len() as u64
    }

    /// What went wrong while reading the stream, if anything; what came before it has been split all the same.
    pub fn fault(&self) -> Option<&io::Error> {
        self.fault.as_ref()
    }

    /// The first bytes of the stream (at least `want` if there are so many). Only before the first message.
    pub fn peek(&mut self, want: usize) -> &[u8] {
        self.hold(0, want);
        &self.window
    }

    /// The stream as one message: the block begins after `skip` bytes.
    pub fn single(&mut self, skip: usize) -> Piece {
        let skip = self.hold(skip, self.cap + LOOK_AHEAD);
        self.begun = true;
        let (length, body) = self.block_at(skip);
        self.piece(skip, skip, length, body)
    }

    /// The next message, or `None` at the end.
    pub fn message(&mut self) -> Option<Piece> {
        let piece = self.ahead.pop_front().or_else(|| self.scan())?;
        if let Some(length) = piece.block.as_deref().and_then(content_length)
            && let Some(end) = piece.body.checked_add(length)
        {
            self.trust(end);
        }
        Some(piece)
    }

    /// Drops what looked like messages before `end`, if a message (or nothing) really begins there.
    fn trust(&mut self, end: u64) {
        // The empty line before the separator isn't counted in the length.
        let target = end..=end.saturating_add(2);
        let mut seen = 0;
        let mut bytes = 0;
        self.expected = Some(end);
        let trusted = loop {
            if seen == self.ahead.len() {
                match self.scan() {
                    Some(piece) => self.ahead.push_back(piece),
                    None => break target.contains(&self.taken()),
                }
            }
            let Some(next) = self.ahead.get(seen) else { break false };
            if next.separator >= end {
                break target.contains(&next.separator);
            }
            bytes += next.block.as_ref().map_or(0, Vec::len);
            seen += 1;
            if seen > TRIAL_MESSAGES || bytes > TRIAL_BYTES {
                break false;
            }
        };
        self.expected = None;
        if trusted {
            self.ahead.drain(..seen);
        }
    }

    /// The next message by separators alone.
    fn scan(&mut self) -> Option<Piece> {
        if !self.begun {
            self.begun = true;
            self.begin();
        }
        let at = self.at.take()?;
        let at = self.hold(at, self.cap + 2 * LOOK_AHEAD);
        let start = at + self.window.get(at..).and_then(separator_at).unwrap_or_default();
        let (length, body) = self.block_at(start);
        let piece = self.piece(at, start, length, body);
        // The empty line that ends the headers may be the one before the next separator.
        self.seek(body.saturating_sub(1).max(start));
        Some(piece)
    }

    fn piece(&self, separator: usize, start: usize, length: Option<usize>, body: usize) -> Piece {
        Piece {
            separator: self.base + separator as u64,
            start: self.base + start as u64,
            body: self.base + body as u64,
            block: length.and_then(|length| self.window.get(start..start + length)).map(<[u8]>::to_vec),
        }
    }

    /// Finds the first separator, past a byte order mark and empty lines.
    fn begin(&mut self) {
        self.hold(0, LOOK_AHEAD + LOOK_BACK);
        let skip = preamble(&self.window);
        if self.window.get(skip..).is_some_and(|text| separator_at(text).is_some()) {
            self.at = Some(skip);
        } else {
            self.seek(0);
        }
    }

    /// The length of the header block at `start`, unless it is too long, and where the body begins.
    fn block_at(&self, start: usize) -> (Option<usize>, usize) {
        let text = self.window.get(start..).unwrap_or_default();
        if let Some(empty) = empty_line(text) {
            return (Some(0), start + empty);
        }
        for end in memchr::memchr_iter(b'\n', text) {
            if end >= self.cap {
                return (None, start + end + 1);
            }
            if let Some(empty) = text.get(end + 1..).and_then(empty_line) {
                return (Some(end + 1), start + end + 1 + empty);
            }
        }
        if self.ended && self.fault.is_none() && text.len() <= self.cap {
            return (Some(text.len()), self.window.len());
        }
        (None, start + text.len().min(self.cap))
    }

    /// Moves on to the next separator at or after `from`; `self.at` stays `None` at the end.
    fn seek(&mut self, mut from: usize) {
        loop {
            let text = self.window.get(from..).unwrap_or_default();
            let Some(found) = self.finder.find(text) else {
                if self.ended {
                    return;
                }
                let keep = self.window.len().saturating_sub(LOOK_BACK).max(from);
                from = self.hold(keep, self.size);
                continue;
            };
            let line_feed = from + found;
            if !self.ended && line_feed + 1 + LOOK_AHEAD > self.window.len() {
                from = self.hold(line_feed, self.size);
                continue;
            }
            let candidate = line_feed + 1;
            let before = self.window.get(..line_feed).unwrap_or_default();
            let follows = before.is_empty()
                || before.ends_with(b"\n")
                || before.ends_with(b"\n\r")
                || self.expected == Some(self.base + candidate as u64);
            if follows && self.window.get(candidate..).is_some_and(|text| separator_at(text).is_some()) {
                self.at = Some(candidate);
                return;
            }
            from = candidate;
        }
    }

    /// Makes sure that `want` bytes from `keep` on are in the window (fewer at the end of the stream); gives back where
    /// `keep` is now. Bytes before it may be gone.
    fn hold(&mut self, keep: usize, want: usize) -> usize {
        if self.window.len().saturating_sub(keep) >= want || self.ended {
            return keep;
        }
        // Keep a little of what was before, so that the empty line before a separator is still seen.
        let back = keep.min(LOOK_BACK);
        let gone = keep - back;
        self.window.drain(..gone);
        self.base += gone as u64;
        let mut filled = self.window.len();
        // Moving what is kept costs, so an mbox is read a window at a time.
        let least = if self.begun { self.size } else { (back + want).max(SMALLEST_READ).min(self.size) };
        self.window.resize(least.max(filled), 0);
        while let Some(room) = self.window.get_mut(filled..).filter(|room| !room.is_empty()) {
            match self.source.read(room) {
                Ok(0) => self.ended = true,
                Ok(read) => filled += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.fault = Some(error);
                    self.ended = true;
                }
            }
            if self.ended {
                break;
            }
        }
        self.window.truncate(filled);
        back
    }
}

/// The length of a byte order mark and empty lines at the beginning.
pub(super) fn preamble(text: &[u8]) -> usize {
    let mark = if text.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    let empty = text.get(mark..).unwrap_or_default().iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
    mark + empty
}

/// The length of the empty line at the beginning, if there is one.
fn empty_line(text: &[u8]) -> Option<usize> {
    match text {
        [b'\n', ..] => Some(1),
        [b'\r', b'\n', ..] => Some(2),
        _ => None,
    }
}

/// The `Content-Length` of a header block, if it has one.
fn content_length(block: &[u8]) -> Option<u64> {
    const NAME: &[u8] = b"content-length:";
    let mut lines = block.split(|b| *b == b'\n');
    let line = lines.find(|line| line.get(..NAME.len()).is_some_and(|name| name.eq_ignore_ascii_case(NAME)))?;
    std::str::from_utf8(line.get(NAME.len()..)?).ok()?.trim().parse().ok()
}
