//! Ads shown and ads acted on.
//!
//! The engagements file is read twice: first for tweets and times alone, so that each impression knows whether it may
//! have to be found again; then, once all impressions are out, each engagement joins the nearest unmatched impression
//! of the same tweet within 60 seconds as further evidence, or stands alone. So an archive whose impressions file is
//! empty (many European ones) falls back on its engagements by itself, and promoted trends, which only that file has,
//! are not lost.

use super::common::{Words, advertiser, bounded, decoded, moment};
use super::contents::Contents;
use super::parse::{Unknown, parsed};
use super::shapes::{Criterion, Engagement, Impression};
use super::targeting::{Reading, not_stated, reading};
use crate::records::records;
use crate::scan::Scanner;
use crate::{Control, Sink, Stopped, Tree};
use chrono::NaiveDate;
use model::{Claim, ClaimBody, Excerpt, Moment, Personalisation, PersonalisationKind, Platform, Reason};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

const IMPRESSIONS: &[&str] = &["ad", "adsUserData", "adImpressions", "impressions"];
const ENGAGEMENTS: &[&str] = &["ad", "adsUserData", "adEngagements", "engagements"];
/// An engagement repeats its impression with a time that differs by seconds.
const NEAR: i64 = 60;

/// Reads both files; gives the first and last day of an ad.
pub(super) fn read(
    tree: &mut Tree,
    contents: &Contents,
    sink: &mut dyn Sink,
    control: &Control,
) -> Result<Option<(NaiveDate, NaiveDate)>, Stopped> {
    let engagement_files = contents.members("ad-engagements");
    let mut engaged = Engaged::default();
    for &index in &engagement_files {
        engaged.look(tree, index, control)?;
    }
    let mut ads = Ads::default();
    for index in contents.members("ad-impressions") {
        let name = member_name(tree, index);
        records(tree, index, &[IMPRESSIONS], sink, control, &mut |record, member, sink| {
            parsed!(Impression<'_>, record, member, sink, &mut ads.unknown, |ad| {
                let claim = ads.claim(&ad);
                let anchor = engaged.candidate(&ad, claim.at.as_ref());
                sink.claim(claim, record.excerpt(member), anchor)
            })
        })?;
        ads.unknown.report(&name, sink);
    }
    let joined = engaged.join();
    let mut seen = 0;
    for &index in &engagement_files {
        let name = member_name(tree, index);
        records(tree, index, &[ENGAGEMENTS], sink, control, &mut |record, member, sink| {
            let anchor = joined.get(&seen).copied();
            seen += 1;
            let excerpt = record.excerpt(member);
            parsed!(Engagement<'_>, record, member, sink, &mut ads.unknown, |engagement| {
                let claim = ads.claim(&engagement.impression_attributes);
                deliver(sink, anchor, claim, excerpt)
            })
        })?;
        ads.unknown.report(&name, sink);
    }
    Ok(ads.days)
}

fn deliver(sink: &mut dyn Sink, anchor: Option<u64>, claim: Claim, excerpt: Excerpt) -> Result<(), Stopped> {
    match anchor {
        Some(anchor) => sink.further(anchor, excerpt),
        None => sink.claim(claim, excerpt, None),
    }
}

fn member_name(tree: &Tree, index: usize) -> Arc<str> {
    tree.members().get(index).map_or_else(|| "".into(), |m| m.name.clone())
}

/// Turns ads into claims, keeping repeated words once.
#[derive(Default)]
struct Ads {
    words: Words,
    readings: HashMap<Arc<str>, Reading>,
    unknown: Unknown,
    days: Option<(NaiveDate, NaiveDate)>,
}

impl Ads {
    fn claim(&mut self, ad: &Impression<'_>) -> Claim {
        let at = ad.impression_time.some().and_then(moment);
        if let Some(day) = at.as_ref().map(|m| m.local.date()) {
            let (first, last) = self.days.unwrap_or((day, day));
            self.days = Some((first.min(day), last.max(day)));
        }
        let tweet = ad.promoted_tweet_info.as_ref();
        let trend = ad.promoted_trend_info.as_ref();
        let subject = tweet
            .and_then(|t| t.tweet_text.some())
            .map(|text| bounded(&decoded(text)).to_owned())
            .or_else(|| trend.and_then(|t| t.name.some()).map(|name| bounded(name).to_owned()));
        let exchange = ad.rtb_creative_media_info.as_ref().and_then(|e| e.dsp_name.some());
        let mut reasons: Vec<Reason> = ad.matched_targeting_criteria.iter().flatten().map(|c| self.reason(c)).collect();
        if reasons.is_empty() {
            reasons.push(not_stated(exchange));
        }
        let distinct: Arc<str> = match (tweet.and_then(|t| t.tweet_id.some()), trend.and_then(|t| t.trend_id.some())) {
            (Some(id), _) => bounded(id).into(),
            (None, Some(id)) => format!("trend {}", bounded(id)).into(),
            (None, None) => self.words.get("no-tweet"),
        };
        let body = ClaimBody::Personalisation(Personalisation {
            platform: Platform::X,
            brand: ad.advertiser_info.as_ref().and_then(|info| advertiser(info, &mut self.words)),
            kind: PersonalisationKind::Ad,
            subject,
            place: ad.display_location.some().map(|place| self.words.get(place)),
            reasons,
        });
        Claim { distinct: Some(distinct), ..Claim::stated(body, at) }
    }

