//! What a record of My Activity says: each ad, choice, search and topic by itself, the rest of a file as one number.

use super::super::address;
use super::super::words::{Role, behind, says};
use super::{Activity, ads};
use crate::Stopped;
use crate::kit::{Desk, Tally, host};
use model::{Claim, ClaimBody, Excerpt, Origin, Personalisation, PersonalisationKind};
use std::collections::BTreeSet;
use std::net::IpAddr;

/// How many settings of one file are named.
const MOST_CONTROLS: usize = 8;

/// Tells one file.
pub(super) struct Teller {
    /// Whether the file lies in the folder of the ads product.
    in_ads: bool,
    product: String,
    category: &'static str,
    controls: BTreeSet<String>,
    rest: Tally,
    places: Tally,
}

impl Teller {
    pub(super) fn new(member: &str) -> Self {
        Self {
            in_ads: ads::is_folder(member),
            product: String::new(),
            category: "pd:Behavioural",
            controls: BTreeSet::new(),
            rest: Tally::default(),
            places: Tally::default(),
        }
    }

    /// Tells one record.
    pub(super) fn tell(&mut self, desk: &mut Desk<'_>, of: &Activity, excerpt: &Excerpt) -> Result<(), Stopped> {
        desk.seen(of.at.as_ref());
        self.places(desk, of, excerpt)?;
        details(desk, of, excerpt)?;
        if ads::tell(desk, of, excerpt, self.in_ads)? || topics(desk, of, excerpt)? || search(desk, of, excerpt)? {
            return Ok(());
        }
        if self.product.is_empty() {
            of.product().clone_into(&mut self.product);
            self.category = category(of);
        }
        if self.controls.len() < MOST_CONTROLS {
            self.controls.extend(of.controls.iter().cloned());
        }
        site(desk, of, excerpt)?;
        self.rest.see(of.at.as_ref(), || excerpt.clone());
        Ok(())
    }

    /// Tells what was counted.
    pub(super) fn finish(self, desk: &mut Desk<'_>) -> Result<(), Stopped> {
        let product = if self.product.is_empty() { "My Activity" } else { &self.product };
        let literal = under(product, self.controls.iter().map(String::as_str));
        self.rest.tell(desk, (self.category, Origin::Observed), &literal)?;
        self.places.tell(desk, ("pd:Location", Origin::Observed), "locationInfos")
    }

    /// Each place and how Google knew it, once; how often, as a number.
    fn places(&mut self, desk: &mut Desk<'_>, of: &Activity, excerpt: &Excerpt) -> Result<(), Stopped> {
        for place in &of.places {
            let source = place.source.as_deref().unwrap_or_default();
            if desk.is_first(&["place", &place.name, source]) {
                let value = if source.is_empty() { place.name.clone() } else { format!("{} ({source})", place.name) };
                let body = desk.holding("pd:Location", Some(value.trim()), Origin::Observed, "locationInfos");
                desk.put(Claim::stated(body, of.at.clone()), excerpt.clone())?;
            }
        }
        if !of.places.is_empty() {
            self.places.see(of.at.as_ref(), || excerpt.clone());
        }
        Ok(())
    }
}

/// A product with the settings under which it keeps something: `YouTube (YouTube watch history)`.
pub(super) fn under<'c>(product: &str, controls: impl Iterator<Item = &'c str>) -> String {
    let controls: Vec<&str> = controls.collect();
    if controls.is_empty() { product.to_owned() } else { format!("{product} ({})", controls.join(", ")) }
}

/// The kind of data, by products that are called the same in every language, and by where the record leads.
fn category(of: &Activity) -> &'static str {
    let leads_to = of.url.as_deref().and_then(host).unwrap_or_default();
    let is = |product: &str| of.is_of(product);
    if is("YouTube") || is("YouTube Music") || leads_to.ends_with("youtube.com") {
        "pd:TVViewingBehaviour"
    } else if is("Chrome") {
        "pd:BrowserHistory"
    } else if is("Maps") || is("Google Maps") {
        "pd:Location"
    } else if is("Android") || is("Google Play Store") || leads_to == "play.google.com" {
        "pd:DeviceApplications"
    } else if leads_to.is_empty() {
        "pd:Behavioural"
    } else {
        "pd:BrowsingBehaviour"
    }
}

/// Addresses of the person's, and sites that led to Google.
fn details(desk: &mut Desk<'_>, of: &Activity, excerpt: &Excerpt) -> Result<(), Stopped> {
    for detail in &of.details {
        let last = detail.rsplit_once(": ").map_or(detail.as_str(), |(_, last)| last).trim();
        let (category, value) = if last.parse::<IpAddr>().is_ok() {
            ("pd:IPAddress", last.to_owned())
        } else if last.len() < detail.len()
            && let Some(site) =
                host(&format!("https://{}", last.trim_start_matches("https://").trim_start_matches("http://")))
        {
            ("pd:BrowsingReferral", site)
        } else {
            continue;
        };
        if desk.is_first(&[category, &value]) {
            let literal = under(of.product(), std::iter::once("details"));
            let body = desk.holding(category, Some(&value), Origin::Observed, &literal);
            desk.put(Claim::stated(body, of.at.clone()), excerpt.clone())?;
        }
    }
    Ok(())
}

/// Topics that Discover recommended; why, it doesn't say.
fn topics(desk: &mut Desk<'_>, of: &Activity, excerpt: &Excerpt) -> Result<bool, Stopped> {
    if !of.is_of("Discover") || of.subtitles.is_empty() {
        return Ok(false);
    }
    for topic in of.subtitles.iter().filter(|s| !s.name.is_empty()) {
        // Behind the topic of a card that was opened stands that it was.
        let opened = topic.name.rsplit_once(" - ").filter(|(_, tail)| says(Role::Viewed, tail).is_some());
        let name = opened.map_or(topic.name.as_str(), |(name, _)| name);
        let body = ClaimBody::Personalisation(Personalisation {
            platform: desk.platform(),
            brand: None,
            kind: PersonalisationKind::Recommendation,
            subject: Some(name.to_owned()),
            place: Some("Discover".into()),
            reasons: Vec::new(),
        });
        desk.put(Claim::stated(body, of.at.clone()).distinct(name), excerpt.clone())?;
    }
    Ok(true)
}

/// A search: its words stand in its address, whatever the language of the title.
fn search(desk: &mut Desk<'_>, of: &Activity, excerpt: &Excerpt) -> Result<bool, Stopped> {
    let words = match &of.url {
        Some(url) => address::searched(url),
        None => behind(Role::Searched, &of.title).map(str::to_owned),
    };
    let Some(words) = words else { return Ok(false) };
    let literal = under(of.product(), of.controls.iter().map(String::as_str));
    let body = desk.holding("pd:Interest", Some(&words), Origin::Observed, &literal);
    desk.put(Claim::stated(body, of.at.clone()), excerpt.clone())?;
    Ok(true)
}

/// A site that was visited, once for each file.
fn site(desk: &mut Desk<'_>, of: &Activity, excerpt: &Excerpt) -> Result<(), Stopped> {
    let Some(site) = of.url.as_deref().and_then(address::site) else { return Ok(()) };
    if !desk.is_first(&["site", &site]) {
        return Ok(());
    }
    let literal = under(of.product(), of.controls.iter().map(String::as_str));
    let body = desk.holding("pd:BrowserHistory", Some(&site), Origin::Observed, &literal);
    desk.put(Claim::stated(body, of.at.clone()), excerpt.clone())
}
