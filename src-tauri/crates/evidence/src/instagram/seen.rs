//! What was shown: ads, suggested accounts, posts.

use super::PLATFORM;
use crate::facebook::desk::{self, moment};
use crate::facebook::leaves::{Leaf, leaves, time};
use crate::kit::{Desk, Node, Piece, Tally, host};
use crate::{Stopped, Tree};
use model::ClaimBody;
use model::{Moment, Named, Origin, Party, Personalisation, PersonalisationKind};

/// Labels of an account's name in addresses; others have not been seen.
const USERNAMES: &[&str] = &[
    "username",
    "gebruikersnaam",
    "benutzername",
    "nomeutente",
    "nomdutilisateur",
    "nombredeusuario",
    "author",
    "auteur",
    "autor",
    "autore",
];
/// Labels of an account's display name.
const NAMES: &[&str] = &["name", "naam", "nome", "nom", "nombre"];

/// When a record says that it happened: at the top, or in the member of the map that has a time.
pub(super) fn when(desk: &mut Desk<'_>, node: Node<'_>) -> Option<Moment> {
    fn inside(node: Node<'_>) -> Option<Node<'_>> {
        let map = node.get("string_map_data").map(Node::members).unwrap_or_default().into_iter().map(|(_, v)| v);
        let list = node.get("string_list_data").map(Node::items).unwrap_or_default();
        map.chain(list).find_map(|v| v.get("timestamp").filter(|t| t.int().is_some_and(|t| t > 0)))
    }
    moment(desk, time(node).or_else(|| inside(node)))
}

fn labelled<'l>(all: &'l [Leaf<'_>], labels: &[&str]) -> Option<&'l str> {
    all.iter().find(|l| labels.contains(&crate::kit::letters(&l.label).as_str())).map(|l| l.value.as_ref())
}

/// The account that a record names, of either shape.
fn author(piece: &Piece<'_>) -> Option<Named> {
    let all = leaves(piece);
    let by_link = || {
        let link = all.iter().find(|l| l.value.contains("instagram.com/"))?;
        let path = link.value.split("instagram.com/").nth(1)?;
        let user = path
            .split(['/', '?'])
            .next()
            .filter(|u| !u.is_empty() && !["p", "reel", "reels", "tv", "stories"].contains(u))?;
        Some(user)
    };
    // In the older shape the one value of the map is the author, whatever the label's language.
    let only = || {
        let values: Vec<&Leaf<'_>> =
            all.iter().filter(|l| host(&l.value).is_none() && !l.value.chars().any(char::is_whitespace)).collect();
        values
            .first()
            .filter(|_| values.len() == 1 && (piece.is_lifted() || piece.node.get("string_map_data").is_some()))
            .map(|l| l.value.as_ref())
    };
    let user = labelled(&all, USERNAMES).or_else(by_link).or_else(only)?;
    let mut named = Named::new(Party::handle(PLATFORM, user));
    if let Some(name) = labelled(&all, NAMES) {
        named = named.also(Party::name(name));
    }
    Some(named)
}

fn shown(
    desk: &mut Desk<'_>,
    piece: &Piece<'_>,
    kind: PersonalisationKind,
    (brand, subject, place): (Option<Named>, Option<String>, &str),
) -> Result<(), Stopped> {
    let at = when(desk, piece.node);
    desk.covers(model::ClaimKind::Personalisation, at.as_ref());
    let distinct = subject.clone();
    let body = ClaimBody::Personalisation(Personalisation {
        platform: PLATFORM,
        brand,
        kind,
        subject,
        place: Some(place.into()),
        reasons: Vec::new(),
    });
    desk.claim(body, at, distinct.as_deref(), (piece, piece.node, ""))
}

/// An ad that was on the screen: its advertiser and when. No reason, no picture.
pub(super) fn ad_viewed(desk: &mut Desk<'_>, piece: &Piece<'_>) -> Result<(), Stopped> {
    if !piece.node.is_object() || (!piece.is_element() && piece.node.get("label_values").is_none()) {
        return Ok(());
    }
    let brand = author(piece);
    let is_view = if piece.is_lifted() {
        // A page may also explain itself.
        time(piece.node).is_some()
    } else {
        piece.node.get("string_map_data").is_some() || piece.node.get("label_values").is_some()
    };
    if brand.is_none() && !is_view {
        desk.unlike(piece, "This record names no advertiser.");
        return Ok(());
    }
    shown(desk, piece, PersonalisationKind::Ad, (brand, None, "ads_viewed"))
}

/// An ad that was clicked: its title is the ad's own and no brand's name.
pub(super) fn ad_clicked(desk: &mut Desk<'_>, piece: &Piece<'_>) -> Result<(), Stopped> {
    if !piece.node.is_object() {
        return Ok(());
    }
    let title = piece.node.get("title").and_then(Node::some_text).map(std::borrow::Cow::into_owned);
    let brand = if title.is_none() { author(piece) } else { None };
    if title.is_none() && brand.is_none() {
        desk.unlike(piece, "This record names no ad.");
        return Ok(());
    }
    shown(desk, piece, PersonalisationKind::Ad, (brand, title, "ads_clicked"))
}

/// An account that Instagram suggested. That it was shown is stated; why isn't.
pub(super) fn suggested(desk: &mut Desk<'_>, piece: &Piece<'_>) -> Result<(), Stopped> {
    let Some(account) = author(piece) else { return Ok(()) };
    let subject = Some(format!("@{}", account.party.literal));
    shown(desk, piece, PersonalisationKind::Recommendation, (None, subject, "suggested_accounts_viewed"))
}

/// A history that names other accounts: counted as one holding.
pub(super) fn counted(desk: &mut Desk<'_>, tree: &mut Tree, index: usize, literal: &str) -> Result<(), Stopped> {
    let mut tally = Tally::default();
    desk::each(desk, tree, index, |desk, piece| {
        if piece.node.is_object() && (!piece.is_lifted() || time(piece.node).is_some() || author(&piece).is_some()) {
            let at = when(desk, piece.node);
            tally.see(at.as_ref(), || piece.excerpt(desk.base(), piece.node, ""));
        }
        Ok(())
    })?;
    tally.tell(desk, ("pd:ServiceConsumptionBehaviour", Origin::Observed), literal)
}
