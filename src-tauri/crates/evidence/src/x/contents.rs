//! Which files of an archive are there, whatever its generation calls and places them.

use super::parse::{Unknown, parse};
use super::shapes::Manifest;
use crate::Tree;
use crate::scan::Scanner;
use crate::tree::Member;
use model::{Account, Moment, Platform};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

/// Base names that only this platform's archive has together.
const MARKS: &[&str] = &[
    "ad-impressions",
    "ad-engagements",
    "ad-mobile-conversions-attributed",
    "ad-mobile-conversions-unattributed",
    "ad-online-conversions-attributed",
    "ad-online-conversions-unattributed",
    "personalization",
    "connected-application",
    "ip-audit",
    "account",
    "manifest",
    "ageinfo",
    "app",
];

/// Whether no other program's files are called so.
fn is_rare(name: &str) -> bool {
    MARKS.contains(&name) && !matches!(name, "account" | "manifest" | "app")
}

/// The files that were found, by the name of their data, parts in order.
#[derive(Debug, Default)]
pub(super) struct Contents {
    files: BTreeMap<String, Vec<(u64, usize)>>,
    /// Whether the archive begins right here. A folder in whose folders one or more archives begin is not one source:
    /// its other files have nothing to do with it.
    here: bool,
    /// One member of each further archive that begins beside the first.
    further: Vec<usize>,
}

impl Contents {
    /// Looks through the members' names; of a single file, its content says what it is.
    pub(super) fn of(tree: &mut Tree) -> Self {
        let mut files: BTreeMap<String, Vec<(u64, usize)>> = BTreeMap::new();
        let mut at_top = true;
        let mut further = Vec::new();
        if tree.is_single() {
            if let Some((name, part)) = variable(tree, 0).as_deref().and_then(named) {
                files.insert(name, vec![(part, 0)]);
            }
        } else {
            let named: Vec<_> = tree
                .members()
                .iter()
                .enumerate()
                .filter_map(|(index, member)| Some((root(member), stem(member.basename())?, index)))
                .collect();
            let begins: BTreeSet<_> =
                named.iter().filter(|(_, (name, _), _)| is_rare(name)).map(|(root, ..)| root.clone()).collect();
            at_top = begins.len() <= 1 && begins.iter().all(|(_, folder)| folder.is_empty());
            // The archive's own scripts (`assets/`) and other folders are not its data.
            let mut begins = begins.into_iter();
            let here = begins.next();
            further = begins
                .filter_map(|begin| named.iter().find(|(root, (name, _), _)| *root == begin && is_rare(name)))
                .map(|(_, _, index)| *index)
                .collect();
            for (_, (name, part), index) in
                named.into_iter().filter(|(root, ..)| here.as_ref().is_none_or(|h| h == root))
            {
                files.entry(name).or_default().push((part, index));
            }
        }
        for parts in files.values_mut() {
            parts.sort_unstable();
        }
        Self { files, here: at_top, further }
    }

    /// The members that hold this data, in the order of their parts.
    pub(super) fn members(&self, name: &str) -> Vec<usize> {
        self.files.get(name).into_iter().flatten().map(|(_, index)| *index).collect()
    }

    /// A member of each further archive that lies beside the one that is read.
    pub(super) fn further(&self) -> &[usize] {
        &self.further
    }

    /// All names of data, with their members.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, impl Iterator<Item = usize> + '_)> {
        self.files.iter().map(|(name, parts)| (name.as_str(), parts.iter().map(|(_, index)| *index)))
    }

    /// How sure we are that this is X's archive; `None` if it is not.
    pub(super) fn confidence(&self, tree: &mut Tree) -> Option<f64> {
        if tree.is_single() {
            return (!self.files.is_empty()).then_some(0.95);
        }
        if tree.is_folder() && !self.here {
            return None;
        }
        let marks: Vec<usize> = MARKS.iter().filter_map(|name| self.members(name).first().copied()).take(6).collect();
        let verified = marks.iter().any(|&index| {
            variable(tree, index).is_some_and(|v| v.starts_with("window.YTD.") || v == "window.__THAR_CONFIG")
        });
        match (verified, marks.len()) {
            (true, _) => Some(0.98),
            // Names alone: only the rarer ones, and several of them.
            (false, n) if n >= 2 && self.files.keys().any(|name| is_rare(name)) => Some(0.5),
            _ => None,
        }
    }
}

/// Where the archive that a member belongs to begins: its folder, without `data`, and the archives around it.
fn root(member: &Member) -> (Vec<u32>, String) {
    let folder = member.name.rfind(['/', '\\']).map_or("", |at| member.name.get(..at).unwrap_or_default());
    let folder = folder.strip_suffix("data").filter(|f| f.is_empty() || f.ends_with(['/', '\\'])).unwrap_or(folder);
    (member.within.iter().map(|w| w.index).collect(), folder.trim_end_matches(['/', '\\']).to_owned())
}

/// The variable that a JavaScript file of the archive begins with.
fn variable(tree: &mut Tree, index: usize) -> Option<String> {
    let mut head = Vec::new();
    // A broken member may still begin well, so an error after some bytes doesn't matter.
    let _ = tree.read(index).ok()?.take(512).read_to_end(&mut head);
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head);
    let end = memchr::memchr(b'=', head)?;
    let name = std::str::from_utf8(head.get(..end)?).ok()?.trim();
    (name.starts_with("window.") && !name.contains(char::is_whitespace)).then(|| name.to_owned())
}

