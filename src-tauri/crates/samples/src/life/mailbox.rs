//! Her mailbox: an order, accounts, newsletters, and one sender who can't have her address from her.

use super::{ADDRESS, ADDRESS_FOR_HARBOUR};
use crate::mailbox::{Esp, Mail, Mailbox, Variant};
use std::io;
use std::path::Path;

pub(super) fn write(path: &Path) -> io::Result<()> {
    Mailbox::of(ADDRESS)
        .mails(harbour())
        .mails(accounts())
        .mails(newsletters())
        .mails(surprise())
        .mails(private())
        .write_mbox(path, Variant::Mboxrd)
}

/// The shop where she bought: an account, an order, its parcel, then newsletters.
fn harbour() -> Vec<Mail> {
    let shop = || Mail::from("Harbour Shoes", "service@harbourshoes.example").to(ADDRESS_FOR_HARBOUR).authenticated();
    let news = |date: &str, subject: &str| {
        Mail::from("Harbour Shoes", "news@mail.harbourshoes.example")
            .to(ADDRESS_FOR_HARBOUR)
            .date(date)
            .subject(subject)
            .newsletter()
            .via(Esp::Klaviyo)
            .authenticated()
    };
    vec![
        shop().date("2026-03-12T18:02:11+01:00").account(),
        shop().date("2026-03-12T18:09:40+01:00").order("HS-20418"),
        shop().date("2026-03-14T07:31:02+01:00").subject("Your order HS-20418 has shipped"),
        news("2026-03-20T09:00:00+01:00", "Boots for wet days"),
        news("2026-04-10T09:00:00+02:00", "Ten percent on anything waterproof"),
        news("2026-05-02T09:00:00+02:00", "Spring soles are here"),
        news("2026-05-16T09:00:00+02:00", "Last pairs in your size"),
    ]
}

/// Accounts that mail proves.
fn accounts() -> Vec<Mail> {
    vec![
        Mail::from("Tidal Games", "hello@tidalgames.example")
            .date("2025-11-02T20:15:00+01:00")
            .account()
            .authenticated(),
        Mail::from("Tidal Games", "noreply@tidalgames.example")
            .date("2026-02-21T23:40:00+01:00")
            .subject("New sign-in to your Tidal Games account")
            .authenticated(),
        Mail::from("Lingua Lane", "team@lingualane.example")
            .date("2026-01-08T12:00:00+01:00")
            .subject("Welcome to Lingua Lane")
            .via(Esp::Postmark)
            .authenticated(),
        Mail::from("Northwind Bikes", "orders@northwindbikes.example")
            .date("2025-08-19T16:20:00+02:00")
            .order("NB-77310")
            .authenticated(),
        Mail::from("Atlas Insurance", "service@atlasinsurance.example")
            .date("2026-04-28T10:10:00+02:00")
            .subject("Changes to our privacy policy")
            .authenticated(),
    ]
}

/// Newsletters that she signed up for, each with a way out.
fn newsletters() -> Vec<Mail> {
    let brightside = |date: &str, subject: &str| {
        Mail::from("Brightside News", "daily@brightsidenews.example")
            .date(date)
            .subject(subject)
            .newsletter()
            .via(Esp::Mailchimp)
            .authenticated()
    };
    vec![
        brightside("2026-05-04T06:00:00+02:00", "Monday, five good things"),
        brightside("2026-05-11T06:00:00+02:00", "A river comes back"),
        brightside("2026-05-18T06:00:00+02:00", "Trains at night"),
        Mail::from("Lingua Lane", "news@lingualane.example")
            .date("2026-05-06T17:00:00+02:00")
            .subject("Three months for the price of two")
            .newsletter()
            .via(Esp::SendGrid)
            .authenticated(),
    ]
}

/// The surprise: a clinic that she never visited uses the address that only the shop has.
fn surprise() -> Vec<Mail> {
    vec![
        Mail::from("Lumen Clinic", "care@lumenclinic.example")
            .to(ADDRESS_FOR_HARBOUR)
            .date("2026-04-24T08:12:00+02:00")
            .subject("Sleep better: a free first consultation")
            .newsletter()
            .via(Esp::SendGrid)
            .authenticated(),
    ]
}

/// What must not become a brand: a friend, her own mail, a discussion list, a forgery.
fn private() -> Vec<Mail> {
    vec![
        Mail::from("Jonas Weidner", "jonas.weidner@gmail.com").date("2026-05-01T19:00:00+02:00").subject("Saturday?"),
        Mail::sent("Maya Lindqvist", ADDRESS, "jonas.weidner@gmail.com")
            .date("2026-05-01T19:20:00+02:00")
            .subject("Re: Saturday?"),
        Mail::from("Harbour Shoes", "prize@hs-winner.example")
            .date("2026-05-03T03:03:00+00:00")
            .subject("You have won a pair")
            .forged(),
    ]
}
