//! Lists of sites with a saved login, by password managers and browsers, and lists of mail aliases.
//!
//! Of a login the site, the user name and the day are read and nothing else: other columns of a table, other fields of
//! JSON and XML are not made into text. Notes are left out too, since people keep secrets in them. The evidence is the
//! site's name alone, since an address may carry a password or what resets one. What was read is overwritten in memory.
//!
//! - `form`: which manager's list a file is, and which are declined;
//! - `table`, `json`, `xml`: the lists as tables, as JSON (also inside zips) and as XML;
//! - `aliases`: lists of aliases, each with the brand that it was made for.
//!
//! Format: `formats/accounts-lists.md` of the project's notes, read from the managers' public importers.

mod aliases;
mod form;
mod json;
mod table;
mod xml;

pub use aliases::AliasReader;

use crate::kit::{Desk, host, is_host};
use crate::mailbox::is_alias;
use crate::{Control, Fault, Reader, Recognition, Sink, Stopped, Tree};
use form::{Form, Found};
use model::{Category, Claim, ClaimBody, Excerpt, Holding, Moment, Named, Origin, Party, Platform, SourceKind};

/// Reads lists of logins.
pub struct PasswordReader;

const NO_LOGINS: &str = "Entries that are no logins (notes, cards, identities): not read.";
const IN_THE_BIN: &str = "Logins in the manager's bin: not read.";

impl Reader for PasswordReader {
    fn kind(&self) -> SourceKind {
        SourceKind::PasswordList
    }

    fn version(&self) -> u32 {
        2
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        let found = form::of(tree)?;
        Some(Recognition { kind: self.kind(), confidence: found.form.confidence(), delivery: None })
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let mut desk = Desk::new(sink, control, Platform("accounts".into()));
        let Some(Found { form, index }) = form::of(tree) else {
            return Err(Fault::new(format!(
                "{} is no list of logins that Sayso knows. If it is a table without heads, put a line above it that \
                 names its columns (title,url,username,password,note), and import it again.",
                model::visible(&tree.name())
            ))
            .into());
        };
        if let Form::Declined(what) = form {
            return Err(Fault::new(what.sentence(&model::visible(&tree.name()))).into());
        }
        desk.sink().about(None, json::exported_at(form, tree))?;
        for other in (0..tree.members().len()).filter(|other| *other != index) {
            desk.pass_over(tree, other);
        }
        desk.skip(
            "Other files of the same export (cards, papers, personal details, notes, attachments): not opened.",
            tree.members().len().saturating_sub(1) as u64,
        );
        desk.take_up(tree, index);
        match form {
            Form::Table => table::read(&mut desk, tree, index)?,
            Form::Pairs => table::read_pairs(&mut desk, tree, index)?,
            Form::Bitwarden => json::read(&mut desk, tree, index, &[&["items"]], json::bitwarden)?,
            Form::OnePassword => json::read(&mut desk, tree, index, json::ONE_PASSWORD, json::one_password)?,
            Form::Proton => json::read(&mut desk, tree, index, &[&["vaults", "*", "items"]], json::proton)?,
            Form::Dashlane => json::read(&mut desk, tree, index, &[&["AUTHENTIFIANT"]], json::dashlane)?,
            Form::KeePass => xml::read(&mut desk, tree, index, &xml::KEE_PASS)?,
            Form::KeePassX => xml::read(&mut desk, tree, index, &xml::KEE_PASS_X)?,
            Form::Declined(_) => {}
        }
        desk.finish(true)
    }
}

/// One entry, as far as it may be read.
struct Login<'a> {
    /// Its address, or several between commas.
    url: &'a str,
    /// The names by which the person logs in: a user name, a mail address.
    users: &'a [&'a str],
    /// When it was made.
    at: Option<Moment>,
}

/// The party behind an address as managers write it; `None` for devices at home and the like.
pub(crate) fn site(url: &str) -> Option<Party> {
    let text = url.trim();
    for scheme in ["android://", "androidapp://", "iosapp://"] {
        if let Some(rest) = text.strip_prefix(scheme) {
            let app = rest.rsplit('@').next()?.trim_matches('/');
            let named = (3..=200).contains(&app.len()) && app.contains('.');
            let plain = app.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'));
            return (named && plain).then(|| Party::app(app));
        }
    }
    let full = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    host(&full).filter(|h| is_host(h)).map(|h| Party::domain(&h))
}

/// The addresses of an entry: between commas if each is one, for a comma may stand inside an address too.
fn addresses(url: &str) -> impl Iterator<Item = &str> {
    let bare = !url.contains("://");
    let parts = url.split(',').map(str::trim).enumerate();
    parts.filter(move |(at, part)| !part.is_empty() && (*at == 0 || bare || part.contains("://"))).map(|(_, part)| part)
}

impl Login<'_> {
    /// That each of its sites has a login of the person.
    fn tell(&self, desk: &mut Desk<'_>, excerpt: &Excerpt) -> Result<(), Stopped> {
        for one in addresses(self.url) {
            // LastPass marks notes with an address of their own.
            let Some(party) = site(one).filter(|_| one != "http://sn") else {
                desk.skip("Logins at home devices, and entries without a public site: not kept.", 1);
                continue;
            };
            let excerpt = narrowed(excerpt, &party.literal);
            let mut users: Vec<Option<&str>> = Vec::new();
            for user in self.users.iter().map(|user| user.trim()).filter(|user| !user.is_empty()) {
                if !users.contains(&Some(user)) {
                    users.push(Some(user));
                }
            }
            if users.is_empty() {
                users.push(None);
            }
            for user in users {
                let mail = user.is_some_and(|user| user.contains('@'));
                let body = ClaimBody::Holding(Holding {
                    holder: Named::new(party.clone()),
                    category: Category::new(if mail { "pd:EmailAddress" } else { "pd:Username" }),
                    value: user.map(str::to_owned),
                    origin: Origin::Provided,
                    acquired_from: None,
                    // An alias is made for one site; another that writes to it was not given it.
                    literal: if user.is_some_and(is_alias) { "alias saved with its login" } else { "saved login" }
                        .into(),
                });
                desk.put(Claim::stated(body, self.at.clone()), excerpt.clone())?;
            }
        }
        Ok(())
    }
}

/// The part of an address that names the site: around it may stand a password or what resets one.
fn narrowed(excerpt: &Excerpt, mark: &str) -> Excerpt {
    let at = memchr::memmem::rfind(&excerpt.bytes.to_ascii_lowercase(), mark.to_lowercase().as_bytes());
    let (from, to) = at.map_or((0, 0), |at| (at, at + mark.len()));
    let pointer = excerpt.locator.pointer.clone().unwrap_or_default();
    let locator = excerpt.locator.record(excerpt.locator.start.unwrap_or(0) + from as u64, (to - from) as u64, pointer);
    Excerpt { locator, bytes: excerpt.bytes.get(from..to).unwrap_or_default().to_vec() }
}
