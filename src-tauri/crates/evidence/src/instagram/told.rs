//! What Instagram holds: the profile, topics, places, sign-ins, apps, links.

use super::seen::when;
use crate::Stopped;
use crate::facebook::leaves::{Leaf, is_sentence, leaves, secret};
use crate::kit::{Desk, Node, Piece, host, is_nothing, letters, party, stem};
use model::{Category, ClaimBody, Holding, Origin, Transfer, TransferKind};

fn hold(
    desk: &mut Desk<'_>,
    piece: &Piece<'_>,
    leaf: &Leaf<'_>,
    (category, origin, literal): (&str, Origin, &str),
) -> Result<(), Stopped> {
    if is_nothing(&leaf.value) {
        return Ok(());
    }
    let at = when(desk, piece.node);
    let body = desk.holding(category, Some(&leaf.value), origin, literal);
    desk.claim(body, at, None, (piece, leaf.part, &leaf.below))
}

/// The user name in the profile.
pub(super) fn username(piece: &Piece<'_>) -> Option<String> {
    let known = ["username", "benutzername", "gebruikersnaam", "nomeutente", "nomdutilisateur", "nombredeusuario"];
    leaves(piece).into_iter().find(|l| known.contains(&letters(&l.label).as_str())).map(|l| l.value.into_owned())
}

/// The profile: what the label names, else what the value looks like.
pub(super) fn profile(desk: &mut Desk<'_>, piece: &Piece<'_>) -> Result<(), Stopped> {
    for leaf in leaves(piece) {
        let key = letters(&leaf.label);
        let has = |words: &[&str]| words.iter().any(|w| key.contains(w));
        let category = match () {
            () if leaf.value.contains('@') || has(&["email"]) => "pd:EmailAddress",
            () if has(&["phone", "telefon"]) => "pd:TelephoneNumber",
            () if has(&["username", "benutzername", "gebruikersnaam", "nomeutente"]) => "pd:Username",
            () if key == "name" || key == "naam" || key == "nome" || key == "nom" => "pd:Name",
            () if has(&["gender", "geschlecht", "genere", "sesso"]) => "pd:Gender",
            () if has(&["birth", "geburt", "nascita"]) => "pd:BirthDate",
            () if has(&["bio", "website"]) => "pd:PublicLife",
            () => {
                desk.unknown(&leaf.label);
                continue;
            }
        };
        hold(desk, piece, &leaf, (category, Origin::Provided, &leaf.label.clone()))?;
    }
    Ok(())
}

/// Words of one category, each with the file's own name as the platform's word for it.
pub(super) fn words(desk: &mut Desk<'_>, piece: &Piece<'_>, category: &str, origin: Origin) -> Result<(), Stopped> {
    if !piece.node.is_object() && !piece.is_element() {
        return Ok(());
    }
    let literal = stem(desk.member()).to_owned();
    for leaf in
        leaves(piece).into_iter().filter(|l| l.label != "title" && l.label != "href" && host(&l.value).is_none())
    {
        if is_sentence(piece, &leaf.value) {
            desk.unknown("a sentence of the page");
            continue;
        }
        hold(desk, piece, &leaf, (category, origin, &literal))?;
    }
    Ok(())
}

/// Places of interest. The file says itself what they are used for: the only such sentence in an export of Meta's, kept
/// beside each place.
pub(super) fn places(desk: &mut Desk<'_>, piece: &Piece<'_>) -> Result<(), Stopped> {
    let all = leaves(piece);
    let sentence = |l: &&Leaf<'_>| l.value.split_whitespace().count() > 5;
    let usage = all.iter().find(sentence).map(|l| format!("{}: {}", l.label, l.value));
    for leaf in all.iter().filter(|l| !sentence(l)) {
        let literal = match &usage {
            Some(usage) => format!("{} ({usage})", leaf.label),
            None => leaf.label.clone(),
        };
        hold(desk, piece, leaf, ("pd:Location", Origin::Inferred, &literal))?;
    }
    Ok(())
}

/// A sign-in or a device: addresses and programs, by what the values look like. Cookies stay out.
pub(super) fn login(desk: &mut Desk<'_>, piece: &Piece<'_>) -> Result<(), Stopped> {
    for leaf in leaves(piece).into_iter().filter(|l| !secret(&l.label)) {
        let key = letters(&leaf.label);
        let category = match () {
            () if leaf.value.parse::<std::net::IpAddr>().is_ok() => "pd:IPAddress",
            () if leaf.value.contains("Mozilla/") || leaf.value.contains("Instagram ") || key.contains("useragent") => {
                "pd:UserAgent"
            }
            () if key.contains("phonenumber") => "pd:TelephoneNumber",
            () if key.contains("email") && leaf.value.contains('@') => "pd:EmailAddress",
            () if key.contains("deviceid") || key.contains("cameraid") => "pd:UID",
            () => continue,
        };
        hold(desk, piece, &leaf, (category, Origin::Observed, &leaf.label.clone()))?;
    }
    Ok(())
}

/// An app that was let in, also one that has expired.
pub(super) fn app(desk: &mut Desk<'_>, piece: &Piece<'_>) -> Result<(), Stopped> {
    let all = leaves(piece);
    let title = piece.node.get("title").and_then(Node::some_text).map(std::borrow::Cow::into_owned);
    let name = title.or_else(|| all.iter().find(|l| letters(&l.label).contains("name")).map(|l| l.value.to_string()));
    let Some(name) = name else {
        desk.unlike(piece, "This record names no app.");
        return Ok(());
    };
    let at = when(desk, piece.node);
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: party(&name),
        kind: TransferKind::AppAccess,
        category: None,
        literal: stem(desk.member()).into(),
        detail: None,
    });
    desk.claim(body, at, None, (piece, piece.node, ""))
}

/// A page that was opened in Instagram's own browser: its site is kept, and the address stands in the evidence only.
pub(super) fn link(desk: &mut Desk<'_>, piece: &Piece<'_>) -> Result<(), Stopped> {
    let all = leaves(piece);
    let Some((leaf, site)) = all.iter().find_map(|l| Some((l, host(&l.value)?))) else { return Ok(()) };
    let at = when(desk, piece.node);
    let body = ClaimBody::Holding(Holding {
        holder: desk.me(),
        category: Category::new("pd:BrowserHistory"),
        value: Some(site),
        origin: Origin::Observed,
        acquired_from: None,
        literal: "link_history".into(),
    });
    desk.claim(body, at, None, (piece, leaf.part, &leaf.below))
}
