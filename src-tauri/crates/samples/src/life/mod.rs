//! The sample life: one invented person whose exports cross.
//!
//! Maya Lindqvist lives in Berlin. She bought boots at Harbour Shoes in March and gave the shop an address of its own,
//! `maya+harbour@fastpost.example`. What follows stands in three exports: the ads that X showed her and why, what shops
//! told Facebook, and who wrote to which of her addresses. The life holds
//!
//! - one **surprise**: Lumen Clinic, where she never was, writes to the address that only Harbour Shoes has;
//! - one **mistake** by a platform: she told X that she was born in 1981, yet X takes her to be 25 to 34;
//! - one **overdue answer**: she asked Harbour Shoes on 2 April what it holds, and nobody has answered.
//!
//! The demo, the first run of the window, the pictures and the journeys all use it.

mod facebook;
mod mailbox;
mod x;

use chrono::NaiveDate;
use std::io;
use std::path::{Path, PathBuf};

/// The sample life as files, and what can't stand in an export.
#[derive(Clone, Debug)]
pub struct Life {
    /// The exports, in the order in which she got them.
    pub files: Vec<PathBuf>,
    /// The day on which the life plays.
    pub as_of: NaiveDate,
    /// Who she is, for letters.
    pub me: LifeMe,
    /// The request that is overdue on that day.
    pub asked: LifeRequest,
}

/// Who the person is.
#[derive(Clone, Debug)]
pub struct LifeMe {
    /// Her name.
    pub name: String,
    /// Her postal address, lines separated by `\n`.
    pub address: String,
    /// Her e-mail addresses.
    pub emails: Vec<String>,
    /// Where she lives, ISO 3166.
    pub lives_in: String,
    /// Her language, BCP 47.
    pub language: String,
    /// Her time zone, IANA.
    pub zone: String,
}

/// A request that she made before the day on which the life plays.
#[derive(Clone, Debug)]
pub struct LifeRequest {
    /// To whom.
    pub brand: String,
    /// Which right.
    pub right: String,
    /// When she sent it.
    pub sent_on: NaiveDate,
    /// To which address.
    pub to: String,
}

/// Her own address, and the one that only Harbour Shoes has.
const ADDRESS: &str = "maya@fastpost.example";
const ADDRESS_FOR_HARBOUR: &str = "maya+harbour@fastpost.example";

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// Writes the three exports into a folder.
pub fn write(folder: &Path) -> io::Result<Life> {
    std::fs::create_dir_all(folder)?;
    let x = folder.join(format!("twitter-2026-05-09-{}.zip", "5a".repeat(32)));
    let facebook = folder.join("facebook-maya.lindqvist-2026-05-11-Qx7Lm2Vd.zip");
    let mailbox = folder.join("inbox.mbox");
    x::write(&x)?;
    facebook::write(&facebook)?;
    mailbox::write(&mailbox)?;
    Ok(Life {
        files: vec![x, facebook, mailbox],
        as_of: day(2026, 5, 20),
        me: LifeMe {
            name: "Maya Lindqvist".to_owned(),
            address: "Kastanienweg 9\n10435 Berlin\nGermany".to_owned(),
            emails: vec![ADDRESS.to_owned(), ADDRESS_FOR_HARBOUR.to_owned()],
            lives_in: "DE".to_owned(),
            language: "en".to_owned(),
            zone: "Europe/Berlin".to_owned(),
        },
        asked: LifeRequest {
            brand: "harbourshoes.example".to_owned(),
            right: "access".to_owned(),
            sent_on: day(2026, 4, 2),
            to: "privacy@harbourshoes.example".to_owned(),
        },
    })
}
