//! The lock on the command line: each way opens, nothing else does, and what went wrong is told apart.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use sayso_tests::{Home, PASSPHRASE};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// A record with one thing in it that was entered by hand.
fn a_record() -> Home {
    let home = Home::new();
    home.json(&["add", "holding", "--brand", "Corner Bakery", "--category", "pd:EmailAddress"]);
    home
}

fn brands(home: &Home) -> usize {
    home.json(&["brands"])["brands"].as_array().unwrap().len()
}

fn said(home: &Home, args: &[&str]) -> (String, String) {
    let (status, document, stderr) = home.answer(args);
    assert_eq!(status, 1, "{document:#}");
    assert!(!stderr.contains(PASSPHRASE), "{stderr}");
    (document["error"]["code"].as_str().unwrap_or_default().to_owned(), stderr)
}

fn use_passphrase(home: &Home, text: &str) {
    fs::write(home.path("passphrase"), format!("{text}\n")).unwrap();
}

fn key_file(home: &Home) -> PathBuf {
    home.path("record").join("key.json")
}

#[test]
fn a_wrong_passphrase_a_damaged_key_and_a_damaged_record_are_told_apart() {
    let home = a_record();
    use_passphrase(&home, "something else entirely");
    assert_eq!(said(&home, &["brands"]).0, "wrong-passphrase");
    use_passphrase(&home, PASSPHRASE);
    assert_eq!(brands(&home), 1);

    let good = fs::read(key_file(&home)).unwrap();
    let mut bad = good.clone();
    let at = bad.iter().rposition(u8::is_ascii_digit).unwrap();
    bad[at] = if bad[at] == b'7' { b'8' } else { b'7' };
    fs::write(key_file(&home), &bad).unwrap();
    assert_eq!(said(&home, &["brands"]).0, "key-damaged");

    fs::remove_file(key_file(&home)).unwrap();
    assert_eq!(said(&home, &["brands"]).0, "key-missing");
    assert_eq!(said(&home, &["me", "set", "--name", "X"]).0, "key-missing", "no new record over one that is there");
    fs::write(key_file(&home), &good).unwrap();

    let record = home.path("record").join("record.db");
    let whole = fs::read(&record).unwrap();
    let mut damaged = whole.clone();
    damaged[100] ^= 1;
    fs::write(&record, &damaged).unwrap();
    let (code, stderr) = said(&home, &["brands"]);
    assert_eq!(code, "record-damaged");
    assert!(stderr.contains("restore"), "{stderr}");
    fs::write(&record, &whole).unwrap();
    assert_eq!(brands(&home), 1);
}

#[test]
fn another_records_key_file_is_told_from_damage() {
    let (home, other) = (a_record(), a_record());
    fs::copy(key_file(&other), key_file(&home)).unwrap();
    assert_eq!(said(&home, &["brands"]).0, "key-other");
}

#[test]
fn a_flipped_bit_deep_in_the_record_is_found_by_check() {
    let home = a_record();
    let record = home.path("record").join("record.db");
    let mut bytes = fs::read(&record).unwrap();
    let at = bytes.len() - 2048;
    bytes[at] ^= 4;
    fs::write(&record, &bytes).unwrap();
    let (status, document, stderr) = home.answer(&["check"]);
    assert_eq!(status, 1, "{document:#}");
    assert!(stderr.contains("restore"), "{stderr}");
}

#[test]
fn the_passphrase_can_be_changed_and_the_recovery_code_opens_too() {
    let home = a_record();
    let code: Value = home.json(&["key", "recovery"]);
    let code = code["code"].as_str().unwrap().to_owned();
    fs::write(home.path("new"), "lantern orbit thistle harbour\n").unwrap();
    home.json(&["key", "change", "--new-passphrase-file", &home.path("new").to_string_lossy()]);
    assert_eq!(said(&home, &["brands"]).0, "wrong-passphrase");
    use_passphrase(&home, "lantern orbit thistle harbour");
    assert_eq!(brands(&home), 1);
    // Whoever lost the passphrase has only the code to give, typed as people type.
    use_passphrase(&home, &code.to_lowercase().replace('-', " "));
    assert_eq!(brands(&home), 1);
    let kept = fs::read_to_string(key_file(&home)).unwrap();
    assert!(!kept.contains("lantern") && !kept.contains(&code));
    let newer = home.json(&["key", "recovery"]);
    assert_ne!(newer["code"], code.as_str());
    assert_eq!(said(&home, &["brands"]).0, "wrong-code");
}

#[test]
fn an_empty_passphrase_makes_no_record() {
    let home = Home::new();
    use_passphrase(&home, "");
    assert_eq!(said(&home, &["me", "set", "--name", "X"]).0, "empty-passphrase");
    fs::remove_file(home.path("passphrase")).unwrap();
    assert_eq!(said(&home, &["brands"]).0, "passphrase-file");
    assert!(!home.path("record").join("record.db").exists());
}

