//! Browsers: which brands and trackers have set what, since when.
//!
//! Of a cookie its host, name and times are read. Its value, and what a site keeps in local storage, is looked at only
//! where it is plain and says something of consent; nothing is ever decrypted. Of the history the sites and days are
//! kept, no address. Whether Global Privacy Control is on is read where the browser writes it down (Firefox).
//!
//! A profile holds far more than that, most of it caches: [`Reader::reads`] names the files that count, in its digest
//! too.

mod cookie;
mod names;
mod places;
mod profiles;
mod safari;
mod storage;

pub use profiles::{Part, Places, Profile, Tells, profiles};

use crate::consent::Vendors;
use crate::kit::{Desk, peek};
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree, sqlite};
pub(crate) use cookie::{Cookie, tell as tell_cookie};
use model::{Platform, SourceKind};

/// Reads a profile of Firefox, or its single files.
pub struct FirefoxReader;
/// Reads a profile of Chrome and of browsers made from Chromium, or its single files.
pub struct ChromiumReader;
/// Reads Safari's file of cookies.
pub struct SafariReader;

/// Firefox' databases by name, besides those of local storage.
const FIREFOX: &[&str] = &["cookies.sqlite", "places.sqlite", "webappsstore.sqlite"];
/// Tables of Firefox' as a schema spells them.
const FIREFOX_TABLES: &[&[u8]] = &[b"moz_cookies", b"moz_places", b"webappsstore2"];
/// Chromium's databases by name.
const CHROMIUM: &[&str] = &["Cookies", "History"];
/// Columns of Chromium's that no other program has.
const CHROMIUM_COLUMNS: &[&[u8]] = &[b"host_key", b"typed_count"];
/// Bytes of a database in which the text of its schema stands.
const SCHEMA: u64 = 512 << 10;

fn last(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

fn desk<'s>(sink: &'s mut dyn Sink, control: &'s Control, browser: &'static str) -> Desk<'s> {
    Desk::new(sink, control, Platform(browser.into()))
}

/// Whether a source is a profile, or a file of one: it holds a database with one of these marks. A single file may be
/// called anything. Of a folder only its own files count: one that holds several profiles is several sources.
fn has(tree: &mut Tree, names: &[&str], marks: &[&[u8]]) -> bool {
    let (single, folder) = (tree.is_single(), tree.is_folder());
    (0..tree.members().len().min(20_000)).any(|index| {
        let known = tree.members().get(index).is_some_and(|m| {
            let outer = m.name.strip_suffix(last(&m.name)).unwrap_or_default();
            single || (names.contains(&last(&m.name)) && (!folder || matches!(outer, "" | "Network/")))
        });
        known && sqlite::is_database(tree, index) && {
            let head = sqlite::head(tree, index, SCHEMA);
            marks.iter().any(|mark| memchr::memmem::find(&head, mark).is_some())
        }
    })
}

fn sure(kind: SourceKind, confidence: f64) -> Recognition {
    Recognition { kind, confidence, delivery: None }
}

/// A database's name without what SQLite puts behind it for its log.
fn database(member: &str) -> &str {
    member.strip_suffix("-wal").unwrap_or(member)
}

impl Reader for FirefoxReader {
    fn kind(&self) -> SourceKind {
        SourceKind::BrowserFirefox
    }

    fn version(&self) -> u32 {
        2
    }

