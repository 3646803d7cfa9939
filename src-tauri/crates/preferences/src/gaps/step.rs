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
    if gap.brand.cell(gap.purpose).consent == Some(true)
        && let Some(row) = usable("withdraw-consent")
    {
        return Ok(Way::Withdraw(row));
    }
    let found = ways.rights.iter().find_map(|right| usable(right)).ok_or(NoStep::NoRight)?;
    Ok(if found.right == "withdraw-consent" { Way::Withdraw(found) } else { Way::Request(found) })
}
