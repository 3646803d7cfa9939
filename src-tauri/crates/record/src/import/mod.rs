//! Import: one source, one transaction.

mod anchors;
mod bounded;
mod copies;
mod interner;
mod keys;
mod prepared;
mod rows;
mod sums;
mod writer;

pub use prepared::Prepared;
pub(crate) use sums::{Counted, NO_CRITERION, Sums, Use};
pub(crate) use writer::Writer;

use crate::claim::Hash;
use crate::operation::{Inverse, log, next_number};
use crate::source::rows::Learned;
use crate::sql::sql;
use crate::{Counts, Outcome, Record, Result, SourceRow, source};
use chrono::{DateTime, Utc};
use model::{Account, Claim, Excerpt, Moment, Sha256, SourceKind};
use rusqlite::{Connection, OptionalExtension as _};
use std::path::PathBuf;

/// A source that is about to be read.
#[derive(Clone, Debug)]
pub struct NewSource {
    /// Where it is.
    pub path: PathBuf,
    /// Its file name.
    pub name: String,
    /// Its kind.
    pub kind: SourceKind,
    /// How sure the recognition is, 0 to 1.
    pub confidence: f64,
    /// The digest of its bytes (a folder: of its sorted manifest).
    pub sha256: Sha256,
    /// Its size in bytes.
    pub bytes: u64,
    /// The delivery that it is one part of, if any.
    pub delivery: Option<String>,
    /// The version of the reader.
    pub reader_version: u32,
    /// Whether to keep copies of the records that claims rest on.
    pub keep_copy: bool,
    /// The time to write down for it.
    pub imported_at: DateTime<Utc>,
}

/// A source being written. Dropping it leaves the record as it was.
pub struct Import<'r> {
    // Nobody else can change the record meanwhile: it was borrowed for that.
    record: &'r Record,
    writer: Option<Writer<'r>>,
    new: NewSource,
    source: i64,
    account: Option<i64>,
    exported_at: Option<Moment>,
    committed: bool,
}

impl Record {
    /// Starts an import. The same bytes read before are replaced, with their ids; callers who want "nothing changes"
    /// for the same reader ask [`Record::source_by_digest`] first.
    pub fn import(&mut self, new: &NewSource) -> Result<Import<'_>> {
        // Every row that an import refers to was written by it or looked up, so a million look-ups to prove it are
        // saved; `check` proves it at any time. The setting can only change outside of a transaction.
        self.db.execute_batch("PRAGMA foreign_keys = OFF;")?;
        let begun = self.db.execute_batch("BEGIN IMMEDIATE;");
        let mut import = Import {
            record: self,
            writer: None,
            new: new.clone(),
            source: 0,
            account: None,
            exported_at: None,
            committed: begun.is_err(),
        };
        begun?;
        import.begin()?;
        Ok(import)
    }
}

impl<'r> Import<'r> {
    fn begin(&mut self) -> Result<()> {
        let db: &'r Connection = &self.record.db;
        crate::leak::retract(db)?;
        if let Some(earlier) = source::rows::one(db, sql!("source/by_digest"), &self.new.sha256.0)? {
            source::dump(db, &earlier, next_number(db)?)?;
            source::remove(db, earlier.id.as_str())?;
        }
        self.source = source::rows::add(db, &self.new)?;
        self.writer = Some(Writer::new(db, Some(self.source), self.new.keep_copy)?);
        Ok(())
    }

    /// Whose evidence this is and when the platform made it. Claims before the first account have none.
    pub fn about(&mut self, account: Option<&Account>, exported_at: Option<&Moment>) -> Result<()> {
        if let (Some(writer), Some(account)) = (&mut self.writer, account) {
            self.account = writer.account(Some(account))?;
        }
        if let Some(at) = exported_at {
            self.exported_at = Some(at.clone());
        }
        Ok(())
    }

