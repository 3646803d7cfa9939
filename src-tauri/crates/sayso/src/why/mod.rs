//! Why you saw what you saw.

mod paging;

use crate::evidence::Excerpts;
use crate::shapes::{
    EvidenceShape, PersonalisationShape, Problem, ReasonShape, StopShape, SupportShape, WhyQuery, WhyShape,
};
use crate::{Sayso, statements};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use explain::{Case, ExplainedReason, Explainer, Explanation, Person};
use model::{ClaimId, Moment, PersonalisationKind, Platform};
use paging::Asked;
use record::{Observation, Record, StoredClaim};
use std::collections::BTreeMap;
use words::Args;

/// The page size when none is asked for.
pub(crate) const PAGE: u32 = 50;
/// No page is larger.
pub(crate) const LARGEST_PAGE: u32 = 1000;

/// Observations by the claim that stands on them.
type Ground = BTreeMap<ClaimId, Vec<Observation>>;

impl Sayso {
    /// For whom sentences are made: language, today, where the person lives and the rights that follow.
    pub(crate) fn person(&self, record: &Record) -> Result<Person, Problem> {
        let me = record.me()?;
        let (opt_out, mail_opt_out) = opt_outs(me.lives_in.as_deref());
        Ok(Person {
            words: self.words(),
            today: self.today,
            region: me.lives_in.as_deref().map_or_else(|| controls::Region::unknown().clone(), controls::Region::of),
            opt_out: opt_out.to_owned(),
            mail_opt_out: mail_opt_out.to_owned(),
        })
    }

    /// Personalisations with their reasons, the newest first. Marketing mails are listed as `marketing-message`.
    ///
    /// # Errors
    /// When a word, a date or a brand of the query is unknown, or the record can't be read.
    pub fn why(&self, query: &WhyQuery) -> Result<WhyShape, Problem> {
        self.at_once(|| self.why_now(query))
    }

    fn why_now(&self, query: &WhyQuery) -> Result<WhyShape, Problem> {
        let asked = self.asked_for(query)?;
        let Some(record) = self.reading() else {
            return Ok(WhyShape { personalisations: Vec::new(), total: 0, next: None });
        };
        let brand = match &query.brand {
            Some(text) => Some(self.one_brand(text)?.id),
            None => None,
        };
        let page = asked.page(record, brand.as_ref())?;
        Ok(WhyShape { personalisations: self.explained(record, &page.0, false)?, total: page.1, next: page.2 })
    }

    /// One explanation, whole: the same shape, one element, with the excerpts of its evidence.
    ///
    /// # Errors
    /// When there is no such explanation (code `not-found`).
    pub fn why_one(&self, id: &str) -> Result<WhyShape, Problem> {
        let none = || self.not_found("brands-no-claim", id);
        let record = self.reading().ok_or_else(none)?;
        let claim = record.claim(&ClaimId::from(id))?.filter(|c| Case::of(c).is_some()).ok_or_else(none)?;
        let personalisations = self.explained(record, std::slice::from_ref(&claim), true)?;
        Ok(WhyShape { total: personalisations.len() as u32, personalisations, next: None })
    }

    /// Explains claims: one look-up for all their evidence, one per brand and platform for what is around them.
    pub(crate) fn explained(
        &self,
        record: &Record,
        claims: &[StoredClaim],
        excerpts: bool,
    ) -> Result<Vec<PersonalisationShape>, Problem> {
        let mut explainer = Explainer::new(record, self.person(record)?);
        let mut told: Vec<(&StoredClaim, Explanation)> = Vec::with_capacity(claims.len());
        let mut ids: Vec<ClaimId> = Vec::new();
        for claim in claims {
            if let Some(explanation) = explainer.explain(claim)? {
                ids.push(claim.id.clone());
                ids.extend(explanation.reasons.iter().flat_map(|r| &r.supports).flat_map(|s| s.claims.clone()));
                told.push((claim, explanation));
            }
        }
        ids.sort();
        ids.dedup();
        let ground = record.observations(&ids)?;
        let mut reader = Excerpts::new(record, excerpts);
        let mut out = Vec::with_capacity(told.len());
        for (claim, explanation) in told {
            out.extend(personalisation(claim, explanation, &ground, &mut reader)?);
        }
        Ok(out)
    }

    /// A query's words, checked.
    fn asked_for(&self, query: &WhyQuery) -> Result<Asked, Problem> {
        let kind = match query.kind.as_deref() {
            Some(text) => {
                let known: Vec<&str> = PersonalisationKind::ALL.iter().map(|k| k.id()).collect();
                Some(PersonalisationKind::parse(text).ok_or_else(|| self.unknown_word(text, &known))?)
            }
            None => None,
        };
        Ok(Asked {
            platform: query.platform.as_deref().map(|p| Platform(p.trim().to_lowercase().into())),
            kind,
            since: query.since.as_deref().map(|d| self.day(d)).transpose()?.map(start_of),
            until: query
                .until
                .as_deref()
                .map(|d| self.day(d))
                .transpose()?
                .and_then(|d| d.checked_add_days(Days::new(1)))
                .map(start_of),
            limit: query.limit.unwrap_or(PAGE).clamp(1, LARGEST_PAGE),
            after: query.after.clone(),
        })
    }

