//! The file: keys, copies, damage, versions, two processes.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::*;
use record::{BrandSort, Record, RecordError, RecordKey};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};

fn filled() -> Home {
    let mut home = Home::new();
    let ads: Vec<_> =
        (0..400).map(|n| ad(shop(&format!("@plantedword{n}"), "Plantedword"), "2026-05-03 21:14:07", &[])).collect();
    home.import("x.zip", &ads);
    home
}

#[test]
fn another_key_does_not_open_it_and_changes_nothing() {
    let home = filled();
    let file = home.file();
    let Home { folder, record } = home;
    drop(record);
    let before = std::fs::read(&file).unwrap();
    let other = RecordKey::new([8; 32]);
    assert!(matches!(Record::open(&file, &other), Err(RecordError::NotThisKey)));
    assert_eq!(std::fs::read(&file).unwrap(), before);
    assert!(Record::open(&file, &key()).is_ok());
    drop(folder);
}

#[test]
fn nothing_readable_is_on_the_disk() {
    let home = filled();
    for entry in std::fs::read_dir(home.folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for word in ["plantedword", "SQLite format", "TimelineHome"] {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word}");
        }
    }
}

#[test]
fn a_copy_opens_with_its_own_key() {
    let home = filled();
    let copy = home.folder.path().join("copy.sayso");
    let other = RecordKey::new([9; 32]);
    home.record.copy_to(&copy, &other).unwrap();
    assert!(matches!(home.record.copy_to(&copy, &other), Err(RecordError::Io { .. })));
    let opened = Record::open(&copy, &other).unwrap();
    assert_eq!(opened.totals().unwrap(), home.record.totals().unwrap());
    assert_eq!(
        opened.brands(None, BrandSort::Name, 500, None).unwrap(),
        home.record.brands(None, BrandSort::Name, 500, None).unwrap()
    );
    assert_eq!(opened.search("plantedword7", 10, None).unwrap(), home.record.search("plantedword7", 10, None).unwrap());
    assert!(opened.check().unwrap().is_empty());
    assert!(matches!(Record::open(&copy, &key()), Err(RecordError::NotThisKey)));
}

#[test]
fn a_flipped_bit_is_found() {
    let home = filled();
    let path = home.file();
    let Home { folder, record } = home;
    drop(record);
    let mut file = std::fs::OpenOptions::new().read(true).write(true).open(&path).unwrap();
    let middle = file.metadata().unwrap().len() / 2 + 5;
    let mut byte = [0];
    file.seek(SeekFrom::Start(middle)).unwrap();
    file.read_exact(&mut byte).unwrap();
    file.seek(SeekFrom::Start(middle)).unwrap();
    file.write_all(&[byte[0] ^ 1]).unwrap();
    drop(file);
    let record = Record::open(&path, &key()).unwrap();
    assert!(!record.check().unwrap().is_empty());
    drop(folder);
}

#[test]
fn a_newer_version_is_refused_untouched() {
    let home = Home::new();
    let path = home.file();
    let Home { folder, record } = home;
    drop(record);
    let db = rusqlite::Connection::open(&path).unwrap();
    db.execute_batch(&format!("PRAGMA key = \"x'{}'\"; PRAGMA user_version = 9999;", "07".repeat(32))).unwrap();
    drop(db);
    let before = std::fs::read(&path).unwrap();
    assert!(matches!(Record::open(&path, &key()), Err(RecordError::NewerVersion { found: 9999, .. })));
    assert_eq!(std::fs::read(&path).unwrap(), before);
    drop(folder);
}

#[test]
fn one_reads_while_another_writes_and_a_second_writer_says_that_it_waits() {
    let mut home = filled();
    let mut other = Record::open(&home.file(), &key()).unwrap();
    other.be_patient_for(std::time::Duration::from_millis(50)).unwrap();
    let total = other.totals().unwrap();
    let mut import = home.record.import(&source("june.zip")).unwrap();
    import.claim(&interest("Sailing"), &excerpt("june.zip", 0), None).unwrap();
    assert_eq!(other.totals().unwrap(), total);
    assert!(matches!(other.set_setting("a", Some("b")), Err(RecordError::Busy)));
    assert!(matches!(other.import(&source("july.zip")).err(), Some(RecordError::Busy)));
    import.finish(&record::Outcome::default()).unwrap();
    assert_eq!(other.totals().unwrap().counts.holding, total.counts.holding + 1);
    other.set_setting("a", Some("b")).unwrap();
}

#[test]
fn what_is_not_there_is_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("none.sayso");
    assert!(matches!(Record::open(&file, &key()), Err(RecordError::Io { .. })));
    std::fs::write(&file, b"not a record, but a text that is long enough to look like a file").unwrap();
    assert!(matches!(Record::open(&file, &key()), Err(RecordError::NotThisKey)));
    assert!(matches!(Record::create(&file, &key()), Err(RecordError::Io { .. })));
    assert!(std::fs::metadata(&file).unwrap().len() > 10);
}
