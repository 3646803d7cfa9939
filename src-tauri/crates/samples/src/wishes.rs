//! A life for what people want: one brand keeps every wish, one breaks each, one doesn't tell.
//!
//! On 20 May 2026 three brands are in two exports. Quill Paper sold ink and wrote about the order, no more. Brass Band
//! Outfitters does all that an export can show: ads by a list, by an interest and by a visit to its shop, newsletters, and an
//! address that only it was given and that Tin Whistle Travel now writes to. Of the Museum of Fog there is one ad without a reason. What
//! exports don't show of the second (what it works out, recommends, trains with) its story enters by hand.

use crate::mailbox::{Esp, Mail, Mailbox, Variant};
use crate::x::{Ad, Conversion, XArchive};
use std::io;
use std::path::{Path, PathBuf};

const ADDRESS: &str = "noor@fastpost.example";
const ADDRESS_FOR_BRASS: &str = "noor+brass@fastpost.example";

/// The brand that keeps every wish.
pub const KEEPS: &str = "quillpaper.example";
/// The brand that breaks each.
pub const BREAKS: &str = "brassbandoutfitters.example";
/// The brand that doesn't tell.
pub const UNKNOWN: &str = "Museum of Fog";

/// Writes the exports of 20 May 2026 into a folder.
pub fn write(folder: &Path) -> io::Result<Vec<PathBuf>> {
    std::fs::create_dir_all(folder)?;
    let (x, mailbox) = (folder.join("x-may.zip"), folder.join("inbox.mbox"));
    archive().exported("2026-05-18T07:44:12.000Z").write_zip(&x)?;
    mails().write_mbox(&mailbox, Variant::Mboxrd)?;
    Ok(vec![x, mailbox])
}

/// Writes an export of 1 August 2026, in which the second brand's ads go on.
pub fn write_later(folder: &Path) -> io::Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    let x = folder.join("x-august.zip");
    let again = brass("Last horns of summer.", "2026-07-28 10:12:00").list("spring orders");
    archive().ad(again).exported("2026-08-01T07:44:12.000Z").write_zip(&x)?;
    Ok(x)
}

fn archive() -> XArchive {
    XArchive::new("noor_b")
        .account_id("190022100")
        .email(ADDRESS)
        .ad(brass("Horns for wet days.", "2026-05-03 21:14:07").list("spring orders"))
        .ad(brass("For those who can't sleep.", "2026-05-05 02:40:52").interest("Insomnia"))
        .ad(brass("You looked at this one.", "2026-05-07 06:55:19").website("Cart, last 14 days"))
        .ad(Ad::of("Museum of Fog", "@museumoffog")
            .text("Fog, from Thursday.")
            .at("2026-05-09 11:00:00")
            .without_reasons())
        .conversion(
            Conversion::site("Brass Band Outfitters", "@brassbandout", "https://brassbandoutfitters.example/tuba")
                .event("PageView")
                .at("2026-05-06 06:12:50"),
        )
}

fn brass(text: &str, at: &str) -> Ad {
    Ad::of("Brass Band Outfitters", "@brassbandout").text(text).at(at)
}

fn mails() -> Mailbox {
    let quill = || Mail::from("Quill Paper", "orders@quillpaper.example").to(ADDRESS).authenticated();
    let brass = |date: &str, subject: &str| {
        Mail::from("Brass Band Outfitters", "news@brassbandoutfitters.example")
            .to(ADDRESS_FOR_BRASS)
            .date(date)
            .subject(subject)
            .newsletter()
            .via(Esp::Klaviyo)
            .authenticated()
    };
    Mailbox::of(ADDRESS).mails([
        quill().date("2026-04-02T18:09:40+02:00").order("QP-1881"),
        quill().date("2026-04-04T07:31:02+02:00").subject("Your order QP-1881 has shipped"),
        Mail::from("Brass Band Outfitters", "service@brassbandoutfitters.example")
            .to(ADDRESS_FOR_BRASS)
            .date("2026-03-01T10:00:00+01:00")
            .account()
            .authenticated(),
        brass("2026-04-20T09:00:00+02:00", "Mutes, mutes, mutes"),
        brass("2026-05-11T09:00:00+02:00", "Valve oil for less"),
        Mail::from("Tin Whistle Travel", "hello@tinwhistletravel.example")
            .to(ADDRESS_FOR_BRASS)
            .date("2026-05-12T13:00:00+02:00")
            .subject("The sea, from 199")
            .newsletter()
            .authenticated(),
    ])
}
