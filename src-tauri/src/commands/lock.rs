//! The lock: first run, unlocking, changing, and the sample life beside it.

use super::Answer;
use crate::prefs::Prefs;
use crate::state::{Desk, off_thread};
use sayso::shapes::{ChangedShape, LockShape, Problem};
use sayso::{Options, Sayso, Unlock};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, State};
use zeroize::Zeroizing;

/// What opens the record.
#[derive(Deserialize, Type)]
#[serde(tag = "by", content = "secret", rename_all = "lowercase")]
pub enum Key {
    /// The keychain of this computer.
    Keychain,
    /// A passphrase.
    Passphrase(String),
    /// The recovery code.
    Recovery(String),
}

impl From<Key> for Unlock {
    fn from(key: Key) -> Self {
        match key {
            Key::Keychain => Self::Keychain,
            Key::Passphrase(text) => Self::Passphrase(Zeroizing::new(text)),
            Key::Recovery(text) => Self::Recovery(Zeroizing::new(text)),
        }
    }
}

/// How strong a passphrase is.
#[derive(Serialize, Type)]
pub struct Strength {
    /// `weak`, `fair`, `good` or `strong`.
    pub level: String,
    /// The same in words.
    pub words: String,
}

/// How strong a passphrase is; it is not kept.
#[tauri::command]
#[specta::specta]
pub async fn passphrase_strength(desk: State<'_, Desk>, passphrase: String) -> Answer<Strength> {
    let passphrase = Zeroizing::new(passphrase);
    desk.ask(move |sayso| {
        let (level, words) = sayso.passphrase_strength(&passphrase);
        Ok(Strength { level: level.to_owned(), words })
    })
    .await
}

/// How the record is locked.
#[tauri::command]
#[specta::specta]
pub async fn lock_state(desk: State<'_, Desk>) -> Answer<LockShape> {
    desk.ask(|sayso| Ok(sayso.lock_state())).await
}

/// Makes the record with its first lock, and gives the recovery code, which is shown once.
#[tauri::command]
#[specta::specta]
pub async fn lock_create(desk: State<'_, Desk>, key: Key) -> Answer<String> {
    desk.ask(move |sayso| sayso.create(key.into())).await
}

/// Opens the record.
#[tauri::command]
#[specta::specta]
pub async fn lock_open(desk: State<'_, Desk>, key: Key) -> Answer<LockShape> {
    desk.ask(move |sayso| sayso.unlock(key.into())).await
}

/// Locks the record.
#[tauri::command]
#[specta::specta]
pub async fn lock_close(desk: State<'_, Desk>) -> Answer<LockShape> {
    desk.ask(|sayso| {
        sayso.lock();
        Ok(sayso.lock_state())
    })
    .await
}

/// Changes what opens the record.
#[tauri::command]
#[specta::specta]
pub async fn key_change(desk: State<'_, Desk>, key: Key) -> Answer<ChangedShape> {
    desk.ask(move |sayso| sayso.key_change(key.into())).await
}

/// Makes a new recovery code, which is shown once; the old one no longer works.
#[tauri::command]
#[specta::specta]
pub async fn key_recovery(desk: State<'_, Desk>) -> Answer<String> {
    desk.ask(Sayso::key_recovery).await
}

/// Shows the sample life, in a record of its own; the person's own record is left alone.
#[tauri::command]
#[specta::specta]
pub async fn sample_show(desk: State<'_, Desk>) -> Answer<LockShape> {
    if !desk.shows_sample() {
        let language = Some(desk.ask(|sayso| Ok(sayso.words().language())).await?);
        let sample = off_thread(move || Sayso::sample(Options { language, ..Options::default() })).await?;
        desk.show_sample(sample);
    }
    lock_state(desk).await
}

/// Goes back to the person's own record.
#[tauri::command]
#[specta::specta]
pub async fn sample_leave(app: AppHandle, desk: State<'_, Desk>) -> Answer<LockShape> {
    desk.show_own();
    let language = Prefs::of(&app).language;
    desk.ask(move |sayso| {
        sayso.speak(&language);
        Ok(sayso.lock_state())
    })
    .await
}

/// What `forget` would erase, a phrase each.
#[tauri::command]
#[specta::specta]
pub async fn forget_names(desk: State<'_, Desk>) -> Answer<Vec<String>> {
    desk.ask(|sayso| Ok(sayso.forget_names())).await
}

/// Erases the record, its key and everything in it. Can't be undone.
#[tauri::command]
#[specta::specta]
pub async fn forget(desk: State<'_, Desk>, home: String) -> Answer<LockShape> {
    desk.ask(move |sayso| {
        if sayso.lock_state().home != home {
            return Err(Problem::new("That is not the record that is open. Nothing was erased."));
        }
        sayso.forget()?;
        Ok(sayso.lock_state())
    })
    .await
}
