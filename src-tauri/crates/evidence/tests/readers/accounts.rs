//! Lists of logins, as people export them.

use crate::gathered::{Gathered, file, gather, read_with};
use evidence::{Control, Tree};
use model::{Moment, SourceKind};
use samples::logins::{self, Expected, List};

/// Everything that was said of a source, in one text.
fn told(found: &Gathered) -> String {
    let excerpts: Vec<_> = found.excerpts().map(|e| String::from_utf8_lossy(&e.bytes).into_owned()).collect();
    format!("{:?}{:?}{:?}{:?}{excerpts:?}", found.claims, found.unread, found.skipped, found.unknown)
}

/// No part of a secret is in a text.
pub fn never_secret(list: &List, text: &str) {
    for secret in &list.secrets {
        assert!(!text.contains(secret.as_str()), "{}: {secret} in {text}", list.name);
    }
}

/// Reads a file as a list of logins, whatever it is; a fault is said in words.
fn read_anyhow(name: &str, bytes: &[u8], kind: SourceKind) -> (Gathered, String) {
    let place = file(name, bytes);
    let mut found = Gathered::default();
    let Ok(mut tree) = Tree::open(&place.path) else { return (found, String::new()) };
    let reader = evidence::recognise_as(kind).unwrap();
    let fault = evidence::read(reader, &mut tree, &mut found, &Control::default()).err();
    for excerpt in found.excerpts() {
        assert_eq!(tree.excerpt(&excerpt.locator).unwrap(), excerpt.bytes, "{name}");
    }
    (found, fault.map(|f| f.to_string()).unwrap_or_default())
}

fn lists(expected: Expected) -> impl Iterator<Item = List> {
    logins::all().into_iter().filter(move |list| list.expected == expected)
}

#[test]
fn every_manager_gives_site_and_user_name_and_nothing_else() {
    for list in lists(Expected::Logins) {
        let place = file(list.name, &list.bytes);
        let found = gather(&place.path, "password-list");
        let holds = |site: &str| {
            let of = |h: &&model::Holding| &*h.holder.party.literal == site;
            found.holdings().into_iter().find(of).unwrap_or_else(|| panic!("{}: {site}", list.name))
        };
        // Zoho's user names stand among the secrets.
        let named = |user: &str| (list.name != "zoho.csv").then(|| user.to_owned());
        let (shop, bank) = (holds("www.shop.example"), holds("bank.example"));
        assert_eq!(shop.value, named("maya_k"), "{}", list.name);
        assert_eq!(bank.value, named("maya@example.org"), "{}", list.name);
        assert_eq!(shop.category.id(), "pd:Username");
        if named("").is_some() {
            assert_eq!(bank.category.id(), "pd:EmailAddress", "{}", list.name);
        }
        for bin in ["gone.example", "slipped.example", "short.example", "long.example", "quote.example", "next.example"]
        {
            assert!(!found.holdings().iter().any(|h| &*h.holder.party.literal == bin), "{}: {bin}", list.name);
        }
        never_secret(&list, &told(&found));
    }
}

#[test]
fn the_evidence_of_a_login_is_the_sites_name_alone() {
    for list in lists(Expected::Logins) {
        let place = file(list.name, &list.bytes);
        for (claim, excerpt) in gather(&place.path, "password-list").claims {
            let model::ClaimBody::Holding(holding) = claim.body else { panic!("{}", list.name) };
            let text = String::from_utf8(excerpt.bytes).unwrap();
            let whole = [&*holding.holder.party.literal, holding.value.as_deref().unwrap_or_default()];
            assert!(whole.contains(&text.trim_matches('"')), "{}: {text}", list.name);
        }
    }
}

#[test]
fn a_list_that_was_cut_off_behind_any_of_its_secrets_tells_none() {
    for list in logins::all() {
        let kind = if list.expected == Expected::Aliases { SourceKind::AliasList } else { SourceKind::PasswordList };
        for bytes in list.cut_off() {
            let (found, fault) = read_anyhow(list.name, &bytes, kind);
            never_secret(&list, &(told(&found) + &fault));
        }
    }
}

#[test]
fn what_is_declined_is_declined_with_what_to_do_next() {
    for (name, next) in [
        ("bitwarden_encrypted.json", "without encryption"),
        ("Proton Pass_export.pgp", "without encryption"),
        ("Proton Pass_encrypted.zip", "without encryption"),
        ("plain words.csv", "Call the column with the site “url”"),
        ("payments.csv", "Import credentials.csv instead"),
    ] {
        let list = logins::named(name);
        let place = file(name, &list.bytes);
        let mut tree = Tree::open(&place.path).unwrap();
        let (reader, _) = evidence::recognise(&mut tree).unwrap();
        assert_eq!(reader.kind(), SourceKind::PasswordList, "{name}");
        let (found, fault) = read_anyhow(name, &list.bytes, SourceKind::PasswordList);
        assert!(found.claims.is_empty() && fault.contains(next) && fault.contains(name), "{fault}");
        never_secret(&list, &fault);
    }
    let (_, fault) = read_anyhow("vault.kdbx", b"\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5", SourceKind::PasswordList);
    assert!(fault.contains("never asks for a master password"), "{fault}");
}

