//! Which marks are one brand: named rules, the person's decisions above them, and what waits to be asked.

pub(crate) mod marks;
mod naming;
mod rules;
mod union;

use crate::look_alike;
use marks::Marks;
use model::{BrandId, Party, PartyId};
use std::collections::{BTreeMap, BTreeSet};
use union::Union;

/// One party, and how evidence writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyProfile {
    /// The party.
    pub party: Party,
    /// Parties that the same records name as the same, and how many records do.
    pub written_with: Vec<(PartyId, u32)>,
    /// How many claims name it.
    pub claims: u32,
}

/// What the person decided about two parties. It beats every rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decision {
    /// The one.
    pub a: PartyId,
    /// The other.
    pub b: PartyId,
    /// Whether they are one brand; if not, nothing may join them, not even by way of a third.
    pub same: bool,
}

/// How sure a join is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Made without asking.
    Sure,
    /// Waits for the person.
    Unsure,
}

impl Strength {
    /// `sure` or `unsure`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Unsure => "unsure",
        }
    }
}

/// Who made a join.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum By {
    /// A rule.
    Rule,
    /// The person.
    Person,
}

impl By {
    /// `rule` or `person`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Rule => "rule",
            Self::Person => "person",
        }
    }
}

/// A reason to hold two parties for one brand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Join {
    /// The one, the smaller id.
    pub a: PartyId,
    /// The other.
    pub b: PartyId,
    /// The rule (`same-domain`); `person` for a decision.
    pub rule: &'static str,
    /// How sure.
    pub strength: Strength,
    /// By whom.
    pub by: By,
}

/// Parties that are one brand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolvedBrand {
    /// Readable and stable: the smallest domain, else handle (`x:@harbourshoes`), else name (`harbour-shoes`).
    pub id: BrandId,
    /// The name that evidence writes most often beside its marks, else its surest mark.
    pub name: String,
    /// Its parties, in the order of their ids.
    pub parties: Vec<PartyId>,
    /// The brand that this one's name, handle or domain can be mistaken for. Never joined by a rule.
    pub look_alike_of: Option<BrandId>,
}

/// All brands, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolution {
    /// In the order of their ids.
    pub brands: Vec<ResolvedBrand>,
    /// Joins that were made.
    pub joins: Vec<Join>,
    /// Joins that wait for the person, at most one between two brands.
    pub waiting: Vec<Join>,
}

/// Resolves parties to brands.
///
/// The result is the same whatever the order of the input. Unsure joins are never made, so they never chain.
/// A brand may consist of a name alone that no claim names first; who lists brands may leave out those without claims.
///
/// The rules, in the order in which they are tried: `same-domain` (one registrable domain, unless many share it),
/// `same-operator` (one platform's domains), `company-pack` (domains or a name that the company list gives to one
/// company), `same-record` (marks that one record names together), `app-is-domain` (`com.shop.app` and `shop.com`),
/// `handle-is-domain-label` (`@shop` and `shop.com`), `same-name`, `name-is-domain-label`. The last four are sure only
/// when the names agree and are nobody else's; else they wait.
pub fn resolve(parties: &[PartyProfile], decisions: &[Decision]) -> Resolution {
    let marks = Marks::of(parties);
    let mut union = Union::new(&marks, decisions);
    let mut joins = Vec::new();

    let mut said: Vec<&Decision> = decisions.iter().filter(|d| d.same).collect();
    said.sort();
    said.dedup();
    for decision in said {
        if let (Some(a), Some(b)) = (marks.find(&decision.a), marks.find(&decision.b)) {
            make(&marks, &mut union, &mut joins, rules::Candidate::new(a, b, "person"), By::Person);
        }
    }

    let mut unsure = Vec::new();
    for rule in rules::ALL {
        let mut found = rule(&marks, &union);
        found.sort();
        found.dedup();
        for candidate in found {
            match candidate.strength {
                Strength::Sure => make(&marks, &mut union, &mut joins, candidate, By::Rule),
                Strength::Unsure => unsure.push(candidate),
            }
        }
    }

    let mut asked = BTreeSet::new();
    let mut waiting = Vec::new();
    for candidate in unsure {
        let (a, b) = (union.root(candidate.a), union.root(candidate.b));
        if a != b && union.allowed(a, b) && asked.insert((a.min(b), a.max(b))) {
            waiting.push(join(&marks, candidate, By::Rule));
        }
    }
    joins.sort();
    waiting.sort();
    Resolution { brands: brands(&marks, &union), joins, waiting }
}

fn join(marks: &Marks, candidate: rules::Candidate, by: By) -> Join {
    let (a, b) = (marks.id(candidate.a), marks.id(candidate.b));
    let (a, b) = if a <= b { (a, b) } else { (b, a) };
    Join { a: a.clone(), b: b.clone(), rule: candidate.rule, strength: candidate.strength, by }
}

fn make(marks: &Marks, union: &mut Union, joins: &mut Vec<Join>, candidate: rules::Candidate, by: By) {
    if union.join(candidate.a, candidate.b) {
        joins.push(join(marks, candidate, by));
    }
}

fn brands(marks: &Marks, union: &Union) -> Vec<ResolvedBrand> {
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in marks.all() {
        groups.entry(union.root(at)).or_default().push(at);
    }
    let groups: Vec<Vec<usize>> = groups.into_values().collect();
    let ids = naming::ids(marks, &groups);
    let look_alikes = look_alike::find(marks, &groups);
    let mut brands: Vec<ResolvedBrand> = groups
        .iter()
        .enumerate()
        .filter_map(|(n, group)| {
            Some(ResolvedBrand {
                id: ids.get(n)?.clone(),
                name: naming::name(marks, group),
                parties: group.iter().map(|at| marks.id(*at).clone()).collect(),
                look_alike_of: look_alikes.get(&n).and_then(|original| ids.get(*original)).cloned(),
            })
        })
        .collect();
    brands.sort_by(|a, b| a.id.cmp(&b.id));
    brands
}

#[cfg(test)]
mod tests;
