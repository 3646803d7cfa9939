//! LinkedIn's export, as a person has it.

use crate::gathered::{Gathered, gather};
use model::{ConsentState, TransferKind};
use samples::linkedin::{Generation, LinkedinExport};

fn maya() -> LinkedinExport {
    LinkedinExport::new("Maya", "Kessler", "maya@example.org")
}

fn read(export: &LinkedinExport) -> Gathered {
    let folder = tempfile::tempdir().unwrap();
    gather(&export.write(folder.path()).unwrap(), "linkedin-export")
}

#[test]
fn a_click_that_is_written_nineteen_times_is_one_click() {
    let found = read(&maya().clicked("2026/03/12 09:14:00 UTC", "512345678").clicked("2026/03/12 09:14:00 UTC", "7"));
    let ads = found.ads();
    assert_eq!(ads.len(), 2);
    assert_eq!(ads[0].1.subject.as_deref(), Some("512345678"));
    assert_eq!(ads[0].0.at.as_ref().unwrap().iso(), "2026-03-12T09:14:00Z");
    assert!(ads[0].1.brand.is_none() && ads[0].1.reasons.is_empty());
    assert!(found.skipped.iter().any(|(why, count)| why.contains("again") && *count == 36));
}

#[test]
fn a_page_that_carried_linkedins_ads_is_named_and_the_advertiser_is_not() {
    let found = read(&maya().network_ad("2026/04/02", "61", "thesaurus.example").network_ad(
        "2026/04/03",
        "62",
        "Truecaller: Caller ID, Blocker",
    ));
    let ads = found.ads();
    assert_eq!(ads[0].1.place.as_deref(), Some("thesaurus.example (Impression)"));
    assert_eq!(ads[0].0.at.as_ref().unwrap().iso(), "2026-04-02");
    let kinds: Vec<TransferKind> = found.transfers().iter().map(|t| t.kind).collect();
    assert_eq!(kinds, [TransferKind::SiteEvent, TransferKind::AppEvent]);
    assert!(
        found.claims.iter().all(|(c, _)| c.rule.is_none() || c.rule.as_deref() == Some("ad-network-knew-you-there"))
    );
}

#[test]
fn targeting_is_what_linkedin_offers_value_by_value_in_every_generation() {
    for generation in [Generation::Y2021, Generation::Y2024, Generation::Y2026] {
        let found = read(
            &maya()
                .generation(generation)
                .targeting("Member Interests", "Sailing; Running; Sailing")
                .targeting("Company Names", "Acme; Harbour, Shoes & Sons")
                .targeting("Member Traits", "Job Seekers; 3")
                .targeting("Member Age", "25 to 34"),
        );
        assert_eq!(found.held("pd:Interest"), ["Running", "Sailing"].into_iter().rev().collect::<Vec<_>>());
        assert_eq!(found.held("pd:EmploymentHistory"), ["Acme", "Harbour, Shoes & Sons"]);
        assert_eq!(found.held("pd:AgeRange"), ["25 to 34"]);
        assert_eq!(found.held("pd:Profile"), ["Job Seekers"]);
    }
}

#[test]
fn an_inference_that_is_answered_no_is_nothing_that_linkedin_believes() {
    let basis = "Based on your current position and other factors";
    let found = read(
        &maya()
            .inference("Career inferences", "Recruiter", basis, "No")
            .inference("Job search inferences", "Job seeker", basis, "true")
            .inference("Inferred personal characteristics", "Inferred gender", basis, "FEMALE"),
    );
    assert_eq!(found.held("pd:Professional"), ["Job seeker"]);
    assert_eq!(found.held("pd:Gender"), ["Inferred gender: FEMALE"]);
    assert!(
        found
            .holdings()
            .iter()
            .any(|h| &*h.literal == "Job search inferences: Based on your current position and other factors")
    );
    assert!(found.skipped.iter().any(|(why, count)| why.contains("not true of you") && *count == 1));
}

