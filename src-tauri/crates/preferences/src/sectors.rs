//! The sectors of the company list.

use std::collections::BTreeSet;
use std::sync::OnceLock;

/// The company list's sectors, as it writes them (`ads`, `finance`, …), in order.
pub fn sectors() -> &'static BTreeSet<&'static str> {
    static SECTORS: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    SECTORS.get_or_init(|| {
        let companies = directory::companies().all().iter();
        companies.flat_map(|c| c.categories.iter().map(String::as_str)).filter(|name| !name.is_empty()).collect()
    })
}
