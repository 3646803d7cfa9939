//! Tables of any company: looked at, given a meaning, tried, read; and the meanings that were kept.
//!
//! What columns mean is said by the person and kept under the heads, so that the next table with the same heads is read
//! without asking. Each source keeps its own copy of what it was read with.

mod meaning;
mod preview;
#[cfg(test)]
mod tests;

pub(crate) use meaning::{lines, mapping_shape};

use crate::imports::ImportOptions;
use crate::shapes::{
    ChangedShape, ColumnShape, GuessShape, ImportShape, KeptMappingShape, KeptMappingsShape, MappingShape, Problem,
    ProgressShape, TableShape, TwoDatesShape, WordShape,
};
use crate::{Sayso, statements};
use evidence::Tree;
use evidence::table::{Column, Form, Guess, Look, Means};
use model::{Mapping, MappingId, Moment};
use record::{KeptMapping, Record};
use std::collections::BTreeSet;
use std::path::Path;
use words::{Args, Words};

/// How many rows are shown as they stand.
const ROWS: usize = 5;

impl Sayso {
    /// What a table is before it has a meaning: its heads, its first rows, guesses marked as such, and what was kept for
    /// tables with these heads. Nothing is kept.
    ///
    /// # Errors
    /// When the file can't be opened, is no table, or is not written in UTF-8.
    pub fn table_look(&self, path: &Path) -> Result<TableShape, Problem> {
        let (tree, seen) = self.looked_at(path)?;
        let id = MappingId::of_heads(&seen.head_set());
        let kept = self.reading().map(|record| record.mapping(&id)).transpose()?.flatten();
        let (form, separator, list) = match &seen.form {
            Form::Table { separator } => ("table", Some(separator.to_string()), None),
            Form::Json { path, .. } => {
                ("json", None, Some(format!("/{}", path.join("/")).trim_end_matches('/').to_owned()))
            }
        };
        Ok(TableShape {
            path: path.display().to_string(),
            name: tree.name(),
            form: form.to_owned(),
            separator,
            list,
            columns: seen.columns.iter().map(|column| self.column(column)).collect(),
            rows: seen.rows.clone(),
            looked_at: seen.looked_at,
            whole: seen.whole,
            id: id.0,
            kept: kept.map(|kept| mapping_shape(&kept.mapping)),
        })
    }

    /// Reads a table by what the person says of its columns, as one transaction. `keep` keeps the meaning for the next
    /// table with the same heads.
    ///
    /// # Errors
    /// When it is no table, when the mapping doesn't fit it, when a date could be two and its order wasn't told; what
    /// goes wrong while reading stands in `failed`.
    pub fn table_import(
        &mut self,
        path: &Path,
        shape: &MappingShape,
        keep: bool,
        keep_copy: bool,
        progress: &mut dyn FnMut(ProgressShape) -> bool,
    ) -> Result<ImportShape, Problem> {
        let (tree, seen) = self.looked_at(path)?;
        let mapping = self.mapping_of(shape, &seen)?;
        if let Some(two) = order_needed(&mapping, &seen) {
            let args = Args::new().text("text", &two.text);
            return Err(Problem::new(self.words().say("import-table-order", &args))
                .code("table-order")
                .next(self.words().plain("import-table-order-next")));
        }
        if keep {
            let (name, heads, kept_at) = (tree.name(), seen.head_set(), self.now);
            let kept = KeptMapping { name, heads, mapping: mapping.clone(), kept_at };
            self.writing()?.keep_mapping(&kept, kept_at)?;
        }
        drop(tree);
        let options = ImportOptions { mapping: Some(mapping), keep_copy, ..ImportOptions::default() };
        self.import(&[path.to_owned()], &options, progress)
    }

