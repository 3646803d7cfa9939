//! Tags: where each begins and ends, what it is called, its attributes.

use std::borrow::Cow;
use std::ops::Range;

/// Elements that have no end tag.
const VOID: &[&[u8]] = &[
    b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta", b"param", b"source",
    b"track", b"wbr",
];

/// What a tag does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// It begins an element.
    Open,
    /// It ends one.
    Close,
    /// A comment, a document type and the like.
    Other,
}

/// One tag in some bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag {
    pub kind: Kind,
    /// From `<` to after `>`.
    pub range: Range<usize>,
    /// Its name, empty for [`Kind::Other`].
    pub name: Range<usize>,
}

/// What stands at a `<`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A tag.
    Tag(Tag),
    /// Nothing but the character.
    Nothing,
    /// More bytes are needed to tell.
    More,
}

impl Tag {
    /// Whether it has this name, which is written small.
    pub(super) fn is(&self, bytes: &[u8], name: &[u8]) -> bool {
        self.name_in(bytes).eq_ignore_ascii_case(name)
    }

    /// Its name as it is written.
    pub(super) fn name_in<'a>(&self, bytes: &'a [u8]) -> &'a [u8] {
        bytes.get(self.name.clone()).unwrap_or_default()
    }

    /// Whether its element ends where it begins.
    pub(super) fn is_void(&self, bytes: &[u8]) -> bool {
        VOID.iter().any(|name| self.is(bytes, name))
    }

    /// Whether no tags are looked for inside its element.
    pub(super) fn is_raw(&self, bytes: &[u8]) -> bool {
        self.kind == Kind::Open && (self.is(bytes, b"script") || self.is(bytes, b"style"))
    }

    /// The value of an attribute, its entities resolved; the name is written small.
    pub(super) fn attribute<'a>(&self, bytes: &'a [u8], name: &str) -> Option<Cow<'a, str>> {
        let mut at = self.name.end;
        while let Some(attribute) = attribute_at(bytes, at, self.range.end.saturating_sub(1)) {
            if bytes.get(attribute.name.clone()).is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes())) {
                return Some(decoded(bytes.get(attribute.value).unwrap_or_default()));
            }
            at = attribute.end;
        }
        None
    }

    /// Whether one of its classes begins like this; every tag has a class that begins with nothing.
    pub(super) fn has_class(&self, bytes: &[u8], beginning: &str) -> bool {
        beginning.is_empty()
            || self
                .attribute(bytes, "class")
                .is_some_and(|classes| classes.split_ascii_whitespace().any(|class| class.starts_with(beginning)))
    }
}

/// Text with its entities resolved; what is no UTF-8 becomes the replacement character.
pub(super) fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    match String::from_utf8_lossy(bytes) {
        Cow::Borrowed(text) => htmlize::unescape(text),
        Cow::Owned(text) => Cow::Owned(htmlize::unescape(text).into_owned()),
    }
}

struct Attribute {
    name: Range<usize>,
    value: Range<usize>,
    /// Where the next one may begin.
    end: usize,
}

fn skip(bytes: &[u8], mut at: usize, end: usize, what: impl Fn(u8) -> bool) -> usize {
    while at < end && bytes.get(at).is_some_and(|b| what(*b)) {
        at += 1;
    }
    at
}

fn attribute_at(bytes: &[u8], at: usize, end: usize) -> Option<Attribute> {
    let from = skip(bytes, at, end, |b| b.is_ascii_whitespace() || b == b'/');
    let to = skip(bytes, from, end, |b| !b.is_ascii_whitespace() && !matches!(b, b'=' | b'>' | b'/'));
    if from >= end {
        return None;
    }
    let equals = skip(bytes, to, end, |b| b.is_ascii_whitespace());
    if bytes.get(equals) != Some(&b'=') || equals >= end {
        return Some(Attribute { name: from..to, value: to..to, end: to.max(from + 1) });
    }
    let first = skip(bytes, equals + 1, end, |b| b.is_ascii_whitespace());
    let (value, end) = match bytes.get(first) {
        Some(quote @ (b'"' | b'\'')) if first < end => {
            let last = skip(bytes, first + 1, end, |b| b != *quote);
            (first + 1..last, last + 1)
        }
        _ => {
            let last = skip(bytes, first, end, |b| !b.is_ascii_whitespace());
            (first..last, last)
        }
    };
    Some(Attribute { name: from..to, value, end })
}

