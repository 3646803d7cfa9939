//! The whole record as files: CSV, JSON, or JSON-LD in terms of the W3C's Data Privacy Vocabulary.
//!
//! Nothing is overwritten; every file is read back and compared with what was written.

mod csv;
mod json;
mod jsonld;
mod out;
#[cfg(test)]
mod tests;
mod wants;
mod wants_csv;

use crate::Sayso;
use crate::shapes::{ExportShape, Problem};
use out::Out;
use std::path::Path;
use words::Args;

impl Sayso {
    /// Writes the whole record into a folder: `csv`, `json` or `jsonld`.
    ///
    /// # Errors
    /// When the format is unknown, a file is there already, or the disk doesn't keep what was written.
    pub fn export(&self, format: &str, folder: &Path) -> Result<ExportShape, Problem> {
        self.export_watched(format, folder, &mut |_| true)
    }

    /// The same, told every now and then how many bytes have been written; `false` stops it and leaves nothing.
    ///
    /// # Errors
    /// As for [`Sayso::export`], and when it was stopped.
    pub fn export_watched(
        &self,
        format: &str,
        folder: &Path,
        tell: &mut dyn FnMut(u64) -> bool,
    ) -> Result<ExportShape, Problem> {
        if !matches!(format, "csv" | "json" | "jsonld") {
            let args = Args::new().text("text", format);
            return Err(Problem::new(self.words().say("brands-export-format", &args))
                .next(self.words().plain("brands-export-format-next")));
        }
        let day = self.words().full_day(self.today);
        let note = self.words().say("brands-export-note", &Args::new().text("day", &day));
        let mut out = Out::new(folder, self.words(), tell)?;
        match format {
            "csv" => csv::write(self, &mut out)?,
            "json" => json::write(self, &mut out)?,
            _ => jsonld::write(self, &mut out)?,
        }
        out.file("READ-ME.txt", |file| Ok(writeln_to(file, &note)?))?;
        Ok(ExportShape { files: out.finish()? })
    }
}

fn writeln_to(file: &mut dyn std::io::Write, text: &str) -> std::io::Result<()> {
    writeln!(file, "{text}")
}
