//! Strava's archive. Names of files are English everywhere; heads, words and dates follow the account's language, so
//! columns are taken by their place where only one matters. There is nothing about ads.

use crate::Stopped;
use crate::Tree;
use crate::kit::Make::{Count, With};
use crate::kit::export::undated;
use crate::kit::{Desk, Export, Fate, Mark, Row, Sheet, ending, is_nothing, letters, party, stem, times};
use model::Origin::{Observed, Provided};
use model::{Account, Claim, ClaimBody, ConsentState, Platform, SourceKind, Transfer, TransferKind};

/// Reads Strava's archive.
pub(crate) static READER: Export = Export {
    kind: SourceKind::StravaExport,
    platform: "strava",
    version: 1,
    marks: &[
        Mark { name: "connectedapps", words: &[] },
        Mark { name: "partneroptouts", words: &[] },
        Mark { name: "mobiledeviceidentifiers", words: &[] },
        Mark { name: "privacyzones", words: &[] },
        Mark { name: "visibilitysettings", words: &[] },
        Mark { name: "activities", words: &["Activity Date", "Activity Type"] },
    ],
    sheets: &[
        Sheet { names: &["connectedapps"], makes: &[With(app)], aside: &["*"], ..Sheet::NEW },
        Sheet { names: &["partneroptouts"], makes: &[With(opt_out)], aside: &["*"], ..Sheet::NEW },
        Sheet {
            names: &["emailpreferences", "generalpreferences", "socialsettings", "visibilitysettings"],
            makes: &[With(preference)],
            aside: &["*"],
            ..Sheet::NEW
        },
        Sheet { names: &["logins"], makes: &[With(login)], aside: &["*"], ..Sheet::NEW },
        Sheet {
            names: &["mobiledeviceidentifiers"],
            makes: &[With(device)],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
        Sheet {
            names: &["activities"],
            makes: &[Count("activities", "pd:PhysicalHealth", Provided)],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
        Sheet {
            names: &["privacyzones"],
            makes: &[Count("privacy_zones", "pd:HomeLocation", Provided)],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
        Sheet {
            names: &["contacts", "followers", "following", "blocks", "messaging", "comments", "reactions"],
            skip: Some("Other people (contacts, followers, messages): counted, not read."),
            ..Sheet::NEW
        },
    ],
    other: |name| match ending(name).as_str() {
        "csv" | "json" => Fate::Skip("Tables about which Sayso asks nothing.".into()),
        "" => Fate::Nothing,
        _ => Fate::Skip("Recordings of activities and pictures: left out.".into()),
    },
    account,
    made: undated,
    beside: None,
};

/// `export_5550100.zip` names the athlete.
fn account(tree: &mut Tree) -> Option<Account> {
    let name = tree.name();
    let digits: String = name.strip_prefix("export_")?.chars().take_while(char::is_ascii_digit).collect();
    (!digits.is_empty()).then(|| Account { platform: Platform("strava".into()), native_id: digits, name: None })
}

/// An app that has access; the one column's head is in the account's language.
fn app(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cells().first().filter(|c| !is_nothing(&c.value)) else { return Ok(()) };
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: party(&cell.value),
        kind: TransferKind::AppAccess,
        category: None,
        literal: "connected_apps".into(),
        detail: None,
    });
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, None), excerpt)
}

/// A partner to which the person refused sharing. The columns have not been described: the first that holds words is
/// taken for the partner, and the whole row is the evidence.
fn opt_out(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let words =
        row.cells().iter().find(|c| c.value.chars().any(char::is_alphabetic) && times::read(&c.value).is_none());
    let Some(cell) = words else { return Ok(()) };
    desk.choice(row, cell, &format!("partner_opt_outs: {}", cell.value), ConsentState::Objected, None)
}

/// A setting, by its own name and value.
fn preference(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let file = stem(desk.member()).to_owned();
    for cell in row.cells().iter().filter(|c| !is_nothing(&c.value)) {
        let body = desk.holding("pd:PrivacyPreference", Some(&cell.value), Provided, &format!("{file}: {}", cell.name));
        let excerpt = row.part(cell, desk.base());
        desk.put(Claim::stated(body, None), excerpt)?;
    }
    Ok(())
}

/// A sign-in: what looks like an address is one, whatever the column is called.
fn login(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let at = row.cells().iter().find_map(|c| times::read(&c.value));
    let Some(cell) = row.cells().iter().find(|c| c.value.parse::<std::net::IpAddr>().is_ok()) else { return Ok(()) };
    desk.hold(row, cell, ("pd:IPAddress", Observed), at)
}

fn device(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let known = |c: &&crate::kit::Cell<'_>| {
        c.value.len() > 10 && letters(&c.value).bytes().any(|b| b.is_ascii_digit()) && times::read(&c.value).is_none()
    };
    let Some(cell) = row.cells().iter().find(known) else { return Ok(()) };
    desk.hold(row, cell, ("pd:UID", Observed), None)
}
