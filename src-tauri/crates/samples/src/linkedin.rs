//! LinkedIn exports as "Get a copy of your data" hands them out.
//!
//! ```
//! use samples::linkedin::LinkedinExport;
//! let export = LinkedinExport::new("Maya", "Kessler", "maya@example.org")
//!     .clicked("2026/03/12 09:14:00 UTC", "512345678")
//!     .network_ad("2026/04/02", "612345678", "thesaurus.example");
//! assert_eq!(export.file_name(), "Complete_LinkedInDataExport_05-03-2026.zip");
//! ```

use crate::kit;
use crate::table::csv;
use std::io;
use std::path::{Path, PathBuf};

/// How many columns `Ad_Targeting` has, which tells the years apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Generation {
    /// 31 columns.
    Y2021,
    /// 32: buyer groups.
    Y2024,
    /// 35: devices and audience segments; lists of clicks repeat.
    Y2026,
}

type Rows = Vec<Vec<String>>;

/// One person's export, told fact by fact.
#[derive(Clone, Debug)]
pub struct LinkedinExport {
    first: String,
    last: String,
    email: String,
    generation: Generation,
    clicks: Rows,
    network: Rows,
    targeting: Vec<(String, String)>,
    inferences: Rows,
    applications: Rows,
    verifications: Rows,
    searches: Rows,
    logins: Rows,
    connections: u32,
    extra: Vec<(String, Vec<u8>)>,
}

fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.iter().map(|c| (*c).to_owned()).collect()
}

impl LinkedinExport {
    /// An export of this person, of the newest generation.
    pub fn new(first: &str, last: &str, email: &str) -> Self {
        Self {
            first: first.to_owned(),
            last: last.to_owned(),
            email: email.to_owned(),
            generation: Generation::Y2026,
            clicks: Vec::new(),
            network: Vec::new(),
            targeting: Vec::new(),
            inferences: Vec::new(),
            applications: Vec::new(),
            verifications: Vec::new(),
            searches: Vec::new(),
            logins: Vec::new(),
            connections: 0,
            extra: Vec::new(),
        }
    }

    /// Which generation writes it.
    #[must_use]
    pub fn generation(mut self, generation: Generation) -> Self {
        self.generation = generation;
        self
    }

    /// A click on an ad: time (`2026/03/12 09:14:00 UTC`) and number.
    #[must_use]
    pub fn clicked(mut self, at: &str, ad: &str) -> Self {
        self.clicks.push(row([at, ad]));
        self
    }

    /// An ad of LinkedIn's on another page or app: day (`2026/04/02`), number, page.
    #[must_use]
    pub fn network_ad(mut self, day: &str, ad: &str, page: &str) -> Self {
        self.network.push(row(["Impression", day, ad, page]));
        self
    }

    /// A value of `Ad_Targeting` (`Member Interests`, `Sailing; Running`).
    #[must_use]
    pub fn targeting(mut self, column: &str, cell: &str) -> Self {
        self.targeting.push((column.to_owned(), cell.to_owned()));
        self
    }

    /// A row of `Inferences_about_you`: category, type, basis, answer.
    #[must_use]
    pub fn inference(mut self, category: &str, kind: &str, basis: &str, answer: &str) -> Self {
        self.inferences.push(row([category, kind, basis, answer]));
        self
    }

    /// An application: time (`3/12/26, 9:14 AM`), company, title.
    #[must_use]
    pub fn application(mut self, at: &str, company: &str, title: &str) -> Self {
        let email = self.email.clone();
        self.applications.push(row([at, &email, "+49 30 5550100", company, title, "", "cv-2026.pdf", "Salary?:60000"]));
        self
    }

    /// An identity check: verifier, document, day.
    #[must_use]
    pub fn verification(mut self, verifier: &str, document: &str, day: &str) -> Self {
        let (first, last) = (self.first.clone(), self.last.clone());
        self.verifications.push(row([&first, &last, "Identity", "", "DE", document, verifier, day]));
        self
    }

    /// Words that were searched for, and when.
    #[must_use]
    pub fn search(mut self, at: &str, words: &str) -> Self {
        self.searches.push(row([at, words]));
        self
    }

    /// A sign-in: `Fri Sep 24 12:35:41 UTC 2021`, address, browser.
    #[must_use]
    pub fn login(mut self, at: &str, ip: &str, agent: &str) -> Self {
        self.logins.push(row([at, ip, agent, "PASSWORD"]));
        self
    }

    /// So many connections.
    #[must_use]
    pub fn connections(mut self, count: u32) -> Self {
        self.connections = count;
        self
    }

