//! Settings: who the person is, backup, check, history, and how the window looks.

use super::Answer;
use super::shell::{open_one, save_as};
use crate::prefs::Prefs;
use crate::state::Desk;
use sayso::shapes::{ChangedShape, CheckShape, MeShape, OperationsShape, Problem};
use sayso::{Sayso, Unlock};
use std::path::Path;
use tauri::{AppHandle, State};
use zeroize::Zeroizing;

/// Who the person is, for letters only.
#[tauri::command]
#[specta::specta]
pub async fn me(desk: State<'_, Desk>) -> Answer<MeShape> {
    desk.ask(|sayso| sayso.me()).await
}

/// Changes who the person is.
#[tauri::command]
#[specta::specta]
pub async fn me_set(desk: State<'_, Desk>, me: MeShape) -> Answer<MeShape> {
    desk.ask(move |sayso| sayso.set_me(&me)).await
}

/// Saves an encrypted copy where the person chooses; says where, or nothing if they changed their mind.
#[tauri::command]
#[specta::specta]
pub async fn backup(app: AppHandle, desk: State<'_, Desk>) -> Answer<Option<String>> {
    let Some(file) = save_as(&app, "sayso-backup.sayso").await? else { return Ok(None) };
    let target = file.clone();
    desk.ask(move |sayso| sayso.backup(&target)).await?;
    Ok(Some(file.display().to_string()))
}

/// Lets the person choose a backup, and says its path; nothing if they changed their mind.
#[tauri::command]
#[specta::specta]
pub async fn restore_choose(app: AppHandle) -> Answer<Option<String>> {
    Ok(open_one(&app).await?.map(|file| file.display().to_string()))
}

/// Puts a backup in the place of the record, or where none is yet. `secret` is the passphrase or the recovery code that
/// opens the backup.
#[tauri::command]
#[specta::specta]
pub async fn restore(desk: State<'_, Desk>, path: String, secret: String) -> Answer<ChangedShape> {
    let unlock = Unlock::Passphrase(Zeroizing::new(secret));
    desk.ask(move |sayso| sayso.restore_by(Path::new(&path), unlock)).await
}

/// Checks the record whole.
#[tauri::command]
#[specta::specta]
pub async fn check(desk: State<'_, Desk>) -> Answer<CheckShape> {
    desk.ask(|sayso| sayso.check()).await
}

/// The history of changes.
#[tauri::command]
#[specta::specta]
pub async fn operations(desk: State<'_, Desk>) -> Answer<OperationsShape> {
    desk.ask(|sayso| sayso.operations()).await
}

/// Takes back the last change.
#[tauri::command]
#[specta::specta]
pub async fn undo(desk: State<'_, Desk>) -> Answer<ChangedShape> {
    desk.ask(Sayso::undo).await
}

/// Today, for due dates and marks: the clock's day, or the day on which the sample life plays.
#[tauri::command]
#[specta::specta]
pub async fn today(desk: State<'_, Desk>) -> Answer<String> {
    desk.ask(|sayso| Ok(sayso.today().to_string())).await
}

/// How the window looks. Where no language was chosen, it is the one in which the façade speaks.
#[tauri::command]
#[specta::specta]
pub async fn prefs(app: AppHandle, desk: State<'_, Desk>) -> Answer<Prefs> {
    let mut prefs = Prefs::of(&app);
    if prefs.language.is_empty() {
        prefs.language = desk.ask(|sayso| Ok(sayso.words().language().tag().to_owned())).await?;
    }
    Ok(prefs)
}

/// Changes how the window looks, and the language of sentences.
#[tauri::command]
#[specta::specta]
pub async fn prefs_set(app: AppHandle, desk: State<'_, Desk>, prefs: Prefs) -> Answer<()> {
    let language = prefs.language.clone();
    Prefs::change(&app, |kept| *kept = Prefs { letters: kept.letters.take(), ..prefs })?;
    let words = desk
        .ask(move |sayso| {
            sayso.speak(&language);
            Ok(sayso.words())
        })
        .await?;
    crate::menu::put_up(&app, &|id| words.plain(id))
        .map_err(|why| Problem::new("The menu could not be put up in this language.").to(why.to_string()))
}
