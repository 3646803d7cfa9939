#![allow(clippy::unwrap_used, clippy::expect_used)]

mod next;

use crate::shapes::{MeShape, NewRequest, Problem};
use crate::{Options, Sayso, Unlock};
use chrono::NaiveDate;
use model::{
    Channel, Claim, ClaimBody, Contact, ContactClass, Moment, Named, Party, Personalisation, PersonalisationKind,
    Platform, Reason, ReasonKind,
};
use std::path::Path;
use words::Language;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A record in a folder, on a day.
fn on(folder: &Path, today: &str) -> Sayso {
    Sayso::start(Options {
        home: Some(folder.join("home")),
        unlock: Unlock::Passphrase("quiet harbour lamps".to_owned().into()),
        as_of: Some(day(today)),
        language: Some(Language::En),
        ..Options::default()
    })
    .unwrap()
}

/// A record of somebody who lives there.
fn living_in(folder: &Path, home: &str, today: &str) -> Sayso {
    let mut sayso = on(folder, today);
    let me = MeShape {
        name: Some("Maya Lindqvist".to_owned()),
        address: Some("Kastanienweg 9\n10435 Berlin".to_owned()),
        emails: vec!["maya@fastpost.example".to_owned()],
        lives_in: Some(home.to_owned()),
        language: Some("en".to_owned()),
        ..MeShape::default()
    };
    sayso.set_me(&me).unwrap();
    sayso
}

fn enter(sayso: &mut Sayso, body: ClaimBody, on: &str, distinct: &str) {
    let claim = Claim::stated(body, Some(Moment::day(on, day(on)))).distinct(distinct);
    let now = sayso.now;
    sayso.writing().unwrap().add_entered(&claim, now).unwrap();
}

fn mail(sayso: &mut Sayso, brand: &str, host: &str, class: ContactClass) {
    let contact = Contact {
        sender: Named::new(Party::domain(host)).also(Party::name(brand)),
        channel: Channel::Email,
        address: "maya+harbour@fastpost.example".to_owned(),
        via: None,
        class,
        subject: Some("Your order #HS-20417".to_owned()),
        unsubscribe: None,
        caveat: None,
    };
    enter(sayso, ClaimBody::Contact(contact), "2026-02-27", host);
}

fn ad(sayso: &mut Sayso, brand: Named) {
    let reason = Reason { kind: ReasonKind::CustomerList, stated: "List".into(), value: None, categories: Vec::new() };
    let ad = Personalisation {
        platform: Platform::X,
        brand: Some(brand),
        kind: PersonalisationKind::Ad,
        subject: None,
        place: None,
        reasons: vec![reason],
    };
    enter(sayso, ClaimBody::Personalisation(ad), "2026-02-20", "1");
}

fn ask(brand: &str, right: &str, out: &Path) -> NewRequest {
    NewRequest {
        brands: vec![brand.to_owned()],
        right: right.to_owned(),
        to: Some("privacy@harbourshoes.example".to_owned()),
        out: Some(out.display().to_string()),
        ..NewRequest::default()
    }
}

fn code<T: std::fmt::Debug>(result: Result<T, Problem>) -> String {
    result.unwrap_err().code
}

#[test]
fn a_letter_is_written_sent_overdue_and_answered() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("letters");
    let mut sayso = living_in(dir.path(), "DE", "2026-03-05");
    mail(&mut sayso, "Harbour Shoes", "harbourshoes.example", ContactClass::Order);
    let made = sayso.request_new(&ask("Harbour Shoes", "access", &out)).unwrap();
    let request = &made.requests[0];
    assert_eq!((made.total, request.files.len(), request.state.as_str()), (1, 3, "draft"));
    assert!(request.files.iter().all(|f| Path::new(f).starts_with(&out) && Path::new(f).is_file()), "{request:?}");
    assert_eq!(request.deadline.answer_by.as_deref(), Some("2026-04-07"));
    assert_eq!(request.deadline.from, "assumed");
    assert!(request.learns.iter().any(|l| l.contains("maya+harbour@fastpost.example")), "{:?}", request.learns);
    assert!(!request.learns.iter().any(|l| l.contains("Kastanienweg")), "{:?}", request.learns);

    assert_eq!(code(sayso.request_mark(&request.id, "refused", None, None, None)), "not-sent");
    let sent = sayso.request_mark(&request.id, "sent", Some("2026-03-05"), None, None).unwrap();
    assert!(!sent.overdue && sayso.request_list(true, None).unwrap().requests.is_empty());
    drop(sayso);

    let mut later = on(dir.path(), "2026-04-08");
    let due = later.request_list(true, None).unwrap();
    assert!(due.requests[0].overdue, "{due:?}");
    assert!(due.requests[0].next_step.as_ref().unwrap().contains("Art. 77 GDPR"), "{due:?}");
    let calendar = dir.path().join("due.ics");
    later.request_calendar(&calendar).unwrap();
    later.request_calendar(&calendar).unwrap();
    assert!(std::fs::read_to_string(&calendar).unwrap().contains("DTSTART;VALUE=DATE:20260407"));
    std::fs::write(&calendar, "mine").unwrap();
    assert_eq!(code(later.request_calendar(&calendar)), "exists");

    let reply = dir.path().join("reply.txt");
    std::fs::write(&reply, "no").unwrap();
    let refused = later.request_mark(&request.id, "refused", None, Some("We don't know you."), Some(&reply)).unwrap();
    assert!(!refused.overdue, "acting clears the alarm");
    let last = refused.steps.last().unwrap();
    let kept = last.attachment.as_ref().unwrap();
    assert_eq!((last.note.as_deref(), kept.name.as_str(), kept.bytes), (Some("We don't know you."), "reply.txt", 2));
    let saved = later.request_attachments(&request.id, &dir.path().join("saved")).unwrap();
    assert_eq!(std::fs::read(&saved[0]).unwrap(), b"no");
    assert_eq!(code(later.request_mark(&request.id, "refused", None, None, Some(dir.path()))), "attachment");
    assert!(later.request_list(true, None).unwrap().requests.is_empty());
    assert_eq!(later.request_list(false, Some("refused")).unwrap().total, 1);
    assert_eq!(code(later.request_list(false, Some("angry"))), "state");
}

