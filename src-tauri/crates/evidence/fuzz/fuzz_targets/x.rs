//! Any file at all, read as an X archive: as it is, and as one data file.
#![no_main]

#[path = "../checked.rs"]
mod checked;

use libfuzzer_sys::fuzz_target;
use model::SourceKind;

fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir().unwrap();
    checked::read(&folder.path().join("twitter.zip"), bytes, &[SourceKind::XArchive]);
});
