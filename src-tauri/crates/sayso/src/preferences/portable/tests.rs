//! Wishes said, taken back, written out and taken in, through the façade.

use crate::shapes::{NewPreference, PreferencesExport};
use crate::{Options, Sayso};
use std::path::Path;
use std::sync::Arc;
use vault::MemoryKeychain;
use words::Language;

fn start(home: &Path, today: &str) -> Sayso {
    Sayso::start(Options {
        home: Some(home.to_path_buf()),
        as_of: Some(today.parse().unwrap()),
        language: Some(Language::En),
        keychain: Some(Arc::new(MemoryKeychain::default())),
        ..Options::default()
    })
    .unwrap()
}

fn wish(purpose: &str, wish: &str) -> NewPreference {
    NewPreference { purpose: purpose.to_owned(), wish: wish.to_owned(), ..NewPreference::default() }
}

/// A person with Corner Bakery in their record.
fn somebody(folder: &Path) -> Sayso {
    let mut sayso = start(&folder.join("home"), "2026-05-20");
    for brand in ["Corner Bakery", "cornerbakery.example"] {
        let holding = crate::shapes::NewHolding {
            holder: brand.to_owned(),
            category: "pd:EmailAddress".to_owned(),
            ..crate::shapes::NewHolding::default()
        };
        sayso.add_holding(&holding).unwrap();
    }
    sayso
}

#[test]
fn a_wish_is_seen_beforehand_said_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = somebody(folder.path());
    let new = NewPreference {
        sector: Some("Finance".to_owned()),
        never_with: vec!["Location".to_owned(), "pd:Location".to_owned()],
        until: Some("2026-05-20".to_owned()),
        ..wish("profiling", "fine")
    };
    let would = sayso.set_preference(&new, true).unwrap();
    assert!(would.dry_run && would.changed.is_empty());
    assert_eq!(
        would.changes[0].sentence,
        "working things out about you, of every brand of the sector banks and finance: fine; never with places; until 20 May"
    );
    assert!(sayso.preference_history().unwrap().history.is_empty(), "a look changes nothing");
    let did = sayso.set_preference(&new, false).unwrap();
    assert_eq!((did.changed.len(), did.changes), (1, would.changes));
    assert_eq!(sayso.set_preference(&new, false).unwrap().same, 1, "said again is no change");
    let other = sayso.set_preference(&NewPreference { sector: new.sector.clone(), ..wish("profiling", "no") }, false);
    assert!(other.unwrap().changes[0].sentence.ends_with("no (before: fine; never with places; until 20 May)"));
    let history = sayso.preference_history().unwrap();
    assert_eq!((history.total, history.history[0].undone), (2, false));
    sayso.undo_preference().unwrap();
    sayso.undo_preference().unwrap();
    assert!(sayso.wanted_now().unwrap().is_empty());
    assert!(sayso.undo_preference().is_err());
    assert!(sayso.preference_history().unwrap().history.iter().all(|line| line.undone));
}

#[test]
fn what_is_no_purpose_wish_sector_category_or_day_to_come_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = somebody(folder.path());
    let base = wish("profiling", "no");
    for new in [
        wish("ads", "no"),
        wish("profiling", "maybe"),
        NewPreference { sector: Some("circus".to_owned()), ..base.clone() },
        NewPreference { brand: Some("nobody".to_owned()), ..base.clone() },
        NewPreference { never_with: vec!["pd:Nonsense".to_owned()], ..base.clone() },
        NewPreference { until: Some("2026-05-19".to_owned()), ..base.clone() },
        NewPreference { until: Some("2026-02-30".to_owned()), ..base },
    ] {
        let problem = sayso.set_preference(&new, false).unwrap_err();
        assert!(problem.what.ends_with('.') && problem.next.is_some(), "{problem:?}");
    }
    assert!(sayso.wanted_now().unwrap().is_empty());
}

#[test]
fn another_change_is_not_taken_back_in_its_stead() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = somebody(folder.path());
    sayso.set_preference(&wish("measurement", "no"), false).unwrap();
    sayso.brand_rename("Corner Bakery", "The Bakery").unwrap();
    let problem = sayso.undo_preference().unwrap_err();
    assert!(problem.what.contains("Renamed a brand"), "{problem}");
    sayso.undo().unwrap();
    sayso.undo_preference().unwrap();
}

