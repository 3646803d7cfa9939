//! Any file at all, read as a Facebook export: as a zip, and as one file of each form.
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

/// One name for each way of reading; the first byte chooses.
const NAMES: [&str; 12] = [
    "facebook-maya-2026-05-03-Hb7kQ2xW.zip",
    "advertisers_using_your_activity_or_information.json",
    "advertisers_you've_interacted_with.json",
    "your_activity_off_meta_technologies.json",
    "connected_apps_and_websites.json",
    "permissions_you_have_granted_to_apps.json",
    "ad_preferences.json",
    "ads_interests.json",
    "primary_location.json",
    "account_activity.json",
    "browser_cookies.json",
    "profile_information.json",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(NAMES[usize::from(*choice) % NAMES.len()]);
    std::fs::write(&path, bytes).unwrap();
    let Ok(mut tree) = Tree::open(&path) else { return };
    let _ = evidence::recognise(&mut tree);
    if let Some(reader) = evidence::recognise_as(SourceKind::FacebookExport) {
        let _ = evidence::read(reader, &mut tree, &mut Drop, &Control::default());
    }
});
