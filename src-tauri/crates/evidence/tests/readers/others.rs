//! Exports that are recognised and listed, and read as far as their form is sure.

use crate::gathered::gather;
use samples::kit::write_zip;

fn zip(members: &[(&str, &str)]) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let members: Vec<(String, Vec<u8>)> =
        members.iter().map(|(n, t)| ((*n).to_owned(), t.as_bytes().to_vec())).collect();
    let path = write_zip(&folder.path().join("export.zip"), &members).unwrap();
    (folder, path)
}

#[test]
fn chatgpts_ads_are_listed_and_no_conversation_is_kept() {
    let (_folder, path) = zip(&[
        ("conversations.json", r#"[{"title": "secret words", "create_time": 1777800000, "mapping": {}}]"#),
        ("user.json", r#"{"id": "user-5550100", "email": "maya@example.org"}"#),
        ("ads.json", r#"{"ads_history": [], "interests": []}"#),
    ]);
    let found = gather(&path, "other-export");
    assert_eq!(found.account.as_ref().unwrap().native_id, "maya@example.org");
    assert_eq!(found.held("pd:Communication"), ["1 × (2026-05-03 – 2026-05-03)"]);
    assert!(found.unread.iter().any(|u| u.locator.member.as_deref() == Some("ads.json")));
    assert!(found.excerpts().all(|e| !String::from_utf8_lossy(&e.bytes).contains("mapping")));
}

#[test]
fn others_are_recognised_by_their_content() {
    for members in [
        vec![(
            "IT_GLOBAL_EVENT/events.json",
            r#"[{"eventType": "IT_SSO_LOGIN", "eventDateTime": "2026-01-01T10:00:00Z"}]"#,
        )],
        vec![(
            "whatsapp_account_information/registration_information.json",
            r#"{"wa_registration_info": {"registration_timestamp": 1777800000, "platform": "ANDROID"}}"#,
        )],
        vec![("json/search_history.json", r#"[{"Time of Search": "2026-01-01 10:00:00", "city": "Perth"}]"#)],
        vec![("experiments.csv", "experiment,condition\nred_button,a\n")],
        vec![("DeviceEvents.csv", "Event Time,Device\n2026-01-01,Door\n")],
    ] {
        let (_folder, path) = zip(&members);
        assert!(!gather(&path, "other-export").claims.is_empty(), "{members:?}");
    }
}
