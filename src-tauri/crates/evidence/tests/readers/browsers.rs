//! Browsers and consent strings, as people have them. Databases are made here, by the same library that
//! browsers use, since no builder outside this room may know SQL.

use crate::gathered::{Gathered, file, gather, read};
use model::{Basis, ConsentState, TransferKind};
use rusqlite::Connection;
use std::path::Path;

/// A real answer to a banner, made for the format notes: purposes 1 to 4, 7 and 9 to 11, vendors 1 to 3, 10 and 755.
const TCF: &str = "CQeEcwAQeEcwAEsAFBDEDIFoAPLgAELAABAgF5wA4AAgAGAAoBeYAKEAAEAIMABAAUEgBQABAAIBeY.IF5wAoAAgAoAvM";

fn firefox(folder: &Path, wal: bool) -> Option<Connection> {
    let db = Connection::open(folder.join("cookies.sqlite")).unwrap();
    if wal {
        db.pragma_update(None, "journal_mode", "WAL").unwrap();
    }
    db.execute_batch(&format!(
        "CREATE TABLE moz_cookies (id INTEGER PRIMARY KEY, originAttributes TEXT NOT NULL DEFAULT '', name TEXT, value TEXT, host TEXT, path TEXT, expiry INTEGER, lastAccessed INTEGER, creationTime INTEGER, isSecure INTEGER, isHttpOnly INTEGER, sameSite INTEGER);
         INSERT INTO moz_cookies (originAttributes, name, value, host, creationTime) VALUES ('', 'session', 'SECRETSESSION', 'www.shop.example', 1777800000000000);
         INSERT INTO moz_cookies (originAttributes, name, value, host, creationTime) VALUES ('^partitionKey=%28https%2Cshop.example%29', 'IDE', 'SECRETIDE', '.doubleclick.net', 1777800001000000);
         INSERT INTO moz_cookies (originAttributes, name, value, host, creationTime) VALUES ('', 'euconsent-v2', '{TCF}', '.shop.example', 1777800002000000);
         INSERT INTO moz_cookies (originAttributes, name, value, host, creationTime) VALUES ('', 'router', 'SECRETHOME', '192.168.1.1', 1777800002000000);"
    ))
    .unwrap();
    wal.then_some(db)
}

fn places(folder: &Path) {
    let db = Connection::open(folder.join("places.sqlite")).unwrap();
    db.execute_batch(
        "CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT, title TEXT, visit_count INTEGER, last_visit_date INTEGER);
         CREATE TABLE moz_historyvisits (id INTEGER PRIMARY KEY, place_id INTEGER, visit_date INTEGER);
         INSERT INTO moz_places VALUES (1, 'https://clinic.example/private?x=SECRETPATH', 't', 3, 1777800000000000);
         INSERT INTO moz_places VALUES (2, 'https://www.clinic.example/other', 't', 1, 1777886400000000);
         INSERT INTO moz_historyvisits VALUES (1, 1, 1777000000000000);",
    )
    .unwrap();
    std::fs::write(
        folder.join("prefs.js"),
        "// Mozilla User Preferences\nuser_pref(\"privacy.globalprivacycontrol.enabled\", true);\n",
    )
    .unwrap();
}

#[test]
fn firefox_tells_who_set_what_since_when_and_never_a_value() {
    for wal in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        // While the browser runs, rows stand in the log beside the file; it stays open here.
        let _running = firefox(folder.path(), wal);
        places(folder.path());
        let before: Vec<_> = std::fs::read(folder.path().join("cookies.sqlite")).unwrap();
        let found = read(folder.path());
        assert_eq!(before, std::fs::read(folder.path().join("cookies.sqlite")).unwrap(), "the profile is not touched");
        assert_eq!(found.held("pd:UID"), ["IDE", "euconsent-v2", "session"], "wal {wal} {:?}", found.unread);
        let cookie = found.holdings().into_iter().find(|h| h.value.as_deref() == Some("session")).unwrap();
        assert_eq!(&*cookie.holder.party.literal, "www.shop.example");
        let let_in = &found.transfers()[0];
        assert_eq!(
            (let_in.from.display(), let_in.to.display(), let_in.kind),
            ("shop.example", "doubleclick.net", TransferKind::SiteEvent)
        );
        assert!(found.consents().iter().any(|c| c.purpose.starts_with("TCF purpose 4")
            && c.state == ConsentState::Given
            && c.site.as_deref() == Some("shop.example")));
        assert_eq!(found.held("pd:BrowsingBehaviour"), ["4 × (2026-04-24 – 2026-05-04)"]);
        assert!(found.held("pd:PrivacyPreference").contains(&"true"));
        for secret in ["SECRETSESSION", "SECRETIDE", "SECRETHOME", "SECRETPATH", "192.168.1.1"] {
            found.never(secret);
        }
        assert!(found.skipped.iter().any(|(why, n)| why.contains("devices at home") && *n == 1));
    }
}

