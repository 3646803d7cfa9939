//! Profiles of browsers: in their usual places, being written to, with local storage, large, damaged, cancelled.

use crate::gathered::{Gathered, gather, read};
use evidence::browser::{Places, Profile, Tells, profiles};
use evidence::{Control, Stopped, Tree};
use model::{ClaimBody, SourceKind, TransferKind};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

const TCF: &str = "CQeEcwAQeEcwAEsAFBDEDIFoAPLgAELAABAgF5wA4AAgAGAAoBeYAKEAAEAIMABAAUEgBQABAAIBeY.IF5wAoAAgAoAvM";

fn write(path: &Path, bytes: impl AsRef<[u8]>) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, bytes).unwrap();
}

fn below(home: &Path) -> Places {
    Places { home: home.to_path_buf(), ..Places::default() }
}

fn told(profile: &Profile) -> (&str, &str, Vec<Tells>, bool) {
    let parts = profile.parts.iter().map(|part| part.tells).collect();
    (profile.browser, &profile.name, parts, profile.is_default)
}

fn reader(kind: SourceKind) -> &'static dyn evidence::Reader {
    evidence::recognise_as(kind).unwrap()
}

#[test]
fn profiles_are_found_by_the_names_that_people_gave_them() {
    let home = tempfile::tempdir().unwrap();
    let firefox = samples::browser::firefox(home.path(), "At home").unwrap();
    write(&firefox.join("places.sqlite"), b"x");
    write(&firefox.join("storage/default/https+++shop.example/ls/data.sqlite"), b"x");
    write(&firefox.join("storage/default/https+++a.example/idb/1.sqlite"), b"x");
    samples::browser::chrome(home.path(), "Work").unwrap();
    write(&home.path().join(".config/google-chrome/Default/History"), b"x");
    write(&home.path().join(".config/google-chrome/Crashpad/settings.dat"), b"x");
    write(&home.path().join(".var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser/Default/Cookies"), b"x");
    write(&home.path().join("Library/Cookies/Cookies.binarycookies"), b"cook");
    let found = profiles(&below(home.path()));
    let firefox_parts = vec![Tells::Cookies, Tells::History, Tells::Settings, Tells::Storage];
    assert_eq!(
        found.iter().map(told).collect::<Vec<_>>(),
        [
            ("Brave", "Default", vec![Tells::Cookies], true),
            ("Chrome", "Default", vec![Tells::History], true),
            ("Chrome", "Work", vec![Tells::Cookies], false),
            ("Firefox", "At home", firefox_parts, true),
            ("Safari", "Safari", vec![Tells::Cookies], true),
        ]
    );
    assert!(found.iter().all(|profile| profile.used.is_some() && !profile.running));
}

#[test]
fn windows_places_come_from_where_the_system_says_and_a_star_is_any_package() {
    let disk = tempfile::tempdir().unwrap();
    let (roaming, local) = (disk.path().join("R"), disk.path().join("L"));
    write(&roaming.join("Mozilla/Firefox/Profiles/x.default/cookies.sqlite"), b"x");
    let elsewhere = disk.path().join("D/fox");
    write(&elsewhere.join("places.sqlite"), b"x");
    let ini = format!(
        "[Profile1]\r\nName=old\r\nIsRelative=1\r\nPath=Profiles/x.default\r\nDefault=1\r\n\r\n[Profile0]\r\nName=Far away\r\nIsRelative=0\r\nPath={}\r\n",
        elsewhere.display()
    );
    write(&roaming.join("Mozilla/Firefox/profiles.ini"), ini);
    write(&roaming.join("Opera Software/Opera Stable/Network/Cookies"), b"x");
    let arc = "Packages/TheBrowserCompany.Arc_ttt1ap7aakyb4/LocalCache/Local/Arc/User Data/Default/Network/Cookies";
    write(&local.join(arc), b"x");
    write(&local.join("Google/Chrome SxS/User Data/Profile 2/History"), b"x");
    let places = Places { roaming: Some(roaming), local: Some(local), ..below(&disk.path().join("nobody")) };
    let found = profiles(&places);
    let names: Vec<(&str, &str, bool)> = found.iter().map(|p| (p.browser, p.name.as_str(), p.is_default)).collect();
    assert_eq!(
        names,
        [
            ("Arc", "Default", true),
            ("Chrome Canary", "Profile 2", false),
            ("Firefox", "Far away", false),
            ("Firefox", "old", true),
            ("Opera", "Opera Stable", true),
        ]
    );
}

