//! Reports in print, tagged and archivable like letters.

use super::glyphs::Sieve;
use super::world::Template;
use super::{Pdf, compile, print};
use crate::PaperError;
use crate::report::Report;

/// How many of the signs that don't print are named in the report.
const NAMED: usize = 20;

/// Prints a report. Signs and scripts that no font has are left out and named in it; the same report as HTML has them.
pub fn report_pdf(report: &Report) -> Result<Pdf, PaperError> {
    let mut sieve = Sieve::default();
    let mut sheet = report.map(&mut |text| {
        let printed = sieve.text(text);
        // A name of which nothing prints is still somebody.
        if printed.is_empty() && !text.trim().is_empty() { "…".to_owned() } else { printed }
    });
    // typst takes a language by its two or three letters, and nothing else.
    if !(2..=3).contains(&sheet.lang.len()) || !sheet.lang.bytes().all(|b| b.is_ascii_lowercase()) {
        "en".clone_into(&mut sheet.lang);
    }
    let mut left_out = sieve.left_out;
    left_out.extend(sieve.other_scripts);
    if !left_out.is_empty() {
        let signs = left_out.iter().take(NAMED).map(|sign| format!("U+{:04X}", u32::from(*sign)));
        let mut signs = signs.collect::<Vec<_>>().join(", ");
        if left_out.len() > NAMED {
            signs.push_str(", …");
        }
        sheet.closing.push(sheet.left_out_line.replace("{signs}", &signs));
    }
    let data = serde_json::to_value(&sheet).map_err(|e| PaperError::Typeset(e.to_string()))?;
    let bytes = print(&compile(Template::Report, &data)?, &report.title, report.date)?;
    Ok(Pdf { bytes, left_out })
}
