//! What the façade says of the sample life, once its three exports are in.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use crate::imports::ImportOptions;
use crate::shapes::{BrandsQuery, MeShape, NewConsent, NewHolding, NewPersonalisation, PersonalisationShape, WhyQuery};
use crate::{Options, Sayso};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use vault::MemoryKeychain;
use words::Language;

fn start(folder: &Path, today: &str, language: Language) -> Sayso {
    Sayso::start(Options {
        home: Some(folder.join("home")),
        as_of: Some(today.parse().unwrap()),
        language: Some(language),
        keychain: Some(Arc::new(MemoryKeychain::default())),
        ..Options::default()
    })
    .unwrap()
}

/// Maya's life, imported.
fn life(folder: &Path) -> Sayso {
    let life = samples::life::write(&folder.join("exports")).unwrap();
    let mut sayso = start(folder, "2026-05-20", Language::En);
    let done = sayso.import(&life.files, &ImportOptions::default(), &mut |_| true).unwrap();
    assert!(done.failed.is_empty(), "{:?}", done.failed);
    sayso.set_me(&MeShape { lives_in: Some("DE".to_owned()), ..MeShape::default() }).unwrap();
    sayso
}

fn of_brand(sayso: &Sayso, brand: &str) -> Vec<PersonalisationShape> {
    let query = WhyQuery { brand: Some(brand.to_owned()), limit: Some(200), ..WhyQuery::default() };
    sayso.why(&query).unwrap().personalisations
}

fn rules(shape: &PersonalisationShape, kind: &str) -> BTreeSet<String> {
    let reasons = shape.reasons.iter().filter(|r| r.kind == kind);
    reasons.flat_map(|r| &r.supports).filter_map(|s| s.rule.clone()).collect()
}

#[test]
fn no_record_reads_as_empty() {
    let folder = tempfile::tempdir().unwrap();
    let sayso = start(folder.path(), "2026-05-20", Language::En);
    assert_eq!(sayso.brands(&BrandsQuery::default()).unwrap().total, 0);
    assert_eq!(sayso.why(&WhyQuery::default()).unwrap().total, 0);
    assert_eq!(sayso.search("shoes", 50, None).unwrap().total, 0);
    assert_eq!(sayso.brand_review().unwrap().total, 0);
    assert!(sayso.overview().unwrap().worth_doing.is_empty());
    assert_eq!(sayso.brand("nobody").unwrap_err().code, "not-found");
    assert_eq!(sayso.why_one("clm-0").unwrap_err().code, "not-found");
    assert_eq!(sayso.evidence("evi-0").unwrap_err().code, "not-found");
}

