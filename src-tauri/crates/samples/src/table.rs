//! Tables as programs write them: commas, quotes only where they are needed.

use std::fmt::Write as _;

/// One cell, quoted if it must be.
pub fn cell(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

/// A table with these heads and rows, a line each.
pub fn csv<S: AsRef<str>>(heads: &str, rows: &[Vec<S>]) -> Vec<u8> {
    let mut out = format!("{heads}\n");
    for row in rows {
        let cells: Vec<String> = row.iter().map(|c| cell(c.as_ref())).collect();
        let _ = writeln!(out, "{}", cells.join(","));
    }
    out.into_bytes()
}
