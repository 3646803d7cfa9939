//! What different kinds of mail say.

use super::*;
use model::{ClaimBody, ContactClass, Origin, PartyKind, Standing};
use samples::mailbox::{Esp, Forwarder, Mail};

fn shoes() -> Mail {
    Mail::from("Harbour Shoes", "news@mail.harbourshoes.example")
}

#[test]
fn a_newsletter_is_one_contact_with_its_way_out() {
    let mail = shoes().to("maya+harbour@fastpost.example").date("2026-03-12T09:14:00+01:00");
    let told = read_mailbox(
        &maya().mail(mail.subject("New boots for spring").newsletter().via(Esp::Mailchimp).authenticated()),
    );
    let contact = told.contact();
    assert_eq!(contact.sender.party.literal.as_ref(), "harbourshoes.example");
    assert_eq!(contact.sender.display(), "Harbour Shoes");
    assert_eq!(contact.address, "maya+harbour@fastpost.example");
    assert_eq!(contact.via.as_deref(), Some("Mailchimp"));
    assert_eq!(contact.class, ContactClass::Marketing);
    assert_eq!(contact.subject.as_deref(), Some("New boots for spring"));
    let unsubscribe = contact.unsubscribe.as_ref().unwrap();
    assert_eq!(unsubscribe.url.as_deref(), Some("https://mail.harbourshoes.example/unsubscribe?u=42"));
    assert_eq!(unsubscribe.mailto.as_deref(), Some("unsubscribe@mail.harbourshoes.example?subject=stop"));
    assert!(unsubscribe.one_click);
    assert_eq!(contact.caveat, None);
    let (claim, excerpt) = &told.claims[0];
    assert_eq!(claim.standing, Standing::Stated);
    assert_eq!(claim.at.as_ref().unwrap().iso(), "2026-03-12T09:14:00+01:00");
    assert_eq!(excerpt.locator.pointer.as_deref(), claim.distinct.as_deref());
    let text = String::from_utf8(excerpt.bytes.clone()).unwrap();
    assert!(text.starts_with("Delivered-To:") && text.ends_with('\n') && !text.contains("Look what is new"), "{text}");
    assert_eq!(told.claims.len(), 1);
    assert_eq!(told.account.as_ref().unwrap().native_id, "maya@fastpost.example");
    assert_eq!(told.covers[&model::ClaimKind::Contact].from.to_string(), "2026-03-12");
}

#[test]
fn an_order_shows_what_the_shop_holds() {
    let told = read_mailbox(
        &maya().mail(shoes().order("HS-20417")).mail(shoes().order("HS-20417").date("2026-02-01T10:00:00Z")),
    );
    assert_eq!(told.contacts().len(), 2);
    let holdings: Vec<_> = told
        .ruled_holdings()
        .iter()
        .map(|(h, rule)| (h.category.id().to_owned(), h.value.clone(), h.origin, rule.unwrap().to_owned()))
        .collect();
    let order = "order-mail".to_owned();
    let expected = [
        ("pd:EmailAddress".to_owned(), Some("maya@fastpost.example".to_owned()), Origin::Provided, order.clone()),
        ("pd:Purchase".to_owned(), Some("HS-20417".to_owned()), Origin::Observed, order),
    ];
    assert_eq!(holdings[..2], expected);
    // The second mail about the same order makes the same claims.
    let keys: Vec<_> =
        told.claims.iter().filter(|(c, _)| matches!(c.body, ClaimBody::Holding(_))).map(|(c, _)| c.key(None)).collect();
    assert_eq!(keys[..2], keys[2..]);
}

#[test]
fn an_account_mail_shows_that_the_address_was_given() {
    let told = read_mailbox(&maya().mail(shoes().account()));
    assert_eq!(told.contact().class, ContactClass::Account);
    let holdings = told.ruled_holdings();
    assert_eq!(holdings.len(), 1);
    assert_eq!((holdings[0].0.category.id(), holdings[0].1), ("pd:EmailAddress", Some("account-mail")));
    assert_eq!(told.claims[1].0.standing, Standing::Deduced);
}

