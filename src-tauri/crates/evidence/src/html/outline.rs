//! One element as a tree of the elements and texts in it.

use super::element::{Element, Token};
use super::tag::{Kind, Tag, decoded};
use std::ops::Range;

/// How deep elements are told apart; what lies deeper counts as text of the last one.
const DEEPEST: usize = 100;
/// The most elements and texts of one tree, some 50 MB.
const MOST: usize = 500_000;

/// An element as a tree.
pub(crate) struct Outline<'a> {
    element: Element<'a>,
    parts: Vec<Part>,
}

struct Part {
    /// The tag that begins it; a text has none.
    tag: Option<Tag>,
    range: Range<usize>,
    /// The place in the list behind its last descendant.
    end: usize,
}

/// An element or a text in a tree.
#[derive(Clone, Copy)]
pub(crate) struct Twig<'o, 'a> {
    outline: &'o Outline<'a>,
    at: usize,
}

impl<'a> Outline<'a> {
    /// The tree of an element; `None` if it has too many parts.
    pub(crate) fn of(element: Element<'a>) -> Option<Self> {
        let mut parts: Vec<Part> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut deeper = 0_usize;
        let bytes = element.bytes();
        for token in element.tokens() {
            if parts.len() >= MOST {
                return None;
            }
            let end = parts.len() + 1;
            match token {
                Token::Text(range) => parts.push(Part { tag: None, range, end }),
                Token::Tag(tag) if tag.kind == Kind::Open && tag.is_void(bytes) => {
                    parts.push(Part { range: tag.range.clone(), tag: Some(tag), end });
                }
                Token::Tag(tag) if tag.kind == Kind::Open && open.len() >= DEEPEST => deeper += 1,
                Token::Tag(tag) if tag.kind == Kind::Open => {
                    open.push(parts.len());
                    parts.push(Part { range: tag.range.clone(), tag: Some(tag), end });
                }
                Token::Tag(tag) if tag.kind == Kind::Close && deeper > 0 => deeper -= 1,
                Token::Tag(tag) if tag.kind == Kind::Close => {
                    let name = tag.name_in(bytes);
                    let is_it = |at: &usize| {
                        parts.get(*at).and_then(|p| p.tag.as_ref()).is_some_and(|begun| begun.is(bytes, name))
                    };
                    // An end tag without a beginning is nothing; what was left open inside ends before it.
                    let Some(from) = open.iter().rposition(is_it) else { continue };
                    for (number, at) in open.drain(from..).enumerate() {
                        let to = if number == 0 { tag.range.end } else { tag.range.start };
                        close(&mut parts, at, to);
                    }
                }
                Token::Tag(_) => {}
            }
        }
        for at in open {
            close(&mut parts, at, bytes.len());
        }
        Some(Self { element, parts })
    }

    /// The element itself; `None` if there is nothing in it.
    pub(crate) fn root(&self) -> Option<Twig<'_, 'a>> {
        (!self.parts.is_empty()).then_some(Twig { outline: self, at: 0 })
    }
}

fn close(parts: &mut [Part], at: usize, to: usize) {
    let end = parts.len();
    if let Some(part) = parts.get_mut(at) {
        part.range.end = to.max(part.range.end);
        part.end = end;
    }
}

