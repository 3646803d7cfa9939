//! Reports in print, tagged and archivable like letters.

use super::glyphs::Sieve;
use super::world::Template;
use super::{Pdf, compile, print};
use crate::PaperError;
use crate::report::Report;

/// Prints a report. Signs and scripts that no font has are left out and named; the same report as HTML has them.
pub fn report_pdf(report: &Report) -> Result<Pdf, PaperError> {
    let mut sieve = Sieve::default();
    let mut sheet = report.map(&mut |text| sieve.text(text));
    // typst takes a language by its two or three letters, and nothing else.
    if !(2..=3).contains(&sheet.lang.len()) || !sheet.lang.bytes().all(|b| b.is_ascii_lowercase()) {
        "en".clone_into(&mut sheet.lang);
    }
    let data = serde_json::to_value(&sheet).map_err(|e| PaperError::Typeset(e.to_string()))?;
    let bytes = print(&compile(Template::Report, &data)?, &report.title, report.date)?;
    let mut left_out = sieve.left_out;
    if let Some((text, _)) = sieve.refused {
        left_out.extend(text.chars().filter(|c| !c.is_ascii()));
    }
    Ok(Pdf { bytes, left_out })
}
