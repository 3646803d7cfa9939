//! One person all the way through, on the command line: drop the archives, see who holds what, see why, write the
//! letter, know by when the answer is due.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use samples::life::{self, Life};
use sayso_tests::Home;
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::Read as _;

/// The sample life, imported.
fn a_life() -> (Home, Life, Value) {
    let home = Home::new();
    let life = life::write(&home.path("downloads")).unwrap();
    let files: Vec<String> = life.files.iter().map(|f| f.to_string_lossy().into_owned()).collect();
    let mut args = vec!["--as-of", "2026-05-20", "import"];
    args.extend(files.iter().map(String::as_str));
    let imported = home.json(&args);
    (home, life, imported)
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} is missing in {value:#}"))
}

fn list<'v>(value: &'v Value, key: &str) -> &'v Vec<Value> {
    value[key].as_array().unwrap_or_else(|| panic!("{key} is missing in {value:#}"))
}

#[test]
fn three_exports_become_one_record() {
    let (home, life, imported) = a_life();
    let sources = list(&imported, "sources");
    assert_eq!(sources.len(), life.files.len());
    assert_eq!(list(&imported, "failed").len(), 0);
    let kinds: Vec<&str> = sources.iter().map(|s| text(s, "kind")).collect();
    assert_eq!(kinds, ["x-archive", "facebook-export", "mailbox"]);
    for source in sources {
        assert_eq!(list(source, "unread").len(), 0, "{source:#}");
        assert_eq!(source["already_imported"], false);
        assert!(source["kind_confidence"].as_f64().unwrap() > 0.8);
    }

    // The shop is one brand across the three.
    let harbour = home.json(&["brand", "Harbour Shoes"]);
    assert_eq!(text(&harbour, "id"), "harbourshoes.example");
    for kind in ["transfers", "personalisations", "contacts", "holdings"] {
        assert!(!list(&harbour, kind).is_empty(), "Harbour Shoes has no {kind}");
    }
    for by in ["harbourshoes.example", "@harbourshoes", "HARBOUR SHOES"] {
        assert_eq!(text(&home.json(&["brand", by]), "id"), "harbourshoes.example", "by {by}");
    }
}

#[test]
fn the_same_file_again_changes_nothing() {
    let (home, life, first) = a_life();
    let before = home.json(&["brands", "--limit", "500"]);
    let again = home.json(&["import", &life.files[0].to_string_lossy()]);
    assert_eq!(list(&again, "sources")[0]["already_imported"], true);
    assert_eq!(list(&again, "sources")[0]["id"], list(&first, "sources")[0]["id"]);
    assert_eq!(home.json(&["brands", "--limit", "500"]), before);
}

#[test]
fn the_order_of_imports_does_not_matter() {
    let (home, life, _) = a_life();
    let other = Home::new();
    for file in life.files.iter().rev() {
        other.json(&["import", &file.to_string_lossy()]);
    }
    let brands = |home: &Home| home.json(&["brands", "--limit", "500", "--sort", "name"]);
    assert_eq!(brands(&home), brands(&other));
    let why = |home: &Home| {
        let value = home.json(&["why", "--limit", "500"]);
        list(&value, "personalisations").iter().map(|p| text(p, "id").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(why(&home), why(&other));
}

#[test]
fn every_statement_leads_to_its_bytes() {
    let (home, life, _) = a_life();
    let why = home.json(&["why", "--brand", "harbourshoes.example", "--kind", "ad", "--platform", "x"]);
    let ad = &list(&why, "personalisations")[0];
    let one = home.json(&["why", text(ad, "id")]);
    let ad = &list(&one, "personalisations")[0];
    assert_eq!(list(&one, "personalisations").len(), 1);

    let evidence = &list(ad, "evidence")[0];
    let locator = &evidence["locator"];
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&life.files[0]).unwrap()).unwrap();
    let mut member = zip.by_index(usize::try_from(locator["index"].as_u64().unwrap()).unwrap()).unwrap();
    assert_eq!(member.name().unwrap(), text(locator, "member"));
    let mut bytes = Vec::new();
    member.read_to_end(&mut bytes).unwrap();
    drop(member);
    drop(zip);
    let start = usize::try_from(locator["start"].as_u64().unwrap()).unwrap();
    let length = usize::try_from(locator["length"].as_u64().unwrap()).unwrap();
    let record = &bytes[start..start + length];
    assert_eq!(model::Sha256::of(record).to_string(), text(locator, "digest"));
    let impression: Value = serde_json::from_slice(record).unwrap();
    assert_eq!(impression["advertiserInfo"]["screenName"], "@harbourshoes");

    let shown = home.json(&["evidence", text(evidence, "id")]);
    assert_eq!(shown["excerpt_from"], "file");
    assert_eq!(shown["excerpt"].as_str().unwrap().as_bytes(), record);

    // People delete downloads; the kept copy stands in.
    std::fs::remove_file(&life.files[0]).unwrap();
    let shown = home.json(&["evidence", text(evidence, "id")]);
    assert_eq!(shown["excerpt_from"], "copy");
    assert_eq!(shown["excerpt"].as_str().unwrap().as_bytes(), record);
}

