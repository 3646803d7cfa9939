//! Lists of mail aliases: which address was made for whom, so that its use by another is seen.

use crate::kit::{Desk, Row, Rows, host, is_host, letters, peek, times};
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use model::{Category, Claim, ClaimBody, Excerpt, Holding, Moment, Named, Origin, Party, Platform, SourceKind};

/// Reads lists of aliases (SimpleLogin, addy.io, Firefox Relay, and tables with the same columns).
pub struct AliasReader;

/// The largest object of a list, in bytes.
const LARGEST: usize = 1 << 20;
const ADDRESS: &[&str] = &["alias", "email", "full_address"];
/// What says for whom an alias was made; what the service itself noted comes before what the person did.
const NOTE: &[&str] = &["generated_for", "note", "description"];
/// Heads of each service, by their letters.
const SERVICES: &[&[&str]] =
    &[&["alias", "note", "enabled"], &["localpart", "description", "email", "active"], &["fulladdress", "description"]];
/// Columns and fields that are known and not read.
const ASIDE: &[&str] = &[
    "mailboxes",
    "id",
    "userid",
    "aliasableid",
    "aliasabletype",
    "localpart",
    "extension",
    "domain",
    "fromname",
    "emailsforwarded",
    "emailsblocked",
    "emailsreplied",
    "emailssent",
    "lastforwarded",
    "lastblocked",
    "lastreplied",
    "lastsent",
    "updatedat",
    "address",
    "numforwarded",
    "numblocked",
    "numreplied",
    "numspam",
    "masktype",
    "usedon",
    "blocklistemails",
    "lastmodifiedat",
    "lastusedat",
    "numlevelonetrackersblocked",
    "attachedrecipientsonly",
    "pinned",
];
const READ: &[&str] = &["enabled", "active", "deletedat", "createdat"];

/// What became of an alias.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Mail to it is forwarded.
    InUse,
    /// It was switched off.
    Off,
    /// It was deleted; when, if the list says so.
    Deleted(Option<Moment>),
}

/// An alias that was made.
pub(super) struct Made<'a> {
    /// The alias.
    pub address: &'a str,
    /// What was written beside it.
    pub note: &'a str,
    /// When it was made.
    pub at: Option<Moment>,
    /// What became of it.
    pub fate: Fate,
}

impl Made<'_> {
    /// That the one it was made for has the address. Of what stands beside it only the brand's name is kept.
    pub(super) fn tell(&self, desk: &mut Desk<'_>, excerpt: Excerpt) -> Result<(), Stopped> {
        let address = self.address.trim();
        let plain = |text: &str| !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || c.is_control());
        if !address.split_once('@').is_some_and(|(local, domain)| plain(local) && is_host(&domain.to_lowercase())) {
            let Excerpt { locator, .. } = excerpt;
            desk.unread(locator, "This entry names no address.".to_owned());
            return Ok(());
        }
        let Some(holder) = named(self.note) else {
            desk.skip("Aliases without a note that names somebody: nothing says for whom they were made.", 1);
            return Ok(());
        };
        let literal = match &self.fate {
            Fate::InUse => "alias made for it".to_owned(),
            Fate::Off => "alias made for it, switched off".to_owned(),
            Fate::Deleted(Some(at)) => format!("alias made for it, deleted on {}", at.local.date()),
            Fate::Deleted(None) => "alias made for it, deleted".to_owned(),
        };
        let body = ClaimBody::Holding(Holding {
            holder,
            category: Category::new("pd:EmailAddress"),
            value: Some(address.to_lowercase()),
            origin: Origin::Provided,
            acquired_from: None,
            literal: literal.into(),
        });
        desk.put(Claim::stated(body, self.at.clone()), excerpt)
    }
}

impl Reader for AliasReader {
    fn kind(&self) -> SourceKind {
        SourceKind::AliasList
    }

    fn version(&self) -> u32 {
        2
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        if !tree.is_single() {
            return None;
        }
        let sure = |confidence| Some(Recognition { kind: self.kind(), confidence, delivery: None });
        if is_relay(tree) {
            // No file of this form is published; it is what the service's own pages ask for.
            return sure(0.75);
        }
        let heads = peek::heads(tree, 0);
        let fits = |service: &[&str]| service.iter().all(|head| heads.iter().any(|h| h == head));
        let secret = heads.iter().any(|h| letters(h).contains("password"));
        if !secret && SERVICES.iter().any(|s| fits(s)) { sure(0.93) } else { None }
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let relay = is_relay(tree);
        let mut desk = Desk::new(sink, control, Platform("accounts".into()));
        desk.sink().about(None, None)?;
        desk.take_up(tree, 0);
        if relay {
            objects(&mut desk, tree)?;
        } else {
            rows(&mut desk, tree)?;
        }
        desk.finish(true)
    }
}

