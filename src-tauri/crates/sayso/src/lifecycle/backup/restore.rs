//! Putting a backup in the place of the record: into a new place first, checked, then switched.

use super::super::home::Home;
use super::super::open::{open_key, record_key};
use super::super::{Asking, Unlock};
use super::container;
use crate::Sayso;
use crate::problems::unreachable;
use crate::shapes::{ChangedShape, Problem};
use record::Record;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
use vault::{Key, KeyFile};

/// Where a restored record waits until it is whole.
const WAITING: &str = "restore";
/// Says that what waits is whole, and where the former record goes. Written before the first file is moved.
pub(in super::super) const NOTE: &str = "restore.json";

#[derive(Serialize, Deserialize)]
struct Note {
    former: String,
}

impl Sayso {
    /// Puts a backup in the place of the record. It is unpacked beside the record and checked whole; only then the two
    /// change places. A record that was there before is kept in a folder `former-…` until the restored one has opened.
    ///
    /// # Errors
    /// When the backup doesn't open or isn't whole; the record stays as it is then.
    pub fn restore(&mut self, file: &Path) -> Result<ChangedShape, Problem> {
        let home = self.home();
        let mut waiting = home.workshop(WAITING)?;
        let (key, unlock) = self.unpack(file, waiting.folder())?;
        self.lock();
        let alone = home.alone()?;
        let mut former = format!("former-{}", self.now.format("%Y%m%dT%H%M%SZ"));
        while home.folder().join(&former).exists() {
            // What an earlier restore kept aside stays what it is.
            former.push_str("-2");
        }
        let note = Note { former };
        vault::write_private(&home.folder().join(NOTE), &serde_json::to_vec(&note).unwrap_or_default())?;
        waiting.keep();
        home.finish_switch(&note)?;
        drop(alone);
        self.unlock = unlock;
        self.take(key)?;
        let former = home.folder().join(&note.former);
        if former.exists() {
            fs::remove_dir_all(&former).map_err(|e| unreachable(&former, &e))?;
        }
        Ok(ChangedShape { changed: vec![home.record().display().to_string()] })
    }

    /// The same with what opens the backup given beforehand: here the record itself may be opened in another way.
    ///
    /// # Errors
    /// As for [`Sayso::restore`].
    pub fn restore_by(&mut self, file: &Path, unlock: Unlock) -> Result<ChangedShape, Problem> {
        let before = std::mem::replace(&mut self.unlock, unlock);
        let done = self.restore(file);
        if done.is_err() {
            self.unlock = before;
        }
        done
    }

    /// Unpacks a backup and checks it whole.
    fn unpack(&self, file: &Path, waiting: &Path) -> Result<(Key, Unlock), Problem> {
        let keys = container::read(file, waiting)?;
        let (key, unlock) = self.key_of_backup(&keys)?;
        let path = waiting.join("record.db");
        let record = Record::open(&path, &record_key(&key))
            .map_err(|_| Problem::of("backup-damaged").to(file.display().to_string()))?;
        if !record.check()?.is_empty() {
            return Err(Problem::of("backup-damaged").to(file.display().to_string()));
        }
        drop(record);
        keys.write(&waiting.join("key.json"))?;
        Ok((key, unlock))
    }

    fn key_of_backup(&self, keys: &KeyFile) -> Result<(Key, Unlock), Problem> {
        let first = match &self.unlock {
            // A keychain opens no backup.
            Unlock::Keychain => self.ask_for(Asking::Backup).map(Unlock::Passphrase),
            given => Some(given.clone()),
        };
        let unlock = first.ok_or_else(|| Problem::of("needs-passphrase"))?;
        Ok((open_key(keys, &unlock, &*self.keychain)?, unlock))
    }
}

impl Home {
    /// Finishes a switch that a crash interrupted, and clears away what was never whole.
    pub(crate) fn finish_restore(&self) -> Result<(), Problem> {
        let Ok(bytes) = fs::read(self.folder().join(NOTE)) else { return Ok(()) };
        let _alone = self.alone()?;
        match serde_json::from_slice::<Note>(&bytes) {
            // The note is a file like any other: it may only name a folder of ours.
            Ok(note) if note.former.starts_with("former-") && !note.former.contains(['/', '\\']) => {
                self.finish_switch(&note)
            }
            _ => Ok(()),
        }
    }

    /// Moves the former record aside and the restored one into its place. Each step may already be done.
    fn finish_switch(&self, note: &Note) -> Result<(), Problem> {
        let folder = self.folder();
        let waiting = folder.join(format!(".{WAITING}"));
        let former = folder.join(&note.former);
        let rename = |from: &Path, to: &Path| match fs::rename(from, to) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(unreachable(to, &e)),
            _ => Ok(()),
        };
        if waiting.join("record.db").exists() {
            vault::private_folder(&former)?;
            // The journal goes with its record, never to another.
            for name in ["record.db-wal", "record.db-shm", "record.db"] {
                rename(&folder.join(name), &former.join(name))?;
            }
            for name in ["record.db-wal", "record.db-shm"] {
                let _ = fs::remove_file(waiting.join(name));
            }
            rename(&waiting.join("record.db"), &folder.join("record.db"))?;
        }
        if waiting.join("key.json").exists() {
            vault::private_folder(&former)?;
            rename(&folder.join("key.json"), &former.join("key.json"))?;
            rename(&waiting.join("key.json"), &folder.join("key.json"))?;
        }
        let _ = fs::remove_dir_all(&waiting);
        let note = folder.join(NOTE);
        fs::remove_file(&note).map_err(|e| unreachable(&note, &e))
    }
}
