//! What the account package says of the person.

use crate::Stopped;
use crate::kit::{Desk, Row, is_nothing, times};
use model::{Claim, Origin};

/// Name, address and the like.
pub(super) fn user(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    const FIELDS: &[(&str, &str)] = &[
        ("username", "pd:Username"),
        ("email", "pd:EmailAddress"),
        ("birthdate", "pd:BirthDate"),
        ("gender", "pd:Gender"),
        ("country", "pd:Country"),
        ("postalCode", "pd:PostalCode"),
        ("mobileNumber", "pd:TelephoneNumber"),
        ("mobileOperator", "pd:Communication"),
        ("mobileBrand", "pd:DeviceBased"),
        ("displayName", "pd:Name"),
        ("firstName", "pd:Name"),
        ("lastName", "pd:Name"),
        ("identifierValue", "pd:Identifier"),
        ("facebookUid", "pd:UID"),
    ];
    let at = row.get("creationTime").and_then(times::read);
    for (name, category) in FIELDS {
        if let Some(cell) = row.cell(name) {
            desk.hold(row, cell, (category, Origin::Provided), at.clone())?;
        }
    }
    Ok(())
}

/// A means of payment, without the digits of its number.
pub(super) fn payment(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("payment_method").filter(|c| !is_nothing(&c.value)) else { return Ok(()) };
    let words: Vec<&str> = cell.value.split_whitespace().filter(|w| !w.bytes().any(|b| b.is_ascii_digit())).collect();
    let body = desk.holding("pd:PaymentCard", Some(&words.join(" ")), Origin::Provided, &cell.name);
    // The digits stand in the method; the day on which it was added is evidence enough.
    let shown = row.cell("creation_date").or_else(|| row.cell("country")).unwrap_or(cell);
    let excerpt = row.part(shown, desk.base());
    desk.put(Claim::stated(body, row.get("creation_date").and_then(times::read)), excerpt)
}

/// The class of listener in which an artist may address the person. It is no list of ads that were shown.
pub(super) fn marquee(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let (Some(artist), Some(segment)) = (row.get("artistName"), row.get("segment")) else {
        desk.unread_row(row, "This record names no artist or no class of listener.");
        return Ok(());
    };
    let body = desk.holding("pd:FavouriteMusic", Some(&format!("{artist}: {segment}")), Origin::Inferred, "Marquee");
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, None), excerpt)
}

/// Addresses from which something was played: each once.
pub(super) fn address(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let at = row.get("ts").and_then(times::read);
    for name in ["ip_addr", "ip_addr_decrypted"] {
        if let Some(cell) = row.cell(name)
            && desk.is_first(&["ip", &cell.value])
        {
            desk.hold(row, cell, ("pd:IPAddress", Origin::Observed), at.clone())?;
        }
    }
    Ok(())
}