#[test]
fn classes() {
    let class = |mail: Mail| read_mailbox(&maya().mail(mail)).contact().class;
    assert_eq!(class(shoes().subject("Updates to our privacy policy")), ContactClass::Policy);
    assert_eq!(class(shoes().subject("Welcome to Harbour Shoes")), ContactClass::Account);
    assert_eq!(class(shoes().subject("Welcome to our summer").newsletter()), ContactClass::Marketing);
    assert_eq!(class(shoes().subject("Your parcel").via(Esp::Postmark)), ContactClass::Transactional);
    assert_eq!(class(shoes().subject("Hello").to_name("Maya Kern")), ContactClass::Transactional);
    assert_eq!(class(shoes().subject("Re: Hello").to_name("Maya Kern")), ContactClass::Unclear);
    assert_eq!(class(shoes().subject("Hello")), ContactClass::Unclear);
    assert_eq!(class(shoes().subject("Deine Bestellung 12-3456").newsletter()), ContactClass::Order);
}

#[test]
fn each_sender_service_leaves_its_marks() {
    for esp in Esp::ALL {
        let told = read_mailbox(&maya().mail(shoes().via(esp)));
        assert_eq!(told.contact().via.as_deref(), Some(esp.name()));
    }
}

#[test]
fn nobody_checked_is_said_and_forged_is_set_aside() {
    assert_eq!(read_mailbox(&maya().mail(shoes())).contact().caveat.as_deref(), Some("nobody checked the sender"));
    let told = read_mailbox(&maya().mail(shoes().newsletter().forged()));
    assert!(told.claims.is_empty());
    assert_eq!(told.skipped, [("forged: the mail provider's check of the sender failed".to_owned(), 1)]);
}

#[test]
fn what_no_organisation_wrote_is_counted_with_why() {
    let told = read_mailbox(
        &maya()
            .mail(Mail::from("Ana", "ana@gmail.com").subject("dinner"))
            .mail(Mail::from("Ben", "ben@web.de").subject("Away until May").header("Precedence", "bulk"))
            .mail(Mail::sent("Maya", "maya@fastpost.example", "help@harbourshoes.example"))
            .mail(Mail::from("Lena", "lena@club.example").header("List-Post", "<mailto:all@club.example>"))
            .mail(shoes().header("X-Mozilla-Status", "0009"))
            .mail(Mail::from("PayPal", "x@cheap.example"))
            .mail(Mail::from("", "undisclosed"))
            .mail(shoes()),
    );
    assert_eq!(told.contacts().len(), 1);
    let expected = [
        ("a mailing list or group, where members write", 1),
        ("deleted in the mail program and only waiting to be removed", 1),
        ("forged: a known brand's name with somebody else's address", 1),
        ("it doesn't say who wrote it", 1),
        ("private mail", 2),
        ("you wrote it yourself", 1),
    ];
    assert_eq!(told.skipped, expected.map(|(why, n)| (why.to_owned(), n)));
    assert_eq!(told.account.unwrap().native_id, "maya@fastpost.example");
}

#[test]
fn a_shop_that_was_written_to_is_not_the_owner() {
    // No delivery headers at all: only how often an address is shown tells whose mailbox it is.
    let told = read_mailbox(
        &maya()
            .mail(Mail::sent("Maya", "maya@fastpost.example", "news@mail.harbourshoes.example"))
            .mail(shoes().without_delivery())
            .mail(shoes().subject("Again").without_delivery()),
    );
    assert_eq!(told.account.as_ref().unwrap().native_id, "maya@fastpost.example");
    assert_eq!(told.contacts().len(), 2);
    assert_eq!(told.skipped, [("you wrote it yourself".to_owned(), 1)]);
}

#[test]
fn a_friend_whose_mail_is_labelled_as_advertising_is_no_brand() {
    let ana = Mail::from("Ana", "ana@web.de").labels(&["Inbox", "Category Promotions"]).subject("Boots for sale");
    let told = told(&maya().mail(ana), Variant::Gmail);
    assert!(told.contacts().is_empty());
    assert_eq!(told.skipped, [("private mail".to_owned(), 1)]);
}

