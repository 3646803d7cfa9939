//! Uber's "Download your data", of rider and Eats, from 2018 to today.
//!
//! What an export never says: which ads were shown in Uber or Eats, who advertised, which partners matched an address.
//! `impression` in the app's log is a piece of the screen, no ad. Points on a map are counted and not kept: almost all
//! of them lie at home. A time that ends in `_local` carries a false `Z`.

mod sale;

use crate::Stopped;
use crate::kit::Make::{Count, Hold, With};
use crate::kit::export::{account_in, undated};
use crate::kit::{Cell, Desk, Export, Fate, Mark, Row, Sheet, ending, is_nothing, letters, stem, times};
use model::Origin::{Observed, Provided};
use model::{Category, Claim, ClaimBody, ConsentState, Moment, Named, Party, Personalisation, PersonalisationKind};
use model::{Platform, SourceKind, Transfer, TransferKind};

/// Reads Uber's export.
pub(crate) static READER: Export = Export {
    kind: SourceKind::UberExport,
    platform: "uber",
    version: 2,
    marks: &[
        Mark { name: "tripsdata*", words: &["request", "dropoff"] },
        Mark { name: "tripsdata*", words: &["Request Time", "Dropoff"] },
        Mark { name: "riderlifetimetrips*", words: &["request"] },
        Mark { name: "tripsdata*", words: &["city", "fare_amount"] },
        Mark { name: "ridereatersavedlocations*", words: &["Label", "Latitude"] },
        Mark { name: "paymentmethods*", words: &["Payment Method Brand", "Bank/Issuer Name"] },
        Mark { name: "userprofile*", words: &["Signup Lat", "Rating"] },
        Mark { name: "profiledata*", words: &["Signup Lat"] },
        Mark { name: "userorders*", words: &["Restaurant_Name"] },
        Mark { name: "riderappanalytics*", words: &["Analytics Event Type"] },
        Mark { name: "eatsappanalytics*", words: &["Analytics Event Type"] },
        Mark { name: "driverprofile*", words: &["Opted-in to"] },
        Mark { name: "forcaliforniausers", words: &["Uber"] },
        // What drivers get on request: numbered tables.
        Mark { name: "*driverlifetimetrips", words: &[] },
        Mark { name: "*driverpayments", words: &[] },
        Mark { name: "*courierlifetimetripdata", words: &[] },
        Mark { name: "*driverappanalytics", words: &[] },
    ],
    sheets: SHEETS,
    other,
    account: |tree| {
        account_in(tree, "uber", "userprofile", &[], &["E-Mail", "Email", "Mobile"])
            .or_else(|| account_in(tree, "uber", "profiledata", &[], &["E-Mail", "Email", "Mobile"]))
    },
    made: undated,
    beside: Some(sale::read),
};

const PLACES: &str = "Points on a map and conversations: counted, not kept.";

