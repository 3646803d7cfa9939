//! `table`: tables of any company, whose columns you explain once.

use super::imports::say_done;
use super::{Desk, Ended};
use crate::output::{Output, Text};
use crate::progress::Bar;
use clap::{Args, Subcommand};
use sayso::shapes::{
    ColumnShape, KeptMappingsShape, MappedValueShape, MappingShape, TablePreviewShape, TableShape, TwoDatesShape,
};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;
use words::Args as Values;

/// `table`.
#[derive(Debug, Args)]
pub struct Table {
    /// What to do.
    #[command(subcommand)]
    pub act: TableAct,
}

/// What can be done with tables.
#[derive(Debug, Subcommand)]
pub enum TableAct {
    /// The columns of a table, its first values, and guesses at what they mean
    Look {
        /// A CSV, or JSON with a list of objects in it
        file: PathBuf,
    },
    /// Read a table by what you say of its columns
    Import(Box<Import>),
    /// What you have said of columns, by the tables that have them
    Mappings,
    /// Forget what you said of a table's columns; what was read with it stays
    Forget {
        /// The mapping's id
        id: String,
    },
}

/// `table import`.
#[derive(Debug, Args)]
pub struct Import {
    /// A CSV, or JSON with a list of objects in it
    pub file: PathBuf,
    /// Who holds the data: a brand's id, name, domain or handle, or a new one
    #[arg(long, value_name = "B", conflicts_with = "brand_column")]
    pub brand: Option<String>,
    /// The column that says who holds it
    #[arg(long, value_name = "COLUMN")]
    pub brand_column: Option<String>,
    /// A column with data about you, and its kind (Email=pd:EmailAddress); may repeat
    #[arg(long, value_name = "COLUMN[=CATEGORY]", required = true)]
    pub value: Vec<String>,
    /// The kind of data where none is named: a DPV category by id or name
    #[arg(long, value_name = "CATEGORY")]
    pub category: Option<String>,
    /// The column that says the kind of data, in the sender's words
    #[arg(long, value_name = "COLUMN")]
    pub category_column: Option<String>,
    /// What a word in that column means (hobby=pd:Interest); may repeat
    #[arg(long, value_name = "WORD=CATEGORY", requires = "category_column", value_parser = pair)]
    pub word: Vec<(String, String)>,
    /// The column with the date
    #[arg(long, value_name = "COLUMN")]
    pub date_column: Option<String>,
    /// What comes first in dates such as 03/05/2026
    #[arg(long, value_parser = ["day", "month"], requires = "date_column")]
    pub date_order: Option<String>,
    /// From whom they have it
    #[arg(long, value_name = "B", conflicts_with = "source_column")]
    pub source: Option<String>,
    /// The column that says from whom
    #[arg(long, value_name = "COLUMN")]
    pub source_column: Option<String>,
    /// How they came by it
    #[arg(long, required = true, value_parser = ["provided", "observed", "inferred", "acquired"])]
    pub origin: Option<String>,
    /// Don't keep this for the next table with the same columns
    #[arg(long)]
    pub once: bool,
    /// Say what it would make of the first rows, and keep nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Don't keep copies of the records that statements rest on
    #[arg(long)]
    pub no_copy: bool,
}

/// `WORD=CATEGORY`; a word may hold an equals sign itself.
fn pair(text: &str) -> Result<(String, String), String> {
    let (word, category) = text.rsplit_once('=').ok_or_else(|| "written like hobby=pd:Interest".to_owned())?;
    Ok((word.trim().to_owned(), category.trim().to_owned()))
}

