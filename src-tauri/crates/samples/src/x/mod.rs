//! Archives as X hands them out, in every generation.
//!
//! ```
//! use samples::x::{Ad, XArchive};
//! let archive = XArchive::new("maya_k")
//!     .exported("2026-05-09T08:00:00.000Z")
//!     .ad(Ad::of("Harbour Shoes", "@harbourshoes").at("2026-05-03 21:14:07").list("spring customers 2026"))
//!     .interest("Running");
//! assert!(archive.files().iter().any(|(name, _)| name == "data/ad-impressions.js"));
//! ```

mod ad;
mod files;
mod json;
mod large;

pub use ad::{Ad, Conversion};
pub use large::{large, large_of};

use crate::kit;
use std::io;
use std::path::Path;

/// When an archive was made, which decides its layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Generation {
    /// Early 2019 and before: files at the root, no manifest, no look-alike audiences.
    Root2019,
    /// 2021: `data/`, lists opened on one line.
    Y2021,
    /// 2022: "do not reach" and catalogue audiences, apps believed installed.
    Y2022,
    /// 2023 and 2024: one item per line.
    Y2023,
    /// 2025 and later: ads sold through outside exchanges, log-in ports, a gender that the person set.
    Y2025,
}

/// An app or organisation that was let into the account.
#[derive(Clone, Debug, Default)]
pub struct ConnectedApp {
    pub(crate) app: String,
    pub(crate) organisation: String,
    pub(crate) url: Option<String>,
    pub(crate) privacy: Option<String>,
    pub(crate) permissions: Vec<String>,
    pub(crate) at: String,
}

impl ConnectedApp {
    /// An app of this organisation.
    pub fn new(app: &str, organisation: &str, approved_at: &str) -> Self {
        Self {
            app: app.to_owned(),
            organisation: organisation.to_owned(),
            permissions: vec!["read".to_owned()],
            at: approved_at.to_owned(),
            ..Self::default()
        }
    }

    /// Its site and its privacy policy.
    #[must_use]
    pub fn urls(mut self, site: &str, privacy: &str) -> Self {
        self.url = Some(site.to_owned());
        self.privacy = Some(privacy.to_owned());
        self
    }

    /// May write too.
    #[must_use]
    pub fn may_write(mut self) -> Self {
        self.permissions.push("write".to_owned());
        self
    }
}

/// An archive of one account.
#[derive(Clone, Debug)]
pub struct XArchive {
    pub(crate) generation: Generation,
    pub(crate) username: String,
    pub(crate) account_id: String,
    pub(crate) display_name: String,
    pub(crate) email: String,
    pub(crate) phone: Option<String>,
    pub(crate) exported: String,
    pub(crate) partial: bool,
    pub(crate) ads: Vec<Ad>,
    pub(crate) engagements: Vec<(Ad, Vec<(String, String)>)>,
    pub(crate) conversions: Vec<Conversion>,
    pub(crate) interests: Vec<(String, bool)>,
    pub(crate) shows: Vec<String>,
    pub(crate) languages: Vec<String>,
    pub(crate) gender: String,
    pub(crate) gender_override: Option<String>,
    pub(crate) inferred_age: Vec<String>,
    pub(crate) birth_date: Option<String>,
    pub(crate) stated_birth_date: Option<String>,
    pub(crate) locations: Vec<String>,
    pub(crate) audiences: usize,
    pub(crate) advertisers: Vec<String>,
    pub(crate) look_alikes: Vec<String>,
    pub(crate) do_not_reach: Vec<String>,
    pub(crate) catalog: Vec<String>,
    pub(crate) connected: Vec<ConnectedApp>,
    pub(crate) apps: Vec<(String, String)>,
    pub(crate) logins: Vec<(String, String)>,
    pub(crate) email_changes: Vec<(String, Option<String>, String)>,
    pub(crate) sso: Vec<(String, String, String)>,
    pub(crate) link_clicks: Vec<(String, String, String)>,
    pub(crate) devices: Vec<(String, String)>,
    pub(crate) contacts: usize,
    pub(crate) messages: Vec<String>,
    pub(crate) ads_per_part: Option<usize>,
}

