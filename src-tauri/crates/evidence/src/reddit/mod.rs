//! Reddit's data request: a flat zip of tables.
//!
//! What an export never says: ads seen, interests worked out, advertisers, matched lists, what pixels sent, devices,
//! what was searched and viewed. Reddit's policy says it has them, so another request for access has good ground.

use crate::Stopped;
use crate::Tree;
use crate::kit::Make::{Count, Hold, With};
use crate::kit::{
    Cell, Desk, Export, Fate, Mark, Row, Sheet, ending, is_called, is_nothing, letters, party, peek, stem, times,
};
use model::Origin::{Observed, Provided};
use model::{
    Account, Category, Claim, ClaimBody, ConsentState, Moment, Named, Party, Platform, SourceKind, Transfer,
    TransferKind,
};

/// Reads Reddit's export.
pub(crate) static READER: Export = Export {
    kind: SourceKind::RedditExport,
    platform: "reddit",
    version: 2,
    marks: &[
        Mark { name: "*statistics", words: &["statistic,value"] },
        Mark { name: "*statistics", words: &["\"statistic\",\"value\""] },
        Mark { name: "*sensitiveadspreferences", words: &["type", "preference"] },
        Mark { name: "*linkedidentities", words: &["issuer_id", "subject_id"] },
        Mark { name: "*subscribedsubreddits", words: &["subreddit"] },
        Mark { name: "*userpreferences", words: &["preference,value"] },
        Mark { name: "*userpreferences", words: &["\"preference\",\"value\""] },
        Mark { name: "*accountgender", words: &["account_gender"] },
        Mark { name: "*persona", words: &["persona_inquiry_id"] },
        Mark { name: "*stripe", words: &["stripe_account_id"] },
        Mark { name: "*iplogs", words: &["date", "ip", "registration ip"] },
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

const OWN: &str = "Your own posts, comments, votes, drafts and saved things at Reddit: no evidence that Sayso reads.";

const TABLE: Sheet = Sheet { aside: &["*"], narrow: true, ..Sheet::NEW };

// Some exports put something before a file's name, so that the end of it counts.
const SHEETS: &[Sheet] = &[
    Sheet { names: &["*userpreferences"], makes: &[With(preference)], aside: &["preference", "value"], ..Sheet::NEW },
    Sheet {
        names: &["*sensitiveadspreferences"],
        makes: &[With(sensitive)],
        aside: &["type", "preference"],
        ..Sheet::NEW
    },
    Sheet { names: &["*linkedidentities"], makes: &[With(identity)], ..TABLE },
    Sheet { names: &["*persona"], makes: &[With(persona)], ..TABLE },
    Sheet { names: &["*stripe"], makes: &[With(stripe)], ..TABLE },
    Sheet { names: &["*twitter"], makes: &[With(twitter)], ..TABLE },
    Sheet {
        names: &["*purchases", "*subscriptions", "*redditgoldinformation"],
        at: &["date", "start_date"],
        makes: &[With(processor), With(product)],
        ..TABLE
    },
    Sheet { names: &["*payouts"], at: &["date"], makes: &[Count("payouts", "pd:Transaction", Provided)], ..TABLE },
    Sheet { names: &["*iplogs"], at: &["date"], makes: &[Hold("ip", "pd:IPAddress", Observed)], ..Sheet::NEW },
    Sheet {
        names: &["*linkedphonenumber"],
        makes: &[Hold("phone_number", "pd:TelephoneNumber", Provided)],
        ..Sheet::NEW
    },
    Sheet { names: &["*accountgender"], makes: &[Hold("account_gender", "pd:Gender", Provided)], ..Sheet::NEW },
    Sheet {
        names: &["*birthdate"],
        makes: &[Hold("birthdate", "pd:BirthDate", Provided), Hold("verified_birthdate", "pd:BirthDate", Observed)],
        aside: &["verification_state", "verification_method"],
        ..Sheet::NEW
    },
    Sheet { names: &["*subscribedsubreddits"], makes: &[Hold("subreddit", "pd:Interest", Provided)], ..Sheet::NEW },
    Sheet {
        names: &["*multireddits"],
        at: &["date"],
        makes: &[Hold("display_name", "pd:Interest", Provided)],
        ..TABLE
    },
    Sheet { names: &["*statistics"], makes: &[With(statistics)], aside: &["statistic", "value"], ..Sheet::NEW },
    Sheet {
        names: &["*announcements"],
        at: &["sent_at"],
        makes: &[Count("announcements", "pd:Communication", Observed)],
        ..TABLE
    },
    Sheet {
        names: &["*messages", "*messagesarchive", "*chathistory", "*friends"],
        skip: Some("Messages, chats and friends: other people, counted and not read."),
        ..Sheet::NEW
    },
];

fn statistic(tree: &mut Tree, name: &str) -> Option<String> {
    let mut found = None;
    for index in 0..tree.members().len() {
        if is_called("*statistics", &letters(stem(&tree.members()[index].name))) {
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
        return kept(desk, row, "pd:Preference", &name, &cell.value);
    }
    let against = ["unsubscribe", "hide"].iter().any(|word| key.contains(word));
    let state = match letters(&cell.value).as_str() {
        "true" | "yes" | "1" | "on" if against => Some(ConsentState::Objected),
        "true" | "yes" | "1" | "on" => Some(ConsentState::Given),
        "false" | "no" | "0" | "off" if !against => Some(ConsentState::Refused),
        _ => None,
    };
    match state {
        Some(state) => desk.choice(row, cell, &name, state, None),
        None => kept(desk, row, "pd:PrivacyPreference", &name, &cell.value),
    }
}

/// A setting by its literal name and value.
fn kept(desk: &mut Desk<'_>, row: &Row<'_>, category: &str, name: &str, value: &str) -> Result<(), Stopped> {
    let body = desk.holding(category, Some(value), Provided, name);
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, None), excerpt)
}

/// A sensitive kind of ad. Nobody has described the words, so they are kept and not translated, unless they are plain.
fn sensitive(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let (Some(kind), Some(cell)) = (row.get("type").map(str::to_owned), row.cell("preference")) else { return Ok(()) };
    let purpose = format!("sensitive_ads_preferences: {kind}");
    let state = match letters(&cell.value).as_str() {
        "limited" | "limit" | "blocked" | "block" | "optout" | "optedout" | "disallowed" | "denied" => {
            ConsentState::Objected
        }
        "allowed" | "allow" | "unlimited" | "optin" | "optedin" => ConsentState::Given,
        _ => return kept(desk, row, "pd:PrivacyPreference", &purpose, &cell.value),
    };
    desk.choice(row, cell, &purpose, state, None)
}

/// Who gave the sign-in. Some exports may write a number in its place, which names nobody.
fn identity(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("issuer_id").filter(|c| !is_nothing(&c.value)) else { return Ok(()) };
    if !cell.value.contains(char::is_alphabetic) {
        return desk.hold(row, cell, ("pd:Identifier", Observed), None);
    }
    told(desk, row, cell, party(&cell.value), TransferKind::AppAccess)
}

/// A company that a whole file is about.
fn company(desk: &mut Desk<'_>, row: &Row<'_>, to: Named, kind: TransferKind) -> Result<(), Stopped> {
    match row.cells().iter().find(|c| !is_nothing(&c.value)) {
        Some(cell) => told(desk, row, cell, to, kind),
        None => Ok(()),
    }
}

fn persona(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    company(desk, row, Named::new(Party::domain("withpersona.com")).also(Party::name("Persona")), TransferKind::Other)
}

fn stripe(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    company(desk, row, Named::new(Party::domain("stripe.com")).also(Party::name("Stripe")), TransferKind::Other)
}

fn twitter(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    company(desk, row, Named::new(Party::domain("x.com")).also(Party::name("X")), TransferKind::AppAccess)
}

/// Somebody else who is involved: who gave the sign-in, who checked an age, who takes payments.
fn told(desk: &mut Desk<'_>, row: &Row<'_>, cell: &Cell<'_>, to: Named, kind: TransferKind) -> Result<(), Stopped> {
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to,
        kind,
        category: Some(Category::new("pd:Identifier")),
        literal: cell.name.as_ref().into(),
        detail: None,
    });
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, None), excerpt)
}

fn product(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let at = row.first(&["date", "start_date"]).and_then(times::read);
    match row.cell("product_name").or_else(|| row.cell("product")) {
        Some(cell) => desk.hold(row, cell, ("pd:Purchase", Provided), at),
        None => Ok(()),
    }
}

fn processor(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("processor").filter(|c| !is_nothing(&c.value)) else { return Ok(()) };
    let at: Option<Moment> = row.first(&["date", "start_date"]).and_then(times::read);
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: party(&cell.value),
        kind: TransferKind::Other,
        category: Some(Category::new("pd:Transaction")),
        literal: "processor".into(),
        detail: row.first(&["product", "product_name"]).map(str::to_owned),
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
        "csv" if key.contains("headers") => Fate::Skip("The heads of what stands in another file.".into()),
        "csv" if key.contains("checkfile") => Fate::Skip("Reddit's list of digests of the other files.".into()),
        "csv" if key.contains("ad") && key.contains("preference") => {
            Fate::Unread("This file looks like evidence about ads, but Sayso doesn't know its form yet.")
        }
        "csv" => Fate::Skip(OWN.into()),
        _ => Fate::Skip("Pictures and other files: left out.".into()),
    }
}
