//! Which file of an answer says what.

use super::{ads, shop};
use crate::kit::Make::{Count, Hold, With};
use crate::kit::{Fate, Sheet, ending, letters, stem};
use model::Origin::{Observed, Provided};

/// Heads that only Amazon writes.
pub(super) const MARKS: &[&[&str]] = &[
    &[ads::AUDIENCES],
    &[ads::CLICKS],
    &[ads::OWN],
    &[ads::THIRD_PARTY],
    &[ads::OPT_OUT],
    &["ASIN", "Order ID", "Order Date", "Website"],
    &["SellerOfRecord", "OrderDate", "ASIN"],
    &["First Search Time (GMT)", "Keywords"],
    &["ServiceProvider", "SubscriptionStatus", "Marketplace"],
    &["Playback Start Datetime (UTC)", "Seconds Viewed", "Material Type Description"],
    &["Playback Hour", "ISP", "Title"],
    &["Postal Code", "District", "State or Province", "Timestamp"],
    &["DateAddedToCart", "CartDomain", "ASIN"],
    &["SkillName", "SkillStage", "EnablementStatus"],
    &["Utterance text", "Utterance Creation Date"],
    &["Typed Query", "Request Date", "ASIN"],
    &["twitchUserId", "eventType", "eventTime"],
];

/// Some requests are answered in JSON, with the same names of fields.
const TOP: &[&[&str]] = &[&[]];

