//! Instagram exports in every generation, as "Download your information" hands them out.
//!
//! ```
//! use samples::instagram::{Generation, InstagramExport};
//! let export = InstagramExport::new("maya.k").generation(Generation::Y2026).viewed("harbourshoes", 1_777_800_000);
//! assert_eq!(export.file_name(), "instagram-maya.k-2026-05-03-Hb7kQ2xW.zip");
//! ```

mod pages;

use crate::kit;
use serde_json::{Value, json};
use std::io;
use std::path::{Path, PathBuf};

/// Which shapes and folders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Generation {
    /// Maps of strings, labels in the account's language (here Italian).
    Y2021,
    /// Maps of strings, English labels.
    Y2024,
    /// Lists of labels and values, labels in the account's language (here Dutch).
    Y2026,
}

/// One person's export, told fact by fact.
#[derive(Clone, Debug)]
pub struct InstagramExport {
    generation: Generation,
    user: String,
    named: bool,
    html: bool,
    viewed: Vec<(String, i64)>,
    clicked: Vec<(String, i64)>,
    suggested: Vec<(String, i64)>,
    advertisers: Vec<(String, bool, bool)>,
    off_meta: Vec<(String, String, i64)>,
    topics: Vec<String>,
    places: Vec<String>,
    phones: Vec<String>,
    logins: Vec<(String, i64)>,
    videos: u32,
    extra: Vec<(String, Vec<u8>)>,
}

/// What Instagram says of places, in words of ours.
pub const USAGE: &str = "We use these places to show you more relevant ads and posts.";

/// Text as Meta writes it: each byte of UTF-8 as a character of its own.
fn meta(text: &str) -> String {
    text.bytes().map(char::from).collect()
}

fn file(value: &Value) -> Vec<u8> {
    // Characters above ASCII come as escapes.
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.chars()
        .map(|c| if c.is_ascii() { c.to_string() } else { format!("\\u{:04x}", u32::from(c)) })
        .collect::<String>()
        .into_bytes()
}

impl InstagramExport {
    /// An export of this account, of the newest generation.
    pub fn new(user: &str) -> Self {
        Self {
            generation: Generation::Y2026,
            user: user.to_owned(),
            named: true,
            html: false,
            viewed: Vec::new(),
            clicked: Vec::new(),
            suggested: Vec::new(),
            advertisers: Vec::new(),
            off_meta: Vec::new(),
            topics: Vec::new(),
            places: Vec::new(),
            phones: Vec::new(),
            logins: Vec::new(),
            videos: 0,
            extra: Vec::new(),
        }
    }

    /// Which generation writes it.
    #[must_use]
    pub fn generation(mut self, generation: Generation) -> Self {
        self.generation = generation;
        self
    }

    /// Writes the HTML form, which people get when they don't choose.
    #[must_use]
    pub fn html(mut self) -> Self {
        self.html = true;
        self
    }

    /// Gives the zip a name that says nothing.
    #[must_use]
    pub fn unnamed(mut self) -> Self {
        self.named = false;
        self
    }

    /// An ad of this account that was on the screen.
    #[must_use]
    pub fn viewed(mut self, account: &str, at: i64) -> Self {
        self.viewed.push((account.to_owned(), at));
        self
    }

    /// An ad that was clicked, by its title.
    #[must_use]
    pub fn clicked(mut self, title: &str, at: i64) -> Self {
        self.clicked.push((title.to_owned(), at));
        self
    }

    /// An account that was suggested.
    #[must_use]
    pub fn suggested(mut self, account: &str, at: i64) -> Self {
        self.suggested.push((account.to_owned(), at));
        self
    }

    /// An advertiser: whether by a list, whether by interactions.
    #[must_use]
    pub fn advertiser(mut self, name: &str, list: bool, interaction: bool) -> Self {
        self.advertisers.push((name.to_owned(), list, interaction));
        self
    }

    /// An event that a business sent.
    #[must_use]
    pub fn off_meta(mut self, business: &str, event: &str, at: i64) -> Self {
        self.off_meta.push((business.to_owned(), event.to_owned(), at));
        self
    }

    /// A topic.
    #[must_use]
    pub fn topic(mut self, topic: &str) -> Self {
        self.topics.push(topic.to_owned());
        self
    }

