//! TikTok exports in all four generations, JSON or TXT.
//!
//! ```
//! use samples::tiktok::{Generation, TiktokExport};
//! let export = TiktokExport::new("maya.k").generation(Generation::D).off_tiktok("Harbour Shoes", "Customer file upload", "2026-05-03 21:14:07");
//! assert_eq!(export.members().len(), 1);
//! ```

use crate::kit;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

/// Which section names stand at the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Generation {
    /// 2021 and 2022.
    A,
    /// 2023 to early 2025.
    B,
    /// 2025.
    C,
    /// 2026.
    D,
}

/// One person's export, told fact by fact.
#[derive(Clone, Debug)]
pub struct TiktokExport {
    generation: Generation,
    user: String,
    off: Vec<(String, String, String)>,
    visits: Vec<(String, String, String)>,
    interests: Vec<String>,
    partners: Vec<String>,
    personalised: Option<bool>,
    gender: Option<String>,
    logins: Vec<(String, String)>,
    searches: Vec<(String, String)>,
    watched: u32,
}

impl TiktokExport {
    /// An export of this account, of the newest generation.
    pub fn new(user: &str) -> Self {
        Self {
            generation: Generation::D,
            user: user.to_owned(),
            off: Vec::new(),
            visits: Vec::new(),
            interests: Vec::new(),
            partners: Vec::new(),
            personalised: None,
            gender: None,
            logins: Vec::new(),
            searches: Vec::new(),
            watched: 0,
        }
    }

    /// Which generation writes it.
    #[must_use]
    pub fn generation(mut self, generation: Generation) -> Self {
        self.generation = generation;
        self
    }

    /// Something that a business sent: source, event, time (`2026-05-03 21:14:07`). Not in generation A.
    #[must_use]
    pub fn off_tiktok(mut self, source: &str, event: &str, at: &str) -> Self {
        self.off.push((source.to_owned(), event.to_owned(), at.to_owned()));
        self
    }

    /// An ad whose link was opened: title, link, time. In generation D only.
    #[must_use]
    pub fn visited(mut self, title: &str, link: &str, at: &str) -> Self {
        self.visits.push((title.to_owned(), link.to_owned(), at.to_owned()));
        self
    }

    /// An interest for ads.
    #[must_use]
    pub fn interest(mut self, interest: &str) -> Self {
        self.interests.push(interest.to_owned());
        self
    }

    /// A data partner. In generation A only.
    #[must_use]
    pub fn partner(mut self, name: &str) -> Self {
        self.partners.push(name.to_owned());
        self
    }

    /// Whether ads are personalised.
    #[must_use]
    pub fn personalised(mut self, on: bool) -> Self {
        self.personalised = Some(on);
        self
    }

    /// The gender that TikTok worked out.
    #[must_use]
    pub fn inferred_gender(mut self, gender: &str) -> Self {
        self.gender = Some(gender.to_owned());
        self
    }

    /// A sign-in: time, address.
    #[must_use]
    pub fn login(mut self, at: &str, ip: &str) -> Self {
        self.logins.push((at.to_owned(), ip.to_owned()));
        self
    }

    /// A search: time, words.
    #[must_use]
    pub fn search(mut self, at: &str, words: &str) -> Self {
        self.searches.push((at.to_owned(), words.to_owned()));
        self
    }

    /// So many watched videos, one a day from 1 January 2026.
    #[must_use]
    pub fn watched(mut self, count: u32) -> Self {
        self.watched = count;
        self
    }

    fn off_list(&self) -> Value {
        if self.off.is_empty() {
            return Value::Null;
        }
        self.off.iter().map(|(source, event, at)| json!({"TimeStamp": at, "Source": source, "Event": event})).collect()
    }

