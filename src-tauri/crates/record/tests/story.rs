//! What a person does with a record, told from outside.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::*;
use model::{BrandId, ClaimId, ClaimKind, Moment, Party, Platform, ReasonKind, RequestId, RequestState, Sha256};
use record::{BrandSort, ClaimQuery, HitKind, Me, Outcome, RequestRow, Role, Step};

fn a_life() -> Home {
    let mut home = Home::new();
    home.import(
        "x.zip",
        &[
            ad(
                shop("@harbourshoes", "Harbour Shoes"),
                "2026-05-03 21:14:07",
                &[(ReasonKind::CustomerList, "List", "Spring customers"), (ReasonKind::Demographic, "Age", "25 to 34")],
            ),
            ad(
                shop("@harbourshoes", "Harbour Shoes"),
                "2026-05-04 08:00:00",
                &[(ReasonKind::Interest, "Interests", "Läufer")],
            ),
            ad(shop("@grossmann", "Großmann"), "2026-04-30 08:00:00", &[]),
            interest("Running"),
        ],
    );
    home
}

#[test]
fn what_is_imported_reads_back_as_it_was() {
    let home = a_life();
    let page = home.record.claims(&ClaimQuery::of(ClaimKind::Personalisation, 10)).unwrap();
    assert_eq!((page.total, page.next), (3, None));
    let newest = &page.items[0];
    let wanted = ad(
        shop("@harbourshoes", "Harbour Shoes"),
        "2026-05-04 08:00:00",
        &[(ReasonKind::Interest, "Interests", "Läufer")],
    );
    assert_eq!(newest.claim, wanted);
    assert_eq!(newest.account, Some(maya()));
    assert_eq!(newest.brand(Role::Brand).unwrap().name, "Harbour Shoes");
    let seen = &home.record.observations(std::slice::from_ref(&newest.id)).unwrap()[&newest.id];
    assert_eq!(seen.len(), 1);
    assert_eq!(seen[0].locator.digest, Some(Sha256::of(&excerpt("x.zip", 1).bytes)));
    let (claim, observation) = home.record.observation(&seen[0].id).unwrap().unwrap();
    assert_eq!((&claim, &observation), (&newest.id, &seen[0]));
    assert_eq!(home.record.kept_copy(&seen[0].id).unwrap(), Some(excerpt("x.zip", 1).bytes));
    assert_eq!(home.record.claim(&newest.id).unwrap().as_ref(), Some(newest));
    assert_eq!(home.record.check().unwrap(), Vec::<String>::new());
}

#[test]
fn brands_have_names_sums_and_first_and_last_days() {
    let home = a_life();
    let brands = home.record.brands(None, BrandSort::Personalisations, 10, None).unwrap();
    let harbour = &brands.items[0];
    assert_eq!(harbour.name, "Harbour Shoes");
    assert_eq!(harbour.counts.personalisation, 2);
    assert_eq!(harbour.first_seen, Moment::from_plain("2026-05-03 21:14:07"));
    assert_eq!(harbour.last_seen, Moment::from_plain("2026-05-04 08:00:00"));
    assert_eq!(harbour.handles, vec![(Platform::X, "@harbourshoes".to_owned())]);
    for text in ["harbour shoes", "HARBOURSHOES", "@harbourshoes", harbour.id.as_str()] {
        assert_eq!(home.record.find_brand(text).unwrap().len(), 1, "{text}");
    }
    assert_eq!(home.record.brands(Some("bour sh"), BrandSort::Name, 10, None).unwrap().total, 1);
    let x = home.record.find_brand("x.com").unwrap().remove(0);
    assert_eq!((x.counts.holding, x.categories.len()), (1, 1));
    let query = ClaimQuery { brand: Some(x.id), role: Some(Role::Holder), ..ClaimQuery::of(ClaimKind::Holding, 5) };
    assert_eq!(home.record.claims(&query).unwrap().items[0].claim, interest("Running"));
}

