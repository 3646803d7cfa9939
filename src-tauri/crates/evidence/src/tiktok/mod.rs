//! TikTok's "Download your data", JSON of all four generations and TXT.
//!
//! Sections were renamed and moved from year to year and some stand twice, so that what is looked for is the *leaf*
//! (`OffTikTokActivityDataList`), wherever it stands, and what comes twice is one claim. Keys are English in every
//! language; the names of TXT files are not.
//!
//! What an export never says: which ads were shown, and why one was. Times are taken to be UTC unless they say so.

mod ads;
mod leaves;
mod person;
mod texts;

use crate::kit::{Desk, Fate, LITTER, Row, ending, is_litter, lay_aside, letters, peek};
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use model::{Account, Platform, SourceKind};

/// Reads TikTok's export.
pub struct TiktokReader;

const PLATFORM: Platform = Platform(std::borrow::Cow::Borrowed("tiktok"));

/// Root keys of which three together are TikTok's and nobody else's.
const ROOTS: &[&str] = &[
    "Activity",
    "Your Activity",
    "Ads and data",
    "App Settings",
    "Comment",
    "Direct Messages",
    "Direct Message",
    "Profile",
    "Profile And Settings",
    "Tiktok Live",
    "TikTok Live",
    "Tiktok Shopping",
    "TikTok Shop",
    "Video",
    "Post",
    "Income Plus Wallet Transactions",
    "Income+ Wallet",
    "Likes and Favorites",
    "Location Review",
    "Poi Review",
];

impl Reader for TiktokReader {
    fn kind(&self) -> SourceKind {
        SourceKind::TiktokExport
    }

    fn version(&self) -> u32 {
        2
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        let mut texts = 0;
        for index in 0..tree.members().len().min(400) {
            let name = tree.members()[index].name.clone();
            match ending(&name).as_str() {
                "json" if roots(tree, index) => {
                    return Some(Recognition { kind: SourceKind::TiktokExport, confidence: 0.96, delivery: None });
                }
                "txt" if texts::sheet(&name).is_some() && !is_litter(&name) => texts += 1,
                _ => {}
            }
        }
        let named = letters(&tree.name()).contains("tiktok");
        let confidence = match (texts, named) {
            (2.., _) | (1, true) => 0.9,
            _ => return None,
        };
        Some(Recognition { kind: SourceKind::TiktokExport, confidence, delivery: None })
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let mut desk = Desk::new(sink, control, PLATFORM);
        desk.sink().about(account(tree), None)?;
        for index in 0..tree.members().len() {
            control.check()?;
            let name = tree.members()[index].name.clone();
            match ending(&name).as_str() {
                _ if is_litter(&name) => lay_aside(&mut desk, tree, index, &Fate::Skip(LITTER.into())),
                "json" => leaves::read(&mut desk, tree, index)?,
                "txt" => texts::read(&mut desk, tree, index)?,
                _ => {
                    desk.skip("Pictures and videos: left out.", 1);
                    desk.pass_over(tree, index);
                }
            }
        }
        desk.finish(true)
    }
}

/// Whether the keys at the top of a file are TikTok's.
fn roots(tree: &mut Tree, index: usize) -> bool {
    let head = peek::head(tree, index, 64 << 10);
    let text = String::from_utf8_lossy(&head);
    let leaf = leaves::MARKS.iter().filter(|leaf| text.contains(&format!("\"{leaf}\""))).count();
    let root = ROOTS.iter().filter(|root| text.contains(&format!("\"{root}\""))).count();
    leaf > 0 && root > 0 || root > 2 && text.contains("List\"")
}

/// Whose it is: the user name in the profile, else the address.
fn account(tree: &mut Tree) -> Option<Account> {
    let mut found = None;
    for index in 0..tree.members().len() {
        let name = tree.members()[index].name.clone();
        if ending(&name) == "json" {
            let paths: &[&[&str]] = &[&["*", "*", "ProfileMap"]];
            peek::json_within(tree, index, paths, u64::MAX, |row| {
                found = found.take().or_else(|| of_profile(row));
                found.is_none()
            });
        } else if ending(&name) == "txt" && texts::sheet(&name) == Some(texts::Text::Profile) {
            let head = peek::head(tree, index, 64 << 10);
            found = found.or_else(|| of_profile(&Row::of_lines(&head, 0, 1)));
        }
    }
    found
}

fn of_profile(row: &Row<'_>) -> Option<Account> {
    let user = row.get("userName").filter(|u| !crate::kit::is_nothing(u));
    let native_id = user.or_else(|| row.first(&["emailAddress", "Email"]))?.to_lowercase();
    Some(Account { platform: PLATFORM, native_id, name: user.map(|u| format!("@{u}")) })
}
