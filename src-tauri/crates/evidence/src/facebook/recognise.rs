//! Whether a tree is Facebook's export.

use super::files::{self, Fate};
use super::name::ExportName;
use crate::{Recognition, Tree};
use model::SourceKind;
use std::io::Read as _;

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
        files::top_folder(name).starts_with("your_instagram") || name.contains("/instagram_ads_and_businesses/")
    };
    if members.iter().any(|m| instagram(&m.name)) {
        return None;
    }
    let mut candidates = Vec::new();
    let (mut html, mut folders) = (false, false);
    for (index, member) in members.iter().enumerate() {
        match files::fate(&member.name) {
            Fate::Read(_) if candidates.len() < MEMBERS => candidates.push(index),
            Fate::Html => html = true,
            _ => {}
        }
        folders |= FOLDERS.contains(&files::top_folder(&member.name));
    }
    let name = ExportName::of(tree);
    let named = candidates.len();
    let marked = candidates.into_iter().any(|index| has_mark(tree, index));
    let confidence = if marked {
        0.95
    } else if (named > 0 || html) && (name.is_some() || folders) {
        0.8
    } else if name.is_some() && folders {
        0.7
    } else if named > 1 || (html && name.is_some()) {
        0.5
    } else {
        return None;
    };
    let delivery = name.map(|n| n.stem);
    Some(Recognition { kind: SourceKind::FacebookExport, confidence, delivery })
}

fn has_mark(tree: &mut Tree, index: usize) -> bool {
    let mut head = Vec::new();
    let Ok(reader) = tree.read(index) else { return false };
    // A damaged member may still show its mark before the damage.
    let _ = reader.take(HEAD).read_to_end(&mut head);
    MARKS.iter().any(|mark| memchr::memmem::find(&head, mark).is_some())
}
