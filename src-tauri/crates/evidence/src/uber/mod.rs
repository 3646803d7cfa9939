//! Uber's "Download your data", of rider and Eats, from 2018 to today.
//!
//! What an export never says: which ads were shown in Uber or Eats, who advertised, which partners matched an address.
//! `impression` in the app's log is a piece of the screen, no ad. Points on a map are counted and not kept: almost all
//! of them lie at home. A time that ends in `_local` carries a false `Z`.

mod sale;

use crate::Stopped;
use crate::kit::Make::{Count, Hold, With};
use crate::kit::export::{account_in, undated};
use crate::kit::{Desk, Export, Fate, Mark, Row, Sheet, ending, is_nothing, letters, stem, times};
use model::Origin::{Observed, Provided};
use model::{Category, Claim, ClaimBody, Named, Party, SourceKind, Transfer, TransferKind};

/// Reads Uber's export.
pub(crate) static READER: Export = Export {
    kind: SourceKind::UberExport,
    platform: "uber",
    version: 1,
    marks: &[
        Mark { name: "tripsdata*", words: &["request", "dropoff"] },
        Mark { name: "tripsdata*", words: &["Request Time", "Dropoff"] },
        Mark { name: "riderlifetimetrips*", words: &["request"] },
        Mark { name: "rideeatersavedlocations*", words: &["Postal code"] },
        Mark { name: "ridereatersavedlocations*", words: &["Label", "Latitude"] },
        Mark { name: "paymentmethods*", words: &["Payment Method Brand", "Bank/Issuer Name"] },
        Mark { name: "userprofile*", words: &["Signup Lat", "Rating"] },
        Mark { name: "profiledata*", words: &["Signup Lat"] },
        Mark { name: "userorders*", words: &["Restaurant_Name"] },
        Mark { name: "riderappanalytics*", words: &["Analytics Event Type"] },
        Mark { name: "eatsappanalytics*", words: &["Analytics Event Type"] },
    ],
    sheets: SHEETS,
    other,
    account: |tree| {
        account_in(tree, "uber", "userprofile0", &[], &["E-Mail", "Email", "Mobile"])
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
            Hold("First Name", "pd:Name", Provided),
            Hold("Last Name", "pd:Name", Provided),
            Hold("E-Mail", "pd:EmailAddress", Provided),
            Hold("Mobile", "pd:TelephoneNumber", Provided),
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
        makes: &[
            Hold("City", "pd:City", Provided),
            Hold("Postal code", "pd:PostalCode", Provided),
            Hold("Label", "pd:Location", Provided),
        ],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["tripsdata", "riderlifetimetrips"],
        at: &["request_timestamp_utc", "request_time", "Request Time", "request_timestamp_local"],
        makes: &[Count("trips", "pd:TravelHistory", Observed)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["userorders", "eatsorderdetails"],
        heads: &[],
        at: &["Request_Time_Local", "Order_Time", "Order Time"],
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
    Sheet { names: &["communicationssent", "customersupporttickets"], skip: Some(PLACES), ..Sheet::NEW },
];

/// A bank or a card brand. Versions that were replaced or deleted stay in the list; they say what was held.
fn payment(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    for name in ["Bank/Issuer Name", "Payment Method Brand", "Profile Type"] {
        let Some(cell) = row.cell(name).filter(|c| !is_nothing(&c.value)) else { continue };
        let own = cell.value.contains("BANK_") || cell.value.starts_with("UBER") || cell.value == "STORED_VALUE";
        if own || !desk.is_first(&["payment", &cell.value.to_lowercase()]) {
            continue;
        }
        let body = ClaimBody::Transfer(Transfer {
            from: desk.me(),
            to: Named::new(Party::name(&cell.value.replace('_', " "))),
            kind: TransferKind::Other,
            category: Some(Category::new("pd:Transaction")),
            literal: cell.name.as_ref().into(),
            detail: None,
        });
        let excerpt = row.part(cell, desk.base());
        desk.put(Claim::stated(body, None), excerpt)?;
    }
    Ok(())
}

/// A restaurant or shop that got an order: stated; how much of the person went with it isn't said.
fn order(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("Restaurant_Name").or_else(|| row.cell("Restaurant Name")) else { return Ok(()) };
    let time = row.first(&["Request_Time_Local", "Order_Time", "Order Time"]).unwrap_or_default();
    // One row an item: one order is one.
    if !desk.is_first(&["order", &cell.value, time]) {
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
    let at = times::read(time.trim_end_matches('Z'));
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, at), excerpt)
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
        "txt" if key == "forcaliforniausers" => Fate::Nothing,
        "csv" if key.starts_with("driver") || name.starts_with(|c: char| c.is_ascii_digit()) => {
            Fate::Skip("A driver's or courier's own data: not read.".into())
        }
        "csv" => Fate::Skip("Tables about which Sayso asks nothing.".into()),
        _ => Fate::Nothing,
    }
}
