//! Exports that are a handful of small files, as people have them.

use crate::gathered::{Gathered, gather};
use model::{ClaimBody, ConsentState, TransferKind};
use samples::plain::{self, PlainExport};

fn read(export: &PlainExport, kind: &str) -> Gathered {
    let folder = tempfile::tempdir().unwrap();
    gather(&export.write(folder.path()).unwrap(), kind)
}

fn to(found: &Gathered) -> Vec<(String, TransferKind)> {
    found.transfers().iter().map(|t| (t.to.display().to_owned(), t.kind)).collect()
}

fn from(found: &Gathered) -> Vec<(String, TransferKind)> {
    found.transfers().iter().map(|t| (t.from.display().to_owned(), t.kind)).collect()
}

fn choices(found: &Gathered) -> Vec<(String, ConsentState)> {
    let consents =
        found.claims.iter().filter_map(|(c, _)| if let ClaimBody::Consent(c) = &c.body { Some(c) } else { None });
    consents.map(|c| (c.purpose.clone(), c.state)).collect()
}

fn skipped(found: &Gathered, start: &str) -> Option<u64> {
    found.skipped.iter().find(|(why, _)| why.starts_with(start)).map(|(_, n)| *n)
}

fn pairs(list: &[(&str, TransferKind)]) -> Vec<(String, TransferKind)> {
    list.iter().map(|(name, kind)| ((*name).to_owned(), *kind)).collect()
}

#[test]
fn nothing_that_unlocks_something_and_nobody_elses_words_are_kept() {
    for (kind, export) in plain::all() {
        let found = read(&export, kind);
        assert!(!found.claims.is_empty(), "{kind}");
        for excerpt in found.excerpts() {
            let text = String::from_utf8_lossy(&excerpt.bytes);
            for secret in ["SECRET", "secret words", "campaign=5550100", "Someone"] {
                assert!(!text.contains(secret), "{kind}: {text}");
            }
        }
    }
}

#[test]
fn every_export_is_recognised_as_itself_and_as_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    for (kind, export) in plain::all() {
        let path = export.write(folder.path()).unwrap();
        let mut tree = evidence::Tree::open(&path).unwrap();
        let sure: Vec<&str> = evidence::readers()
            .iter()
            .filter_map(|r| r.recognise(&mut tree).filter(|f| f.confidence > 0.6).map(|f| f.kind.id()))
            .collect();
        assert_eq!(sure, [kind]);
    }
}

#[test]
fn snapchat_names_sites_and_apps_and_what_it_worked_out() {
    let found = read(&plain::snapchat(), "snapchat-export");
    assert_eq!(
        from(&found),
        pairs(&[("Harbour Shoes", TransferKind::AppEvent), ("shop.example", TransferKind::SiteEvent)])
    );
    assert_eq!(found.held("pd:Interest"), ["Furniture Stores", "Pregnancy"]);
    assert_eq!(found.held("pd:AgeRange"), ["AGE_21_TO_24"]);
    assert_eq!(
        choices(&found),
        [("Trends".to_owned(), ConsentState::Objected), ("News".to_owned(), ConsentState::Given)]
    );
    assert!(found.held("pd:City").contains(&"Utrecht"));
    assert_eq!(found.account.as_ref().unwrap().native_id, "maya.k");
    assert!(found.unread.iter().any(|u| u.locator.member.as_deref().unwrap().ends_with("connected_apps.json")));
}

#[test]
fn reddit_says_settings_and_who_else_is_involved() {
    let found = read(&plain::reddit(), "reddit-export");
    let expected = [
        ("third_party_data_personalized_ads".to_owned(), ConsentState::Refused),
        ("activity_relevant_ads".to_owned(), ConsentState::Given),
        ("email_unsubscribe_all".to_owned(), ConsentState::Objected),
        ("sensitive_ads_preferences: gambling".to_owned(), ConsentState::Objected),
    ];
    assert_eq!(choices(&found), expected);
    assert_eq!(found.held("pd:PrivacyPreference"), ["SOMETHING_NEW"], "an unknown word is not translated");
    let names: Vec<String> = to(&found).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["accounts.google.com", "Persona", "stripe"]);
    assert_eq!(found.held("pd:IPAddress"), ["203.0.113.7", "203.0.113.8"]);
    assert_eq!(found.exported_at.as_ref().unwrap().iso(), "2026-05-03T10:00:00Z");
    assert_eq!(skipped(&found, "Messages, chats"), Some(1));
}

#[test]
fn uber_names_banks_restaurants_and_to_whom_it_sold() {
    let found = read(&plain::uber(), "uber-export");
    let names: Vec<String> = to(&found).into_iter().map(|(name, _)| name).collect();
    assert_eq!(
        names,
        ["Northwind Bank", "VISA", "APPLE PAY VISA", "APPLE PAY", "Golden Wok", "Advertising network providers"]
    );
    let wok = found
        .claims
        .iter()
        .find(|(c, _)| matches!(&c.body, ClaimBody::Transfer(t) if t.to.display() == "Golden Wok"))
        .unwrap();
    assert_eq!(wok.0.at.as_ref().unwrap().offset, None, "the Z of a local time is false");
    assert_eq!(found.held("pd:Location"), ["2 × (2026-01-03 – 2026-01-03)"], "points are counted, not kept");
    assert!(found.ads().is_empty(), "an impression of a screen is no ad");
}

