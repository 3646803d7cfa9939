//! The key file: the record key, sealed once for each way to open it.

use crate::key::random_bytes;
use crate::keychain::{Keychain, KeychainTrouble, SERVICE};
use crate::passphrase::Stretch;
use crate::seal::Sealed;
use crate::{Cost, Key, Passphrase, RecoveryCode, VaultError, write_private};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::io::Read as _;
use std::path::Path;
use zeroize::Zeroizing;

/// The version of the file's form that this program writes.
const VERSION: u32 = 1;
/// A key file is a few hundred bytes; whatever is larger isn't one.
const LARGEST: u64 = 64 * 1024;

/// A way to open a key file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// The OS keychain.
    Keychain,
    /// A passphrase.
    Passphrase,
    /// The recovery code.
    Recovery,
}

impl By {
    /// Its name in files and in the contract.
    pub fn id(self) -> &'static str {
        match self {
            Self::Keychain => "keychain",
            Self::Passphrase => "passphrase",
            Self::Recovery => "recovery",
        }
    }
}

/// The key, sealed for one way to open it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "kebab-case")]
enum Wrap {
    Keychain {
        service: String,
        account: String,
        #[serde(flatten)]
        sealed: Sealed,
    },
    Passphrase {
        stretch: Stretch,
        #[serde(flatten)]
        sealed: Sealed,
    },
    Recovery {
        salt: String,
        #[serde(flatten)]
        sealed: Sealed,
    },
}

impl Wrap {
    fn by(&self) -> By {
        match self {
            Self::Keychain { .. } => By::Keychain,
            Self::Passphrase { .. } => By::Passphrase,
            Self::Recovery { .. } => By::Recovery,
        }
    }
}

/// The record key, sealed once for each way to open it. Nothing in it opens the record by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyFile {
    version: u32,
    /// Which record: random, so that two records never share keychain entries or seals.
    record: String,
    /// Tells the right key from any other without the record.
    check: String,
    /// The first bytes of the encrypted record (its public salt), so that a damaged record is told from another's.
    mark: Option<String>,
    wraps: Vec<Wrap>,
}

/// The file's form: the above, and a digest over it that tells damage from a wrong passphrase.
#[derive(Serialize, Deserialize)]
struct Stored {
    #[serde(flatten)]
    file: KeyFile,
    sum: String,
}

impl KeyFile {
    /// A key file for this key that nothing opens yet.
    ///
    /// # Errors
    /// When the computer gives no random bytes.
    pub fn new(key: &Key) -> Result<Self, VaultError> {
        let record = format!("rec-{}", hex::encode(random_bytes::<10>()?.as_slice()));
        let check = check_of(&record, key);
        Ok(Self { version: VERSION, record, check, mark: None, wraps: Vec::new() })
    }

