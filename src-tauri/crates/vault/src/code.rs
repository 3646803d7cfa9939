//! The recovery code: 128 random bits in letters that can be read out, with a check against slips.
//!
//! Seven groups of four of Crockford's 32 signs. Two of the signs are checks over GF(32), which find every one or two
//! wrong signs and every two that were swapped, so that a slip is told from the code of another record.

use crate::VaultError;
use crate::key::random_bytes;
use sha2::{Digest as _, Sha256};
use std::fmt;
use zeroize::Zeroizing;

/// Crockford's base 32: no I, L, O or U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Signs that carry the secret: 26 × 5 bits hold 128.
const DATA: usize = 26;

/// A recovery code. It is shown once, wiped from memory when dropped, and prints as `…` in logs.
#[derive(Clone)]
pub struct RecoveryCode(Zeroizing<[u8; 16]>);

impl RecoveryCode {
    /// A new random code.
    ///
    /// # Errors
    /// When the computer gives no random bytes.
    pub fn random() -> Result<Self, VaultError> {
        Ok(Self(random_bytes()?))
    }

    /// Reads a code as a person types it: case, spaces, dashes don't matter; I and L are 1, O is 0.
    ///
    /// # Errors
    /// [`VaultError::MistypedCode`] when it can't be a code.
    pub fn parse(text: &str) -> Result<Self, VaultError> {
        let mut values = Zeroizing::new(Vec::with_capacity(DATA + 2));
        for sign in text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '.' | '_')) {
            values.push(value_of(sign).ok_or(VaultError::MistypedCode)?);
        }
        let (data, checks) = values.split_at_checked(DATA).ok_or(VaultError::MistypedCode)?;
        if checks != checks_of(data).as_slice() {
            return Err(VaultError::MistypedCode);
        }
        from_values(data).map(Self).ok_or(VaultError::MistypedCode)
    }

    /// The code as it is shown: `7KQ2-….-….-….-….-….-….`.
    pub fn shown(&self) -> Zeroizing<String> {
        let data = to_values(&self.0);
        let checks = checks_of(data.as_slice());
        let mut text = Zeroizing::new(String::with_capacity(DATA + 2 + 6));
        for (i, value) in data.iter().chain(&checks).enumerate() {
            if i > 0 && i % 4 == 0 {
                text.push('-');
            }
            text.push(SIGNS.get(usize::from(*value)).map_or('?', |b| char::from(*b)));
        }
        text
    }

    /// The key of this code. The code has all its strength in itself, so one hash is enough.
    pub(crate) fn key(&self, salt: &str) -> Zeroizing<[u8; 32]> {
        let mut hash = Sha256::new_with_prefix(b"sayso recovery code, first form\0");
        hash.update(salt.as_bytes());
        hash.update([0]);
        hash.update(self.0.as_slice());
        Zeroizing::new(hash.finalize().into())
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

/// Whether a text is a recovery code without a slip.
pub fn looks_like_code(text: &str) -> bool {
    RecoveryCode::parse(text).is_ok()
}

fn value_of(sign: char) -> Option<u8> {
    let sign = match sign.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    SIGNS.iter().position(|s| char::from(*s) == sign).and_then(|i| u8::try_from(i).ok())
}

/// 128 bits, then two bits that are 0, five at a time.
fn to_values(secret: &[u8; 16]) -> Zeroizing<[u8; DATA]> {
    let bits = u128::from_be_bytes(*secret);
    let mut values = Zeroizing::new([0; DATA]);
    for (i, value) in values.iter_mut().enumerate() {
        let shift = 5 * (i + 1);
        *value = if shift <= 128 { (bits >> (128 - shift)) as u8 & 31 } else { (bits << (shift - 128)) as u8 & 31 };
    }
    values
}

fn from_values(values: &[u8]) -> Option<Zeroizing<[u8; 16]>> {
    let (last, most) = values.split_last()?;
    let bits = most.iter().fold(0u128, |bits, value| bits << 5 | u128::from(*value));
    // The last sign's two spare bits must be 0, so that a code is written in one way only.
    (last.trailing_zeros() >= 2).then(|| Zeroizing::new((bits << 3 | u128::from(last >> 2)).to_be_bytes()))
}

/// The sum of the signs, and their sum weighted by the powers of a generator of GF(32).
fn checks_of(data: &[u8]) -> [u8; 2] {
    let (mut sum, mut weighted, mut weight) = (0, 0, 1);
    for value in data {
        sum ^= value;
        weighted ^= times(*value, weight);
        weight = times(weight, 2);
    }
    [sum, weighted]
}

/// Multiplication in GF(32), modulo x⁵ + x² + 1.
fn times(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b > 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 32 != 0 {
            a ^= 0b10_0101;
        }
        b >>= 1;
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(bytes: [u8; 16]) -> RecoveryCode {
        RecoveryCode(Zeroizing::new(bytes))
    }

    #[test]
    fn a_code_is_seven_groups_of_four() {
        let shown = code([0xff; 16]).shown();
        assert_eq!(shown.split('-').map(str::len).collect::<Vec<_>>(), vec![4; 7]);
        assert_eq!(format!("{:?}", code([1; 16])), "RecoveryCode(…)");
    }

    proptest! {
        #[test]
        fn a_code_reads_back_however_it_is_typed(bytes in any::<[u8; 16]>()) {
            let shown = code(bytes).shown();
            let typed = shown.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
            let read = RecoveryCode::parse(&typed).unwrap();
            prop_assert_eq!(read.0.as_slice(), bytes.as_slice());
        }

        #[test]
        fn one_or_two_wrong_signs_are_a_slip(bytes in any::<[u8; 16]>(), i in 0..28usize, j in 0..28usize, a in 1..32u8, b in 0..32u8) {
            let mut signs: Vec<u8> = code(bytes).shown().bytes().filter(|c| *c != b'-').collect();
            for (at, by) in [(i, a), (j, if i == j { 0 } else { b })] {
                let value = value_of(char::from(signs[at])).unwrap() ^ by;
                signs[at] = SIGNS[usize::from(value)];
            }
            let typed = String::from_utf8(signs).unwrap();
            prop_assert!(matches!(RecoveryCode::parse(&typed), Err(VaultError::MistypedCode)));
        }

        #[test]
        fn swapped_neighbours_and_lost_signs_are_a_slip(bytes in any::<[u8; 16]>(), i in 0..27usize) {
            let signs: Vec<char> = code(bytes).shown().chars().filter(|c| *c != '-').collect();
            let mut swapped = signs.clone();
            swapped.swap(i, i + 1);
            prop_assume!(swapped != signs);
            prop_assert!(RecoveryCode::parse(&swapped.iter().collect::<String>()).is_err());
            let mut lost = signs;
            lost.remove(i);
            prop_assert!(RecoveryCode::parse(&lost.iter().collect::<String>()).is_err());
        }

        #[test]
        fn any_text_is_a_code_or_a_slip(text in ".{0,60}") {
            let _ = RecoveryCode::parse(&text);
        }
    }
}
