//! Letters: what stands in them is data per language; here it is put together, and nothing leaves with a gap.

mod case;
mod compose;
mod follow_template;
mod follow_up;
mod template;

pub use case::{Case, Identifier, IdentifierKind, Learned, Relation};
pub use compose::{Composed, compose, reference};
pub use follow_up::{Fact, FollowCase, compose_follow_up};
pub use template::{Gap, has_letter};
