//! Search over everything, ignoring case and accents.

use crate::evidence::Excerpts;
use crate::shapes::{EvidenceShape, HitShape, PartyShape, Problem, SearchPage};
use crate::why::LARGEST_PAGE;
use crate::{Sayso, statements};
use model::{BrandId, ClaimId, RequestId};
use record::{Hit, HitKind, Observation, Record};
use std::collections::BTreeMap;

impl Sayso {
    /// Everything in which all words of a text occur: brands, then requests, then claims, the newest first.
    ///
    /// # Errors
    /// When the record can't be read.
    pub fn search(&self, text: &str, limit: u32, after: Option<&str>) -> Result<SearchPage, Problem> {
        let empty = SearchPage { hits: Vec::new(), total: 0, next: None };
        let Some(record) = self.reading().filter(|_| !text.trim().is_empty()) else { return Ok(empty) };
        let page = record.search(text, limit.clamp(1, LARGEST_PAGE), after)?;
        let ids: Vec<ClaimId> = page
            .items
            .iter()
            .filter(|h| matches!(h.kind, HitKind::Claim(_)))
            .map(|h| ClaimId::from(h.id.as_str()))
            .collect();
        let ground = record.observations(&ids)?;
        let person = self.person(record)?;
        let mut hits = Vec::with_capacity(page.items.len());
        for hit in &page.items {
            hits.extend(self.hit(record, hit, &person, &ground)?);
        }
        Ok(SearchPage { hits, total: page.total, next: page.next })
    }

    fn hit(
        &self,
        record: &Record,
        hit: &Hit,
        person: &explain::Person,
        ground: &BTreeMap<ClaimId, Vec<Observation>>,
    ) -> Result<Option<HitShape>, Problem> {
        let shape = |kind: &str, brand: Option<PartyShape>, sentence: String, standing: &str, evidence| HitShape {
            kind: kind.to_owned(),
            id: hit.id.clone(),
            brand,
            sentence,
            standing: standing.to_owned(),
            evidence,
        };
        Ok(match hit.kind {
            HitKind::Brand => record.brand(&BrandId::from(hit.id.as_str()))?.map(|row| {
                let brand = PartyShape { id: row.id.to_string(), name: row.name.clone() };
                shape("brand", Some(brand), row.name, "stated", Vec::new())
            }),
            HitKind::Request => record.request(&RequestId::from(hit.id.as_str()))?.map(|row| {
                let brand = PartyShape { id: row.brand.to_string(), name: row.brand_name.clone() };
                shape("request", Some(brand), row.subject, "entered", Vec::new())
            }),
            HitKind::Claim(kind) => {
                let id = ClaimId::from(hit.id.as_str());
                let mut reader = Excerpts::new(record, false);
                let evidence: Result<Vec<EvidenceShape>, Problem> =
                    ground.get(&id).into_iter().flatten().map(|o| reader.shape(o)).collect();
                let evidence = evidence?;
                record.claim(&id)?.map(|claim| {
                    let (sentence, brand) = statements::sentence(self.words(), person, &claim);
                    shape(kind.id(), brand, sentence, claim.claim.standing.id(), evidence)
                })
            }
        })
    }
}
