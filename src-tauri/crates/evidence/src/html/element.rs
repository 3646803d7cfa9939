//! One element, looked into.

use super::tag::{Found, Kind, Tag, decoded, raw_end, tag_at};
use model::{Excerpt, Locator};
use std::borrow::Cow;
use std::ops::Range;

/// The most elements or lines that are taken from one element.
const MOST: usize = 10_000;

/// Elements that begin a line of their own, and end it.
const BLOCKS: &[&[u8]] = &[
    b"address",
    b"blockquote",
    b"dd",
    b"div",
    b"dl",
    b"dt",
    b"h1",
    b"h2",
    b"h3",
    b"h4",
    b"h5",
    b"h6",
    b"hr",
    b"li",
    b"ol",
    b"p",
    b"pre",
    b"section",
    b"table",
    b"td",
    b"th",
    b"tr",
    b"ul",
];

/// A link in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    /// Where it leads, literally, entities resolved.
    pub href: String,
    /// What it says.
    pub text: String,
}

/// A line of text as it would be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    /// The text; each run of white space is one space.
    pub text: String,
    /// The links in it.
    pub links: Vec<Link>,
    /// Whether it begins bold, as labels do.
    pub bold: bool,
}

impl Line {
    /// The text before its first link; all of it if it has none.
    #[cfg(test)]
    pub(crate) fn before_link(&self) -> &str {
        let link = self.links.first().map(|l| l.text.as_str()).filter(|t| !t.is_empty());
        link.and_then(|text| self.text.find(text)).and_then(|at| self.text.get(..at)).unwrap_or(&self.text).trim()
    }
}

/// An element with its exact bytes, from its first tag to its last.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Element<'a> {
    bytes: &'a [u8],
    start: u64,
}

pub(super) enum Token {
    /// A tag.
    Tag(Tag),
    /// Text between two of them.
    Text(Range<usize>),
}

impl<'a> Element<'a> {
    /// These bytes, which begin here in the member.
    pub(crate) fn new(bytes: &'a [u8], start: u64) -> Self {
        Self { bytes, start }
    }

    /// Its bytes.
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// Where it begins in the member.
    pub(crate) fn start(&self) -> u64 {
        self.start
    }

    /// Itself as evidence.
    pub(crate) fn excerpt(&self, base: &Locator, pointer: &str) -> Excerpt {
        Excerpt { locator: base.record(self.start, self.bytes.len() as u64, pointer), bytes: self.bytes.to_vec() }
    }

    pub(super) fn tokens(&self) -> impl Iterator<Item = Token> + use<'a> {
        let bytes = self.bytes;
        let mut at = 0;
        let mut raw: Option<Range<usize>> = None;
        std::iter::from_fn(move || {
            if let Some(name) = raw.take() {
                at = raw_end(bytes, at, bytes.get(name).unwrap_or_default()).unwrap_or(bytes.len());
            }
            let from = at;
            while at < bytes.len() {
                at += memchr::memchr(b'<', bytes.get(at..)?).unwrap_or(bytes.len() - at);
                if at >= bytes.len() {
                    break;
                }
                if let Found::Tag(tag) = tag_at(bytes, at) {
                    if at > from {
                        return Some(Token::Text(from..at));
                    }
                    at = tag.range.end;
                    raw = tag.is_raw(bytes).then(|| tag.name.clone());
                    return Some(Token::Tag(tag));
                }
                at += 1;
            }
            (at > from).then_some(Token::Text(from..at))
        })
    }

    fn first_tag(&self) -> Option<Tag> {
        match tag_at(self.bytes, 0) {
            Found::Tag(tag) => Some(tag),
            Found::Nothing | Found::More => None,
        }
    }

    /// The value of an attribute of its own tag, entities resolved.
    pub(crate) fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        self.first_tag()?.attribute(self.bytes, name)
    }

    /// Whether one of its own classes begins like this.
    pub(crate) fn has_class(&self, beginning: &str) -> bool {
        self.first_tag().is_some_and(|tag| tag.has_class(self.bytes, beginning))
    }

    /// The outermost elements in it of this tag, written small, and the beginning of one of their classes (nothing: any).
    pub(crate) fn find(&self, tag: &str, class: &str) -> Vec<Element<'a>> {
        let mut found = Vec::new();
        let mut begun: Option<(usize, usize)> = None;
        let mut first = true;
        for token in self.tokens() {
            let Token::Tag(at) = token else { continue };
            if std::mem::take(&mut first) || !at.is(self.bytes, tag.as_bytes()) {
                continue;
            }
            begun = match (begun, at.kind) {
                (None, Kind::Open) if at.has_class(self.bytes, class) => {
                    if at.is_void(self.bytes) {
                        found.push(self.part(at.range));
                        None
                    } else {
                        Some((at.range.start, 1))
                    }
                }
                (Some((from, depth)), Kind::Open) => Some((from, depth + 1)),
                (Some((from, 1)), Kind::Close) => {
                    found.push(self.part(from..at.range.end));
                    None
                }
                (Some((from, depth)), Kind::Close) => Some((from, depth - 1)),
                (begun, _) => begun,
            };
            if found.len() >= MOST {
                break;
            }
        }
        found
    }

    fn part(&self, range: Range<usize>) -> Element<'a> {
        let start = self.start + range.start as u64;
        Element { bytes: self.bytes.get(range).unwrap_or_default(), start }
    }

    /// Its text as lines: a break and each block begin a new one. Lines without text are left out.
    pub(crate) fn lines(&self) -> Vec<Line> {
        let mut writer = Writer::default();
        for token in self.tokens() {
            match token {
                Token::Text(range) => writer.text(&decoded(self.bytes.get(range).unwrap_or_default())),
                Token::Tag(tag) => writer.tag(&tag, self.bytes),
            }
            if writer.lines.len() >= MOST {
                break;
            }
        }
        writer.end_line();
        writer.lines
    }

    /// Its whole text in one line.
    pub(crate) fn text(&self) -> String {
        self.lines().into_iter().map(|line| line.text).collect::<Vec<_>>().join(" ")
    }

    /// All its links.
    #[cfg(test)]
    pub(crate) fn links(&self) -> Vec<Link> {
        self.lines().into_iter().flat_map(|line| line.links).collect()
    }
}

