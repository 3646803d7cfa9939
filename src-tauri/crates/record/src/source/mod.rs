//! Imported sources.

mod dump;
mod remove;
pub(crate) mod rows;

pub(crate) use dump::{restore, write as dump};
pub(crate) use remove::{remove, remove_deduced, remove_entered, remove_support};

use crate::operation::{Inverse, log};
use crate::sql::sql;
use crate::{Record, RecordError, Result};
use chrono::{DateTime, Utc};
use model::{
    Account, ClaimKind, Covers, Mapping, Moment, OperationId, Sha256, Skipped, SourceId, SourceKind, UnknownField,
    Unread,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many claims of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Holdings.
    pub holding: u32,
    /// Transfers.
    pub transfer: u32,
    /// Personalisations.
    pub personalisation: u32,
    /// Consents.
    pub consent: u32,
    /// Contacts.
    pub contact: u32,
}

impl Counts {
    /// The count of one kind.
    pub fn of(&self, kind: ClaimKind) -> u32 {
        match kind {
            ClaimKind::Holding => self.holding,
            ClaimKind::Transfer => self.transfer,
            ClaimKind::Personalisation => self.personalisation,
            ClaimKind::Consent => self.consent,
            ClaimKind::Contact => self.contact,
        }
    }

    /// The count of one kind, to change.
    pub fn of_mut(&mut self, kind: ClaimKind) -> &mut u32 {
        match kind {
            ClaimKind::Holding => &mut self.holding,
            ClaimKind::Transfer => &mut self.transfer,
            ClaimKind::Personalisation => &mut self.personalisation,
            ClaimKind::Consent => &mut self.consent,
            ClaimKind::Contact => &mut self.contact,
        }
    }

    /// All kinds together.
    pub fn total(&self) -> u32 {
        ClaimKind::ALL.iter().map(|kind| self.of(*kind)).fold(0, u32::saturating_add)
    }
}

/// What a reader said about a source beside its claims.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// The span of days that the source covers, per kind of claim.
    pub covers: BTreeMap<ClaimKind, Covers>,
    /// What could not be read.
    pub unread: Vec<Unread>,
    /// What was left out on purpose.
    pub skipped: Vec<Skipped>,
    /// Fields that the reader doesn't know.
    pub unknown_fields: Vec<UnknownField>,
    /// What the person said that the columns mean, if it is a table: a copy, so that it stays when the mapping goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mapping: Option<Mapping>,
}

/// One imported source.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceRow {
    /// Its id, from its digest.
    pub id: SourceId,
    /// Where it was when imported.
    pub path: String,
    /// Its file name.
    pub name: String,
    /// Its kind.
    pub kind: SourceKind,
    /// How sure the recognition was, 0 to 1.
    pub confidence: f64,
    /// The digest of its bytes (a folder: of its sorted manifest).
    pub sha256: Sha256,
    /// Its size in bytes.
    pub bytes: u64,
    /// When the platform made it, if it says.
    pub exported_at: Option<Moment>,
    /// When it was imported.
    pub imported_at: DateTime<Utc>,
    /// Whose evidence it is, if it says.
    pub account: Option<Account>,
    /// The delivery that it is one part of, if any.
    pub delivery: Option<String>,
    /// The version of the reader that read it.
    pub reader_version: u32,
    /// Whether copies of the records that claims rest on are kept.
    pub copy_kept: bool,
    /// How many claims rest on it, alone or with others.
    pub counts: Counts,
    /// What else its reader said.
    pub outcome: Outcome,
}

/// Sums over the whole record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Imported sources.
    pub sources: u32,
    /// Brands.
    pub brands: u32,
    /// Claims of each kind.
    pub counts: Counts,
    /// Joins that wait for the person.
    pub waiting_joins: u32,
    /// Requests that are still open.
    pub open_requests: u32,
}

impl Record {
    /// The source with exactly these bytes, if it has been imported.
    pub fn source_by_digest(&self, sha256: &Sha256) -> Result<Option<SourceRow>> {
        rows::one(&self.db, sql!("source/by_digest"), &sha256.0)
    }

    /// All sources, the newest import first.
    pub fn sources(&self) -> Result<Vec<SourceRow>> {
        rows::all(&self.db)
    }

    /// One source.
    pub fn source(&self, id: &SourceId) -> Result<Option<SourceRow>> {
        rows::one(&self.db, sql!("source/by_key"), &id.as_str())
    }

    /// How many claims would go with a source, and how many of its claims stay since other evidence supports them.
    pub fn removal_of(&self, id: &SourceId) -> Result<(Counts, Counts)> {
        let number = rows::number(&self.db, id.as_str())?;
        let Some(number) = number else { return Err(RecordError::NotFound { what: "source", id: id.0.clone() }) };
        let (mut go, mut stay) = (Counts::default(), Counts::default());
        let mut statement = self.db.prepare_cached(sql!("source/what_rests_on_it"))?;
        let mut rows = statement.query([number])?;
        while let Some(row) = rows.next()? {
            let Some(kind) = ClaimKind::parse(row.get_ref(0)?.as_str().unwrap_or_default()) else { continue };
            let side = if row.get(1)? { &mut stay } else { &mut go };
            *side.of_mut(kind) = row.get(2)?;
        }
        Ok((go, stay))
    }

    /// Removes a source, its observations, and the claims that stand on nothing else. What the person entered and
    /// letters that were sent stay. Can be undone until [`Record::purge_undo`] or *forget*.
    pub fn remove_source(&mut self, id: &SourceId, now: DateTime<Utc>) -> Result<OperationId> {
        let Some(source) = self.source(id)? else {
            return Err(RecordError::NotFound { what: "source", id: id.0.clone() });
        };
        let operation = self.change(|db| {
            let number = crate::operation::next_number(db)?;
            let changed = std::slice::from_ref(&id.0);
            let operation = log(db, now, "remove-source", &source.name, changed, Some(&Inverse::RestoreSource))?;
            crate::leak::retract(db)?;
            dump::write(db, &source, number)?;
            remove(db, id.as_str())?;
            crate::leak::settle(db)?;
            Ok(operation)
        })?;
        crate::import::tidy(&self.db);
        Ok(operation)
    }

    /// Sums over the whole record, read from kept sums.
    pub fn totals(&self) -> Result<Totals> {
        let db = &self.db;
        let mut totals = Totals::default();
        let mut statement = db.prepare_cached(sql!("sum/facets"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if let Some(kind) = ClaimKind::parse(row.get_ref(1)?.as_str().unwrap_or_default()) {
                *totals.counts.of_mut(kind) += row.get::<_, u32>(4)?;
            }
        }
        let count =
            |question: &str| -> Result<u32> { Ok(db.prepare_cached(question)?.query_row([], |row| row.get(0))?) };
        totals.sources = count(sql!("source/how_many"))?;
        totals.brands = count(sql!("brand/how_many"))?;
        totals.waiting_joins = count(sql!("brand/how_many_joins_wait"))?;
        totals.open_requests = count(sql!("request/how_many_open"))?;
        Ok(totals)
    }
}
