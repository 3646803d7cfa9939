//! Tables of any company: what their columns are, what the person says that they mean, reading them.

use super::Answer;
use super::imports::importing;
use crate::state::Desk;
use sayso::Sayso;
use sayso::shapes::{
    ChangedShape, ImportShape, KeptMappingsShape, MappingShape, ProgressShape, TablePreviewShape, TableShape,
};
use std::path::PathBuf;
use tauri::{AppHandle, State};

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
    let path = PathBuf::from(path);
    let read = move |second: &mut Sayso, progress: &mut dyn FnMut(ProgressShape) -> bool| {
        second.table_import(&path, &mapping, keep, keep_copy, progress)
    };
    importing(app, &desk, read).await
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
