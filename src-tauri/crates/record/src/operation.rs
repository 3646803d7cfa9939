//! Operations: every change with its inverse, and undo.

use crate::sql::sql;
use crate::{KeptMapping, Me, Record, Result, brand, leak, mapping, preference, request, source};
use chrono::{DateTime, SecondsFormat, Utc};
use model::{Digester, OperationId};
use rusqlite::{Connection, OptionalExtension as _, Row, TransactionBehavior, params};
use serde::{Deserialize, Serialize};

/// One change to the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationRow {
    /// Its id.
    pub id: OperationId,
    /// When.
    pub at: DateTime<Utc>,
    /// What it did: `import`, `remove-source`, `merge-brands`, `split-brand`, `rename-brand`, `decide-join`, `add`,
    /// `me`, `request`, `step`, `preferences`, `tags`, `keep-mapping`, `forget-mapping`.
    pub name: String,
    /// To what, for people (a file's name, a brand's name, a reference).
    pub subject: String,
    /// Whether [`Record::undo`] can take it back when its turn comes.
    pub undoable: bool,
    /// Whether it has been taken back.
    pub undone: bool,
    /// Ids of what changed.
    pub changed: Vec<String>,
}

/// How to take a change back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Inverse {
    /// Remove a source; then bring back what the operation's dump holds, if there was an earlier reading.
    RemoveSource {
        /// The source's id.
        source: String,
    },
    /// Bring back the source that the operation's dump holds.
    RestoreSource,
    /// Remove a claim that the person entered.
    RemoveEntered {
        /// The claim's id.
        claim: String,
    },
    /// Remove what the person pointed to for a claim that they had entered before.
    RemoveSupport {
        /// The claim's id.
        claim: String,
        /// The source that shows it.
        source: String,
    },
    /// Put decisions and names back as they were; `None` where there was none.
    Brands {
        /// Two parties, and whether they were said to be the same.
        decisions: Vec<(String, String, Option<bool>)>,
        /// A party, and the name that its brand had from the person.
        names: Vec<(String, Option<String>)>,
    },
    /// Put back what the person had said of themselves.
    Me(Me),
    /// Remove a request.
    RemoveRequest {
        /// The request's id.
        request: String,
    },
    /// Remove the last step of a request.
    RemoveStep {
        /// The request's id.
        request: String,
    },
    /// Put preferences back as they were; `None` where nothing was said.
    Preferences {
        /// In the order in which they are put back.
        before: Vec<preference::Before>,
    },
    /// Put back what tables with some heads meant; `None` where nobody had said it.
    Mapping {
        /// The mapping's id.
        id: String,
        /// What was kept.
        before: Option<Box<KeptMapping>>,
    },
    /// Put the person's own tags of a brand back.
    Tags {
        /// The brand's id.
        brand: String,
        /// Its tags.
        before: Vec<String>,
    },
}

impl Record {
    /// Runs a change as one transaction.
    pub(crate) fn change<T>(&mut self, act: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let out = act(&tx)?;
        tx.commit()?;
        Ok(out)
    }

    /// The newest operations first.
    pub fn operations(&self, limit: u32) -> Result<Vec<OperationRow>> {
        let mut statement = self.db.prepare_cached(sql!("operation/newest"))?;
        let mut rows = statement.query([limit])?;
        let mut out = Vec::new();
        while let Some(row) = rows.next()? {
            out.push(operation(row)?.0);
        }
        Ok(out)
    }

    /// Something that changes with every change to the record, by this connection or by an operation of another.
    pub fn change_mark(&self) -> Result<(i64, i64, i64)> {
        let mut statement = self.db.prepare_cached(sql!("record/change_mark"))?;
        Ok(statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)
    }

    /// Two marks: one that changes with everything but wishes and tags, and one that changes with tags. What is worked
    /// out from claims stays right while the first does.
    pub fn change_marks(&self) -> Result<((i64, i64), (i64, i64))> {
        let mut statement = self.db.prepare_cached(sql!("record/change_marks"))?;
        Ok(statement.query_row([], |row| Ok(((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?))))?)
    }

