//! Amazon's "Request my data", in both generations: one zip a data set, or "All Data Categories" in parts.
//!
//! Files are found by their heads first and by their base names second, in whatever zip and folder. Folders that end in
//! `.1`, `.2`, `.3` are the regions Americas, Europe with the Middle East and India, and Asia-Pacific; the same base name
//! stands in each, so the folder is kept beside the words.
//!
//! What an export never says: which ads were shown, when, and why. That an advertiser "brought audiences" is true of
//! some seventy advertisers for brand-new accounts too, so it says little about what the advertiser holds.

mod ads;
mod sheets;
mod shop;

use crate::kit::{Desk, letters, peek, read_sheets};
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use model::{Platform, SourceKind};

/// Reads Amazon's answers.
pub struct AmazonReader;

const PLATFORM: Platform = Platform(std::borrow::Cow::Borrowed("amazon"));

/// How many members' names are looked at.
const MEMBERS: usize = 5_000;
/// How many tables are looked into before giving up.
const LOOKS: u32 = 60;

impl Reader for AmazonReader {
    fn kind(&self) -> SourceKind {
        SourceKind::AmazonExport
    }

    fn version(&self) -> u32 {
        2
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        let mut named = sheets::is_amazons_name(&tree.name());
        let mut looked = 0;
        for index in 0..tree.members().len().min(MEMBERS) {
            let name = tree.members()[index].name.clone();
            named |= sheets::is_amazons_name(&name);
            if !name.to_lowercase().ends_with(".csv") || looked > LOOKS {
                continue;
            }
            looked += 1;
            let heads = peek::heads(tree, index);
            let sure = |marks: &&[&str]| marks.iter().all(|mark| heads.iter().any(|h| *h == letters(mark)));
            if sheets::MARKS.iter().any(sure) {
                return Some(Recognition { kind: SourceKind::AmazonExport, confidence: 0.96, delivery: None });
            }
        }
        named.then_some(Recognition { kind: SourceKind::AmazonExport, confidence: 0.6, delivery: None })
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let mut desk = Desk::new(sink, control, PLATFORM);
        desk.set_source(tree.name());
        // No file names the account: an answer of another year is the same person's by the person's own word only.
        desk.sink().about(None, None)?;
        read_sheets(&mut desk, tree, sheets::SHEETS, &sheets::other)?;
        desk.finish(true)
    }
}
