//! Numbered migrations, written by hand: each brings a record from one version to the next, in one transaction.

use crate::sql::sql;
use crate::{RecordError, Result};
use rusqlite::{Connection, TransactionBehavior};

/// The migrations in order; the first makes an empty file version 1.
const MIGRATIONS: &[&str] = &[sql!("migration/0001")];

/// The newest version that this program knows.
pub(crate) fn newest() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// The version of the file. A newer one than ours is an error.
pub(crate) fn version(db: &Connection) -> Result<u32> {
    let found: u32 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > newest() {
        return Err(RecordError::NewerVersion { found, known: newest() });
    }
    Ok(found)
}

/// Brings the file to the newest version. Two processes that start at once don't both migrate: the version is read
/// again under the write lock.
pub(crate) fn migrate(db: &mut Connection) -> Result<()> {
    if version(db)? == newest() {
        return Ok(());
    }
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = version(&tx)?;
    for (at, statements) in (0..).zip(MIGRATIONS).skip(from as usize) {
        tx.execute_batch(statements)?;
        tx.pragma_update(None, "user_version", at + 1)?;
    }
    tx.commit()?;
    Ok(())
}
