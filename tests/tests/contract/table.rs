//! `table` and letters against their contract.

use super::{fits, good, refused, text, wrong_usage};
use sayso_tests::Home;
use serde_json::Value;

const ANSWER: &str = "E-Mail;Segment;Collected;Internal ref\n\
                      maya@post.example;Pet owners;03/05/2026;X-1\n\
                      ;Runners;04/05/2026;X-2\n";

fn file(home: &Home, name: &str, text: &str) -> String {
    let path = home.path(name);
    std::fs::write(&path, text).unwrap();
    path.to_string_lossy().into_owned()
}

fn sentences(preview: &Value) -> Vec<&str> {
    preview["sentences"].as_array().unwrap().iter().map(|one| one["sentence"].as_str().unwrap()).collect()
}

#[test]
fn a_table_is_looked_at_tried_read_and_the_next_one_is_known() {
    let home = Home::new();
    let answer = file(&home, "answer.csv", ANSWER);
    let seen = good(&home, "table", &["table", "look", &answer]);
    assert_eq!(text(&seen, "/columns/0/guess/category/id"), "pd:EmailAddress");
    assert_eq!(text(&seen, "/columns/2/two_dates/day_first"), "2026-05-03");
    good(&home, "mappings", &["table", "mappings"]);
    let unknown = home.answer(&["import", &answer]);
    assert_eq!(unknown.0, 1);
    fits("import", &unknown.1);
    assert!(unknown.2.contains("say what its columns mean") && unknown.2.contains("table look"), "{}", unknown.2);
    assert_eq!(home.answer(&["import", &answer, "--as", "table"]).0, 1);

    let read = |more: &[&'static str]| {
        let mut args = vec!["table", "import", answer.as_str(), "--brand", "Nimbus Data", "--origin", "inferred"];
        args.extend(["--value", "E-Mail=pd:EmailAddress", "--value", "Segment=profile"]);
        args.extend(more);
        args.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let tried = home.json(&read(&["--date-column", "Collected", "--dry-run"]));
    fits("table-preview", &tried);
    assert_eq!(text(&tried, "/order_needed/text"), "03/05/2026");
    assert_eq!(sentences(&tried)[1], "Nimbus Data takes your profile to be “Pet owners”.");
    let untold = read(&["--date-column", "Collected"]);
    refused(&home, &untold.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(home.json(&["sources"])["total"], 0);
    let done = home.json(&read(&["--date-column", "Collected", "--date-order", "day"]));
    fits("import", &done);
    assert_eq!(done["sources"][0]["claims"]["holding"], 3);
    assert_eq!(text(&done, "/sources/0/unknown_fields/0/field"), "Internal ref");

    let next = file(&home, "next.csv", "Segment;Internal ref;Collected;E-Mail\nCyclists;X-3;05/05/2026;\n");
    let done = good(&home, "import", &["import", &next]);
    assert_eq!(text(&done, "/sources/0/kind"), "table");
    let page = good(&home, "brand", &["brand", "Nimbus Data"]);
    let cyclists = page["holdings"].as_array().unwrap().iter().find(|h| h["value"] == "Cyclists").unwrap();
    assert_eq!((text(cyclists, "/standing"), text(cyclists, "/at")), ("stated".into(), "2026-05-05".into()));
    let evidence = good(&home, "evidence", &["evidence", &text(cyclists, "/evidence/0/id")]);
    assert_eq!(text(&evidence, "/excerpt"), "Cyclists;X-3;05/05/2026;");

    let kept = good(&home, "mappings", &["table", "mappings"]);
    assert_eq!((&kept["total"], &kept["mappings"][0]["sources"]), (&1.into(), &2.into()));
    let id = text(&kept, "/mappings/0/id");
    good(&home, "changed", &["table", "forget", &id]);
    refused(&home, &["table", "forget", &id]);
    let source = good(&home, "source", &["source", &text(&done, "/sources/0/id")]);
    assert_eq!(text(&source, "/mapping/date_order"), "day");
    let export = home.path("export");
    home.json(&["export", "--format", "json", "--out", &export.to_string_lossy()]);
    good(&home, "changed", &["undo"]);
    let export = home.path("again");
    home.json(&["export", "--format", "json", "--out", &export.to_string_lossy()]);
    let whole: Value = serde_json::from_slice(&std::fs::read(export.join("sayso.json")).unwrap()).unwrap();
    assert_eq!(text(&whole, "/mappings/0/id"), id, "what was said of columns goes with the record");
    assert_eq!(whole["sources"].as_array().map(Vec::len), Some(2));
}

#[test]
fn in_a_long_table_words_say_the_kind() {
    let home = Home::new();
    let answer = file(
        &home,
        "answer.json",
        r#"{"data": [{"field": "hobby", "value": "chess"}, {"field": "shoes", "value": 42}]}"#,
    );
    let base = ["table", "import", &answer, "--brand", "Nimbus Data", "--origin", "observed", "--value", "value"];
    let by = ["--category-column", "field", "--word", "hobby=pd:Interest", "--dry-run"];
    let tried = good(&home, "table-preview", &[&base[..], &by[..]].concat());
    assert_eq!(sentences(&tried), ["Nimbus Data noted your interests: “chess”."]);
    assert!(text(&tried, "/unread/0/why").contains("“shoes”"), "{tried:#}");
    let all = good(&home, "table-preview", &[&base[..], &by[..], &["--category", "pd:Profile"]].concat());
    assert_eq!(all["statements"], 2);
    refused(&home, &base);
    refused(&home, &[&base[..], &["--category", "nothing at all"]].concat());
    wrong_usage(&home, &["table", "import", &answer, "--brand", "A", "--value", "value=pd:Name"]);
    wrong_usage(&home, &[&base[..], &["--brand-column", "field"]].concat());
    wrong_usage(&home, &[&base[..], &["--date-order", "day"]].concat());
    wrong_usage(&home, &["table"]);
    refused(&home, &["table", "look", "/nowhere/at/all"]);
    assert!(!home.path("record").join("record.db").exists(), "looking made a record");
}

#[test]
fn what_is_entered_by_hand_may_stand_on_a_letter_and_pasted_words_are_only_proposed() {
    let home = Home::new();
    let letter = file(&home, "reply.txt", "We hold your income bracket.");
    good(
        &home,
        "changed",
        &["add", "holding", "--brand", "Nimbus Data", "--category", "pd:IncomeBracket", "--document", &letter],
    );
    let page = good(&home, "brand", &["brand", "Nimbus Data"]);
    assert_eq!(text(&page, "/holdings/0/standing"), "entered");
    let evidence = good(&home, "evidence", &["evidence", &text(&page, "/holdings/0/evidence/0/id")]);
    assert_eq!(text(&evidence, "/excerpt"), "We hold your income bracket.");
    assert_eq!(text(&evidence, "/source/kind"), "document");
    refused(
        &home,
        &["add", "consent", "--vendor", "A", "--purpose", "p", "--state", "given", "--document", "/nowhere/at/all"],
    );
    let words = "A primary location in Germany\nYou’re in a list that Harbour Shoes uploaded.";
    let found = good(&home, "proposals", &["add", "reasons", words]);
    assert_eq!(text(&found, "/proposals/0/kind"), "location");
    assert_eq!(text(&found, "/proposals/1/kind"), "customer-list");
    let before = home.json(&["why"])["total"].clone();
    assert_eq!(before, 0, "nothing is entered");
    good(
        &home,
        "changed",
        &["add", "personalisation", "--platform", "facebook", "--stated", words, "--reason", "location:Germany"],
    );
    let why = good(&home, "why", &["why"]);
    assert_eq!(text(&why, "/personalisations/0/reasons/0/standing"), "entered");
    assert_eq!(text(&why, "/personalisations/0/reasons/0/stated"), words, "the pasted words are kept as they are");
}
