//! A pull cutter of elements out of a page of any size.

use super::element::Element;
use super::tag::{Found, Kind, Tag, raw_end, tag_at};
use model::{Locator, Unread};
use std::io::Read;

/// How much is read at a time, in bytes.
const CHUNK: usize = 128 << 10;
/// The largest element that is kept, in bytes.
const LARGEST: usize = 16 << 20;
/// The longest tag or comment that is waited for, in bytes; a `<` without an end by then is a character as any other.
const LONGEST_TAG: usize = 1 << 20;

/// Which elements are cut: a tag's name, written small, and the beginning of one of its classes (nothing: any).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    /// The tag's name.
    pub tag: &'static str,
    /// The beginning of a class.
    pub class: &'static str,
}

/// Why an element could not be cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HtmlCut {
    /// Where it begins in the member.
    pub start: u64,
    /// Why, in a sentence.
    pub why: String,
}

impl HtmlCut {
    /// The place and the sentence, for the list of what could not be read.
    pub(crate) fn unread(self, base: &Locator) -> Unread {
        Unread { locator: Locator { start: Some(self.start), ..base.clone() }, why: self.why }
    }
}

/// Elements that hold something by themselves, however empty: what they stand in is no mere frame.
const CONTENT: &[&[u8]] = &[b"td", b"th", b"h1", b"h2", b"h3", b"h4", b"h5", b"h6", b"footer"];
/// How many frames may stand around one another.
const FRAMES: usize = 16;

/// An element in the member: its mark, from, to.
type Place = (usize, u64, u64);

/// An element that has begun.
struct Begun {
    mark: usize,
    /// Whether nothing has stood in it yet but tags, and at most one element that fits a mark too.
    bare: bool,
    /// Whether its bytes are kept; no longer once it is too large.
    kept: bool,
    start: u64,
    name: Vec<u8>,
    /// How many elements of this name are open, itself among them.
    depth: usize,
    /// The first element in it that fits a mark too: which of the two is cut shows in what comes next.
    first: Option<Place>,
}

/// Cuts elements out of a stream, the outermost that fit a mark. Elements that leave out their end tag (`<li>` in hand
/// written pages) end with the element around them, in one piece.
pub(crate) struct Cutter<'m, R> {
    input: R,
    marks: &'m [Mark],
    /// How many marks, from the first, are those of elements that may be mere frames around others.
    frames: usize,
    buf: Vec<u8>,
    /// Where `buf` begins in the member.
    base: u64,
    pos: usize,
    ended: bool,
    failed: Option<String>,
    largest: usize,
    /// The element that has begun, behind those that it may turn out to be a part of.
    begun: Vec<Begun>,
    /// The name of the script or style that we are in.
    raw: Option<Vec<u8>>,
}

/// What the next tag led to.
enum Step {
    /// An element is whole.
    Whole(Place),
    /// An element was too large.
    TooLarge(u64),
    /// Nothing yet.
    On,
}

impl<'m, R: Read> Cutter<'m, R> {
    /// A cutter over this input.
    pub(crate) fn new(input: R, marks: &'m [Mark]) -> Self {
        Self::within(input, marks, LARGEST)
    }

    /// The same, but an element that fits one of the first so many marks and holds nothing but several others that do is a
    /// frame, and those are cut: pages that put all their records into one more. Around a single one it is cut itself.
    pub(crate) fn through_frames(input: R, marks: &'m [Mark], frames: usize) -> Self {
        Self { frames, ..Self::new(input, marks) }
    }

    /// The same with another limit for one element.
    pub(crate) fn within(input: R, marks: &'m [Mark], largest: usize) -> Self {
        Self {
            input,
            marks,
            frames: 0,
            buf: Vec::new(),
            base: 0,
            pos: 0,
            ended: false,
            failed: None,
            largest,
            begun: Vec::new(),
            raw: None,
        }
    }

    /// How far it has come in the member, in bytes.
    pub(crate) fn position(&self) -> u64 {
        self.base + self.pos as u64
    }