#[test]
#[cfg(unix)]
fn a_lock_or_a_log_says_that_the_browser_runs() {
    let home = tempfile::tempdir().unwrap();
    let firefox = samples::browser::firefox(home.path(), "a").unwrap();
    samples::browser::chrome(home.path(), "b").unwrap();
    let running = || profiles(&below(home.path())).iter().map(|p| p.running).collect::<Vec<_>>();
    assert_eq!(running(), [false, false]);
    write(&firefox.join("cookies.sqlite-wal"), b"x");
    std::os::unix::fs::symlink("maya-42", home.path().join(".config/google-chrome/SingletonLock")).unwrap();
    assert_eq!(running(), [true, true]);
}

#[test]
fn a_profile_counts_by_what_is_read_of_it_and_nothing_is_said_of_the_rest() {
    let home = tempfile::tempdir().unwrap();
    let profile = samples::browser::firefox(home.path(), "a").unwrap();
    let firefox = reader(SourceKind::BrowserFirefox);
    let of = |path: &Path| evidence::digest(firefox, path, &Control::default()).unwrap();
    let before = of(&profile);
    write(&profile.join("cache2/entries/ABC"), vec![0; 100_000]);
    write(&profile.join("storage/default/https+++shop.example/idb/1.sqlite"), b"x");
    #[cfg(unix)]
    std::os::unix::fs::symlink("127.0.1.1:+42", profile.join("lock")).unwrap();
    assert_eq!(of(&profile), before);
    assert!(before.1 < 10_000, "sizes of caches don't count");
    let found = read(&profile);
    assert_eq!(found.unread, []);
    write(&profile.join("prefs.js"), b"");
    assert_ne!(of(&profile).0, before.0);
}

#[test]
fn a_folder_of_several_profiles_is_several_sources() {
    let home = tempfile::tempdir().unwrap();
    let firefox = samples::browser::firefox(home.path(), "a").unwrap();
    let chrome = samples::browser::chrome(home.path(), "b").unwrap();
    let root = chrome.parent().unwrap();
    write(&root.join("Default/Network/Cookies"), samples::browser::CHROMIUM_COOKIES);
    let scratch = tempfile::tempdir().unwrap();
    assert_eq!(evidence::triage(root, scratch.path()), [root.join("Default"), chrome.clone()]);
    assert_eq!(evidence::triage(&home.path().join(".mozilla"), scratch.path()), [firefox]);
    // A database by itself may be called anything.
    let alone = home.path().join("old cookies of mine.db");
    write(&alone, samples::browser::FIREFOX_COOKIES);
    let found = gather_rows(&alone, "browser-firefox");
    assert_eq!(found.held("pd:UID").len(), 3);
}

/// As [`gather`], without cutting excerpts out: rows of a database have no bytes of their own.
fn gather_rows(path: &Path, kind: &str) -> Gathered {
    let mut tree = Tree::open(path).unwrap();
    let (reader, found) = evidence::recognise(&mut tree).expect("nobody recognises it");
    assert_eq!(found.kind.id(), kind);
    crate::gathered::read_with(reader, &mut tree)
}

#[test]
fn chromiums_local_storage_is_listed_as_unread_and_nothing_of_firefox_150_is_lost() {
    let home = tempfile::tempdir().unwrap();
    let found = gather_rows(&samples::browser::chrome(home.path(), "b").unwrap(), "browser-chromium");
    assert_eq!(found.held("pd:UID"), ["uid"]);
    let why: Vec<&str> = found.unread.iter().map(|unread| unread.why.as_str()).collect();
    assert!(matches!(why.as_slice(), [why] if why.contains("LevelDB")), "{why:?}");
    let found = gather_rows(&samples::browser::firefox(home.path(), "a").unwrap(), "browser-firefox");
    assert_eq!(found.held("pd:UID"), ["euconsent-v2", "IDE", "session"]);
    for (claim, excerpt) in &found.claims {
        assert!(!format!("{claim:?}").contains(samples::browser::SECRET));
        assert!(!String::from_utf8_lossy(&excerpt.bytes).contains(samples::browser::SECRET));
    }
}

