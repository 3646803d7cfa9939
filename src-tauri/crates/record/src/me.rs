//! The person's own identity, for letters only.

use crate::{Record, Result};
use chrono::{DateTime, Utc};
use model::OperationId;
use serde::{Deserialize, Serialize};

/// The person's own identity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    /// The name.
    pub name: Option<String>,
    /// The postal address, lines separated by `\n`.
    pub address: Option<String>,
    /// E-mail addresses, the preferred one first.
    pub emails: Vec<String>,
    /// ISO 3166 code (`DE`, `US-CA`).
    pub lives_in: Option<String>,
    /// BCP 47 tag of the language.
    pub language: Option<String>,
    /// IANA time zone.
    pub zone: Option<String>,
}

impl Record {
    /// The person, as far as they said.
    pub fn me(&self) -> Result<Me> {
        todo!()
    }

    /// Replaces what the person said of themselves.
    pub fn set_me(&mut self, me: &Me, now: DateTime<Utc>) -> Result<OperationId> {
        let _ = (me, now);
        todo!()
    }
}
