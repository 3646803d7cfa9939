//! The technical log: ads asked for and returned, exchanges that were named, promotions of Spotify's own.

use super::PLATFORM;
use crate::Stopped;
use crate::kit::{Desk, Row, is_host, is_nothing, times};
use model::{Claim, ClaimBody, ConsentState, Moment, Named, Origin, Party, Personalisation, PersonalisationKind};
use model::{Reason, ReasonKind, Transfer, TransferKind};

fn time(row: &Row<'_>) -> Option<Moment> {
    row.first(&["timestamp_utc", "context_time"]).and_then(times::read)
}

/// Elements of a list that is written as text (`[a, b]`) or as a list.
fn listed(row: &Row<'_>, name: &str) -> Vec<String> {
    let parts = row
        .all(name)
        .flat_map(|c| c.value.trim_matches(['[', ']']).split(',').map(|p| p.trim().to_owned()).collect::<Vec<_>>());
    parts.filter(|p| !is_nothing(p)).collect()
}

/// An ad exchange that Spotify's log names for an ad to the person. The host is stated; what the request held isn't, so
/// that data went there is our deduction.
pub(super) fn exchange(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let at = time(row);
    for host in listed(row, "message_intermediate_urls") {
        let host = host.to_lowercase();
        if !is_host(&host) {
            continue;
        }
        let body = ClaimBody::Transfer(Transfer {
            from: desk.me(),
            to: Named::new(Party::domain(&host)),
            kind: TransferKind::Other,
            category: None,
            literal: "message_intermediate_urls".into(),
            detail: row.get("message_ad_system").map(str::to_owned),
        });
        let excerpt = row.whole(desk.base());
        desk.put(Claim::deduced(body, at.clone(), "ad-exchange-was-asked"), excerpt)?;
    }
    Ok(())
}

/// An ad that was returned for a slot. It has numbers and no advertiser; an empty answer is no ad.
pub(super) fn returned(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let returned = row.get("message_num_ads_returned").and_then(|n| n.parse::<f64>().ok()).unwrap_or(0.0);
    if returned < 1.0 {
        desk.skip("Requests for an ad to which none was returned.", 1);
        return Ok(());
    }
    let ad = row.first(&["message_creative_id", "message_ad_id", "message_line_item_id"]).unwrap_or("-").to_owned();
    let body = ClaimBody::Personalisation(Personalisation {
        platform: PLATFORM,
        brand: None,
        kind: PersonalisationKind::Ad,
        subject: None,
        place: row.first(&["message_ars_slot_type", "message_ad_type"]).map(Into::into),
        reasons: Vec::new(),
    });
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, time(row)).distinct(&ad), excerpt)
}

/// A promotion of Spotify's own that its optimiser kept; what it held back was not shown and is counted.
pub(super) fn campaign(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    if row.get("message_filter_reason").is_some_and(|r| !is_nothing(r)) {
        desk.skip("Promotions of Spotify's own that its optimiser held back: not shown.", 1);
        return Ok(());
    }
    let metric = row.first(&["message_business_metric", "message_business_objective"]);
    let reason = metric.map(|metric| Reason {
        kind: ReasonKind::Other,
        stated: "message_business_metric".into(),
        value: Some(metric.into()),
        categories: Vec::new(),
    });
    promotion(desk, row, "message_campaign_id", reason.into_iter().collect())
}

/// A message of Spotify's own inside the app.
pub(super) fn in_app(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    promotion(desk, row, "message_uuid", Vec::new())
}

fn promotion(desk: &mut Desk<'_>, row: &Row<'_>, id: &str, reasons: Vec<Reason>) -> Result<(), Stopped> {
    let distinct = row.get(id).unwrap_or("-").to_owned();
    let body = ClaimBody::Personalisation(Personalisation {
        platform: PLATFORM,
        brand: Some(desk.me()),
        kind: PersonalisationKind::Notification,
        subject: row.get("message_message_id").map(str::to_owned),
        place: row.first(&["message_channel", "message_message_format"]).map(Into::into),
        reasons,
    });
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, time(row)).distinct(&distinct), excerpt)
}

/// A playlist made for the person at this hour.
pub(super) fn daylist(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let body = ClaimBody::Personalisation(Personalisation {
        platform: PLATFORM,
        brand: None,
        kind: PersonalisationKind::Recommendation,
        subject: row.get("message_playlist_title").map(str::to_owned),
        place: row.get("message_daypart").map(Into::into),
        reasons: Vec::new(),
    });
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, time(row)), excerpt)
}

/// Numbers by which a device is known to advertisers: that they are held, not what they are. Zeros were refused.
pub(super) fn device(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    for name in ["message_googleaid", "message_idfa", "message_androidid", "message_deviceid"] {
        let Some(cell) = row
            .cell(name)
            .filter(|c| !is_nothing(&c.value) && c.value.bytes().any(|b| b.is_ascii_alphanumeric() && b != b'0'))
        else {
            continue;
        };
        if !desk.is_first(&["device", name]) {
            continue;
        }
        let body = desk.holding("pd:UID", None, Origin::Observed, &cell.name);
        let shown = row.cell("timestamp_utc").unwrap_or(cell);
        let excerpt = row.part(shown, desk.base());
        desk.put(Claim::stated(body, time(row)), excerpt)?;
    }
    Ok(())
}

/// What the person answered when iOS asked about tracking, as Spotify saw it.
pub(super) fn tracking(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("message_app_tracking_transparency_auth_status") else { return Ok(()) };
    let state = match cell.value.to_ascii_lowercase().as_str() {
        "denied" | "restricted" => ConsentState::Refused,
        "authorized" => ConsentState::Given,
        _ => return Ok(()),
    };
    if desk.is_first(&["att", &cell.value]) {
        desk.choice(row, cell, &cell.name, state, time(row))?;
    }
    Ok(())
}
