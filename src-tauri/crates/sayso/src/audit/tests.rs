//! Stories of brands beside the rule book: one keeps to it as far as the evidence tells, one doesn't, one is unknown.

use crate::Sayso;
use crate::imports::ImportOptions;
use crate::shapes::{AuditQuery, BrandAuditShape, FindingShape, NewRequest};
use crate::test_lives::{noor, start};
use samples::wishes;

fn audit(sayso: &Sayso, brand: &str) -> BrandAuditShape {
    let query = AuditQuery { brands: vec![brand.to_owned()], ..AuditQuery::default() };
    sayso.audit(&query).unwrap().brands.remove(0)
}

fn finding(audit: &BrandAuditShape, criterion: &str) -> FindingShape {
    audit.findings.iter().find(|finding| finding.criterion == criterion).unwrap().clone()
}

#[test]
fn one_brand_keeps_to_the_rules_one_does_not_and_of_one_nothing_is_known() {
    let folder = tempfile::tempdir().unwrap();
    let sayso = noor(folder.path());
    let keeps = audit(&sayso, wishes::KEEPS);
    assert!(keeps.findings.iter().all(|finding| finding.verdict != "breached"), "{keeps:#?}");
    let breaks = audit(&sayso, wishes::BREAKS);
    for criterion in ["third-parties", "sensitive-categories", "protected-matters"] {
        let found = finding(&breaks, criterion);
        assert_eq!(found.verdict, "breached", "{found:#?}");
        assert!(found.sentence.contains("Brass Band Outfitters"), "{}", found.sentence);
    }
    let sensitive = finding(&breaks, "sensitive-categories").sentence;
    assert!(
        sensitive.contains("GDPR Article 9") && sensitive.contains("California"),
        "which scale says what: {sensitive}"
    );
    let fog = audit(&sayso, wishes::UNKNOWN);
    assert!(fog.findings.iter().all(|finding| finding.verdict == "unknown"), "{fog:#?}");
    assert!(fog.findings.iter().all(|finding| finding.would_decide.is_some()), "an unknown says what would decide it");
    assert!(fog.score.values().all(Option::is_none), "without knowledge there is no score");
    assert!((fog.known - 0.0).abs() < f64::EPSILON);
}

#[test]
fn use_that_goes_on_is_told_and_is_a_broken_promise_only_where_the_brand_had_confirmed() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = noor(folder.path());
    assert_eq!(finding(&audit(&sayso, wishes::BREAKS), "after-objection").verdict, "unknown", "nothing was asked");
    let letter = NewRequest {
        brands: vec![wishes::BREAKS.to_owned()],
        right: "objection-direct-marketing".to_owned(),
        to: Some("none".to_owned()),
        formats: vec!["txt".to_owned()],
        out: Some(folder.path().join("letters").to_string_lossy().into_owned()),
        ..NewRequest::default()
    };
    let request = sayso.request_new(&letter).unwrap().requests.remove(0).id;
    sayso.request_mark(&request, "sent", Some("2026-05-20"), None, None).unwrap();
    drop(sayso);
    let mut sayso = start(folder.path(), "2026-08-02");
    let early = finding(&audit(&sayso, wishes::BREAKS), "after-objection");
    assert_eq!(early.verdict, "unknown", "no source tells of the time since: {}", early.sentence);
    let later = wishes::write_later(&folder.path().join("later")).unwrap();
    sayso.import(&[later], &ImportOptions::default(), &mut |_| true).unwrap();
    let went_on = finding(&audit(&sayso, wishes::BREAKS), "after-objection");
    assert_eq!(went_on.verdict, "breached");
    assert!(!went_on.sentence.contains("promise"), "{}", went_on.sentence);
    assert_eq!(went_on.evidence.len(), 1, "{went_on:#?}");
    sayso.request_mark(&request, "fulfilled", Some("2026-06-10"), None, None).unwrap();
    let broken = finding(&audit(&sayso, wishes::BREAKS), "after-objection");
    assert!(broken.sentence.contains("a broken promise"), "{}", broken.sentence);
}

#[test]
fn two_brands_are_compared_on_what_is_known_of_both() {
    let folder = tempfile::tempdir().unwrap();
    let sayso = noor(folder.path());
    let pair = sayso.audit_compare(wishes::BREAKS, wishes::UNKNOWN, None).unwrap();
    assert!(pair.both.is_empty(), "of one of them nothing is known: {pair:#?}");
    let book = sayso.rule_book(None).unwrap();
    let criteria: usize = book.rules.iter().map(|rule| rule.criteria.len()).sum();
    assert_eq!(pair.left_out.len(), criteria);
}
