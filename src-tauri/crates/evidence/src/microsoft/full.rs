//! The full export of a privacy request: folders of products, in each of them lists of
//! `{"time", "correlationId", "properties": {…}}`. What `properties` says differs by product and nobody has described it:
//! the records are counted with their days, their fields are listed, and what may be about ads is said to be unread.

use super::READER;
use crate::Stopped;
use crate::Tree;
use crate::kit::{Desk, Row, Tally, ending, times};
use model::Origin::Observed;

const UNREAD: &str = "This file of a full export may be about ads or a profile: its fields are listed, but their form differs by product and nobody has described it.";
const UNKNOWN: &str = "This list has another form than Microsoft's exports are known to have.";

/// Folders whose files may be about ads.
const ADS: &[&str] = &["search/ads", "search/offers", "profile"];

/// Reads every list that is no sheet.
pub(super) fn read(desk: &mut Desk<'_>, tree: &mut Tree) -> Result<(), Stopped> {
    for index in 0..tree.members().len() {
        let name = tree.members()[index].name.to_string();
        let is_sheet = READER.sheets.iter().any(|sheet| !sheet.paths.is_empty() && sheet.is_named(&name));
        if ending(&name) == "json" && !is_sheet {
            desk.take_up(tree, index);
            product(desk, tree, index, &name)?;
        }
    }
    Ok(())
}

fn product(desk: &mut Desk<'_>, tree: &mut Tree, index: usize, name: &str) -> Result<(), Stopped> {
    let (mut tally, mut others) = (Tally::default(), 0_u64);
    desk.each_json(tree, index, &[&[]], |desk, piece| {
        let row = Row::of_piece(piece);
        if piece.node.get("properties").is_none() {
            others += 1;
            return Ok(());
        }
        for cell in row.cells().iter().filter(|c| c.key.starts_with("properties")) {
            desk.unknown(&cell.name);
        }
        let at = row.get("time").and_then(times::read);
        desk.seen(at.as_ref());
        let base = desk.base();
        tally.see(at.as_ref(), || row.cell("time").map_or_else(|| row.whole(base), |cell| row.part(cell, base)));
        Ok(())
    })?;
    if others > 0 {
        desk.unread_member(UNKNOWN);
    }
    let folder = name.rsplit_once('/').map_or(name, |(folder, _)| folder);
    let lower = folder.to_lowercase();
    if ADS.iter().any(|ads| lower == *ads || lower.ends_with(&format!("/{ads}"))) {
        desk.unread_member(UNREAD);
    }
    tally.tell(desk, ("pd:Behavioural", Observed), folder)
}
