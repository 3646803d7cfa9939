//! What opens the record: its state, unlocking, locking, a new passphrase, a new recovery code.

use super::{Options, Unlock};
use crate::Sayso;
use crate::shapes::{ChangedShape, LockShape, Problem};
use vault::{By, Key, KeyFile};

impl Sayso {
    /// How the record is locked.
    pub fn lock_state(&self) -> LockShape {
        let home = self.home();
        let file = KeyFile::read(&home.key()).ok().flatten();
        let wraps: Vec<String> = file.iter().flat_map(KeyFile::ways).map(|way| way.id().to_owned()).collect();
        let state = match (&self.record, home.has_record()) {
            (Some(_), _) => "open",
            (None, true) => "locked",
            (None, false) => "none",
        };
        let why = self.keychain_trouble(file.as_ref(), state);
        LockShape {
            state: state.to_owned(),
            wraps,
            keychain_works: why.is_none(),
            keychain_why: why.map(|problem| problem.in_words(self.words()).what),
            home: home.folder().display().to_string(),
            sample: self.sample.is_some(),
        }
    }

    /// Why the keychain can't be relied on. It isn't touched when a passphrase was named or the sample is shown.
    fn keychain_trouble(&self, file: Option<&KeyFile>, state: &str) -> Option<Problem> {
        if self.sample.is_some() || !matches!(self.chosen.unlock, Unlock::Keychain) {
            return Some(Problem::of("no-keychain"));
        }
        match file.and_then(KeyFile::keychain_account) {
            Some(_) if state == "open" && matches!(self.unlock, Unlock::Keychain) => None,
            Some(account) => match self.keychain.get(account) {
                Ok(Some(_)) => None,
                Ok(None) => Some(Problem::of("keychain-lost")),
                Err(trouble) => Some(trouble.into()),
            },
            // With nothing in it yet, only a set that reads back shows that it can be relied on.
            None if state == "none" => vault::probe(&*self.keychain).err().map(Problem::from),
            // A question that sets nothing makes no desktop ask for a password.
            None => self.keychain.get("probe").err().map(Problem::from),
        }
    }

    /// Makes the record with its first lock, and gives the recovery code, which is kept nowhere else.
    ///
    /// # Errors
    /// When there is a record already, or the lock can't be made.
    pub fn create(&mut self, unlock: Unlock) -> Result<String, Problem> {
        if self.home().has_record() {
            return Err(Problem::of("file-exists").to(self.home().record().display().to_string()));
        }
        self.make_record(&unlock)?;
        self.unlock = unlock;
        self.key_recovery()
    }

    /// Opens the record.
    ///
    /// # Errors
    /// Why it doesn't open.
    pub fn unlock(&mut self, unlock: Unlock) -> Result<LockShape, Problem> {
        if !self.home().has_record() {
            return Err(Problem::of("no-record"));
        }
        if self.record.is_none() {
            let before = std::mem::replace(&mut self.unlock, unlock);
            if let Err(problem) = self.open_record() {
                self.unlock = before;
                return Err(problem);
            }
        }
        Ok(self.lock_state())
    }

    /// Locks the record: the connection is closed and the key wiped from memory.
    pub fn lock(&mut self) {
        self.record = None;
        self.key = None;
        self.guard = None;
        self.shown.clear();
        // A passphrase that was typed must be typed again.
        self.unlock = match &self.chosen {
            Options { unlock: Unlock::Recovery(_), .. } => Unlock::Keychain,
            chosen => chosen.unlock.clone(),
        };
    }

    /// Seals the record key for this way anew; the record isn't touched. A new passphrase takes the place of the
    /// keychain and of the old passphrase; the recovery code stays.
    ///
    /// # Errors
    /// When the record is locked, or the key can't be sealed and kept; the old way still opens it then.
    pub fn key_change(&mut self, new: Unlock) -> Result<ChangedShape, Problem> {
        let (key, mut file) = self.key_and_file()?;
        let old_entry = file.keychain_account().map(str::to_owned);
        self.wrap(&mut file, &key, &new)?;
        match new {
            Unlock::Keychain if file.opens_by(By::Keychain) && file.keychain_account() != old_entry.as_deref() => {
                file.remove(By::Passphrase);
            }
            _ => file.remove(By::Keychain),
        }
        file.write(&self.home().key())?;
        if let Some(account) = old_entry {
            // The file no longer needs the entry; one that stays opens nothing.
            let _ = self.keychain.delete(&account);
        }
        self.unlock = new;
        Ok(ChangedShape { changed: vec!["key".to_owned()] })
    }

    /// A new recovery code, shown once; an earlier one no longer opens the record.
    ///
    /// # Errors
    /// When the record is locked or the key file can't be written.
    pub fn key_recovery(&mut self) -> Result<String, Problem> {
        let (key, mut file) = self.key_and_file()?;
        let code = file.add_recovery(&key)?;
        file.write(&self.home().key())?;
        Ok(code.shown().to_string())
    }

    /// The open record's key and its file.
    pub(super) fn key_and_file(&self) -> Result<(Key, KeyFile), Problem> {
        let home = self.home();
        let Some(key) = self.key.clone() else {
            return Err(Problem::of(if home.has_record() { "record-locked" } else { "no-record" }));
        };
        let file = KeyFile::read(&home.key())?.ok_or_else(|| Problem::of("key-missing"))?;
        if file.is_key(&key) { Ok((key, file)) } else { Err(Problem::of("key-other")) }
    }

    /// How strong a passphrase is: `weak`, `fair`, `good` or `strong`, and the same in words.
    pub fn passphrase_strength(&self, passphrase: &str) -> (&'static str, String) {
        let level = vault::strength(passphrase).level.id();
        (level, self.words().plain(&format!("lock-strength-{level}")))
    }
}
