//! Apps that were let in.

use super::desk::{Desk, moment};
use super::labels::{Role, role};
use super::leaves::leaves;
use crate::Stopped;
use crate::kit::Node;
use crate::kit::Piece;
use crate::kit::party;
use model::{ClaimBody, Transfer, TransferKind};

/// A connected app or site.
pub(crate) fn app(desk: &mut Desk<'_>, piece: Piece<'_>) -> Result<(), Stopped> {
    let node = piece.node;
    if !node.is_object() {
        return Ok(());
    }
    if node.get("label_values").is_some() {
        return permission(desk, piece, "installed_apps");
    }
    let (mut name, mut added, mut removed, mut id) = (None, None, None, None);
    for (key, value) in node.members() {
        match key.as_ref() {
            "name" => name = value.some_text(),
            "added_timestamp" => added = Some(value),
            "removed_timestamp" => removed = value.int().filter(|at| *at > 0),
            "user_app_scoped_id" => id = value.scalar(),
            // "active", "inactive": a state of today that the next export may change.
            "category" => {}
            other => desk.unknown(other),
        }
    }
    let Some(name) = name else {
        desk.unlike(&piece, "This record names no app.");
        return Ok(());
    };
    let at = moment(desk, added);
    let detail = removed.map(|_| "removed".to_owned());
    access(desk, &name, (at, id.as_deref(), detail), "installed_apps", (&piece, node, ""))
}

/// A `label_values` record about an app. `literal` names what was given.
pub(crate) fn permission(desk: &mut Desk<'_>, piece: Piece<'_>, literal: &str) -> Result<(), Stopped> {
    let node = piece.node;
    let (mut name, mut id, mut added) = (node.get("title").and_then(Node::some_text), None, None);
    let mut details = Vec::new();
    for entry in node.get("label_values").map(Node::items).unwrap_or_default() {
        let label = entry.get("label").and_then(Node::some_text).unwrap_or_default();
        match role(None, &label) {
            Some(Role::AppName) => name = entry.get("value").and_then(Node::some_text).or(name),
            Some(Role::AppId) => id = entry.get("value").and_then(Node::scalar),
            Some(Role::AppAdded) => added = entry.get("timestamp_value"),
            _ => details.push(label),
        }
    }
    let Some(name) = name else {
        if node.is_object() {
            desk.unlike(&piece, "This record names no app in words that Sayso knows.");
        }
        return Ok(());
    };
    let words: Vec<String> = leaves(&piece)
        .into_iter()
        .filter(|leaf| details.iter().any(|d| *d == leaf.label))
        .map(|leaf| format!("{}: {}", leaf.label, leaf.value))
        .collect();
    let at = moment(desk, added.or_else(|| node.get("timestamp")));
    let detail = (!words.is_empty()).then(|| words.join("; "));
    access(desk, &name, (at, id.as_deref(), detail), literal, (&piece, node, ""))
}

fn access(
    desk: &mut Desk<'_>,
    name: &str,
    (at, id, detail): (Option<model::Moment>, Option<&str>, Option<String>),
    literal: &str,
    evidence: (&Piece<'_>, Node<'_>, &str),
) -> Result<(), Stopped> {
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: party(name),
        kind: TransferKind::AppAccess,
        category: None,
        literal: literal.into(),
        detail,
    });
    desk.claim(body, at, id, evidence)
}
