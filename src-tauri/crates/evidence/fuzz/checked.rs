//! What every reader's target does with a file: open it, recognise it, read it, and check what comes out.

use evidence::{Control, Sink, Stopped, Tree};
use model::{Account, Claim, ClaimKind, Covers, Excerpt, Moment, SourceKind, Unread};
use std::path::Path;

/// Checks what can be checked without a record, and keeps nothing.
pub struct Checked;

impl Sink for Checked {
    fn about(&mut self, _: Option<Account>, _: Option<Moment>) -> Result<(), Stopped> {
        Ok(())
    }
    fn claim(&mut self, claim: Claim, excerpt: Excerpt, _: Option<u64>) -> Result<(), Stopped> {
        assert!(!claim.key(None).to_string().is_empty());
        // A row of a database has no place of its own in the file.
        assert!(excerpt.locator.length.is_none_or(|length| length == excerpt.bytes.len() as u64));
        Ok(())
    }
    fn further(&mut self, _: u64, _: Excerpt) -> Result<(), Stopped> {
        Ok(())
    }
    fn covers(&mut self, _: ClaimKind, _: Covers) {}
    fn unread(&mut self, _: Unread) {}
    fn skipped(&mut self, _: &str, _: u64) {}
    fn unknown_field(&mut self, _: &str, _: &str, _: u64) {}
}

/// Writes the bytes to the path and reads them as each of these kinds, whatever they are.
pub fn read(path: &Path, bytes: &[u8], kinds: &[SourceKind]) {
    std::fs::write(path, bytes).unwrap();
    let Ok(mut tree) = Tree::open(path) else { return };
    let _ = evidence::recognise(&mut tree);
    for kind in kinds {
        if let Some(reader) = evidence::recognise_as(*kind) {
            let _ = evidence::read(reader, &mut tree, &mut Checked, &Control::default());
        }
    }
}