#[test]
fn an_ad_alone_allows_an_objection_and_no_access() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("letters");
    let mut sayso = living_in(dir.path(), "DE", "2026-03-05");
    ad(&mut sayso, Named::new(Party::handle(Platform::X, "harbourshoes")).also(Party::name("Harbour Shoes")));
    assert_eq!(code(sayso.request_new(&ask("@harbourshoes", "access", &out))), "ad-alone");
    let made = sayso.request_new(&ask("@harbourshoes", "objection-direct-marketing", &out)).unwrap();
    let request = &made.requests[0];
    assert_eq!(request.deadline.effective_on.as_deref(), Some("2026-03-05"));
    assert!(
        request.notes.iter().any(|n| n.contains("doesn't show")),
        "the address is new to them: {:?}",
        request.notes
    );
    let again = sayso.request_new(&ask("@harbourshoes", "objection-direct-marketing", &out)).unwrap();
    assert_ne!(again.requests[0].id, request.id);
    assert!(again.requests[0].notes.iter().any(|n| n.contains(&request.reference)));
}

#[test]
fn what_is_missing_is_named_with_the_way_to_say_it() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("letters");
    let mut sayso = on(dir.path(), "2026-03-05");
    mail(&mut sayso, "Harbour Shoes", "harbourshoes.example", ContactClass::Marketing);
    let nobody = sayso.request_new(&ask("Harbour Shoes", "access", &out)).unwrap_err();
    assert!(nobody.next.unwrap().contains("sayso me set --name"));
    let mut me = MeShape { name: Some("Maya".to_owned()), ..MeShape::default() };
    sayso.set_me(&me).unwrap();
    assert_eq!(code(sayso.request_new(&ask("Harbour Shoes", "access", &out))), "no-home");
    me.lives_in = Some("JP".to_owned());
    sayso.set_me(&me).unwrap();
    assert_eq!(code(sayso.request_new(&ask("Harbour Shoes", "access", &out))), "no-law");
    assert_eq!(code(sayso.rights(None)), "no-law");
    me.lives_in = Some("de".to_owned());
    assert_eq!(sayso.set_me(&me).unwrap().laws, ["eu-gdpr"]);
    assert_eq!(code(sayso.request_new(&NewRequest { to: None, ..ask("Harbour Shoes", "access", &out) })), "recipient");
    assert_eq!(code(sayso.request_new(&ask("Nobody", "access", &out))), "no-brand");
    assert_eq!(code(sayso.request_new(&ask("Harbour Shoes", "revenge", &out))), "unknown-right");
    let with = |change: fn(&mut NewRequest)| {
        let mut new = ask("Harbour Shoes", "access", &out);
        change(&mut new);
        new
    };
    assert_eq!(code(sayso.request_new(&with(|n| n.law = Some("us-ca".to_owned())))), "residents-only");
    assert_eq!(code(sayso.request_new(&with(|n| n.law = Some("moon".to_owned())))), "unknown-law");
    assert_eq!(code(sayso.request_new(&with(|n| n.language = Some("xx".to_owned())))), "language");
    assert_eq!(code(sayso.request_new(&with(|n| n.paper = Some("a3".to_owned())))), "paper");
    assert_eq!(code(sayso.request_new(&with(|n| n.formats = vec!["doc".to_owned()]))), "format");
    assert_eq!(code(sayso.request_new(&with(|n| n.identify_by = vec!["shoe".to_owned()]))), "identify");
    assert_eq!(code(sayso.request_new(&with(|n| n.identify_by = vec!["handle".to_owned()]))), "no-identifier");
    assert_eq!(code(sayso.request_new(&with(|n| n.to = Some("a@b".to_owned())))), "address");
    assert!(!out.exists() && sayso.request_list(false, None).unwrap().requests.is_empty(), "nothing was left behind");
    let preview = sayso.request_preview(&NewRequest { to: None, ..ask("Harbour Shoes", "access", &out) }).unwrap();
    assert!(!preview.problems.is_empty() && preview.pages[0].starts_with("<svg") && !out.exists());
}

