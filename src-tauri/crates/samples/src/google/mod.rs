//! Google Takeout in the languages of accounts, as JSON and as pages.
//!
//! ```
//! use samples::google::GoogleTakeout;
//! let takeout = GoogleTakeout::new("maya@example.org")
//!     .ad_click("2026-05-03T21:14:07Z", "https://www.harbourshoes.example/boots");
//! assert_eq!(takeout.file_name(), "takeout-20260504T101112Z-001.zip");
//! ```

mod card;
mod words;

pub use words::Language;

use crate::kit;
use crate::table::csv;
use card::Card;
use serde_json::{Value, json};
use std::io;
use std::path::{Path, PathBuf};

/// How My Activity is written, which is chosen for each product when the archive is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// JSON.
    Json,
    /// Web pages, unless something else is chosen.
    Pages,
}

/// One person's archive, told fact by fact.
#[derive(Clone, Debug)]
pub struct GoogleTakeout {
    email: String,
    language: Language,
    form: Form,
    ads: Vec<Card>,
    searches: Vec<Card>,
    discover: Vec<Card>,
    videos: Vec<Card>,
    video_searches: Vec<Card>,
    chrome: Vec<Value>,
    access: Vec<Vec<String>>,
    owner: Option<(String, String)>,
    installs: Vec<Value>,
    orders: Vec<Value>,
    locations: Vec<Value>,
    extra: Vec<(String, Vec<u8>)>,
}

impl GoogleTakeout {
    /// An archive of this account's, in English and as JSON.
    pub fn new(email: &str) -> Self {
        Self {
            email: email.to_owned(),
            language: Language::English,
            form: Form::Json,
            ads: Vec::new(),
            searches: Vec::new(),
            discover: Vec::new(),
            videos: Vec::new(),
            video_searches: Vec::new(),
            chrome: Vec::new(),
            access: Vec::new(),
            owner: None,
            installs: Vec::new(),
            orders: Vec::new(),
            locations: Vec::new(),
            extra: Vec::new(),
        }
    }

    /// In which language and form the archive is written. Say it before any fact.
    #[must_use]
    pub fn written(mut self, language: Language, form: Form) -> Self {
        self.language = language;
        self.form = form;
        self
    }

    fn card(&self, at: &str, product: &str, verb: &str, object: &str) -> Card {
        Card {
            header: product.to_owned(),
            verb: verb.to_owned(),
            object: object.to_owned(),
            at: at.to_owned(),
            product: product.to_owned(),
            controls: vec![self.language.words().web_control.to_owned()],
            ..Card::default()
        }
    }

    /// A click on an ad of Google's that led here.
    #[must_use]
    pub fn ad_click(mut self, at: &str, url: &str) -> Self {
        let words = self.language.words();
        let leads = format!("https://www.google.com/url?q={url}&usg=AOvVaw0");
        let card = self.card(at, "Ads", words.visited, url);
        self.ads.push(Card { url: Some(leads), details: vec![words.from_ads.to_owned()], ..card });
        self
    }

    /// Words searched for on somebody else's site.
    #[must_use]
    pub fn searched_on(mut self, at: &str, what: &str, site: &str) -> Self {
        let card = self.card(at, "Ads", self.language.words().searched, what);
        self.ads.push(Card { details: vec![site.to_owned()], ..card });
        self
    }

    /// Ads in Gmail.
    #[must_use]
    pub fn gmail_ads(mut self, at: &str) -> Self {
        let card = self.card(at, "Ads", self.language.words().gmail_ads, "");
        self.ads.push(Card { header: "Gmail".to_owned(), controls: Vec::new(), ..card });
        self
    }

    /// A choice in My Ad Center, in English whatever the language: `Chose to see fewer ads from`, a brand.
    #[must_use]
    pub fn choice(mut self, at: &str, verb: &str, brand: &str) -> Self {
        let card = self.card(at, "Ads", verb, brand);
        self.ads.push(Card { controls: Vec::new(), ..card });
        self
    }

    /// A search, with where Google thought that the person was.
    #[must_use]
    pub fn search(mut self, at: &str, what: &str) -> Self {
        let words = self.language.words();
        let url = format!("https://www.google.com/search?q={}", what.replace(' ', "+"));
        let card = self.card(at, words.search, words.searched, what);
        let place = Some((words.near.to_owned(), words.device.to_owned()));
        self.searches.push(Card { url: Some(url), place, ..card });
        self
    }

    /// A page that was opened from a search.
    #[must_use]
    pub fn visited(mut self, at: &str, url: &str) -> Self {
        let words = self.language.words();
        let leads = format!("https://www.google.com/url?q={url}&usg=AOvVaw0");
        let card = self.card(at, words.search, words.visited, url);
        self.searches.push(Card { url: Some(leads), ..card });
        self
    }

