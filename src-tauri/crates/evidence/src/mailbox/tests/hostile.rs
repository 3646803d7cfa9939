//! What a mailbox may do to harm, row by row of our list of threats.

use super::*;
use crate::mailbox::splitter::{HEADER_CAP, Piece, Splitter};
use proptest::prelude::*;
use samples::mailbox::Mail;
use std::fmt::Write as _;
use std::io::Read;

const HEAD: &[u8] =
    b"From a@b.example Mon Apr  7 14:31:02 2025\nFrom: A <a@shop.example>\nTo: maya@fastpost.example\n\n";

/// A message whose one line is as long as wanted, then another message; nothing of it is ever in memory at once.
struct LongLine {
    head: &'static [u8],
    line: u64,
    tail: Vec<u8>,
}

impl Read for LongLine {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if !self.head.is_empty() {
            return self.head.read(into);
        }
        if self.line > 0 {
            let n = into.len().min(usize::try_from(self.line).unwrap());
            into[..n].fill(b'x');
            self.line -= n as u64;
            return Ok(n);
        }
        let n = self.tail.as_slice().read(into)?;
        self.tail.drain(..n);
        Ok(n)
    }
}

fn pieces(source: impl Read) -> Vec<Piece> {
    let mut splitter = Splitter::new(source);
    std::iter::from_fn(|| splitter.message()).collect()
}

#[test]
fn a_line_of_a_gigabyte_in_a_body() {
    let pieces = pieces(LongLine { head: HEAD, line: 1 << 30, tail: [b"\n\n", HEAD].concat() });
    assert_eq!(pieces.len(), 2);
    assert_eq!(pieces[1].start, HEAD.len() as u64 + (1 << 30) + 2 + 42);
}

#[test]
fn a_header_that_never_ends_is_reported_and_the_next_mail_is_read() {
    let head = b"From a@b.example Mon Apr  7 14:31:02 2025\nFrom: A <a@shop.example>\nX: ";
    let pieces = pieces(LongLine { head, line: 3 << 20, tail: [b"\n\nbody\n\n", HEAD].concat() });
    assert_eq!(pieces.iter().map(|p| p.block.is_some()).collect::<Vec<_>>(), [false, true]);

    let mut bytes = b"From a@b.example Mon Apr  7 14:31:02 2025\nFrom: A <a@shop.example>\nTo: ".to_vec();
    for n in 0..100_000 {
        bytes.extend(format!("person{n}@fastpost.example,\n ").bytes());
    }
    bytes.extend(b"last@fastpost.example\n\n\n");
    bytes.extend(HEAD);
    let told = read_bytes("mail.mbox", &bytes);
    assert_eq!(told.contacts().len(), 1);
    assert_eq!(told.unread.len(), 1);
    assert_eq!(told.unread[0].locator.start, Some(42));
    assert_eq!(told.unread[0].locator.length, Some(HEADER_CAP as u64));
    assert!(told.unread[0].why.contains("256 KiB"));
}

#[test]
fn many_recipients_below_the_limit() {
    let all: Vec<_> = (0..5000).map(|n| format!("person{n}@fastpost.example")).collect();
    let mail = Mail::from("Shop", "a@shop.example").to("maya@fastpost.example").header("Cc", &all.join(",\n "));
    assert_eq!(read_mailbox(&maya().mail(mail)).contact().address, "maya@fastpost.example");
}

#[test]
fn a_thousand_nested_parts_are_body() {
    let mut body = String::new();
    for n in 0..1000 {
        let _ = write!(body, "--b{n}\nContent-Type: multipart/mixed; boundary=b{}\n\n", n + 1);
    }
    let told = read_mailbox(
        &maya()
            .mail(Mail::from("Shop", "a@shop.example").body(&body))
            .mail(Mail::from("Shop", "a@shop.example").subject("2")),
    );
    assert_eq!(told.contacts().len(), 2);
}

#[test]
fn encoded_words_that_never_end() {
    let endless = "=?utf-8?q?".repeat(20_000);
    let mail = format!(
        "From a@b.example Mon Apr  7 14:31:02 2025\nFrom: {endless} <a@shop.example>\nSubject: {endless}\nX-Gmail-Labels: =?utf-8?b?{}\nTo: maya@fastpost.example\n\n",
        "A".repeat(30_000)
    );
    let told = read_bytes("mail.mbox", mail.as_bytes());
    assert_eq!(told.contacts().len() + told.skipped.len() + told.unread.len(), 1);
    let one = format!(
        "From a@b.example Mon Apr  7 14:31:02 2025\nFrom: A <a@shop.example>\nSubject: {}\n\n",
        "=?utf-8?q?x".repeat(900)
    );
    assert!(read_bytes("mail.mbox", one.as_bytes()).contact().subject.as_ref().unwrap().starts_with("=?utf-8?q?x=?"));
}

