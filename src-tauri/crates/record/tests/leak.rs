//! An address that was made for one brand and is used by another: joined across sources, and gone with either of them.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Home, now};
use model::{
    Account, Category, Channel, Claim, ClaimBody, ClaimKind, Contact, ContactClass, Holding, Moment, Named, Origin,
    Party, Platform, Standing, Strength, Transfer, TransferKind,
};
use record::{BrandSort, ClaimQuery, Role, StoredClaim};
use std::collections::BTreeSet;

const ALIAS: &str = "shoes.abc@alias.example";

fn brand(name: &str, domain: &str) -> Named {
    Named::new(Party::domain(domain)).also(Party::name(name))
}

fn shoes() -> Named {
    brand("Harbour Shoes", "harbourshoes.example")
}

fn loans() -> Named {
    brand("Quick Loans", "quickloans.example")
}

fn holds(holder: Named, address: &str, literal: &str) -> Claim {
    let body = ClaimBody::Holding(Holding {
        holder,
        category: Category::new("pd:EmailAddress"),
        value: Some(address.into()),
        origin: Origin::Provided,
        acquired_from: None,
        literal: literal.into(),
    });
    Claim::stated(body, None)
}

fn alias(holder: Named) -> Claim {
    holds(holder, ALIAS, "alias made for it")
}

struct Mail {
    from: Named,
    to: &'static str,
    class: ContactClass,
    subject: &'static str,
    caveat: Option<&'static str>,
    day: u32,
}

impl Mail {
    fn of(from: Named) -> Self {
        Self { from, to: ALIAS, class: ContactClass::Marketing, subject: "A loan for you", caveat: None, day: 3 }
    }

    fn claim(self) -> Claim {
        let Self { from, to, class, subject, caveat, day } = self;
        let body = ClaimBody::Contact(Contact {
            sender: from.clone(),
            channel: Channel::Email,
            address: to.into(),
            via: None,
            class,
            subject: Some(subject.into()),
            unsubscribe: None,
            caveat: caveat.map(str::to_owned),
        });
        let at = Moment::from_rfc3339(&format!("2026-05-{day:02}T10:00:00Z"));
        Claim::stated(body, at).distinct(&format!("<{day}.{subject}@{}>", from.party.literal))
    }
}

fn mailbox() -> Account {
    Account { platform: Platform::EMAIL, native_id: "maya@home.example".into(), name: None }
}

fn leaks(home: &Home) -> Vec<StoredClaim> {
    let query = ClaimQuery { transfer: Some(TransferKind::AliasLeak), ..ClaimQuery::of(ClaimKind::Transfer, 100) };
    home.record.claims(&query).unwrap().items
}

/// `Quick Loans < Harbour Shoes: shoes.abc@alias.example (strong)`
fn said(home: &Home) -> Vec<String> {
    let line = |claim: &StoredClaim| {
        let ClaimBody::Transfer(transfer) = &claim.claim.body else { panic!("{claim:?}") };
        let name = |role| claim.brand(role).unwrap().name.clone();
        let strength = claim.strength.map_or("-", Strength::id);
        format!("{} < {}: {} ({strength})", name(Role::To), name(Role::From), transfer.literal)
    };
    leaks(home).iter().map(line).collect()
}

const LEAK: &str = "Quick Loans < Harbour Shoes: shoes.abc@alias.example (strong)";

/// A home with these claims of a list and of a mailbox.
fn home(list: &[Claim], mails: Vec<Mail>) -> Home {
    let mut home = Home::new();
    home.import("aliases.csv", list);
    home.import_of(&mailbox(), "mail.mbox", &mails.into_iter().map(Mail::claim).collect::<Vec<_>>());
    home
}

