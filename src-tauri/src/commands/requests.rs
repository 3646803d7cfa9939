//! Requests: rights, the letter before and after it is written, and what came of it.

use super::Answer;
use crate::prefs::Prefs;
use crate::state::{Desk, off_thread};
use sayso::shapes::{
    LetterPreview, NewRequest, NextLetter, NextLetterShape, Problem, RequestShape, RequestsShape, RightsShape,
};
use std::path::{Path, PathBuf};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt as _;
use tauri_plugin_opener::OpenerExt as _;

/// The rights that follow from where the person lives.
#[tauri::command]
#[specta::specta]
pub async fn rights(desk: State<'_, Desk>) -> Answer<RightsShape> {
    desk.ask(|sayso| sayso.rights(None)).await
}

/// All requests, the next due first.
#[tauri::command]
#[specta::specta]
pub async fn requests(desk: State<'_, Desk>) -> Answer<RequestsShape> {
    desk.ask(|sayso| sayso.request_list(false, None)).await
}

/// One request.
#[tauri::command]
#[specta::specta]
pub async fn request(desk: State<'_, Desk>, id: String) -> Answer<RequestShape> {
    desk.ask(move |sayso| sayso.request_show(&id)).await
}

/// The letter as it would print; nothing is written.
#[tauri::command]
#[specta::specta]
pub async fn letter_preview(desk: State<'_, Desk>, letter: NewRequest) -> Answer<LetterPreview> {
    desk.ask(move |sayso| sayso.request_preview(&letter)).await
}

/// Writes the letters into the folder for letters, and notes the request.
#[tauri::command]
#[specta::specta]
pub async fn letter_write(app: AppHandle, desk: State<'_, Desk>, letter: NewRequest) -> Answer<RequestsShape> {
    let folder = folder(&app, letter.out.as_deref());
    let letter = NewRequest { out: Some(folder.display().to_string()), ..letter };
    let written = desk
        .ask(move |sayso| {
            make(&folder)?;
            sayso.request_new(&letter)
        })
        .await?;
    for request in &written.requests {
        desk.wrote(&request.files);
    }
    Ok(written)
}

/// Into which folder letters go: the one that was asked for, else the person's usual one.
fn folder(app: &AppHandle, wanted: Option<&str>) -> PathBuf {
    wanted.map_or_else(|| Prefs::letters_folder(app), PathBuf::from)
}

fn make(folder: &Path) -> Answer<()> {
    std::fs::create_dir_all(folder).map_err(|why| {
        Problem::new("The folder for letters can't be made.")
            .to(format!("{}: {why}", folder.display()))
            .next("Choose another folder.")
    })
}

/// The reminder or complaint that comes next, as it would print; nothing is written.
#[tauri::command]
#[specta::specta]
pub async fn next_preview(desk: State<'_, Desk>, letter: NextLetter) -> Answer<NextLetterShape> {
    desk.ask(move |sayso| sayso.request_next_preview(&letter)).await
}

/// Writes the reminder or complaint that comes next into the folder for letters.
#[tauri::command]
#[specta::specta]
pub async fn next_write(app: AppHandle, desk: State<'_, Desk>, letter: NextLetter) -> Answer<NextLetterShape> {
    let folder = folder(&app, letter.out.as_deref());
    let letter = NextLetter { out: Some(folder.display().to_string()), ..letter };
    let written = desk
        .ask(move |sayso| {
            make(&folder)?;
            sayso.request_next(&letter)
        })
        .await?;
    desk.wrote(&written.files);
    Ok(written)
}

/// Notes a step in the life of a request, with a file to keep with it.
#[tauri::command]
#[specta::specta]
pub async fn request_mark(
    desk: State<'_, Desk>,
    id: String,
    state: String,
    on: Option<String>,
    note: Option<String>,
    attach: Option<String>,
) -> Answer<RequestShape> {
    desk.ask(move |sayso| {
        let attach = attach.as_deref().map(Path::new);
        sayso.request_mark(&id, &state, on.as_deref(), note.as_deref(), attach)
    })
    .await
}

/// Lets the person choose a file to keep with a step; nothing if they changed their mind.
#[tauri::command]
#[specta::specta]
pub async fn attachment_choose(app: AppHandle) -> Answer<Option<String>> {
    Ok(super::shell::open_one(&app).await?.map(|path| path.display().to_string()))
}

/// Saves the file that was kept with a step where the person chooses; says where, or nothing if they changed their mind.
#[tauri::command]
#[specta::specta]
pub async fn attachment_save(app: AppHandle, desk: State<'_, Desk>, id: String, step: u32) -> Answer<Option<String>> {
    let (name, bytes) = desk.ask(move |sayso| sayso.request_attachment(&id, step as usize)).await?;
    let Some(file) = super::shell::save_as(&app, &name).await? else { return Ok(None) };
    let target = file.clone();
    off_thread(move || {
        std::fs::write(&target, bytes)
            .map_err(|why| Problem::new("The file can't be saved there.").to(format!("{}: {why}", target.display())))
    })
    .await?;
    let path = file.display().to_string();
    desk.wrote(std::slice::from_ref(&path));
    Ok(Some(path))
}

/// Saves the due dates as a calendar where the person chooses; says where, or nothing if they changed their mind.
#[tauri::command]
#[specta::specta]
pub async fn calendar_save(app: AppHandle, desk: State<'_, Desk>) -> Answer<Option<String>> {
    super::shell::save_with(app, &desk, "sayso-due-dates.ics", |sayso, file| sayso.request_calendar(file)).await
}

/// The folder into which letters are written.
#[tauri::command]
#[specta::specta]
pub fn letters_folder(app: AppHandle) -> String {
    Prefs::letters_folder(&app).display().to_string()
}

/// Lets the person choose another folder for letters, and says which it is now.
#[tauri::command]
#[specta::specta]
pub async fn letters_folder_choose(app: AppHandle) -> Answer<String> {
    off_thread(move || {
        if let Some(folder) = app.dialog().file().blocking_pick_folder() {
            Prefs::change(&app, |prefs| prefs.letters = Some(folder.to_string()))?;
        }
        Ok(Prefs::letters_folder(&app).display().to_string())
    })
    .await
}

/// Opens a file that was just written, in the program that the desktop has for it.
#[tauri::command]
#[specta::specta]
pub async fn file_open(app: AppHandle, desk: State<'_, Desk>, path: String) -> Answer<()> {
    let file = desk.own_file(&path)?;
    off_thread(move || {
        app.opener()
            .open_path(file.display().to_string(), None::<&str>)
            .map_err(|why| Problem::new("No program opened the file.").to(format!("{path}: {why}")))
    })
    .await
}

/// Shows a file that was just written in the file manager.
#[tauri::command]
#[specta::specta]
pub async fn file_show(app: AppHandle, desk: State<'_, Desk>, path: String) -> Answer<()> {
    let file = desk.own_file(&path)?;
    off_thread(move || {
        app.opener()
            .reveal_item_in_dir(&file)
            .map_err(|why| Problem::new("The file manager could not be opened.").to(format!("{path}: {why}")))
    })
    .await
}
