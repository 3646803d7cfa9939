//! Discord's data package.
//!
//! Folders are named in the account's language, files are not. The four folders of events repeat one another, so that
//! an event with the same number is read once. Missing `analytics` means that its use was off, not that nothing is held.
//!
//! What a package never says: who paid for a quest, which ad network got data, who uploaded a list.

mod events;

use crate::Stopped;
use crate::kit::Make::{Each, Hold, With};
use crate::kit::export::{account_in, undated};
use crate::kit::{Desk, Export, Fate, Mark, Row, Sheet, ending, is_nothing, letters, stem, times};
use model::Origin::{Inferred, Observed, Provided};
use model::{
    Claim, ClaimBody, Named, Party, Personalisation, PersonalisationKind, Platform, SourceKind, Transfer, TransferKind,
};

/// Reads Discord's package.
pub(crate) static READER: Export = Export {
    kind: SourceKind::DiscordExport,
    platform: "discord",
    version: 1,
    marks: &[
        Mark { name: "user", words: &["\"relationships\"", "\"username\""] },
        Mark { name: "user", words: &["\"discriminator\""] },
        Mark { name: "user", words: &["\"global_name\"", "\"flags\""] },
        Mark { name: "traits", words: &["\"day_pt\""] },
        Mark { name: "traits", words: &["\"reg_country_code\""] },
        Mark { name: "questsuserstatus", words: &["\"quest_id\""] },
        Mark { name: "events*", words: &["\"event_type\"", "\"event_source\""] },
        Mark { name: "events*", words: &["\"predicted_"] },
    ],
    sheets: SHEETS,
    other,
    account: |tree| account_in(tree, "discord", "user", &[&[]], &["id"]),
    made: undated,
    beside: Some(events::read),
};

const SHEETS: &[Sheet] = &[
    Sheet {
        names: &["traits"],
        paths: &[&[]],
        at: &["day_pt"],
        makes: &[
            Hold("age_group", "pd:AgeRange", Inferred),
            Hold("reg_country_code", "pd:Country", Observed),
            Hold("reg_region", "pd:Region", Observed),
            Hold("settings_locale", "pd:Language", Observed),
            Hold("primary_platform_l30", "pd:DeviceBased", Observed),
            Hold("game_names_clean_l90", "pd:Interest", Observed),
            Hold("game_names_clean_l365", "pd:Interest", Observed),
            Hold("genre_names_l90", "pd:Interest", Inferred),
            Hold("theme_names_l90", "pd:Interest", Inferred),
            Hold("ml_genre_ids_v1", "pd:Interest", Inferred),
            Hold("mobile_genre_names", "pd:Interest", Inferred),
            Hold("ml_mobile_genre_names_v1", "pd:Interest", Inferred),
            Hold("movie_and_tv_genre_names", "pd:Interest", Inferred),
            Hold("music_and_audio_genre_names", "pd:Interest", Inferred),
            Hold("has_active_subscription", "pd:Purchase", Observed),
            Each("custom_audiences", ',', "pd:Profile", Inferred),
        ],
        aside: &[
            "user_id",
            "is_underage",
            "reg_region_code",
            "has_active_mobile_subscription",
            "subscription_premium_type",
            "game_ids_l30",
            "game_ids_l90",
            "game_ids_l365",
            "game_ids_l730",
            "genre_ids_l90",
            "theme_ids_l90",
            "quest_history_enrolled",
            "quest_history_reward_claimed",
        ],
        ..Sheet::NEW
    },
    Sheet {
        names: &["questsuserstatus"],
        paths: &[&[]],
        at: &["enrolled_at"],
        makes: &[With(quest)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["user"],
        paths: &[
            &["connections"],
            &["user_sessions"],
            &["email"],
            &["phone"],
            &["ip"],
            &["username"],
            &["user_activity_application_statistics"],
        ],
        makes: &[With(user)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
];

/// A sponsored quest that was taken. Its number says nothing of who paid for it.
fn quest(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(id) = row.get("quest_id") else {
        desk.unread_row(row, "This record names no quest.");
        return Ok(());
    };
    let body = ClaimBody::Personalisation(Personalisation {
        platform: Platform("discord".into()),
        brand: None,
        kind: PersonalisationKind::Ad,
        subject: Some(format!("Quest {id}")),
        place: Some("quests_user_status".into()),
        reasons: Vec::new(),
    });
    let claim = Claim::stated(body, row.get("enrolled_at").and_then(times::read)).distinct(id);
    let excerpt = row.whole(desk.base());
    desk.put(claim, excerpt)
}

/// A part of the account: which one stands in its pointer.
fn user(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
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
        "ip" => lone(desk, "pd:IPAddress", Observed),
        "connections" => connection(desk, row),
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
        _ => {
            let Some(cell) = row.cell("application_id") else { return Ok(()) };
            desk.hold(row, cell, ("pd:DeviceApplications", Observed), row.get("last_played_at").and_then(times::read))
        }
    }
}

/// A service that was linked with the account. Tokens never leave the export.
fn connection(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("type").filter(|c| c.value != "contacts") else { return Ok(()) };
    let revoked = row.get("revoked").is_some_and(|r| r == "true" || r == "1");
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: Named::new(Party::name(&cell.value)),
        kind: TransferKind::AppAccess,
        category: None,
        literal: "connections".into(),
        detail: revoked.then(|| "revoked".to_owned()),
    });
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, None), excerpt)
}

fn other(name: &str) -> Fate {
    let key = letters(stem(name));
    let folders = name.to_lowercase();
    match ending(name).as_str() {
        "json" if key.starts_with("events") => Fate::Nothing,
        "json" if folders.starts_with("ads/") || folders.contains("/ads/") => {
            Fate::Unread("This file looks like evidence about ads, but Sayso doesn't know its form yet.")
        }
        "json" | "csv"
            if folders.contains("essage")
                || folders.contains("achricht")
                || folders.contains("erver")
                || folders.contains("erveur") =>
        {
            Fate::Skip(
                "Conversations and communities: left out, since other people write in them and they say much.".into(),
            )
        }
        "json" => Fate::Skip("Files about which Sayso asks nothing.".into()),
        _ => Fate::Nothing,
    }
}