    /// A place of interest.
    #[must_use]
    pub fn place(mut self, place: &str) -> Self {
        self.places.push(place.to_owned());
        self
    }

    /// A telephone number that Instagram worked out.
    #[must_use]
    pub fn phone(mut self, number: &str) -> Self {
        self.phones.push(number.to_owned());
        self
    }

    /// A sign-in.
    #[must_use]
    pub fn login(mut self, ip: &str, at: i64) -> Self {
        self.logins.push((ip.to_owned(), at));
        self
    }

    /// So many videos, a day apart, from 1 January 2026.
    #[must_use]
    pub fn videos(mut self, count: u32) -> Self {
        self.videos = count;
        self
    }

    /// Any other file.
    #[must_use]
    pub fn file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.extra.push((name.to_owned(), bytes.to_vec()));
        self
    }

    /// The file's name as Instagram would give it.
    pub fn file_name(&self) -> String {
        if self.named { format!("instagram-{}-2026-05-03-Hb7kQ2xW.zip", self.user) } else { "download.zip".to_owned() }
    }

    fn map(&self, author: &str, at: i64) -> Value {
        match self.generation {
            Generation::Y2021 => {
                json!({"title": "", "media_map_data": {}, "string_map_data": {"Autore": {"href": "", "value": meta(author), "timestamp": 0}, "Orario": {"href": "", "value": "", "timestamp": at}}})
            }
            Generation::Y2024 => {
                json!({"string_map_data": {"Author": {"value": meta(author)}, "Time": {"timestamp": at}}})
            }
            Generation::Y2026 => {
                json!({"timestamp": at, "media": [], "label_values": [{"label": "URL", "value": format!("https://www.instagram.com/p/{at}/"), "href": format!("https://www.instagram.com/p/{at}/")}, {"title": "Eigenaar", "dict": [{"dict": [{"label": "URL", "value": ""}, {"label": "Naam", "value": meta(&author.to_uppercase())}, {"label": "Gebruikersnaam", "value": meta(author)}]}]}], "fbid": "5550100"})
            }
        }
    }

    fn views(&self, root: &str, records: &[(String, i64)]) -> Value {
        let list: Vec<Value> = records.iter().map(|(author, at)| self.map(author, *at)).collect();
        if self.generation == Generation::Y2026 { json!(list) } else { json!({root: list}) }
    }

    /// The members, in order.
    pub fn members(&self) -> Vec<(String, Vec<u8>)> {
        let mut members = if self.html { self.pages() } else { self.json_files() };
        members.extend(self.extra.iter().cloned());
        members
    }

    /// The folders of ads, businesses, what is known about the person, topics.
    fn folders(&self) -> [&'static str; 4] {
        if self.generation == Generation::Y2021 {
            return ["ads_and_content", "ads_and_businesses", "information_about_you", "your_topics"];
        }
        [
            "ads_information/ads_and_topics",
            "ads_information/instagram_ads_and_businesses",
            "personal_information/information_about_you",
            "preferences/your_topics",
        ]
    }

    fn json_files(&self) -> Vec<(String, Vec<u8>)> {
        let old = self.generation == Generation::Y2021;
        let [ads, business, about, topics] = self.folders();
        let mut out: Vec<(String, Vec<u8>)> = Vec::new();
        let mut add = |name: String, value: &Value| out.push((name, file(value)));
        let label = if old { "Nome utente" } else { "Username" };
        add(
            if old {
                "account_information/personal_information.json".into()
            } else {
                "personal_information/personal_information/personal_information.json".into()
            },
            &json!({"profile_user": [{"title": "", "string_map_data": {label: {"href": "", "value": self.user, "timestamp": 0}, "Email": {"href": "", "value": format!("{}@example.org", self.user), "timestamp": 0}}}]}),
        );
        if !self.viewed.is_empty() {
            add(format!("{ads}/ads_viewed.json"), &self.views("impressions_history_ads_seen", &self.viewed));
        }
        if !self.clicked.is_empty() {
            let list: Vec<Value> = self
                .clicked
                .iter()
                .map(|(title, at)| json!({"title": meta(title), "string_list_data": [{"timestamp": at}]}))
                .collect();
            add(format!("{ads}/ads_clicked.json"), &json!({"impressions_history_ads_clicked": list}));
        }
        if !self.suggested.is_empty() {
            let name = if old { "suggested_accounts_viewed" } else { "suggested_profiles_viewed" };
            add(format!("{ads}/{name}.json"), &self.views("impressions_history_chaining_seen", &self.suggested));
        }
        if self.videos > 0 {
            let list: Vec<(String, i64)> =
                (0..self.videos).map(|n| ("docks".to_owned(), 1_767_261_600 + i64::from(n) * 86_400)).collect();
            add(format!("{ads}/videos_watched.json"), &self.views("impressions_history_videos_watched", &list));
        }
        if !self.advertisers.is_empty() {
            let value = if self.generation == Generation::Y2026 {
                let named = |pick: fn(&(String, bool, bool)) -> bool| -> Vec<Value> {
                    self.advertisers.iter().filter(|a| pick(a)).map(|(n, ..)| json!({"value": meta(n)})).collect()
                };
                json!([{"timestamp": 0, "media": [], "label_values": [{"label": "A list uploaded or used by the advertiser", "vec": named(|a| a.1)}, {"label": "Interactions you may have had with the advertiser's website, app or store", "vec": named(|a| a.2)}], "fbid": "1"}])
            } else {
                let list: Vec<Value> = self.advertisers.iter().map(|(n, list, interaction)| json!({"advertiser_name": meta(n), "has_data_file_custom_audience": list, "has_remarketing_custom_audience": interaction, "has_in_person_store_visit": false})).collect();
                json!({"ig_custom_audiences_all_types": list})
            };
            add(format!("{business}/advertisers_using_your_activity_or_information.json"), &value);
        }
        if !self.off_meta.is_empty() && !old {
            let list: Vec<Value> = self
                .off_meta
                .iter()
                .map(|(n, event, at)| json!({"name": meta(n), "events": [{"id": 1, "type": event, "timestamp": at}]}))
                .collect();
            add(
                "apps_and_websites_off_of_instagram/apps_and_websites/your_activity_off_meta_technologies.json".into(),
                &json!({"apps_and_websites_off_meta_activity": list}),
            );
        }
        if !self.topics.is_empty() {
            let (name, root) =
                if old { ("your_topics", "topics_your_topics") } else { ("recommended_topics", "topics_your_topics") };
            let key = if old { "Nome" } else { "Name" };
            let list: Vec<Value> = self
                .topics
                .iter()
                .map(|t| json!({"title": "", "string_map_data": {key: {"href": "", "value": meta(t), "timestamp": 0}}}))
                .collect();
            add(format!("{topics}/{name}.json"), &json!({root: list}));
        }
        if !self.places.is_empty() && !old {
            let vec: Vec<Value> = self.places.iter().map(|p| json!({"value": meta(p)})).collect();
            add(
                format!("{about}/locations_of_interest.json"),
                &json!({"label_values": [{"label": "Locations of interest", "vec": vec}, {"label": "Usage explanation", "value": USAGE}]}),
            );
        }
        if !self.phones.is_empty() {
            let list: Vec<Value> = self
                .phones
                .iter()
                .map(|p| json!({"title": "", "string_list_data": [{"href": "", "value": p, "timestamp": 0}]}))
                .collect();
            add(format!("{about}/possible_phone_numbers.json"), &json!({"inferred_data_inferred_phone_numbers": list}));
        }
        if !self.logins.is_empty() {
            let list: Vec<Value> = self.logins.iter().map(|(ip, at)| json!({"title": "2026", "string_map_data": {"Cookie Name": {"href": "", "value": "SECRETCOOKIE", "timestamp": 0}, "IP Address": {"href": "", "value": ip, "timestamp": 0}, "Time": {"href": "", "value": "", "timestamp": at}}})).collect();
            add(
                "security_and_login_information/login_and_profile_creation/login_activity.json".into(),
                &json!({"account_history_login_history": list}),
            );
        }
        add(
            "connections/followers_and_following/followers_1.json".into(),
            &json!([{"title": "", "string_list_data": [{"value": "someone"}]}]),
        );
        out
    }

    /// Writes the zip into this folder.
    pub fn write(&self, folder: &Path) -> io::Result<PathBuf> {
        kit::write_zip(&folder.join(self.file_name()), &self.members())
    }
}