    /// The next element and which mark it fits; `None` at the end. After an error, ask again.
    pub(crate) fn pull(&mut self) -> Result<Option<(usize, Element<'_>)>, HtmlCut> {
        match self.advance()? {
            Some((mark, from, to)) => {
                let in_buffer = |at: u64| usize::try_from(at.saturating_sub(self.base)).unwrap_or(usize::MAX);
                let bytes = self.buf.get(in_buffer(from)..in_buffer(to)).unwrap_or_default();
                Ok(Some((mark, Element::new(bytes, from))))
            }
            None => Ok(None),
        }
    }

    fn advance(&mut self) -> Result<Option<Place>, HtmlCut> {
        loop {
            if !self.seek() {
                if self.fill() {
                    continue;
                }
                return self.end();
            }
            match tag_at(&self.buf, self.pos) {
                Found::Nothing => self.text_at(self.pos, self.pos + 1),
                Found::More => {
                    // Waited for long enough, or for ever: it is text.
                    if self.buf.len() - self.pos > LONGEST_TAG || !self.fill() {
                        self.text_at(self.pos, self.pos + 1);
                    }
                }
                Found::Tag(tag) => {
                    self.pos = tag.range.end;
                    match self.step(&tag) {
                        Step::Whole(place) => return Ok(Some(place)),
                        Step::TooLarge(start) => return Err(self.too_large(start)),
                        Step::On => {}
                    }
                }
            }
        }
    }

    /// Goes to the next `<` that may be a tag; `false` if the buffer has none.
    fn seek(&mut self) -> bool {
        if let Some(name) = &self.raw {
            let Some(end) = raw_end(&self.buf, self.pos, name) else {
                // The end tag may be half in the buffer.
                self.pos = self.pos.max(self.buf.len().saturating_sub(name.len() + 2));
                return false;
            };
            self.raw = None;
            self.pos = end;
            return true;
        }
        let found = memchr::memchr(b'<', self.buf.get(self.pos..).unwrap_or_default());
        self.text_at(self.pos, found.map_or(self.buf.len(), |at| self.pos + at));
        found.is_some()
    }

    /// Passes over text.
    fn text_at(&mut self, from: usize, to: usize) {
        if let Some(begun) = self.begun.last_mut() {
            begun.bare &= self.buf.get(from..to).unwrap_or_default().iter().all(u8::is_ascii_whitespace);
        }
        self.pos = to;
    }

    fn step(&mut self, tag: &Tag) -> Step {
        if tag.is_raw(&self.buf) {
            self.raw = Some(tag.name_in(&self.buf).to_vec());
        }
        let framed = self.begun.last().is_some_and(|b| b.bare && b.mark < self.frames) && self.begun.len() < FRAMES;
        if (self.begun.is_empty() || framed) && tag.kind == Kind::Open {
            let marks = if framed { self.marks.get(..self.frames).unwrap_or_default() } else { self.marks };
            let fits = |m: &Mark| tag.is(&self.buf, m.tag.as_bytes()) && tag.has_class(&self.buf, m.class);
            if let Some(mark) = marks.iter().position(fits) {
                return self.begin(mark, tag);
            }
        }
        let Some(begun) = self.begun.last_mut() else { return Step::On };
        begun.bare &= !CONTENT.iter().any(|name| tag.is(&self.buf, name));
        if !tag.is(&self.buf, &begun.name) {
            return Step::On;
        }
        match tag.kind {
            Kind::Open => begun.depth += 1,
            Kind::Close => begun.depth -= 1,
            Kind::Other => {}
        }
        if begun.depth > 0 {
            return Step::On;
        }
        let Some(begun) = self.begun.pop() else { return Step::On };
        let to = self.base + tag.range.end as u64;
        let place = (begun.mark, begun.start, if begun.kept { to } else { begun.start });
        match self.begun.last_mut() {
            Some(outer) => {
                outer.first = Some(place);
                Step::On
            }
            None => self.whole(place),
        }
    }

    /// An element that has ended; one that wasn't kept is empty.
    fn whole(&self, (mark, from, to): Place) -> Step {
        let length = to - from;
        if length == 0 || length > self.largest as u64 { Step::TooLarge(from) } else { Step::Whole((mark, from, to)) }
    }

