//! What only the window asks of the façade: a backup put back with its own passphrase, and letters to many brands
//! before they are written.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use sayso::shapes::{BrandsQuery, MeShape, NewHolding, NewRequest};
use sayso::{ImportOptions, Options, Sayso, Unlock};
use std::path::Path;

fn by(text: &str) -> Unlock {
    Unlock::Passphrase(text.to_owned().into())
}

fn open(home: &Path, unlock: Unlock) -> Sayso {
    let day = "2026-05-20".parse().unwrap();
    Sayso::open(Options { home: Some(home.to_owned()), unlock, as_of: Some(day), ..Options::default() }).unwrap()
}

#[test]
fn a_backup_is_put_back_on_a_new_computer_with_the_passphrase_of_the_backup() {
    let folder = tempfile::tempdir().unwrap();
    let mut old = open(&folder.path().join("old"), by("correct horse battery"));
    old.add_holding(&NewHolding {
        holder: "Harbour Shoes".to_owned(),
        category: "pd:EmailAddress".to_owned(),
        ..NewHolding::default()
    })
    .unwrap();
    let file = folder.path().join("copy.sayso");
    old.backup(&file).unwrap();

    // The window starts with the keychain; there is no record yet.
    let home = folder.path().join("new");
    let mut new = open(&home, Unlock::Keychain);
    assert_eq!(new.restore_by(&file, by("another one altogether")).unwrap_err().code, "wrong-passphrase");
    assert!(!home.join("record.db").exists(), "nothing is put in place by a wrong passphrase");
    new.restore_by(&file, by("correct horse battery")).unwrap();
    assert_eq!(new.lock_state().state, "open");
    assert_eq!(new.brands(&BrandsQuery::default()).unwrap().brands[0].name, "Harbour Shoes");
}

#[test]
fn a_batch_says_beforehand_whom_it_leaves_out_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let life = samples::life::write(&folder.path().join("exports")).unwrap();
    let mut sayso = open(&folder.path().join("home"), by("correct horse battery"));
    sayso.import(&life.files, &ImportOptions::default(), &mut |_| true).unwrap();
    sayso
        .set_me(&MeShape {
            name: Some("Maya Example".to_owned()),
            lives_in: Some("DE".to_owned()),
            ..MeShape::default()
        })
        .unwrap();
    let all = sayso.brands(&BrandsQuery { limit: Some(100), ..BrandsQuery::default() }).unwrap().brands;
    let ask = |right: &str| NewRequest {
        brands: all.iter().map(|brand| brand.id.clone()).collect(),
        right: right.to_owned(),
        ..NewRequest::default()
    };

    let objections = sayso.request_batch(&ask("objection-direct-marketing")).unwrap();
    assert!(objections.requests.len() > 3 && !objections.left_out.is_empty());
    assert_eq!(objections.requests.len() + objections.left_out.len(), all.len(), "each brand is in one of the two");
    // An ad alone is not enough for access; those brands are named with the reason.
    let access = sayso.request_batch(&ask("access")).unwrap();
    assert!(access.left_out.iter().any(|one| one.why.contains("An ad alone")), "{:#?}", access.left_out);
    assert_eq!(sayso.request_list(false, None).unwrap().total, 0, "nothing was kept");

    // What was promised is what is written.
    let out = folder.path().join("letters").display().to_string();
    let written = sayso.request_new(&NewRequest { out: Some(out), ..ask("objection-direct-marketing") }).unwrap();
    assert_eq!(written.requests.len(), objections.requests.len());
    assert_eq!(written.left_out, objections.left_out);
}
