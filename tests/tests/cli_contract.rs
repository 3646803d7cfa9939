//! The command line against its contract: each documented command's document against a schema written by hand from the
//! contract, its exit status, and its one sentence on bad input.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "contract/audit.rs"]
mod audit;
#[cfg(unix)]
#[path = "contract/browsers.rs"]
mod browsers;
#[path = "contract/gaps.rs"]
mod gaps;
#[path = "contract/missing.rs"]
mod missing;
#[path = "contract/pasted.rs"]
mod pasted;
#[path = "contract/prefs.rs"]
mod prefs;
#[path = "contract/reminders.rs"]
mod reminders;
#[path = "contract/report.rs"]
mod report;
#[path = "contract/table.rs"]
mod table;

use samples::life::{self, Life};
use sayso_tests::Home;
use serde_json::Value;
use std::path::Path;

/// Checks a document against `schemas/<name>.json`.
fn fits(name: &str, document: &Value) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas").join(format!("{name}.json"));
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(document).take(5).map(|e| format!("{}: {e}", e.instance_path)).collect();
    assert!(errors.is_empty(), "{name}: {errors:#?}");
}

fn text(value: &Value, pointer: &str) -> String {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("no {pointer} in {value:#}")).to_owned()
}

/// Runs, expects success, checks the document.
fn good(home: &Home, schema: &str, args: &[&str]) -> Value {
    let document = home.json(args);
    fits(schema, &document);
    document
}

/// Runs, expects exit status 1, the error's document, and one line on standard error.
fn refused(home: &Home, args: &[&str]) -> Value {
    let (status, document, stderr) = home.answer(args);
    assert_eq!(status, 1, "{args:?}: {document:#}\n{stderr}");
    fits("error", &document);
    assert_eq!(stderr.trim_end().lines().count(), 1, "{args:?} says more than one line: {stderr}");
    assert!(stderr.contains(&text(&document, "/error/what")), "{stderr}");
    document
}

/// Runs, expects exit status 2 and a sentence on standard error.
fn wrong_usage(home: &Home, args: &[&str]) {
    let output = home.run(args);
    assert_eq!(output.status.code(), Some(2), "{args:?}");
    assert!(output.stderr.len() > 20, "{args:?} says nothing");
}

fn a_life() -> (Home, Life) {
    let home = Home::new();
    let life = life::write(&home.path("downloads")).unwrap();
    let files: Vec<String> = life.files.iter().map(|f| f.to_string_lossy().into_owned()).collect();
    let mut args = vec!["--as-of", "2026-05-20", "import"];
    args.extend(files.iter().map(String::as_str));
    good(&home, "import", &args);
    (home, life)
}

#[test]
fn reading_commands_answer_with_empty_lists_on_no_record() {
    let home = Home::new();
    for (schema, args, list) in [
        ("sources", &["sources"][..], "sources"),
        ("brands", &["brands"], "brands"),
        ("why", &["why"], "personalisations"),
        ("search", &["search", "harbour"], "hits"),
        ("requests", &["request", "list"], "requests"),
        ("consents", &["consents"], "consents"),
        ("consents", &["consents", "--vendor", "nobody"], "consents"),
        ("review", &["brand", "review"], "joins"),
        ("history", &["undo", "--list"], "operations"),
        ("kinds", &["reminder", "list"], "kinds"),
    ] {
        let document = good(&home, schema, args);
        assert_eq!(document[list].as_array().map(Vec::len), Some(0), "{args:?}");
    }
    assert!(good(&home, "kinds", &["kinds"])["total"].as_u64().unwrap() > 20);
    good(&home, "me", &["me", "show"]);
    good(&home, "check", &["check"]);
    good(&home, "rights", &["rights"]);
    good(&home, "rights", &["rights", "--for", "DE"]);
    good(&home, "changed", &["forget"]);
    refused(&home, &["undo"]);
    refused(&home, &["brand", "nobody"]);
    refused(&home, &["source", "src-0"]);
    refused(&home, &["evidence", "evi-0"]);
    assert!(!home.path("record").join("record.db").exists(), "reading made a record");
}

#[test]
fn every_reading_command_keeps_its_shape() {
    let (home, life) = a_life();
    let sources = good(&home, "sources", &["sources"]);
    good(&home, "source", &["source", &text(&sources, "/sources/0/id")]);
    good(&home, "brands", &["brands", "--sort", "name", "--limit", "500"]);
    good(&home, "brands", &["brands", "harbour", "--sort", "sensitivity"]);
    let brand = good(&home, "brand", &["brand", "harbourshoes.example"]);
    assert!(brand["findings"].is_array());
    let page = good(&home, "why", &["why", "--limit", "2"]);
    let next = good(&home, "why", &["why", "--limit", "2", "--after", &text(&page, "/next")]);
    assert_ne!(page["personalisations"][0]["id"], next["personalisations"][0]["id"]);
    good(
        &home,
        "why",
        &["why", "--brand", "@harbourshoes", "--platform", "x", "--kind", "ad", "--since", "2026-01-01"],
    );
    let one = good(&home, "why", &["why", &text(&page, "/personalisations/0/id")]);
    assert_eq!(one["personalisations"].as_array().map(Vec::len), Some(1));
    let id = text(&one, "/personalisations/0/evidence/0/id");
    let evidence = good(&home, "evidence", &["evidence", &id]);
    assert_eq!(evidence["excerpt_from"], "file");
    let hits = good(&home, "search", &["search", "HARBOUR"]);
    assert!(hits["total"].as_u64() > Some(0));
    good(&home, "review", &["brand", "review"]);
    good(&home, "check", &["check"]);
    good(&home, "history", &["undo", "--list"]);
    let again = good(&home, "import", &["import", &life.files[2].to_string_lossy(), "/nowhere/at/all"]);
    assert_eq!(again["failed"].as_array().map(Vec::len), Some(1), "{again:#}");
}

