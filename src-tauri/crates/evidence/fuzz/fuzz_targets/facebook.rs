//! Any file at all, read as a Facebook export: as a zip, and as one file of each form.
#![no_main]

#[path = "../checked.rs"]
mod checked;

use libfuzzer_sys::fuzz_target;
use model::SourceKind;

/// One name for each way of reading; the first byte chooses.
const NAMES: [&str; 18] = [
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
    "advertisers_using_your_activity_or_information.html",
    "advertisers_you've_interacted_with.html",
    "your_activity_off_meta_technologies.html",
    "ads_interests.html",
    "account_activity.html",
    "profile_information.html",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, bytes)) = bytes.split_first() else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(NAMES[usize::from(*choice) % NAMES.len()]);
    checked::read(&path, bytes, &[SourceKind::FacebookExport]);
});
