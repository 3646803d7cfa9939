//! What is wanted, what the record shows of it, and the steps.

use super::Answer;
use super::shell::{open_one, save_as};
use crate::state::Desk;
use sayso::Sayso;
use sayso::shapes::{
    ActedShape, BrandSectorsShape, CellShape, ChangedShape, ComparisonShape, ConsentWaysShape, GapsQuery, GapsShape,
    GridQuery, GridShape, NewPreference, PreferenceHistoryShape, PreferencesExport, PreferencesExportedShape,
    PreferencesShape, PreferencesTakenShape, SectorsShape, StartsShape,
};
use std::path::Path;
use tauri::{AppHandle, State};

/// What the person has said.
#[tauri::command]
#[specta::specta]
pub async fn preferences(desk: State<'_, Desk>) -> Answer<PreferencesShape> {
    desk.ask(|sayso| sayso.preferences_show()).await
}

/// Says what is wanted; with `dry_run` only what that would change.
#[tauri::command]
#[specta::specta]
pub async fn preference_set(
    desk: State<'_, Desk>,
    wanted: NewPreference,
    dry_run: bool,
) -> Answer<PreferencesTakenShape> {
    desk.ask(move |sayso| sayso.set_preference(&wanted, dry_run)).await
}

/// The starting points, none of them chosen.
#[tauri::command]
#[specta::specta]
pub async fn preference_starts(desk: State<'_, Desk>) -> Answer<StartsShape> {
    desk.ask(|sayso| sayso.preference_starts()).await
}

/// Takes a starting point; with `dry_run` only what that would change.
#[tauri::command]
#[specta::specta]
pub async fn preference_start(desk: State<'_, Desk>, id: String, dry_run: bool) -> Answer<PreferencesTakenShape> {
    desk.ask(move |sayso| sayso.take_start(&id, dry_run)).await
}

/// What was wanted over time.
#[tauri::command]
#[specta::specta]
pub async fn preference_history(desk: State<'_, Desk>) -> Answer<PreferenceHistoryShape> {
    desk.ask(|sayso| sayso.preference_history()).await
}

/// Takes back the last change of preferences.
#[tauri::command]
#[specta::specta]
pub async fn preference_undo(desk: State<'_, Desk>) -> Answer<ChangedShape> {
    desk.ask(Sayso::undo_preference).await
}

/// Saves what is wanted as a set that others can take, where the person chooses; nothing if they changed their mind.
#[tauri::command]
#[specta::specta]
pub async fn preferences_save(
    app: AppHandle,
    desk: State<'_, Desk>,
    how: PreferencesExport,
) -> Answer<Option<PreferencesExportedShape>> {
    let Some(file) = save_as(&app, "preferences.json").await? else { return Ok(None) };
    // The dialog has asked whether a file of that name may go.
    desk.ask(move |sayso| {
        let _ = std::fs::remove_file(&file);
        sayso.preferences_export(&file, &how)
    })
    .await
    .map(Some)
}

/// Lets the person choose a set's file, and says its path; nothing if they changed their mind.
#[tauri::command]
#[specta::specta]
pub async fn preferences_choose(app: AppHandle) -> Answer<Option<String>> {
    Ok(open_one(&app).await?.map(|file| file.display().to_string()))
}

/// Takes a set; with `dry_run` only what it would change.
#[tauri::command]
#[specta::specta]
pub async fn preferences_take(desk: State<'_, Desk>, path: String, dry_run: bool) -> Answer<PreferencesTakenShape> {
    desk.ask(move |sayso| sayso.preferences_import(Path::new(&path), dry_run)).await
}

/// Puts a set beside what is wanted.
#[tauri::command]
#[specta::specta]
pub async fn preferences_compare(desk: State<'_, Desk>, path: String) -> Answer<ComparisonShape> {
    desk.ask(move |sayso| sayso.preferences_compare(Path::new(&path))).await
}

/// Brands by purposes.
#[tauri::command]
#[specta::specta]
pub async fn wish_grid(desk: State<'_, Desk>, query: GridQuery) -> Answer<GridShape> {
    desk.ask(move |sayso| sayso.wish_grid(&query)).await
}

/// One cell of the grid, in full.
#[tauri::command]
#[specta::specta]
pub async fn wish_cell(desk: State<'_, Desk>, brand: String, purpose: String) -> Answer<CellShape> {
    desk.ask(move |sayso| sayso.wish_cell(&brand, &purpose)).await
}

/// Sectors and tags that brands have.
#[tauri::command]
#[specta::specta]
pub async fn wish_sectors(desk: State<'_, Desk>) -> Answer<SectorsShape> {
    desk.ask(|sayso| sayso.wish_sectors()).await
}

/// The sectors of one brand, and the person's own tags of it.
#[tauri::command]
#[specta::specta]
pub async fn brand_sectors(desk: State<'_, Desk>, brand: String) -> Answer<BrandSectorsShape> {
    desk.ask(move |sayso| sayso.brand_sectors(&brand)).await
}

/// How the consents to one brand are taken back.
#[tauri::command]
#[specta::specta]
pub async fn consent_ways(desk: State<'_, Desk>, brand: String) -> Answer<ConsentWaysShape> {
    desk.ask(move |sayso| sayso.consent_ways(&brand)).await
}

/// Tags a brand as the person likes.
#[tauri::command]
#[specta::specta]
pub async fn brand_tags_set(desk: State<'_, Desk>, brand: String, tags: Vec<String>) -> Answer<ChangedShape> {
    desk.ask(move |sayso| sayso.set_brand_tags(&brand, &tags)).await
}

/// Where what is wanted and what was seen differ, the worst first.
#[tauri::command]
#[specta::specta]
pub async fn gaps(desk: State<'_, Desk>, query: GapsQuery) -> Answer<GapsShape> {
    desk.ask(move |sayso| sayso.gaps(&query)).await
}

/// Writes the letters that these differences ask for into a folder; without a folder only what would be written.
#[tauri::command]
#[specta::specta]
pub async fn gaps_act(desk: State<'_, Desk>, ids: Vec<String>, folder: Option<String>) -> Answer<ActedShape> {
    let acted = desk.ask(move |sayso| sayso.gaps_act(&ids, folder.as_deref(), folder.is_none())).await?;
    for request in &acted.requests {
        desk.wrote(&request.files);
    }
    Ok(acted)
}