/// One site's local storage: key, value, whether it is compressed, whether it is UTF-16.
fn storage(profile: &Path, site: &str, entries: &[(&str, &str, bool, bool)]) {
    let folder = profile.join("storage/default").join(site);
    std::fs::create_dir_all(folder.join("ls")).unwrap();
    std::fs::write(folder.join(".metadata-v2"), [&1_777_800_000_000_000_i64.to_be_bytes()[..], &[0; 9]].concat())
        .unwrap();
    let db = Connection::open(folder.join("ls/data.sqlite")).unwrap();
    db.execute_batch(
        "CREATE TABLE database (origin TEXT NOT NULL, usage INTEGER NOT NULL DEFAULT 0, last_vacuum_time INTEGER NOT NULL DEFAULT 0, last_analyze_time INTEGER NOT NULL DEFAULT 0, last_vacuum_size INTEGER NOT NULL DEFAULT 0);
         CREATE TABLE data (key TEXT PRIMARY KEY, utf16_length INTEGER NOT NULL, conversion_type INTEGER NOT NULL, compression_type INTEGER NOT NULL, last_access_time INTEGER NOT NULL DEFAULT 0, value BLOB NOT NULL);",
    )
    .unwrap();
    for (key, value, compressed, wide) in entries {
        let bytes: Vec<u8> =
            if *wide { value.encode_utf16().flat_map(u16::to_le_bytes).collect() } else { value.as_bytes().to_vec() };
        let bytes = if *compressed { snap::raw::Encoder::new().compress_vec(&bytes).unwrap() } else { bytes };
        let row = (key, value.encode_utf16().count() as i64, i64::from(!wide), i64::from(*compressed), bytes);
        db.execute("INSERT INTO data (key, utf16_length, conversion_type, compression_type, value) VALUES (?1, ?2, ?3, ?4, ?5)", row)
            .unwrap();
    }
}

#[test]
fn local_storage_tells_who_keeps_something_and_what_they_were_told_of_consent() {
    let home = tempfile::tempdir().unwrap();
    let profile = samples::browser::firefox(home.path(), "a").unwrap();
    std::fs::remove_file(profile.join("cookies.sqlite")).unwrap();
    write(&profile.join("cookies.sqlite"), samples::browser::FIREFOX_COOKIES);
    let settings = r#"{"services":[{"id":"S1","dataProcessor":"Harbour Ads","status":true,"history":[{"type":"explicit","timestamp":1777800000000,"status":true}]}]}"#;
    storage(
        &profile,
        "https+++www.news.example",
        &[
            ("uc_settings", settings, true, false),
            ("token", &format!("SECRETTOKEN{}", "x".repeat(300)), true, false),
            ("SECRETKEY", "wide ✓", false, true),
        ],
    );
    storage(
        &profile,
        "https+++tracker.example^partitionKey=%28https%2Cnews.example%29",
        &[("uid", "SECRETUID", false, false)],
    );
    storage(&profile, "moz-extension+++0b5c", &[("x", "SECRETX", false, false)]);
    let old = Connection::open(profile.join("webappsstore.sqlite")).unwrap();
    old.execute_batch(&format!(
        "CREATE TABLE webappsstore2 (originAttributes TEXT, originKey TEXT, scope TEXT, key TEXT, value TEXT);
         INSERT INTO webappsstore2 VALUES ('', 'elpmaxe.dlo.:https:443', 'elpmaxe.dlo.:https:443', 'tcString', '{TCF}');
         INSERT INTO webappsstore2 VALUES ('', 'elpmaxe.dlo.:https:443', 'elpmaxe.dlo.:https:443', 'cart', 'SECRETCART');"
    ))
    .unwrap();
    drop(old);

    let found = gather_rows(&profile, "browser-firefox");
    assert_eq!(found.unread, []);
    let kept: Vec<(&str, Option<&str>)> = found
        .claims
        .iter()
        .filter_map(|(c, _)| if let ClaimBody::Holding(h) = &c.body { Some((c, h)) } else { None })
        .filter(|(c, _)| c.rule.as_deref() == Some("kept-in-browser"))
        .map(|(_, h)| (h.holder.display(), h.value.as_deref()))
        .collect();
    assert_eq!(kept, [("tracker.example", Some("1")), ("www.news.example", Some("3")), ("old.example", Some("2"))]);
    let let_in = found.transfers().into_iter().find(|t| t.to.display() == "tracker.example").unwrap();
    assert_eq!((let_in.from.display(), let_in.kind), ("news.example", TransferKind::SiteEvent));
    let consents: Vec<(&str, Option<&str>)> = found
        .claims
        .iter()
        .filter_map(|(c, _)| if let ClaimBody::Consent(c) = &c.body { Some(c) } else { None })
        .filter(|c| c.vendor.display() == "Harbour Ads" || c.purpose.starts_with("TCF purpose 4"))
        .map(|c| (c.vendor.display(), c.site.as_deref()))
        .collect();
    assert!(consents.contains(&("Harbour Ads", Some("www.news.example"))), "{consents:?}");
    assert!(consents.contains(&("old.example", Some("old.example"))), "{consents:?}");
    assert!(found.skipped.iter().any(|(why, n)| why.contains("extensions") && *n == 1), "{:?}", found.skipped);
    for (claim, excerpt) in &found.claims {
        assert!(!format!("{claim:?}").contains("SECRET"), "{claim:?}");
        assert!(!String::from_utf8_lossy(&excerpt.bytes).contains("SECRET"), "{:?}", excerpt.locator);
    }
}