const SHEETS: &[Sheet] = &[
    Sheet {
        names: &["userprofile", "profiledata"],
        at: &["Signup Date"],
        makes: &[
            Hold("Name", "pd:Name", Provided),
            Hold("First Name", "pd:Name", Provided),
            Hold("Last Name", "pd:Name", Provided),
            Hold("E-Mail", "pd:EmailAddress", Provided),
            Hold("Mobile", "pd:TelephoneNumber", Provided),
            Hold("Country", "pd:Country", Observed),
            Hold("Language", "pd:Language", Provided),
            Hold("Signup City", "pd:City", Observed),
            Hold("Rating", "pd:SocialStatus", Observed),
        ],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet { names: &["paymentmethods"], makes: &[With(payment)], aside: &["*"], narrow: true, ..Sheet::NEW },
    Sheet {
        names: &["ridereatersavedlocations", "rideeatersavedlocations"],
        // Whose home it is, a label may say; no more than the city is kept.
        makes: &[Hold("City", "pd:City", Provided)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["tripsdata", "riderlifetimetrips"],
        at: &["request_timestamp_utc", "request_time"],
        makes: &[With(trip)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["userorders", "eatsorderdetails", "eatsrestaurantnames"],
        makes: &[With(order)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["riderappanalytics", "eatsappanalytics"],
        at: &["Event Time (UTC)", "event_time_utc", "event_time"],
        makes: &[With(device), Count("app analytics (screens shown are no ads)", "pd:Location", Observed)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["riderlifetimeratingsreceived"],
        makes: &[Count("ratings received", "pd:SocialStatus", Observed)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet { names: &["driverprofile"], makes: &[With(opted)], aside: &["*"], narrow: true, ..Sheet::NEW },
    Sheet { names: &["communicationssent", "customersupporttickets"], skip: Some(PLACES), ..Sheet::NEW },
];

/// A bank or a card brand. Versions that were replaced or deleted stay in the list and are said to be earlier ones.
fn payment(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let replaced = row.get("Is the Latest Version").is_some_and(|v| v.eq_ignore_ascii_case("false"));
    let deleted = row.get("Deleted At").and_then(times::read);
    let state = if deleted.is_some() {
        "deleted"
    } else if replaced {
        "an earlier version"
    } else {
        ""
    };
    for name in ["Bank/Issuer Name", "Bank", "Payment Method Brand", "Brand", "Profile Type"] {
        let Some(cell) = row.cell(name).filter(|c| !is_nothing(&c.value)) else { continue };
        let own = cell.value.contains("BANK_") || cell.value.starts_with("UBER") || cell.value == "STORED_VALUE";
        let unnamed = own || cell.value.eq_ignore_ascii_case("unknown");
        if unnamed || !desk.is_first(&["payment", &cell.value.to_lowercase(), state]) {
            continue;
        }
        let body = ClaimBody::Transfer(Transfer {
            from: desk.me(),
            to: Named::new(Party::name(&cell.value.replace('_', " "))),
            kind: TransferKind::Other,
            category: Some(Category::new("pd:Transaction")),
            literal: cell.name.as_ref().into(),
            detail: Some(state.to_owned()).filter(|s| !s.is_empty()),
        });
        let excerpt = row.part(cell, desk.base());
        desk.put(Claim::stated(body, deleted.clone()), excerpt)?;
    }
    Ok(())
}

/// A time of a table: one that ends in `_local` carries a false `Z`, and a ride that never began may stand in 1970.
fn time(row: &Row<'_>, names: &[&str]) -> Option<Moment> {
    let cell = names.iter().find_map(|name| row.cell(name))?;
    let text = if cell.key.ends_with("local") { cell.value.trim_end_matches('Z') } else { &cell.value };
    times::read(text).filter(|at| at.instant_ms() > 0)
}

/// A ride: when, and in which city if it is named. Where it began and ended may be other people's homes. Two files may
/// hold the same rides.
fn trip(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    const TIMES: &[&str] = &["request_timestamp_utc", "request_time", "request_timestamp_local", "begin_trip_time"];
    let city = row.first(&["city_name", "city"]).filter(|c| c.contains(char::is_alphabetic)).map(str::to_owned);
    let Some(cell) = TIMES.iter().find_map(|name| row.cell(name)).or_else(|| row.cell("status")) else {
        desk.unread_row(row, "This row says no time of a ride.");
        return Ok(());
    };
    let at = time(row, TIMES);
    let body = desk.holding("pd:TravelHistory", city.as_deref(), Observed, "trips");
    let distinct = at.as_ref().map_or_else(|| cell.value.to_string(), |at| at.instant_ms().to_string());
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, at.clone()).distinct(&distinct), excerpt)?;
    discount(desk, row, at)
}

/// That a ride was made cheaper. By which reason is not said.
fn discount(desk: &mut Desk<'_>, row: &Row<'_>, at: Option<Moment>) -> Result<(), Stopped> {
    let given = |c: &&Cell<'_>| c.value.parse::<f64>().is_ok_and(|amount| amount != 0.0);
    let Some(cell) = ["promotion_local", "promotion_usd"].iter().find_map(|n| row.cell(n)).filter(given) else {
        return Ok(());
    };
    let currency = if cell.key == "promotionusd" { Some("USD") } else { row.get("currency_code") };
    let body = ClaimBody::Personalisation(Personalisation {
        platform: Platform("uber".into()),
        brand: Some(desk.me()),
        kind: PersonalisationKind::Offer,
        subject: Some(format!("{} {}", cell.value, currency.unwrap_or_default()).trim_end().to_owned()),
        place: Some(cell.name.as_ref().into()),
        reasons: Vec::new(),
    });
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, at), excerpt)
}

/// A restaurant or shop that got an order: stated; how much of the person went with it isn't said.
fn order(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    const TIMES: &[&str] = &["Request_Time_Local", "Order_Time", "request_time"];
    let named =
        |c: &&Cell<'_>| c.key.contains("name") && ["restaurant", "store", "merchant"].iter().any(|w| c.key.contains(w));
    let Some(cell) = row.cells().iter().find(named).filter(|c| !is_nothing(&c.value)) else {
        desk.unread_row(row, "This order names no restaurant in a column that Sayso knows.");
        return Ok(());
    };
    // Some rows stand a column too far right.
    if row.get("Currency").is_some_and(|c| c.len() != 3 || !c.bytes().all(|b| b.is_ascii_alphabetic())) {
        desk.unread_row(row, "The columns of this row are shifted.");
        return Ok(());
    }
    let at = TIMES.iter().find_map(|name| row.get(name)).map(|t| t.trim_end_matches('Z').to_owned());
    // One row an item: one order is one.
    if !desk.is_first(&["order", &cell.value, at.as_deref().unwrap_or_default()]) {
        return Ok(());
    }
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: Named::new(Party::name(&cell.value)),
        kind: TransferKind::Other,
        category: Some(Category::new("pd:Purchase")),
        literal: cell.name.as_ref().into(),
        detail: None,
    });
    let at = at.as_deref().and_then(times::read);
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, at), excerpt)
}

