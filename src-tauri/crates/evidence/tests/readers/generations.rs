//! Exports of other years, languages and requests, and of platforms that are recognised and listed: what is claimed of
//! each, and what is said of the rest.

use crate::gathered::{Gathered, gather};
use samples::plain::{self, PlainExport};
use std::fmt::Write as _;

fn read(export: &PlainExport, kind: &str) -> Gathered {
    let folder = tempfile::tempdir().unwrap();
    gather(&export.write(folder.path()).unwrap(), kind)
}

/// All that a reader says of a source, a line each.
fn told(found: &Gathered) -> String {
    let mut out = String::new();
    let account = found.account.as_ref().map(|a| a.native_id.as_str());
    let made = found.exported_at.as_ref().map(|at| format!("{} ({})", at.iso(), at.literal));
    let _ = writeln!(out, "account {} made {}", account.unwrap_or("-"), made.as_deref().unwrap_or("-"));
    for line in found.lines() {
        let _ = writeln!(out, "{line}");
    }
    for unread in &found.unread {
        let place = unread.locator.member.as_deref().unwrap_or("the file itself");
        let _ =
            writeln!(out, "unread {place}{}: {}", unread.locator.pointer.as_deref().unwrap_or_default(), unread.why);
    }
    for (why, count) in &found.skipped {
        let _ = writeln!(out, "skipped {count}: {why}");
    }
    for ((member, field), count) in &found.unknown {
        let _ = writeln!(out, "unknown {member} {field}: {count}");
    }
    out
}

#[test]
fn every_generation_tells_its_story() {
    let today = plain::all().into_iter().map(|(kind, export)| (kind, kind, export));
    for (kind, which, export) in today.chain(samples::generations::all()) {
        let found = read(&export, kind);
        let text = told(&found);
        insta::with_settings!({snapshot_suffix => which}, {
            insta::assert_snapshot!("told", text);
        });
        for secret in ["SECRET", "secret words", "Someone"] {
            assert!(!text.contains(secret), "{which}: {text}");
            for excerpt in found.excerpts() {
                assert!(!String::from_utf8_lossy(&excerpt.bytes).contains(secret), "{which}: {excerpt:?}");
            }
        }
    }
}

#[test]
fn every_file_of_an_export_is_read_or_counted_or_listed() {
    for (kind, which, export) in samples::generations::all() {
        let found = read(&export, kind);
        let said = found.claims.len() + found.unread.len() + found.skipped.len();
        assert!(said > 0, "{which}");
        // Of a folder, each zip in it is a source of its own.
        if export.members.iter().any(|(name, _)| std::path::Path::new(name).extension().is_some_and(|end| end == "zip"))
        {
            continue;
        }
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in &export.members {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        let unpacked = gather(folder.path(), kind);
        let bodies =
            |found: &Gathered| found.claims.iter().map(|(claim, _)| format!("{:?}", claim.body)).collect::<Vec<_>>();
        let (mut zipped, mut loose) = (bodies(&found), bodies(&unpacked));
        zipped.sort();
        loose.sort();
        assert_eq!(loose, zipped, "{which} in a folder");
    }
}
