//! An audit as a table, or as a report that leaves the house.

use super::book::read_book;
use crate::Sayso;
use crate::files::write_new;
use crate::shapes::{
    AuditQuery, AuditShape, BrandAuditShape, EvidenceShape, FindingShape, Problem, RuleScoreShape, WrittenShape,
};
use paper::{Cells, Report, ReportBrand, ReportFinding, ReportMethod, ReportRule};
use rulebook::Criterion;
use std::path::Path;
use words::{Args, Words};

/// In which form an audit leaves the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditFormat {
    /// The contract's JSON.
    Json,
    /// A table, a line for each finding.
    Csv,
    /// A page that needs nothing from elsewhere.
    Html,
    /// A tagged PDF.
    Pdf,
}

impl Sayso {
    /// The bytes of a report on these brands, or on all of them. The same record on the same day gives the same bytes.
    ///
    /// # Errors
    /// As [`Sayso::audit`], or the PDF can't be typeset.
    pub fn audit_report(&self, query: &AuditQuery, format: AuditFormat) -> Result<Vec<u8>, Problem> {
        let audit = self.audit(query)?;
        match format {
            AuditFormat::Json => json(&audit),
            AuditFormat::Csv => csv(&audit),
            AuditFormat::Html => Ok(self.report(query, &audit)?.html().into_bytes()),
            AuditFormat::Pdf => {
                let printed = paper::report_pdf(&self.report(query, &audit)?);
                Ok(printed.map_err(|error| Problem::new(error.to_string()))?.bytes)
            }
        }
    }

    /// Writes such a report into a new file.
    ///
    /// # Errors
    /// As [`Sayso::audit_report`]; `file-exists`, or the file can't be written.
    pub fn audit_write(&self, query: &AuditQuery, format: AuditFormat, to: &Path) -> Result<WrittenShape, Problem> {
        let bytes = self.audit_report(query, format)?;
        write_new(to, &bytes)?;
        Ok(WrittenShape { files: vec![to.display().to_string()] })
    }

    /// Writes the shipped rule book into a new file, to be changed.
    ///
    /// # Errors
    /// `file-exists`, or the file can't be written.
    pub fn rule_book_write(to: &Path) -> Result<WrittenShape, Problem> {
        write_new(to, Self::rule_book_text().as_bytes())?;
        Ok(WrittenShape { files: vec![to.display().to_string()] })
    }

    fn report(&self, query: &AuditQuery, audit: &AuditShape) -> Result<Report, Problem> {
        let words = self.words();
        let book = read_book(query.rulebook.as_deref(), words)?;
        let title = match audit.brands.as_slice() {
            [one] => words.say("rulebook-report-of", &Args::new().text("brand", &one.brand.name)),
            _ => words.plain("rulebook-report"),
        };
        let made = Args::new()
            .text("day", &words.full_day(self.today))
            .text("book", &audit.rulebook.id)
            .text("version", &audit.rulebook.version);
        Ok(Report {
            title,
            lang: self.language.tag().to_owned(),
            date: self.today,
            made: words.say("rulebook-report-made", &made),
            page_line: words.plain("rulebook-report-page"),
            about: book.about.of(self.language).to_owned(),
            brands: audit.brands.iter().map(|brand| brand_part(words, brand)).collect(),
            method_title: words.plain("rulebook-report-method"),
            method: book.criteria.iter().map(|criterion| self.method(criterion)).collect(),
            left_out_line: words.plain("rulebook-report-signs"),
            closing: vec![book.answer.of(self.language).to_owned(), words.plain("rulebook-report-no-advice")],
        })
    }

    /// How a question was judged, what counts as what, and on what it stands.
    fn method(&self, criterion: &Criterion) -> ReportMethod {
        let words = self.words();
        let shape = self.criterion(criterion);
        let said = |what: &str, text: &str| {
            words.say("rulebook-report-how", &Args::new().text("what", what).text("text", text))
        };
        let mut lines = vec![
            said("how", &shape.how),
            said("met", &shape.met),
            said("breached", &shape.breached),
            said("unknown", &shape.unknown),
        ];
        lines.extend(
            shape.sources.iter().map(|source| said("source", &format!("{} ({})", source.cite, source.checked))),
        );
        ReportMethod { question: shape.question, lines }
    }
}

