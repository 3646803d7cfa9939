//! Settings of the record by name.

use crate::{Record, Result};

impl Record {
    /// A setting's value.
    pub fn setting(&self, name: &str) -> Result<Option<String>> {
        let _ = name;
        todo!()
    }

    /// Sets or clears a setting. Settings are not part of undo.
    pub fn set_setting(&mut self, name: &str, value: Option<&str>) -> Result<()> {
        let _ = (name, value);
        todo!()
    }
}
