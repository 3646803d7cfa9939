//! What goes on after the brand was asked to stop: a broken promise only where the brand had said that it stopped.

use super::Judged;
use crate::book::Parameters;
use crate::facts::{Asked, Facts};
use crate::finding::Verdict;
use chrono::{Days, NaiveDate};
use model::{ClaimId, ClaimKind};
use record::{RecordError, Role};
use words::Args;

/// Does the way out work: do messages that sell end after the day on which an objection took effect?
pub(super) fn messages_stop(facts: &Facts<'_>, told: &Parameters) -> Result<Judged, RecordError> {
    let Some(asked) = first(facts, Asked::ends_messages) else {
        return Ok(facts.judged(Verdict::Unknown, "rulebook-way-out-untried", Args::new(), []));
    };
    let seen = facts.marketing()?.iter().filter_map(|mail| Some((facts.day(mail.at?), mail.id.clone())));
    settle(facts, told, asked, seen.collect(), "rulebook-messages")
}

/// Does use end after an objection, a withdrawal or an erasure took effect?
pub(super) fn use_stops(facts: &Facts<'_>, told: &Parameters) -> Result<Judged, RecordError> {
    let Some(asked) = first(facts, Asked::ends_use) else {
        return Ok(facts.judged(Verdict::Unknown, "rulebook-use-unasked", Args::new(), []));
    };
    let mut seen: Vec<(NaiveDate, ClaimId)> =
        facts.shown()?.iter().filter_map(|shown| Some((facts.day(shown.at?), shown.id.clone()))).collect();
    for role in [Role::From, Role::To] {
        for stored in facts.newest(ClaimKind::Transfer, Some(role))? {
            if let Some(at) = crate::facts::instant(&stored.claim) {
                seen.push((facts.day(at), stored.id));
            }
        }
    }
    seen.sort_by(|a, b| b.cmp(a));
    settle(facts, told, asked, seen, "rulebook-use")
}

/// The request of this kind that took effect first.
fn first<'f>(facts: &'f Facts<'_>, kind: fn(&Asked) -> bool) -> Option<&'f Asked> {
    facts
        .asked
        .iter()
        .filter(|asked| kind(asked) && asked.effective_on < facts.person.today)
        .min_by_key(|a| a.effective_on)
}

/// Sightings newest first. It is met only when the brand was seen before, and later evidence would have shown it.
fn settle(
    facts: &Facts<'_>,
    told: &Parameters,
    asked: &Asked,
    seen: Vec<(NaiveDate, ClaimId)>,
    words: &str,
) -> Result<Judged, RecordError> {
    let since = facts.person.words.full_day(asked.effective_on);
    let (after, before): (Vec<_>, Vec<_>) = seen.into_iter().partition(|(day, _)| *day > asked.effective_on);
    let args = Args::new().text("since", &since).number("count", after.len() as u64);
    if !after.is_empty() {
        let id = format!("{words}-{}", if asked.confirmed { "broken" } else { "went-on" });
        return Ok(facts.judged(Verdict::Breached, &id, args, after.into_iter().map(|(_, id)| id)));
    }
    let watched = asked.effective_on.checked_add_days(Days::new(u64::from(told.number("days", 30))));
    let later = newest_evidence(facts)?;
    if before.is_empty() || later.is_none() || later < watched {
        return Ok(facts.judged(Verdict::Unknown, &format!("{words}-too-early"), args, []));
    }
    Ok(facts.judged(Verdict::Met, &format!("{words}-stopped"), args, before.into_iter().map(|(_, id)| id)))
}

/// Until which day sources tell anything at all: the day on which the newest was made.
fn newest_evidence(facts: &Facts<'_>) -> Result<Option<NaiveDate>, RecordError> {
    let made = facts.record.sources()?.into_iter().filter_map(|source| source.exported_at);
    Ok(made.map(|at| facts.day(at.utc())).max())
}