    /// Topics that Discover showed.
    #[must_use]
    pub fn discover(mut self, at: &str, topics: &[&str]) -> Self {
        let verb = format!("{} {}", topics.len(), self.language.words().cards);
        let card = self.card(at, "Discover", &verb, "");
        let subtitles = topics.iter().map(|t| ((*t).to_owned(), None)).collect();
        self.discover.push(Card { subtitles, ..card });
        self
    }

    /// A video that was watched, and its channel.
    #[must_use]
    pub fn video(mut self, at: &str, title: &str, channel: &str) -> Self {
        let words = self.language.words();
        let card = self.card(at, "YouTube", words.watched, title);
        let controls = vec![words.watch_control.to_owned()];
        let subtitles = vec![(channel.to_owned(), Some("https://www.youtube.com/channel/UCinvented".to_owned()))];
        self.videos.push(Card { url: Some(video(title)), subtitles, controls, ..card });
        self
    }

    /// A video that was an ad.
    #[must_use]
    pub fn video_ad(mut self, at: &str, title: &str) -> Self {
        let words = self.language.words();
        let card = self.card(at, "YouTube", words.watched, title);
        let controls = vec![words.web_control.to_owned(), words.watch_control.to_owned()];
        let description = Some(format!("{} 11:45", words.watched));
        let details = vec![words.from_ads.to_owned()];
        self.videos.push(Card { url: Some(video(title)), description, details, controls, ..card });
        self
    }

    /// Words searched for on YouTube.
    #[must_use]
    pub fn video_search(mut self, at: &str, what: &str) -> Self {
        let card = self.card(at, "YouTube", self.language.words().searched, what);
        let url = format!("https://www.youtube.com/results?search_query={}", what.replace(' ', "+"));
        self.video_searches.push(Card { url: Some(url), ..card });
        self
    }

    /// A page in Chrome's history, with microseconds since 1970.
    #[must_use]
    pub fn chrome(mut self, micros: u64, url: &str) -> Self {
        self.chrome.push(json!({
            "favicon_url": "https://icons.example/f.ico", "page_transition_qualifier": "CLIENT_REDIRECT",
            "title": "A page", "url": url, "time_usec": micros, "client_id": "x"
        }));
        self
    }

    /// A use of a product, with time (`2026-03-11 02:49:39 UTC`), address and browser.
    #[must_use]
    pub fn access(mut self, at: &str, ip: &str, agent: &str, product: &str) -> Self {
        let row = ["123456789012", at, ip, "", "false", agent, product];
        self.access.push(row.iter().map(|c| (*c).to_owned()).collect());
        self
    }

    /// The page about the account, with its owner's name and a telephone number.
    #[must_use]
    pub fn owner(mut self, name: &str, phone: &str) -> Self {
        self.owner = Some((name.to_owned(), phone.to_owned()));
        self
    }

    /// An app that was installed.
    #[must_use]
    pub fn install(mut self, at: &str, title: &str) -> Self {
        self.installs.push(json!({"install": {
            "doc": {"documentType": "Android Apps", "title": title},
            "firstInstallationTime": at, "lastUpdateTime": at,
            "deviceAttribute": {"model": "Pixel 8", "carrier": "", "manufacturer": "Google", "deviceDisplayName": "Phone"}
        }}));
        self
    }

    /// An order, with microseconds since 1970, the merchant and what was bought.
    #[must_use]
    pub fn order(mut self, micros: u64, merchant: &str, item: &str) -> Self {
        self.orders.push(json!({
            "merchantOrderId": "A-1", "customer": {"email": [self.email]},
            "creationTime": {"usecSinceEpochUtc": micros.to_string(), "granularity": "MICROSECOND"},
            "transactionMerchant": {"name": merchant}, "orderStatus": "DELIVERED",
            "lineItem": [{"purchase": {"productInfo": {"name": item}, "quantity": 1}}]
        }));
        self
    }

    /// A point in the old history of locations.
    #[must_use]
    pub fn located(mut self, at: &str) -> Self {
        self.locations.push(json!({
            "latitudeE7": 599_139_000, "longitudeE7": 107_522_000, "accuracy": 20, "source": "WIFI",
            "timestamp": at, "deviceTag": 7
        }));
        self
    }

