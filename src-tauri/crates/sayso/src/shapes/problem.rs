//! What went wrong, for people.

use serde::{Deserialize, Serialize};
use specta::Type;

/// A problem in three parts: what happened, to what, what to do next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Problem {
    /// What happened, one clear sentence.
    pub what: String,
    /// To what (a file, a brand, a command), for programs; people read it beside the sentence only if it isn't in it.
    pub to: Option<String>,
    /// What to do next.
    pub next: Option<String>,
    /// Which kind of problem, for the window ("wrong-passphrase", "no-record", "ambiguous", "other").
    pub code: String,
    /// What the person may choose from (brands of that name, addresses), if the problem is a choice.
    pub choices: Vec<String>,
}

impl Problem {
    /// A problem without a kind of its own.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), to: None, next: None, code: "other".to_owned(), choices: Vec::new() }
    }

    /// Names its kind.
    #[must_use]
    pub fn code(mut self, code: &str) -> Self {
        code.clone_into(&mut self.code);
        self
    }

    /// Names what it happened to.
    #[must_use]
    pub fn to(mut self, to: impl Into<String>) -> Self {
        self.to = Some(to.into());
        self
    }

    /// Says what to do next.
    #[must_use]
    pub fn next(mut self, next: impl Into<String>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Lists what to choose from.
    #[must_use]
    pub fn choices(mut self, choices: Vec<String>) -> Self {
        self.choices = choices;
        self
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.what)?;
        if let Some(to) = self.to.as_ref().filter(|to| !self.what.contains(to.as_str())) {
            write!(f, " ({to})")?;
        }
        if let Some(next) = &self.next {
            write!(f, " {next}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}
