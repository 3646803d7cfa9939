//! Lives that several rooms' tests look at.

use crate::imports::ImportOptions;
use crate::shapes::{MeShape, NewConsent, NewHolding, NewPersonalisation};
use crate::{Options, Sayso, Unlock};
use samples::wishes;
use std::path::Path;
use words::Language;

/// A façade on this day.
pub(crate) fn start(folder: &Path, today: &str) -> Sayso {
    Sayso::start(Options {
        home: Some(folder.join("home")),
        as_of: Some(today.parse().unwrap()),
        language: Some(Language::En),
        unlock: Unlock::Passphrase("quiet harbour lamps".to_owned().into()),
        ..Options::default()
    })
    .unwrap()
}

/// Noor's life: two exports, and by hand what exports don't show of the brand that breaks each wish.
pub(crate) fn noor(folder: &Path) -> Sayso {
    let files = wishes::write(&folder.join("exports")).unwrap();
    let mut sayso = start(folder, "2026-05-20");
    let done = sayso.import(&files, &ImportOptions::default(), &mut |_| true).unwrap();
    assert!(done.failed.is_empty(), "{:?}", done.failed);
    let me = MeShape {
        name: Some("Noor Bakkali".to_owned()),
        emails: vec!["noor@fastpost.example".to_owned()],
        lives_in: Some("DE".to_owned()),
        ..MeShape::default()
    };
    sayso.set_me(&me).unwrap();
    let brand = wishes::BREAKS.to_owned();
    for (category, origin) in [("pd:MedicalHealth", "inferred"), ("pd:Interest", "inferred")] {
        let holding = NewHolding {
            holder: brand.clone(),
            category: category.to_owned(),
            origin: Some(origin.to_owned()),
            at: Some("2026-05-08".to_owned()),
            ..NewHolding::default()
        };
        sayso.add_holding(&holding).unwrap();
    }
    let recommended = NewPersonalisation {
        platform: "youtube".to_owned(),
        brand: Some(brand.clone()),
        kind: Some("recommendation".to_owned()),
        reasons: vec!["viewing-history".to_owned()],
        at: Some("2026-05-08".to_owned()),
        ..NewPersonalisation::default()
    };
    sayso.add_personalisation(&recommended).unwrap();
    for purpose in ["Develop and improve services", "AI training"] {
        let consent = NewConsent {
            vendor: brand.clone(),
            purpose: purpose.to_owned(),
            state: "given".to_owned(),
            at: Some("2026-03-01".to_owned()),
            ..NewConsent::default()
        };
        sayso.add_consent(&consent).unwrap();
    }
    sayso
}
