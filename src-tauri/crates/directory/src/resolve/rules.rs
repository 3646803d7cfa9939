//! The rules. Each looks at the marks and at what is joined already, and proposes joins.

use super::Strength;
use super::marks::{Mark, Marks};
use super::union::Union;
use crate::{companies, domains, names};
use model::PartyKind;
use std::collections::{BTreeMap, BTreeSet};

const FAMILIES: &str = include_str!("../../data/families.txt");

/// More brands than this under one name or word tell nothing; nobody is asked about them.
const TOO_MANY: usize = 4;
/// A mark beside more handles of one platform than this speaks for others (an agency, a shop system).
const AGENCY: usize = 5;

/// A join that a rule proposes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Candidate {
    pub(crate) a: usize,
    pub(crate) b: usize,
    pub(crate) rule: &'static str,
    pub(crate) strength: Strength,
}

impl Candidate {
    pub(crate) fn new(a: usize, b: usize, rule: &'static str) -> Self {
        Self { a: a.min(b), b: a.max(b), rule, strength: Strength::Sure }
    }

    fn unsure(a: usize, b: usize, rule: &'static str) -> Self {
        Self { strength: Strength::Unsure, ..Self::new(a, b, rule) }
    }
}

type Rule = fn(&Marks, &Union) -> Vec<Candidate>;

/// All rules, in the order in which they are tried.
pub(crate) const ALL: &[Rule] = &[
    same_domain,
    same_operator,
    same_company,
    same_record,
    app_is_domain,
    handle_is_domain_label,
    same_name,
    same_core,
    name_is_label,
];

/// Links the members of each group in a row.
fn chain<K: Ord>(groups: BTreeMap<K, Vec<usize>>, rule: &'static str) -> Vec<Candidate> {
    let pairs = groups.into_values().flat_map(|g| g.iter().copied().zip(g.iter().copied().skip(1)).collect::<Vec<_>>());
    pairs.map(|(a, b)| Candidate::new(a, b, rule)).collect()
}

fn same_domain(marks: &Marks, _: &Union) -> Vec<Candidate> {
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, mark) in marks.each() {
        if let Some(own) = &mark.own {
            groups.entry(own).or_default().push(at);
        }
    }
    chain(groups, "same-domain")
}

fn same_operator(marks: &Marks, _: &Union) -> Vec<Candidate> {
    let family = |domain: &str| {
        FAMILIES.lines().filter(|l| !l.starts_with('#')).position(|l| l.split_whitespace().any(|d| d == domain))
    };
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, mark) in marks.each() {
        if let Some(family) = mark.own.as_deref().and_then(family) {
            groups.entry(family).or_default().push(at);
        }
    }
    chain(groups, "same-operator")
}

fn same_company(marks: &Marks, _: &Union) -> Vec<Candidate> {
    let list = companies();
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, mark) in marks.each() {
        if let Some(company) = mark.own.as_deref().and_then(|d| list.only_owner(d)) {
            groups.entry(company).or_default().push(at);
        }
    }
    // A name that stands alone joins the domain of the one company that bears it and has that word as its domain.
    let mut out = Vec::new();
    for (at, mark) in marks.each().filter(|(at, m)| m.is_name() && stands_alone(marks, *at)) {
        let core = names::core(&mark.party.literal);
        if !names::is_distinctive(&core) {
            continue;
        }
        let bearers: Vec<&Vec<usize>> =
            groups.iter().filter(|(company, _)| list.bears(**company, &core)).map(|(_, domains)| domains).collect();
        if let [domains] = bearers.as_slice()
            && let Some(domain) =
                domains.iter().find(|d| marks.get(**d).is_some_and(|m| m.compact == names::compact(&core)))
        {
            out.push(Candidate::new(at, *domain, "company-pack"));
        }
    }
    out.extend(chain(groups, "company-pack"));
    out
}

/// Whether no record names this name together with a mark that holds a brand.
fn stands_alone(marks: &Marks, name: usize) -> bool {
    !marks.beside(name).any(|(_, m, _)| m.is_hard())
}

