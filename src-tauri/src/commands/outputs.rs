//! What goes out of the record: the whole of it as files, and letters to many brands before they are written.

use super::Answer;
use crate::state::{Desk, off_thread};
use sayso::shapes::{ExportShape, NewRequest, RequestsShape};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt as _;

/// Writes the whole record as `csv`, `json` or `jsonld` into a new folder inside the one that the person chooses;
/// nothing if they changed their mind. It reads on a second handle, so that the window stays usable.
#[tauri::command]
#[specta::specta]
pub async fn export_save(app: AppHandle, desk: State<'_, Desk>, format: String) -> Answer<Option<ExportShape>> {
    let chosen =
        off_thread(move || Ok(app.dialog().file().blocking_pick_folder().and_then(|folder| folder.into_path().ok())));
    let Some(folder) = chosen.await? else { return Ok(None) };
    let today = desk.ask(|sayso| Ok(sayso.today())).await?;
    let second = desk.another().await?;
    let target = folder.join(format!("sayso-{format}-{today}"));
    let written = off_thread(move || second.export(&format, &target)).await?;
    desk.wrote(&written.files);
    Ok(Some(written))
}

/// The letters to many brands as they would be written, and whom they leave out and why; nothing is kept.
#[tauri::command]
#[specta::specta]
pub async fn letters_draft(desk: State<'_, Desk>, letter: NewRequest) -> Answer<RequestsShape> {
    desk.ask(move |sayso| sayso.request_batch(&letter)).await
}
