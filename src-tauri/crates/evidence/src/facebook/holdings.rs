//! What Facebook holds: interests, places, addresses, devices, settings, and what was typed into forms.

use super::desk::{Desk, moment};
use super::labels::state;
use super::leaves::{self, Leaf, is_sentence, leaves};
use crate::Stopped;
use crate::kit::{Node, Piece, letters, stem};
use model::{Basis, ClaimBody, Consent, Moment, Origin, fold};
use std::net::IpAddr;

/// A list of words of one category: interests, topics, audience categories.
pub(crate) fn words(desk: &mut Desk<'_>, piece: Piece<'_>, category: &str) -> Result<(), Stopped> {
    let literal = stem(desk.member()).to_owned();
    for leaf in leaves(&piece) {
        // A list's elements, not the lone fields of a record.
        let element = leaf.below.starts_with("/label_values/") || (!piece.node.is_object() && piece.is_element());
        if element && !is_sentence(&piece, &leaf.value) {
            hold(desk, category, Origin::Inferred, &literal, None, (&piece, &leaf))?;
        } else {
            desk.unknown(if leaf.label.is_empty() { "a sentence of the page" } else { &leaf.label });
        }
    }
    Ok(())
}

/// Anything of one category, each value with the word that stands beside it.
pub(crate) fn values(desk: &mut Desk<'_>, piece: Piece<'_>, category: &str, origin: Origin) -> Result<(), Stopped> {
    let at = moment(desk, leaves::time(piece.node));
    for leaf in leaves(&piece) {
        if is_sentence(&piece, &leaf.value) {
            desk.unknown("a sentence of the page");
            continue;
        }
        let file = || stem(desk.member()).to_owned();
        let literal = if leaf.label.is_empty() && piece.is_lifted() { file() } else { leaf.label.clone() };
        hold(desk, place(&literal).unwrap_or(category), origin, &literal, at.clone(), (&piece, &leaf))?;
    }
    Ok(())
}

/// The zone that the export names (`Europe/Berlin`).
pub(super) fn zone(piece: &Piece<'_>) -> Option<String> {
    let is_zone = |text: &str| {
        text.split('/').count() > 1
            && text.split('/').all(|part| part.starts_with(|c: char| c.is_ascii_uppercase()))
            && text.len() < 60
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'_' | b'-' | b'+'))
    };
    let found = leaves(piece).into_iter().find(|leaf| is_zone(&leaf.value))?;
    Some(found.value.into_owned())
}

/// Consents and choices about ads. Where the words don't say what was consented to, the setting is what is held.
pub(crate) fn setting(desk: &mut Desk<'_>, piece: Piece<'_>) -> Result<(), Stopped> {
    let at = moment(desk, leaves::time(piece.node));
    let file = stem(desk.member()).to_owned();
    for leaf in leaves(&piece) {
        if let Some(state) = state(&file, &leaf.label, &leaf.value) {
            let body = ClaimBody::Consent(Consent {
                vendor: desk.me(),
                vendor_number: None,
                purpose: leaf.label.clone(),
                basis: Basis::NotStated,
                state,
                site: None,
            });
            desk.claim(body, at.clone(), None, (&piece, leaf.part, &leaf.below))?;
        } else if leaf.label.is_empty() && is_sentence(&piece, &leaf.value) {
            desk.unknown("a sentence of the page");
        } else {
            let literal = if leaf.label.is_empty() { file.clone() } else { leaf.label.clone() };
            hold(desk, "pd:PrivacyPreference", Origin::Provided, &literal, at.clone(), (&piece, &leaf))?;
        }
    }
    Ok(())
}

/// Sign-ins and sessions: addresses, browsers and places, each by itself so that no cookie comes along.
pub(crate) fn login(desk: &mut Desk<'_>, piece: Piece<'_>) -> Result<(), Stopped> {
    let at = moment(desk, leaves::time(piece.node));
    for leaf in leaves(&piece) {
        let category = match letters(&leaf.label).as_str() {
            "ip" | "ipaddress" | "usedipaddress" => "pd:IPAddress",
            "useragent" | "browser" | "device" | "app" => "pd:DeviceSoftware",
            "city" => "pd:City",
            "region" => "pd:Region",
            "country" => "pd:Country",
            // Pages have labels in any language or none, and an address can't be taken for anything else.
            _ if piece.is_lifted() && leaf.value.parse::<IpAddr>().is_ok() => "pd:IPAddress",
            _ => continue,
        };
        let literal = leaf.label.clone();
        hold(desk, category, Origin::Observed, &literal, at.clone(), (&piece, &leaf))?;
    }
    Ok(())
}

