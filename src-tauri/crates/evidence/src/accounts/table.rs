//! Lists of logins as tables: of managers, of browsers, and of whoever names the columns in the same way.

use super::form::{Declined, Form};
use super::{Login, NO_LOGINS, aliases};
use crate::kit::{Desk, Line, Rows, letters, times};
use crate::{Stopped, Tree};
use model::Excerpt;
use std::borrow::Cow;
use std::io::Read;

/// Columns with a site, with a user name, and with a date, by their letters.
const SITES: &[&str] =
    &["url", "loginuri", "website", "loginurls", "secreturl", "loginurl", "originurl", "urls", "weburl", "websiteurl"];
const USERS: &[&str] = &[
    "username",
    "loginusername",
    "login",
    "loginname",
    "usernamevalue",
    "username2",
    "username3",
    "email",
    "user",
    "benutzername",
];
const DATES: &[&str] = &["timecreated", "createtime", "created", "datecreated", "createdat"];
/// Columns of which one makes a table a list of logins.
const SECRETS: &[&str] = &[
    "password",
    "loginpassword",
    "pwd",
    "passwordvalue",
    "secretdata",
    "passwort",
    "kennwort",
    "motdepasse",
    "contraseña",
    "senha",
    "wachtwoord",
    "hasło",
];
/// Columns that are known and not read: secrets, notes, and what tells nothing of a brand.
const ASIDE: &[&str] = &[
    "password2",
    "totp",
    "otp",
    "otpauth",
    "otpsecret",
    "otpurl",
    "logintotp",
    "twofasecret",
    "notes",
    "note",
    "extra",
    "comments",
    "comment",
    "fields",
    "customfields",
    "customdata",
    "cardnumber",
    "ccnumber",
    "cvc",
    "cvv",
    "code",
    "pin",
    "licence",
    "license",
    "ssn",
    "title",
    "name",
    "account",
    "secretname",
    "description",
    "displayname",
    "folder",
    "favorite",
    "favourite",
    "fav",
    "type",
    "reprompt",
    "collections",
    "archiveddate",
    "archived",
    "tags",
    "grouping",
    "httprealm",
    "formactionorigin",
    "guid",
    "timelastused",
    "timepasswordchanged",
    "group",
    "icon",
    "lastmodified",
    "category",
    "modifytime",
    "vault",
    "cardholdername",
    "expirydate",
    "zipcode",
    "fullname",
    "phonenumber",
    "address1",
    "address2",
    "city",
    "country",
    "state",
    "rffields",
    "classification",
    "chambername",
    "logintotp",
    "groupid",
    "groupname",
    "groupparent",
    "id",
    "actionurl",
    "usernameelement",
    "passwordelement",
    "submitelement",
    "signonrealm",
    "datelastused",
    "datepasswordmodified",
    "matchurl",
    "timesused",
];

/// What a table's heads say.
struct Heads {
    site: usize,
    users: Vec<usize>,
    date: Option<usize>,
    /// The column that says what an entry is, and the one with its title, where aliases stand among the entries.
    kind: Option<usize>,
    title: Option<usize>,
    keep: Vec<bool>,
    /// Whether the manager writes `&amp;` where `&` is meant.
    entities: bool,
    /// How many columns nobody knows, and the names of those whose name is plainly one.
    unknown: Vec<String>,
    unnamed: u64,
}

/// Whether a cell of the first line is a name of a column and not what stands in one.
fn is_plain(head: &str) -> bool {
    let letter = |c: char| c.is_alphabetic() || matches!(c, ' ' | '_' | '-' | '!');
    let digits = head.chars().filter(char::is_ascii_digit).count();
    head.chars().count() <= 30 && digits <= 1 && head.chars().all(|c| letter(c) || c.is_ascii_digit())
}

fn find(keys: &[String], known: &[&str]) -> Option<usize> {
    known.iter().find_map(|k| keys.iter().position(|key| key == k))
}

