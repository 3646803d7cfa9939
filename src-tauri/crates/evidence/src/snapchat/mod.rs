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
    version: 1,
    marks: &[
        Mark { name: "userprofile", words: &["\"App Profile\"", "\"Interest Categories\""] },
        Mark { name: "account", words: &["\"Basic Information\"", "\"Device History\""] },
        Mark { name: "emailcampaignhistory", words: &["\"Email Campaign"] },
        Mark { name: "locationhistory", words: &["\"Frequent Locations\""] },
        Mark { name: "ranking", words: &["\"Snapscore\""] },
    ],
    sheets: SHEETS,
    other,
    account: |tree| account_in(tree, "snapchat", "account", &[&["Basic Information"]], &["Username"]),
    made: undated,
    beside: None,
};

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
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["locationhistory"],
        paths: &[
            &["Frequent Locations"],
            &["Latest Location"],
            &["Home, School & Work"],
            &["Businesses and places you may have visited"],
            &["Areas you may have visited in the last two years"],
        ],
        at: &["Time", "Date"],
        makes: &[With(place)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["emailcampaignhistory"],
        paths: &[&["Email Campaign Subscriptions"]],
        makes: &[With(campaign)],
        aside: &["Email Campaign", "Opt Out Status"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["termshistory"],
        paths: &[&["*"]],
        at: &["Acceptance Date"],
        makes: &[Hold("Version", "pd:PrivacyPreference", Provided)],
        aside: &["*"],
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
            desk.skip("How often and how long you used the app: no evidence that Sayso reads.", 1);
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
    if row.pointer().contains("Content Interests") {
        words(desk, row, "Content Interests", "pd:Interest")
    } else {
        Ok(())
    }
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

/// Whether the person opted out of a kind of mail.
fn campaign(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let (Some(name), Some(status)) = (row.get("Email Campaign").map(str::to_owned), row.cell("Opt Out Status")) else {
        return Ok(());
    };
    match letters(&status.value).as_str() {
        "optedout" | "optout" | "true" | "yes" => desk.choice(row, status, &name, ConsentState::Objected, None),
        _ => {
            let body = desk.holding(
                "pd:PrivacyPreference",
                Some(&format!("{name}: {}", status.value)),
                Provided,
                &status.name,
            );
            let excerpt = row.whole(desk.base());
            desk.put(Claim::stated(body, None), excerpt)
        }
    }
}

fn other(name: &str) -> Fate {
    let key = letters(stem(name));
    match ending(name).as_str() {
        "json" if key.contains("connectedapps") || key.contains("ads") => {
            Fate::Unread("This file looks like evidence about ads or apps, but Sayso doesn't know its form yet.")
        }
        "json" if key.contains("snapchatai") => Fate::Skip("Conversations with the assistant: left out.".into()),
        "json" => Fate::Skip("Files about which Sayso asks nothing.".into()),
        "html" => Fate::Skip("The HTML form of what was read as JSON.".into()),
        _ => Fate::Skip("Pictures and videos: left out.".into()),
    }
}
