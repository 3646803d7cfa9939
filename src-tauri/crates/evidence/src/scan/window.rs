//! The bounded window over the input: it moves on, keeps what is marked, and jumps over values.

use super::Cut;
use crate::wipe::grow;
use std::io::{self, Read};
use zeroize::Zeroize as _;

/// Part of the input, from `base` on; `pos` is where we stand in it.
pub(super) struct Window<R> {
    input: R,
    pub(super) largest: usize,
    pub(super) buf: Vec<u8>,
    pub(super) pos: usize,
    pub(super) end: usize,
    pub(super) base: u64,
    /// From here on everything is kept, unless it grows beyond `largest`; then the mark is lost.
    pub(super) mark: Option<usize>,
    /// Whether everything that was read is overwritten before its memory is given back.
    pub(super) wiping: bool,
}

impl<R> Drop for Window<R> {
    fn drop(&mut self) {
        if self.wiping {
            self.buf.zeroize();
        }
    }
}

impl<R: Read> Window<R> {
    pub(super) fn new(input: R, size: usize, largest: usize) -> Self {
        let buf = vec![0; size.max(16)];
        Self { input, largest: largest.max(16), buf, pos: 0, end: 0, base: 0, mark: None, wiping: false }
    }

    /// How many bytes have been passed.
    pub(super) fn position(&self) -> u64 {
        self.base + self.pos as u64
    }

    pub(super) fn skip_value(&mut self, byte: u8) -> Result<(), Cut> {
        match byte {
            b'"' => self.skip_string(),
            b'{' | b'[' => self.skip_container(),
            b'}' | b']' | b',' | b':' | b';' => Err(self.cut("This is not valid JSON: a value was expected here.")),
            _ => loop {
                let here = &self.buf[self.pos..self.end];
                // The white space of `peek` and no other, or a form feed in a list would never be passed.
                let stop = |b: &u8| {
                    matches!(b, b',' | b']' | b'}' | b';' | b':' | b'"' | b'{' | b'[' | b' ' | b'\n' | b'\r' | b'\t')
                };
                if let Some(n) = here.iter().position(stop) {
                    self.pos += n;
                    return Ok(());
                }
                self.pos = self.end;
                if !self.more()? {
                    return Ok(());
                }
            },
        }
    }

    /// Passes over a string; stands on its opening quote.
    pub(super) fn skip_string(&mut self) -> Result<(), Cut> {
        self.pos += 1;
        loop {
            let here = &self.buf[self.pos..self.end];
            match memchr::memchr2(b'"', b'\\', here) {
                Some(at) if here[at] == b'"' => {
                    self.pos += at + 1;
                    return Ok(());
                }
                Some(at) => {
                    self.pos += at + 1;
                    if self.pos == self.end && !self.more()? {
                        return Err(self.cut_off());
                    }
                    self.pos += 1;
                }
                None => {
                    self.pos = self.end;
                    if !self.more()? {
                        return Err(self.cut_off());
                    }
                }
            }
        }
    }

    /// Passes over an object or array by counting brackets outside strings; uses no memory per level.
    pub(super) fn skip_container(&mut self) -> Result<(), Cut> {
        let mut depth = 0_u64;
        loop {
            let here = &self.buf[self.pos..self.end];
            let Some(at) = here.iter().position(|&b| CLASS[usize::from(b)] != 0) else {
                self.pos = self.end;
                if !self.more()? {
                    return Err(self.cut_off());
                }
                continue;
            };
            self.pos += at;
            match CLASS[usize::from(here[at])] {
                QUOTE => self.skip_string()?,
                OPEN => {
                    depth += 1;
                    self.pos += 1;
                }
                _ => {
                    depth -= 1;
                    self.pos += 1;
                    if depth == 0 {
                        return Ok(());
                    }
                }
            }
        }
    }

    /// The next byte that is not white space; `None` at the end of the input.
    pub(super) fn peek(&mut self) -> Result<Option<u8>, Cut> {
        loop {
            let here = &self.buf[self.pos..self.end];
            if let Some(at) = here.iter().position(|b| !matches!(b, b' ' | b'\n' | b'\r' | b'\t')) {
                self.pos += at;
                return Ok(Some(here[at]));
            }
            self.pos = self.end;
            if !self.more()? {
                return Ok(None);
            }
        }
    }

    /// Reads more into the window, keeping what is marked; `false` at the end of the input.
    pub(super) fn more(&mut self) -> Result<bool, Cut> {
        let keep = self.mark.unwrap_or(self.pos);
        if keep > 0 {
            self.buf.copy_within(keep..self.end, 0);
            self.base += keep as u64;
            self.pos -= keep;
            self.end -= keep;
            self.mark = self.mark.map(|_| 0);
        }
        if self.end == self.buf.len() {
            if self.buf.len() < self.largest {
                let size = (self.buf.len() * 2).min(self.largest);
                grow(&mut self.buf, size, self.wiping);
            } else {
                // The record has grown too large to keep: let it go and only find its end.
                self.mark = None;
                self.base += self.pos as u64;
                self.buf.copy_within(self.pos..self.end, 0);
                self.end -= self.pos;
                self.pos = 0;
            }
        }
        loop {
            match self.input.read(&mut self.buf[self.end..]) {
                Ok(n) => {
                    self.end += n;
                    return Ok(n > 0);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(self.cut(&error.to_string())),
            }
        }
    }

    pub(super) fn cut_off(&self) -> Cut {
        self.cut("The file ends in the middle of a record: it was cut off. Download it again to have the rest.")
    }

    pub(super) fn cut(&self, why: &str) -> Cut {
        Cut { start: self.position(), length: None, pointer: None, why: why.to_owned() }
    }
}

const QUOTE: u8 = 1;
const OPEN: u8 = 2;
const CLOSE: u8 = 3;

/// What a byte means outside a string.
const CLASS: [u8; 256] = {
    let mut class = [0; 256];
    class[b'"' as usize] = QUOTE;
    class[b'{' as usize] = OPEN;
    class[b'[' as usize] = OPEN;
    class[b'}' as usize] = CLOSE;
    class[b']' as usize] = CLOSE;
    class
};
