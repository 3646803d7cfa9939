use super::*;
use crate::law::Laws;
use crate::letters::{Identifier, IdentifierKind};
use paper::{Sheet, plain_text};

fn case(row: &crate::Row, language: Language) -> Case<'_> {
    Case {
        row,
        language,
        sheet: Sheet::A4,
        date: "2026-03-05".parse().unwrap(),
        reference: "S-26-7K4M2QH".to_owned(),
        to_name: "Harbour Shoes".to_owned(),
        to_email: Some("privacy@harbourshoes.example".to_owned()),
        to_address: None,
        name: "Maya Lindqvist".to_owned(),
        email: Some("maya@home.example".to_owned()),
        address: Some("1 Quay\nHarbour".to_owned()),
        lives_in: "DE".to_owned(),
        identifiers: vec![Identifier {
            kind: IdentifierKind::Email,
            value: "maya@home.example".to_owned(),
            known_to_brand: true,
        }],
        relation: Some(Relation::Mail { address: "maya@home.example".to_owned(), on: "2026-02-27".parse().unwrap() }),
    }
}

#[test]
fn every_letter_in_every_language() {
    for language in Language::ALL {
        for row in Laws::shipped().rows() {
            let composed = compose(&case(row, *language)).unwrap();
            let text = plain_text(&composed.letter);
            assert!(!text.contains(['{', '}']), "{text}");
            insta::assert_snapshot!(format!("{}-{}", row.id, language.tag()), text);
        }
    }
}

#[test]
fn the_letter_says_no_more_than_it_must() {
    let row = Laws::shipped().row("eu-gdpr.access").unwrap();
    let composed = compose(&case(row, Language::En)).unwrap();
    let text = plain_text(&composed.letter);
    assert!(!text.contains("1 Quay"), "with a mail address for the answer, the postal one stays at home");
    for never in ["damages", "compensation", "lawyer", "Schadensersatz", "fine of"] {
        assert!(!text.contains(never), "{never}");
    }
    let learned: Vec<_> = composed.learned.iter().map(|l| l.say(Words::of(Language::En))).collect();
    insta::assert_snapshot!(learned.join("\n"));
}

#[test]
fn an_access_letter_asks_for_each_thing_expressly() {
    for language in Language::ALL {
        let row = Laws::shipped().row("eu-gdpr.access").unwrap();
        let letter = compose(&case(row, *language)).unwrap().letter;
        let asks = letter.body.iter().find_map(|b| if let Block::Numbered(items) = b { Some(items) } else { None });
        assert_eq!(asks.unwrap().len(), 11, "confirmation, copy, (a) to (h), and safeguards");
    }
}

#[test]
fn a_gap_stops_the_letter() {
    let row = Laws::shipped().row("eu-gdpr.access").unwrap();
    let mut without = case(row, Language::En);
    without.name = " \u{202E}".to_owned();
    assert!(compose(&without).is_err());
    let mut without = case(row, Language::En);
    without.identifiers[0].value = String::new();
    assert_eq!(compose(&without).unwrap_err(), Gap::Slot(Slot::Value));
}

#[test]
fn hostile_values_are_text() {
    let row = Laws::shipped().row("eu-gdpr.object-marketing").unwrap();
    let mut hostile = case(row, Language::En);
    hostile.to_name =
        "Zoë O'Neill #1 *bold* $x$ {email} #read(\"/etc/passwd\")\r\nBcc: eve@evil.example\u{202E}".to_owned();
    let composed = compose(&hostile).unwrap();
    assert_eq!(
        composed.letter.recipient[0],
        "Zoë O'Neill #1 *bold* $x$ {email} #read(\"/etc/passwd\") Bcc: eve@evil.example"
    );
    assert!(composed.left_out.contains(&'\u{202E}') && composed.left_out.contains(&'\r'));
}

#[test]
fn references_differ_and_repeat() {
    let day = "2026-03-05".parse().unwrap();
    assert_eq!(reference("a", "b", day, 0), reference("a", "b", day, 0));
    assert_ne!(reference("a", "b", day, 0), reference("a", "b", day, 1));
    assert_eq!(reference("a", "b", day, 0).len(), "S-26-7K4M2QH".len());
}
