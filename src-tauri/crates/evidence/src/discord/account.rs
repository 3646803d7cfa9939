//! The account (`user.json`) and, since 2025, its sections in files of their own (`user_data_exports`).

use crate::Stopped;
use crate::Tree;
use crate::kit::Make::{Count, Hold, With};
use crate::kit::{Desk, Row, Sheet, ending, is_nothing, lay_aside, letters, party, peek, read_json_in, stem, times};
use model::Origin::{Observed, Provided};
use model::{Account, Claim, ClaimBody, Moment, Named, Party, Platform, Transfer, TransferKind};

const LIST: Sheet = Sheet { aside: &["*"], narrow: true, ..Sheet::NEW };

const USER: Sheet = Sheet {
    paths: &[
        &["connections"],
        &["application_user_role_connections"],
        &["user_sessions"],
        &["email"],
        &["phone"],
        &["ip"],
        &["username"],
        &["global_name"],
        &["user_activity_application_statistics"],
        &["relationships", "type"],
        &["external_friends_lists"],
        &["notes", "*"],
        &["payments"],
    ],
    makes: &[With(part)],
    aside: &[
        "*",
        "id",
        "discriminator",
        "verified",
        "has_mobile",
        "flags",
        "premium_until",
        "settings",
        "guild_settings",
        "current_orbs_balance",
        "payment_sources",
        "entitlements",
        "relationships.id",
        "relationships.nickname",
        "relationships.user",
    ],
    ..LIST
};

/// The sections that are read, with the records in `records` or as a bare list.
const SECTIONS: &[Sheet] = &[
    Sheet {
        names: &["payments"],
        at: &["created_at"],
        makes: &[Count("discord_billing: payments", "pd:Purchase", Provided)],
        ..LIST
    },
    Sheet {
        names: &["entitlements"],
        at: &["starts_at", "created_at"],
        makes: &[Count("discord_billing: entitlements", "pd:Purchase", Observed)],
        ..LIST
    },
    Sheet {
        names: &["paymentsources"],
        makes: &[Count("discord_billing: payment_sources", "pd:PaymentCard", Provided)],
        ..LIST
    },
    Sheet {
        names: &["wishlistitems"],
        makes: &[Count("discord_store: wishlist_items", "pd:Interest", Provided)],
        ..LIST
    },
    Sheet {
        names: &["datasubjectaccessrequests"],
        at: &["created_at", "requested_at"],
        makes: &[Count("discord_harvests: data_subject_access_requests", "pd:Interaction", Observed)],
        ..LIST
    },
    Sheet {
        names: &["billingprofile"],
        makes: &[Hold("country_code", "pd:Country", Observed), Hold("country", "pd:Country", Observed)],
        ..LIST
    },
];

/// The account's own file: of all `user.json` the one that lies least deep (apps inside Discord write others).
fn own(tree: &Tree) -> Option<usize> {
    let named = |name: &str| ending(name) == "json" && letters(stem(name)) == "user";
    let members = tree.members().iter().enumerate().filter(|(_, member)| named(&member.name));
    members.min_by_key(|(_, member)| member.name.matches('/').count()).map(|(index, _)| index)
}

fn section(name: &str) -> Option<&'static Sheet> {
    let inside = name.to_lowercase().contains("user_data_exports/") && ending(name) == "json";
    SECTIONS.iter().find(|sheet| inside && sheet.is_named(name))
}

/// Whether a member is taken up here.
pub(super) fn is_read(name: &str) -> bool {
    letters(stem(name)) == "user" || section(name).is_some()
}

/// Whose account it is.
pub(super) fn whose(tree: &mut Tree) -> Option<Account> {
    let index = own(tree)?;
    let mut found = None;
    peek::json_within(tree, index, &[&["id"], &["username"]], u64::MAX, |row| {
        let value = row.cells().first().map(|c| c.value.to_string()).filter(|v| !v.is_empty());
        if row.pointer().ends_with("/id") {
            found = value.map(|native_id| Account { platform: Platform("discord".into()), native_id, name: None });
        } else if let (Some(account), Some(name)) = (&mut found, value) {
            account.name = Some(name);
        }
        true
    });
    found
}

/// When the sections were written, which is when the package was made.
pub(super) fn made(tree: &mut Tree) -> Option<Moment> {
    let mut latest: Option<Moment> = None;
    for index in 0..tree.members().len() {
        if tree.members()[index].name.to_lowercase().contains("user_data_exports/") {
            peek::json(tree, index, &[&["generated_at"]], |row| {
                let at = row.cells().first().and_then(|c| times::read(&c.value));
                if at.as_ref().map(Moment::instant_ms) > latest.as_ref().map(Moment::instant_ms) {
                    latest = at;
                }
                false
            });
        }
    }
    latest
}

