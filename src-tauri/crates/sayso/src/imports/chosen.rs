//! Who reads a source.

use super::ImportOptions;
use crate::shapes::Problem;
use crate::tables;
use evidence::table::MappedTable;
use evidence::{Reader, Recognition, Tree};
use model::{Mapping, SourceKind};
use record::Record;
use words::{Args, Words};

/// Who reads a source, and how sure that is.
pub(super) struct Chosen {
    by: By,
    pub(super) recognition: Recognition,
}

enum By {
    Reader(&'static dyn Reader),
    /// A table, by what the person says of its columns.
    Table(Box<MappedTable>),
}

impl Chosen {
    pub(super) fn reader(&self) -> &dyn Reader {
        match &self.by {
            By::Reader(reader) => *reader,
            By::Table(table) => &**table,
        }
    }

    pub(super) fn mapping(&self) -> Option<&Mapping> {
        match &self.by {
            By::Reader(_) => None,
            By::Table(table) => Some(table.mapping()),
        }
    }

    fn table(mapping: Mapping) -> Self {
        let recognition =
            Recognition { kind: SourceKind::Table, confidence: evidence::table::CONFIDENCE, delivery: None };
        Self { by: By::Table(Box::new(MappedTable::new(mapping))), recognition }
    }
}

/// Who reads a source: the reader that the person names, else the one that is surest, else what was kept for tables with
/// these heads. A sentence if there is nobody.
pub(super) fn chosen(
    record: &Record,
    tree: &mut Tree,
    path: &str,
    options: &ImportOptions,
    words: &Words,
) -> Result<Result<Chosen, String>, Problem> {
    if let Some(mapping) = &options.mapping {
        return Ok(Ok(Chosen::table(mapping.clone())));
    }
    match options.as_kind {
        Some(SourceKind::Table) => {
            let seen = match evidence::table::look(tree, 1) {
                Ok(seen) => seen,
                Err(fault) => return Ok(Err(fault.why)),
            };
            let args = Args::new().text("name", &tree.name()).text("path", path);
            let kept = tables::kept_for(record, &seen.head_set())?;
            Ok(kept.map(Chosen::table).ok_or_else(|| words.say("import-table-unknown", &args)))
        }
        Some(kind) => {
            let Some(reader) = evidence::recognise_as(kind) else {
                let args = Args::new().text("kind", kind.id());
                return Ok(Err(words.say("import-no-reader", &args)));
            };
            let unsure = Recognition { kind, confidence: 0.0, delivery: None };
            let recognition = reader.recognise(tree).unwrap_or(unsure);
            Ok(Ok(Chosen { by: By::Reader(reader), recognition }))
        }
        None => {
            if let Some((reader, recognition)) = evidence::recognise(tree) {
                return Ok(Ok(Chosen { by: By::Reader(reader), recognition }));
            }
            if let Ok(seen) = evidence::table::look(tree, 1)
                && let Some(mapping) = tables::kept_for(record, &seen.head_set())?
            {
                return Ok(Ok(Chosen::table(mapping)));
            }
            let name = tree.name();
            let why = tables::what_to_do(tree, path, words).unwrap_or_else(|| not_recognised(tree, &name, words));
            Ok(Err(why))
        }
    }
}

/// Why nobody knows a source: what is wrong with the archive as a whole says more than that it isn't known; a folder
/// may well hold a link or two that have nothing to do with it.
fn not_recognised(tree: &Tree, name: &str, words: &Words) -> String {
    match tree.notes().first() {
        Some(note) if !tree.is_folder() => note.why.clone(),
        _ => words.say("import-not-recognised", &Args::new().text("name", name)),
    }
}
