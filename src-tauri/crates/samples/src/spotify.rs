//! Spotify's packages: account data, extended history, technical log.
//!
//! ```
//! use samples::spotify::SpotifyExport;
//! let export = SpotifyExport::new("maya_k").segment("2P_Harbour Shoes_Rewards_US").streams(30);
//! assert!(export.members().iter().any(|(name, _)| name.ends_with("Inferences.json")));
//! ```

use crate::kit;
use serde_json::{Value, json};
use std::io;
use std::path::{Path, PathBuf};

/// How folders and files are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Generation {
    /// `MyData/`, segments or spending tags.
    Y2022,
    /// `Spotify Account Data/`.
    Y2025,
}

/// One person's packages in one zip, told fact by fact.
#[derive(Clone, Debug)]
pub struct SpotifyExport {
    generation: Generation,
    user: String,
    segments: Vec<String>,
    tags: Vec<Value>,
    marquee: Vec<(String, String)>,
    searches: Vec<(String, String)>,
    streams: u32,
    extended: Vec<(String, String)>,
    log: Vec<(String, Vec<Value>)>,
    extra: Vec<(String, Vec<u8>)>,
}

impl SpotifyExport {
    /// The packages of this account, of the newest generation.
    pub fn new(user: &str) -> Self {
        Self {
            generation: Generation::Y2025,
            user: user.to_owned(),
            segments: Vec::new(),
            tags: Vec::new(),
            marquee: Vec::new(),
            searches: Vec::new(),
            streams: 0,
            extended: Vec::new(),
            log: Vec::new(),
            extra: Vec::new(),
        }
    }

    /// Which generation writes it.
    #[must_use]
    pub fn generation(mut self, generation: Generation) -> Self {
        self.generation = generation;
        self
    }

    /// A segment of `Inferences.json`.
    #[must_use]
    pub fn segment(mut self, name: &str) -> Self {
        self.segments.push(name.to_owned());
        self
    }

    /// A quarter of spending classes, of which these are set; instead of segments.
    #[must_use]
    pub fn tags(mut self, quarter: &str, set: &[&str]) -> Self {
        let mut tags = json!({"yr_qtr": quarter, "overall_spend_very_low": 0, "restaurants_high": 0});
        for key in set {
            tags[*key] = json!(1);
        }
        self.tags.push(tags);
        self
    }

    /// An artist and the class of listener.
    #[must_use]
    pub fn marquee(mut self, artist: &str, class: &str) -> Self {
        self.marquee.push((artist.to_owned(), class.to_owned()));
        self
    }

    /// A search: time, words.
    #[must_use]
    pub fn search(mut self, at: &str, words: &str) -> Self {
        self.searches.push((at.to_owned(), words.to_owned()));
        self
    }

    /// So many plays in the account package, one a day from 1 January 2026.
    #[must_use]
    pub fn streams(mut self, count: u32) -> Self {
        self.streams = count;
        self
    }

    /// A play of the extended history: time, address.
    #[must_use]
    pub fn play(mut self, at: &str, ip: &str) -> Self {
        self.extended.push((at.to_owned(), ip.to_owned()));
        self
    }

    /// A record of the technical log: file name without `.json`, fields without the time.
    #[must_use]
    pub fn event(mut self, file: &str, at: &str, fields: Value) -> Self {
        let mut record = json!({"context_time": 0, "timestamp_utc": at});
        if let (Some(record), Value::Object(fields)) = (record.as_object_mut(), fields) {
            record.extend(fields);
        }
        match self.log.iter_mut().find(|(name, _)| name == file) {
            Some((_, records)) => records.push(record),
            None => self.log.push((file.to_owned(), vec![record])),
        }
        self
    }

    /// Any other file.
    #[must_use]
    pub fn file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.extra.push((name.to_owned(), bytes.to_vec()));
        self
    }

    /// The members, in order.
    pub fn members(&self) -> Vec<(String, Vec<u8>)> {
        let (account, extended, log) = match self.generation {
            Generation::Y2022 => ("MyData", "MyData", "MyData"),
            Generation::Y2025 => {
                ("Spotify Account Data", "Spotify Extended Streaming History", "Spotify Technical Log Information")
            }
        };
        let mut out: Vec<(String, Vec<u8>)> = Vec::new();
        let mut add = |folder: &str, name: &str, value: &Value| {
            out.push((format!("{folder}/{name}.json"), serde_json::to_vec_pretty(value).unwrap_or_default()));
        };
        let user = json!({"username": self.user, "email": format!("{}@example.org", self.user), "country": "DE", "createdFromFacebook": false, "facebookUid": null, "birthdate": "1995-10-01", "gender": "female", "creationTime": "2019-01-01"});
        add(account, "Userdata", &user);
        if !self.tags.is_empty() {
            add(account, "Inferences", &json!({"tags": self.tags}));
        } else if !self.segments.is_empty() {
            add(account, "Inferences", &json!({"inferences": self.segments}));
        }
        if !self.marquee.is_empty() {
            let list: Vec<Value> = self.marquee.iter().map(|(a, s)| json!({"artistName": a, "segment": s})).collect();
            add(account, "Marquee", &json!(list));
        }
        if !self.searches.is_empty() {
            let list: Vec<Value> = self.searches.iter().map(|(at, q)| json!({"platform": "ANDROID", "searchTime": at, "searchQuery": q, "searchInteractionURIs": []})).collect();
            add(account, "SearchQueries", &json!(list));
        }
        if self.streams > 0 {
            let list: Vec<Value> = (0..self.streams).map(|n| json!({"endTime": format!("2026-01-{:02} 20:00", 1 + n % 28), "artistName": "The Docks", "trackName": format!("Tide {n}"), "msPlayed": 1000})).collect();
            let name =
                if self.generation == Generation::Y2022 { "StreamingHistory0" } else { "StreamingHistory_music_0" };
            add(account, name, &json!(list));
        }
        if !self.extended.is_empty() {
            let key = if self.generation == Generation::Y2022 { "ip_addr_decrypted" } else { "ip_addr" };
            let list: Vec<Value> = self
                .extended
                .iter()
                .map(|(at, ip)| json!({"ts": at, "ms_played": 1, "conn_country": "DE", key: ip, "skipped": null}))
                .collect();
            let name =
                if self.generation == Generation::Y2022 { "endsong_0" } else { "Streaming_History_Audio_2025_0" };
            add(extended, name, &json!(list));
        }
        for (name, records) in &self.log {
            add(log, name, &json!(records));
        }
        out.extend(self.extra.iter().cloned());
        out
    }

    /// Writes the zip into this folder.
    pub fn write(&self, folder: &Path) -> io::Result<PathBuf> {
        kit::write_zip(&folder.join("my_spotify_data.zip"), &self.members())
    }
}
