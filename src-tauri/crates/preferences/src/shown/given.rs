//! Whether a use rested only on what the person gave the brand.
//!
//! - What the table says outright stands: a platform that states a criterion which is watched, worked out or bought has
//!   said that it wasn't given, whatever the brand holds beside it.
//! - Where the table leaves it open, the origins of what the brand holds tell, category by category: one that it holds only
//!   as watched, worked out or had from others wasn't given; if it holds every category of that criterion, and each only
//!   as provided, they were.
//! - A list that was uploaded is never taken as given: that the person wrote to the brand, or bought from it, doesn't tell
//!   which address it uploaded.
//! - Everything else stays unknown, and unknown makes no difference.

use crate::purposes::{Given, Line, Shows};
use model::{Category, Origin, ReasonKind, TransferKind};
use record::{Facet, Grounds, ReasonUse, Uses};
use std::collections::{BTreeMap, HashMap};

/// How brands came by what they hold.
pub(super) struct Origins<'g> {
    /// By brand and category: given if only provided, not given if never provided, unknown if both.
    held: HashMap<u32, BTreeMap<&'g Category, Given>>,
    /// Of which criteria every category is given.
    whole: HashMap<(u32, u32, ReasonKind), bool>,
}

impl<'g> Origins<'g> {
    /// Reads them once. Brands of which no holding is known take no time.
    pub(super) fn of(grounds: &'g Grounds, uses: &Uses) -> Self {
        let mut held: HashMap<u32, BTreeMap<&'g Category, Given>> = HashMap::new();
        for row in &grounds.origins {
            let given = if row.origin == Origin::Provided { Given::Yes } else { Given::No };
            let told = held.entry(row.brand).or_default().entry(&row.category).or_insert(given);
            if *told != given {
                *told = Given::Unknown;
            }
        }
        let mut origins = Self { held, whole: HashMap::new() };
        for row in uses.reasons.iter().filter(|row| origins.held.contains_key(&row.brand)) {
            let given = origins.category(row.brand, row.category.as_ref()) == Given::Yes;
            *origins.whole.entry((row.brand, row.facet, row.reason)).or_insert(true) &= given;
        }
        origins
    }

    fn category(&self, brand: u32, category: Option<&Category>) -> Given {
        let told = category.and_then(|category| self.held.get(&brand)?.get(category));
        told.copied().unwrap_or(Given::Unknown)
    }

    /// What they tell of data that went from or to a brand.
    pub(super) fn of_facet(&self, brand: u32, facet: &Facet, category: Option<&Category>) -> Given {
        unless_list(self.category(brand, category), facet.a == TransferKind::CustomerList.id())
    }

    /// What they tell of a criterion.
    pub(super) fn of_reason(&self, row: &ReasonUse) -> Given {
        let told = match self.category(row.brand, row.category.as_ref()) {
            Given::Yes if self.whole.get(&(row.brand, row.facet, row.reason)) != Some(&true) => Given::Unknown,
            told => told,
        };
        unless_list(told, row.reason == ReasonKind::CustomerList)
    }
}

fn unless_list(told: Given, list: bool) -> Given {
    if told == Given::Yes && list { Given::Unknown } else { told }
}

