//! Instagram's export, as a person has it.

use crate::gathered::{Gathered, gather};
use model::{PersonalisationKind, TransferKind};
use samples::instagram::{Generation, InstagramExport, USAGE};

const ALL: [Generation; 3] = [Generation::Y2021, Generation::Y2024, Generation::Y2026];
const AT: i64 = 1_777_800_000;

fn read(export: &InstagramExport) -> Gathered {
    let folder = tempfile::tempdir().unwrap();
    gather(&export.write(folder.path()).unwrap(), "instagram-export")
}

#[test]
fn an_ad_names_the_advertisers_account_in_every_shape_and_language() {
    for generation in ALL {
        let found = read(
            &InstagramExport::new("maya.k")
                .generation(generation)
                .viewed("harbourshoes", AT)
                .viewed("caf\u{e9}.docks", AT + 60),
        );
        let ads = found.ads();
        assert_eq!(ads.len(), 2, "{generation:?} {:?}", found.unread);
        let brands: Vec<&str> = ads.iter().map(|(_, p)| &*p.brand.as_ref().unwrap().party.literal).collect();
        assert_eq!(brands, ["harbourshoes", "café.docks"], "{generation:?}");
        assert_eq!(ads[0].0.at.as_ref().unwrap().iso(), "2026-05-03T09:20:00Z");
        assert!(ads.iter().all(|(_, p)| p.reasons.is_empty() && p.kind == PersonalisationKind::Ad));
        assert_eq!(found.account.as_ref().unwrap().native_id, "maya.k");
        assert_eq!(found.exported_at.as_ref().unwrap().iso(), "2026-05-03");
    }
}

#[test]
fn advertisers_events_and_suggestions() {
    for generation in ALL {
        let found = read(
            &InstagramExport::new("maya.k")
                .generation(generation)
                .unnamed()
                .advertiser("Harbour Shoes", true, false)
                .advertiser("Northwind", false, true)
                .off_meta("shop.example", "PURCHASE", AT)
                .suggested("docks", AT)
                .clicked("Walk & run", AT),
        );
        let kinds: Vec<(String, TransferKind)> =
            found.transfers().iter().map(|t| (t.from.display().to_owned(), t.kind)).collect();
        assert!(kinds.contains(&("Harbour Shoes".to_owned(), TransferKind::CustomerList)), "{generation:?} {kinds:?}");
        assert!(kinds.contains(&("Northwind".to_owned(), TransferKind::Other)));
        assert_eq!(
            kinds.contains(&("shop.example".to_owned(), TransferKind::SiteEvent)),
            generation != Generation::Y2021
        );
        assert!(found.transfers().iter().all(|t| t.to.display() == "Instagram"));
        let ads = found.ads();
        let clicked = ads.iter().find(|(_, p)| p.subject.as_deref() == Some("Walk & run")).unwrap();
        assert_eq!(clicked.1.brand, None, "a title is no brand's name");
        assert!(
            ads.iter()
                .any(|(_, p)| p.kind == PersonalisationKind::Recommendation && p.subject.as_deref() == Some("@docks"))
        );
        assert_eq!(found.account.as_ref().unwrap().native_id, "maya.k", "by the profile, in any language");
    }
}

#[test]
fn what_instagram_worked_out_and_what_it_says_it_is_for() {
    for generation in ALL {
        let found = read(
            &InstagramExport::new("maya.k")
                .generation(generation)
                .topic("Trail running")
                .place("Perth")
                .phone("+61 8 5550 1000")
                .login("203.0.113.7", AT)
                .videos(9),
        );
        assert_eq!(found.held("pd:Interest"), ["Trail running"], "{generation:?}");
        assert_eq!(found.held("pd:TelephoneNumber"), ["+61 8 5550 1000"]);
        assert_eq!(found.held("pd:IPAddress"), ["203.0.113.7"]);
        assert_eq!(found.held("pd:ServiceConsumptionBehaviour"), ["9 × (2026-01-01 – 2026-01-09)"]);
        if generation != Generation::Y2021 {
            let place = found.holdings().into_iter().find(|h| h.category.id() == "pd:Location").unwrap();
            assert!(place.literal.contains(USAGE), "{}", place.literal);
        }
        assert!(found.excerpts().all(|e| !String::from_utf8_lossy(&e.bytes).contains("SECRETCOOKIE")));
        assert!(found.skipped.iter().any(|(why, n)| why.starts_with("Other people") && *n == 1));
        assert!(found.unread.is_empty(), "{:?}", found.unread);
    }
}

#[test]
fn a_new_file_about_ads_is_listed() {
    let found = read(
        &InstagramExport::new("maya.k").viewed("a", AT).file("ads_information/ads_and_topics/ads_liked.json", b"[]"),
    );
    assert!(found.unread.iter().any(|u| u.locator.member.as_deref().unwrap().ends_with("ads_liked.json")));
}
