//! Fetches what is around a personalisation, once per brand and platform, and explains it.

use crate::rules::{self, Sight};
use crate::{Around, BrandAround, Case, ExplainedReason, Explanation, Person, PlatformAround, caveat, sentence, stops};
use model::{BrandId, Category, ClaimBody, ClaimKind, Platform, ReasonKind, Standing, fold};
use record::{ClaimQuery, Record, RecordError, Role, StoredClaim};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Mails of one brand that are looked at; the newest.
const MAILS: u32 = 300;
/// Transfers of one brand that are looked at; the newest.
const TRANSFERS: u32 = 300;
/// Holdings of one platform that are looked at.
const HOLDINGS: u32 = 4000;
/// Events of one app that are looked at; the newest.
const APP_EVENTS: u32 = 50;

/// Categories that rules compare with what a campaign asks for.
const COMPARED: &[&str] = &[
    "pd:AgeRange",
    "pd:Age",
    "pd:BirthDate",
    "pd:Gender",
    "pd:Location",
    "pd:City",
    "pd:Region",
    "pd:Country",
    "pd:PostalCode",
    "pd:CurrentLocation",
    "pd:Interest",
    "pd:TVViewingBehaviour",
    "pd:Language",
    "pd:DeviceBased",
    "pd:DeviceOperatingSystem",
    "pd:DeviceSoftware",
    "pd:DeviceApplications",
];

/// Explains personalisations of one record for one person.
pub struct Explainer<'r> {
    record: &'r Record,
    person: Person,
    brands: BTreeMap<BrandId, Rc<BrandAround>>,
    platforms: BTreeMap<Platform, PlatformAround>,
}

impl<'r> Explainer<'r> {
    /// An explainer with nothing fetched yet.
    pub fn new(record: &'r Record, person: Person) -> Self {
        Self { record, person, brands: BTreeMap::new(), platforms: BTreeMap::new() }
    }

    /// For whom.
    pub fn person(&self) -> &Person {
        &self.person
    }

    /// Explains one claim; `None` if it is no personalisation and no mail that sells.
    pub fn explain(&mut self, claim: &StoredClaim) -> Result<Option<Explanation>, RecordError> {
        let Some(case) = Case::of(claim) else { return Ok(None) };
        let brand = match case.brand {
            Some(brand) => self.brand(&brand.id)?,
            None => Rc::default(),
        };
        self.fetch_platform(&case.platform)?;
        self.fetch_apps(&case)?;
        let none = PlatformAround::default();
        let platform = self.platforms.get(&case.platform).unwrap_or(&none);
        Ok(Some(explain(&case, Around { brand: &brand, platform }, &self.person)))
    }

    /// What a platform holds of age, gender, places, interests, language, devices and apps.
    pub fn holdings(&mut self, platform: &Platform) -> Result<&[StoredClaim], RecordError> {
        self.fetch_platform(platform)?;
        Ok(self.platforms.get(platform).map_or(&[], |p| &p.holdings))
    }

    fn brand(&mut self, id: &BrandId) -> Result<Rc<BrandAround>, RecordError> {
        if let Some(known) = self.brands.get(id) {
            return Ok(Rc::clone(known));
        }
        let query = |kind, role, limit| ClaimQuery { brand: Some(id.clone()), role, ..ClaimQuery::of(kind, limit) };
        let around = Rc::new(BrandAround {
            mails: self.record.claims(&query(ClaimKind::Contact, Some(Role::Sender), MAILS))?.items,
            transfers: self.record.claims(&query(ClaimKind::Transfer, None, TRANSFERS))?.items,
        });
        self.brands.insert(id.clone(), Rc::clone(&around));
        Ok(around)
    }

    fn fetch_platform(&mut self, platform: &Platform) -> Result<(), RecordError> {
        if self.platforms.contains_key(platform) {
            return Ok(());
        }
        let (domain, _) = platform.domain_and_name();
        let mut around = PlatformAround::default();
        if *platform != Platform::EMAIL
            && let Some(brand) = self.record.find_brand(domain)?.into_iter().next()
        {
            let query = ClaimQuery {
                brand: Some(brand.id),
                role: Some(Role::Holder),
                categories: COMPARED.iter().map(|id| Category::new(id)).collect(),
                ..ClaimQuery::of(ClaimKind::Holding, HOLDINGS)
            };
            around.holdings = self.record.claims(&query)?.items;
        }
        self.platforms.insert(platform.clone(), around);
        Ok(())
    }

    /// Events of apps that the rules of this case name: the app is often another brand than the advertiser.
    fn fetch_apps(&mut self, case: &Case<'_>) -> Result<(), RecordError> {
        let values =
            case.reasons.iter().filter(|r| r.kind == ReasonKind::AppActivity).filter_map(|r| r.value.as_deref());
        for value in values.map(fold) {
            let Some(platform) = self.platforms.get_mut(&case.platform) else { return Ok(()) };
            let named: Vec<String> = platform
                .holdings
                .iter()
                .filter_map(|claim| match &claim.claim.body {
                    ClaimBody::Holding(h) if h.category.id() == "pd:DeviceApplications" => h.value.clone(),
                    _ => None,
                })
                .filter(|app| crate::around::names_app(&value, &fold(app)) && !platform.apps.contains_key(&fold(app)))
                .collect();
            for app in named {
                let mut events = Vec::new();
                for brand in self.record.find_brand(&app)?.into_iter().take(2) {
                    let query = ClaimQuery {
                        brand: Some(brand.id),
                        role: Some(Role::From),
                        ..ClaimQuery::of(ClaimKind::Transfer, APP_EVENTS)
                    };
                    events.extend(self.record.claims(&query)?.items);
                }
                platform.apps.insert(fold(&app), events);
            }
        }
        Ok(())
    }
}

/// A personalisation or a mail that sells in one sentence; `None` for any other claim.
pub fn sentence_of(claim: &StoredClaim, person: &Person) -> Option<String> {
    Case::of(claim).map(|case| sentence::whole(&case, person))
}

/// An explanation without looking at anything around: sentence, reasons and caveats. For bulk exports.
pub fn alone(claim: &StoredClaim, person: &Person) -> Option<Explanation> {
    let (brand, platform) = (BrandAround::default(), PlatformAround::default());
    let around = Around { brand: &brand, platform: &platform };
    Case::of(claim).map(|case| told(&case, around, person, false))
}

/// Explains one case from what is around it.
pub(crate) fn explain(case: &Case<'_>, around: Around<'_>, person: &Person) -> Explanation {
    told(case, around, person, true)
}

fn told(case: &Case<'_>, around: Around<'_>, person: &Person, with_stops: bool) -> Explanation {
    let reasons = case
        .reasons
        .iter()
        .map(|reason| {
            let sight = Sight { case, reason, around, person };
            ExplainedReason {
                kind: reason.kind,
                stated: reason.stated.to_string(),
                value: reason.value.as_deref().map(str::to_owned),
                sentence: sentence::reading(&sight),
                standing: case.claim.claim.standing.max(Standing::Stated),
                categories: reason.uses(),
                supports: rules::supports(&sight),
                caveat: caveat::of(&sight),
                stops: if with_stops { stops::of(&sight) } else { Vec::new() },
            }
        })
        .collect();
    Explanation { sentence: sentence::whole(case, person), reasons }
}
