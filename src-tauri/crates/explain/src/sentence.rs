//! A personalisation in one sentence, and our reading of each reason.

use crate::holding::span;
use crate::rules::{Sight, platform_name};
use crate::{Case, Person};
use model::{ClaimBody, PersonalisationKind, Reason, ReasonKind};
use std::collections::BTreeMap;
use words::{Args, Language, Words};

/// Phrases in one sentence; what is more is counted.
const PHRASES: usize = 4;

/// The personalisation in one sentence.
pub(crate) fn whole(case: &Case<'_>, person: &Person) -> String {
    let words = person.words;
    if let ClaimBody::Contact(contact) = &case.claim.claim.body {
        let brand = case.brand.map_or_else(|| contact.sender.display(), |b| &b.name);
        let args = Args::new().text("brand", brand).text("address", &contact.address);
        return match contact.subject.as_deref().filter(|s| !s.trim().is_empty()) {
            Some(subject) => words.say("why-mail-subject", &args.text("subject", subject)),
            None => words.say("why-mail", &args),
        };
    }
    let platform = platform_name(&case.platform);
    let args = Args::new().text("platform", platform);
    let silent = case.reasons.iter().all(|r| r.kind == ReasonKind::NotStated);
    let exchange = case.reasons.iter().find(|r| silent && r.value.is_some()).and_then(|r| r.value.as_deref());
    let ad = case.kind == PersonalisationKind::Ad;
    match (case.brand, silent) {
        (None, true) if exchange.is_some() => {
            words.say("why-ad-exchange", &args.text("exchange", exchange.unwrap_or_default()))
        }
        (None, true) if ad => words.say("why-ad-nobody-silent", &args),
        (Some(brand), true) if ad => words.say("why-ad-silent", &args.text("brand", &brand.name)),
        (_, true) => words.say("why-other-kind-silent", &args),
        (Some(brand), false) => {
            let id = if ad { "why-ad" } else { "why-other-kind" };
            words.say(id, &args.text("brand", &brand.name).text("aims", &aims(words, &case.reasons)))
        }
        (None, false) => words.say("why-ad-nobody", &args.text("aims", &aims(words, &case.reasons))),
    }
}

/// "a list they uploaded, people taken to be 25 to 34, and Perth".
fn aims(words: &Words, reasons: &[Reason]) -> String {
    let mut groups: BTreeMap<(ReasonKind, Option<&str>), Vec<&Reason>> = BTreeMap::new();
    for reason in reasons.iter().filter(|r| r.kind != ReasonKind::NotStated) {
        // Age and gender are two phrases; two ages are two phrases too.
        let apart = matches!(reason.kind, ReasonKind::Demographic | ReasonKind::Language | ReasonKind::Other);
        groups.entry((reason.kind, reason.value.as_deref().filter(|_| apart))).or_default().push(reason);
    }
    let more = groups.len().saturating_sub(PHRASES);
    let shown = if more == 1 { PHRASES + 1 } else { PHRASES };
    let mut phrases: Vec<String> =
        groups.into_iter().take(shown).map(|((kind, _), group)| phrase(words, kind, &group)).collect();
    if more > 1 {
        phrases.push(words.say("why-and-more", &Args::new().number("count", more as u64)));
    }
    list(words, &phrases)
}

/// Whether a reason of this kind says little without its value.
const fn needs_value(kind: ReasonKind) -> bool {
    !matches!(
        kind,
        ReasonKind::CustomerList
            | ReasonKind::ListLookAlike
            | ReasonKind::SiteActivity
            | ReasonKind::AppActivity
            | ReasonKind::Engagement
            | ReasonKind::PurchaseHistory
            | ReasonKind::ViewingHistory
            | ReasonKind::ContactHistory
            | ReasonKind::Context
    )
}

fn phrase(words: &Words, kind: ReasonKind, group: &[&Reason]) -> String {
    let mut values: Vec<&str> = group.iter().filter_map(|r| r.value.as_deref()).collect();
    values.sort_unstable();
    values.dedup();
    let needs_value = needs_value(kind);
    let stated = group.first().map_or("", |r| &*r.stated);
    if values.is_empty() && needs_value {
        let id = match kind {
            ReasonKind::ConversationTopic => "why-aim-unnamed-topic",
            _ => "why-aim-unnamed",
        };
        return words.say(id, &Args::new().text("stated", stated));
    }
    let count = if needs_value { values.len() } else { group.len() };
    let value = shown(words, kind, values.first().copied().unwrap_or_default());
    words.say(&format!("why-aim-{}", kind.id()), &Args::new().number("count", count as u64).text("value", &value))
}

/// Joins phrases as the language does; a phrase with a clause in it is closed by a comma where the language wants one.
fn list(words: &Words, phrases: &[String]) -> String {
    match phrases {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => {
            let clause = rest.last().is_some_and(|p| p.contains(','));
            let args = Args::new()
                .text("a", &rest.join(", "))
                .text("b", last)
                .text("clause", if clause { "yes" } else { "no" });
            words.say(if rest.len() == 1 { "why-list-pair" } else { "why-list-last" }, &args)
        }
    }
}

/// A value as the language's sentence can hold it: spans of ages are figures in any language but English.
fn shown(words: &Words, kind: ReasonKind, value: &str) -> String {
    if kind == ReasonKind::Demographic && words.language() != Language::En { span(value) } else { value.to_owned() }
}

/// Our reading of one reason.
pub(crate) fn reading(sight: &Sight<'_>) -> String {
    let words = sight.person.words;
    let Reason { kind, stated, value, .. } = sight.reason;
    let platform = platform_name(&sight.case.platform);
    let args = Args::new()
        .text("brand", sight.brand())
        .text("platform", platform)
        .text("stated", stated)
        .text("value", &shown(words, *kind, value.as_deref().unwrap_or_default()))
        .text("has", if value.is_some() { "yes" } else { "no" });
    match kind {
        ReasonKind::NotStated if sight.case.kind == PersonalisationKind::MarketingMessage => {
            words.plain("why-reading-not-stated-mail")
        }
        ReasonKind::NotStated if value.is_some() => {
            words.say("why-reading-exchange", &args.text("exchange", value.as_deref().unwrap_or_default()))
        }
        // These two have words of their own for it.
        ReasonKind::ConversationTopic | ReasonKind::Other => words.say(&format!("why-reading-{}", kind.id()), &args),
        _ if value.is_none() && needs_value(*kind) && *kind != ReasonKind::NotStated => {
            words.say("why-reading-unnamed", &args)
        }
        _ => words.say(&format!("why-reading-{}", kind.id()), &args),
    }
}
