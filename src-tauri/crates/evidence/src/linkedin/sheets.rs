//! Which file of the export says what.

use super::{ads, jobs, targeting};
use crate::kit::Make::{Each, Hold, With};
use crate::kit::{Fate, Sheet, ending, letters, stem};
use model::Origin::{Observed, Provided};

const LOGINS: &[crate::kit::Make] = &[
    Hold("IP Address", "pd:IPAddress", Observed),
    Hold("User Agent", "pd:UserAgent", Observed),
    Hold("Country", "pd:Country", Observed),
];

/// The files that are read.
pub(super) const SHEETS: &[Sheet] = &[
    Sheet {
        names: &["adsclicked"],
        heads: &["Ad clicked Date", "Ad Title/Id"],
        at: &["Ad clicked Date"],
        makes: &[With(ads::clicked)],
        aside: &["Ad Title/Id"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["lanadsengagement", "linkedinaudiencenetworkadengagement"],
        heads: &["Action", "Date", "Ad Title/Id", "Page/App"],
        at: &["Date"],
        makes: &[With(ads::audience_network)],
        aside: &["Action", "Ad Title/Id", "Page/App"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["adtargeting"],
        heads: &["Member Age", "Member Traits", "Job Seniorities"],
        makes: &[With(targeting::attributes)],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["inferencesaboutyou"],
        heads: &["Type of inference", "Inference"],
        makes: &[With(targeting::inference)],
        aside: &["Category", "Type of inference", "Description", "Inference"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["jobapplications"],
        heads: &["Application Date", "Company Name", "Job Title"],
        at: &["Application Date"],
        us: true,
        makes: &[With(jobs::application)],
        aside: &[
            "Contact Email",
            "Contact Phone Number",
            "Company Name",
            "Job Title",
            "Job Url",
            "Resume Name",
            "Question And Answers",
            "Status",
            "Withdraw Date",
        ],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet {
        names: &["verifications"],
        heads: &["Verification type", "Verification service provider"],
        at: &["Verified date"],
        us: true,
        makes: &[With(jobs::verification)],
        aside: &[
            "First Name",
            "Last Name",
            "Verification type",
            "Organization name",
            "Email address",
            "Country",
            "State",
            "City",
            "Year of birth",
            "Issuing authority",
            "Document type",
            "Verification service provider",
            "Expiry date",
        ],
        narrow: true,
        ..Sheet::NEW
    },
    Sheet { names: &["jobseekerpreferences"], makes: &[With(jobs::preferences)], aside: &["*"], ..Sheet::NEW },
    Sheet {
        names: &["emailaddresses"],
        heads: &["Email Address", "Confirmed", "Primary"],
        at: &["Updated On"],
        us: true,
        makes: &[Hold("Email Address", "pd:EmailAddress", Provided)],
        aside: &["Confirmed", "Primary"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["phonenumbers", "whatsappphonenumbers"],
        makes: &[Hold("Number", "pd:TelephoneNumber", Provided)],
        aside: &["Extension", "Type", "Is_WhatsApp_Number"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["registration"],
        heads: &["Registered At", "Registration Ip"],
        at: &["Registered At"],
        us: true,
        makes: &[
            Hold("Registration Ip", "pd:IPAddress", Observed),
            Each("Subscription Types", ';', "pd:Purchase", Provided),
        ],
        ..Sheet::NEW
    },
    Sheet {
        names: &["logins", "securitychallenges"],
        at: &["Login Date", "Challenge Date"],
        makes: LOGINS,
        aside: &["Login Type", "Challenge Type"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["searchqueries"],
        at: &["Time"],
        makes: &[Hold("Search Query", "pd:BrowsingBehaviour", Observed)],
        ..Sheet::NEW
    },
    Sheet {
        names: &["receipts", "receiptsv"],
        at: &["Transaction Made At"],
        us: true,
        makes: &[
            Hold("Description", "pd:Purchase", Provided),
            Hold("Payment Method Type", "pd:FinancialAccount", Provided),
            Hold("Postal Code", "pd:PostalCode", Provided),
        ],
        aside: &[
            "First Name",
            "Last Name",
            "Billing Country",
            "Invoice Number",
            "Tax Amount",
            "Sub Total",
            "Total Amount",
            "Currency Code",
        ],
        ..Sheet::NEW
    },
    Sheet {
        names: &["profile"],
        heads: &["First Name", "Last Name", "Headline"],
        makes: &[
            Hold("Birth Date", "pd:BirthDate", Provided),
            Hold("Address", "pd:PhysicalAddress", Provided),
            Hold("Zip Code", "pd:PostalCode", Provided),
            Hold("Geo Location", "pd:Location", Provided),
            Hold("Industry", "pd:Professional", Provided),
            With(targeting::name),
        ],
        aside: &["*"],
        ..Sheet::NEW
    },
    Sheet {
        names: &["companyfollows"],
        at: &["Followed On"],
        makes: &[
            Hold("Organization", "pd:SocialNetwork", Provided),
            Hold("Organization Name", "pd:SocialNetwork", Provided),
        ],
        ..Sheet::NEW
    },
    Sheet {
        names: &["connections"],
        heads: &["First Name", "Last Name", "Connected On"],
        skip: Some(OTHERS),
        ..Sheet::NEW
    },
    Sheet { names: &["contacts", "importedcontacts", "memberfollows"], skip: Some(OTHERS), ..Sheet::NEW },
];

const OTHERS: &str = "Other people's data (connections, contacts): counted, not read.";

/// What becomes of a member that is no sheet.
pub(super) fn other(name: &str) -> Fate {
    let known = letters(stem(name));
    match ending(name).as_str() {
        _ if known.ends_with("messages") || known.starts_with("privateidentityasset") => {
            Fate::Skip("Messages and conversations: other people write in them too, so they are left out.".into())
        }
        "csv" if known.starts_with("ad") || known.contains("inference") || known.contains("targeting") => {
            Fate::Unread("This file looks like evidence about ads, but Sayso doesn't know its form yet.")
        }
        "csv" | "html" => {
            Fate::Skip("Your own posts, profile pages and activity at LinkedIn: no evidence that Sayso reads.".into())
        }
        _ => Fate::Skip("Pictures and other files: left out.".into()),
    }
}
