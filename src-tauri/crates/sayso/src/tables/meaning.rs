//! What the person says of columns, made sure of and said again.

use crate::Sayso;
use crate::shapes::{MappedValueShape, MappingShape, Problem};
use evidence::table::Look;
use model::{
    Category, DateOrder, MappedCategory, MappedDate, MappedParty, MappedValue, Mapping, Origin, Party, PartyKind,
};
use std::collections::BTreeMap;
use words::{Args, Words};

impl Sayso {
    /// What the person says, as a mapping that fits the table.
    pub(super) fn mapping_of(&self, shape: &MappingShape, seen: &Look) -> Result<Mapping, Problem> {
        let filled =
            |text: &Option<String>| text.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
        let named = |text: Option<String>| text.map(|text| self.named(&text)).transpose();
        let party = |column: Option<String>, name: Option<model::Named>| {
            column.map(MappedParty::Column).or_else(|| name.map(MappedParty::Named))
        };
        let holder = party(filled(&shape.brand_column), named(filled(&shape.brand))?)
            .ok_or_else(|| self.table_trouble("no-brand", &Args::new()))?;
        let from = party(filled(&shape.source_column), named(filled(&shape.source))?);
        let origin = self.origin_of(filled(&shape.origin).as_deref())?;
        let order = match filled(&shape.date_order) {
            Some(text) => Some(DateOrder::parse(&text).ok_or_else(|| self.unknown_word(&text, &["day", "month"]))?),
            None => None,
        };
        let values = shape.values.iter().map(|value| self.value_of(value, origin)).collect::<Result<Vec<_>, _>>()?;
        if values.is_empty() {
            return Err(self.table_trouble("no-value", &Args::new()));
        }
        let date = filled(&shape.date_column).map(|column| MappedDate { column, order });
        let mapping = Mapping { holder, values, date, from };
        let heads = seen.head_set();
        if let Some(missing) = mapping.columns().into_iter().find(|column| !heads.contains(*column)) {
            let known: Vec<&str> = seen.columns.iter().map(|column| column.head.as_str()).collect();
            let args = Args::new().text("column", missing).text("known", &known.join(", "));
            return Err(self.table_trouble("no-column", &args));
        }
        let secret =
            mapping.columns().into_iter().find(|column| seen.columns.iter().any(|c| c.secret && c.head == **column));
        match secret {
            Some(column) => Err(self.table_trouble("secret", &Args::new().text("column", column))),
            None => Ok(mapping),
        }
    }

    fn value_of(&self, shape: &MappedValueShape, origin: Option<Origin>) -> Result<MappedValue, Problem> {
        let category = |text: &str| self.category(text);
        let fixed = shape.category.as_deref().map(str::trim).filter(|text| !text.is_empty());
        let column = shape.category_column.as_deref().map(str::trim).filter(|text| !text.is_empty());
        let category = match (column, fixed) {
            (Some(column), otherwise) => MappedCategory::Column {
                column: column.to_owned(),
                known: shape
                    .categories
                    .iter()
                    .filter(|(_, text)| !text.trim().is_empty())
                    .map(|(word, text)| Ok((word.clone(), category(text)?)))
                    .collect::<Result<_, Problem>>()?,
                otherwise: otherwise.map(category).transpose()?,
            },
            (None, Some(text)) => MappedCategory::Fixed(category(text)?),
            (None, None) => {
                return Err(self.table_trouble("no-category", &Args::new().text("column", &shape.column)));
            }
        };
        let origin = self.origin_of(shape.origin.as_deref())?.or(origin);
        let origin = origin.ok_or_else(|| self.table_trouble("no-origin", &Args::new()))?;
        Ok(MappedValue { column: shape.column.trim().to_owned(), category, origin })
    }

