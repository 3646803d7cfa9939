//! Events that businesses sent, as pages: one page lists the businesses, each has a page of its own in a folder of the
//! same name. Pages with numbers for names, to which nothing leads, tell the same events once more.
//!
//! So the pages to which the list leads are read first, then the others, and of those only events that haven't been told.
//! Older exports have all events on the one page, or a page of cards for each business.

use super::desk::Desk;
use super::off_meta::{Event, business};
use super::page::{self, Cut};
use crate::html::{Cutter, Mark};
use crate::kit::{First, Node, ending, letters, stem};
use crate::{Stopped, Tree};
use model::Named;
use std::collections::{BTreeMap, BTreeSet};

/// The names of the list and of the folder, letters and digits only.
const NAMES: &[&str] = &["youractivityoffmetatechnologies", "yourofffacebookactivity"];
const LINKS: &[Mark] = &[Mark { tag: "a", class: "" }];

/// What a member is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// The list of businesses.
    List,
    /// A business's page.
    Business,
}

/// Whether a member is one of these pages.
pub(crate) fn is_it(name: &str) -> Option<Page> {
    let folder = name.rsplit(['/', '\\']).nth(1).unwrap_or_default();
    let is = |part: &str| NAMES.contains(&letters(part).as_str());
    match () {
        () if !page::is_page(name) => None,
        () if is(folder) => Some(Page::Business),
        () if is(stem(name)) => Some(Page::List),
        () => None,
    }
}

/// What a page and the JSON that says the same have in common: the letters of the name, and for the pages of a folder
/// those of the folder.
fn key(name: &str) -> String {
    match is_it(name) {
        Some(Page::Business) => letters(name.rsplit(['/', '\\']).nth(1).unwrap_or_default()),
        _ => letters(stem(name)),
    }
}

/// The files of an export that are there as JSON.
pub(crate) struct AsJson(BTreeSet<String>);

impl AsJson {
    /// Of the files of these names.
    pub(crate) fn of<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        Self(names.filter(|name| ending(name) == "json").map(key).collect())
    }

    /// Whether this is a page that says what one of them says.
    pub(crate) fn has(&self, page: &str) -> bool {
        page::is_page(page) && self.0.contains(&key(page))
    }
}

/// Reads all these pages of an export.
pub(crate) fn read(desk: &mut Desk<'_>, tree: &mut Tree, pages: &[(usize, Page)]) -> Result<(), Stopped> {
    let mut links: BTreeMap<String, String> = BTreeMap::new();
    for (index, _) in pages.iter().filter(|(_, page)| *page == Page::List) {
        self::links(desk, tree, *index, &mut links)?;
    }
    let file = |index: usize| tree.members().get(index).map(|m| file_name(&m.name)).unwrap_or_default();
    let businesses = pages.iter().filter(|(_, page)| *page == Page::Business).map(|(index, _)| (*index, file(*index)));
    let mut order: Vec<(u8, usize, Option<String>)> = Vec::new();
    let mut found: BTreeSet<String> = BTreeSet::new();
    for (index, name) in businesses {
        let linked = links.get(&name).cloned();
        let numbered = stem(&name).bytes().all(|b| b.is_ascii_digit());
        order.push((if linked.is_some() { 0 } else { 1 + u8::from(numbered) }, index, linked));
        found.insert(name);
    }
    order.sort_by_key(|(turn, index, _)| (*turn, *index));
    let mut told = Told::default();
    for (index, _) in pages.iter().filter(|(_, page)| *page == Page::List) {
        list(desk, tree, *index, &mut told)?;
    }
    for (turn, index, name) in order {
        told.turn();
        told.again = turn > 0;
        page(desk, tree, index, name.as_deref(), &mut told)?;
    }
    desk.skip("Events that another page of the export tells too: counted once.", told.repeated);
    let missing = links.keys().filter(|name| !found.contains(*name)).count();
    desk.skip("Businesses whose page of events isn't here; it may lie in another part of the export.", missing as u64);
    Ok(())
}

/// Which events have been told.
#[derive(Default)]
struct Told {
    /// On pages before.
    before: First,
    /// On the page at hand, where the same thing may well have happened twice in a second.
    here: Vec<[u8; 16]>,
    /// Whether the page at hand may repeat others.
    again: bool,
    repeated: u64,
}

impl Told {
    fn wants(&mut self, from: &Named, event: &Event<'_>) -> bool {
        let at = event.at.map(Node::raw).unwrap_or_default();
        let kind = event.kind.as_deref().unwrap_or_default();
        // Without a number the business tells events apart.
        let id = event.id.as_deref().map_or_else(|| from.display().to_owned(), ToOwned::to_owned);
        let key = First::key(&[&id, kind, at]);
        let wanted = !self.again || !(self.before.is_full() || self.before.has(key));
        if wanted {
            self.here.push(key);
        } else {
            self.repeated += 1;
        }
        wanted
    }

    /// Goes on to the next page.
    fn turn(&mut self) {
        for key in std::mem::take(&mut self.here) {
            self.before.is_first(key);
        }
    }
}

/// A page's file, as links write it.
fn file_name(path: &str) -> String {
    let file = path.split(['?', '#']).next().unwrap_or(path).rsplit(['/', '\\']).next().unwrap_or_default();
    file.to_lowercase()
}

/// Where a list leads: the files of the businesses' pages, and what the links say.
fn links(
    desk: &mut Desk<'_>,
    tree: &mut Tree,
    index: usize,
    out: &mut BTreeMap<String, String>,
) -> Result<(), Stopped> {
    // What can't be read is listed when the page itself is.
    let Ok(reader) = tree.read(index) else { return Ok(()) };
    let mut cutter = Cutter::new(reader, LINKS);
    while let Ok(Some((_, link))) = cutter.pull() {
        desk.check()?;
        let Some(href) = link.attribute("href") else { continue };
        let href = percent(&href);
        if is_it(&href) == Some(Page::Business) {
            out.entry(file_name(&href)).or_insert_with(|| link.text());
        }
    }
    Ok(())
}

/// A link's path as the file is called: what stands in it as `%20` is a blank, and a plus is a plus.
fn percent(href: &str) -> String {
    let plain = href.replace('+', "%2B");
    let decoded = form_urlencoded::parse(format!("={plain}").as_bytes()).next().map(|(_, path)| path.into_owned());
    if href.contains(['&', '=']) { href.to_owned() } else { decoded.unwrap_or_else(|| href.to_owned()) }
}

/// The list itself: in older exports the events stand on it.
fn list(desk: &mut Desk<'_>, tree: &mut Tree, index: usize, told: &mut Told) -> Result<(), Stopped> {
    desk.take_up(tree, index);
    page::each(desk, tree, index, Cut::Whole, |desk, piece, _| {
        let times = piece.node.raw().contains("\"timestamp_value\":");
        // A link to a page of its own, which is read for itself.
        if times { business(desk, piece, None, &mut |from, event| told.wants(from, event)) } else { Ok(()) }
    })
    .map(|_| ())
}

/// A business's page.
fn page(
    desk: &mut Desk<'_>,
    tree: &mut Tree,
    index: usize,
    name: Option<&str>,
    told: &mut Told,
) -> Result<(), Stopped> {
    desk.take_up(tree, index);
    page::each(desk, tree, index, Cut::Whole, |desk, piece, seen| {
        let named = name.or(seen.heading.as_deref());
        business(desk, piece, named, &mut |from, event| told.wants(from, event))
    })
    .map(|_| ())
}
