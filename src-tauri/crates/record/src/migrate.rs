//! Numbered migrations, written by hand: each brings a record from one version to the next, in one transaction.

use crate::sql::sql;
use crate::{RecordError, Result};
use rusqlite::{Connection, TransactionBehavior};

/// The migrations in order; the first makes an empty file version 1.
const MIGRATIONS: &[&str] = &[
    sql!("migration/0001"),
    sql!("migration/0002"),
    sql!("migration/0003"),
    sql!("migration/0004"),
    sql!("migration/0005"),
];

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

#[cfg(test)]
mod tests {
    use super::*;

    /// A record of version 1 in which one ad was chosen by two criteria, one of them twice, and one by none.
    const OF_VERSION_1: &str = "
        INSERT INTO facet (id, kind, a, b, claims) VALUES (1, 'personalisation', 'x', 'ad', 2);
        INSERT INTO party (id, key, kind, normalised, literal) VALUES (1, 'pty-1', 'name', 'shop', 'Shop');
        INSERT INTO party_sum (party, side, facet, claims) VALUES (1, 0, 1, 2);
        INSERT INTO text (id, hash, value) VALUES (1, 11, 'Age'), (2, 12, '25 to 34'), (3, 13, 'List');
        INSERT INTO criterion (id, hash, kind, stated, value, categories)
          VALUES (1, 21, 'demographic', 1, 2, '[\"pd:Age\"]'), (2, 22, 'customer-list', 3, NULL, '[]');
        INSERT INTO reason_set (id, hash) VALUES (5, 31);
        INSERT INTO reason (reason_set, n, criterion) VALUES (5, 0, 2), (5, 1, 1), (5, 2, 2);
        INSERT INTO claim (id, hash, facet, party, at_us, standing)
          VALUES (1, x'01', 1, 1, 1000000, 'stated'), (2, x'02', 1, 1, 3000000, 'stated');
        INSERT INTO personalisation (claim, reason_set) VALUES (1, 5), (2, NULL);";

    fn column(db: &Connection, question: &str) -> Vec<String> {
        let mut statement = db.prepare(question).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(std::result::Result::unwrap).collect()
    }

    #[test]
    fn a_record_of_version_1_keeps_its_reasons_and_learns_its_sums() {
        let mut db = Connection::open_in_memory().unwrap();
        db.execute_batch("PRAGMA foreign_keys = ON;").unwrap();
        db.execute_batch(MIGRATIONS[0]).unwrap();
        db.execute_batch(OF_VERSION_1).unwrap();
        db.pragma_update(None, "user_version", 1).unwrap();
        migrate(&mut db).unwrap();
        assert_eq!(version(&db).unwrap(), newest());
        let question = sql!("claim/reasons_of_set").replace("?1", "5");
        assert_eq!(column(&db, &question), ["customer-list", "demographic", "customer-list"]);
        let sums = "SELECT kind || categories || claims || '/' || last_us FROM party_reason ORDER BY kind";
        assert_eq!(
            column(&db, sums),
            ["customer-list[]1/1000000", "demographic[\"pd:Age\"]1/1000000", "not-stated[]1/3000000"]
        );
        assert_eq!(column(&db, "SELECT first_us || '/' || last_us FROM party_sum"), ["1000000/3000000"]);
        let found: i64 = db.query_row(sql!("search/claims_by_value"), [2, 9], |row| row.get(0)).unwrap();
        assert_eq!(found, 1);
        assert_eq!(column(&db, "SELECT CAST(count(*) AS TEXT) FROM pragma_foreign_key_check"), ["0"]);
    }
}
