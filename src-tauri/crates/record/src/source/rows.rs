//! Source rows, read and written.

use super::{Counts, Outcome, SourceRow};
use crate::claim::{account, known};
use crate::sql::sql;
use crate::{NewSource, Result};
use chrono::{DateTime, SecondsFormat};
use model::{Digester, Moment, Sha256, SourceId, SourceKind};
use rusqlite::{Connection, OptionalExtension as _, Row, ToSql, params};

/// A source's id follows from its bytes, so that removing and importing it again gives the same.
pub(crate) fn id_of(sha256: &Sha256) -> SourceId {
    SourceId::of(&Digester::new("source").part(&sha256.to_string()).finish())
}

/// The number of a source's row.
pub(crate) fn number(db: &Connection, key: &str) -> Result<Option<i64>> {
    Ok(db.prepare_cached(sql!("source/number"))?.query_row([key], |row| row.get(0)).optional()?)
}

/// Adds a source that has no claims yet.
pub(crate) fn add(db: &Connection, new: &NewSource) -> Result<i64> {
    Ok(db.prepare_cached(sql!("source/add"))?.insert(params![
        id_of(&new.sha256).as_str(),
        new.path.to_string_lossy(),
        new.name,
        new.kind.id(),
        new.confidence,
        new.sha256.0,
        new.bytes.cast_signed(),
        new.imported_at.to_rfc3339_opts(SecondsFormat::Millis, true),
        new.delivery,
        new.reader_version,
        new.keep_copy,
    ])?)
}

/// What becomes known of a source while it is read.
pub(crate) struct Learned<'a> {
    pub(crate) account: Option<i64>,
    pub(crate) exported_at: Option<&'a Moment>,
    pub(crate) counts: Counts,
    pub(crate) outcome: &'a Outcome,
}

/// Writes down what became known of a source.
pub(crate) fn learn(db: &Connection, number: i64, learned: &Learned<'_>) -> Result<()> {
    let Counts { holding, transfer, personalisation, consent, contact } = learned.counts;
    db.prepare_cached(sql!("source/learn"))?.execute(params![
        number,
        learned.account,
        learned.exported_at.map(serde_json::to_string).transpose()?,
        holding,
        transfer,
        personalisation,
        consent,
        contact,
        serde_json::to_string(learned.outcome)?,
    ])?;
    Ok(())
}

/// Counts so many claims more (or, with -1, less) as resting on a source.
pub(crate) fn count(db: &Connection, number: i64, counts: &Counts, times: i64) -> Result<()> {
    let of = |count: u32| i64::from(count) * times;
    let Counts { holding, transfer, personalisation, consent, contact } = *counts;
    db.prepare_cached(sql!("source/change_counts"))?.execute(params![
        number,
        of(holding),
        of(transfer),
        of(personalisation),
        of(consent),
        of(contact),
    ])?;
    Ok(())
}

/// The source that a question finds by one value.
pub(crate) fn one(db: &Connection, question: &str, value: &dyn ToSql) -> Result<Option<SourceRow>> {
    let mut statement = db.prepare_cached(question)?;
    let mut rows = statement.query([value])?;
    match rows.next()? {
        Some(row) => assemble(db, row).map(Some),
        None => Ok(None),
    }
}

/// All sources, the newest import first.
pub(crate) fn all(db: &Connection) -> Result<Vec<SourceRow>> {
    let mut statement = db.prepare_cached(sql!("source/all"))?;
    let mut rows = statement.query([])?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        out.push(assemble(db, row)?);
    }
    Ok(out)
}

fn assemble(db: &Connection, row: &Row<'_>) -> Result<SourceRow> {
    let imported_at: String = row.get(8)?;
    let exported_at: Option<String> = row.get(7)?;
    let owner: Option<i64> = row.get(9)?;
    Ok(SourceRow {
        id: SourceId(row.get(0)?),
        path: row.get(1)?,
        name: row.get(2)?,
        kind: known(SourceKind::parse(row.get_ref(3)?.as_str().unwrap_or_default()))?,
        confidence: row.get(4)?,
        sha256: Sha256(row.get(5)?),
        bytes: row.get::<_, i64>(6)?.cast_unsigned(),
        exported_at: exported_at.as_deref().map(serde_json::from_str).transpose()?,
        imported_at: DateTime::parse_from_rfc3339(&imported_at).map(|at| at.to_utc()).unwrap_or_default(),
        account: owner.map(|owner| account(db, owner)).transpose()?,
        delivery: row.get(10)?,
        reader_version: row.get(11)?,
        copy_kept: row.get(12)?,
        counts: Counts {
            holding: row.get(13)?,
            transfer: row.get(14)?,
            personalisation: row.get(15)?,
            consent: row.get(16)?,
            contact: row.get(17)?,
        },
        outcome: serde_json::from_str(&row.get::<_, String>(18)?)?,
    })
}
