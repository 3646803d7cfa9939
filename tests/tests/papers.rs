//! What Sayso writes, checked by programs that aren't ours: poppler, qpdf, another mail parser, another calendar reader.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use mail_parser::MessageParser;
use samples::life;
use sayso_tests::{Home, has};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

struct Written {
    pdf: PathBuf,
    eml: PathBuf,
    txt: PathBuf,
}

/// The life imported, and one letter with these words of the person and these options.
fn letter(home: &Home, name: &str, options: &[&str]) -> Written {
    let life = life::write(&home.path("downloads")).unwrap();
    for file in &life.files {
        home.json(&["import", &file.to_string_lossy()]);
    }
    home.json(&[
        "me",
        "set",
        "--name",
        name,
        "--address",
        &life.me.address,
        "--email",
        &life.me.emails[0],
        "--lives-in",
        "DE",
    ]);
    let out = home.path("letters");
    let out = out.to_string_lossy().into_owned();
    let mut args = vec!["--as-of", "2026-05-20", "request", "new", "--brand", "harbourshoes.example", "--out", &out];
    args.extend(options);
    let made = home.json(&args);
    let file = |ending: &str| {
        let files = made["requests"][0]["files"].as_array().unwrap();
        let path = files.iter().map(|f| f.as_str().unwrap()).find(|f| f.ends_with(ending));
        PathBuf::from(path.unwrap_or_else(|| panic!("no {ending} in {files:?}")))
    };
    Written { pdf: file(".pdf"), eml: file(".eml"), txt: file(".txt") }
}

