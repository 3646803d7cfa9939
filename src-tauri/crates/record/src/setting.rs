//! Settings of the record by name.

use crate::sql::sql;
use crate::{Record, Result};
use rusqlite::{Connection, OptionalExtension as _};

impl Record {
    /// A setting's value.
    pub fn setting(&self, name: &str) -> Result<Option<String>> {
        read(&self.db, name)
    }

    /// Sets or clears a setting. Settings are not part of undo.
    pub fn set_setting(&mut self, name: &str, value: Option<&str>) -> Result<()> {
        self.change(|db| write(db, name, value))
    }
}

pub(crate) fn read(db: &Connection, name: &str) -> Result<Option<String>> {
    Ok(db.prepare_cached(sql!("record/setting"))?.query_row([name], |row| row.get(0)).optional()?)
}

pub(crate) fn write(db: &Connection, name: &str, value: Option<&str>) -> Result<()> {
    match value {
        Some(value) => db.prepare_cached(sql!("record/set_setting"))?.execute([name, value])?,
        None => db.prepare_cached(sql!("record/clear_setting"))?.execute([name])?,
    };
    Ok(())
}
