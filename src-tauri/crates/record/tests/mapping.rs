//! What columns mean is kept, replaced and forgotten, and every change can be taken back; a source keeps its own copy.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::*;
use model::{
    Category, ClaimBody, Holding, Locator, MappedCategory, MappedParty, MappedValue, Mapping, Named, Origin, Party,
};
use record::{KeptMapping, Outcome};

fn kept(category: &str) -> KeptMapping {
    let mapping = Mapping {
        holder: MappedParty::Named(Named::new(Party::name("Data Broker"))),
        values: vec![MappedValue {
            column: "Segment".into(),
            category: MappedCategory::Fixed(Category::new(category)),
            origin: Origin::Inferred,
        }],
        date: None,
        from: Some(MappedParty::Column("Source".into())),
    };
    let heads = ["Segment", "Source"].map(str::to_owned).into();
    KeptMapping { name: "answer.csv".into(), heads, mapping, kept_at: now() }
}

#[test]
fn a_mapping_is_kept_replaced_forgotten_and_taken_back() {
    let mut home = Home::new();
    let (first, second) = (kept("pd:Interest"), kept("pd:Profile"));
    assert!(home.record.keep_mapping(&first, now()).unwrap().is_some());
    assert!(home.record.keep_mapping(&first, now()).unwrap().is_none(), "said again is no change");
    home.record.keep_mapping(&second, now()).unwrap();
    assert_eq!(home.record.mappings().unwrap(), std::slice::from_ref(&second));
    home.record.forget_mapping(&first.id(), now()).unwrap();
    assert_eq!(home.record.mapping(&first.id()).unwrap(), None);
    assert!(home.record.forget_mapping(&first.id(), now()).is_err());
    for stands in [Some(second), Some(first.clone()), None] {
        home.record.undo(now()).unwrap().unwrap();
        assert_eq!(home.record.mapping(&first.id()).unwrap(), stands);
    }
}

#[test]
fn a_source_keeps_the_mapping_that_it_was_read_with() {
    let mut home = Home::new();
    let read_with = kept("pd:Interest").mapping;
    let outcome = Outcome { mapping: Some(read_with.clone()), ..Outcome::default() };
    let row = home.record.import(&source("answer.csv")).unwrap().finish(&outcome).unwrap();
    home.record.remove_source(&row.id, now()).unwrap();
    home.record.undo(now()).unwrap().unwrap();
    assert_eq!(home.record.source(&row.id).unwrap().unwrap().outcome.mapping, Some(read_with));
}

#[test]
fn what_a_person_enters_may_stand_on_a_letter_and_outlives_it() {
    let mut home = Home::new();
    let letter = home.import("letter.pdf", &[]);
    let body = ClaimBody::Holding(Holding {
        holder: Named::new(Party::name("Data Broker")),
        category: Category::new("pd:Income"),
        value: Some("high".into()),
        origin: Origin::Inferred,
        acquired_from: None,
        literal: "by hand".into(),
    });
    let claim = model::Claim::stated(body, None);
    let bytes = b"%PDF your income: high".to_vec();
    let locator = Locator { start: Some(0), length: Some(bytes.len() as u64), ..Locator::default() };
    let excerpt = model::Excerpt { locator, bytes };
    let evidence = |home: &Home, id: &model::ClaimId| {
        home.record
            .claim(id)
            .unwrap()
            .map(|_| home.record.observations(std::slice::from_ref(id)).unwrap().remove(id).unwrap_or_default())
    };
    let counted = |home: &Home| home.record.source(&letter.id).unwrap().map(|row| row.counts.holding);

    let alone = home.record.add_entered(&claim, now()).unwrap();
    assert_eq!(evidence(&home, &alone).map(|all| all.len()), Some(0));
    let upon = home.record.add_entered_upon(&claim, Some((&letter.id, &excerpt)), now()).unwrap();
    assert_eq!(upon, alone, "the same words are one statement");
    let shown = evidence(&home, &alone).unwrap();
    assert_eq!(shown[0].source.name, "letter.pdf");
    assert_eq!(home.record.kept_copy(&shown[0].id).unwrap().unwrap(), excerpt.bytes);
    assert_eq!(counted(&home), Some(1));

    home.record.remove_source(&letter.id, now()).unwrap();
    assert_eq!(evidence(&home, &alone).map(|all| all.len()), Some(0), "it stands on the person's word");
    home.record.undo(now()).unwrap().unwrap();
    assert_eq!(evidence(&home, &alone).map(|all| all.len()), Some(1));
    home.record.undo(now()).unwrap().unwrap();
    assert_eq!((evidence(&home, &alone).map(|all| all.len()), counted(&home)), (Some(0), Some(0)));
    home.record.undo(now()).unwrap().unwrap();
    assert_eq!(evidence(&home, &alone), None);

    let both = home.record.add_entered_upon(&claim, Some((&letter.id, &excerpt)), now()).unwrap();
    assert_eq!(evidence(&home, &both).map(|all| all.len()), Some(1));
    home.record.undo(now()).unwrap().unwrap();
    assert_eq!((evidence(&home, &both), counted(&home)), (None, Some(0)));
}
