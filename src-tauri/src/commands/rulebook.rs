//! The rule book, and brands beside it.

use super::Answer;
use super::shell::save_as;
use crate::state::Desk;
use sayso::AuditFormat;
use sayso::shapes::{AuditPairShape, AuditQuery, AuditShape, BookShape, Problem, WrittenShape};
use tauri::{AppHandle, State};

/// The rule book, to be read.
#[tauri::command]
#[specta::specta]
pub async fn rule_book(desk: State<'_, Desk>) -> Answer<BookShape> {
    desk.ask(|sayso| sayso.rule_book(None)).await
}

/// Brands beside the rule book.
#[tauri::command]
#[specta::specta]
pub async fn audit(desk: State<'_, Desk>, query: AuditQuery) -> Answer<AuditShape> {
    desk.ask(move |sayso| sayso.audit(&query)).await
}

/// Two brands on what is known of both.
#[tauri::command]
#[specta::specta]
pub async fn audit_compare(desk: State<'_, Desk>, one: String, other: String) -> Answer<AuditPairShape> {
    desk.ask(move |sayso| sayso.audit_compare(&one, &other, None)).await
}

/// Saves a report (`html` or `pdf`) where the person chooses; nothing if they changed their mind.
#[tauri::command]
#[specta::specta]
pub async fn audit_save(
    app: AppHandle,
    desk: State<'_, Desk>,
    query: AuditQuery,
    format: String,
) -> Answer<Option<WrittenShape>> {
    let form = match format.as_str() {
        "html" => AuditFormat::Html,
        "pdf" => AuditFormat::Pdf,
        other => return Err(Problem::new(format!("There is no report of the form “{other}”."))),
    };
    let Some(file) = save_as(&app, &format!("rule-book.{format}")).await? else { return Ok(None) };
    let written = desk
        .ask(move |sayso| {
            // The dialog has asked whether a file of that name may go.
            let _ = std::fs::remove_file(&file);
            sayso.audit_write(&query, form, &file)
        })
        .await?;
    desk.wrote(&written.files);
    Ok(Some(written))
}
