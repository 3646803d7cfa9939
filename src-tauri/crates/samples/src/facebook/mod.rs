//! Facebook exports in every generation, as "Download your information" hands them out.
//!
//! ```
//! use samples::facebook::{FacebookExport, Generation};
//! let export = FacebookExport::new("Maya Kessler")
//!     .generation(Generation::Y2026)
//!     .advertiser_list("Harbour Shoes")
//!     .off_meta("harbourshoes.example", "VIEW_CONTENT", 1_777_800_000)
//!     .interest("Trail running");
//! assert_eq!(export.file_name(), "facebook-maya.kessler-2026-05-03-Hb7kQ2xW.zip");
//! ```

mod ads;
mod generation;
mod json;
mod large;
mod logged;
mod off_meta;
mod pages;
mod write;

pub use generation::Generation;
pub use large::large;

use chrono::NaiveDate;

/// Which apostrophe stands in the names of files ("advertisers_you've…").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apostrophe {
    /// `'`
    Straight,
    /// `’`
    Curly,
    /// `_`
    Underscore,
}

/// Whether one record is written as a bare object or as a list with one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Single {
    /// As a bare object.
    Bare,
    /// As a list.
    List,
}

#[derive(Clone, Debug, Default)]
struct Advertiser {
    name: String,
    list: bool,
    interaction: bool,
    visit: bool,
}

#[derive(Clone, Debug)]
struct Ad {
    title: String,
    action: String,
    at: i64,
}

#[derive(Clone, Debug)]
struct Business {
    name: String,
    events: Vec<(String, i64)>,
}

#[derive(Clone, Debug)]
struct App {
    name: String,
    added: i64,
    removed: i64,
}

/// One person's export, told fact by fact; the generation decides in which files and shapes the facts stand.
#[derive(Clone, Debug)]
pub struct FacebookExport {
    name: String,
    vanity: String,
    generation: Generation,
    exported: NaiveDate,
    suffix: String,
    wrapped: bool,
    html: bool,
    apostrophe: Apostrophe,
    single: Single,
    profile: bool,
    email: Option<String>,
    phone: Option<String>,
    timezone: Option<String>,
    advertisers: Vec<Advertiser>,
    list_label: Option<String>,
    interaction_label: Option<String>,
    ads: Vec<Ad>,
    shown: Vec<(String, i64)>,
    businesses: Vec<Business>,
    interests: Vec<String>,
    topics: Vec<String>,
    categories: Vec<String>,
    apps: Vec<App>,
    leads: Vec<(String, String)>,
    settings: Vec<(String, String, String)>,
    logins: Vec<(String, String, i64)>,
    devices: Vec<(String, String, String)>,
    cookies: Vec<(String, i64)>,
    home: Option<(String, String, String)>,
    contacts: u32,
    extra: Vec<(String, Vec<u8>)>,
}

