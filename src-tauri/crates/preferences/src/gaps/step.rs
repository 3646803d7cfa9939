//! The smallest step that would close a difference: a switch, a way off a list, a letter, a signal; or why there is none.

use super::{Against, Gap};
use crate::purposes::{Ways, ways};
use crate::shown::Overview;
use crate::signals::{Signal, signals_for};
use controls::{Control, Region, Scope};
use model::{ClaimKind, Platform, Purpose, ReasonKind, Unsubscribe};
use rights::{Laws, Row};

/// Where the person lives, as laws and controls need it.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// The code of the country or state, if it is known.
    pub home: Option<String>,
    /// The same for controls.
    pub region: Region,
}

impl Place {
    /// The place of a code; unknown without one.
    pub fn of(home: Option<&str>) -> Self {
        Self { home: home.map(str::to_owned), region: home.map(Region::of).unwrap_or_default() }
    }
}

/// Why nothing can be done here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoStep {
    /// It isn't known where the person lives, so no law is.
    NoHome,
    /// No law of where the person lives is known here.
    NoLaw,
    /// The law has no right that ends this, or none that the evidence carries.
    NoRight,
}

/// The smallest step.
#[derive(Clone, Debug, PartialEq)]
pub enum Way {
    /// A platform's own switch.
    Control(&'static Control),
    /// The way off a list that a message itself offers.
    Unsubscribe(Unsubscribe),
    /// Taking back a consent, by letter.
    Withdraw(&'static Row),
    /// A letter that uses another right.
    Request(&'static Row),
    /// A signal of the browser.
    Signal(&'static Signal),
    /// None, and why.
    None(NoStep),
}

impl Way {
    /// The id of its kind, as the command line writes it.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Control(_) => "control",
            Self::Unsubscribe(_) => "unsubscribe",
            Self::Withdraw(_) => "withdraw",
            Self::Request(_) => "request",
            Self::Signal(_) => "signal",
            Self::None(_) => "none",
        }
    }

    /// The right that a letter would use.
    pub fn row(&self) -> Option<&'static Row> {
        match self {
            Self::Withdraw(row) | Self::Request(row) => Some(row),
            _ => None,
        }
    }
}

/// The smallest step that would close a difference. `off_the_list` is what the brand's newest message that sells offers.
pub fn step(gap: &Gap<'_>, overview: &Overview, place: &Place, off_the_list: Option<Unsubscribe>) -> Way {
    let Some(ways) = ways(gap.purpose) else { return Way::None(NoStep::NoRight) };
    if let Some(control) = by_control(gap, overview, ways, &place.region) {
        return Way::Control(control);
    }
    if let Some(way) = off_the_list.filter(|_| gap.purpose == Purpose::DirectMarketing) {
        return Way::Unsubscribe(way);
    }
    let none = match by_letter(gap, ways, place) {
        Ok(way) => return way,
        Err(none) => none,
    };
    match signals_for(gap.purpose).next().filter(|_| ways.signal) {
        Some(signal) => Way::Signal(signal),
        None => Way::None(none),
    }
}

fn by_control(gap: &Gap<'_>, overview: &Overview, ways: &Ways, region: &Region) -> Option<&'static Control> {
    if gap.against == Against::Consent || ways.controls.is_empty() {
        return None;
    }
    let ends = |control: &Control| ways.controls.contains(&control.purpose);
    let reasons = gap.seen.iter().filter_map(|seen| {
        let facet = overview.facet(seen).filter(|f| f.kind == ClaimKind::Personalisation)?;
        Some((Platform(facet.a.clone().into()), seen.reason?))
    });
    let mut done: Vec<(Platform, ReasonKind)> = Vec::new();
    for (platform, reason) in reasons {
        if done.contains(&(platform.clone(), reason)) {
            continue;
        }
        let found = controls::for_reason(&platform, reason, region);
        if let Some(control) =
            found.into_iter().find(|c| ends(c) && c.platform != "industry" && c.platform != "california")
        {
            return Some(control);
        }
        done.push((platform, reason));
    }
    own_switch(gap, &ends, region)
}

/// Where the brand is a platform itself, its switch for the whole account.
fn own_switch(gap: &Gap<'_>, ends: &dyn Fn(&Control) -> bool, region: &Region) -> Option<&'static Control> {
    let wanted: &[ReasonKind] = match gap.purpose {
        Purpose::Profiling => &[ReasonKind::Interest],
        Purpose::Measurement => &[ReasonKind::SiteActivity, ReasonKind::AppActivity],
        Purpose::SensitiveUse => return None,
        _ => &[],
    };
    let is_its_own = |control: &Control| {
        let platform = Platform(control.platform.clone().into());
        gap.brand.domains.iter().any(|domain| domain == platform.domain_and_name().0)
    };
    controls::all().iter().find(|control| {
        ends(control)
            && control.scope == Scope::Account
            && control.exists_in(region)
            && (wanted.is_empty() || wanted.iter().any(|reason| control.ends(*reason)))
            && is_its_own(control)
    })
}

fn by_letter(gap: &Gap<'_>, ways: &Ways, place: &Place) -> Result<Way, NoStep> {
    let home = place.home.as_deref().ok_or(NoStep::NoHome)?;
    let all = Laws::shipped();
    let laws = all.of_home(home);
    if laws.is_empty() {
        return Err(NoStep::NoLaw);
    }
    let evidence = &gap.brand.evidence;
    let usable = |right: &str| {
        let rows = all.matching(right, &laws);
        rights::decide(&rows, evidence).into_iter().find(|row| rights::may_ask(row, evidence).is_ok())
    };
    // Without a consent in the record there is none to take back.
    if gap.brand.cell(gap.purpose).consent == Some(true)
        && let Some(row) = usable("withdraw-consent")
    {
        return Ok(Way::Withdraw(row));
    }
    let of_holding = gap.against == Against::Held && !ways.rights_when_held.is_empty();
    let rights = if of_holding { &ways.rights_when_held } else { &ways.rights };
    rights.iter().find_map(|right| usable(right)).map(Way::Request).ok_or(NoStep::NoRight)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gaps::gaps;
    use crate::resolve::Resolver;
    use crate::shown::build;
    use chrono::{DateTime, NaiveDate};
    use model::{Basis, BrandId, Category, ConsentState, Origin, Preference, PreferenceScope, Wish};
    use record::{ConsentUse, Facet, Grounds, OriginUse, Role, UseRow, UsedBrand, Uses};
    use std::collections::BTreeMap;

    /// The step against a clinic that came by health data so, of somebody who lives there.
    fn step_of(origin: Origin, consent: Option<ConsentState>, home: &str) -> Way {
        let health = "pd:MedicalHealth";
        let id = BrandId("lumenclinic.example".into());
        let uses = Uses {
            brands: vec![UsedBrand { id, name: "Lumen Clinic".to_owned(), domains: Vec::new() }],
            facets: vec![Facet { kind: ClaimKind::Holding, a: health.to_owned(), b: String::new() }],
            rows: vec![UseRow { brand: 0, facet: 0, role: Role::Holder, claims: 1, last: None }],
            reasons: Vec::new(),
        };
        let category = Category::new(health);
        let consents = consent.map(|state| ConsentUse {
            brand: 0,
            purpose: "sensitive-use".to_owned(),
            basis: Basis::Consent,
            state,
            claims: 1,
            last: None,
        });
        let grounds = Grounds {
            origins: vec![OriginUse { brand: 0, category, origin, claims: 1, last: None }],
            consents: consents.into_iter().collect(),
        };
        let overview = build(uses, &grounds, Vec::new(), &BTreeMap::new());
        let wanted = [Preference {
            purpose: Purpose::SensitiveUse,
            scope: PreferenceScope::Everyone,
            wish: Wish::No,
            never_with: Vec::new(),
            until: None,
            set_at: DateTime::UNIX_EPOCH,
        }];
        let resolver = Resolver::new(&wanted, NaiveDate::default(), Clone::clone);
        let found = gaps(&overview, &resolver, DateTime::UNIX_EPOCH);
        step(&found[0], &overview, &Place::of(Some(home)), None)
    }

    fn right(way: &Way) -> &str {
        way.row().map(|row| row.right.as_str()).unwrap_or_default()
    }

    #[test]
    fn a_consent_is_taken_back_only_where_one_stands() {
        for origin in [Origin::Inferred, Origin::Provided] {
            for home in ["DE", "FR", "GB", "US-CA"] {
                let way = step_of(origin, None, home);
                assert!(way.id() == "request" && right(&way) != "withdraw-consent", "{home}: {way:?}");
            }
        }
        let agreed = step_of(Origin::Provided, Some(ConsentState::Given), "DE");
        assert_eq!((agreed.id(), right(&agreed)), ("withdraw", "withdraw-consent"));
    }

    #[test]
    fn what_was_done_is_objected_to_and_what_is_only_held_is_erased() {
        assert_eq!(right(&step_of(Origin::Inferred, None, "DE")), "objection");
        assert_eq!(right(&step_of(Origin::Provided, None, "DE")), "erasure");
        assert_eq!(right(&step_of(Origin::Provided, None, "US-CA")), "limit-sensitive-data");
    }

    #[test]
    fn a_letter_closes_the_difference_that_it_was_written_for() {
        let of = |right: &String| crate::purposes::asked(right).contains(&Purpose::SensitiveUse);
        let ways = ways(Purpose::SensitiveUse).unwrap();
        assert!(ways.rights.iter().chain(&ways.rights_when_held).all(of), "{ways:?}");
    }
}
