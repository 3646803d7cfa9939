//! The record and its disk: full, read-only, damaged, used by two at once.

use crate::{archive, import, one_sentence};
use samples::x::{Ad, XArchive};
use sayso::{ImportOptions, Options, Sayso, Unlock};
use sayso_tests::{Home, PASSPHRASE};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// A mount that ends with the test.
struct Mount(PathBuf);

impl Mount {
    fn new(at: &Path, options: &str) -> Option<Self> {
        std::fs::create_dir_all(at).unwrap();
        let done = Command::new("mount").args(["-t", "tmpfs", "-o", options, "sayso-test"]).arg(at).output();
        if done.is_ok_and(|o| o.status.success()) {
            return Some(Self(at.to_path_buf()));
        }
        eprintln!("skipped: this machine doesn't let the test mount a small disk");
        None
    }

    fn read_only(&self) {
        let done = Command::new("mount").args(["-o", "remount,ro"]).arg(&self.0).status();
        assert!(done.unwrap().success(), "the disk can't be made read-only");
    }

    fn writable(&self) {
        let done = Command::new("mount").args(["-o", "remount,rw"]).arg(&self.0).status();
        assert!(done.unwrap().success(), "the disk can't be made writable");
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn a_read_only_home_is_said_and_nothing_is_lost() {
    let home = Home::new();
    let Some(disk) = Mount::new(&home.path("record"), "size=32m") else { return };
    home.json(&["import".as_ref(), archive(&home, "one.zip", &["Harbour Shoes"]).as_os_str()]);
    let before = home.json(&["brands"]);
    disk.read_only();
    one_sentence(&import(&home, &archive(&home, "two.zip", &["Lumen Clinic", "Harbour Shoes"])));
    disk.writable();
    assert_eq!(home.json(&["brands"]), before);
    home.json(&["check"]);
}

#[test]
fn a_full_disk_is_said_and_the_record_is_as_before() {
    let home = Home::new();
    let Some(_disk) = Mount::new(&home.path("record"), "size=3m") else { return };
    let first = import(&home, &archive(&home, "one.zip", &["Harbour Shoes"]));
    assert_eq!(first.0, 0, "{:#}\n{}", first.1, first.2);
    let before = home.json(&["brands"]);
    let large = home.path("large.zip");
    samples::x::large(&large, 7, 5_000).unwrap();
    let answer = import(&home, &large);
    one_sentence(&answer);
    assert!(answer.2.contains("disk"), "{}", answer.2);
    assert_eq!(home.json(&["brands"]), before);
    home.json(&["check"]);
}

#[test]
fn while_one_imports_another_reads_and_is_told_to_wait_before_it_writes() {
    let home = Home::new();
    home.json(&["import".as_ref(), archive(&home, "one.zip", &["Harbour Shoes"]).as_os_str()]);
    let before = home.json(&["brands"]);
    let second = home.path("second.zip");
    let two = XArchive::new("maya_k").ad(Ad::of("Lumen Clinic", "@lumen")).ad(Ad::of("Corner Bakery", "@bakery"));
    two.write_zip(&second).unwrap();
    let mut one = Sayso::start(Options {
        home: Some(home.path("record")),
        unlock: Unlock::Passphrase(PASSPHRASE.to_owned().into()),
        ..Options::default()
    })
    .unwrap();
    // Progress is told from inside the import's transaction: everything here happens while it is open.
    let mut met = false;
    let done = one
        .import(&[second], &ImportOptions::default(), &mut |_| {
            if !met {
                met = true;
                assert_eq!(home.json(&["brands"]), before, "what is half imported is not seen");
                let begin = Instant::now();
                let answer = home.answer(&["me", "set", "--name", "Maya Lindqvist"]);
                one_sentence(&answer);
                assert_eq!(answer.1["error"]["code"], "record-busy", "{:#}", answer.1);
                assert_eq!(
                    answer.2.trim_end(),
                    "sayso: Another Sayso is at work on this record. Wait until it is done, or close it, and try again."
                );
                assert!(begin.elapsed() < Duration::from_secs(20), "{:?}", begin.elapsed());
            }
            true
        })
        .unwrap();
    assert!(met && done.failed.is_empty(), "{:?}", done.failed);
    drop(one);
    home.json(&["me", "set", "--name", "Maya Lindqvist"]);
    let count = |brands: &serde_json::Value| brands["brands"].as_array().unwrap().len();
    assert_eq!(count(&home.json(&["brands"])), count(&before) + 2);
    home.json(&["check"]);
}

#[test]
fn a_flipped_bit_is_found_and_the_way_back_is_named() {
    let home = Home::new();
    home.json(&["import".as_ref(), archive(&home, "one.zip", &["Harbour Shoes"]).as_os_str()]);
    let file = home.path("record").join("record.db");
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    let output = home.run(&["check"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    assert!(said.to_lowercase().contains("restore"), "{said}");
}
