//! Strava's archive. Names of files are English everywhere; heads, words and dates follow the account's language, so
//! columns are taken by their place where only one matters. There is nothing about ads.

use crate::Stopped;
use crate::Tree;
use crate::kit::Make::{Count, With};
use crate::kit::export::undated;
use crate::kit::{Desk, Export, Fate, Mark, Row, Sheet, clock, ending, is_nothing, letters, party, stem};
use model::Origin::{Observed, Provided};
use model::{Account, Claim, ClaimBody, ConsentState, Platform, SourceKind, Transfer, TransferKind};

/// Reads Strava's archive.
pub(crate) static READER: Export = Export {
    kind: SourceKind::StravaExport,
    platform: "strava",
    version: 2,
    marks: &[
        Mark { name: "connectedapps", words: &["Enabled Application"] },
        Mark { name: "connectedapps", words: &[] },
        Mark { name: "globalchallenges", words: &[] },
        Mark { name: "groupchallenges", words: &[] },
        Mark { name: "emailpreferences", words: &[] },
        Mark { name: "socialsettings", words: &[] },
        Mark { name: "metering", words: &[] },
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
            at: &["#2"],
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
            names: &["globalchallenges", "groupchallenges"],
            makes: &[With(challenge)],
            aside: &["*"],
            ..Sheet::NEW
        },
        Sheet {
            names: &["orders"],
            makes: &[Count("orders", "pd:Purchase", Provided)],
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
        "json" => Fate::Skip("Messages and communities: other people write in them.".into()),
        "csv" => Fate::Skip("Tables about which Sayso asks nothing.".into()),
        "pdf" => Fate::Skip("Strava's notices to everybody.".into()),
        _ => Fate::Skip("Recordings of activities and pictures: left out.".into()),
    },
    account,
    made: undated,
    beside: None,
};

/// `export_5550100.zip`, or a folder of that name, names the athlete.
fn account(tree: &mut Tree) -> Option<Account> {
    let folder = tree.members().first().and_then(|m| m.name.split_once('/')).map(|(folder, _)| folder.to_owned());
    let digits = |name: &str| -> String {
        name.strip_prefix("export_").unwrap_or_default().chars().take_while(char::is_ascii_digit).collect()
    };
    let mut ids = [Some(tree.name().clone()), folder].into_iter().flatten().map(|name| digits(&name));
    let native_id = ids.find(|id| !id.is_empty())?;
    Some(Account { platform: Platform("strava".into()), native_id, name: None })
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
/// taken for the partner. A row that says no somewhere is no refusal, and is kept as it stands.
fn opt_out(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    const NO: &[&str] = &["false", "no", "0", "nein", "non", "faux", "нет"];
    let is_no = |c: &&crate::kit::Cell<'_>| NO.contains(&c.value.to_lowercase().as_str());
    let words = row
        .cells()
        .iter()
        .find(|c| c.value.chars().any(char::is_alphabetic) && clock::read(&c.value).is_none() && !is_nothing(&c.value));
    let Some(cell) = words else { return Ok(()) };
    let at = row.cells().iter().find_map(|c| clock::read(&c.value));
    let purpose = format!("partner_opt_outs: {}", cell.value);
    let Some(no) = row.cells().iter().find(is_no) else {
        return desk.choice(row, cell, &purpose, ConsentState::Objected, at);
    };
    let body = desk.holding("pd:PrivacyPreference", Some(&no.value), Provided, &purpose);
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, at), excerpt)
}

/// A challenge that was joined: its name stands first. Who paid for it isn't said.
fn challenge(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cells().first().filter(|c| !is_nothing(&c.value)) else { return Ok(()) };
    let at = row.cells().get(1..).unwrap_or_default().iter().find_map(|c| clock::read(&c.value));
    let body = desk.holding("pd:Interest", Some(&cell.value), Provided, stem(desk.member()));
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, at), excerpt)
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
    let at = row.cells().iter().find_map(|c| clock::read(&c.value));
    let Some(cell) = row.cells().iter().find(|c| c.value.parse::<std::net::IpAddr>().is_ok()) else { return Ok(()) };
    desk.hold(row, cell, ("pd:IPAddress", Observed), at)
}

fn device(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let known = |c: &&crate::kit::Cell<'_>| {
        c.value.len() > 10 && letters(&c.value).bytes().any(|b| b.is_ascii_digit()) && clock::read(&c.value).is_none()
    };
    let Some(cell) = row.cells().iter().find(known) else { return Ok(()) };
    desk.hold(row, cell, ("pd:UID", Observed), None)
}