    fn origin_of(&self, text: Option<&str>) -> Result<Option<Origin>, Problem> {
        let known: Vec<&str> = Origin::ALL.iter().map(|origin| origin.id()).collect();
        text.map(|text| Origin::parse(text).ok_or_else(|| self.unknown_word(text, &known))).transpose()
    }

    fn table_trouble(&self, kind: &str, args: &Args) -> Problem {
        Problem::new(self.words().say(&format!("import-table-{kind}"), args))
            .code(&format!("table-{kind}"))
            .next(self.words().plain(&format!("import-table-{kind}-next")))
    }
}

/// A mapping as the person can say it again.
pub(crate) fn mapping_shape(mapping: &Mapping) -> MappingShape {
    let party = |party: Option<&MappedParty>| match party {
        Some(MappedParty::Named(named)) => (Some(written(&named.party)), None),
        Some(MappedParty::Column(column)) => (None, Some(column.clone())),
        None => (None, None),
    };
    let (brand, brand_column) = party(Some(&mapping.holder));
    let (source, source_column) = party(mapping.from.as_ref());
    MappingShape {
        brand,
        brand_column,
        values: mapping.values.iter().map(value_shape).collect(),
        date_column: mapping.date.as_ref().map(|date| date.column.clone()),
        date_order: mapping.date.as_ref().and_then(|date| date.order).map(|order| order.id().to_owned()),
        source,
        source_column,
        origin: mapping.values.first().map(|value| value.origin.id().to_owned()),
    }
}

/// A party so that it is found again by what is written.
fn written(party: &Party) -> String {
    match party.kind {
        PartyKind::Handle(_) => format!("@{}", party.literal.trim_start_matches('@')),
        _ => party.literal.to_string(),
    }
}

fn value_shape(value: &MappedValue) -> MappedValueShape {
    let id = |category: &Category| category.id().to_owned();
    let (category, category_column, categories) = match &value.category {
        MappedCategory::Fixed(category) => (Some(id(category)), None, BTreeMap::new()),
        MappedCategory::Column { column, known, otherwise } => (
            otherwise.as_ref().map(id),
            Some(column.clone()),
            known.iter().map(|(word, category)| (word.clone(), id(category))).collect(),
        ),
    };
    MappedValueShape {
        column: value.column.clone(),
        category,
        category_column,
        categories,
        origin: Some(value.origin.id().to_owned()),
    }
}

/// What a mapping says, a line for each column and each party that is the same throughout.
pub(crate) fn lines(words: &Words, mapping: &Mapping) -> Vec<String> {
    let mut out = Vec::new();
    let mut party = |id: &str, party: &MappedParty| {
        let (kind, text) = match party {
            MappedParty::Named(named) => ("named", named.display().to_owned()),
            MappedParty::Column(column) => ("column", column.clone()),
        };
        out.push(words.say(&format!("import-mapping-{id}"), &Args::new().text("kind", kind).text("text", &text)));
    };
    party("brand", &mapping.holder);
    if let Some(from) = &mapping.from {
        party("source", from);
    }
    for value in &mapping.values {
        let args = Args::new().text("column", &value.column);
        out.push(match &value.category {
            MappedCategory::Fixed(category) => {
                words.say("import-mapping-value", &args.text("category", &words.category(category)))
            }
            MappedCategory::Column { column, .. } => words.say("import-mapping-value-by", &args.text("by", column)),
        });
        if let MappedCategory::Column { known, otherwise, .. } = &value.category {
            out.extend(known.iter().map(|(word, category)| {
                let args = Args::new().text("word", word).text("category", &words.category(category));
                words.say("import-mapping-word", &args)
            }));
            if let Some(category) = otherwise {
                out.push(
                    words.say("import-mapping-otherwise", &Args::new().text("category", &words.category(category))),
                );
            }
        }
    }
    if let Some(date) = &mapping.date {
        let order = date.order.map_or("none", DateOrder::id);
        out.push(words.say("import-mapping-date", &Args::new().text("column", &date.column).text("order", order)));
    }
    out
}
