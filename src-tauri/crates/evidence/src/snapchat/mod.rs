//! Snapchat's "My Data", JSON form.
//!
//! What an export never says: which ads were shown and why, and whose lists matched. Sites and apps under
//! "Interactions" are linked with the person by Snap's own word; that they sent data is our deduction.

use crate::Stopped;
use crate::kit::Make::{Hold, With};
use crate::kit::export::{account_in, undated};
use crate::kit::{Desk, Export, Fate, Mark, Row, Sheet, ending, is_nothing, letters, party, stem, times};
use model::Origin::{Inferred, Observed, Provided};
use model::{Claim, ClaimBody, ConsentState, PartyKind, Personalisation, PersonalisationKind, Platform, SourceKind};
use model::{Transfer, TransferKind};

/// Reads Snapchat's export.
pub(crate) static READER: Export = Export {
    kind: SourceKind::SnapchatExport,
    platform: "snapchat",
    version: 2,
    marks: &[
        Mark { name: "userprofile", words: &["\"App Profile\"", "\"Interest Categories\""] },
        Mark { name: "account", words: &["\"Basic Information\"", "\"Device History\""] },
        Mark { name: "emailcampaignhistory", words: &["\"Email Campaign"] },
        Mark { name: "locationhistory", words: &["\"Frequent Locations\""] },
        Mark { name: "ranking", words: &["\"Snapscore\""] },
        Mark { name: "ranking", words: &["\"Content Interests\""] },
        Mark { name: "snapads", words: &["\"Organization Members\""] },
        Mark { name: "accounthistory", words: &["\"Download My Data Reports\""] },
        // An export for which only pages were asked.
        Mark { name: "snapads", words: &[] },
        Mark { name: "snappro", words: &[] },
        Mark { name: "snaphistory", words: &[] },
        Mark { name: "emailcampaignhistory", words: &[] },
    ],
    sheets: SHEETS,
    other,
    account: |tree| account_in(tree, "snapchat", "account", &[&["Basic Information"]], &["Username"]),
    made: undated,
    beside: None,
};

const USE: &str = "How often and how long you used the app: no evidence that Sayso reads.";
const OTHERS: &str = "Friends and conversations: other people, counted and not read.";