    /// A day that a person wrote.
    pub(crate) fn day(&self, text: &str) -> Result<NaiveDate, Problem> {
        text.trim().parse().map_err(|_| {
            let args = Args::new().text("text", text);
            Problem::new(self.words().say("brands-bad-date", &args)).next(self.words().plain("brands-bad-date-next"))
        })
    }

    /// A word that isn't one of a fixed set.
    pub(crate) fn unknown_word(&self, text: &str, known: &[&str]) -> Problem {
        let args = Args::new().text("text", text).text("words", &known.join(", "));
        Problem::new(self.words().say("brands-unknown-word", &args))
            .next(self.words().say("brands-unknown-word-next", &args))
            .choices(known.iter().map(|k| (*k).to_owned()).collect())
    }

    /// Something that isn't there.
    pub(crate) fn not_found(&self, id: &str, text: &str) -> Problem {
        let next = format!("{id}-next");
        Problem::new(self.words().say(id, &Args::new().text("text", text)))
            .next(self.words().plain(&next))
            .code("not-found")
            .to(text)
    }
}

/// The right that ends marketing use of data where the person lives, and the one that ends marketing mail.
fn opt_outs(lives_in: Option<&str>) -> (&'static str, &'static str) {
    const OBJECT: &str = "objection-direct-marketing";
    const SALE: &str = "opt-out-sale-sharing";
    const MESSAGES: &str = "opt-out-marketing-messages";
    let laws = rights::Laws::shipped();
    let of_home = lives_in.map(|code| laws.of_home(code)).unwrap_or_default();
    let offered = laws.offered(&of_home);
    let has = |right: &str| offered.iter().any(|row| row.right == right);
    let use_of_data = if has(SALE) && !has(OBJECT) { SALE } else { OBJECT };
    (use_of_data, if has(MESSAGES) { MESSAGES } else { use_of_data })
}

fn start_of(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}

fn on(claim: &ClaimId, ground: &Ground, reader: &mut Excerpts<'_>) -> Result<Vec<EvidenceShape>, Problem> {
    ground.get(claim).into_iter().flatten().map(|o| reader.shape(o)).collect()
}

fn personalisation(
    claim: &StoredClaim,
    explanation: Explanation,
    ground: &Ground,
    reader: &mut Excerpts<'_>,
) -> Result<Option<PersonalisationShape>, Problem> {
    let reasons: Result<Vec<ReasonShape>, Problem> =
        explanation.reasons.into_iter().map(|r| reason(r, &mut |id| on(id, ground, reader))).collect();
    let reasons = reasons?;
    Ok(shape(claim, explanation.sentence, reasons, on(&claim.id, ground, reader)?))
}

/// A personalisation that was explained without what is around it.
pub(crate) fn alone(
    claim: &StoredClaim,
    told: Explanation,
    evidence: Vec<EvidenceShape>,
) -> Option<PersonalisationShape> {
    let reasons: Result<Vec<ReasonShape>, Problem> =
        told.reasons.into_iter().map(|r| reason(r, &mut |_| Ok(Vec::new()))).collect();
    shape(claim, told.sentence, reasons.ok()?, evidence)
}

fn shape(
    claim: &StoredClaim,
    sentence: String,
    reasons: Vec<ReasonShape>,
    evidence: Vec<EvidenceShape>,
) -> Option<PersonalisationShape> {
    let case = Case::of(claim)?;
    let subject = match &claim.claim.body {
        model::ClaimBody::Personalisation(p) => p.subject.clone(),
        model::ClaimBody::Contact(c) => c.subject.clone(),
        _ => None,
    };
    Some(PersonalisationShape {
        id: claim.id.to_string(),
        platform: case.platform.to_string(),
        brand: case.brand.map(statements::party),
        kind: case.kind.id().to_owned(),
        at: case.at.map(Moment::iso),
        at_basis: case.at.and_then(Moment::basis_text),
        subject,
        sentence,
        reasons,
        evidence,
    })
}

fn reason(
    reason: ExplainedReason,
    on: &mut dyn FnMut(&ClaimId) -> Result<Vec<EvidenceShape>, Problem>,
) -> Result<ReasonShape, Problem> {
    let mut supports = Vec::with_capacity(reason.supports.len());
    for support in reason.supports {
        let mut evidence = Vec::new();
        for claim in &support.claims {
            evidence.extend(on(claim)?);
        }
        supports.push(SupportShape {
            sentence: support.sentence,
            standing: support.standing.id().to_owned(),
            rule: Some(support.rule.to_owned()),
            strength: Some(support.strength.id().to_owned()),
            evidence,
        });
    }
    Ok(ReasonShape {
        kind: reason.kind.id().to_owned(),
        stated: reason.stated,
        value: reason.value,
        sentence: reason.sentence,
        standing: reason.standing.id().to_owned(),
        categories: reason.categories.iter().map(|c| c.id().to_owned()).collect(),
        supports,
        caveat: reason.caveat,
        stops: reason.stops.into_iter().map(stop).collect(),
    })
}

fn stop(stop: explain::Stop) -> StopShape {
    StopShape {
        action: stop.action,
        control: stop.control,
        right: stop.right,
        recipient: stop.recipient.map(|b| b.id.to_string()),
        url: stop.url,
        leaves: stop.leaves,
        path: stop.path,
        checked: stop.checked,
    }
}
