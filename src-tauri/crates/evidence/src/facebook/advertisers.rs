//! Advertisers that use what they have about the person, and the ads that the person did something with.

use super::desk::{Desk, moment};
use super::labels::{Role, role};
use super::leaves;
use crate::Stopped;
use crate::kit::Node;
use crate::kit::{Piece, host, letters, stem};
use model::{
    ClaimBody, ClaimKind, Named, Party, Personalisation, PersonalisationKind, Platform, Transfer, TransferKind,
};

/// The three truth values of 2021 to 2023.
const USES: [(&str, TransferKind); 3] = [
    ("has_data_file_custom_audience", TransferKind::CustomerList),
    // A custom audience for retargeting may come from a site, an app, a shop or a page: the evidence doesn't say which.
    ("has_remarketing_custom_audience", TransferKind::Other),
    ("has_in_person_store_visit", TransferKind::Other),
];

/// The file of advertisers that uploaded a list, by the letters of its name.
const UPLOADED: &str = "advertiserswhouploadedacontactlistwithyourinformation";

/// One record of a file about advertisers, of any year.
pub(crate) fn advertisers(desk: &mut Desk<'_>, piece: Piece<'_>) -> Result<(), Stopped> {
    let node = piece.node;
    if let Some(values) = node.get("label_values") {
        if piece.is_lifted() && values.items().is_empty() {
            desk.unlike(&piece, "This record names no advertiser.");
        }
        for (at, entry) in values.items().into_iter().enumerate() {
            labelled(desk, &piece, entry, &format!("/label_values/{at}"))?;
        }
        return Ok(());
    }
    if node.get("vec").is_some() {
        return labelled(desk, &piece, node, "");
    }
    // Until 2022: an uploaded contact list, as a bare name or as an object with one.
    if let Some(name) = node.some_text() {
        if !piece.is_element() {
            return Ok(());
        }
        return used(desk, &name, TransferKind::CustomerList, piece.container(), (&piece, node, ""));
    }
    let name = ["advertiser_name", "advertiser", "name"].iter().find_map(|key| node.get(key)?.some_text());
    let Some(name) = name else {
        if node.is_object() {
            desk.unlike(&piece, "This record names no advertiser.");
        }
        return Ok(());
    };
    let members = node.members();
    for (key, value) in &members {
        match USES.iter().find(|(use_key, _)| use_key == key) {
            Some((use_key, kind)) if value.truth() == Some(true) => {
                used(desk, &name, *kind, use_key, (&piece, node, ""))?;
            }
            Some(_) => {}
            None if matches!(key.as_ref(), "advertiser_name" | "advertiser" | "name") => {}
            None => desk.unknown(key),
        }
    }
    if !members.iter().any(|(key, _)| key.starts_with("has_")) {
        used(desk, &name, TransferKind::CustomerList, piece.container(), (&piece, node, ""))?;
    }
    Ok(())
}

/// A labelled list of advertisers (2024 on).
fn labelled(desk: &mut Desk<'_>, piece: &Piece<'_>, entry: Node<'_>, below: &str) -> Result<(), Stopped> {
    // On a page a list may stand below its heading alone.
    let heading = || piece.node.get("title").filter(|_| piece.is_lifted()).and_then(Node::some_text);
    let label = entry.get("label").and_then(Node::some_text).or_else(heading).unwrap_or_default();
    let internal = entry.get("ent_field_name").and_then(Node::some_text);
    let kind = match role(internal.as_deref(), &label) {
        Some(Role::List) => TransferKind::CustomerList,
        Some(_) => TransferKind::Other,
        // Until 2022 one file held nothing but those that uploaded a list.
        None if piece.is_lifted() && letters(stem(desk.member())) == UPLOADED => TransferKind::CustomerList,
        None => {
            desk.unknown(&label);
            TransferKind::Other
        }
    };
    // Without a label the internal name is all that Facebook says, and on a page the file's.
    let literal = if label.is_empty() { internal.unwrap_or_default() } else { label };
    let literal = if literal.is_empty() { stem(desk.member()).to_owned().into() } else { literal };
    let Some(list) = entry.get("vec") else {
        return match entry.get("value").filter(|_| piece.is_lifted()).and_then(Node::some_text) {
            Some(text) if leaves::is_sentence(piece, &text) => {
                desk.unknown("a sentence of the page");
                Ok(())
            }
            Some(name) => used(desk, &name, kind, &literal, (piece, entry, below)),
            None => Ok(()),
        };
    };
    for (at, item) in list.items().into_iter().enumerate() {
        let name = item.get("value").unwrap_or(item).some_text();
        let below = format!("{below}/vec/{at}");
        match name {
            Some(name) => used(desk, &name, kind, &literal, (piece, item, &below))?,
            None => desk.unlike(piece, "An entry of this list names no advertiser."),
        }
    }
    Ok(())
}

