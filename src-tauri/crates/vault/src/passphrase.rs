//! A passphrase, and how costly it is to try one.

use crate::VaultError;
use crate::key::random_bytes;
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use std::fmt;
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// A passphrase as the person typed it. It is wiped from memory when dropped and never printed.
///
/// Two keyboards may write `é` in two ways, so both are brought to one form (NFC) before they are used.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// A passphrase; an empty one locks nothing and is refused.
    ///
    /// # Errors
    /// When it is empty.
    pub fn new(text: &str) -> Result<Self, VaultError> {
        if text.trim().is_empty() {
            return Err(VaultError::EmptyPassphrase);
        }
        // Room for the longest form first, so that no half-written copy stays behind in freed memory.
        let mut normal = Zeroizing::new(String::with_capacity(text.len() * 3));
        normal.extend(text.nfc());
        Ok(Self(normal))
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// What one try at a passphrase costs: Argon2id's parameters, kept with the sealed key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Default for Cost {
    /// 64 MiB, three passes: RFC 9106's second choice, on one lane so that one core is enough.
    fn default() -> Self {
        Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 }
    }
}

impl Cost {
    /// So cheap that tests can try thousands; it protects nothing.
    #[cfg(test)]
    pub(crate) const TRIFLING: Self = Self { memory_kib: 32, passes: 1, lanes: 1 };

    /// The most that a key file may ask for, so that an altered one can't take all memory or never end.
    const MOST: Self = Self { memory_kib: 1024 * 1024, passes: 64, lanes: 16 };

    fn acceptable(self) -> bool {
        self.memory_kib <= Self::MOST.memory_kib && self.passes <= Self::MOST.passes && self.lanes <= Self::MOST.lanes
    }
}

/// How a passphrase becomes a key: the parameters and the salt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    /// Always `argon2id`.
    pub name: String,
    /// What one try costs.
    #[serde(flatten)]
    pub cost: Cost,
    /// 16 random bytes, hexadecimal.
    pub salt: String,
}

impl Stretch {
    /// A new salt with this cost.
    pub fn new(cost: Cost) -> Result<Self, VaultError> {
        Ok(Self { name: "argon2id".to_owned(), cost, salt: hex::encode(random_bytes::<16>()?.as_slice()) })
    }

    /// The key of this passphrase.
    pub fn key(&self, passphrase: &Passphrase) -> Result<Zeroizing<[u8; 32]>, VaultError> {
        const UNUSABLE: VaultError = VaultError::Damaged("its passphrase settings are not usable");
        if self.name != "argon2id" || !self.cost.acceptable() {
            return Err(UNUSABLE);
        }
        let salt = hex::decode(&self.salt).map_err(|_| UNUSABLE)?;
        let params =
            Params::new(self.cost.memory_kib, self.cost.passes, self.cost.lanes, Some(32)).map_err(|_| UNUSABLE)?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.bytes(), &salt, key.as_mut_slice())
            .map_err(|_| UNUSABLE)?;
        Ok(key)
    }
}
