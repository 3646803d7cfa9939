//! What Facebook holds: interests, places, addresses, devices, settings, and what was typed into forms.

use super::desk::Desk;
use super::files;
use super::labels::state;
use super::leaves::{self, Leaf, leaves};
use crate::Stopped;
use crate::kit::Node;
use crate::kit::Piece;
use model::{Basis, ClaimBody, Consent, Moment, Origin, fold};

/// A list of words of one category: interests, topics, audience categories.
pub(crate) fn words(desk: &mut Desk<'_>, piece: Piece<'_>, category: &str) -> Result<(), Stopped> {
    let literal = files::stem(desk.member()).to_owned();
    for leaf in leaves(&piece) {
        // A list's elements, not the lone fields of a record.
        let element = leaf.below.starts_with("/label_values/") || (!piece.node.is_object() && piece.is_element());
        if element {
            hold(desk, category, Origin::Inferred, &literal, None, (&piece, &leaf))?;
        } else {
            desk.unknown(&leaf.label);
        }
    }
    Ok(())
}

/// Anything of one category, each value with the word that stands beside it.
pub(crate) fn values(desk: &mut Desk<'_>, piece: Piece<'_>, category: &str, origin: Origin) -> Result<(), Stopped> {
    let at = desk.moment(leaves::time(piece.node));
    for leaf in leaves(&piece) {
        let literal = leaf.label.clone();
        hold(desk, place(&literal).unwrap_or(category), origin, &literal, at.clone(), (&piece, &leaf))?;
    }
    Ok(())
}

/// Consents and choices about ads. Where the words don't say what was consented to, the setting is what is held.
pub(crate) fn setting(desk: &mut Desk<'_>, piece: Piece<'_>) -> Result<(), Stopped> {
    let at = desk.moment(leaves::time(piece.node));
    let file = files::stem(desk.member()).to_owned();
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
        } else {
            let literal = if leaf.label.is_empty() { file.clone() } else { leaf.label.clone() };
            hold(desk, "pd:PrivacyPreference", Origin::Provided, &literal, at.clone(), (&piece, &leaf))?;
        }
    }
    Ok(())
}

/// Sign-ins and sessions: addresses, browsers and places, each by itself so that no cookie comes along.
pub(crate) fn login(desk: &mut Desk<'_>, piece: Piece<'_>) -> Result<(), Stopped> {
    let at = desk.moment(leaves::time(piece.node));
    for leaf in leaves(&piece) {
        let category = match leaf.label.as_str() {
            "ip" | "ip_address" | "used_ip_address" => "pd:IPAddress",
            "user_agent" | "browser" | "device" | "app" => "pd:DeviceSoftware",
            "city" => "pd:City",
            "region" => "pd:Region",
            "country" => "pd:Country",
            _ => continue,
        };
        let literal = leaf.label.clone();
        hold(desk, category, Origin::Observed, &literal, at.clone(), (&piece, &leaf))?;
    }
    Ok(())
}

/// Telephones: what they are, and the numbers by which they are known to advertisers. Push tokens are left alone.
pub(crate) fn device(desk: &mut Desk<'_>, piece: Piece<'_>) -> Result<(), Stopped> {
    let at = desk.moment(leaves::time(piece.node));
    for leaf in leaves(&piece) {
        let category = match leaf.label.as_str() {
            "type" => "pd:DeviceBased",
            "os" => "pd:DeviceOperatingSystem",
            "advertiser_id" | "udid" => "pd:UID",
            _ => continue,
        };
        let literal = leaf.label.clone();
        hold(desk, category, Origin::Observed, &literal, at.clone(), (&piece, &leaf))?;
    }
    Ok(())
}

/// Browser cookies. Their values are masked, by Facebook or else here, and only the times are kept as evidence.
pub(crate) fn cookies(desk: &mut Desk<'_>, piece: Piece<'_>) -> Result<(), Stopped> {
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

/// What was typed into an advertiser's form. Facebook doesn't say whose form it was.
pub(crate) fn lead(desk: &mut Desk<'_>, piece: Piece<'_>) -> Result<(), Stopped> {
    for leaf in leaves(&piece) {
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
