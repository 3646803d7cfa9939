//! Her Facebook export: who uploaded lists, what shops and apps reported, what Facebook takes her to like.

use super::{ADDRESS, day};
use crate::facebook::{FacebookExport, Generation};
use chrono::DateTime;
use std::io;
use std::path::Path;

pub(super) fn write(path: &Path) -> io::Result<()> {
    FacebookExport::new("Maya Lindqvist")
        .generation(Generation::Y2025)
        .vanity("maya.lindqvist")
        .exported_on(day(2026, 5, 11))
        .email(ADDRESS)
        .timezone("Europe/Berlin")
        // Lists with her on them; the clinic's is part of the surprise.
        .advertiser_list("Harbour Shoes")
        .advertiser_list("Lumen Clinic")
        .advertiser_list("Meridian Media Agency")
        .advertiser_interaction("Harbour Shoes")
        .advertiser_interaction("Northwind Bikes")
        // The boots that she looked at nine days before X showed her the ad.
        .off_meta("harbourshoes.example", "VIEW_CONTENT", at("2026-04-24T19:41:07Z"))
        .off_meta("harbourshoes.example", "ADD_TO_CART", at("2026-04-24T19:46:30Z"))
        .off_meta("harbourshoes.example", "PURCHASE", at("2026-03-12T17:09:55Z"))
        .off_meta("northwindbikes.example", "PAGE_VIEW", at("2026-04-30T06:12:44Z"))
        .off_meta("lumenclinic.example", "LEAD", at("2026-04-21T21:03:18Z"))
        .off_meta("Tidal Quest", "ACTIVATE_APP", at("2026-05-05T22:50:01Z"))
        .interest("Trail running")
        .interest("Night trains")
        .interest("Sleep disorder")
        .category("Frequent international travellers")
        .app("Lingua Lane", at("2026-01-08T11:02:00Z"))
        .app("Tidal Quest", at("2025-11-02T19:20:00Z"))
        .ad("Boots for wet days", "Clicked on an ad", at("2026-05-04T19:30:00Z"))
        .login("203.0.113.24", "Firefox on Linux", at("2026-05-10T07:00:00Z"))
        .device("Android phone", "Android 15", "6f1d0c7e-0000-4000-8000-5d5e5f606162")
        .home("Berlin, Germany", "Berlin", "10435")
        .contacts(214)
        .write_zip(path)
}

/// Seconds since 1970 of an instant as people can read it.
fn at(instant: &str) -> i64 {
    DateTime::parse_from_rfc3339(instant).map(|at| at.timestamp()).unwrap_or_default()
}