fn brand_part(words: &Words, brand: &BrandAuditShape) -> ReportBrand {
    let known = brand.findings.iter().filter(|finding| finding.verdict != "unknown").count();
    let args = Args::new().number("known", known as u64).number("of", brand.findings.len() as u64);
    let rule = |score: &RuleScoreShape| ReportRule {
        name: score.name.clone(),
        score: score_in_words(words, score),
        findings: brand.findings.iter().filter(|f| f.rule == score.rule).map(|f| finding_part(words, f)).collect(),
    };
    ReportBrand {
        name: brand.brand.name.clone(),
        known: words.say("rulebook-report-known", &args),
        rules: brand.scores.iter().map(rule).collect(),
    }
}

/// A score with how much is unknown beside it.
pub(super) fn score_in_words(words: &Words, score: &RuleScoreShape) -> String {
    let args = Args::new().number("known", u64::from(score.known)).number("of", u64::from(score.of));
    match score.percent {
        Some(percent) => words.say("rulebook-score", &args.number("percent", u64::from(percent))),
        None => words.say("rulebook-score-none", &args),
    }
}

fn finding_part(words: &Words, finding: &FindingShape) -> ReportFinding {
    let decides = |text: &String| words.say("rulebook-would-decide", &Args::new().text("what", text));
    ReportFinding {
        question: finding.question.clone(),
        verdict: words.plain(&format!("rulebook-verdict-{}", finding.verdict)),
        sentence: finding.sentence.clone(),
        decides: finding.would_decide.as_ref().map(decides),
        evidence: finding.evidence.iter().map(|evidence| evidence_line(words, evidence)).collect(),
    }
}

/// Where a piece of evidence stands, so that whoever has the file finds the bytes.
fn evidence_line(words: &Words, evidence: &EvidenceShape) -> String {
    let at = &evidence.locator;
    let mut place = vec![evidence.source.name.clone()];
    place.extend(at.within.iter().map(|outer| outer.member.clone()));
    place.extend(at.member.clone());
    let place = place.join(" › ");
    let bytes = match (at.start, at.length) {
        (Some(start), Some(length)) => {
            words.say("rulebook-report-bytes", &Args::new().number("start", start).number("length", length))
        }
        _ => at.pointer.clone().unwrap_or_default(),
    };
    let args = Args::new().text("place", &place).text("bytes", &bytes).text("sha256", &evidence.source.sha256);
    words.say("rulebook-report-evidence", &args)
}

fn csv(audit: &AuditShape) -> Result<Vec<u8>, Problem> {
    let head = ["brand", "brand_id", "rule", "criterion", "verdict", "sentence", "evidence"];
    let rows: Vec<Vec<String>> = audit
        .brands
        .iter()
        .flat_map(|brand| {
            brand.findings.iter().map(|finding| {
                let evidence: Vec<&str> = finding.evidence.iter().map(|evidence| evidence.id.as_str()).collect();
                vec![
                    brand.brand.name.clone(),
                    brand.brand.id.clone(),
                    finding.rule.clone(),
                    finding.criterion.clone(),
                    finding.verdict.clone(),
                    finding.sentence.clone(),
                    evidence.join(" "),
                ]
            })
        })
        .collect();
    let text = paper::table(&head, &rows, Cells::Guarded).map_err(|error| Problem::new(error.to_string()))?;
    Ok(text.into_bytes())
}

fn json(audit: &AuditShape) -> Result<Vec<u8>, Problem> {
    let text = serde_json::to_string_pretty(audit).map_err(|error| Problem::new(error.to_string()))?;
    Ok((text + "\n").into_bytes())
}