/// Telephones: what they are, and the numbers by which they are known to advertisers. Push tokens are left alone.
pub(crate) fn device(desk: &mut Desk<'_>, piece: Piece<'_>) -> Result<(), Stopped> {
    let at = moment(desk, leaves::time(piece.node));
    for leaf in leaves(&piece) {
        let category = match letters(&leaf.label).as_str() {
            "type" => "pd:DeviceBased",
            "os" => "pd:DeviceOperatingSystem",
            "advertiserid" | "udid" => "pd:UID",
            _ => continue,
        };
        let literal = leaf.label.clone();
        hold(desk, category, Origin::Observed, &literal, at.clone(), (&piece, &leaf))?;
    }
    Ok(())
}

/// Browser cookies. Their values are masked, by Facebook or else here, and only the times are kept as evidence.
pub(crate) fn cookies(desk: &mut Desk<'_>, piece: Piece<'_>) -> Result<(), Stopped> {
    if piece.is_lifted() {
        return shown_cookies(desk, &piece);
    }
    for (cookie, times) in piece.node.members() {
        let masked = if cookie.contains('*') {
            cookie.into_owned()
        } else {
            format!("{}…", cookie.chars().take(4).collect::<String>())
        };
        let last = times.items().into_iter().filter_map(Node::int).max();
        let at = desk.moment(last);
        let body = desk.holding("pd:UID", Some(&masked), Origin::Observed, piece.container());
        let below = format!("/{}", masked.replace('~', "~0").replace('/', "~1"));
        desk.claim(body, at, None, (&piece, times, &below))?;
    }
    Ok(())
}

/// Cookies on a page: those that Facebook has masked. Nothing else of the record is kept.
fn shown_cookies(desk: &mut Desk<'_>, piece: &Piece<'_>) -> Result<(), Stopped> {
    let at = moment(desk, leaves::time(piece.node));
    let mut masked = 0;
    for leaf in leaves(piece).into_iter().filter(|leaf| leaf.value.contains("**")) {
        masked += 1;
        let literal = stem(desk.member()).to_owned();
        hold(desk, "pd:UID", Origin::Observed, &literal, at.clone(), (piece, &leaf))?;
    }
    if masked > 0 {
        return Ok(());
    }
    let heading = piece.node.get("title").and_then(|title| Some((title, title.some_text()?)));
    let Some((title, text)) = heading.filter(|(_, text)| text.contains("**")) else {
        desk.skip("Cookies that are not masked: counted, not read.", 1);
        return Ok(());
    };
    let literal = stem(desk.member()).to_owned();
    let body = desk.holding("pd:UID", Some(&text), Origin::Observed, &literal);
    desk.claim(body, at, None, (piece, title, "/title"))
}

/// What was typed into an advertiser's form. Facebook doesn't say whose form it was.
pub(crate) fn lead(desk: &mut Desk<'_>, piece: Piece<'_>) -> Result<(), Stopped> {
    for leaf in leaves(&piece) {
        if leaf.label.is_empty() && is_sentence(&piece, &leaf.value) {
            desk.unknown("a sentence of the page");
            continue;
        }
        let literal = format!("{} (submitted to an advertiser that the export doesn't name)", leaf.label);
        hold(desk, asked(&leaf.label), Origin::Provided, &literal, None, (&piece, &leaf))?;
    }
    Ok(())
}

/// Other people's contacts are counted and never read.
pub(crate) fn contacts(piece: &Piece<'_>) -> u64 {
    let inside = piece.node.members().into_iter().map(|(_, node)| node.items().len()).max().unwrap_or(0);
    if inside > 0 && !piece.is_element() { inside as u64 } else { 1 }
}

fn hold(
    desk: &mut Desk<'_>,
    category: &str,
    origin: Origin,
    literal: &str,
    at: Option<Moment>,
    (piece, leaf): (&Piece<'_>, &Leaf<'_>),
) -> Result<(), Stopped> {
    let body = desk.holding(category, Some(&leaf.value), origin, literal);
    desk.claim(body, at, None, (piece, leaf.part, &leaf.below))
}

/// A finer category of place, where a label or key names it.
fn place(label: &str) -> Option<&'static str> {
    let label = fold(label);
    let has = |words: &[&str]| words.iter().any(|word| label.contains(word));
    Some(match () {
        () if has(&["zip", "postal", "postcode", "postleitzahl"]) => "pd:PostalCode",
        () if has(&["country"]) => "pd:Country",
        () if has(&["latitude", "longitude", "coordinate"]) => "pd:GPSCoordinate",
        () if label == "city" || label == "stadt" => "pd:City",
        () => return None,
    })
}

/// A finer category of what a form asked for.
fn asked(label: &str) -> &'static str {
    let label = fold(label);
    let has = |words: &[&str]| words.iter().any(|word| label.contains(word));
    match () {
        () if has(&["company", "business", "firma"]) => "pd:Contact",
        () if has(&["email", "e-mail"]) => "pd:EmailAddress",
        () if has(&["phone", "telefon", "mobile"]) => "pd:TelephoneNumber",
        () if has(&["street", "address", "adresse"]) => "pd:PhysicalAddress",
        () if has(&["name"]) => "pd:Name",
        () => place(&label).unwrap_or("pd:Contact"),
    }
}