#[test]
fn gmail_labels_in_any_language() {
    let label = |labels: &[&str]| told(&maya().mail(shoes().labels(labels).subject("Hello")), Variant::Gmail);
    assert_eq!(
        label(&["Boîte de réception", "Catégorie\u{a0}: Promotions", "Culture, associations"]).contact().class,
        ContactClass::Marketing
    );
    assert_eq!(label(&["Posteingang", "Kategorie: Werbung"]).contact().class, ContactClass::Marketing);
    assert_eq!(label(&["Chat"]).skipped[0].0, "a chat, not a mail");
    assert_eq!(label(&["Gesendet"]).skipped[0].0, "you wrote it yourself");
    assert_eq!(label(&["Entwürfe"]).skipped[0].0, "a draft that was never sent");
    assert_eq!(label(&["Spam"]).skipped[0].0, "in the spam folder, and nobody checked the sender");
    let spam = told(&maya().mail(shoes().labels(&["Spam"]).authenticated()), Variant::Gmail);
    assert_eq!(spam.contact().caveat.as_deref(), Some("it was in the spam folder"));
}

#[test]
fn forwarding_services_are_seen_through() {
    for forwarder in Forwarder::ALL {
        let alias = forwarder.alias("harbour");
        let told = read_mailbox(&maya().mail(shoes().newsletter().forwarded(forwarder, &alias)));
        let contact = told.contact();
        assert_eq!(contact.sender.party.literal.as_ref(), "harbourshoes.example", "{forwarder:?}");
        assert_eq!(contact.sender.party.kind, PartyKind::Domain);
        assert_eq!(contact.address, alias);
        assert_eq!(
            contact.caveat.as_deref(),
            Some("nobody checked the sender; a forwarding service rewrote the sender")
        );
    }
}

#[test]
fn an_address_given_to_one_and_used_by_another() {
    let to = "maya+harbour@fastpost.example";
    let loans = || Mail::from("Quick Loans", "offer@quickloans.example").to(to).newsletter();
    let told = read_mailbox(
        &maya()
            .mail(loans().date("2026-01-02T08:00:00Z"))
            .mail(shoes().to(to).date("2026-01-03T08:00:00Z"))
            .mail(loans().date("2026-01-04T08:00:00Z"))
            .mail(Mail::from("DHL", "info@dhl.de").to(to)),
    );
    let transfers = told.transfers();
    assert_eq!(transfers.len(), 1);
    assert_eq!((transfers[0].from.display(), transfers[0].to.display()), ("Harbour Shoes", "Quick Loans"));
    assert_eq!(transfers[0].literal.as_ref(), to);
    let (claim, excerpt) = told.claims.iter().find(|(c, _)| matches!(c.body, ClaimBody::Transfer(_))).unwrap();
    assert_eq!((claim.rule.as_deref(), claim.standing), (Some("alias-used-by-other"), Standing::Deduced));
    assert_eq!(claim.at.as_ref().unwrap().iso(), "2026-01-02T08:00:00Z");
    assert!(String::from_utf8_lossy(&excerpt.bytes).contains("Quick Loans"));
}

#[test]
fn a_mail_that_hides_its_recipient() {
    let told = read_mailbox(
        &maya().mail(shoes().to("news@harbourshoes.example").without_delivery()).mail(shoes().subject("x")),
    );
    let contact = told.contacts()[0];
    assert_eq!(contact.address, "maya@fastpost.example");
    assert!(contact.caveat.as_deref().unwrap().ends_with("the mail doesn't say to which address it came"));
}

#[test]
fn a_bad_date_falls_back_on_arrival_or_on_nothing() {
    let told = read_mailbox(&maya().mail(shoes().date("yesterday").without_delivery()).mail(
        shoes().date("soon").without_delivery().header("Received", "from a by b; Thu, 12 Mar 2026 09:14:00 +0000"),
    ));
    assert_eq!(told.claims[0].0.at, None);
    assert_eq!(told.claims[1].0.at.as_ref().unwrap().iso(), "2026-03-12T09:14:00Z");
}

#[test]
fn without_a_message_id_the_header_block_tells_mails_apart() {
    let told = read_mailbox(&maya().mail(shoes().message_id("")).mail(shoes().message_id("").subject("Other")));
    let distinct: Vec<_> = told.claims.iter().map(|(c, _)| c.distinct.clone().unwrap()).collect();
    assert!(distinct[0] != distinct[1] && distinct[0].len() == 40);
    assert_eq!(told.claims[0].1.locator.pointer.as_deref().unwrap().split(' ').next(), Some("byte"));
}