    /// The meanings that were kept, the newest first.
    ///
    /// # Errors
    /// When the record can't be read.
    pub fn table_mappings(&self) -> Result<KeptMappingsShape, Problem> {
        let (kept, sources) = match self.reading() {
            Some(record) => (record.mappings()?, record.sources()?),
            None => Default::default(),
        };
        let mappings: Vec<KeptMappingShape> = kept
            .iter()
            .map(|kept| KeptMappingShape {
                id: kept.id().0,
                name: kept.name.clone(),
                heads: kept.heads.iter().cloned().collect(),
                mapping: mapping_shape(&kept.mapping),
                says: lines(self.words(), &kept.mapping),
                kept_at: kept.kept_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
                sources: sources.iter().filter(|s| s.outcome.mapping.as_ref() == Some(&kept.mapping)).count() as u32,
            })
            .collect();
        Ok(KeptMappingsShape { total: mappings.len() as u32, mappings, next: None })
    }

    /// Forgets a meaning; what was read with it stays.
    ///
    /// # Errors
    /// When there is no such mapping.
    pub fn table_forget(&mut self, id: &str) -> Result<ChangedShape, Problem> {
        let id = MappingId::from(id);
        let known = self.reading().map(|record| record.mapping(&id)).transpose()?.flatten();
        if known.is_none() {
            let args = Args::new().text("id", id.as_str());
            return Err(Problem::new(self.words().say("import-no-mapping", &args))
                .code("not-found")
                .to(id.0)
                .next(self.words().plain("import-no-mapping-next")));
        }
        let now = self.now;
        self.writing()?.forget_mapping(&id, now)?;
        Ok(ChangedShape { changed: vec![id.0] })
    }

    /// Opens and looks at a table.
    fn looked_at(&self, path: &Path) -> Result<(Tree, Look), Problem> {
        let fault = |fault: evidence::Fault| Problem::new(fault.why).to(path.display().to_string());
        let mut tree = Tree::open_beside(path, &self.home().scratch()).map_err(fault)?;
        let seen = evidence::table::look(&mut tree, ROWS).map_err(fault)?;
        Ok((tree, seen))
    }

    fn word(&self, word: &str, guess: Option<&Guess>) -> WordShape {
        let category = guess.and_then(|guess| guess.category.as_ref());
        WordShape { word: word.to_owned(), guess: category.map(|c| statements::category(self.words(), c)) }
    }

    fn column(&self, column: &Column) -> ColumnShape {
        let guess = column.guess.as_ref().map(|guess| GuessShape {
            means: means(guess.means).to_owned(),
            category: guess.category.as_ref().map(|category| statements::category(self.words(), category)),
        });
        ColumnShape {
            head: column.head.clone(),
            samples: column.samples.clone(),
            words: column.words.iter().map(|(word, guess)| self.word(word, guess.as_ref())).collect(),
            filled: column.filled,
            two_dates: column.two_dates.as_deref().map(two_dates),
            guess: guess.filter(|_| !column.secret),
            secret: column.secret,
        }
    }
}

fn means(means: Means) -> &'static str {
    match means {
        Means::Holder => "brand",
        Means::Value => "value",
        Means::Category => "category",
        Means::Date => "date",
        Means::From => "source",
    }
}

fn two_dates(text: &str) -> TwoDatesShape {
    let (day, month) = evidence::table::readings(text);
    let iso = |at: Option<Moment>| at.map(|at| at.local.date().to_string());
    TwoDatesShape { text: text.to_owned(), day_first: iso(day), month_first: iso(month) }
}

/// A date of the mapped column that could be two, if the person didn't say which.
fn order_needed(mapping: &Mapping, seen: &Look) -> Option<TwoDatesShape> {
    let date = mapping.date.as_ref().filter(|date| date.order.is_none())?;
    let column = seen.columns.iter().find(|column| column.head == date.column)?;
    column.two_dates.as_deref().map(two_dates)
}

/// The meaning that was kept for tables with these heads.
pub(crate) fn kept_for(record: &Record, heads: &BTreeSet<String>) -> record::Result<Option<Mapping>> {
    Ok(record.mapping(&MappingId::of_heads(heads))?.map(|kept| kept.mapping))
}

/// What to do about a file that no reader knows, if it is a table.
pub(crate) fn what_to_do(tree: &mut Tree, path: &str, words: &Words) -> Option<String> {
    let name = tree.name();
    evidence::table::is_offered(&name, tree)?;
    let args = Args::new().text("name", &name).text("path", path);
    Some(words.say("import-table-unknown", &args))
}
