//! Audit: brands beside a rule book, the book to be read, two brands side by side.

mod book;
mod exhibits;
mod report;
#[cfg(test)]
mod tests;

use crate::Sayso;
use crate::shapes::{
    AuditPairShape, AuditQuery, AuditShape, BookRefShape, BothShape, BrandAuditShape, EvidenceShape, FindingShape,
    PartyShape, Problem, RuleScoreShape,
};
use crate::statements;
use crate::why::{LARGEST_PAGE, PAGE};
use book::read_book;
use model::{BrandId, RequestState};
use record::{BrandRow, BrandSort, Page, Record};
pub use report::AuditFormat;
use rulebook::{Asked, Audit, Book, Facts, Finding, Person, Verdict};

/// Rights whose full answer says where data came from and went to.
const TELLS_ALL: &[&str] = &["access", "source-of-data", "know"];

impl Sayso {
    /// Judges these brands, or a page of all of them by name, by a rule book.
    ///
    /// # Errors
    /// `not-found` or `ambiguous` for a brand; `bad-rulebook` with the line and what was expected.
    pub fn audit(&self, query: &AuditQuery) -> Result<AuditShape, Problem> {
        self.audit_up_to(query, query.limit.unwrap_or(PAGE))
    }

    /// The same for a file: without a limit all brands are in it.
    ///
    /// # Errors
    /// As [`Sayso::audit`].
    pub fn audit_whole(&self, query: &AuditQuery) -> Result<AuditShape, Problem> {
        self.audit_up_to(query, query.limit.unwrap_or(u32::MAX))
    }

    fn audit_up_to(&self, query: &AuditQuery, most: u32) -> Result<AuditShape, Problem> {
        let book = read_book(query.rulebook.as_deref(), self.words())?;
        let rulebook = BookRefShape { id: book.id.clone(), version: book.version.clone() };
        let Some(record) = self.reading() else {
            return Ok(AuditShape { rulebook, brands: Vec::new(), total: 0, next: None });
        };
        let rows = if query.brands.is_empty() {
            by_name(record, most, query.after.as_deref())?
        } else {
            let items = query.brands.iter().map(|text| self.one_brand(text)).collect::<Result<Vec<_>, _>>()?;
            Page { total: items.len() as u32, items, next: None }
        };
        let brands = self.at_once(|| {
            let judge = Bench::new(self, record, &book)?;
            rows.items.iter().map(|row| judge.shape(row)).collect()
        })?;
        Ok(AuditShape { rulebook, brands, total: rows.total, next: rows.next })
    }

    /// Two brands on what is known of both.
    ///
    /// # Errors
    /// As [`Sayso::audit`].
    pub fn audit_compare(&self, one: &str, other: &str, rulebook: Option<&str>) -> Result<AuditPairShape, Problem> {
        let book = read_book(rulebook, self.words())?;
        let (one, other) = (self.one_brand(one)?, self.one_brand(other)?);
        let record = self.reading().ok_or_else(|| Problem::of("no-record"))?;
        let judge = Bench::new(self, record, &book)?;
        let compared = rulebook::compare(&judge.audit(&one)?, &judge.audit(&other)?);
        let language = self.language;
        let question = |id: &str| {
            let criterion = book.criteria.iter().find(|criterion| criterion.id == id);
            criterion.map(|criterion| criterion.question.of(language).to_owned()).unwrap_or_default()
        };
        let both = |(criterion, one, other): (String, Verdict, Verdict)| BothShape {
            question: question(&criterion),
            criterion,
            one: one.id().to_owned(),
            other: other.id().to_owned(),
        };
        Ok(AuditPairShape {
            one: brand_party(&one),
            other: brand_party(&other),
            both: compared.both.into_iter().map(both).collect(),
            left_out: compared.left_out.iter().map(|id| question(id)).collect(),
        })
    }

    /// What the shipped rule book finds about one brand.
    pub(crate) fn findings(&self, record: &Record, row: &BrandRow) -> Result<Vec<FindingShape>, Problem> {
        Ok(Bench::new(self, record, Book::shipped())?.shape(row)?.findings)
    }
}

