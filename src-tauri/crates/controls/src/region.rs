//! Where a person lives, as the tables write regions.

/// Member states of the European Union and of the European Economic Area.
const EU: &[&str] = &[
    "at", "be", "bg", "hr", "cy", "cz", "dk", "ee", "fi", "fr", "de", "gr", "hu", "ie", "it", "lv", "lt", "lu", "mt",
    "nl", "pl", "pt", "ro", "sk", "si", "es", "se", "is", "li", "no",
];

/// American states whose law makes firms obey Global Privacy Control.
const SIGNAL_STATES: &[&str] =
    &["us-ca", "us-co", "us-ct", "us-de", "us-md", "us-mn", "us-mt", "us-ne", "us-nh", "us-nj", "us-or", "us-tx"];

/// A region of the tables, from an ISO 3166 code, or unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Region(String);

impl Region {
    /// Not known: only what exists everywhere is offered.
    pub fn unknown() -> &'static Self {
        static UNKNOWN: Region = Region(String::new());
        &UNKNOWN
    }

    /// The region of an ISO 3166 code (`DE`, `GB`, `US-CA`).
    pub fn of(code: &str) -> Self {
        Self(code.trim().to_lowercase())
    }

    /// Whether a row for this region counts here.
    pub(crate) fn is_in(&self, region: &str) -> bool {
        region == "all" || self.is_surely_in(region)
    }

    /// Whether the person lives in this region; an unknown one is nowhere.
    pub(crate) fn is_surely_in(&self, region: &str) -> bool {
        let here = self.0.as_str();
        match region {
            // A part of a country lies where the country does.
            "eu" => EU.contains(&here.split('-').next().unwrap_or(here)),
            "uk" => here == "gb" || here == "uk" || here.starts_with("gb-"),
            "us" => here == "us" || here.starts_with("us-"),
            "us-states" => SIGNAL_STATES.contains(&here),
            other => !here.is_empty() && here == other,
        }
    }
}
