//! Reddit's data request: a flat zip of tables.
//!
//! What an export never says: ads seen, interests worked out, advertisers, matched lists, what pixels sent, devices,
//! what was searched and viewed. Reddit's policy says it has them, so another request for access has good ground.

use crate::Stopped;
use crate::Tree;
use crate::kit::Make::{Count, Hold, With};
use crate::kit::{Desk, Export, Fate, Mark, Row, Sheet, ending, is_nothing, letters, peek, stem, times};
use model::Origin::{Observed, Provided};
use model::{
    Account, Category, Claim, ClaimBody, ConsentState, Moment, Named, Party, Platform, SourceKind, Transfer,
    TransferKind,
};

/// Reads Reddit's export.
pub(crate) static READER: Export = Export {
    kind: SourceKind::RedditExport,
    platform: "reddit",
    version: 1,
    marks: &[
        Mark { name: "statistics*", words: &["statistic,value"] },
        Mark { name: "sensitiveadspreferences*", words: &["type,preference"] },
        Mark { name: "linkedidentities*", words: &["issuer_id", "subject_id"] },
        Mark { name: "subscribedsubreddits*", words: &["subreddit"] },
        Mark { name: "userpreferences*", words: &["preference,value"] },
    ],
    sheets: SHEETS,
    other,
    account: |tree| {
        statistic(tree, "account name").map(|name| Account {
            platform: Platform("reddit".into()),
            native_id: name.to_lowercase(),
            name: Some(format!("u/{name}")),
        })
    },
    made: |tree| statistic(tree, "export time").and_then(|at| times::read(&at)),
    beside: None,
};

const OWN: &str = "Your own posts, comments, votes and saved things at Reddit: no evidence that Sayso reads.";

