//! Netflix' export, as a household has it.

use crate::gathered::{Gathered, file, gather};
use model::{ClaimBody, ConsentState, PersonalisationKind, ReasonKind};
use samples::netflix::{Generation, NetflixExport};

fn maya() -> NetflixExport {
    NetflixExport::new("Maya", "maya@example.org")
}

fn read(export: &NetflixExport) -> Gathered {
    let folder = tempfile::tempdir().unwrap();
    gather(&export.write(folder.path()).unwrap(), "netflix-export")
}

fn choices(found: &Gathered) -> Vec<(String, ConsentState)> {
    let consents =
        found.claims.iter().filter_map(|(c, _)| if let ClaimBody::Consent(c) = &c.body { Some(c) } else { None });
    consents.map(|c| (c.purpose.clone(), c.state)).collect()
}

#[test]
fn a_message_has_netflixs_own_name_for_it_as_its_reason() {
    for generation in [Generation::Y2022, Generation::Y2023, Generation::Y2024] {
        let found = read(
            &maya()
                .generation(generation)
                .message("PUSH_CONTINUE_WATCHING", "PUSH", "The Harbour", "2026-05-03 18:00:00")
                .message("Email What To Watch", "EMAIL", "Tides", "2026-05-04 18:00:00")
                .message("NEW_DEVICE_LOGIN", "EMAIL", "", "2026-05-05 18:00:00"),
        );
        let sent = found.ads();
        assert_eq!(sent.len(), 2);
        assert_eq!(sent[0].1.kind, PersonalisationKind::Notification);
        assert_eq!(sent[0].1.reasons[0].kind, ReasonKind::ViewingHistory);
        assert_eq!(&*sent[0].1.reasons[0].stated, "PUSH_CONTINUE_WATCHING");
        assert_eq!(
            (sent[1].1.kind, sent[1].1.reasons[0].kind),
            (PersonalisationKind::MarketingMessage, ReasonKind::Other)
        );
        assert_eq!(sent[0].0.at.as_ref().unwrap().basis_text(), None, "the column's head says UTC");
    }
}

