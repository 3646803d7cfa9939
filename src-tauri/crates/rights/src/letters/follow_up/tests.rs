use super::*;
use crate::Laws;
use paper::{Sheet, plain_text};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The request as it went out.
fn request(row: &Row, language: Language) -> Letter {
    crate::compose(&crate::Case {
        row,
        language,
        sheet: Sheet::A4,
        date: day("2026-07-06"),
        reference: "S-26-7K4M2QH".to_owned(),
        to_name: "Harbour Shoes".to_owned(),
        to_email: Some("privacy@harbourshoes.example".to_owned()),
        to_address: None,
        name: "Maya Lindqvist".to_owned(),
        email: Some("maya@home.example".to_owned()),
        address: None,
        lives_in: "DE".to_owned(),
        identifiers: vec![crate::Identifier {
            kind: crate::IdentifierKind::Email,
            value: "maya@home.example".to_owned(),
            known_to_brand: true,
        }],
        relation: None,
    })
    .unwrap()
    .letter
}

fn fact(state: RequestState, on: &str) -> Fact {
    Fact { state, on: day(on), reason: None, file: None }
}

fn case<'a>(row: &'a Row, kind: FollowUp, language: Language, request: &'a Letter) -> FollowCase<'a> {
    FollowCase {
        kind,
        ground: Ground::Silence,
        law: Laws::shipped().law_of(row),
        row,
        language,
        request_language: language,
        date: day("2026-08-20"),
        reference: "S-26-7K4M2QH".to_owned(),
        brand: "Harbour Shoes".to_owned(),
        to: vec!["To whom it goes".to_owned(), "post@authority.example".to_owned()],
        email: Some("maya@home.example".to_owned()),
        request,
        sent: day("2026-07-06"),
        due: Some(day("2026-08-06")),
        until: Some(day("2026-09-03")),
        facts: vec![
            fact(RequestState::Sent, "2026-07-06"),
            fact(RequestState::Acknowledged, "2026-07-08"),
            fact(RequestState::Chased, "2026-08-07"),
        ],
    }
}

/// One right of each law is enough: what differs, differs by law.
const ROWS: &[&str] =
    &["eu-gdpr.access", "uk.object-marketing", "uk-pecr.email", "us-ca.delete", "au.access", "au-spam.unsub"];

#[test]
fn every_reminder_and_complaint_in_every_language() {
    for language in Language::ALL {
        for row in ROWS.iter().map(|id| Laws::shipped().row(id).unwrap()) {
            let request = request(row, *language);
            for kind in FollowUp::ALL {
                if *kind == FollowUp::Appeal && Laws::shipped().law_of(row).brand_first.is_none() {
                    continue;
                }
                let composed = compose_follow_up(&case(row, *kind, *language, &request)).unwrap();
                let text = plain_text(&composed.letter);
                assert!(!text.contains(['{', '}']), "{text}");
                insta::assert_snapshot!(format!("{}-{}-{}", kind.id(), row.id, language.tag()), text);
            }
        }
    }
}

#[test]
fn a_refusal_is_told_with_its_reason_and_its_answer_is_enclosed() {
    let row = Laws::shipped().row("eu-gdpr.access").unwrap();
    let request = request(row, Language::De);
    let mut refused = case(row, FollowUp::Complaint, Language::En, &request);
    refused.request_language = Language::De;
    refused.ground = Ground::Refusal;
    refused.facts.pop();
    refused.facts.push(Fact {
        reason: Some("We don't {know} you.\r\n*really*".to_owned()),
        file: Some("answer.pdf".to_owned()),
        ..fact(RequestState::Refused, "2026-07-30")
    });
    let composed = compose_follow_up(&refused).unwrap();
    insta::assert_snapshot!(plain_text(&composed.letter));
    let told = composed.learned.iter().map(|l| l.say(Words::of(Language::En))).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(told);
}

#[test]
fn our_own_reminder_is_never_called_the_law() {
    for row in Laws::shipped().rows().iter().filter(|row| row.basis == Basis::Ours) {
        for language in Language::ALL {
            let request = request(row, *language);
            let chase = compose_follow_up(&case(row, FollowUp::Chase, *language, &request)).unwrap().letter;
            let text = plain_text(&chase).split_whitespace().collect::<Vec<_>>().join(" ");
            let open = if *language == Language::En { "names no number of days" } else { "keine Zahl von Tagen" };
            assert!(text.contains(open), "{}: {text}", row.id);
            let complaint = compose_follow_up(&case(row, FollowUp::Complaint, *language, &request)).unwrap().letter;
            let ended = if *language == Language::En { "end of the period" } else { "Ende der Frist" };
            assert!(!plain_text(&complaint).contains(ended), "{}", row.id);
        }
    }
}
