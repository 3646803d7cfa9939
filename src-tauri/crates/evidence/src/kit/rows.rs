//! A pull reader of tables (RFC 4180 and what programs make of it): each row with its exact bytes.
//!
//! The separator is taken from the first line. A byte order mark is passed over, empty lines too, and rows before the
//! heads (a note, a blank) where the caller says what heads look like. The window holds one row, up to a limit.

use crate::wipe::grow;
use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use std::io::Read;
use zeroize::Zeroize as _;

/// How much is read at a time, in bytes.
const CHUNK: usize = 128 << 10;
/// The largest row that is looked at, in bytes.
const LARGEST: usize = 16 << 20;
/// The most fields of a row.
const MOST_FIELDS: usize = 10_000;
/// How many rows may stand before the heads.
const PREAMBLE: usize = 40;

/// A field of a row: its text, and where its bytes stand in the row, quotes and all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Field {
    /// The text, unquoted.
    pub text: String,
    /// From this byte of the row.
    pub from: usize,
    /// To before this byte of the row.
    pub to: usize,
}

/// A row as it was cut: its fields, its bytes, where it begins in the member, and its number from 1.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'a> {
    /// The fields in order.
    pub fields: &'a [Field],
    /// The bytes without the line's end.
    pub bytes: &'a [u8],
    /// Where they begin in the member.
    pub start: u64,
    /// Which row it is, from 1 after the heads.
    pub number: u64,
}

/// Why a row could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TableCut {
    /// Where it begins in the member.
    pub start: u64,
    /// Which row, from 1 after the heads; 0 for the heads themselves.
    pub row: u64,
    /// Why, in a sentence.
    pub why: String,
}

/// Which fields of a row may become text.
enum Keep {
    All,
    Columns(Vec<bool>),
    Behind(fn(&str) -> bool),
}

/// Cuts the rows out of a table.
pub(crate) struct Rows<R> {
    input: R,
    core: Reader,
    separator: Option<u8>,
    buf: Vec<u8>,
    /// Where `buf` begins in the member.
    base: u64,
    /// Where we stand in `buf`.
    pos: usize,
    ended: bool,
    failed: bool,
    largest: usize,
    row: u64,
    /// The row that was cut last: from here in `buf`, and its fields.
    from: usize,
    fields: Vec<Field>,
    text: Vec<u8>,
    /// Which fields may become text.
    keep: Keep,
    /// Whether everything that was read is overwritten before its memory is given back.
    wiping: bool,
}

impl<R: Read> Rows<R> {
    /// A table over this input.
    pub(crate) fn new(input: R) -> Self {
        Self::within(input, LARGEST)
    }

    /// The same with another limit for one row.
    pub(crate) fn within(input: R, largest: usize) -> Self {
        Self {
            input,
            core: Reader::new(),
            separator: None,
            buf: Vec::new(),
            base: 0,
            pos: 0,
            ended: false,
            failed: false,
            largest,
            row: 0,
            from: 0,
            fields: Vec::new(),
            text: vec![0; 4 << 10],
            keep: Keep::All,
            wiping: false,
        }
    }

    /// Overwrites all that was read before its memory is given back: for tables with secrets in them.
    pub(crate) fn wiping(mut self) -> Self {
        self.wiping = true;
        self
    }

    /// With this between two fields, whatever the first line looks like; as before if it is none.
    pub(crate) fn separated_by(mut self, separator: Option<u8>) -> Self {
        self.separator = separator;
        self
    }

