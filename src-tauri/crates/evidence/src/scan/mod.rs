//! A pull scanner over JSON of any size: it follows key paths, and cuts out each record with its exact bytes.
//!
//! The window holds a few hundred kilobytes and grows only to one record's size, up to a limit, so that memory stays
//! bounded whatever the input. Nothing is parsed on the way: strings are jumped over, brackets are counted.
//!
//! - A *path* is a list of keys. Arrays on the way, and at its end, are flattened: records are their elements. If the
//!   value at the end of a path is an object or a scalar, it is the one record. So `&[]` gives the elements of a list
//!   at the top, or a bare object; `["off_facebook_activity_v2"]` gives the elements of that list. `"*"` is any key.
//! - Several paths may be followed at once; [`Record::path`] says which one matched. A shorter path that ends at an
//!   object takes it whole, so a longer path through the same object then finds nothing.
//! - A byte order mark, a prefix such as `window.YTD.ad_impressions.part0 =` and a trailing `;` are passed over, and
//!   documents that follow one another (a line each) are read as one list.
//! - What can't be read comes as a [`Cut`]; after it, ask again: the scanner goes on if it can, else it has ended.
//!
//! ```
//! use evidence::scan::Scanner;
//! let text = br#"window.YTD.app.part0 = [ { "app" : { "appId" : "1" } }, { "app" : { "appId" : "2" } } ]"#;
//! let mut scanner = Scanner::new(&text[..], &[&["app"]]);
//! let mut found = Vec::new();
//! while let Some(record) = scanner.pull().unwrap() {
//!     assert_eq!(&text[record.start as usize..][..record.bytes.len()], record.bytes);
//!     found.push(record.pointer.to_owned());
//! }
//! assert_eq!(found, ["/0/app", "/1/app"]);
//! ```

mod record;
mod window;

pub use record::{Cut, Record};

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Read;
use window::Window;

/// The window's size to begin with, in bytes.
const WINDOW: usize = 256 << 10;
/// The largest record that is kept, in bytes.
const LARGEST: usize = 64 << 20;
/// How deep arrays and objects on the way to a record may lie.
const DEEPEST: usize = 64;
/// How many different keys off the path are counted by name.
const MOST_OTHERS: usize = 1_000;

struct Frame {
    array: bool,
    /// The paths that still fit, a bit each.
    alive: u32,
    /// Elements so far.
    index: u64,
    /// Length of the pointer to this container.
    pointer: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    Running,
    Ended,
}

/// Cuts records out of a stream of JSON; see the module for what a path means.
pub struct Scanner<'p, R> {
    window: Window<R>,
    paths: &'p [&'p [&'p str]],
    too_large: bool,
    stack: Vec<Frame>,
    objects: usize,
    pointer: String,
    state: State,
    values: u64,
    variable: Option<String>,
    others: BTreeMap<String, u64>,
}

