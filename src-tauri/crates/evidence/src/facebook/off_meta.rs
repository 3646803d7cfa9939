//! Events that businesses sent to Meta: what was done on their sites and in their apps.
//!
//! A small business is one record, so that the evidence of each event also holds the business's name. Of a larger one
//! the evidence of an event is the event itself (its pointer leads to the business), or the kept copies of ten thousand
//! events would each hold all ten thousand. A business too large to be held in memory is read event by event.

use super::desk::{self, Desk, moment};
use super::labels::{Role, role};
use super::layout::Layout;
use crate::kit::Piece;
use crate::kit::{Node, party};
use crate::scan::Cut;
use crate::{Stopped, Tree};
use model::{Category, ClaimBody, ClaimKind, Named, Transfer, TransferKind};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Up to this size in bytes a whole business is the evidence of each of its events (some thirty of them).
const SMALL: usize = 4 << 10;
/// The largest business that is held in memory, in bytes.
const LARGEST: usize = 4 << 20;

/// What stood before the business's name on the pages of older exports, in English.
const RECEIVED_FROM: &str = "Activity received from ";

/// Types of events that only an app sends.
const APP_EVENTS: &[&str] = &[
    "ACTIVATE_APP",
    "DEACTIVATE_APP",
    "APP_INSTALL",
    "INSTALL_APP",
    "MOBILE_APP_INSTALL",
    "LEVEL_ACHIEVED",
    "ACHIEVEMENT_UNLOCKED",
    "TUTORIAL_COMPLETION",
    "SPENT_CREDITS",
];

/// Reads the whole member.
pub(crate) fn member(desk: &mut Desk<'_>, tree: &mut Tree, index: usize) -> Result<(), Stopped> {
    // Its pages belong together and are read by `off_meta_pages`.
    member_within(desk, tree, index, LARGEST)
}

/// The same with another limit for what is held in memory.
pub(crate) fn member_within(desk: &mut Desk<'_>, tree: &mut Tree, index: usize, largest: usize) -> Result<(), Stopped> {
    let Some((layout, reader)) = desk::open(desk, tree, index) else { return Ok(()) };
    let mut huge: BTreeMap<String, Option<Named>> = BTreeMap::new();
    let mut damaged = false;
    desk.scan(reader, layout.paths(), largest, |desk, found| match found {
        Err(Cut { pointer: Some(pointer), length: Some(length), .. }) if length > largest as u64 => {
            huge.insert(pointer, None);
            Ok(())
        }
        found => {
            damaged |= found.is_err();
            desk.piece(found, Piece::mended).map_or(Ok(()), |piece| business_whole(desk, &piece))
        }
    })?;
    if huge.is_empty() {
        return Ok(());
    }
    // Once more for the names, which may stand behind the events, and once more for the events.
    let titles: &[&[&str]] = if layout == Layout::Records { &[&["title"]] } else { &[&["*", "name"]] };
    let Some((_, reader)) = desk::open(desk, tree, index) else { return Ok(()) };
    desk.scan(reader, titles, SMALL, |_, found| {
        if let Ok(record) = found
            && let Some((pointer, _)) = record.pointer.rsplit_once('/')
            && let Some(from) = huge.get_mut(pointer)
        {
            *from = Node::parse(record.bytes).and_then(Node::some_text).map(|text| party(&text));
        }
        Ok(())
    })?;
    let (events, split): (&[&[&str]], _) = if layout == Layout::Records {
        (&[&["label_values", "vec"]], "/label_values/")
    } else {
        (&[&["*", "events"]], "/events/")
    };
    let Some((_, reader)) = desk::open(desk, tree, index) else { return Ok(()) };
    desk.scan(reader, events, SMALL, |desk, found| {
        // Damage was listed the first time, except inside a business that was passed over.
        let Some(piece) = (if found.is_err() && damaged { None } else { desk.piece(found, Piece::mended) }) else {
            return Ok(());
        };
        let business = piece.pointer.rsplit_once(split).and_then(|(pointer, _)| huge.get(pointer));
        match business {
            Some(Some(from)) => event(desk, from, (&piece, piece.node, piece.node, ""), &mut |_, _| true),
            Some(None) => {
                desk.unlike(&piece, "The business that sent this event is not named.");
                Ok(())
            }
            None => Ok(()),
        }
    })
}

/// A business with all its events, in either form.
pub(crate) fn business_whole(desk: &mut Desk<'_>, piece: &Piece<'_>) -> Result<(), Stopped> {
    business(desk, piece, None, &mut |_, _| true)
}

