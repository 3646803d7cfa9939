//! How the data may be used for advertising, as the person set it: polarity differs from column to column.

use crate::Stopped;
use crate::kit::{Cell, Desk, Row, is_nothing, times};
use model::{Claim, ConsentState, Origin};

/// Columns of `AccountDetails` in which "yes" allows something.
const ALLOWED: &[&str] = &[
    "emailconsent",
    "smsconsent",
    "whatsappconsent",
    "marketingcommunicationsmatchedidentifiers",
    "netflixupdates",
    "nowonnetflix",
    "netflixoffers",
    "netflixsurveys",
    "netflixkidsandfamily",
    "smsaccountrelated",
    "smscontentupdatesandspecialoffers",
    "whatsapp",
    "usingthenetflixapp",
    "whatyouwatch",
    "watchrecommendationsandmore",
    "netflixgames",
    "membershipoffers",
    "surveysandresearchinvites",
    "netflixshopandexperiences",
    "kidsactivityreport",
    "textmessageaccountupdates",
];

/// Columns that are read for what they hold, or left on purpose: numbers of the state, other people's addresses.
const KNOWN: &[&str] = &[
    "firstname",
    "lastname",
    "emailaddress",
    "phonenumber",
    "countryofregistration",
    "countryofsignup",
    "primarylang",
    "cookiedisclosure",
    "membershipstatus",
    "customercreationtimestamp",
    "hasrejoined",
    "infreetrial",
    "profiletransfersetting",
    "extramemberaccount",
    "extramemberprimaryaccountowner",
    "postalcode",
    "brazilcpf",
];

fn truth(value: &str) -> Option<bool> {
    match value.to_ascii_lowercase().as_str() {
        "yes" | "true" | "1" | "opted_in" => Some(true),
        "no" | "false" | "0" | "opted_out" => Some(false),
        _ => None,
    }
}

/// The one row of the account.
pub(super) fn account(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    for cell in row.cells().iter().filter(|c| !is_nothing(&c.value)) {
        let state = |allows: bool| if allows { ConsentState::Given } else { ConsentState::Refused };
        if ALLOWED.iter().any(|known| cell.key.starts_with(known)) {
            if let Some(yes) = truth(&cell.value) {
                desk.choice(row, cell, &cell.name, state(yes), None)?;
            }
        } else if cell.key == "optoutallprofiles" {
            opted_out(desk, row, cell, &cell.name, &cell.value)?;
        } else if cell.key == "testparticipation"
            && let Some(yes) = truth(&cell.value)
        {
            desk.choice(row, cell, &cell.name, state(yes), None)?;
        } else if cell.key != "testparticipation" && !KNOWN.contains(&cell.key.as_ref()) {
            desk.unknown(&cell.name);
        }
    }
    let made = row.get("Customer Creation Timestamp").and_then(times::read);
    for (name, category) in [
        ("Email Address", "pd:EmailAddress"),
        ("Phone Number", "pd:TelephoneNumber"),
        ("Country Of Registration", "pd:Country"),
        ("Primary Lang", "pd:Language"),
        ("Membership Status", "pd:ServiceConsumptionBehaviour"),
    ] {
        if let Some(cell) = row.cell(name) {
            desk.hold(row, cell, (category, Origin::Provided), made.clone())?;
        }
    }
    Ok(())
}

/// "True" is an opt-out. "False" is the setting as it stands and no consent.
fn opted_out(desk: &mut Desk<'_>, row: &Row<'_>, cell: &Cell<'_>, purpose: &str, value: &str) -> Result<(), Stopped> {
    match truth(value) {
        Some(true) => desk.choice(row, cell, purpose, ConsentState::Objected, None),
        Some(false) => {
            let body = desk.holding("pd:PrivacyPreference", Some(value), Origin::Provided, purpose);
            let excerpt = row.part(cell, desk.base());
            desk.put(Claim::stated(body, None), excerpt)
        }
        None => Ok(()),
    }
}

/// A profile: settings are JSON in a cell; a birth date or gender is there because an ad plan is or was used.
pub(super) fn profile(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    for (name, category) in [
        ("Profile Name", "pd:Name"),
        ("Email Address", "pd:EmailAddress"),
        ("Date Of Birth", "pd:BirthDate"),
        ("Gender", "pd:Gender"),
        ("Primary Lang", "pd:Language"),
        ("Maturity Level", "pd:AgeRange"),
    ] {
        if let Some(cell) = row.cell(name) {
            desk.hold(row, cell, (category, Origin::Provided), None)?;
        }
    }
    for name in ["Privacy And Data Settings", "Opt-Out"] {
        let Some(cell) = row.all(name).next() else { continue };
        let Ok(settings) = serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(&cell.value) else {
            opted_out(desk, row, cell, &cell.name, &cell.value)?;
            continue;
        };
        if settings.is_empty() {
            desk.skip(
                "No choice about advertising is recorded for this profile; that is neither an opt-out nor a consent.",
                1,
            );
        }
        for (key, value) in settings {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            opted_out(desk, row, cell, &key, &value)?;
        }
    }
    Ok(())
}
