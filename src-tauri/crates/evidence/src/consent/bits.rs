//! Bits out of the six-bit characters that consent strings are written in.

use super::ids::Ids;

/// The longest string that is decoded, in characters. No honest one comes near.
pub(super) const LONGEST: usize = 256 << 10;

/// Bits, big-endian, read from left to right.
#[derive(Clone, Debug)]
pub(super) struct Bits {
    sextets: Vec<u8>,
    at: usize,
}

/// The end of the bits inside a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Short;

impl Bits {
    /// The bits of a text; `None` if a character is none of the alphabet. GPP is written in both alphabets, TCF in one.
    /// Padding at the end is passed over.
    pub(super) fn of(text: &str, both: bool) -> Option<Self> {
        let bare = text.trim_end_matches('=');
        if bare.len() > LONGEST || text.len() - bare.len() > 2 {
            return None;
        }
        let sextet = |c: u8| match c {
            b'A'..=b'Z' => Some(c - b'A'),
            b'a'..=b'z' => Some(c - b'a' + 26),
            b'0'..=b'9' => Some(c - b'0' + 52),
            b'-' => Some(62),
            b'_' => Some(63),
            b'+' if both => Some(62),
            b'/' if both => Some(63),
            _ => None,
        };
        let sextets: Option<Vec<u8>> = bare.bytes().map(sextet).collect();
        Some(Self { sextets: sextets?, at: 0 })
    }

    /// How many bits are left.
    pub(super) fn left(&self) -> usize {
        (self.sextets.len() * 6).saturating_sub(self.at)
    }

    /// One bit.
    pub(super) fn bit(&mut self) -> Result<bool, Short> {
        let sextet = self.sextets.get(self.at / 6).ok_or(Short)?;
        let bit = sextet >> (5 - self.at % 6) & 1;
        self.at += 1;
        Ok(bit == 1)
    }

    /// A number of so many bits (at most 64).
    pub(super) fn int(&mut self, bits: usize) -> Result<u64, Short> {
        if self.left() < bits {
            return Err(Short);
        }
        let mut out = 0;
        for _ in 0..bits {
            out = out << 1 | u64::from(self.bit()?);
        }
        Ok(out)
    }

    /// A number of at most 16 bits.
    pub(super) fn small(&mut self, bits: usize) -> Result<u16, Short> {
        self.int(bits.min(16)).map(|n| n as u16)
    }

    /// Two letters of six bits each.
    pub(super) fn letters(&mut self) -> Result<String, Short> {
        let letter = |n: u16| char::from(b'A' + (n.min(25) as u8));
        Ok([letter(self.small(6)?), letter(self.small(6)?)].iter().collect())
    }

    /// The ids whose bit is set, the first being 1. What stands before an early end is kept in `into`.
    pub(super) fn field(&mut self, length: u16, into: &mut Ids) -> Result<(), Short> {
        for id in 1..=length {
            if self.bit()? {
                into.add(id, id);
            }
        }
        Ok(())
    }

    /// A list of single ids and ranges: so many entries, then each.
    pub(super) fn ranges(&mut self, into: &mut Ids) -> Result<(), Short> {
        for _ in 0..self.small(12)? {
            let group = self.bit()?;
            let from = self.small(16)?;
            let to = if group { self.small(16)? } else { from };
            into.add(from, to);
        }
        Ok(())
    }

    /// A number in Fibonacci code: weights 1, 2, 3, 5, 8 … low first, closed by a second 1 in a row.
    pub(super) fn fibonacci(&mut self) -> Result<u32, Short> {
        let (mut weight, mut next, mut sum, mut last) = (1_u32, 2_u32, 0_u32, false);
        loop {
            let bit = self.bit()?;
            if bit && last {
                return Ok(sum);
            }
            if bit {
                sum = sum.saturating_add(weight);
            }
            (weight, next, last) = (next, weight.saturating_add(next), bit);
        }
    }

    /// Whether only zeros are left, as padding is.
    pub(super) fn rest_is_padding(&self) -> bool {
        let mut rest = self.clone();
        while let Ok(bit) = rest.bit() {
            if bit {
                return false;
            }
        }
        true
    }
}
