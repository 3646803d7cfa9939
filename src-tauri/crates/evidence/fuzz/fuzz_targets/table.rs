//! Any file at all, looked at as a table and read with every column mapped; and any text, as a pasted "why this ad?".
#![no_main]

#[path = "../checked.rs"]
mod checked;

use evidence::table::{MappedTable, look};
use evidence::{Control, Tree};
use libfuzzer_sys::fuzz_target;
use model::{
    Category, DateOrder, MappedCategory, MappedDate, MappedParty, MappedValue, Mapping, Named, Origin, Party, SourceKind,
};

fuzz_target!(|bytes: &[u8]| {
    let _ = evidence::pasted::reasons(&String::from_utf8_lossy(bytes));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answer.csv");
    // Without a meaning it says what to do, whatever the bytes.
    checked::read(&path, bytes, &[SourceKind::Table]);
    let Ok(mut tree) = Tree::open(&path) else { return };
    let Ok(seen) = look(&mut tree, 5) else { return };
    let value = |column: &evidence::table::Column| MappedValue {
        column: column.head.clone(),
        category: MappedCategory::Fixed(Category::new("pd:Profile")),
        origin: Origin::Observed,
    };
    let first = seen.columns.first().map(|column| column.head.clone()).unwrap_or_default();
    let mapping = Mapping {
        holder: MappedParty::Named(Named::new(Party::name("Broker"))),
        values: seen.columns.iter().map(value).collect(),
        date: Some(MappedDate { column: first.clone(), order: Some(DateOrder::Day) }),
        from: Some(MappedParty::Column(first)),
    };
    let _ = evidence::read(&MappedTable::new(mapping), &mut tree, &mut checked::Checked, &Control::default());
});
