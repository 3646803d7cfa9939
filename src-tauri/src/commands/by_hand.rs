//! What the person enters by hand.

use super::Answer;
use crate::state::Desk;
use sayso::shapes::{CategoriesShape, ChangedShape, NewConsent, NewHolding, NewPersonalisation};
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
