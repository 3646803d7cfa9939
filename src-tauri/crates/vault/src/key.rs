//! The record key.

use crate::VaultError;
use std::fmt;
use zeroize::Zeroizing;

/// A record's key: 32 random bytes, wiped from memory when dropped, never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Key(Zeroizing<[u8; 32]>);

impl Key {
    /// A new random key.
    ///
    /// # Errors
    /// When the computer gives no random bytes.
    pub fn random() -> Result<Self, VaultError> {
        Ok(Self(random_bytes()?))
    }

    /// A key from its bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut key = Zeroizing::new([0; 32]);
        if bytes.len() != key.len() {
            return None;
        }
        key.copy_from_slice(bytes);
        Some(Self(key))
    }

    /// The bytes, for whoever opens the record.
    pub fn bytes(&self) -> &Zeroizing<[u8; 32]> {
        &self.0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// Random bytes from the operating system.
pub(crate) fn random_bytes<const N: usize>() -> Result<Zeroizing<[u8; N]>, VaultError> {
    let mut bytes = Zeroizing::new([0; N]);
    getrandom::fill(bytes.as_mut_slice()).map_err(|_| VaultError::NoRandom)?;
    Ok(bytes)
}
