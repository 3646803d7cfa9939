//! The why-engine: each reason joined to what supports it and to what would stop it.
//!
//! The rules of deduction are pure: they get one personalisation and the claims around it (what its brand sent, gave and
//! got; what its platform holds), and answer with sentences that name their rule, their strength and their claims.
//! [`Explainer`] fetches what is around from the record, once per brand and platform. This room may use `model`,
//! `words`, `record`, `directory` and `controls`; it knows no SQL, no file format and no law: which right fits is handed in.
//!
//! | rule | says | supports |
//! | --- | --- | --- |
//! | `advertiser-in-audience` | the platform itself says that the person is in this brand's audience | lists, look-alikes |
//! | `do-not-reach` | the platform says that the person is on the brand's list of people not to reach | lists |
//! | `list-at-another-platform` | another platform says that the brand uploaded or used a list | lists |
//! | `order-mail-before-ad`, `account-mail-before-ad` | the brand had an address before the ad | lists, sites, purchases |
//! | `same-brand-newsletter` | the brand wrote before the ad | lists |
//! | `address-given-to-another` | an address given to one brand was used by this one | lists, mails |
//! | `off-site-event-before-ad` | the brand reported events before the ad | sites, apps, purchases |
//! | `app-belief` | the platform believes that the app is installed | apps |
//! | `connected-app` | the person let the brand into the account | apps, lists |
//! | `platform-holds-trait` | the platform holds just what the rule asks for, or something else | age, gender, place, … |
//! | `platform-contradicts-you` | what the person told the platform and what it infers can't both be right | age |
//! | `same-campaign-exclusive` | one impression names lists that exclude each other | lists |
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod around;
mod caveat;
mod engine;
mod holding;
mod range;
mod rules;
mod sentence;
mod stops;
mod types;

pub use around::{Around, BrandAround, PlatformAround};
pub use caveat::mail_caveat;
pub use engine::{Explainer, alone, sentence_of};
pub use holding::{Mistake, mistakes};
pub use model::Strength;
pub use types::{Case, ExplainedReason, Explanation, Person, Stop, Support};

/// Every rule of deduction, by its id.
pub const RULES: &[&str] = &[
    "advertiser-in-audience",
    "do-not-reach",
    "list-at-another-platform",
    "order-mail-before-ad",
    "account-mail-before-ad",
    "same-brand-newsletter",
    "address-given-to-another",
    "off-site-event-before-ad",
    "app-belief",
    "connected-app",
    "platform-holds-trait",
    "platform-contradicts-you",
    "same-campaign-exclusive",
];

#[cfg(test)]
mod tests;