/// Firefox Relay's list of masks, as its interface answers with it.
fn is_relay(tree: &mut Tree) -> bool {
    let head = peek::head(tree, 0, 16 << 10);
    let says = |mark: &[u8]| memchr::memmem::find(&head, mark).is_some();
    let starts = head.trim_ascii_start().first();
    matches!(starts, Some(b'[' | b'{')) && says(b"\"full_address\"") && says(b"\"generated_for\"")
}

/// Reads the objects of a list, bare or behind a key.
fn objects(desk: &mut Desk<'_>, tree: &mut Tree) -> Result<(), Stopped> {
    let bare = peek::head(tree, 0, 64).trim_ascii_start().starts_with(b"[");
    let paths: &[&[&str]] = if bare { &[&[]] } else { &[&["*"]] };
    super::json::within(desk, tree, 0, (paths, LARGEST), |desk, piece| {
        if piece.node.is_object() { alias(desk, &Row::of_piece(piece)) } else { Ok(()) }
    })
}

fn rows(desk: &mut Desk<'_>, tree: &mut Tree) -> Result<(), Stopped> {
    let Some(reader) = desk.open(tree, 0) else { return Ok(()) };
    let mut rows = Rows::new(reader).wiping();
    let heads = match rows.heads(&|_| true) {
        Ok(heads) => heads,
        Err(cut) => {
            desk.unread_member(&cut.why);
            return Ok(());
        }
    };
    let keys: Vec<String> = heads.iter().map(|h| letters(h)).collect();
    super::table::each(desk, &mut rows, |desk, line| {
        // In a row that slipped, what stands under "alias" may be anything.
        if line.fields.len() != heads.len() {
            super::table::slipped(desk, line);
            return Ok(());
        }
        alias(desk, &Row::of_table(&heads, &keys, *line))
    })
}

fn alias(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let known = |key: &str| ASIDE.contains(&key) || READ.contains(&key);
    let read = |key: &str| [ADDRESS, NOTE].iter().any(|names| names.iter().any(|name| letters(name) == key));
    for cell in row.cells().iter().filter(|c| !c.value.is_empty() && !known(&c.key) && !read(&c.key)) {
        desk.unknown(&cell.name);
    }
    let Some(address) = ADDRESS.iter().find_map(|n| row.cell(n)).filter(|c| c.value.contains('@')) else {
        desk.unread_row(row, "This row names no address.");
        return Ok(());
    };
    let off = row.first(&["enabled", "active"]).is_some_and(|text| matches!(&*letters(text), "false" | "0" | "no"));
    let fate = match row.get("deleted_at") {
        Some(text) => Fate::Deleted(times::read(text)),
        None if off => Fate::Off,
        None => Fate::InUse,
    };
    let at = row.first(&["created_at", "createTime"]).and_then(times::read);
    let note = NOTE.iter().filter_map(|name| row.get(name)).find(|note| named(note).is_some()).unwrap_or_default();
    // Notes and names beside it are left out.
    let excerpt = row.part(address, desk.base());
    Made { address: &address.value, note, at, fate }.tell(desk, excerpt)
}

/// A row's note or description names a brand: by a site in it, else by the whole text.
fn named(text: &str) -> Option<Named> {
    let mut words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'));
    let of = |word: &str| host(word).or_else(|| Some(word.to_lowercase()).filter(|w| is_host(w)));
    if let Some(site) = words.find_map(of) {
        return Some(Named::new(Party::domain(&site)));
    }
    let text = text.trim();
    // A note with a number in it may hold a PIN, and one of many words or with a colon more than a name.
    let name = (1..=60).contains(&text.chars().count())
        && text.split_whitespace().count() <= 6
        && !text.contains(|c: char| c.is_ascii_digit() || c.is_control() || matches!(c, ':' | '=' | '@' | '/' | '\\'));
    name.then(|| Named::new(Party::name(text)))
}
