//! Be transparent: is it said that something was chosen, from what, and how to get out.

use super::Judged;
use crate::book::Parameters;
use crate::facts::Facts;
use crate::finding::Verdict;
use chrono::{DateTime, Utc};
use model::{ClaimId, ClaimKind, Platform, ReasonKind};
use record::RecordError;
use std::collections::{BTreeMap, BTreeSet};
use words::Args;

/// Is it said that this is personalised, and from what? Over all that was shown, by the sums.
pub(super) fn said(facts: &Facts<'_>, told: &Parameters) -> Result<Judged, RecordError> {
    let total = facts.count(ClaimKind::Personalisation);
    let silent = facts.uses().reasons.iter().filter(|row| row.reason == ReasonKind::NotStated);
    let silent: u64 = silent.map(|row| u64::from(row.claims)).sum();
    if total < u64::from(told.number("at_least", 5)) {
        return Ok(facts.judged(Verdict::Unknown, "rulebook-said-few", Args::new().number("total", total), []));
    }
    let stated = total.saturating_sub(silent);
    let met = 100 * stated >= total * u64::from(told.number("share", 90));
    let examples =
        facts.shown()?.iter().filter(|shown| shown.what.reasons.is_empty() != met).map(|shown| shown.id.clone());
    let args = Args::new().number("total", total).number("stated", stated);
    let verdict = if met { Verdict::Met } else { Verdict::Breached };
    Ok(facts.judged(verdict, "rulebook-said", args, examples))
}

/// Do the stated reasons name something that a person can look at: which list, which interest, which place?
pub(super) fn checkable(facts: &Facts<'_>, told: &Parameters) -> Result<Judged, RecordError> {
    let claims = facts.shown()?;
    let (mut total, mut named) = (0_u64, 0_u64);
    let (mut with, mut without) = (Vec::new(), Vec::new());
    for shown in claims {
        let reasons = &shown.what.reasons;
        let of = reasons.iter().filter(|reason| reason.value.as_deref().is_some_and(|v| !v.trim().is_empty())).count();
        total += reasons.len() as u64;
        named += of as u64;
        if of < reasons.len() {
            without.push(shown.id.clone());
        } else if of > 0 {
            with.push(shown.id.clone());
        }
    }
    let args = Args::new().number("total", total).number("named", named);
    if total < u64::from(told.number("at_least", 5)) {
        return Ok(facts.judged(Verdict::Unknown, "rulebook-checkable-few", args, []));
    }
    if 100 * named >= total * u64::from(told.number("share", 70)) {
        Ok(facts.judged(Verdict::Met, "rulebook-checkable", args, with))
    } else {
        Ok(facts.judged(Verdict::Breached, "rulebook-checkable", args, without))
    }
}

/// Do the stated reasons agree: an age or a gender can't be two at once.
pub(super) fn agree(facts: &Facts<'_>, told: &Parameters) -> Result<Judged, RecordError> {
    let mut ages: Vec<(Span, DateTime<Utc>, ClaimId)> = Vec::new();
    let mut genders: BTreeMap<&'static str, ClaimId> = BTreeMap::new();
    for shown in facts.shown()? {
        let Some(at) = shown.at else { continue };
        for reason in shown.what.reasons.iter().filter(|reason| reason.kind == ReasonKind::Demographic) {
            let Some(value) = reason.value.as_deref() else { continue };
            if let Some(gender) = gender_of(value) {
                genders.entry(gender).or_insert_with(|| shown.id.clone());
            } else if let Some(span) = Span::of(value) {
                ages.push((span, at, shown.id.clone()));
            }
        }
    }
    if genders.len() > 1 {
        let args = Args::new().text("what", &facts.person.words.plain("rulebook-agree-gender"));
        return Ok(facts.judged(Verdict::Breached, "rulebook-agree-not", args, genders.into_values()));
    }
    if let Some((one, other)) = at_odds(&ages) {
        let args = Args::new().text("what", &facts.person.words.plain("rulebook-agree-age"));
        return Ok(facts.judged(Verdict::Breached, "rulebook-agree-not", args, [one, other]));
    }
    let known = (ages.len() + genders.len()) as u64;
    let args = Args::new().number("count", known);
    if known < u64::from(told.number("at_least", 2)) {
        return Ok(facts.judged(Verdict::Unknown, "rulebook-agree-few", args, []));
    }
    Ok(facts.judged(Verdict::Met, "rulebook-agree", args, ages.into_iter().map(|(.., id)| id)))
}

