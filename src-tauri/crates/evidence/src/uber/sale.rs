//! `For_California_users.txt`: the one place where Uber says to whom it sold data, by category.

use crate::Stopped;
use crate::Tree;
use crate::kit::{Desk, letters, peek, stem};
use model::{Claim, ClaimBody, Excerpt, Named, Party, Transfer, TransferKind};

/// The sentence that the categories follow.
const SALE: &str = "sold your personal data to the following categories of third parties";

/// Reads the text wherever it lies.
pub(super) fn read(desk: &mut Desk<'_>, tree: &mut Tree) -> Result<(), Stopped> {
    for index in 0..tree.members().len() {
        if letters(stem(&tree.members()[index].name)) == "forcaliforniausers" {
            text(desk, tree, index)?;
        }
    }
    Ok(())
}

/// A text that isn't understood is listed.
fn text(desk: &mut Desk<'_>, tree: &mut Tree, index: usize) -> Result<(), Stopped> {
    desk.take_up(tree, index);
    let bytes = peek::head(tree, index, 1 << 20);
    let text = String::from_utf8_lossy(&bytes);
    // Places are counted in the bytes as they stand, so only a text that is UTF-8 is read.
    let found = if matches!(text, std::borrow::Cow::Borrowed(_)) { text.find(SALE) } else { None };
    let Some(at) = found else {
        desk.unread_member("This text may say to whom Uber sold data, but Sayso doesn't find the sentence.");
        return Ok(());
    };
    let mut position = at + SALE.len();
    for line in text.get(position..).unwrap_or_default().split_inclusive('\n') {
        let start = position;
        position += line.len();
        let item = line.trim().trim_start_matches(['-', '•', '*', ':']).trim();
        let listed = line.trim_start().starts_with(['-', '•', '*']);
        if item.is_empty() {
            continue;
        }
        if !listed {
            break;
        }
        let body = ClaimBody::Transfer(Transfer {
            from: desk.me(),
            to: Named::new(Party::name(item)),
            kind: TransferKind::Other,
            category: None,
            literal: SALE.into(),
            detail: Some("in the 12 months before the export; a category, no company".to_owned()),
        });
        let length = line.trim_end().len();
        let locator = desk.base().record(start as u64, length as u64, "For_California_users");
        let excerpt = Excerpt { locator, bytes: line.trim_end().as_bytes().to_vec() };
        desk.put(Claim::stated(body, None), excerpt)?;
    }
    Ok(())
}
