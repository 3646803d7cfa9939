//! How sure a row of our data is: laws, controls and guides all say it.

use serde::{Deserialize, Serialize};

/// How sure a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// What it says was read in a named source.
    Read,
    /// Part of it was read, part is general knowledge.
    Partial,
    /// General knowledge, still to be checked.
    Memory,
}

impl Confidence {
    /// The id, as data files and the contract write it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Partial => "partial",
            Self::Memory => "memory",
        }
    }
}
