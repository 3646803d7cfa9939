//! A rule book as data: read whole or refused with the line and what was expected.

use crate::judges;
use crate::span::line_of;
use chrono::NaiveDate;
use model::Confidence;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use toml::Spanned;
use words::Language;

/// The book that ships with the program.
const SHIPPED: &str = include_str!("../data/rulebook.toml");

/// The form of the file that this program reads.
pub const SCHEMA: u32 = 1;

/// The most bytes that a book may have.
const MOST: usize = 1 << 20;

/// Why a file is no rule book.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BookError {
    /// It is too large to be one.
    #[error("it is larger than a rule book can be (1 MiB)")]
    TooLarge,
    /// It isn't TOML of the right shape.
    #[error("line {line}: {why}")]
    Shape {
        /// The line, the first being 1.
        line: usize,
        /// What was expected, and what stands there.
        why: String,
    },
    /// It is written in another form than the one that this program reads.
    #[error("line {line}: it is of schema {found}; this program reads schema {SCHEMA}")]
    Schema {
        /// The line.
        line: usize,
        /// What the file says.
        found: u32,
    },
}

/// A text in the languages that the book speaks; English is always there.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    en: String,
    de: Option<String>,
}

impl Text {
    /// The text in a language; in English where the book has no other.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::De => self.de.as_deref().unwrap_or(&self.en),
        }
    }
}

/// On what a criterion stands: a law's article, a standard, a survey.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// How it is cited.
    pub cite: String,
    /// How it is cited in German, where that differs (DSGVO for GDPR).
    pub cite_de: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// When that was last checked.
    pub checked: NaiveDate,
    /// How sure it is.
    pub confidence: Confidence,
}

impl Source {
    /// How it is cited in a language; as in English where the book has no other.
    pub fn cited(&self, language: Language) -> &str {
        match language {
            Language::En => &self.cite,
            Language::De => self.cite_de.as_deref().unwrap_or(&self.cite),
        }
    }
}

/// What a judge is told beside the record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parameters {
    numbers: BTreeMap<String, u32>,
    lists: BTreeMap<String, Vec<String>>,
}

impl Parameters {
    /// A number; the judge's own where the book says none.
    pub fn number(&self, name: &str, otherwise: u32) -> u32 {
        self.numbers.get(name).copied().unwrap_or(otherwise)
    }

    /// A list of words.
    pub fn list(&self, name: &str) -> &[String] {
        self.lists.get(name).map_or(&[], Vec::as_slice)
    }
}

/// One of the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its id (`transparent`).
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What it asks of a brand.
    pub says: Text,
    /// How many of its criteria must be known before a score is given.
    pub score_needs: u32,
}

/// One criterion of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its id.
    pub id: String,
    /// The rule that it belongs to.
    pub rule: String,
    /// The judge that decides it, one of [`judges::ALL`].
    pub judge: &'static judges::Judge,
    /// What the judge is told.
    pub parameters: Parameters,
    /// The question in plain words.
    pub question: Text,
    /// Why it matters.
    pub why: Text,
    /// On what it stands; at least one.
    pub sources: Vec<Source>,
    /// How it is judged from the record.
    pub how: Text,
    /// What counts as met.
    pub met: Text,
    /// What counts as breached.
    pub breached: Text,
    /// When it stays unknown.
    pub unknown: Text,
    /// What a person could add to decide an unknown.
    pub evidence: Text,
}

/// A rule book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// What it is called.
    pub title: Text,
    /// What it is about, and what it can't say.
    pub about: Text,
    /// How a brand may answer.
    pub answer: Text,
    /// Its rules, in order.
    pub rules: Vec<Rule>,
    /// Its criteria, in order.
    pub criteria: Vec<Criterion>,
}

impl Book {
    /// The book that ships with the program.
    pub fn shipped() -> &'static Self {
        static BOOK: OnceLock<Book> = OnceLock::new();
        // A test reads the shipped file; an empty book judges nothing.
        BOOK.get_or_init(|| Self::parse(SHIPPED).unwrap_or_else(|_| Self::empty()))
    }

    /// The shipped book's file, for whoever wants to write their own.
    pub fn shipped_text() -> &'static str {
        SHIPPED
    }

    /// Reads a book. It is taken whole or not at all.
    pub fn parse(text: &str) -> Result<Self, BookError> {
        if text.len() > MOST {
            return Err(BookError::TooLarge);
        }
        // The schema first: what another schema may say is nothing that this one knows.
        let head: Head = toml::from_str(text).map_err(|error| shape(text, &error))?;
        if *head.schema.get_ref() != SCHEMA {
            return Err(BookError::Schema { line: at(text, &head.schema), found: *head.schema.get_ref() });
        }
        let file: File = toml::from_str(text).map_err(|error| shape(text, &error))?;
        file.check(text)
    }

    /// The criteria of a rule.
    pub fn criteria_of<'a>(&'a self, rule: &'a str) -> impl Iterator<Item = &'a Criterion> {
        self.criteria.iter().filter(move |criterion| criterion.rule == rule)
    }

    fn empty() -> Self {
        let text = || Text { en: String::new(), de: None };
        Self {
            id: String::new(),
            version: String::new(),
            title: text(),
            about: text(),
            answer: text(),
            rules: Vec::new(),
            criteria: Vec::new(),
        }
    }
}