#[derive(Default)]
struct Writer {
    lines: Vec<Line>,
    line: Line,
    /// Whether white space is owed before the next word.
    space: bool,
    /// The link that is open: where it leads, and where its text begins in the line.
    link: Option<(String, usize)>,
    bold: usize,
}

impl Writer {
    fn text(&mut self, text: &str) {
        if text.starts_with(char::is_whitespace) {
            self.space = true;
        }
        for word in text.split_whitespace() {
            if self.line.text.is_empty() {
                self.line.bold = self.bold > 0;
            } else if self.space {
                self.line.text.push(' ');
            }
            self.line.text.push_str(word);
            self.space = true;
        }
        if !text.trim().is_empty() {
            self.space = text.ends_with(char::is_whitespace);
        }
    }

    fn tag(&mut self, tag: &Tag, bytes: &[u8]) {
        let is = |name: &[u8]| tag.is(bytes, name);
        match tag.kind {
            Kind::Open if is(b"a") => {
                self.end_link();
                let href = tag.attribute(bytes, "href").unwrap_or_default().into_owned();
                self.link = Some((href, self.line.text.len()));
            }
            Kind::Close if is(b"a") => self.end_link(),
            Kind::Open if is(b"b") || is(b"strong") => self.bold += 1,
            Kind::Close if is(b"b") || is(b"strong") => self.bold = self.bold.saturating_sub(1),
            Kind::Other => {}
            _ if is(b"br") || BLOCKS.iter().any(|name| is(name)) => self.end_line(),
            _ => {}
        }
    }

    fn end_link(&mut self) {
        if let Some((href, from)) = self.link.take() {
            let text = self.line.text.get(from..).unwrap_or_default().trim().to_owned();
            self.line.links.push(Link { href, text });
        }
    }

    fn end_line(&mut self) {
        let open = self.link.as_ref().map(|(href, _)| href.clone());
        self.end_link();
        let line = std::mem::take(&mut self.line);
        if !line.text.is_empty() {
            self.lines.push(line);
        }
        self.space = false;
        self.link = open.map(|href| (href, 0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CELL: &str = r#"<div class="outer-cell"><div class="content-cell body-1">Watched&nbsp;<a
        href="https://v.example/?v=1&amp;t=2">Boots &amp; <i>Sea</i></a><br><a href="https://c.example">Harbour</a><br>May
        3, 2026,&#8239;9:14 PM</div><div class="content-cell caption"><b>Products:</b><br>&emsp;YouTube<br></div>
        <script>"<p>no</p>"</script></div>"#;

    #[test]
    fn text_comes_line_by_line_with_its_links() {
        let cell = Element::new(CELL.as_bytes(), 100);
        let lines = cell.lines();
        let texts: Vec<&str> = lines.iter().map(|l| l.text.as_str()).collect();
        assert_eq!(texts, ["Watched Boots & Sea", "Harbour", "May 3, 2026, 9:14 PM", "Products:", "YouTube"]);
        assert_eq!(lines[0].links, [Link { href: "https://v.example/?v=1&t=2".into(), text: "Boots & Sea".into() }]);
        assert_eq!(lines[0].before_link(), "Watched");
        assert!(lines[3].bold && !lines[4].bold);
        assert_eq!(cell.links().len(), 2);
    }

    #[test]
    fn elements_inside_know_their_own_bytes() {
        let cell = Element::new(CELL.as_bytes(), 100);
        let parts = cell.find("div", "content-cell");
        assert_eq!(parts.len(), 2);
        let caption = parts[1];
        let from = usize::try_from(caption.start()).unwrap() - 100;
        assert_eq!(&CELL.as_bytes()[from..from + caption.bytes().len()], caption.bytes());
        assert!(caption.has_class("caption") && caption.text() == "Products: YouTube");
        assert_eq!(parts[0].find("a", "")[1].attribute("href").as_deref(), Some("https://c.example"));
        assert!(Element::new(b"<br>", 0).lines().is_empty());
    }
}
