#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::ImportOptions;
use crate::shapes::{ImportShape, ProgressShape};
use crate::{Options, Sayso};
use model::SourceKind;
use samples::x::{Ad, XArchive};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use vault::MemoryKeychain;
use words::Language;

fn start(folder: &Path) -> Sayso {
    Sayso::start(Options {
        home: Some(folder.join("home")),
        as_of: Some("2026-06-01".parse().unwrap()),
        language: Some(Language::En),
        keychain: Some(Arc::new(MemoryKeychain::default())),
        ..Options::default()
    })
    .unwrap()
}

fn archive(folder: &Path, who: &str) -> PathBuf {
    let path = folder.join(format!("{who}.zip"));
    XArchive::new(who)
        .ad(Ad::of("Harbour Shoes", "@harbourshoes").criterion("Age", "25 to 34"))
        .ad(Ad::of("Harbour Shoes", "@harbourshoes").at("2026-05-04 08:00:00"))
        .interest("Running")
        .write_zip(&path)
        .unwrap();
    path
}

fn import(sayso: &mut Sayso, paths: &[&Path], options: &ImportOptions) -> ImportShape {
    let paths: Vec<PathBuf> = paths.iter().map(|path| path.to_path_buf()).collect();
    sayso.import(&paths, options, &mut |_| true).unwrap()
}

#[test]
fn an_archive_goes_in_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = start(folder.path());
    let path = archive(folder.path(), "maya_k");
    let mut told: Vec<ProgressShape> = Vec::new();
    let options = ImportOptions::default();
    let first = sayso
        .import(std::slice::from_ref(&path), &options, &mut |progress| {
            told.push(progress);
            true
        })
        .unwrap();
    assert!(first.failed.is_empty(), "{:?}", first.failed);
    let source = &first.sources[0];
    assert_eq!((source.kind.as_str(), source.claims.personalisation, source.already_imported), ("x-archive", 2, false));
    assert!(source.account.is_some() && source.warning.is_none());
    assert!(told.len() >= 2 && told.last().unwrap().claims > 2);
    let again = import(&mut sayso, &[&path], &options);
    assert!(again.sources[0].already_imported);
    assert_eq!(again.sources[0].claims, source.claims);
    assert_eq!(sayso.sources().unwrap().total, 1);
    assert_eq!(sayso.source(&source.id).unwrap().sha256, source.sha256);
    let undone = sayso.remove_source(&source.id, true).unwrap();
    assert_eq!((undone.changed.len(), undone.claims), (0, source.claims));
    assert_eq!(sayso.remove_source(&source.id, false).unwrap().changed, std::slice::from_ref(&source.id));
    assert_eq!(sayso.sources().unwrap().total, 0);
    assert_eq!(sayso.source(&source.id).unwrap_err().code, "no-source");
}

#[test]
fn a_dry_run_makes_no_record_and_changes_none() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = start(folder.path());
    let path = archive(folder.path(), "maya_k");
    let dry = ImportOptions { dry_run: true, ..ImportOptions::default() };
    let tried = import(&mut sayso, &[&path], &dry);
    assert_eq!(tried.sources[0].claims.personalisation, 2);
    assert!(sayso.reading().is_none());
    import(&mut sayso, &[&path], &ImportOptions::default());
    let other = archive(folder.path(), "ben_ito");
    assert_eq!(import(&mut sayso, &[&other], &dry).sources.len(), 1);
    assert_eq!(sayso.sources().unwrap().total, 1);
}

#[test]
fn what_can_not_be_imported_is_a_sentence_each_and_the_rest_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = start(folder.path());
    let (missing, text, empty) =
        (folder.path().join("missing.zip"), folder.path().join("notes.txt"), folder.path().join("empty.zip"));
    std::fs::write(&text, "nothing that any reader knows").unwrap();
    std::fs::write(&empty, "").unwrap();
    let good = archive(folder.path(), "maya_k");
    let done = import(&mut sayso, &[&missing, &text, &empty, &good], &ImportOptions::default());
    assert_eq!((done.failed.len(), done.sources.len()), (3, 1));
    for failed in &done.failed {
        assert!(failed.why.ends_with('.') && failed.why.len() > 20, "{failed:?}");
    }
    let odd = ImportOptions { as_kind: Some(SourceKind::ByHand), ..ImportOptions::default() };
    assert!(import(&mut sayso, &[&good], &odd).failed[0].why.contains("by-hand"));
}

#[test]
fn half_an_archive_is_kept_as_far_as_it_goes_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = start(folder.path());
    let whole = archive(folder.path(), "maya_k");
    let cut = folder.path().join("cut.zip");
    let bytes = std::fs::read(&whole).unwrap();
    std::fs::write(&cut, &bytes[..bytes.len() - 200]).unwrap();
    let done = import(&mut sayso, &[&cut], &ImportOptions::default());
    let noted = done.sources.first().is_some_and(|source| !source.unread.is_empty());
    assert!(noted || done.failed.len() == 1, "{done:?}");
}

#[test]
fn somebody_elses_archive_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = start(folder.path());
    let (mine, theirs) = (archive(folder.path(), "maya_k"), archive(folder.path(), "ben_ito"));
    import(&mut sayso, &[&mine], &ImportOptions::default());
    let done = import(&mut sayso, &[&theirs], &ImportOptions::default());
    let account = |shape: &ImportShape| shape.sources[0].account.as_ref().map(|a| a.native_id.clone());
    let same = account(&done)
        == sayso.sources().unwrap().sources.last().and_then(|s| s.account.as_ref().map(|a| a.native_id.clone()));
    let warning = done.sources[0].warning.clone();
    assert!(same || warning.as_ref().is_some_and(|w| w.contains("ben_ito") && w.contains("maya_k")), "{warning:?}");
}

#[test]
fn who_cancels_keeps_the_record_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = start(folder.path());
    let first = archive(folder.path(), "maya_k");
    import(&mut sayso, &[&first], &ImportOptions::default());
    let large = folder.path().join("large.zip");
    samples::x::large(&large, 1, 3_000).unwrap();
    let paths = [large, folder.path().join("never.zip")];
    let done = sayso.import(&paths, &ImportOptions::default(), &mut |_| false).unwrap();
    assert_eq!((done.sources.len(), done.failed.len()), (0, 2));
    assert!(done.failed[0].why.contains("cancelled"));
    assert_eq!(sayso.sources().unwrap().total, 1);
    assert!(sayso.reading().unwrap().check().unwrap().is_empty());
}

#[test]
fn every_kind_says_how_to_get_it_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    for language in Language::ALL {
        let mut sayso = start(folder.path());
        sayso.language = *language;
        let kinds = sayso.kinds().unwrap();
        assert!(kinds.total >= 4);
        for kind in kinds.kinds {
            assert!(!kind.name.contains("import-kind") && kind.how.ends_with('.') && !kind.how.contains("import-how"));
        }
    }
}
