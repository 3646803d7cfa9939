//! Netflix exports as "Download your personal information" hands them out.
//!
//! ```
//! use samples::netflix::{Generation, NetflixExport};
//! let export = NetflixExport::new("Maya", "maya@example.org").generation(Generation::Y2024).message("PUSH_CONTINUE_WATCHING", "PUSH", "The Harbour", "2026-05-03 18:00:00");
//! assert!(export.members().iter().any(|(name, _)| name.ends_with("MessagesSentByNetflix.csv")));
//! ```

use crate::kit;
use crate::table::csv;
use std::io;
use std::path::{Path, PathBuf};

/// Which columns hold the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Generation {
    /// Heads like `profileName`, folders like `Content_Interaction`, no tables of account and profiles.
    Y2020,
    /// Consents by column, matching of identifiers in the account.
    Y2022,
    /// An `Opt-Out` cell in the profile.
    Y2023,
    /// `Privacy And Data Settings` in the profile.
    Y2024,
}

/// One household's export, told fact by fact.
#[derive(Clone, Debug)]
pub struct NetflixExport {
    generation: Generation,
    owner: String,
    email: String,
    profiles: Vec<(String, String)>,
    settings: String,
    matched: bool,
    messages: Vec<Vec<String>>,
    views: Vec<(String, u32)>,
    searches: Vec<Vec<String>>,
    addresses: Vec<Vec<String>>,
    processor: Option<String>,
}

impl NetflixExport {
    /// An export of this person's account, of the newest generation, with a profile of their own.
    pub fn new(owner: &str, email: &str) -> Self {
        Self {
            generation: Generation::Y2024,
            owner: owner.to_owned(),
            email: email.to_owned(),
            profiles: vec![(owner.to_owned(), "2019-01-01 10:00:00".to_owned())],
            settings: "{}".to_owned(),
            matched: true,
            messages: Vec::new(),
            views: Vec::new(),
            searches: Vec::new(),
            addresses: Vec::new(),
            processor: None,
        }
    }

    /// Which generation writes it.
    #[must_use]
    pub fn generation(mut self, generation: Generation) -> Self {
        self.generation = generation;
        self
    }

    /// Somebody else's profile, and when it was made.
    #[must_use]
    pub fn profile(mut self, name: &str, made: &str) -> Self {
        self.profiles.push((name.to_owned(), made.to_owned()));
        self
    }

    /// The settings of the person's profile, as JSON in a cell.
    #[must_use]
    pub fn settings(mut self, json: &str) -> Self {
        json.clone_into(&mut self.settings);
        self
    }

    /// Whether Netflix may match identifiers with other companies (until 2023).
    #[must_use]
    pub fn matched(mut self, allowed: bool) -> Self {
        self.matched = allowed;
        self
    }

    /// A message to the person's profile: name, channel, title, time.
    #[must_use]
    pub fn message(mut self, name: &str, channel: &str, title: &str, at: &str) -> Self {
        self.messages.push([&self.owner, at, name, channel, title, ""].map(str::to_owned).to_vec());
        self
    }

    /// So many titles that a profile watched.
    #[must_use]
    pub fn views(mut self, profile: &str, count: u32) -> Self {
        self.views.push((profile.to_owned(), count));
        self
    }

    /// A search of the person's.
    #[must_use]
    pub fn search(mut self, words: &str, at: &str) -> Self {
        self.searches.push([&self.owner, words, at].map(str::to_owned).to_vec());
        self
    }

    /// An address from which something was streamed, with a town near it.
    #[must_use]
    pub fn address(mut self, ip: &str, town: &str, at: &str) -> Self {
        self.addresses.push(["NFCDIE-5550100", ip, town, at].map(str::to_owned).to_vec());
        self
    }

    /// Who handled the payments.
    #[must_use]
    pub fn processor(mut self, name: &str) -> Self {
        self.processor = Some(name.to_owned());
        self
    }

