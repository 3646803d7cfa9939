//! A downloads folder as people have it: an export of each platform beside files that are none, dropped in one go.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use sayso_tests::Home;
use serde_json::Value;
use std::collections::BTreeMap;

fn list<'v>(value: &'v Value, key: &str) -> &'v Vec<Value> {
    value[key].as_array().unwrap_or_else(|| panic!("{key} is missing in {value:#}"))
}

fn claims(source: &Value) -> u64 {
    source["claims"].as_object().unwrap().values().filter_map(Value::as_u64).sum()
}

#[test]
fn a_downloads_folder_goes_in_at_once_and_out_again() {
    let home = Home::new();
    let folder = home.path("downloads");
    std::fs::create_dir_all(&folder).unwrap();
    let known: BTreeMap<String, &str> = samples::downloads::write(&folder).unwrap().into_iter().collect();
    let folder = folder.to_string_lossy().into_owned();

    // Before anything is read, it says what would be, and what is left alone.
    let (status, tried, said) = home.answer(&["import", &folder, "--dry-run"]);
    assert_eq!(status, 0, "{said}");
    assert_eq!(list(&tried, "sources").len(), known.len());
    for name in known.keys() {
        assert!(said.contains(name.as_str()), "{name} is not announced: {said}");
    }
    assert!(said.contains("Left alone: 3."), "{said}");
    assert_eq!(list(&home.json(&["sources"]), "sources").len(), 0, "a rehearsal kept something");

    let done = home.json(&["import", &folder]);
    assert_eq!(list(&done, "failed").len(), 0, "{:#}", done["failed"]);
    let seen: BTreeMap<String, &str> = list(&done, "sources")
        .iter()
        .map(|source| (source["name"].as_str().unwrap().to_owned(), source["kind"].as_str().unwrap()))
        .collect();
    assert_eq!(seen, known);
    for source in list(&done, "sources") {
        assert!(claims(source) > 0, "nothing was read from {source:#}");
        assert_eq!(source["already_imported"], false);
    }

    // The same folder again changes nothing.
    let brands = || home.json(&["brands", "--limit", "500"]);
    let before = brands();
    let again = home.json(&["import", &folder]);
    assert!(list(&again, "sources").iter().all(|source| source["already_imported"] == true), "{again:#}");
    assert_eq!(brands(), before);

    // Each taken out again leaves an empty record.
    for source in list(&home.json(&["sources"]), "sources") {
        home.json(&["source", "remove", source["id"].as_str().unwrap()]);
    }
    assert_eq!(list(&home.json(&["sources"]), "sources").len(), 0);
    assert_eq!(list(&brands(), "brands").len(), 0, "a brand stayed: {:#}", brands());
}

#[test]
fn a_step_says_whether_the_imported_browser_sends_the_signal() {
    let folder = tempfile::tempdir().unwrap();
    samples::downloads::write(folder.path()).unwrap();
    let home = Home::new();
    home.json(&["import".as_ref(), folder.path().as_os_str()]);
    home.json(&["prefs", "set", "selling-or-sharing", "no"]);
    let signals = |home: &Home| {
        let gaps = home.json(&["gaps", "--purpose", "selling-or-sharing"]);
        let steps = gaps["gaps"].as_array().unwrap().iter().map(|gap| gap["step"].clone());
        let said =
            steps.filter(|step| step["kind"] == "signal").map(|step| step["sentence"].as_str().unwrap().to_owned());
        said.collect::<Vec<_>>()
    };
    assert!(signals(&home).iter().all(|said| said.starts_with("Turn on Global Privacy Control")));
    let settings = folder.path().join("prefs.js");
    std::fs::write(&settings, "user_pref(\"privacy.globalprivacycontrol.enabled\", true);\n").unwrap();
    home.json(&["import".as_ref(), settings.as_os_str(), "--as".as_ref(), "browser-firefox".as_ref()]);
    let said = signals(&home);
    assert!(!said.is_empty() && said.iter().all(|said| said.contains("has Global Privacy Control on")), "{said:?}");
}