/// Tables of any company.
pub fn table(desk: &mut Desk, arguments: Table) -> Ended {
    match arguments.act {
        TableAct::Look { file } => {
            let seen = desk.start()?.table_look(&file)?;
            desk.out.show(&seen, |text, out| say_table(&seen, text, out));
        }
        TableAct::Import(import) => return read(desk, &import),
        TableAct::Mappings => {
            let kept = desk.start()?.table_mappings()?;
            desk.out.show(&kept, |text, out| say_mappings(&kept, text, out));
        }
        TableAct::Forget { id } => {
            let changed = desk.start()?.table_forget(&id)?;
            super::brands::say_changed(desk, &changed);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn read(desk: &mut Desk, import: &Import) -> Ended {
    let mut sayso = desk.start()?;
    let mapping = mapping(import);
    if import.dry_run {
        let preview = sayso.table_preview(&import.file, &mapping)?;
        desk.out.show(&preview, |text, out| say_preview(&preview, text, out));
        return Ok(ExitCode::SUCCESS);
    }
    let bar = Bar::new();
    let done = sayso.table_import(&import.file, &mapping, !import.once, !import.no_copy, &mut |progress| {
        bar.at(&progress.path, progress.bytes, progress.total);
        true
    })?;
    drop(bar);
    Ok(say_done(&done, &desk.out))
}

fn mapping(import: &Import) -> MappingShape {
    let value = |text: &String| {
        let (column, category) = match text.rsplit_once('=') {
            Some((column, category)) => (column.to_owned(), Some(category.to_owned())),
            None => (text.clone(), None),
        };
        // A kind that is named beside a column is surer than one in another column.
        let by = if category.is_none() { import.category_column.clone() } else { None };
        MappedValueShape {
            column,
            category: category.or_else(|| import.category.clone()),
            categories: if by.is_some() { import.word.iter().cloned().collect() } else { BTreeMap::new() },
            category_column: by,
            origin: None,
        }
    };
    MappingShape {
        brand: import.brand.clone(),
        brand_column: import.brand_column.clone(),
        values: import.value.iter().map(value).collect(),
        date_column: import.date_column.clone(),
        date_order: import.date_order.clone(),
        source: import.source.clone(),
        source_column: import.source_column.clone(),
        origin: import.origin.clone(),
    }
}

fn say_table(seen: &TableShape, text: &mut Text, out: &Output) {
    let values =
        Values::new().text("form", &seen.form).text("name", &seen.name).number("columns", seen.columns.len() as u64);
    text.line(&out.say("import-table-looks", &values));
    let whole = if seen.whole { "yes" } else { "no" };
    let values = Values::new().text("whole", whole).number("rows", seen.looked_at.into());
    text.under(&out.say("import-table-rows", &values));
    if seen.kept.is_some() {
        text.under(&out.words().plain("import-table-has-kept"));
    }
    for column in &seen.columns {
        text.gap();
        say_column(column, text, out);
    }
    text.gap();
    text.line(&out.words().plain("import-table-how"));
}

fn say_column(column: &ColumnShape, text: &mut Text, out: &Output) {
    text.line(&column.head);
    if column.secret {
        text.under(&out.words().plain("import-table-hidden"));
    }
    for sample in &column.samples {
        text.under(&format!("“{sample}”"));
    }
    if let Some(guess) = &column.guess {
        let means = out.words().plain(&format!("import-table-means-{}", guess.means));
        let said = match &guess.category {
            Some(category) => format!("{} ({})", category.name, category.id),
            None => means,
        };
        text.under(&out.say("import-table-guess", &Values::new().text("guess", &said)));
    }
    if let Some(two) = &column.two_dates {
        text.under(&two_dates(two, out));
    }
}

fn two_dates(two: &TwoDatesShape, out: &Output) -> String {
    let day = |day: Option<&String>| day.cloned().unwrap_or_else(|| out.words().plain("import-table-no-day"));
    let values = Values::new()
        .text("text", &two.text)
        .text("day", &day(two.day_first.as_ref()))
        .text("month", &day(two.month_first.as_ref()));
    out.say("import-table-two-dates", &values)
}

fn say_preview(preview: &TablePreviewShape, text: &mut Text, out: &Output) {
    let values = Values::new().number("rows", preview.rows.into()).number("statements", preview.statements.into());
    text.line(&out.say("import-table-would", &values));
    for one in &preview.sentences {
        let at = one.at.as_deref().map(|at| format!(" {at}")).unwrap_or_default();
        text.under(&format!("{}{at} ({})", one.sentence, one.row));
    }
    if let Some(two) = &preview.order_needed {
        text.line(&two_dates(two, out));
    }
    if !preview.unread.is_empty() {
        text.line(&out.words().plain("import-table-would-unread"));
        for unread in preview.unread.iter().take(20) {
            text.under(&format!("{}: {}", unread.locator.pointer.as_deref().unwrap_or_default(), unread.why));
        }
    }
    for skipped in &preview.skipped {
        let values = Values::new().text("why", &skipped.why).number("count", skipped.count.into());
        text.line(&out.say("cli-source-skipped", &values));
    }
    if !preview.unknown_fields.is_empty() {
        let columns: Vec<&str> = preview.unknown_fields.iter().map(|one| one.field.as_str()).collect();
        text.line(&out.say("import-table-would-unknown", &Values::new().text("columns", &columns.join(", "))));
    }
}

fn say_mappings(kept: &KeptMappingsShape, text: &mut Text, out: &Output) {
    if kept.mappings.is_empty() {
        text.line(&out.words().plain("import-mappings-none"));
    }
    for mapping in &kept.mappings {
        text.line(&out.say("import-mapping-head", &Values::new().text("id", &mapping.id).text("name", &mapping.name)));
        for line in &mapping.says {
            text.under(line);
        }
        text.under(&out.say("import-mapping-used", &Values::new().number("count", mapping.sources.into())));
        text.gap();
    }
}