#[test]
fn a_list_is_no_proof_and_the_mistake_and_the_surprise_show() {
    let (home, _, _) = a_life();
    let why = home.json(&["why", "--brand", "harbourshoes.example", "--platform", "x", "--limit", "200"]);
    let all: Vec<&Value> = list(&why, "personalisations").iter().collect();
    let aimed =
        all.iter().find(|p| list(p, "reasons").iter().any(|r| r["stated"] == "List")).expect("an ad with a list");
    let reason = |stated: &str| list(aimed, "reasons").iter().find(|r| r["stated"] == stated).unwrap();

    let by_list = reason("List");
    assert_eq!(by_list["kind"], "customer-list");
    assert_eq!(by_list["standing"], "stated");
    assert!(by_list["caveat"].is_string(), "a list row must say what it doesn't prove");
    assert!(list(by_list, "supports").iter().any(|s| s["standing"] == "deduced" && s["rule"].is_string()));
    assert!(list(by_list, "supports").iter().all(|s| !list(s, "evidence").is_empty()));
    assert!(list(by_list, "stops").iter().any(|s| s["right"].is_string()));
    assert!(list(by_list, "stops").iter().any(|s| s["control"].is_string()));

    // X takes her to be 25 to 34, though she said 1981.
    let age = reason("Age");
    assert!(list(age, "supports").iter().any(|s| text(s, "sentence").contains("1981")), "{age:#}");

    // The clinic uses the address that only the shop has.
    let clinic = home.json(&["brand", "lumenclinic.example"]);
    assert!(list(&clinic, "transfers").iter().any(|t| t["kind"] == "alias-leak"), "{clinic:#}");
}

