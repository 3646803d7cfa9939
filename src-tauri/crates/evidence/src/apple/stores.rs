//! Mailings of Apple's own, stores, and the apps that know the person through Apple.

use crate::Stopped;
use crate::kit::{Cell, Desk, Row, host, is_nothing, party, times};
use model::{Category, Claim, ClaimBody, ConsentState, Holding, Moment, Named, Origin, Party, Personalisation};
use model::{PersonalisationKind, Platform, Transfer, TransferKind};

/// Some cells carry a stray quote or an unseen character at an end.
fn clean(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_control() || c.is_whitespace() || matches!(c, '"' | '\'' | '\u{feff}' | '\u{200b}')
    })
}

fn when(row: &Row<'_>, names: &[&str]) -> Option<Moment> {
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

/// Which site, app or partner brought the person to a store's page: each once a file.
pub(super) fn click(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let at = when(row, &["Event Date Time", "Event Date", "Created Date"]);
    for name in
        ["External Referral URL", "Referring URL", "Referral URL", "External Referral App Name", "Channel Partner"]
    {
        let Some(cell) = row.cell(name).filter(|c| !is_nothing(&c.value)) else { continue };
        let from = match (name.ends_with("URL"), host(&cell.value)) {
            (true, Some(host)) => Named::new(Party::domain(&host)),
            (true, None) => continue,
            (false, _) => party(&cell.value),
        };
        let from_apple = from.marks().any(|m| m.literal.ends_with("apple.com"));
        if from_apple || !desk.is_first(&[name, from.display()]) {
            continue;
        }
        let kind = if name.contains("App Name") { TransferKind::AppEvent } else { TransferKind::SiteEvent };
        let category = Some(Category::new("pd:BrowsingReferral"));
        let to = desk.me();
        let detail = row.first(&["App Name", "App"]).map(str::to_owned);
        let body =
            ClaimBody::Transfer(Transfer { from, to, kind, category, literal: cell.name.as_ref().into(), detail });
        // The address may carry numbers that follow the person: the time or the app is evidence enough.
        let shown = if name.ends_with("URL") {
            row.cell("App Name").or_else(|| row.cell("Event Date Time")).unwrap_or(cell)
        } else {
            cell
        };
        let excerpt = row.part(shown, desk.base());
        desk.put(Claim::stated(body, at.clone()), excerpt)?;
    }
    if let Some(cell) = row.cell("Search Term") {
        desk.hold(row, cell, ("pd:BrowsingBehaviour", Origin::Observed), at)?;
    }
    Ok(())
}

/// An app or other thing from a store. What a family shares may be somebody else's. The seller is named with it; that
/// it holds anything is not said.
pub(super) fn item(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    if row
        .first(&["iCloud Family Purchase?", "Family Sharing Enabled"])
        .is_some_and(|v| ["yes", "true"].contains(&v.to_lowercase().as_str()))
    {
        desk.skip("Things that a family shares: they may be somebody else's.", 1);
        return Ok(());
    }
    let Some(cell) = row.cell("Item Description").or_else(|| row.cell("App Name")).filter(|c| !is_nothing(&c.value))
    else {
        return Ok(());
    };
    let at = when(row, &["Activity Date", "Item Purchased Date", "Created on"]);
    if desk.is_first(&["item", &cell.value]) {
        desk.hold(row, cell, ("pd:Purchase", Origin::Observed), at.clone())?;
    }
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

/// The first field whose name holds one of these words.
fn about<'r, 'a>(row: &'r Row<'a>, words: &[&str]) -> Option<&'r Cell<'a>> {
    row.cells()
        .iter()
        .find(|c| words.iter().any(|w| c.key.contains(w)) && !is_nothing(&c.value) && times::read(&c.value).is_none())
}

/// An app at which the person signs in with Apple. Its columns have not been described: what is called an app's name is
/// taken for it.
pub(super) fn sign_in(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = about(row, &["appname", "application", "name", "app"]) else {
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
    let Some(address) = row.cells().iter().find(|c| c.value.contains('@')) else {
        desk.unread_row(row, "This row names no address.");
        return Ok(());
    };
    let at = row.cells().iter().find_map(|c| times::read_us(&c.value));
    let for_whom = about(row, &["app", "label", "site", "domain", "name"]).filter(|c| !c.value.contains('@'));
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
