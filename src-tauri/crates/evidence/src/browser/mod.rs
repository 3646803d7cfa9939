//! Browsers: which brands and trackers have set what, since when.
//!
//! Of a cookie its host, name and times are read. Its value is looked at only where it is plain and says something of
//! consent; nothing is ever decrypted. Of the history the sites and days are kept, no address. Whether Global Privacy
//! Control is on is read where the browser writes it down (Firefox).

mod cookie;
mod places;
mod profiles;
mod safari;

pub use profiles::{Profile, profiles};

use crate::consent::Vendors;
use crate::kit::{Desk, letters, stem};
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
pub(crate) use cookie::{Cookie, tell as tell_cookie};
use model::{Platform, SourceKind};

/// Reads a profile of Firefox, or its single files.
pub struct FirefoxReader;
/// Reads a profile of Chrome and of browsers made from Chromium, or its single files.
pub struct ChromiumReader;
/// Reads Safari's file of cookies.
pub struct SafariReader;

/// Files of Firefox's, by their letters.
const FIREFOX: &[&str] = &["cookiessqlite", "placessqlite", "prefsjs"];
/// Files of Chromium's.
const CHROMIUM: &[&str] = &["cookies", "history"];

fn file_name(name: &str) -> String {
    letters(name.rsplit(['/', '\\']).next().unwrap_or(name))
}

fn desk<'s>(sink: &'s mut dyn Sink, control: &'s Control, browser: &'static str) -> Desk<'s> {
    Desk::new(sink, control, Platform(browser.into()))
}

fn has(tree: &mut Tree, names: &[&str], columns: &[&[u8]]) -> bool {
    (0..tree.members().len().min(20_000)).any(|index| {
        let known = tree.members().get(index).is_some_and(|m| names.contains(&file_name(&m.name).as_str()));
        known && crate::sqlite::is_database(tree, index) && {
            // The text of a schema stands in a database's first pages.
            let head = crate::kit::peek::head(tree, index, 512 << 10);
            columns.iter().any(|column| memchr::memmem::find(&head, column).is_some())
        }
    })
}

fn sure(kind: SourceKind, confidence: f64) -> Recognition {
    Recognition { kind, confidence, delivery: None }
}

impl Reader for FirefoxReader {
    fn kind(&self) -> SourceKind {
        SourceKind::BrowserFirefox
    }

    fn version(&self) -> u32 {
        1
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        has(tree, FIREFOX, &[b"moz_cookies", b"moz_places"]).then(|| sure(self.kind(), 0.97))
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let vendors = Vendors::beside(tree.path());
        let mut desk = desk(sink, control, "firefox");
        desk.sink().about(None, None)?;
        for index in 0..tree.members().len() {
            desk.check()?;
            let name = tree.members()[index].name.clone();
            match file_name(&name).as_str() {
                "cookiessqlite" => {
                    desk.take_up(tree, index);
                    cookie::read(&mut desk, tree, index, control, (&cookie::FIREFOX, &vendors))?;
                }
                "placessqlite" => {
                    desk.take_up(tree, index);
                    places::read(&mut desk, tree, index, control, &places::FIREFOX)?;
                }
                "prefsjs" => {
                    desk.take_up(tree, index);
                    places::preferences(&mut desk, tree, index)?;
                }
                _ => desk.pass_over(tree, index),
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
        1
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        has(tree, CHROMIUM, &[b"host_key", b"typed_count"]).then(|| sure(self.kind(), 0.96))
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let mut desk = desk(sink, control, "chromium");
        desk.sink().about(None, None)?;
        for index in 0..tree.members().len() {
            desk.check()?;
            let name = tree.members()[index].name.clone();
            match letters(stem(&name)).as_str() {
                "cookies" if crate::sqlite::is_database(tree, index) => {
                    desk.take_up(tree, index);
                    cookie::read(&mut desk, tree, index, control, (&cookie::CHROMIUM, &Vendors::default()))?;
                }
                "history" if crate::sqlite::is_database(tree, index) => {
                    desk.take_up(tree, index);
                    places::read(&mut desk, tree, index, control, &places::CHROMIUM)?;
                }
                _ => desk.pass_over(tree, index),
            }
        }
        desk.finish(true)
    }
}

impl Reader for SafariReader {
    fn kind(&self) -> SourceKind {
        SourceKind::BrowserSafari
    }

    fn version(&self) -> u32 {
        1
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        (0..tree.members().len().min(1_000))
            .any(|index| {
                tree.members().get(index).is_some_and(|m| m.name.ends_with(".binarycookies"))
                    && crate::kit::peek::head(tree, index, 4).starts_with(b"cook")
            })
            .then(|| sure(self.kind(), 0.97))
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let vendors = Vendors::beside(tree.path());
        let mut desk = desk(sink, control, "safari");
        desk.sink().about(None, None)?;
        for index in 0..tree.members().len() {
            if tree.members()[index].name.ends_with(".binarycookies") {
                desk.take_up(tree, index);
                safari::read(&mut desk, tree, index, &vendors)?;
            } else {
                desk.pass_over(tree, index);
            }
        }
        desk.finish(true)
    }
}
