//! Which manager's list a file is, and which lists are declined.

use super::table;
use crate::Tree;
use crate::kit::{Rows, letters, peek, stem};

/// How much of a file is looked at, in bytes.
const HEAD: u64 = 16 << 10;

/// How many members of an archive or folder are looked at: lists stand before their attachments.
const MEMBERS: usize = 5_000;

/// How a list of logins is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A table with heads.
    Table,
    /// A table of a title and then labels with their values (Enpass).
    Pairs,
    /// Bitwarden's JSON.
    Bitwarden,
    /// 1Password's `export.data`.
    OnePassword,
    /// Proton Pass's `data.json`.
    Proton,
    /// Dashlane's JSON.
    Dashlane,
    /// KeePass 2 XML.
    KeePass,
    /// KeePassX XML.
    KeePassX,
    /// A list that isn't read.
    Declined(Declined),
}

/// Why a list isn't read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Declined {
    /// Its owner's key is needed.
    Encrypted,
    /// A manager's own database.
    KeePassDatabase,
    /// A table with a column of secrets and none that is known to name the site.
    NoSite,
    /// A part of Dashlane's export that holds no logins.
    NoLogins,
}

impl Declined {
    /// What is so, and what to do next.
    pub(super) fn sentence(self, name: &str) -> String {
        match self {
            Self::Encrypted => format!(
                "{name} is an encrypted export: Sayso has no key for it. Export your logins without encryption, import \
                 them, then delete the file."
            ),
            Self::KeePassDatabase => format!(
                "{name} is a KeePass database, and Sayso never asks for a master password. Export it as XML or CSV in \
                 KeePass, import that, then delete the exported file."
            ),
            Self::NoSite => format!(
                "{name} has a column of passwords and none that Sayso knows to name the site, so nothing of it was read. \
                 Call the column with the site “url” in its first line, and import it again."
            ),
            Self::NoLogins => format!(
                "{name} is the part of a Dashlane export with cards, papers or notes, which Sayso never reads. Import \
                 credentials.csv instead."
            ),
        }
    }
}

impl Form {
    /// How sure it is, from 0 to 1.
    pub(super) fn confidence(self) -> f64 {
        match self {
            Self::Declined(Declined::NoSite) => 0.9,
            _ => 0.95,
        }
    }
}

/// A list, and which member of the tree it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) form: Form,
    pub(super) index: usize,
}

/// The list of logins in this tree, if it is one.
pub(super) fn of(tree: &mut Tree) -> Option<Found> {
    if tree.is_single() {
        return alone(tree, 0).map(|form| Found { form, index: 0 });
    }
    let names: Vec<String> = tree.members().iter().take(MEMBERS).map(|m| m.name.to_string()).collect();
    let at = |name: &str| {
        let is_called =
            |n: &String| n.strip_suffix(name).is_some_and(|folder| folder.is_empty() || folder.ends_with('/'));
        names.iter().position(is_called)
    };
    if let (Some(index), Some(_)) = (at("export.data"), at("export.attributes")) {
        return Some(Found { form: Form::OnePassword, index });
    }
    if let Some(index) = at("Proton Pass/data.pgp") {
        return Some(Found { form: Form::Declined(Declined::Encrypted), index });
    }
    if let Some(index) = at("Proton Pass/data.json") {
        return alone(tree, index).map(|form| Found { form, index });
    }
    // Dashlane's and Bitwarden's zips hold nothing else; a folder may, and its files are looked at one by one.
    let index = at("credentials.csv").or_else(|| at("data.json"))?;
    let others = names.iter().all(|name| {
        let name = letters(stem(name));
        SIBLINGS.iter().any(|(sibling, _)| *sibling == name) || matches!(name.as_str(), "credentials" | "data")
    });
    let attachments = names.iter().all(|name| name.ends_with("data.json") || name.contains("attachments/"));
    if tree.is_folder() || !(others || attachments) {
        return None;
    }
    let form = alone(tree, index)?;
    matches!(form, Form::Table | Form::Bitwarden | Form::Declined(_)).then_some(Found { form, index })
}

/// The parts of Dashlane's export beside `credentials.csv`, by their names and heads.
const SIBLINGS: &[(&str, &[&str])] = &[
    ("payments", &["accountholder", "ccnumber"]),
    ("ids", &["number", "placeofissue"]),
    ("personalinfo", &["firstname", "dateofbirth"]),
    ("securenotes", &["title", "note"]),
];

/// The form of one file.
fn alone(tree: &mut Tree, index: usize) -> Option<Form> {
    let name = tree.members().get(index).map(|m| letters(stem(&m.name))).unwrap_or_default();
    let head = peek::head(tree, index, HEAD);
    let bytes = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head);
    // KeePass 1 and 2.
    if bytes.starts_with(&[0x03, 0xd9, 0xa2, 0x9a]) {
        return Some(Form::Declined(Declined::KeePassDatabase));
    }
    if bytes.starts_with(b"-----BEGIN PGP MESSAGE-----") {
        return name.contains("pass").then_some(Form::Declined(Declined::Encrypted));
    }
    match bytes.trim_ascii_start().first() {
        Some(b'{') => return json(bytes),
        Some(b'<') => return xml(bytes),
        _ => {}
    }
    let mut rows = Rows::new(head.as_slice()).wiping();
    let heads: Vec<String> = rows.heads(&|_| true).ok()?;
    let keys: Vec<String> = heads.iter().map(|h| letters(h)).collect();
    if keys.len() >= 3 && keys.iter().zip(["title", "field", "value"]).all(|(key, known)| key == known) {
        return Some(Form::Pairs);
    }
    let sibling = SIBLINGS.iter().find(|(sibling, _)| *sibling == name);
    if sibling.is_some_and(|(_, marks)| marks.iter().all(|mark| keys.iter().any(|key| key == mark))) {
        return Some(Form::Declined(Declined::NoLogins));
    }
    table::form(&heads)
}

fn json(bytes: &[u8]) -> Option<Form> {
    let tight: Vec<u8> = bytes.iter().copied().filter(|b| !b.is_ascii_whitespace()).collect();
    let tight = zeroize::Zeroizing::new(tight);
    let says = |mark: &[u8]| memchr::memmem::find(&tight, mark).is_some();
    let bitwarden = says(b"\"encrypted\":") && (says(b"\"items\":[") || says(b"\"encKeyValidation_DO_NOT_EDIT\":"));
    let proton = says(b"\"vaults\":") && says(b"\"encrypted\":");
    if (bitwarden || proton) && (says(b"\"encrypted\":true") || says(b"\"passwordProtected\":true")) {
        return Some(Form::Declined(Declined::Encrypted));
    }
    match () {
        // Vaults of Proton have items too.
        () if proton => Some(Form::Proton),
        () if bitwarden => Some(Form::Bitwarden),
        () if says(b"\"AUTHENTIFIANT\":[") => Some(Form::Dashlane),
        () if says(b"\"accounts\":[") && says(b"\"vaults\":[") && says(b"\"attrs\":{") => Some(Form::OnePassword),
        () => None,
    }
}

fn xml(bytes: &[u8]) -> Option<Form> {
    let says = |mark: &[u8]| memchr::memmem::find(bytes, mark).is_some();
    match () {
        () if says(b"<KeePassFile") => Some(Form::KeePass),
        () if says(b"KEEPASSX_DATABASE") => Some(Form::KeePassX),
        () => None,
    }
}
