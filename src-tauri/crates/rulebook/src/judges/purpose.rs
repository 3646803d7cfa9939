//! Stick to your purpose: what was given for one thing and turned up in another.

use super::Judged;
use crate::book::Parameters;
use crate::facts::Facts;
use crate::finding::Verdict;
use chrono::{DateTime, Utc};
use model::{ClaimBody, ClaimId, ClaimKind, ContactClass, ReasonKind, TransferKind};
use record::{RecordError, Role, StoredClaim};
use std::collections::BTreeSet;
use words::Args;

/// Did what was given for an order or an account turn up in a list for advertising?
pub(super) fn something_else(facts: &Facts<'_>, told: &Parameters) -> Result<Judged, RecordError> {
    let given: Vec<(DateTime<Utc>, ClaimId)> = facts
        .mails(&[ContactClass::Order, ContactClass::Account])?
        .into_iter()
        .filter_map(|mail| Some((mail.at?, mail.id)))
        .collect();
    let Some((first, first_mail)) = given.iter().min() else {
        return Ok(facts.judged(Verdict::Unknown, "rulebook-given-nothing", Args::new(), []));
    };
    let lists: Vec<StoredClaim> = facts
        .newest(ClaimKind::Transfer, Some(Role::From))?
        .into_iter()
        .filter(|stored| is_list(stored) && crate::facts::instant(&stored.claim).is_none_or(|at| at > *first))
        .collect();
    let since = facts.person.words.full_day(facts.day(*first));
    let args = || Args::new().text("since", &since);
    if !lists.is_empty() {
        let claims = std::iter::once(first_mail.clone()).chain(lists.into_iter().map(|stored| stored.id));
        return Ok(facts.judged(Verdict::Breached, "rulebook-given-listed", args(), claims));
    }
    let shown = facts.shown()?;
    let by_list = |reason: &model::Reason| reason.kind == ReasonKind::CustomerList;
    let ruled: Vec<ClaimId> =
        shown.iter().filter(|s| s.what.reasons.iter().any(by_list)).map(|s| s.id.clone()).collect();
    if !ruled.is_empty() {
        // A rule on a list is one of the campaign, often an exclusion: it doesn't prove that the person is on it.
        return Ok(facts.judged(Verdict::Unknown, "rulebook-given-rule", args(), ruled));
    }
    let stated = shown.iter().filter(|s| !s.what.reasons.is_empty()).count() as u64;
    if stated < u64::from(told.number("at_least", 10)) {
        return Ok(facts.judged(Verdict::Unknown, "rulebook-given-few", args().number("count", stated), []));
    }
    Ok(facts.judged(Verdict::Met, "rulebook-given-kept", args().number("count", stated), [first_mail.clone()]))
}

fn is_list(stored: &StoredClaim) -> bool {
    matches!(&stored.claim.body, ClaimBody::Transfer(transfer) if transfer.kind == TransferKind::CustomerList)
}

/// Did data go to, or come from, anybody else?
pub(super) fn third_parties(facts: &Facts<'_>, _: &Parameters) -> Result<Judged, RecordError> {
    let mut others: BTreeSet<String> = BTreeSet::new();
    let mut claims = Vec::new();
    for (role, other) in [(Role::From, Role::To), (Role::To, Role::From)] {
        for stored in facts.newest(ClaimKind::Transfer, Some(role))? {
            // Between two marks of one brand nothing changes hands.
            if let Some(brand) = stored.brand(other).filter(|brand| brand.id != *facts.brand) {
                others.insert(brand.name.clone());
                claims.push(stored.id);
            }
        }
    }
    if !claims.is_empty() {
        let some: Vec<&str> = others.iter().take(3).map(String::as_str).collect();
        let args = Args::new()
            .text("others", &some.join(", "))
            .number("more", (others.len() - some.len()) as u64)
            .number("count", claims.len() as u64);
        return Ok(facts.judged(Verdict::Breached, "rulebook-third-parties", args, claims));
    }
    // What a brand does elsewhere stands in no export of a platform: only its own full answer can settle this.
    if facts.asked.iter().any(|asked| asked.told_all) {
        return Ok(facts.judged(Verdict::Met, "rulebook-third-parties-answered", Args::new(), []));
    }
    Ok(facts.judged(Verdict::Unknown, "rulebook-third-parties-unknown", Args::new(), []))
}

/// Was the person part of an experiment? Only where the evidence says so in these words.
pub(super) fn experiments(facts: &Facts<'_>, told: &Parameters) -> Result<Judged, RecordError> {
    let words: Vec<String> = told.list("words").iter().map(|word| word.to_lowercase()).collect();
    let names = |text: &str| {
        let text = text.to_lowercase();
        words.iter().any(|word| text.contains(word.as_str()))
    };
    let mut claims = Vec::new();
    for kind in [ClaimKind::Holding, ClaimKind::Transfer] {
        for stored in facts.newest(kind, None)? {
            let says = match &stored.claim.body {
                ClaimBody::Holding(h) => names(&h.literal) || h.value.as_deref().is_some_and(names),
                ClaimBody::Transfer(t) => names(&t.literal) || t.detail.as_deref().is_some_and(names),
                _ => false,
            };
            if says {
                claims.push(stored.id);
            }
        }
    }
    if claims.is_empty() {
        return Ok(facts.judged(Verdict::Unknown, "rulebook-experiments-unknown", Args::new(), []));
    }
    Ok(facts.judged(
        Verdict::Breached,
        "rulebook-experiments",
        Args::new().number("count", claims.len() as u64),
        claims,
    ))
}
