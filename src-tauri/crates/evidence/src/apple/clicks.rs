//! What was clicked and shown in Apple's stores, and what brought an app to a device.

use super::stores::when;
use crate::Stopped;
use crate::kit::{Cell, Desk, Node, Row, host, is_nothing, party};
use model::{Category, Claim, ClaimBody, Moment, Named, Origin, Party, Personalisation, PersonalisationKind, Platform};
use model::{Transfer, TransferKind};

/// Fields that say what sent the person to a store, and whether they hold an address.
const SENDERS: &[(&str, bool)] = &[
    ("External Referral URL", true),
    ("Referring URL", true),
    ("Referral URL", true),
    ("External Referral App Name", false),
    ("Referral App Name", false),
    ("Channel Partner", false),
];

/// How many names of cards are kept of one row.
const MOST_CARDS: usize = 20;

/// An event in a store: what sent the person, each once a file; what was searched for; what was chosen for them.
pub(super) fn click(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let at = when(row, &["Event Date Time", "Event Date"]);
    senders(desk, row, at.as_ref(), false)?;
    if let Some(cell) = row.cell("Final Search Term").or_else(|| row.cell("Search Term")) {
        desk.hold(row, cell, ("pd:BrowsingBehaviour", Origin::Observed), at.clone())?;
    }
    chosen(desk, row, at)
}

/// An app that was put on a device, and the page that led to it.
pub(super) fn install(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let at = when(row, &["Event Date", "Created Date", "Event Date Time"]);
    if let Some(cell) = row.cell("App Name").filter(|c| !is_nothing(&c.value)) {
        let body = desk.holding("pd:DeviceApplications", Some(&cell.value), Origin::Observed, &cell.name);
        let time = row.first(&["Event Date", "Created Date"]).unwrap_or_default();
        let excerpt = row.part(cell, desk.base());
        desk.put(Claim::stated(body, at.clone()).distinct(time), excerpt)?;
    }
    senders(desk, row, at.as_ref(), true)
}

/// Which site, app or partner brought the person to a store's page. Apple itself is nobody else.
fn senders(desk: &mut Desk<'_>, row: &Row<'_>, at: Option<&Moment>, each: bool) -> Result<(), Stopped> {
    let app = row.first(&["App Name", "App"]).map(str::to_owned);
    for (name, is_address) in SENDERS {
        let Some(cell) = row.cell(name).filter(|c| !is_nothing(&c.value)) else { continue };
        let host = host(&cell.value);
        let from = match (is_address, &host) {
            (true, Some(host)) => Named::new(Party::domain(host)),
            (true, None) => continue,
            (false, _) => party(&cell.value),
        };
        if from.marks().any(|m| is_apple(&m.literal)) || !(each || desk.is_first(&[name, from.display()])) {
            continue;
        }
        let kind = if name.contains("App Name") { TransferKind::AppEvent } else { TransferKind::SiteEvent };
        // The address may carry numbers that follow the person: its site alone is kept.
        let excerpt = match host.filter(|_| *is_address) {
            Some(host) => row.words(cell, &host, desk.base()),
            None => Some(row.part(cell, desk.base())),
        };
        let excerpt = excerpt.unwrap_or_else(|| row.part(row.cell("Event Date Time").unwrap_or(cell), desk.base()));
        let body = ClaimBody::Transfer(Transfer {
            from,
            to: desk.me(),
            kind,
            category: Some(Category::new("pd:BrowsingReferral")),
            literal: cell.name.as_ref().into(),
            detail: app.clone(),
        });
        desk.put(Claim::stated(body, at.cloned()), excerpt)?;
    }
    Ok(())
}

fn is_apple(mark: &str) -> bool {
    let lower = mark.to_lowercase();
    lower == "apple.com" || lower.ends_with(".apple.com") || lower.starts_with("com.apple.")
}

/// That a row says it was personalised, or that some of its cards came from a recommender: by which reason is not said.
fn chosen(desk: &mut Desk<'_>, row: &Row<'_>, at: Option<Moment>) -> Result<(), Stopped> {
    let personal = row.cell("Is Personalized").filter(|c| c.value.eq_ignore_ascii_case("true") || c.value == "1");
    let shown = row.cell("Impressed Content Names");
    let cards = shown.map(|cell| cards(&cell.value)).unwrap_or_default();
    let recommended = cards.iter().filter(|card| personal.is_some() || card.recommended);
    let mut names: Vec<&str> = recommended.map(|card| card.name.as_str()).filter(|n| !n.is_empty()).collect();
    let item = row.first(&["Item Descriptions", "Page Details"]).filter(|_| personal.is_some() && cards.is_empty());
    names.extend(item.filter(|i| !is_nothing(i)));
    names.truncate(MOST_CARDS);
    if names.is_empty() {
        if personal.is_some() {
            desk.skip("Rows that say something was personalised and not what: counted.", 1);
        }
        return Ok(());
    }
    let subject = names.join(", ");
    let body = ClaimBody::Personalisation(Personalisation {
        platform: Platform("apple".into()),
        brand: None,
        kind: PersonalisationKind::Recommendation,
        subject: Some(subject.clone()),
        place: row.first(&["Page", "Page Type", "App"]).map(Into::into),
        reasons: Vec::new(),
    });
    let Some(cell) = personal.or(shown) else { return Ok(()) };
    let excerpt = small(desk, row, cell, names.first().copied().unwrap_or_default());
    desk.put(Claim::stated(body, at).distinct(&subject), excerpt)
}

/// A field as evidence; of a long one only the words that matter.
fn small(desk: &Desk<'_>, row: &Row<'_>, cell: &Cell<'_>, words: &str) -> model::Excerpt {
    /// In bytes.
    const LONG: usize = 2 << 10;
    let words = || row.words(cell, words, desk.base());
    Some(cell).filter(|c| c.value.len() > LONG).and_then(|_| words()).unwrap_or_else(|| row.part(cell, desk.base()))
}

/// A card that was on the screen.
struct Card {
    name: String,
    /// Whether it says that it came from a recommender.
    recommended: bool,
}

/// The cards of a cell: objects of JSON with a stroke between them, which may stand in a text too.
fn cards(cell: &str) -> Vec<Card> {
    let mut out = Vec::new();
    let mut rest = cell;
    while !rest.is_empty() {
        let end = rest.find("}|{").map_or(rest.len(), |at| at + 1);
        let (one, after) = rest.split_at(end);
        rest = after.strip_prefix('|').unwrap_or_default();
        let Some(node) = Node::parse(one.as_bytes()) else { continue };
        let text = |key: &str| node.get(key).and_then(Node::scalar).unwrap_or_default().into_owned();
        let recommended =
            ["reco_id", "reco_additionalData", "reco_timeStamp"].iter().any(|key| !is_nothing(&text(key)));
        out.push(Card { name: text("name"), recommended });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::cards;

    #[test]
    fn a_stroke_in_a_name_parts_no_cards() {
        let found = cards(r#"{"id":"1","name":"Tea | Time","reco_id":"r1"}|{"id":"2","name":"Docks"}"#);
        let shown: Vec<(&str, bool)> = found.iter().map(|c| (c.name.as_str(), c.recommended)).collect();
        assert_eq!(shown, [("Tea | Time", true), ("Docks", false)]);
        assert!(cards("|||").is_empty() && cards("{").is_empty());
    }
}