#[test]
fn bytes_and_charsets_that_nobody_knows() {
    let mut bytes = b"From a@b.example Mon Apr  7 14:31:02 2025\nFrom: Caf\xe9 <a@shop.example>\nSubject: =?x-none?Q?na=EFf?= caf\xe9 =?koi8-r?B?8NLJ18XU?=\n\n".to_vec();
    let told = read_bytes("mail.mbox", &bytes);
    assert_eq!(told.contact().subject.as_deref(), Some("naïf café Привет"));
    bytes.truncate(60);
    assert_eq!(read_bytes("mail.mbox", &bytes).claims.len(), 0);
}

#[test]
fn a_subject_cannot_carry_lines_or_escapes_into_ours() {
    let told = read_mailbox(&maya().mail(Mail::from("Shop", "a@shop.example").header("X", "y").subject("hello")));
    assert!(told.contact().subject.as_deref() == Some("hello"));
    let mail = b"From a@b.example Mon Apr  7 14:31:02 2025\nFrom: A <a@shop.example>\nSubject: =?utf-8?Q?a=0D=0ABcc:_x@y.example?=\n\n";
    assert!(!read_bytes("mail.mbox", mail).contact().subject.as_ref().unwrap().contains(['\r', '\n']));
}

#[test]
fn a_mailbox_that_breaks_off() {
    let zip = samples::kit::zip_bytes([("mail.mbox", [HEAD, b"body\n\n", HEAD, b"x\n"].concat().as_slice())]).unwrap();
    for cut in [zip.len() / 3, zip.len() / 2, zip.len() - 30] {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("cut.zip");
        std::fs::write(&path, &zip[..cut]).unwrap();
        if let Ok(mut tree) = Tree::open(&path)
            && MailboxReader.recognise(&mut tree).is_some()
        {
            let mut told = Told::default();
            let _ = crate::read(&MailboxReader, &mut tree, &mut told, &Control::default());
            assert!(!told.unread.is_empty());
        }
    }
    // A header block that the end of the file cuts is still a mail's header block.
    assert_eq!(pieces(&HEAD[..HEAD.len() - 1]).len(), 1);
}

/// Hands out so many bytes at a time.
struct Chunks<'a>(&'a [u8], Vec<usize>, usize);

impl Read for Chunks<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let size = self.1[self.2 % self.1.len()].min(into.len()).min(self.0.len());
        self.2 += 1;
        into[..size].copy_from_slice(&self.0[..size]);
        self.0 = &self.0[size..];
        Ok(size)
    }
}

fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("From here on it rains.".to_owned()),
        Just(">From a@b Mon Apr  7 14:31:02 2025".to_owned()),
        Just("From a@b Mon Apr  7 14:31:02 2025".to_owned()),
        Just("Subject: x".to_owned()),
        Just("Content-Length: 40".to_owned()),
        Just("\r".to_owned()),
        "[ -~]{0,80}",
    ]
}

fn mail() -> impl Strategy<Value = String> {
    // Lines that can't be taken for the beginning of another mail.
    prop::collection::vec("[a-z ]{0,90}", 0..30).prop_map(|body| {
        format!(
            "From a@b.example Mon Apr  7 14:31:02 2025\nFrom: A <a@shop.example>\nSubject: s\n\n{}\n\n",
            body.join("\n")
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_bytes_in_any_chunks(lines in prop::collection::vec(line(), 0..120), chunks in prop::collection::vec(1_usize..3000, 1..6)) {
        let text = format!("From a@b Mon Apr  7 14:31:02 2025\nSubject: first\n{}", lines.join("\n"));
        let whole: Vec<Piece> = pieces(text.as_bytes());
        let mut splitter = Splitter::sized(Chunks(text.as_bytes(), chunks, 0), 0, 2048);
        let parts: Vec<Piece> = std::iter::from_fn(|| splitter.message()).collect();
        for piece in &parts {
            if let Some(block) = &piece.block {
                let start = usize::try_from(piece.start).unwrap();
                prop_assert_eq!(&text.as_bytes()[start..start + block.len()], block.as_slice());
            }
        }
        let starts = |pieces: &[Piece]| pieces.iter().map(|p| p.start).collect::<Vec<_>>();
        prop_assert_eq!(starts(&whole), starts(&parts));
    }

    #[test]
    fn mails_in_a_row_are_as_many(mails in prop::collection::vec(mail(), 0..40), chunks in prop::collection::vec(1_usize..700, 1..6)) {
        let text = mails.concat();
        let mut splitter = Splitter::sized(Chunks(text.as_bytes(), chunks, 0), 0, 512);
        prop_assert_eq!(std::iter::from_fn(|| splitter.message()).count(), mails.len());
    }

    #[test]
    fn any_header_block(block in prop::collection::vec(any::<u8>(), 0..2000)) {
        let piece = pieces(&[b"From a@b Mon Apr  7 14:31:02 2025\nFrom: A <a@shop.example>\n", block.as_slice()].concat()[..]);
        for piece in piece {
            let _ = crate::mailbox::letter::read(piece, crate::mailbox::labels::Roles::default());
        }
    }
}