    /// Reads a key file; `None` when there is none.
    ///
    /// # Errors
    /// When it is damaged, newer, or not readable.
    pub fn read(path: &Path) -> Result<Option<Self>, VaultError> {
        let file = match std::fs::File::open(path) {
            Ok(file) => file,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(VaultError::io(path, e)),
        };
        let mut bytes = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|e| VaultError::io(path, e))?;
        Self::parse(&bytes).map(Some)
    }

    /// Reads a key file's bytes.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] when a bit differs from what was written; [`VaultError::Newer`].
    pub fn parse(bytes: &[u8]) -> Result<Self, VaultError> {
        if bytes.len() as u64 > LARGEST {
            return Err(VaultError::Damaged("it is too large"));
        }
        let value: serde_json::Value =
            serde_json::from_slice(bytes).map_err(|_| VaultError::Damaged("it isn't readable"))?;
        if let Some(newer) = value.get("version").and_then(serde_json::Value::as_u64).filter(|v| *v > VERSION.into()) {
            return Err(VaultError::Newer(u32::try_from(newer).unwrap_or(u32::MAX)));
        }
        let stored: Stored =
            serde_json::from_value(value).map_err(|_| VaultError::Damaged("a part of it is missing"))?;
        if stored.file.version != VERSION || stored.sum != stored.file.sum()? {
            return Err(VaultError::Damaged("it isn't as it was written"));
        }
        Ok(stored.file)
    }

    /// The file's bytes.
    ///
    /// # Errors
    /// Never in practice; the type of the JSON writer says it could.
    pub fn to_bytes(&self) -> Result<Vec<u8>, VaultError> {
        let stored = Stored { file: self.clone(), sum: self.sum()? };
        let mut bytes = serde_json::to_vec_pretty(&stored).map_err(|_| VaultError::Damaged("it can't be written"))?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    fn sum(&self) -> Result<String, VaultError> {
        let bytes = serde_json::to_vec(self).map_err(|_| VaultError::Damaged("it can't be written"))?;
        Ok(hex::encode(Sha256::digest(bytes)))
    }

    /// Writes the file whole or not at all, and reads it back before anyone relies on it.
    ///
    /// # Errors
    /// When it can't be written, or doesn't read back the same.
    pub fn write(&self, path: &Path) -> Result<(), VaultError> {
        write_private(path, &self.to_bytes()?)?;
        if Self::read(path)?.as_ref() == Some(self) { Ok(()) } else { Err(VaultError::Damaged("it wasn't kept")) }
    }

    /// Which record this is the key of.
    pub fn record(&self) -> &str {
        &self.record
    }

    /// What the encrypted record starts with, if it has been noted.
    pub fn mark(&self) -> Option<&str> {
        self.mark.as_deref()
    }

    /// Notes what the encrypted record starts with.
    pub fn set_mark(&mut self, mark: Option<String>) {
        self.mark = mark;
    }

    /// The ways that open it.
    pub fn ways(&self) -> Vec<By> {
        let mut ways: Vec<By> = self.wraps.iter().map(Wrap::by).collect();
        ways.sort_unstable();
        ways
    }

    /// Whether this way opens it.
    pub fn opens_by(&self, by: By) -> bool {
        self.wraps.iter().any(|w| w.by() == by)
    }

    /// Whether this is the key that the file was made for.
    pub fn is_key(&self, key: &Key) -> bool {
        self.check == check_of(&self.record, key)
    }

    /// Lets a passphrase open it; an earlier one no longer does.
    ///
    /// # Errors
    /// When it can't be sealed.
    pub fn add_passphrase(&mut self, key: &Key, passphrase: &Passphrase, cost: Cost) -> Result<(), VaultError> {
        let stretch = Stretch::new(cost)?;
        let sealed = Sealed::close(key, &stretch.key(passphrase)?, &self.about(By::Passphrase))?;
        self.put(Wrap::Passphrase { stretch, sealed });
        Ok(())
    }

    /// Lets a new recovery code open it; an earlier one no longer does. The code is nowhere else.
    ///
    /// # Errors
    /// When it can't be sealed.
    pub fn add_recovery(&mut self, key: &Key) -> Result<RecoveryCode, VaultError> {
        let code = RecoveryCode::random()?;
        let salt = hex::encode(random_bytes::<16>()?.as_slice());
        let sealed = Sealed::close(key, &code.key(&salt), &self.about(By::Recovery))?;
        self.put(Wrap::Recovery { salt, sealed });
        Ok(code)
    }

    /// Lets the keychain open it: sets an entry, reads it back, and only then relies on it. Each time the entry has a
    /// new name, so that the file that is on disk still opens until this one has taken its place.
    ///
    /// # Errors
    /// When the keychain can't be relied on.
    pub fn add_keychain(&mut self, key: &Key, keychain: &dyn Keychain) -> Result<(), VaultError> {
        let account = format!("{}-{}", self.record, hex::encode(random_bytes::<4>()?.as_slice()));
        let under = random_bytes::<32>()?;
        keychain.set(&account, under.as_slice()).map_err(VaultError::Keychain)?;
        let kept = keychain.get(&account).map_err(VaultError::Keychain)?;
        if kept.is_none_or(|secret| secret.as_slice() != under.as_slice()) {
            return Err(VaultError::Keychain(KeychainTrouble::Forgetful));
        }
        let sealed = Sealed::close(key, &under, &self.about(By::Keychain))?;
        self.put(Wrap::Keychain { service: SERVICE.to_owned(), account, sealed });
        Ok(())
    }

    /// Takes a way away.
    pub fn remove(&mut self, by: By) {
        self.wraps.retain(|w| w.by() != by);
    }

    /// The keychain's entry, to delete once no file needs it.
    pub fn keychain_account(&self) -> Option<&str> {
        self.wraps.iter().find_map(|w| match w {
            Wrap::Keychain { account, .. } => Some(account.as_str()),
            _ => None,
        })
    }

    /// The same file without what only this computer's keychain opens, for a backup; `None` when nothing is left.
    pub fn portable(&self) -> Option<Self> {
        let mut file = self.clone();
        file.remove(By::Keychain);
        (!file.wraps.is_empty()).then_some(file)
    }

    /// The key, by passphrase.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`], or [`VaultError::NotLockedBy`] when no passphrase opens it.
    pub fn open_passphrase(&self, passphrase: &Passphrase) -> Result<Key, VaultError> {
        let found = self.wraps.iter().find_map(|w| match w {
            Wrap::Passphrase { stretch, sealed } => Some((stretch, sealed)),
            _ => None,
        });
        let (stretch, sealed) = found.ok_or(VaultError::NotLockedBy(By::Passphrase))?;
        let key = sealed.open(&stretch.key(passphrase)?, &self.about(By::Passphrase))?;
        self.checked(key.ok_or(VaultError::WrongPassphrase)?)
    }

    /// The key, by recovery code.
    ///
    /// # Errors
    /// [`VaultError::MistypedCode`], [`VaultError::WrongCode`], or [`VaultError::NotLockedBy`] when there is no code.
    pub fn open_recovery(&self, typed: &str) -> Result<Key, VaultError> {
        let found = self.wraps.iter().find_map(|w| match w {
            Wrap::Recovery { salt, sealed } => Some((salt, sealed)),
            _ => None,
        });
        let (salt, sealed) = found.ok_or(VaultError::NotLockedBy(By::Recovery))?;
        let code = RecoveryCode::parse(typed)?;
        let key = sealed.open(&code.key(salt), &self.about(By::Recovery))?;
        self.checked(key.ok_or(VaultError::WrongCode)?)
    }

    /// The key, by keychain.
    ///
    /// # Errors
    /// [`VaultError::NotInKeychain`], [`VaultError::OtherRecord`], [`VaultError::Keychain`], or
    /// [`VaultError::NotLockedBy`] when it isn't in the keychain.
    pub fn open_keychain(&self, keychain: &dyn Keychain) -> Result<Key, VaultError> {
        let found = self.wraps.iter().find_map(|w| match w {
            Wrap::Keychain { account, sealed, .. } => Some((account, sealed)),
            _ => None,
        });
        let (account, sealed) = found.ok_or(VaultError::NotLockedBy(By::Keychain))?;
        let secret = keychain.get(account).map_err(VaultError::Keychain)?.ok_or(VaultError::NotInKeychain)?;
        let mut under = Zeroizing::new([0; 32]);
        if secret.len() != under.len() {
            return Err(VaultError::OtherRecord);
        }
        under.copy_from_slice(&secret);
        let key = sealed.open(&under, &self.about(By::Keychain))?;
        self.checked(key.ok_or(VaultError::OtherRecord)?)
    }

    fn checked(&self, key: Key) -> Result<Key, VaultError> {
        if self.is_key(&key) { Ok(key) } else { Err(VaultError::OtherRecord) }
    }

    fn put(&mut self, wrap: Wrap) {
        self.remove(wrap.by());
        self.wraps.push(wrap);
    }

    /// What each seal is bound to: a seal copied into another record's file opens nothing.
    fn about(&self, by: By) -> String {
        format!("sayso key {VERSION} {} {}", self.record, by.id())
    }
}

fn check_of(record: &str, key: &Key) -> String {
    let mut hash = Sha256::new_with_prefix(b"sayso key check\0");
    hash.update(record.as_bytes());
    hash.update([0]);
    hash.update(key.bytes().as_slice());
    hex::encode(hash.finalize())
}

#[cfg(test)]
#[path = "keyfile_tests.rs"]
mod tests;
