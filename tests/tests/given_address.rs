//! "How do they have this address?": a list of aliases and a mailbox, from two programs, answer together.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use samples::logins;
use samples::mailbox::{Forwarder, Mail, Mailbox, Variant};
use sayso_tests::Home;
use serde_json::Value;
use std::collections::BTreeSet;

fn leaks(home: &Home, brand: &str) -> Vec<Value> {
    let page = home.json(&["brand", brand]);
    page["transfers"].as_array().unwrap().iter().filter(|t| t["kind"] == "alias-leak").cloned().collect()
}

/// Writes a list that names the shop, and a mailbox to which a lender wrote through the forwarding service.
fn written(home: &Home) -> (String, String) {
    let alias = Forwarder::SimpleLogin.alias("shoes");
    let (list, mail) = (home.path("aliases.csv"), home.path("mail.mbox"));
    let aliases = [(alias.as_str(), "harbourshoes.example"), ("quiet@simplelogin.co", "")];
    std::fs::write(&list, logins::simple_login(&aliases)).unwrap();
    let offer = |to: &str| {
        let mail = Mail::from("Quick Loans", "offers@quickloans.example").subject("A loan for you").newsletter();
        mail.date("Tue, 5 May 2026 10:00:00 +0000").forwarded(Forwarder::SimpleLogin, to)
    };
    let mailbox = Mailbox::of("maya@fastpost.example").mails([offer(&alias), offer("quiet@simplelogin.co")]);
    mailbox.write_mbox(&mail, Variant::ALL[0]).unwrap();
    (list.to_string_lossy().into_owned(), mail.to_string_lossy().into_owned())
}

#[test]
fn both_brands_show_it_with_the_evidence_of_both_sides_until_either_source_goes() {
    let home = Home::new();
    let (list, mail) = written(&home);
    home.json(&["import", &mail]);
    assert!(leaks(&home, "quickloans.example").is_empty(), "a mailbox alone doesn't know for whom it was made");
    home.json(&["import", &list]);
    let [leak] = leaks(&home, "quickloans.example").try_into().unwrap();
    assert_eq!(leaks(&home, "harbourshoes.example"), std::slice::from_ref(&leak));
    assert_eq!((&leak["standing"], &leak["rule"]), (&"deduced".into(), &"alias-made-for-another".into()));
    // The service rewrote the sender, and nobody checked who it was.
    assert_eq!(leak["strength"], "weak");
    assert_eq!(
        (leak["from"]["name"].as_str(), leak["to"]["name"].as_str()),
        (Some("harbourshoes.example"), Some("Quick Loans"))
    );
    let evidence = leak["evidence"].as_array().unwrap();
    let kinds: BTreeSet<&str> = evidence.iter().map(|e| e["source"]["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, BTreeSet::from(["alias-list", "mailbox"]));
    for one in evidence {
        let shown = home.json(&["evidence", one["id"].as_str().unwrap()]);
        assert!(shown["excerpt"].as_str().is_some_and(|text| text.contains("simplelogin.co")), "{shown:#}");
    }
    let say =
        |lang: &str| String::from_utf8(home.run(&["--lang", lang, "brand", "quickloans.example"]).stdout).unwrap();
    let (english, german) = (say("en"), say("de"));
    assert!(
        english.contains(
            "an address that was made for harbourshoes.example. (rule alias-made-for-another, weak) A breach, a guess"
        ),
        "{english}"
    );
    assert!(
        german.contains(
            "eine Adresse, die für harbourshoes.example gemacht wurde. (Regel alias-made-for-another, schwach)"
        ),
        "{german}"
    );
    home.json(&["undo"]);
    assert!(leaks(&home, "quickloans.example").is_empty());

    // The other order gives the same, to the letter.
    let other = Home::new();
    other.json(&["import", &list]);
    other.json(&["import", &mail]);
    assert_eq!(leaks(&other, "quickloans.example"), [leak]);
    let sources = other.json(&["sources"]);
    let mailbox = sources["sources"].as_array().unwrap().iter().find(|s| s["kind"] == "mailbox").unwrap();
    let id = mailbox["id"].as_str().unwrap();
    let tried = other.json(&["source", "remove", id, "--dry-run"]);
    assert_eq!(tried["claims"]["transfer"], 1, "{tried:#}");
    other.json(&["source", "remove", id]);
    assert!(leaks(&other, "harbourshoes.example").is_empty());
    other.json(&["check"]);
}

#[test]
fn an_alias_that_the_person_enters_by_hand_counts_as_well() {
    let home = Home::new();
    let (_, mail) = written(&home);
    home.json(&["import", &mail]);
    let alias = Forwarder::SimpleLogin.alias("shoes");
    home.json(&[
        "add",
        "holding",
        "--brand",
        "harbourshoes.example",
        "--category",
        "pd:EmailAddress",
        "--value",
        &alias,
    ]);
    let [leak] = leaks(&home, "quickloans.example").try_into().unwrap();
    assert!(leak["sentence"].as_str().unwrap().starts_with("Quick Loans used an address that you gave to"), "{leak:#}");
    home.json(&["brand", "merge", "quickloans.example", "harbourshoes.example"]);
    assert!(leaks(&home, "quickloans.example").is_empty(), "one firm");
}
