//! Lists of aliases, as forwarding services export them.

use crate::accounts::never_secret;
use crate::gathered::{file, gather};
use samples::logins::{self, Expected};

#[test]
fn an_alias_says_for_whom_it_was_made_and_nothing_beside_it_is_kept() {
    for list in logins::all().into_iter().filter(|list| list.expected == Expected::Aliases) {
        let found = gather(&file(list.name, &list.bytes).path, "alias-list");
        let made = found.holdings()[0];
        assert!(made.holder.display().ends_with("harbourshoes.example"), "{}", list.name);
        assert_eq!(made.value.as_deref(), Some("shoes.abc@alias.example"));
        let excerpt = String::from_utf8_lossy(&found.claims[0].1.bytes).into_owned();
        assert_eq!(excerpt.trim_matches('"'), "shoes.abc@alias.example", "{}", list.name);
        never_secret(&list, &format!("{:?}{:?}{:?}{:?}", found.claims, found.unread, found.skipped, found.unknown));
    }
}

#[test]
fn what_became_of_an_alias_is_said_with_its_day() {
    let list = logins::named("addy.csv");
    let found = gather(&file(list.name, &list.bytes).path, "alias-list");
    let said: Vec<String> = found.holdings().iter().map(|h| format!("{}: {}", h.holder.display(), h.literal)).collect();
    assert_eq!(
        said,
        [
            "www.harbourshoes.example: alias made for it, switched off",
            "Golden Wok: alias made for it, deleted on 2026-05-01"
        ]
    );
    assert_eq!(found.claims[1].0.at.as_ref().unwrap().iso(), "2025-05-03T10:00:00");
}

#[test]
fn an_alias_without_a_note_proves_nothing_and_a_note_with_a_number_is_no_name() {
    let found = gather(
        &file("a.csv", &logins::simple_login(&[("x@alias.example", ""), ("y@alias.example", "door 1234")])).path,
        "alias-list",
    );
    assert!(found.claims.is_empty());
    assert_eq!(found.skipped[0].1, 2);
    for no_name in ["pin: abcd", "a=b", "one two three four five six seven", "me@example.org"] {
        let text = logins::simple_login(&[("x@alias.example", no_name)]);
        assert!(gather(&file("a.csv", &text).path, "alias-list").claims.is_empty(), "{no_name}");
    }
}

#[test]
fn a_list_by_its_interface_is_less_sure_than_one_by_its_export() {
    let sure = |name: &str| {
        let place = file(name, &logins::named(name).bytes);
        let mut tree = evidence::Tree::open(&place.path).unwrap();
        evidence::recognise(&mut tree).unwrap().1.confidence
    };
    assert!(sure("relay.json") < sure("simplelogin.csv"));
}
