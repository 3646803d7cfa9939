//! The way from a claim's id to its row, for the claims of one import.
//!
//! Ids are digests: written one by one they would touch a page of the index each. So they are gathered and written in
//! order, many at a time.

use crate::Result;
use crate::claim::Hash;
use crate::sql::sql;
use ahash::HashMap;
use model::ClaimKind;
use rusqlite::{Connection, params};

/// How many ids are gathered: about five megabytes.
const MOST: usize = 200_000;

/// Ids of claims that were written, and of those that still have to be.
pub(super) struct Keys {
    gathered: HashMap<Hash, (u32, ClaimKind)>,
    /// The row from which the gathered ones are counted.
    base: i64,
    /// Whether the record's own table has any: an earlier import's or this one's.
    beyond: bool,
}

impl Keys {
    /// `last` is the greatest row that a claim of the record has.
    pub(super) fn new(last: i64) -> Self {
        Self { gathered: HashMap::default(), base: last, beyond: last > 0 }
    }

    /// The row of the claim with this id.
    pub(super) fn find(&self, db: &Connection, hash: &Hash) -> Result<Option<i64>> {
        match self.gathered.get(hash) {
            Some((row, _)) => Ok(Some(self.base + i64::from(*row))),
            None if self.beyond => super::find_claim(db, hash),
            None => Ok(None),
        }
    }

    /// Takes down a new claim. Rows are given in order.
    pub(super) fn add(&mut self, db: &Connection, hash: Hash, kind: ClaimKind, row: i64) -> Result<()> {
        if self.gathered.len() >= MOST {
            self.write(db)?;
            self.base = row;
        }
        let since =
            u32::try_from(row - self.base).map_err(|_| crate::RecordError::Sql("too many claims".to_owned()))?;
        self.gathered.insert(hash, (since, kind));
        Ok(())
    }

    /// Brings what is gathered into the record.
    pub(super) fn write(&mut self, db: &Connection) -> Result<()> {
        let mut sorted: Vec<(Hash, (u32, ClaimKind))> = self.gathered.drain().collect();
        sorted.sort_unstable();
        let mut add = db.prepare_cached(sql!("claim/add_key"))?;
        for (hash, (row, kind)) in sorted {
            add.execute(params![hash, kind as u8, self.base + i64::from(row)])?;
        }
        self.beyond = true;
        Ok(())
    }
}
