//! Lines of events: what Discord predicted, which services were let in, and what brought the installation.
//!
//! Files reach hundreds of megabytes, so a line is looked into only if it holds a wanted word. Times are strings that
//! hold a string.

use crate::Stopped;
use crate::Tree;
use crate::kit::{Cell, Desk, Row, Tally, ending, is_nothing, letters, stem, times};
use model::{Claim, ClaimBody, Excerpt, Moment, Named, Origin, Party, Personalisation, PersonalisationKind, Platform};
use model::{Transfer, TransferKind};

/// Words of which one stands in a line that is looked into.
const WANTED: &[&[u8]] = &[
    b"\"predicted_",
    b"oauth2_authorize_accepted",
    b"authorized_app_connected",
    b"user_attribution_received",
    b"quest_",
    b"ad_decision_",
];

/// The predictions of one kind: all days, and the latest.
#[derive(Default)]
struct Predicted {
    days: Tally,
    latest: Option<(i64, String, Excerpt, Moment)>,
}

/// Reads the events of every folder.
pub(super) fn read(desk: &mut Desk<'_>, tree: &mut Tree) -> Result<(), Stopped> {
    let (mut age, mut gender) = (Predicted::default(), Predicted::default());
    let mut seen = std::collections::BTreeSet::new();
    let (mut decisions, mut quests, mut rest) = (0_u64, 0_u64, 0_u64);
    for index in 0..tree.members().len() {
        let name = tree.members()[index].name.clone();
        if ending(&name) != "json" || !letters(stem(&name)).starts_with("events") {
            continue;
        }
        desk.take_up(tree, index);
        desk.each_json(tree, index, &[&[]], |desk, piece| {
            let bytes = piece.bytes();
            if !WANTED.iter().any(|word| memchr::memmem::find(bytes, word).is_some()) {
                rest += 1;
                return Ok(());
            }
            let row = Row::of_piece(piece);
            let kind = row.get("event_type").unwrap_or_default();
            if let Some(cell) = row.cell("predicted_age").or_else(|| row.cell("predicted_gender")) {
                let which = if cell.key == "predictedage" { &mut age } else { &mut gender };
                which.see(desk, &row, cell);
                return Ok(());
            }
            // The four folders repeat the same events.
            let id = row.get("event_id").map(str::to_owned);
            if id.is_some_and(|id| seen.len() < 1_000_000 && !seen.insert(id)) {
                return Ok(());
            }
            match kind {
                "oauth2_authorize_accepted" | "authorized_app_connected" => access(desk, &row),
                "user_attribution_received" => attribution(desk, &row),
                "quest_content_viewed" | "quest_content_clicked" => quest(desk, &row, kind),
                kind => {
                    let count = match () {
                        () if kind.starts_with("ad_decision_") => &mut decisions,
                        () if kind.starts_with("quest_") => &mut quests,
                        () => &mut rest,
                    };
                    *count += 1;
                    Ok(())
                }
            }
        })?;
    }
    desk.skip(
        "Decisions about ads (ad_decision_…): Discord logged them, but nobody has described what they say.",
        decisions,
    );
    desk.skip("Other events about quests (quest_…): nobody has described what they say.", quests);
    desk.skip("Other events of the app's log: no evidence that Sayso reads.", rest);
    age.tell(desk, "pd:AgeRange", "predicted_age")?;
    gender.tell(desk, "pd:Gender", "predicted_gender")
}

fn time(row: &Row<'_>) -> Option<Moment> {
    let text = row.first(&["timestamp", "client_track_timestamp", "day_pt"])?;
    times::read(text.trim_matches(['"', '\\', ' ']))
}

impl Predicted {
    fn see(&mut self, desk: &Desk<'_>, row: &Row<'_>, cell: &Cell<'_>) {
        let Some(at) = row.get("day_pt").and_then(times::read) else { return };
        self.days.see(Some(&at), || row.whole(desk.base()));
        let now = at.instant_ms();
        if self.latest.as_ref().is_none_or(|(latest, ..)| now >= *latest) {
            let sure = row.get("probability").map(|p| format!(" (probability {p})")).unwrap_or_default();
            self.latest = Some((now, format!("{}{sure}", cell.value), row.whole(desk.base()), at));
        }
    }

    /// The latest prediction is Discord's own word; how often it was made is counted.
    fn tell(self, desk: &mut Desk<'_>, category: &str, literal: &str) -> Result<(), Stopped> {
        let Some((_, value, excerpt, at)) = self.latest else { return Ok(()) };
        let body = desk.holding(category, Some(&value), Origin::Inferred, literal);
        desk.put(Claim::stated(body, Some(at.clone())), excerpt.clone())?;
        let often = self.days.value();
        let body =
            desk.holding(category, Some(&often), Origin::Inferred, &format!("{literal}, every day that the model ran"));
        desk.put(Claim::deduced(body, Some(at), "counted"), excerpt)
    }
}

fn access(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let names = ["application_name", "app_name", "application_id", "client_id"];
    let Some(cell) = names.iter().find_map(|name| row.cell(name)).filter(|c| !is_nothing(&c.value)) else {
        return Ok(());
    };
    let number = cell.value.bytes().all(|b| b.is_ascii_digit());
    let name = if number { format!("Discord application {}", cell.value) } else { cell.value.to_string() };
    let body = ClaimBody::Transfer(Transfer {
        from: desk.me(),
        to: Named::new(Party::name(&name)),
        kind: TransferKind::AppAccess,
        category: None,
        literal: row.get("event_type").unwrap_or("authorized").into(),
        detail: None,
    });
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, time(row)), excerpt)
}

/// Which network and campaign brought the installation, and that Adjust holds a number for it.
fn attribution(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let at = time(row);
    if let Some(cell) = row.cell("attribution_network").filter(|c| !is_nothing(&c.value)) {
        let body = ClaimBody::Transfer(Transfer {
            from: Named::new(Party::name(&cell.value)),
            to: desk.me(),
            kind: TransferKind::AppEvent,
            category: None,
            literal: "user_attribution_received".into(),
            detail: row.get("attribution_campaign").map(str::to_owned),
        });
        let excerpt = row.part(cell, desk.base());
        desk.put(Claim::stated(body, at.clone()), excerpt)?;
    }
    if let Some(cell) = row.cell("adjust_adid").filter(|c| !is_nothing(&c.value)) {
        let body = ClaimBody::Transfer(Transfer {
            from: desk.me(),
            to: Named::new(Party::domain("adjust.com")).also(Party::name("Adjust")),
            kind: TransferKind::AppEvent,
            category: None,
            literal: "adjust_adid".into(),
            detail: None,
        });
        let excerpt = row.part(row.cell("event_type").unwrap_or(cell), desk.base());
        desk.put(Claim::deduced(body, at, "attribution-number"), excerpt)?;
    }
    Ok(())
}

fn quest(desk: &mut Desk<'_>, row: &Row<'_>, kind: &str) -> Result<(), Stopped> {
    let Some(cell) = row.cell("quest_id") else { return Ok(()) };
    let body = ClaimBody::Personalisation(Personalisation {
        platform: Platform("discord".into()),
        brand: None,
        kind: PersonalisationKind::Ad,
        subject: Some(format!("Quest {}", cell.value)),
        place: Some(kind.into()),
        reasons: Vec::new(),
    });
    let distinct = format!("{kind} {}", cell.value);
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, time(row)).distinct(&distinct), excerpt)
}