/// The form of a table with these heads; `None` for one without a column of secrets.
pub(super) fn form(heads: &[String]) -> Option<Form> {
    let keys: Vec<String> = heads.iter().map(|h| letters(h)).collect();
    find(&keys, SECRETS)?;
    Some(if find(&keys, SITES).is_some() { Form::Table } else { Form::Declined(Declined::NoSite) })
}

impl Heads {
    fn of(heads: &[String]) -> Option<Self> {
        let keys: Vec<String> = heads.iter().map(|h| letters(h)).collect();
        find(&keys, SECRETS)?;
        let (site, date) = (find(&keys, SITES)?, find(&keys, DATES));
        let users: Vec<usize> = USERS.iter().filter_map(|k| keys.iter().position(|key| key == k)).collect();
        let kind = find(&keys, &["type"]);
        let title = find(&keys, &["name"]).filter(|_| kind.is_some() && find(&keys, &["email"]).is_some());
        let kept = |at: usize| at == site || users.contains(&at) || [date, kind, title].contains(&Some(at));
        let known =
            |key: &String| [SITES, USERS, DATES, SECRETS, ASIDE].iter().any(|known| known.contains(&key.as_str()));
        let strange = heads.iter().zip(&keys).filter(|(_, key)| !known(key) && !key.is_empty());
        let (plain, odd): (Vec<_>, Vec<_>) = strange.map(|(head, _)| head).partition(|head| is_plain(head));
        Some(Self {
            site,
            date,
            kind,
            title,
            keep: (0..keys.len()).map(kept).collect(),
            entities: find(&keys, &["grouping"]).is_some(),
            unknown: plain.into_iter().cloned().collect(),
            unnamed: odd.len() as u64,
            users,
        })
    }
}

/// Hands over each row; what can't be read is listed by its number alone.
pub(super) fn each(
    desk: &mut Desk<'_>,
    rows: &mut Rows<impl Read>,
    mut with: impl FnMut(&mut Desk<'_>, &Line<'_>) -> Result<(), Stopped>,
) -> Result<(), Stopped> {
    loop {
        desk.check()?;
        match rows.pull() {
            Ok(Some(line)) => with(desk, &line)?,
            Ok(None) => return Ok(()),
            Err(cut) => {
                desk.unread_at(cut.start, format!("row {}", cut.row), cut.why);
                if rows.has_failed() {
                    return Ok(());
                }
            }
        }
        desk.at(rows.position());
    }
}

/// A row that doesn't fit the columns is listed, and nothing of it is read.
pub(super) fn slipped(desk: &mut Desk<'_>, line: &Line<'_>) {
    let why = "This row doesn't fit the table's columns, so nothing of it is read.".to_owned();
    desk.unread_at(line.start, format!("row {}", line.number), why);
}

/// The bytes of one field, as evidence.
fn evidence(desk: &Desk<'_>, line: &Line<'_>, at: usize) -> Excerpt {
    let (from, to) = line.fields.get(at).map_or((0, 0), |f| (f.from, f.to));
    let bytes = line.bytes.get(from..to).unwrap_or_default().to_vec();
    let pointer = format!("row {}", line.number);
    Excerpt { locator: desk.base().record(line.start + from as u64, bytes.len() as u64, pointer), bytes }
}

