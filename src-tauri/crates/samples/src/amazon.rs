//! Amazon's answers to "Request my data", in both generations.
//!
//! ```
//! use samples::amazon::{AmazonExport, Generation};
//! let export = AmazonExport::new(Generation::PlainNames).advertiser(2, "Harbour Shoes").segment(2, "In-Market:Toys & Games");
//! assert_eq!(export.file_name(), "All Data Categories.1.zip");
//! ```

use crate::kit;
use crate::table::csv;
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

/// How folders and files are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Generation {
    /// Until 2025: a folder a data set, named as inside Amazon.
    InternalNames,
    /// Since 2026: "Your …" folders, the rest below "Additional Data".
    PlainNames,
}

/// One person's answer, told fact by fact.
#[derive(Clone, Debug)]
pub struct AmazonExport {
    generation: Generation,
    /// File stem, head, region, value.
    ads: Vec<(&'static str, &'static str, u8, String)>,
    regions: Vec<u8>,
    orders: Vec<Vec<String>>,
    searches: Vec<Vec<String>>,
    digital: Vec<Vec<String>>,
    subscriptions: Vec<Vec<String>>,
    views: u32,
    extra: Vec<(String, Vec<u8>)>,
}

const FILES: [(&str, &str); 5] = [
    ("AdvertiserAudiences", "Advertisers who brought audiences in which you are included"),
    ("AdvertiserClicks", "Advertisers whose ads you clicked"),
    ("AmazonAudiences", "Amazon Audiences in which you are included"),
    ("3PAudiences", "Audiences in which you are included via 3rd Parties"),
    ("OptOut", "Interest based ads opt out setting per marketplace"),
];

impl AmazonExport {
    /// An empty answer.
    pub fn new(generation: Generation) -> Self {
        Self {
            generation,
            ads: Vec::new(),
            regions: vec![1, 2, 3],
            orders: Vec::new(),
            searches: Vec::new(),
            digital: Vec::new(),
            subscriptions: Vec::new(),
            views: 0,
            extra: Vec::new(),
        }
    }

    fn ad(mut self, file: usize, region: u8, value: &str) -> Self {
        let (stem, head) = FILES[file];
        self.ads.push((stem, head, region, value.to_owned()));
        self
    }

    /// An advertiser that brought an audience, in this region (1 Americas, 2 Europe, 3 Asia-Pacific).
    #[must_use]
    pub fn advertiser(self, region: u8, name: &str) -> Self {
        self.ad(0, region, name)
    }

    /// An advertiser whose ad was clicked.
    #[must_use]
    pub fn clicked(self, region: u8, name: &str) -> Self {
        self.ad(1, region, name)
    }

    /// A segment of Amazon's own.
    #[must_use]
    pub fn segment(self, region: u8, name: &str) -> Self {
        self.ad(2, region, name)
    }

    /// A segment from a third party.
    #[must_use]
    pub fn bought_segment(self, region: u8, name: &str) -> Self {
        self.ad(3, region, name)
    }

    /// The setting of a marketplace (`DE:Not OptedOut`).
    #[must_use]
    pub fn opt_out(self, region: u8, setting: &str) -> Self {
        self.ad(4, region, setting)
    }

    /// An ordered thing: time (`05/03/2026 21:14:07 UTC` or ISO), product, carrier with number.
    #[must_use]
    pub fn order(mut self, at: &str, product: &str, carrier: &str) -> Self {
        self.orders.push(
            [at, "302-5550100-1", product, carrier, "Maya Kessler, Hafenweg 1, Hamburg"].map(str::to_owned).to_vec(),
        );
        self
    }

    /// A search: time, words, whether from an ad elsewhere on this site.
    #[must_use]
    pub fn search(mut self, at: &str, words: &str, from: Option<&str>) -> Self {
        let flag = if from.is_some() { "Y" } else { "N" };
        self.searches.push([at, words, "203.0.113.7", from.unwrap_or(""), flag].map(str::to_owned).to_vec());
        self
    }

    /// Digital goods: day, title, seller, publisher.
    #[must_use]
    pub fn digital(mut self, day: &str, title: &str, seller: &str, publisher: &str) -> Self {
        self.digital.push([day, "B0005550", title, seller, publisher].map(str::to_owned).to_vec());
        self
    }

    /// A subscription: day and provider.
    #[must_use]
    pub fn subscription(mut self, day: &str, provider: &str) -> Self {
        self.subscriptions.push(["www.amazon.de", "Active", day, provider].map(str::to_owned).to_vec());
        self
    }

