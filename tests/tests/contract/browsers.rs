//! `browsers` and `import --browser` against their contract. The journeys' person has a folder of their own, so that no
//! browser of this machine is ever looked at.

use super::{good, refused, text, wrong_usage};
use sayso_tests::Home;
use std::path::Path;

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[test]
fn browsers_are_listed_with_what_would_be_read_and_read_by_name() {
    let home = Home::new();
    assert_eq!(good(&home, "browsers", &["browsers"])["total"], 0);
    assert!(!home.path("record").join("record.db").exists(), "looking made a record");
    wrong_usage(&home, &["import"]);
    let profile = samples::browser::firefox(&home.path("user"), "At home").unwrap();
    let found = good(&home, "browsers", &["browsers"]);
    let one = &found["browsers"][0];
    assert_eq!(
        (text(one, "/browser"), text(one, "/name"), text(one, "/path")),
        ("Firefox".into(), "At home".into(), shown(&profile))
    );
    assert_eq!((one["is_default"].as_bool(), one["running"].as_bool()), (Some(true), Some(false)));
    let parts: Vec<&str> = one["parts"].as_array().unwrap().iter().map(|part| part["part"].as_str().unwrap()).collect();
    assert_eq!(parts, ["cookies", "settings"]);

    let read = good(&home, "import", &["import", "--browser", "firefox/at home"]);
    assert_eq!(text(&read, "/sources/0/kind"), "browser-firefox");
    assert_eq!(text(&read, "/sources/0/name"), "Firefox, At home");
    assert_eq!(read["sources"][0]["claims"]["transfer"], 1, "{read:#}");
    assert!(read["sources"][0]["claims"]["consent"].as_u64() > Some(10), "{read:#}");
    assert_eq!(read["sources"][0]["unread"].as_array().map(Vec::len), Some(0), "{read:#}");
    assert!(good(&home, "browsers", &["browsers"])["browsers"][0]["imported_at"].is_string());
    // Caches don't count: only what is read tells one state of a profile from another.
    std::fs::write(profile.join("datareporting/state.json"), b"another").unwrap();
    std::os::unix::fs::symlink("127.0.1.1:+42", profile.join("lock")).unwrap();
    let again = good(&home, "import", &["import", "--browser", "all"]);
    assert_eq!(again["sources"][0]["already_imported"], true, "{again:#}");
    assert_eq!(good(&home, "browsers", &["browsers"])["browsers"][0]["running"], true);

    let none = refused(&home, &["import", "--browser", "netscape"]);
    assert_eq!(text(&none, "/error/to"), "netscape");
    assert_eq!(text(&none, "/error/choices/0"), "Firefox/At home");
}
