//! `For_California_users.txt`: the one place where Uber says to whom it sold data, by category.

use crate::Stopped;
use crate::Tree;
use crate::kit::{Desk, letters, peek, stem};
use model::{Claim, ClaimBody, Excerpt, Named, Party, Transfer, TransferKind};

/// What the sentence that the categories follow begins and ends with.
const SALE: (&str, &str) = ("sold your personal", "categories of third parties");

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
    let found = if matches!(text, std::borrow::Cow::Borrowed(_)) { sentence(&text) } else { None };
    let Some((literal, mut position)) = found else {
        desk.unread_member("This text may say to whom Uber sold data, but Sayso doesn't find the sentence.");
        return Ok(());
    };
    let mut categories = 0;
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
        categories += 1;
        let body = ClaimBody::Transfer(Transfer {
            from: desk.me(),
            to: Named::new(Party::name(item)),
            kind: TransferKind::Other,
            category: None,
            literal: literal.as_str().into(),
            detail: Some("in the 12 months before the export; a category, no company".to_owned()),
        });
        let length = line.trim_end().len();
        let locator = desk.base().record(start as u64, length as u64, "For_California_users");
        let excerpt = Excerpt { locator, bytes: line.trim_end().as_bytes().to_vec() };
        desk.put(Claim::stated(body, None), excerpt)?;
    }
    if categories == 0 {
        desk.unread_member("This text says that Uber sold data, but Sayso doesn't find to whom.");
    }
    Ok(())
}

/// The sentence, its lines put together, and where it ends; `None` too if it says that nothing was sold.
fn sentence(text: &str) -> Option<(String, usize)> {
    /// How far from each other its beginning and its end may stand, in bytes.
    const LONGEST: usize = 300;
    let lower = text.to_ascii_lowercase();
    let from = lower.find(SALE.0)?;
    let rest = lower.get(from..)?;
    let to = from + rest.find(SALE.1).filter(|at| *at < LONGEST)? + SALE.1.len();
    let before = lower.get(..from)?.trim_end();
    if before.ends_with("not") || before.ends_with("never") {
        return None;
    }
    let words: Vec<&str> = text.get(from..to)?.split_whitespace().collect();
    Some((words.join(" "), to))
}