    fn begin(&mut self, mark: usize, tag: &Tag) -> Step {
        let (from, to) = (self.base + tag.range.start as u64, self.base + tag.range.end as u64);
        // The second in a row: what is around them is a frame, and so is what is around that.
        let first = self.begun.last_mut().and_then(|outer| outer.first.take());
        if first.is_some() {
            self.begun.clear();
        }
        if !tag.is_void(&self.buf) {
            let name = tag.name_in(&self.buf).to_vec();
            self.begun.push(Begun { mark, bare: true, kept: true, start: from, name, depth: 1, first: None });
        }
        match first {
            Some(place) => self.whole(place),
            None if self.begun.is_empty() => Step::Whole((mark, from, to)),
            None => Step::On,
        }
    }

    fn too_large(&self, start: u64) -> HtmlCut {
        let why = format!("This record is larger than {} MB.", self.largest >> 20);
        HtmlCut { start, why }
    }

    /// What is left open at the end is listed, once; what was whole inside it comes before.
    fn end(&mut self) -> Result<Option<Place>, HtmlCut> {
        let first = self.begun.iter_mut().find_map(|begun| begun.first.take());
        if let Some(Step::Whole(place)) = first.map(|place| self.whole(place)) {
            return Ok(Some(place));
        }
        let failed = self.failed.take();
        let open = self.begun.last().map(|begun| begun.start);
        self.begun.clear();
        match (open, failed) {
            (Some(start), Some(why)) => Err(HtmlCut { start, why }),
            (Some(start), None) => {
                Err(HtmlCut { start, why: "The file ends in the middle of this record.".to_owned() })
            }
            (None, Some(why)) => Err(HtmlCut { start: self.base + self.pos as u64, why }),
            (None, None) => Ok(None),
        }
    }

    /// Reads on; `false` at the end. What is no longer needed goes.
    fn fill(&mut self) -> bool {
        if self.ended {
            return false;
        }
        let end = self.base + self.buf.len() as u64;
        for begun in self.begun.iter_mut().filter(|begun| end - begun.start > self.largest as u64) {
            begun.kept = false;
            begun.first = begun.first.map(|(mark, from, _)| (mark, from, from));
        }
        let kept = self.begun.iter().find(|begun| begun.kept).map(|begun| begun.start.saturating_sub(self.base));
        let keep = kept.and_then(|at| usize::try_from(at).ok()).unwrap_or(self.pos).min(self.pos);
        if keep > 0 {
            self.buf.drain(..keep);
            self.base += keep as u64;
            self.pos -= keep;
        }
        let before = self.buf.len();
        self.buf.resize(before + CHUNK, 0);
        let mut got = 0;
        loop {
            match self.input.read(self.buf.get_mut(before..).unwrap_or_default()) {
                Ok(n) => got = n,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => self.failed = Some(format!("Reading stopped here: {error}.")),
            }
            break;
        }
        self.buf.truncate(before + got);
        self.ended = got == 0;
        got > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CELLS: &[Mark] = &[Mark { tag: "div", class: "outer-cell" }, Mark { tag: "title", class: "" }];

    /// Gives a byte or a few at a time.
    struct Drops<'a>(&'a [u8], usize);

