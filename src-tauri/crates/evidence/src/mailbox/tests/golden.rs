//! One small mailbox, and all that is said about it.

use super::*;
use model::Moment;
use samples::mailbox::{Esp, Mail};
use std::fmt::Write as _;

#[test]
fn a_small_mailbox_in_full() {
    let to = "maya+harbour@fastpost.example";
    let shoes = || Mail::from("Harbour Shoes", "news@mail.harbourshoes.example").to(to);
    let mailbox = maya()
        .mail(shoes().date("2026-01-10T08:00:00+01:00").account().authenticated())
        .mail(shoes().date("2026-02-01T12:30:00+01:00").order("HS-2041").via(Esp::Postmark).authenticated())
        .mail(
            shoes()
                .date("2026-03-12T09:14:00+01:00")
                .subject("New boots for spring")
                .newsletter()
                .via(Esp::Mailchimp)
                .authenticated(),
        )
        .mail(
            Mail::from("Quick Loans", "offer@quickloans.example")
                .to(to)
                .date("2026-03-20T03:00:00+00:00")
                .subject("Cash today")
                .newsletter(),
        )
        .mail(Mail::from("Ana", "ana@gmail.com").date("2026-03-21T18:00:00+01:00").subject("dinner"))
        .mail(
            Mail::from("Hafenbuch", "service@hafenbuch.example")
                .date("2026-04-02T07:00:00+02:00")
                .subject("Änderung unserer Datenschutzerklärung"),
        );
    let told = told(&mailbox, Variant::Gmail);
    let mut text = format!("account {}\n", told.account.as_ref().unwrap().native_id);
    for (claim, excerpt) in &told.claims {
        let at = claim.at.as_ref().map(Moment::iso).unwrap_or_default();
        let rule = claim.rule.as_deref().unwrap_or("-");
        let (start, length) = (excerpt.locator.start.unwrap(), excerpt.locator.length.unwrap());
        let _ = writeln!(
            text,
            "\n{} {} {at} ({} {rule}) bytes {start}+{length}",
            claim.body.kind().id(),
            claim.standing.id(),
            claim.distinct.as_deref().unwrap_or("-")
        );
        let _ = writeln!(text, "{}", serde_json::to_string_pretty(&claim.body).unwrap());
    }
    let _ = writeln!(
        text,
        "\nskipped {:?}\nunread {:?}\ncovers {:?}",
        told.skipped,
        told.unread,
        told.covers.iter().collect::<Vec<_>>()
    );
    insta::assert_snapshot!(text);
}
