//! Search over everything, for the palette.

use super::Answer;
use crate::state::Desk;
use sayso::shapes::SearchPage;
use tauri::State;

/// Finds brands and statements, ignoring case and accents.
#[tauri::command]
#[specta::specta]
pub async fn search(desk: State<'_, Desk>, text: String, limit: u32) -> Answer<SearchPage> {
    desk.ask(move |sayso| sayso.search(&text, limit, None)).await
}
