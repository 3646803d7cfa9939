//! An audit as a table, or as a report that leaves the house.

use super::book::read_book;
use super::exhibits::Exhibits;
use crate::Sayso;
use crate::files::write_new;
use crate::shapes::{
    AuditQuery, AuditReportShape, AuditShape, BrandAuditShape, FindingShape, Problem, ReportFileShape, RuleScoreShape,
    WrittenShape,
};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use paper::{Cells, Report, ReportBrand, ReportFinding, ReportMethod, ReportRule};
use rulebook::{Criterion, Score};
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

impl AuditFormat {
    /// What the command line calls it, and how its files end.
    pub fn id(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Html => "html",
            Self::Pdf => "pdf",
        }
    }
}

impl Sayso {
    /// The bytes of a report on these brands, or on all of them. The same record on the same day gives the same bytes.
    ///
    /// # Errors
    /// As [`Sayso::audit`], or the PDF can't be typeset.
    pub fn audit_report(&self, query: &AuditQuery, format: AuditFormat) -> Result<Vec<u8>, Problem> {
        self.audit_bytes(query, &self.audit_whole(query)?, format)
    }

    /// The audit and its report in one document.
    ///
    /// # Errors
    /// As [`Sayso::audit_report`].
    pub fn audit_document(&self, query: &AuditQuery, format: AuditFormat) -> Result<AuditReportShape, Problem> {
        let audit = self.audit_whole(query)?;
        let bytes = self.audit_bytes(query, &audit, format)?;
        let (text, base64) = match String::from_utf8(bytes) {
            Ok(text) if format != AuditFormat::Pdf => (Some(text), None),
            Ok(text) => (None, Some(STANDARD.encode(text))),
            Err(error) => (None, Some(STANDARD.encode(error.as_bytes()))),
        };
        Ok(AuditReportShape { audit, report: ReportFileShape { format: format.id().to_owned(), text, base64 } })
    }

    fn audit_bytes(&self, query: &AuditQuery, audit: &AuditShape, format: AuditFormat) -> Result<Vec<u8>, Problem> {
        match format {
            AuditFormat::Json => json(audit),
            AuditFormat::Csv => csv(audit),
            AuditFormat::Html => Ok(self.report(query, audit)?.html().into_bytes()),
            AuditFormat::Pdf => {
                let printed = paper::report_pdf(&self.report(query, audit)?);
                Ok(printed.map_err(|error| Problem::new(error.to_string()))?.bytes)
            }
        }
    }

    /// Writes such a report into a new file.
    ///
    /// # Errors
    /// As [`Sayso::audit_report`]; `file-exists`, or the file can't be written.
    pub fn audit_write(&self, query: &AuditQuery, format: AuditFormat, to: &Path) -> Result<WrittenShape, Problem> {
        Self::report_write(&self.audit_report(query, format)?, to)
    }

    /// Writes a report that was made already into a new file.
    ///
    /// # Errors
    /// `file-exists`, or the file can't be written.
    pub fn report_write(bytes: &[u8], to: &Path) -> Result<WrittenShape, Problem> {
        write_new(to, bytes)?;
        Ok(WrittenShape { files: vec![to.display().to_string()] })
    }

    /// Writes the shipped rule book into a new file, to be changed.
    ///
    /// # Errors
    /// `file-exists`, or the file can't be written.
    pub fn rule_book_write(to: &Path) -> Result<WrittenShape, Problem> {
        Self::report_write(Self::rule_book_text().as_bytes(), to)
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
        let mut exhibits = Exhibits::new(words, self.reading());
        let parts = audit.brands.iter().map(|brand| brand_part(words, brand, &mut exhibits));
        let brands = parts.collect::<Result<_, _>>()?;
        let (sources, excerpts_line) = exhibits.finish();
        Ok(Report {
            title,
            lang: self.language.tag().to_owned(),
            date: self.today,
            made: words.say("rulebook-report-made", &made),
            page_line: words.plain("rulebook-report-page"),
            about: book.about.of(self.language).to_owned(),
            brands,
            sources_title: words.plain("rulebook-report-sources"),
            sources,
            excerpts_line,
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

fn brand_part(words: &Words, brand: &BrandAuditShape, exhibits: &mut Exhibits<'_>) -> Result<ReportBrand, Problem> {
    let known = brand.findings.iter().filter(|finding| finding.verdict != "unknown").count();
    let args = Args::new().number("known", known as u64).number("of", brand.findings.len() as u64);
    let mut rule = |score: &RuleScoreShape| {
        let of_rule = brand.findings.iter().filter(|finding| finding.rule == score.rule);
        let findings = of_rule.map(|finding| finding_part(words, finding, exhibits)).collect::<Result<_, Problem>>()?;
        Ok(ReportRule { name: score.name.clone(), score: score.sentence.clone(), findings })
    };
    Ok(ReportBrand {
        name: brand.brand.name.clone(),
        known: words.say("rulebook-report-known", &args),
        rules: brand.scores.iter().map(&mut rule).collect::<Result<_, Problem>>()?,
    })
}

/// A score with how much is unknown beside it.
pub(super) fn score_in_words(words: &Words, score: &Score) -> String {
    let (known, of) = (u64::from(score.known), u64::from(score.of));
    let args = Args::new().number("known", known).number("of", of).number("rest", of.saturating_sub(known));
    match score.percent {
        Some(percent) => words.say("rulebook-score", &args.number("percent", u64::from(percent))),
        None => words.say("rulebook-score-none", &args),
    }
}

fn finding_part(words: &Words, finding: &FindingShape, exhibits: &mut Exhibits<'_>) -> Result<ReportFinding, Problem> {
    let decides = |text: &String| words.say("rulebook-would-decide", &Args::new().text("what", text));
    Ok(ReportFinding {
        question: finding.question.clone(),
        verdict: words.plain(&format!("rulebook-verdict-{}", finding.verdict)),
        sentence: finding.sentence.clone(),
        decides: finding.would_decide.as_ref().map(decides),
        evidence: finding.evidence.iter().map(|evidence| exhibits.piece(evidence)).collect::<Result<_, _>>()?,
    })
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
