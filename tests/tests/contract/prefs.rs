//! `prefs` against its contract.

use super::{a_life, good, refused, text, wrong_usage};
use sayso_tests::Home;
use serde_json::Value;
use std::path::Path;

const TODAY: [&str; 2] = ["--as-of", "2026-05-20"];

fn on_the_day(home: &Home, schema: &str, args: &[&str]) -> Value {
    good(home, schema, &[&TODAY[..], args].concat())
}

fn wishes(home: &Home) -> Vec<String> {
    let shown = on_the_day(home, "preferences", &["prefs", "show"]);
    let line = |p: &Value| {
        let scope = p["scope"]["name"].as_str().unwrap_or("everyone");
        format!("{} {} {scope}", text(p, "/purpose"), text(p, "/wish"))
    };
    shown["preferences"].as_array().unwrap().iter().map(line).collect()
}

#[test]
fn preferences_keep_their_shape_on_no_record_and_make_none() {
    let home = Home::new();
    assert_eq!(wishes(&home), Vec::<String>::new());
    on_the_day(&home, "preference-history", &["prefs", "history"]);
    let starts = on_the_day(&home, "preference-starts", &["prefs", "start"]);
    let ids: Vec<&str> = starts["starts"].as_array().unwrap().iter().map(|s| s["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["as-it-is", "what-i-agreed-to", "no-ads-or-sales", "as-little-as-possible"]);
    on_the_day(&home, "preferences-taken", &["prefs", "set", "profiling", "no", "--dry-run"]);
    refused(&home, &["prefs", "undo"]);
    refused(&home, &["prefs", "start", "everything"]);
    assert!(!home.path("record").join("record.db").exists(), "looking made a record");
}

#[test]
fn what_is_wanted_is_said_shown_and_taken_back() {
    let (home, _) = a_life();
    let set = |args: &[&str]| on_the_day(&home, "preferences-taken", &[&["prefs", "set"], args].concat());
    set(&["direct-marketing", "no"]);
    set(&["direct-marketing", "fine", "--brand", "harbourshoes.example"]);
    set(&[
        "profiling",
        "only-what-i-gave",
        "--sector",
        "health",
        "--never-with",
        "pd:Location",
        "--until",
        "2026-12-31",
    ]);
    assert_eq!(
        wishes(&home),
        ["direct-marketing no everyone", "direct-marketing fine Harbour Shoes", "profiling only-what-i-gave health"]
    );
    assert_eq!(set(&["direct-marketing", "no"])["same"], 1, "said again is no change");
    let taken = on_the_day(&home, "preferences-taken", &["prefs", "start", "no-ads-or-sales", "--dry-run"]);
    assert_eq!(taken["changes"].as_array().map(Vec::len), Some(2), "one is wanted already");
    on_the_day(&home, "preferences-taken", &["prefs", "start", "no-ads-or-sales"]);
    assert_eq!(wishes(&home).len(), 5);
    good(&home, "changed", &["prefs", "undo"]);
    good(&home, "changed", &["prefs", "undo"]);
    assert_eq!(wishes(&home).len(), 2);
    let history = on_the_day(&home, "preference-history", &["prefs", "history"]);
    assert_eq!(history["history"].as_array().unwrap().iter().filter(|line| line["undone"] == true).count(), 3);
    for wrong in [
        &["prefs", "set", "ads", "no"][..],
        &["prefs", "set", "profiling", "maybe"],
        &["prefs", "set", "profiling"],
        &["prefs", "set", "profiling", "no", "--until", "2026-02-30"],
        &["prefs", "set", "profiling", "no", "--brand", "a", "--sector", "ads"],
        &["prefs"],
    ] {
        wrong_usage(&home, wrong);
    }
    for no in [
        &["prefs", "set", "profiling", "no", "--brand", "nobody at all"][..],
        &["prefs", "set", "profiling", "no", "--sector", "circus"],
        &["prefs", "set", "profiling", "no", "--never-with", "pd:Nonsense"],
        &["prefs", "set", "profiling", "no", "--until", "2020-01-01"],
    ] {
        refused(&home, no);
    }
}

#[test]
fn a_set_is_written_for_others_taken_and_compared() {
    let (home, _) = a_life();
    let taken = |args: &[&str]| on_the_day(&home, "preferences-taken", &[&["prefs"], args].concat());
    taken(&["set", "measurement", "no", "--brand", "harbourshoes.example"]);
    taken(&["start", "as-little-as-possible"]);
    let (json, jsonld) = (home.path("set.json"), home.path("set.jsonld"));
    let (json, jsonld) = (json.to_str().unwrap(), jsonld.to_str().unwrap());
    let out = on_the_day(&home, "preferences-exported", &["prefs", "export", json]);
    assert_eq!((&out["written"], text(&out, "/left_out/0/why")), (&Value::from(9), "brand".to_owned()));
    let all = ["prefs", "export", jsonld, "--with-brands", "--title", "Little", "--by", "An advocate"];
    assert_eq!(on_the_day(&home, "preferences-exported", &all)["written"], 10);
    refused(&home, &["prefs", "export", json]);
    fits_the_published_schema(json);

    let other = Home::new();
    let dry = on_the_day(&other, "preferences-taken", &["prefs", "import", jsonld, "--dry-run"]);
    assert_eq!((text(&dry, "/set/title"), text(&dry, "/skipped/0/why")), ("Little".to_owned(), "nobody".to_owned()));
    assert_eq!(wishes(&other).len(), 0, "a dry run changes nothing");
    on_the_day(&other, "preferences-taken", &["prefs", "import", jsonld]);
    assert_eq!(wishes(&other).len(), 9);
    on_the_day(&other, "preferences-taken", &["prefs", "set", "profiling", "fine"]);
    let beside = on_the_day(&other, "preferences-compared", &["prefs", "compare", json]);
    assert_eq!((&beside["sums"]["same"], &beside["sums"]["looser"]), (&Value::from(8), &Value::from(1)));

    std::fs::write(home.path("bad.json"), "{\"format\":\"sayso-preferences\",\n\"version\":1,\n\"preferences\":[7]}")
        .unwrap();
    let bad = refused(&home, &["prefs", "import", home.path("bad.json").to_str().unwrap()]);
    assert!(text(&bad, "/error/what").contains("line 3, at /preferences/0"), "{bad:#}");
    refused(&home, &["prefs", "compare", "/nowhere/at/all"]);
}

/// The schema that is published beside the description of the file.
fn fits_the_published_schema(file: &str) {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("src-tauri/crates");
    let read = |path: &Path| -> Value { serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap() };
    let schema = read(&crates.join("preferences/preferences.schema.json"));
    let validator = jsonschema::validator_for(&schema).unwrap();
    let document = read(Path::new(file));
    assert!(validator.is_valid(&document), "{document:#}");
    let mut wrong = document.clone();
    wrong["set_at"] = Value::from("2026-05-20");
    assert!(!validator.is_valid(&wrong), "what isn't described is refused");
}

#[test]
fn a_tag_of_ones_own_is_a_sector_to_want_something_of() {
    let (home, _) = a_life();
    good(&home, "changed", &["brand", "tag", "harbourshoes.example", "my shops"]);
    home.json(&["prefs", "set", "direct-marketing", "no", "--sector", "my shops"]);
    let said = home.json(&["prefs", "show"]);
    assert_eq!(said["preferences"][0]["scope"]["kind"], "sector", "{said:#}");
    let gaps = home.json(&["--as-of", "2026-05-20", "gaps"]);
    let brands: Vec<&str> =
        gaps["gaps"].as_array().unwrap().iter().filter_map(|g| g["brand"]["name"].as_str()).collect();
    assert_eq!(brands, ["Harbour Shoes"], "{gaps:#}");
    refused(&home, &["brand", "tag", "nobody at all", "x"]);
}
