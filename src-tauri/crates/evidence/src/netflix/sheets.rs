//! Which file of the export says what.

use super::{messages, settings};
use crate::kit::Make::{Count, Hold, With};
use crate::kit::{Fate, Row, Sheet, ending, is_nothing, letters, stem};
use model::Origin::{Observed, Provided};

const WHOSE: Option<&str> = Some("Profile Name");

/// The files that are read.
pub(super) const SHEETS: &[Sheet] = &[
    Sheet { names: &["accountdetails"], makes: &[With(settings::account)], aside: &["*"], narrow: true, ..Sheet::NEW },
    Sheet {
        names: &["profiles"],
        makes: &[With(settings::profile)],
        aside: &["*"],
        narrow: true,
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["messagessentbynetflix"],
        makes: &[With(messages::sent)],
        at: &["Sent Utc Ts"],
        aside: &["*"],
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["viewingactivity"],
        at: &["Start Time"],
        makes: &[Count("ViewingActivity", "pd:TVViewingBehaviour", Observed)],
        but: Some((is_extra, "Trailers, previews and the like: they often play by themselves, so they show no taste.")),
        aside: &["*"],
        whose: WHOSE,
        ..Sheet::NEW
    },
    // The list that the page of viewing activity gives out: titles, and days in the account's own order.
    Sheet {
        names: &["netflixviewinghistory"],
        heads: &["Title", "Date"],
        at: &["Date"],
        makes: &[Count("NetflixViewingHistory", "pd:TVViewingBehaviour", Observed)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["searchhistory"],
        at: &["Utc Timestamp"],
        makes: &[Hold("Query Typed", "pd:BrowsingBehaviour", Observed)],
        aside: &["*"],
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["ratings"],
        at: &["Event Utc Ts"],
        makes: &[Count("Ratings", "pd:Opinion", Provided)],
        aside: &["*"],
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["indicatedpreferences"],
        makes: &[With(messages::indicated)],
        aside: &["*"],
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["mylist"],
        at: &["Utc Title Add Date"],
        makes: &[Count("MyList", "pd:Preference", Provided)],
        aside: &["*"],
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["clickstream"],
        at: &["Click Utc Ts"],
        makes: &[Count("Clickstream", "pd:BrowsingBehaviour", Observed)],
        aside: &["*"],
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["gameplaysession"],
        at: &["Start Time"],
        makes: &[Count("GamePlaySession", "pd:Behavioural", Observed)],
        aside: &["*"],
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["playbackrelatedevents", "interactivetitles"],
        at: &["Playback Start Utc Ts", "Utc Timestamp"],
        makes: &[Count("Playback events", "pd:TVViewingBehaviour", Observed)],
        aside: &["*"],
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["devices"],
        at: &["Profile Last Playback Date", "Acct Last Playback Date"],
        makes: &[Hold("Esn", "pd:UID", Observed), Hold("Device Type", "pd:DeviceBased", Observed)],
        aside: &["*"],
        narrow: true,
        whose: WHOSE,
        ..Sheet::NEW
    },
    // Addresses and sign-ins are the whole household's: they can't be told apart.
    Sheet {
        names: &["ipaddressesstreaming", "ipaddresseslogin", "ipaddressesaccountcreation", "ipaddresses"],
        at: &["Ts"],
        makes: &[Hold("Ip", "pd:IPAddress", Observed), Hold("Near Location", "pd:City", Observed)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["billinghistory"],
        at: &["Transaction Date"],
        makes: &[With(messages::billing)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["subscriptionhistory"],
        at: &["Subscription Opened Ts", "Plan Change Date"],
        makes: &[Hold("Signup Plan Category", "pd:Purchase", Provided)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet { names: &["extramembers"], skip: Some("Other people on the account: counted, not read."), ..Sheet::NEW },
    Sheet { names: &["cscontact", "chattranscripts", "productcancellationsurvey"], skip: Some(FREE), ..Sheet::NEW },
    Sheet {
        names: &["accessanddevices", "termsofuse"],
        skip: Some("Devices in the household and terms: no evidence that Sayso reads."),
        ..Sheet::NEW
    },
];

/// Whether what was played is no title but something about one.
fn is_extra(row: &Row<'_>) -> bool {
    row.get("Supplemental Video Type").is_some_and(|kind| !is_nothing(kind))
}

const FREE: &str = "Conversations with customer service and surveys: free text, left out.";

/// What becomes of a member that is no sheet.
pub(super) fn other(name: &str) -> Fate {
    let key = letters(stem(name));
    match ending(name).as_str() {
        "csv" if key.contains("ad") && (key.contains("impression") || key.contains("advert")) => {
            Fate::Unread("This file looks like evidence about ads, but Sayso doesn't know its form yet.")
        }
        "csv" if ["socialmedia", "tastepreferences"].iter().any(|seen| key.starts_with(seen)) => {
            Fate::Unread("This table was only ever seen empty, so Sayso doesn't know its form yet.")
        }
        "csv" => Fate::Skip("Tables about which Sayso asks nothing.".into()),
        "pdf" => Fate::Skip("Netflix' own explanations of the export.".into()),
        // A text file of a table's name says that there is nothing.
        _ => Fate::Nothing,
    }
}
