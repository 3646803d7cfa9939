//! Preferences that travel: a documented JSON file, and the same in terms of W3C DPV and ODRL.
//!
//! What travels is a [`Set`]: purposes, scopes, wishes, nothing about the person. Times at which something was said, tags
//! of the person's own and ids of the record never go into it; single brands only if the person chooses, by domain or name.
//! Files come from strangers: they are read strictly, and what is refused is named with its line and its place.
//! The file is described in `preferences.md`, and for machines in `preferences.schema.json`.
//!
//! ```
//! use preferences::portable::{Format, Set};
//! let text = r#"{"format":"sayso-preferences","version":1,"preferences":[
//!     {"purpose":"profiling","scope":{"kind":"everyone"},"wish":"maybe"}]}"#;
//! let refused = Set::read(text.as_bytes()).unwrap_err();
//! assert_eq!((refused.line, refused.place.as_str()), (2, "/preferences/0/wish"));
//! # let _ = Format::Json;
//! ```

mod error;
mod gather;
mod json;
mod jsonld;
mod node;
mod rules;
#[cfg(test)]
mod tests;

pub use error::{Expected, PortableError, Trouble};
pub use gather::{Left, LeftOut, PublicName, gather};
pub use jsonld::{context, own_purposes, policy};

use chrono::NaiveDate;
use model::{Category, Purpose, Wish};

/// The version of the file that this program writes.
pub const VERSION: u64 = 1;
/// A file that is longer is refused unread, in bytes.
pub const MOST_BYTES: usize = 1 << 20;
/// As many lines as a set may have.
const MOST_LINES: usize = 5_000;
/// As many categories as one line may name.
const MOST_CATEGORIES: usize = 200;
/// The longest text of a set, in characters.
const LONGEST_TEXT: usize = 2_000;

/// How a set is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The documented JSON file.
    Json,
    /// JSON-LD in terms of DPV and ODRL.
    JsonLd,
}

/// Of whom, without an id of the record. The order is that of the file: the widest first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whom {
    /// Of everyone.
    Everyone,
    /// Of every brand of a sector of the company list.
    Sector(String),
    /// Of one brand, by what everybody calls it; at least one of the two is there.
    Brand {
        /// Its registrable domain.
        domain: Option<String>,
        /// Its name.
        name: Option<String>,
    },
}

/// A wish with its two axes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// What is wanted.
    pub wish: Wish,
    /// Never with data of these categories; in order, each once.
    pub never_with: Vec<Category>,
    /// The last day on which it holds.
    pub until: Option<NaiveDate>,
}

impl Wanted {
    /// A wish without more.
    pub fn plain(wish: Wish) -> Self {
        Self { wish, never_with: Vec::new(), until: None }
    }

    /// What a preference wants.
    pub fn of(preference: &model::Preference) -> Self {
        Self { wish: preference.wish, never_with: in_order(preference.never_with.clone()), until: preference.until }
    }
}

/// One line of a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// For what.
    pub purpose: Purpose,
    /// Of whom.
    pub whom: Whom,
    /// What.
    pub wanted: Wanted,
}

/// A set of preferences, as it travels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set {
    /// What its maker calls it.
    pub title: Option<String>,
    /// Who made it, as they call themselves.
    pub by: Option<String>,
    /// What its maker says about it.
    pub about: Option<String>,
    lines: Vec<Line>,
}

impl Set {
    /// A set of these lines, in the order of purposes and scopes. Of two lines for one purpose and scope the last counts.
    pub fn new(lines: impl IntoIterator<Item = Line>) -> Self {
        let mut all: Vec<Line> = Vec::new();
        for line in lines {
            match all.iter_mut().find(|l| (l.purpose, &l.whom) == (line.purpose, &line.whom)) {
                Some(known) => *known = line,
                None => all.push(line),
            }
        }
        all.sort_by(|a, b| (a.purpose, &a.whom).cmp(&(b.purpose, &b.whom)));
        Self { lines: all, ..Self::default() }
    }

    /// Its lines, in the order of purposes and scopes.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Writes it; the same set gives the same bytes.
    ///
    /// # Errors
    /// Never for a set that was read or gathered; the writer of JSON answers so.
    pub fn write(&self, format: Format) -> Result<String, serde_json::Error> {
        match format {
            Format::Json => json::write(self),
            Format::JsonLd => jsonld::write(self),
        }
    }

    /// Reads either format, told apart by what the file holds.
    ///
    /// # Errors
    /// The first thing that is not as the format says, with its line and place; then nothing is read.
    pub fn read(bytes: &[u8]) -> Result<Self, PortableError> {
        let text = node::text_of(bytes)?;
        let root = node::Node::root(text)?;
        if root.has_field("@context") { jsonld::read(&root) } else { json::read(&root) }
    }
}

/// Each once, in order.
fn in_order(mut categories: Vec<Category>) -> Vec<Category> {
    categories.sort();
    categories.dedup();
    categories
}
