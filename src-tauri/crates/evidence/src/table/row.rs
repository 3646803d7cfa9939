//! What a row says, by the mapping.

use super::dates;
use crate::Stopped;
use crate::kit::{Cell, Desk, Row, is_nothing, party};
use model::{
    Category, Claim, ClaimBody, Excerpt, Holding, MappedCategory, MappedParty, MappedValue, Mapping, Moment, Named,
    Origin, fold,
};
use std::collections::{BTreeMap, BTreeSet};

/// Up to this size in bytes a row is the evidence of each of its fields; of a longer one the field is.
const SMALL: usize = 2 << 10;

/// A mapping made ready for many rows.
pub(super) struct Reading<'m> {
    mapping: &'m Mapping,
    columns: BTreeSet<&'m str>,
    /// The words of each column that says a kind of data, however they are written.
    words: BTreeMap<&'m str, BTreeMap<String, &'m Category>>,
    /// Whether only single fields may be kept, since others in the row must not be.
    narrow: bool,
}

impl<'m> Reading<'m> {
    pub(super) fn new(mapping: &'m Mapping, narrow: bool) -> Self {
        let mut words: BTreeMap<&str, BTreeMap<String, &Category>> = BTreeMap::new();
        for value in &mapping.values {
            if let MappedCategory::Column { known, .. } = &value.category {
                words.insert(&value.column, known.iter().map(|(word, category)| (fold(word), category)).collect());
            }
        }
        Self { mapping, columns: mapping.columns(), words, narrow }
    }

    /// The statements of one row; what can't be read in it is listed or counted.
    pub(super) fn row(&self, desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
        if row.cells().iter().all(|cell| cell.value.is_empty()) {
            return Ok(());
        }
        if !row.is_text() {
            desk.unread_row(row, "This row is not written in UTF-8. Save the table again as UTF-8, then import it.");
            return Ok(());
        }
        for cell in row.cells().iter().filter(|c| !c.value.is_empty() && !self.columns.contains(c.name.as_ref())) {
            desk.unknown(&cell.name);
        }
        let holder = match &self.mapping.holder {
            MappedParty::Named(named) => named.clone(),
            MappedParty::Column(column) => {
                let Some(cell) = filled(row, column) else {
                    let why = format!("The column “{column}” is empty here, so it isn't said who holds this.");
                    desk.unread_row(row, &why);
                    return Ok(());
                };
                party(&cell.value)
            }
        };
        let from = match &self.mapping.from {
            Some(MappedParty::Named(named)) => Some(named.clone()),
            Some(MappedParty::Column(column)) => filled(row, column).map(|cell| party(&cell.value)),
            None => None,
        };
        let at = self.date(desk, row);
        let (mut said, mut listed) = (false, false);
        for value in &self.mapping.values {
            for cell in row.cells().iter().filter(|cell| cell.name == value.column && !is_nothing(&cell.value)) {
                let Some((category, literal)) = self.category(row, value, cell) else {
                    if !std::mem::replace(&mut listed, true) {
                        desk.unread_row(row, &unexplained(row, value));
                    }
                    continue;
                };
                said = true;
                let body = holding((&holder, from.as_ref()), category, value.origin, (&cell.value, &literal));
                let excerpt = self.evidence(desk, row, cell);
                desk.check()?;
                // Days are no promise that the table is whole between them, so no covers are told.
                desk.sink().claim(Claim::stated(body, at.clone()), excerpt, None)?;
            }
        }
        if !said && !listed {
            desk.skip("Rows with nothing in the columns that you gave a meaning.", 1);
        }
        Ok(())
    }

    fn date(&self, desk: &mut Desk<'_>, row: &Row<'_>) -> Option<Moment> {
        let date = self.mapping.date.as_ref()?;
        let cell = filled(row, &date.column)?;
        let at = dates::read(&cell.value, date.order);
        if at.is_none() {
            let why = if date.order.is_none() && dates::can_be_two(&cell.value) {
                "Dates of which you didn't say whether the day or the month comes first: their rows are read without it."
            } else {
                "Dates that can't be read: their rows are read without one."
            };
            desk.skip(why, 1);
        }
        at
    }

    /// What kind of data a field is, and the sender's word for it.
    fn category(&self, row: &Row<'_>, value: &MappedValue, cell: &Cell<'_>) -> Option<(Category, String)> {
        match &value.category {
            MappedCategory::Fixed(category) => Some((category.clone(), cell.name.to_string())),
            MappedCategory::Column { column, otherwise, .. } => {
                let word = filled(row, column).map(|cell| cell.value.as_ref());
                let known = word.and_then(|word| self.words.get(value.column.as_str())?.get(&fold(word)).copied());
                let category = known.or(otherwise.as_ref())?.clone();
                Some((category, word.unwrap_or(&cell.name).to_owned()))
            }
        }
    }

    fn evidence(&self, desk: &Desk<'_>, row: &Row<'_>, cell: &Cell<'_>) -> Excerpt {
        if self.narrow { row.part(cell, desk.base()) } else { row.evidence(cell, desk.base(), SMALL) }
    }
}

/// The first field under this head that isn't empty.
fn filled<'r, 'a>(row: &'r Row<'a>, column: &str) -> Option<&'r Cell<'a>> {
    row.cells().iter().find(|cell| cell.name == column && !is_nothing(&cell.value))
}

fn unexplained(row: &Row<'_>, value: &MappedValue) -> String {
    let column = match &value.category {
        MappedCategory::Column { column, .. } => column.as_str(),
        MappedCategory::Fixed(_) => value.column.as_str(),
    };
    match filled(row, column) {
        Some(word) => format!("You didn't say what kind of data “{}” in the column “{column}” is.", word.value),
        None => format!("The column “{column}” is empty here, so it isn't said what kind of data this is."),
    }
}

fn holding(
    (holder, from): (&Named, Option<&Named>),
    category: Category,
    origin: Origin,
    (value, literal): (&str, &str),
) -> ClaimBody {
    ClaimBody::Holding(Holding {
        holder: holder.clone(),
        category,
        value: Some(value.to_owned()),
        origin: if from.is_some() { Origin::Acquired } else { origin },
        acquired_from: from.cloned(),
        literal: literal.into(),
    })
}
