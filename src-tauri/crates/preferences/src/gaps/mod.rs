//! The difference between what is wanted and what the record shows, the worst first.

mod step;

pub use step::{NoStep, Place, Way, step};

use crate::purposes::{Given, Shows, ways};
use crate::resolve::{Decision, Resolver};
use crate::shown::{BrandShown, Overview, Seen, State};
use chrono::{DateTime, Utc};
use model::{BrandId, Category, Digester, Purpose, Sensitivity, Wish};

/// What is different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Against {
    /// It was done, although the wish is no.
    Wish,
    /// It was done with more than the person gave.
    Gift,
    /// It was done with data of a category that must never be used.
    Never(Category),
    /// Nothing was seen, but a yes stands, although the wish is no.
    Consent,
    /// Nothing was seen, but they hold what must not be used.
    Held,
}

impl Against {
    /// The id of its kind.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Wish => "wish",
            Self::Gift => "gift",
            Self::Never(_) => "never",
            Self::Consent => "consent",
            Self::Held => "held",
        }
    }
}

/// One difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap<'o> {
    /// Whose.
    pub brand: &'o BrandShown,
    /// For what.
    pub purpose: Purpose,
    /// What is different.
    pub against: Against,
    /// What is wanted, and what decided so.
    pub decision: Decision<'o>,
    /// What of the seen is against it, the newest first.
    pub seen: Vec<&'o Seen>,
    /// How sensitive what was used is, by each scale's gravest.
    pub sensitivity: Sensitivity,
    /// When last, if that is told.
    pub last: Option<DateTime<Utc>>,
    /// In at least how many claims.
    pub claims: u32,
}

impl Gap<'_> {
    /// Its id: it stays the same while the brand, the purpose and the kind of difference do.
    pub fn id(&self) -> String {
        id(&self.brand.id, self.purpose, &self.against)
    }

    /// Where it stands in the list: sensitivity, then how recent, then how much; the greatest first.
    fn rank(&self, now: DateTime<Utc>) -> impl Ord + use<> {
        let scales = u8::from(self.sensitivity.gdpr9) * 4 + u8::from(self.sensitivity.cpra) * 2;
        let asked = u8::from(self.sensitivity.pew2014.is_some_and(|share| share >= 50));
        let age = self.last.map(|last| (now - last).num_days());
        let recency: u8 = match age {
            Some(..=30) => 4,
            Some(31..=182) => 3,
            Some(183..=365) => 2,
            Some(_) => 1,
            None => 0,
        };
        (scales + asked, recency, self.claims)
    }
}

/// The id of a difference.
pub fn id(brand: &BrandId, purpose: Purpose, against: &Against) -> String {
    let digest = Digester::new("gap").part(brand.as_str()).part(purpose.id()).part(against.id()).finish().to_string();
    format!("gap-{}", digest.get(..20).unwrap_or(&digest))
}

/// What is different for one brand and purpose, if anything is. Unknown is never a difference.
pub fn differs<'o>(
    brand: &'o BrandShown,
    purpose: Purpose,
    decision: &Decision<'_>,
) -> Option<(Against, Vec<&'o Seen>)> {
    if !decision.is_said() {
        return None;
    }
    let cell = brand.cell(purpose);
    let used = |keep: &dyn Fn(&Seen) -> bool| -> Vec<&'o Seen> {
        brand.seen_for(purpose).filter(|s| s.shows() == Shows::InUse && keep(s)).collect()
    };
    match cell.state {
        State::InUse => {
            if decision.wish == Wish::No {
                return Some((Against::Wish, used(&|_| true)));
            }
            let mut in_use = brand.seen_for(purpose).filter(|s| s.shows() == Shows::InUse);
            let never = in_use.find_map(|s| s.category.as_ref().and_then(|c| decision.forbids(c)));
            if let Some(never) = never {
                let forbidden = |s: &Seen| s.category.as_ref().is_some_and(|c| decision.forbids(c).is_some());
                return Some((Against::Never(never.clone()), used(&forbidden)));
            }
            // What was agreed to counts as given.
            if decision.wish == Wish::OnlyWhatIGave && cell.consent != Some(true) {
                let more = used(&|s| s.given == Given::No);
                return (!more.is_empty()).then_some((Against::Gift, more));
            }
            None
        }
        State::Agreed if decision.wish == Wish::No => Some((Against::Consent, Vec::new())),
        State::Could if decision.wish == Wish::No && ways(purpose).is_some_and(|w| w.asks_when_held) => {
            Some((Against::Held, brand.seen_for(purpose).filter(|s| s.shows() == Shows::Could).collect()))
        }
        _ => None,
    }
}

