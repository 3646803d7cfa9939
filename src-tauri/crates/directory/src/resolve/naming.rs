//! What a brand is called: an id that can be read and stays, and a name.

use super::marks::{Mark, Marks};
use crate::names;
use model::{BrandId, PartyKind, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Ids longer than this are cut and closed with a digest.
const LONGEST: usize = 80;

/// A readable id for each group, all different.
///
/// Where the person holds apart what would bear the same id, the group that has the very mark keeps it.
pub(crate) fn ids(marks: &Marks, groups: &[Vec<usize>]) -> Vec<BrandId> {
    let mut claimants: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (n, group) in groups.iter().enumerate() {
        claimants.entry(best(marks, group)).or_default().push(n);
    }
    let taken: BTreeSet<String> = claimants.keys().cloned().collect();
    let mut ids = vec![BrandId(String::new()); groups.len()];
    for (id, mut group_numbers) in claimants {
        let exact = |n: &usize| {
            groups.get(*n).is_some_and(|g| g.iter().filter_map(|at| marks.get(*at)).any(|m| m.normal == id))
        };
        group_numbers.sort_by_key(|n| (!exact(n), *n));
        for (place, n) in group_numbers.into_iter().enumerate() {
            let own = if place == 0 { id.clone() } else { other(marks, groups.get(n), &id, &taken) };
            if let Some(slot) = ids.get_mut(n) {
                *slot = BrandId(own);
            }
        }
    }
    ids
}

/// The smallest domain (shortest, then by letters), else handle, else app, else name.
fn best(marks: &Marks, group: &[usize]) -> String {
    let texts = |f: &dyn Fn(&Mark) -> Option<String>| {
        group.iter().filter_map(|at| marks.get(*at)).filter_map(f).min_by(|a, b| (a.len(), a).cmp(&(b.len(), b)))
    };
    let found =
        texts(&|m| (m.party.kind == PartyKind::Domain).then(|| m.own.clone().unwrap_or_else(|| m.normal.clone())))
            .or_else(|| {
                texts(&|m| match &m.party.kind {
                    PartyKind::Handle(platform) => Some(format!("{platform}:@{}", m.normal)),
                    _ => None,
                })
            })
            .or_else(|| texts(&|m| (m.party.kind == PartyKind::App).then(|| format!("app:{}", m.normal))))
            .or_else(|| texts(&|m| m.is_name().then(|| slug(&m.normal))));
    tidy(&found.unwrap_or_default(), marks, group)
}

/// Another id for a group whose first choice is taken: its own whole host, else the first choice with a digest.
fn other(marks: &Marks, group: Option<&Vec<usize>>, id: &str, taken: &BTreeSet<String>) -> String {
    let group = group.map_or(&[][..], Vec::as_slice);
    let host = group
        .iter()
        .filter_map(|at| marks.get(*at))
        .filter(|m| m.party.kind == PartyKind::Domain && m.normal != id && m.normal.len() <= LONGEST)
        .map(|m| m.normal.clone())
        .min();
    match host {
        Some(host) if !taken.contains(&host) => host,
        _ => format!("{id}~{}", digest(marks, group)),
    }
}

fn digest(marks: &Marks, group: &[usize]) -> String {
    let first = group.first().map_or("", |at| marks.id(*at).as_str());
    Sha256::of(first.as_bytes()).short(6)
}

/// An id is typed by people and stands in addresses: no white space, no controls, not without end.
fn tidy(id: &str, marks: &Marks, group: &[usize]) -> String {
    let plain: String =
        id.chars().filter(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ':' | '@' | '+')).collect();
    if plain.chars().count() <= LONGEST && plain.chars().any(char::is_alphanumeric) && (plain == id) {
        return plain;
    }
    let cut: String = plain.chars().take(LONGEST - 7).collect();
    if cut.chars().any(char::is_alphanumeric) {
        format!("{cut}~{}", digest(marks, group))
    } else {
        format!("brand~{}", digest(marks, group))
    }
}

fn slug(folded: &str) -> String {
    let mut out = String::new();
    for c in folded.chars() {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.trim_end_matches('-').to_owned()
}

/// The name written most often beside the group's own marks; else a name in it; else its surest mark.
pub(crate) fn name(marks: &Marks, group: &[usize]) -> String {
    let mut votes: BTreeMap<usize, u64> = BTreeMap::new();
    for at in group {
        let Some(mark) = marks.get(*at) else { continue };
        if mark.is_name() {
            *votes.entry(*at).or_default() += 1;
        } else if mark.is_hard() {
            for (beside, _, times) in marks.beside(*at).filter(|(_, m, _)| m.is_name()) {
                *votes.entry(beside).or_default() += 2 * u64::from(times);
            }
        }
    }
    let bare = |m: &Mark| names::is_common(&m.normal);
    let hard = group.iter().filter_map(|at| marks.get(*at)).any(Mark::is_hard);
    let named = votes
        .iter()
        .filter_map(|(at, votes)| Some((marks.get(*at)?, votes)))
        .filter(|(m, _)| !((hard && bare(m)) || m.party.literal.trim().is_empty()))
        .min_by_key(|(m, votes)| (u64::MAX - **votes, m.normal.chars().count(), m.normal.clone()))
        .map(|(m, _)| m.party.literal.trim().to_owned());
    named.unwrap_or_else(|| {
        let first = |f: &dyn Fn(&Mark) -> Option<String>| {
            group.iter().filter_map(|at| marks.get(*at)).filter_map(f).min_by(|a, b| (a.len(), a).cmp(&(b.len(), b)))
        };
        first(&|m| (m.party.kind == PartyKind::Domain).then(|| m.own.clone().unwrap_or_else(|| m.normal.clone())))
            .or_else(|| first(&|m| matches!(m.party.kind, PartyKind::Handle(_)).then(|| format!("@{}", m.normal))))
            .or_else(|| first(&|m| Some(m.party.literal.trim().to_owned())))
            .unwrap_or_default()
    })
}