/// Marks that one record names together; names wait for `same_name`.
fn same_record(marks: &Marks, _: &Union) -> Vec<Candidate> {
    let mut out = Vec::new();
    for (at, mark) in marks.each().filter(|(_, m)| m.is_hard()) {
        let mut per_namespace: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (other, beside, _) in marks.beside(at).filter(|(_, m, _)| m.is_hard()) {
            per_namespace.entry(beside.namespace()).or_default().push(other);
        }
        for others in per_namespace.values().filter(|o| o.len() <= AGENCY) {
            // An agency seen from the other side is no join either.
            let namespace = mark.namespace();
            let speaks_for_others = |o: &usize| {
                marks.beside(*o).filter(|(_, m, _)| m.is_hard() && m.namespace() == namespace).count() > AGENCY
            };
            out.extend(others.iter().filter(|o| !speaks_for_others(o)).map(|o| Candidate::new(at, *o, "same-record")));
        }
    }
    out
}

/// The names that records give to a hard mark, as (folded, compact).
fn names_of(marks: &Marks, at: usize) -> BTreeSet<&str> {
    marks.beside(at).filter(|(_, m, _)| m.is_name()).map(|(_, m, _)| m.normal.as_str()).collect()
}

/// Whether two hard marks bear the same name: one that records give to both, or one each that is the word itself.
fn names_agree(marks: &Marks, a: usize, b: usize, word: &str) -> bool {
    let (of_a, of_b) = (names_of(marks, a), names_of(marks, b));
    let is_word = |name: &&str| names::compact(name) == word;
    of_a.intersection(&of_b).any(|n| !names::is_common(n)) || (of_a.iter().any(is_word) && of_b.iter().any(is_word))
}

/// Domains by their own word, one per set of joined marks.
fn by_label<'m>(marks: &'m Marks, union: &Union) -> BTreeMap<&'m str, BTreeMap<usize, Vec<usize>>> {
    let mut labels: BTreeMap<&str, BTreeMap<usize, Vec<usize>>> = BTreeMap::new();
    for (at, mark) in marks.each().filter(|(_, m)| m.own.is_some()) {
        labels.entry(&mark.compact).or_default().entry(union.root(at)).or_default().push(at);
    }
    labels
}

fn app_is_domain(marks: &Marks, _: &Union) -> Vec<Candidate> {
    let mut owners: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, mark) in marks.each() {
        if let Some(own) = &mark.own {
            owners.entry(own).or_default().push(at);
        }
    }
    let mut out = Vec::new();
    for (at, mark) in marks.each().filter(|(_, m)| m.party.kind == PartyKind::App) {
        let mut parts = mark.normal.split('.');
        let (Some(suffix), Some(word)) = (parts.next(), parts.next()) else { continue };
        let domain = format!("{word}.{suffix}").to_lowercase();
        for other in owners.get(domain.as_str()).into_iter().flatten().take(1) {
            let agreed = names_agree(marks, at, *other, domains::label(&domain));
            out.push(if agreed {
                Candidate::new(at, *other, "app-is-domain")
            } else {
                Candidate::unsure(at, *other, "app-is-domain")
            });
        }
    }
    out
}

fn handle_is_domain_label(marks: &Marks, union: &Union) -> Vec<Candidate> {
    const RULE: &str = "handle-is-domain-label";
    let labels = by_label(marks, union);
    let mut out = Vec::new();
    for (at, mark) in marks.each().filter(|(_, m)| matches!(m.party.kind, PartyKind::Handle(_)) && m.compact.len() >= 3)
    {
        let Some(sets) = labels.get(mark.compact.as_str()) else { continue };
        let alone = sets.len() == 1;
        for domains in sets.values().take(if sets.len() <= TOO_MANY { TOO_MANY } else { 0 }) {
            let agreed = domains.iter().find(|d| names_agree(marks, at, **d, &mark.compact));
            let Some(domain) = agreed.or(domains.first()) else { continue };
            let sure = alone && agreed.is_some();
            out.push(if sure { Candidate::new(at, *domain, RULE) } else { Candidate::unsure(at, *domain, RULE) });
        }
    }
    out
}

/// The sets of hard marks that records name together with a name, each with one of its marks.
fn sets_beside(marks: &Marks, union: &Union, name: usize) -> BTreeMap<usize, usize> {
    let mut sets = BTreeMap::new();
    for (other, _, _) in marks.beside(name).filter(|(_, m, _)| m.is_hard()) {
        sets.entry(union.root(other)).or_insert(other);
    }
    sets
}

