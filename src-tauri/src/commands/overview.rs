//! The overview.

use super::Answer;
use crate::state::Desk;
use sayso::shapes::OverviewShape;
use tauri::State;

/// What is so, and what is worth doing.
#[tauri::command]
#[specta::specta]
pub async fn overview(desk: State<'_, Desk>) -> Answer<OverviewShape> {
    desk.ask(|sayso| sayso.overview()).await
}
