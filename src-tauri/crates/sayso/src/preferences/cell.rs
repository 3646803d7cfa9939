//! One cell in full, and the person's own tags.

use super::gaps::{Signalled, evidence, iso, party};
use super::ground::{FEW, claims_of, consents};
use super::portable::Scopes;
use crate::Sayso;
use crate::shapes::{CellShape, ChangedShape, Problem, SeenShape};
use crate::statements;
use model::{ClaimBody, ClaimId, PreferenceScope};
use preferences::gaps::gap;
use preferences::purposes::{Given, Shows, consented, lines};
use preferences::shown::Seen;
use words::Args;

/// As many things seen are shown for one cell.
const SHOWN: usize = 40;
/// The longest tag, in characters, and how many a brand may have.
const TAGS: (usize, usize) = (40, 20);

impl Sayso {
    /// One brand and purpose in full: what is wanted and by which preference, what is shown and why, the step.
    ///
    /// # Errors
    /// When the brand is unknown or ambiguous, the purpose is none, or the record can't be read.
    pub fn wish_cell(&self, brand: &str, purpose: &str) -> Result<CellShape, Problem> {
        self.at_once(|| self.wish_cell_now(brand, purpose))
    }

    fn wish_cell_now(&self, brand: &str, purpose: &str) -> Result<CellShape, Problem> {
        let purpose = self.purpose_of(purpose)?;
        let row = self.one_brand(brand)?;
        let none = || self.not_found("brands-none", brand);
        let record = self.reading().ok_or_else(none)?;
        let overview = self.overview_of_wishes()?;
        let shown = overview.brand(&row.id).ok_or_else(none)?;
        let wanted = self.wanted_now()?;
        let resolver = self.resolver(&wanted);
        let decision = resolver.decide(purpose, &shown.id, &shown.sectors);
        let decided: Vec<(&str, &PreferenceScope)> =
            decision.decided_by.iter().map(|p| (p.purpose.id(), &p.scope)).collect();
        let all = wanted.iter().zip(self.preferences_show()?.preferences);
        let decided_by = all.filter(|(p, _)| decided.contains(&(p.purpose.id(), &p.scope))).map(|(_, shape)| shape);
        let mut seen = Vec::new();
        for one in shown.seen_for(purpose).take(SHOWN) {
            let claims = claims_of(record, &overview, &shown.id, one, FEW)?;
            let ids: Vec<ClaimId> = claims.into_iter().map(|claim| claim.id).collect();
            seen.push(SeenShape { evidence: evidence(record, &ids)?, ..self.seen_shape(&shown.name, one) });
        }
        let told = consents(record, &shown.id)?.into_iter().filter(
            |claim| matches!(&claim.claim.body, ClaimBody::Consent(c) if consented(&c.purpose).contains(&purpose)),
        );
        let mut said = Vec::new();
        for (claim, ground) in Self::with_ground(record, told.collect())? {
            if let ClaimBody::Consent(body) = &claim.claim.body {
                said.push(statements::consent(self.words(), &claim, body, ground));
            }
        }
        let cell = shown.cell(purpose);
        let mut requests = Vec::new();
        for ask in shown.asks.iter().filter_map(|n| overview.asks.get(*n as usize)) {
            if preferences::purposes::asked(&ask.right).contains(&purpose) {
                requests.extend(record.request(&ask.request)?.map(|row| self.request_shape(&row)));
            }
        }
        let day = cell.last.map(|last| self.words().day(last.date_naive(), self.today)).unwrap_or_default();
        let args = Args::new()
            .text("brand", &shown.name)
            .text("purpose", &Scopes::new(self).purpose(purpose))
            .text("dated", if cell.last.is_some() { "yes" } else { "no" })
            .text("day", &day);
        Ok(CellShape {
            brand: party(shown),
            purpose: purpose.id().to_owned(),
            wish: decision.wish.id().to_owned(),
            never_with: decision.never_with.iter().map(|c| c.id().to_owned()).collect(),
            decided_by: decided_by.collect(),
            state: cell.state.id().to_owned(),
            sentence: self.words().say(&format!("gaps-state-{}", cell.state.id()), &args),
            seen,
            consents: said,
            requests,
            gap: gap(shown, purpose, &resolver)
                .map(|gap| self.gap_shape(&overview, &gap, &Signalled::default()))
                .transpose()?,
        })
    }

    fn seen_shape(&self, brand: &str, seen: &Seen) -> SeenShape {
        let words = self.words();
        let line = lines().get(usize::from(seen.line));
        let rule = line.map(|line| line.id.clone()).unwrap_or_default();
        let category = seen.category.as_ref().map(|c| statements::category_name(words, c)).unwrap_or_default();
        let day = seen.last.map(|last| words.day(last.date_naive(), self.today)).unwrap_or_default();
        let args = Args::new()
            .text("brand", brand)
            .text("category", &category)
            .text("known", if seen.category.is_some() { "yes" } else { "no" })
            .text("dated", if seen.last.is_some() { "yes" } else { "no" })
            .text("day", &day)
            .number("count", seen.claims.into());
        SeenShape {
            sentence: format!(
                "{} {}",
                words.say(&format!("gaps-seen-{rule}"), &args),
                words.say("gaps-seen-when", &args)
            ),
            why: words.plain(&format!("gaps-why-{rule}")),
            rule,
            shows: match seen.shows() {
                Shows::InUse => "in-use",
                Shows::Could => "could",
                Shows::Unknown => "unknown",
            }
            .to_owned(),
            given: match seen.given {
                Given::Yes => "yes",
                Given::No => "no",
                Given::Unknown => "unknown",
            }
            .to_owned(),
            category: seen.category.as_ref().map(|c| c.id().to_owned()),
            last: seen.last.map(iso),
            amount: seen.claims,
            evidence: Vec::new(),
        }
    }

    /// Replaces the person's own tags of a brand. Tags are kept as written, each once; what is too long is cut.
    ///
    /// # Errors
    /// When the brand is unknown or ambiguous, or the record can't be written.
    pub fn set_brand_tags(&mut self, brand: &str, tags: &[String]) -> Result<ChangedShape, Problem> {
        let id = self.one_brand(brand)?.id;
        let mut kept: Vec<String> = Vec::new();
        for tag in tags {
            let tag: String = model::visible(tag.trim()).chars().take(TAGS.0).collect();
            if !tag.is_empty() && !kept.contains(&tag) && kept.len() < TAGS.1 {
                kept.push(tag);
            }
        }
        let now = self.now;
        let done = self.writing()?.set_tags(&id, &kept, now)?;
        Ok(ChangedShape { changed: done.map(|operation| operation.to_string()).into_iter().collect() })
    }

    /// The person's own tags of a brand.
    ///
    /// # Errors
    /// When the brand is unknown or ambiguous, or the record can't be read.
    pub fn brand_tags(&self, brand: &str) -> Result<Vec<String>, Problem> {
        let id = self.one_brand(brand)?.id;
        let Some(record) = self.reading() else { return Ok(Vec::new()) };
        Ok(record.tags()?.into_iter().filter(|(of, _)| *of == id).map(|(_, tag)| tag).collect())
    }
}
