//! Spotify's packages, as a person has them.

use crate::gathered::{Gathered, gather};
use model::{ClaimBody, ConsentState, Origin, Standing, TransferKind};
use samples::spotify::{Generation, SpotifyExport};
use serde_json::json;

const BOTH: [Generation; 2] = [Generation::Y2022, Generation::Y2025];

fn maya() -> SpotifyExport {
    SpotifyExport::new("maya_k")
}

fn read(export: &SpotifyExport) -> Gathered {
    let folder = tempfile::tempdir().unwrap();
    gather(&export.write(folder.path()).unwrap(), "spotify-export")
}

#[test]
fn a_brands_list_and_people_like_it_are_two_things() {
    for generation in BOTH {
        let found = read(
            &maya()
                .generation(generation)
                .segment("2P_Harbour Shoes_Rewards_Lapsed_12March2020_US")
                .segment("2P_Northwind_Spring_US_LAL")
                .segment("3P_Politics - Registered Democrat_US")
                .segment("interest_healthy-living_fitness-and-exercise_running-and-jogging")
                .segment("1P_Custom_Auto_Tesla [Advertiser-Specific]")
                .segment("5550100a-0000-4000-8000-00000000000a"),
        );
        let transfers = found.transfers();
        assert_eq!(transfers.len(), 2, "{transfers:?}");
        assert_eq!((transfers[0].from.display(), transfers[0].kind), ("Harbour Shoes", TransferKind::CustomerList));
        assert_eq!((transfers[1].to.display(), transfers[1].kind), ("Northwind", TransferKind::Segment));
        let deduced = found.claims.iter().filter(|(c, _)| c.standing == Standing::Deduced).count();
        assert_eq!(deduced, 2, "that a list came from the brand is our deduction");
        let origin = |needle: &str| {
            found.holdings().into_iter().find(|h| h.value.as_deref().unwrap().contains(needle)).unwrap().origin
        };
        assert_eq!(
            (origin("Harbour"), origin("LAL"), origin("Tesla")),
            (Origin::Acquired, Origin::Inferred, Origin::Inferred)
        );
        assert_eq!(found.held("pd:PoliticalAffiliation"), ["3P_Politics - Registered Democrat_US"]);
        assert_eq!(found.held("pd:Interest").len(), 1);
    }
}

#[test]
fn spending_tags_are_read_and_a_quarter_of_zeros_is_said() {
    let found =
        read(&maya().generation(Generation::Y2022).tags("2018-09-30", &["restaurants_high"]).tags("2018-12-31", &[]));
    assert_eq!(found.held("pd:PurchasesAndSpendingHabit"), ["restaurants_high"]);
    assert!(found.skipped.iter().any(|(why, n)| why.contains("none is set") && *n == 1));
}

#[test]
fn account_and_history_in_both_generations() {
    for generation in BOTH {
        let found = read(
            &maya()
                .generation(generation)
                .marquee("The Docks", "Super Listeners")
                .search("2025-10-17T15:20:38.916Z[UTC]", "sleep anxiety")
                .streams(10)
                .play("2026-01-01T20:00:00Z", "203.0.113.7")
                .play("2026-01-02T20:00:00Z", "203.0.113.7"),
        );
        assert_eq!(found.account.as_ref().unwrap().native_id, "maya_k");
        assert_eq!(found.held("pd:FavouriteMusic"), ["The Docks: Super Listeners"]);
        assert_eq!(found.held("pd:BrowsingBehaviour"), ["sleep anxiety"]);
        let mut plays = found.held("pd:ServiceConsumptionBehaviour");
        plays.sort_unstable();
        assert_eq!(plays, ["10 × (2026-01-01 – 2026-01-10)", "2 × (2026-01-01 – 2026-01-02)"]);
        assert_eq!(found.held("pd:IPAddress"), ["203.0.113.7"]);
        assert!(found.unread.is_empty() && found.unknown.is_empty(), "{:?}", found.unknown);
    }
}

