//! What Microsoft hands out: the archive of its privacy dashboard (tables named after a type of data, of JSON before
//! about 2020), and the full export of a privacy request (folders of products, lists of JSON).
//!
//! Times are written month first for everybody. A file that is missing was not ticked or holds no row: the two can't be
//! told apart. There is nothing about an ad profile, advertisers or sharing in it; the interests for ads are a web page
//! only. The quoting of titles is broken by design: a row that doesn't fit its heads is cut again, else listed, never
//! shifted.

mod full;

use crate::Stopped;
use crate::kit::Make::{Count, Hold, With};
use crate::kit::export::{nobody, undated};
use crate::kit::{Cell, Desk, Export, Fate, Make, Mark, Row, Sheet, ending, host, is_nothing, letters, stem, times};
use model::Origin::Observed;
use model::{Category, Claim, ClaimBody, Holding, Named, Origin, Party, SourceKind};

/// Reads Microsoft's export.
pub(crate) static READER: Export = Export {
    kind: SourceKind::MicrosoftExport,
    platform: "microsoft",
    version: 2,
    // Names are generic, so the heads decide.
    marks: &[
        Mark { name: "*", words: &["DateTime", "DeviceId", "NavigatedToUrl"] },
        Mark { name: "*", words: &["DateTime", "DeviceId", "AccuracyRadius"] },
        Mark { name: "*", words: &["DateTime", "DeviceId", "AppPublisher"] },
        Mark { name: "*", words: &["DateTime", "DeviceId", "ConsumptionTime"] },
        Mark { name: "*", words: &["DateTime", "DeviceId", "DisplayText"] },
        Mark { name: "browsehistory", words: &["DateTime", "NavigatedToUrl"] },
        Mark { name: "searchrequestsandquery", words: &["DateTime", "SearchTerms"] },
        Mark { name: "*", words: &["\"time\"", "\"correlationId\"", "\"properties\""] },
    ],
    sheets: &[
        table(VISITS),
        table(SEARCHES),
        table(APPS),
        table(PLAYED),
        table(SPOKEN),
        table(PLACES),
        list(VISITS),
        list(SEARCHES),
        list(APPS),
        list(PLAYED),
        list(SPOKEN),
        list(PLACES),
    ],
    other: |name| match ending(name).as_str() {
        // Read beside the sheets.
        "json" => Fate::Nothing,
        "csv" => Fate::Skip("Tables of a form that nobody has described.".into()),
        _ => Fate::Skip("Recordings and other files: left out.".into()),
    },
    account: nobody,
    made: undated,
    beside: Some(full::read),
};

/// A type of data: the names of its files, the heads that tell it, what is made of a record.
#[derive(Clone, Copy)]
struct Kind {
    names: &'static [&'static str],
    heads: &'static [&'static str],
    makes: &'static [Make],
}

const VISITS: Kind = Kind {
    names: &["browsinghistory", "browsehistory"],
    heads: &["NavigatedToUrl", "PageTitle"],
    makes: &[With(device), With(visit), Count("BrowsingHistory", "pd:BrowserHistory", Observed)],
};
const SEARCHES: Kind = Kind {
    names: &["searchrequestsandquery"],
    heads: &["SearchTerms", "AccuracyRadius"],
    makes: &[With(device), With(search)],
};
const APPS: Kind =
    Kind { names: &["productandserviceusage"], heads: &["AppName", "AppPublisher"], makes: &[With(device), With(app)] };
const PLAYED: Kind = Kind {
    names: &["contentconsumption"],
    heads: &["ConsumptionTime", "MediaType"],
    makes: &[With(device), Count("ContentConsumption", "pd:ServiceConsumptionBehaviour", Observed)],
};
const SPOKEN: Kind = Kind {
    names: &["inkingtypingandspeechutterance"],
    heads: &["DisplayText"],
    makes: &[With(device), Count("InkingTypingAndSpeechUtterance", "pd:VoiceCommunicationRecording", Observed)],
};
const PLACES: Kind = Kind {
    names: &["uservisitlocations", "rawuserlocations"],
    heads: &["FormattedAddress", "Latitude"],
    makes: &[
        With(device),
        Count("locations", "pd:Location", Observed),
        Hold("Locality", "pd:City", Observed),
        With(reporter),
    ],
};

