//! What Netflix sent, about which title, by which of its own names for the message.

use super::PLATFORM;
use crate::Stopped;
use crate::kit::{Desk, Row, times};
use model::{Claim, ClaimBody, Personalisation, PersonalisationKind, Reason, ReasonKind};

/// Names of messages that sell nothing.
const SERVICE: &[&str] = &[
    "new device login",
    "confirm",
    "verify",
    "verification",
    "payment",
    "terms of use",
    "edr",
    "hitch",
    "uma",
    "password",
    "borrower",
    "account borrower",
    "receipt",
    "billing",
];

/// Stems of names, and what the message rests on by its name.
const STEMS: &[(&str, ReasonKind)] = &[
    // Asked for by the person, whatever it announces.
    ("new season alert remind me", ReasonKind::Other),
    ("new arrivals remind me", ReasonKind::Other),
    ("continue watching", ReasonKind::ViewingHistory),
    ("watch it again", ReasonKind::ViewingHistory),
    ("new season", ReasonKind::ViewingHistory),
    ("new episode", ReasonKind::ViewingHistory),
    ("new batch", ReasonKind::ViewingHistory),
    ("afterglow", ReasonKind::ViewingHistory),
    ("thumbs", ReasonKind::ViewingHistory),
    ("btn", ReasonKind::ViewingHistory),
    ("rejoin", ReasonKind::ContactHistory),
];

/// The words of a name, without the channel and the mark of Netflix' mail program before them.
fn plain(name: &str) -> String {
    let lower = name.to_lowercase().replace('_', " ");
    let mut words: Vec<&str> = lower.split_whitespace().collect();
    while words.first().is_some_and(|w| ["email", "push", "inapp", "multichannel", "alerts", "sms", "evo"].contains(w))
    {
        words.remove(0);
    }
    words.join(" ")
}

/// A message. Its name is the nearest thing to a reason that Netflix states, so it is kept as the reason's words.
pub(super) fn sent(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(name) = row.get("Message Name") else {
        desk.unread_row(row, "This message has no name.");
        return Ok(());
    };
    let words = plain(name);
    let title = row.get("Title Name");
    if title.is_none() && SERVICE.iter().any(|s| words.starts_with(s)) {
        desk.skip("Messages of service (sign-in, payment, terms): no personalisation.", 1);
        return Ok(());
    }
    let kind = match row.get("Channel").unwrap_or_default().to_ascii_uppercase().as_str() {
        "EMAIL" | "SMS" => PersonalisationKind::MarketingMessage,
        _ => PersonalisationKind::Notification,
    };
    let stem = STEMS.iter().find(|(stem, _)| words.starts_with(stem)).map_or(ReasonKind::Other, |(_, kind)| *kind);
    let reason = Reason { kind: stem, stated: name.into(), value: None, categories: Vec::new() };
    let at = row.cell("Sent Utc Ts").and_then(|c| times::read(&c.value).map(|at| times::under(&c.name, at)));
    let body = ClaimBody::Personalisation(Personalisation {
        platform: PLATFORM,
        brand: Some(desk.me()),
        kind,
        subject: title.map(str::to_owned),
        place: row.get("Channel").map(Into::into),
        reasons: vec![reason],
    });
    let distinct = format!("{name} {}", title.unwrap_or_default());
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, at).distinct(distinct.trim()), excerpt)
}

/// A title that the person was asked about or ticked.
pub(super) fn indicated(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let wanted = row.get("Is Interested").is_some_and(|v| v.eq_ignore_ascii_case("true") || v == "1");
    let Some(cell) = row.cell("Show").filter(|_| wanted) else { return Ok(()) };
    desk.hold(row, cell, ("pd:Preference", model::Origin::Provided), row.get("Event Date").and_then(times::read))
}

/// Who handled a payment.
pub(super) fn billing(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    use model::{Category, Named, Party, Transfer, TransferKind};
    let Some(cell) = row.cell("Mop Pmt Processor Desc").filter(|c| !crate::kit::is_nothing(&c.value)) else {
        return Ok(());
    };
    if !desk.is_first(&["processor", &cell.value]) {
        return Ok(());
    }
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: Named::new(Party::name(&cell.value)),
        kind: TransferKind::Other,
        category: Some(Category::new("pd:Transaction")),
        literal: cell.name.as_ref().into(),
        detail: row.get("Payment Type").map(str::to_owned),
    });
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, row.get("Transaction Date").and_then(times::read)), excerpt)
}
