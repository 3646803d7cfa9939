//! What goes out of the record: the whole of it as files, and letters to many brands before they are written.

use super::Answer;
use crate::events::ExportProgress;
use crate::state::{Desk, off_thread};
use sayso::shapes::{ExportShape, NewRequest, Problem, RequestsShape};
use std::sync::Arc;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt as _;
use tauri_specta::Event as _;

/// Writes the whole record as `csv`, `json` or `jsonld` into a new folder inside the one that the person chooses;
/// nothing if they changed their mind. It reads on a second handle, so that the window stays usable.
#[tauri::command]
#[specta::specta]
pub async fn export_save(app: AppHandle, desk: State<'_, Desk>, format: String) -> Answer<Option<ExportShape>> {
    let asking = app.clone();
    let chosen = off_thread(move || {
        Ok(asking.dialog().file().blocking_pick_folder().and_then(|folder| folder.into_path().ok()))
    });
    let Some(folder) = chosen.await? else { return Ok(None) };
    let today = desk.ask(|sayso| Ok(sayso.today())).await?;
    let second = desk.another().await?;
    if !desk.export.start() {
        return Err(Problem::new("An export is running already.").next("Wait until it is done, or stop it."));
    }
    let target = folder.join(format!("sayso-{format}-{today}"));
    let job = Arc::clone(&desk.export);
    let written = off_thread(move || {
        second.export_watched(&format, &target, &mut |bytes| {
            // A closed window no longer listens; the export goes on to its end.
            let _ = ExportProgress(bytes).emit(&app);
            !job.is_cancelled()
        })
    })
    .await;
    desk.export.end();
    let written = written?;
    desk.wrote(&written.files);
    Ok(Some(written))
}

/// Asks the running export to stop; nothing of it is left then.
#[tauri::command]
#[specta::specta]
pub fn export_stop(desk: State<'_, Desk>) {
    desk.export.cancel();
}

/// The letters to many brands as they would be written, and whom they leave out and why; nothing is kept.
#[tauri::command]
#[specta::specta]
pub async fn letters_draft(desk: State<'_, Desk>, letter: NewRequest) -> Answer<RequestsShape> {
    desk.ask(move |sayso| sayso.request_batch(&letter)).await
}