#[test]
fn a_browser_that_writes_all_the_while_is_read_at_one_moment_or_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cookies.sqlite");
    write(&path, samples::browser::FIREFOX_COOKIES);
    let stop = std::sync::atomic::AtomicBool::new(false);
    let (mut whole, mut busy) = (0, 0);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let db = Connection::open(&path).unwrap();
            db.pragma_update(None, "journal_mode", "WAL").unwrap();
            db.pragma_update(None, "wal_autocheckpoint", 20).unwrap();
            for n in 0_i64.. {
                if stop.load(std::sync::atomic::Ordering::Relaxed) {
                    return;
                }
                // Two rows in one transaction: a reader sees both or neither.
                let both = format!(
                    "BEGIN; INSERT INTO moz_cookies (name, host, creationTime) VALUES ('a{n}', 'a.example', 1777800000000000);
                     INSERT INTO moz_cookies (name, host, creationTime) VALUES ('b{n}', 'b.example', 1777800000000000); COMMIT;"
                );
                db.execute_batch(&both).unwrap();
                std::thread::sleep(std::time::Duration::from_millis(n.unsigned_abs() % 7));
            }
        });
        for _ in 0..12 {
            let found = gather_rows(&path, "browser-firefox");
            let of = |host: &str| found.holdings().iter().filter(|h| h.holder.display() == host).count();
            if found.unread.is_empty() {
                assert_eq!(of("a.example"), of("b.example"), "a transaction is whole");
                whole += 1;
            } else {
                assert!(found.unread[0].why.contains("Close the browser"), "{:?}", found.unread);
                busy += 1;
            }
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
    });
    assert_eq!(whole + busy, 12);
    let found = gather_rows(&path, "browser-firefox");
    assert_eq!(found.unread, []);
}

#[test]
fn a_young_database_stands_in_its_log_alone() {
    let folder = tempfile::tempdir().unwrap();
    let db = Connection::open(folder.path().join("cookies.sqlite")).unwrap();
    db.pragma_update(None, "journal_mode", "WAL").unwrap();
    db.execute_batch(
        "CREATE TABLE moz_cookies (id INTEGER PRIMARY KEY, name TEXT, value TEXT, host TEXT);
         INSERT INTO moz_cookies VALUES (1, 'sid', 'SECRET', 'a.example');",
    )
    .unwrap();
    assert_eq!(gather_rows(folder.path(), "browser-firefox").held("pd:UID"), ["sid"]);
}

