//! Lists of logins as JSON: Bitwarden, 1Password (1PUX), Proton Pass, Dashlane.
//!
//! An entry is cut out of the file and looked into by name: what isn't asked for never becomes text. Keys that nobody
//! knows are not counted, since a list of logins tells nothing but its sites.

use super::form::Form;
use super::{IN_THE_BIN, Login, NO_LOGINS, aliases, site};
use crate::kit::{Desk, LARGEST, Node, Piece, peek, times};
use crate::scan::Scanner;
use crate::{Stopped, Tree};
use model::Moment;

/// Where 1Password's entries stand.
pub(super) const ONE_PASSWORD: &[&[&str]] = &[&["accounts", "vaults", "items"]];

type Entry = fn(&mut Desk<'_>, &Piece<'_>) -> Result<(), Stopped>;

/// Hands over each entry at these paths.
pub(super) fn read(
    desk: &mut Desk<'_>,
    tree: &mut Tree,
    index: usize,
    paths: &[&[&str]],
    entry: Entry,
) -> Result<(), Stopped> {
    within(desk, tree, index, (paths, LARGEST), entry)
}

/// The same with another limit for one entry, in bytes.
pub(super) fn within(
    desk: &mut Desk<'_>,
    tree: &mut Tree,
    index: usize,
    (paths, largest): (&[&[&str]], usize),
    entry: Entry,
) -> Result<(), Stopped> {
    let Some(reader) = desk.open(tree, index) else { return Ok(()) };
    let mut scanner = Scanner::with_window(reader, paths, 64 << 10, largest).wiping();
    loop {
        desk.check()?;
        let found = match scanner.pull() {
            Ok(Some(record)) => Ok(record),
            Ok(None) => return Ok(()),
            Err(cut) => Err(cut),
        };
        if let Some(piece) = desk.piece(found, Piece::of) {
            entry(desk, &piece)?;
        }
        desk.at(scanner.position());
    }
}

/// When 1Password made the export; other managers don't say.
pub(super) fn exported_at(form: Form, tree: &mut Tree) -> Option<Moment> {
    if form != Form::OnePassword {
        return None;
    }
    let index = tree.members().iter().position(|m| m.name.ends_with("export.attributes"))?;
    let head = peek::head(tree, index, 4 << 10);
    Moment::from_epoch(Node::parse(&head)?.get("createdAt")?.int()?)
}

fn text(node: Option<Node<'_>>) -> String {
    node.and_then(Node::some_text).unwrap_or_default().into_owned()
}

fn seconds(node: Option<Node<'_>>) -> Option<Moment> {
    times::epoch(&node?.int()?.to_string())
}

