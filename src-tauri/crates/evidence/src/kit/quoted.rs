//! Rows whose writer put quotes around what was quoted already.

use super::rows::Field;

/// The fields of a row whose writer quoted once more what was quoted already: `He said "hi", ok` stands as
/// `""He said ""hi"", ok""`. `None` unless there is exactly one way to cut so many fields out of it.
pub(crate) fn quoted_twice(row: &[u8], fields: usize) -> Option<Vec<Field>> {
    /// More than any table of such a writer has.
    const MOST: usize = 64;
    if fields > MOST {
        return None;
    }
    let mut cuts = Cuts { row, fields, steps: 0, at: Vec::new(), found: Vec::new() };
    cuts.from(0);
    match cuts.found.as_mut_slice() {
        [one] => Some(std::mem::take(one)),
        _ => None,
    }
}

/// The ways to cut a row.
struct Cuts<'r> {
    row: &'r [u8],
    fields: usize,
    steps: u32,
    at: Vec<Field>,
    found: Vec<Vec<Field>>,
}

impl Cuts<'_> {
    fn from(&mut self, from: usize) {
        /// More than an honest row takes; a row made to have very many ways is given up.
        const MOST_STEPS: u32 = 20_000;
        let row = self.row;
        for to in (from..=row.len()).filter(|to| matches!(row.get(*to), None | Some(b','))) {
            self.steps += 1;
            if self.steps > MOST_STEPS || self.found.len() > 1 {
                self.found.clear();
                return;
            }
            // Each field that is still to come stands behind a comma.
            let commas = memchr::memchr_iter(b',', row.get(to..).unwrap_or_default()).count();
            if commas + self.at.len() + 1 < self.fields {
                return;
            }
            let Some(text) = row.get(from..to).and_then(once_or_twice) else { continue };
            self.at.push(Field { text, from, to });
            if to < row.len() && self.at.len() < self.fields {
                self.from(to + 1);
            } else if to == row.len() && self.at.len() == self.fields {
                self.found.push(self.at.clone());
            }
            self.at.pop();
        }
    }
}

/// What such a writer means by these bytes, if it can have written them: quotes inside are doubled, and a field is quoted
/// a second time if it holds both a quote and a comma or a stroke.
fn once_or_twice(raw: &[u8]) -> Option<String> {
    let within = |quotes: usize| {
        let inner = raw.get(quotes..raw.len().checked_sub(quotes)?)?;
        let doubled = inner.split(|b| *b != b'"').all(|run| run.len() % 2 == 0);
        let both = inner.contains(&b'"') && inner.iter().any(|b| matches!(b, b',' | b'/'));
        let plain = || String::from_utf8_lossy(inner).replace("\"\"", "\"");
        (doubled && both == (quotes == 2)).then(plain)
    };
    match raw {
        [b'"', .., b'"'] => {
            within(1).or_else(|| if raw.starts_with(b"\"\"") && raw.ends_with(b"\"\"") { within(2) } else { None })
        }
        _ => (!raw.iter().any(|b| matches!(b, b'"' | b','))).then(|| String::from_utf8_lossy(raw).into_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_quoted_twice_is_cut_where_its_writer_meant_it() {
        let cut = |row: &str, fields| {
            let found = quoted_twice(row.as_bytes(), fields)?;
            Some(found.into_iter().map(|f| f.text).collect::<Vec<_>>())
        };
        let row = r#"1/2/2023,g:1,"https://a.example/?q=1,2",""He said ""hi"", ok"",terms"#;
        assert_eq!(cut(r#"a,""He said ""hi"", ok"",terms"#, 3).unwrap(), ["a", r#"He said "hi", ok"#, "terms"]);
        assert_eq!(cut(r#""x/y",""a, ""b"", ""c"", d"","#, 3).unwrap(), ["x/y", r#"a, "b", "c", d"#, ""]);
        assert_eq!(cut(r#""""hi"""#, 1), None, "not what this writer writes");
        assert_eq!(cut(r#""""hi"" there",x"#, 2).unwrap(), [r#""hi" there"#, "x"]);
        assert_eq!(cut(row, 5).unwrap()[3], r#"He said "hi", ok"#);
        assert_eq!(cut(row, 6), None);
        assert_eq!(cut("a,b,c", 2), None, "a comma without quotes parts fields");
        assert_eq!(cut(&"\"\",".repeat(50), 51), Some(vec![String::new(); 51]));
        assert_eq!(cut(&"a,\"\"".repeat(5_000), 20), None);
    }
}
