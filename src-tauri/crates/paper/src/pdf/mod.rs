//! Letters in print: tagged, archivable PDF (PDF/A-3a and PDF/UA-1 in one), and the same pages as pictures.

mod glyphs;
mod report;
mod world;

pub use report::report_pdf;

use crate::{Block, Letter, PaperError, Sheet};
use chrono::{Datelike as _, NaiveDate};
use std::collections::BTreeSet;
use typst::diag::Warned;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use world::Template;

/// A printed letter.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Signs of names that no font has (emoji, rare symbols); they don't stand in print.
    pub left_out: BTreeSet<char>,
}

/// The pages of a letter as SVG, as the PDF prints them.
#[derive(Clone, Debug)]
pub struct Pages {
    /// One picture a page.
    pub svg: Vec<String>,
    /// Signs that don't stand in print.
    pub left_out: BTreeSet<char>,
}

/// How many letters typst's memory may lag behind before it forgets; without this it grows with every letter.
const KEEP: usize = 5;

/// Prints a letter. The same letter gives the same bytes.
pub fn pdf(letter: &Letter) -> Result<Pdf, PaperError> {
    let (document, left_out) = typeset(letter)?;
    Ok(Pdf { bytes: print(&document, &letter.reference_line, letter.date)?, left_out })
}

/// The file of a document. Its only moment is its own day.
fn print(document: &PagedDocument, ident: &str, date: NaiveDate) -> Result<Vec<u8>, PaperError> {
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .map_err(|e| PaperError::Typeset(e.message().to_string()))?;
    let moment = Datetime::from_ymd_hms(date.year(), date.month() as u8, date.day() as u8, 0, 0, 0);
    let options = PdfOptions {
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(Some("Sayso".to_owned())),
        timestamp: moment.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(document, &options).map_err(|errors| PaperError::Typeset(first(&errors)))?;
    typst::comemo::evict(KEEP);
    Ok(bytes)
}

/// The pages of a letter as pictures, for the window.
pub fn pages(letter: &Letter) -> Result<Pages, PaperError> {
    let (document, left_out) = typeset(letter)?;
    let options = typst_svg::SvgOptions::default();
    let svg = document.pages().iter().map(|page| typst_svg::svg(page, &options)).collect();
    typst::comemo::evict(KEEP);
    Ok(Pages { svg, left_out })
}

fn typeset(letter: &Letter) -> Result<(PagedDocument, BTreeSet<char>), PaperError> {
    let (letter, left_out) = glyphs::printable(letter)?;
    Ok((compile(Template::Letter, &sheet(&letter))?, left_out))
}

fn compile(template: Template, data: &serde_json::Value) -> Result<PagedDocument, PaperError> {
    let data = serde_json::to_vec(data).map_err(|e| PaperError::Typeset(e.to_string()))?;
    let desk = world::Desk::new(template, data).map_err(PaperError::Typeset)?;
    let Warned { output, .. } = typst::compile::<PagedDocument>(&desk);
    output.map_err(|errors| PaperError::Typeset(first(&errors)))
}

fn first(errors: &[typst::diag::SourceDiagnostic]) -> String {
    errors.first().map_or_else(|| "no reason given".to_owned(), |e| e.message.to_string())
}

/// The letter as the template reads it.
fn sheet(letter: &Letter) -> serde_json::Value {
    let (lang, region) = letter.language.split_once('-').unwrap_or((&letter.language, ""));
    let body: Vec<_> = letter
        .body
        .iter()
        .map(|block| {
            let (kind, items) = match block {
                Block::Paragraph(text) => ("paragraph", std::slice::from_ref(text)),
                Block::Numbered(items) => ("numbered", items.as_slice()),
                Block::Lines(items) => ("lines", items.as_slice()),
            };
            serde_json::json!({ "kind": kind, "items": items })
        })
        .collect();
    serde_json::json!({
        "title": letter.subject,
        "paper": match letter.sheet { Sheet::A4 => "a4", Sheet::Letter => "us-letter" },
        "lang": lang,
        "region": (region.len() == 2).then(|| region.to_ascii_uppercase()),
        "date_line": letter.date_line,
        "sender": letter.sender,
        "recipient": letter.recipient,
        "reference_line": letter.reference_line,
        "subject": letter.subject,
        "body": body,
        "signature": letter.signature,
        "page_line": letter.page_line,
    })
}
