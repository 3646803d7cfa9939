//! The lines of a header block, found without copying, and their decoding.

use super::encoded;
use mail_parser::parsers::MessageStream;

/// At most so many bytes of one value are decoded; the rest is of no use to us and may be hostile.
const VALUE_CAP: usize = 32 * 1024;

/// A display name and an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    /// The display name, decoded.
    pub name: Option<String>,
    /// The address, in lower case.
    pub address: String,
}

struct Line<'a> {
    name: &'a [u8],
    /// The raw value with its folds and its line end.
    value: &'a [u8],
}

/// A header block, cut into lines.
pub(super) struct Headers<'a> {
    lines: Vec<Line<'a>>,
}

impl<'a> Headers<'a> {
    /// Cuts a block; lines that aren't headers are passed over.
    pub fn of(block: &'a [u8]) -> Self {
        let mut lines = Vec::with_capacity(48);
        let mut rest = block;
        while !rest.is_empty() {
            let (line, after) = rest.split_at(field_end(rest));
            rest = after;
            let Some(colon) = memchr::memchr(b':', line) else { continue };
            let (name, value) = (line.get(..colon).unwrap_or_default(), line.get(colon + 1..).unwrap_or_default());
            let name = name.trim_ascii_end();
            if !name.is_empty() && name.iter().all(|b| matches!(b, b'!'..=b'9' | b';'..=b'~')) {
                lines.push(Line { name, value });
            }
        }
        Self { lines }
    }

    /// All raw values of a header with their place among the lines, top to bottom.
    fn places(&self, name: &str) -> impl Iterator<Item = (usize, &'a [u8])> {
        let name = name.as_bytes().to_owned();
        self.lines
            .iter()
            .enumerate()
            .filter(move |(_, l)| l.name.eq_ignore_ascii_case(&name))
            .map(|(n, l)| (n, l.value))
    }

    /// The topmost raw value.
    fn raw(&self, name: &str) -> Option<&'a [u8]> {
        self.lines.iter().find(|line| line.name.eq_ignore_ascii_case(name.as_bytes())).map(|line| line.value)
    }

    /// Whether the header is there.
    pub fn has(&self, name: &str) -> bool {
        self.raw(name).is_some()
    }

    /// The lines with these names as they stand, unfolded, nothing decoded; where others are passed over stands `…`.
    pub fn only(&self, names: &[&str]) -> String {
        let mut parts: Vec<String> = Vec::new();
        let mut passed_over = false;
        for Line { name, value } in &self.lines {
            let wanted = names.iter().any(|wanted| name.eq_ignore_ascii_case(wanted.as_bytes()));
            if wanted {
                parts.extend(passed_over.then(|| "…".to_owned()));
                parts.push(format!("{}: {}", String::from_utf8_lossy(name), unfold(value)));
            }
            passed_over = !wanted;
        }
        parts.extend((passed_over && !parts.is_empty()).then(|| "…".to_owned()));
        parts.join(" ")
    }

    /// The names of all headers.
    pub fn names(&self) -> impl Iterator<Item = &'a [u8]> {
        self.lines.iter().map(|line| line.name)
    }

    /// The topmost value, unfolded and trimmed, nothing decoded.
    pub fn text(&self, name: &str) -> Option<String> {
        self.raw(name).map(unfold).filter(|text| !text.is_empty())
    }

    /// All values, unfolded and trimmed, with their place among the lines.
    pub fn texts(&self, name: &str) -> Vec<(usize, String)> {
        self.places(name).map(|(n, value)| (n, unfold(value))).collect()
    }

    /// The topmost value with its encoded words decoded.
    pub fn decoded(&self, name: &str) -> Option<String> {
        let text = encoded::decode(capped(self.raw(name)?));
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// All addresses of the topmost header of this name that can be addresses.
    pub fn addresses(&self, name: &str) -> Vec<Written> {
        let Some(value) = self.raw(name) else { return Vec::new() };
        // The parser wants the line end that a cut value has lost.
        let mut value = capped(value).to_vec();
        if !value.ends_with(b"\n") {
            value.push(b'\n');
        }
        let parsed = MessageStream::new(&value).parse_address();
        let Some(list) = parsed.as_address() else { return Vec::new() };
        list.iter()
            .filter_map(|addr| {
                let address = super::address::clean(addr.address()?)?;
                let name = addr.name().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned);
                Some(Written { name, address })
            })
            .collect()
    }
}

/// The length of a field with its folded lines and line end.
fn field_end(text: &[u8]) -> usize {
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| memchr::memchr(b'\n', rest)) {
        at += found + 1;
        if !matches!(text.get(at), Some(b' ' | b'\t')) {
            return at;
        }
    }
    text.len()
}

fn capped(value: &[u8]) -> &[u8] {
    value.get(..VALUE_CAP).unwrap_or(value)
}

/// One line of text: folds become a space, the rest stays.
fn unfold(value: &[u8]) -> String {
    let text = encoded::plain(capped(value));
    let mut out = String::with_capacity(text.len());
    for word in text.split_ascii_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_lines_stand_literally_with_a_mark_where_others_were() {
        let headers = Headers::of(
            b"Received: by mx\r\n\tfor you\r\nFrom: =?utf-8?q?Z=C3=B6e?= <z@z.example>\r\nX-A: 1\r\nSubject: a\r\n b\r\nX-B: 2\r\n",
        );
        let shown = headers.only(&["subject", "From"]);
        assert_eq!(shown, "… From: =?utf-8?q?Z=C3=B6e?= <z@z.example> … Subject: a b …");
        assert_eq!(headers.only(&["Date"]), "");
    }

    #[test]
    fn fields_keep_their_folds_together() {
        let headers = Headers::of(
            b">From x y\r\nReceived: a\r\n by b;\r\n\tdate\r\nSubject : hi\r\nno header\r\nTO: a@b.example",
        );
        assert_eq!(headers.text("received").as_deref(), Some("a by b; date"));
        assert_eq!(headers.text("Subject").as_deref(), Some("hi"));
        assert_eq!(headers.addresses("To").first().map(|a| a.address.as_str()), Some("a@b.example"));
        assert!(!headers.has("no header"));
    }

    #[test]
    fn groups_and_encoded_names() {
        let headers = Headers::of(
            b"To: Friends: a@x.example, \"B, C\" <b@X.Example>;\nFrom: =?utf-8?Q?Zo=C3=AB?= Caf\xc3\xa9 <hi@cafe.example>\nCc: undisclosed-recipients:;\n",
        );
        let to: Vec<_> = headers.addresses("to").into_iter().map(|a| a.address).collect();
        assert_eq!(to, ["a@x.example", "b@x.example"]);
        assert_eq!(
            headers.addresses("from"),
            [Written { name: Some("Zoë Café".into()), address: "hi@cafe.example".into() }]
        );
        assert!(headers.addresses("cc").is_empty());
    }
}
