//! The person's own identity, for letters only.

use crate::operation::{Inverse, log};
use crate::{Record, Result, setting};
use chrono::{DateTime, Utc};
use model::OperationId;
use rusqlite::Connection;
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

/// Under which name the person stands among the settings.
const NAME: &str = "me";

impl Record {
    /// The person, as far as they said.
    pub fn me(&self) -> Result<Me> {
        read(&self.db)
    }

    /// Replaces what the person said of themselves.
    pub fn set_me(&mut self, me: &Me, now: DateTime<Utc>) -> Result<OperationId> {
        self.change(|db| {
            let before = read(db)?;
            write(db, me)?;
            log(db, now, "me", me.name.as_deref().unwrap_or_default(), &["me".to_owned()], Some(&Inverse::Me(before)))
        })
    }
}

fn read(db: &Connection) -> Result<Me> {
    match setting::read(db, NAME)? {
        Some(json) => Ok(serde_json::from_str(&json)?),
        None => Ok(Me::default()),
    }
}

pub(crate) fn write(db: &Connection, me: &Me) -> Result<()> {
    setting::write(db, NAME, Some(&serde_json::to_string(me)?))
}
