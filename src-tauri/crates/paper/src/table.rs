//! Tables as CSV (RFC 4180), safe to open in a spreadsheet.

use crate::PaperError;

/// What to do with cells that a spreadsheet would run as a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Cells {
    /// Put an apostrophe before them, so that they stay text. The file's note should say so.
    #[default]
    Guarded,
    /// Leave them as they are, on request.
    Raw,
}

/// A table with a head. Lines end with CR LF.
pub fn table(head: &[&str], rows: &[Vec<String>], cells: Cells) -> Result<String, PaperError> {
    let build = |e: csv::Error| PaperError::Build(e.to_string());
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(head).map_err(build)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| guarded(cell, cells))).map_err(build)?;
    }
    let bytes = writer.into_inner().map_err(|e| PaperError::Build(e.to_string()))?;
    String::from_utf8(bytes).map_err(|e| PaperError::Build(e.to_string()))
}

fn guarded(cell: &str, cells: Cells) -> String {
    let formula =
        cell.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if cells == Cells::Guarded && formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_stay_text() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =cmd|' /C calc'!A0"] {
            let text = table(&["x"], &[vec![cell.to_owned()]], Cells::Guarded).unwrap();
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            let read = reader.records().next().unwrap().unwrap();
            assert_eq!(&read[0], format!("'{cell}"));
        }
        assert_eq!(table(&["x"], &[vec!["=1".to_owned()]], Cells::Raw).unwrap(), "x\r\n=1\r\n");
        assert_eq!(table(&["x"], &[vec!["a\"b,c".to_owned()]], Cells::Guarded).unwrap(), "x\r\n\"a\"\"b,c\"\r\n");
    }
}
