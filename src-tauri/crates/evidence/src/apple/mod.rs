//! Apple's "Request a copy of your data": a zip a category, archives in archives.
//!
//! Folders are named in the account's language; files and heads are English. A category that is missing was not asked
//! for. The profile for ads is shown on the device only and stands in no file that was seen. A card that was on the
//! screen (`impressions`) is no ad.

mod stores;

use crate::kit::Make::{Count, Hold, With};
use crate::kit::export::{account_in, undated};
use crate::kit::{Export, Fate, Mark, Sheet, ending, letters, stem};
use model::Origin::{Observed, Provided};
use model::SourceKind;

/// Reads Apple's export.
pub(crate) static READER: Export = Export {
    kind: SourceKind::AppleExport,
    platform: "apple",
    version: 1,
    marks: &[
        Mark { name: "marketingcommunications*", words: &["Communication Name"] },
        Mark { name: "appstoreclickactivity", words: &["Event Date Time"] },
        Mark { name: "appsandserviceanalytics", words: &["Event Date Time"] },
        Mark { name: "appinstallactivity", words: &["External Referral URL"] },
        Mark { name: "appleid*", words: &["Apple ID Number"] },
        Mark { name: "appleid*", words: &["Device Serial Number"] },
        Mark { name: "appleid*", words: &["Logged In Date"] },
        Mark { name: "storeredownload*", words: &["Seller"] },
        Mark { name: "storetransaction*", words: &["Item Description"] },
        Mark { name: "itunesandappbook*", words: &["Item Description"] },
        Mark { name: "appsusingsigninwithapple", words: &["App"] },
        Mark { name: "hidemyemail*", words: &["mail"] },
        Mark { name: "limitadtracking*", words: &["Created"] },
        Mark { name: "onlinepurchasehistory", words: &["Customer Order Number"] },
    ],
    sheets: SHEETS,
    other,
    account: |tree| account_in(tree, "apple", "appleidaccountinformation", &[], &["Apple ID Number"]),
    made: undated,
    beside: None,
};

const CLICKS: Sheet = Sheet {
    at: &["Event Date Time", "Event Date"],
    makes: &[With(stores::click)],
    aside: &["*"],
    narrow: true,
    ..Sheet::NEW
};

const SHEETS: &[Sheet] = &[
    Sheet {
        names: &["marketingcommunicationsdelivery"],
        at: &["Delivery Time"],
        makes: &[With(stores::mailing)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["marketingcommunicationsresponse", "marketingcommunicationsresponsedetails"],
        at: &["Response Time"],
        makes: &[With(stores::response)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &[
            "appstoreclickactivity",
            "bookstoreclickactivity",
            "applemusicclickactivity",
            "tvappwithchannelsupportclickactivity",
        ],
        ..CLICKS
    },
    Sheet { names: &["appinstallactivity"], ..CLICKS },
    Sheet {
        names: &["appsandserviceanalytics"],
        at: &["Event Date Time"],
        makes: &[Count("Apps And Service Analytics", "pd:Behavioural", Observed)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &[
            "storeredownloadandupdatehistory",
            "itunesandappbookredownloadandupdatehistory",
            "storetransactionpurchaseandfreeappshistory",
            "storetransactionhistory",
            "storefreetransactionhistory",
            "subscriptionhistory",
            "reviews",
        ],
        at: &["Activity Date", "Item Purchased Date", "Created on"],
        makes: &[With(stores::item)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet { names: &["appsusingsigninwithapple"], makes: &[With(stores::sign_in)], aside: &["*"], ..Sheet::NEW },
    Sheet { names: &["hidemyemailinformation"], makes: &[With(stores::relay)], aside: &["*"], ..Sheet::NEW },
    Sheet {
        names: &["limitadtrackinginformation"],
        at: &["Created Date"],
        makes: &[With(stores::limited)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["appleidaccountinformation"],
        at: &["Last Update Date"],
        makes: &[
            Hold("First Name", "pd:Name", Provided),
            Hold("Last Name", "pd:Name", Provided),
            Hold("Official Address", "pd:PhysicalAddress", Provided),
        ],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["appleiddeviceinformation"],
        at: &["Device Last Heartbeat Timestamp", "Device Added Date"],
        us: true,
        makes: &[
            Hold("Device Serial Number", "pd:UID", Observed),
            Hold("Device IMEI", "pd:UID", Observed),
            Hold("Device Model Name", "pd:DeviceBased", Observed),
            Hold("Device Last Heartbeat IP", "pd:IPAddress", Observed),
            Hold("Device Phone Number", "pd:TelephoneNumber", Observed),
        ],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["appleidsignoninformation"],
        at: &["Logged In Date"],
        us: true,
        makes: &[Hold("IP Address", "pd:IPAddress", Observed)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["onlinepurchasehistory"],
        heads: &["Customer Order Number", "Description"],
        at: &["Order Date"],
        us: true,
        makes: &[With(stores::bought)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["videoplayactivity", "applemusicplayactivity"],
        at: &["Event Timestamp", "Activity date time"],
        makes: &[Count("plays", "pd:ServiceConsumptionBehaviour", Observed)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
];

fn other(name: &str) -> Fate {
    let key = letters(stem(name));
    match ending(name).as_str() {
        "csv" | "json" if key.contains("advertis") || key.contains("personalizedads") => {
            Fate::Unread("This file looks like evidence about ads, but Sayso doesn't know its form yet.")
        }
        "csv" | "json" => Fate::Skip("Files about which Sayso asks nothing.".into()),
        "" | "pdf" => Fate::Nothing,
        _ => Fate::Skip("Mails, notes, pictures, recordings and contacts: never opened.".into()),
    }
}
