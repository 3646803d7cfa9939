//! Making the record with its first lock, and opening it.

use super::home::{Home, same_mark};
use super::{Asking, Unlock};
use crate::Sayso;
use crate::shapes::Problem;
use record::{Record, RecordError, RecordKey};
use vault::{By, Cost, Key, KeyFile, Keychain, Passphrase, VaultError, looks_like_code};

/// The vault's key as the record takes it.
pub(crate) fn record_key(key: &Key) -> RecordKey {
    RecordKey(key.bytes().clone())
}

impl Sayso {
    /// Makes sure that there is an open record, creating it and its lock if there is none.
    pub(crate) fn ensure_record(&mut self) -> Result<(), Problem> {
        if self.record.is_some() {
            return Ok(());
        }
        if self.home().has_record() {
            return Err(Problem::of("record-locked").to(self.home.display().to_string()));
        }
        self.make_record(&self.unlock.clone()).map(|_| ())
    }

    /// Makes the record: the key file first, written and read back, then the record under its key.
    pub(super) fn make_record(&mut self, unlock: &Unlock) -> Result<KeyFile, Problem> {
        let home = self.home();
        home.make()?;
        let alone = home.alone()?;
        if home.has_record() {
            // Another Sayso was faster.
            drop(alone);
            self.open_record()?;
            return KeyFile::read(&home.key())?.ok_or_else(|| Problem::of("key-missing"));
        }
        let (mut file, key) = if let Some(found) = self.key_without_record(&home, unlock)? {
            found
        } else {
            let key = Key::random()?;
            let mut file = KeyFile::new(&key)?;
            self.wrap(&mut file, &key, unlock)?;
            file.write(&home.key())?;
            (file, key)
        };
        drop(Record::create(&home.record(), &record_key(&key))?);
        file.set_mark(home.mark());
        file.write(&home.key())?;
        drop(alone);
        self.take(key)?;
        Ok(file)
    }

    /// A key file that a crash left without its record is used again if it opens, and else kept aside.
    fn key_without_record(&self, home: &Home, unlock: &Unlock) -> Result<Option<(KeyFile, Key)>, Problem> {
        let aside = |name: &str| {
            let to = home.folder().join(name);
            std::fs::rename(home.key(), &to).map_err(|e| crate::problems::unreachable(&to, &e))
        };
        let file = match KeyFile::read(&home.key()) {
            Ok(Some(file)) => file,
            Ok(None) => return Ok(None),
            Err(VaultError::Damaged(_)) => return aside("key-damaged.json").map(|()| None),
            Err(error) => return Err(error.into()),
        };
        if let Ok(key) = open_key(&file, unlock, &*self.keychain) {
            return Ok(Some((file, key)));
        }
        aside(&format!("key-{}.json", file.record())).map(|()| None)
    }

    /// Wraps a new key in the way that was chosen; where the keychain can't be relied on, asks for a passphrase.
    pub(super) fn wrap(&self, file: &mut KeyFile, key: &Key, unlock: &Unlock) -> Result<(), Problem> {
        match unlock {
            Unlock::Passphrase(text) => Ok(file.add_passphrase(key, &Passphrase::new(text)?, Cost::default())?),
            Unlock::Recovery(_) => Err(Problem::of("not-by-recovery")),
            Unlock::Keychain => match file.add_keychain(key, &*self.keychain) {
                Err(VaultError::Keychain(trouble)) => match self.ask_for(Asking::New) {
                    Some(text) => Ok(file.add_passphrase(key, &Passphrase::new(&text)?, Cost::default())?),
                    None => Err(trouble.into()),
                },
                other => Ok(other?),
            },
        }
    }

    pub(super) fn ask_for(&self, asking: Asking) -> Option<zeroize::Zeroizing<String>> {
        self.chosen.ask.as_ref().and_then(|ask| ask(asking))
    }

    /// Opens the record in the way that was chosen.
    pub(super) fn open_record(&mut self) -> Result<(), Problem> {
        let file = KeyFile::read(&self.home().key())?.ok_or_else(|| self.missing_key())?;
        let key = match open_key(&file, &self.unlock, &*self.keychain) {
            Ok(key) => key,
            Err(problem) => self.key_by_asking(&file, problem)?,
        };
        self.take(key)
    }

    fn missing_key(&self) -> Problem {
        Problem::of("key-missing").to(self.home().key().display().to_string())
    }

    /// Where the keychain couldn't and a passphrase would, asks for it.
    fn key_by_asking(&mut self, file: &KeyFile, problem: Problem) -> Result<Key, Problem> {
        let askable =
            matches!(self.unlock, Unlock::Keychain) && (file.opens_by(By::Passphrase) || file.opens_by(By::Recovery));
        if !askable {
            return Err(problem);
        }
        let text = self.ask_for(Asking::Present).ok_or(problem)?;
        self.unlock = Unlock::Passphrase(text);
        open_key(file, &self.unlock, &*self.keychain)
    }

    /// Opens the record with its key, and keeps the key for a second connection.
    pub(super) fn take(&mut self, key: Key) -> Result<(), Problem> {
        let home = self.home();
        let guard = home.share()?;
        let record = match Record::open(&home.record(), &record_key(&key)) {
            Ok(record) => record,
            Err(RecordError::NotThisKey) => return Err(why_not_this_key(&home)),
            Err(error) => return Err(error.into()),
        };
        let me = record.me()?;
        self.set_clock_and_language(Some(&me));
        self.record = Some(record);
        self.key = Some(key);
        self.guard = Some(guard);
        Ok(())
    }
}

/// The key file's own check has passed, so either the record is damaged or it belongs to another key.
fn why_not_this_key(home: &Home) -> Problem {
    let noted = KeyFile::read(&home.key()).ok().flatten().and_then(|f| f.mark().map(str::to_owned));
    let other = matches!((noted, home.mark()), (Some(noted), Some(now)) if !same_mark(&noted, &now));
    Problem::of(if other { "key-other" } else { "record-damaged" }).to(home.record().display().to_string())
}

/// The key of a key file, in the way that was chosen.
pub(super) fn open_key(file: &KeyFile, unlock: &Unlock, keychain: &dyn Keychain) -> Result<Key, Problem> {
    match unlock {
        Unlock::Keychain if !file.opens_by(By::Keychain) => Err(Problem::of("needs-passphrase")),
        Unlock::Keychain => Ok(file.open_keychain(keychain)?),
        Unlock::Recovery(text) => Ok(file.open_recovery(text)?),
        Unlock::Passphrase(text) => match file.open_passphrase(&Passphrase::new(text)?) {
            // A person who has lost the passphrase has only the code to give.
            Err(VaultError::WrongPassphrase | VaultError::NotLockedBy(_))
                if file.opens_by(By::Recovery) && looks_like_code(text) =>
            {
                Ok(file.open_recovery(text)?)
            }
            other => Ok(other?),
        },
    }
}
