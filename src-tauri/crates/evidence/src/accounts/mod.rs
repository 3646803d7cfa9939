//! Lists of sites with a saved login, by password managers and browsers, and lists of mail aliases.
//!
//! Of a login the site and the user name are read and nothing else: other columns of a table are not made into text.
//! Notes are left out too, since people keep secrets in them. The evidence is the site's name alone, since an address
//! may carry a password or what resets one.

mod aliases;

pub use aliases::AliasReader;

use crate::kit::{Desk, LARGEST, Node, Piece, Rows, host, is_host, letters, peek, times};
use crate::{Control, Fault, Reader, Recognition, Sink, Stopped, Tree};
use model::{Category, Claim, ClaimBody, Holding, Moment, Named, Origin, Party, Platform, SourceKind};

/// Reads lists of logins.
pub struct PasswordReader;

/// Columns with a site, with a user name, and with a date, by their letters.
const SITES: &[&str] = &["url", "loginuri", "website", "loginurls", "secreturl", "loginurl", "originurl"];
const USERS: &[&str] = &["username", "loginusername", "login", "loginname", "usernamevalue", "email"];
const DATES: &[&str] = &["timecreated", "createtime", "created", "datecreated"];
/// Columns of which one makes a table a list of logins.
const SECRETS: &[&str] = &["password", "loginpassword", "pwd", "passwordvalue"];

/// What a table's heads say.
struct Heads {
    site: usize,
    users: Vec<usize>,
    date: Option<usize>,
    keep: Vec<bool>,
}

impl Heads {
    fn of(heads: &[String]) -> Option<Self> {
        let keys: Vec<String> = heads.iter().map(|h| letters(h)).collect();
        let find = |known: &[&str]| known.iter().find_map(|k| keys.iter().position(|key| key == k));
        find(SECRETS)?;
        let (site, date) = (find(SITES)?, find(DATES));
        let users: Vec<usize> = USERS.iter().filter_map(|k| keys.iter().position(|key| key == k)).collect();
        let keep = (0..keys.len()).map(|at| at == site || users.contains(&at) || Some(at) == date).collect();
        Some(Self { site, users, date, keep })
    }
}

fn is_bitwarden(head: &str) -> bool {
    head.contains("\"encrypted\"") && (head.contains("\"items\"") || head.contains("\"encKeyValidation_DO_NOT_EDIT\""))
}

impl Reader for PasswordReader {
    fn kind(&self) -> SourceKind {
        SourceKind::PasswordList
    }

    fn version(&self) -> u32 {
        1
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        if !tree.is_single() {
            return None;
        }
        let head = peek::head(tree, 0, 16 << 10);
        let text = String::from_utf8_lossy(&head);
        let mut rows = Rows::new(head.as_slice());
        let table = rows.heads(&|_| true).ok().and_then(|heads| Heads::of(&heads)).is_some();
        (table || is_bitwarden(&text)).then_some(Recognition { kind: self.kind(), confidence: 0.95, delivery: None })
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let mut desk = Desk::new(sink, control, Platform("accounts".into()));
        desk.sink().about(None, None)?;
        let head = peek::head(tree, 0, 16 << 10);
        let json = is_bitwarden(&String::from_utf8_lossy(&head));
        let tight: Vec<u8> = head.iter().copied().filter(|b| !b.is_ascii_whitespace()).collect();
        let says = |mark: &[u8]| memchr::memmem::find(&tight, mark).is_some();
        let sealed = json && (says(b"\"encrypted\":true") || says(b"\"passwordProtected\":true"));
        if sealed {
            return Err(Fault::new(format!(
                "{} is an encrypted export: Sayso has no key for it. Export your logins without encryption, import them, then delete the file.",
                tree.name()
            ))
            .into());
        }
        desk.take_up(tree, 0);
        if json {
            bitwarden(&mut desk, tree)?;
        } else {
            table(&mut desk, tree)?;
        }
        desk.finish(true)
    }
}

fn table(desk: &mut Desk<'_>, tree: &mut Tree) -> Result<(), Stopped> {
    let Some(reader) = desk.open(tree, 0) else { return Ok(()) };
    let mut rows = Rows::new(reader);
    let Some(heads) = rows.heads(&|_| true).ok().and_then(|heads| Heads::of(&heads)) else {
        desk.unread_member("This table's columns are none that Sayso knows for logins.");
        return Ok(());
    };
    rows.keep_only(heads.keep.clone());
    loop {
        desk.check()?;
        let line = match rows.pull() {
            Ok(Some(line)) => line,
            Ok(None) => return Ok(()),
            Err(cut) => {
                desk.unread_at(cut.start, format!("row {}", cut.row), cut.why);
                if rows.has_failed() {
                    return Ok(());
                }
                continue;
            }
        };
        let text = |at: usize| line.fields.get(at).map(|f| f.text.trim()).unwrap_or_default();
        let Some(site) = line.fields.get(heads.site) else { continue };
        // Where a comma is missing or too many, what stands under "user name" may be a password.
        if line.fields.len() != heads.keep.len() {
            desk.unread_at(
                line.start,
                format!("row {}", line.number),
                "This row doesn't fit the table's columns, so nothing of it is read.".to_owned(),
            );
            continue;
        }
        let at = heads.date.and_then(|at| times::read(text(at)));
        let bytes = line.bytes.get(site.from..site.to).unwrap_or_default().to_vec();
        let locator =
            desk.base().record(line.start + site.from as u64, bytes.len() as u64, format!("row {}", line.number));
        let excerpt = model::Excerpt { locator, bytes };
        login(
            desk,
            (text(heads.site), heads.users.iter().map(|at| text(*at)).find(|t| !t.is_empty()).unwrap_or_default()),
            at.as_ref(),
            &excerpt,
        )?;
    }
}