#[test]
fn the_letter_is_written_sent_and_due() {
    let (home, life, _) = a_life();
    let refused = home.answer(&[
        "request",
        "new",
        "--brand",
        "harbourshoes.example",
        "--right",
        "objection-direct-marketing",
        "--out",
        "letters",
    ]);
    assert_eq!(refused.0, 1, "nobody said who they are yet");
    assert!(refused.1["error"]["next"].as_str().unwrap().contains("me set"));

    home.json(&[
        "me",
        "set",
        "--name",
        &life.me.name,
        "--address",
        &life.me.address,
        "--email",
        &life.me.emails[0],
        "--lives-in",
        "DE",
        "--language",
        "en",
        "--zone",
        &life.me.zone,
    ]);
    let out = home.path("letters");
    let made = home.json(&[
        "--as-of",
        "2026-05-20",
        "request",
        "new",
        "--brand",
        "harbourshoes.example",
        "--right",
        "objection-direct-marketing",
        "--to",
        "privacy@harbourshoes.example",
        "--out",
        &out.to_string_lossy(),
    ]);
    let request = &list(&made, "requests")[0];
    assert_eq!(request["law"], "eu-gdpr");
    assert_eq!(request["state"], "draft");
    assert!(text(request, "citation").contains("21"));
    let files = list(request, "files");
    assert_eq!(files.len(), 3);
    for file in files {
        assert!(std::path::Path::new(file.as_str().unwrap()).is_file(), "{file}");
    }

    let id = text(request, "id");
    home.json(&["--as-of", "2026-05-20", "request", "mark", id, "sent", "--on", "2026-05-20"]);
    let shown = home.json(&["--as-of", "2026-05-20", "request", "show", id]);
    let request = shown.get("requests").map_or(&shown, |r| &r[0]);
    assert_eq!(request["state"], "sent");
    assert_eq!(request["deadline"]["answer_by"], "2026-06-22", "20 June 2026 is a Saturday");
    assert!(text(&request["deadline"], "why").len() > 20);

    let due = home.json(&["--as-of", "2026-07-01", "request", "list", "--due"]);
    assert_eq!(list(&due, "requests").len(), 1);
    assert_eq!(list(&due, "requests")[0]["overdue"], true);
}

#[test]
fn an_ad_alone_is_not_enough_to_ask_for_access() {
    let (home, life, _) = a_life();
    home.json(&["me", "set", "--name", &life.me.name, "--email", &life.me.emails[0], "--lives-in", "DE"]);
    let brands = home.json(&["brands", "--limit", "500"]);
    let only_ads = list(&brands, "brands")
        .iter()
        .find(|b| {
            b["personalisations"].as_u64() > Some(0) && b["holdings"] == 0 && b["transfers"] == 0 && b["contacts"] == 0
        })
        .expect("the sample life has a brand that only advertised");
    let (status, answer, _) = home.answer(&[
        "request",
        "new",
        "--brand",
        text(only_ads, "id"),
        "--right",
        "access",
        "--to",
        "none",
        "--out",
        "letters",
    ]);
    assert_eq!(status, 1, "{answer:#}");
    let objection = home.answer(&[
        "request",
        "new",
        "--brand",
        text(only_ads, "id"),
        "--right",
        "objection-direct-marketing",
        "--to",
        "none",
        "--out",
        &home.path("letters").to_string_lossy(),
    ]);
    assert_eq!(objection.0, 0, "{:#}", objection.1);
}

#[test]
fn a_source_goes_with_what_rests_on_it_and_comes_back() {
    let (home, _, imported) = a_life();
    let before = home.json(&["why", "--limit", "500"]);
    let id = text(&list(&imported, "sources")[0], "id");
    let dry = home.json(&["source", "remove", id, "--dry-run"]);
    assert!(dry["claims"]["personalisation"].as_u64().unwrap() > 0);
    assert_eq!(home.json(&["why", "--limit", "500"]), before);
    home.json(&["source", "remove", id]);
    assert_eq!(home.json(&["why", "--platform", "x"])["total"], 0);
    home.json(&["undo"]);
    assert_eq!(home.json(&["why", "--limit", "500"]), before);
}

#[test]
fn the_sample_life_shows_every_kind_of_reason_that_these_sources_can_state() {
    // Nothing in an X archive, a Facebook export or a mailbox's headers states these; other sources do.
    const LEFT_OUT: &[&str] = &["purchase-history", "viewing-history", "contact-history", "context"];
    let (home, _, _) = a_life();
    let why = home.json(&["why", "--limit", "1000"]);
    let shown: BTreeSet<&str> =
        list(&why, "personalisations").iter().flat_map(|p| list(p, "reasons")).map(|r| text(r, "kind")).collect();
    let wanted: BTreeSet<&str> =
        model::ReasonKind::ALL.iter().map(|k| k.id()).filter(|k| !LEFT_OUT.contains(k)).collect();
    assert_eq!(shown, wanted);
}