#[test]
fn the_list_names_one_and_another_writes() {
    let home =
        home(&[alias(shoes())], vec![Mail::of(shoes()), Mail::of(loans()), Mail { day: 9, ..Mail::of(loans()) }]);
    assert_eq!(said(&home), [LEAK]);
    let leak = leaks(&home).remove(0);
    assert_eq!(leak.claim.standing, Standing::Deduced);
    assert_eq!(leak.claim.rule.as_deref(), Some("alias-made-for-another"));
    assert_eq!(leak.claim.at.as_ref().unwrap().iso(), "2026-05-03T10:00:00Z", "the first use");
    // Both sides are its evidence, each with the copy of its record.
    let seen = home.record.observations(std::slice::from_ref(&leak.id)).unwrap().remove(&leak.id).unwrap();
    let sources: BTreeSet<&str> = seen.iter().map(|o| o.source.name.as_str()).collect();
    assert_eq!(sources, BTreeSet::from(["aliases.csv", "mail.mbox"]));
    for one in &seen {
        let bytes = home.record.kept_copy(&one.id).unwrap().unwrap();
        assert!(String::from_utf8(bytes).unwrap().contains(&one.source.name));
        assert_eq!(home.record.observation(&one.id).unwrap().unwrap().0, leak.id);
    }
    // Both brands count it.
    let brands = home.record.brands(None, BrandSort::Name, 10, None).unwrap().items;
    assert_eq!(brands.iter().map(|b| b.counts.transfer).collect::<Vec<_>>(), [1, 1]);
    assert_eq!(home.record.search("shoes.abc", 10, None).unwrap().items.len(), 5);
    assert_eq!(home.record.check().unwrap(), Vec::<String>::new());
}

#[test]
fn either_order_of_imports_gives_the_same() {
    let (list, mail) = ([alias(shoes())], [Mail::of(loans()).claim()]);
    let (mut one, mut other) = (Home::new(), Home::new());
    one.import("aliases.csv", &list);
    one.import_of(&mailbox(), "mail.mbox", &mail);
    other.import_of(&mailbox(), "mail.mbox", &mail);
    other.import("aliases.csv", &list);
    assert_eq!(said(&one), [LEAK]);
    assert_eq!(leaks(&one), leaks(&other));
    let id = leaks(&one)[0].id.clone();
    let seen = |home: &Home| {
        format!(
            "{:?}",
            home.record.observations(std::slice::from_ref(&id)).unwrap()[&id]
                .iter()
                .map(|o| (o.id.clone(), o.locator.clone()))
                .collect::<Vec<_>>()
        )
    };
    assert_eq!(seen(&one), seen(&other));
}

#[test]
fn it_goes_with_either_source_and_comes_back_with_it() {
    for name in ["aliases.csv", "mail.mbox"] {
        let mut home = home(&[alias(shoes())], vec![Mail::of(loans())]);
        let source = home.record.sources().unwrap().into_iter().find(|s| s.name == name).unwrap();
        let (go, stay) = home.record.removal_of(&source.id).unwrap();
        assert_eq!((go.transfer, stay.transfer), (1, 0), "{name}");
        assert_eq!(source.counts.transfer, 0, "no source tells it by itself");
        home.record.remove_source(&source.id, now()).unwrap();
        assert!(leaks(&home).is_empty(), "{name}");
        assert_eq!(home.record.totals().unwrap().counts.transfer, 0);
        assert_eq!(home.record.check().unwrap(), Vec::<String>::new());
        home.record.undo(now()).unwrap().unwrap();
        assert_eq!(said(&home), [LEAK]);
        let back = home.record.sources().unwrap().into_iter().find(|s| s.name == name).unwrap();
        assert_eq!(back.counts, source.counts);
        assert_eq!(home.record.check().unwrap(), Vec::<String>::new());
    }
}

#[test]
fn reading_the_same_bytes_again_changes_nothing() {
    let mut home = home(&[alias(shoes())], vec![Mail::of(loans())]);
    let before = leaks(&home);
    home.import("aliases.csv", &[alias(shoes())]);
    assert_eq!(leaks(&home), before);
    home.record.undo(now()).unwrap().unwrap();
    assert_eq!(leaks(&home), before);
    assert_eq!(home.record.check().unwrap(), Vec::<String>::new());
}