impl FacebookExport {
    /// An export of this person, of the newest generation, made on 3 May of its year.
    pub fn new(name: &str) -> Self {
        let vanity = name.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), ".");
        Self {
            name: name.to_owned(),
            vanity,
            generation: Generation::Y2026,
            exported: Generation::Y2026.day(),
            suffix: "Hb7kQ2xW".to_owned(),
            wrapped: false,
            html: false,
            apostrophe: Apostrophe::Straight,
            single: Single::Bare,
            profile: true,
            email: None,
            phone: None,
            timezone: None,
            advertisers: Vec::new(),
            list_label: None,
            interaction_label: None,
            ads: Vec::new(),
            shown: Vec::new(),
            businesses: Vec::new(),
            interests: Vec::new(),
            topics: Vec::new(),
            categories: Vec::new(),
            apps: Vec::new(),
            leads: Vec::new(),
            settings: Vec::new(),
            logins: Vec::new(),
            devices: Vec::new(),
            cookies: Vec::new(),
            home: None,
            contacts: 0,
            extra: Vec::new(),
        }
    }

    /// Which generation writes it; the day of export moves to that year.
    #[must_use]
    pub fn generation(mut self, generation: Generation) -> Self {
        self.generation = generation;
        self.exported = generation.day();
        self
    }

    /// The account's own name in addresses and file names.
    #[must_use]
    pub fn vanity(mut self, vanity: &str) -> Self {
        vanity.clone_into(&mut self.vanity);
        self
    }

    /// The day in the file's name.
    #[must_use]
    pub fn exported_on(mut self, day: NaiveDate) -> Self {
        self.exported = day;
        self
    }

    /// Puts everything below one more folder, named like the file.
    #[must_use]
    pub fn wrapped(mut self) -> Self {
        self.wrapped = true;
        self
    }

    /// Writes the HTML form, which people get when they don't choose.
    #[must_use]
    pub fn html(mut self) -> Self {
        self.html = true;
        self
    }

    /// Which apostrophe stands in the names of files.
    #[must_use]
    pub fn apostrophe(mut self, apostrophe: Apostrophe) -> Self {
        self.apostrophe = apostrophe;
        self
    }

    /// How a file with one record writes it.
    #[must_use]
    pub fn single(mut self, single: Single) -> Self {
        self.single = single;
        self
    }

    /// Leaves out the file that says whose export this is.
    #[must_use]
    pub fn without_profile(mut self) -> Self {
        self.profile = false;
        self
    }

    /// The account's mail address.
    #[must_use]
    pub fn email(mut self, email: &str) -> Self {
        self.email = Some(email.to_owned());
        self
    }

    /// The account's telephone number.
    #[must_use]
    pub fn phone(mut self, phone: &str) -> Self {
        self.phone = Some(phone.to_owned());
        self
    }

    /// The account's time zone (`Europe/Berlin`).
    #[must_use]
    pub fn timezone(mut self, zone: &str) -> Self {
        self.timezone = Some(zone.to_owned());
        self
    }

    /// An advertiser that uploaded or used a list with this person on it.
    #[must_use]
    pub fn advertiser_list(mut self, advertiser: &str) -> Self {
        self.advertiser(advertiser).list = true;
        self
    }

    /// An advertiser with whose site, app or shop this person may have interacted (2021 and later).
    #[must_use]
    pub fn advertiser_interaction(mut self, advertiser: &str) -> Self {
        self.advertiser(advertiser).interaction = true;
        self
    }

    /// An advertiser whose shop this person visited (2021 and later).
    #[must_use]
    pub fn store_visit(mut self, advertiser: &str) -> Self {
        self.advertiser(advertiser).visit = true;
        self
    }

    /// Other labels for the two lists of advertisers (2024 and later), in the account's language.
    #[must_use]
    pub fn labels(mut self, list: &str, interaction: &str) -> Self {
        self.list_label = Some(list.to_owned());
        self.interaction_label = Some(interaction.to_owned());
        self
    }

    /// An ad that this person did something with. Its title is the ad's, not the brand's.
    #[must_use]
    pub fn ad(mut self, title: &str, action: &str, at: i64) -> Self {
        self.ads.push(Ad { title: title.to_owned(), action: action.to_owned(), at });
        self
    }

    /// An ad that was shown, by its name, and when (2026 on).
    #[must_use]
    pub fn ad_shown(mut self, name: &str, at: i64) -> Self {
        self.shown.push((name.to_owned(), at));
        self
    }

    /// An event that a business sent, and when it arrived (seconds since 1970).
    #[must_use]
    pub fn off_meta(mut self, business: &str, event: &str, at: i64) -> Self {
        let event = (event.to_owned(), at);
        match self.businesses.iter_mut().find(|b| b.name == business) {
            Some(known) => known.events.push(event),
            None => self.businesses.push(Business { name: business.to_owned(), events: vec![event] }),
        }
        self
    }

    /// An interest for ads.
    #[must_use]
    pub fn interest(mut self, topic: &str) -> Self {
        self.interests.push(topic.to_owned());
        self
    }

    /// A topic of the feed.
    #[must_use]
    pub fn topic(mut self, topic: &str) -> Self {
        self.topics.push(topic.to_owned());
        self
    }

    /// Another category used to reach this person.
    #[must_use]
    pub fn category(mut self, category: &str) -> Self {
        self.categories.push(category.to_owned());
        self
    }

    /// A connected app, and when it was added.
    #[must_use]
    pub fn app(mut self, name: &str, added: i64) -> Self {
        self.apps.push(App { name: name.to_owned(), added, removed: 0 });
        self
    }

    /// A connected app that was removed later.
    #[must_use]
    pub fn removed_app(mut self, name: &str, added: i64, removed: i64) -> Self {
        self.apps.push(App { name: name.to_owned(), added, removed });
        self
    }

    /// What was typed into an advertiser's form.
    #[must_use]
    pub fn lead(mut self, label: &str, value: &str) -> Self {
        self.leads.push((label.to_owned(), value.to_owned()));
        self
    }

    /// A setting about ads: file name without `.json`, label and value (2024 and later).
    #[must_use]
    pub fn setting(mut self, file: &str, label: &str, value: &str) -> Self {
        self.settings.push((file.to_owned(), label.to_owned(), value.to_owned()));
        self
    }

    /// A sign-in: IP address, browser, time.
    #[must_use]
    pub fn login(mut self, ip: &str, browser: &str, at: i64) -> Self {
        self.logins.push((ip.to_owned(), browser.to_owned(), at));
        self
    }

    /// A telephone: its type, its system, its advertising id.
    #[must_use]
    pub fn device(mut self, kind: &str, os: &str, advertiser_id: &str) -> Self {
        self.devices.push((kind.to_owned(), os.to_owned(), advertiser_id.to_owned()));
        self
    }

    /// A browser cookie, masked as Facebook masks it, and when it was seen.
    #[must_use]
    pub fn cookie(mut self, masked: &str, at: i64) -> Self {
        self.cookies.push((masked.to_owned(), at));
        self
    }

    /// The place that Facebook takes for home: city, region, postcode.
    #[must_use]
    pub fn home(mut self, city: &str, region: &str, zip: &str) -> Self {
        self.home = Some((city.to_owned(), region.to_owned(), zip.to_owned()));
        self
    }

    /// So many contacts of other people that were uploaded from the telephone.
    #[must_use]
    pub fn contacts(mut self, count: u32) -> Self {
        self.contacts = count;
        self
    }

    /// Any other file.
    #[must_use]
    pub fn file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.extra.push((name.to_owned(), bytes.to_vec()));
        self
    }

    /// The file's name as Facebook would give it.
    pub fn file_name(&self) -> String {
        format!("{}.zip", self.stem())
    }

    fn stem(&self) -> String {
        format!("facebook-{}-{}-{}", self.vanity, self.exported.format("%Y-%m-%d"), self.suffix)
    }

    fn advertiser(&mut self, name: &str) -> &mut Advertiser {
        let at = self.advertisers.iter().position(|a| a.name == name).unwrap_or_else(|| {
            self.advertisers.push(Advertiser { name: name.to_owned(), ..Advertiser::default() });
            self.advertisers.len() - 1
        });
        &mut self.advertisers[at]
    }
}