/// All differences, the worst first; of equal ones by name.
pub fn gaps<'o>(overview: &'o Overview, resolver: &Resolver<'o>, now: DateTime<Utc>) -> Vec<Gap<'o>> {
    gaps_of(&overview.brands, Purpose::ALL, resolver, now)
}

/// The differences of these brands and purposes, in the same order.
pub fn gaps_of<'o>(
    brands: &'o [BrandShown],
    purposes: &[Purpose],
    resolver: &Resolver<'o>,
    now: DateTime<Utc>,
) -> Vec<Gap<'o>> {
    if resolver.is_empty() {
        return Vec::new();
    }
    // Names are compared once for each brand, not for each of its differences.
    let mut by_name: Vec<usize> = (0..brands.len()).collect();
    by_name.sort_by_key(|at| brands.get(*at).map(|brand| (&brand.name, &brand.id)));
    let mut ranked = Vec::new();
    for (turn, brand) in by_name.into_iter().filter_map(|at| brands.get(at)).enumerate() {
        let found = purposes.iter().filter_map(|purpose| gap(brand, *purpose, resolver));
        ranked.extend(found.map(|gap| ((std::cmp::Reverse(gap.rank(now)), turn, gap.purpose), gap)));
    }
    ranked.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    ranked.into_iter().map(|(_, gap)| gap).collect()
}

/// The difference of one brand and purpose.
pub fn gap<'o>(brand: &'o BrandShown, purpose: Purpose, resolver: &Resolver<'o>) -> Option<Gap<'o>> {
    let decision = resolver.decide(purpose, &brand.id, &brand.sectors);
    let (against, seen) = differs(brand, purpose, &decision)?;
    let last = match against {
        Against::Consent => brand.said.iter().filter(|s| s.purpose == purpose && s.yes).filter_map(|s| s.last).max(),
        _ => seen.iter().filter_map(|s| s.last).max(),
    };
    Some(Gap { brand, purpose, sensitivity: gravest(&seen), last, claims: at_least(&seen), against, decision, seen })
}

fn gravest(seen: &[&Seen]) -> Sensitivity {
    let mut out = Sensitivity::default();
    for scales in seen.iter().map(|seen| seen.sensitivity) {
        out.gdpr9 |= scales.gdpr9;
        out.cpra |= scales.cpra;
        out.pew2014 = out.pew2014.max(scales.pew2014);
    }
    out
}

/// A claim may stand in several rows of one facet, never in two facets.
fn at_least(seen: &[&Seen]) -> u32 {
    let mut facets: Vec<(Option<u32>, Option<&Category>, u32)> = Vec::new();
    for row in seen {
        // Holdings have no facet here: each category has its own claims.
        let place = (row.facet, row.category.as_ref().filter(|_| row.facet.is_none()));
        match facets.iter_mut().find(|(facet, category, _)| (*facet, *category) == place) {
            Some((_, _, most)) => *most = (*most).max(row.claims),
            None => facets.push((place.0, place.1, row.claims)),
        }
    }
    facets.iter().fold(0, |sum, (_, _, most)| sum.saturating_add(*most))
}
