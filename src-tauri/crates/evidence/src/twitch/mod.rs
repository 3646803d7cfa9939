//! Twitch's data request. The export holds no file of ads, although Twitch shows them.

use crate::Stopped;
use crate::kit::Make::{Count, Hold, With};
use crate::kit::export::{account_in, undated};
use crate::kit::{Desk, Export, Fate, Mark, Row, Sheet, ending, is_nothing, letters, stem, times};
use model::Origin::{Observed, Provided};
use model::{Claim, ClaimBody, Named, Party, SourceKind, Transfer, TransferKind};

/// Reads Twitch's export.
pub(crate) static READER: Export = Export {
    kind: SourceKind::TwitchExport,
    platform: "twitch",
    version: 1,
    marks: &[
        Mark { name: "minutewatched", words: &["minutes_logged", "channel"] },
        Mark { name: "minutewatched", words: &["minutes_watched_unadjusted"] },
        Mark { name: "oauthauthorize", words: &["client"] },
        Mark { name: "follow", words: &["channel", "time"] },
        Mark { name: "followgame", words: &["game"] },
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
            makes: &[Hold("channel", "pd:SocialNetwork", Provided), Hold("game", "pd:Interest", Provided)],
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
        "csv" if letters(stem(name)).contains("ad") && !letters(stem(name)).contains("add") => {
            Fate::Unread("This file looks like evidence about ads, but Sayso doesn't know its form yet.")
        }
        "csv" | "json" => Fate::Skip("Files about which Sayso asks nothing.".into()),
        _ => Fate::Nothing,
    },
    account: |tree| account_in(tree, "twitch", "login", &[], &["user_id", "login", "user_login"]),
    made: undated,
    beside: None,
};

/// An app that was let in, by the columns that name a client.
fn access(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let named = |needle: &str| {
        row.cells().iter().find(|c| c.key.contains("client") && c.key.contains(needle) && !is_nothing(&c.value))
    };
    let other = || {
        row.cells().iter().find(|c| {
            (c.key.contains("client") || c.key.contains("platform") || c.key.contains("service"))
                && !is_nothing(&c.value)
        })
    };
    let Some(cell) = named("name").or_else(other) else {
        desk.unread_row(row, "This row names no app in a column that Sayso knows.");
        return Ok(());
    };
    let file = stem(desk.member()).to_owned();
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: Named::new(Party::name(&cell.value)),
        kind: TransferKind::AppAccess,
        category: None,
        literal: file.as_str().into(),
        detail: None,
    });
    let at = row.first(&["time", "time_utc", "created_at"]).and_then(times::read);
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, at), excerpt)
}