#[test]
fn the_life_is_explained_and_every_statement_leads_to_its_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = life(folder.path());

    // One shop, three sources.
    let shop = sayso.brand("@harbourshoes").unwrap();
    assert_eq!((shop.id.as_str(), shop.name.as_str()), ("harbourshoes.example", "Harbour Shoes"));
    assert_eq!(sayso.brand("harbour shoes").unwrap().id, shop.id);
    assert!(!shop.joins.is_empty() && !shop.contacts.is_empty() && !shop.transfers.is_empty());

    // The ad of 3 May: a list, an age, a place, each with what supports it.
    let shown = of_brand(&sayso, "harbourshoes.example");
    let ad = shown.iter().find(|p| p.at.as_deref() == Some("2026-05-03T21:14:07")).unwrap();
    assert_eq!(
        ad.sentence,
        "Harbour Shoes aimed this ad at a list they uploaded, people taken to be 25 to 34, and Berlin."
    );
    let list = rules(ad, "customer-list");
    for rule in ["advertiser-in-audience", "order-mail-before-ad", "account-mail-before-ad", "list-at-another-platform"]
    {
        assert!(list.contains(rule), "{rule}: {list:?}");
    }
    let age = rules(ad, "demographic");
    assert!(age.contains("platform-holds-trait") && age.contains("platform-contradicts-you"), "{age:?}");
    assert!(rules(ad, "location").contains("platform-holds-trait"));
    for reason in &ad.reasons {
        assert!(!reason.stops.is_empty(), "{}", reason.kind);
        assert!(reason.supports.iter().all(|s| !s.evidence.is_empty()), "{}", reason.kind);
    }
    let object = ad.reasons[0].stops.iter().find(|s| s.right.is_some()).unwrap();
    assert_eq!(object.right.as_deref(), Some("objection-direct-marketing"));
    assert_eq!(object.recipient.as_deref(), Some("harbourshoes.example"));

    // One explanation, whole, with excerpts from the files; from the copies when the files are gone.
    let whole = sayso.why_one(&ad.id).unwrap().personalisations.remove(0);
    assert!(whole.evidence.iter().all(|e| e.excerpt_from.as_deref() == Some("file")), "{:?}", whole.evidence);
    assert!(whole.evidence[0].excerpt.as_deref().unwrap().contains("spring customers 2026"));
    assert!(whole.evidence.len() >= 2, "the engagement is further evidence");
    std::fs::remove_dir_all(folder.path().join("exports")).unwrap();
    let copy = sayso.evidence(&whole.evidence[0].id).unwrap();
    assert_eq!(copy.excerpt_from.as_deref(), Some("copy"));
    assert_eq!(copy.excerpt, whole.evidence[0].excerpt);

    // The surprise: an address that only the shop had.
    let clinic = of_brand(&sayso, "Lumen Clinic");
    let by_list = clinic.iter().find(|p| p.reasons.iter().any(|r| r.kind == "customer-list")).unwrap();
    assert!(rules(by_list, "customer-list").contains("address-given-to-another"), "{by_list:?}");
    let letter = clinic.iter().find(|p| p.kind == "marketing-message").unwrap();
    assert!(letter.reasons[0].stops.iter().any(|s| s.control.as_deref() == Some("mail-one-click")));

    // Every kind of reason that X states is shown, with words of ours for each.
    let all = sayso.why(&WhyQuery { limit: Some(1000), ..WhyQuery::default() }).unwrap();
    let kinds: BTreeSet<String> =
        all.personalisations.iter().flat_map(|p| &p.reasons).map(|r| r.kind.clone()).collect();
    assert_eq!(kinds.len(), 18, "{kinds:?}");
    for p in &all.personalisations {
        assert!(!p.sentence.contains("why-") && !p.sentence.contains('{'), "{}", p.sentence);
    }
    assert_eq!(all.total as usize, all.personalisations.len());

    // Paging leads through the same list.
    let mut paged = Vec::new();
    let mut after = None;
    loop {
        let page = sayso.why(&WhyQuery { limit: Some(37), after, ..WhyQuery::default() }).unwrap();
        assert_eq!(page.total, all.total);
        paged.extend(page.personalisations.into_iter().map(|p| p.id));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(paged, all.personalisations.iter().map(|p| p.id.clone()).collect::<Vec<_>>());

    let overview = sayso.overview().unwrap();
    assert!(overview.headline.contains("**"), "{}", overview.headline);
    assert!((2..=5).contains(&overview.worth_doing.len()), "{:?}", overview.worth_doing);
    assert!(overview.worth_doing.iter().any(|w| w.sentence.contains("1981")), "{:?}", overview.worth_doing);
    assert!(!overview.months.is_empty());

    let hits = sayso.search("INSOMNIA", 50, None).unwrap();
    assert!(hits.hits.iter().any(|h| h.kind == "holding" && h.sentence.contains("Insomnia")), "{:?}", hits.hits);

    // Corrections: taken apart, and put together again.
    sayso.brand_split("harbourshoes.example", "@harbourshoes").unwrap();
    assert_ne!(sayso.brand("@harbourshoes").unwrap().id, "harbourshoes.example");
    sayso.brand_merge("harbourshoes.example", "@harbourshoes").unwrap();
    assert_eq!(sayso.brand("@harbourshoes").unwrap().id, "harbourshoes.example");
    let wrong = sayso.brand_split("harbourshoes.example", "@nobody").unwrap_err();
    assert!(wrong.code == "not-found" && !wrong.choices.is_empty());
}