/// Tells one entry with these addresses, each with the pointer to it.
fn login(
    desk: &mut Desk<'_>,
    piece: &Piece<'_>,
    urls: &[(Node<'_>, String)],
    users: &[&str],
    at: Option<&Moment>,
) -> Result<(), Stopped> {
    let mut told = Vec::new();
    for (node, below) in urls {
        let url = text(Some(*node));
        let site = site(&url);
        // Two addresses of one site are one login.
        if url.is_empty() || (site.is_some() && told.contains(&site)) {
            continue;
        }
        let excerpt = piece.excerpt(desk.base(), *node, below);
        Login { url: &url, users, at: at.cloned() }.tell(desk, &excerpt)?;
        told.push(site);
    }
    Ok(())
}

/// The elements of a list, each with its pointer.
fn elements<'a>(list: Option<Node<'a>>, below: &str, field: Option<&str>) -> Vec<(Node<'a>, String)> {
    let items = list.map(Node::items).unwrap_or_default().into_iter().enumerate();
    let part = |(at, item): (usize, Node<'a>)| match field {
        Some(field) => Some((item.get(field)?, format!("{below}/{at}/{field}"))),
        None => Some((item, format!("{below}/{at}"))),
    };
    items.filter_map(part).collect()
}

pub(super) fn bitwarden(desk: &mut Desk<'_>, piece: &Piece<'_>) -> Result<(), Stopped> {
    let Some(entry) = piece.node.get("login").filter(|entry| entry.is_object()) else {
        desk.skip(NO_LOGINS, 1);
        return Ok(());
    };
    if piece.node.get("deletedDate").and_then(Node::some_text).is_some() {
        desk.skip(IN_THE_BIN, 1);
        return Ok(());
    }
    let at = piece.node.get("creationDate").and_then(Node::some_text).and_then(|text| times::read(&text));
    let urls = elements(entry.get("uris"), "/login/uris", Some("uri"));
    login(desk, piece, &urls, &[&text(entry.get("username"))], at.as_ref())
}

pub(super) fn one_password(desk: &mut Desk<'_>, piece: &Piece<'_>) -> Result<(), Stopped> {
    // Older builds nest an entry's fields once more.
    let nested = piece.node.get("item").filter(|item| item.is_object());
    let (entry, below) = nested.map_or((piece.node, ""), |item| (item, "/item"));
    // Logins, and passwords that stand alone.
    if !matches!(text(entry.get("categoryUuid")).as_str(), "001" | "005" | "") {
        desk.skip(NO_LOGINS, 1);
        return Ok(());
    }
    let binned = |node: Node<'_>| node.truth() == Some(true);
    if matches!(text(entry.get("state")).as_str(), "deleted" | "trashed") || entry.get("trashed").is_some_and(binned) {
        desk.skip(IN_THE_BIN, 1);
        return Ok(());
    }
    let Some(overview) = entry.get("overview") else {
        desk.unlike(piece, "This entry has no overview, so its site isn't known.");
        return Ok(());
    };
    let fields = entry.get("details").and_then(|d| d.get("loginFields")).map(Node::items).unwrap_or_default();
    let named = |field: &&Node<'_>| field.get("designation").and_then(Node::text).as_deref() == Some("username");
    let user = fields.iter().find(named).and_then(|field| field.get("value"));
    let first = overview.get("url").map(|url| (url, format!("{below}/overview/url")));
    let more = elements(overview.get("urls"), &format!("{below}/overview/urls"), Some("url"));
    let urls: Vec<_> = first.into_iter().chain(more).collect();
    if urls.is_empty() {
        desk.skip(NO_LOGINS, 1);
    }
    login(desk, piece, &urls, &[&text(user)], seconds(entry.get("createdAt")).as_ref())
}

pub(super) fn proton(desk: &mut Desk<'_>, piece: &Piece<'_>) -> Result<(), Stopped> {
    /// An entry that lies in the bin.
    const BINNED: i64 = 2;
    let binned = piece.node.get("state").and_then(Node::int) == Some(BINNED);
    let at = seconds(piece.node.get("createTime"));
    let Some(data) = piece.node.get("data") else {
        desk.unlike(piece, "This entry has no data.");
        return Ok(());
    };
    match text(data.get("type")).as_str() {
        "login" if binned => desk.skip(IN_THE_BIN, 1),
        "login" => {
            let Some(content) = data.get("content") else {
                desk.unlike(piece, "This entry has no content.");
                return Ok(());
            };
            let users = ["itemUsername", "itemEmail", "username"].map(|name| text(content.get(name)));
            let users: Vec<&str> = users.iter().map(String::as_str).collect();
            let urls = elements(content.get("urls"), "/data/content/urls", None);
            return login(desk, piece, &urls, &users, at.as_ref());
        }
        "alias" => {
            let Some(address) = piece.node.get("aliasEmail") else {
                desk.unlike(piece, "This alias names no address.");
                return Ok(());
            };
            let excerpt = piece.excerpt(desk.base(), address, "/aliasEmail");
            // Of the two texts beside it the name is read, and never the note.
            let note = text(data.get("metadata").and_then(|m| m.get("name")));
            let fate = if binned { aliases::Fate::Deleted(None) } else { aliases::Fate::InUse };
            return aliases::Made { address: &text(Some(address)), note: &note, at, fate }.tell(desk, excerpt);
        }
        _ => desk.skip(NO_LOGINS, 1),
    }
    Ok(())
}

pub(super) fn dashlane(desk: &mut Desk<'_>, piece: &Piece<'_>) -> Result<(), Stopped> {
    let users = ["login", "email", "secondaryLogin"].map(|name| text(piece.node.get(name)));
    let users: Vec<&str> = users.iter().map(String::as_str).collect();
    let site = ["domain", "url"].iter().find_map(|name| Some((piece.node.get(name)?, format!("/{name}"))));
    login(desk, piece, &site.into_iter().collect::<Vec<_>>(), &users, None)
}