#[test]
fn who_got_an_application_has_address_number_and_cv_and_no_answers_are_kept() {
    let found = read(&maya().application("3/12/26, 9:14 AM", "Harbour Shoes", "Sailor").verification(
        "Acme Ident",
        "Passport",
        "3/13/26, 9:14 AM",
    ));
    let to: Vec<&str> = found.transfers().iter().map(|t| t.to.display()).collect();
    assert_eq!(to, ["Harbour Shoes", "Acme Ident"]);
    let held: Vec<(&str, &str)> = found
        .holdings()
        .iter()
        .filter(|h| h.holder.display() == "Harbour Shoes")
        .map(|h| (h.category.id(), h.value.as_deref().unwrap()))
        .collect();
    assert_eq!(
        held,
        [
            ("pd:EmailAddress", "maya@example.org"),
            ("pd:TelephoneNumber", "+49 30 5550100"),
            ("pd:WorkHistory", "cv-2026.pdf")
        ]
    );
    assert!(found.excerpts().all(|e| !String::from_utf8_lossy(&e.bytes).contains("60000")));
}

#[test]
fn other_people_are_counted_and_the_account_is_known() {
    let found = read(&maya().connections(3).search("2026/03/12 09:14:00 UTC", "knee pain").login(
        "Fri Sep 24 12:35:41 UTC 2021",
        "203.0.113.7",
        "Firefox",
    ));
    assert_eq!(found.account.as_ref().unwrap().native_id, "maya@example.org");
    assert_eq!(found.exported_at.as_ref().unwrap().iso(), "2026-05-03");
    assert!(
        found.skipped.iter().any(|(why, count)| why.contains("Other people") && *count == 3),
        "{:?}",
        found.skipped
    );
    assert_eq!(found.held("pd:IPAddress"), ["203.0.113.7"]);
    assert_eq!(found.held("pd:BrowsingBehaviour"), ["knee pain"]);
    let consents = found
        .claims
        .iter()
        .filter(|(c, _)| matches!(&c.body, model::ClaimBody::Consent(c) if c.state == ConsentState::Given));
    assert_eq!(consents.count(), 0);
}

#[test]
fn a_new_column_is_counted_and_a_new_file_about_ads_is_listed() {
    let found = read(
        &maya()
            .file("SearchQueries.csv", b"Time,Search Query,Surprise\n2026/03/12 09:14:00 UTC,boots,7\n")
            .file("Ads Shown.csv", b"Date,Who\n"),
    );
    assert_eq!(found.unknown.get(&("SearchQueries.csv".to_owned(), "Surprise".to_owned())), Some(&1));
    assert!(found.unread.iter().any(|u| u.locator.member.as_deref() == Some("Ads Shown.csv")));
}

#[test]
fn what_each_generation_says() {
    for generation in [Generation::Y2021, Generation::Y2024, Generation::Y2026] {
        let found = read(
            &maya()
                .generation(generation)
                .clicked("2026/03/12 09:14:00 UTC", "512345678")
                .network_ad("2026/04/02", "61", "thesaurus.example")
                .targeting("Member Interests", "Sailing; Running")
                .targeting("Buyer Groups", "Marketing Software")
                .targeting("High Value Audience Segments", "High Net Worth Individuals")
                .targeting("Devices", "Mobile; iOS")
                .inference("Career inferences", "Senior leader", "Based on your position", "No")
                .inference("Job search inferences", "Job seeker", "Based on your searches", "true")
                .application("3/12/26, 9:14 AM", "Harbour Shoes", "Cobbler")
                .search("2026/03/12 09:14:00 UTC", "cobbler"),
        );
        insta::with_settings!({snapshot_suffix => format!("{generation:?}")}, {
            insta::assert_snapshot!("claims", found.lines().join("\n"));
        });
    }
}

#[test]
fn what_a_mac_leaves_beside_the_files_is_no_evidence_and_a_check_without_a_verifier_is_counted() {
    let litter = b"\x00\x05\x16\x07\x00Mac OS X\n\n\x00,\x01";
    let found = read(
        &maya()
            .clicked("2026/03/12 09:14:00 UTC", "512345678")
            .verification("", "", "3/12/26, 9:14 AM")
            .file("__MACOSX/._Ads Clicked.csv", litter)
            .file(".DS_Store", b"\0"),
    );
    assert_eq!(found.ads().len(), 1);
    assert!(found.unread.is_empty(), "{:?}", found.unread);
    assert!(found.skipped.iter().any(|(why, n)| why.starts_with("Files that a computer left") && *n == 2));
    assert!(found.skipped.iter().any(|(why, n)| why.starts_with("Verifications that name no") && *n == 1));
}
