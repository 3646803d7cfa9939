//! What a change of wishes would touch, before it is made.

use crate::resolve::Resolver;
use crate::shown::{Overview, State};
use model::Purpose;

/// Of how many brands something else would be wanted than now, for a purpose that the record shows something of.
///
/// A brand of which nothing is shown isn't touched: the wish holds for it, and there is nothing yet that it meets.
pub fn touched(overview: &Overview, before: &Resolver<'_>, after: &Resolver<'_>) -> usize {
    let differs = |brand: &crate::shown::BrandShown, purpose: Purpose| {
        let (was, becomes) =
            (before.decide(purpose, &brand.id, &brand.sectors), after.decide(purpose, &brand.id, &brand.sectors));
        (was.wish, was.never_with) != (becomes.wish, becomes.never_with)
    };
    let shown = |brand: &crate::shown::BrandShown, purpose: Purpose| brand.cell(purpose).state != State::Unknown;
    let brands = overview.brands.iter();
    brands.filter(|brand| Purpose::ALL.iter().any(|purpose| shown(brand, *purpose) && differs(brand, *purpose))).count()
}
