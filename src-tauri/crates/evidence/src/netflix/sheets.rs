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
        aside: &[
            "Email Address",
            "Profile Creation Time",
            "Maturity Level",
            "Primary Lang",
            "Has Auto Playback",
            "Max Stream Quality",
            "Profile Lock Enabled",
            "Game Handle",
            "Profile Transferred",
            "Profile Transfer Time",
            "Profile Transferred From Account",
            "Profile Transferred To Account",
            "Date Of Birth",
            "Gender",
            "Opt-Out",
            "Privacy And Data Settings",
        ],
        narrow: true,
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["messagessentbynetflix"],
        makes: &[With(messages::sent)],
        at: &["Sent Utc Ts"],
        aside: &[
            "Message Name",
            "Channel",
            "Country Iso Code",
            "Account Locale",
            "Email Locale",
            "Title Name",
            "Email Domain Name",
            "Link Url",
            "Click Utc Ts",
            "Device Model",
            "Click Cnt",
        ],
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["viewingactivity"],
        at: &["Start Time"],
        makes: &[Count("ViewingActivity", "pd:TVViewingBehaviour", Observed)],
        but: Some((is_extra, "Trailers, previews and the like: they often play by themselves, so they show no taste.")),
        aside: &[
            "Duration",
            "Attributes",
            "Title",
            "Supplemental Video Type",
            "Device Type",
            "Bookmark",
            "Latest Bookmark",
            "Country",
        ],
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
        aside: &["Country Iso Code", "Device", "Is Kids", "Displayed Name", "Action", "Section"],
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["ratings"],
        at: &["Event Utc Ts"],
        makes: &[Count("Ratings", "pd:Opinion", Provided)],
        aside: &["Title Name", "Rating Type", "Star Value", "Thumbs Value", "Device Model", "Region View Date"],
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["indicatedpreferences"],
        makes: &[With(messages::indicated)],
        aside: &["Show", "Has Watched", "Is Interested", "Event Date"],
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["mylist"],
        at: &["Utc Title Add Date"],
        makes: &[Count("MyList", "pd:Preference", Provided)],
        aside: &["Title Name", "Country"],
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["clickstream"],
        at: &["Click Utc Ts"],
        makes: &[Count("Clickstream", "pd:BrowsingBehaviour", Observed)],
        aside: &["Source", "Navigation Level", "Referrer Url", "Webpage Url"],
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["gameplaysession"],
        at: &["Start Time"],
        makes: &[Count("GamePlaySession", "pd:Behavioural", Observed)],
        aside: &["Duration", "Game Title", "Game Version", "Platform", "Device Type", "Country", "Esn", "Ip"],
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["playbackrelatedevents", "interactivetitles"],
        at: &["Playback Start Utc Ts", "Utc Timestamp"],
        makes: &[Count("Playback events", "pd:TVViewingBehaviour", Observed)],
        aside: &[
            "Title Description",
            "Title Desc",
            "Device",
            "Country",
            "Playtraces",
            "Selection Type",
            "Choice Segment Id",
            "Has Watched",
            "Source",
        ],
        whose: WHOSE,
        ..Sheet::NEW
    },
    Sheet {
        names: &["devices"],
        at: &["Profile Last Playback Date", "Acct Last Playback Date"],
        makes: &[Hold("Esn", "pd:UID", Observed), Hold("Device Type", "pd:DeviceBased", Observed)],
        aside: &[
            "Acct First Playback Date",
            "Acct First Playback Date For User Generated Plays",
            "Acct Last Playback Date For User Generated Plays",
            "Profile First Playback Date",
            "Profile First Playback Date For User Generated Plays",
            "Profile Last Playback Date For User Generated Plays",
            "Deactivation Time",
        ],
        narrow: true,
        whose: WHOSE,
        ..Sheet::NEW
    },
    // Addresses and sign-ins are the whole household's: they can't be told apart.
    Sheet {
        names: &["ipaddressesstreaming", "ipaddresseslogin", "ipaddressesaccountcreation", "ipaddresses"],
        at: &["Ts"],
        makes: &[Hold("Ip", "pd:IPAddress", Observed), Hold("Near Location", "pd:City", Observed)],
        aside: &[
            "Esn",
            "Country",
            "Localized Device Description",
            "Device Description",
            "Region Code",
            "Region Code Display Name",
        ],
        ..Sheet::NEW
    },
    Sheet {
        names: &["billinghistory"],
        at: &["Transaction Date"],
        makes: &[With(messages::billing)],
        aside: &[
            "Service Period Start Date",
            "Service Period End Date",
            "Description",
            "Payment Type",
            "Mop Last 4",
            "Mop Creation Date",
            "Mop Pmt Processor Desc",
            "Item Price Amt",
            "Currency",
            "Tax Amt",
            "Gross Sale Amt",
            "Pmt Txn Type",
            "Pmt Status",
            "Final Invoice Result",
            "Country",
            "Next Billing Date",
        ],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["subscriptionhistory"],
        at: &["Subscription Opened Ts", "Plan Change Date"],
        makes: &[Hold("Signup Plan Category", "pd:Purchase", Provided)],
        aside: &[
            "Is Free Trial At Signup",
            "Subscription Closed Ts",
            "Is Customer Initiated Cancel",
            "Signup Max Concurrent Streams",
            "Signup Max Streaming Quality",
            "Plan Change Old Category",
            "Plan Change Old Max Concurrent Streams",
            "Plan Change Old Max Streaming Quality",
            "Plan Change New Category",
            "Plan Change New Max Concurrent Streams",
            "Plan Change New Max Streaming Quality",
            "Cancellation Reason",
        ],
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
        "txt" => Fate::Nothing,
        _ => Fate::Skip("Pictures and other files: left out.".into()),
    }
}
