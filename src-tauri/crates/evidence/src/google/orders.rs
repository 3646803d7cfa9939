//! Purchases and reservations: what was ordered or booked, and with whom. Google documents the fields, not the files, so
//! that they are known by their keys: one order a file, a list, or lists inside an object.

use crate::Stopped;
use crate::kit::Make::With;
use crate::kit::{Cell, Desk, Row, Sheet, is_nothing, times};
use model::Origin::{Observed, Provided};
use model::{Category, Claim, ClaimBody, Holding, Moment, Named, Party};
use std::collections::BTreeSet;

const ORDERS: Sheet = Sheet { paths: &[&[]], makes: &[With(bought)], aside: &["*"], narrow: true, ..Sheet::NEW };
const INSIDE: Sheet = Sheet { paths: &[&["*"]], ..ORDERS };

/// Reservations as a table.
pub(super) const RESERVATIONS: Sheet = Sheet { heads: &["Merchant Name", "Party Size"], paths: &[], ..ORDERS };

/// Keys that are there together in an order or a reservation.
const MARKS: &[&[&str]] = &[
    &["transactionmerchant"],
    &["merchantorderid", "lineitem"],
    &["merchantname", "partysize"],
    &["merchantname", "starttime"],
];
/// Keys of lists inside an object.
const LISTS: &[&str] = &["purchases", "orders", "reservations"];

/// Whether these are the keys of such a file.
pub(super) fn by(keys: &BTreeSet<String>) -> Option<&'static Sheet> {
    let known = MARKS.iter().any(|marks| marks.iter().all(|mark| keys.contains(*mark)));
    let inside = LISTS.iter().any(|list| keys.contains(*list));
    known.then_some(if inside { &INSIDE } else { &ORDERS })
}

fn bought(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let is_order = |c: &Cell<'_>| c.key.starts_with("lineitem") || c.key.starts_with("transactionmerchant");
    if row.cells().iter().any(is_order) { order(desk, row) } else { reservation(desk, row) }
}

/// An order that Google holds, with whom it was placed. Who else is named in it (a recipient, a traveller) is left out.
fn order(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let merchants: Vec<&Cell<'_>> =
        ["transactionMerchant.name", "lineItem.provider.name"].iter().flat_map(|name| row.all(name)).collect();
    if merchants.is_empty() {
        desk.unread_row(row, "This order names no merchant.");
        return Ok(());
    }
    let travel = row.cells().iter().any(|c| c.key.starts_with("lineitem.") && c.key.contains("reservation"));
    let category = if travel { "pd:TravelHistory" } else { "pd:Purchase" };
    let at = row.get("creationTime.usecSinceEpochUtc").and_then(times::epoch);
    desk.seen(at.as_ref());
    if let Some(cell) = row.cell("customer.email") {
        desk.hold(row, cell, ("pd:EmailAddress", Provided), at.clone())?;
    }
    for name in ["lineItem.name", "lineItem.purchase.productInfo.name"] {
        for cell in row.all(name) {
            desk.hold(row, cell, (category, Observed), at.clone())?;
        }
    }
    let mut told = BTreeSet::new();
    for merchant in merchants {
        if told.insert(merchant.value.to_lowercase()) {
            placed_with(desk, row, merchant, (category, &merchant.value), at.clone())?;
        }
    }
    Ok(())
}

/// A table, a seat, a lesson that was booked.
fn reservation(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let merchant = ["merchantName", "merchant.name", "merchant"].iter().find_map(|name| row.cell(name));
    let Some(merchant) = merchant.filter(|c| !is_nothing(&c.value)) else {
        desk.unread_row(row, "This reservation names no merchant.");
        return Ok(());
    };
    let at = ["startTime", "startTime.usecSinceEpochUtc", "createdTime"].iter().find_map(|n| times::read(row.get(n)?));
    let value = match row.get("serviceName") {
        Some(service) => format!("{} ({service})", merchant.value),
        None => merchant.value.to_string(),
    };
    placed_with(desk, row, merchant, ("pd:ServiceConsumptionBehaviour", &value), at)
}

/// That Google holds it is stated; that they hold it with whom it was placed is our conclusion.
fn placed_with(
    desk: &mut Desk<'_>,
    row: &Row<'_>,
    merchant: &Cell<'_>,
    (category, value): (&str, &str),
    at: Option<Moment>,
) -> Result<(), Stopped> {
    let excerpt = row.part(merchant, desk.base());
    let body = desk.holding(category, Some(value), Observed, &merchant.name);
    desk.put(Claim::stated(body, at.clone()), excerpt.clone())?;
    let body = ClaimBody::Holding(Holding {
        holder: Named::new(Party::name(&merchant.value)),
        category: Category::new(category),
        value: None,
        origin: Provided,
        acquired_from: None,
        literal: merchant.name.as_ref().into(),
    });
    desk.put(Claim::deduced(body, at, "merchant-holds-its-order"), excerpt)
}
