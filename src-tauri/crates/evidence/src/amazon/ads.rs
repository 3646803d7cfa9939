//! The five files about advertising: one column each, undated, a folder a region.

use super::PLATFORM;
use crate::Stopped;
use crate::kit::{Desk, Row, is_nothing, party};
use model::{Basis, Claim, ClaimBody, Consent, ConsentState, Origin, Personalisation, PersonalisationKind};
use model::{Transfer, TransferKind};

pub(super) const AUDIENCES: &str = "Advertisers who brought audiences in which you are included";
pub(super) const CLICKS: &str = "Advertisers whose ads you clicked";
pub(super) const OWN: &str = "Amazon Audiences in which you are included";
pub(super) const THIRD_PARTY: &str = "Audiences in which you are included via 3rd Parties";
pub(super) const OPT_OUT: &str = "Interest based ads opt out setting per marketplace";

/// The folder or archive that tells the region (`Advertising.2`), as the answer writes it.
fn region(desk: &Desk<'_>) -> String {
    let folders = desk.member().rsplit(['/', '\\']).skip(1);
    let archives = desk.base().within.iter().rev().map(|w| w.member.rsplit(['/', '\\']).next().unwrap_or_default());
    let places = folders.chain(archives).chain(std::iter::once(desk.source()));
    // A browser writes ` (1)` behind a second download.
    let places = places.map(|place| place.trim_end_matches(".zip").split(" (").next().unwrap_or_default());
    let numbered = |place: &&str| {
        let lower = place.to_ascii_lowercase();
        let number = lower.strip_prefix("advertising.");
        number.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    };
    places.into_iter().find(numbered).unwrap_or_default().to_owned()
}

/// The one value of a row, with the words that say where it stands.
fn value(desk: &Desk<'_>, row: &Row<'_>, head: &str) -> Option<(String, String)> {
    let value = row.cells().first().filter(|c| !is_nothing(&c.value))?.value.to_string();
    let region = region(desk);
    let literal = if region.is_empty() { head.to_owned() } else { format!("{head} ({region})") };
    Some((value, literal))
}

/// An advertiser that uses an audience in which the person is. What it gave Amazon, if anything, isn't said.
pub(super) fn brought(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some((advertiser, literal)) = value(desk, row, AUDIENCES) else { return Ok(()) };
    let body = ClaimBody::Transfer(Transfer {
        from: party(&advertiser),
        to: desk.me(),
        kind: TransferKind::Other,
        category: None,
        literal: AUDIENCES.into(),
        detail: Some(literal),
    });
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, None), excerpt)
}

/// An advertiser whose ad was clicked: no day, no ad, no number of clicks.
pub(super) fn clicked(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some((advertiser, literal)) = value(desk, row, CLICKS) else { return Ok(()) };
    let body = ClaimBody::Personalisation(Personalisation {
        platform: PLATFORM,
        brand: Some(party(&advertiser)),
        kind: PersonalisationKind::Ad,
        subject: None,
        place: Some(literal.as_str().into()),
        reasons: Vec::new(),
    });
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, None).distinct(&literal), excerpt)
}

/// What a segment is about: words behind the first colon are in the account's language.
fn about(segment: &str) -> &'static str {
    match segment.split(':').next().unwrap_or_default().trim().to_lowercase().as_str() {
        "demographics" | "demographic" => "pd:Demographic",
        "life event" | "life events" => "pd:LifeHistory",
        _ => "pd:Interest",
    }
}

/// A segment of Amazon's own.
pub(super) fn segment(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    audience(desk, row, OWN, Origin::Inferred)
}

/// A segment that a data provider gave; the file doesn't name the provider.
pub(super) fn bought(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    audience(desk, row, THIRD_PARTY, Origin::Acquired)
}

fn audience(desk: &mut Desk<'_>, row: &Row<'_>, head: &str, origin: Origin) -> Result<(), Stopped> {
    let Some((segment, literal)) = value(desk, row, head) else { return Ok(()) };
    let body = desk.holding(about(&segment), Some(&segment), origin, &literal);
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, None), excerpt)
}

/// The setting of one marketplace. "Not OptedOut" is the setting as it came and no consent.
pub(super) fn opt_out(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some((setting, literal)) = value(desk, row, OPT_OUT) else { return Ok(()) };
    let (marketplace, state) = setting.split_once(':').unwrap_or(("", setting.as_str()));
    let body = if state.trim().eq_ignore_ascii_case("optedout") {
        ClaimBody::Consent(Consent {
            vendor: desk.me(),
            vendor_number: None,
            purpose: literal,
            basis: Basis::NotStated,
            state: ConsentState::Objected,
            site: Some(marketplace.trim().to_owned()).filter(|m| !m.is_empty()),
        })
    } else {
        desk.holding("pd:PrivacyPreference", Some(&setting), Origin::Provided, &literal)
    };
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, None), excerpt)
}