/// The files that are read.
pub(super) const SHEETS: &[Sheet] = &[
    Sheet { heads: &[ads::AUDIENCES], makes: &[With(ads::brought)], aside: &[ads::AUDIENCES], ..Sheet::NEW },
    Sheet { heads: &[ads::CLICKS], makes: &[With(ads::clicked)], aside: &[ads::CLICKS], ..Sheet::NEW },
    Sheet { heads: &[ads::OWN], makes: &[With(ads::segment)], aside: &[ads::OWN], ..Sheet::NEW },
    Sheet { heads: &[ads::THIRD_PARTY], makes: &[With(ads::bought)], aside: &[ads::THIRD_PARTY], ..Sheet::NEW },
    Sheet { heads: &[ads::OPT_OUT], makes: &[With(ads::opt_out)], aside: &[ads::OPT_OUT], ..Sheet::NEW },
    Sheet {
        names: &["retailorderhistory", "orderhistory"],
        heads: &["ASIN", "Order ID", "Order Date", "Website"],
        paths: TOP,
        at: &["Order Date"],
        us: true,
        makes: &[
            Hold("Product Name", "pd:Purchase", Observed),
            Hold("Payment Instrument Type", "pd:FinancialAccount", Provided),
            Hold("Payment Method Type", "pd:FinancialAccount", Provided),
            With(shop::carrier),
        ],
        but: Some((shop::is_cancelled, "Orders that were cancelled: nothing was bought.")),
        aside: &[
            "Website",
            "Order ID",
            "Purchase Order Number",
            "Currency",
            "Unit Price",
            "Unit Price Tax",
            "Shipping Charge",
            "Total Discounts",
            "Total Owed",
            "Total Amount",
            "Shipment Item Subtotal",
            "Shipment Item Subtotal Tax",
            "ASIN",
            "Product Condition",
            "Quantity",
            "Original Quantity",
            "Order Status",
            "Shipment Status",
            "Ship Date",
            "Shipping Option",
            "Shipping Address",
            "Billing Address",
            "Carrier Name & Tracking Number",
            "carrierNameAndTrackingNumber",
            "Department",
            "Gift Message",
            "Gift Sender Name",
            "Gift Recipient Contact",
            "Gift Recipient Contact Details",
            "Item Serial Number",
        ],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["digitalitems", "digitalcontentorders"],
        heads: &["SellerOfRecord", "OrderDate"],
        paths: TOP,
        at: &["OrderDate"],
        makes: &[
            Hold("Title", "pd:Purchase", Observed),
            Hold("ProductName", "pd:Purchase", Observed),
            With(shop::sellers),
        ],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["subscriptions"],
        heads: &["ServiceProvider", "SubscriptionStatus"],
        paths: TOP,
        at: &["SubscriptionStartDate"],
        makes: &[With(shop::provider)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["searchdatacustomerengagement", "searchqueries"],
        heads: &["Keywords"],
        paths: TOP,
        at: &["First Search Time (GMT)", "First Search Time", "Search Time"],
        makes: &[
            Hold("Keywords", "pd:BrowsingBehaviour", Observed),
            Hold("Customer IP", "pd:IPAddress", Observed),
            With(shop::referral),
        ],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["rufusconversationqueries"],
        paths: TOP,
        at: &["Request Date"],
        makes: &[Hold("Typed Query", "pd:BrowsingBehaviour", Observed)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["requestallyourdatabuyagaincustomershoppingimpressions*"],
        paths: TOP,
        at: &["creation_date"],
        makes: &[With(shop::buy_again)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["requestallyourdatadetailpageglanceviewimpressions*"],
        paths: TOP,
        at: &["creation_date"],
        makes: &[Count("Detail Page Glance View Impressions", "pd:BrowsingBehaviour", Observed)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["digitalprimevideoviewinghistory", "viewinghistory"],
        paths: TOP,
        at: &["Playback Start Datetime (UTC)", "Playback Hour"],
        makes: &[Count("Prime Video Viewing History", "pd:TVViewingBehaviour", Observed)],
        but: Some((shop::is_promotion, "Promotions and trailers of Prime Video: played, but not chosen.")),
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["retailregionauthority", "digitalprimevideolocationdata"],
        paths: TOP,
        at: &["Timestamp"],
        makes: &[
            Hold("Postal Code", "pd:PostalCode", Observed),
            Hold("City", "pd:City", Observed),
            Hold("State or Province", "pd:Region", Observed),
            Hold("Country Code", "pd:Country", Observed),
        ],
        aside: &["District", "State Code"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["skills"],
        heads: &["SkillName", "EnablementStatus"],
        paths: TOP,
        at: &["Enablement Date"],
        us: true,
        makes: &[With(shop::skill)],
        aside: &["SkillName", "SkillStage", "EnablementStatus"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["intent"],
        heads: &["Utterance text"],
        paths: TOP,
        at: &["Utterance Creation Date"],
        us: true,
        makes: &[Count("Alexa utterances", "pd:VoiceCommunicationRecording", Observed)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["retailcartitems", "carthistory"],
        paths: TOP,
        at: &["DateAddedToCart"],
        us: true,
        makes: &[Count("Cart items", "pd:Purchase", Observed)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["retailsearchdataretailproductmetrics", "searchdataretailproductmetrics", "searchproductclicks"],
        paths: TOP,
        makes: &[Count("Search product clicks", "pd:BrowsingBehaviour", Observed)],
        aside: &["*"],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        heads: &["twitchUserId", "eventType", "eventTime"],
        at: &["eventTime"],
        makes: &[With(shop::twitch)],
        aside: &["twitchUserId", "eventType"],
        narrow: true,
        ..Sheet::NEW
    },
];

/// Files that would answer what Sayso asks, but whose form nobody has described.
const WANTED: &[&str] = &[
    "alexaadsdata",
    "advertising",
    "accountsettingsprivacypreferences",
    "customercommunicationexperience",
    "retailcustomerprofile",
    "digitalcustomerattributes",
    "digitalprimevideocustomertitlerelevance",
    "retailoutboundnotifications",
    "outboundnotifications",
    "alexaproactive",
    "proactiverecommendations",
];

/// Whether a name is one of Amazon's own for its data sets.
pub(super) fn is_amazons_name(name: &str) -> bool {
    const OWN: &[&str] = &[
        "advertisingadvertiser",
        "advertisingamazonaudiences",
        "advertisingoptout",
        "retailorderhistory",
        "retailcustomerreturns",
        "retailcartitems",
        "retailregionauthority",
        "retailoutboundnotifications",
        "digitalordering",
        "digitalprimevideo",
        "searchdatacustomerengagement",
        "alexaadsdata",
        "accountsettingsprivacypreferences",
        "requestallyourdata",
        "youramazonorders",
        "yourprimevideoviewing",
        "yourshoppingsearch",
    ];
    let key = letters(name);
    OWN.iter().any(|own| key.contains(own))
}

/// What becomes of a member that is no sheet.
pub(super) fn other(name: &str) -> Fate {
    let key = letters(stem(name));
    match ending(name).as_str() {
        "csv" | "json" if WANTED.iter().any(|wanted| key.starts_with(wanted)) && !key.ends_with("schema") => {
            Fate::Unread("This file looks like evidence about ads or consents, but Sayso doesn't know its form yet.")
        }
        "json" if key.contains("authentication") || key.contains("paymentinstruments") => {
            Fate::Skip("Means of payment and sign-in: left out, since they unlock something.".into())
        }
        "csv" | "json" | "txt" => Fate::Skip("Files of services about which Sayso asks nothing.".into()),
        _ => Fate::Skip("Recordings, invoices, mails and pictures: left out.".into()),
    }
}