#[test]
fn the_log_names_exchanges_and_a_request_is_no_ad() {
    let at = "2026-01-02T10:00:00.000Z";
    let found = read(
        &maya()
            .event("AdRequestServiceProgrammaticEvent", at, json!({"message_ad_system": "GDFP", "message_intermediate_urls": "[pubads.g.doubleclick.net, exapi-eu.rubiconproject.com]"}))
            .event("AdRequestServiceEvent_Hourly", at, json!({"message_num_ads_returned": 1, "message_creative_id": "77", "message_ars_slot_type": "PREROLL"}))
            .event("AdRequestServiceEvent_Hourly", at, json!({"message_num_ads_returned": 0, "message_ars_slot_type": "STREAM"}))
            .event("AdRequestEvent", at, json!({"message_requested_ad_types": ["marquee"]}))
            .event("ParadoxCampaignOptimizerEvent", at, json!({"message_campaign_id": "1", "message_business_metric": "Subscriptions", "message_filter_reason": "UPLIFT"}))
            .event("ParadoxCampaignOptimizerEvent", at, json!({"message_campaign_id": "2", "message_business_metric": "Subscriptions", "message_filter_reason": null, "message_channel": "INAPP"}))
            .event("DeviceIdentifier", at, json!({"message_googleaid": "5550100a-0000-4000-8000-00000000000a", "message_idfa": "00000000-0000-0000-0000-000000000000"}))
            .event("AdsIdentityIosTrackingPermissions", at, json!({"message_app_tracking_transparency_auth_status": "denied"}))
            .file("Spotify Technical Log Information/recipients.json", b"[]"),
    );
    let to: Vec<&str> = found.transfers().iter().map(|t| t.to.display()).collect();
    assert_eq!(to, ["pubads.g.doubleclick.net", "exapi-eu.rubiconproject.com"]);
    let places: Vec<_> =
        found.ads().iter().map(|(_, p)| (p.kind.id(), p.place.as_deref().unwrap().to_owned())).collect();
    assert_eq!(places, [("ad", "PREROLL".to_owned()), ("notification", "INAPP".to_owned())]);
    let ids: Vec<_> = found
        .holdings()
        .into_iter()
        .filter(|h| h.category.id() == "pd:UID")
        .map(|h| (&*h.literal, h.value.clone()))
        .collect();
    assert_eq!(ids, [("message_googleaid", None)], "that a number is held, not which");
    assert!(
        found.claims.iter().any(|(c, _)| matches!(&c.body, ClaimBody::Consent(c) if c.state == ConsentState::Refused))
    );
    assert!(found.excerpts().all(|e| !String::from_utf8_lossy(&e.bytes).contains("5550100a")));
    assert!(found.unread.iter().any(|u| u.locator.member.as_deref().unwrap().ends_with("recipients.json")));
}

#[test]
fn what_each_generation_says() {
    for generation in BOTH {
        let found = read(
            &maya()
                .generation(generation)
                .segment("2P_Harbour Shoes_Rewards_Lapsed_12March2020_US")
                .segment("2P_Northwind_Spring_US_LAL")
                .segment("3P_Alcohol Consumers_US")
                .segment("interest_healthy-living_running")
                .marquee("Tide Band", "Super Listeners")
                .search("2025-10-17T15:20:38.916Z[UTC]", "sea shanty")
                .streams(2)
                .play("2026-01-02T10:00:00Z", "203.0.113.7")
                .event(
                    "AdRequestServiceProgrammaticEvent",
                    "2026-02-01T10:00:00.000Z",
                    json!({"message_ad_system": "GDFP", "message_intermediate_urls": "[pubads.g.doubleclick.net]"}),
                ),
        );
        insta::with_settings!({snapshot_suffix => format!("{generation:?}")}, {
            insta::assert_snapshot!("claims", found.lines().join("\n"));
        });
    }
}

#[test]
fn an_ending_written_twice_is_the_same_file_and_what_was_added_is_no_ad() {
    let found = read(
        &maya()
            .segment("interest_sailing")
            .file("MyData/Marquee.json.json", br#"[{"artistName":"Tide Band","segment":"Super Listeners"}]"#)
            .event("AddedToCollection", "2026-02-01T10:00:00.000Z", json!({"message_set": "x"}))
            .event("SettingsMutated_Hourly", "2026-02-01T10:00:00.000Z", json!({"message_modified_settings": "x"})),
    );
    assert_eq!(found.held("pd:FavouriteMusic"), ["Tide Band: Super Listeners"]);
    let unread: Vec<&str> = found.unread.iter().filter_map(|u| u.locator.member.as_deref()).collect();
    assert!(unread.len() == 1 && unread[0].ends_with("SettingsMutated_Hourly.json"), "{unread:?}");
}
