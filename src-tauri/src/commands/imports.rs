//! Import: choosing files, reading them with progress, the sources.

use super::Answer;
use crate::events::{ImportEnded, ImportProgress};
use crate::state::{Desk, Job, held, off_thread};
use sayso::shapes::{
    BrowsersShape, ImportShape, KindShape, KindsShape, NewReminder, Problem, ProgressShape, RemovalShape, SourceShape,
    SourcesShape, TriageShape,
};
use sayso::{ImportOptions, Sayso};
use std::path::PathBuf;
use std::sync::Arc;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt as _;
use tauri_specta::Event as _;

/// Lets the person choose files, or a folder, and says their paths.
#[tauri::command]
#[specta::specta]
pub async fn import_choose(app: AppHandle, folder: bool) -> Answer<Vec<String>> {
    off_thread(move || {
        let dialog = app.dialog().file();
        let chosen = if folder { dialog.blocking_pick_folders() } else { dialog.blocking_pick_files() };
        Ok(chosen.unwrap_or_default().into_iter().map(|path| path.to_string()).collect())
    })
    .await
}

/// The files that "Open with Sayso" named, once.
#[tauri::command]
#[specta::specta]
pub fn import_offered(desk: State<'_, Desk>) -> Vec<String> {
    std::mem::take(&mut *held(&desk.offered))
}

/// What an import of these paths would take and leave alone; `import_cancel` stops it, and the window stays usable.
#[tauri::command]
#[specta::specta]
pub async fn import_triage(desk: State<'_, Desk>, paths: Vec<String>) -> Answer<TriageShape> {
    let paths: Vec<PathBuf> = paths.into_iter().map(PathBuf::from).collect();
    alone(&desk, move |second, job| second.triage(&paths, &mut |_, _| !job.is_cancelled()), || ()).await
}

/// Imports files and folders, on a second handle, so that the window stays usable; progress comes as events.
#[tauri::command]
#[specta::specta]
pub async fn import_start(
    app: AppHandle,
    desk: State<'_, Desk>,
    paths: Vec<String>,
    keep_copy: bool,
) -> Answer<ImportShape> {
    let paths: Vec<PathBuf> = paths.into_iter().map(PathBuf::from).collect();
    let options = ImportOptions { keep_copy, ..ImportOptions::default() };
    importing(app, &desk, move |second, progress| second.import(&paths, &options, progress)).await
}

/// Does what only one may do at a time, on a second handle, so that the window stays usable; `ended` is told after it,
/// unless another was running.
async fn alone<T, F>(desk: &Desk, work: F, ended: impl FnOnce()) -> Answer<T>
where
    T: Send + 'static,
    F: FnOnce(&mut Sayso, &Job) -> Answer<T> + Send + 'static,
{
    if !desk.import.start() {
        return Err(Problem::new("An import is running already.").next("Wait until it is done, or cancel it."));
    }
    let job = Arc::clone(&desk.import);
    let answer = match desk.another().await {
        Ok(mut second) => off_thread(move || work(&mut second, &job)).await,
        Err(problem) => Err(problem),
    };
    desk.import.end();
    ended();
    answer
}

/// An import of any kind: its progress comes as events, and `import_cancel` stops it.
pub(super) async fn importing<F>(app: AppHandle, desk: &Desk, read: F) -> Answer<ImportShape>
where
    F: FnOnce(&mut Sayso, &mut dyn FnMut(ProgressShape) -> bool) -> Answer<ImportShape> + Send + 'static,
{
    let teller = app.clone();
    let work = move |second: &mut Sayso, job: &Job| {
        read(second, &mut |progress| {
            // A closed window no longer listens; the import goes on to its end or to its cancel.
            let _ = ImportProgress(progress).emit(&teller);
            !job.is_cancelled()
        })
    };
    alone(desk, work, || drop(ImportEnded {}.emit(&app))).await
}

/// Imports a text that was pasted.
#[tauri::command]
#[specta::specta]
pub async fn import_pasted(desk: State<'_, Desk>, text: String) -> Answer<ImportShape> {
    desk.ask(move |sayso| sayso.import_pasted(&text, false)).await
}

/// Asks the running import to stop; the record stays as it was before the file at hand.
#[tauri::command]
#[specta::specta]
pub fn import_cancel(desk: State<'_, Desk>) {
    desk.import.cancel();
}

/// What has been imported.
#[tauri::command]
#[specta::specta]
pub async fn sources(desk: State<'_, Desk>) -> Answer<SourcesShape> {
    desk.ask(|sayso| sayso.sources()).await
}

/// One source.
#[tauri::command]
#[specta::specta]
pub async fn source(desk: State<'_, Desk>, id: String) -> Answer<SourceShape> {
    desk.ask(move |sayso| sayso.source(&id)).await
}

/// What removing a source takes; with `dry_run` it only says so.
#[tauri::command]
#[specta::specta]
pub async fn source_remove(desk: State<'_, Desk>, id: String, dry_run: bool) -> Answer<RemovalShape> {
    desk.ask(move |sayso| sayso.remove_source(&id, dry_run)).await
}

/// Every kind of source that is read, and how to obtain it.
#[tauri::command]
#[specta::specta]
pub async fn kinds(desk: State<'_, Desk>) -> Answer<KindsShape> {
    desk.ask(|sayso| sayso.kinds()).await
}

/// Keeps what the person says about asking again for an export.
#[tauri::command]
#[specta::specta]
pub async fn reminder_set(desk: State<'_, Desk>, reminder: NewReminder) -> Answer<KindShape> {
    desk.ask(move |sayso| sayso.remind(&reminder)).await
}

/// Saves the days to ask again as a calendar where the person chooses; says where, or nothing if they changed their
/// mind.
#[tauri::command]
#[specta::specta]
pub async fn reminders_save(app: AppHandle, desk: State<'_, Desk>) -> Answer<Option<String>> {
    super::shell::save_with(app, &desk, "sayso-exports.ics", |sayso, file| sayso.reminder_calendar(file)).await
}

/// The profiles of browsers in their usual places; nothing in them is read.
#[tauri::command]
#[specta::specta]
pub async fn browsers(desk: State<'_, Desk>) -> Answer<BrowsersShape> {
    desk.ask(|sayso| sayso.browsers()).await
}
