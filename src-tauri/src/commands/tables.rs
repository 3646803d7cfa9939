//! Tables of any company: what their columns are, what the person says that they mean, reading them.

use super::Answer;
use crate::events::{ImportEnded, ImportProgress};
use crate::state::{Desk, off_thread};
use sayso::shapes::{
    ChangedShape, ImportShape, KeptMappingsShape, MappingShape, Problem, TablePreviewShape, TableShape,
};
use std::path::PathBuf;
use std::sync::Arc;
use tauri::{AppHandle, State};
use tauri_specta::Event as _;

/// What a table is before it has a meaning.
#[tauri::command]
#[specta::specta]
pub async fn table_look(desk: State<'_, Desk>, path: String) -> Answer<TableShape> {
    desk.ask(move |sayso| sayso.table_look(&PathBuf::from(path))).await
}

/// What a meaning makes of the first rows of a table.
#[tauri::command]
#[specta::specta]
pub async fn table_preview(desk: State<'_, Desk>, path: String, mapping: MappingShape) -> Answer<TablePreviewShape> {
    desk.ask(move |sayso| sayso.table_preview(&PathBuf::from(path), &mapping)).await
}

/// Reads a table, on a second handle, so that the window stays usable; progress comes as events, as for any import.
#[tauri::command]
#[specta::specta]
pub async fn table_import(
    app: AppHandle,
    desk: State<'_, Desk>,
    path: String,
    mapping: MappingShape,
    keep: bool,
    keep_copy: bool,
) -> Answer<ImportShape> {
    if !desk.import.start() {
        return Err(Problem::new("An import is running already.").next("Wait until it is done, or cancel it."));
    }
    let job = Arc::clone(&desk.import);
    let answer = match desk.another().await {
        Ok(mut second) => {
            let teller = app.clone();
            off_thread(move || {
                second.table_import(&PathBuf::from(path), &mapping, keep, keep_copy, &mut |progress| {
                    // A closed window no longer listens; the import goes on to its end or to its cancel.
                    let _ = ImportProgress(progress).emit(&teller);
                    !job.is_cancelled()
                })
            })
            .await
        }
        Err(problem) => Err(problem),
    };
    desk.import.end();
    let _ = ImportEnded {}.emit(&app);
    answer
}

/// The meanings that were kept.
#[tauri::command]
#[specta::specta]
pub async fn table_mappings(desk: State<'_, Desk>) -> Answer<KeptMappingsShape> {
    desk.ask(|sayso| sayso.table_mappings()).await
}

/// Forgets a meaning; what was read with it stays.
#[tauri::command]
#[specta::specta]
pub async fn table_forget(desk: State<'_, Desk>, id: String) -> Answer<ChangedShape> {
    desk.ask(move |sayso| sayso.table_forget(&id)).await
}