    /// One claim and the record that it rests on; a missing digest in the locator is filled in.
    ///
    /// Claims of equal keys are taken to say the same, and the first one stays as it was written; what else tells two
    /// records apart (a tweet's id) readers put into `distinct`.
    pub fn claim(&mut self, claim: &Claim, excerpt: &Excerpt, anchor: Option<u64>) -> Result<()> {
        let account = self.writer.as_ref().and_then(Writer::account_id);
        self.prepared(&Prepared::new(claim.clone(), account), excerpt, anchor)
    }

    /// The same for a claim that was prepared elsewhere.
    pub fn prepared(&mut self, claim: &Prepared, excerpt: &Excerpt, anchor: Option<u64>) -> Result<()> {
        match &mut self.writer {
            Some(writer) => writer.claim(claim, Some(excerpt), anchor),
            None => Ok(()),
        }
    }

    /// Further evidence for the claim that was given this anchor; for an anchor that nobody has, nothing.
    pub fn further(&mut self, anchor: u64, excerpt: &Excerpt) -> Result<()> {
        match &mut self.writer {
            Some(writer) => writer.further(anchor, excerpt),
            None => Ok(()),
        }
    }

    /// Resolves brands, brings sums and search up to date, and commits; the source as it now stands.
    pub fn finish(mut self, outcome: &Outcome) -> Result<SourceRow> {
        let row = self.complete(outcome)?;
        let db = &self.record.db;
        let inverse = Inverse::RemoveSource { source: row.id.0.clone() };
        log(db, row.imported_at, "import", &row.name, std::slice::from_ref(&row.id.0), Some(&inverse))?;
        db.execute_batch("COMMIT;")?;
        self.committed = true;
        tidy(db);
        Ok(row)
    }

    /// What [`Import::finish`] would have kept, without keeping it.
    pub fn rehearse(mut self, outcome: &Outcome) -> Result<SourceRow> {
        self.complete(outcome)
    }

    fn complete(&mut self, outcome: &Outcome) -> Result<SourceRow> {
        let db = &self.record.db;
        let counts = match self.writer.take() {
            Some(writer) => writer.finish()?,
            None => Counts::default(),
        };
        let learned = Learned { account: self.account, exported_at: self.exported_at.as_ref(), counts, outcome };
        source::rows::learn(db, self.source, &learned)?;
        crate::leak::settle(db)?;
        let row = source::rows::one(db, sql!("source/by_digest"), &self.new.sha256.0)?;
        crate::claim::known(row)
    }
}

impl Drop for Import<'_> {
    fn drop(&mut self) {
        // Nothing can be said from here; a rollback that fails has been done by SQLite already.
        self.writer = None;
        if !self.committed {
            let _ = self.record.db.execute_batch("ROLLBACK;");
        }
        let _ = self.record.db.execute_batch("PRAGMA foreign_keys = ON;");
    }
}

/// Moves the journal into the record, or a large import's would stay as large beside it. What was committed is safe
/// without it, and who reads meanwhile may hinder it: so it may fail.
pub(crate) fn tidy(db: &Connection) {
    let _ = db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);");
}

/// The row of a claim by the bytes of its id.
pub(crate) fn find_claim(db: &Connection, hash: &Hash) -> Result<Option<i64>> {
    Ok(db.prepare_cached(sql!("claim/by_key"))?.query_row([hash], |row| row.get(0)).optional()?)
}

/// Writes a claim that the person entered; it stands on their word alone. A source that shows it may be named, by its
/// number; whether it shows it for the first time is answered.
pub(crate) fn write_entered(db: &Connection, claim: &Claim, upon: Option<(i64, &Excerpt)>) -> Result<bool> {
    let mut writer = Writer::new(db, upon.map(|(source, _)| source), true)?;
    writer.claim(&Prepared::new(claim.clone(), None), upon.map(|(_, excerpt)| excerpt), None)?;
    let counts = writer.finish()?;
    if let Some((source, _)) = upon {
        source::rows::count(db, source, &counts, 1)?;
    }
    Ok(counts.total() > 0)
}