#[test]
fn starting_points_show_what_they_change_and_leave_what_is_narrower() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = somebody(folder.path());
    let bakery = Some("Corner Bakery".to_owned());
    sayso.set_preference(&NewPreference { brand: bakery, ..wish("direct-marketing", "fine") }, false).unwrap();
    let starts = sayso.preference_starts().unwrap().starts;
    let seen: Vec<(&str, usize, u32)> = starts.iter().map(|s| (s.id.as_str(), s.changes.len(), s.narrower)).collect();
    assert_eq!(
        seen,
        [("as-it-is", 0, 0), ("what-i-agreed-to", 9, 1), ("no-ads-or-sales", 3, 1), ("as-little-as-possible", 9, 1)]
    );
    assert_eq!(sayso.take_start("as-it-is", false).unwrap().changes, []);
    assert_eq!(sayso.take_start("no-ads-or-sales", false).unwrap().changes.len(), 3);
    let more = sayso.take_start("as-little-as-possible", false).unwrap();
    assert_eq!((more.changes.len(), more.same), (6, 3));
    sayso.undo_preference().unwrap();
    assert_eq!(sayso.wanted_now().unwrap().len(), 4, "each start is one step");
    assert_eq!(sayso.take_start("everything", false).unwrap_err().choices.len(), 4);
}

#[test]
fn a_set_travels_to_another_record_and_changes_only_what_it_names() {
    let folder = tempfile::tempdir().unwrap();
    let mut mine = somebody(folder.path());
    let bakery = Some("cornerbakery.example".to_owned());
    mine.set_preference(&wish("profiling", "no"), false).unwrap();
    mine.set_preference(&NewPreference { brand: bakery, ..wish("direct-marketing", "fine") }, false).unwrap();
    let how = PreferencesExport { title: Some("Quiet".to_owned()), ..PreferencesExport::default() };
    let shared = folder.path().join("shared.json");
    let out = mine.preferences_export(&shared, &how).unwrap();
    assert_eq!((out.written, out.left_out[0].why.as_str()), (1, "brand"));
    assert!(mine.preferences_export(&shared, &how).is_err(), "nothing is written over");
    let whole = folder.path().join("whole.jsonld");
    let out = mine.preferences_export(&whole, &PreferencesExport { with_brands: true, ..how }).unwrap();
    assert_eq!((out.written, out.format.as_str(), out.left_out.len()), (2, "jsonld", 0));

    let mut other = start(&folder.path().join("other"), "2026-05-20");
    other.set_preference(&wish("profiling", "fine"), false).unwrap();
    other.set_preference(&wish("measurement", "no"), false).unwrap();
    let would = other.preferences_import(&whole, true).unwrap();
    assert_eq!((would.changes.len(), would.skipped[0].why.as_str()), (1, "nobody"));
    assert!(would.changes[0].sentence.ends_with("no (before: fine)"), "{}", would.changes[0].sentence);
    assert_eq!(other.wanted_now().unwrap().len(), 2, "a look changes nothing");
    let beside = other.preferences_compare(&whole).unwrap();
    assert_eq!((beside.sums.looser, beside.sums.only_mine, beside.sums.only_theirs), (1, 1, 1));
    assert_eq!(beside.set.title.as_deref(), Some("Quiet"));
    other.preferences_import(&whole, false).unwrap();
    assert_eq!(other.preferences_import(&whole, false).unwrap().same, 1);
    other.undo_preference().unwrap();
    assert_eq!(other.preferences_compare(&whole).unwrap(), beside, "taken back as one step");
    assert_eq!(mine.preferences_compare(&whole).unwrap().sums.same, 2, "brands are told by what everybody calls them");
}

#[test]
fn a_file_that_is_no_set_is_refused_with_its_line_and_nothing_changes() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = somebody(folder.path());
    let file = folder.path().join("set.json");
    std::fs::write(&file, "{\"format\": \"sayso-preferences\", \"version\": 1,\n\"preferences\": [{}\n]}").unwrap();
    let problem = sayso.preferences_import(&file, false).unwrap_err();
    assert!(problem.what.contains("line 2, at /preferences/0: \"purpose\" is missing."), "{problem}");
    assert_eq!(problem.code, "not-a-set");
    std::fs::write(&file, "{\"format\":\"sayso-preferences\",\"version\":1,\"preferences\":[],\"a\u{1b}[2J\":1}")
        .unwrap();
    assert!(!sayso.preferences_import(&file, false).unwrap_err().what.contains('\u{1b}'));
    assert!(sayso.preferences_import(folder.path(), false).is_err(), "a folder is no file");
    assert!(sayso.preferences_import(&folder.path().join("none"), false).is_err());
    assert!(sayso.wanted_now().unwrap().is_empty());
}

#[test]
fn every_sector_of_the_company_list_has_a_name_in_both_languages() {
    for sector in preferences::sectors() {
        for language in Language::ALL {
            let id = format!("prefs-sector-{}", sector.replace(' ', "-"));
            assert!(words::Words::of(*language).has(&id), "{id}");
        }
    }
}
