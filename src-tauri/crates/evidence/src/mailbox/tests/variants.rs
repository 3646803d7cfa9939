//! The same mailbox in every container.

use super::*;
use crate::Stopped;
use samples::kit::zip_bytes;
use samples::mailbox::Mail;

fn tricky() -> Mailbox {
    let body = "First.\n\nFrom here on it rains.\n\nFrom maya@x.example Mon Apr  7 14:31:02 2025\nSubject: not a mail\n\nSecond.\n";
    maya()
        .mail(Mail::from("Harbour Shoes", "news@harbourshoes.example").body(body))
        .mail(Mail::from("Zoë’s Café", "hello@cafe.example").subject("Grüße aus Köln"))
        .mail(Mail::from("Harbour Shoes", "news@harbourshoes.example").order("12345"))
}

fn names(told: &Told) -> Vec<String> {
    told.contacts().iter().map(|c| c.sender.display().to_owned()).collect()
}

const EXPECTED: [&str; 3] = ["Harbour Shoes", "Zoë’s Café", "Harbour Shoes"];

#[test]
fn every_variant_of_mbox_gives_the_same_contacts() {
    for variant in Variant::ALL {
        let told = told(&tricky(), variant);
        assert_eq!(names(&told), EXPECTED, "{variant:?}");
        assert_eq!(told.contacts()[1].subject.as_deref(), Some("Grüße aus Köln"), "{variant:?}");
        assert!(told.unread.is_empty() && told.skipped.is_empty());
    }
}

#[test]
fn a_byte_order_mark_and_empty_lines_in_front() {
    let mut bytes = b"\xEF\xBB\xBF\r\n\n".to_vec();
    bytes.extend(tricky().mbox(Variant::Mboxrd));
    assert_eq!(names(&read_bytes("mail", &bytes)), EXPECTED);
}

#[test]
fn a_wrong_content_length_is_not_believed() {
    let text = String::from_utf8(tricky().mbox(Variant::Mboxrd)).unwrap();
    for length in ["0", "7", "99999999999", "18446744073709551615", "-1", "x"] {
        let wrong = text.replace("MIME-Version: 1.0\n", &format!("MIME-Version: 1.0\nContent-Length: {length}\n"));
        assert_eq!(names(&read_bytes("mail.mbox", wrong.as_bytes())), EXPECTED, "{length}");
    }
}

#[test]
fn a_maildir() {
    let folder = TempDir::new().unwrap();
    tricky().write_maildir(folder.path()).unwrap();
    std::fs::create_dir_all(folder.path().join(".Sent/cur")).unwrap();
    let sent = maya().mail(Mail::from("Maya", "maya@work.example").to("a@b.example"));
    std::fs::write(folder.path().join(".Sent/cur/1.M1P1.home:2,S"), sent.eml()).unwrap();
    let told = read(folder.path());
    assert_eq!(names(&told), EXPECTED);
    assert_eq!(told.skipped, [("you wrote it yourself".to_owned(), 1)]);
    assert!(told.claims[0].1.locator.member.as_deref().unwrap().starts_with("cur/"));
}

#[test]
fn single_messages() {
    let one = maya().mail(Mail::from("Harbour Shoes", "news@harbourshoes.example").newsletter());
    for (name, bytes) in [("a.eml", one.eml()), ("a.emlx", one.emlx()), ("renamed.pdf", one.eml())] {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let mut tree = Tree::open(&path).unwrap();
        assert_eq!(MailboxReader.recognise(&mut tree), None);
        assert_eq!(EmailMessageReader.recognise(&mut tree).unwrap().kind.id(), "email-message");
        assert_eq!(names(&read(&path)), ["Harbour Shoes"]);
    }
}

#[test]
fn google_takeout_in_its_zip() {
    let (mail, chat) = (tricky().mbox(Variant::Gmail), b"{}".to_vec());
    let zip = zip_bytes([
        ("Takeout/archive_browser.html", b"<html></html>".as_slice()),
        ("Takeout/Mail/All mail Including Spam and Trash.mbox", &mail),
        ("Takeout/Chat/user_info.json", &chat),
    ]);
    let told = read_bytes("takeout-20260509T101112Z-001.zip", &zip.unwrap());
    assert_eq!(names(&told), EXPECTED);
    assert_eq!(told.claims[0].1.locator.index, Some(1));
    assert!(told.skipped.is_empty());
}

#[test]
fn thunderbirds_folder() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("Inbox"), tricky().mbox(Variant::Mboxo)).unwrap();
    std::fs::write(folder.path().join("Inbox.msf"), "// <!-- <mdb:mork:z v=\"1.4\"/> -->").unwrap();
    std::fs::write(
        folder.path().join("Sent"),
        maya().mail(Mail::from("Maya", "maya@old.example").to("a@b.example")).mbox(Variant::Mboxo),
    )
    .unwrap();
    let told = read(folder.path());
    assert_eq!(names(&told), EXPECTED);
    assert_eq!(told.skipped, [("you wrote it yourself".to_owned(), 1)]);
}

#[test]
fn a_folder_of_downloads_is_no_mailbox() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("mail.mbox"), tricky().mbox(Variant::Mboxo)).unwrap();
    std::fs::write(folder.path().join("holiday.jpg"), b"\xff\xd8\xff").unwrap();
    let mut tree = Tree::open(folder.path()).unwrap();
    assert_eq!(MailboxReader.recognise(&mut tree), None);
    assert_eq!(crate::triage(folder.path(), folder.path()), [folder.path().join("mail.mbox")]);
}

#[test]
fn other_files_are_not_mail() {
    for bytes in [b"%PDF-1.7\nFrom a@b Mon\n".as_slice(), b"{\"a\":1}", b"", b"From nowhere\n\n", b"a,b\n1,2\n"] {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("mail.mbox");
        std::fs::write(&path, bytes).unwrap();
        if let Ok(mut tree) = Tree::open(&path) {
            assert_eq!(MailboxReader.recognise(&mut tree), None);
            assert_eq!(EmailMessageReader.recognise(&mut tree), None);
        }
    }
}

#[test]
fn cancelling_stops_between_two_claims() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("mail.mbox");
    tricky().write_mbox(&path, Variant::Mboxrd).unwrap();
    let control = Control::default();
    control.cancel();
    let stopped = MailboxReader.read(&mut Tree::open(&path).unwrap(), &mut Told::default(), &control);
    assert!(matches!(stopped, Err(Stopped::Cancelled)));
}

#[test]
fn progress_counts_every_byte_once() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("mail.mbox");
    tricky().write_mbox(&path, Variant::Mboxrd).unwrap();
    let control = Control::default();
    MailboxReader.read(&mut Tree::open(&path).unwrap(), &mut Told::default(), &control).unwrap();
    assert_eq!(control.bytes(), std::fs::metadata(&path).unwrap().len());
}