const fn table(kind: Kind) -> Sheet {
    Sheet {
        heads: kind.heads,
        at: &["DateTime"],
        us: true,
        makes: kind.makes,
        aside: &["*"],
        narrow: true,
        exact: true,
        ..Sheet::NEW
    }
}

/// The older form: a list of objects with the same names.
const fn list(kind: Kind) -> Sheet {
    Sheet { names: kind.names, heads: &[], paths: &[&[]], exact: false, ..table(kind) }
}

fn time(row: &Row<'_>) -> Option<model::Moment> {
    row.get("DateTime").and_then(times::read_us)
}

/// A device by the number that Microsoft gave it: each once a file.
fn device(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    match row.cell("DeviceId") {
        Some(cell) if desk.is_first(&["device", &cell.value]) => desk.hold(row, cell, ("pd:UID", Observed), time(row)),
        _ => Ok(()),
    }
}

/// A site, once a file; what stands behind it in the address is not kept.
fn site(desk: &mut Desk<'_>, row: &Row<'_>, cell: &Cell<'_>) -> Result<(), Stopped> {
    let Some(host) = host(cell.value.trim_matches('"')) else { return Ok(()) };
    if !desk.is_first(&["site", &host]) {
        return Ok(());
    }
    let body = desk.holding("pd:BrowserHistory", Some(&host), Observed, &cell.name);
    let time_alone = || row.part(row.cell("DateTime").unwrap_or(cell), desk.base());
    let excerpt = row.words(cell, &host, desk.base()).unwrap_or_else(time_alone);
    desk.put(Claim::stated(body, time(row)), excerpt)
}

/// A page that was visited, and what was searched for on it.
fn visit(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    if let Some(cell) = row.cell("NavigatedToUrl") {
        site(desk, row, cell)?;
    }
    terms(desk, row)
}

/// A search: a row for each result that was clicked, one search; and the sites that were clicked.
fn search(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    terms(desk, row)?;
    match row.cell("Url") {
        Some(cell) => site(desk, row, cell),
        None => Ok(()),
    }
}

/// Words that were searched for, once for each time: rows come from several sources and repeat.
fn terms(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("SearchTerms") else { return Ok(()) };
    if !desk.is_first(&["search", row.get("DateTime").unwrap_or_default(), &cell.value]) {
        return Ok(());
    }
    desk.hold(row, cell, ("pd:BrowsingBehaviour", Observed), time(row))
}

/// An app that Microsoft saw in use, each once, and its publisher: Microsoft's word ties it to the app, that it holds
/// anything is our deduction.
fn app(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("AppName").filter(|c| !is_nothing(&c.value)) else { return Ok(()) };
    let publisher = row.cell("AppPublisher").filter(|p| !is_nothing(&p.value));
    let name = publisher.map(|p| p.value.to_string()).unwrap_or_default();
    if !desk.is_first(&["app", &cell.value, &name]) {
        return Ok(());
    }
    let value = if name.is_empty() { cell.value.to_string() } else { format!("{} ({name})", cell.value) };
    let body = desk.holding("pd:DeviceApplications", Some(&value), Observed, &cell.name);
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, time(row)), excerpt.clone())?;
    let Some(publisher) = publisher else { return Ok(()) };
    let body = ClaimBody::Holding(Holding {
        holder: crate::kit::party(&name),
        category: Category::new("pd:ServiceConsumptionBehaviour"),
        value: Some(cell.value.to_string()),
        origin: Observed,
        acquired_from: None,
        literal: publisher.name.as_ref().into(),
    });
    desk.put(Claim::deduced(body, time(row), "publisher-knows-its-app"), excerpt)
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
    desk.put(Claim::stated(body, time(row)), excerpt)
}