#[test]
fn pages_follow_each_other_without_gap_or_repeat() {
    let mut home = Home::new();
    let ads: Vec<_> = (0..57)
        .map(|n| ad(shop("@harbourshoes", "Harbour Shoes"), &format!("2026-05-03 21:{:02}:00", n / 3), &[]))
        .collect();
    home.import("x.zip", &ads);
    let brand = home.record.find_brand("@harbourshoes").unwrap().remove(0).id;
    for brand in [None, Some(brand)] {
        let mut query = ClaimQuery { brand, ..ClaimQuery::of(ClaimKind::Personalisation, 10) };
        let mut seen = Vec::new();
        loop {
            let page = home.record.claims(&query).unwrap();
            assert_eq!(page.total, 57);
            seen.extend(page.items.into_iter().map(|claim| (claim.claim.at.unwrap().iso(), claim.id)));
            match page.next {
                Some(next) => query.after = Some(next),
                None => break,
            }
        }
        assert_eq!(seen.len(), 57);
        assert!(seen.windows(2).all(|pair| pair[0] > pair[1]));
    }
    let since = Moment::from_plain("2026-05-03 21:10:00").unwrap().utc();
    let query = ClaimQuery { since: Some(since), ..ClaimQuery::of(ClaimKind::Personalisation, 3) };
    assert_eq!(home.record.claims(&query).unwrap().total, 27);
}

#[test]
fn search_ignores_case_accents_and_the_sharp_s() {
    let mut home = a_life();
    home.import(
        "mail.mbox",
        &[mail("grossmann.example", "Großmann", "2026-05-01T10:00:00Z", "Café-Tasse für Zoë", "<1@x>")],
    );
    let kinds = |text: &str| -> Vec<HitKind> {
        home.record.search(text, 20, None).unwrap().items.into_iter().map(|hit| hit.kind).collect()
    };
    assert_eq!(kinds("cafe tasse zoe"), [HitKind::Claim(ClaimKind::Contact)]);
    assert_eq!(kinds("laufer"), [HitKind::Claim(ClaimKind::Personalisation)]);
    assert_eq!(kinds("runn"), [HitKind::Claim(ClaimKind::Holding)]);
    assert!(kinds("GROSSMANN").contains(&HitKind::Brand));
    assert_eq!(kinds("spring cust"), [HitKind::Claim(ClaimKind::Personalisation)]);
    assert_eq!(kinds("harbour straight").len(), 3);
    for hostile in ["\"", "a\" OR \"b", "*", "NEAR(", "^x", "'; DROP TABLE claim; --", ""] {
        home.record.search(hostile, 5, None).unwrap();
    }
}

#[test]
fn equal_impressions_count_and_equal_holdings_merge() {
    let mut home = Home::new();
    let same = ad(shop("@harbourshoes", "Harbour Shoes"), "2026-05-03 21:14:07", &[]);
    let first = home.import("may.zip", &[same.clone(), same.clone(), interest("Running"), interest("Running")]);
    assert_eq!((first.counts.personalisation, first.counts.holding), (2, 1));
    // A newer export shows the same two, and a third: only the third is new.
    let second = home.import("june.zip", &[same.clone(), same.clone(), same.clone(), interest("Running")]);
    assert_eq!((second.counts.personalisation, second.counts.holding), (3, 1));
    let totals = home.record.totals().unwrap();
    assert_eq!((totals.counts.personalisation, totals.counts.holding), (3, 1));
    let holding = home.record.claims(&ClaimQuery::of(ClaimKind::Holding, 1)).unwrap().items.remove(0);
    assert_eq!(home.record.observations(std::slice::from_ref(&holding.id)).unwrap()[&holding.id].len(), 3);
    let (go, stay) = home.record.removal_of(&first.id).unwrap();
    assert_eq!((go.total(), stay.total()), (0, 3));
    home.record.remove_source(&first.id, now()).unwrap();
    assert_eq!(home.record.totals().unwrap().counts.personalisation, 3);
    assert!(home.record.check().unwrap().is_empty());
}

#[test]
fn another_persons_export_makes_claims_of_its_own() {
    let mut home = Home::new();
    let same = ad(shop("@harbourshoes", "Harbour Shoes"), "2026-05-03 21:14:07", &[]);
    home.import("maya.zip", std::slice::from_ref(&same));
    let mut other = maya();
    other.native_id = "2002".into();
    home.import_of(&other, "ben.zip", std::slice::from_ref(&same));
    assert_eq!(home.record.totals().unwrap().counts.personalisation, 2);
}