#[test]
fn every_writing_command_keeps_its_shape_and_can_be_taken_back() {
    let (home, _) = a_life();
    good(
        &home,
        "me",
        &["me", "set", "--name", "Maya Lindqvist", "--email", "maya@fastpost.example", "--lives-in", "DE"],
    );
    good(&home, "me", &["me", "show"]);
    good(&home, "changed", &["brand", "rename", "harbourshoes.example", "Harbour"]);
    assert_eq!(home.json(&["brand", "harbourshoes.example"])["name"], "Harbour");
    good(&home, "changed", &["undo"]);
    assert_eq!(home.json(&["brand", "harbourshoes.example"])["name"], "Harbour Shoes");
    good(&home, "changed", &["brand", "merge", "harbourshoes.example", "lumenclinic.example"]);
    good(&home, "changed", &["undo"]);
    let holding = ["add", "holding", "--brand", "Harbour Shoes", "--category", "pd:ShoeSize", "--at", "2026-03-01"];
    let (status, ..) = home.answer(&holding);
    assert!(status == 0 || status == 1, "a category is known or refused with a sentence");
    good(&home, "changed", &["add", "holding", "--brand", "Corner Bakery", "--category", "pd:EmailAddress"]);
    good(&home, "changed", &["add", "personalisation", "--platform", "facebook", "--brand", "Corner Bakery"]);
    good(
        &home,
        "changed",
        &["add", "consent", "--vendor", "Corner Bakery", "--purpose", "newsletter", "--state", "refused"],
    );
    let all = good(&home, "consents", &["consents", "--limit", "500"]);
    assert!(all["consents"].to_string().contains("newsletter"), "{all:#}");
    let theirs = good(&home, "consents", &["consents", "--vendor", "corner bakery"]);
    assert_eq!(theirs["total"], 1);
    assert_eq!(text(&theirs, "/consents/0/purpose"), "newsletter");
    assert_eq!(text(&theirs, "/consents/0/standing"), "entered");
    let others = good(&home, "consents", &["consents", "--vendor", "harbourshoes.example"]);
    assert!(!others["consents"].to_string().contains("newsletter"), "{others:#}");
    refused(&home, &["consents", "--vendor", "nobody"]);
    let brand = good(&home, "brand", &["brand", "corner bakery"]);
    assert_eq!(brand["holdings"][0]["standing"], "entered");

    let sources = home.json(&["sources"]);
    let id = text(&sources, "/sources/0/id");
    good(&home, "removal", &["source", "remove", &id, "--dry-run"]);
    good(&home, "removal", &["source", "remove", &id]);
    good(&home, "changed", &["undo"]);

    let export = home.path("export");
    for format in ["csv", "json", "jsonld"] {
        let written = home.json(&["export", "--format", format, "--out", &export.join(format).to_string_lossy()]);
        assert!(!written["files"].as_array().unwrap().is_empty(), "{written:#}");
    }
}