#[test]
fn a_file_in_the_middle_of_a_change_is_told_and_a_view_is_no_table() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cookies.sqlite");
    write(&path, samples::browser::FIREFOX_COOKIES);
    write(&folder.path().join("cookies.sqlite-journal"), [&[0xd9, 0xd5, 0x05][..], &[0; 600]].concat());
    let found = gather_rows(folder.path(), "browser-firefox");
    assert!(found.claims.is_empty());
    assert!(found.unread[0].why.contains("start and close it once"), "{:?}", found.unread);
    // A journal that was finished begins with zeros.
    write(&folder.path().join("cookies.sqlite-journal"), [0; 600]);
    assert_eq!(gather_rows(folder.path(), "browser-firefox").unread, []);
    let crafted = folder.path().join("crafted");
    std::fs::create_dir(&crafted).unwrap();
    let db = Connection::open(crafted.join("cookies.sqlite")).unwrap();
    db.execute_batch(
        "CREATE TABLE t (n); INSERT INTO t VALUES (1);
         CREATE VIEW moz_cookies AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n AS id, 'x' AS name, 'x' AS value, 'a.example' AS host FROM r;",
    )
    .unwrap();
    drop(db);
    let found = gather_rows(&crafted, "browser-firefox");
    assert!(found.claims.is_empty() && found.unread.len() == 1, "{:?}", found.unread);
}

/// A database too large for memory.
fn large(folder: &Path) -> PathBuf {
    let path = folder.join("places.sqlite");
    let db = Connection::open(&path).unwrap();
    db.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 65536;
         CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT, title TEXT, visit_count INTEGER, last_visit_date INTEGER);
         CREATE TABLE padding (bytes BLOB);
         INSERT INTO padding SELECT zeroblob(900000) FROM (WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 80) SELECT n FROM r);
         INSERT INTO moz_places VALUES (1, 'https://www.shop.example/', 't', 3, 1777800000000000);",
    )
    .unwrap();
    path
}

#[test]
fn a_large_database_is_copied_for_nobody_else_and_leaves_nothing() {
    let (folder, scratch) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = large(folder.path());
    assert!(path.metadata().unwrap().len() > 64 << 20);
    let mut tree = Tree::open_beside(&path, scratch.path()).unwrap();
    let found = crate::gathered::read_with(reader(SourceKind::BrowserFirefox), &mut tree);
    assert_eq!(found.held("pd:BrowsingBehaviour").len(), 1, "{:?}", found.unread);
    assert_eq!(std::fs::read_dir(scratch.path()).unwrap().count(), 0);
    // What a crash left goes at the next start, and what another program reads stays.
    let left = scratch.path().join(".scratch-left");
    write(&left.join("copy.sqlite"), b"SECRET");
    let read = scratch.path().join(".scratch-read");
    write(&read.join("copy.sqlite"), b"SECRET");
    let lock = std::fs::File::create(read.join("in-use")).unwrap();
    lock.lock().unwrap();
    evidence::tree::clear_scratch(scratch.path());
    assert!(!left.exists() && read.join("copy.sqlite").exists());
}

#[test]
fn whoever_cancels_ends_a_question_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("places.sqlite");
    let db = Connection::open(&path).unwrap();
    // Without an index each of many pages looks through all visits: minutes of work.
    db.execute_batch(
        "CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT, visit_count INTEGER, last_visit_date INTEGER);
         CREATE TABLE moz_historyvisits (id INTEGER PRIMARY KEY, place_id INTEGER, visit_date INTEGER);
         BEGIN;
         WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 200000) INSERT INTO moz_historyvisits SELECT n, n % 7, 1 FROM r;
         INSERT INTO moz_places SELECT id, 'https://a' || id || '.example/', 1, 1777800000000000 FROM moz_historyvisits;
         COMMIT;",
    )
    .unwrap();
    drop(db);
    let control = Control::default();
    let begun = std::time::Instant::now();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            std::thread::sleep(std::time::Duration::from_millis(400));
            control.cancel();
        });
        let mut tree = Tree::open(&path).unwrap();
        let stopped = evidence::read(reader(SourceKind::BrowserFirefox), &mut tree, &mut Gathered::default(), &control);
        assert!(matches!(stopped, Err(Stopped::Cancelled)), "{stopped:?}");
    });
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn safaris_file_is_found_by_what_it_is() {
    let place = crate::gathered::file("Cookies.binarycookies", b"cook\0\0\0\0\0\0\0\0\0\0\0\0");
    assert!(gather(&place.path, "browser-safari").claims.is_empty());
}
