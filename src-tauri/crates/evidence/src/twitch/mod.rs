//! Twitch's data request. The export holds no file of ads, although Twitch shows them.

use crate::Stopped;
use crate::Tree;
use crate::kit::Make::{Count, Hold, With};
use crate::kit::export::{account_in, undated};
use crate::kit::{Cell, Desk, Export, Fate, Mark, Row, Sheet, ending, is_nothing, letters, party, stem, times};
use model::Origin::{Observed, Provided};
use model::{Account, Claim, ClaimBody, Platform, SourceKind, Transfer, TransferKind};

/// Reads Twitch's export.
pub(crate) static READER: Export = Export {
    kind: SourceKind::TwitchExport,
    platform: "twitch",
    version: 2,
    marks: &[
        Mark { name: "minutewatched", words: &["minutes_logged", "channel"] },
        Mark { name: "minutewatched", words: &["minutes_watched_unadjusted"] },
        Mark { name: "oauthauthorize", words: &["client"] },
        Mark { name: "follow", words: &["channel", "time"] },
        Mark { name: "followgame", words: &["game"] },
        Mark { name: "oauthauthorize", words: &[] },
        Mark { name: "oauthdeauthorize", words: &[] },
        Mark { name: "connectionsconnect", words: &[] },
        Mark { name: "minutebroadcast", words: &[] },
        Mark { name: "bitscheered", words: &[] },
        Mark { name: "bitsacquired", words: &[] },
        Mark { name: "unfollowgame", words: &[] },
        Mark { name: "loginrename", words: &[] },
    ],
    sheets: &[
        Sheet {
            names: &["oauthauthorize", "oauthdeauthorize", "connectionsconnect"],
            at: &["time", "time_utc", "created_at"],
            makes: &[With(access)],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
        Sheet {
            names: &["minutewatched"],
            at: &["time", "day"],
            makes: &[Count("minute_watched", "pd:TVViewingBehaviour", Observed)],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
        Sheet {
            names: &["pageview", "videoplay"],
            at: &["time", "day"],
            makes: &[Count("pages and videos (tracked)", "pd:BrowsingBehaviour", Observed)],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
        Sheet {
            names: &["searchquery"],
            at: &["time"],
            makes: &[
                Hold("search_query", "pd:BrowsingBehaviour", Observed),
                Hold("query", "pd:BrowsingBehaviour", Observed),
            ],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
        Sheet {
            names: &["login", "logout"],
            at: &["time"],
            makes: &[
                Hold("ip", "pd:IPAddress", Observed),
                Hold("device_id", "pd:UID", Observed),
                Hold("country", "pd:Country", Observed),
            ],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
        Sheet {
            names: &["follow", "followgame"],
            at: &["time"],
            makes: &[
                Hold("channel", "pd:SocialNetwork", Provided),
                Hold("channel_name", "pd:SocialNetwork", Provided),
                Hold("game", "pd:Interest", Provided),
                Hold("game_name", "pd:Interest", Provided),
            ],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
        Sheet {
            names: &["updateemail"],
            at: &["time"],
            makes: &[Hold("email", "pd:EmailAddress", Provided), Hold("new_email", "pd:EmailAddress", Provided)],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
        Sheet {
            names: &["subscriptions", "bitsacquired"],
            at: &["time"],
            makes: &[Count("purchases", "pd:Purchase", Provided)],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
        Sheet { names: &["chatmessages"], skip: Some("Messages in chats: left out."), ..Sheet::NEW },
    ],
    other: |name| match ending(name).as_str() {
        "csv" if is_about_ads(stem(name)) => {
            Fate::Unread("This file looks like evidence about ads, but Sayso doesn't know its form yet.")
        }
        "csv" | "json" => Fate::Skip("Files about which Sayso asks nothing.".into()),
        _ => Fate::Skip("Pictures, videos and other files: left out.".into()),
    },
    account: |tree| {
        account_in(tree, "twitch", "login", &[], &["user_id", "login", "user_login"]).or_else(|| by_file(tree))
    },
    made: undated,
    beside: None,
};

/// `request/users/user/5550100.json` names the account.
fn by_file(tree: &mut Tree) -> Option<Account> {
    let inside = |name: &str| name.rsplit('/').nth(1).is_some_and(|folder| folder.eq_ignore_ascii_case("user"));
    let mut ids = tree.members().iter().filter(|m| inside(&m.name)).map(|m| stem(&m.name));
    let id = ids.find(|id| !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit()))?;
    Some(Account { platform: Platform("twitch".into()), native_id: id.to_owned(), name: None })
}

/// Whether one of the words of a name is about ads (`broadcast` is not).
fn is_about_ads(name: &str) -> bool {
    name.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(|w| w == "ad" || w == "ads" || w.starts_with("advert"))
}

/// An app that was let in or put out, by the columns that name a client. A number alone names nobody, but tells one app
/// from another.
fn access(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let named = |field: &str, ends: &str| {
        let fits = |c: &&Cell<'_>| c.key.contains(field) && c.key.ends_with(ends) && !is_nothing(&c.value);
        row.cells().iter().find(fits)
    };
    let fields = [
        ("client", "name"),
        ("application", "name"),
        ("app", "name"),
        ("client", "client"),
        ("platform", "platform"),
        ("service", "service"),
        ("connection", "type"),
        ("client", "id"),
    ];
    let Some(cell) = fields.iter().find_map(|(field, ends)| named(field, ends)) else {
        desk.unread_row(row, "This row names no app in a column that Sayso knows.");
        return Ok(());
    };
    let name =
        if cell.key.ends_with("id") { format!("Twitch application {}", cell.value) } else { cell.value.to_string() };
    let file = stem(desk.member()).to_owned();
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: party(&name),
        kind: TransferKind::AppAccess,
        category: None,
        literal: file.as_str().into(),
        detail: letters(&file).starts_with("oauthdeauthorize").then(|| "put out".to_owned()),
    });
    let at = row.first(&["time", "time_utc", "created_at"]).and_then(times::read);
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, at), excerpt)
}
