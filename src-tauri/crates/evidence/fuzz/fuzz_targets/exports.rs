//! Any file at all, read as each platform's export, browser's file, recording or list: the first byte chooses the kind,
//! the second the file's name.
#![no_main]

#[path = "../checked.rs"]
mod checked;

use libfuzzer_sys::fuzz_target;
use model::SourceKind;

/// Names by which readers know their files.
const NAMES: &[&str] = &[
    "export.zip", "export.json", "export.csv", "ads_viewed.json", "advertisers_using_your_activity_or_information.json",
    "user_data_tiktok.json", "Off TikTok Activity.txt", "user_profile.json", "Ads Clicked.csv", "Ad_Targeting.csv",
    "Advertising.AdvertiserAudiences.csv", "Retail.OrderHistory.2.csv", "Inferences.json", "AdRequestServiceEvent.json",
    "Profiles.csv", "MessagesSentByNetflix.csv", "App Store Click Activity.csv", "SearchRequestsAndQuery.csv",
    "user_preferences.csv", "traits.json", "events-2025-00000-of-00001.json", "payment_methods-0.csv",
    "For_California_users.txt", "connected_apps.csv", "data.json", "result.json", "oauth_authorize.csv", "cookies.sqlite",
    "BrowseHistory.json", "App install activity.csv", "account_history.json", "user.json", "pins.html",
    "ads_viewed.html", "advertisers_using_your_activity_or_information.html", "your_activity_off_meta_technologies.html",
    "Cookies", "Cookies.binarycookies", "page.har", "cookies.txt", "consent.txt", "export.1pux", "export.data", "keepass.xml",
    "credentials.csv",
];

fuzz_target!(|bytes: &[u8]| {
    let [kind, name, bytes @ ..] = bytes else { return };
    let kind = SourceKind::ALL[usize::from(*kind) % SourceKind::ALL.len()];
    let folder = tempfile::tempdir().unwrap();
    checked::read(&folder.path().join(NAMES[usize::from(*name) % NAMES.len()]), bytes, &[kind]);
});
