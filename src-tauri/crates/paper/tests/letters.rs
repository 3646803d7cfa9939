//! Letters as they leave the house, hostile names included, read back by other programs' parsers.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use mail_parser::MessageParser;
use paper::{Block, Letter, Mailbox, PaperError, Sheet, draft, pages, pdf, plain_text};

const HOSTILE: &[&str] = &[
    "Zoë O'Neill #1",
    "*bold*",
    "$x$",
    "\\r\\nBcc: eve@evil.example",
    "#read(\"/etc/passwd\")",
    "`a` _b_ @c <d> \\e = f",
];

fn letter(name: &str) -> Letter {
    Letter {
        language: "en-GB".to_owned(),
        sheet: Sheet::A4,
        date: "2026-03-05".parse().unwrap(),
        date_line: "5 March 2026".to_owned(),
        sender: vec!["Maya Lindqvist".to_owned(), "maya@home.example".to_owned()],
        recipient: vec![name.to_owned(), "privacy@brand.example".to_owned()],
        reference_line: "Reference: S-26-7K4M2Q".to_owned(),
        subject: "Objection to direct marketing".to_owned(),
        body: vec![
            Block::Paragraph(format!("Dear {name},")),
            Block::Numbered(vec!["Stop – now.".to_owned(), "Κανένα, ни одного, għall-ħin, Łódź.".to_owned()]),
            Block::Lines(vec!["E-mail: maya@home.example".to_owned()]),
        ],
        signature: "Maya Lindqvist".to_owned(),
        page_line: "Page {n} of {all}".to_owned(),
    }
}

/// Runs a program if it is on this machine; its standard output.
fn run(program: &str, args: &[&str]) -> Option<String> {
    let out = std::process::Command::new(program).args(args).output().ok()?;
    assert!(out.status.success(), "{program}: {}", String::from_utf8_lossy(&out.stderr));
    Some(String::from_utf8(out.stdout).unwrap())
}

#[test]
fn hostile_names_come_out_literally_in_print() {
    let dir = tempfile::tempdir().unwrap();
    for (n, name) in HOSTILE.iter().enumerate() {
        let made = pdf(&letter(name)).unwrap();
        assert!(made.left_out.is_empty());
        let path = dir.path().join(format!("{n}.pdf"));
        std::fs::write(&path, &made.bytes).unwrap();
        if let Some(text) = run("pdftotext", &["-layout", path.to_str().unwrap(), "-"]) {
            assert!(text.contains(&format!("Dear {name},")), "{text}");
            assert!(text.contains("ни одного"), "{text}");
            assert!(text.contains("Page 1 of 1"), "{text}");
        }
    }
}

#[test]
fn the_pdf_is_tagged_sound_and_the_same_twice() {
    let one = pdf(&letter("Harbour Shoes")).unwrap();
    assert_eq!(one.bytes, pdf(&letter("Harbour Shoes")).unwrap().bytes);
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.pdf");
    std::fs::write(&path, &one.bytes).unwrap();
    let path = path.to_str().unwrap();
    run("qpdf", &["--check", path]);
    if let Some(info) = run("pdfinfo", &[path]) {
        for fact in
            ["Tagged:          yes", "Title:           Objection to direct marketing", "A4", "Creator:         Sayso"]
        {
            assert!(info.contains(fact), "{fact} is missing in {info}");
        }
        assert!(!info.contains("Author"), "{info}");
    }
    if let Some(fonts) = run("pdffonts", &[path]) {
        for font in fonts.lines().skip(2) {
            assert!(font.contains("yes yes yes"), "embedded, subset, with Unicode: {font}");
        }
    }
    let mut american = letter("Harbour Shoes");
    american.sheet = Sheet::Letter;
    let letter = pdf(&american).unwrap().bytes;
    std::fs::write(path, letter).unwrap();
    if let Some(info) = run("pdfinfo", &[path]) {
        assert!(info.contains("612 x 792"), "{info}");
    }
}

#[test]
fn signs_without_a_glyph_are_left_out_and_other_scripts_refused() {
    let made = pdf(&letter("Happy 🙂 Shoes 🅰")).unwrap();
    assert_eq!(made.left_out, ['🙂', '🅰'].into());
    let refused = pdf(&letter("株式会社")).unwrap_err();
    assert!(matches!(refused, PaperError::NoFont { ref script, .. } if script == "Han"), "{refused}");
    assert!(pdf(&letter(&"Ω".repeat(300))).is_ok());
    assert!(pages(&letter("Harbour Shoes")).unwrap().svg[0].starts_with("<svg"));
}

#[test]
fn a_draft_reads_back_and_claims_no_sending() {
    for name in HOSTILE.iter().copied().chain(["Ünïcode Brand \"quoted\" \\ 株式会社", "plain"]) {
        let from = Mailbox { name: "Maya Lindqvist".to_owned(), address: "maya@home.example".to_owned() };
        let to = Mailbox { name: name.to_owned(), address: "privacy@brand.example".to_owned() };
        let bytes = draft(&letter(name), Some(&from), Some(&to)).unwrap();
        let text = std::str::from_utf8(&bytes).unwrap();
        assert!(bytes.is_ascii() && text.split("\r\n").all(|line| line.len() <= 78), "{text}");
        let message = MessageParser::default().parse(&bytes).unwrap();
        assert!(message.date().is_none() && message.message_id().is_none() && message.bcc().is_none());
        assert_eq!(message.header("X-Unsent").and_then(|h| h.as_text()), Some("1"));
        let read = message.to().unwrap().first().unwrap();
        assert_eq!((read.name(), read.address()), (Some(name), Some("privacy@brand.example")));
        assert_eq!(message.subject(), Some("Objection to direct marketing (Reference: S-26-7K4M2Q)"));
        assert!(message.body_text(0).unwrap().contains(&format!("Dear {name},")));
    }
}

#[test]
fn a_draft_without_a_recipient_has_none() {
    let bytes = draft(&letter("x"), None, None).unwrap();
    let message = MessageParser::default().parse(&bytes).unwrap();
    assert!(message.to().is_none());
}

#[test]
fn a_header_is_never_smuggled_in() {
    let to = |name: &str, address: &str| Mailbox { name: name.to_owned(), address: address.to_owned() };
    for name in ["x\r\nBcc: eve@evil.example", "x\nBcc: eve@evil.example", "x\rBcc: y", "x\u{2028}y", "x\0"] {
        let refused = draft(&letter("x"), None, Some(&to(name, "a@b.example"))).unwrap_err();
        assert!(matches!(refused, PaperError::Header { field: "recipient's name" }), "{refused}");
    }
    for address in [
        "a@b.example\r\nBcc: c@d.example",
        "a b@c.example",
        "a@b",
        "<a@b.example>",
        "a@b.example,c@d.example",
        "ä@b.example",
    ] {
        assert!(matches!(draft(&letter("x"), None, Some(&to("x", address))).unwrap_err(), PaperError::Address { .. }));
    }
}

#[test]
fn plain_text_keeps_to_its_width() {
    let text =
        plain_text(&letter("Zoë O'Neill #1 and a name that goes on and on and on and on until the line is full"));
    assert!(text.lines().all(|line| line.chars().count() <= 76), "{text}");
    assert!(text.contains("Dear Zoë O'Neill #1 and") && text.contains(" 1. Stop – now."), "{text}");
}
