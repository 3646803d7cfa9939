//! Names of vendors, from a Global Vendor List that the person downloaded. None is shipped: its terms don't allow it.

use crate::kit::Node;
use model::{Named, Party};
use std::collections::BTreeMap;
use std::path::Path;

/// The list's name on the disk, as its publisher calls it.
const NAME: &str = "vendor-list.json";
/// No list is larger, in bytes.
const LARGEST: u64 = 16 << 20;

/// Names by number.
#[derive(Clone, Debug, Default)]
pub(crate) struct Vendors {
    names: BTreeMap<u16, String>,
}

impl Vendors {
    /// The list in these bytes; `None` if they are none.
    pub(crate) fn of(bytes: &[u8]) -> Option<Self> {
        let node = Node::parse(bytes)?;
        node.get("vendorListVersion")?;
        let vendors = node.get("vendors")?;
        let name = |vendor: Node<'_>| -> Option<(u16, String)> {
            let id = u16::try_from(vendor.get("id")?.int()?).ok()?;
            Some((id, vendor.get("name")?.some_text()?.trim().to_owned()))
        };
        Some(Self { names: vendors.members().into_iter().filter_map(|(_, vendor)| name(vendor)).collect() })
    }

    /// The list beside a file, if somebody put one there.
    pub(crate) fn beside(path: &Path) -> Self {
        // A text that was pasted lies nowhere, and so nothing lies beside it.
        if !path.exists() {
            return Self::default();
        }
        let list = if path.is_dir() { path.join(NAME) } else { path.with_file_name(NAME) };
        let small = std::fs::metadata(&list).is_ok_and(|meta| meta.is_file() && meta.len() <= LARGEST);
        let bytes = if small { std::fs::read(&list).unwrap_or_default() } else { Vec::new() };
        Self::of(&bytes).unwrap_or_default()
    }

    /// The vendor of this number as a party: by name if the list has it, else by its number.
    pub(crate) fn named(&self, number: u16) -> Named {
        let by_number = format!("vendor #{number}");
        Named::new(Party::name(self.names.get(&number).map_or(by_number.as_str(), String::as_str)))
    }
}
