//! What a brand's page shows of wishes: its sectors and the person's own tags, and how a consent is taken back.

use super::gaps::Signalled;
use super::ground::consents;
use super::portable::sector_name;
use crate::Sayso;
use crate::shapes::{BrandSectorsShape, ConsentWaysShape, Problem};
use controls::{Control, Scope};
use model::{ClaimBody, ConsentState, Platform};
use preferences::gaps::{NoStep, Place, Way};
use preferences::purposes::{consented, ways};
use preferences::shown::BrandShown;
use rights::{Laws, Row};

impl Sayso {
    /// The sectors that a brand is in by the company list, and the person's own tags of it.
    ///
    /// # Errors
    /// When the brand is unknown or ambiguous, or the record can't be read.
    pub fn brand_sectors(&self, brand: &str) -> Result<BrandSectorsShape, Problem> {
        let row = self.one_brand(brand)?;
        let own = self.brand_tags(brand)?;
        let overview = self.overview_of_wishes()?;
        let all = overview.brand(&row.id).map(|shown| shown.sectors.as_slice()).unwrap_or_default();
        let listed = all.iter().filter(|sector| !own.contains(sector));
        Ok(BrandSectorsShape { listed: listed.map(|sector| sector_name(self.words(), sector)).collect(), own })
    }

    /// How a yes that was said to a brand is taken back: a platform's own switch for what was agreed to, and the letter
    /// that the law of where the person lives has; or why there is none. Without a yes there is nothing to take back.
    ///
    /// # Errors
    /// When the brand is unknown or ambiguous, or the record can't be read.
    pub fn consent_ways(&self, brand: &str) -> Result<ConsentWaysShape, Problem> {
        let row = self.one_brand(brand)?;
        let nothing = ConsentWaysShape { ways: Vec::new() };
        let Some(record) = self.reading() else { return Ok(nothing) };
        let agreed: Vec<String> = consents(record, &row.id)?
            .into_iter()
            .filter_map(|claim| match claim.claim.body {
                ClaimBody::Consent(consent) if consent.state == ConsentState::Given => Some(consent.purpose.clone()),
                _ => None,
            })
            .collect();
        let overview = self.overview_of_wishes()?;
        let (Some(shown), false) = (overview.brand(&row.id), agreed.is_empty()) else { return Ok(nothing) };
        let place = Place::of(record.me()?.lives_in.as_deref());
        let mut found: Vec<Way> = switches(shown, &agreed, &place).into_iter().map(Way::Control).collect();
        match withdrawal(shown, &place) {
            Ok(row) => found.push(Way::Withdraw(row)),
            Err(none) if found.is_empty() => found.push(Way::None(none)),
            Err(_) => (),
        }
        let signal = Signalled::default();
        Ok(ConsentWaysShape { ways: found.iter().map(|way| self.way_shape(&shown.name, way, &signal)).collect() })
    }
}

/// Where the brand is a platform itself, its switches for the whole account that end what was agreed to.
fn switches(brand: &BrandShown, agreed: &[String], place: &Place) -> Vec<&'static Control> {
    let ended: Vec<&str> = agreed
        .iter()
        .flat_map(|purpose| consented(purpose))
        .filter_map(ways)
        .flat_map(|ways| ways.controls.iter().map(String::as_str))
        .collect();
    let its_own = |control: &&Control| {
        let platform = Platform(control.platform.clone().into());
        brand.domains.iter().any(|domain| domain == platform.domain_and_name().0)
    };
    controls::all()
        .iter()
        .filter(|control| control.scope == Scope::Account && control.exists_in(&place.region))
        .filter(|control| ended.contains(&control.purpose.as_str()))
        .filter(its_own)
        .collect()
}

/// The row of the law by which a consent is taken back from this brand.
fn withdrawal(brand: &BrandShown, place: &Place) -> Result<&'static Row, NoStep> {
    let home = place.home.as_deref().ok_or(NoStep::NoHome)?;
    let all = Laws::shipped();
    let laws = all.of_home(home);
    if laws.is_empty() {
        return Err(NoStep::NoLaw);
    }
    let rows = all.matching("withdraw-consent", &laws);
    let fitting = rights::decide(&rows, &brand.evidence);
    fitting.into_iter().find(|row| rights::may_ask(row, &brand.evidence).is_ok()).ok_or(NoStep::NoRight)
}
