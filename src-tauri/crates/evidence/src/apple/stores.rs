//! Mailings of Apple's own, stores and service, and the apps that know the person through Apple.

use crate::Stopped;
use crate::kit::{Cell, Desk, Row, is_nothing, party, times};
use model::{Category, Claim, ClaimBody, ConsentState, Holding, Moment, Named, Origin, Party, Personalisation};
use model::{PersonalisationKind, Platform, Transfer, TransferKind};

/// Some cells carry a stray quote or an unseen character at an end.
fn clean(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_control() || c.is_whitespace() || matches!(c, '"' | '\'' | '\u{feff}' | '\u{200b}')
    })
}

pub(super) fn when(row: &Row<'_>, names: &[&str]) -> Option<Moment> {
    names.iter().filter_map(|name| row.get(name)).find_map(|text| times::read_us(clean(text)))
}

/// A mailing. The first row repeats the heads.
pub(super) fn mailing(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(name) = row.get("Communication Name").map(clean).filter(|n| !n.is_empty() && *n != "Communication Name")
    else {
        return Ok(());
    };
    let body = ClaimBody::Personalisation(Personalisation {
        platform: Platform("apple".into()),
        brand: Some(desk.me()),
        kind: PersonalisationKind::MarketingMessage,
        subject: Some(name.to_owned()),
        place: Some("Marketing Communications Delivery".into()),
        reasons: Vec::new(),
    });
    let claim = Claim::stated(body, when(row, &["Delivery Time"])).distinct(name);
    let excerpt = row.whole(desk.base());
    desk.put(claim, excerpt)
}

/// That Apple noted how the person dealt with a mailing.
pub(super) fn response(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let (Some(kind), Some(name)) = (row.cell("Response Type"), row.get("Communication Name")) else { return Ok(()) };
    if kind.value == "Response Type" {
        return Ok(());
    }
    let value = format!("{}: {}", clean(&kind.value), clean(name));
    let body = desk.holding("pd:Interaction", Some(&value), Origin::Observed, &kind.name);
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, when(row, &["Response Time"])), excerpt)
}

/// An offer that Apple showed.
pub(super) fn promotion(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("Promotion Details").filter(|c| !is_nothing(&c.value)) else { return Ok(()) };
    let body = ClaimBody::Personalisation(Personalisation {
        platform: Platform("apple".into()),
        brand: Some(desk.me()),
        kind: PersonalisationKind::Offer,
        subject: Some(cell.value.to_string()),
        place: Some("Direct Top-Up Promotions".into()),
        reasons: Vec::new(),
    });
    let claim = Claim::stated(body, when(row, &["Promotion Start Date"])).distinct(&cell.value);
    let excerpt = row.whole(desk.base());
    desk.put(claim, excerpt)
}

/// An app or other thing from a store. What a family shares may be somebody else's. The seller is named with it; that
/// it holds anything is not said.
pub(super) fn item(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    if row
        .get("iCloud Family Purchase?")
        .is_some_and(|v| ["yes", "y", "true", "1"].contains(&v.to_lowercase().as_str()))
    {
        desk.skip("Things that a family shares: they may be somebody else's.", 1);
        return Ok(());
    }
    let names = ["Item Description", "Container Description", "App Name", "Content Name", "Subscription Name"];
    let Some(cell) = names.iter().find_map(|name| row.cell(name)).filter(|c| !is_nothing(&c.value)) else {
        desk.unread_row(row, "This row names nothing in a column that Sayso knows.");
        return Ok(());
    };
    let dates = ["Activity Date", "Item Purchased Date", "Created on"];
    let at = when(row, &dates);
    let body = desk.holding("pd:Purchase", Some(&cell.value), Origin::Observed, &cell.name);
    let time = dates.iter().find_map(|name| row.get(name)).unwrap_or_default();
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, at.clone()).distinct(time), excerpt)?;
    let Some(seller) = row.cell("Seller").or_else(|| row.cell("Provider Name")).filter(|c| !is_nothing(&c.value))
    else {
        return Ok(());
    };
    if !desk.is_first(&["seller", &seller.value]) {
        return Ok(());
    }
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: Named::new(Party::name(&seller.value)),
        kind: TransferKind::Other,
        category: Some(Category::new("pd:Purchase")),
        literal: seller.name.as_ref().into(),
        detail: Some(cell.value.to_string()),
    });
    let excerpt = row.part(seller, desk.base());
    desk.put(Claim::deduced(body, at, "seller-took-part"), excerpt)
}

