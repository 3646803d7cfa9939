//! What Microsoft's privacy dashboard exports: tables named after a type of data.
//!
//! Times are written month first for everybody. A file that is missing was not ticked or holds no row: the two can't be
//! told apart. There is nothing about an ad profile, advertisers or sharing in it; the interests for ads are a web page
//! only. The quoting of titles is broken by design: a row that doesn't fit its heads is listed, never shifted.

use crate::Stopped;
use crate::kit::Make::{Count, Hold, With};
use crate::kit::export::{nobody, undated};
use crate::kit::{Desk, Export, Fate, Mark, Row, Sheet, ending, is_nothing, letters, stem, times};
use model::Origin::Observed;
use model::{Category, Claim, ClaimBody, Holding, Named, Origin, Party, SourceKind};

/// Reads Microsoft's export.
pub(crate) static READER: Export = Export {
    kind: SourceKind::MicrosoftExport,
    platform: "microsoft",
    version: 1,
    marks: &[
        Mark { name: "browsinghistory", words: &["DateTime", "NavigatedToUrl"] },
        Mark { name: "searchrequestsandquery", words: &["DateTime", "SearchTerms"] },
        Mark { name: "productandserviceusage", words: &["AppPublisher"] },
        Mark { name: "contentconsumption", words: &["ConsumptionTime"] },
        Mark { name: "inkingtypingandspeechutterance", words: &["DisplayText"] },
        Mark { name: "uservisitlocations", words: &["AccuracyRadius"] },
        Mark { name: "rawuserlocations", words: &["AccuracyRadius"] },
    ],
    sheets: &[
        Sheet {
            names: &["browsinghistory"],
            heads: &["NavigatedToUrl", "PageTitle"],
            at: &["DateTime"],
            us: true,
            makes: &[With(visit)],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
        Sheet {
            names: &["searchrequestsandquery"],
            heads: &["SearchTerms", "AccuracyRadius"],
            at: &["DateTime"],
            us: true,
            makes: &[With(search)],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
        Sheet {
            names: &["productandserviceusage"],
            heads: &["AppName", "AppPublisher"],
            at: &["DateTime"],
            us: true,
            makes: &[With(app)],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
        Sheet {
            names: &["contentconsumption"],
            heads: &["ConsumptionTime", "MediaType"],
            at: &["DateTime"],
            us: true,
            makes: &[Count("ContentConsumption", "pd:ServiceConsumptionBehaviour", Observed)],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
        Sheet {
            names: &["inkingtypingandspeechutterance"],
            heads: &["DisplayText"],
            at: &["DateTime"],
            us: true,
            makes: &[Count("InkingTypingAndSpeechUtterance", "pd:VoiceCommunicationRecording", Observed)],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
        Sheet {
            names: &["uservisitlocations", "rawuserlocations"],
            heads: &["FormattedAddress", "Latitude"],
            at: &["DateTime"],
            us: true,
            makes: &[
                Count("locations", "pd:Location", Observed),
                Hold("Locality", "pd:City", Observed),
                With(reporter),
            ],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
    ],
    other: |name| {
        let folders = name.to_lowercase();
        match ending(name).as_str() {
            "json"
                if folders.contains("search/ads")
                    || folders.contains("search/offers")
                    || folders.contains("profile") =>
            {
                Fate::Unread(
                    "This file of a full export may be about ads, but its form differs by product and nobody has described it.",
                )
            }
            "json" | "csv" => Fate::Skip(
                "Files of products about which Sayso asks nothing, or of a form that nobody has described.".into(),
            ),
            _ => Fate::Skip("Recordings and other files: left out.".into()),
        }
    },
    account: nobody,
    made: undated,
    beside: None,
};

/// A page that was visited: only its site is kept.
fn visit(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let at = row.get("DateTime").and_then(times::read_us);
    if let Some(cell) = row.cell("NavigatedToUrl")
        && let Some(host) = crate::kit::host(cell.value.trim_matches('"'))
        && desk.is_first(&["visit", &host])
    {
        let body = desk.holding("pd:BrowserHistory", Some(&host), Observed, &cell.name);
        let excerpt = row.part(row.cell("DateTime").unwrap_or(cell), desk.base());
        desk.put(Claim::stated(body, at.clone()), excerpt)?;
    }
    match row.cell("SearchTerms") {
        Some(cell) => desk.hold(row, cell, ("pd:BrowsingBehaviour", Observed), at),
        None => Ok(()),
    }
}

/// A search: a row for each result that was clicked, one search.
fn search(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("SearchTerms") else { return Ok(()) };
    let time = row.get("DateTime").unwrap_or_default();
    if !desk.is_first(&["search", time, &cell.value]) {
        return Ok(());
    }
    desk.hold(row, cell, ("pd:BrowsingBehaviour", Observed), times::read_us(time))
}

/// An app that Microsoft saw in use, each once, with its publisher.
fn app(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("AppName").filter(|c| !is_nothing(&c.value)) else { return Ok(()) };
    let publisher = row.get("AppPublisher").filter(|p| !is_nothing(p)).unwrap_or_default().to_owned();
    if !desk.is_first(&["app", &cell.value, &publisher]) {
        return Ok(());
    }
    let value = if publisher.is_empty() { cell.value.to_string() } else { format!("{} ({publisher})", cell.value) };
    let body = desk.holding("pd:DeviceApplications", Some(&value), Observed, &cell.name);
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, row.get("DateTime").and_then(times::read_us)), excerpt)
}

/// The app or source that reported a place holds it too.
fn reporter(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("AppName").filter(|c| !is_nothing(&c.value)) else { return Ok(()) };
    if !desk.is_first(&["reporter", &cell.value]) {
        return Ok(());
    }
    let body = ClaimBody::Holding(Holding {
        holder: desk.me(),
        category: Category::new("pd:Location"),
        value: None,
        origin: Origin::Acquired,
        acquired_from: Some(Named::new(Party::name(&cell.value))),
        literal: format!("{}: {}", letters(stem(desk.member())), cell.name).into(),
    });
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, row.get("DateTime").and_then(times::read_us)), excerpt)
}