/// Reads a table with heads.
pub(super) fn read(desk: &mut Desk<'_>, tree: &mut Tree, index: usize) -> Result<(), Stopped> {
    let Some(reader) = desk.open(tree, index) else { return Ok(()) };
    let mut rows = Rows::new(reader).wiping();
    let Some(heads) = rows.heads(&|_| true).ok().and_then(|heads| Heads::of(&heads)) else {
        desk.unread_member("This table's columns are none that Sayso knows for logins.");
        return Ok(());
    };
    for head in &heads.unknown {
        desk.unknown(head);
    }
    desk.skip("Columns that Sayso doesn't know and whose heads are no plain names: not read.", heads.unnamed);
    rows.keep_only(heads.keep.clone());
    each(desk, &mut rows, |desk, line| {
        // Where a comma is missing or too many, what stands under "user name" may be a password; where a quotation mark
        // is missing, a field holds whole rows.
        let kept = line.fields.iter().zip(&heads.keep).filter(|(_, keep)| **keep);
        if line.fields.len() != heads.keep.len() || kept.map(|(field, _)| field).any(|f| f.text.contains(['\n', '\r']))
        {
            slipped(desk, line);
            return Ok(());
        }
        entry(desk, &heads, line)
    })
}

fn entry(desk: &mut Desk<'_>, heads: &Heads, line: &Line<'_>) -> Result<(), Stopped> {
    let text = |at: usize| {
        let text = line.fields.get(at).map_or("", |f| f.text.trim());
        if heads.entities { htmlize::unescape(text) } else { Cow::Borrowed(text) }
    };
    let at = heads.date.and_then(|at| times::read(&text(at)));
    let users: Vec<Cow<'_, str>> = heads.users.iter().map(|at| text(*at)).collect();
    match heads.kind.map(|at| letters(&text(at))).as_deref() {
        Some("alias") if heads.title.is_some() => {
            let address = heads.users.iter().copied().find(|at| text(*at).contains('@')).unwrap_or(heads.site);
            let excerpt = evidence(desk, line, address);
            let note = heads.title.map(text).unwrap_or_default();
            aliases::Made { address: &text(address), note: &note, at, fate: aliases::Fate::InUse }.tell(desk, excerpt)
        }
        None | Some("" | "login" | "entry" | "password" | "weblogin" | "website") => {
            let users: Vec<&str> = users.iter().map(AsRef::as_ref).collect();
            let excerpt = evidence(desk, line, heads.site);
            Login { url: &text(heads.site), users: &users, at }.tell(desk, &excerpt)
        }
        Some(_) => {
            desk.skip(NO_LOGINS, 1);
            Ok(())
        }
    }
}

/// Labels of a value that may be read, by their letters.
fn is_site(label: &str) -> bool {
    matches!(letters(label).as_str(), "url" | "website" | "webseite")
}

fn is_user(label: &str) -> bool {
    matches!(letters(label).as_str(), "username" | "email" | "login" | "benutzername")
}

/// Reads a table whose rows are a title and then labels with their values.
pub(super) fn read_pairs(desk: &mut Desk<'_>, tree: &mut Tree, index: usize) -> Result<(), Stopped> {
    let Some(reader) = desk.open(tree, index) else { return Ok(()) };
    let mut rows = Rows::new(reader).wiping();
    if let Err(cut) = rows.heads(&|_| true) {
        desk.unread_member(&cut.why);
        return Ok(());
    }
    rows.keep_behind(|label| is_site(label) || is_user(label));
    each(desk, &mut rows, |desk, line| {
        let values = || line.fields.iter().zip(line.fields.iter().skip(1)).enumerate().skip(1).step_by(2);
        if line.fields.len() % 2 == 0 || values().any(|(_, (_, value))| value.text.contains(['\n', '\r'])) {
            slipped(desk, line);
            return Ok(());
        }
        let users: Vec<&str> = values()
            .filter(|(_, (label, _))| is_user(&label.text))
            .map(|(_, (_, value))| value.text.as_str())
            .collect();
        let sites: Vec<usize> = values().filter(|(_, (label, _))| is_site(&label.text)).map(|(at, _)| at + 1).collect();
        if sites.is_empty() {
            desk.skip(NO_LOGINS, 1);
        }
        for at in sites {
            let excerpt = evidence(desk, line, at);
            let url = line.fields.get(at).map(|f| f.text.as_str()).unwrap_or_default();
            Login { url, users: &users, at: None }.tell(desk, &excerpt)?;
        }
        Ok(())
    })
}
