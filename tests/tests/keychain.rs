//! The keychain against a real Secret Service: gnome-keyring in a private D-Bus session, in a home of its own.
#![allow(clippy::unwrap_used, clippy::expect_used)]
#![cfg(target_os = "linux")]

use sayso_tests::{has, program};
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Runs a shell script inside a new D-Bus session, with this folder as everything that is the user's.
fn session(folder: &Path, script: &str) -> Output {
    for name in ["home", "data", "config", "cache", "runtime"] {
        std::fs::create_dir_all(folder.join(name)).unwrap();
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(folder.join("runtime"), std::fs::Permissions::from_mode(0o700)).unwrap();
    }
    Command::new("timeout")
        .args(["60", "dbus-run-session", "--", "sh", "-c", script])
        .env_remove("SAYSO_PASSPHRASE_FILE")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env("HOME", folder.join("home"))
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .env("XDG_CACHE_HOME", folder.join("cache"))
        .env("XDG_RUNTIME_DIR", folder.join("runtime"))
        .env("SAYSO_HOME", folder.join("record"))
        .env("SAYSO", program("sayso"))
        .env("LANG", "C.UTF-8")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// An unlocked keyring, as after a login.
const UNLOCKED: &str =
    "printf 'keyring password' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; ";

fn installed() -> bool {
    has("dbus-run-session") && has("gnome-keyring-daemon") && has("timeout")
}

fn error_code(output: &Output) -> String {
    let document: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {output:?}"));
    document["error"]["code"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_keychain_opens_the_record_in_another_process_and_its_absence_is_told_apart() {
    if !installed() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let made = session(
        folder.path(),
        &format!(
            "{UNLOCKED} \"$SAYSO\" --json me set --name 'Maya Lindqvist' && \"$SAYSO\" --json me show \
             && \"$SAYSO\" --json backup \"$HOME/backup.sayso\""
        ),
    );
    let said = String::from_utf8_lossy(&made.stdout).into_owned();
    assert!(said.matches("Maya Lindqvist").count() >= 2, "{made:?}");
    // Only this computer's keychain opens it, so a backup of it is refused.
    assert!(said.contains("backup-no-way"), "{said}");
    let key = std::fs::read_to_string(folder.path().join("record/key.json")).unwrap();
    assert!(key.contains("\"keychain\"") && !key.contains("\"passphrase\""), "{key}");

    // The same keyring in a later session.
    let later = session(folder.path(), &format!("{UNLOCKED} \"$SAYSO\" --json me show"));
    assert!(String::from_utf8_lossy(&later.stdout).contains("Maya Lindqvist"), "{later:?}");

    // A locked one, with nobody to ask.
    let locked = session(
        folder.path(),
        "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; \"$SAYSO\" --json me show",
    );
    assert_eq!(locked.status.code(), Some(1));
    assert!(error_code(&locked).starts_with("keychain-"), "{locked:?}");

    // A keyring that lost the entry: the record is still there, and it says so.
    let _ = std::fs::remove_dir_all(folder.path().join("data/keyrings"));
    let lost = session(folder.path(), &format!("{UNLOCKED} \"$SAYSO\" --json me show"));
    assert_eq!(error_code(&lost), "keychain-lost", "{lost:?}");
}

#[test]
fn a_recovery_code_makes_a_keychain_record_portable_and_forgetting_removes_the_entry() {
    if !installed() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let script = format!(
        "{UNLOCKED} set -e; \"$SAYSO\" --json me set --name Maya >/dev/null; \"$SAYSO\" --json key recovery > \"$HOME/code\"; \
         \"$SAYSO\" --json backup \"$HOME/backup.sayso\"; \"$SAYSO\" --json forget; \"$SAYSO\" --json me show"
    );
    let done = session(folder.path(), &script);
    assert!(done.status.success(), "{done:?}");
    assert!(!folder.path().join("record").exists());
    let code: Value = serde_json::from_slice(&std::fs::read(folder.path().join("home/code")).unwrap()).unwrap();
    std::fs::write(folder.path().join("home/passphrase"), code["code"].as_str().unwrap()).unwrap();
    // Somewhere else, with no keychain at all.
    let restored = Command::new(program("sayso"))
        .args(["--json", "--home"])
        .arg(folder.path().join("elsewhere"))
        .arg("--passphrase-file")
        .arg(folder.path().join("home/passphrase"))
        .arg("restore")
        .arg(folder.path().join("home/backup.sayso"))
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
        .output()
        .unwrap();
    assert!(restored.status.success(), "{restored:?}");
}
