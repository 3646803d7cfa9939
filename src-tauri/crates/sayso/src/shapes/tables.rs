//! Tables of any company, and what the person says that their columns mean.

use super::{CategoryShape, UnknownFieldShape, UnreadShape};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// A column with data about the person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MappedValueShape {
    /// Its head.
    pub column: String,
    /// What kind of data: a DPV category, by id or name. Absent where another column says it; beside one, what its other
    /// words mean.
    pub category: Option<String>,
    /// The column that says the kind of data, in the sender's words.
    pub category_column: Option<String>,
    /// What each of those words means: a DPV category, by id or name.
    pub categories: BTreeMap<String, String>,
    /// `provided`, `observed`, `inferred` or `acquired`; the mapping's own if absent.
    pub origin: Option<String>,
}

/// What the columns of a table mean, as the person says it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MappingShape {
    /// Who holds the data, if it is the same in every row: a brand by id, name, domain or handle, or a new one.
    pub brand: Option<String>,
    /// The column that says who holds it, if each row does.
    pub brand_column: Option<String>,
    /// The columns with data.
    pub values: Vec<MappedValueShape>,
    /// The column with the date.
    pub date_column: Option<String>,
    /// What comes first in dates such as 03/05/2026: `day` or `month`.
    pub date_order: Option<String>,
    /// From whom the holder has it, if it is the same in every row.
    pub source: Option<String>,
    /// The column that says from whom.
    pub source_column: Option<String>,
    /// How the holder came by it; each column may say it for itself.
    pub origin: Option<String>,
}

/// What a column of this name mostly means: only a guess.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct GuessShape {
    /// `brand`, `value`, `category`, `date` or `source`.
    pub means: String,
    /// What kind of data, for `value`.
    pub category: Option<CategoryShape>,
}

/// A date that could be two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TwoDatesShape {
    /// As it stands in the table.
    pub text: String,
    /// The day that it is if the day comes first; none if there is no such day.
    pub day_first: Option<String>,
    /// The day that it is if the month comes first.
    pub month_first: Option<String>,
}

/// A word in a column, and what kind of data it may mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WordShape {
    /// The word, as it stands there.
    pub word: String,
    /// Only a guess.
    pub guess: Option<CategoryShape>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ColumnShape {
    /// Its head.
    pub head: String,
    /// Its first different values.
    pub samples: Vec<String>,
    /// Its different short values, at most 60: what there is to explain if it says the kind of data.
    pub words: Vec<WordShape>,
    /// In how many of the rows that were looked at it isn't empty.
    pub filled: u32,
    /// A value that could be two dates.
    pub two_dates: Option<TwoDatesShape>,
    /// What columns of this name mostly mean.
    pub guess: Option<GuessShape>,
    /// Whether it looks as if it held secrets, which are never kept and not shown.
    pub secret: bool,
}

/// What a table is before it has a meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TableShape {
    /// Where it lies.
    pub path: String,
    /// Its file name.
    pub name: String,
    /// `table` or `json`.
    pub form: String,
    /// What stands between two fields of a table.
    pub separator: Option<String>,
    /// The keys that lead to the list in JSON, as a pointer; empty for the top.
    pub list: Option<String>,
    /// Its columns.
    pub columns: Vec<ColumnShape>,
    /// Its first rows, a value for each column.
    pub rows: Vec<Vec<String>>,
    /// How many rows were looked at.
    pub looked_at: u32,
    /// Whether these are all.
    pub whole: bool,
    /// The id that a mapping of tables with these heads has.
    pub id: String,
    /// What was kept for tables with these heads.
    pub kept: Option<MappingShape>,
}

/// A statement that a mapping makes of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TableSaysShape {
    /// The sentence.
    pub sentence: String,
    /// The day, if the row has one.
    pub at: Option<String>,
    /// Which row, for people.
    pub row: String,
}

/// What a mapping makes of the first rows of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TablePreviewShape {
    /// The first statements.
    pub sentences: Vec<TableSaysShape>,
    /// How many statements the first rows make.
    pub statements: u32,
    /// How many rows that is, at most.
    pub rows: u32,
    /// What would be unread.
    pub unread: Vec<UnreadShape>,
    /// What would be left out, a sentence each.
    pub skipped: Vec<super::SkippedShape>,
    /// Columns that mean nothing in this mapping, and in how many rows they hold something.
    pub unknown_fields: Vec<UnknownFieldShape>,
    /// A date whose order has to be told before the table is read.
    pub order_needed: Option<TwoDatesShape>,
}

/// A mapping that was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct KeptMappingShape {
    /// Its id.
    pub id: String,
    /// The file that it was made for.
    pub name: String,
    /// The heads by which its tables are known.
    pub heads: Vec<String>,
    /// What they mean.
    pub mapping: MappingShape,
    /// The same in words, a line for each column.
    pub says: Vec<String>,
    /// Since when.
    pub kept_at: String,
    /// How many sources were read with exactly this meaning.
    pub sources: u32,
}

/// A reason that a pasted text may name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ProposalShape {
    /// The reason kind.
    pub kind: String,
    /// The line that it was read in, just as it was pasted.
    pub line: String,
    /// What the line says more exactly, if it does.
    pub value: Option<String>,
}

/// The reasons that a pasted text may name. None is sure: the person says which are right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ProposalsShape {
    /// In the order of the text.
    pub proposals: Vec<ProposalShape>,
}

/// All mappings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct KeptMappingsShape {
    /// The newest first.
    pub mappings: Vec<KeptMappingShape>,
    /// How many.
    pub total: u32,
    /// Always null.
    pub next: Option<String>,
}