#[test]
fn one_firm_under_two_names_is_no_other() {
    for other in
        [brand("Harbour Shoes", "mail-7.example"), brand("Outlet", "harbourshoes.co.uk"), brand("DHL", "dhl.de")]
    {
        assert!(said(&home(&[alias(shoes())], vec![Mail::of(other.clone())])).is_empty(), "{other:?}");
    }
    // What the person says of brands counts, and counts no longer when it is taken back.
    let mut home = home(&[alias(shoes())], vec![Mail::of(loans())]);
    let brands = home.record.brands(None, BrandSort::Name, 10, None).unwrap().items;
    home.record.merge_brands(&brands[0].id, &brands[1].id, now()).unwrap();
    assert!(said(&home).is_empty());
    home.record.undo(now()).unwrap().unwrap();
    assert_eq!(said(&home), [LEAK]);
    assert_eq!(home.record.check().unwrap(), Vec::<String>::new());
}

#[test]
fn who_was_given_the_address_too_or_speaks_for_its_owner_did_not_take_it() {
    let order = Mail { class: ContactClass::Order, day: 4, ..Mail::of(loans()) };
    assert!(said(&home(&[alias(shoes())], vec![Mail::of(loans()), order])).is_empty());
    let login = holds(loans(), ALIAS, "saved login");
    assert!(said(&home(&[alias(shoes()), login], vec![Mail::of(loans())])).is_empty());
    let survey = Mail { subject: "How was Harbour Shoes?", ..Mail::of(loans()) };
    assert!(said(&home(&[alias(shoes())], vec![survey])).is_empty());
}

#[test]
fn an_address_of_two_or_of_nobody_in_particular_proves_nothing() {
    let wok = brand("Golden Wok", "goldenwok.example");
    assert!(said(&home(&[alias(shoes()), alias(wok.clone())], vec![Mail::of(loans())])).is_empty());
    // The person's own address is saved with many logins.
    let own = "maya@home.example";
    let logins = [holds(shoes(), own, "saved login"), holds(wok, own, "saved login")];
    assert!(said(&home(&logins, vec![Mail { to: "maya@home.example", ..Mail::of(loans()) }])).is_empty());
    assert!(said(&home(&logins[..1], vec![Mail { to: "maya@home.example", ..Mail::of(loans()) }])).is_empty());
}

#[test]
fn a_tag_a_saved_alias_and_an_unchecked_sender_prove_less() {
    let tagged = "maya+harbour@home.example";
    let to_tag = || Mail { to: "maya+harbour@home.example", ..Mail::of(loans()) };
    let strength = |home: &Home| leaks(home).first().and_then(|claim| claim.strength);
    let login = holds(shoes(), tagged, "saved login");
    assert_eq!(strength(&home(&[login], vec![to_tag()])), Some(Strength::Moderate));
    let saved = holds(shoes(), ALIAS, "alias saved with its login");
    assert_eq!(strength(&home(&[saved], vec![Mail::of(loans())])), Some(Strength::Strong));
    let unchecked = Mail { caveat: Some("nobody checked the sender"), ..Mail::of(loans()) };
    assert_eq!(strength(&home(&[alias(shoes())], vec![unchecked])), Some(Strength::Weak));
    let rewritten = Mail { caveat: Some("a forwarding service rewrote the sender"), ..Mail::of(loans()) };
    assert_eq!(strength(&home(&[alias(shoes())], vec![rewritten])), Some(Strength::Moderate));
    // What the person says by hand counts too.
    let mut by_hand = home(&[], vec![to_tag()]);
    by_hand.record.add_entered(&holds(shoes(), tagged, "by hand"), now()).unwrap();
    assert_eq!(strength(&by_hand), Some(Strength::Moderate));
    by_hand.record.undo(now()).unwrap().unwrap();
    assert_eq!(strength(&by_hand), None);
    assert_eq!(by_hand.record.check().unwrap(), Vec::<String>::new());
}

