//! What the person wants and asked for leaves the house whole, in every form.

use crate::Sayso;
use crate::shapes::{NewPreference, NewRequest};
use crate::test_lives::noor;
use samples::wishes;
use serde_json::Value;
use std::path::Path;

/// Noor's life with a preference of each scope, one that is over, a tag of her own and a request that was sent.
fn life(folder: &Path) -> Sayso {
    let mut sayso = noor(folder);
    sayso.set_brand_tags(wishes::BREAKS, &["loud ones".to_owned()]).unwrap();
    let mut want = |purpose: &str, wish: &str, brand: Option<&str>, sector: Option<&str>, until: Option<&str>| {
        let new = NewPreference {
            purpose: purpose.to_owned(),
            wish: wish.to_owned(),
            brand: brand.map(str::to_owned),
            sector: sector.map(str::to_owned),
            until: until.map(str::to_owned),
            never_with: vec!["pd:MedicalHealth".to_owned()],
        };
        sayso.set_preference(&new, false).unwrap();
    };
    want("personalised-advertising", "no", None, None, None);
    want("model-training", "fine", Some(wishes::KEEPS), None, Some("2026-12-31"));
    want("direct-marketing", "only-what-i-gave", None, Some("loud ones"), None);
    let letter = NewRequest {
        brands: vec![wishes::BREAKS.to_owned()],
        right: "objection-direct-marketing".to_owned(),
        to: Some("none".to_owned()),
        formats: vec!["txt".to_owned()],
        out: Some(folder.join("letters").to_string_lossy().into_owned()),
        ..NewRequest::default()
    };
    let request = sayso.request_new(&letter).unwrap().requests.remove(0).id;
    sayso.request_mark(&request, "sent", Some("2026-05-20"), Some("by post"), None).unwrap();
    sayso
}

fn read(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn as_json_they_are_as_the_commands_say_them() {
    let folder = tempfile::tempdir().unwrap();
    let sayso = life(folder.path());
    let out = folder.path().join("json");
    sayso.export("json", &out).unwrap();
    let document: Value = serde_json::from_str(&read(&out, "sayso.json")).unwrap();
    let shown = serde_json::to_value(sayso.preferences_show().unwrap().preferences).unwrap();
    assert_eq!(document["preferences"], shown);
    assert_eq!(shown.as_array().map(Vec::len), Some(3));
    assert_eq!(document["requests"], serde_json::to_value(sayso.request_list(false, None).unwrap().requests).unwrap());
    assert_eq!(document["tags"][0]["tags"][0], "loud ones");
    assert_eq!(document["tags"].as_array().map(Vec::len), Some(1));
}

#[test]
fn as_tables_they_have_a_line_each() {
    let folder = tempfile::tempdir().unwrap();
    let sayso = life(folder.path());
    let out = folder.path().join("csv");
    sayso.export("csv", &out).unwrap();
    for (name, lines, holds) in [
        ("preferences.csv", 3, "model-training,brand,"),
        ("preferences.csv", 3, "direct-marketing,sector,,loud ones,only-what-i-gave,pd:MedicalHealth"),
        ("tags.csv", 1, ",loud ones"),
        ("requests.csv", 1, ",objection-direct-marketing,eu-gdpr,"),
        ("request-steps.csv", 1, ",sent,2026-05-20,by post,"),
    ] {
        let text = read(&out, name);
        assert_eq!(text.lines().count(), lines + 1, "{name}: {text}");
        assert!(text.contains(holds), "{name} lacks {holds}: {text}");
    }
}

#[test]
fn as_json_ld_preferences_are_policies_and_requests_rights_that_were_used() {
    let folder = tempfile::tempdir().unwrap();
    let sayso = life(folder.path());
    let out = folder.path().join("jsonld");
    sayso.export("jsonld", &out).unwrap();
    let document: Value = serde_json::from_str(&read(&out, "sayso.jsonld")).unwrap();
    for prefix in ["odrl", "dpv", "prov", "brand", "claim", "evidence", "skos", "sayso"] {
        assert!(document["@context"][prefix].is_string(), "{prefix}");
    }
    let graph = document["@graph"].as_array().unwrap();
    let of = |kind: &str| {
        let is = |node: &&Value| node["@type"].as_array().is_some_and(|types| types.iter().any(|t| t == kind));
        graph.iter().filter(is).collect::<Vec<_>>()
    };
    let policies = of("odrl:Set");
    assert_eq!(policies.len(), 3, "{policies:#?}");
    // The same rules as in a set that travels.
    let set = folder.path().join("set.jsonld");
    let how = crate::shapes::PreferencesExport { with_brands: true, ..Default::default() };
    sayso.preferences_export(&set, &how).unwrap();
    let set: Value = serde_json::from_str(&std::fs::read_to_string(&set).unwrap()).unwrap();
    for theirs in set["@graph"].as_array().unwrap().iter().filter(|node| node["sayso:wish"].is_string()) {
        let ours = policies.iter().find(|ours| ours["sayso:purpose"] == theirs["sayso:purpose"]).unwrap();
        for rules in ["odrl:permission", "odrl:prohibition", "sayso:scope", "sayso:until"] {
            assert_eq!(ours[rules], theirs[rules], "{rules}");
        }
    }
    let keeps = policies.iter().find(|policy| policy["sayso:purpose"] == "model-training").unwrap();
    let brand = keeps["sayso:brand"]["@id"].as_str().unwrap();
    assert!(graph.iter().any(|node| node["@id"] == brand && node["dct:title"].is_string()), "{brand} is in the graph");
    assert!(graph.iter().any(|node| node["sayso:tag"][0] == "loud ones"));
    let requests = of("dpv:RightExerciseRecord");
    assert_eq!(requests.len(), 1);
    assert_eq!(requests[0]["dpv:hasStatus"]["@id"], "dpv:RequestInitiated");
    assert_eq!(requests[0]["dct:hasPart"][0]["sayso:note"], "by post");
}
