//! Whether a tree is Facebook's export.

use super::files::{self, Fate};
use super::name::ExportName;
use super::page::is_page;
use crate::kit::peek;
use crate::{Recognition, Tree};
use model::SourceKind;

/// Words that stand near the beginning of Facebook's JSON files and of no other platform's.
const MARKS: &[&[u8]] = &[
    b"\"label_values\"",
    b"\"custom_audiences",
    b"\"off_facebook_activity",
    b"\"history_v2\"",
    b"\"topics_v2\"",
    b"\"topics\"",
    b"\"inferred_topics",
    b"\"bcts\"",
    b"\"installed_apps",
    b"\"profile_v2\"",
    b"\"lead_gen_info",
    b"\"account_activity",
    b"\"used_ip_address",
    b"\"account_accesses",
    b"\"active_sessions",
    b"\"devices_v2\"",
    b"\"datr_stats",
    b"\"admin_records",
    b"\"address_book",
    b"\"primary_location",
    b"\"timezone",
];
/// How many members are looked into, and how many bytes of each.
const MEMBERS: usize = 4;
const HEAD: u64 = 4 << 10;
/// The same of a page.
const PAGE: u64 = 128 << 10;
/// Top folders of parts that hold no evidence, so that such a part is still known for what it is.
const FOLDERS: &[&str] = &[
    "your_facebook_activity",
    "your_activity_across_facebook",
    "security_and_login_information",
    "personal_information",
    "logged_information",
    "connections",
    "preferences",
    "ads_information",
    "apps_and_websites_off_of_facebook",
    "files",
];

pub(super) fn recognise(tree: &mut Tree) -> Option<Recognition> {
    let members = tree.members();
    // Instagram's export uses some of the same names, below folders of its own.
    let instagram = |name: &str| {
        files::top_folder(name).starts_with("your_instagram")
            || name.contains("/instagram_ads_and_businesses/")
            || name.contains("apps_and_websites_off_of_instagram/")
    };
    if members.iter().any(|m| instagram(&m.name)) {
        return None;
    }
    let (mut candidates, mut pages, mut folders) = (Vec::new(), Vec::new(), false);
    for (index, member) in members.iter().enumerate() {
        match files::fate(&member.name) {
            Fate::Read(_) if is_page(&member.name) => pages.push(index),
            Fate::Read(_) if candidates.len() < MEMBERS => candidates.push(index),
            _ => {}
        }
        folders |= FOLDERS.contains(&files::top_folder(&member.name));
    }
    pages.truncate(MEMBERS);
    let name = ExportName::of(tree);
    let (named, html) = (candidates.len(), !pages.is_empty());
    let marked = candidates.into_iter().any(|index| has_mark(tree, index));
    let known = name.is_some() || folders;
    // A page by itself doesn't always say whose it is.
    let looks = pages.into_iter().map(|index| page_mark(tree, index)).max().unwrap_or(Mark::None);
    if looks == Mark::Instagram && !marked && name.is_none() {
        return None;
    }
    let confidence = if marked || looks == Mark::Facebook || (looks == Mark::Meta && known) {
        0.95
    } else if (named > 0 || html) && known {
        0.8
    } else if name.is_some() && folders {
        0.7
    } else if looks == Mark::Meta {
        0.6
    } else if named > 1 {
        0.5
    } else {
        return None;
    };
    let delivery = name.map(|n| n.stem);
    Some(Recognition { kind: SourceKind::FacebookExport, confidence, delivery })
}

fn has_mark(tree: &mut Tree, index: usize) -> bool {
    let head = peek::head(tree, index, HEAD);
    MARKS.iter().any(|mark| memchr::memmem::find(&head, mark).is_some())
}

/// What the beginning of a page says of whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mark {
    /// Nothing that is known.
    None,
    /// Meta's, by the classes of its elements.
    Meta,
    /// With Instagram's logo at its head.
    Instagram,
    /// Also names Facebook.
    Facebook,
}

/// Looks at a page's beginning.
pub(crate) fn page_mark(tree: &mut Tree, index: usize) -> Mark {
    const CLASSES: &[&[u8]] = &[b"_a6-g", b"_a6-p", b"_a706", b"uiBoxWhite", b"_4-u2 _3-8x"];
    // A long style sheet stands before everything else.
    let head = peek::head(tree, index, PAGE);
    let has = |word: &[u8]| memchr::memmem::find(&head, word).is_some();
    match () {
        () if !CLASSES.iter().any(|class| has(class)) => Mark::None,
        () if has(b"Instagram-Logo") => Mark::Instagram,
        () if has(b"acebook") => Mark::Facebook,
        () => Mark::Meta,
    }
}
