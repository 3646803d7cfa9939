//! Apple's "Request a copy of your data": a zip a category, archives in archives.
//!
//! Folders are named in the account's language; files and heads are English. A category that is missing was not asked
//! for. The profile for ads is shown on the device only and stands in no file that was seen. A card that was on the
//! screen (`impressions`) is no ad; one that a recommender chose is a recommendation, without a reason.

mod clicks;
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
    version: 2,
    marks: &[
        Mark { name: "marketingcommunications*", words: &["Communication Name"] },
        Mark { name: "deviceregistrationhistory*", words: &["Serial_Nr"] },
        Mark { name: "*clickactivity", words: &["Event Date Time"] },
        Mark { name: "appsandserviceanalytics", words: &["Event Date Time"] },
        Mark { name: "appinstallactivity", words: &["App Name"] },
        Mark { name: "appleid*", words: &["Apple ID Number"] },
        Mark { name: "appleid*", words: &["Device Serial Number"] },
        Mark { name: "appleid*", words: &["Logged In Date"] },
        Mark { name: "storeredownload*", words: &["Item Description"] },
        Mark { name: "storetransaction*", words: &["Item Description"] },
        Mark { name: "storefreetransaction*", words: &["Item Description"] },
        Mark { name: "itunesandappbook*", words: &["Item Description"] },
        Mark { name: "inappsubscriptionfamilysharinghistory", words: &["App Name"] },
        Mark { name: "reviews", words: &["Item Reference Number", "Provider Name"] },
        Mark { name: "directtopuppromotions", words: &["Promotion Details"] },
        Mark { name: "customerdevicehistory*", words: &["Device Name"] },
        Mark { name: "tvappfavoritesandactivity", words: &["\"events\""] },
        // Their columns are not sure, but nobody else has files of these names.
        Mark { name: "appsusingsigninwithapple", words: &[","] },
        Mark { name: "hidemyemail*", words: &[","] },
        Mark { name: "limitadtracking*", words: &["Created"] },
        Mark { name: "onlinepurchasehistory", words: &["Customer Order Number"] },
        Mark { name: "applecarecases", words: &["Case Title"] },
        Mark { name: "applecare*", words: &["Serial Number"] },
    ],
    sheets: SHEETS,
    other,
    account: |tree| account_in(tree, "apple", "appleidaccountinformation", &[], &["Apple ID Number"]),
    made: undated,
    beside: None,
};

const TABLE: Sheet = Sheet { aside: &["*"], narrow: true, ..Sheet::NEW };

const SHEETS: &[Sheet] = &[
    Sheet {
        names: &["marketingcommunicationsdelivery"],
        at: &["Delivery Time"],
        makes: &[With(stores::mailing)],
        narrow: false,
        ..TABLE
    },
    Sheet {
        names: &["marketingcommunicationsresponse", "marketingcommunicationsresponsedetails"],
        at: &["Response Time"],
        makes: &[With(stores::response)],
        narrow: false,
        ..TABLE
    },
    Sheet {
        names: &["deviceregistrationhistory*"],
        at: &["Registration_Timestamp"],
        us: true,
        makes: &[Hold("Serial_Nr", "pd:UID", Observed)],
        ..TABLE
    },
    Sheet {
        names: &["*clickactivity"],
        at: &["Event Date Time", "Event Date"],
        makes: &[With(clicks::click)],
        ..TABLE
    },
    Sheet {
        names: &["appinstallactivity"],
        at: &["Event Date", "Created Date"],
        makes: &[With(clicks::install)],
        ..TABLE
    },
    Sheet {
        names: &["appsandserviceanalytics"],
        at: &["Event Date Time"],
        makes: &[Count("Apps And Service Analytics", "pd:Behavioural", Observed)],
        ..TABLE
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
        us: true,
        makes: &[With(stores::item)],
        ..TABLE
    },
    Sheet {
        names: &["inappsubscriptionfamilysharinghistory"],
        at: &["Last Modified Date"],
        us: true,
        makes: &[Hold("App Name", "pd:Purchase", Observed)],
        ..TABLE
    },
    Sheet {
        names: &["directtopuppromotions"],
        at: &["Promotion Start Date"],
        us: true,
        makes: &[With(stores::promotion)],
        narrow: false,
        ..TABLE
    },
    Sheet {
        names: &["customerdevicehistory*"],
        at: &["Associated Date"],
        us: true,
        makes: &[Hold("Device Name", "pd:DeviceBased", Observed)],
        ..TABLE
    },
    Sheet {
        names: &["tvappfavoritesandactivity"],
        paths: &[&["events"]],
        at: &["stored_event.timestamp"],
        makes: &[Count("TV App Favorites and Activity", "pd:TVViewingBehaviour", Observed)],
        ..TABLE
    },
    Sheet { names: &["appsusingsigninwithapple"], makes: &[With(stores::sign_in)], narrow: false, ..TABLE },
    Sheet { names: &["hidemyemailinformation"], makes: &[With(stores::relay)], narrow: false, ..TABLE },
    Sheet {
        names: &["limitadtrackinginformation"],
        at: &["Created Date"],
        us: true,
        makes: &[With(stores::limited)],
        narrow: false,
        ..TABLE
    },
    Sheet {
        names: &["appleidaccountinformation"],
        at: &["Last Update Date"],
        us: true,
        makes: &[
            Hold("First Name", "pd:Name", Provided),
            Hold("Last Name", "pd:Name", Provided),
            Hold("Official Address", "pd:PhysicalAddress", Provided),
        ],
        ..TABLE
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
        ..TABLE
    },
    Sheet {
        names: &["appleidsignoninformation"],
        at: &["Logged In Date"],
        us: true,
        makes: &[Hold("IP Address", "pd:IPAddress", Observed)],
        narrow: false,
        ..TABLE
    },
    Sheet {
        names: &["onlinepurchasehistory"],
        heads: &["Customer Order Number", "Description"],
        at: &["Order Date"],
        us: true,
        makes: &[With(stores::bought)],
        ..TABLE
    },
    Sheet {
        names: &["applecarecases"],
        heads: &["Creation Date", "Case Title"],
        makes: &[With(stores::case)],
        narrow: false,
        ..TABLE
    },
    Sheet {
        names: &["applecarerepairsandservice"],
        heads: &["Repair Created Date", "Serial Number"],
        makes: &[With(stores::serviced)],
        ..TABLE
    },
    Sheet {
        names: &["applecarepartnersrepairsandservice"],
        heads: &["TimeStamp", "Serial Number"],
        makes: &[With(stores::serviced)],
        ..TABLE
    },
    Sheet {
        names: &["videoplayactivity", "applemusicplayactivity"],
        at: &["Event Timestamp", "Activity date time"],
        makes: &[Count("plays", "pd:ServiceConsumptionBehaviour", Observed)],
        ..TABLE
    },
];

fn other(name: &str) -> Fate {
    let key = letters(stem(name));
    match ending(name).as_str() {
        "csv" | "json" if key.contains("advertis") || key.contains("personalizedads") => {
            Fate::Unread("This file looks like evidence about ads, but Sayso doesn't know its form yet.")
        }
        "csv" | "json" => Fate::Skip("Files about which Sayso asks nothing.".into()),
        "pdf" => Fate::Skip("Apple's guides to its files.".into()),
        _ => Fate::Skip("Mails, notes, pictures, recordings and contacts: never opened.".into()),
    }
}