/// Brands by name, fetched in pages until there are so many.
fn by_name(record: &Record, most: u32, after: Option<&str>) -> Result<Page<BrandRow>, Problem> {
    let mut all = Page { items: Vec::new(), total: 0, next: after.map(str::to_owned) };
    loop {
        let left = most.saturating_sub(all.items.len() as u32);
        let page = record.brands(None, BrandSort::Name, left.clamp(1, LARGEST_PAGE), all.next.as_deref())?;
        all.items.extend(page.items);
        (all.total, all.next) = (page.total, page.next);
        if all.next.is_none() || all.items.len() as u64 >= u64::from(most) {
            return Ok(all);
        }
    }
}

fn brand_party(row: &BrandRow) -> PartyShape {
    PartyShape { id: row.id.to_string(), name: row.name.clone() }
}

/// Judges one brand after another: the book, and for whom.
struct Bench<'a> {
    sayso: &'a Sayso,
    record: &'a Record,
    book: &'a Book,
    person: Person,
    asked: Vec<(BrandId, Asked)>,
}

impl<'a> Bench<'a> {
    fn new(sayso: &'a Sayso, record: &'a Record, book: &'a Book) -> Result<Self, Problem> {
        let region = sayso.person(record)?.region;
        let zone = record.me()?.zone.and_then(|zone| zone.parse().ok());
        let person = Person { words: sayso.words(), today: sayso.today, region, zone };
        let mut asked = Vec::new();
        for ask in sayso.asks(record)? {
            let Some(effective_on) = ask.effective_on else { continue };
            let answered = record.request(&ask.request)?.is_some_and(|row| row.state() == RequestState::Fulfilled);
            let told_all = answered && TELLS_ALL.iter().any(|right| ask.right.starts_with(right));
            asked.push((
                ask.brand,
                Asked { request: ask.request, right: ask.right, effective_on, confirmed: ask.confirmed, told_all },
            ));
        }
        Ok(Self { sayso, record, book, person, asked })
    }

    fn audit(&self, row: &BrandRow) -> Result<Audit, Problem> {
        let asked: Vec<Asked> =
            self.asked.iter().filter(|(brand, _)| *brand == row.id).map(|(_, a)| a.clone()).collect();
        let facts = Facts::new(self.record, (&row.id, &row.name), &asked, &self.person)?;
        Ok(rulebook::audit(self.book, &facts)?)
    }

    fn shape(&self, row: &BrandRow) -> Result<BrandAuditShape, Problem> {
        let audit = self.audit(row)?;
        let language = self.sayso.language;
        let scores = self.book.rules.iter().filter_map(|rule| {
            let score = audit.scores.get(&rule.id)?;
            Some(RuleScoreShape {
                rule: rule.id.clone(),
                name: rule.name.of(language).to_owned(),
                percent: score.percent,
                known: score.known,
                of: score.of,
                sentence: report::score_in_words(self.sayso.words(), score),
            })
        });
        Ok(BrandAuditShape {
            brand: brand_party(row),
            score: audit.scores.iter().map(|(rule, score)| (rule.clone(), score.percent)).collect(),
            scores: scores.collect(),
            known: audit.known(),
            findings: audit.findings.iter().map(|finding| self.finding(finding)).collect::<Result<_, _>>()?,
        })
    }

    fn finding(&self, finding: &Finding) -> Result<FindingShape, Problem> {
        let language = self.sayso.language;
        let criterion = self.book.criteria.iter().find(|criterion| criterion.id == finding.criterion);
        let would_decide = criterion.filter(|_| finding.verdict == Verdict::Unknown).map(|c| c.evidence.of(language));
        Ok(FindingShape {
            criterion: finding.criterion.clone(),
            rule: finding.rule.clone(),
            question: criterion.map(|c| c.question.of(language).to_owned()).unwrap_or_default(),
            verdict: finding.verdict.id().to_owned(),
            sentence: finding.sentence.clone(),
            would_decide: would_decide.map(str::to_owned),
            evidence: self.evidence(finding)?,
        })
    }

    /// The first observation of each claim: a finding shows a few, and each opens the rest.
    fn evidence(&self, finding: &Finding) -> Result<Vec<EvidenceShape>, Problem> {
        let ground = self.record.observations(&finding.claims)?;
        let firsts = finding.claims.iter().filter_map(|claim| ground.get(claim)?.first());
        Ok(firsts.map(statements::evidence).collect())
    }
}