    /// Reads up to the heads: the first row that `is_head` takes for them, else the first row of all. Empty if there is
    /// no row.
    pub(crate) fn heads(&mut self, is_head: &dyn Fn(&[String]) -> bool) -> Result<Vec<String>, TableCut> {
        self.fill()?;
        if self.buf.starts_with(&[0xff, 0xfe]) || self.buf.starts_with(&[0xfe, 0xff]) {
            return Err(self.cut("This table is written in UTF-16. Save it again as UTF-8, then import it."));
        }
        if self.buf.starts_with(&[0xef, 0xbb, 0xbf]) {
            self.pos = 3;
        }
        let separator = self.separator.unwrap_or_else(|| separator(self.buf.get(self.pos..).unwrap_or_default()));
        self.core = ReaderBuilder::new().delimiter(separator).build();
        let mut first = None;
        for _ in 0..PREAMBLE {
            if !self.advance()? {
                break;
            }
            let heads: Vec<String> = self.fields.iter().map(|f| f.text.trim().to_owned()).collect();
            if is_head(&heads) {
                return Ok(heads);
            }
            first.get_or_insert((heads, self.base + self.pos as u64));
        }
        match first {
            // Nothing looked like heads: the first row is taken for them, and what was passed is read again.
            Some((heads, after)) if after >= self.base => {
                self.pos = usize::try_from(after - self.base).unwrap_or(self.pos).min(self.buf.len());
                self.core.reset();
                self.ended = false;
                Ok(heads)
            }
            Some((heads, _)) => Ok(heads),
            None => Ok(Vec::new()),
        }
    }

    /// From now on only these columns become text; what stands in the others is overwritten where it was read.
    pub(crate) fn keep_only(&mut self, keep: Vec<bool>) {
        self.keep = Keep::Columns(keep);
    }

    /// The same for rows of a title and then labels, each with its value behind it: of the values only those whose label
    /// is answered with true become text.
    pub(crate) fn keep_behind(&mut self, label: fn(&str) -> bool) {
        self.keep = Keep::Behind(label);
    }