    fn reason(&mut self, criterion: &Criterion<'_>) -> Reason {
        let stated = self.words.get(&criterion.targeting_type.0);
        let value = criterion.targeting_value.as_ref().and_then(|v| v.some()).map(|v| self.words.get(v));
        if let Some(known) = self.readings.get(&stated) {
            return Reason { kind: known.kind, stated, value, categories: known.categories.clone() };
        }
        let new = reading(&stated);
        // A crafted archive may hold any number of types; honest ones hold a few dozen.
        if self.readings.len() < 1_000 {
            self.readings.insert(stated.clone(), new.clone());
        }
        Reason { kind: new.kind, stated, value, categories: new.categories }
    }
}

/// Engagements by tweet and time, and the impressions that may be theirs.
#[derive(Default)]
struct Engaged {
    /// In the order of the files: the tweet's number and the second.
    list: Vec<Option<(u64, i64)>>,
    tweets: HashMap<u64, BTreeSet<(i64, u64)>>,
    next: u64,
}

impl Engaged {
    /// The first look at an engagements file. What can't be read is reported by the second.
    fn look(&mut self, tree: &mut Tree, index: usize, control: &Control) -> Result<(), Stopped> {
        let Ok(reader) = tree.read(index) else { return Ok(()) };
        let mut unknown = Unknown::default();
        let mut scanner = Scanner::new(reader, &[ENGAGEMENTS]);
        let mut fails = 0;
        loop {
            control.check()?;
            match scanner.pull() {
                Ok(Some(record)) => {
                    let engagement = super::parse::parse::<Engagement<'_>>(record.bytes, &mut unknown).ok();
                    let key = engagement.and_then(|e| key(&e.impression_attributes, None));
                    if let Some((tweet, _)) = key {
                        self.tweets.entry(tweet).or_default();
                    }
                    self.list.push(key);
                }
                Err(_) if fails < 1_000 => fails += 1,
                Ok(None) | Err(_) => return Ok(()),
            }
        }
    }

    /// Keeps an impression in mind if an engagement may be its own; gives the anchor by which it is found again.
    fn candidate(&mut self, ad: &Impression<'_>, at: Option<&Moment>) -> Option<u64> {
        let (tweet, second) = key(ad, at)?;
        let impressions = self.tweets.get_mut(&tweet)?;
        let anchor = self.next;
        self.next += 1;
        impressions.insert((second, anchor));
        Some(anchor)
    }

    /// Which engagement joins which impression: in order of time, each takes the nearest that is still free.
    fn join(mut self) -> BTreeMap<usize, u64> {
        let mut order: Vec<(i64, usize, u64)> =
            self.list.iter().enumerate().filter_map(|(n, key)| key.map(|(tweet, second)| (second, n, tweet))).collect();
        order.sort_unstable();
        let mut joined = BTreeMap::new();
        for (second, number, tweet) in order {
            let Some(free) = self.tweets.get_mut(&tweet) else { continue };
            let before = free.range(..=(second, u64::MAX)).next_back().copied();
            let after = free.range((second, 0)..).next().copied();
            let nearest =
                [before, after].into_iter().flatten().min_by_key(|(at, anchor)| ((at - second).abs(), *at, *anchor));
            if let Some((at, anchor)) = nearest
                && (at - second).abs() <= NEAR
            {
                free.remove(&(at, anchor));
                joined.insert(number, anchor);
            }
        }
        joined
    }
}

/// The tweet and the second by which an engagement meets its impression; trends and promoted accounts have no tweet.
fn key(ad: &Impression<'_>, at: Option<&Moment>) -> Option<(u64, i64)> {
    let tweet = ad.promoted_tweet_info.as_ref()?.tweet_id.some()?;
    let tweet = tweet.parse().unwrap_or_else(|_| model::Sha256::of(tweet.as_bytes()).as_u64());
    let ms = match at {
        Some(at) => at.instant_ms(),
        None => moment(ad.impression_time.some()?)?.instant_ms(),
    };
    Some((tweet, ms.div_euclid(1000)))
}
