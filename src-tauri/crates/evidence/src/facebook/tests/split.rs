//! Exports in several zips, and what their names say.

use super::Seen;
use super::generations::a_life;
use crate::facebook::FacebookReader;
use crate::{Control, Reader as _, Stopped, Tree};
use model::SourceKind;
use samples::facebook::{FacebookExport, Generation};
use std::collections::BTreeSet;

#[test]
fn parts_are_one_delivery_of_one_account_and_lose_nothing() {
    for generation in Generation::ALL {
        let folder = tempfile::tempdir().unwrap();
        let whole = Seen::of(&a_life(generation));
        let parts = a_life(generation).wrapped().write_split_zips(folder.path()).unwrap();
        assert!(parts.len() > 2);
        let (mut claims, mut deliveries) = (Vec::new(), BTreeSet::new());
        for part in &parts {
            let found = FacebookReader.recognise(&mut Tree::open(part).unwrap());
            // A part with nothing but a folder of old years may not be known for what it is; it holds no evidence then.
            if let Some(found) = found {
                assert_eq!(found.kind, SourceKind::FacebookExport);
                deliveries.insert(found.delivery.unwrap());
            }
            let seen = Seen::at(part);
            assert_eq!(seen.account.as_ref().map(model::Account::id), whole.account.as_ref().map(model::Account::id));
            assert_eq!(
                seen.exported_at.as_ref().map(model::Moment::iso),
                whole.exported_at.as_ref().map(model::Moment::iso)
            );
            claims.extend(seen.claims.into_iter().map(|(claim, _)| format!("{claim:?}")));
        }
        let mut all: Vec<String> = whole.claims.iter().map(|(claim, _)| format!("{claim:?}")).collect();
        all.sort_unstable();
        claims.sort_unstable();
        assert_eq!(claims, all, "{generation:?}");
        assert_eq!(deliveries.len(), 1);
    }
}

#[test]
fn every_generation_is_recognised_by_its_content_under_any_name() {
    for generation in Generation::ALL {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("download.zip");
        a_life(generation).write_zip(&path).unwrap();
        let found = FacebookReader.recognise(&mut Tree::open(&path).unwrap()).unwrap();
        assert!(found.confidence > 0.9, "{generation:?}");
        // Without a name that says more, the profile says whose it is and the latest event of when.
        let seen = Seen::at(&path);
        let account = seen.account.unwrap();
        let known = if generation == Generation::Y2018 { "Maya Kessler" } else { "mayakessler" };
        assert_eq!(account.native_id, known);
        assert!(seen.exported_at.unwrap().literal.ends_with("(the latest time in the export)"));
    }
}

#[test]
fn one_file_of_an_export_is_enough() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in a_life(Generation::Y2026).members() {
        if !name.ends_with("your_activity_off_meta_technologies.json") {
            continue;
        }
        let path = folder.path().join("your_activity_off_meta_technologies.json");
        std::fs::write(&path, bytes).unwrap();
        assert!(FacebookReader.recognise(&mut Tree::open(&path).unwrap()).unwrap().confidence > 0.9);
        assert_eq!(Seen::at(&path).transfers().len(), 4);
    }
}

#[test]
fn a_stranger_is_not_taken_for_facebook() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("instagram-maya-2026-05-03-abc.zip");
    let export = FacebookExport::new("Maya Kessler").without_profile();
    let file = "ads_information/instagram_ads_and_businesses/advertisers_using_your_activity_or_information.json";
    export.file(file, b"{\"label_values\": []}").write_zip(&path).unwrap();
    assert_eq!(FacebookReader.recognise(&mut Tree::open(&path).unwrap()), None);
    let path = folder.path().join("notes.zip");
    FacebookExport::new("Maya Kessler").without_profile().write_zip(&path).unwrap();
    assert_ne!(FacebookReader.recognise(&mut Tree::open(&path).unwrap()).map(|r| r.confidence > 0.9), Some(true));
}

#[test]
fn json_is_read_where_both_forms_lie_side_by_side() {
    let export = a_life(Generation::Y2026).file("ads_information/ads_about_meta.html", b"<html></html>");
    let seen = Seen::of(&export);
    assert!(!seen.transfers().is_empty());
    assert!(seen.skipped.contains(&("The HTML form of what was read as JSON.".to_owned(), 1)), "{:?}", seen.skipped);
}

#[test]
fn a_cancelled_reading_stops() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zip");
    a_life(Generation::Y2026).write_zip(&path).unwrap();
    let control = Control::default();
    control.cancel();
    let stopped = FacebookReader.read(&mut Tree::open(&path).unwrap(), &mut Seen::default(), &control);
    assert!(matches!(stopped, Err(Stopped::Cancelled)));
}