fn output(program: &str, args: &[&str], path: &Path) -> String {
    let out = Command::new(program).args(args).arg(path).output().unwrap();
    assert!(out.status.success(), "{program}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

fn pdf_text(path: &Path) -> String {
    let out = Command::new("pdftotext").arg("-layout").arg(path).arg("-").output().unwrap();
    assert!(out.status.success());
    String::from_utf8_lossy(&out.stdout).into_owned()
}

const ACCESS: &[&str] = &["--right", "access", "--to", "privacy@harbourshoes.example"];

#[test]
fn a_letter_is_a_tagged_archivable_pdf_in_reading_order() {
    if ![has("pdfinfo"), has("pdftotext"), has("pdffonts"), has("qpdf")].into_iter().all(|x| x) {
        return;
    }
    let home = Home::new();
    let written = letter(&home, "Maya Lindqvist", ACCESS);
    let text = printed_well(&home, &written.pdf);
    in_order(&text, &["Maya Lindqvist", "Harbour Shoes", "Art. 15"]);
}

#[test]
fn a_reminder_and_a_complaint_are_printed_as_well_as_the_request() {
    if ![has("pdfinfo"), has("pdftotext"), has("pdffonts"), has("qpdf")].into_iter().all(|x| x) {
        return;
    }
    let home = Home::new();
    letter(&home, "Maya Lindqvist", ACCESS);
    let reference = home.json(&["request", "list"])["requests"][0]["reference"].as_str().unwrap().to_owned();
    home.json(&["--as-of", "2026-05-20", "request", "mark", &reference, "sent"]);
    let out = home.path("letters").to_string_lossy().into_owned();
    let next = |kind: &str, options: &[&str]| {
        let mut args = vec!["--as-of", "2026-07-20", "request", "next", &reference, "--kind", kind, "--out", &out];
        args.extend(options);
        let files = home.json(&args)["files"].as_array().unwrap().clone();
        files.iter().map(|file| PathBuf::from(file.as_str().unwrap())).collect::<Vec<_>>()
    };
    let pdf =
        |files: &[PathBuf]| files.iter().find(|file| file.extension().is_some_and(|e| e == "pdf")).unwrap().clone();
    let chase = printed_well(&home, &pdf(&next("chase", &[])));
    in_order(&chase, &["Maya Lindqvist", "privacy@harbourshoes.example", "Reminder", &reference, "my own wish"]);
    let files = next("complaint", &["--to", "DE-BE"]);
    let complaint = printed_well(&home, &pdf(&files));
    in_order(
        &complaint,
        &["Maya Lindqvist", "10555 Berlin", "Complaint about", "request sent", "still no", "Enclosed"],
    );
    let mail = files.iter().find(|file| file.extension().is_some_and(|e| e == "eml")).unwrap();
    let bytes = std::fs::read(mail).unwrap();
    let mail = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(mail.to().unwrap().first().unwrap().address(), Some("mailbox@datenschutz-berlin.de"));
    // What goes with the complaint is the request as it was.
    assert!(files.iter().any(|file| pdf_is(file) && pdf_text(file).contains("Art. 15")), "{files:?}");
}

fn pdf_is(file: &Path) -> bool {
    file.to_string_lossy().contains("enclosure") && file.extension().is_some_and(|e| e == "pdf")
}

/// What other programs say of a letter: tagged, A4, all fonts embedded, sound, and nothing of this computer in it.
fn printed_well(home: &Home, pdf: &Path) -> String {
    let info = output("pdfinfo", &[], pdf);
    assert!(info.lines().any(|l| l.starts_with("Tagged:") && l.ends_with("yes")), "{info}");
    assert!(info.contains("A4"), "{info}");
    assert!(!info.contains(&*home.path("").to_string_lossy()), "no path of this computer: {info}");
    let fonts = output("pdffonts", &[], pdf);
    for line in fonts.lines().skip(2) {
        let cells: Vec<&str> = line.split_whitespace().collect();
        // emb sub uni object ID
        assert_eq!(cells[cells.len() - 5..cells.len() - 2], ["yes", "yes", "yes"], "{fonts}");
    }
    output("qpdf", &["--check"], pdf);
    pdf_text(pdf)
}

/// The words stand in a text, one after another.
fn in_order(text: &str, words: &[&str]) {
    let mut from = 0;
    for word in words {
        let at = text[from..].find(word).unwrap_or_else(|| panic!("{word} is missing after {from} in\n{text}"));
        from += at + word.len();
    }
}

#[test]
fn american_paper_is_letter_size_and_german_is_german() {
    if !has("pdfinfo") || !has("pdftotext") {
        return;
    }
    let home = Home::new();
    let mut options = ACCESS.to_vec();
    options.extend(["--paper", "letter", "--lang", "de"]);
    let written = letter(&home, "Maya Lindqvist", &options);
    assert!(output("pdfinfo", &[], &written.pdf).contains("612 x 792"));
    assert!(pdf_text(&written.pdf).contains("Art. 15"));
}

#[test]
fn the_mail_opens_as_a_draft_in_another_parser() {
    let home = Home::new();
    let written = letter(&home, "Zoë O'Neill #1", ACCESS);
    let bytes = std::fs::read(&written.eml).unwrap();
    let mail = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(mail.to().unwrap().first().unwrap().address().unwrap(), "privacy@harbourshoes.example");
    assert_eq!(mail.from().unwrap().first().unwrap().name().unwrap(), "Zoë O'Neill #1");
    assert!(mail.date().is_none() && mail.message_id().is_none(), "a draft has no date and no id");
    assert_eq!(mail.header_raw("X-Unsent").unwrap().trim(), "1");
    assert!(mail.body_text(0).unwrap().contains("15"));
    assert!(bytes.split(|b| *b == b'\n').all(|line| line.len() <= 999), "lines stay short enough for mail");
}

#[test]
fn markup_in_a_name_is_text() {
    if !has("pdftotext") {
        return;
    }
    let home = Home::new();
    let name = "*Ann* $x$ #read(\"/etc/passwd\") `b` @c <d>";
    let written = letter(&home, name, ACCESS);
    let flat = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat(pdf_text(&written.pdf)).contains(name), "{}", pdf_text(&written.pdf));
    assert!(flat(std::fs::read_to_string(&written.txt).unwrap()).contains(name));
}

#[test]
fn a_line_break_can_not_add_a_header() {
    let home = Home::new();
    let (status, answer, _) = home.answer(&["me", "set", "--name", "Ann\r\nBcc: eve@evil.example", "--lives-in", "DE"]);
    if status == 0 {
        let written = letter(&home, "Ann\r\nBcc: eve@evil.example", ACCESS);
        let bytes = std::fs::read(&written.eml).unwrap();
        assert!(MessageParser::default().parse(&bytes).unwrap().bcc().is_none());
    } else {
        assert!(answer["error"]["what"].as_str().unwrap().contains("line"), "{answer:#}");
    }
}

#[test]
fn without_a_recipient_the_line_stays_empty() {
    let home = Home::new();
    let written = letter(&home, "Maya Lindqvist", &["--right", "objection-direct-marketing", "--to", "none"]);
    let bytes = std::fs::read(&written.eml).unwrap();
    let mail = MessageParser::default().parse(&bytes).unwrap();
    assert!(mail.to().and_then(|to| to.first()).and_then(|a| a.address()).is_none());
}

#[test]
fn the_calendar_opens_in_another_reader() {
    let home = Home::new();
    letter(&home, "Maya Lindqvist", ACCESS);
    let requests: Value = home.json(&["request", "list"]);
    let id = requests["requests"][0]["id"].as_str().unwrap();
    home.json(&["request", "mark", id, "sent", "--on", "2026-05-20"]);
    let file = home.path("due.ics");
    home.json(&["--as-of", "2026-05-21", "request", "calendar", "--out", &file.to_string_lossy()]);
    let reader = ical::IcalParser::new(std::io::BufReader::new(std::fs::File::open(&file).unwrap()));
    let calendars: Vec<_> = reader.collect::<Result<_, _>>().unwrap();
    let events = &calendars[0].events;
    assert!(!events.is_empty());
    let property = |name: &str| events[0].properties.iter().find(|p| p.name == name).and_then(|p| p.value.clone());
    assert_eq!(property("DTSTART").unwrap(), "20260622");
    assert!(property("UID").is_some() && property("DTSTAMP").is_some());
}