/// What stands at the `<` at this place.
pub(super) fn tag_at(bytes: &[u8], at: usize) -> Found {
    let rest = bytes.get(at + 1..).unwrap_or_default();
    match rest.first() {
        None => Found::More,
        Some(b'!') if b"!--".starts_with(rest.get(..3).unwrap_or(rest)) => {
            if rest.len() < 3 {
                return Found::More;
            }
            let end = memchr::memmem::find(rest.get(3..).unwrap_or_default(), b"-->");
            end.map_or(Found::More, |end| Found::Tag(other(at, at + 1 + 3 + end + 3)))
        }
        Some(b'!' | b'?') => {
            memchr::memchr(b'>', rest).map_or(Found::More, |end| Found::Tag(other(at, at + 1 + end + 1)))
        }
        Some(b'/') => match rest.get(1) {
            None => Found::More,
            Some(b) if b.is_ascii_alphabetic() => named(bytes, at, at + 2, Kind::Close),
            Some(_) => Found::Nothing,
        },
        Some(b) if b.is_ascii_alphabetic() => named(bytes, at, at + 1, Kind::Open),
        Some(_) => Found::Nothing,
    }
}

fn other(from: usize, to: usize) -> Tag {
    Tag { kind: Kind::Other, range: from..to, name: from..from }
}

fn named(bytes: &[u8], from: usize, name: usize, kind: Kind) -> Found {
    let to = skip(bytes, name, bytes.len(), |b| !b.is_ascii_whitespace() && !matches!(b, b'/' | b'>'));
    let mut at = to;
    // A quote begins a value only behind an equals sign; elsewhere it is a character as any other.
    let mut may_quote = false;
    while let Some(b) = bytes.get(at) {
        match b {
            b'>' => return Found::Tag(Tag { kind, range: from..at + 1, name: name..to }),
            b'"' | b'\'' if may_quote => {
                let Some(length) = memchr::memchr(*b, bytes.get(at + 1..).unwrap_or_default()) else {
                    return Found::More;
                };
                at += 1 + length;
                may_quote = false;
            }
            b'=' => may_quote = true,
            b if b.is_ascii_whitespace() => {}
            _ => may_quote = false,
        }
        at += 1;
    }
    Found::More
}

/// Where the content of a script or style ends, which begins here: at its end tag.
pub(super) fn raw_end(bytes: &[u8], from: usize, name: &[u8]) -> Option<usize> {
    let mut at = from;
    loop {
        at += memchr::memmem::find(bytes.get(at..)?, b"</")?;
        if bytes.get(at + 2..at + 2 + name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name)) {
            return Some(at);
        }
        at += 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> Tag {
        match tag_at(text.as_bytes(), 0) {
            Found::Tag(tag) => tag,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn attributes_stand_in_either_quotes_or_in_none() {
        for text in [
            r#"<a class="x outer-cell" href="https://a.example/?q=1&amp;r=>">"#,
            r"<A HREF='https://a.example/?q=1&amp;r=>' CLASS='x outer-cell'>",
            r"<a checked class = 'outer-cell' href='https://a.example/?q=1&amp;r=>'/>",
        ] {
            let tag = tag(text);
            assert_eq!(tag.range, 0..text.len());
            assert_eq!(tag.attribute(text.as_bytes(), "href").as_deref(), Some("https://a.example/?q=1&r=>"), "{text}");
            assert!(tag.has_class(text.as_bytes(), "outer-"));
            assert!(!tag.has_class(text.as_bytes(), "cell"));
        }
        let bare = "<td width=7 id=total>";
        assert_eq!(tag(bare).attribute(bare.as_bytes(), "id").as_deref(), Some("total"));
    }

    #[test]
    fn what_is_no_tag_is_none_and_what_is_cut_off_asks_for_more() {
        for text in ["< b>", "<3", "<=", "</ p>"] {
            assert_eq!(tag_at(text.as_bytes(), 0), Found::Nothing, "{text}");
        }
        for text in ["<", "<a", "<a href=\">", "</", "<!-- <p> --", "<!DOCTYPE html", "<!-"] {
            assert_eq!(tag_at(text.as_bytes(), 0), Found::More, "{text}");
        }
        assert_eq!(tag("<!-- <div class='outer-cell'> -->x").range, 0..33);
        assert_eq!(tag("<!DOCTYPE html>").kind, Kind::Other);
    }
}