fn used(
    desk: &mut Desk<'_>,
    advertiser: &str,
    kind: TransferKind,
    literal: &str,
    evidence: (&Piece<'_>, Node<'_>, &str),
) -> Result<(), Stopped> {
    let body = ClaimBody::Transfer(Transfer {
        from: Named::new(Party::name(advertiser)),
        to: desk.me(),
        kind,
        category: None,
        literal: literal.into(),
        detail: None,
    });
    desk.claim(body, None, None, evidence)
}

/// An ad that something was done with. Its title is the ad's own and no brand's name, so no brand is taken from it.
pub(crate) fn ad(desk: &mut Desk<'_>, piece: Piece<'_>) -> Result<(), Stopped> {
    let node = piece.node;
    if !node.is_object() {
        return Ok(());
    }
    let (mut title, mut action, mut known) = (None, None, false);
    for (key, value) in node.members() {
        match key.as_ref() {
            "title" => title = value.some_text(),
            "action" => action = value.some_text(),
            "label_values" => {
                known = true;
                for entry in value.items() {
                    let label = entry.get("label").and_then(Node::some_text).unwrap_or_default();
                    let text = entry.get("value").and_then(Node::some_text);
                    // A page shows the older records as a heading and a line; the link is the ad's own.
                    if label.is_empty() && piece.is_lifted() {
                        action = action.or(text.filter(|text| host(text).is_none()));
                        continue;
                    }
                    match role(None, &label) {
                        Some(Role::AdTitle) => title = title.or(text),
                        Some(Role::AdAction) => action = action.or(text),
                        _ => desk.unknown(&label),
                    }
                }
            }
            "timestamp" => known = true,
            "media" | "fbid" | "ent_name" => {}
            other => desk.unknown(other),
        }
    }
    if title.is_none() && action.is_none() && !known {
        desk.unlike(&piece, "This record is no ad that something was done with.");
        return Ok(());
    }
    let at = moment(desk, leaves::time(node));
    desk.covers(ClaimKind::Personalisation, at.as_ref());
    let literal = at.as_ref().map_or("", |m| m.literal.as_str());
    let distinct = format!("{} {literal}", action.as_deref().unwrap_or("-"));
    let body = ClaimBody::Personalisation(Personalisation {
        platform: Platform::FACEBOOK,
        brand: None,
        kind: PersonalisationKind::Ad,
        subject: title.map(std::borrow::Cow::into_owned),
        place: None,
        reasons: Vec::new(),
    });
    desk.claim(body, at, Some(distinct.trim()), (&piece, node, ""))
}

/// An ad that was shown: what it is called and when. Whether its name is the advertiser's isn't said, so no brand is taken
/// from it.
pub(crate) fn shown(desk: &mut Desk<'_>, piece: Piece<'_>) -> Result<(), Stopped> {
    let node = piece.node;
    let entries = node.get("label_values").map(Node::items).unwrap_or_default();
    let named = |value: &std::borrow::Cow<'_, str>| host(value).is_none() && !leaves::is_sentence(&piece, value);
    let subject = entries.iter().find_map(|entry| entry.get("value").and_then(Node::some_text).filter(named));
    let time = leaves::time(node).or_else(|| entries.iter().find_map(|entry| entry.get("timestamp_value")));
    let (Some(subject), Some(time)) = (subject, time) else {
        if node.is_object() {
            desk.unlike(&piece, "This record is no ad that was shown.");
        }
        return Ok(());
    };
    let at = moment(desk, Some(time));
    desk.covers(ClaimKind::Personalisation, at.as_ref());
    let body = ClaimBody::Personalisation(Personalisation {
        platform: Platform::FACEBOOK,
        brand: None,
        kind: PersonalisationKind::Ad,
        subject: Some(subject.to_string()),
        place: Some("ads".into()),
        reasons: Vec::new(),
    });
    desk.claim(body, at, Some(&subject), (&piece, node, ""))
}
