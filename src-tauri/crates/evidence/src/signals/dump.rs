//! Local storage as a developer's console writes it: an object of keys and values, or a list of them.

use crate::consent::{Found, Vendors, find, tell};
use crate::kit::{Cell, Desk, Row, letters};
use crate::{Stopped, Tree};

/// The key of a field: its own name, or the `name` or `key` beside it.
fn key<'r>(row: &'r Row<'_>, cell: &'r Cell<'_>) -> &'r str {
    let own = cell.name.rsplit('.').next().unwrap_or_default();
    if letters(own) == "value" { row.first(&["name", "key"]).unwrap_or(own) } else { own }
}

/// Whether a text is such a dump, with something of consent in it.
pub(super) fn is_one(text: &str) -> bool {
    /// Keys that tell where the text can't be looked into, since its head isn't whole.
    const KEYS: &[&str] = &[
        "\"euconsent-v2\"",
        "\"OptanonConsent\"",
        "\"CookieConsent\"",
        "\"didomi_token\"",
        "\"uc_settings\"",
        "\"ucData\"",
        "\"_sp_user_consent_",
    ];
    let text = text.trim_start_matches('\u{feff}').trim();
    // Cookiebot's record begins with a brace too, and is no JSON.
    let inner = text.strip_prefix(['{', '[']).map(str::trim_start);
    inner.is_some_and(|inner| inner.starts_with(['"', '{']))
        && (!find(None, text).is_empty() || KEYS.iter().any(|key| text.contains(key)))
}

/// Reads a dump: of each value that says something of consent its own bytes, of the rest only how many there were.
pub(super) fn read(desk: &mut Desk<'_>, tree: &mut Tree, index: usize, vendors: &Vendors) -> Result<(), Stopped> {
    desk.each_json(tree, index, &[&[]], |desk, piece| {
        let row = Row::of_piece(piece);
        for cell in row.cells().iter().filter(|cell| !cell.value.is_empty()) {
            let name = key(&row, cell);
            let signals = find(Some(name), &cell.value);
            if signals.is_empty() {
                desk.skip("Entries that say nothing of consent.", 1);
                continue;
            }
            let excerpt = row.part(cell, desk.base());
            let found = Found { site: None, name: Some(name), at: None, vendors, excerpt: &excerpt };
            for signal in &signals {
                tell(desk, signal, &found)?;
            }
        }
        Ok(())
    })
}
