//! Why you saw what you saw.

use super::Answer;
use crate::state::Desk;
use sayso::shapes::{EvidenceShape, WhyQuery, WhyShape};
use tauri::State;

/// Personalisations with their reasons, newest first.
#[tauri::command]
#[specta::specta]
pub async fn why(desk: State<'_, Desk>, query: WhyQuery) -> Answer<WhyShape> {
    desk.ask(move |sayso| sayso.why(&query)).await
}

/// One explanation, whole.
#[tauri::command]
#[specta::specta]
pub async fn why_one(desk: State<'_, Desk>, id: String) -> Answer<WhyShape> {
    desk.ask(move |sayso| sayso.why_one(&id)).await
}

/// The excerpt that a statement rests on.
#[tauri::command]
#[specta::specta]
pub async fn evidence(desk: State<'_, Desk>, id: String) -> Answer<EvidenceShape> {
    desk.ask(move |sayso| sayso.evidence(&id)).await
}
