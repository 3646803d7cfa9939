//! Any file at all, read as a Google Takeout: as an archive, as a file of My Activity, as a page, as a table.
#![no_main]

#[path = "../checked.rs"]
mod checked;

use libfuzzer_sys::fuzz_target;
use model::SourceKind;

fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir().unwrap();
    for name in ["takeout.zip", "MyActivity.json", "MyActivity.html", "a.SubscriberInfo.html", "Activities.csv"] {
        checked::read(&folder.path().join(name), bytes, &[SourceKind::GoogleTakeout]);
    }
});