    /// The next row; `None` at the end.
    pub(crate) fn pull(&mut self) -> Result<Option<Line<'_>>, TableCut> {
        self.row += 1;
        if !self.advance()? {
            return Ok(None);
        }
        let to = self.fields.last().map_or(self.from, |f| self.from + f.to);
        let bytes = self.buf.get(self.from..to).unwrap_or_default();
        let start = self.base + self.from as u64;
        Ok(Some(Line { fields: &self.fields, bytes, start, number: self.row }))
    }

    /// How many bytes have been passed.
    pub(crate) fn position(&self) -> u64 {
        self.base + self.pos as u64
    }

    /// Whether the input itself failed, so that no row can follow.
    pub(crate) fn has_failed(&self) -> bool {
        self.failed
    }

    fn cut(&self, why: &str) -> TableCut {
        TableCut { start: self.base + self.from as u64, row: self.row, why: why.to_owned() }
    }

    /// Reads on. False at the end of the input.
    fn fill(&mut self) -> Result<bool, TableCut> {
        let length = self.buf.len();
        grow(&mut self.buf, length + CHUNK, self.wiping);
        let got = loop {
            match self.input.read(self.buf.get_mut(length..).unwrap_or_default()) {
                Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
                other => break other,
            }
        };
        self.buf.truncate(length + *got.as_ref().unwrap_or(&0));
        match got {
            Ok(n) => Ok(n > 0),
            Err(e) => {
                self.ended = true;
                self.failed = true;
                Err(self.cut(e.to_string().as_str()))
            }
        }
    }

    /// Drops what lies before the row at hand.
    fn let_go(&mut self) {
        if self.pos > CHUNK && self.pos * 2 > self.buf.len() {
            self.buf.drain(..self.pos);
            self.base += self.pos as u64;
            self.pos = 0;
        }
        self.from = self.pos;
    }

    /// Cuts the next row into `fields`; false at the end.
    fn advance(&mut self) -> Result<bool, TableCut> {
        self.forget_fields();
        self.let_go();
        let mut started = false;
        loop {
            // Empty lines before a row belong to nobody.
            if !started && self.fields.is_empty() {
                while let Some(b'\r' | b'\n') = self.buf.get(self.pos) {
                    self.pos += 1;
                }
                self.from = self.pos;
            }
            if self.pos == self.buf.len() && !self.ended && !self.fill()? {
                self.ended = true;
            }
            if !started
                && self.fields.is_empty()
                && !self.ended
                && matches!(self.buf.get(self.pos), Some(b'\r' | b'\n'))
            {
                continue;
            }
            if self.ended && self.pos == self.buf.len() && !started && self.fields.is_empty() {
                return Ok(false);
            }
            started = true;
            if let Some(last) = self.field()? {
                if last {
                    return Ok(true);
                }
            } else {
                return Ok(!self.fields.is_empty());
            }
        }
    }

    /// Reads one field; `Some(true)` if the row ends with it, `None` at the end of the input.
    fn field(&mut self) -> Result<Option<bool>, TableCut> {
        let from = self.pos;
        let mut length = 0;
        loop {
            let input = self.buf.get(self.pos..).unwrap_or_default();
            if input.is_empty() && !self.ended && !self.fill()? {
                self.ended = true;
            }
            let input = self.buf.get(self.pos..).unwrap_or_default();
            let (result, read, wrote) = self.core.read_field(input, self.text.get_mut(length..).unwrap_or_default());
            self.pos += read;
            length += wrote;
            match result {
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::OutputFull => grow(&mut self.text, length.max(1) * 2, self.wiping),
                ReadFieldResult::Field { record_end } => {
                    let to = self.raw_end(from, record_end);
                    let kept = match &self.keep {
                        Keep::All => true,
                        Keep::Columns(columns) => columns.get(self.fields.len()).copied().unwrap_or(false),
                        Keep::Behind(_) if self.fields.len() % 2 == 1 => true,
                        Keep::Behind(label) => self.fields.last().is_some_and(|f| label(&f.text)),
                    };
                    let bytes = self.text.get(..length).filter(|_| kept).unwrap_or_default();
                    let text = String::from_utf8_lossy(bytes).into_owned();
                    if !kept {
                        self.text.fill(0);
                        self.buf.get_mut(from..to).unwrap_or_default().fill(0);
                    }
                    self.fields.push(Field { text, from: from - self.from, to: to - self.from });
                    if self.fields.len() > MOST_FIELDS {
                        return Err(self.too_large());
                    }
                    return Ok(Some(record_end));
                }
                ReadFieldResult::End => return Ok(None),
            }
            if self.pos - self.from > self.largest {
                return Err(self.too_large());
            }
        }
    }

    /// Where a field ends, without the separator or the line's end that closed it.
    fn raw_end(&self, from: usize, record_end: bool) -> usize {
        let mut to = self.pos;
        let closing = |b: u8| if record_end { b == b'\n' || b == b'\r' } else { true };
        let mut most = if record_end { 2 } else { 1 };
        let open_end = record_end && self.ended && self.pos == self.buf.len();
        while most > 0 && to > from && self.buf.get(to - 1).is_some_and(|b| closing(*b)) {
            if open_end && !matches!(self.buf.get(to - 1), Some(b'\n' | b'\r')) {
                break;
            }
            to -= 1;
            most -= 1;
        }
        to
    }

    fn forget_fields(&mut self) {
        if self.wiping {
            self.fields.iter_mut().for_each(|field| field.text.zeroize());
        }
        self.fields.clear();
    }

    /// Gives a row up: what follows the next line's end is read as rows again.
    fn too_large(&mut self) -> TableCut {
        let cut = self.cut("This row is too large to be read; a quotation mark may be missing.");
        self.core.reset();
        loop {
            let here = self.buf.get(self.pos..).unwrap_or_default();
            if let Some(at) = memchr::memchr(b'\n', here) {
                self.pos += at + 1;
                break;
            }
            self.pos = self.buf.len();
            self.let_go();
            if self.ended || !self.fill().unwrap_or(false) {
                self.ended = true;
                break;
            }
        }
        self.from = self.pos;
        cut
    }
}

impl<R> Drop for Rows<R> {
    fn drop(&mut self) {
        if self.wiping {
            self.buf.zeroize();
            self.text.zeroize();
            self.fields.iter_mut().for_each(|field| field.text.zeroize());
        }
    }
}