#[test]
fn a_table_without_heads_is_declined_since_any_column_may_hold_the_passwords() {
    for list in lists(Expected::Unknown) {
        let place = file(list.name, &list.bytes);
        let mut tree = Tree::open(&place.path).unwrap();
        let known = evidence::recognise(&mut tree).map(|(reader, _)| reader.kind());
        assert_ne!(known, Some(SourceKind::PasswordList), "{}", list.name);
        let (found, fault) = read_anyhow(list.name, &list.bytes, SourceKind::PasswordList);
        assert!(found.claims.is_empty() && fault.contains("put a line above it"), "{fault}");
        never_secret(&list, &fault);
    }
    // With the line it is read.
    let keeper = logins::named("keeper.csv");
    let rows = String::from_utf8(keeper.bytes.clone()).unwrap();
    let headed = format!("folder,title,login,password,url,notes,shared,field,value\n{rows}");
    let place = file("keeper.csv", headed.as_bytes());
    assert_eq!(gather(&place.path, "password-list").held("pd:Username"), ["maya_k"]);
}

#[test]
fn columns_that_nobody_knows_are_named_and_not_read() {
    let list = logins::named("some manager.csv");
    let found = gather(&file(list.name, &list.bytes).path, "password-list");
    let unknown: Vec<&str> = found.unknown.keys().map(|(_, field)| field.as_str()).collect();
    assert_eq!(unknown, ["Master hint", "Recovery phrase"]);
    // What is no plain name may be anything.
    let odd = "url,username,password,PIN 482913\nhttps://shop.example,maya_k,x,y\n";
    let found = gather(&file("odd.csv", odd.as_bytes()).path, "password-list");
    assert!(found.unknown.is_empty() && !told(&found).contains("482913"), "{:?}", found.skipped);
    assert!(found.skipped.iter().any(|(why, count)| why.contains("no plain names") && *count == 1));
}

#[test]
fn a_day_is_kept_where_the_manager_keeps_one() {
    for (name, day) in [
        ("firefox.csv", "2026-05-03"),
        ("logins-dump.csv", "2026-05-03"),
        ("keepassxc.csv", "2026-05-03"),
        ("Proton Pass_export.csv", "2026-05-03"),
        ("bitwarden_export.json", "2026-05-03"),
        ("keepass.xml", "2026-05-03"),
        ("keepassx.xml", "2026-05-03"),
        ("Proton Pass_export.zip", "2026-05-03"),
        ("1PasswordExport.1pux", "2026-05-03"),
    ] {
        let list = logins::named(name);
        let found = gather(&file(name, &list.bytes).path, "password-list");
        let at = found.claims[0].0.at.as_ref().map(|at| at.local.date().to_string());
        assert_eq!(at.as_deref(), Some(day), "{name}");
    }
    let made = gather(&file("x.1pux", &logins::named("1PasswordExport.1pux").bytes).path, "password-list").exported_at;
    assert_eq!(made.as_ref().map(Moment::iso).as_deref(), Some("2026-05-03T09:20:00Z"));
}

#[test]
fn several_sites_and_names_of_one_entry_are_several_statements() {
    let list = logins::named("1PasswordExport.1pux");
    let found = gather(&file(list.name, &list.bytes).path, "password-list");
    let sites: Vec<_> = found.holdings().iter().map(|h| h.holder.party.literal.to_string()).collect();
    assert_eq!(sites, ["www.shop.example", "m.shop.example", "bank.example"], "archived is saved all the same");
    let list = logins::named("bitwarden_export.csv");
    let found = gather(&file(list.name, &list.bytes).path, "password-list");
    assert_eq!(found.held("pd:EmailAddress"), ["maya@example.org"; 2]);
    let both = "type,name,url,email,username,password\nlogin,Shop,https://shop.example,m@example.org,maya_k,x\n";
    let found = gather(&file("both.csv", both.as_bytes()).path, "password-list");
    assert_eq!((found.held("pd:EmailAddress"), found.held("pd:Username")), (vec!["m@example.org"], vec!["maya_k"]));
    // A comma inside an address begins no other address.
    let comma = "url,username,password\n\"https://shop.example/?a=b,hidden.example\",maya_k,x\n";
    assert_eq!(gather(&file("comma.csv", comma.as_bytes()).path, "password-list").holdings().len(), 1);
}

#[test]
fn aliases_among_the_logins_say_for_whom_they_were_made() {
    for name in ["Proton Pass_export.csv", "Proton Pass_export.zip"] {
        let list = logins::named(name);
        let found = gather(&file(name, &list.bytes).path, "password-list");
        let made = found.holdings().into_iter().find(|h| &*h.literal == "alias made for it").unwrap().clone();
        assert_eq!((made.holder.display(), made.value.as_deref()), ("Harbour Shoes", Some("shoes.abc@passmail.net")));
    }
}

#[test]
fn parts_of_an_export_that_hold_no_logins_are_never_opened() {
    let list = logins::named("dashlane-credential-export.zip");
    let found = gather(&file(list.name, &list.bytes).path, "password-list");
    assert!(
        found.skipped.iter().any(|(why, count)| why.starts_with("Other files") && *count == 4),
        "{:?}",
        found.skipped
    );
    // The same unpacked is no source of its own: its files are looked at one by one.
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in &list.members {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    assert!(evidence::recognise(&mut Tree::open(folder.path()).unwrap()).is_none());
    for (name, taken) in [("ids.csv", true), ("personalInfo.csv", true), ("securenotes.csv", true)] {
        let mut tree = Tree::open(&folder.path().join(name)).unwrap();
        assert_eq!(evidence::recognise(&mut tree).is_some(), taken, "{name}");
    }
}

#[test]
fn a_document_is_taken_as_it_is_when_the_person_says_so() {
    let place = file("answer.pdf", b"%PDF-1.7 an answer");
    let mut tree = Tree::open(&place.path).unwrap();
    assert!(evidence::recognise(&mut tree).is_none());
    let reader = evidence::recognise_as(SourceKind::Document).unwrap();
    let found = read_with(reader, &mut tree);
    assert!(found.claims.is_empty() && found.skipped[0].0.contains("kept by its digest"));
}