    /// Any other file, below `Takeout/`.
    #[must_use]
    pub fn file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.extra.push((format!("Takeout/{name}"), bytes.to_vec()));
        self
    }

    /// The file's name as Google would give it.
    pub fn file_name(&self) -> String {
        "takeout-20260504T101112Z-001.zip".to_owned()
    }

    fn cards(&self, cards: &[Card]) -> (Vec<u8>, &'static str) {
        match self.form {
            Form::Json => (pretty(&cards.iter().map(Card::json).collect()), "json"),
            Form::Pages => (card::page(cards, self.language), "html"),
        }
    }

    /// The members, in order.
    pub fn members(&self) -> Vec<(String, Vec<u8>)> {
        let words = self.language.words();
        let mut out = vec![("Takeout/archive_browser.html".to_owned(), self.contents())];
        let mut add = |folder: String, file: &str, cards: &[Card]| {
            if !cards.is_empty() {
                let (bytes, ending) = self.cards(cards);
                out.push((format!("Takeout/{folder}/{file}.{ending}"), bytes));
            }
        };
        add(format!("{}/{}", words.activity, words.ads_folder), words.activity_file, &self.ads);
        add(format!("{}/{}", words.activity, words.search), words.activity_file, &self.searches);
        add(format!("{}/Discover", words.activity), words.activity_file, &self.discover);
        let youtube = format!("YouTube/{}", words.history);
        add(youtube.clone(), words.watch_file, &self.videos);
        add(youtube, words.search_file, &self.video_searches);
        let mut put = |name: &str, bytes: Vec<u8>| out.push((format!("Takeout/{name}"), bytes));
        if !self.chrome.is_empty() {
            put("Chrome/History.json", pretty(&json!({"Browser History": self.chrome})));
        }
        if !self.access.is_empty() {
            let heads = "Gaia ID,Activity Timestamp,IP Address,Proxiedhost IP Address,Is Non-routable IP Address,User Agent String,Product Name";
            let name = "Access Log Activity/Activities - A list of Google services accessed by your devices.csv";
            put(name, csv(heads, &self.access));
        }
        if let Some((name, phone)) = &self.owner {
            put("Google Account/maya.SubscriberInfo.html", self.subscriber(name, phone));
        }
        if !self.installs.is_empty() {
            put("Google Play Store/Installs.json", pretty(&json!(self.installs)));
        }
        for (number, order) in self.orders.iter().enumerate() {
            put(&format!("Purchases/Order_{number}.json"), pretty(order));
        }
        if !self.locations.is_empty() {
            put("Location History (Timeline)/Records.json", pretty(&json!({"locations": self.locations})));
        }
        out.extend(self.extra.iter().cloned());
        out
    }

    fn contents(&self) -> Vec<u8> {
        format!(
            "<!DOCTYPE html><html><head><title>Archive</title><style>a{{}}</style></head><body><h1>Google</h1><p>Archive for {}</p><p>May 4, 2026, 10:11:12 AM UTC</p></body></html>",
            self.email
        )
        .into_bytes()
    }

    fn subscriber(&self, name: &str, phone: &str) -> Vec<u8> {
        format!(
            "<html><body><h2>GOOGLE SUBSCRIBER INFORMATION</h2><ul><li>Google Account ID: 123456789012</li><li>Name: {name}</li><li>e-Mail: {}</li><li>Created on: 2012-04-08 09:43:06 Z</li><li>Terms of Service IP: 203.0.113.7</li><li>Services: Gmail, Web History</li><li>Recovery SMS: {phone}</li><li>Alternate e-Mails: </li></ul><h3>IP ACTIVITY</h3><table><tr><th>Timestamp</th><th>IP Address</th><th>Activity Type</th><th>Android ID</th><th>Raw User Agents</th></tr><tr><td>2026-04-08 09:43:06 Z</td><td>203.0.113.9</td><td>Login</td><td></td><td>Firefox</td></tr></table></body></html>",
            self.email
        )
        .into_bytes()
    }

    /// Writes the zip into this folder.
    pub fn write(&self, folder: &Path) -> io::Result<PathBuf> {
        kit::write_zip(&folder.join(self.file_name()), &self.members())
    }

    /// Writes a `.tgz` into this folder.
    pub fn write_tgz(&self, folder: &Path) -> io::Result<PathBuf> {
        let path = folder.join("takeout-20260504T101112Z-1-001.tgz");
        let members = self.members();
        std::fs::write(&path, kit::tgz_bytes(members.iter().map(|(n, b)| (n.as_str(), b.as_slice())))?)?;
        Ok(path)
    }

    /// Writes the archive in two parts, each with its table of contents.
    pub fn write_parts(&self, folder: &Path) -> io::Result<[PathBuf; 2]> {
        let mut first = self.members();
        let mut second = first.split_off(first.len() / 2);
        second.insert(0, ("Takeout/archive_browser.html".to_owned(), self.contents()));
        let paths = ["001", "002"].map(|part| folder.join(format!("takeout-20260504T101112Z-1-{part}.zip")));
        kit::write_zip(&paths[0], &first)?;
        kit::write_zip(&paths[1], &second)?;
        Ok(paths)
    }
}

fn video(title: &str) -> String {
    let id: String = title.chars().filter(char::is_ascii_alphanumeric).take(11).collect();
    format!("https://www.youtube.com/watch?v={id}")
}

fn pretty(value: &Value) -> Vec<u8> {
    serde_json::to_vec_pretty(value).unwrap_or_default()
}
