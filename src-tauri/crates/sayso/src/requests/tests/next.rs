//! The letters after a request: reminders and complaints.

use super::{ask, code, living_in, mail, on};
use crate::shapes::NextLetter;
use crate::{Options, Sayso};
use model::ContactClass;
use std::path::Path;
use words::Language;

/// What comes next for a request.
fn next(request: &str, kind: Option<&str>, out: &Path) -> NextLetter {
    NextLetter {
        request: request.to_owned(),
        kind: kind.map(str::to_owned),
        out: Some(out.display().to_string()),
        ..NextLetter::default()
    }
}

#[test]
fn silence_is_answered_by_a_reminder_and_then_a_complaint() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("letters");
    let mut sayso = living_in(dir.path(), "DE", "2026-03-05");
    mail(&mut sayso, "Harbour Shoes", "harbourshoes.example", ContactClass::Order);
    let id = sayso.request_new(&ask("Harbour Shoes", "access", &out)).unwrap().requests[0].id.clone();
    sayso.request_mark(&id, "sent", None, None, None).unwrap();
    assert_eq!(code(sayso.request_next(&next(&id, None, &out))), "nothing-due");
    drop(sayso);

    let mut late = on(dir.path(), "2026-04-08");
    let shown = late.request_show(&id).unwrap();
    let ready = shown.follow_up.unwrap();
    assert_eq!((ready.kind.as_str(), ready.since.as_str()), ("chase", "2026-04-07"));
    let preview = late.request_next_preview(&next(&id, None, &out)).unwrap();
    assert!(preview.pages[0].starts_with("<svg") && preview.files.is_empty() && preview.problems.is_empty());
    let chase = late.request_next(&next(&id, None, &out)).unwrap();
    assert_eq!((chase.kind.as_str(), chase.files.len(), chase.state.as_str()), ("chase", 3, "chased"));
    assert_eq!(chase.recipient.email.as_deref(), Some("privacy@harbourshoes.example"));
    assert_eq!(chase.answer_by.as_deref(), Some("2026-04-22"));
    assert!(chase.letter.text.contains("22 April 2026") && chase.letter.text.contains("my own wish"));
    assert!(late.request_show(&id).unwrap().overdue, "a letter that is only written clears nothing");
    let file = Path::new(&chase.files[0]);
    let chased = late.request_mark(&id, "chased", None, None, Some(file)).unwrap();
    assert!(!chased.overdue && chased.follow_up.is_none(), "acting clears the alarm");
    assert_eq!((chased.deadline.answer_by.as_deref(), chased.deadline.basis.as_str()), (Some("2026-04-22"), "ours"));
    assert!(late.request_list(true, None).unwrap().requests.is_empty());
    late.undo().unwrap();
    assert!(late.request_show(&id).unwrap().overdue, "taking it back brings the alarm back");
    late.request_mark(&id, "chased", None, None, None).unwrap();
    drop(late);

    let mut silent = on(dir.path(), "2026-04-23");
    let shown = silent.request_show(&id).unwrap();
    assert!(shown.overdue);
    assert_eq!(shown.follow_up.unwrap().kind, "complaint");
    let complaint = silent.request_next(&next(&id, None, &out)).unwrap();
    assert_eq!(complaint.files.len(), 4, "the letter in three forms, and the request as its enclosure");
    let text = complaint.letter.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let order: Vec<_> =
        ["request sent to Harbour Shoes", "7 April 2026: end of the period", "reminder sent", "still no"]
            .iter()
            .map(|fact| text.find(fact).unwrap_or_else(|| panic!("{fact} is missing in {text}")))
            .collect();
    assert!(order.is_sorted(), "{text}");
    assert!(!text.contains("Kastanienweg"), "the postal address isn't needed: {text}");
    assert!(!complaint.learns.is_empty() && !complaint.notes.is_empty());
    let complained = silent.request_mark(&id, "complained", None, None, None).unwrap();
    assert!(!complained.overdue && complained.follow_up.is_none());
    assert_eq!(code(silent.request_next(&next(&id, None, &out))), "nothing-due");
}

