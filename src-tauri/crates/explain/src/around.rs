//! What is around a personalisation: the claims that its rules look at.

use model::{ClaimBody, Contact, ContactClass, Holding, Transfer};
use record::StoredClaim;
use std::collections::BTreeMap;

/// Claims about the brand, the newest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BrandAround {
    /// What it wrote.
    pub mails: Vec<StoredClaim>,
    /// What it gave or got.
    pub transfers: Vec<StoredClaim>,
}

/// Claims about the platform, the newest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlatformAround {
    /// What it holds of age, gender, places, interests, language, devices and apps.
    pub holdings: Vec<StoredClaim>,
    /// What apps reported, by the folded name of the app.
    pub apps: BTreeMap<String, Vec<StoredClaim>>,
}

/// Both.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// Of the brand; empty if nobody is named.
    pub brand: &'a BrandAround,
    /// Of the platform.
    pub platform: &'a PlatformAround,
}

impl<'a> Around<'a> {
    /// What the brand wrote, of one class.
    pub(crate) fn mails(&self, class: ContactClass) -> impl Iterator<Item = (&'a StoredClaim, &'a Contact)> {
        self.brand.mails.iter().filter_map(move |claim| match &claim.claim.body {
            ClaimBody::Contact(contact) if contact.class == class => Some((claim, contact)),
            _ => None,
        })
    }

    /// What the brand gave or got.
    pub(crate) fn transfers(&self) -> impl Iterator<Item = (&'a StoredClaim, &'a Transfer)> {
        self.brand.transfers.iter().filter_map(|claim| transfer(claim))
    }

    /// What the platform holds.
    pub(crate) fn holdings(&self) -> impl Iterator<Item = (&'a StoredClaim, &'a Holding)> {
        self.platform.holdings.iter().filter_map(|claim| match &claim.claim.body {
            ClaimBody::Holding(holding) => Some((claim, holding)),
            _ => None,
        })
    }

    /// What apps reported whose name stands in this text.
    pub(crate) fn app_events(&self, text: &str) -> impl Iterator<Item = (&'a StoredClaim, &'a Transfer)> {
        let text = model::fold(text);
        self.platform
            .apps
            .iter()
            .filter(move |(app, _)| names_app(&text, app))
            .flat_map(|(_, claims)| claims.iter().filter_map(|claim| transfer(claim)))
    }
}

fn transfer(claim: &StoredClaim) -> Option<(&StoredClaim, &Transfer)> {
    match &claim.claim.body {
        ClaimBody::Transfer(transfer) => Some((claim, transfer)),
        _ => None,
    }
}

/// Whether a folded text names an app as whole words; names under three letters never count.
pub(crate) fn names_app(text: &str, app: &str) -> bool {
    app.chars().count() >= 3
        && text.match_indices(app).any(|(at, _)| {
            let before = text.get(..at).and_then(|t| t.chars().next_back());
            let after = text.get(at + app.len()..).and_then(|t| t.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        })
}