/// Whether no two of these marks' sets stand in one namespace: two handles of one platform are two accounts.
fn namespaces_differ(namespaces: &BTreeMap<usize, BTreeSet<&str>>, sets: &BTreeMap<usize, usize>) -> bool {
    let mut seen = BTreeSet::new();
    sets.keys().filter_map(|root| namespaces.get(root)).flatten().all(|n| seen.insert(*n))
}

fn same_name(marks: &Marks, union: &Union) -> Vec<Candidate> {
    let mut namespaces: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
    let mut words: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
    for (at, mark) in marks.each().filter(|(_, m)| m.is_hard()) {
        namespaces.entry(union.root(at)).or_default().insert(mark.namespace());
        words.entry(union.root(at)).or_default().insert(&mark.compact);
    }
    let mut out = Vec::new();
    for (at, mark) in marks.each().filter(|(_, m)| m.is_name()) {
        let sets = sets_beside(marks, union, at);
        if let Some((_, only)) = sets.first_key_value().filter(|_| sets.len() == 1) {
            out.push(Candidate::new(at, *only, "same-record"));
            continue;
        }
        let distinctive = names::is_distinctive(&mark.normal);
        let bearers: BTreeMap<usize, usize> = sets
            .iter()
            .filter(|(root, _)| words.get(root).is_some_and(|w| w.contains(mark.compact.as_str())))
            .map(|(root, at)| (*root, *at))
            .collect();
        let joined = if distinctive && namespaces_differ(&namespaces, &sets) {
            &sets
        } else if !mark.compact.is_empty()
            && namespaces_differ(&namespaces, &bearers)
            && (distinctive || bearers.len() == 1)
        {
            // Several share the name, but only these bear it as their own word.
            &bearers
        } else {
            &BTreeMap::new()
        };
        for (n, other) in joined.values().enumerate() {
            out.push(Candidate::new(at, *other, if n == 0 { "same-record" } else { "same-name" }));
        }
        if distinctive && sets.len() <= TOO_MANY && joined.len() < sets.len() {
            let rest: Vec<usize> = joined
                .values()
                .take(1)
                .chain(sets.values().filter(|a| !joined.values().any(|j| j == *a)))
                .copied()
                .collect();
            out.extend(rest.iter().zip(rest.iter().skip(1)).map(|(a, b)| Candidate::unsure(*a, *b, "same-name")));
        }
    }
    out
}

/// Names that differ only by a legal form.
fn same_core(marks: &Marks, union: &Union) -> Vec<Candidate> {
    let mut cores: BTreeMap<String, BTreeMap<usize, usize>> = BTreeMap::new();
    for (at, mark) in marks.each().filter(|(_, m)| m.is_name()) {
        let core = names::core(&mark.party.literal);
        if names::is_distinctive(&core) {
            cores.entry(core).or_default().entry(union.root(at)).or_insert(at);
        }
    }
    let groups = cores.into_values().filter(|sets| sets.len() <= TOO_MANY);
    groups
        .flat_map(|sets| {
            let members: Vec<usize> = sets.into_values().collect();
            members
                .iter()
                .zip(members.iter().skip(1))
                .map(|(a, b)| Candidate::unsure(*a, *b, "same-name"))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// A name that stands alone and is the word of a domain or a handle.
fn name_is_label(marks: &Marks, union: &Union) -> Vec<Candidate> {
    let mut words: BTreeMap<&str, BTreeMap<usize, usize>> = BTreeMap::new();
    let mut whole: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, mark) in marks.each().filter(|(_, m)| m.is_hard()) {
        words.entry(&mark.compact).or_default().entry(union.root(at)).or_insert(at);
        if let Some(own) = &mark.own {
            whole.entry(own).or_insert(at);
        }
    }
    let mut out = Vec::new();
    let alone = |(at, m): &(usize, &Mark)| m.is_name() && stands_alone(marks, *at);
    for (at, mark) in marks.each().filter(alone) {
        if let Some(domain) = whole.get(mark.normal.as_str()) {
            out.push(Candidate::unsure(at, *domain, "name-is-domain-label"));
            continue;
        }
        let word = names::compact(&names::core(&mark.party.literal));
        if let Some(sets) =
            words.get(word.as_str()).filter(|s| s.len() <= TOO_MANY && names::is_distinctive(&mark.normal))
        {
            out.extend(sets.values().map(|other| Candidate::unsure(at, *other, "name-is-domain-label")));
        }
    }
    out
}
