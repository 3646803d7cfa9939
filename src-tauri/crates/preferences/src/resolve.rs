//! Which of the preferences counts: the narrower wins, and silence is never an answer.
//!
//! - A brand's own preference decides before a sector's, a sector's before everyone's.
//! - A brand in two sectors gets the stricter wish; both are named.
//! - A preference that says no wish (`not-said`) decides none; a wider one does. What it adds (`never_with`) holds.
//! - A preference whose last day is over says nothing.
//! - Where one use serves several purposes, each is resolved by scope first, then the strictest wish wins.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use model::{BrandId, Category, Preference, PreferenceScope, Purpose, Wish};
use std::collections::BTreeMap;

/// What counts for a brand and a purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision<'p> {
    /// What is wanted; `not-said` where nothing was said.
    pub wish: Wish,
    /// Never with data of these categories or narrower ones; in order, each once.
    pub never_with: Vec<Category>,
    /// The preferences that decided: the one of the narrowest scope, or several of the same; none where nothing was said.
    pub decided_by: Vec<&'p Preference>,
}

impl Decision<'_> {
    /// Whether anything was said.
    pub fn is_said(&self) -> bool {
        self.wish != Wish::NotSaid || !self.never_with.is_empty()
    }

    /// The category among those that must never be used that this one is, or is part of.
    pub fn forbids(&self, category: &Category) -> Option<&Category> {
        if self.never_with.is_empty() {
            return None;
        }
        let above = category.ancestry();
        self.never_with.iter().find(|never| above.contains(never))
    }
}

/// How strict a wish is; silence is less than any.
fn strictness(wish: Wish) -> u8 {
    match wish {
        Wish::NotSaid => 0,
        Wish::Fine => 1,
        Wish::OnlyWhatIGave => 2,
        Wish::No => 3,
    }
}

/// The preferences of a day, by purpose and scope.
#[derive(Debug, Default)]
pub struct Resolver<'p> {
    everyone: BTreeMap<Purpose, Vec<&'p Preference>>,
    sectors: BTreeMap<(Purpose, &'p str), Vec<&'p Preference>>,
    brands: BTreeMap<(Purpose, BrandId), Vec<&'p Preference>>,
}

impl<'p> Resolver<'p> {
    /// The preferences that stand on a day of the person's. `now_is` gives the id that a brand has today: brands that
    /// were joined or split since keep what was said of them.
    pub fn new(all: &'p [Preference], today: NaiveDate, now_is: impl Fn(&BrandId) -> BrandId) -> Self {
        let mut out = Self::default();
        for one in all.iter().filter(|p| stands(p, today)) {
            match &one.scope {
                PreferenceScope::Everyone => out.everyone.entry(one.purpose).or_default().push(one),
                PreferenceScope::Sector(name) => out.sectors.entry((one.purpose, name)).or_default().push(one),
                PreferenceScope::Brand(id) => out.brands.entry((one.purpose, now_is(id))).or_default().push(one),
            }
        }
        out
    }

    /// Whether nothing at all is wanted today.
    pub fn is_empty(&self) -> bool {
        self.everyone.is_empty() && self.sectors.is_empty() && self.brands.is_empty()
    }

    /// What counts for a brand in these sectors and a purpose.
    pub fn decide(&self, purpose: Purpose, brand: &BrandId, sectors: &[String]) -> Decision<'p> {
        let of_brand = if self.brands.is_empty() { None } else { self.brands.get(&(purpose, brand.clone())) };
        let of_sectors: Vec<&'p Preference> = if self.sectors.is_empty() {
            Vec::new()
        } else {
            sectors.iter().filter_map(|s| self.sectors.get(&(purpose, s.as_str()))).flatten().copied().collect()
        };
        let scopes: [&[&'p Preference]; 3] = [
            of_brand.map_or(&[][..], Vec::as_slice),
            &of_sectors,
            self.everyone.get(&purpose).map_or(&[][..], Vec::as_slice),
        ];
        let mut decided = Decision { wish: Wish::NotSaid, never_with: Vec::new(), decided_by: Vec::new() };
        for scope in scopes {
            let strictest = scope.iter().map(|p| p.wish).max_by_key(|w| strictness(*w)).unwrap_or(Wish::NotSaid);
            for one in scope {
                decided.never_with.extend(one.never_with.iter().cloned());
                if (one.wish == strictest && strictest != Wish::NotSaid) || !one.never_with.is_empty() {
                    decided.decided_by.push(one);
                }
            }
            if strictest != Wish::NotSaid {
                decided.wish = strictest;
                break;
            }
        }
        if decided.never_with.len() > 1 {
            decided.never_with.sort();
            decided.never_with.dedup();
        }
        decided
    }

    /// What counts for one use that serves several purposes: the strictest of what counts for each.
    pub fn decide_use(&self, purposes: &[Purpose], brand: &BrandId, sectors: &[String]) -> Decision<'p> {
        let mut out = Decision { wish: Wish::NotSaid, never_with: Vec::new(), decided_by: Vec::new() };
        for purpose in purposes {
            let one = self.decide(*purpose, brand, sectors);
            match strictness(one.wish).cmp(&strictness(out.wish)) {
                std::cmp::Ordering::Greater => {
                    out.wish = one.wish;
                    out.decided_by.retain(|p| !p.never_with.is_empty());
                    out.decided_by.extend(one.decided_by);
                }
                std::cmp::Ordering::Equal => out.decided_by.extend(one.decided_by),
                std::cmp::Ordering::Less => {
                    out.decided_by.extend(one.decided_by.into_iter().filter(|p| !p.never_with.is_empty()));
                }
            }
            out.never_with.extend(one.never_with);
        }
        out.never_with.sort();
        out.never_with.dedup();
        out
    }
}

