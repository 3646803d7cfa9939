//! Facebook's "Download your information", as JSON and as pages, from 2018 to today.
//!
//! Files are known by their names, whatever folder, wrapper or apostrophe they come with; any of them may be missing,
//! since large exports come in several zips. What each says is read by [`files::Kind`]; the words of labels, which are
//! in the account's language, are data (`data/labels.toml`). Strings are repaired once after parsing ([`crate::kit`]); the
//! evidence that is kept is the bytes as they stand. Pages ([`page`]) are put record by record into the form of the JSON
//! and read by the same code.
//!
//! What an export never says is why a single ad was shown: there are lists of advertisers, events and categories, and
//! the ads that something was done with or, since 2026, that were shown, by their own words and without a brand.

pub(crate) mod advertisers;
pub(crate) mod apps;
pub(crate) mod desk;
mod files;
pub(crate) mod holdings;
mod labels;
pub(crate) mod leaves;
mod name;

pub(crate) mod layout;
pub(crate) mod off_meta;
pub(crate) mod off_meta_pages;
pub(crate) mod page;
mod person;
pub(crate) mod recognise;

#[cfg(test)]
mod tests;

use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use desk::Desk;
use files::{Fate, Kind};
use model::{Moment, Origin, Platform, SourceKind};
use name::ExportName;
use off_meta_pages::Page;
use person::Person;
use std::collections::BTreeMap;

/// Reads Facebook's export.
pub struct FacebookReader;

impl Reader for FacebookReader {
    fn kind(&self) -> SourceKind {
        SourceKind::FacebookExport
    }

    fn version(&self) -> u32 {
        2
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        recognise::recognise(tree)
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let export = ExportName::of(tree);
        let names: Vec<std::sync::Arc<str>> = tree.members().iter().map(|m| m.name.clone()).collect();
        let fates = files::fates(&names.iter().map(AsRef::as_ref).collect::<Vec<_>>());
        let mut desk = Desk::new(sink, control, Platform::FACEBOOK);
        let exported = export.as_ref().map(|e| Moment::day(&e.stem, e.day));
        read_profile(&mut desk, tree, &fates, export.as_ref(), exported.clone())?;
        let mut bulk: BTreeMap<String, u64> = BTreeMap::new();
        let mut pages: Vec<(usize, Page)> = Vec::new();
        for (index, fate) in fates.iter().enumerate() {
            control.check()?;
            match fate {
                Fate::Read(Kind::OffMetaPages(page)) => pages.push((index, *page)),
                Fate::Read(kind) => read_member(&mut desk, tree, index, *kind)?,
                Fate::Unknown => {
                    desk.take_up(tree, index);
                    let why = "This file looks like evidence about ads, but Sayso doesn't know its form yet.";
                    let locator = desk.base().clone();
                    desk.unread(locator, why.to_owned());
                }
                Fate::Twin => *bulk.entry(TWIN.to_owned()).or_default() += 1,
                Fate::Bulk => {
                    let folder = tree.members().get(index).map(|m| files::top_folder(&m.name)).unwrap_or_default();
                    *bulk.entry(bulk_sentence(folder)).or_default() += 1;
                }
                Fate::Nothing => {}
            }
            if !matches!(fate, Fate::Read(_) | Fate::Unknown) {
                control.advance(tree.members().get(index).map_or(0, |m| m.stored));
            }
        }
        off_meta_pages::read(&mut desk, tree, &pages)?;
        for (why, count) in &bulk {
            desk.sink().skipped(why, *count);
        }
        desk.finish(exported.is_none())
    }
}

/// What is there in both forms is read once.
pub(crate) const TWIN: &str = "The HTML form of what was read as JSON.";

/// Whether a file of this name is read as Facebook's.
pub(crate) fn reads(name: &str) -> bool {
    matches!(files::fate(name), Fate::Read(_))
}

fn bulk_sentence(folder: &str) -> String {
    if folder.is_empty() {
        "Files beside the folders of the export: no evidence that Sayso reads.".to_owned()
    } else {
        format!("Files in {}: no evidence that Sayso reads.", model::visible(folder))
    }
}

/// Says whose export this is and in which zone its clock is, then what Facebook holds of the account itself.
fn read_profile(
    desk: &mut Desk<'_>,
    tree: &mut Tree,
    fates: &[Fate],
    export: Option<&ExportName>,
    exported: Option<Moment>,
) -> Result<(), Stopped> {
    let profiles: Vec<usize> =
        fates.iter().enumerate().filter(|(_, f)| **f == Fate::Read(Kind::Profile)).map(|(index, _)| index).collect();
    let mut person = Person::default();
    for index in &profiles {
        desk::quietly(desk, tree, *index, |piece| person.see(piece))?;
    }
    let zones = fates.iter().enumerate().filter(|(_, f)| **f == Fate::Read(Kind::Zone)).map(|(index, _)| index);
    let mut zone = None;
    for index in zones {
        desk::quietly(desk, tree, index, |piece| zone = zone.take().or_else(|| holdings::zone(piece)))?;
    }
    desk.set_zone(zone);
    desk.sink().about(person.account(export), exported)?;
    Ok(())
}

fn read_member(desk: &mut Desk<'_>, tree: &mut Tree, index: usize, kind: Kind) -> Result<(), Stopped> {
    desk.take_up(tree, index);
    match kind {
        Kind::Profile => desk::each(desk, tree, index, |desk, piece| person::profile(desk, &piece)),
        Kind::Advertisers | Kind::Audiences => desk::each(desk, tree, index, advertisers::advertisers),
        Kind::Ads => desk::each(desk, tree, index, advertisers::ad),
        Kind::AdsShown => desk::each(desk, tree, index, advertisers::shown),
        Kind::Leads => desk::each(desk, tree, index, holdings::lead),
        // Pages are read together, once all members have been seen.
        Kind::OffMeta | Kind::OffMetaPages(_) => off_meta::member(desk, tree, index),
        Kind::Zone => {
            desk::each(desk, tree, index, |desk, piece| holdings::values(desk, piece, "pd:Location", Origin::Observed))
        }
        Kind::Apps => desk::each(desk, tree, index, apps::app),
        Kind::Permissions => desk::each(desk, tree, index, |desk, piece| apps::permission(desk, piece, "permissions")),
        Kind::Settings => desk::each(desk, tree, index, holdings::setting),
        Kind::Words(category) => desk::each(desk, tree, index, |desk, piece| holdings::words(desk, piece, category)),
        Kind::Leaves(category, origin) => {
            desk::each(desk, tree, index, |desk, piece| holdings::values(desk, piece, category, origin))
        }
        Kind::Logins => desk::each(desk, tree, index, holdings::login),
        Kind::Devices => desk::each(desk, tree, index, holdings::device),
        Kind::Cookies => desk::each(desk, tree, index, holdings::cookies),
        Kind::Contacts => {
            let mut count = 0;
            desk::each(desk, tree, index, |_, piece| {
                count += holdings::contacts(&piece);
                Ok(())
            })?;
            if count > 0 {
                desk.sink().skipped("Contacts of other people, uploaded from your phone: counted, not read.", count);
            }
            Ok(())
        }
    }
}
