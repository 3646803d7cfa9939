//! Ads that were clicked, and ads that LinkedIn showed on other sites.

use super::PLATFORM;
use crate::Stopped;
use crate::kit::{Desk, Row, party, times};
use model::{Claim, ClaimBody, PartyKind, Personalisation, PersonalisationKind, Transfer, TransferKind};

/// A click on an ad. The export names a number and no advertiser. Since 2026 the whole list is written many times
/// over, so the same click is one claim.
pub(super) fn clicked(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let (Some(day), Some(ad)) = (row.get("Ad clicked Date"), row.get("Ad Title/Id")) else {
        desk.unread_row(row, "This row names no ad or no time.");
        return Ok(());
    };
    if !desk.is_first(&["clicked", day, ad]) {
        desk.skip("The same clicks, written again in the same file.", 1);
        return Ok(());
    }
    let body = ClaimBody::Personalisation(Personalisation {
        platform: PLATFORM,
        brand: None,
        kind: PersonalisationKind::Ad,
        subject: Some(ad.to_owned()),
        place: None,
        reasons: Vec::new(),
    });
    let claim = Claim::stated(body, times::read(day)).distinct(ad);
    let excerpt = row.whole(desk.base());
    desk.put(claim, excerpt)
}

/// An ad of LinkedIn's on another site, app or channel: the place is stated, the advertiser is not.
///
/// That LinkedIn could tell there whom it showed the ad is why the row exists; that the place, or an exchange between,
/// handled an identifier to make it so is our deduction.
pub(super) fn audience_network(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let (Some(day), Some(place)) = (row.get("Date"), row.get("Page/App")) else {
        desk.unread_row(row, "This row names no page or no day.");
        return Ok(());
    };
    let ad = row.get("Ad Title/Id").unwrap_or_default();
    let action = row.get("Action").unwrap_or("Impression");
    if !desk.is_first(&[action, day, ad, place]) {
        desk.skip("The same rows, written again in the same file.", 1);
        return Ok(());
    }
    let at = times::read(day);
    let body = ClaimBody::Personalisation(Personalisation {
        platform: PLATFORM,
        brand: None,
        kind: PersonalisationKind::Ad,
        subject: Some(ad.to_owned()).filter(|ad| !ad.is_empty()),
        place: Some(format!("{place} ({action})").into()),
        reasons: Vec::new(),
    });
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, at.clone()).distinct(&format!("{ad} {place} {action}")), excerpt.clone())?;
    let from = party(place);
    let kind = if from.party.kind == PartyKind::Domain { TransferKind::SiteEvent } else { TransferKind::AppEvent };
    let to = desk.me();
    let body = ClaimBody::Transfer(Transfer { from, to, kind, category: None, literal: action.into(), detail: None });
    desk.put(Claim::deduced(body, at, "ad-network-knew-you-there").distinct(ad), excerpt)
}