#[test]
fn an_opt_out_is_one_only_where_it_says_true_and_matching_is_the_other_way_round() {
    let found = read(
        &maya().settings(r#"{"is_opted_out_behavioral_advertising":"true","is_opted_out_profile_level":"false"}"#),
    );
    assert!(choices(&found).contains(&("is_opted_out_behavioral_advertising".to_owned(), ConsentState::Objected)));
    assert!(!choices(&found).iter().any(|(purpose, _)| purpose == "is_opted_out_profile_level"));
    assert_eq!(found.held("pd:PrivacyPreference"), ["false", "false"]);
    assert_eq!(found.held("pd:BirthDate"), ["1995-10-01"]);
    let found = read(&maya().generation(Generation::Y2023).matched(true));
    assert!(
        choices(&found).contains(&("Marketing Communications Matched Identifiers".to_owned(), ConsentState::Given))
    );
    assert!(found.skipped.iter().any(|(why, _)| why.starts_with("No choice about advertising")), "{:?}", found.skipped);
}

#[test]
fn other_profiles_are_other_people_and_the_guess_is_said() {
    let found = read(
        &maya()
            .profile("Kids", "2020-01-01 10:00:00")
            .views("Maya", 5)
            .views("Kids", 7)
            .search("knee pain", "2026-01-02 10:00:00"),
    );
    assert_eq!(found.held("pd:TVViewingBehaviour"), ["5 × (2026-01-01 – 2026-01-05)"]);
    assert_eq!(found.held("pd:BrowsingBehaviour"), ["knee pain"]);
    let count = |start: &str| found.skipped.iter().find(|(why, _)| why.starts_with(start)).map(|(_, n)| *n);
    assert_eq!(count("Records of other people"), Some(8), "{:?}", found.skipped);
    assert_eq!(count("Several profiles share this account. Sayso takes “Maya”"), Some(1));
    assert_eq!(found.account.as_ref().unwrap().native_id, "maya@example.org");
}

#[test]
fn addresses_towns_and_the_payment_company_once() {
    let found = read(&maya().address("203.0.113.7", "Hamburg", "2026-01-02 10:00:00").processor("Acme Payments"));
    assert_eq!((found.held("pd:IPAddress"), found.held("pd:City")), (vec!["203.0.113.7"], vec!["Hamburg"]));
    assert_eq!(found.transfers().iter().map(|t| t.to.display()).collect::<Vec<_>>(), ["Acme Payments"]);
    assert!(found.unread.is_empty(), "an empty table comes as a text file: {:?}", found.unread);
}

#[test]
fn what_each_generation_says() {
    for generation in [Generation::Y2020, Generation::Y2022, Generation::Y2023, Generation::Y2024] {
        let found = read(
            &maya()
                .generation(generation)
                .settings(r#"{"is_opted_out_behavioral_advertising":"true"}"#)
                .message("PUSH_CONTINUE_WATCHING", "PUSH", "The Harbour", "2026-05-03 18:00:00")
                .views("Maya", 2)
                .search("knee pain", "2026-01-02 10:00:00")
                .address("203.0.113.7", "Hamburg", "2026-01-02 10:00:00")
                .processor("Acme Payments"),
        );
        insta::with_settings!({snapshot_suffix => format!("{generation:?}")}, {
            insta::assert_snapshot!("claims", found.lines().join("\n"));
        });
    }
}

#[test]
fn without_the_table_of_profiles_the_one_with_most_records_is_taken_and_that_is_said() {
    let members = maya().views("Kids", 2).views("Maya", 3).members();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("part.zip");
    let views: Vec<_> = members.into_iter().filter(|(name, _)| name.contains("ViewingActivity")).collect();
    samples::kit::write_zip(&path, &views).unwrap();
    let found = gather(&path, "netflix-export");
    assert_eq!(found.held("pd:TVViewingBehaviour"), ["3 × (2026-01-01 – 2026-01-03)"]);
    assert!(found.skipped.iter().any(|(why, n)| why.contains("“Maya”, the one with most records") && *n == 1));
}

#[test]
fn trailers_show_no_taste_numbers_of_state_are_left_and_the_pages_own_list_is_read() {
    let views = b"Profile Name,Start Time,Title,Supplemental Video Type,Latest Bookmark\nMaya,2026-01-01 20:00:00,Tides,,x\nMaya,2026-01-02 20:00:00,Soon,TRAILER,x\n";
    let account = b"First Name,Email Address,Cookie Disclosure,Membership Status,Postal Code,Brazil Cpf\nMaya,maya@example.org,true,CURRENT_MEMBER,01310,12345678900\n";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("netflix.zip");
    let members = [
        ("CONTENT_INTERACTION/ViewingActivity.csv".to_owned(), views.to_vec()),
        ("ACCOUNT/AccountDetails.csv".to_owned(), account.to_vec()),
    ];
    samples::kit::write_zip(&path, &members).unwrap();
    let found = gather(&path, "netflix-export");
    assert_eq!(found.held("pd:TVViewingBehaviour"), ["1 × (2026-01-01 – 2026-01-01)"]);
    assert!(found.holdings().iter().all(|h| !matches!(h.value.as_deref(), Some("01310" | "12345678900"))));
    let list = file("NetflixViewingHistory.csv", b"Title,Date\nTides,5/3/26\nKnots,5/4/26\n");
    assert_eq!(gather(&list.path, "netflix-export").held("pd:TVViewingBehaviour"), ["2 ×"]);
}

#[test]
fn what_the_person_asked_to_be_reminded_of_is_no_viewing() {
    let found =
        read(&maya().message("Email New Season Alert Remind Me", "EMAIL", "Tides", "2026-05-04 18:00:00").message(
            "EVO_EDR_READY",
            "EMAIL",
            "",
            "2026-05-05 18:00:00",
        ));
    assert_eq!(found.ads().len(), 1, "the mail that brought the export is service");
    assert_eq!(found.ads()[0].1.reasons[0].kind, ReasonKind::Other);
}