/// What counts: the line's word, or what the origins tell where it leaves a use open.
pub(super) fn given(line: &Line, origins: Given) -> Given {
    match line.given {
        Given::Unknown if line.shows == Shows::InUse => origins,
        said => said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gaps::{Against, gaps};
    use crate::resolve::Resolver;
    use crate::shown::{Overview, build};
    use model::{BrandId, ClaimKind, Preference, PreferenceScope, Purpose, Wish};
    use record::{OriginUse, UsedBrand};

    /// An ad by a criterion of these categories, of a brand that holds these.
    fn shown(reason: ReasonKind, uses: &[&str], held: &[(&str, Origin)]) -> Overview {
        let id = BrandId("shop.example".into());
        let brand = UsedBrand { id, name: "Shop".to_owned(), domains: Vec::new() };
        let facet = Facet { kind: ClaimKind::Personalisation, a: "x".to_owned(), b: "ad".to_owned() };
        let reasons = uses.iter().map(|category| {
            let category = Some(Category::new(category));
            ReasonUse { brand: 0, facet: 0, reason, category, claims: 3, last: None }
        });
        let uses = Uses { brands: vec![brand], facets: vec![facet], rows: Vec::new(), reasons: reasons.collect() };
        let origins = held.iter().map(|(category, origin)| OriginUse {
            brand: 0,
            category: Category::new(category),
            origin: *origin,
            claims: 1,
            last: None,
        });
        let grounds = Grounds { origins: origins.collect(), consents: Vec::new() };
        build(uses, &grounds, Vec::new(), &BTreeMap::new())
    }

    fn differs(overview: &Overview) -> bool {
        let wanted = [Preference {
            purpose: Purpose::PersonalisedAdvertising,
            scope: PreferenceScope::Everyone,
            wish: Wish::OnlyWhatIGave,
            never_with: Vec::new(),
            until: None,
            set_at: chrono::DateTime::UNIX_EPOCH,
        }];
        let resolver = Resolver::new(&wanted, chrono::NaiveDate::default(), Clone::clone);
        let found = gaps(overview, &resolver, chrono::DateTime::UNIX_EPOCH);
        assert!(found.iter().all(|gap| gap.against == Against::Gift));
        !found.is_empty()
    }

    fn told(reason: ReasonKind, uses: &[&str], held: &[(&str, Origin)]) -> (Given, bool) {
        let overview = shown(reason, uses, held);
        let ads = overview.brands[0].seen_for(Purpose::PersonalisedAdvertising).filter(|s| s.reason.is_some());
        // One category that wasn't given is enough.
        (ads.map(|seen| seen.given).max().unwrap(), differs(&overview))
    }

    #[test]
    fn what_was_provided_is_given_and_what_was_not_is_a_difference() {
        let (age, sex) = ("pd:Age", "pd:Gender");
        let by_age = |held: &[(&str, Origin)]| told(ReasonKind::Demographic, &[age], held);
        assert_eq!(by_age(&[]), (Given::Unknown, false), "nobody tells where it came from");
        assert_eq!(by_age(&[(age, Origin::Provided)]), (Given::Yes, false));
        for other in [Origin::Observed, Origin::Inferred, Origin::Acquired] {
            assert_eq!(by_age(&[(age, other)]), (Given::No, true));
            assert_eq!(by_age(&[(age, Origin::Provided), (age, other)]), (Given::Unknown, false), "one of two");
        }
        assert_eq!(by_age(&[(sex, Origin::Provided)]), (Given::Unknown, false), "another category says nothing");
        let both = |held: &[(&str, Origin)]| told(ReasonKind::Demographic, &[age, sex], held);
        assert_eq!(both(&[(age, Origin::Provided)]), (Given::Unknown, false), "every category must be given");
        assert_eq!(both(&[(age, Origin::Provided), (sex, Origin::Provided)]), (Given::Yes, false));
        assert_eq!(both(&[(age, Origin::Provided), (sex, Origin::Inferred)]), (Given::No, true));
    }

    #[test]
    fn an_uploaded_list_is_never_taken_as_given() {
        let by_list = |origin| told(ReasonKind::CustomerList, &["pd:Contact"], &[("pd:Contact", origin)]);
        assert_eq!(by_list(Origin::Provided), (Given::Unknown, false), "which address was uploaded isn't told");
        assert_eq!(by_list(Origin::Acquired), (Given::No, true));
    }

    #[test]
    fn what_a_platform_says_it_worked_out_was_not_given_whatever_is_held() {
        let interest = ("pd:Interest", Origin::Provided);
        assert_eq!(told(ReasonKind::Interest, &["pd:Interest"], &[interest]), (Given::No, true));
    }
}