#[test]
fn chromiums_values_are_encrypted_and_stay_so() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("Network")).unwrap();
    let db = Connection::open(folder.path().join("Network/Cookies")).unwrap();
    db.execute_batch(
        "CREATE TABLE cookies (creation_utc INTEGER, host_key TEXT, top_frame_site_key TEXT, name TEXT, value TEXT, encrypted_value BLOB);
         INSERT INTO cookies VALUES (13422273600000000, '.tracker.example', 'https://shop.example', 'uid', '', x'76313041424344');",
    )
    .unwrap();
    drop(db);
    let db = Connection::open(folder.path().join("History")).unwrap();
    db.execute_batch(
        "CREATE TABLE urls (id INTEGER PRIMARY KEY, url TEXT, title TEXT, visit_count INTEGER, typed_count INTEGER, last_visit_time INTEGER);
         INSERT INTO urls VALUES (1, 'https://news.example/SECRETPATH', 't', 2, 0, 13422273600000000);",
    )
    .unwrap();
    drop(db);
    let found = read(folder.path());
    assert_eq!(found.held("pd:UID"), ["uid"]);
    assert_eq!(found.transfers()[0].from.display(), "shop.example");
    assert_eq!(found.claims[0].0.at.as_ref().unwrap().iso(), "2026-05-03T09:20:00Z");
    assert_eq!(found.held("pd:BrowsingBehaviour").len(), 1);
    found.never("SECRETPATH");
}

#[test]
fn a_hostile_database_is_survived_and_listed() {
    let folder = tempfile::tempdir().unwrap();
    drop(firefox(folder.path(), false));
    let path = folder.path().join("cookies.sqlite");
    let good = std::fs::read(&path).unwrap();
    let mut rng = samples::kit::Rng::new(3);
    for _ in 0..60 {
        let mut bytes = good.clone();
        for _ in 0..rng.between(1, 40) {
            let at = 100 + rng.below(bytes.len() as u64 - 100) as usize;
            bytes[at] = rng.below(256) as u8;
        }
        std::fs::write(&path, &bytes).unwrap();
        let mut tree = evidence::Tree::open(folder.path()).unwrap();
        let reader = evidence::recognise_as(model::SourceKind::BrowserFirefox).unwrap();
        let mut gathered = Gathered::default();
        evidence::read(reader, &mut tree, &mut gathered, &evidence::Control::default()).unwrap();
    }
    let left = std::fs::read_dir(std::env::temp_dir())
        .unwrap()
        .flatten()
        .filter(|f| f.file_name().to_string_lossy().starts_with(".scratch-"));
    let old = left
        .filter(|f| f.metadata().and_then(|m| m.modified()).is_ok_and(|m| m.elapsed().is_ok_and(|e| e.as_secs() > 60)));
    assert_eq!(old.count(), 0, "copies are removed");
}

/// A jar with one page and these cookies: domain, name, value, seconds since 2001.
fn binarycookies(cookies: &[(&str, &str, &str, f64)]) -> Vec<u8> {
    let mut records = Vec::new();
    for (domain, name, value, created) in cookies {
        let strings: Vec<Vec<u8>> =
            [*domain, *name, "/", *value].iter().map(|s| [s.as_bytes(), &[0]].concat()).collect();
        let mut at = 56_u32;
        let mut offsets = Vec::new();
        for string in &strings {
            offsets.push(at);
            at += u32::try_from(string.len()).unwrap();
        }
        let mut record = Vec::new();
        for word in [at, 0, 1, 0, offsets[0], offsets[1], offsets[2], offsets[3], 0, 0] {
            record.extend(word.to_le_bytes());
        }
        record.extend(0_f64.to_le_bytes());
        record.extend(created.to_le_bytes());
        record.extend(strings.concat());
        records.push(record);
    }
    let mut page = vec![0, 0, 1, 0];
    page.extend(u32::try_from(records.len()).unwrap().to_le_bytes());
    let mut at = 12 + 4 * records.len();
    for record in &records {
        page.extend(u32::try_from(at).unwrap().to_le_bytes());
        at += record.len();
    }
    page.extend([0; 4]);
    page.extend(records.concat());
    let mut jar = b"cook".to_vec();
    jar.extend(1_u32.to_be_bytes());
    jar.extend(u32::try_from(page.len()).unwrap().to_be_bytes());
    jar.extend(page);
    jar.extend([0; 8]);
    jar
}