/// The separator that the first line uses most.
fn separator(text: &[u8]) -> u8 {
    let mut counts = [(b',', 0_u32), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in text {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            byte if !quoted => {
                if let Some((_, count)) = counts.iter_mut().find(|(b, _)| b == byte) {
                    *count += 1;
                }
            }
            _ => {}
        }
    }
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(byte, _)| *byte)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Every row as its fields and the raw bytes of each.
    fn all(text: &str) -> Vec<Vec<(String, String)>> {
        let mut rows = Rows::new(text.as_bytes());
        let heads = rows.heads(&|_| true).unwrap();
        let mut out = vec![heads.into_iter().map(|h| (h, String::new())).collect()];
        while let Some(Line { fields, bytes, start, .. }) = rows.pull().unwrap() {
            let start = usize::try_from(start).unwrap();
            assert_eq!(&text.as_bytes()[start..start + bytes.len()], bytes);
            let raw = |f: &Field| String::from_utf8_lossy(&bytes[f.from..f.to]).into_owned();
            out.push(fields.iter().map(|f| (f.text.clone(), raw(f))).collect());
        }
        out
    }

    fn texts(text: &str) -> Vec<Vec<String>> {
        all(text).into_iter().map(|row| row.into_iter().map(|(text, _)| text).collect()).collect()
    }

    #[test]
    fn quotes_separators_and_line_ends_of_every_kind() {
        assert_eq!(texts("\u{feff}a,b\r\n1,\"x, \"\"y\"\"\"\r\n"), [["a", "b"], ["1", "x, \"y\""]]);
        assert_eq!(texts("a;b\n\"1\n2\";3"), [["a", "b"], ["1\n2", "3"]]);
        assert_eq!(texts("a\tb\n\n\n1\t\n"), [["a", "b"], ["1", ""]]);
        assert_eq!(texts("Advertisers, all of them\n\n\"Harbour; Shoes\"\n").len(), 2);
        let rows = all("a,b\n \"q\" ,\"x,\"\"y\"\r\nlast,one");
        assert_eq!(rows[1][1].1, "\"x,\"\"y\"");
        assert_eq!(rows[2], [("last".into(), "last".into()), ("one".into(), "one".into())]);
    }

    #[test]
    fn a_note_before_the_heads_is_passed_over() {
        let text = "Notes:\n\"When exporting, some are missing\"\n\nFirst Name,Last Name\nA,B\n";
        let mut rows = Rows::new(text.as_bytes());
        let heads = rows.heads(&|h| h.first().is_some_and(|h| h == "First Name")).unwrap();
        assert_eq!(heads, ["First Name", "Last Name"]);
        assert_eq!(rows.pull().unwrap().unwrap().fields[1].text, "B");
        let mut rows = Rows::new(text.as_bytes());
        assert_eq!(rows.heads(&|h| h.len() > 5).unwrap(), ["Notes:"]);
        assert!(rows.pull().unwrap().unwrap().fields[0].text.starts_with("When"));
    }

    #[test]
    fn a_row_without_end_is_given_up_and_memory_stays_small() {
        let text = format!("a,b\n1,\"{}\n2,3\n", "x\n".repeat(300_000));
        let mut rows = Rows::within(text.as_bytes(), 100_000);
        rows.heads(&|_| true).unwrap();
        let cut = rows.pull().unwrap_err();
        assert_eq!(cut.start, 4);
        let mut last = String::new();
        while let Some(line) = rows.pull().unwrap_or(None) {
            last.clone_from(&line.fields[0].text);
        }
        assert_eq!(last, "2");
        assert!(rows.buf.capacity() < 2_000_000);
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_back(table in prop::collection::vec(prop::collection::vec("[a-z,;\"\n é]{0,12}", 3), 1..40)) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(["one", "two", "three"]).unwrap();
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let read: Vec<Vec<String>> = texts(&text).into_iter().skip(1).collect();
            prop_assert_eq!(read, table);
        }

        #[test]
        fn any_bytes_at_all(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let mut rows = Rows::within(&bytes[..], 100);
            if rows.heads(&|_| true).is_ok() {
                for _ in 0..500 {
                    match rows.pull() {
                        Ok(Some(line)) => {
                            let start = usize::try_from(line.start).unwrap();
                            prop_assert_eq!(&bytes[start..start + line.bytes.len()], line.bytes);
                        }
                        Ok(None) => return Ok(()),
                        Err(_) => {}
                    }
                }
            }
        }
    }
}