macro_rules! setters {
    ($($(#[$doc:meta])* $method:ident => $field:ident: $kind:ident),+ $(,)?) => {
        $(setters!(@$kind $(#[$doc])* $method $field);)+
    };
    (@push $(#[$doc:meta])* $method:ident $field:ident) => {
        $(#[$doc])* #[must_use] pub fn $method(mut self, value: &str) -> Self { self.$field.push(value.to_owned()); self }
    };
    (@set $(#[$doc:meta])* $method:ident $field:ident) => {
        $(#[$doc])* #[must_use] pub fn $method(mut self, value: &str) -> Self { value.clone_into(&mut self.$field); self }
    };
    (@some $(#[$doc:meta])* $method:ident $field:ident) => {
        $(#[$doc])* #[must_use] pub fn $method(mut self, value: &str) -> Self { self.$field = Some(value.to_owned()); self }
    };
}

impl XArchive {
    /// An archive of this account, of the newest generation.
    pub fn new(username: &str) -> Self {
        let number = username.bytes().fold(7_u64, |n, b| n.wrapping_mul(31).wrapping_add(u64::from(b))) % 900_000_000;
        Self {
            generation: Generation::Y2025,
            username: username.to_owned(),
            account_id: (100_000_000 + number).to_string(),
            display_name: username.to_owned(),
            email: format!("{username}@mail.example"),
            phone: None,
            exported: "2026-05-09T08:00:00.000Z".to_owned(),
            partial: false,
            ads: Vec::new(),
            engagements: Vec::new(),
            conversions: Vec::new(),
            interests: Vec::new(),
            shows: Vec::new(),
            languages: vec!["English".to_owned()],
            gender: "unknown".to_owned(),
            gender_override: None,
            inferred_age: Vec::new(),
            birth_date: None,
            stated_birth_date: None,
            locations: Vec::new(),
            audiences: 0,
            advertisers: Vec::new(),
            look_alikes: Vec::new(),
            do_not_reach: Vec::new(),
            catalog: Vec::new(),
            connected: Vec::new(),
            apps: Vec::new(),
            logins: Vec::new(),
            email_changes: Vec::new(),
            sso: Vec::new(),
            link_clicks: Vec::new(),
            devices: Vec::new(),
            contacts: 0,
            messages: Vec::new(),
            ads_per_part: None,
        }
    }

    setters! {
        /// The account's number.
        account_id => account_id: set,
        /// The name shown beside the handle.
        display_name => display_name: set,
        /// The account's mail address.
        email => email: set,
        /// The account's telephone number.
        phone => phone: some,
        /// When the archive was made (ISO 8601 with `Z`).
        exported => exported: set,
        /// A series or film X takes the person to like.
        show => shows: push,
        /// A language beside English.
        language => languages: push,
        /// The gender X takes the person to be of.
        gender => gender: set,
        /// The gender that the person set.
        gender_override => gender_override: some,
        /// An age range X worked out (`25-34`).
        inferred_age => inferred_age: push,
        /// A birth date X worked out.
        inferred_birth_date => birth_date: some,
        /// The birth date that the person gave.
        birth_date => stated_birth_date: some,
        /// A place of the last 60 days.
        location => locations: push,
        /// An advertiser whose tailored audience holds the account.
        advertiser => advertisers: push,
        /// An advertiser whose look-alike audience holds the account.
        look_alike => look_alikes: push,
        /// An advertiser whose "do not reach" list holds the account.
        do_not_reach => do_not_reach: push,
        /// An advertiser with a catalogue audience.
        catalog_advertiser => catalog: push,
        /// A direct message: never to be read.
        message => messages: push,
    }

    /// Another generation.
    #[must_use]
    pub fn generation(mut self, generation: Generation) -> Self {
        self.generation = generation;
        self
    }

    /// One part of a split delivery.
    #[must_use]
    pub fn partial(mut self) -> Self {
        self.partial = true;
        self
    }

    /// An impression.
    #[must_use]
    pub fn ad(mut self, ad: Ad) -> Self {
        self.ads.push(ad);
        self
    }

    /// An engagement: the ad as the engagements file repeats it, and what happened (`(time, type)`).
    #[must_use]
    pub fn engagement(mut self, ad: Ad, events: &[(&str, &str)]) -> Self {
        self.engagements.push((ad, events.iter().map(|(t, k)| ((*t).to_owned(), (*k).to_owned())).collect()));
        self
    }

    /// An event that an app or site reported.
    #[must_use]
    pub fn conversion(mut self, conversion: Conversion) -> Self {
        self.conversions.push(conversion);
        self
    }

    /// An interest X takes the person to have.
    #[must_use]
    pub fn interest(mut self, name: &str) -> Self {
        self.interests.push((name.to_owned(), false));
        self
    }

    /// An interest that the person switched off.
    #[must_use]
    pub fn interest_switched_off(mut self, name: &str) -> Self {
        self.interests.push((name.to_owned(), true));
        self
    }

    /// In how many tailored audiences X counts the account.
    #[must_use]
    pub fn audiences(mut self, count: usize) -> Self {
        self.audiences = count;
        self
    }

    /// An app with access to the account.
    #[must_use]
    pub fn connected(mut self, app: ConnectedApp) -> Self {
        self.connected.push(app);
        self
    }

    /// An app X believes to be on the person's phone.
    #[must_use]
    pub fn app(mut self, id: &str, name: &str) -> Self {
        self.apps.push((id.to_owned(), name.to_owned()));
        self
    }

    /// A log-in: when (ISO 8601) and from which address.
    #[must_use]
    pub fn login(mut self, at: &str, ip: &str) -> Self {
        self.logins.push((at.to_owned(), ip.to_owned()));
        self
    }

    /// A change of the mail address.
    #[must_use]
    pub fn email_change(mut self, at: &str, from: Option<&str>, to: &str) -> Self {
        self.email_changes.push((at.to_owned(), from.map(str::to_owned), to.to_owned()));
        self
    }

    /// Signing in through another firm (`Google`).
    #[must_use]
    pub fn sign_in_with(mut self, provider: &str, email: &str, at: &str) -> Self {
        self.sso.push((provider.to_owned(), email.to_owned(), at.to_owned()));
        self
    }

    /// A click on a link in a tweet.
    #[must_use]
    pub fn link_click(mut self, tweet: &str, url: &str, at: &str) -> Self {
        self.link_clicks.push((tweet.to_owned(), url.to_owned(), at.to_owned()));
        self
    }

    /// A device token: the app and the secret.
    #[must_use]
    pub fn device(mut self, app: &str, token: &str) -> Self {
        self.devices.push((app.to_owned(), token.to_owned()));
        self
    }

    /// So many uploaded contacts of other people.
    #[must_use]
    pub fn contacts(mut self, count: usize) -> Self {
        self.contacts = count;
        self
    }

    /// Splits the impressions into parts of so many, as X does with large data.
    #[must_use]
    pub fn ads_per_part(mut self, count: usize) -> Self {
        self.ads_per_part = Some(count.max(1));
        self
    }

    /// The name X gives the zip.
    pub fn file_name(&self) -> String {
        let day = self.exported.get(..10).unwrap_or("2026-05-09");
        let seed = self.account_id.parse().unwrap_or(1);
        format!("twitter-{day}-{}.zip", kit::Rng::new(seed).hex(64))
    }

    /// All files with their paths, in the archive's order.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        files::all(self)
    }

    /// Writes the zip.
    pub fn write_zip(&self, path: &Path) -> io::Result<()> {
        let mut zip = kit::Zip::create(path)?;
        for (name, bytes) in self.files() {
            zip.add(&name, &bytes)?;
        }
        zip.finish().map(drop)
    }

    /// Writes it unpacked.
    pub fn write_folder(&self, path: &Path) -> io::Result<()> {
        let files = self.files();
        kit::write_folder(path, files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))
    }

    /// Writes it as a person might pack it again.
    pub fn write_tgz(&self, path: &Path) -> io::Result<()> {
        let files = self.files();
        std::fs::write(path, kit::tgz_bytes(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))?)
    }
}
