//! The operating system's keychain: Secret Service, macOS Keychain, Windows Credential Manager.
//!
//! A keychain may be absent, locked, or answer late, so every question is asked on a thread of its own and has a time
//! limit. "No entry" is never taken as proof that no record exists: a keychain that was just started says the same.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, PoisonError, mpsc};
use std::time::Duration;
use zeroize::Zeroizing;

/// The name that all entries carry in the keychain.
pub(crate) const SERVICE: &str = "sayso";

/// Why a keychain can't be relied on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeychainTrouble {
    /// There is none.
    #[error("This computer has no keychain that answers.")]
    Absent,
    /// There is one; it is locked, or the person said no.
    #[error("The keychain is locked.")]
    Locked,
    /// It didn't answer in time.
    #[error("The keychain doesn't answer.")]
    Silent,
    /// It took an entry and didn't give the same back.
    #[error("The keychain doesn't keep what it is given.")]
    Forgetful,
    /// Anything else.
    #[error("The keychain failed: {0}")]
    Failed(String),
}

/// A keychain. The operating system's, or one made for tests.
pub trait Keychain: Send + Sync {
    /// Keeps a secret under this account.
    ///
    /// # Errors
    /// When it can't.
    fn set(&self, account: &str, secret: &[u8]) -> Result<(), KeychainTrouble>;
    /// The secret of this account; `None` when it says that there is no such entry.
    ///
    /// # Errors
    /// When it can't say.
    fn get(&self, account: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeychainTrouble>;
    /// Forgets this account; one that isn't there is no error.
    ///
    /// # Errors
    /// When it can't.
    fn delete(&self, account: &str) -> Result<(), KeychainTrouble>;
}

/// Whether a keychain keeps what it is given: sets an entry, reads it back, removes it.
///
/// # Errors
/// Why it can't be relied on.
pub fn probe(keychain: &dyn Keychain) -> Result<(), KeychainTrouble> {
    const ACCOUNT: &str = "probe";
    keychain.set(ACCOUNT, ACCOUNT.as_bytes())?;
    let kept = keychain.get(ACCOUNT)?.is_some_and(|secret| secret.as_slice() == ACCOUNT.as_bytes());
    keychain.delete(ACCOUNT)?;
    if kept { Ok(()) } else { Err(KeychainTrouble::Forgetful) }
}

/// The operating system's keychain.
#[derive(Clone, Copy, Debug)]
pub struct OsKeychain {
    /// How long to wait for an answer. A desktop may be asking the person for a password meanwhile.
    pub patience: Duration,
}

impl Default for OsKeychain {
    fn default() -> Self {
        Self { patience: Duration::from_secs(30) }
    }
}

impl OsKeychain {
    fn ask<T: Send + 'static>(
        self,
        account: &str,
        act: impl FnOnce(&keyring::Entry) -> keyring::Result<T> + Send + 'static,
    ) -> Result<Option<T>, KeychainTrouble> {
        let account = account.to_owned();
        let (answer, wait) = mpsc::channel();
        // A thread that never gets its answer ends with the program; nobody waits for it.
        std::thread::Builder::new()
            .name("keychain".to_owned())
            .spawn(move || {
                let result = keyring::Entry::new(SERVICE, &account).and_then(|entry| act(&entry));
                let _ = answer.send(match result {
                    Ok(value) => Ok(Some(value)),
                    Err(keyring::Error::NoEntry) => Ok(None),
                    Err(error) => Err(trouble(error)),
                });
            })
            .map_err(|e| KeychainTrouble::Failed(e.to_string()))?;
        match wait.recv_timeout(self.patience) {
            Ok(result) => result,
            Err(mpsc::RecvTimeoutError::Timeout) => Err(KeychainTrouble::Silent),
            // The thread is gone without an answer: the library panicked.
            Err(mpsc::RecvTimeoutError::Disconnected) => Err(KeychainTrouble::Absent),
        }
    }
}

fn trouble(error: keyring::Error) -> KeychainTrouble {
    match error {
        keyring::Error::NoDefaultStore | keyring::Error::PlatformFailure(_) => KeychainTrouble::Absent,
        keyring::Error::NoStorageAccess(_) => KeychainTrouble::Locked,
        // Variants that carry secret bytes are named, never printed.
        keyring::Error::BadEncoding(_) | keyring::Error::BadDataFormat(..) => {
            KeychainTrouble::Failed("its entry isn't readable".to_owned())
        }
        keyring::Error::Ambiguous(_) => KeychainTrouble::Failed("it has two entries for one record".to_owned()),
        other => KeychainTrouble::Failed(other.to_string()),
    }
}

impl Keychain for OsKeychain {
    fn set(&self, account: &str, secret: &[u8]) -> Result<(), KeychainTrouble> {
        let secret = Zeroizing::new(secret.to_vec());
        self.ask(account, move |entry| entry.set_secret(&secret)).map(|_| ())
    }

    fn get(&self, account: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeychainTrouble> {
        self.ask(account, |entry| entry.get_secret().map(Zeroizing::new))
    }

    fn delete(&self, account: &str) -> Result<(), KeychainTrouble> {
        self.ask(account, keyring::Entry::delete_credential).map(|_| ())
    }
}

/// A keychain in memory, for tests: it works, or it has the trouble that it was made with.
#[derive(Default)]
pub struct MemoryKeychain {
    entries: Mutex<BTreeMap<String, Zeroizing<Vec<u8>>>>,
    trouble: Option<KeychainTrouble>,
}

impl MemoryKeychain {
    /// One that works.
    pub fn new() -> Self {
        Self::default()
    }

    /// One that has this trouble with everything. [`KeychainTrouble::Forgetful`] takes entries and loses them.
    pub fn with(trouble: KeychainTrouble) -> Self {
        Self { trouble: Some(trouble), ..Self::default() }
    }

    /// How many entries it holds.
    pub fn len(&self) -> usize {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn refuse(&self) -> Result<bool, KeychainTrouble> {
        match &self.trouble {
            None => Ok(false),
            Some(KeychainTrouble::Forgetful) => Ok(true),
            Some(trouble) => Err(trouble.clone()),
        }
    }
}

impl fmt::Debug for MemoryKeychain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryKeychain").field("trouble", &self.trouble).finish_non_exhaustive()
    }
}

impl Keychain for MemoryKeychain {
    fn set(&self, account: &str, secret: &[u8]) -> Result<(), KeychainTrouble> {
        if !self.refuse()? {
            let secret = Zeroizing::new(secret.to_vec());
            self.entries.lock().unwrap_or_else(PoisonError::into_inner).insert(account.to_owned(), secret);
        }
        Ok(())
    }

    fn get(&self, account: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeychainTrouble> {
        self.refuse()?;
        Ok(self.entries.lock().unwrap_or_else(PoisonError::into_inner).get(account).cloned())
    }

    fn delete(&self, account: &str) -> Result<(), KeychainTrouble> {
        self.refuse()?;
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).remove(account);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keychain_is_relied_on_only_after_it_gave_back_what_it_took() {
        assert_eq!(probe(&MemoryKeychain::new()), Ok(()));
        for trouble in [KeychainTrouble::Absent, KeychainTrouble::Locked, KeychainTrouble::Forgetful] {
            assert_eq!(probe(&MemoryKeychain::with(trouble.clone())), Err(trouble));
        }
    }
}
