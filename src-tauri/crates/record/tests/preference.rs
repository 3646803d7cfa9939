//! What a person wants is kept, and every change can be taken back.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::*;
use model::{BrandId, Category, Preference, PreferenceScope, Purpose, Wish};

fn wants(purpose: Purpose, scope: PreferenceScope, wish: Wish) -> Preference {
    Preference { purpose, scope, wish, never_with: vec![Category::new("pd:Location")], until: None, set_at: now() }
}

#[test]
fn many_changes_are_one_operation_and_one_undo() {
    let mut home = Home::new();
    let record = &mut home.record;
    let shop = PreferenceScope::Brand(BrandId("shop.example".into()));
    let first = [wants(Purpose::Profiling, PreferenceScope::Everyone, Wish::No)];
    record.change_preferences(&first, &[], "profiling", now()).unwrap().unwrap();
    let before = record.preferences().unwrap();
    let more = [
        wants(Purpose::Profiling, PreferenceScope::Everyone, Wish::Fine),
        wants(Purpose::DirectMarketing, PreferenceScope::Sector("finance".into()), Wish::OnlyWhatIGave),
        wants(Purpose::DirectMarketing, shop.clone(), Wish::No),
    ];
    record.change_preferences(&more, &[], "3", now()).unwrap().unwrap();
    assert_eq!(record.preferences().unwrap().len(), 3);
    assert!(record.change_preferences(&more, &[], "3", now()).unwrap().is_none(), "nothing changes");
    record.change_preferences(&[], &[(Purpose::DirectMarketing, shop)], "1", now()).unwrap().unwrap();
    assert_eq!(record.preferences().unwrap().len(), 2);
    record.undo(now()).unwrap().unwrap();
    assert_eq!(record.preferences().unwrap().len(), 3);
    record.undo(now()).unwrap().unwrap();
    assert_eq!(record.preferences().unwrap(), before);
    let history = record.preference_changes(50).unwrap();
    assert_eq!(history.len(), 5, "what was taken back stays in the history");
    assert_eq!(history.iter().filter(|change| change.undone).count(), 4);
    assert_eq!(history[4].became.as_ref(), Some(&first[0]));
}

#[test]
fn tags_are_taken_back_too() {
    let mut home = Home::new();
    let record = &mut home.record;
    let shop = BrandId("shop.example".into());
    let tags = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
    record.set_tags(&shop, &tags(&["shoes", "local"]), now()).unwrap().unwrap();
    assert!(record.set_tags(&shop, &tags(&["local", "shoes"]), now()).unwrap().is_none());
    record.set_tags(&shop, &tags(&[]), now()).unwrap().unwrap();
    assert!(record.tags().unwrap().is_empty());
    record.undo(now()).unwrap().unwrap();
    assert_eq!(record.tags().unwrap(), [(shop.clone(), "local".to_owned()), (shop, "shoes".to_owned())]);
}