    impl Read for Drops<'_> {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            let n = self.1.min(self.0.len()).min(into.len());
            let (now, rest) = self.0.split_at(n);
            into[..n].copy_from_slice(now);
            self.0 = rest;
            Ok(n)
        }
    }

    fn cut(text: &[u8], at_a_time: usize, largest: usize) -> (Vec<String>, Vec<HtmlCut>) {
        let mut cutter = Cutter::within(Drops(text, at_a_time), CELLS, largest);
        let (mut found, mut cuts) = (Vec::new(), Vec::new());
        loop {
            match cutter.pull() {
                Ok(Some((_, element))) => {
                    let start = usize::try_from(element.start()).unwrap();
                    assert_eq!(&text[start..start + element.bytes().len()], element.bytes());
                    found.push(String::from_utf8_lossy(element.bytes()).into_owned());
                }
                Ok(None) => return (found, cuts),
                Err(cut) => cuts.push(cut),
            }
        }
    }

    #[test]
    fn elements_are_cut_with_their_bytes_however_the_page_comes_in() {
        let page = br#"<!DOCTYPE html><html><head><title>Mine</title><style>div.outer-cell > p { x: "</div>" }</style>
            <script>var a = '<div class="outer-cell">';</script></head><body><!-- <div class="outer-cell"> -->
            <div class="grid"><div class="outer-cell mdl"><div>one<br></div> a < b </div><DIV CLASS='outer-cell'>two</DIV></div>"#;
        for at_a_time in [1, 7, 4096] {
            let (found, cuts) = cut(page, at_a_time, LARGEST);
            assert_eq!(
                found,
                [
                    "<title>Mine</title>",
                    r#"<div class="outer-cell mdl"><div>one<br></div> a < b </div>"#,
                    "<DIV CLASS='outer-cell'>two</DIV>"
                ]
            );
            assert_eq!(cuts, []);
        }
    }

    fn cut_through_frames(page: &str, at_a_time: usize) -> Vec<String> {
        let mut cutter = Cutter::through_frames(Drops(page.as_bytes(), at_a_time), CELLS, 1);
        let mut found = Vec::new();
        loop {
            match cutter.pull() {
                Ok(Some((_, element))) => {
                    let start = usize::try_from(element.start()).unwrap();
                    assert_eq!(&page.as_bytes()[start..start + element.bytes().len()], element.bytes());
                    found.push(String::from_utf8_lossy(element.bytes()).into_owned());
                }
                Ok(None) => return found,
                Err(cut) => found.push(cut.why),
            }
        }
    }

    #[test]
    fn a_frame_around_several_records_is_no_record_and_around_one_it_is() {
        let page = "<div class='outer-cell'> <p><div class='outer-cell'><div>a</div></div>\
            <div class='outer-cell'><h2></h2><div class='outer-cell'>b</div><div class='outer-cell'>c</div></div></p></div>\
            <div class='outer-cell'><div class='outer-cell'>d</div>at noon</div><div class='outer-cell'>\
            <div class='outer-cell'><div class='outer-cell'>e</div></div><div class='outer-cell'>f</div></div>";
        for at_a_time in [1, 4096] {
            assert_eq!(
                cut_through_frames(page, at_a_time),
                [
                    "<div class='outer-cell'><div>a</div></div>",
                    "<div class='outer-cell'><h2></h2><div class='outer-cell'>b</div><div class='outer-cell'>c</div></div>",
                    "<div class='outer-cell'><div class='outer-cell'>d</div>at noon</div>",
                    "<div class='outer-cell'><div class='outer-cell'>e</div></div>",
                    "<div class='outer-cell'>f</div>"
                ]
            );
        }
        let cut = "<div class='outer-cell'><div class='outer-cell'>a</div>";
        let why = "The file ends in the middle of this record.";
        assert_eq!(cut_through_frames(cut, 7), ["<div class='outer-cell'>a</div>", why]);
    }

    #[test]
    fn what_is_too_large_or_cut_off_is_listed_and_the_rest_is_read() {
        let large = format!(r#"<div class="outer-cell">{}</div><div class="outer-cell">b</div>"#, "x".repeat(500_000));
        let (found, cuts) = cut(large.as_bytes(), 4096, 1000);
        assert_eq!(found, [r#"<div class="outer-cell">b</div>"#]);
        assert_eq!(cuts.len(), 1);
        let (found, cuts) = cut(b"<title>a</title><div class='outer-cell'>half", 3, 1000);
        assert_eq!((found.len(), cuts[0].start), (1, 16));
    }

    proptest! {
        #[test]
        fn any_bytes_are_survived(parts in proptest::collection::vec(prop_oneof![
            Just("<div class='outer-cell'>"), Just("</div>"), Just("<"), Just("<!--"), Just("-->"), Just("\""),
            Just("<script>"), Just("</script"), Just(">"), Just("&#x;"), Just("a=")], 0..40)) {
            let text = parts.concat();
            let one = cut(text.as_bytes(), 1, 1000);
            let all = cut(text.as_bytes(), 4096, 1000);
            prop_assert_eq!(one, all);
            prop_assert_eq!(cut_through_frames(&text, 1), cut_through_frames(&text, 4096));
        }
    }
}
