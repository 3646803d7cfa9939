//! Brands: the list, one brand, and corrections of who is who.

use super::Answer;
use crate::state::Desk;
use sayso::shapes::{BrandPageShape, BrandsQuery, BrandsShape, ChangedShape, ReviewShape};
use tauri::State;

/// A page of brands.
#[tauri::command]
#[specta::specta]
pub async fn brands(desk: State<'_, Desk>, query: BrandsQuery) -> Answer<BrandsShape> {
    desk.ask(move |sayso| sayso.brands(&query)).await
}

/// All about one brand.
#[tauri::command]
#[specta::specta]
pub async fn brand(desk: State<'_, Desk>, name: String) -> Answer<BrandPageShape> {
    desk.ask(move |sayso| sayso.brand(&name)).await
}

/// Says that two brands are one.
#[tauri::command]
#[specta::specta]
pub async fn brand_merge(desk: State<'_, Desk>, a: String, b: String) -> Answer<ChangedShape> {
    desk.ask(move |sayso| sayso.brand_merge(&a, &b)).await
}

/// Takes a name, handle or domain out of a brand.
#[tauri::command]
#[specta::specta]
pub async fn brand_split(desk: State<'_, Desk>, brand: String, name: String) -> Answer<ChangedShape> {
    desk.ask(move |sayso| sayso.brand_split(&brand, &name)).await
}

/// Gives a brand another name.
#[tauri::command]
#[specta::specta]
pub async fn brand_rename(desk: State<'_, Desk>, brand: String, name: String) -> Answer<ChangedShape> {
    desk.ask(move |sayso| sayso.brand_rename(&brand, &name)).await
}

/// The joins that wait.
#[tauri::command]
#[specta::specta]
pub async fn brand_review(desk: State<'_, Desk>) -> Answer<ReviewShape> {
    desk.ask(|sayso| sayso.brand_review()).await
}

/// Decides a join that waits.
#[tauri::command]
#[specta::specta]
pub async fn brand_decide(desk: State<'_, Desk>, join: String, same: bool) -> Answer<ChangedShape> {
    desk.ask(move |sayso| sayso.brand_decide(&join, same)).await
}
