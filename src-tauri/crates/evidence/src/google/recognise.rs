//! Whether a tree is a Google Takeout, and which part of which.

use super::form::{self, Form};
use crate::kit::peek;
use crate::{Recognition, Tree};
use chrono::NaiveDateTime;
use model::{Moment, SourceKind};

/// How many members are looked into.
const MEMBERS: usize = 6;

pub(super) fn recognise(tree: &mut Tree) -> Option<Recognition> {
    let name = ArchiveName::of(tree);
    let mut rooted = false;
    let mut contents = None;
    let mut candidates: Vec<(u8, usize)> = Vec::new();
    for (index, member) in tree.members().iter().enumerate() {
        rooted |= is_rooted(&member.name);
        if form::is_contents(&member.name) {
            contents = Some(index);
        } else if form::may_be_read(&member.name) && member.within.is_empty() {
            candidates.push((rank(&member.name), index));
        }
    }
    candidates.sort_unstable();
    candidates.truncate(MEMBERS);
    // In their order, since some archives can only be read from their beginning.
    candidates.sort_unstable_by_key(|(_, index)| *index);
    let mut sure = false;
    for (_, index) in candidates {
        let Some(member) = tree.members().get(index).map(|m| m.name.clone()) else { continue };
        let head = peek::head(tree, index, form::HEAD);
        sure = match form::of(&member, &head) {
            Form::Activity | Form::ActivityPage | Form::Json(_) | Form::Subscriber => true,
            Form::Table => super::is_table(tree, index),
            Form::Contents | Form::Empty | Form::Other => false,
        };
        if sure {
            break;
        }
    }
    let listed = contents.is_some_and(|index| {
        let head = peek::head(tree, index, form::HEAD);
        memchr::memmem::find(&head, b"oogle").is_some()
    });
    let confidence = match (sure, rooted || listed || name.is_some()) {
        (true, true) => 0.97,
        (true, false) => 0.95,
        (false, true) if listed => 0.9,
        (false, true) if rooted && name.is_some() => 0.7,
        (false, true) if name.is_some() => 0.6,
        (false, true) => 0.4,
        (false, false) => return None,
    };
    let delivery = name.map(|n| n.stem);
    Some(Recognition { kind: SourceKind::GoogleTakeout, confidence, delivery })
}

fn is_rooted(member: &str) -> bool {
    member.starts_with("Takeout/") || member.starts_with("takeout-") && member.contains("/Takeout/")
}

/// Which members are looked into first: those that are called as Google calls them in some languages.
fn rank(member: &str) -> u8 {
    const FIRST: &[&str] = &["activity", "activit", "aktivit", "actividad", "attivit", "history", "historial"];
    let lower = member.to_lowercase();
    let file = lower.rsplit(['/', '\\']).next().unwrap_or_default();
    if FIRST.iter().any(|word| file.contains(word)) {
        0
    } else if FIRST.iter().any(|word| lower.contains(word)) || lower.contains("youtube") {
        1
    } else {
        2
    }
}

/// What the name of an archive says: `takeout-20260503T101112Z-001.zip`, `takeout-20260503T101112Z-1-001.tgz`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ArchiveName {
    /// The name as far as it is the same for all parts.
    pub stem: String,
    /// When it was made.
    pub made: Moment,
}

impl ArchiveName {
    /// Reads a file's or folder's name.
    pub(super) fn parse(name: &str) -> Option<Self> {
        let lower = name.to_ascii_lowercase();
        let from = lower.find("takeout-")? + "takeout-".len();
        let literal = name.get(from..from + 16)?;
        let at =
            NaiveDateTime::parse_from_str(literal.to_ascii_uppercase().strip_suffix('Z')?, "%Y%m%dT%H%M%S").ok()?;
        Some(Self { stem: format!("takeout-{literal}"), made: Moment::stated(literal, at.and_utc().fixed_offset()) })
    }

    /// Looks at the source's own name, then at the archives and the top folder that its members lie in.
    pub(super) fn of(tree: &Tree) -> Option<Self> {
        Self::parse(&tree.name()).or_else(|| {
            let member = tree.members().first()?;
            let outer = member.within.iter().filter_map(|w| w.member.rsplit(['/', '\\']).next());
            outer.chain(member.name.split(['/', '\\']).take(1)).find_map(Self::parse)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_one_archive_have_one_stem() {
        for name in [
            "takeout-20260503T101112Z-001.zip",
            "takeout-20260503T101112Z-3-002.tgz",
            "Takeout-20260503T101112Z-1-001 (1).zip",
        ] {
            let found = ArchiveName::parse(name).unwrap();
            assert_eq!(
                (found.stem.as_str(), found.made.iso().as_str()),
                ("takeout-20260503T101112Z", "2026-05-03T10:11:12Z")
            );
        }
        for name in ["Takeout.zip", "takeout-2026.zip", "takeout-2026é503T101112Z", ""] {
            assert_eq!(ArchiveName::parse(name), None, "{name}");
        }
    }
}
