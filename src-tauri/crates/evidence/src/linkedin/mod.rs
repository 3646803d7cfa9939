//! LinkedIn's "Get a copy of your data", from 2021 to today, basic or complete.
//!
//! Names of files and heads are English in every language. A file that is missing was not asked for or holds nothing:
//! the two can't be told apart, so nothing is concluded from it.
//!
//! What an export never says: who advertised, why an ad was shown, and who put the person on a list. `Ad_Targeting`
//! says what LinkedIn offers advertisers, not that any of it was used; `LAN Ads Engagement` names the pages that
//! carried LinkedIn's ads, not the advertisers.

mod ads;
mod jobs;
mod sheets;
mod targeting;

use crate::kit::{Desk, letters, peek, read_sheets, stem};
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use chrono::NaiveDate;
use model::{Account, Moment, Platform, SourceKind};

/// Reads LinkedIn's export.
pub struct LinkedinReader;

const PLATFORM: Platform = Platform(std::borrow::Cow::Borrowed("linkedin"));

impl Reader for LinkedinReader {
    fn kind(&self) -> SourceKind {
        SourceKind::LinkedinExport
    }

    fn version(&self) -> u32 {
        2
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        let named = letters(&tree.name()).contains("linkedindataexport");
        let mut sure = 0;
        for index in 0..tree.members().len().min(5_000) {
            let name = tree.members()[index].name.clone();
            if let Some(sheet) = sheets::SHEETS.iter().find(|s| !s.heads.is_empty() && s.is_named(&name)) {
                let heads = peek::heads(tree, index);
                sure += u32::from(sheet.heads.iter().all(|h| heads.iter().any(|k| *k == letters(h))));
            }
            if sure > 2 {
                break;
            }
        }
        let single = tree.is_single() && by_heads(tree);
        let confidence = match (sure, named) {
            (1.., true) | (2.., _) => 0.97,
            (1, false) => 0.9,
            _ if single => 0.9,
            (0, true) => 0.6,
            _ => return None,
        };
        Some(Recognition { kind: SourceKind::LinkedinExport, confidence, delivery: None })
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let exported = exported_on(&tree.name());
        let mut desk = Desk::new(sink, control, PLATFORM);
        desk.sink().about(account(tree), exported.clone())?;
        read_sheets(&mut desk, tree, sheets::SHEETS, &sheets::other)?;
        desk.finish(exported.is_none())
    }
}

/// One of the files that only LinkedIn writes, under whatever name.
fn by_heads(tree: &mut Tree) -> bool {
    const MARKS: &[&[&str]] = &[
        &["adclickeddate", "adtitleid"],
        &["action", "date", "adtitleid", "pageapp"],
        &["typeofinference", "inference"],
        &["memberage", "membertraits", "jobseniorities"],
    ];
    let heads = peek::heads(tree, 0);
    MARKS.iter().any(|marks| marks.iter().all(|mark| heads.iter().any(|h| h == mark)))
}

/// `Complete_LinkedInDataExport_05-03-2026.zip`
fn exported_on(name: &str) -> Option<Moment> {
    let tail = name.get(name.find("LinkedInDataExport_")? + "LinkedInDataExport_".len()..)?;
    let literal = tail.get(..10)?;
    NaiveDate::parse_from_str(literal, "%m-%d-%Y").ok().map(|day| Moment::day(literal, day))
}

/// Whose it is: by the primary address, else by the name of the profile.
fn account(tree: &mut Tree) -> Option<Account> {
    let (mut email, mut name) = (None, None);
    for index in 0..tree.members().len() {
        match letters(stem(&tree.members()[index].name)).as_str() {
            "emailaddresses" => peek::table(tree, index, |row| {
                let primary = row.get("Primary").is_some_and(|p| p.eq_ignore_ascii_case("yes"));
                if primary || email.is_none() {
                    email = row.get("Email Address").map(str::to_owned).or(email.take());
                }
                !primary
            }),
            "profile" => peek::table(tree, index, |row| {
                let parts: Vec<&str> = ["First Name", "Last Name"].iter().filter_map(|n| row.get(n)).collect();
                name = Some(parts.join(" ")).filter(|n| !n.is_empty());
                false
            }),
            _ => {}
        }
    }
    let native_id = email.map(|e: String| e.to_lowercase()).or_else(|| name.clone())?;
    Some(Account { platform: PLATFORM, native_id, name })
}