    /// The members, in order.
    pub fn members(&self) -> Vec<(String, Vec<u8>)> {
        let mut out: Vec<(String, Vec<u8>)> = Vec::new();
        let matched = if self.matched { "Yes" } else { "No" };
        let (heads, row) = match self.generation {
            Generation::Y2020 | Generation::Y2022 | Generation::Y2023 => (
                "First Name,Last Name,Email Address,Cookie Disclosure,Membership Status,Netflix Offers,Marketing Communications Matched Identifiers",
                vec![
                    self.owner.clone(),
                    "Kessler".into(),
                    self.email.clone(),
                    "true".into(),
                    "CURRENT_MEMBER".into(),
                    "NO".into(),
                    matched.into(),
                ],
            ),
            Generation::Y2024 => (
                "First Name,Last Name,Email Address,Cookie Disclosure,Membership Status,Membership Offers (Email),Opt-out All Profiles",
                vec![
                    self.owner.clone(),
                    "Kessler".into(),
                    self.email.clone(),
                    "true".into(),
                    "CURRENT_MEMBER".into(),
                    "NO".into(),
                    "false".into(),
                ],
            ),
        };
        out.push(("netflix-report/ACCOUNT/AccountDetails.csv".into(), csv(heads, &[row])));
        let column = match self.generation {
            Generation::Y2020 | Generation::Y2022 => None,
            Generation::Y2023 => Some("Opt-Out"),
            Generation::Y2024 => Some("Privacy And Data Settings"),
        };
        let mut heads = "Profile Name,Email Address,Profile Creation Time,Maturity Level".to_owned();
        if let Some(column) = column {
            heads = format!("{heads},{column},Date Of Birth,Gender");
        }
        let rows: Vec<Vec<String>> = self
            .profiles
            .iter()
            .map(|(name, made)| {
                let mut row = vec![name.clone(), String::new(), made.clone(), "ADULTS".into()];
                if column.is_some() {
                    let own = *name == self.owner;
                    row.extend([
                        if own { self.settings.clone() } else { "{}".into() },
                        if own { "1995-10-01".into() } else { String::new() },
                        String::new(),
                    ]);
                }
                row
            })
            .collect();
        out.push(("netflix-report/PROFILES/Profiles.csv".into(), csv(&heads, &rows)));
        let mut add = |name: &str, heads: &str, rows: &[Vec<String>]| {
            if rows.is_empty() {
                let text = b"We found no information for this table.".to_vec();
                out.push((format!("netflix-report/{name}.txt"), text));
            } else {
                out.push((format!("netflix-report/{name}.csv"), csv(heads, rows)));
            }
        };
        add(
            "MESSAGES/MessagesSentByNetflix",
            "Profile Name,Sent Utc Ts,Message Name,Channel,Title Name,Click Utc Ts",
            &self.messages,
        );
        let views: Vec<Vec<String>> = self
            .views
            .iter()
            .flat_map(|(profile, count)| {
                (0..*count).map(move |n| {
                    vec![
                        profile.clone(),
                        format!("2026-01-{:02} 20:00:00", 1 + n % 28),
                        format!("Title {n}"),
                        String::new(),
                        "Not latest view".into(),
                    ]
                })
            })
            .collect();
        add(
            "CONTENT_INTERACTION/ViewingActivity",
            "Profile Name,Start Time,Title,Supplemental Video Type,Latest Bookmark",
            &views,
        );
        add("CONTENT_INTERACTION/SearchHistory", "Profile Name,Query Typed,Utc Timestamp", &self.searches);
        add("IP_ADDRESSES/IpAddressesStreaming", "Esn,Ip,Near Location,Ts", &self.addresses);
        let bills: Vec<Vec<String>> = self
            .processor
            .iter()
            .flat_map(|p| [p, p])
            .map(|p| vec!["2026-01-01".into(), "CC".into(), "0100".into(), p.clone()])
            .collect();
        add(
            "PAYMENT_AND_BILLING/BillingHistory",
            "Transaction Date,Payment Type,Mop Last 4,Mop Pmt Processor Desc",
            &bills,
        );
        if self.generation == Generation::Y2020 {
            out.retain(|(name, _)| !name.contains("/ACCOUNT/") && !name.contains("/PROFILES/"));
            out = out.into_iter().map(|(name, bytes)| (older_name(&name), older_heads(&bytes))).collect();
        }
        out
    }

    /// Writes the zip into this folder.
    pub fn write(&self, folder: &Path) -> io::Result<PathBuf> {
        kit::write_zip(&folder.join("netflix-report.zip"), &self.members())
    }
}

/// `CONTENT_INTERACTION/…` as it was written before 2021: `Content_Interaction/…`.
fn older_name(name: &str) -> String {
    let mut parts: Vec<String> = name.split('/').map(str::to_owned).collect();
    if let Some(folder) = parts.get_mut(1) {
        let words = folder.split('_').map(|word| {
            let (first, rest) = word.split_at(word.len().min(1));
            format!("{first}{}", rest.to_lowercase())
        });
        *folder = words.collect::<Vec<_>>().join("_");
    }
    parts.join("/")
}

/// The heads of a table as they were written before 2021: `Profile Name` is `profileName`.
fn older_heads(table: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(table);
    let (heads, rows) = text.split_once('\n').unwrap_or((&text, ""));
    if rows.is_empty() {
        return table.to_vec();
    }
    let camel = |head: &str| {
        let joined: String = head.split(' ').collect();
        let (first, rest) = joined.split_at(joined.len().min(1));
        format!("{}{rest}", first.to_lowercase())
    };
    format!("{}\n{rows}", heads.split(',').map(camel).collect::<Vec<_>>().join(",")).into_bytes()
}
