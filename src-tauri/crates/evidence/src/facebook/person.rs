//! Whose export this is.

use super::desk::Desk;
use super::leaves::{Leaf, leaves};
use super::name::ExportName;
use crate::Stopped;
use crate::kit::{Node, Piece, letters};
use model::{Account, Origin, Platform};

/// What the profile says of the account.
#[derive(Default)]
pub(super) struct Person {
    name: Option<String>,
    username: Option<String>,
    email: Option<String>,
}

impl Person {
    /// Reads a record of the profile file; what isn't there stays unknown.
    pub(super) fn see(&mut self, piece: &Piece<'_>) {
        let node = piece.node;
        if piece.is_lifted() {
            for (category, leaf) in labelled(piece) {
                let slot = match category {
                    "pd:Name" => &mut self.name,
                    "pd:Username" => &mut self.username,
                    "pd:EmailAddress" => &mut self.email,
                    _ => continue,
                };
                *slot = slot.take().or_else(|| Some(leaf.value.into_owned()));
            }
            return;
        }
        let own = |text: Option<std::borrow::Cow<'_, str>>| text.map(std::borrow::Cow::into_owned);
        self.name = self.name.take().or_else(|| own(full_name(node).and_then(Node::some_text)));
        let uri = || {
            let uri = node.get("profile_uri")?.some_text()?;
            let last = uri.trim_end_matches('/').rsplit(['/', '=']).next()?;
            Some(last.to_owned())
        };
        self.username =
            self.username.take().or_else(|| own(node.get("username").and_then(Node::some_text))).or_else(uri);
        self.email = self.email.take().or_else(|| own(emails(node).first().copied().and_then(Node::some_text)));
    }

    /// The account: by the name in the file's name, which all parts of an export share, else by the profile.
    pub(super) fn account(&self, export: Option<&ExportName>) -> Option<Account> {
        let native_id = export
            .map(|e| handle(&e.vanity))
            .or_else(|| self.username.as_deref().map(handle))
            .or_else(|| self.email.clone())
            .or_else(|| self.name.clone())?;
        Some(Account { platform: Platform::FACEBOOK, native_id, name: self.name.clone() })
    }
}

/// Facebook takes `maya.kessler` and `MayaKessler` for the same account.
fn handle(vanity: &str) -> String {
    vanity.to_lowercase().replace('.', "")
}

fn full_name(node: Node<'_>) -> Option<Node<'_>> {
    let name = node.get("name")?;
    name.get("full_name").or(Some(name))
}

fn emails(node: Node<'_>) -> Vec<Node<'_>> {
    let emails = node.get("emails");
    emails.and_then(|e| e.get("emails")).or(emails).map(Node::items).unwrap_or_default()
}

/// What Facebook holds of the account itself: what the person gave it.
pub(super) fn profile(desk: &mut Desk<'_>, piece: &Piece<'_>) -> Result<(), Stopped> {
    let node = piece.node;
    if piece.is_lifted() {
        for (category, leaf) in labelled(piece) {
            let body = desk.holding(category, Some(&leaf.value), Origin::Provided, &leaf.label);
            desk.claim(body, None, None, (piece, leaf.part, &leaf.below))?;
        }
        return Ok(());
    }
    let mut found: Vec<(&str, &str, Node<'_>, String)> = Vec::new();
    if let Some(name) = full_name(node) {
        let below = if node.get("name").is_some_and(Node::is_object) { "/name/full_name" } else { "/name" };
        found.push(("pd:Name", "name", name, below.to_owned()));
    }
    let inner = if node.get("emails").is_some_and(Node::is_object) { "/emails/emails" } else { "/emails" };
    for (at, email) in emails(node).into_iter().enumerate() {
        found.push(("pd:EmailAddress", "emails", email, format!("{inner}/{at}")));
    }
    for (at, phone) in node.get("phone_numbers").map(Node::items).unwrap_or_default().into_iter().enumerate() {
        let (number, below) = match phone.get("phone_number") {
            Some(number) => (number, "/phone_number"),
            None => (phone, ""),
        };
        found.push(("pd:TelephoneNumber", "phone_numbers", number, format!("/phone_numbers/{at}{below}")));
    }
    if let Some(username) = node.get("username") {
        found.push(("pd:Username", "username", username, "/username".to_owned()));
    }
    for (key, category) in [("current_city", "pd:City"), ("hometown", "pd:HomeLocation")] {
        if let Some(name) = node.get(key).and_then(|place| place.get("name")) {
            found.push((category, key, name, format!("/{key}/name")));
        }
    }
    if let Some(gender) = node.get("gender").and_then(|g| g.get("gender_option")) {
        found.push(("pd:Gender", "gender", gender, "/gender/gender_option".to_owned()));
    }
    for (category, literal, part, below) in found {
        let Some(value) = part.scalar() else { continue };
        let body = desk.holding(category, Some(&value), Origin::Provided, literal);
        desk.claim(body, None, None, (piece, part, &below))?;
    }
    Ok(())
}

/// What a page of the profile says beside labels that are known, English and German; the page also names others
/// (family, partners), so nothing is taken by its looks.
fn labelled<'a>(piece: &Piece<'a>) -> Vec<(&'static str, Leaf<'a>)> {
    const LABELS: &[(&str, &str)] = &[
        ("name", "pd:Name"),
        ("fullname", "pd:Name"),
        ("username", "pd:Username"),
        ("nutzername", "pd:Username"),
        ("email", "pd:EmailAddress"),
        ("emails", "pd:EmailAddress"),
        ("emailaddress", "pd:EmailAddress"),
        ("emailaddresses", "pd:EmailAddress"),
        ("emailadresse", "pd:EmailAddress"),
        ("phonenumber", "pd:TelephoneNumber"),
        ("phonenumbers", "pd:TelephoneNumber"),
        ("telefonnummer", "pd:TelephoneNumber"),
        ("currentcity", "pd:City"),
        ("hometown", "pd:HomeLocation"),
        ("gender", "pd:Gender"),
        ("birthday", "pd:BirthDate"),
    ];
    let known = |label: &str| LABELS.iter().find(|(name, _)| *name == letters(label)).map(|(_, category)| *category);
    // What stands in a list of its own below another heading may be somebody else's.
    let own = leaves(piece).into_iter().filter(|leaf| leaf.below.matches('/').count() <= 4);
    own.filter_map(|leaf| Some((known(&leaf.label)?, leaf))).collect()
}