#[test]
fn a_backup_comes_back_and_a_damaged_one_leaves_the_record_alone() {
    let home = a_record();
    let file = home.path("one.sayso");
    let path = file.to_string_lossy().into_owned();
    home.json(&["backup", &path]);
    assert_eq!(said(&home, &["backup", &path]).0, "file-exists");
    home.json(&["add", "holding", "--brand", "Night Market", "--category", "pd:EmailAddress"]);
    assert_eq!(brands(&home), 2);

    let whole = fs::read(&file).unwrap();
    for at in [whole.len() / 2, whole.len() / 3] {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        fs::write(home.path("bad.sayso"), &damaged).unwrap();
        let bad = home.path("bad.sayso").to_string_lossy().into_owned();
        assert_eq!(said(&home, &["restore", &bad]).0, "backup-damaged");
        assert_eq!(brands(&home), 2);
    }
    fs::write(home.path("bad.sayso"), b"not a backup").unwrap();
    let bad = home.path("bad.sayso").to_string_lossy().into_owned();
    assert_eq!(said(&home, &["restore", &bad]).0, "not-a-backup");

    home.json(&["restore", &path]);
    assert_eq!(brands(&home), 1);
    home.json(&["check"]);
    let left: Vec<String> = fs::read_dir(home.path("record"))
        .unwrap()
        .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|n| n.starts_with('.') || n.starts_with("former") || n.starts_with("restore"))
        .collect();
    assert!(left.is_empty(), "{left:?}");

    // On another computer, with the backup alone.
    let other = Home::new();
    other.json(&["restore", &path]);
    assert_eq!(brands(&other), 1);
    // With another passphrase: it says so, and nothing is there afterwards.
    let third = Home::new();
    use_passphrase(&third, "not the one");
    assert_eq!(said(&third, &["restore", &path]).0, "wrong-passphrase");
    assert!(!third.path("record").join("record.db").exists());
}

#[test]
fn a_restore_that_was_killed_half_way_is_finished() {
    let home = a_record();
    let folder = home.path("record");
    // As a crash leaves it: the restored record waits whole, the note is written, nothing is moved yet.
    let other = Home::new();
    other.json(&["add", "holding", "--brand", "Night Market", "--category", "pd:EmailAddress"]);
    let waiting = folder.join(".restore");
    fs::create_dir(&waiting).unwrap();
    for name in ["record.db", "key.json"] {
        fs::copy(other.path("record").join(name), waiting.join(name)).unwrap();
    }
    fs::write(folder.join("restore.json"), br#"{"former":"former-20260520T120000Z"}"#).unwrap();
    let found = home.json(&["brands"]);
    assert_eq!(found["brands"][0]["name"], "Night Market");
    assert!(folder.join("former-20260520T120000Z").join("record.db").exists(), "the former record is kept");
    assert!(!folder.join("restore.json").exists() && !waiting.exists());
}

#[test]
fn forgetting_names_everything_and_leaves_nothing() {
    let home = a_record();
    let dry = home.json(&["forget", "--dry-run"]);
    assert!(dry["names"].as_array().unwrap().len() >= 2, "{dry:#}");
    assert_eq!(brands(&home), 1);
    // A lost passphrase doesn't keep anybody from erasing.
    use_passphrase(&home, "a lost one");
    let output = home.run(&["forget"]);
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("record.db"));
    assert!(!home.path("record").exists(), "{:?}", fs::read_dir(home.path("record")).map(Iterator::count));
    use_passphrase(&home, PASSPHRASE);
    assert_eq!(brands(&home), 0);
}

#[cfg(unix)]
#[test]
fn the_records_folder_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = a_record();
    let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(home.path("record")), 0o700);
    assert_eq!(mode(key_file(&home)), 0o600);
    assert_eq!(mode(home.path("record").join("record.db")), 0o600);
    let file = home.path("backup.sayso");
    home.json(&["backup", &file.to_string_lossy()]);
    assert_eq!(mode(file), 0o600);
}

#[test]
fn without_a_keychain_it_says_how_to_go_on_and_touches_nothing() {
    let home = Home::new();
    let output = std::process::Command::new(sayso_tests::program("sayso"))
        .args(["--json", "--home"])
        .arg(home.path("record"))
        .args(["me", "set", "--name", "X"])
        .env_remove("SAYSO_HOME")
        .env_remove("SAYSO_PASSPHRASE_FILE")
        .env("HOME", home.path("user"))
        .env("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={}", home.path("no-bus").display()))
        .env("XDG_RUNTIME_DIR", home.path("runtime"))
        .env("LANG", "C.UTF-8")
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    if !cfg!(target_os = "linux") {
        return;
    }
    assert_eq!(output.status.code(), Some(1));
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(document["error"]["next"].as_str().unwrap().contains("--passphrase-file"), "{document:#}");
    assert!(!home.path("record").join("record.db").exists());
    assert!(!key_file(&home).exists());
}
