//! Rule books: the shipped one, or a file of the person's.

use crate::Sayso;
use crate::files::read_up_to;
use crate::shapes::{BookShape, BookSourceShape, CriterionShape, Problem, RuleShape};
use rulebook::{Book, BookError, Criterion, Source};
use std::borrow::Cow;
use std::path::Path;
use words::{Args, Words};

/// A rule book is a text of a few pages.
const MOST_BYTES: u64 = 1 << 20;

impl Sayso {
    /// The rule book to be read: the shipped one, or this file's.
    ///
    /// # Errors
    /// `bad-rulebook` with the line and what was expected.
    pub fn rule_book(&self, file: Option<&str>) -> Result<BookShape, Problem> {
        let book = read_book(file, self.words())?;
        let language = self.language;
        let rule = |rule: &rulebook::Rule| RuleShape {
            id: rule.id.clone(),
            name: rule.name.of(language).to_owned(),
            says: rule.says.of(language).to_owned(),
            criteria: book.criteria_of(&rule.id).map(|criterion| self.criterion(criterion)).collect(),
        };
        Ok(BookShape {
            id: book.id.clone(),
            version: book.version.clone(),
            title: book.title.of(language).to_owned(),
            about: book.about.of(language).to_owned(),
            answer: book.answer.of(language).to_owned(),
            rules: book.rules.iter().map(rule).collect(),
        })
    }

    /// The shipped rule book's file, to be copied and changed.
    pub fn rule_book_text() -> &'static str {
        Book::shipped_text()
    }

    pub(super) fn criterion(&self, criterion: &Criterion) -> CriterionShape {
        let of = |text: &rulebook::Text| text.of(self.language).to_owned();
        CriterionShape {
            id: criterion.id.clone(),
            question: of(&criterion.question),
            why: of(&criterion.why),
            how: of(&criterion.how),
            met: of(&criterion.met),
            breached: of(&criterion.breached),
            unknown: of(&criterion.unknown),
            evidence: of(&criterion.evidence),
            sources: criterion.sources.iter().map(|source| self.book_source(source)).collect(),
        }
    }

    fn book_source(&self, source: &Source) -> BookSourceShape {
        let args = Args::new()
            .text("confidence", source.confidence.id())
            .text("checked", &self.words().full_day(source.checked));
        BookSourceShape {
            cite: source.cited(self.language).to_owned(),
            url: source.url.clone(),
            checked: self.words().say("rulebook-source-checked", &args),
        }
    }
}

/// The shipped book, or the one of a file.
pub(super) fn read_book(file: Option<&str>, words: &Words) -> Result<Cow<'static, Book>, Problem> {
    let Some(file) = file else { return Ok(Cow::Borrowed(Book::shipped())) };
    let bytes = read_up_to(Path::new(file), MOST_BYTES)?;
    let refused = |why: &str| {
        Problem::new(words.say("rulebook-refused", &Args::new().text("why", why)))
            .to(file.to_owned())
            .next(words.plain("rulebook-refused-next"))
            .code("bad-rulebook")
    };
    let text = String::from_utf8(bytes).map_err(|_| refused(&words.plain("rulebook-not-text")))?;
    match Book::parse(&text) {
        Ok(book) => Ok(Cow::Owned(book)),
        Err(error) => Err(refused(&why(&error, words))),
    }
}

/// What is wrong with a book, in words; what was expected names keys of the file, which are the same in any language.
fn why(error: &BookError, words: &Words) -> String {
    match error {
        BookError::TooLarge => words.plain("rulebook-too-large"),
        BookError::Shape { line, why } => {
            words.say("rulebook-shape", &Args::new().number("line", *line as u64).text("why", why))
        }
        BookError::Schema { line, found } => {
            let args = Args::new().number("line", *line as u64).number("found", u64::from(*found));
            words.say("rulebook-schema", &args.number("known", u64::from(rulebook::SCHEMA)))
        }
    }
}
