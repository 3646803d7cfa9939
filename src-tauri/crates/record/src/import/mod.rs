//! Import: one source, one transaction.

use crate::{Outcome, Record, Result, SourceRow};
use chrono::{DateTime, Utc};
use model::{Account, Claim, Excerpt, Moment, Sha256, SourceKind};
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
    #[allow(dead_code)]
    record: &'r mut Record,
}

impl Record {
    /// Starts an import. The same bytes read before are replaced, with their ids; callers who want "nothing changes"
    /// for the same reader ask [`Record::source_by_digest`] first.
    pub fn import(&mut self, new: &NewSource) -> Result<Import<'_>> {
        let _ = new;
        todo!()
    }
}

impl Import<'_> {
    /// Whose evidence this is and when the platform made it. Claims before the first account have none.
    pub fn about(&mut self, account: Option<&Account>, exported_at: Option<&Moment>) -> Result<()> {
        let _ = (account, exported_at);
        todo!()
    }

    /// One claim and the record that it rests on; a missing digest in the locator is filled in.
    pub fn claim(&mut self, claim: &Claim, excerpt: &Excerpt, anchor: Option<u64>) -> Result<()> {
        let _ = (claim, excerpt, anchor);
        todo!()
    }

    /// Further evidence for the claim that was given this anchor.
    pub fn further(&mut self, anchor: u64, excerpt: &Excerpt) -> Result<()> {
        let _ = (anchor, excerpt);
        todo!()
    }

    /// Resolves brands, brings sums and search up to date, and commits; the source as it now stands.
    pub fn finish(self, outcome: &Outcome) -> Result<SourceRow> {
        let _ = outcome;
        todo!()
    }

    /// What [`Import::finish`] would have kept, without keeping it.
    pub fn rehearse(self, outcome: &Outcome) -> Result<SourceRow> {
        let _ = outcome;
        todo!()
    }
}
