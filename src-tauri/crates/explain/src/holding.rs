//! What a platform holds of a person's age, and whether it contradicts what the person told it.

use crate::Person;
use crate::range::Ages;
use crate::rules::platform_name;
use chrono::{Datelike as _, NaiveDate};
use model::{ClaimBody, ClaimId, Holding, Origin, Platform};
use record::StoredClaim;
use words::Args;

pub(crate) fn is_age_range(holding: &Holding) -> bool {
    matches!(holding.category.id(), "pd:AgeRange" | "pd:Age") && holding.origin == Origin::Inferred
}

/// A span of ages as people write it: `25-34` is `25 to 34` in any language's sentence.
pub(crate) fn span(text: &str) -> String {
    match Ages::parse(text) {
        Some(Ages(from, to)) if to < 149 && from != to => format!("{from}–{to}"),
        _ => text.to_owned(),
    }
}

/// The person told the platform one thing, and it infers another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The year of birth that the person gave.
    pub year: i32,
    /// The ages that the platform infers, literally.
    pub held: String,
    /// Both claims: what was given first.
    pub claims: Vec<ClaimId>,
}

impl Mistake {
    /// The mistake as a sentence.
    pub fn sentence(&self, platform: &Platform, person: &Person) -> String {
        let args = Args::new()
            .text("platform", platform_name(platform))
            .text("year", &self.year.to_string())
            .text("held", &span(&self.held));
        person.words.say("why-support-age-mistake", &args)
    }
}

fn holding(claim: &StoredClaim) -> Option<&Holding> {
    match &claim.claim.body {
        ClaimBody::Holding(holding) => Some(holding),
        _ => None,
    }
}

/// The year that a birth date begins or ends with, as platforms write it.
fn year_of(text: &str) -> Option<i32> {
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|t| t.len() == 4);
    numbers.filter_map(|t| t.parse().ok()).find(|y| (1900..=2100).contains(y))
}

/// The first contradiction about age among one platform's holdings.
pub(crate) fn mistake(holdings: &[StoredClaim], today: NaiveDate) -> Option<Mistake> {
    let birth = holdings.iter().find_map(|claim| {
        let holding = holding(claim)?;
        let given = holding.category.id() == "pd:BirthDate" && holding.origin == Origin::Provided;
        Some((claim, year_of(holding.value.as_deref().filter(|_| given)?)?))
    });
    let (told, year) = birth?;
    holdings.iter().find_map(|claim| {
        let holding = holding(claim).filter(|h| is_age_range(h))?;
        let Ages(from, to) = Ages::parse(holding.value.as_deref()?)?;
        // The evidence may be a year older than today, and the birthday may be to come.
        let seen = claim.claim.at.as_ref().map_or(today, |at| at.local.date()).year();
        let (youngest, oldest) = (seen - year - 2, today.year() - year);
        let outside = i64::from(oldest) < i64::from(from) || i64::from(youngest) > i64::from(to);
        outside.then(|| Mistake {
            year,
            held: holding.value.clone().unwrap_or_default(),
            claims: vec![told.id.clone(), claim.id.clone()],
        })
    })
}

/// Contradictions about age among one platform's holdings; none or one today.
pub fn mistakes(holdings: &[StoredClaim], today: NaiveDate) -> Vec<Mistake> {
    mistake(holdings, today).into_iter().collect()
}