    /// Any other file.
    #[must_use]
    pub fn file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.extra.push((name.to_owned(), bytes.to_vec()));
        self
    }

    /// The file's name as LinkedIn would give it.
    pub fn file_name(&self) -> String {
        "Complete_LinkedInDataExport_05-03-2026.zip".to_owned()
    }

    /// The columns of `Ad_Targeting` in LinkedIn's order; three heads come three times.
    fn columns(&self) -> Vec<&'static str> {
        const ALL: &[(&str, u8)] = &[
            ("Member Age", 0),
            ("Buyer Groups", 1),
            ("Company Names", 0),
            ("Company Names", 0),
            ("Company Follower of", 0),
            ("Company Names", 0),
            ("Company Category", 0),
            ("Company Size", 0),
            ("Degrees", 0),
            ("degreeClass", 0),
            ("Devices", 2),
            ("Member Schools", 0),
            ("Company Growth Rate", 0),
            ("Fields of Study", 0),
            ("Company Connections", 0),
            ("Function By Size", 0),
            ("Job Functions", 0),
            ("Member Gender", 0),
            ("Graduation Year", 0),
            ("Member Groups", 0),
            ("Company Industries", 0),
            ("Member Interests", 0),
            ("Interface Locales", 0),
            ("interfaceLocale", 0),
            ("Member Traits", 0),
            ("High Value Audience Segments", 2),
            ("Profile Locations", 0),
            ("Company Revenue", 0),
            ("Job Seniorities", 0),
            ("Member Skills", 0),
            ("Standard Audience Segments", 2),
            ("Job Titles", 0),
            ("Job Titles", 0),
            ("Job Titles", 0),
            ("Years of Experience", 0),
        ];
        let age = match self.generation {
            Generation::Y2021 => 0,
            Generation::Y2024 => 1,
            Generation::Y2026 => 2,
        };
        ALL.iter().filter(|(_, since)| *since <= age).map(|(name, _)| *name).collect()
    }

    /// The members, in order.
    pub fn members(&self) -> Vec<(String, Vec<u8>)> {
        let mut out: Vec<(String, Vec<u8>)> = Vec::new();
        let mut add = |name: &str, heads: &str, rows: &Rows| {
            if !rows.is_empty() {
                out.push((name.to_owned(), csv(heads, rows)));
            }
        };
        let times = if self.generation == Generation::Y2026 { 19 } else { 1 };
        let clicks: Rows = (0..times).flat_map(|_| self.clicks.iter().cloned()).collect();
        add("Ads Clicked.csv", "Ad clicked Date,Ad Title/Id", &clicks);
        add("LAN Ads Engagement.csv", "Action,Date,Ad Title/Id,Page/App", &self.network);
        if !self.targeting.is_empty() {
            let columns = self.columns();
            let value = |name: &&str| {
                let found = self.targeting.iter().find(|(column, _)| column == name);
                found.map(|(_, cell)| cell.clone()).unwrap_or_default()
            };
            add("Ad_Targeting.csv", &columns.join(","), &vec![columns.iter().map(value).collect()]);
        }
        add("Inferences_about_you.csv", "Category,Type of inference,Description,Inference", &self.inferences);
        let heads = "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers";
        add("Jobs/Job Applications.csv", heads, &self.applications);
        let heads = "First name,Last name,Verification type,Organization name,Country,Document type,Verification service provider,Verified date";
        add("Verifications/Verifications.csv", heads, &self.verifications);
        add("SearchQueries.csv", "Time,Search Query", &self.searches);
        add("Logins.csv", "Login Date,IP Address,User Agent,Login Type", &self.logins);
        let email = vec![row([&self.email, "Yes", "Yes", "9/24/21, 12:35 PM"])];
        add("Email Addresses.csv", "Email Address,Confirmed,Primary,Updated On", &email);
        let profile = vec![row([&self.first, &self.last, "Oct 1", "Sailor"])];
        add("Profile.csv", "First Name,Last Name,Birth Date,Headline", &profile);
        if self.connections > 0 {
            let note = "Notes:\n\"When exporting your connection data, you may notice that some addresses, and more, are missing.\"\n\n";
            let rows: Rows = (0..self.connections)
                .map(|n| row(["Friend", &n.to_string(), "", "", "Acme", "Sailor", "26 Nov 2022"]))
                .collect();
            let table = csv("First Name,Last Name,URL,Email Address,Company,Position,Connected On", &rows);
            out.push(("Connections.csv".to_owned(), [note.as_bytes(), &table].concat()));
        }
        out.extend(self.extra.iter().cloned());
        out
    }

    /// Writes the zip into this folder.
    pub fn write(&self, folder: &Path) -> io::Result<PathBuf> {
        kit::write_zip(&folder.join(self.file_name()), &self.members())
    }
}
