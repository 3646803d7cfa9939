//! The house as ARCHITECTURE.md says it is.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// The short name by which the table calls a package.
fn room(package: &str) -> &str {
    package.strip_prefix("sayso-").unwrap_or(package)
}

/// The table under "Who may depend on whom".
fn allowed() -> BTreeMap<String, BTreeSet<String>> {
    let text = std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let table = text.split("## Who may depend on whom").nth(1).unwrap().split("\n## ").next().unwrap();
    table
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| crate") && !line.starts_with("| ---"))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let names = cells[1].split(',').map(|n| n.trim().to_owned()).filter(|n| !n.is_empty()).collect();
            (cells[0].to_owned(), names)
        })
        .collect()
}

fn packages() -> Vec<Value> {
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1", "--locked", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let metadata: Value = serde_json::from_slice(&out.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

/// (package, dependency, is it for tests only)
fn edges() -> Vec<(String, String, bool)> {
    packages()
        .iter()
        .flat_map(|package| {
            let name = package["name"].as_str().unwrap().to_owned();
            package["dependencies"].as_array().unwrap().clone().into_iter().map(move |dependency| {
                (name.clone(), dependency["name"].as_str().unwrap().to_owned(), dependency["kind"] == "dev")
            })
        })
        .collect()
}

#[test]
fn no_crate_depends_on_one_above_it() {
    let allowed = allowed();
    let ours: BTreeSet<String> = packages().iter().map(|p| p["name"].as_str().unwrap().to_owned()).collect();
    for package in &ours {
        assert!(allowed.contains_key(room(package)), "{package} has no row in ARCHITECTURE.md");
    }
    for (package, dependency, tests_only) in edges() {
        if !ours.contains(&dependency) || (tests_only && dependency == "sayso-samples") {
            continue;
        }
        let row = &allowed[room(&package)];
        assert!(row.contains(room(&dependency)), "{package} may not depend on {dependency}: see ARCHITECTURE.md");
    }
}

#[test]
fn each_heavy_library_has_one_room() {
    let rooms: [(&str, &[&str]); 6] = [
        ("tauri", &["desktop"]),
        ("specta", &["sayso", "desktop"]),
        // The record is ours; evidence reads copies of browsers' files, in `sqlite/` alone.
        ("rusqlite", &["record", "evidence"]),
        ("typst", &["paper"]),
        ("keyring", &["vault"]),
        ("mail-parser", &["evidence"]),
    ];
    for (package, dependency, tests_only) in edges() {
        for (library, allowed) in rooms {
            if dependency == library && !tests_only {
                assert!(allowed.contains(&room(&package)), "{library} belongs to {allowed:?}, not to {package}");
            }
        }
    }
}

/// Every source file of ours, with its text.
fn sources() -> Vec<(PathBuf, String)> {
    let mut out = Vec::new();
    let mut folders = vec![root().join("src-tauri"), root().join("tests"), root().join("ui/src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            let name = entry.file_name().into_string().unwrap();
            if path.is_dir() && !["target", "node_modules", "gen", "ipc", "output"].contains(&name.as_str()) {
                folders.push(path);
            } else if ["rs", "ts", "svelte", "css", "sql"].iter().any(|e| name.ends_with(&format!(".{e}"))) {
                let text = std::fs::read_to_string(&path).unwrap();
                out.push((path, text));
            }
        }
    }
    out
}

#[test]
fn files_stay_small_enough_to_hold_in_the_head() {
    let mut long = 0;
    let sources = sources();
    for (path, text) in &sources {
        let lines = text.lines().count();
        assert!(lines <= 500, "{} has {lines} lines", path.display());
        long += usize::from(lines > 300);
    }
    assert!(long * 10 <= sources.len(), "{long} of {} files have more than 300 lines", sources.len());
}

#[test]
fn sql_on_our_record_stays_in_the_record() {
    for (path, text) in sources() {
        let place = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
        // Tests of evidence make the databases that browsers would, those of its room for copies too.
        let browsers = ["evidence/tests", "evidence/src/sqlite"].iter().any(|room| place.contains(room));
        if place.contains("crates/record") || place.starts_with("tests") || browsers {
            continue;
        }
        for word in ["INSERT INTO ", "SELECT * FROM", "DELETE FROM ", "CREATE TABLE "] {
            assert!(!text.contains(word), "{place} speaks SQL ({word})");
        }
    }
}
