//! Limits that are counted while reading, never believed from headers.

use flate2::Crc;
use std::io::{self, Read};

/// How much an archive may ask of us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Most members (or files of a folder) that are listed.
    pub members: usize,
    /// Most bytes that all names together may take.
    pub names: usize,
    /// How many times larger than its compressed form a member may grow, once it is larger than `floor`.
    pub ratio: u64,
    /// Members up to this size may have any ratio.
    pub floor: u64,
    /// Most bytes that may come out of all members together.
    pub total: u64,
    /// How deep archives may lie inside archives.
    pub depth: usize,
    /// Most bytes of inner archives that are held in memory.
    pub spill: u64,
    /// Most bytes of inner archives that are held in encrypted scratch files, once memory is not enough.
    pub scratch: u64,
}

impl Default for Limits {
    /// Wide enough for every honest export: X's own ad files shrink about twelve times, never three hundred.
    fn default() -> Self {
        Self {
            members: 500_000,
            names: 64 << 20,
            ratio: 300,
            floor: 64 << 20,
            total: 1 << 40,
            depth: 2,
            spill: 96 << 20,
            scratch: 64 << 30,
        }
    }
}

/// Counts what comes out of a decompressor and stops it when it is too much or its checksum is wrong.
pub(super) struct Guarded<'a, R> {
    inner: R,
    name: String,
    out: u64,
    allowed: u64,
    total: &'a mut u64,
    total_allowed: u64,
    check: Option<(Crc, u32)>,
    expected: Option<u64>,
}

impl<'a, R: Read> Guarded<'a, R> {
    /// Watches a decompressor that was given so many compressed bytes.
    pub(super) fn new(inner: R, name: &str, compressed: u64, limits: &Limits, total: &'a mut u64) -> Self {
        Self {
            inner,
            name: name.to_owned(),
            out: 0,
            allowed: compressed.saturating_mul(limits.ratio).max(limits.floor),
            total,
            total_allowed: limits.total,
            check: None,
            expected: None,
        }
    }

    /// Also checks the CRC-32 and the size at the end.
    pub(super) fn checked(mut self, crc: u32, size: Option<u64>) -> Self {
        self.check = Some((Crc::new(), crc));
        self.expected = size;
        self
    }
}

impl<R: Read> Read for Guarded<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(into).map_err(|e| {
            let why = match e.kind() {
                io::ErrorKind::UnexpectedEof => "ends in the middle: the archive is cut off",
                _ => "can't be decompressed: its bytes are damaged",
            };
            io::Error::new(e.kind(), format!("{} {why}.", model::visible(&self.name)))
        })?;
        if n == 0 && !into.is_empty() {
            if let Some((crc, wanted)) = self.check.take() {
                if self.expected.is_some_and(|size| size > self.out) {
                    return Err(io::Error::new(
                        io::ErrorKind::UnexpectedEof,
                        format!("{} ends in the middle: the archive is cut off.", model::visible(&self.name)),
                    ));
                }
                if crc.sum() != wanted {
                    return Err(io::Error::new(
                        io::ErrorKind::InvalidData,
                        format!(
                            "{} doesn't match its checksum: it was damaged or altered.",
                            model::visible(&self.name)
                        ),
                    ));
                }
            }
            return Ok(0);
        }
        self.out += n as u64;
        *self.total += n as u64;
        if self.out > self.allowed || *self.total > self.total_allowed {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                format!(
                    "{} grows far beyond what an honest file would when decompressed, so reading it was stopped.",
                    model::visible(&self.name)
                ),
            ));
        }
        if let Some((crc, _)) = &mut self.check {
            crc.update(&into[..n]);
        }
        Ok(n)
    }
}