    /// So many watched titles, one a day from 1 January 2026.
    #[must_use]
    pub fn views(mut self, count: u32) -> Self {
        self.views = count;
        self
    }

    /// Any other file.
    #[must_use]
    pub fn file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.extra.push((name.to_owned(), bytes.to_vec()));
        self
    }

    /// The file's name as Amazon would give it.
    pub fn file_name(&self) -> String {
        match self.generation {
            Generation::InternalNames => "Your Data.zip".to_owned(),
            Generation::PlainNames => "All Data Categories.1.zip".to_owned(),
        }
    }

    /// The members, in order.
    pub fn members(&self) -> Vec<(String, Vec<u8>)> {
        let plain = self.generation == Generation::PlainNames;
        let mut out: Vec<(String, Vec<u8>)> = Vec::new();
        let below = if plain { "Additional Data/" } else { "" };
        for (stem, head) in FILES {
            for region in &self.regions {
                // A mark, the bare head, an empty line, then a quoted value a line and no end of line after the last.
                let mut text = format!("\u{feff}{head}\n\n");
                let values: Vec<&String> =
                    self.ads.iter().filter(|(s, _, r, _)| s == &stem && r == region).map(|(.., v)| v).collect();
                if self.ads.is_empty() {
                    continue;
                }
                for (at, value) in values.iter().enumerate() {
                    let _ = write!(text, "{}\"{}\"", if at > 0 { "\n" } else { "" }, value.replace('"', "\"\""));
                }
                out.push((format!("{below}Advertising.{region}/Advertising.{stem}.csv"), text.into_bytes()));
            }
        }
        let mut add = |internal: &str, named: &str, heads: &str, rows: &Vec<Vec<String>>| {
            if !rows.is_empty() {
                let bytes = [b"\xef\xbb\xbf".as_slice(), &csv(heads, rows)].concat();
                out.push((if plain { named } else { internal }.to_owned(), bytes));
            }
        };
        let rows: Vec<Vec<String>> = self
            .orders
            .iter()
            .map(|o| {
                vec![
                    "B0005550".to_owned(),
                    o[1].clone(),
                    o[0].clone(),
                    o[2].clone(),
                    o[3].clone(),
                    o[4].clone(),
                    "Visa".to_owned(),
                    "Amazon.de".to_owned(),
                ]
            })
            .collect();
        let payment = if plain { "Payment Method Type" } else { "Payment Instrument Type" };
        let heads = format!(
            "ASIN,Order ID,Order Date,Product Name,Carrier Name & Tracking Number,Shipping Address,{payment},Website"
        );
        add("Retail.OrderHistory.2/Retail.OrderHistory.2.csv", "Your Amazon Orders/Order History.csv", &heads, &rows);
        let heads = "First Search Time (GMT),Keywords,Customer IP,First Search Domain,Is First Search From External Ad";
        add(
            "Search-Data/Search-Data.Customer-Engagement.csv",
            "Your Shopping Search/Search Queries.csv",
            heads,
            &self.searches,
        );
        let heads = "OrderDate,ASIN,Title,SellerOfRecord,Publisher";
        add(
            "Digital-Ordering.2/Digital Items.csv",
            "Your Amazon Orders/Digital Content Orders.csv",
            heads,
            &self.digital,
        );
        let heads = "Marketplace,SubscriptionStatus,SubscriptionStartDate,ServiceProvider";
        add(
            "Digital.Subscriptions/Subscriptions.csv",
            "Additional Data/Digital.Subscriptions.2/Subscriptions.csv",
            heads,
            &self.subscriptions,
        );
        let views: Vec<Vec<String>> = (0..self.views)
            .map(|n| vec![format!("Episode {n}"), format!("2026-01-{:02}T20:00:00Z", 1 + n % 28), "1200".to_owned()])
            .collect();
        let heads = "Title,Playback Start Datetime (UTC),Seconds Viewed";
        add(
            "Digital.PrimeVideo.Viewinghistory/Digital.PrimeVideo.Viewinghistory.csv",
            "Your Prime Video Viewing Activity/Viewing History.csv",
            heads,
            &views,
        );
        out.extend(self.extra.iter().cloned());
        out
    }

    /// Writes the zip into this folder.
    pub fn write(&self, folder: &Path) -> io::Result<PathBuf> {
        kit::write_zip(&folder.join(self.file_name()), &self.members())
    }
}