/// Bitwarden's list: only logins, and of them only addresses and the user name.
fn bitwarden(desk: &mut Desk<'_>, tree: &mut Tree) -> Result<(), Stopped> {
    let Some(reader) = desk.open(tree, 0) else { return Ok(()) };
    // Other keys of the file are not counted by name: a list of logins tells nothing but its sites.
    desk.scan(reader, &[&["items"]], LARGEST, |desk, found| match desk.piece(found, Piece::of) {
        Some(piece) => item(desk, &piece),
        None => Ok(()),
    })
}

fn item(desk: &mut Desk<'_>, piece: &Piece<'_>) -> Result<(), Stopped> {
    let Some(entry) = piece.node.get("login") else {
        desk.skip("Entries that are no logins (notes, cards, identities): not read.", 1);
        return Ok(());
    };
    let user = entry.get("username").and_then(Node::some_text).unwrap_or_default();
    let made = piece.node.get("creationDate").and_then(Node::some_text).and_then(|text| times::read(&text));
    for (number, uri) in entry.get("uris").map(Node::items).unwrap_or_default().into_iter().enumerate() {
        let Some(part) = uri.get("uri") else { continue };
        let Some(site) = part.some_text() else { continue };
        let excerpt = piece.excerpt(desk.base(), part, &format!("/login/uris/{number}/uri"));
        login(desk, (&site, &user), made.as_ref(), &excerpt)?;
    }
    Ok(())
}

/// The party behind an address as managers write it; `None` for devices at home and the like.
pub(crate) fn site(url: &str) -> Option<Party> {
    let text = url.trim();
    for scheme in ["android://", "androidapp://", "iosapp://"] {
        if let Some(rest) = text.strip_prefix(scheme) {
            let app = rest.rsplit('@').next()?.trim_matches('/');
            return (!app.is_empty()).then(|| Party::app(app));
        }
    }
    let full = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    host(&full).filter(|h| is_host(h)).map(|h| Party::domain(&h))
}

fn login(
    desk: &mut Desk<'_>,
    (url, user): (&str, &str),
    at: Option<&Moment>,
    excerpt: &model::Excerpt,
) -> Result<(), Stopped> {
    // Several addresses stand between commas; LastPass marks notes with an address of their own.
    for one in url.split(',').map(str::trim).filter(|u| !u.is_empty()) {
        let Some(party) = site(one).filter(|_| one != "http://sn") else {
            desk.skip("Logins at home devices, and entries without a public site: not kept.", 1);
            continue;
        };
        let mark = party.literal.to_string();
        let category = if user.contains('@') { "pd:EmailAddress" } else { "pd:Username" };
        let body = ClaimBody::Holding(Holding {
            holder: Named::new(party),
            category: Category::new(category),
            value: Some(user.to_owned()).filter(|u| !u.is_empty()),
            origin: Origin::Provided,
            acquired_from: None,
            literal: "saved login".into(),
        });
        desk.put(Claim::stated(body, at.cloned()), narrowed(excerpt, &mark))?;
    }
    Ok(())
}

/// The part of an address that names the site: around it may stand a password or what resets one.
fn narrowed(excerpt: &model::Excerpt, mark: &str) -> model::Excerpt {
    let at = memchr::memmem::rfind(&excerpt.bytes.to_ascii_lowercase(), mark.to_lowercase().as_bytes());
    let (from, to) = at.map_or((0, 0), |at| (at, at + mark.len()));
    let pointer = excerpt.locator.pointer.clone().unwrap_or_default();
    let locator = excerpt.locator.record(excerpt.locator.start.unwrap_or(0) + from as u64, (to - from) as u64, pointer);
    model::Excerpt { locator, bytes: excerpt.bytes.get(from..to).unwrap_or_default().to_vec() }
}

/// A row's note or description names a brand: by a site in it, else by the whole text.
fn named(text: &str) -> Option<Named> {
    let words = || text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'));
    if let Some(site) = words().find_map(|w| is_host(&w.to_lowercase()).then(|| w.to_lowercase())) {
        return Some(Named::new(Party::domain(&site)));
    }
    let text = text.trim();
    // A note with a number in it may hold a PIN, and is no name.
    let name = !text.is_empty() && text.chars().count() <= 60 && !text.bytes().any(|b| b.is_ascii_digit());
    name.then(|| Named::new(Party::name(text)))
}