#[test]
fn safaris_jar_is_read_with_places_of_bytes() {
    let jar = binarycookies(&[
        (".shop.example", "session", "SECRETSESSION", 799_492_800.0),
        (".shop.example", "euconsent-v2", TCF, 799_492_800.0),
    ]);
    let place = file("Cookies.binarycookies", &jar);
    let found = gather(&place.path, "browser-safari");
    assert_eq!(found.held("pd:UID"), ["session", "euconsent-v2"]);
    assert_eq!(found.claims[0].0.at.as_ref().unwrap().iso(), "2026-05-03T09:20:00Z");
    assert!(!found.consents().is_empty());
    found.never("SECRETSESSION");
    for cut in 0..jar.len().min(400) {
        let place = file("Cookies.binarycookies", &jar[..cut]);
        let Ok(mut tree) = evidence::Tree::open(&place.path) else { continue };
        let reader = evidence::recognise_as(model::SourceKind::BrowserSafari).unwrap();
        evidence::read(reader, &mut tree, &mut Gathered::default(), &evidence::Control::default()).unwrap();
    }
}

#[test]
fn a_pasted_string_says_purposes_vendors_and_legitimate_interest_apart() {
    let place = file("consent.txt", format!("{TCF}\nnonsense\n").as_bytes());
    let found = gather(&place.path, "consent-strings");
    let all = found.consents();
    let given = |basis: Basis, start: &str| {
        all.iter()
            .filter(|c| c.basis == basis && c.state == ConsentState::Given && c.purpose.starts_with(start))
            .count()
    };
    assert_eq!((given(Basis::Consent, "TCF purpose"), given(Basis::LegitimateInterest, "TCF purpose")), (8, 4));
    let vendors: Vec<(Option<u32>, &str)> = all
        .iter()
        .filter(|c| c.purpose == "TCF vendor consent")
        .map(|c| (c.vendor_number, c.vendor.display()))
        .collect();
    assert_eq!(
        vendors,
        [
            (Some(1), "vendor #1"),
            (Some(2), "vendor #2"),
            (Some(3), "vendor #3"),
            (Some(10), "vendor #10"),
            (Some(755), "vendor #755")
        ]
    );
    assert!(found.skipped.iter().any(|(why, n)| why.contains("no consent string") && *n == 1));
}

#[test]
fn vendors_have_names_once_the_list_lies_beside_the_file() {
    let place = file("consent.txt", TCF.as_bytes());
    let list =
        br#"{"gvlSpecificationVersion":3,"vendorListVersion":200,"vendors":{"755":{"id":755,"name":"Acme Ads"}}}"#;
    std::fs::write(place.path.with_file_name("vendor-list.json"), list).unwrap();
    let found = gather(&place.path, "consent-strings");
    assert!(found.consents().iter().any(|c| c.vendor_number == Some(755) && c.vendor.display() == "Acme Ads"));
}

#[test]
fn files_of_cookies_give_hosts_and_names_and_what_they_say_of_consent() {
    let text = format!(
        "# Netscape HTTP Cookie File\n.shop.example\tTRUE\t/\tTRUE\t1900000000\tsession\tSECRETSESSION\n#HttpOnly_.tracker.example\tTRUE\t/\tTRUE\t0\tuid\tSECRETUID\n.shop.example\tTRUE\t/\tTRUE\t1900000000\teuconsent-v2\t{TCF}\n"
    );
    let place = file("cookies.txt", text.as_bytes());
    let found = gather(&place.path, "consent-strings");
    assert_eq!(found.held("pd:UID"), ["session", "uid", "euconsent-v2"]);
    assert!(found.consents().iter().all(|c| c.site.as_deref() == Some("shop.example")));
    found.never("SECRET");
    let json = format!(
        r#"[{{"domain": ".shop.example", "name": "session", "value": "SECRETSESSION", "sameSite": "lax"}}, {{"domain": ".shop.example", "name": "euconsent-v2", "value": "{TCF}", "sameSite": "lax"}}]"#
    );
    let place = file("cookies.json", json.as_bytes());
    let found = gather(&place.path, "consent-strings");
    assert_eq!((found.held("pd:UID").len(), found.consents().is_empty()), (2, false));
    found.never("SECRET");
}