impl<'o, 'a> Twig<'o, 'a> {
    fn part(self) -> Option<&'o Part> {
        self.outline.parts.get(self.at)
    }

    fn bytes(self) -> &'a [u8] {
        self.outline.element.bytes()
    }

    /// Where it stands in the element: from, to.
    pub(crate) fn range(self) -> (usize, usize) {
        self.part().map_or((0, 0), |p| (p.range.start, p.range.end))
    }

    /// Whether it is a text.
    pub(crate) fn is_text(self) -> bool {
        self.part().is_some_and(|p| p.tag.is_none())
    }

    /// Whether it is an element of one of these names, written small.
    pub(crate) fn is(self, names: &[&str]) -> bool {
        let tag = self.part().and_then(|p| p.tag.as_ref());
        tag.is_some_and(|tag| names.iter().any(|name| tag.is(self.bytes(), name.as_bytes())))
    }

    /// Whether one of its classes begins like this.
    pub(crate) fn has_class(self, beginning: &str) -> bool {
        self.part().and_then(|p| p.tag.as_ref()).is_some_and(|tag| tag.has_class(self.bytes(), beginning))
    }

    /// An attribute's value.
    pub(crate) fn attribute(self, name: &str) -> Option<String> {
        let tag = self.part()?.tag.as_ref()?;
        tag.attribute(self.bytes(), name).map(std::borrow::Cow::into_owned)
    }

    /// What stands in it, in order.
    pub(crate) fn children(self) -> impl Iterator<Item = Self> + use<'o, 'a> {
        let (mut at, end) = (self.at + 1, self.part().map_or(0, |p| p.end));
        std::iter::from_fn(move || {
            let part = self.outline.parts.get(at).filter(|_| at < end)?;
            let child = Self { outline: self.outline, at };
            at = part.end.max(at + 1);
            Some(child)
        })
    }

    /// Everything in it at any depth, itself not among it.
    pub(crate) fn all(self) -> impl Iterator<Item = Self> + use<'o, 'a> {
        let end = self.part().map_or(0, |p| p.end);
        (self.at + 1..end).map(move |at| Self { outline: self.outline, at })
    }

    /// Its whole text; each run of white space is one space.
    pub(crate) fn text(self) -> String {
        let mut out = String::new();
        // Where the blocks that are open end, the innermost last.
        let mut ends: Vec<usize> = Vec::new();
        for twig in std::iter::once(self).chain(self.all()) {
            let Some(part) = twig.part() else { continue };
            while ends.last().is_some_and(|end| *end <= part.range.start) {
                ends.pop();
                out.push(' ');
            }
            if part.tag.is_none() {
                out.push_str(&decoded(self.bytes().get(part.range.clone()).unwrap_or_default()));
            } else if !twig.is(INLINE) {
                // A word ends where a block or a line does.
                out.push(' ');
                ends.push(part.range.end);
            }
        }
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether it stands in a line with what is around it.
    pub(crate) fn is_inline(self) -> bool {
        self.is_text() || self.is(INLINE) || self.is(&["br"])
    }
}

/// Elements that stand in a line.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "code", "em", "font", "i", "img", "small", "span", "strong", "sub", "sup", "time", "u",
    "wbr",
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(twig: Twig<'_, '_>, out: &mut String) {
        if twig.is_text() {
            out.push_str(&twig.text());
            return;
        }
        out.push('(');
        twig.children().for_each(|child| shown(child, out));
        out.push(')');
    }

    fn tree(text: &str) -> String {
        let outline = Outline::of(Element::new(text.as_bytes(), 0)).unwrap();
        let mut out = String::new();
        shown(outline.root().unwrap(), &mut out);
        out
    }

    #[test]
    fn what_is_left_open_ends_with_what_is_around_it() {
        assert_eq!(tree("<div>a<p>b<b>c</p>d<br>e</i></div>"), "(a(b(c))d()e)");
        assert_eq!(tree("<div><script><p>no</p></script>x<!-- <p> -->y"), "(()xy)");
    }

    #[test]
    fn texts_are_as_they_are_shown() {
        let cell = "<td>A <b>l</b>ist<div><div>one &amp;\n two</div>three</div></td>";
        let outline = Outline::of(Element::new(cell.as_bytes(), 0)).unwrap();
        let root = outline.root().unwrap();
        assert_eq!(root.text(), "A list one & two three");
        let inner = root.children().find(|c| c.is(&["div"])).unwrap();
        let (from, to) = inner.range();
        assert_eq!(&cell[from..to], "<div><div>one &amp;\n two</div>three</div>");
        assert!(inner.all().any(|t| t.is_text() && t.text() == "three"));
    }

    #[test]
    fn depth_costs_no_stack() {
        let deep = ["<div>".repeat(100_000), "x".to_owned(), "</div>".repeat(100_000)].concat();
        assert!(tree(&deep).contains('x'));
    }

    proptest! {
        #[test]
        fn any_bytes_are_survived(parts in proptest::collection::vec(prop_oneof![
            Just("<div>"), Just("</div>"), Just("<td>"), Just("</td>"), Just("<br>"), Just("<!--"), Just("a"), Just("<"),
            Just("<a href='x'>"), Just("</a>"), Just("<script>"), Just("</script>")], 0..40)) {
            let text = parts.concat();
            if let Some(outline) = Outline::of(Element::new(text.as_bytes(), 0)) {
                for twig in outline.root().into_iter().flat_map(Twig::all) {
                    let (from, to) = twig.range();
                    prop_assert!(from <= to && to <= text.len());
                }
            }
        }
    }
}
