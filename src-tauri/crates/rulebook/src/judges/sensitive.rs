//! Be sensitive: which categories were used or worked out, and what the three scales say of them.

use super::Judged;
use crate::book::Parameters;
use crate::facts::Facts;
use crate::finding::Verdict;
use model::{Category, ClaimBody, ClaimId, ClaimKind};
use record::{ClaimQuery, RecordError, Role};
use std::collections::BTreeSet;
use words::Args;

/// Was a category used or worked out that the law of Europe or of California calls special or sensitive?
pub(super) fn categories(facts: &Facts<'_>, told: &Parameters) -> Result<Judged, RecordError> {
    let sensitive = |category: &Category| {
        let scales = category.sensitivity();
        // California means a precise place; a campaign's city is none, and its category doesn't tell them apart.
        scales.gdpr9 || (scales.cpra && category.id() != "pd:Location")
    };
    decide(facts, told, &sensitive, "rulebook-sensitive")
}

/// Was a private message, health, a place or a child's data involved? Which categories these are, the book says.
pub(super) fn matters(facts: &Facts<'_>, told: &Parameters) -> Result<Judged, RecordError> {
    let named: BTreeSet<&str> = told.list("categories").iter().map(String::as_str).collect();
    let matters = |category: &Category| {
        named.contains(category.id()) || category.ancestry().iter().any(|wider| named.contains(wider.id()))
    };
    decide(facts, told, &matters, "rulebook-matters")
}

/// Whether a category is one that is looked for.
type Wanted<'a> = dyn Fn(&Category) -> bool + 'a;

fn decide(facts: &Facts<'_>, told: &Parameters, wanted: &Wanted<'_>, words: &str) -> Result<Judged, RecordError> {
    let found: BTreeSet<Category> = used(facts).into_iter().filter(|category| wanted(category)).collect();
    if !found.is_empty() {
        let scales: Vec<String> = found.iter().map(|category| with_scales(facts, category)).collect();
        let args = Args::new().text("categories", &scales.join("; ")).number("count", scales.len() as u64);
        return Ok(facts.judged(Verdict::Breached, &format!("{words}-used"), args, examples(facts, wanted)?));
    }
    // Silence is told from knowledge by how much was said at all.
    let reasons = facts.uses().reasons.iter().filter(|row| row.category.is_some());
    let stated: u64 = reasons.map(|row| u64::from(row.claims)).sum();
    let args = Args::new().number("count", stated);
    let verdict = if stated >= u64::from(told.number("at_least", 10)) { Verdict::Met } else { Verdict::Unknown };
    Ok(facts.judged(verdict, &format!("{words}-{}", if verdict == Verdict::Met { "none" } else { "few" }), args, []))
}

/// Categories that the brand holds, gave or got, or by which something was chosen for it.
fn used(facts: &Facts<'_>) -> BTreeSet<Category> {
    let mut out: BTreeSet<Category> = facts.uses().reasons.iter().filter_map(|row| row.category.clone()).collect();
    for row in &facts.uses().rows {
        let Some(facet) = facts.facet(row.facet) else { continue };
        match (facet.kind, row.role) {
            (ClaimKind::Holding, Role::Holder) => drop(out.insert(Category::new(&facet.a))),
            (ClaimKind::Transfer, _) if !facet.b.is_empty() => drop(out.insert(Category::new(&facet.b))),
            _ => {}
        }
    }
    out
}

/// A category with what each scale says of it; the scales are never added up.
fn with_scales(facts: &Facts<'_>, category: &Category) -> String {
    let scales = category.sensitivity();
    let words = facts.person.words;
    let mut said = Vec::new();
    if scales.gdpr9 {
        said.push(words.plain("rulebook-scale-gdpr9"));
    }
    if scales.cpra {
        let precise = category.id() == "pd:Location";
        said.push(words.plain(if precise { "rulebook-scale-cpra-precise" } else { "rulebook-scale-cpra" }));
    }
    if let Some(share) = scales.pew2014 {
        said.push(words.say("rulebook-scale-pew", &Args::new().number("share", u64::from(share))));
    }
    let name = words.category(category);
    if said.is_empty() { name } else { format!("{name} ({})", said.join(", ")) }
}

/// The newest claims that use a category which is looked for.
fn examples(facts: &Facts<'_>, wanted: &Wanted<'_>) -> Result<Vec<ClaimId>, RecordError> {
    let mut out = Vec::new();
    for shown in facts.shown()? {
        if shown.what.reasons.iter().any(|reason| reason.uses().iter().any(wanted)) {
            out.push(shown.id.clone());
        }
        if out.len() >= super::SHOWN {
            return Ok(out);
        }
    }
    for kind in [ClaimKind::Holding, ClaimKind::Transfer] {
        let categories = used(facts).into_iter().filter(|category| wanted(category)).collect();
        let query = ClaimQuery { brand: Some(facts.brand.clone()), categories, ..ClaimQuery::of(kind, 50) };
        for stored in facts.record.claims(&query)?.items {
            let held = match &stored.claim.body {
                ClaimBody::Holding(holding) => wanted(&holding.category),
                ClaimBody::Transfer(transfer) => transfer.category.as_ref().is_some_and(wanted),
                _ => false,
            };
            if held {
                out.push(stored.id);
            }
        }
    }
    Ok(out)
}