/// `window.YTD.ad_impressions.part0` names `ad-impressions`, part 0.
fn named(variable: &str) -> Option<(String, u64)> {
    if variable == "window.__THAR_CONFIG" {
        return Some(("manifest".to_owned(), 0));
    }
    let rest = variable.strip_prefix("window.YTD.")?;
    let (name, part) = rest.rsplit_once(".part").unwrap_or((rest, "0"));
    Some((name.replace('_', "-").to_lowercase(), part.parse().unwrap_or(0)))
}

/// `ad-impressions-part1.js` names `ad-impressions`, part 1; case and a copy's ` (1)` don't matter.
fn stem(basename: &str) -> Option<(String, u64)> {
    let lower = basename.to_lowercase();
    let mut name = lower.strip_suffix(".js")?;
    if let Some((head, tail)) = name.rsplit_once(" (")
        && tail.strip_suffix(')').is_some_and(|n| n.parse::<u32>().is_ok())
    {
        name = head;
    }
    let split = name.rsplit_once("-part").and_then(|(head, part)| Some((head, part.parse().ok()?)));
    let (name, part) = split.unwrap_or((name, 0));
    Some((name.replace('_', "-"), part))
}

/// What the archive says about itself.
#[derive(Debug, Default, Clone)]
pub(super) struct About {
    pub(super) account: Option<Account>,
    pub(super) exported_at: Option<Moment>,
    pub(super) partial: bool,
    /// Outer records per file, by the file's stem and part.
    pub(super) counts: BTreeMap<(String, u64), u64>,
}

impl About {
    /// Reads the manifest; without one, the account file and the date in the archive's name.
    pub(super) fn of(tree: &mut Tree, contents: &Contents) -> Self {
        let mut about = Self::default();
        if let Some(&index) = contents.members("manifest").first()
            && let Some(bytes) = first_record(tree, index, &[&[]])
            && let Ok(manifest) = parse::<Manifest<'_>>(&bytes, &mut Unknown::default())
        {
            about.take(&manifest);
        }
        if about.account.is_none()
            && let Some(&index) = contents.members("account").first()
            && let Some(bytes) = first_record(tree, index, &[&["account"]])
            && let Ok(info) = parse::<super::shapes::AccountInfo<'_>>(&bytes, &mut Unknown::default())
        {
            about.account = account(info.account_id.some(), info.username.some());
        }
        if about.exported_at.is_none() {
            about.exported_at = date_in_name(&tree.name());
        }
        about
    }

    fn take(&mut self, manifest: &Manifest<'_>) {
        self.account = account(manifest.user_info.account_id.some(), manifest.user_info.user_name.some());
        self.exported_at = manifest.archive_info.generation_date.some().and_then(super::common::moment);
        self.partial = manifest.archive_info.is_partial_archive.0 == "true";
        for file in manifest.data_types.values().flat_map(|t| &t.files) {
            let basename = file.file_name.0.rsplit('/').next().unwrap_or_default();
            if let (Some(key), Ok(count)) = (stem(basename), file.count.0.parse()) {
                self.counts.insert(key, count);
            }
        }
    }
}

fn account(id: Option<&str>, username: Option<&str>) -> Option<Account> {
    let name = username.map(|u| format!("@{}", u.trim_start_matches('@')));
    let native_id = id.or(username)?.to_owned();
    Some(Account { platform: Platform::X, native_id, name })
}

/// The first record of a member, if it is of a decent size.
fn first_record(tree: &mut Tree, index: usize, paths: &[&[&str]]) -> Option<Vec<u8>> {
    let reader = tree.read(index).ok()?;
    let mut scanner = Scanner::with_window(reader, paths, 64 << 10, 4 << 20);
    scanner.pull().ok().flatten().map(|record| record.bytes.to_vec())
}

/// `twitter-2026-05-09-….zip` was made on that day.
fn date_in_name(name: &str) -> Option<Moment> {
    let rest = name.strip_prefix("twitter-")?;
    let day = rest.get(..10)?;
    Some(Moment::day(day, chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_every_generation_lead_to_the_same_data() {
        assert_eq!(stem("ad-impressions.js"), Some(("ad-impressions".into(), 0)));
        assert_eq!(stem("Ad-Impressions-part2.JS"), Some(("ad-impressions".into(), 2)));
        assert_eq!(stem("ad-impressions (1).js"), Some(("ad-impressions".into(), 0)));
        assert_eq!(stem("photo.jpg"), None);
        assert_eq!(named("window.YTD.ad_impressions.part1"), Some(("ad-impressions".into(), 1)));
        assert_eq!(named("window.__THAR_CONFIG"), Some(("manifest".into(), 0)));
        assert_eq!(named("window.other"), None);
    }

    #[test]
    fn the_date_in_an_archives_name_is_a_day() {
        assert_eq!(date_in_name("twitter-2026-05-09-ab12.zip").unwrap().iso(), "2026-05-09");
        assert_eq!(date_in_name("holiday.zip"), None);
    }
}