/// The field that fits the first of these words best: one whose name is the word, else one whose name holds it. The
/// number and the address of the person's own account are no such field.
fn about<'r, 'a>(row: &'r Row<'a>, words: &[&str]) -> Option<&'r Cell<'a>> {
    let fits = |c: &&Cell<'_>| {
        !c.key.contains("appleid")
            && !c.key.contains("appleaccount")
            && !c.value.contains('@')
            && !is_nothing(&c.value)
            && times::read_us(&c.value).is_none()
    };
    let named = |is: &dyn Fn(&str) -> bool| row.cells().iter().filter(|c| is(&c.key)).find(fits);
    words.iter().find_map(|word| named(&|key| key == *word).or_else(|| named(&|key| key.contains(word))))
}

/// An app at which the person signs in with Apple. Its columns have not been described: what is called an app's name is
/// taken for it.
pub(super) fn sign_in(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = about(row, &["appname", "application", "app", "website", "developer", "name"]) else {
        desk.unread_row(row, "This row names no app in a column that Sayso knows.");
        return Ok(());
    };
    let at = row.cells().iter().find_map(|c| times::read_us(&c.value));
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: party(&cell.value),
        kind: TransferKind::AppAccess,
        category: Some(Category::new("pd:Identifier")),
        literal: "Apps Using Sign In with Apple".into(),
        detail: None,
    });
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, at), excerpt)
}

/// An address that hides the person's own, and for whom it was made.
pub(super) fn relay(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    // The address that mail is forwarded to stands in the same row.
    let ending = |with: &str| row.cells().iter().find(|c| c.value.to_lowercase().ends_with(with));
    let address = ending("@privaterelay.appleid.com").or_else(|| ending("@icloud.com"));
    let Some(address) = address.or_else(|| row.cells().iter().find(|c| c.value.contains('@'))) else {
        desk.unread_row(row, "This row names no address.");
        return Ok(());
    };
    let at = row.cells().iter().find_map(|c| times::read_us(&c.value));
    let for_whom = about(row, &["appname", "application", "app", "label", "website", "site", "domain", "name"]);
    let holder = for_whom.map_or_else(|| desk.me(), |c| party(&c.value));
    let body = ClaimBody::Holding(Holding {
        holder,
        category: Category::new("pd:EmailAddress"),
        value: Some(address.value.to_string()),
        origin: Origin::Provided,
        acquired_from: None,
        literal: "Hide My Email Information".into(),
    });
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, at), excerpt)
}

/// The day on which the person limited tracking for ads.
pub(super) fn limited(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cells().iter().find(|c| !c.value.is_empty()) else { return Ok(()) };
    let at = row.cells().iter().find_map(|c| times::read_us(&c.value));
    desk.choice(row, cell, "Limit Ad Tracking", ConsentState::Objected, at)
}

/// A thing from Apple's own shop. Heads, lines and totals repeat.
pub(super) fn bought(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("Description").filter(|c| c.value != "Description") else { return Ok(()) };
    let order = row.get("Customer Order Number").unwrap_or_default();
    if order.is_empty() || !desk.is_first(&["order", order, row.get("Line Item").unwrap_or_default(), &cell.value]) {
        return Ok(());
    }
    desk.hold(row, cell, ("pd:Purchase", Origin::Observed), when(row, &["Order Date"]))
}

/// A request to Apple's service. Lines below the table are none.
pub(super) fn case(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let (Some(cell), Some(at)) = (row.cell("Case Title"), when(row, &["Creation Date"])) else { return Ok(()) };
    desk.hold(row, cell, ("pd:Interaction", Origin::Observed), Some(at))
}

/// A device that was repaired. Lines below the table are none.
pub(super) fn serviced(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let at = when(row, &["Repair Created Date", "TimeStamp"]);
    let (Some(cell), Some(at)) = (row.cell("Serial Number"), at) else { return Ok(()) };
    desk.hold(row, cell, ("pd:UID", Origin::Observed), Some(at))
}