#[test]
fn discord_keeps_what_it_predicted_and_for_whom_it_let_in() {
    let found = read(&plain::discord(), "discord-export");
    let ages = found.held("pd:AgeRange");
    assert!(
        ages.contains(&"25-34 (probability 0.8)")
            && ages.contains(&"2 × (2025-05-01 – 2025-05-03)")
            && ages.contains(&"18-24"),
        "{ages:?}"
    );
    assert_eq!(found.held("pd:Profile"), ["aud_harbour_spring"]);
    let all = found.transfers();
    assert_eq!(all.iter().filter(|t| t.to.display() == "Harbour Bot").count(), 1, "four folders repeat one event");
    assert!(all.iter().any(|t| t.from.display() == "Acme Network" && t.detail.as_deref() == Some("spring")));
    assert!(all.iter().any(|t| t.to.display() == "Adjust") && all.iter().any(|t| t.to.display() == "spotify"));
    assert_eq!(found.ads()[0].1.subject.as_deref(), Some("Quest 777"));
    assert!(found.unknown.keys().any(|(_, field)| field == "brand_new_trait"));
}

#[test]
fn telegram_twitch_tinder_and_strava_name_who_has_access() {
    assert_eq!(to(&read(&plain::telegram(), "telegram-export")), pairs(&[("shop.example", TransferKind::AppAccess)]));
    assert_eq!(to(&read(&plain::twitch(), "twitch-export")), pairs(&[("Harbour Bot", TransferKind::AppAccess)]));
    let tinder = read(&plain::tinder(), "tinder-export");
    assert_eq!(to(&tinder), pairs(&[("Spotify", TransferKind::AppAccess)]));
    assert_eq!(tinder.held("pd:SexualPreference"), ["M"]);
    assert_eq!((tinder.unread.len(), skipped(&tinder, "Conversations")), (1, Some(1)));
    let strava = read(&plain::strava(), "strava-export");
    assert_eq!(
        to(&strava),
        pairs(&[("Harbour Run", TransferKind::AppAccess), ("Northwind Health", TransferKind::AppAccess)])
    );
    assert_eq!(choices(&strava), [("partner_opt_outs: Acme Insights".to_owned(), ConsentState::Objected)]);
    assert_eq!((strava.held("pd:IPAddress"), skipped(&strava, "Other people")), (vec!["203.0.113.7"], Some(1)));
    assert_eq!(strava.account.as_ref().unwrap().native_id, "5550100");
}

#[test]
fn microsoft_counts_one_search_once_and_reads_the_month_first() {
    let found = read(&plain::microsoft(), "microsoft-export");
    assert_eq!(found.held("pd:BrowsingBehaviour"), ["knee brace", "knee pain"]);
    assert_eq!(
        found.held("pd:BrowserHistory"),
        ["shop.example", "1 × (2023-03-07 – 2023-03-07)", "a.example", "b.example"]
    );
    let publisher =
        found.ruled_holdings().into_iter().find(|(_, rule)| *rule == Some("publisher-knows-its-app")).unwrap();
    assert_eq!(publisher.0.holder.display(), "Harbour Ltd");
    assert_eq!(found.held("pd:DeviceApplications"), ["Harbour Run (Harbour Ltd)"]);
    let place = found.holdings().into_iter().find(|h| h.acquired_from.is_some()).unwrap();
    assert_eq!(place.acquired_from.as_ref().unwrap().display(), "Harbour Maps");
    let at = found
        .claims
        .iter()
        .find(|(c, _)| matches!(&c.body, ClaimBody::Holding(h) if h.category.id() == "pd:BrowsingBehaviour"))
        .unwrap();
    assert_eq!(at.0.at.as_ref().unwrap().iso(), "2023-03-07T21:05:00Z");
    assert!(found.excerpts().all(|e| !String::from_utf8_lossy(&e.bytes).contains("private?id")));
}

#[test]
fn apple_is_read_through_archives_in_archives() {
    let found = read(&plain::apple(), "apple-export");
    assert_eq!(from(&found).into_iter().filter(|(name, _)| name == "news.example").count(), 1);
    let names: Vec<String> = to(&found).into_iter().map(|(name, _)| name).collect();
    assert!(names.contains(&"Harbour Ltd".to_owned()) && names.contains(&"Golden Wok".to_owned()), "{names:?}");
    assert_eq!(found.ads().iter().map(|(_, p)| p.subject.as_deref().unwrap()).collect::<Vec<_>>(), ["Spring offers"]);
    assert!(found.holdings().iter().any(
        |h| h.holder.display() == "Golden Wok" && h.value.as_deref() == Some("abc5550100@privaterelay.appleid.com")
    ));
    assert_eq!(choices(&found), [("Limit Ad Tracking".to_owned(), ConsentState::Objected)]);
    assert_eq!(found.held("pd:BrowsingBehaviour"), ["knee pain"]);
    assert_eq!(found.account.as_ref().unwrap().native_id, "5550100");
}