/// The same for a record whose business may be `named` elsewhere; `wanted` chooses among the events.
pub(super) fn business(
    desk: &mut Desk<'_>,
    piece: &Piece<'_>,
    named: Option<&str>,
    wanted: &mut dyn FnMut(&Named, &Event<'_>) -> bool,
) -> Result<(), Stopped> {
    let node = piece.node;
    if !node.is_object() {
        return Ok(());
    }
    let (mut name, mut lists) = (named.map(Cow::Borrowed), Vec::new());
    for (key, value) in node.members() {
        match key.as_ref() {
            "name" | "title" => name = value.some_text().or(name),
            "events" => lists.push((value, "/events".to_owned())),
            "label_values" => {
                for (at, entry) in value.items().into_iter().enumerate() {
                    match entry.get("vec") {
                        Some(list) => lists.push((list, format!("/label_values/{at}/vec"))),
                        // The number of the business's own record.
                        None if piece.is_lifted() => {}
                        None => desk.unknown(&entry.get("label").and_then(Node::some_text).unwrap_or_default()),
                    }
                }
            }
            "media" | "fbid" | "ent_name" => {}
            "timestamp" if piece.is_lifted() => {}
            other => desk.unknown(other),
        }
    }
    let Some(name) = name else {
        desk.unlike(piece, "This record names no business.");
        return Ok(());
    };
    let from = party(if piece.is_lifted() { bare(&name, named) } else { &name });
    let small = piece.size() <= SMALL;
    let mut told = |desk: &mut Desk<'_>, item, below: &str| {
        let part = if small { node } else { item };
        event(desk, &from, (piece, item, part, below), wanted)
    };
    let mut found = false;
    for (list, below) in lists {
        for (at, item) in list.items().into_iter().enumerate() {
            found = true;
            told(desk, item, &format!("{below}/{at}"))?;
        }
    }
    if piece.is_lifted() && !found {
        // Pages also show events one below the other, or one to a record.
        let timed = |list: Option<Node<'_>>| {
            list.map(Node::items).unwrap_or_default().iter().any(|entry| entry.get("timestamp_value").is_some())
        };
        let values = node.get("label_values");
        for item in values.map(Node::items).unwrap_or_default().into_iter().filter(|entry| timed(entry.get("dict"))) {
            told(desk, item, "")?;
        }
        if timed(values) {
            told(desk, node, "")?;
        }
    }
    Ok(())
}

/// The business in a page's heading, which in older exports has more words around it.
fn bare<'n>(heading: &'n str, named: Option<&'n str>) -> &'n str {
    let named = named.filter(|named| !named.trim().is_empty() && heading.contains(named));
    named.or_else(|| heading.strip_prefix(RECEIVED_FROM)).unwrap_or(heading)
}

/// An event as it is written.
#[derive(Default)]
pub(super) struct Event<'a> {
    pub id: Option<Cow<'a, str>>,
    pub kind: Option<Cow<'a, str>>,
    pub at: Option<Node<'a>>,
}

fn event(
    desk: &mut Desk<'_>,
    from: &Named,
    (piece, item, part, below): (&Piece<'_>, Node<'_>, Node<'_>, &str),
    wanted: &mut dyn FnMut(&Named, &Event<'_>) -> bool,
) -> Result<(), Stopped> {
    let mut found = Event::default();
    for (key, value) in item.members() {
        match key.as_ref() {
            "id" => found.id = value.scalar(),
            "type" => found.kind = value.some_text(),
            "timestamp" => found.at = Some(value),
            "dict" | "label_values" => dict(value, &mut found),
            "title" | "label" if piece.is_lifted() => {}
            other => desk.unknown(&format!("events.{other}")),
        }
    }
    if found.id.is_none() && found.kind.is_none() && found.at.is_none() {
        desk.unlike(piece, "An entry of this record is no event.");
        return Ok(());
    }
    if !wanted(from, &found) {
        return Ok(());
    }
    // The day on which Meta received it, by Meta's own label; what was done may be older.
    let at = moment(desk, found.at);
    desk.covers(ClaimKind::Transfer, at.as_ref());
    let literal = found.kind.unwrap_or(Cow::Borrowed("-"));
    let body = ClaimBody::Transfer(Transfer {
        kind: kind(&literal, from),
        from: from.clone(),
        to: desk.me(),
        category: Some(Category::new(category(&literal))),
        literal: literal.as_ref().into(),
        detail: None,
    });
    desk.claim(body, at, found.id.as_deref(), (piece, part, below))
}

/// An event as labels and values (2026). Labels are in the account's language, so what isn't known by its label is
/// known by its form: the time is the one with a time, the number is all digits.
fn dict<'a>(list: Node<'a>, found: &mut Event<'a>) {
    for entry in list.items() {
        let label = entry.get("label").and_then(Node::some_text).unwrap_or_default();
        if let Some(at) = entry.get("timestamp_value") {
            found.at = Some(at);
            continue;
        }
        let Some(value) = entry.get("value").and_then(Node::scalar) else { continue };
        match role(None, &label) {
            Some(Role::EventId) => found.id = Some(value),
            Some(Role::EventType) => found.kind = Some(value),
            _ if found.id.is_none() && value.bytes().all(|b| b.is_ascii_digit()) => found.id = Some(value),
            _ => found.kind = found.kind.take().or(Some(value)),
        }
    }
}

fn kind(literal: &str, from: &Named) -> TransferKind {
    let upper = literal.trim().to_uppercase().replace(' ', "_");
    let app = APP_EVENTS.contains(&upper.as_str()) || from.party.kind == model::PartyKind::App;
    if app { TransferKind::AppEvent } else { TransferKind::SiteEvent }
}

/// What kind of data an event of this type is.
fn category(literal: &str) -> &'static str {
    match literal.trim().to_uppercase().replace(' ', "_").as_str() {
        "PURCHASE" | "ADD_TO_CART" | "ADD_TO_WISHLIST" | "INITIATE_CHECKOUT" | "ADD_PAYMENT_INFO" | "SUBSCRIBE"
        | "DONATE" | "START_TRIAL" => "pd:Purchase",
        "PAGE_VIEW" | "VIEW_CONTENT" | "SEARCH" => "pd:BrowsingBehaviour",
        "ACTIVATE_APP" | "APP_INSTALL" | "MOBILE_APP_INSTALL" => "pd:DeviceApplications",
        _ => "pd:Behavioural",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_are_known_to_dpv() {
        for literal in ["PURCHASE", "PAGE_VIEW", "ACTIVATE_APP", "CUSTOM"] {
            assert!(Category::new(category(literal)).is_known(), "{literal}");
        }
    }
}
