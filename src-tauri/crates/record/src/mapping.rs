//! What the person said that the columns of tables mean. A source keeps its own copy of the mapping that it was read
//! with, so that forgetting or changing one here leaves what was said about sources as it was.

use crate::operation::{Inverse, log};
use crate::sql::sql;
use crate::{Record, RecordError, Result};
use chrono::{DateTime, Utc};
use model::{Mapping, MappingId, OperationId};
use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A mapping that was kept for the next table with the same heads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptMapping {
    /// The file that it was made for, for people.
    pub name: String,
    /// The heads by which its tables are known.
    pub heads: BTreeSet<String>,
    /// What they mean.
    pub mapping: Mapping,
    /// Since when.
    pub kept_at: DateTime<Utc>,
}

impl KeptMapping {
    /// Its id, which follows from the heads.
    pub fn id(&self) -> MappingId {
        MappingId::of_heads(&self.heads)
    }
}

impl Record {
    /// All mappings, the newest first.
    pub fn mappings(&self) -> Result<Vec<KeptMapping>> {
        let mut statement = self.db.prepare_cached(sql!("mapping/all"))?;
        let mut rows = statement.query([])?;
        let mut out: Vec<KeptMapping> = Vec::new();
        while let Some(row) = rows.next()? {
            out.push(serde_json::from_str(row.get_ref(0)?.as_str().unwrap_or_default())?);
        }
        out.sort_by(|a, b| b.kept_at.cmp(&a.kept_at).then_with(|| a.heads.cmp(&b.heads)));
        Ok(out)
    }

    /// The mapping of tables with these heads.
    pub fn mapping(&self, id: &MappingId) -> Result<Option<KeptMapping>> {
        read(&self.db, id.as_str())
    }

    /// Keeps a mapping in the place of an earlier one for the same heads; none if they meant the same already.
    pub fn keep_mapping(&mut self, kept: &KeptMapping, now: DateTime<Utc>) -> Result<Option<OperationId>> {
        let id = kept.id();
        self.change(|db| {
            let before = read(db, id.as_str())?;
            if before.as_ref().is_some_and(|before| before.mapping == kept.mapping) {
                return Ok(None);
            }
            write(db, id.as_str(), Some(kept))?;
            let inverse = Inverse::Mapping { id: id.0.clone(), before: before.map(Box::new) };
            log(db, now, "keep-mapping", &kept.name, std::slice::from_ref(&id.0), Some(&inverse)).map(Some)
        })
    }

    /// Forgets a mapping. What was read with it stays, with its own copy of it.
    pub fn forget_mapping(&mut self, id: &MappingId, now: DateTime<Utc>) -> Result<OperationId> {
        self.change(|db| {
            let Some(before) = read(db, id.as_str())? else {
                return Err(RecordError::NotFound { what: "mapping", id: id.0.clone() });
            };
            write(db, id.as_str(), None)?;
            let name = before.name.clone();
            let inverse = Inverse::Mapping { id: id.0.clone(), before: Some(Box::new(before)) };
            log(db, now, "forget-mapping", &name, std::slice::from_ref(&id.0), Some(&inverse))
        })
    }
}

fn read(db: &Connection, id: &str) -> Result<Option<KeptMapping>> {
    let found: Option<String> = db.prepare_cached(sql!("mapping/one"))?.query_row([id], |row| row.get(0)).optional()?;
    Ok(found.as_deref().map(serde_json::from_str).transpose()?)
}

/// Writes a mapping as it is or was; none takes it out.
pub(crate) fn write(db: &Connection, id: &str, kept: Option<&KeptMapping>) -> Result<()> {
    match kept {
        Some(kept) => db.prepare_cached(sql!("mapping/set"))?.execute([id, &serde_json::to_string(kept)?])?,
        None => db.prepare_cached(sql!("mapping/clear"))?.execute([id])?,
    };
    Ok(())
}