    fn reads(&self, member: &str) -> bool {
        let member = database(member);
        FIREFOX.contains(&last(member)) || last(member) == "prefs.js" || storage::is_read(member)
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        has(tree, FIREFOX, FIREFOX_TABLES).then(|| sure(self.kind(), 0.97))
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let vendors = Vendors::beside(tree.path());
        let mut desk = desk(sink, control, "firefox");
        desk.sink().about(None, None)?;
        let mut used = storage::Used::default();
        for index in 0..tree.members().len() {
            desk.check()?;
            let name = tree.members()[index].name.clone();
            if last(&name) == "prefs.js" {
                desk.take_up(tree, index);
                places::preferences(&mut desk, tree, index)?;
            } else if let Some(site) = storage::site_of(&name) {
                if last(&name) == storage::METADATA {
                    used.see(tree, index, site);
                    desk.pass_over(tree, index);
                    continue;
                }
                desk.take_up(tree, index);
                let Some(db) = sqlite::open(&mut desk, tree, index, control)? else { continue };
                storage::read(&mut desk, &db, control, (site, used.at(site)), &vendors)?;
            } else if tree.is_single() || FIREFOX.contains(&last(&name)) {
                desk.take_up(tree, index);
                let Some(db) = sqlite::open(&mut desk, tree, index, control)? else { continue };
                let told = [
                    cookie::read(&mut desk, &db, control, (&cookie::FIREFOX, &vendors))?,
                    places::read(&mut desk, &db, control, &places::FIREFOX)?,
                    storage::read_old(&mut desk, &db, control, &vendors)?,
                ];
                none_known(&mut desk, &told);
            } else if self.reads(&name) {
                desk.pass_over(tree, index);
            }
        }
        desk.finish(true)
    }
}

impl Reader for ChromiumReader {
    fn kind(&self) -> SourceKind {
        SourceKind::BrowserChromium
    }

    fn version(&self) -> u32 {
        2
    }

    fn reads(&self, member: &str) -> bool {
        CHROMIUM.contains(&last(database(member)))
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        has(tree, CHROMIUM, CHROMIUM_COLUMNS).then(|| sure(self.kind(), 0.96))
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        const STORAGE: &str = "Local Storage/leveldb/";
        let mut desk = desk(sink, control, "chromium");
        desk.sink().about(None, None)?;
        let mut listed = false;
        for index in 0..tree.members().len() {
            desk.check()?;
            let name = tree.members()[index].name.clone();
            if tree.is_single() || CHROMIUM.contains(&last(&name)) {
                if !sqlite::is_database(tree, index) {
                    continue;
                }
                desk.take_up(tree, index);
                let Some(db) = sqlite::open(&mut desk, tree, index, control)? else { continue };
                let told = [
                    cookie::read(&mut desk, &db, control, (&cookie::CHROMIUM, &Vendors::default()))?,
                    places::read(&mut desk, &db, control, &places::CHROMIUM)?,
                ];
                none_known(&mut desk, &told);
            } else if name.contains(STORAGE) && !std::mem::replace(&mut listed, true) {
                let locator = tree.locator(index);
                let why = "What sites keep in this browser's local storage isn't read: it is in a form (LevelDB) that Sayso doesn't know. A consent banner's answer may be among it; a recording of the page (HAR) shows it.";
                desk.unread(locator, why.to_owned());
            } else if self.reads(&name) {
                desk.pass_over(tree, index);
            }
        }
        desk.finish(true)
    }
}

/// Lists the database at hand if none of its tables was known.
fn none_known(desk: &mut Desk<'_>, told: &[bool]) {
    if !told.contains(&true) {
        desk.unread_member("This database has no table of a browser's that Sayso knows.");
    }
}

impl Reader for SafariReader {
    fn kind(&self) -> SourceKind {
        SourceKind::BrowserSafari
    }

    fn version(&self) -> u32 {
        1
    }

    fn reads(&self, member: &str) -> bool {
        member.ends_with(".binarycookies")
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        (0..tree.members().len().min(1_000))
            .any(|index| {
                tree.members().get(index).is_some_and(|m| self.reads(&m.name))
                    && peek::head(tree, index, 4).starts_with(b"cook")
            })
            .then(|| sure(self.kind(), 0.97))
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let vendors = Vendors::beside(tree.path());
        let mut desk = desk(sink, control, "safari");
        desk.sink().about(None, None)?;
        for index in 0..tree.members().len() {
            if self.reads(&tree.members()[index].name) {
                desk.take_up(tree, index);
                safari::read(&mut desk, tree, index, &vendors)?;
            }
        }
        desk.finish(true)
    }
}