#[test]
fn in_germany_the_complaint_goes_to_the_authority_of_the_land() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("letters");
    let mut sayso = living_in(dir.path(), "DE", "2026-03-05");
    mail(&mut sayso, "Harbour Shoes", "harbourshoes.example", ContactClass::Order);
    let id = sayso.request_new(&ask("Harbour Shoes", "access", &out)).unwrap().requests[0].id.clone();
    sayso.request_mark(&id, "sent", None, None, None).unwrap();
    drop(sayso);

    let mut late = on(dir.path(), "2026-04-08");
    let step = late.request_show(&id).unwrap().next_step.unwrap();
    assert!(step.contains("reminder first") && !step.contains("'s "), "{step}");
    let complaint = next(&id, Some("complaint"), &out);
    let open = late.request_next_preview(&complaint).unwrap();
    assert_eq!((open.authorities.len(), open.recipient.address.is_none()), (16, true));
    assert!(open.notes.iter().any(|note| note.contains("DE-BW")), "{:?}", open.notes);
    let chosen = NextLetter { to: Some("de-hh".to_owned()), ..complaint.clone() };
    let hamburg = late.request_next_preview(&chosen).unwrap();
    assert!(hamburg.letter.text.contains("20459 Hamburg") && !hamburg.notes.iter().any(|n| n.contains("DE-BW")));
    // Who says once where they live needn't choose.
    let me = late.me().unwrap();
    let me = late.set_me(&crate::shapes::MeShape { lives_in: Some("DE-BE".to_owned()), ..me }).unwrap();
    assert_eq!(me.laws, ["eu-gdpr"]);
    let berlin = late.request_next(&complaint).unwrap();
    assert_eq!(berlin.recipient.email.as_deref(), Some("mailbox@datenschutz-berlin.de"));
    assert!(berlin.letter.text.contains("10555 Berlin"), "{}", berlin.letter.text);
    assert!(late.request_show(&id).unwrap().next_step.unwrap().contains("Berliner"));
    let chase = late.request_next_preview(&next(&id, Some("chase"), &out)).unwrap();
    assert!(chase.authorities.is_empty());
}

#[test]
fn a_refusal_allows_no_reminder_and_where_the_law_says_so_the_brand_comes_first() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("letters");
    let mut sayso = living_in(dir.path(), "GB", "2026-07-06");
    mail(&mut sayso, "Harbour Shoes", "harbourshoes.example", ContactClass::Order);
    let id = sayso.request_new(&ask("Harbour Shoes", "access", &out)).unwrap().requests[0].id.clone();
    sayso.request_mark(&id, "sent", None, None, None).unwrap();
    sayso.request_mark(&id, "refused", None, Some("No such customer."), None).unwrap();
    assert_eq!(code(sayso.request_next(&next(&id, Some("chase"), &out))), "no-such-step");
    let appeal = sayso.request_next(&next(&id, None, &out)).unwrap();
    assert_eq!(appeal.kind, "appeal");
    assert!(appeal.letter.text.contains("164A") && appeal.letter.text.contains("No such customer."));
    let early = sayso.request_next(&next(&id, Some("complaint"), &out)).unwrap();
    assert!(early.notes.iter().any(|note| note.contains("itself before")), "{:?}", early.notes);
    let appealed = sayso.request_mark(&id, "appealed", None, None, None).unwrap();
    assert_eq!((appealed.deadline.answer_by.as_deref(), appealed.deadline.basis.as_str()), (Some("2026-08-05"), "law"));
}

#[test]
fn the_law_is_cited_as_the_language_cites_it() {
    let dir = tempfile::tempdir().unwrap();
    let german = Sayso::start(Options {
        home: Some(dir.path().join("home")),
        language: Some(Language::De),
        ..Options::default()
    })
    .unwrap();
    for right in german.rights(Some("DE")).unwrap().rights {
        assert!(right.citation.contains("DSGVO") && !right.citation.contains("GDPR"), "{}", right.citation);
    }
}
