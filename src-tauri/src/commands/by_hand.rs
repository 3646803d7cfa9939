//! What the person enters by hand.

use super::Answer;
use crate::state::Desk;
use sayso::shapes::{CategoriesShape, ChangedShape, NewConsent, NewHolding, NewPersonalisation, ProposalsShape};
use tauri::State;

/// Notes that somebody holds data about the person.
#[tauri::command]
#[specta::specta]
pub async fn add_holding(desk: State<'_, Desk>, holding: NewHolding) -> Answer<ChangedShape> {
    desk.ask(move |sayso| sayso.add_holding(&holding)).await
}

/// Notes that something was chosen for the person.
#[tauri::command]
#[specta::specta]
pub async fn add_personalisation(desk: State<'_, Desk>, personalisation: NewPersonalisation) -> Answer<ChangedShape> {
    desk.ask(move |sayso| sayso.add_personalisation(&personalisation)).await
}

/// The reasons that a pasted "why this ad?" may name, for the person to say which are right.
#[tauri::command]
#[specta::specta]
pub async fn reasons_proposed(desk: State<'_, Desk>, text: String) -> Answer<ProposalsShape> {
    desk.ask(move |sayso| Ok(sayso.reasons_proposed(&text))).await
}

/// Notes what was said to a vendor about a purpose.
#[tauri::command]
#[specta::specta]
pub async fn add_consent(desk: State<'_, Desk>, consent: NewConsent) -> Answer<ChangedShape> {
    desk.ask(move |sayso| sayso.add_consent(&consent)).await
}

/// The data categories that a holding may be of.
#[tauri::command]
#[specta::specta]
pub async fn categories(desk: State<'_, Desk>) -> Answer<CategoriesShape> {
    desk.ask(|sayso| Ok(sayso.categories())).await
}