/// Whether a preference stands on a day: its last day counts whole.
pub fn stands(preference: &Preference, today: NaiveDate) -> bool {
    preference.until.is_none_or(|last| today <= last)
}

/// The day that it is in a zone: a preference ends at that zone's midnight, wherever the computer is.
pub fn day_in<Z: TimeZone>(now: DateTime<Utc>, zone: &Z) -> NaiveDate {
    now.with_timezone(zone).date_naive()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shop() -> BrandId {
        BrandId("shop.example".into())
    }

    fn wants(scope: PreferenceScope, wish: Wish) -> Preference {
        Preference {
            purpose: Purpose::Profiling,
            scope,
            wish,
            never_with: Vec::new(),
            until: None,
            set_at: DateTime::UNIX_EPOCH,
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn resolver(all: &[Preference]) -> Resolver<'_> {
        Resolver::new(all, day("2026-06-01"), Clone::clone)
    }

    fn sectors(names: &[&str]) -> Vec<String> {
        names.iter().map(|n| (*n).to_owned()).collect()
    }

    fn said() -> impl Strategy<Value = Wish> {
        prop::sample::select(vec![Wish::Fine, Wish::OnlyWhatIGave, Wish::No])
    }

    proptest! {
        #[test]
        fn the_narrower_always_wins(brand in said(), sector in said(), everyone in said(), shuffled in any::<bool>()) {
            let of_brand = wants(PreferenceScope::Brand(shop()), brand);
            let of_sector = wants(PreferenceScope::Sector("ads".into()), sector);
            let of_all = wants(PreferenceScope::Everyone, everyone);
            let mut all = vec![of_all.clone(), of_sector.clone(), of_brand.clone()];
            if shuffled {
                all.reverse();
            }
            let ads = sectors(&["ads"]);
            let now = resolver(&all);
            prop_assert_eq!(now.decide(Purpose::Profiling, &shop(), &ads).decided_by, vec![&of_brand]);
            let other = BrandId("other.example".into());
            prop_assert_eq!(now.decide(Purpose::Profiling, &other, &ads).wish, sector);
            prop_assert_eq!(now.decide(Purpose::Profiling, &other, &[]).decided_by, vec![&of_all]);
            prop_assert!(!now.decide(Purpose::Measurement, &shop(), &ads).is_said());
        }

        #[test]
        fn of_two_sectors_the_stricter_counts(a in said(), b in said()) {
            let all = [wants(PreferenceScope::Sector("ads".into()), a), wants(PreferenceScope::Sector("news".into()), b)];
            let now = resolver(&all);
            let decided = now.decide(Purpose::Profiling, &shop(), &sectors(&["ads", "news"]));
            prop_assert_eq!(decided.wish, a.max(b));
            prop_assert_eq!(decided.decided_by.len(), if a == b { 2 } else { 1 });
        }

        #[test]
        fn a_use_of_several_purposes_is_as_strict_as_the_strictest(a in said(), b in said()) {
            let mut other = wants(PreferenceScope::Everyone, b);
            other.purpose = Purpose::SensitiveUse;
            let all = [wants(PreferenceScope::Brand(shop()), a), other];
            let decided = resolver(&all).decide_use(&[Purpose::Profiling, Purpose::SensitiveUse], &shop(), &[]).wish;
            prop_assert_eq!(decided, a.max(b));
        }

        #[test]
        fn a_day_ends_at_midnight_where_the_person_lives(minute in -2_000_i64..2_000) {
            let zones = [chrono_tz::Pacific::Kiritimati, chrono_tz::Pacific::Marquesas, chrono_tz::Asia::Kathmandu,
                chrono_tz::Australia::Lord_Howe, chrono_tz::Pacific::Pago_Pago];
            let last = Preference { until: Some(day("2026-06-01")), ..wants(PreferenceScope::Everyone, Wish::No) };
            for zone in zones {
                let midnight = zone.with_ymd_and_hms(2026, 6, 2, 0, 0, 0).unwrap().to_utc();
                let now = midnight + chrono::TimeDelta::minutes(minute);
                prop_assert_eq!(stands(&last, day_in(now, &zone)), minute < 0, "{}", zone);
            }
        }
    }

    #[test]
    fn not_said_leaves_the_decision_to_the_wider_and_adds_its_nevers() {
        let narrow = Preference {
            never_with: vec![Category::new("pd:Location")],
            ..wants(PreferenceScope::Brand(shop()), Wish::NotSaid)
        };
        let all = [wants(PreferenceScope::Everyone, Wish::Fine), narrow];
        let now = resolver(&all);
        let decided = now.decide(Purpose::Profiling, &shop(), &[]);
        assert_eq!((decided.wish, decided.decided_by.len()), (Wish::Fine, 2));
        assert!(decided.forbids(&Category::new("pd:GPSCoordinate")).is_some());
        assert!(decided.forbids(&Category::new("pd:Religion")).is_none());
        assert_eq!(now.decide(Purpose::Profiling, &BrandId("b.example".into()), &[]).never_with, []);
    }

    #[test]
    fn what_was_said_of_a_brand_follows_it_when_it_is_joined_to_another() {
        let all = [wants(PreferenceScope::Brand(BrandId("old.example".into())), Wish::No)];
        let now = Resolver::new(&all, day("2026-06-01"), |_| shop());
        assert_eq!(now.decide(Purpose::Profiling, &shop(), &[]).wish, Wish::No);
    }
}