    /// The JSON form's text.
    pub fn json(&self) -> Value {
        let newest = self.generation == Generation::D;
        let activity =
            if matches!(self.generation, Generation::A | Generation::B) { "Activity" } else { "Your Activity" };
        let watched: Vec<Value> = (0..self.watched)
            .map(|n| json!({"Date": format!("2026-01-{:02} 20:00:00", 1 + n % 28), "Link": format!("https://www.tiktokv.com/share/video/{n}/")}))
            .collect();
        let searches: Vec<Value> =
            self.searches.iter().map(|(at, words)| json!({"Date": at, "SearchTerm": words})).collect();
        let logins: Vec<Value> = self
            .logins
            .iter()
            .map(|(at, ip)| json!({"Date": format!("{at} UTC"), "IP": ip, "DeviceModel": "Pixel 8", "DeviceSystem": "Android 15", "NetworkType": "Wi-Fi", "Carrier": ""}))
            .collect();
        let (watch, search) = if matches!(self.generation, Generation::A | Generation::B) {
            ("Video Browsing History", "Search History")
        } else {
            ("Watch History", "Searches")
        };
        let mut root = json!({
            activity: {
                watch: {"VideoList": watched},
                search: {"SearchList": searches},
                "Login History": {"LoginHistoryList": logins},
                "Status": {"Status List": [{"Resolution": "1080*2400", "App Version": "34.1.2", "GAID": "5550100a-0000", "IDFA": ""}]},
            },
            "Comment": {"Comments": {"CommentsList": [{"Date": "2026-01-01 10:00:00 UTC", "Comment": "Nice"}]}},
            "Tiktok Live": {"Go Live History": {"GoLiveList": null}},
        });
        let profile = json!({"ProfileMap": {"userName": self.user, "emailAddress": format!("{}@example.org", self.user), "birthDate": "01-Oct-1995", "inferredGender": self.gender.clone().unwrap_or_else(|| "None".to_owned())}});
        let settings = json!({"SettingsMap": {"Personalized Ads": self.personalised.map_or("", |on| if on { "Enabled" } else { "Disabled" }), "Language": "en", "Who can see your following list::": "Only me"}});
        let interests = json!({"AdInterestCategories": self.interests.join(", ")});
        let off = json!({"OffTikTokActivityDataList": self.off_list()});
        let form = json!({"ResponsesList": null});
        match self.generation {
            Generation::A => {
                root["Profile"] = json!({"Profile Information": profile});
                root["App Settings"] = json!({"Settings": settings});
                root["Ads and data"] = json!({
                    "Ad Interests": interests,
                    "Ads Based On Data Received From Partners": {"DataPartnerList": self.partners.join(", "), "AdvertiserList": ""},
                    "Usage Data From Third-Party Apps And Websites": {},
                });
            }
            Generation::B | Generation::C => {
                root["Profile"] = json!({"Profile Information": profile});
                root["App Settings"] = json!({"Settings": settings});
                root["Ads and data"] =
                    json!({"Ad Interests": interests, "Off TikTok Activity": off, "Instant Form Ads Responses": form});
            }
            Generation::D => {
                root["Profile And Settings"] =
                    json!({"Profile Info": profile, "Settings": settings, "Off TikTok Activity": off.clone()});
                let visits: Vec<Value> = self
                    .visits
                    .iter()
                    .map(|(title, link, at)| json!({"CreateTime": at, "AdTitle": title, "AdLink": link}))
                    .collect();
                let section = &mut root[activity];
                section["Ad Interests"] = interests;
                section["Off TikTok Activity"] = off;
                section["Instant Form Ads Responses"] = form;
                section["Ads Visit History"] = json!({"AdsVisitHistoryList": visits});
            }
        }
        debug_assert!(newest || self.visits.is_empty());
        root
    }

    /// The members of the JSON form.
    pub fn members(&self) -> Vec<(String, Vec<u8>)> {
        let name = if self.generation == Generation::A { "user_data.json" } else { "user_data_tiktok.json" };
        vec![(name.to_owned(), serde_json::to_vec_pretty(&self.json()).unwrap_or_default())]
    }

    /// The members of the TXT form, in English.
    pub fn texts(&self) -> Vec<(String, Vec<u8>)> {
        let none = "You have no data in this section\n".to_owned();
        let mut off = String::new();
        for (source, event, at) in &self.off {
            let _ = write!(off, "TimeStamp: {at}\nSource: {source}\nEvent: {event}\n\n");
        }
        let mut visits = String::new();
        for (title, link, at) in &self.visits {
            let _ = write!(visits, "Create Date: {at}\nAd Title: {title}\nAd Link: {link}\n\n");
        }
        let state = self.personalised.map_or("N/A", |on| if on { "Enabled" } else { "Disabled" });
        let or_none = |text: String| if text.is_empty() { none.clone() } else { text };
        vec![
            ("TikTok/Ads and data/Off TikTok Activity.txt".to_owned(), or_none(off).into_bytes()),
            ("TikTok/Ads and data/Ad Link History.txt".to_owned(), or_none(visits).into_bytes()),
            (
                "TikTok/Ads and data/Ad Interests.txt".to_owned(),
                or_none(if self.interests.is_empty() {
                    String::new()
                } else {
                    format!("Ad Interests: {}\n", self.interests.join(", "))
                })
                .into_bytes(),
            ),
            (
                "TikTok/Profile And Settings/Settings.txt".to_owned(),
                format!("Personalised Ads: {state}\n").into_bytes(),
            ),
        ]
    }

    /// Writes the zip of the JSON form into this folder.
    pub fn write(&self, folder: &Path) -> io::Result<PathBuf> {
        kit::write_zip(&folder.join("TikTok_Data_1777800000.zip"), &self.members())
    }
}
