//! Letters: what stands in them is data per language; here it is put together, and nothing leaves with a gap.

mod case;
mod compose;
mod template;

pub use case::{Case, Identifier, IdentifierKind, Learned, Relation};
pub use compose::{Composed, compose, reference};
pub use template::{Gap, has_letter};
