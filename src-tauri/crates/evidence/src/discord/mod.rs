//! Discord's data package.
//!
//! Folders are named in the account's language, files are not. The four folders of events repeat one another, so that
//! an event with the same number is read once. Missing `analytics` means that its use was off, not that nothing is held.
//!
//! What a package never says: who paid for a quest, which ad network got data, who uploaded a list.

mod account;
mod events;

use crate::Stopped;
use crate::kit::Make::{Hold, With};
use crate::kit::{Desk, Export, Fate, Mark, Row, Sheet, ending, is_nothing, letters, stem, times};
use model::Origin::{Inferred, Observed};
use model::{Claim, ClaimBody, Personalisation, PersonalisationKind, Platform, SourceKind};

/// Reads Discord's package.
pub(crate) static READER: Export = Export {
    kind: SourceKind::DiscordExport,
    platform: "discord",
    version: 2,
    marks: &[
        Mark { name: "user", words: &["\"relationships\"", "\"username\""] },
        Mark { name: "user", words: &["\"discriminator\""] },
        Mark { name: "user", words: &["\"username\"", "\"flags\""] },
        Mark { name: "user", words: &["\"username\"", "\"global_name\""] },
        Mark { name: "traits", words: &["\"day_pt\""] },
        Mark { name: "traits", words: &["\"reg_country_code\""] },
        Mark { name: "traits", words: &["\"user_id\"", "\"age_group\""] },
        Mark { name: "questsuserstatus", words: &["\"quest_id\""] },
        Mark { name: "events*", words: &["\"event_type\"", "\"event_source\""] },
        Mark { name: "events*", words: &["\"predicted_"] },
    ],
    sheets: SHEETS,
    other,
    account: account::whose,
    made: account::made,
    beside: Some(|desk, tree| {
        account::read(desk, tree)?;
        events::read(desk, tree)
    }),
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
            With(games),
            Hold("genre_names_l90", "pd:Interest", Inferred),
            Hold("theme_names_l90", "pd:Interest", Inferred),
            Hold("ml_genre_ids_v1", "pd:Interest", Inferred),
            Hold("mobile_genre_names", "pd:Interest", Inferred),
            Hold("ml_mobile_genre_names_v1", "pd:Interest", Inferred),
            Hold("movie_and_tv_genre_names", "pd:Interest", Inferred),
            Hold("music_and_audio_genre_names", "pd:Interest", Inferred),
            Hold("has_active_subscription", "pd:Purchase", Observed),
            With(audiences),
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
            "game_names_clean_l90",
            "game_names_clean_l365",
            "custom_audiences",
            "custom_audiences.id",
            "custom_audiences.name",
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

/// Games that were seen: by name where there is one, else by Discord's number.
fn games(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let at = row.get("day_pt").and_then(times::read);
    let names = ["game_names_clean_l90", "game_names_clean_l365"];
    let ids = ["game_ids_l30", "game_ids_l90", "game_ids_l365", "game_ids_l730"];
    let known = names.iter().any(|name| row.cell(name).is_some());
    for cell in (if known { &names[..] } else { &ids[..] }).iter().flat_map(|name| row.all(name)) {
        desk.hold(row, cell, ("pd:Interest", Observed), at.clone())?;
    }
    Ok(())
}

/// Lists that the account was matched into. Nobody has seen one filled: words or numbers, or objects with both.
fn audiences(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let at = row.get("day_pt").and_then(times::read);
    let named = row.cell("custom_audiences.name").is_some();
    let fields =
        if named { ["custom_audiences", "custom_audiences.name"] } else { ["custom_audiences", "custom_audiences.id"] };
    for cell in fields.iter().flat_map(|name| row.all(name)).filter(|c| !is_nothing(&c.value)) {
        let body = desk.holding("pd:Profile", Some(&cell.value), Inferred, "custom_audiences");
        let excerpt = row.part(cell, desk.base());
        desk.put(Claim::stated(body, at.clone()), excerpt)?;
    }
    Ok(())
}

fn other(name: &str) -> Fate {
    let key = letters(stem(name));
    let folders = name.to_lowercase();
    let within = |words: &[&str]| words.iter().any(|word| folders.contains(word));
    match ending(name).as_str() {
        // Read beside the sheets.
        "json" if key.starts_with("events") || account::is_read(name) => Fate::Nothing,
        "json" if folders.starts_with("ads/") || within(&["/ads/", "publicit"]) => {
            Fate::Unread("This file looks like evidence about ads, but Sayso doesn't know its form yet.")
        }
        "json" | "csv" if within(&["message", "nachricht", "server", "serveur"]) => Fate::Skip(
            "Conversations and communities: left out, since other people write in them and they say much.".into(),
        ),
        "json" | "csv" => Fate::Skip("Files about which Sayso asks nothing.".into()),
        "txt" => Fate::Skip("Discord's word about the package.".into()),
        _ => Fate::Skip("Pictures and other files: left out.".into()),
    }
}
