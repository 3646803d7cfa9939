//! `audit`: brands beside the rule book.

use super::{Desk, Ended, say_page};
use crate::output::{Output, Text};
use crate::values;
use clap::{Args, Subcommand, ValueEnum};
use sayso::shapes::{AuditQuery, AuditShape, BrandAuditShape, FindingShape, WrittenShape};
use sayso::{AuditFormat, Sayso};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use words::Args as Values;

/// `audit`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Audit {
    /// What else to do.
    #[command(subcommand)]
    pub act: Option<AuditAct>,
    /// This brand: id, exact name, domain or handle; may repeat; all brands if absent
    #[arg(long = "brand", value_name = "B")]
    pub brands: Vec<String>,
    /// By this rule book instead of the one that ships with Sayso
    #[arg(long, value_name = "FILE")]
    pub rulebook: Option<String>,
    /// At most so many of all brands, by name; 50 if absent, while csv, html, pdf and a file have all of them
    #[arg(long, value_name = "N", value_parser = values::limit)]
    pub limit: Option<u32>,
    /// The page after this one
    #[arg(long, value_name = "CURSOR")]
    pub after: Option<String>,
    /// In which form
    #[arg(long, value_enum)]
    pub format: Option<Form>,
    /// The file to write; an existing one is left alone
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// Further acts of `audit`.
#[derive(Debug, Subcommand)]
pub enum AuditAct {
    /// The rule book that ships with Sayso, to be copied and changed
    Rulebook {
        /// The file to write; standard output if absent
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Two brands side by side, on what is known of both
    Compare {
        /// The one: id, exact name, domain or handle
        one: String,
        /// The other
        other: String,
        /// By this rule book
        #[arg(long, value_name = "FILE")]
        rulebook: Option<String>,
    },
}

/// In which form an audit is given out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// Sentences for people
    Table,
    /// One JSON document, as with --json
    Json,
    /// A table for spreadsheets
    Csv,
    /// A page that needs nothing from elsewhere
    Html,
    /// A tagged PDF
    Pdf,
}

/// Judges brands, or shows the book.
pub fn audit(desk: &mut Desk, arguments: Audit) -> Ended {
    match arguments.act {
        Some(AuditAct::Rulebook { out }) => return rulebook(desk, out.as_deref()),
        Some(AuditAct::Compare { one, other, rulebook }) => return compare(desk, &one, &other, rulebook.as_deref()),
        None => {}
    }
    let Audit { brands, rulebook, limit, after, .. } = arguments;
    let query = AuditQuery { brands, rulebook, limit, after };
    let form = arguments.format.or_else(|| arguments.out.as_deref().map(by_name)).unwrap_or(Form::Table);
    let sayso = desk.start()?;
    match (&arguments.out, form.written()) {
        (Some(file), None) => {
            let mut text = Text::default();
            say_audit(&sayso.audit_whole(&query)?, &mut text, &desk.out);
            say_written(desk, &Sayso::report_write(text.into_string().as_bytes(), file)?);
        }
        (Some(file), Some(format)) => say_written(desk, &sayso.audit_write(&query, format, file)?),
        (None, Some(AuditFormat::Json)) => crate::output::to_stdout_as_json(&sayso.audit(&query)?),
        (None, Some(format)) if desk.general.json => {
            crate::output::to_stdout_as_json(&sayso.audit_document(&query, format)?);
        }
        (None, Some(format)) => printed(&sayso.audit_report(&query, format)?),
        (None, None) => {
            let audit = sayso.audit(&query)?;
            desk.out.show(&audit, |text, out| say_audit(&audit, text, out));
        }
    }
    Ok(ExitCode::SUCCESS)
}

impl Form {
    /// The façade's word for it; none for the sentences, which are written here.
    fn written(self) -> Option<AuditFormat> {
        match self {
            Self::Table => None,
            Self::Json => Some(AuditFormat::Json),
            Self::Csv => Some(AuditFormat::Csv),
            Self::Html => Some(AuditFormat::Html),
            Self::Pdf => Some(AuditFormat::Pdf),
        }
    }
}

/// Which form a file's name asks for.
fn by_name(file: &Path) -> Form {
    match file.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase).as_deref() {
        Some("html" | "htm") => Form::Html,
        Some("pdf") => Form::Pdf,
        Some("csv") => Form::Csv,
        Some("txt") => Form::Table,
        _ => Form::Json,
    }
}

fn rulebook(desk: &mut Desk, out: Option<&Path>) -> Ended {
    match out {
        Some(file) => say_written(desk, &Sayso::rule_book_write(file)?),
        None if desk.general.json => {
            let book = desk.start()?.rule_book(None)?;
            desk.out.show(&book, |_, _| {});
        }
        None => printed(Sayso::rule_book_text().as_bytes()),
    }
    Ok(ExitCode::SUCCESS)
}

fn compare(desk: &mut Desk, one: &str, other: &str, rulebook: Option<&str>) -> Ended {
    let pair = desk.start()?.audit_compare(one, other, rulebook)?;
    desk.out.show(&pair, |text, out| {
        for both in &pair.both {
            text.line(&both.question);
            for (brand, verdict) in [(&pair.one, &both.one), (&pair.other, &both.other)] {
                let verdict = out.words().plain(&format!("rulebook-verdict-{verdict}"));
                text.under(
                    &out.say("rulebook-of-brand", &Values::new().text("brand", &brand.name).text("what", &verdict)),
                );
            }
        }
        text.line(&out.say("rulebook-left-out", &Values::new().number("count", pair.left_out.len() as u64)));
    });
    Ok(ExitCode::SUCCESS)
}

fn say_audit(audit: &AuditShape, text: &mut Text, out: &Output) {
    if audit.brands.is_empty() {
        text.line(&out.words().plain("rulebook-none"));
        return;
    }
    let head = Values::new().text("book", &audit.rulebook.id).text("version", &audit.rulebook.version);
    text.line(&out.say("rulebook-table-head", &head.number("total", audit.total.into())));
    audit.brands.iter().for_each(|brand| say_brand(brand, text, out));
    say_page(audit.brands.len(), audit.total, audit.next.as_deref(), text, out);
}

fn say_brand(brand: &BrandAuditShape, text: &mut Text, out: &Output) {
    text.gap();
    text.line(&brand.brand.name);
    for score in &brand.scores {
        let values = Values::new().text("brand", &score.name).text("what", &score.sentence);
        text.under(&out.say("rulebook-of-brand", &values));
        brand.findings.iter().filter(|finding| finding.rule == score.rule).for_each(|f| say_finding(f, text, out));
    }
}

fn say_finding(finding: &FindingShape, text: &mut Text, out: &Output) {
    let verdict = out.words().plain(&format!("rulebook-verdict-{}", finding.verdict));
    text.deeper(2, &format!("{} {verdict}", finding.question));
    text.deeper(3, &finding.sentence);
    for evidence in &finding.evidence {
        text.deeper(3, &evidence.id);
    }
}

fn say_written(desk: &Desk, written: &WrittenShape) {
    desk.out.show(written, |text, out| {
        for file in &written.files {
            text.line(&out.say("rulebook-written", &Values::new().text("file", file)));
        }
    });
}

fn printed(bytes: &[u8]) {
    // Who closes the pipe early has seen enough.
    let _ = std::io::stdout().lock().write_all(bytes);
}