#[test]
fn an_engagement_is_further_evidence_after_the_impression() {
    let mut home = Home::new();
    let mut import = home.record.import(&source("x.zip")).unwrap();
    for n in 0..3 {
        let at = format!("2026-05-03 21:14:0{n}");
        import.claim(&ad(shop("@shop", "Shop"), &at, &[]), &excerpt("x.zip", n), Some(n as u64)).unwrap();
    }
    import.further(1, &excerpt("x.zip", 9)).unwrap();
    import.further(77, &excerpt("x.zip", 10)).unwrap();
    import.finish(&Outcome::default()).unwrap();
    let page = home.record.claims(&ClaimQuery::of(ClaimKind::Personalisation, 10)).unwrap();
    let ids: Vec<ClaimId> = page.items.iter().map(|claim| claim.id.clone()).collect();
    let seen = home.record.observations(&ids).unwrap();
    assert_eq!(ids.iter().map(|id| seen[id].len()).collect::<Vec<_>>(), [1, 2, 1]);
    assert_eq!(seen[&ids[1]].iter().map(|o| o.further).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn a_removed_source_takes_its_claims_and_undo_brings_them_back() {
    let mut home = a_life();
    let before = snapshot(&home);
    let id = home.record.sources().unwrap()[0].id.clone();
    home.record.remove_source(&id, now()).unwrap();
    assert_eq!(home.record.totals().unwrap().counts.total(), 0);
    assert_eq!(home.record.brands(None, BrandSort::Name, 10, None).unwrap().total, 0);
    assert_eq!(home.record.search("harbour", 5, None).unwrap().total, 0);
    assert!(home.record.check().unwrap().is_empty());
    let undone = home.record.undo(now()).unwrap().unwrap();
    assert_eq!(undone.name, "remove-source");
    assert_eq!(snapshot(&home), before);
    assert!(home.record.check().unwrap().is_empty());
    assert_eq!(home.record.search("straight", 5, None).unwrap().total, 3);
    assert_eq!(home.record.undo(now()).unwrap().unwrap().name, "import");
    assert_eq!(home.record.totals().unwrap().counts.total(), 0);
    assert_eq!(home.record.undo(now()).unwrap(), None);
}

#[test]
fn purging_undo_leaves_nothing_to_take_back() {
    let mut home = a_life();
    let id = home.record.sources().unwrap()[0].id.clone();
    home.record.remove_source(&id, now()).unwrap();
    home.record.purge_undo().unwrap();
    assert_eq!(home.record.undo(now()).unwrap(), None);
    assert!(home.record.operations(10).unwrap().iter().all(|operation| !operation.undoable));
    assert!(home.record.check().unwrap().is_empty());
}

#[test]
fn a_newer_reader_replaces_what_the_older_one_read_and_undo_goes_back() {
    let mut home = a_life();
    let before = snapshot(&home);
    let old = home.record.sources().unwrap().remove(0);
    let mut new = source("x.zip");
    new.reader_version = 2;
    let mut import = home.record.import(&new).unwrap();
    import.about(Some(&maya()), None).unwrap();
    import.claim(&interest("Running"), &excerpt("x.zip", 3), None).unwrap();
    let row = import.finish(&Outcome::default()).unwrap();
    assert_eq!((row.id, row.reader_version, row.counts.total()), (old.id, 2, 1));
    assert_eq!(home.record.totals().unwrap().counts.total(), 1);
    assert!(home.record.check().unwrap().is_empty());
    home.record.undo(now()).unwrap();
    assert_eq!(snapshot(&home), before);
}

#[test]
fn an_import_that_stops_leaves_the_record_as_it_was() {
    let mut home = a_life();
    let before = snapshot(&home);
    {
        let mut import = home.record.import(&source("june.zip")).unwrap();
        import.claim(&interest("Sailing"), &excerpt("june.zip", 0), None).unwrap();
    }
    assert_eq!(snapshot(&home), before);
    let mut import = home.record.import(&source("june.zip")).unwrap();
    import.claim(&interest("Sailing"), &excerpt("june.zip", 0), None).unwrap();
    assert_eq!(import.rehearse(&Outcome::default()).unwrap().counts.holding, 1);
    assert_eq!(snapshot(&home), before);
    assert_eq!(home.record.sources().unwrap().len(), 1);
}

#[test]
fn brands_merge_split_and_are_renamed_and_all_of_it_is_undone() {
    let mut home = a_life();
    home.import("mail.mbox", &[mail("shop.example", "The Shop", "2026-05-01T10:00:00Z", "Hello", "<1@x>")]);
    let before = snapshot(&home);
    let id = |home: &Home, text: &str| home.record.find_brand(text).unwrap().remove(0).id;
    let (harbour, other) = (id(&home, "@harbourshoes"), id(&home, "shop.example"));
    home.record.merge_brands(&harbour, &other, now()).unwrap();
    let merged = home.record.brand(&harbour).unwrap().unwrap();
    assert_eq!(merged.id, other, "the smallest domain names the brand");
    assert_eq!((merged.counts.personalisation, merged.counts.contact), (2, 1));
    assert_eq!(home.record.brand(&other).unwrap().unwrap(), merged, "both ids lead to it");
    home.record.rename_brand(&merged.id, "Harbour & Co", now()).unwrap();
    assert_eq!(home.record.find_brand("harbour & co").unwrap().len(), 1);
    home.record.split_brand(&merged.id, &Party::domain("shop.example").id(), now()).unwrap();
    assert_eq!(home.record.find_brand("shop.example").unwrap()[0].counts.personalisation, 0);
    for _ in 0..3 {
        home.record.undo(now()).unwrap();
    }
    assert_eq!(snapshot(&home), before);
    assert!(home.record.merge_brands(&harbour, &harbour, now()).is_err());
    assert!(home.record.merge_brands(&harbour, &BrandId::from("nobody"), now()).is_err());
}

#[test]
fn a_decision_survives_the_source_that_goes_and_comes_back() {
    let mut home = a_life();
    let mails = [mail("shop.example", "The Shop", "2026-05-01T10:00:00Z", "Hello", "<1@x>")];
    let source = home.import("mail.mbox", &mails);
    let a = home.record.find_brand("@harbourshoes").unwrap().remove(0).id;
    let b = home.record.find_brand("shop.example").unwrap().remove(0).id;
    home.record.merge_brands(&a, &b, now()).unwrap();
    home.record.remove_source(&source.id, now()).unwrap();
    assert_eq!(home.record.find_brand("@harbourshoes").unwrap()[0].counts.contact, 0);
    home.import("mail.mbox", &mails);
    assert_eq!(home.record.find_brand("@harbourshoes").unwrap()[0].counts.contact, 1);
}

#[test]
fn what_the_person_enters_stands_on_their_word() {
    let mut home = a_life();
    let mut claim = interest("Rowing");
    claim.standing = model::Standing::Entered;
    let id = home.record.add_entered(&claim, now()).unwrap();
    assert_eq!(home.record.add_entered(&claim, now()).unwrap(), id);
    assert_eq!(home.record.claim(&id).unwrap().unwrap().claim, claim);
    assert!(home.record.observations(std::slice::from_ref(&id)).unwrap().is_empty());
    let source = home.record.sources().unwrap()[0].id.clone();
    home.record.remove_source(&source, now()).unwrap();
    assert!(home.record.claim(&id).unwrap().is_some());
    home.record.undo(now()).unwrap();
    assert_eq!(home.record.undo(now()).unwrap().unwrap().name, "add");
    assert!(home.record.claim(&id).unwrap().is_none());
    assert!(home.record.check().unwrap().is_empty());
}

#[test]
fn requests_have_a_life_and_keep_their_exhibits() {
    let mut home = a_life();
    let brand = home.record.find_brand("@harbourshoes").unwrap().remove(0);
    let bytes = b"an exhibit".to_vec();
    let day = now().date_naive();
    let request = RequestRow {
        id: RequestId::from("req-1"),
        reference: "S-2026-001".into(),
        brand: brand.id.clone(),
        brand_name: brand.name.clone(),
        right: "objection-direct-marketing".into(),
        row: "eu.objection-direct-marketing".into(),
        law: "eu-gdpr".into(),
        citation: "Art. 21(2)".into(),
        language: "en".into(),
        recipient: model::Recipient { name: "Harbour Shoes Ltd".into(), ..Default::default() },
        learns: vec!["your name".into()],
        drafted_on: day,
        subject: "Objection".into(),
        body: "{}".into(),
        exhibits: Vec::new(),
        frozen: vec![(Sha256::of(&bytes), bytes)],
        steps: Vec::new(),
        extra: serde_json::json!({"paper": "a4"}),
    };
    home.record.add_requests(std::slice::from_ref(&request), now()).unwrap();
    let second = RequestRow { id: "another".into(), ..request.clone() };
    assert!(home.record.add_requests(&[second, request.clone()], now()).is_err());
    assert_eq!(home.record.requests().unwrap().len(), 1, "all or none");
    let sent =
        Step { state: RequestState::Sent, on: day, note: None, attachment: Some(("receipt.txt".into(), vec![1, 2])) };
    home.record.add_step(&request.id, &sent, now()).unwrap();
    assert_eq!(home.record.brand(&brand.id).unwrap().unwrap().open_requests, 1);
    home.record.remove_source(&home.record.sources().unwrap()[0].id.clone(), now()).unwrap();
    let kept = home.record.request(&request.id).unwrap().unwrap();
    assert_eq!((kept.state(), &kept.frozen, &kept.steps), (RequestState::Sent, &request.frozen, &vec![sent]));
    assert_eq!(home.record.search("S-2026", 5, None).unwrap().items[0].kind, HitKind::Request);
    home.record.undo(now()).unwrap();
    home.record.undo(now()).unwrap();
    assert_eq!(home.record.request(&request.id).unwrap().unwrap(), request);
    home.record.undo(now()).unwrap();
    assert!(home.record.requests().unwrap().is_empty());
    assert_eq!(home.record.brand(&brand.id).unwrap().unwrap().open_requests, 0);
}

#[test]
fn the_person_and_settings_are_kept() {
    let mut home = Home::new();
    let me = Me { name: Some("Zoë O'Neill #1".into()), emails: vec!["zoe@home.example".into()], ..Me::default() };
    home.record.set_me(&me, now()).unwrap();
    assert_eq!(home.record.me().unwrap(), me);
    home.record.undo(now()).unwrap();
    assert_eq!(home.record.me().unwrap(), Me::default());
    home.record.set_setting("language", Some("de")).unwrap();
    assert_eq!(home.record.setting("language").unwrap().as_deref(), Some("de"));
    home.record.set_setting("language", None).unwrap();
    assert_eq!(home.record.setting("language").unwrap(), None);
}

#[test]
fn months_count_each_reason() {
    let home = a_life();
    let months = home.record.reason_months().unwrap();
    let wanted = [
        ("2026-04".to_owned(), ReasonKind::NotStated, 1),
        ("2026-05".to_owned(), ReasonKind::CustomerList, 1),
        ("2026-05".to_owned(), ReasonKind::Demographic, 1),
        ("2026-05".to_owned(), ReasonKind::Interest, 1),
    ];
    assert_eq!(months, wanted);
}

/// Everything that people see of claims, brands and sums.
fn snapshot(home: &Home) -> Vec<String> {
    let mut out = Vec::new();
    for kind in ClaimKind::ALL {
        home.record
            .each_claim(*kind, &mut |claim, seen| {
                let places: Vec<_> = seen.iter().map(|o| (&o.id, &o.locator, o.further)).collect();
                out.push(format!("{claim:?} {places:?}"));
                Ok(())
            })
            .unwrap();
    }
    let brands = home.record.brands(None, BrandSort::Name, 1_000, None).unwrap();
    out.extend(brands.items.iter().map(|brand| format!("{brand:?}")));
    out.push(format!("{:?} {:?}", home.record.totals().unwrap(), home.record.reason_months().unwrap()));
    out
}
