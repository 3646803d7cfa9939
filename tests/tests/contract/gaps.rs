//! `gaps` against its contract.

use super::{a_life, good, refused, text, wrong_usage};
use sayso_tests::Home;
use serde_json::Value;

fn gaps(home: &Home, args: &[&str]) -> Vec<Value> {
    let found = good(home, "gaps", &[&["--as-of", "2026-05-20", "gaps"], args].concat());
    found["gaps"].as_array().unwrap().clone()
}

#[test]
fn differences_keep_their_shape_and_none_is_made_of_silence() {
    let empty = Home::new();
    assert_eq!(gaps(&empty, &[]).len(), 0);
    let (home, _) = a_life();
    assert_eq!(gaps(&home, &[]).len(), 0, "nothing was said, so nothing differs");
    home.json(&["--as-of", "2026-05-20", "prefs", "start", "no-ads-or-sales"]);
    let all = gaps(&home, &["--limit", "500"]);
    assert!(all.len() > 3, "{all:#?}");
    assert!(all.iter().all(|gap| gap["wanted"] == "no"), "{all:#?}");
    let ids = |gaps: &[Value]| gaps.iter().map(|gap| text(gap, "/id")).collect::<Vec<_>>();
    assert_eq!(ids(&gaps(&home, &["--limit", "500"])), ids(&all), "the same order and the same ids each time");
    let page = gaps(&home, &["--limit", "2"]);
    assert_eq!(ids(&page), ids(&all)[..2]);
    let harbour = gaps(&home, &["--brand", "harbourshoes.example", "--purpose", "direct-marketing"]);
    assert_eq!(harbour.len(), 1, "{harbour:#?}");
    assert_eq!(text(&harbour[0], "/brand/name"), "Harbour Shoes");
    assert!(!harbour[0]["evidence"].as_array().unwrap().is_empty(), "{harbour:#?}");
    refused(&home, &["gaps", "--brand", "nobody at all"]);
    wrong_usage(&home, &["gaps", "--purpose", "ads"]);
    wrong_usage(&home, &["gaps", "--limit", "0"]);
    wrong_usage(&home, &["gaps", "act"]);
}

#[test]
fn acting_on_differences_writes_letters_and_sends_nothing() {
    let (home, _) = a_life();
    home.json(&["me", "set", "--name", "Maya Lindqvist", "--email", "maya@fastpost.example", "--lives-in", "DE"]);
    home.json(&["--as-of", "2026-05-20", "prefs", "start", "no-ads-or-sales"]);
    let all = gaps(&home, &["--limit", "500"]);
    let Some(letter) = all.iter().find(|gap| gap["step"]["kind"] == "request") else {
        panic!("no difference asks for a letter: {all:#?}")
    };
    assert!(letter["step"]["right"].is_string() && letter["step"]["law"].is_string(), "{letter:#}");
    let out = home.path("letters");
    let id = text(letter, "/id");
    let did = home.json(&["--as-of", "2026-05-20", "gaps", "act", &id, "--out", &out.to_string_lossy()]);
    assert!(did["changed"].is_array(), "{did:#}");
    let drafts = home.json(&["request", "list"]);
    assert!(drafts["requests"].as_array().unwrap().iter().all(|request| request["state"] == "draft"), "{drafts:#}");
}
