//! Any file at all, read as a mailbox and as a single message.
#![no_main]

#[path = "../checked.rs"]
mod checked;

use libfuzzer_sys::fuzz_target;
use model::SourceKind;

/// A separator and a sender, so that the engine need not find them.
const HEAD: &[u8] = b"From a@b.example Mon Apr  7 14:31:02 2025\nFrom: A <a@shop.example>\n";

fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mail");
    for bytes in [bytes, &[HEAD, bytes].concat()] {
        checked::read(&path, bytes, &[SourceKind::Mailbox, SourceKind::EmailMessage]);
    }
});