/// Ages from one to another, both in years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Span {
    from: u32,
    to: u32,
}

impl Span {
    /// "25 to 34", "35-44", "18 and up": what is none is none.
    fn of(value: &str) -> Option<Self> {
        let mut numbers = value.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse::<u32>().ok());
        let from = numbers.next().filter(|age| *age < 120)?;
        let to = match numbers.next() {
            Some(to) => to,
            None if ["up", "over", "+", "older"].iter().any(|word| value.contains(word)) => 130,
            None => return None,
        };
        (from <= to).then_some(Self { from, to })
    }
}

/// Two claims of about the same time whose ages leave no age over. A birthday may lie between them.
fn at_odds(ages: &[(Span, DateTime<Utc>, ClaimId)]) -> Option<(ClaimId, ClaimId)> {
    let lowest = ages.iter().min_by_key(|(span, ..)| span.to)?;
    let highest = ages.iter().max_by_key(|(span, ..)| span.from)?;
    let years = (lowest.1 - highest.1).num_days().unsigned_abs() / 365;
    let apart = u64::from(highest.0.from.saturating_sub(lowest.0.to));
    (apart > years + 1).then(|| (lowest.2.clone(), highest.2.clone()))
}

fn gender_of(value: &str) -> Option<&'static str> {
    match value.trim().to_lowercase().as_str() {
        "men" | "man" | "male" | "männer" | "männlich" => Some("men"),
        "women" | "woman" | "female" | "frauen" | "weiblich" => Some("women"),
        _ => None,
    }
}

/// Is there a way out: each message that sells names one; for ads the platform has a setting.
pub(super) fn way_out(facts: &Facts<'_>, told: &Parameters) -> Result<Judged, RecordError> {
    let mails = facts.marketing()?;
    let (with, without): (Vec<_>, Vec<_>) = mails
        .iter()
        .partition(|mail| mail.what.unsubscribe.as_ref().is_some_and(|way| way.url.is_some() || way.mailto.is_some()));
    let mails = mails.len() as u64;
    if !without.is_empty() {
        let args = Args::new().number("total", mails).number("without", without.len() as u64);
        return Ok(facts.judged(
            Verdict::Breached,
            "rulebook-way-out-missing",
            args,
            without.iter().map(|m| m.id.clone()),
        ));
    }
    let platforms = platforms_of_ads(facts);
    let settable = platforms.iter().all(|(platform, reasons)| {
        let platform = Platform(platform.clone().into());
        reasons.iter().any(|reason| !controls::for_reason(&platform, *reason, &facts.person.region).is_empty())
    });
    let args = Args::new().number("mails", mails).number("platforms", platforms.len() as u64);
    if mails >= u64::from(told.number("at_least", 1)) {
        let id = if platforms.is_empty() || !settable { "rulebook-way-out-mail" } else { "rulebook-way-out-both" };
        return Ok(facts.judged(Verdict::Met, id, args, with.iter().map(|mail| mail.id.clone())));
    }
    if !platforms.is_empty() && settable {
        let claims = facts.shown()?.iter().map(|shown| shown.id.clone());
        return Ok(facts.judged(Verdict::Met, "rulebook-way-out-ads", args, claims));
    }
    Ok(facts.judged(Verdict::Unknown, "rulebook-way-out-unknown", args, []))
}

/// On which platforms the brand had things shown, and by which kinds of reasons.
fn platforms_of_ads(facts: &Facts<'_>) -> BTreeMap<String, BTreeSet<ReasonKind>> {
    let mut platforms: BTreeMap<String, BTreeSet<ReasonKind>> = BTreeMap::new();
    for row in &facts.uses().reasons {
        if let Some(facet) = facts.facet(row.facet) {
            platforms.entry(facet.a.clone()).or_default().insert(row.reason);
        }
    }
    platforms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_read_as_platforms_write_them() {
        assert_eq!(Span::of("25 to 34"), Some(Span { from: 25, to: 34 }));
        assert_eq!(Span::of("35-44"), Some(Span { from: 35, to: 44 }));
        assert_eq!(Span::of("18 and up"), Some(Span { from: 18, to: 130 }));
        assert_eq!(Span::of("thirty"), None);
        assert_eq!(Span::of("44"), None);
    }
}
