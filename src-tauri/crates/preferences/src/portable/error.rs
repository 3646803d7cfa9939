//! Why a file is not a set of preferences.

use std::fmt;

/// What would have been right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text in quotes.
    Text,
    /// A text with something in it.
    SomeText,
    /// A list in square brackets.
    List,
    /// An object in braces.
    Object,
    /// A whole number.
    Number,
    /// A day that exists, like `2027-01-31`.
    Day,
    /// A registrable domain, like `harbourshoes.example`.
    Domain,
    /// A category of DPV's personal data, like `pd:Location`.
    Category,
    /// A brand's domain, its name, or both.
    DomainOrName,
    /// No more than so many.
    AtMost(usize),
    /// One of these.
    OneOf(Vec<String>),
    /// Just this.
    This(String),
}

impl Expected {
    /// One of these.
    pub(super) fn one_of<'a>(known: impl IntoIterator<Item = &'a str>) -> Self {
        Self::OneOf(known.into_iter().map(str::to_owned).collect())
    }

    /// Its id, for words (`text`, `one-of`, …).
    pub fn id(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::SomeText => "some-text",
            Self::List => "list",
            Self::Object => "object",
            Self::Number => "number",
            Self::Day => "day",
            Self::Domain => "domain",
            Self::Category => "category",
            Self::DomainOrName => "domain-or-name",
            Self::AtMost(_) => "at-most",
            Self::OneOf(_) => "one-of",
            Self::This(_) => "this",
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtMost(n) => write!(f, "at most {n}"),
            Self::OneOf(known) => write!(f, "one of {}", known.join(", ")),
            Self::This(text) => f.write_str(text),
            other => f.write_str(other.id()),
        }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The file is too long to be a set; nothing of it was read.
    TooLong,
    /// The file is not UTF-8 text.
    NotText,
    /// It is not JSON; the parser's words.
    NotJson(String),
    /// It is JSON, and not one of our sets.
    NotASet,
    /// It was made by a newer version, which is named.
    Newer(u64),
    /// The value is of the wrong type, or not one of the known values: what is there, and what was expected.
    Value(String, Expected),
    /// A field that the format doesn't have.
    UnknownField(String, Expected),
    /// A field that stands twice.
    FieldTwice(String),
    /// A field that is missing.
    Missing(String),
    /// The same purpose and scope as an earlier line.
    LineTwice,
    /// JSON-LD whose rules don't say what its wishes say.
    RulesDiffer,
}

impl Trouble {
    /// Its id, for words (`not-text`, `unknown-field`, …).
    pub fn id(&self) -> &'static str {
        match self {
            Self::TooLong => "too-long",
            Self::NotText => "not-text",
            Self::NotJson(_) => "not-json",
            Self::NotASet => "not-a-set",
            Self::Newer(_) => "newer",
            Self::Value(..) => "value",
            Self::UnknownField(..) => "unknown-field",
            Self::FieldTwice(_) => "field-twice",
            Self::Missing(_) => "missing",
            Self::LineTwice => "line-twice",
            Self::RulesDiffer => "rules-differ",
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(why) => write!(f, "not JSON: {why}"),
            Self::Newer(version) => write!(f, "made by a newer version ({version})"),
            Self::Value(found, expected) => write!(f, "{found} where {expected} was expected"),
            Self::UnknownField(field, expected) => write!(f, "unknown field {field}; {expected}"),
            Self::FieldTwice(field) => write!(f, "{field} stands twice"),
            Self::Missing(field) => write!(f, "{field} is missing"),
            other => f.write_str(other.id()),
        }
    }
}

/// What is wrong, and where. Texts in it come from the file: show them with hidden signs made visible.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, {place}: {trouble}")]
pub struct PortableError {
    /// The line, from 1.
    pub line: usize,
    /// The place as a JSON pointer; empty for the whole file.
    pub place: String,
    /// What is wrong there.
    pub trouble: Trouble,
}

impl PortableError {
    /// A trouble with the whole file.
    pub(super) fn whole(trouble: Trouble) -> Self {
        Self { line: 1, place: String::new(), trouble }
    }
}
