//! Tinder's "Download my data". Orientation and the like are data of a special category; other people's words are
//! counted. The one block that may be about ads (`Campaigns`) has never been seen filled.

use crate::Stopped;
use crate::kit::Make::With;
use crate::kit::export::{account_in, undated};
use crate::kit::{Desk, Export, Fate, Mark, Row, Sheet, is_nothing, times};
use model::Origin::{Observed, Provided};
use model::{Claim, ClaimBody, Moment, Named, Party, SourceKind, Transfer, TransferKind};

/// Reads Tinder's export.
pub(crate) static READER: Export = Export {
    kind: SourceKind::TinderExport,
    platform: "tinder",
    version: 2,
    marks: &[
        Mark { name: "data*", words: &["\"Usage\"", "\"app_opens\""] },
        Mark { name: "data*", words: &["\"Usage\"", "\"Campaigns\""] },
        // Conversations may come first, and they are long.
        Mark { name: "*", words: &["\"Messages\"", "\"match_id\"", "\"sent_date\""] },
        Mark { name: "*", words: &["\"Usage\"", "\"app_opens\"", "\"swipes_likes\""] },
    ],
    sheets: &[Sheet {
        // The export is one file, and people rename it.
        names: &["*"],
        paths: &[
            &["User"],
            &["Campaigns", "current_campaigns"],
            &["Campaigns", "expired_campaigns"],
            &["Spotify"],
            &["Usage"],
            &["Purchases", "subscription"],
            &["Purchases", "consumable"],
            &["Messages"],
            &["Photos"],
        ],
        makes: &[With(record)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    }],
    other: |_| Fate::Skip("Pictures and other files: left out.".into()),
    account: |tree| account_in(tree, "tinder", "*", &[&["User"]], &["email", "phone_id", "full_name"]),
    made: undated,
    beside: None,
};

const USER: &[(&str, &str)] = &[
    ("email", "pd:EmailAddress"),
    ("full_name", "pd:Name"),
    ("birth_date", "pd:BirthDate"),
    ("gender", "pd:Gender"),
    ("interested_in", "pd:SexualPreference"),
    ("gender_filter", "pd:SexualPreference"),
    ("sexual_orientations", "pd:SexualPreference"),
    ("education", "pd:Education"),
    ("college.name", "pd:School"),
];

/// A block; which one stands in its pointer.
fn record(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    match row.pointer().split('/').nth(1).unwrap_or_default() {
        "User" => {
            let at = row.get("create_date").and_then(times::read);
            for (name, category) in USER {
                for cell in row.all(name) {
                    desk.hold(row, cell, (category, Provided), at.clone())?;
                }
            }
            if let Some(cell) = row.cell("phone_id") {
                let number = cell.value.chars().all(|c| c.is_ascii_digit() || "+-() ".contains(c));
                let category = if number { "pd:TelephoneNumber" } else { "pd:UID" };
                desk.hold(row, cell, (category, Provided), at.clone())?;
            }
            place(desk, row)?;
            for (name, category) in
                [("ip_address", "pd:IPAddress"), ("client_registration_info.platform", "pd:DeviceOperatingSystem")]
            {
                if let Some(cell) = row.cell(name) {
                    desk.hold(row, cell, (category, Observed), None)?;
                }
            }
            Ok(())
        }
        "Spotify" => {
            let Some(cell) = row.cell("spotify_connected").filter(|c| c.value == "true") else { return Ok(()) };
            let to = Named::new(Party::domain("spotify.com")).also(Party::name("Spotify"));
            let body = ClaimBody::Transfer(Transfer {
                from: desk.me(),
                to,
                kind: TransferKind::AppAccess,
                category: None,
                literal: "spotify_connected".into(),
                detail: None,
            });
            let excerpt = row.part(cell, desk.base());
            desk.put(Claim::stated(body, None), excerpt)
        }
        "Campaigns" => {
            desk.unread_row(row, "This campaign looks like evidence about ads, but nobody has described its form.");
            Ok(())
        }
        "Purchases" => {
            let Some(cell) = row.cells().iter().find(|c| c.key.contains("product") && !is_nothing(&c.value)) else {
                return Ok(());
            };
            desk.hold(row, cell, ("pd:Purchase", Provided), row.get("create_date").and_then(times::read))
        }
        "Messages" => {
            desk.skip("Conversations: other people's words, counted and not read.", 1);
            Ok(())
        }
        part => {
            // A map of days: the last of them says how new the export is.
            if part == "Usage" {
                let days =
                    row.cells().iter().filter_map(|c| times::read(c.name.rsplit('.').next().unwrap_or_default()));
                desk.seen(days.max_by_key(Moment::instant_ms).as_ref());
            }
            desk.skip("How often the app was used, and pictures: no evidence that Sayso reads.", 1);
            Ok(())
        }
    }
}

/// Where the person was when the app last asked, to a tenth of a degree: nearer than a town is nobody's business.
fn place(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let (Some(lat), Some(lon)) = (row.cell("pos.lat"), row.get("pos.lon")) else { return Ok(()) };
    let (Ok(north), Ok(east)) = (lat.value.parse::<f64>(), lon.parse::<f64>()) else { return Ok(()) };
    let body = desk.holding("pd:Location", Some(&format!("{north:.1}, {east:.1}")), Observed, "pos");
    let excerpt = row.part(lat, desk.base());
    desk.put(Claim::stated(body, row.get("pos.at").and_then(times::read)), excerpt)
}
