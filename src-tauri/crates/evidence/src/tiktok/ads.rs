//! Who sent TikTok what, and the ads whose link was opened.

use super::PLATFORM;
use super::person::{self, listed};
use crate::Stopped;
use crate::kit::{Desk, Row, host, is_nothing, party, times};
use model::{Category, Claim, ClaimBody, Named, Origin, Party, PartyKind, Personalisation, PersonalisationKind};
use model::{Transfer, TransferKind};

/// Hosts of links that lead on to somewhere else: they name no brand.
const PASSAGES: &[&str] = &[
    "tiktok.com",
    "doubleclick.net",
    "adjust.com",
    "appsflyer.com",
    "onelink.me",
    "app.link",
    "bit.ly",
    "googleadservices.com",
    "google.com",
    "apple.com",
    "branch.io",
    "kochava.com",
    "singular.net",
];

/// Something that a brand, an app or a site sent. Twice in the newest exports, once in the record.
pub(super) fn off_tiktok(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let (Some(source), event) = (row.get("Source"), row.get("Event").unwrap_or("-")) else {
        desk.unread_row(row, "This record names no source.");
        return Ok(());
    };
    let time = row.first(&["TimeStamp", "Date"]).unwrap_or_default();
    person::count_others(desk, row, &["Source", "Event", "TimeStamp", "Date"]);
    let number = number_among_equals(desk, row, &[source, event, time]);
    if !desk.is_first(&["off", source, event, time, &number]) {
        return Ok(());
    }
    let from = party(source);
    let lower = event.to_lowercase();
    let kind = match () {
        // An advertiser's list in which the person was matched.
        () if lower.contains("customer file") || lower.contains("customer list") => TransferKind::CustomerList,
        () if from.party.kind == PartyKind::App || lower.contains("app") || lower.contains("install") => {
            TransferKind::AppEvent
        }
        () => TransferKind::SiteEvent,
    };
    let category = match () {
        () if kind == TransferKind::CustomerList => "pd:Contact",
        () if ["purchase", "order", "payment", "cart", "checkout"].iter().any(|w| lower.contains(w)) => "pd:Purchase",
        () if ["view", "search", "page"].iter().any(|w| lower.contains(w)) => "pd:BrowsingBehaviour",
        () => "pd:Behavioural",
    };
    let to = desk.me();
    let category = Some(Category::new(category));
    let body = ClaimBody::Transfer(Transfer { from, to, kind, category, literal: event.into(), detail: None });
    let excerpt = row.whole(desk.base());
    let at = times::read(time);
    desk.seen(at.as_ref());
    desk.put(Claim::stated(body, at), excerpt)
}

/// Which of several equal records in its list this is: they count, but the list's copy elsewhere doesn't, in whatever
/// order it stands.
fn number_among_equals(desk: &mut Desk<'_>, row: &Row<'_>, marks: &[&str]) -> String {
    /// So many are told apart by their number; the rest by where they stand.
    const MOST: u32 = 64;
    let (list, element) = row.pointer().rsplit_once('/').unwrap_or(("", row.pointer()));
    let free = (0..MOST).map(|n| n.to_string()).find(|n| desk.is_first(&[&["in", list, n.as_str()], marks].concat()));
    free.unwrap_or_else(|| element.to_owned())
}

/// An ad whose link was opened. The brand is the link's host, by our deduction; the long link itself is not kept.
pub(super) fn visited(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    const TIMES: &[&str] = &["CreateTime", "Create Date", "Aanmaakdatum"];
    const TITLES: &[&str] = &["AdTitle", "Advertentietitel"];
    const LINKS: &[&str] = &["AdLink", "Advertentielink"];
    let time = row.first(TIMES).unwrap_or_default();
    person::count_others(desk, row, &[TIMES, TITLES, LINKS].concat());
    let title = TITLES.iter().find_map(|name| row.cell(name));
    let link = row.first(LINKS).and_then(host);
    if title.is_none() && link.is_none() {
        desk.unread_row(row, "This record names no ad.");
        return Ok(());
    }
    let passage = |host: &String| PASSAGES.iter().any(|p| host == p || host.ends_with(&format!(".{p}")));
    let brand = link.clone().filter(|h| !passage(h)).map(|h| Named::new(Party::domain(&h)));
    let deduced = brand.is_some();
    let body = ClaimBody::Personalisation(Personalisation {
        platform: PLATFORM,
        brand,
        kind: PersonalisationKind::Ad,
        subject: title.map(|t| t.value.to_string()),
        place: Some("AdsVisitHistoryList".into()),
        reasons: Vec::new(),
    });
    let at = times::read(time);
    desk.seen(at.as_ref());
    let claim = if deduced { Claim::deduced(body, at, "landing-site") } else { Claim::stated(body, at) };
    // The link carries numbers that follow the person, so the title is the evidence, or else the time.
    let shown = title.or_else(|| TIMES.iter().find_map(|name| row.cell(name)));
    let excerpt = shown.map_or_else(|| row.whole(desk.base()), |cell| row.part(cell, desk.base()));
    desk.put(claim.distinct(title.map_or("-", |t| t.value.as_ref())), excerpt)
}

/// Data partners and advertisers of 2021 and 2022, between commas.
pub(super) fn partners(desk: &mut Desk<'_>, row: &Row<'_>, literal: &str) -> Result<(), Stopped> {
    for cell in row.cells() {
        for name in listed(&cell.value).filter(|n| !is_nothing(n)) {
            let body = ClaimBody::Transfer(Transfer {
                from: party(name),
                to: desk.me(),
                kind: TransferKind::Other,
                category: None,
                literal: literal.into(),
                detail: None,
            });
            let excerpt = row.part(cell, desk.base());
            desk.put(Claim::stated(body, None), excerpt)?;
        }
    }
    Ok(())
}

/// What was typed into an advertiser's form. Nobody has seen this list filled, so every field is kept by its own name.
pub(super) fn form(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    for cell in row.cells().iter().filter(|c| !is_nothing(&c.value)) {
        let literal = format!("Instant Form Ads Responses: {}", cell.name);
        let body = desk.holding("pd:Contact", Some(&cell.value), Origin::Provided, &literal);
        let excerpt = row.part(cell, desk.base());
        desk.put(Claim::stated(body, None), excerpt)?;
    }
    Ok(())
}