    /// Takes back the newest operation that stands; `None` if there is nothing to take back.
    ///
    /// Whoever undoes twice takes back the two newest changes, in turn. What was taken back can't be done again.
    pub fn undo(&mut self, now: DateTime<Utc>) -> Result<Option<OperationRow>> {
        let _ = now;
        self.change(|db| {
            let newest = db
                .prepare_cached(sql!("operation/newest_that_stands"))?
                .query_row([], |row| Ok((row.get::<_, i64>(0)?, operation(row))))
                .optional()?;
            let Some((number, found)) = newest else { return Ok(None) };
            let (mut operation, inverse) = found?;
            // What an operation needs may have been purged.
            let Some(inverse) = inverse else { return Ok(None) };
            take_back(db, number, &inverse)?;
            db.prepare_cached(sql!("operation/mark_undone"))?.execute([number])?;
            db.prepare_cached(sql!("operation/drop_dump"))?.execute([number])?;
            operation.undone = true;
            operation.undoable = false;
            Ok(Some(operation))
        })
    }

    /// Forgets how to undo what has been done, and overwrites the pages that this frees.
    pub fn purge_undo(&mut self) -> Result<()> {
        self.change(|db| Ok(db.execute_batch(sql!("operation/purge"))?))?;
        // Freed pages are overwritten as they are freed (`secure_delete`); what remains is in the journal. The file
        // doesn't shrink: rebuilding it would take as much memory as it is large.
        crate::import::tidy(&self.db);
        Ok(())
    }
}

fn take_back(db: &Connection, number: i64, inverse: &Inverse) -> Result<()> {
    match inverse {
        Inverse::RemoveSource { source } => {
            leak::retract(db)?;
            source::remove(db, source)?;
            source::restore(db, number)?;
            leak::settle(db)
        }
        Inverse::RestoreSource => {
            source::restore(db, number)?;
            leak::settle(db)
        }
        Inverse::RemoveEntered { claim } => {
            source::remove_entered(db, claim)?;
            leak::settle(db)
        }
        Inverse::RemoveSupport { claim, source } => {
            source::remove_support(db, claim, Some(source))?;
            leak::settle(db)
        }
        Inverse::Brands { decisions, names } => brand::put_back(db, decisions, names),
        Inverse::Me(me) => crate::me::write(db, me),
        Inverse::RemoveRequest { request } => request::remove(db, request),
        Inverse::RemoveStep { request } => request::remove_last_step(db, request),
        Inverse::Preferences { before } => preference::put_back(db, before),
        Inverse::Mapping { id, before } => mapping::write(db, id, before.as_deref()),
        Inverse::Tags { brand, before } => preference::write_tags(db, brand, before),
    }
}

/// The number that the next operation will have.
pub(crate) fn next_number(db: &Connection) -> Result<i64> {
    Ok(db.prepare_cached(sql!("operation/next_number"))?.query_row([], |row| row.get(0))?)
}

/// Writes a change down.
pub(crate) fn log(
    db: &Connection,
    at: DateTime<Utc>,
    name: &str,
    subject: &str,
    changed: &[String],
    inverse: Option<&Inverse>,
) -> Result<OperationId> {
    let number = next_number(db)?;
    let at = at.to_rfc3339_opts(SecondsFormat::Millis, true);
    let id = OperationId::of(&Digester::new("operation").part(&number.to_string()).part(&at).part(name).finish());
    let inverse = inverse.map(serde_json::to_string).transpose()?;
    db.prepare_cached(sql!("operation/add"))?.execute(params![
        number,
        id.as_str(),
        at,
        name,
        subject,
        serde_json::to_string(changed)?,
        inverse
    ])?;
    Ok(id)
}

fn operation(row: &Row<'_>) -> Result<(OperationRow, Option<Inverse>)> {
    let at: String = row.get(2)?;
    let inverse: Option<String> = row.get(6)?;
    let inverse: Option<Inverse> = inverse.as_deref().map(serde_json::from_str).transpose()?;
    let undone: bool = row.get(7)?;
    let operation = OperationRow {
        id: OperationId(row.get(1)?),
        at: DateTime::parse_from_rfc3339(&at).map(|at| at.to_utc()).unwrap_or_default(),
        name: row.get(3)?,
        subject: row.get(4)?,
        undoable: inverse.is_some() && !undone,
        undone,
        changed: serde_json::from_str(&row.get::<_, String>(5)?)?,
    };
    Ok((operation, inverse))
}
