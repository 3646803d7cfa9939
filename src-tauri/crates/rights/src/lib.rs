//! Law as data, letters, deadlines and the life of a request.
//!
//! Laws are TOML files under `law/`, one per jurisdiction; letters are TOML files under `letters/`, a folder per
//! language. Code here only computes with them: it never names an article. This room may import `model`, `words`,
//! `paper` and `record`; which firm a letter goes to is found by the façade and handed in.
//!
//! ```
//! let laws = rights::Laws::shipped();
//! let ids: Vec<_> = laws.of_home("GB").iter().map(|law| law.id.as_str()).collect();
//! assert_eq!(ids, ["uk", "uk-pecr"]);
//! let row = laws.row("eu-gdpr.access").unwrap();
//! let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
//! let german = rights::Holidays::of("DE");
//! let due = rights::due(day("2026-03-05"), row.response.unwrap(), laws.law_of(row).roll, &german);
//! assert_eq!(due, day("2026-04-07"));
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod calendar;
mod conduct;
mod deadline;
mod follow_up;
mod law;
mod letters;
mod life;

pub use calendar::Holidays;
pub use conduct::{Evidence, Refusal, decide, may_ask};
pub use deadline::{Clocks, Country, From, Receipt, clocks, due, period_in_words};
pub use follow_up::{FollowUp, Ground, Ready, answer_wished_by, ready};
pub use law::{
    Authority, Basis, BrandFirst, Confidence, Effective, Identity, Law, Laws, Needs, Pause, Period, Roll, Row, Said,
    Start, Unit, When, Written,
};
pub use letters::{
    Case, Composed, Fact, FollowCase, Gap, Identifier, IdentifierKind, Learned, Relation, compose, compose_follow_up,
    has_letter, reference,
};
pub use life::{Moved, may_move, next_step, waits_for_answer};
