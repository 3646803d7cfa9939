//! The other products that are read, by the keys or heads of their files: names of files are in the account's language.

use super::{address, orders};
use crate::Stopped;
use crate::kit::Make::{Count, Hold, With};
use crate::kit::{Desk, Row, Sheet, letters, peek, times};
use model::Claim;
use model::Origin::{Observed, Provided};

/// A file of JSON: the keys at its beginning that are all there, and what it says.
pub(super) struct Known {
    marks: &'static [&'static str],
    pub sheet: Sheet,
}

impl Known {
    /// What a file of JSON is, by its first bytes.
    pub(super) fn by(head: &[u8]) -> Option<&'static Sheet> {
        let keys = peek::keys(head);
        let has = |mark: &&str| keys.contains(&letters(mark));
        let found = JSON.iter().find(|known| known.marks.iter().all(has)).map(|known| &known.sheet);
        found.or_else(|| orders::by(&keys))
    }
}

const TOP: &[&[&str]] = &[&[]];

/// Files of JSON, in the order of asking.
const JSON: &[Known] = &[
    Known {
        marks: &["Browser History"],
        sheet: Sheet {
            paths: &[&["Browser History"]],
            at: &["time_usec"],
            makes: &[With(visited), Count("Browser History", "pd:BrowserHistory", Observed)],
            aside: &[
                "title",
                "url",
                "favicon_url",
                "page_transition",
                "page_transition_qualifier",
                "client_id",
                "ptoken",
            ],
            ..Sheet::NEW
        },
    },
    Known {
        marks: &["install", "doc", "title"],
        sheet: Sheet {
            paths: TOP,
            at: &["install.lastUpdateTime", "install.firstInstallationTime"],
            makes: &[Hold("install.doc.title", "pd:DeviceApplications", Observed)],
            aside: &["*"],
            ..Sheet::NEW
        },
    },
    Known {
        marks: &["libraryDoc", "doc"],
        sheet: Sheet {
            paths: TOP,
            at: &["libraryDoc.acquisitionTime"],
            makes: &[Hold("libraryDoc.doc.title", "pd:PersonalPossession", Observed)],
            aside: &["*"],
            ..Sheet::NEW
        },
    },
    Known {
        marks: &["purchaseHistory", "doc"],
        sheet: Sheet {
            paths: TOP,
            at: &["purchaseHistory.purchaseTime"],
            makes: &[Hold("purchaseHistory.doc.title", "pd:Purchase", Observed)],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
    },
    Known {
        marks: &["device", "mostRecentData"],
        sheet: Sheet {
            paths: TOP,
            at: &["device.lastTimeDeviceActive", "device.userAddedOnDeviceTime"],
            makes: &[
                Hold("device.mostRecentData.modelName", "pd:DeviceBased", Observed),
                Hold("device.mostRecentData.carrierName", "pd:DeviceBased", Observed),
                Hold("device.mostRecentData.androidSdkVersion", "pd:DeviceOperatingSystem", Observed),
            ],
            aside: &["*"],
            narrow: true,
            ..Sheet::NEW
        },
    },
    Known {
        marks: &["locations", "latitudeE7"],
        sheet: Sheet {
            paths: &[&["locations"]],
            at: &["timestamp", "timestampMs"],
            makes: &[Count("Location History", "pd:GPSCoordinate", Observed)],
            aside: &["*"],
            ..Sheet::NEW
        },
    },
    Known {
        marks: &["timelineObjects"],
        sheet: Sheet {
            paths: &[&["timelineObjects"]],
            at: &[
                "placeVisit.duration.endTimestamp",
                "activitySegment.duration.endTimestamp",
                "placeVisit.duration.endTimestampMs",
                "activitySegment.duration.endTimestampMs",
            ],
            makes: &[Count("Semantic Location History", "pd:TravelHistory", Observed)],
            aside: &["*"],
            ..Sheet::NEW
        },
    },
    Known {
        marks: &["semanticSegments"],
        sheet: Sheet {
            paths: &[&["semanticSegments"], &["rawSignals"]],
            at: &["endTime"],
            makes: &[Count("Timeline", "pd:TravelHistory", Observed)],
            aside: &["*"],
            ..Sheet::NEW
        },
    },
    Known { marks: &["startTime", "endTime", "timelinePath"], sheet: TIMELINE },
    Known { marks: &["startTime", "endTime", "topCandidate"], sheet: TIMELINE },
];

const TIMELINE: Sheet = Sheet {
    paths: TOP,
    at: &["endTime"],
    makes: &[Count("Timeline", "pd:TravelHistory", Observed)],
    aside: &["*"],
    ..Sheet::NEW
};

/// Tables, known by their heads.
pub(super) const TABLES: &[Sheet] = &[
    Sheet {
        heads: &["Gaia ID", "Activity Timestamp", "IP Address", "Product Name"],
        at: &["Activity Timestamp"],
        makes: &[With(access)],
        aside: &[
            "Gaia ID",
            "IP Address",
            "Proxied Host IP Address",
            "Proxiedhost IP Address",
            "Is Non-routable IP Address",
            "User Agent String",
            "Product Name",
            "Sub-Product Name",
            "Activity Type",
            "Activity Country",
            "Activity Region",
            "Activity City",
            "Gmail Access Channel",
            "Referer Product Name",
            "Referer Sub-Product Name",
        ],
        ..Sheet::NEW
    },
    Sheet {
        heads: &["Gaia ID", "Device Type", "Brand Name", "Model Name"],
        makes: &[
            Hold("Model Name", "pd:DeviceBased", Observed),
            Hold("Device Last Location", "pd:Location", Observed),
            Hold("OS", "pd:DeviceOperatingSystem", Observed),
        ],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        heads: &["Time", "Product", "Amount"],
        at: &["Time"],
        makes: &[With(payment)],
        aside: &["Transaction ID", "Description", "Product", "Payment Method", "Status", "Amount"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        heads: &["Channel Id", "Channel Url", "Channel Title"],
        makes: &[Hold("Channel Title", "pd:Interest", Provided)],
        aside: &["Channel Id", "Channel Url"],
        ..Sheet::NEW
    },
    orders::RESERVATIONS,
];

/// The channels that somebody follows at YouTube, whose heads are in the account's language.
pub(super) const SUBSCRIPTIONS: Sheet = Sheet { makes: &[With(subscription)], aside: &["*"], ..Sheet::NEW };

/// Whether the first row of a table names a channel and its address.
pub(super) fn is_subscriptions(head: &[u8]) -> bool {
    let row = head.split(|b| *b == b'\n').nth(1).unwrap_or_default();
    let row = String::from_utf8_lossy(row).replace('"', "");
    let mut fields = row.split(',');
    let (Some(id), Some(url), Some(_)) = (fields.next(), fields.next(), fields.next()) else { return false };
    !id.is_empty() && url.contains("youtube.com/channel/") && url.ends_with(id)
}

/// A channel: its name is the third field.
fn subscription(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cells().get(2).filter(|c| !c.value.is_empty()) else { return Ok(()) };
    let body = desk.holding("pd:Interest", Some(&cell.value), Provided, &cell.name);
    let excerpt = row.whole(desk.base());
    desk.put(Claim::stated(body, None), excerpt)
}

/// A page that Chrome saw: its site, once for each file.
fn visited(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("url") else { return Ok(()) };
    let Some(site) = address::site(&cell.value) else { return Ok(()) };
    if !desk.is_first(&["site", &site]) {
        return Ok(());
    }
    let body = desk.holding("pd:BrowserHistory", Some(&site), Observed, "Browser History");
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, row.get("time_usec").and_then(times::read)), excerpt)
}

