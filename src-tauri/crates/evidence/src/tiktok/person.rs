//! What TikTok holds of the person: interests, settings, profile, devices, sign-ins.

use crate::Stopped;
use crate::kit::{Cell, Desk, Row, is_nothing, letters, times};
use model::{Claim, ConsentState, Moment, Origin};

fn hold(
    desk: &mut Desk<'_>,
    row: &Row<'_>,
    cell: &Cell<'_>,
    value: &str,
    (category, origin, literal): (&str, Origin, &str),
    at: Option<Moment>,
) -> Result<(), Stopped> {
    if is_nothing(value) || !desk.is_first(&[category, literal, value]) {
        return Ok(());
    }
    desk.seen(at.as_ref());
    let body = desk.holding(category, Some(value), origin, literal);
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, at), excerpt)
}

/// Fields of a record, each its own holding.
fn fields(
    desk: &mut Desk<'_>,
    row: &Row<'_>,
    table: &[(&str, &str)],
    origin: Origin,
    at: Option<&Moment>,
) -> Result<(), Stopped> {
    for (name, category) in table {
        for cell in row.all(name) {
            let inferred = name.starts_with("inferred");
            let origin = if inferred { Origin::Inferred } else { origin };
            hold(desk, row, cell, &cell.value, (category, origin, &cell.name), at.cloned())?;
        }
    }
    Ok(())
}

/// Counts the fields of a record that are none of these.
pub(super) fn count_others(desk: &mut Desk<'_>, row: &Row<'_>, known: &[&str]) {
    let others = row.cells().iter().filter(|c| !is_nothing(&c.value));
    for cell in others.filter(|c| known.iter().all(|name| letters(name) != c.key)) {
        desk.unknown(&cell.name);
    }
}

/// What stands in a list that is written as text: `[a, b]`.
pub(super) fn listed(text: &str) -> impl Iterator<Item = &str> {
    let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    // "Food & Beverage, Outdoor": an ampersand joins, a comma parts.
    inner.split(',').map(str::trim)
}

/// Interests for ads: one string with commas, or a list.
pub(super) fn interests(desk: &mut Desk<'_>, row: &Row<'_>, literal: &str) -> Result<(), Stopped> {
    for cell in row.cells() {
        for interest in listed(&cell.value) {
            hold(desk, row, cell, interest, ("pd:Interest", Origin::Inferred, literal), None)?;
        }
    }
    Ok(())
}

/// Settings; the one about ads is a choice of the person's.
pub(super) fn settings(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    for cell in row.cells() {
        match cell.key.as_ref() {
            "personalizedads" | "personalisedads" | "gepersonaliseerdeadvertenties" => {
                personalised_ads(desk, row, cell)?;
            }
            "interests" => {
                for interest in listed(&cell.value).flat_map(|part| part.split('|')).map(str::trim) {
                    hold(desk, row, cell, interest, ("pd:Interest", Origin::Provided, "Interests"), None)?;
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn personalised_ads(desk: &mut Desk<'_>, row: &Row<'_>, cell: &Cell<'_>) -> Result<(), Stopped> {
    let state = match cell.value.to_ascii_lowercase().as_str() {
        "enabled" | "on" | "true" | "ingeschakeld" => ConsentState::Given,
        "disabled" | "off" | "false" | "uitgeschakeld" => ConsentState::Refused,
        _ => return hold(desk, row, cell, &cell.value, ("pd:PrivacyPreference", Origin::Provided, &cell.name), None),
    };
    desk.choice(row, cell, &cell.name, state, None)
}

/// The profile; what TikTok worked out itself says so in its name.
pub(super) fn profile(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    const FIELDS: &[(&str, &str)] = &[
        ("emailAddress", "pd:EmailAddress"),
        ("Email", "pd:EmailAddress"),
        ("telephoneNumber", "pd:TelephoneNumber"),
        ("userName", "pd:Username"),
        ("birthDate", "pd:BirthDate"),
        ("accountRegion", "pd:Country"),
        ("inferredGender", "pd:Gender"),
        ("bioDescription", "pd:PublicLife"),
    ];
    fields(desk, row, FIELDS, Origin::Provided, None)
}

/// Numbers by which a device is known to advertisers.
pub(super) fn devices(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    const FIELDS: &[(&str, &str)] = &[
        ("IDFA", "pd:UID"),
        ("GAID", "pd:UID"),
        ("Android ID", "pd:UID"),
        ("IDFV", "pd:UID"),
        ("UID", "pd:UID"),
        ("DID", "pd:UID"),
        ("Web ID", "pd:UID"),
        ("Resolution", "pd:DeviceBased"),
        ("App Version", "pd:DeviceSoftware"),
    ];
    count_others(desk, row, &FIELDS.iter().map(|(name, _)| *name).collect::<Vec<_>>());
    fields(desk, row, FIELDS, Origin::Observed, None)
}

/// A sign-in.
pub(super) fn login(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    const FIELDS: &[(&str, &str)] = &[
        ("IP", "pd:IPAddress"),
        ("DeviceModel", "pd:DeviceBased"),
        ("DeviceSystem", "pd:DeviceOperatingSystem"),
        ("Carrier", "pd:Communication"),
    ];
    count_others(desk, row, &["Date", "IP", "DeviceModel", "DeviceSystem", "NetworkType", "Carrier"]);
    let at = row.get("Date").and_then(times::read);
    fields(desk, row, FIELDS, Origin::Observed, at.as_ref())
}

/// Where the device was.
pub(super) fn location(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    count_others(desk, row, &["Date", "GpsData", "LastRegion"]);
    let at = row.get("Date").and_then(times::read);
    fields(desk, row, &[("GpsData", "pd:GPSCoordinate"), ("LastRegion", "pd:Region")], Origin::Observed, at.as_ref())
}

/// Words searched for.
pub(super) fn search(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let at = row.get("Date").and_then(times::read);
    fields(
        desk,
        row,
        &[("SearchTerm", "pd:BrowsingBehaviour"), ("Search Term", "pd:BrowsingBehaviour")],
        Origin::Observed,
        at.as_ref(),
    )
}
