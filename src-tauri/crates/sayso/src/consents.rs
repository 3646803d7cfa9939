//! Consents and their purposes, over all vendors or for one.

use crate::Sayso;
use crate::shapes::{ConsentsShape, Problem};
use crate::statements;
use crate::why::{LARGEST_PAGE, PAGE};
use model::{ClaimBody, ClaimKind};
use record::ClaimQuery;

impl Sayso {
    /// A page of consents; the first one of the usual length.
    ///
    /// # Errors
    /// As [`Sayso::consents_page`].
    pub fn consents(&self, vendor: Option<&str>) -> Result<ConsentsShape, Problem> {
        self.consents_page(vendor, None, None)
    }

    /// A page of consents, of one vendor (id, exact name, domain or handle) or of all. Without a record it is empty.
    ///
    /// # Errors
    /// `not-found` or `ambiguous` (with choices) for the vendor, or the record can't be read.
    pub fn consents_page(
        &self,
        vendor: Option<&str>,
        limit: Option<u32>,
        after: Option<&str>,
    ) -> Result<ConsentsShape, Problem> {
        let Some(record) = self.reading() else {
            return Ok(ConsentsShape { consents: Vec::new(), total: 0, next: None });
        };
        let brand = vendor.map(|text| self.one_brand(text)).transpose()?.map(|row| row.id);
        let limit = limit.unwrap_or(PAGE).clamp(1, LARGEST_PAGE);
        let after = after.map(str::to_owned);
        let page = record.claims(&ClaimQuery { brand, after, ..ClaimQuery::of(ClaimKind::Consent, limit) })?;
        let (total, next) = (page.total, page.next);
        let mut consents = Vec::with_capacity(page.items.len());
        for (claim, evidence) in Self::with_ground(record, page.items)? {
            if let ClaimBody::Consent(body) = &claim.claim.body {
                consents.push(statements::consent(self.words(), &claim, body, evidence));
            }
        }
        Ok(ConsentsShape { consents, total, next })
    }
}