const SHEETS: &[Sheet] = &[
    Sheet { names: &["userpreferences"], makes: &[With(preference)], aside: &["preference", "value"], ..Sheet::NEW },
    Sheet {
        names: &["sensitiveadspreferences"],
        makes: &[With(sensitive)],
        aside: &["type", "preference"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["linkedidentities", "persona", "stripe", "twitter"],
        makes: &[With(linked)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["purchases", "subscriptions"],
        at: &["date", "start_date"],
        makes: &[With(processor), Hold("product", "pd:Purchase", Provided)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet { names: &["iplogs"], at: &["date"], makes: &[Hold("ip", "pd:IPAddress", Observed)], ..Sheet::NEW },
    Sheet {
        names: &["linkedphonenumber"],
        makes: &[Hold("phone_number", "pd:TelephoneNumber", Provided)],
        ..Sheet::NEW
    },
    Sheet { names: &["accountgender"], makes: &[Hold("account_gender", "pd:Gender", Provided)], ..Sheet::NEW },
    Sheet {
        names: &["birthdate"],
        makes: &[Hold("birthdate", "pd:BirthDate", Provided), Hold("verified_birthdate", "pd:BirthDate", Observed)],
        aside: &["verification_state", "verification_method"],
        ..Sheet::NEW
    },
    Sheet { names: &["subscribedsubreddits"], makes: &[Hold("subreddit", "pd:Interest", Provided)], ..Sheet::NEW },
    Sheet { names: &["statistics"], makes: &[With(statistics)], aside: &["statistic", "value"], ..Sheet::NEW },
    Sheet {
        names: &["announcements"],
        at: &["sent_at"],
        makes: &[Count("announcements", "pd:Communication", Observed)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["messages", "messagesarchive", "chathistory", "friends"],
        skip: Some("Messages, chats and friends: other people, counted and not read."),
        ..Sheet::NEW
    },
];

fn statistic(tree: &mut Tree, name: &str) -> Option<String> {
    let mut found = None;
    for index in 0..tree.members().len() {
        if letters(stem(&tree.members()[index].name)).starts_with("statistics") {
            peek::table(tree, index, |row| {
                if row.get("statistic").is_some_and(|s| s.eq_ignore_ascii_case(name)) {
                    found = row.get("value").map(str::to_owned);
                }
                found.is_none()
            });
        }
    }
    found
}

/// A setting about ads, mails or recommendations: said yes or no. Names that aren't known stay as they are.
fn preference(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let (Some(name), Some(cell)) = (row.get("preference").map(str::to_owned), row.cell("value")) else { return Ok(()) };
    let key = letters(&name);
    let about = [
        "ads",
        "thirdparty",
        "clicktracking",
        "storevisits",
        "recommendations",
        "research",
        "email",
        "personalized",
        "robots",
    ];
    if !about.iter().any(|word| key.contains(word)) {
        desk.skip("Settings of display and the like: no evidence that Sayso reads.", 1);
        return Ok(());
    }
    let against = ["unsubscribe", "hide"].iter().any(|word| key.contains(word));
    let state = match letters(&cell.value).as_str() {
        "true" | "yes" | "1" | "on" if against => Some(ConsentState::Objected),
        "true" | "yes" | "1" | "on" => Some(ConsentState::Given),
        "false" | "no" | "0" | "off" if !against => Some(ConsentState::Refused),
        _ => None,
    };
    if let Some(state) = state {
        return desk.choice(row, cell, &name, state, None);
    }
    let body = desk.holding("pd:PrivacyPreference", Some(&cell.value), Provided, &name);
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, None), excerpt)
}

/// A sensitive kind of ad. Nobody has described the words, so they are kept and not translated, unless they are plain.
fn sensitive(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let (Some(kind), Some(cell)) = (row.get("type").map(str::to_owned), row.cell("preference")) else { return Ok(()) };
    let purpose = format!("sensitive_ads_preferences: {kind}");
    match letters(&cell.value).as_str() {
        "limited" | "limit" | "blocked" | "optout" | "optedout" => {
            desk.choice(row, cell, &purpose, ConsentState::Objected, None)
        }
        _ => {
            let body = desk.holding("pd:PrivacyPreference", Some(&cell.value), Provided, &purpose);
            let excerpt = row.whole(desk.base());
            desk.put(Claim::stated(body, None), excerpt)
        }
    }
}

/// Somebody else who is named by a file or by a link: who gave the sign-in, who checked an age, who takes payments.
fn linked(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let file = letters(stem(desk.member()));
    let (name, cell) = match () {
        () if file.starts_with("linked") => {
            let Some(cell) = row.cell("issuer_id") else { return Ok(()) };
            (cell.value.to_string(), cell)
        }
        () => {
            let Some(cell) = row.cells().iter().find(|c| !is_nothing(&c.value)) else { return Ok(()) };
            let name = if file.starts_with("persona") {
                "withpersona.com"
            } else if file.starts_with("stripe") {
                "stripe.com"
            } else {
                "x.com"
            };
            (name.to_owned(), cell)
        }
    };
    let named = crate::kit::party(&name);
    let kind = if file.starts_with("linked") || file.starts_with("twitter") {
        TransferKind::AppAccess
    } else {
        TransferKind::Other
    };
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: named,
        kind,
        category: Some(Category::new("pd:Identifier")),
        literal: cell.name.as_ref().into(),
        detail: None,
    });
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, None), excerpt)
}

fn processor(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("processor").filter(|c| !is_nothing(&c.value)) else { return Ok(()) };
    let at: Option<Moment> = row.first(&["date", "start_date"]).and_then(times::read);
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: Named::new(Party::name(&cell.value)),
        kind: TransferKind::Other,
        category: Some(Category::new("pd:Transaction")),
        literal: "processor".into(),
        detail: row.get("product").map(str::to_owned),
    });
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, at), excerpt)
}

fn statistics(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let (Some(name), Some(cell)) = (row.get("statistic").map(str::to_owned), row.cell("value")) else { return Ok(()) };
    let category = match letters(&name).as_str() {
        "accountname" => "pd:Username",
        "emailaddress" => "pd:EmailAddress",
        _ => return Ok(()),
    };
    let body = desk.holding(category, Some(&cell.value), Provided, &name);
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, None), excerpt)
}

fn other(name: &str) -> Fate {
    let key = letters(stem(name));
    match ending(name).as_str() {
        "csv" if key.contains("headers") || key.contains("checkfile") => Fate::Nothing,
        "csv" if key.contains("ad") && key.contains("preference") => {
            Fate::Unread("This file looks like evidence about ads, but Sayso doesn't know its form yet.")
        }
        "csv" => Fate::Skip(OWN.into()),
        _ => Fate::Nothing,
    }
}
