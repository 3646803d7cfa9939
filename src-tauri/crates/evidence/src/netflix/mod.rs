//! Netflix' "Download your personal information", from 2021 to today.
//!
//! An export is of a household: what belongs to a profile that isn't the person's is counted and not kept. An empty
//! table comes as a text file of the same name. Columns change their order, so they are read by their heads.
//!
//! What an export never says: who advertised, why an ad was chosen, and which companies got identifiers. `{}` among the
//! privacy settings means that no choice was recorded, and neither that one opted out nor in.

mod messages;
mod settings;
mod sheets;

use crate::kit::{Desk, ending, is_litter, letters, peek, read_sheets, stem};
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use model::{Account, Platform, SourceKind};
use std::collections::BTreeMap;

/// Reads Netflix' export.
pub struct NetflixReader;

const PLATFORM: Platform = Platform(std::borrow::Cow::Borrowed("netflix"));

/// Heads that only Netflix writes together.
const MARKS: &[(&str, &[&str])] = &[
    ("profiles", &["profilename", "maturitylevel"]),
    ("accountdetails", &["membershipstatus", "cookiedisclosure"]),
    ("messagessentbynetflix", &["messagename", "channel", "sentutcts"]),
    ("viewingactivity", &["profilename", "supplementalvideotype", "latestbookmark"]),
    ("clickstream", &["profilename", "navigationlevel"]),
    ("devices", &["profilename", "esn"]),
    ("ipaddressesstreaming", &["esn", "ip"]),
    ("indicatedpreferences", &["profilename", "isinterested"]),
    ("ipaddresses", &["esn", "ip"]),
    ("netflixviewinghistory", &["title", "date"]),
];

impl Reader for NetflixReader {
    fn kind(&self) -> SourceKind {
        SourceKind::NetflixExport
    }

    fn version(&self) -> u32 {
        2
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        for index in 0..tree.members().len().min(5_000) {
            let key = letters(stem(&tree.members()[index].name));
            if let Some((_, marks)) = MARKS.iter().find(|(name, _)| *name == key) {
                let heads = peek::heads(tree, index);
                if marks.iter().all(|mark| heads.iter().any(|h| h == mark)) {
                    return Some(Recognition { kind: SourceKind::NetflixExport, confidence: 0.95, delivery: None });
                }
            }
        }
        None
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let mut desk = Desk::new(sink, control, PLATFORM);
        let whose = Household::of(tree);
        desk.sink().about(whose.account.clone(), None)?;
        if let (Some(which), Some(mine)) = (whose.guessed, &whose.mine) {
            let why = format!(
                "Several profiles share this account. Sayso takes “{}”, {which}, for yours; what belongs to the others is counted and not read.",
                model::visible(mine)
            );
            desk.skip(&why, whose.others);
        }
        desk.set_mine(whose.mine);
        read_sheets(&mut desk, tree, sheets::SHEETS, &sheets::other)?;
        desk.finish(true)
    }
}

/// Who shares the account, and which profile is the person's.
#[derive(Default)]
struct Household {
    account: Option<Account>,
    mine: Option<String>,
    others: u64,
    /// By what it was chosen, if that is a guess.
    guessed: Option<&'static str>,
}

impl Household {
    /// The profile with the account's own address, or the only one; else the one that was made first, which is said.
    fn of(tree: &mut Tree) -> Self {
        let mut email: Option<String> = None;
        let mut name: Option<String> = None;
        let mut profiles: Vec<(String, Option<String>, String)> = Vec::new();
        for index in 0..tree.members().len() {
            match letters(stem(&tree.members()[index].name)).as_str() {
                "accountdetails" => peek::table(tree, index, |row| {
                    email = row.get("Email Address").map(str::to_lowercase);
                    let parts: Vec<&str> = ["First Name", "Last Name"].iter().filter_map(|n| row.get(n)).collect();
                    name = Some(parts.join(" ")).filter(|n| !n.is_empty());
                    false
                }),
                "profiles" => peek::table(tree, index, |row| {
                    let own = row.get("Email Address").map(str::to_lowercase);
                    let made = row.get("Profile Creation Time").unwrap_or_default().to_owned();
                    profiles.extend(row.get("Profile Name").map(|name| (name.to_owned(), own, made)));
                    true
                }),
                _ => {}
            }
        }
        let mut guess = "the one made first";
        if profiles.is_empty() {
            guess = "the one with most records";
            let mut most: Vec<(String, u64)> = named(tree).into_iter().collect();
            most.sort_by_key(|(_, records)| std::cmp::Reverse(*records));
            profiles.extend(most.into_iter().enumerate().map(|(n, (name, _))| (name, None, format!("{n:08}"))));
        }
        let others = profiles.len().saturating_sub(1) as u64;
        let by_address = profiles.iter().filter(|(_, own, _)| own.is_some() && *own == email).collect::<Vec<_>>();
        let (mine, guessed) = match (by_address.as_slice(), profiles.as_slice()) {
            ([only], _) => (Some(only.0.clone()), None),
            (_, [only]) => (Some(only.0.clone()), None),
            (_, several) => (several.iter().min_by(|a, b| a.2.cmp(&b.2)).map(|p| p.0.clone()), Some(guess)),
        };
        let account = email.map(|native_id| Account { platform: PLATFORM, native_id, name });
        Self { account, mine, others, guessed }
    }
}

/// The profiles that tables name at their beginning, and how often: for exports without the table of profiles.
fn named(tree: &mut Tree) -> BTreeMap<String, u64> {
    let mut found = BTreeMap::new();
    for index in 0..tree.members().len() {
        let name = tree.members()[index].name.clone();
        if ending(&name) == "csv" && !is_litter(&name) {
            peek::table(tree, index, |row| {
                if let Some(profile) = row.get("Profile Name") {
                    *found.entry(profile.to_owned()).or_default() += 1;
                }
                true
            });
        }
    }
    found
}