/// Reads the account and its sections.
pub(super) fn read(desk: &mut Desk<'_>, tree: &mut Tree) -> Result<(), Stopped> {
    let account = own(tree);
    for index in 0..tree.members().len() {
        let name = tree.members()[index].name.to_string();
        if ending(&name) != "json" || !is_read(&name) {
            continue;
        }
        let list = peek::head(tree, index, 64).trim_ascii_start().starts_with(b"[");
        let sheet = match section(&name) {
            Some(section) => Sheet { paths: if list { &[&[]] } else { &[&["records"]] }, ..*section },
            None if Some(index) == account => USER,
            None => {
                let why = "Files of apps inside Discord: no evidence that Sayso reads.";
                lay_aside(desk, tree, index, &crate::kit::Fate::Skip(why.into()));
                continue;
            }
        };
        desk.take_up(tree, index);
        if let Some(reader) = desk.open(tree, index) {
            read_json_in(desk, reader, &sheet)?;
            desk.forget_known(&["section", "generated_at", "record_count", "metadata"]);
        }
    }
    Ok(())
}

/// A part of the account: which one stands in its pointer.
fn part(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let part = row.pointer().split('/').nth(1).unwrap_or_default().to_owned();
    let lone = |desk: &mut Desk<'_>, category: &str, origin| -> Result<(), Stopped> {
        let Some(cell) = row.cells().first().filter(|c| !is_nothing(&c.value)) else { return Ok(()) };
        let body = desk.holding(category, Some(&cell.value), origin, &part);
        let excerpt = row.whole(desk.base());
        desk.put(Claim::stated(body, None), excerpt)
    };
    match part.as_str() {
        "email" => lone(desk, "pd:EmailAddress", Provided),
        "phone" => lone(desk, "pd:TelephoneNumber", Provided),
        "username" => lone(desk, "pd:Username", Provided),
        "global_name" => lone(desk, "pd:Name", Provided),
        "ip" => lone(desk, "pd:IPAddress", Observed),
        "connections" => linked(desk, row, "type"),
        "application_user_role_connections" => linked(desk, row, "platform_name"),
        "user_sessions" => {
            let at = row.first(&["user_data.approx_last_used_time", "user_data.creation_time"]).and_then(times::read);
            for (name, category) in
                [("user_data.client_info.ip", "pd:IPAddress"), ("user_data.client_info.os", "pd:DeviceOperatingSystem")]
            {
                if let Some(cell) = row.cell(name) {
                    desk.hold(row, cell, (category, Observed), at.clone())?;
                }
            }
            Ok(())
        }
        "user_activity_application_statistics" => {
            let Some(cell) = row.cell("application_id") else { return Ok(()) };
            desk.hold(row, cell, ("pd:DeviceApplications", Observed), row.get("last_played_at").and_then(times::read))
        }
        "payments" => {
            let Some(cell) = row.cell("description").filter(|c| !is_nothing(&c.value)) else { return Ok(()) };
            desk.hold(row, cell, ("pd:Purchase", Provided), row.get("created_at").and_then(times::read))
        }
        _ => {
            desk.skip("Friends, and notes about them: other people, counted and not read.", 1);
            Ok(())
        }
    }
}

/// A service that was linked with the account. Tokens never leave the export.
fn linked(desk: &mut Desk<'_>, row: &Row<'_>, field: &str) -> Result<(), Stopped> {
    let Some(cell) = row.cell(field).filter(|c| !is_nothing(&c.value)) else { return Ok(()) };
    if cell.value.eq_ignore_ascii_case("contacts") {
        desk.skip("That the contacts of a phone were looked through: no service was linked.", 1);
        return Ok(());
    }
    let revoked = row.get("revoked").is_some_and(|r| r == "true" || r == "1");
    let to = if cell.value.bytes().all(|b| b.is_ascii_digit()) {
        Named::new(Party::name(&format!("Discord application {}", cell.value)))
    } else {
        party(&cell.value)
    };
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to,
        kind: TransferKind::AppAccess,
        category: None,
        literal: row.pointer().split('/').nth(1).unwrap_or_default().into(),
        detail: revoked.then(|| "revoked".to_owned()),
    });
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, None), excerpt)
}