#[test]
fn what_is_asked_for_wrongly_says_what_to_ask_for() {
    let folder = tempfile::tempdir().unwrap();
    let sayso = start(folder.path(), "2026-05-20", Language::De);
    let kind = sayso.why(&WhyQuery { kind: Some("advert".to_owned()), ..WhyQuery::default() }).unwrap_err();
    assert!(kind.choices.contains(&"ad".to_owned()));
    assert!(sayso.why(&WhyQuery { since: Some("yesterday".to_owned()), ..WhyQuery::default() }).is_err());
    assert!(sayso.brands(&BrandsQuery { sort: Some("size".to_owned()), ..BrandsQuery::default() }).is_err());
}

#[test]
fn what_the_person_enters_is_marked_as_entered_and_goes_out_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = start(folder.path(), "2026-05-20", Language::En);
    let holding = NewHolding {
        holder: "pineyoga.example".to_owned(),
        category: "e-mail address".to_owned(),
        value: Some("=maya@fastpost.example".to_owned()),
        at: Some("2026-02-01".to_owned()),
        ..NewHolding::default()
    };
    sayso.add_holding(&holding).unwrap();
    let ad = NewPersonalisation {
        platform: "x".to_owned(),
        brand: Some("pineyoga.example".to_owned()),
        reasons: vec!["location:Berlin".to_owned()],
        stated: Some("You see this since you were in Berlin.".to_owned()),
        at: Some("2026-03-01".to_owned()),
        ..NewPersonalisation::default()
    };
    sayso.add_personalisation(&ad).unwrap();
    let consent = NewConsent {
        vendor: "pineyoga.example".to_owned(),
        purpose: "newsletter".to_owned(),
        state: "refused".to_owned(),
        ..NewConsent::default()
    };
    sayso.add_consent(&consent).unwrap();
    let page = sayso.brand_whole("pineyoga.example").unwrap();
    assert_eq!(
        (page.holdings[0].standing.as_str(), page.holdings[0].category.as_str()),
        ("entered", "pd:EmailAddress")
    );
    let reason = &page.personalisations[0].reasons[0];
    assert_eq!((&*reason.standing, &*reason.stated), ("entered", "You see this since you were in Berlin."));
    assert_eq!(page.consents[0].state, "refused");
    assert!(sayso.add_holding(&NewHolding { category: "shoe size?".to_owned(), ..holding }).is_err());

    for format in ["csv", "json", "jsonld"] {
        let out = folder.path().join(format);
        let files = sayso.export(format, &out).unwrap().files;
        assert!(files.iter().all(|f| Path::new(f).is_file()));
        assert!(sayso.export(format, &out).is_err(), "nothing is overwritten");
        assert!(files.iter().all(|f| Path::new(f).is_file()), "and what was there stays");
    }
    let table = std::fs::read_to_string(folder.path().join("csv/holdings.csv")).unwrap();
    assert!(table.contains("'=maya@fastpost.example"), "{table}");
    let json: serde_json::Value =
        serde_json::from_slice(&std::fs::read(folder.path().join("json/sayso.json")).unwrap()).unwrap();
    assert_eq!(json["holdings"][0]["standing"], "entered");
    let linked: serde_json::Value =
        serde_json::from_slice(&std::fs::read(folder.path().join("jsonld/sayso.jsonld")).unwrap()).unwrap();
    assert!(linked["@graph"].as_array().unwrap().iter().any(|n| n["dpv:hasPersonalData"]["@id"] == "pd:EmailAddress"));
    assert!(sayso.export("xml", folder.path()).is_err());
}

#[test]
fn an_export_that_is_stopped_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut sayso = start(folder.path(), "2026-05-20", Language::En);
    let holding = NewHolding {
        holder: "pineyoga.example".to_owned(),
        category: "pd:EmailAddress".to_owned(),
        value: Some("x".repeat(2 << 20)),
        ..NewHolding::default()
    };
    sayso.add_holding(&holding).unwrap();
    for format in ["csv", "json", "jsonld"] {
        let out = folder.path().join(format);
        let mut told = 0;
        let stopped = sayso.export_watched(format, &out, &mut |bytes| {
            told = bytes;
            false
        });
        assert_eq!(stopped.unwrap_err().code, "stopped");
        assert!(told > 0 && !out.exists(), "{format}: {told} bytes, {}", out.exists());
    }
}
