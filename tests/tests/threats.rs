//! What may go wrong with the record, its disk and the files that come in: through the real command line.
//!
//! Where the machine doesn't let a test mount or unshare, the test says so and passes.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use samples::x::{Ad, XArchive};
use sayso_tests::{Home, has};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A small archive of an account, with an ad of each brand.
fn archive(home: &Home, file: &str, brands: &[&str]) -> PathBuf {
    let path = home.path(file);
    let mut archive = XArchive::new("maya_k");
    for brand in brands {
        // A handle of its own for each name.
        let number = brand.bytes().fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        archive = archive.ad(Ad::of(brand, &format!("@brand{number}")));
    }
    archive.write_zip(&path).unwrap();
    path
}

fn import(home: &Home, path: &Path) -> (i32, Value, String) {
    home.answer(&["import".as_ref(), path.as_os_str()])
}

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

/// One sentence, exit status 1.
fn one_sentence(answer: &(i32, Value, String)) {
    assert_eq!(answer.0, 1, "{:#}\n{}", answer.1, answer.2);
    assert_eq!(answer.2.trim_end().lines().count(), 1, "{}", answer.2);
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
fn two_instances_wait_or_say_so() {
    let home = Home::new();
    home.json(&["import".as_ref(), archive(&home, "one.zip", &["Harbour Shoes"]).as_os_str()]);
    let large = home.path("large.zip");
    samples::x::large(&large, 7, 2_500).unwrap();
    let mut other = home.command(&["import".as_ref(), large.as_os_str()]).spawn().unwrap();
    let answer = home.answer(&["me", "set", "--name", "Maya Lindqvist"]);
    if answer.0 != 0 {
        one_sentence(&answer);
    }
    home.json(&["brands"]);
    assert!(other.wait().unwrap().success());
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

#[test]
fn odd_things_in_a_folder_end_with_an_answer() {
    let home = Home::new();
    let folder = home.path("folder");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("empty.json"), "").unwrap();
    std::fs::rename(archive(&home, "one.zip", &["Harbour Shoes"]), folder.join("really-a-zip.pdf")).unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&folder, folder.join("loop")).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(folder.join("socket")).unwrap();
        if has("mkfifo") {
            assert!(Command::new("mkfifo").arg(folder.join("fifo")).status().unwrap().success());
        }
    }
    let (status, document, stderr) = import(&home, &folder);
    assert!(status == 0 || status == 1, "{document:#}\n{stderr}");
    // By its content, whatever it is called.
    let (status, document, stderr) = import(&home, &folder.join("really-a-zip.pdf"));
    assert_eq!(status, 0, "{document:#}\n{stderr}");
    let (status, document, stderr) = import(&home, &folder.join("empty.json"));
    assert_eq!(status, 1, "{document:#}\n{stderr}");
    home.json(&["check"]);
}

#[test]
fn a_cut_zip_keeps_what_could_be_read() {
    let home = Home::new();
    let whole = std::fs::read(archive(&home, "one.zip", &["Harbour Shoes"])).unwrap();
    let cut = home.path("cut.zip");
    // Without the directory at the end and a little of the last member.
    let directory = whole.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
    std::fs::write(&cut, &whole[..directory - 8]).unwrap();
    let (status, document, stderr) = import(&home, &cut);
    assert_eq!(status, 0, "{document:#}\n{stderr}");
    let source = &document["sources"][0];
    assert!(source["claims"]["personalisation"].as_u64() > Some(0), "{source:#}");
    assert!(!source["unread"].as_array().unwrap().is_empty(), "{source:#}");
}

#[test]
fn hostile_names_do_no_harm_on_the_terminal() {
    let home = Home::new();
    let long = "Long ".repeat(20_000);
    for name in ["\u{1b}[2J\u{1b}]0;owned\u{7}Clinic", "\u{202e}evil\u{2066} Shop", &long] {
        let path = archive(&home, "hostile.zip", &[name]);
        let (status, document, stderr) = import(&home, &path);
        assert_eq!(status, 0, "{document:#}\n{stderr}");
    }
    let mut all = String::new();
    for args in [&["brands"][..], &["why"], &["search", "clinic"], &["sources"]] {
        let output = home.run(args);
        assert!(output.status.success(), "{args:?}");
        let shown = String::from_utf8(output.stdout).unwrap();
        all.push_str(&shown);
        for bad in ['\u{1b}', '\u{7}', '\u{202e}', '\u{2066}'] {
            assert!(!shown.contains(bad), "{args:?} shows {bad:?}");
        }
    }
    // What hides is said, not dropped.
    for seen in ["‹U+001B›", "‹U+202E›", "Clinic", "Shop"] {
        assert!(all.contains(seen), "{seen} is not shown in\n{all}");
    }
}

#[test]
fn the_main_job_needs_no_network() {
    let home = Home::new();
    if !has("unshare") || !Command::new("unshare").args(["-n", "true"]).status().is_ok_and(|s| s.success()) {
        eprintln!("skipped: this machine doesn't let the test do without a network");
        return;
    }
    let out = home.path("demo");
    let inner = home.command(&["demo".as_ref(), "--out".as_ref(), out.as_os_str()]);
    let mut command = Command::new("unshare");
    command.arg("-n").arg(inner.get_program()).args(inner.get_args()).env("HOME", home.path("user"));
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn an_encrypted_zip_is_said_and_leaves_no_record_of_it() {
    let home = Home::new();
    if !has("zip") {
        return;
    }
    std::fs::create_dir_all(home.path("data")).unwrap();
    std::fs::write(home.path("data").join("ad-impressions.js"), "window.YTD.ad_impressions.part0 = []").unwrap();
    let locked = home.path("locked.zip");
    let mut zip = Command::new("zip");
    zip.args(["-q", "-r", "-P", "secret"]).arg(&locked).arg("data");
    assert!(zip.current_dir(home.path("")).status().unwrap().success());
    let (status, document, stderr) = import(&home, &locked);
    // Refused with a sentence, or listed with its members unread: never claims out of what can't be read.
    let source = &document["sources"][0];
    let unread = source["unread"].as_array().is_some_and(|u| !u.is_empty());
    assert!(status == 1 || unread, "{document:#}\n{stderr}");
    assert!(source["claims"]["personalisation"].as_u64().unwrap_or(0) == 0, "{document:#}");
}