#[test]
fn hostile_names_come_out_literally_or_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("letters");
    let mut sayso = living_in(dir.path(), "DE", "2026-03-05");
    let long = "Long ".repeat(60);
    for name in
        ["Zoë O'Neill #1", "*bold*", "$x$", "\\r\\nBcc: eve@evil.example", "#read(\"/etc/passwd\")", "../../up", &long]
    {
        ad(&mut sayso, Named::new(Party::name(name)));
        let new = NewRequest { to: Some("none".to_owned()), ..ask(name, "objection-direct-marketing", &out) };
        let made = sayso.request_new(&new).unwrap();
        for file in &made.requests[0].files {
            let file = Path::new(file);
            assert_eq!(file.parent(), Some(&*out));
            assert!(file.file_name().unwrap().len() < 120);
        }
        let text =
            std::fs::read_to_string(made.requests[0].files.iter().find(|f| f.ends_with("txt")).unwrap()).unwrap();
        assert!(text.split_whitespace().collect::<Vec<_>>().join(" ").contains(name.trim()), "{text}");
        let mail =
            std::fs::read_to_string(made.requests[0].files.iter().find(|f| f.ends_with("eml")).unwrap()).unwrap();
        assert!(!mail.contains("\nTo:") && !mail.contains("\nBcc:"), "{mail}");
    }
    let name = "Evil\r\nBcc: eve@evil.example";
    ad(&mut sayso, Named::new(Party::name(name)));
    let evil = sayso.reading().unwrap().brands(Some("Evil"), record::BrandSort::Name, 9, None).unwrap().items;
    let id = evil.into_iter().find(|b| b.name.contains('\n')).unwrap().id;
    assert_eq!(code(sayso.request_new(&ask(id.as_str(), "objection-direct-marketing", &out))), "header");
    let plain =
        NewRequest { formats: vec!["pdf,txt".to_owned()], ..ask(id.as_str(), "objection-direct-marketing", &out) };
    let made = sayso.request_new(&plain).unwrap();
    assert!(made.requests[0].notes.iter().any(|n| n.contains("U+000D")), "{:?}", made.requests[0].notes);
    ad(&mut sayso, Named::new(Party::name("株式会社")));
    assert_eq!(code(sayso.request_new(&ask("株式会社", "objection-direct-marketing", &out))), "no-font");
}

#[test]
fn a_batch_is_paced_and_says_what_it_left_out() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("letters");
    let mut sayso = living_in(dir.path(), "GB", "2026-03-05");
    for n in 0..12 {
        mail(&mut sayso, &format!("Quay {n}"), &format!("quay{n}.example"), ContactClass::Account);
    }
    let new = NewRequest {
        all_matching: Some("quay".to_owned()),
        brands: Vec::new(),
        formats: vec!["txt".to_owned()],
        ..ask("", "access", &out)
    };
    let made = sayso.request_new(&new).unwrap();
    assert_eq!((made.requests.len(), made.left_out.len()), (10, 2));
    assert!(made.left_out[0].why.contains("10 letters"), "{:?}", made.left_out);
    let files: std::collections::BTreeSet<_> = made.requests.iter().flat_map(|r| &r.files).collect();
    assert_eq!(files.len(), 10);
    // One wait for the disk, but each letter is taken back alone.
    assert!(files.iter().all(|file| Path::new(file).is_file()));
    sayso.undo().unwrap();
    assert_eq!(sayso.request_list(false, None).unwrap().total, 9);
}

#[test]
fn each_home_has_its_rights_with_objections_first() {
    let dir = tempfile::tempdir().unwrap();
    let sayso = on(dir.path(), "2026-03-05");
    for (home, first, law) in [
        ("DE", "objection-direct-marketing", "eu-gdpr"),
        ("GB", "objection-direct-marketing", "uk"),
        ("US-CA", "opt-out-sale-sharing", "us-ca"),
        ("AU", "opt-out-marketing-messages", "au-spam"),
    ] {
        let rights = sayso.rights(Some(home)).unwrap();
        assert_eq!((rights.rights[0].right.as_str(), rights.rights[0].law.as_str()), (first, law));
        assert!(rights.rights.iter().all(|r| !r.name.contains("requests-") && !r.period.contains("requests-")));
    }
}
