//! Stories of wishes and what becomes of them: a life in which one brand keeps each, one breaks each, one doesn't tell.

use crate::Sayso;
use crate::imports::ImportOptions;
use crate::shapes::{GapShape, GapsQuery, NewPreference, NewRequest};
use crate::test_lives::{noor, start};
use model::Purpose;
use samples::wishes;
use std::collections::BTreeSet;

fn gaps(sayso: &Sayso, brand: Option<&str>) -> Vec<GapShape> {
    let query = GapsQuery { brand: brand.map(str::to_owned), limit: Some(500), ..GapsQuery::default() };
    sayso.gaps(&query).unwrap().gaps
}

fn purposes(gaps: &[GapShape]) -> BTreeSet<&str> {
    gaps.iter().map(|gap| gap.purpose.as_str()).collect()
}

#[test]
fn one_brand_keeps_every_wish_one_breaks_each_and_one_doesnt_tell() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = noor(folder.path());
    assert!(gaps(&sayso, None).is_empty(), "from silence no wish is assumed");
    let starts = sayso.preference_starts().unwrap().starts;
    assert_eq!(starts[0].brands, 0, "leaving things as they are touches nobody");
    assert!(starts[3].brands >= 2, "{}", starts[3].brands);
    sayso.take_start("as-little-as-possible", false).unwrap();
    let broken = gaps(&sayso, Some(wishes::BREAKS));
    let all: BTreeSet<&str> = Purpose::ALL.iter().map(|purpose| purpose.id()).collect();
    assert_eq!(purposes(&broken), all, "each wish is broken");
    for gap in &broken {
        assert!(!gap.sentence.is_empty() && !gap.step.sentence.is_empty(), "{gap:#?}");
        // What was entered by hand stands on the person's word and has no bytes.
        let in_exports = ["personalised-advertising", "direct-marketing", "selling-or-sharing", "measurement"];
        assert!(!gap.evidence.is_empty() || !in_exports.contains(&gap.purpose.as_str()), "{gap:#?}");
        assert_eq!((gap.wanted.as_str(), gap.decided_by[0].kind.as_str()), ("no", "everyone"));
    }
    assert_eq!(purposes(&gaps(&sayso, Some(wishes::KEEPS))), BTreeSet::new(), "an order's mails are no difference");
    assert_eq!(purposes(&gaps(&sayso, Some(wishes::UNKNOWN))), BTreeSet::new(), "what doesn't tell is no difference");
    sayso.undo_preference().unwrap();
    assert!(gaps(&sayso, None).is_empty(), "taken back, nothing differs");
}

#[test]
fn a_narrower_wish_for_the_brand_wins_until_its_last_day_is_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = noor(folder.path());
    sayso.take_start("no-ads-or-sales", false).unwrap();
    let before = gaps(&sayso, Some(wishes::BREAKS));
    assert!(purposes(&before).contains("direct-marketing"));
    let allowed = NewPreference {
        purpose: "direct-marketing".to_owned(),
        wish: "fine".to_owned(),
        brand: Some(wishes::BREAKS.to_owned()),
        until: Some("2026-05-31".to_owned()),
        ..NewPreference::default()
    };
    let would = sayso.set_preference(&allowed, true).unwrap();
    assert_eq!(would.brands, 1, "it is said beforehand whom it touches");
    sayso.set_preference(&allowed, false).unwrap();
    assert!(!purposes(&gaps(&sayso, Some(wishes::BREAKS))).contains("direct-marketing"));
    drop(sayso);
    let sayso = start(folder.path(), "2026-05-31");
    assert!(!purposes(&gaps(&sayso, Some(wishes::BREAKS))).contains("direct-marketing"), "the last day counts whole");
    drop(sayso);
    let sayso = start(folder.path(), "2026-06-01");
    assert!(purposes(&gaps(&sayso, Some(wishes::BREAKS))).contains("direct-marketing"));
    assert!(sayso.preferences_show().unwrap().preferences.iter().any(|p| p.ended && p.sentence.ends_with("(ended)")));
}

#[test]
fn a_difference_that_was_closed_by_a_letter_says_so_when_later_evidence_opens_it_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = noor(folder.path());
    sayso.take_start("no-ads-or-sales", false).unwrap();
    let ads = |sayso: &Sayso| -> Option<GapShape> {
        gaps(sayso, Some(wishes::BREAKS)).into_iter().find(|gap| gap.purpose == "personalised-advertising")
    };
    assert!(!ads(&sayso).unwrap().reopened);
    let letter = NewRequest {
        brands: vec![wishes::BREAKS.to_owned()],
        right: "objection-direct-marketing".to_owned(),
        to: Some("none".to_owned()),
        formats: vec!["txt".to_owned()],
        out: Some(folder.path().join("letters").to_string_lossy().into_owned()),
        ..NewRequest::default()
    };
    let written = sayso.request_new(&letter).unwrap();
    sayso.request_mark(&written.requests[0].id, "sent", Some("2026-05-20"), None, None).unwrap();
    assert!(ads(&sayso).is_none(), "what was asked to stop and did is no difference");
    drop(sayso);
    let mut sayso = start(folder.path(), "2026-08-02");
    let later = wishes::write_later(&folder.path().join("later")).unwrap();
    sayso.import(&[later], &ImportOptions::default(), &mut |_| true).unwrap();
    let again = ads(&sayso).unwrap();
    assert!(again.reopened, "{}", again.sentence);
    assert_eq!(again.shown, "in-use");
}
