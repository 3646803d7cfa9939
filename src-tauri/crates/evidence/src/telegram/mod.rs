//! What Telegram Desktop exports (`result.json`).
//!
//! A block stands in it only if it was ticked, so that an absent one says nothing. There is nothing about sponsored
//! messages. Times are local clock readings with a twin in seconds since 1970, which counts where there is one.

use crate::Stopped;
use crate::Tree;
use crate::kit::Make::With;
use crate::kit::export::undated;
use crate::kit::{Desk, Export, Fate, Mark, Row, Sheet, is_host, is_nothing, peek, times};
use model::Origin::{Observed, Provided};
use model::{Account, Claim, ClaimBody, Moment, Named, Party, Platform, SourceKind, Transfer, TransferKind};

/// Reads Telegram's export.
pub(crate) static READER: Export = Export {
    kind: SourceKind::TelegramExport,
    platform: "telegram",
    version: 2,
    marks: &[
        Mark { name: "result*", words: &["\"about\"", "\"personal_information\""] },
        Mark { name: "result*", words: &["\"about\"", "\"chats\""] },
        Mark { name: "result*", words: &["\"about\"", "\"web_sessions\""] },
        Mark { name: "result*", words: &["\"about\"", "\"frequent_contacts\""] },
    ],
    sheets: &[Sheet {
        names: &["result"],
        paths: &[
            &["personal_information"],
            &["sessions", "list"],
            &["web_sessions", "list"],
            &["other_data", "ips"],
            &["contacts", "list"],
            &["frequent_contacts", "list"],
            // One number for each conversation; what was said in it is never taken up.
            &["chats", "list", "id"],
            &["left_chats", "list", "id"],
        ],
        makes: &[With(record)],
        aside: &[
            "*",
            "about",
            "profile_pictures",
            "stories",
            "profile_music",
            "sessions.about",
            "web_sessions.about",
            "contacts.about",
            "frequent_contacts.about",
            "chats.about",
            "left_chats.about",
            "chats.list.name",
            "chats.list.type",
            "chats.list.messages",
            "left_chats.list.name",
            "left_chats.list.type",
            "left_chats.list.messages",
            "other_data.about_meta",
            "other_data.changes_log",
            "other_data.help",
            "other_data.installed_stickers",
        ],
        ..Sheet::NEW
    }],
    other: |_| Fate::Skip("Pictures, videos and pages of conversations: left out.".into()),
    account,
    made: undated,
    beside: None,
};

fn account(tree: &mut Tree) -> Option<Account> {
    let mut found = None;
    for index in 0..tree.members().len() {
        if tree.members()[index].name.ends_with(".json") {
            peek::json_within(tree, index, &[&["personal_information"]], u64::MAX, |row| {
                let name = ["first_name", "last_name"].iter().filter_map(|n| row.get(n)).collect::<Vec<_>>().join(" ");
                let native_id = row.first(&["user_id", "phone_number"]).map(str::to_owned);
                found = native_id.map(|native_id| Account {
                    platform: Platform("telegram".into()),
                    native_id,
                    name: Some(name).filter(|n| !n.is_empty()),
                });
                false
            });
        }
    }
    found
}

fn time(row: &Row<'_>, name: &str) -> Option<Moment> {
    let twin = row.get(&format!("{name}_unixtime")).and_then(times::read);
    twin.or_else(|| row.get(name).and_then(times::read))
}

/// A record of any block; which one stands in its pointer.
fn record(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    match row.pointer().split('/').nth(1).unwrap_or_default() {
        "personal_information" => {
            for (name, category) in [
                ("first_name", "pd:Name"),
                ("last_name", "pd:Name"),
                ("phone_number", "pd:TelephoneNumber"),
                ("username", "pd:Username"),
                ("bio", "pd:PublicLife"),
            ] {
                if let Some(cell) = row.cell(name) {
                    desk.hold(row, cell, (category, Provided), None)?;
                }
            }
            Ok(())
        }
        "web_sessions" => web_session(desk, row),
        "sessions" => {
            let at = time(row, "last_active");
            desk.seen(at.as_ref());
            for (name, category) in [
                ("last_ip", "pd:IPAddress"),
                ("last_country", "pd:Country"),
                ("last_region", "pd:Region"),
                ("device_model", "pd:DeviceBased"),
                ("application_name", "pd:DeviceApplications"),
            ] {
                if let Some(cell) = row.cell(name) {
                    desk.hold(row, cell, (category, Observed), at.clone())?;
                }
            }
            Ok(())
        }
        "other_data" => match row.cell("ip") {
            Some(cell) => desk.hold(row, cell, ("pd:IPAddress", Observed), None),
            None => Ok(()),
        },
        _ => {
            desk.skip("Contacts and conversations: other people, counted and not read.", 1);
            Ok(())
        }
    }
}

/// A site at which the person signed in with Telegram.
fn web_session(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("domain_name").or_else(|| row.cell("bot_username")).filter(|c| !is_nothing(&c.value))
    else {
        desk.unread_row(row, "This sign-in names no site.");
        return Ok(());
    };
    desk.seen(time(row, "last_active").as_ref());
    let lower = cell.value.to_lowercase();
    let to = if is_host(&lower) {
        Named::new(Party::domain(&lower))
    } else {
        Named::new(Party::handle(Platform("telegram".into()), &cell.value))
    };
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to,
        kind: TransferKind::AppAccess,
        category: None,
        literal: "web_sessions".into(),
        detail: row.get("bot_username").map(str::to_owned),
    });
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, time(row, "created").or_else(|| time(row, "last_active"))), excerpt)
}
