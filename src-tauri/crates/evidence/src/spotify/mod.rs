//! Spotify's "Download your data": account data, extended streaming history and the technical log.
//!
//! The three packages have the same file name and people mix them, so files are known by their names and content,
//! wherever they lie.
//!
//! What an export never says: which ads were heard, who paid for one, and why it was chosen. `Inferences.json` names
//! segments; a brand's name in one is no proof that the brand holds anything (see [`segments`]).

mod log;
mod person;
mod segments;
mod sheets;

use crate::kit::{Desk, ending, is_called, letters, peek, read_sheets, stem};
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use model::{Account, Platform, SourceKind};

/// Reads Spotify's packages.
pub struct SpotifyReader;

const PLATFORM: Platform = Platform(std::borrow::Cow::Borrowed("spotify"));

/// Names, and what stands near the beginning of such a file at Spotify.
const MARKS: &[(&str, &[&str])] = &[
    ("inferences", &["\"inferences\""]),
    ("inferences", &["\"tags\"", "\"yr_qtr\""]),
    ("marquee", &["\"artistName\"", "\"segment\""]),
    ("streaminghistory*", &["\"msPlayed\""]),
    ("streaminghistory*", &["\"ms_played\""]),
    ("endsong*", &["\"ms_played\""]),
    ("searchqueries", &["\"searchQuery\"", "\"searchInteractionURIs\""]),
    ("userdata", &["\"facebookUid\""]),
    ("userdata", &["\"createdFromFacebook\""]),
    ("identity", &["\"tasteMaker\""]),
    ("*", &["\"context_", "\"message_"]),
];

impl Reader for SpotifyReader {
    fn kind(&self) -> SourceKind {
        SourceKind::SpotifyExport
    }

    fn version(&self) -> u32 {
        2
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        for index in 0..tree.members().len().min(600) {
            let name = tree.members()[index].name.clone();
            if ending(&name) != "json" {
                continue;
            }
            let key = letters(stem(&name));
            let marks: Vec<_> = MARKS.iter().filter(|(known, _)| is_called(known, &key)).collect();
            if marks.is_empty() || (marks.len() == 1 && !log_like(&name)) {
                continue;
            }
            let head = peek::head(tree, index, 8 << 10);
            let text = String::from_utf8_lossy(&head);
            if marks.iter().any(|(_, words)| words.iter().all(|word| text.contains(word))) {
                return Some(Recognition { kind: SourceKind::SpotifyExport, confidence: 0.95, delivery: None });
            }
        }
        None
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let mut desk = Desk::new(sink, control, PLATFORM);
        desk.sink().about(account(tree), None)?;
        read_sheets(&mut desk, tree, sheets::SHEETS, &sheets::other)?;
        desk.finish(true)
    }
}

/// Files of the technical log are named after events, a word a capital.
fn log_like(name: &str) -> bool {
    let stem = stem(name);
    stem.len() > 8 && stem.chars().next().is_some_and(char::is_uppercase) && !stem.contains(' ')
}

/// Whose it is, by the user data.
fn account(tree: &mut Tree) -> Option<Account> {
    let mut found = None;
    for index in 0..tree.members().len() {
        if letters(stem(&tree.members()[index].name)) == "userdata" {
            peek::json(tree, index, &[&[]], |row| {
                let native_id = row.first(&["username", "email"]).map(str::to_lowercase);
                found = native_id.map(|native_id| Account { platform: PLATFORM, native_id, name: None });
                false
            });
        }
    }
    found
}