/// Whether a driver takes mails and text messages.
fn opted(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    for name in ["Opted-in to E-Mail", "Opted-in to SMS"] {
        let Some(cell) = row.cell(name) else { continue };
        let state = match cell.value.to_lowercase().as_str() {
            "yes" | "true" => ConsentState::Given,
            "no" | "false" => ConsentState::Refused,
            _ => continue,
        };
        desk.choice(row, cell, name, state, None)?;
    }
    Ok(())
}

/// Devices and addresses in the app's log: each once.
fn device(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    for (name, category) in [
        ("Device ID", "pd:UID"),
        ("IP Address", "pd:IPAddress"),
        ("Cellular Carrier", "pd:Communication"),
        ("Device Model", "pd:DeviceBased"),
    ] {
        if let Some(cell) = row.cell(name)
            && desk.is_first(&[name, &cell.value])
        {
            desk.hold(row, cell, (category, Observed), None)?;
        }
    }
    Ok(())
}

fn other(name: &str) -> Fate {
    let key = letters(stem(name));
    match ending(name).as_str() {
        // Read beside the sheets.
        "txt" if key == "forcaliforniausers" => Fate::Nothing,
        "csv" if key.starts_with(|c: char| c.is_ascii_digit()) || key.contains("driver") || key.contains("courier") => {
            Fate::Skip("A driver's or courier's own data: not read.".into())
        }
        "csv" => Fate::Skip("Tables about which Sayso asks nothing.".into()),
        "html" => Fate::Skip("Uber's page about the export, which leads to the web: never opened.".into()),
        _ => Fate::Skip("Pictures, documents and other files: left out.".into()),
    }
}