/// Something that was done from somewhere: each address, device and product once for each file.
fn access(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    const FIELDS: &[(&str, &str)] = &[
        ("IP Address", "pd:IPAddress"),
        ("Proxied Host IP Address", "pd:IPAddress"),
        ("Proxiedhost IP Address", "pd:IPAddress"),
        ("User Agent String", "pd:UserAgent"),
        ("Activity Country", "pd:Country"),
        ("Activity City", "pd:City"),
        ("Product Name", "pd:ServiceConsumptionBehaviour"),
        ("Gaia ID", "pd:UID"),
    ];
    let at = row.get("Activity Timestamp").and_then(times::read);
    for (name, category) in FIELDS {
        let Some(cell) = row.cell(name) else { continue };
        if desk.is_first(&[category, &cell.value]) {
            let body = desk.holding(category, Some(&cell.value), Observed, &cell.name);
            let excerpt = row.part(cell, desk.base());
            desk.put(Claim::stated(body, at.clone()), excerpt)?;
        }
    }
    Ok(())
}

/// Something paid through Google. How, is left where it is.
fn payment(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cell("Description").or_else(|| row.cell("Product")) else { return Ok(()) };
    let body = desk.holding("pd:Purchase", Some(&cell.value), Observed, &format!("Google transactions: {}", cell.name));
    let excerpt = row.part(cell, desk.base());
    desk.put(Claim::stated(body, row.get("Time").and_then(times::read)), excerpt)
}
