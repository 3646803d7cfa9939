//! Nothing readable on disk without the key, nothing on the network, nothing private in what is said when it fails.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use samples::life;
use sayso_tests::{Home, PASSPHRASE, has, program};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Words of the sample life that must never stand on disk in the clear.
const PLANTED: &[&str] =
    &["maya+harbour", "Sleep disorder", "harbourshoes", "Lumen Clinic", "HS-20418", "Kastanienweg"];

fn files(dir: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).into_iter().flatten().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() { files(&path, out) } else { out.push(path) }
    }
}

fn holds(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

fn a_life(home: &Home) {
    let life = life::write(&home.path("downloads")).unwrap();
    let mut args = vec!["import".to_owned()];
    args.extend(life.files.iter().map(|f| f.to_string_lossy().into_owned()));
    home.json(&args);
    home.json(&["me", "set", "--name", &life.me.name, "--address", &life.me.address, "--lives-in", "DE"]);
}

#[test]
fn the_record_and_its_backup_hold_nothing_readable() {
    let home = Home::new();
    a_life(&home);
    home.json(&["backup", &home.path("record/backup.sayso").to_string_lossy()]);
    let mut all = Vec::new();
    files(&home.path("record"), &mut all);
    files(&home.path("user"), &mut all);
    assert!(all.len() >= 3, "{all:?}");
    for path in all {
        let bytes = std::fs::read(&path).unwrap();
        for word in PLANTED {
            let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert!(!holds(&bytes, word.as_bytes()), "{} holds {word:?}", path.display());
            assert!(!holds(&bytes, &wide), "{} holds {word:?} in UTF-16", path.display());
        }
        assert!(!holds(&bytes, PASSPHRASE.as_bytes()), "{} holds the passphrase", path.display());
    }
}

#[test]
fn the_command_line_opens_no_network_socket() {
    if !has("strace") {
        return;
    }
    let home = Home::new();
    let life = life::write(&home.path("downloads")).unwrap();
    let trace = home.path("trace");
    let out = Command::new("strace")
        .args(["-f", "-e", "trace=socket,connect", "-o"])
        .arg(&trace)
        .arg(program("sayso"))
        .arg("--home")
        .arg(home.path("record"))
        .arg("--passphrase-file")
        .arg(home.path("passphrase"))
        .arg("import")
        .args(&life.files)
        .output()
        .unwrap();
    let trace = std::fs::read_to_string(trace).unwrap_or_default();
    if !out.status.success() && trace.is_empty() {
        eprintln!("skipped: this machine doesn't let strace trace");
        return;
    }
    for line in trace.lines() {
        assert!(!line.contains("AF_INET"), "{line}");
    }
}

#[test]
fn a_failure_says_nothing_private() {
    let home = Home::new();
    a_life(&home);
    let wrong = home.path("wrong");
    std::fs::write(&wrong, "not the passphrase at all\n").unwrap();
    let out = Command::new(program("sayso"))
        .arg("--home")
        .arg(home.path("record"))
        .arg("--passphrase-file")
        .arg(&wrong)
        .arg("brands")
        .output()
        .unwrap();
    assert_eq!(out.status.code(), Some(1));
    let said = String::from_utf8_lossy(&out.stderr).into_owned() + &String::from_utf8_lossy(&out.stdout);
    assert!(said.to_lowercase().contains("passphrase"), "{said}");
    for word in PLANTED.iter().chain(&["not the passphrase", PASSPHRASE]) {
        assert!(!said.contains(word), "{said}");
    }
}