/// That a mailbox told by itself that one used an address of the other.
fn told(from: Named, to: Named) -> Claim {
    let body = ClaimBody::Transfer(Transfer {
        from,
        to,
        kind: TransferKind::AliasLeak,
        category: Some(Category::new("pd:EmailAddress")),
        literal: ALIAS.into(),
        detail: Some("forwarding alias".into()),
    });
    Claim::deduced(body, Moment::from_rfc3339("2026-05-03T10:00:00Z"), "alias-used-by-other")
}

/// Removes the list again, after a look at what that would take.
fn without_the_list(home: &mut Home) {
    let list = home.record.sources().unwrap().into_iter().find(|s| s.name == "aliases.csv").unwrap();
    assert_eq!(home.record.removal_of(&list.id).unwrap().0.transfer, 0, "what the mailbox told stays");
    home.record.remove_source(&list.id, now()).unwrap();
    assert_eq!(home.record.check().unwrap(), Vec::<String>::new());
}

#[test]
fn what_a_mailbox_tells_by_itself_is_not_told_twice_and_the_list_lends_its_evidence() {
    let mut home = Home::new();
    home.import("aliases.csv", &[alias(shoes())]);
    home.import_of(&mailbox(), "mail.mbox", &[Mail::of(loans()).claim(), told(shoes(), loans())]);
    assert_eq!(said(&home), [LEAK]);
    let leak = leaks(&home).remove(0);
    assert_eq!(leak.claim.rule.as_deref(), Some("alias-used-by-other"));
    let sources = |home: &Home| -> BTreeSet<String> {
        let ids = [leak.id.clone()];
        home.record.observations(&ids).unwrap()[&leak.id].iter().map(|o| o.source.name.clone()).collect()
    };
    assert_eq!(sources(&home), BTreeSet::from(["aliases.csv".into(), "mail.mbox".into()]));
    without_the_list(&mut home);
    assert_eq!(said(&home), [LEAK.replace("strong", "-")]);
    assert_eq!(sources(&home), BTreeSet::from(["mail.mbox".into()]));
    home.record.undo(now()).unwrap().unwrap();
    assert_eq!(said(&home), [LEAK]);
    let mail = home.record.sources().unwrap().into_iter().find(|s| s.name == "mail.mbox").unwrap();
    home.record.remove_source(&mail.id, now()).unwrap();
    assert!(leaks(&home).is_empty());
    assert_eq!(home.record.check().unwrap(), Vec::<String>::new());
}

#[test]
fn a_list_that_says_otherwise_is_heard() {
    // The mailbox took the first who wrote for the one that the address was made for.
    let mut home = Home::new();
    home.import_of(&mailbox(), "mail.mbox", &[Mail::of(loans()).claim(), told(loans(), shoes())]);
    home.import("aliases.csv", &[alias(shoes())]);
    let (wrong, right): (Vec<_>, Vec<_>) = leaks(&home).into_iter().partition(|claim| claim.contradicted);
    assert_eq!((wrong.len(), right.len()), (1, 1));
    assert_eq!(wrong[0].brand(Role::From).unwrap().name, "Quick Loans");
    assert_eq!(right[0].brand(Role::From).unwrap().name, "Harbour Shoes");
    without_the_list_and_its_own(&mut home);
    assert!(leaks(&home).iter().all(|claim| !claim.contradicted));
}

/// The same where a deduction of its own goes with the list.
fn without_the_list_and_its_own(home: &mut Home) {
    let list = home.record.sources().unwrap().into_iter().find(|s| s.name == "aliases.csv").unwrap();
    assert_eq!(home.record.removal_of(&list.id).unwrap().0.transfer, 1);
    home.record.remove_source(&list.id, now()).unwrap();
    assert_eq!(leaks(home).len(), 1);
}

#[test]
fn a_forwarding_service_that_writes_itself_is_no_other() {
    let service = Mail::of(brand("SimpleLogin", "simplelogin.com"));
    assert!(said(&home(&[alias(shoes())], vec![service])).is_empty());
}