impl<'p, R: Read> Scanner<'p, R> {
    /// Scans this input for records at these paths (at most 32).
    pub fn new(input: R, paths: &'p [&'p [&'p str]]) -> Self {
        Self::with_window(input, paths, WINDOW, LARGEST)
    }

    /// The same with a window of so many bytes to begin with, and a limit for one record.
    pub fn with_window(input: R, paths: &'p [&'p [&'p str]], window: usize, largest: usize) -> Self {
        Self {
            window: Window::new(input, window, largest),
            paths,
            too_large: false,
            stack: Vec::new(),
            objects: 0,
            pointer: String::new(),
            state: State::Start,
            values: 0,
            variable: None,
            others: BTreeMap::new(),
        }
    }

    /// Overwrites all that was read before its memory is given back: for data with secrets in it.
    #[must_use]
    pub fn wiping(mut self) -> Self {
        self.window.wiping = true;
        self
    }

    /// The name before `=`, if there was one (`window.YTD.ad_impressions.part0`); known after the first pull.
    pub fn variable(&self) -> Option<&str> {
        self.variable.as_deref()
    }

    /// How many bytes have been passed.
    pub fn position(&self) -> u64 {
        self.window.position()
    }

    /// Keys that no path goes through, as dotted paths, and how often each was met.
    pub fn others(&self) -> &BTreeMap<String, u64> {
        &self.others
    }

    /// The next record; `None` at the end. After a [`Cut`], pull again: there may be more.
    pub fn pull(&mut self) -> Result<Option<Record<'_>>, Cut> {
        let found = self.advance();
        if found.is_err() && !self.too_large {
            self.state = State::Ended;
        }
        self.too_large = false;
        match found? {
            None => {
                self.state = State::Ended;
                Ok(None)
            }
            Some((from, to, path)) => Ok(Some(Record {
                bytes: self.window.buf.get(from..to).unwrap_or_default(),
                start: self.window.base + from as u64,
                path,
                pointer: &self.pointer,
            })),
        }
    }

    fn advance(&mut self) -> Result<Option<(usize, usize, usize)>, Cut> {
        match self.state {
            State::Ended => return Ok(None),
            State::Start => {
                self.state = State::Running;
                self.begin()?;
            }
            State::Running => {}
        }
        loop {
            let Some(byte) = self.window.peek()? else { return self.ended() };
            let Some(frame) = self.stack.last_mut() else {
                match byte {
                    // A program may leave a list's brackets out and write its commas all the same.
                    b';' | b',' => self.window.pos += 1,
                    b']' if self.values > 0 => self.window.pos += 1,
                    _ if self.values > 0 && !matches!(byte, b'{' | b'[') => {
                        return Err(self
                            .window
                            .cut("There is something after the end of the data, which was not read."));
                    }
                    _ => {
                        self.values += 1;
                        self.pointer.clear();
                        if let Some(found) = self.value(byte, all(self.paths.len()))? {
                            return Ok(Some(found));
                        }
                    }
                }
                continue;
            };
            match (byte, frame.array) {
                (b',', _) => self.window.pos += 1,
                (b']', true) | (b'}', false) => {
                    self.window.pos += 1;
                    if let Some(frame) = self.stack.pop()
                        && !frame.array
                    {
                        self.objects -= 1;
                    }
                }
                (b'"', false) => {
                    let (alive, pointer) = (frame.alive, frame.pointer);
                    self.pointer.truncate(pointer);
                    if let Some(found) = self.member(alive)? {
                        return Ok(Some(found));
                    }
                }
                (_, true) => {
                    let (alive, pointer, index) = (frame.alive, frame.pointer, frame.index);
                    frame.index += 1;
                    self.pointer.truncate(pointer);
                    push_index(&mut self.pointer, index);
                    if let Some(found) = self.value(byte, alive)? {
                        return Ok(Some(found));
                    }
                }
                (_, false) => return Err(self.window.cut("This is not valid JSON: a key was expected here.")),
            }
        }
    }

    /// Passes over a byte order mark and a JavaScript prefix.
    fn begin(&mut self) -> Result<(), Cut> {
        while self.window.end - self.window.pos < 4 && self.window.more()? {}
        let head = &self.window.buf[self.window.pos..self.window.end];
        if head.starts_with(&[0xef, 0xbb, 0xbf]) {
            self.window.pos += 3;
        } else if head.starts_with(&[0xff, 0xfe])
            || head.starts_with(&[0xfe, 0xff])
            || (head.len() >= 4 && head[..4].contains(&0) && head[..4].iter().any(|&b| b != 0))
        {
            return Err(self.window.cut(
                "The file is written in UTF-16 and not in UTF-8 as the platform writes it; save it again as UTF-8.",
            ));
        }
        let Some(byte) = self.window.peek()? else { return Ok(()) };
        if byte.is_ascii_alphabetic() || byte == b'_' {
            /// A variable's name is short.
            const LONGEST: usize = 4 << 10;
            loop {
                let head = &self.window.buf[self.window.pos..self.window.end];
                let head = &head[..head.len().min(LONGEST)];
                if let Some(at) = memchr::memchr3(b'=', b'{', b'"', head) {
                    if head[at] == b'=' {
                        self.variable = Some(String::from_utf8_lossy(&head[..at]).trim().to_owned());
                        self.window.pos += at + 1;
                    }
                    return Ok(());
                }
                self.window.mark = Some(self.window.pos);
                let more = head.len() < LONGEST && self.window.more()?;
                self.window.pos = self.window.mark.take().unwrap_or(self.window.pos);
                if !more {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    fn ended(&self) -> Result<Option<(usize, usize, usize)>, Cut> {
        if !self.stack.is_empty() {
            return Err(self
                .window
                .cut("The file ends in the middle: it was cut off. Download it again to have the rest."));
        }
        if self.values == 0 {
            return Err(self.window.cut("The file holds no data at all."));
        }
        Ok(None)
    }

    /// A key and its value inside an object on the path.
    fn member(&mut self, alive: u32) -> Result<Option<(usize, usize, usize)>, Cut> {
        self.window.mark = Some(self.window.pos);
        let start = self.position();
        let skipped = self.window.skip_string();
        let from = self.window.mark.take();
        skipped?;
        let raw = from.map_or(&[][..], |from| self.window.buf.get(from + 1..self.window.pos - 1).unwrap_or_default());
        if from.is_none() {
            return Err(Cut { start, length: None, pointer: None, why: "A key is too long to be read.".to_owned() });
        }
        let key: Cow<'_, [u8]> = if memchr::memchr(b'\\', raw).is_some() {
            let quoted = [b"\"", raw, b"\""].concat();
            serde_json::from_slice::<String>(&quoted).map_or(Cow::Borrowed(raw), |k| Cow::Owned(k.into_bytes()))
        } else {
            Cow::Borrowed(raw)
        };
        let depth = self.objects - 1;
        let mut next = 0_u32;
        for (i, path) in self.paths.iter().enumerate().take(32) {
            if alive & (1 << i) != 0 && path.get(depth).is_some_and(|step| *step == "*" || step.as_bytes() == &*key) {
                next |= 1 << i;
            }
        }
        let key = String::from_utf8_lossy(&key).into_owned();
        if self.window.peek()? != Some(b':') {
            return Err(if self.window.pos == self.window.end {
                self.window.cut("The file ends in the middle: it was cut off. Download it again to have the rest.")
            } else {
                self.window.cut("This is not valid JSON: a colon was expected here.")
            });
        }
        self.window.pos += 1;
        let Some(byte) = self.window.peek()? else { return self.ended() };
        if next == 0 {
            self.count_other(&key);
            self.window.skip_value(byte)?;
            return Ok(None);
        }
        self.pointer.push('/');
        for c in key.chars() {
            match c {
                '~' => self.pointer.push_str("~0"),
                '/' => self.pointer.push_str("~1"),
                c => self.pointer.push(c),
            }
        }
        self.value(byte, next)
    }

    fn count_other(&mut self, key: &str) {
        let mut name: String = String::new();
        for part in self.pointer.split('/').filter(|p| !p.is_empty() && !p.bytes().all(|b| b.is_ascii_digit())) {
            name.push_str(part);
            name.push('.');
        }
        name.extend(key.chars().take(100));
        if self.others.len() >= MOST_OTHERS && !self.others.contains_key(&name) {
            "…".clone_into(&mut name);
        }
        *self.others.entry(name).or_default() += 1;
    }

    /// A value on a path: entered, or cut out as a record, or passed over.
    fn value(&mut self, byte: u8, alive: u32) -> Result<Option<(usize, usize, usize)>, Cut> {
        let complete = self
            .paths
            .iter()
            .enumerate()
            .take(32)
            .find(|(i, path)| alive & (1 << i) != 0 && path.len() == self.objects)
            .map(|(i, _)| i);
        if byte == b'[' || (byte == b'{' && complete.is_none()) {
            if self.stack.len() >= DEEPEST {
                return Err(self.window.cut("The data is nested deeper than any honest export."));
            }
            self.window.pos += 1;
            let array = byte == b'[';
            self.objects += usize::from(!array);
            self.stack.push(Frame { array, alive, index: 0, pointer: self.pointer.len() });
            return Ok(None);
        }
        let Some(path) = complete else {
            if self.stack.is_empty() {
                return Err(self.window.cut("This is not the data of an export: it is neither a list nor an object."));
            }
            self.window.skip_value(byte)?;
            return Ok(None);
        };
        let start = self.position();
        self.window.mark = Some(self.window.pos);
        let skipped = self.window.skip_value(byte);
        let from = self.window.mark.take();
        skipped.map_err(|cut| Cut {
            start,
            length: Some(self.position() - start),
            pointer: Some(self.pointer.clone()),
            why: cut.why,
        })?;
        if let Some(from) = from {
            return Ok(Some((from, self.window.pos, path)));
        }
        self.too_large = true;
        Err(Cut {
            start,
            length: Some(self.position() - start),
            pointer: Some(self.pointer.clone()),
            why: format!("This record is larger than {} MB and was left out.", self.window.largest >> 20),
        })
    }
}

fn all(paths: usize) -> u32 {
    if paths >= 32 { u32::MAX } else { (1 << paths) - 1 }
}

fn push_index(pointer: &mut String, index: u64) {
    use std::fmt::Write as _;
    let _ = write!(pointer, "/{index}");
}
