//! Mappings: what the person says that the columns of a table mean.
//!
//! A table that some broker or shop sent has columns of its own making. The person says once what they mean; a table
//! with the same heads is then read without asking. See [`Mapping`].

use crate::personalisation::kinds;
use crate::{Category, Digester, MappingId, Named, Origin};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

kinds! {
    /// What comes first in dates such as 03/05/2026. It can't be seen from most dates, so it is told and never guessed.
    DateOrder {
        /// The day, as most of the world writes it.
        Day = "day",
        /// The month, as the United States write it.
        Month = "month",
    }
}

/// A party that is the same in every row, or that each row names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MappedParty {
    /// The same in every row.
    Named(Named),
    /// What stands in the column of this head.
    Column(String),
}

/// What kind of data stands in a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MappedCategory {
    /// The same kind in every row; the column's head is the literal word for it.
    Fixed(Category),
    /// Another column says it in the sender's words, which are then the literal.
    Column {
        /// The head of that column.
        column: String,
        /// What each of its words means.
        known: BTreeMap<String, Category>,
        /// What all other words mean; with none, their rows are not read.
        otherwise: Option<Category>,
    },
}

/// A column with data about the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappedValue {
    /// Its head.
    pub column: String,
    /// What kind of data.
    pub category: MappedCategory,
    /// How the holder came by it; where a row names whom it is from, it was acquired.
    pub origin: Origin,
}

/// The column with the date of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappedDate {
    /// Its head.
    pub column: String,
    /// What comes first, if the person said it. Without it only dates are read that can't be mistaken.
    pub order: Option<DateOrder>,
}

/// What the columns of a table mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// Who holds the data.
    pub holder: MappedParty,
    /// The columns with data. In a wide table each is a kind of data; in a long one there is one, and another column
    /// says the kind.
    pub values: Vec<MappedValue>,
    /// When.
    pub date: Option<MappedDate>,
    /// From whom the holder has it, if the table says.
    pub from: Option<MappedParty>,
}

impl Mapping {
    /// The heads of all columns that it reads.
    pub fn columns(&self) -> BTreeSet<&str> {
        let mut out: BTreeSet<&str> = self.values.iter().map(|value| value.column.as_str()).collect();
        for value in &self.values {
            if let MappedCategory::Column { column, .. } = &value.category {
                out.insert(column);
            }
        }
        for one in [Some(&self.holder), self.from.as_ref()].into_iter().flatten() {
            if let MappedParty::Column(column) = one {
                out.insert(column);
            }
        }
        out.extend(self.date.as_ref().map(|date| date.column.as_str()));
        out
    }
}

impl MappingId {
    /// The id of what tables with these heads mean; their order doesn't matter.
    pub fn of_heads(heads: &BTreeSet<String>) -> Self {
        let digest = heads.iter().fold(Digester::new("mapping"), |digest, head| digest.part(head));
        Self::of(&digest.finish())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Party;

    #[test]
    fn the_order_of_columns_is_no_other_table() {
        let heads = |all: &[&str]| all.iter().map(|head| (*head).to_owned()).collect();
        assert_eq!(MappingId::of_heads(&heads(&["a", "b"])), MappingId::of_heads(&heads(&["b", "a"])));
        assert_ne!(MappingId::of_heads(&heads(&["a", "b"])), MappingId::of_heads(&heads(&["ab"])));
    }

    #[test]
    fn every_column_that_is_read_is_named() {
        let mapping = Mapping {
            holder: MappedParty::Named(Named::new(Party::name("Broker"))),
            values: vec![MappedValue {
                column: "value".into(),
                category: MappedCategory::Column { column: "field".into(), known: BTreeMap::new(), otherwise: None },
                origin: Origin::Inferred,
            }],
            date: Some(MappedDate { column: "on".into(), order: None }),
            from: Some(MappedParty::Column("source".into())),
        };
        assert_eq!(mapping.columns().into_iter().collect::<Vec<_>>(), ["field", "on", "source", "value"]);
    }
}
