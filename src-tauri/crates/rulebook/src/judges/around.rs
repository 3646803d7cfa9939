//! Be sensitive: followed from place to place, woken at night, flooded.

use super::Judged;
use crate::book::Parameters;
use crate::facts::{Facts, Mail};
use crate::finding::Verdict;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use model::ClaimId;
use record::RecordError;
use std::collections::{BTreeMap, BTreeSet};
use words::Args;

/// Sightings further apart than this are two runs.
const PAUSE: Duration = Duration::days(7);

/// Did the brand follow from place to place: a run of sightings, each within a week of the last, over several places?
pub(super) fn followed(facts: &Facts<'_>, told: &Parameters) -> Result<Judged, RecordError> {
    let mut sightings: Vec<Sighting> = Vec::new();
    for shown in facts.shown()? {
        if let Some(at) = shown.at {
            let place = shown.what.platform.domain_and_name().1.to_owned();
            sightings.push(Sighting { at, place, claim: shown.id.clone() });
        }
    }
    for mail in facts.marketing()? {
        if let Some(at) = mail.at {
            let place = facts.person.words.plain("rulebook-place-mail");
            sightings.push(Sighting { at, place, claim: mail.id.clone() });
        }
    }
    sightings.sort_by(|a, b| (a.at, &a.claim).cmp(&(b.at, &b.claim)));
    let places: BTreeSet<&str> = sightings.iter().map(|sighting| sighting.place.as_str()).collect();
    let longest = runs(&sightings).into_iter().filter(|run| run.places.len() as u32 >= told.number("places", 2));
    if let Some(run) = longest.max_by_key(|run| (run.days, run.sightings.len()))
        && run.days >= i64::from(told.number("days", 14))
    {
        let args = Args::new()
            .text("places", &run.places.iter().copied().collect::<Vec<_>>().join(", "))
            .number("days", run.days.unsigned_abs())
            .number("times", run.sightings.len() as u64);
        // One of each place first, so that the evidence shows the following.
        let mut first: BTreeMap<&str, ClaimId> = BTreeMap::new();
        for sighting in run.sightings.iter().rev() {
            first.entry(&sighting.place).or_insert_with(|| sighting.claim.clone());
        }
        return Ok(facts.judged(Verdict::Breached, "rulebook-followed", args, first.into_values()));
    }
    let args = Args::new().number("times", sightings.len() as u64).number("places", places.len() as u64);
    if (sightings.len() as u64) < u64::from(told.number("at_least", 10)) {
        return Ok(facts.judged(Verdict::Unknown, "rulebook-followed-few", args, []));
    }
    let newest = sightings.iter().rev().map(|sighting| sighting.claim.clone());
    Ok(facts.judged(Verdict::Met, "rulebook-followed-not", args, newest))
}

struct Sighting {
    at: DateTime<Utc>,
    place: String,
    claim: ClaimId,
}

/// Sightings that follow each other within [`PAUSE`].
struct Run<'a> {
    sightings: &'a [Sighting],
    places: BTreeSet<&'a str>,
    days: i64,
}

fn runs(sightings: &[Sighting]) -> Vec<Run<'_>> {
    sightings
        .chunk_by(|a, b| b.at - a.at <= PAUSE)
        .map(|sightings| {
            let days = match sightings {
                [first, .., last] => (last.at - first.at).num_days() + 1,
                _ => 1,
            };
            Run { sightings, places: sightings.iter().map(|sighting| sighting.place.as_str()).collect(), days }
        })
        .collect()
}

/// Did it write at night, or in floods? The hours are those of the person's own zone.
pub(super) fn night_and_floods(facts: &Facts<'_>, told: &Parameters) -> Result<Judged, RecordError> {
    let mails = facts.marketing()?;
    let dated: Vec<(&Mail, DateTime<Utc>)> = mails.iter().filter_map(|mail| mail.at.map(|at| (mail, at))).collect();
    let days: Vec<NaiveDate> = dated.iter().map(|(_, at)| facts.day(*at)).collect();
    let a_day = most_within(&days, 1);
    let a_week = most_within(&days, 7);
    let (most_a_day, most_a_week) = (u64::from(told.number("a_day", 3)), u64::from(told.number("a_week", 10)));
    if a_day > most_a_day || a_week > most_a_week {
        let args = Args::new().number("day", a_day).number("week", a_week);
        return Ok(facts.judged(
            Verdict::Breached,
            "rulebook-flood",
            args,
            dated.iter().map(|(mail, _)| mail.id.clone()),
        ));
    }
    let at_night: Vec<&Mail> = dated
        .iter()
        .filter(|(mail, at)| mail.hour_is_sure && facts.hour(*at).is_some_and(|hour| !(6..22).contains(&hour)))
        .map(|(mail, _)| *mail)
        .collect();
    let count = at_night.len() as u64;
    if count >= u64::from(told.number("night", 3)) {
        let args = Args::new().number("count", count).number("total", dated.len() as u64);
        return Ok(facts.judged(
            Verdict::Breached,
            "rulebook-night",
            args,
            at_night.iter().map(|mail| mail.id.clone()),
        ));
    }
    // A mail that doesn't state its zone may have come at night: it says nothing about days.
    let timed = dated.iter().filter(|(mail, _)| mail.hour_is_sure);
    let timed: Vec<ClaimId> = timed.map(|(mail, _)| mail.id.clone()).collect();
    let args = Args::new().number("total", timed.len() as u64);
    if (timed.len() as u64) < u64::from(told.number("at_least", 5)) {
        return Ok(facts.judged(Verdict::Unknown, "rulebook-night-few", args, []));
    }
    if facts.person.zone.is_none() {
        return Ok(facts.judged(Verdict::Unknown, "rulebook-night-no-zone", args, []));
    }
    Ok(facts.judged(Verdict::Met, "rulebook-night-none", args, timed))
}

/// The most of these days that lie within so many days.
fn most_within(days: &[NaiveDate], window: i64) -> u64 {
    let mut sorted = days.to_vec();
    sorted.sort_unstable();
    let mut most = 0;
    let mut from = 0;
    for (n, day) in sorted.iter().enumerate() {
        while sorted.get(from).is_some_and(|first| (*day - *first).num_days() >= window) {
            from += 1;
        }
        most = most.max(n + 1 - from);
    }
    most as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floods_are_counted_in_any_window() {
        let day = |n: u64| NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Days::new(n);
        let days = [day(0), day(0), day(6), day(7), day(20)];
        assert_eq!((most_within(&days, 1), most_within(&days, 7), most_within(&[], 7)), (2, 3, 0));
    }

    #[test]
    fn a_pause_of_more_than_a_week_ends_a_run() {
        let at = |day: i64| DateTime::from_timestamp(day * 86_400, 0).unwrap();
        let sighting =
            |day: i64, place: &str| Sighting { at: at(day), place: place.into(), claim: ClaimId("c".into()) };
        let seen = [sighting(0, "X"), sighting(5, "mail"), sighting(12, "X"), sighting(30, "X")];
        let runs = runs(&seen);
        assert_eq!(runs.iter().map(|run| (run.days, run.places.len())).collect::<Vec<_>>(), [(13, 2), (1, 1)]);
    }
}
