//! Orders, subscriptions, skills: who else took part.

use super::PLATFORM;
use crate::Stopped;
use crate::kit::{Cell, Desk, Row, is_nothing, times};
use model::{Category, Claim, ClaimBody, Moment, Named, Origin, Party, Personalisation, PersonalisationKind};
use model::{Transfer, TransferKind};

fn said<'r, 'a>(row: &'r Row<'a>, name: &str) -> Option<&'r Cell<'a>> {
    row.cell(name).filter(|c| !is_nothing(&c.value))
}

fn time(row: &Row<'_>, names: &[&str]) -> Option<Moment> {
    let at = |cell: &Cell<'_>| times::read_us(&cell.value).map(|at| times::under(&cell.name, at));
    names.iter().filter_map(|name| row.cell(name)).find_map(at)
}

fn got(
    desk: &mut Desk<'_>,
    row: &Row<'_>,
    cell: &Cell<'_>,
    to: &str,
    (category, rule): (&str, &str),
    at: Option<Moment>,
) -> Result<(), Stopped> {
    if !desk.is_first(&[rule, to]) {
        return Ok(());
    }
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: Named::new(Party::name(to)),
        kind: TransferKind::Other,
        category: Some(Category::new(category)),
        literal: cell.name.as_ref().into(),
        detail: None,
    });
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::deduced(body, at, rule), excerpt)
}

/// Who carried a parcel got a name and an address: once a carrier. `DHL(JJD0001)` names it before the bracket.
pub(super) fn carrier(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let named = said(row, "Carrier Name & Tracking Number").or_else(|| said(row, "carrierNameAndTrackingNumber"));
    let Some(cell) = named else { return Ok(()) };
    let name = cell.value.split(['(', ';']).next().unwrap_or_default().trim().to_owned();
    if name.is_empty() || is_nothing(&name) {
        return Ok(());
    }
    let at = time(row, &["Order Date"]);
    got(desk, row, cell, &name, ("pd:PhysicalAddress", "carrier-delivered"), at)
}

/// Who sold and who published digital goods.
pub(super) fn sellers(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    for name in ["SellerOfRecord", "Publisher"] {
        if let Some(cell) = said(row, name) {
            let (to, at) = (cell.value.to_string(), time(row, &["OrderDate"]));
            got(desk, row, cell, &to, ("pd:Purchase", "seller-took-part"), at)?;
        }
    }
    Ok(())
}

/// Who provides a subscription.
pub(super) fn provider(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = said(row, "ServiceProvider") else { return Ok(()) };
    let (to, at) = (cell.value.to_string(), time(row, &["SubscriptionStartDate"]));
    got(desk, row, cell, &to, ("pd:Purchase", "seller-took-part"), at)
}

/// A skill of Alexa's is a third party that was let in.
pub(super) fn skill(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = said(row, "SkillName") else { return Ok(()) };
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: Named::new(Party::name(&cell.value)),
        kind: TransferKind::AppAccess,
        category: None,
        literal: "Skills".into(),
        detail: row.get("EnablementStatus").map(str::to_owned),
    });
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, time(row, &["Enablement Date"])), excerpt)
}

/// A product that was shown under "Buy again".
pub(super) fn buy_again(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = said(row, "product_name") else { return Ok(()) };
    let body = ClaimBody::Personalisation(Personalisation {
        platform: PLATFORM,
        brand: None,
        kind: PersonalisationKind::Recommendation,
        subject: Some(cell.value.to_string()),
        place: Some("Buy Again Customer Shopping Impressions".into()),
        reasons: Vec::new(),
    });
    let distinct = row.get("ASIN").unwrap_or_default().to_owned();
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, time(row, &["creation_date"])).distinct(&distinct), excerpt)
}

/// The site from which a search came, and whether an ad there led to it.
pub(super) fn referral(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    const AD: &str = "Is First Search From External Ad";
    let yes = |c: &&Cell<'_>| ["y", "yes", "true", "1"].iter().any(|yes| c.value.eq_ignore_ascii_case(yes));
    let ad = said(row, AD).filter(yes);
    let domain = said(row, "First Search Domain");
    let Some(cell) = domain.or(ad) else { return Ok(()) };
    let literal = if ad.is_some() { AD } else { cell.name.as_ref() };
    let body = desk.holding("pd:BrowsingReferral", domain.map(|c| c.value.as_ref()), Origin::Observed, literal);
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, time(row, &["First Search Time (GMT)", "First Search Time"])), excerpt)
}

/// The person's account at Twitch, which was linked or unlinked.
pub(super) fn twitch(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = said(row, "eventType") else { return Ok(()) };
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: Named::new(Party::domain("twitch.tv")).also(Party::name("Twitch")),
        kind: TransferKind::AppAccess,
        category: None,
        literal: cell.value.as_ref().into(),
        detail: None,
    });
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, time(row, &["eventTime"])), excerpt)
}

/// Whether what was played is a promotion or a trailer, which nobody chose.
pub(super) fn is_promotion(row: &Row<'_>) -> bool {
    row.get("Material Type Description")
        .is_some_and(|kind| ["promo", "trailer"].contains(&kind.to_lowercase().as_str()))
}

/// Whether nothing was bought in the end: such rows stand there with a quantity of zero.
pub(super) fn is_cancelled(row: &Row<'_>) -> bool {
    row.first(&["Quantity", "Original Quantity"]).is_some_and(|n| n.parse::<f64>() == Ok(0.0))
}
