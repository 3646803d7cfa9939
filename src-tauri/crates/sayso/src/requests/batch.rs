//! Letters to many brands: what would be written, and whom it leaves out.

use super::draft::Draft;
use super::order::Order;
use crate::Sayso;
use crate::shapes::{FailedBrandShape, NewRequest, PartyShape, Problem, RequestsShape};

/// A brand that gets no letter, and why.
pub(super) type LeftOut = (PartyShape, Problem);

impl Sayso {
    /// The letters that [`Sayso::request_new`] would write, and the brands that it would leave out with the reason:
    /// nothing is written or kept.
    ///
    /// # Errors
    /// When it isn't known who asks, which right is meant, or one of the brands.
    pub fn request_batch(&self, new: &NewRequest) -> Result<RequestsShape, Problem> {
        let (drafts, failed) = self.drafts(&self.order(new)?)?;
        let requests: Vec<_> = drafts.iter().map(|draft| self.request_shape(&draft.row)).collect();
        Ok(RequestsShape {
            total: u32::try_from(requests.len()).unwrap_or(u32::MAX),
            requests,
            next: None,
            left_out: left_out(failed),
        })
    }

    /// A draft for each brand that is meant, and those for which there is none.
    pub(super) fn drafts(&self, order: &Order<'_>) -> Result<(Vec<Draft>, Vec<LeftOut>), Problem> {
        let (mut drafts, mut failed) = (Vec::new(), Vec::new());
        for brand in self.brands_of(order.new)? {
            let party = PartyShape { id: brand.id.0.clone(), name: brand.name.clone() };
            match self.draft(order, brand, Some(drafts.len())) {
                Ok(draft) => drafts.push(draft),
                Err(problem) => failed.push((party, problem)),
            }
        }
        Ok((drafts, failed))
    }
}

/// The brands that were left out, each with its reason as one text.
pub(super) fn left_out(failed: Vec<LeftOut>) -> Vec<FailedBrandShape> {
    failed.into_iter().map(|(brand, problem)| FailedBrandShape { brand, why: problem.to_string() }).collect()
}
