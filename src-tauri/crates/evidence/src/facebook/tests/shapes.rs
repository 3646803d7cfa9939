//! What stays the same however a file is written.

use super::Seen;
use super::generations::a_life;
use model::{Origin, PersonalisationKind, TransferKind};
use samples::facebook::{FacebookExport, Generation, Single};

#[test]
fn one_record_bare_or_in_a_list_says_the_same() {
    for generation in [Generation::Y2024, Generation::Y2025, Generation::Y2026] {
        let claims = |single| {
            let seen = Seen::of(&a_life(generation).single(single));
            seen.claims.into_iter().map(|(claim, _)| claim).collect::<Vec<_>>()
        };
        assert_eq!(claims(Single::Bare), claims(Single::List), "{generation:?}");
    }
}

#[test]
fn broken_text_is_repaired_once_and_the_evidence_keeps_its_bytes() {
    for generation in Generation::ALL {
        let seen = Seen::of(&a_life(generation));
        let (transfer, excerpt) = seen
            .claims
            .iter()
            .find_map(|(c, e)| match &c.body {
                model::ClaimBody::Transfer(t) if t.from.display().starts_with("Caf") => Some((t, e)),
                _ => None,
            })
            .unwrap();
        assert_eq!(transfer.from.display(), "Café Größenwahn 🥾");
        let kept = String::from_utf8(excerpt.bytes.clone()).unwrap();
        assert!(kept.contains(r"Caf\u00c3\u00a9 Gr\u00c3\u00b6\u00c3\u009fenwahn \u00f0\u009f\u00a5\u00be"), "{kept}");
        assert!(seen.held("pd:Interest").contains(&"Crème brûlée"));
    }
}

#[test]
fn an_ads_title_is_never_taken_for_a_brand_and_no_reason_is_invented() {
    let seen = Seen::of(&a_life(Generation::Y2024));
    let ads = seen.ads();
    assert_eq!(ads.len(), 2);
    for (_, ad) in ads {
        assert_eq!((ad.kind, &ad.brand, ad.reasons.len()), (PersonalisationKind::Ad, &None, 0));
    }
}

#[test]
fn labels_in_a_language_that_is_not_known_keep_their_words() {
    let export = FacebookExport::new("Maya Kessler")
        .generation(Generation::Y2025)
        .advertiser_list("Harbour Shoes")
        .labels("Список, который загрузил рекламодатель", "Иное");
    let seen = Seen::of(&export);
    let transfer = seen.transfers()[0];
    assert_eq!((transfer.kind, &*transfer.literal), (TransferKind::Other, "Список, который загрузил рекламодатель"));
    assert_eq!(seen.unknown.len(), 1);
    // The same export with internal names says what it means in any language.
    let seen = Seen::of(&export.generation(Generation::Y2024));
    assert_eq!(seen.transfers()[0].kind, TransferKind::CustomerList);
}

#[test]
fn a_small_business_stands_in_the_evidence_of_each_event_and_a_large_one_does_not() {
    for generation in [Generation::Y2025, Generation::Y2026] {
        let mut export =
            FacebookExport::new("Maya Kessler").generation(generation).off_meta("Small", "PURCHASE", 1_700_000_000);
        for at in 0..200 {
            export = export.off_meta("Large", "PAGE_VIEW", 1_700_000_000 + at);
        }
        let seen = Seen::of(&export);
        for (claim, excerpt) in &seen.claims {
            let model::ClaimBody::Transfer(transfer) = &claim.body else { continue };
            let kept = String::from_utf8_lossy(&excerpt.bytes).into_owned();
            assert_eq!(kept.contains(transfer.from.display()), transfer.from.display() == "Small", "{kept}");
            assert!(excerpt.bytes.len() < 4 << 10);
        }
        assert_eq!(seen.transfers().len(), 201);
    }
}

#[test]
fn an_empty_section_says_nothing_and_is_no_fault() {
    let export = FacebookExport::new("Maya Kessler").file("ads_information/no-data.txt", b"");
    let seen = Seen::of(&export);
    assert!(seen.unread.is_empty() && seen.transfers().is_empty());
}

#[test]
fn files_that_look_like_evidence_are_listed_and_others_are_counted() {
    let export = FacebookExport::new("Maya Kessler")
        .file("ads_information/your_recent_reported_conversions.json", b"{\"label_values\": []}")
        .file("your_facebook_activity/messages/inbox/a/message_1.json", b"{}");
    let seen = Seen::of(&export);
    assert_eq!(seen.unread.len(), 1);
    let left = ("Files in your_facebook_activity: no evidence that Sayso reads.".to_owned(), 3);
    assert!(seen.skipped.contains(&left), "{:?}", seen.skipped);
}

#[test]
fn other_peoples_contacts_are_counted_only() {
    let seen = Seen::of(&FacebookExport::new("Maya Kessler").contacts(12));
    assert_eq!(seen.skipped.iter().find(|(why, _)| why.starts_with("Contacts")).map(|(_, n)| *n), Some(12));
    assert!(!seen.story().contains("Friend"));
}

#[test]
fn what_was_typed_into_a_form_names_no_advertiser() {
    let seen = Seen::of(&FacebookExport::new("Maya Kessler").lead("Phone number", "+49 40 555 0100"));
    let lead = seen.holdings().into_iter().find(|h| h.category.id() == "pd:TelephoneNumber").unwrap();
    assert_eq!((lead.origin, lead.holder.display()), (Origin::Provided, "Facebook"));
    assert!(lead.literal.contains("doesn't name"));
}

#[test]
fn every_category_is_known_to_dpv() {
    for generation in Generation::ALL {
        for holding in Seen::of(&a_life(generation)).holdings() {
            assert!(holding.category.is_known(), "{}", holding.category.id());
        }
    }
}

#[test]
fn keys_may_be_broken_too_and_old_lists_may_hold_objects() {
    let export = FacebookExport::new("Maya Kessler").generation(Generation::Y2020).file(
        "ads/advertisers_who_uploaded_a_contact_list_with_your_information.json",
        br#"{"custom_audiences_v2": [{"advertiser": "Caf\u00c3\u00a9 Nord"}, "Harbour Shoes"]}"#,
    );
    let seen = Seen::of(&export);
    let names: Vec<&str> = seen.transfers().iter().map(|t| t.from.display()).collect();
    assert_eq!(names, ["Café Nord", "Harbour Shoes"]);
}