#[test]
fn a_request_lives_and_keeps_its_shape() {
    let (home, _) = a_life();
    home.json(&["me", "set", "--name", "Maya Lindqvist", "--email", "maya@fastpost.example", "--lives-in", "DE"]);
    let out = home.path("letters");
    let new = ["--brand", "harbourshoes.example", "--right", "objection-direct-marketing", "--to", "none"];
    let mut args = vec!["--as-of", "2026-05-20", "request", "new", "--lang", "de", "--format", "txt,eml"];
    args.extend(new);
    let folder = out.to_string_lossy();
    args.extend(["--out", &folder]);
    let made = good(&home, "requests", &args);
    assert_eq!(made["requests"][0]["language"], "de");
    assert_eq!(made["requests"][0]["files"].as_array().map(Vec::len), Some(2));
    let id = text(&made, "/requests/0/id");
    good(&home, "requests", &["--as-of", "2026-05-21", "request", "mark", &id, "sent", "--on", "2026-05-21"]);
    good(&home, "requests", &["request", "show", &id]);
    good(&home, "requests", &["request", "list", "--state", "sent"]);
    good(&home, "changed", &["request", "calendar", "--out", &home.path("due.ics").to_string_lossy()]);
    let answer = home.path("answer.txt");
    std::fs::write(&answer, "We are looking into it.").unwrap();
    let kept = answer.to_string_lossy();
    let mark = ["--as-of", "2026-05-22", "request", "mark", &id, "acknowledged", "--attach", &kept];
    let marked = good(&home, "requests", &mark);
    assert_eq!(marked["requests"][0]["steps"][1]["attachment"]["name"], "answer.txt");
    refused(&home, &["--as-of", "2026-05-22", "request", "next", &id, "--out", &folder]);
    let overdue = good(&home, "requests", &["--as-of", "2026-07-10", "request", "show", &id, "--attachments", &folder]);
    assert_eq!(overdue["requests"][0]["follow_up"]["kind"], "chase");
    assert_eq!(overdue["requests"][0]["files"].as_array().map(Vec::len), Some(1));
    let next = ["--as-of", "2026-07-10", "request", "next", &id, "--lang", "en", "--format", "txt", "--out", &folder];
    let chase = good(&home, "next", &next);
    assert_eq!((&chase["kind"], &chase["letter"]["language"]), (&"chase".into(), &"en".into()));
    let complaint = ["--as-of", "2026-07-10", "request", "next", &id, "--kind", "complaint", "--out", &folder];
    assert_eq!(good(&home, "next", &complaint)["state"], "complained");
    good(&home, "requests", &["--as-of", "2026-07-10", "request", "mark", &id, "chased"]);
    refused(&home, &["--as-of", "2026-07-11", "request", "next", &id, "--out", &folder]);
    wrong_usage(&home, &["request", "next", &id, "--kind", "revenge", "--out", &folder]);
    wrong_usage(&home, &["request", "mark", &id, "lost"]);
    wrong_usage(&home, &["request", "mark", &id, "sent", "--on", "2026-02-30"]);
    refused(&home, &["request", "show", "req-0"]);
    refused(&home, &["request", "new", "--brand", "nobody", "--right", "access", "--out", &folder]);
}

#[test]
fn wrong_usage_is_told_from_what_could_not_be_done() {
    let home = Home::new();
    for args in [
        &["bogus"][..],
        &[],
        &["import"],
        &["brands", "--sort", "colour"],
        &["brands", "--limit", "0"],
        &["why", "--since", "yesterday"],
        &["why", "--kind", "advert"],
        &["--as-of", "2026-13-01", "brands"],
        &["brands", "--as-of", "20 May"],
        &["--lang", "tlh", "brands"],
        &["export", "--format", "xlsx", "--out", "x"],
        &["me", "set"],
        &["import", "x", "--as", "mystery"],
        &["request", "new", "--right", "access", "--out", "x"],
        &["add", "holding", "--brand", "A"],
    ] {
        wrong_usage(&home, args);
    }
    let nothing = home.answer(&["import", "/nowhere/at/all"]);
    assert_eq!(nothing.0, 1);
    fits("import", &nothing.1);
    assert_eq!(nothing.1["failed"].as_array().map(Vec::len), Some(1));
    assert!(nothing.2.contains("/nowhere/at/all"), "{}", nothing.2);
    refused(&home, &["rights", "--for", "nowhere at all"]);
}

#[test]
fn sentences_come_in_the_language_that_was_asked_for() {
    let home = Home::new();
    let said = |args: &[&str]| {
        let output = home.run(args);
        String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
    };
    assert!(said(&["--lang", "de", "undo"]).contains("Es gibt nichts zurückzunehmen"));
    assert!(said(&["undo", "--lang", "en"]).contains("There is nothing to take back"));
    assert!(said(&["brands", "--lang", "de"]).contains("Keine Marken"));
    let output = home.command(&["undo"]).env("LANG", "de_DE.UTF-8").output().unwrap();
    assert!(String::from_utf8_lossy(&output.stderr).contains("Es gibt nichts"));
}

#[test]
fn the_demo_does_it_all_in_a_record_of_its_own() {
    let home = Home::new();
    let out = home.path("demo");
    let made = good(&home, "demo", &["demo", "--out", &out.to_string_lossy()]);
    for file in made["files"].as_array().unwrap() {
        assert!(Path::new(file.as_str().unwrap()).is_file(), "{file}");
    }
    assert!(!home.path("record").join("record.db").exists(), "the person's own record was touched");
    let story = made["story"].to_string();
    for part in ["Harbour Shoes", "1981", "Lumen Clinic"] {
        assert!(story.contains(part), "{part} is missing in {story}");
    }
    // Again in the same folder: it is the demo's own.
    good(&home, "demo", &["demo", "--out", &out.to_string_lossy()]);
    // In somebody's folder: refused, and nothing is touched.
    let theirs = home.path("theirs");
    std::fs::create_dir_all(theirs.join("letters")).unwrap();
    std::fs::write(theirs.join("letters/mine.txt"), "mine").unwrap();
    refused(&home, &["demo", "--out", &theirs.to_string_lossy()]);
    assert!(theirs.join("letters/mine.txt").is_file());
}
