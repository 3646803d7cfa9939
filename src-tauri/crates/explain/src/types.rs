//! What an explanation is made of.

use chrono::NaiveDate;
use controls::Region;
use model::{Category, ClaimId, Moment, PersonalisationKind, Platform, Reason, ReasonKind, Standing, Strength};
use record::{BrandRef, Role, StoredClaim};
use words::Words;

/// For whom an explanation is made.
#[derive(Clone)]
pub struct Person {
    /// The words of the person's language.
    pub words: &'static Words,
    /// Today, for how days are said.
    pub today: NaiveDate,
    /// Where the person lives.
    pub region: Region,
    /// The right that ends marketing use at a brand where the person lives (`objection-direct-marketing`).
    pub opt_out: String,
    /// The right that ends marketing mail (`opt-out-marketing-messages`), often the same.
    pub mail_opt_out: String,
}

/// A sentence that supports a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    /// What it says.
    pub sentence: String,
    /// Stated by a platform, or deduced by a rule.
    pub standing: Standing,
    /// The rule's id.
    pub rule: &'static str,
    /// How strongly it bears on the reason.
    pub strength: Strength,
    /// The claims that it rests on.
    pub claims: Vec<ClaimId>,
}

/// Something that would stop a reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stop {
    /// The act, in a sentence.
    pub action: String,
    /// The platform control's id.
    pub control: Option<String>,
    /// The right, if it is a request.
    pub right: Option<String>,
    /// The brand to ask.
    pub recipient: Option<BrandRef>,
    /// Where to act.
    pub url: Option<String>,
    /// What goes on all the same.
    pub leaves: Option<String>,
    /// The way through the menus.
    pub path: Option<String>,
    /// When it was checked and how sure it is.
    pub checked: Option<String>,
}

/// One reason, explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainedReason {
    /// Its kind.
    pub kind: ReasonKind,
    /// The platform's literal word.
    pub stated: String,
    /// The platform's literal value.
    pub value: Option<String>,
    /// Our reading, a sentence.
    pub sentence: String,
    /// How the reason is known.
    pub standing: Standing,
    /// The data that it used.
    pub categories: Vec<Category>,
    /// What supports it.
    pub supports: Vec<Support>,
    /// What is not proved.
    pub caveat: Option<String>,
    /// What would stop it.
    pub stops: Vec<Stop>,
}

/// One personalisation, explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What is so, a sentence.
    pub sentence: String,
    /// Its reasons; at least one.
    pub reasons: Vec<ExplainedReason>,
}

/// One personalisation as the rules see it: an ad, a recommendation, or a marketing mail as a view of its contact.
#[derive(Clone, Debug, PartialEq)]
pub struct Case<'c> {
    /// The claim.
    pub claim: &'c StoredClaim,
    /// Who chose it.
    pub platform: Platform,
    /// For whom.
    pub brand: Option<&'c BrandRef>,
    /// What it was.
    pub kind: PersonalisationKind,
    /// When.
    pub at: Option<&'c Moment>,
    /// Its reasons; at least one, `not-stated` if the evidence lists none.
    pub reasons: Vec<Reason>,
}

impl<'c> Case<'c> {
    /// The claim as a case; `None` for what is no personalisation (a contact that sells nothing, a holding).
    pub fn of(claim: &'c StoredClaim) -> Option<Self> {
        use model::{ClaimBody, ContactClass};
        let at = claim.claim.at.as_ref();
        match &claim.claim.body {
            ClaimBody::Personalisation(p) => {
                let mut reasons = p.reasons.clone();
                if reasons.is_empty() {
                    reasons.push(not_stated());
                }
                Some(Self {
                    claim,
                    platform: p.platform.clone(),
                    brand: claim.brand(Role::Brand),
                    kind: p.kind,
                    at,
                    reasons,
                })
            }
            ClaimBody::Contact(c) if c.class == ContactClass::Marketing => Some(Self {
                claim,
                platform: Platform::EMAIL,
                brand: claim.brand(Role::Sender),
                kind: PersonalisationKind::MarketingMessage,
                at,
                reasons: vec![not_stated()],
            }),
            _ => None,
        }
    }

    /// Whether a claim is dated, and not after this personalisation.
    pub(crate) fn is_after(&self, other: &StoredClaim) -> bool {
        match (self.at, &other.claim.at) {
            (Some(this), Some(that)) => that.instant_ms() <= this.instant_ms(),
            _ => false,
        }
    }
}

fn not_stated() -> Reason {
    Reason { kind: ReasonKind::NotStated, stated: "".into(), value: None, categories: Vec::new() }
}
