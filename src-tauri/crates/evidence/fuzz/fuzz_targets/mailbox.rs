//! Any file at all, read as a mailbox and as a single message.
#![no_main]

use evidence::{Control, Sink, Stopped, Tree};
use libfuzzer_sys::fuzz_target;
use model::{Account, Claim, ClaimKind, Covers, Excerpt, Moment, SourceKind, Unread};

/// Checks what can be checked without a record.
struct Drop;

impl Sink for Drop {
    fn about(&mut self, _: Option<Account>, _: Option<Moment>) -> Result<(), Stopped> {
        Ok(())
    }
    fn claim(&mut self, claim: Claim, excerpt: Excerpt, _: Option<u64>) -> Result<(), Stopped> {
        assert!(!claim.key(None).to_string().is_empty());
        assert_eq!(excerpt.locator.length, Some(excerpt.bytes.len() as u64));
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

/// A separator and a sender, so that the engine need not find them.
const HEAD: &[u8] = b"From a@b.example Mon Apr  7 14:31:02 2025\nFrom: A <a@shop.example>\n";

fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mail");
    for bytes in [bytes.to_vec(), [HEAD, bytes].concat()] {
        std::fs::write(&path, bytes).unwrap();
        let Ok(mut tree) = Tree::open(&path) else { continue };
        let _ = evidence::recognise(&mut tree);
        for kind in [SourceKind::Mailbox, SourceKind::EmailMessage] {
            if let Some(reader) = evidence::recognise_as(kind) {
                let _ = evidence::read(reader, &mut tree, &mut Drop, &Control::default());
            }
        }
    }
});