const SHEETS: &[Sheet] = &[
    Sheet {
        names: &["userprofile"],
        paths: &[
            &["App Profile"],
            &["Demographics"],
            &["Interest Categories"],
            &["Content Categories"],
            &["Geographic Information"],
            &["Interactions", "*"],
            &["Ads You Interacted With"],
            &["Mobile Ad Id"],
            &["Engagement"],
            &["Discover Channels Viewed"],
            &["Off-Platform Sharing"],
            &["Breakdown of Time Spent on App"],
            &["Subscriptions"],
        ],
        makes: &[With(profile)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["ranking"],
        paths: &[&["Content Interests"], &["Statistics"], &["Spotlight"], &["Number of Stories Viewed"]],
        makes: &[With(ranking)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["account"],
        paths: &[&["Basic Information"], &["Device Information"], &["Device History"], &["Login History"]],
        at: &["Created", "Start Time", "Creation Date", "Last Active"],
        makes: &[
            Hold("Username", "pd:Username", Provided),
            Hold("Name", "pd:Name", Provided),
            Hold("Registration IP", "pd:IPAddress", Observed),
            Hold("IP", "pd:IPAddress", Observed),
            Hold("Country", "pd:Country", Observed),
            Hold("Make", "pd:DeviceBased", Observed),
            Hold("Model", "pd:DeviceBased", Observed),
            Hold("Device", "pd:DeviceBased", Observed),
        ],
        aside: &["*", "Associated Accounts by Cloud Account ID"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["locationhistory"],
        paths: &[
            &["Frequent Locations"],
            &["Latest Location"],
            &["Home, School & Work"],
            // By a number for each place.
            &["Businesses and places you may have visited", "*"],
            &["Areas you may have visited in the last two years"],
        ],
        at: &["Time", "Date"],
        makes: &[With(place)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["emailcampaignhistory"],
        paths: &[&["Email Campaign Subscriptions"], &["Email Campaign History"]],
        makes: &[With(campaign)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["termshistory"],
        paths: &[&["*"]],
        at: &["Acceptance Date"],
        makes: &[With(terms)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["accounthistory"],
        paths: &[&["*"]],
        at: &["Date"],
        makes: &[With(changed)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["snapads"],
        paths: &[&["*"]],
        skip: Some("Your own account as an advertiser: nothing about ads that you saw."),
        ..Sheet::NEW
    },
    Sheet {
        names: &["friends", "chathistory", "snaphistory", "storyhistory"],
        paths: &[&["*"]],
        skip: Some(OTHERS),
        ..Sheet::NEW
    },
];

/// A record of the profile; which part it is from stands in its pointer.
fn profile(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let part = row.pointer().split('/').nth(1).unwrap_or_default().to_owned();
    match part.as_str() {
        "Demographics" => {
            for (name, category) in [("Cohort Age", "pd:AgeRange"), ("Derived Ad Demographic", "pd:Demographic")] {
                if let Some(cell) = row.cell(name) {
                    desk.hold(row, cell, (category, Inferred), None)?;
                }
            }
            Ok(())
        }
        "Interest Categories" | "Content Categories" => words(desk, row, &part, "pd:Interest"),
        "Geographic Information" => words(desk, row, &part, "pd:Location"),
        "Interactions" => interaction(desk, row),
        "Ads You Interacted With" => ad(desk, row),
        "Mobile Ad Id" => {
            let Some(cell) = row.cells().first().filter(|c| !is_nothing(&c.value)) else { return Ok(()) };
            let body = desk.holding("pd:UID", Some(&cell.value), Observed, &part);
            let excerpt = row.whole(desk.base());
            desk.put(Claim::stated(body, None), excerpt)
        }
        "App Profile" => {
            for (name, category) in [("Country", "pd:Country"), ("In-app Language", "pd:Language")] {
                if let Some(cell) = row.cell(name) {
                    desk.hold(row, cell, (category, Observed), None)?;
                }
            }
            Ok(())
        }
        _ => {
            desk.skip(USE, 1);
            Ok(())
        }
    }
}

fn words(desk: &mut Desk<'_>, row: &Row<'_>, literal: &str, category: &str) -> Result<(), Stopped> {
    for cell in row.cells().iter().filter(|c| !is_nothing(&c.value)) {
        let body = desk.holding(category, Some(&cell.value), Inferred, literal);
        let excerpt = row.part(cell, desk.base());
        desk.put(Claim::stated(body, None), excerpt)?;
    }
    Ok(())
}

/// A site or an app with which Snap links the person.
fn interaction(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let app = row.pointer().contains("App Interactions");
    for cell in row.cells().iter().filter(|c| !is_nothing(&c.value)) {
        let from = party(&cell.value);
        let kind =
            if app || from.party.kind == PartyKind::App { TransferKind::AppEvent } else { TransferKind::SiteEvent };
        let literal = if app { "App Interactions" } else { "Web Interactions" };
        let to = desk.me();
        let body =
            ClaimBody::Transfer(Transfer { from, to, kind, category: None, literal: literal.into(), detail: None });
        let excerpt = row.part(cell, desk.base());
        desk.put(Claim::deduced(body, None, "linked-interaction"), excerpt)?;
    }
    Ok(())
}

/// An ad that something was done with. Nobody has seen this list filled; a name is taken where one is said.
fn ad(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let name = row.cells().iter().find(|c| c.key.contains("advertiser") || c.key.contains("name"));
    let name = name.or_else(|| row.cells().first()).filter(|c| !is_nothing(&c.value));
    let Some(name) = name else { return Ok(()) };
    let at = row.cells().iter().find_map(|c| times::read(&c.value));
    let body = ClaimBody::Personalisation(Personalisation {
        platform: Platform("snapchat".into()),
        brand: Some(party(&name.value)),
        kind: PersonalisationKind::Ad,
        subject: None,
        place: Some("Ads You Interacted With".into()),
        reasons: Vec::new(),
    });
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, at), excerpt)
}

fn ranking(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    if row.pointer().starts_with("/Content Interests") {
        return words(desk, row, "Content Interests", "pd:Interest");
    }
    desk.skip(USE, 1);
    Ok(())
}

/// A place that Snap says the person was at, or may have been.
fn place(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let part = row.pointer().split('/').nth(1).unwrap_or_default().to_owned();
    let at = row.first(&["Time", "Date"]).and_then(times::read);
    for cell in row.cells().iter().filter(|c| !is_nothing(&c.value) && times::read(&c.value).is_none()) {
        let category = match cell.key.rsplit('.').next().unwrap_or_default() {
            "city" => "pd:City",
            "country" => "pd:Country",
            "region" => "pd:Region",
            "postalcode" => "pd:PostalCode",
            _ => "pd:Location",
        };
        let body = desk.holding(category, Some(&cell.value), Inferred, &part);
        let excerpt = row.part(cell, desk.base());
        desk.put(Claim::stated(body, at.clone()), excerpt)?;
    }
    Ok(())
}

/// Whether the person opted out of a kind of mail. A word that isn't plain is kept and not translated; mails that were
/// sent have never been seen in this list.
fn campaign(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let (Some(name), Some(status)) = (row.get("Email Campaign").map(str::to_owned), row.cell("Opt Out Status")) else {
        desk.unread_row(row, "This record of a mail has a form that nobody has described.");
        return Ok(());
    };
    let state = match letters(&status.value).as_str() {
        "optedout" | "optout" | "true" | "yes" | "unsubscribed" => ConsentState::Objected,
        "optedin" | "optin" | "subscribed" => ConsentState::Given,
        _ => {
            let value = format!("{name}: {}", status.value);
            let body = desk.holding("pd:PrivacyPreference", Some(&value), Provided, &status.name);
            let excerpt = row.whole(desk.base());
            return desk.put(Claim::stated(body, None), excerpt);
        }
    };
    desk.choice(row, status, &name, state, None)
}

/// A version of terms that was accepted; which terms stands in the pointer.
fn terms(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("Version").filter(|c| !is_nothing(&c.value)) else { return Ok(()) };
    let part = row.pointer().split('/').nth(1).unwrap_or_default().to_owned();
    let at = row.get("Acceptance Date").and_then(times::read);
    let body = desk.holding("pd:PrivacyPreference", Some(&cell.value), Provided, &format!("{part}: {}", cell.name));
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, at), excerpt)
}

/// A name, an address or a number that the account had. What is called a password is left alone.
fn changed(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let part = letters(row.pointer().split('/').nth(1).unwrap_or_default());
    if part.contains("password") {
        return Ok(());
    }
    let at = row.get("Date").and_then(times::read);
    for cell in row.cells().iter().filter(|c| !is_nothing(&c.value) && times::read(&c.value).is_none()) {
        let category = match () {
            () if cell.key.contains("email") => "pd:EmailAddress",
            () if cell.key.contains("mobile") || cell.key.contains("phone") => "pd:TelephoneNumber",
            () if cell.key.contains("displayname") => "pd:Name",
            () => continue,
        };
        desk.hold(row, cell, (category, Provided), at.clone())?;
    }
    Ok(())
}

fn other(name: &str) -> Fate {
    let key = letters(stem(name));
    match ending(name).as_str() {
        "json" if key.contains("connectedapps") || key.contains("ads") => {
            Fate::Unread("This file looks like evidence about ads or apps, but Sayso doesn't know its form yet.")
        }
        "json" if key.contains("snapchatai") => Fate::Skip("Conversations with the assistant: left out.".into()),
        "json" => Fate::Skip("Files about which Sayso asks nothing.".into()),
        "html" => Fate::Skip(
            "Pages: Sayso reads the JSON form. If there is no folder “json”, ask Snapchat again and tick JSON.".into(),
        ),
        _ => Fate::Skip("Pictures and videos: left out.".into()),
    }
}
