//! What a person wants is kept, and every change can be taken back.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::*;
use model::{BrandId, Category, Preference, PreferenceScope, Purpose, Wish};
use proptest::prelude::*;

fn wants(purpose: Purpose, scope: PreferenceScope, wish: Wish) -> Preference {
    Preference { purpose, scope, wish, never_with: vec![Category::new("pd:Location")], until: None, set_at: now() }
}

/// What a person says next: a wish, that nothing is said any more, or tags.
#[derive(Clone, Debug)]
enum Said {
    Wish(Preference),
    Nothing(Purpose, PreferenceScope),
    Tags(Vec<String>),
}

fn said() -> impl Strategy<Value = Said> {
    let purpose = || prop::sample::select(Purpose::ALL.iter().copied().take(3).collect::<Vec<_>>());
    let scope = || {
        prop::sample::select(vec![
            PreferenceScope::Everyone,
            PreferenceScope::Sector("finance".into()),
            PreferenceScope::Brand(BrandId("shop.example".into())),
        ])
    };
    let tags = prop::sample::subsequence(vec!["shoes", "local", "old"], 0..=3);
    prop_oneof![
        3 => (purpose(), scope(), prop::sample::select(Wish::ALL)).prop_map(|(p, s, w)| Said::Wish(wants(p, s, w))),
        1 => (purpose(), scope()).prop_map(|(p, s)| Said::Nothing(p, s)),
        1 => tags.prop_map(|tags| Said::Tags(tags.into_iter().map(str::to_owned).collect())),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_was_said_and_taken_back_leaves_the_record_as_it_was(all in prop::collection::vec(said(), 1..12)) {
        let mut record = record::Record::scratch().unwrap();
        let shop = BrandId("shop.example".into());
        let stands = |record: &record::Record| (record.preferences().unwrap(), record.tags().unwrap());
        let mut before = Vec::new();
        for one in &all {
            let was = stands(&record);
            let done = match one {
                Said::Wish(wish) => record.change_preferences(std::slice::from_ref(wish), &[], "", now()),
                Said::Nothing(purpose, scope) => record.change_preferences(&[], &[(*purpose, scope.clone())], "", now()),
                Said::Tags(tags) => record.set_tags(&shop, tags, now()),
            };
            if done.unwrap().is_some() {
                before.push(was);
            } else {
                prop_assert_eq!(stands(&record), was, "what changes nothing is no operation");
            }
        }
        while let Some(was) = before.pop() {
            record.undo(now()).unwrap().unwrap();
            prop_assert_eq!(stands(&record), was);
        }
        prop_assert!(record.undo(now()).unwrap().is_none());
    }
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