#[derive(Deserialize)]
struct Head {
    schema: Spanned<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "schema")]
    _schema: u32,
    id: String,
    version: String,
    title: Text,
    about: Text,
    answer: Text,
    rule: Vec<RuleRow>,
    criterion: Vec<CriterionRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleRow {
    id: Spanned<String>,
    name: Text,
    says: Text,
    score_needs: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CriterionRow {
    id: Spanned<String>,
    rule: Spanned<String>,
    judge: Spanned<String>,
    #[serde(default)]
    parameters: BTreeMap<Spanned<String>, Spanned<Parameter>>,
    question: Text,
    why: Text,
    sources: Spanned<Vec<Source>>,
    how: Text,
    met: Text,
    breached: Text,
    unknown: Text,
    evidence: Text,
}

#[derive(Deserialize)]
#[serde(untagged, expecting = "a whole number that isn't negative, or a list of texts")]
enum Parameter {
    Number(u32),
    List(Vec<String>),
}

impl File {
    fn check(self, text: &str) -> Result<Book, BookError> {
        let mut rules: Vec<Rule> = Vec::new();
        for row in self.rule {
            let line = at(text, &row.id);
            let id = row.id.into_inner();
            if rules.iter().any(|rule| rule.id == id) {
                return Err(refused(line, format!("the rule “{id}” stands twice")));
            }
            rules.push(Rule { id, name: row.name, says: row.says, score_needs: row.score_needs });
        }
        let mut criteria = Vec::new();
        let mut ids = BTreeSet::new();
        for row in self.criterion {
            if !ids.insert(row.id.get_ref().clone()) {
                return Err(refused(at(text, &row.id), format!("the criterion “{}” stands twice", row.id.get_ref())));
            }
            criteria.push(row.check(text, &rules)?);
        }
        let Self { id, version, title, about, answer, .. } = self;
        Ok(Book { id, version, title, about, answer, rules, criteria })
    }
}

impl CriterionRow {
    fn check(self, text: &str, rules: &[Rule]) -> Result<Criterion, BookError> {
        if !rules.iter().any(|rule| rule.id == *self.rule.get_ref()) {
            let known: Vec<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
            let why = format!("there is no rule “{}”; expected one of: {}", self.rule.get_ref(), known.join(", "));
            return Err(refused(at(text, &self.rule), why));
        }
        let Some(judge) = judges::find(self.judge.get_ref()) else {
            let known: Vec<&str> = judges::ALL.iter().map(|judge| judge.id).collect();
            let why = format!("there is no judge “{}”; expected one of: {}", self.judge.get_ref(), known.join(", "));
            return Err(refused(at(text, &self.judge), why));
        };
        if self.sources.get_ref().is_empty() {
            let why = format!("“{}” names no source; expected at least one", self.id.get_ref());
            return Err(refused(at(text, &self.sources), why));
        }
        let mut parameters = Parameters::default();
        for (name, value) in self.parameters {
            let line = at(text, &value);
            let name = name.into_inner();
            match (value.into_inner(), judge.parameters.iter().find(|known| known.name == name)) {
                (Parameter::Number(number), Some(known)) if !known.is_list => {
                    parameters.numbers.insert(name, number);
                }
                (Parameter::List(list), Some(known)) if known.is_list => {
                    parameters.lists.insert(name, list);
                }
                (_, Some(known)) => {
                    let wanted = if known.is_list { "a list of texts" } else { "a whole number" };
                    return Err(refused(line, format!("“{name}” is of the wrong type; expected {wanted}")));
                }
                (_, None) => {
                    let known: Vec<&str> = judge.parameters.iter().map(|known| known.name).collect();
                    let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
                    let why = format!("the judge “{}” takes no “{name}”; expected: {known}", judge.id);
                    return Err(refused(line, why));
                }
            }
        }
        Ok(Criterion {
            id: self.id.into_inner(),
            rule: self.rule.into_inner(),
            judge,
            parameters,
            question: self.question,
            why: self.why,
            sources: self.sources.into_inner(),
            how: self.how,
            met: self.met,
            breached: self.breached,
            unknown: self.unknown,
            evidence: self.evidence,
        })
    }
}

fn at<T>(text: &str, spanned: &Spanned<T>) -> usize {
    line_of(text, spanned.span().start)
}

fn refused(line: usize, why: String) -> BookError {
    BookError::Shape { line, why }
}

fn shape(text: &str, error: &toml::de::Error) -> BookError {
    let line = error.span().map_or(1, |span| line_of(text, span.start));
    refused(line, error.message().lines().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests;
