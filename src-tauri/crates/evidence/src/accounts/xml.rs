//! Lists of logins as XML: KeePass 2 and KeePassX. Streamed: memory holds one text at a time.

use super::{IN_THE_BIN, Login, NO_LOGINS};
use crate::kit::{Desk, times};
use crate::{Stopped, Tree};
use model::{Excerpt, Moment};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};
use std::io::{self, BufRead, Read};
use zeroize::{Zeroize as _, Zeroizing};

/// The longest text, tag or comment that is read, in bytes: attachments stand in the file as text.
const LARGEST: usize = 32 << 20;
/// The longest text that is kept for a look, in bytes.
const LONGEST: usize = 16 << 10;

/// How a manager calls its elements.
pub(super) struct Manager {
    group: &'static str,
    entry: &'static str,
    time: &'static str,
    user: &'static str,
    url: &'static str,
    /// Whether an entry's fields are pairs of a key and a value, else elements of their own.
    pairs: bool,
}

pub(super) const KEE_PASS: Manager =
    Manager { group: "Group", entry: "Entry", time: "CreationTime", user: "UserName", url: "URL", pairs: true };
pub(super) const KEE_PASS_X: Manager =
    Manager { group: "group", entry: "entry", time: "creation", user: "username", url: "url", pairs: false };

/// An element that means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Group,
    Entry,
    History,
    Pair,
    Key,
    Value,
    Uuid,
    BinUuid,
    Time,
    User,
    Url,
    Other,
}

impl Manager {
    fn part(&self, name: &str) -> Part {
        match name {
            name if name == self.group => Part::Group,
            name if name == self.entry => Part::Entry,
            name if name == self.time => Part::Time,
            name if !self.pairs && name == self.user => Part::User,
            name if !self.pairs && name == self.url => Part::Url,
            "History" => Part::History,
            "String" if self.pairs => Part::Pair,
            "Key" => Part::Key,
            "Value" => Part::Value,
            "UUID" => Part::Uuid,
            "RecycleBinUUID" => Part::BinUuid,
            _ => Part::Other,
        }
    }

    /// Which field a pair's key names; further addresses are called `KP2A_URL_1` and so on.
    fn field(&self, key: &str) -> Part {
        match key {
            key if key == self.user => Part::User,
            key if key == self.url || key.starts_with("KP2A_URL") => Part::Url,
            _ => Part::Other,
        }
    }
}

/// A text of the file: as it means, as it stands, and where it begins.
#[derive(Default)]
struct Taken {
    text: String,
    raw: Vec<u8>,
    start: Option<u64>,
    too_long: bool,
}

impl Taken {
    fn add(&mut self, text: &str, raw: &[u8], start: u64) {
        if self.too_long || self.raw.len() + raw.len() > LONGEST {
            self.too_long = true;
            self.text.zeroize();
            self.raw.zeroize();
            return;
        }
        self.start.get_or_insert(start);
        self.text.push_str(text);
        self.raw.extend_from_slice(raw);
    }
}

#[derive(Default)]
struct Entry {
    urls: Vec<Taken>,
    user: String,
    at: Option<Moment>,
}

struct Walk<'m> {
    manager: &'m Manager,
    open: Vec<Part>,
    /// Of each open group, whether it is the bin or in it.
    bins: Vec<bool>,
    /// The bin's id.
    bin: String,
    history: usize,
    entry: Option<Entry>,
    /// Which field the pair at hand is.
    field: Part,
    taken: Option<Taken>,
    number: u64,
}

impl Walk<'_> {
    fn begin(&mut self, name: &str) {
        let part = self.manager.part(name);
        let parent = self.open.last().copied().unwrap_or(Part::Other);
        self.open.push(part);
        match part {
            Part::Group => self.bins.push(self.bins.last().copied().unwrap_or(false)),
            Part::History => self.history += 1,
            Part::Entry if self.history == 0 => {
                self.number += 1;
                self.entry = Some(Entry::default());
            }
            Part::Pair => self.field = Part::Other,
            _ => {}
        }
        let in_entry = self.entry.is_some() && self.history == 0;
        let wanted = match part {
            Part::Key => in_entry && parent == Part::Pair,
            Part::Value => in_entry && parent == Part::Pair && self.field != Part::Other,
            Part::User | Part::Url => in_entry && parent == Part::Entry,
            Part::Time => in_entry,
            Part::Uuid => parent == Part::Group,
            Part::BinUuid => true,
            _ => false,
        };
        self.taken = wanted.then(Taken::default);
    }

    fn end(&mut self, desk: &mut Desk<'_>) -> Result<(), Stopped> {
        let Some(part) = self.open.pop() else { return Ok(()) };
        if let Some(taken) = self.taken.take().filter(|taken| !taken.too_long) {
            self.take(part, taken);
        }
        match part {
            Part::Group => {
                self.bins.pop();
            }
            Part::History => self.history = self.history.saturating_sub(1),
            Part::Entry if self.history == 0 => {
                if let Some(entry) = self.entry.take() {
                    return self.tell(desk, entry);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn take(&mut self, part: Part, taken: Taken) {
        let field = if part == Part::Value { self.field } else { part };
        match (field, &mut self.entry) {
            (Part::Key, _) => self.field = self.manager.field(taken.text.trim()),
            (Part::Uuid, _) if !self.bin.is_empty() && taken.text.trim() == self.bin => {
                self.bins.iter_mut().last().into_iter().for_each(|bin| *bin = true);
            }
            (Part::BinUuid, _) => taken.text.trim().clone_into(&mut self.bin),
            (Part::Time, Some(entry)) => entry.at = times::read(&taken.text),
            (Part::User, Some(entry)) => entry.user = taken.text,
            (Part::Url, Some(entry)) => entry.urls.push(taken),
            _ => {}
        }
    }

    fn tell(&self, desk: &mut Desk<'_>, entry: Entry) -> Result<(), Stopped> {
        if self.bins.last() == Some(&true) {
            desk.skip(IN_THE_BIN, 1);
            return Ok(());
        }
        let urls: Vec<Taken> = entry.urls.into_iter().filter(|url| !url.text.trim().is_empty()).collect();
        if urls.is_empty() {
            desk.skip(NO_LOGINS, 1);
        }
        for Taken { text, raw, start, .. } in urls {
            let pointer = format!("entry {}", self.number);
            let locator = desk.base().record(start.unwrap_or(0), raw.len() as u64, pointer);
            let login = Login { url: &text, users: &[&entry.user], at: entry.at.clone() };
            login.tell(desk, &Excerpt { locator, bytes: raw })?;
        }
        Ok(())
    }
}

/// Reads a manager's XML.
pub(super) fn read(desk: &mut Desk<'_>, tree: &mut Tree, index: usize, manager: &Manager) -> Result<(), Stopped> {
    let Some(input) = desk.open(tree, index) else { return Ok(()) };
    let mut reader = Reader::from_reader(Source::new(input));
    reader.config_mut().expand_empty_elements = true;
    let mut walk = Walk {
        manager,
        open: Vec::new(),
        bins: Vec::new(),
        bin: String::new(),
        history: 0,
        entry: None,
        field: Part::Other,
        taken: None,
        number: 0,
    };
    let mut buffer = Zeroizing::new(Vec::with_capacity(LONGEST));
    let skipped = reader.get_mut().skip_mark();
    loop {
        desk.check()?;
        reader.get_mut().budget = LARGEST;
        let at = skipped + reader.buffer_position();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => walk.begin(tag.name().0),
            Ok(Event::End(_)) => walk.end(desk)?,
            Ok(Event::Text(text)) => {
                if let Some(taken) = &mut walk.taken {
                    taken.add(&text, text.as_bytes(), at);
                }
            }
            Ok(Event::CData(text)) => {
                if let Some(taken) = &mut walk.taken {
                    taken.add(&text, &[b"<![CDATA[", text.as_bytes(), b"]]>"].concat(), at);
                }
            }
            Ok(Event::GeneralRef(name)) => {
                if let Some(taken) = &mut walk.taken {
                    let raw = [b"&", name.as_bytes(), b";"].concat();
                    taken.add(&meant(&name), &raw, at);
                }
            }
            Ok(Event::Eof) if walk.open.is_empty() => return Ok(()),
            Ok(Event::Eof) => {
                desk.unread_at(at, format!("after entry {}", walk.number), CUT_OFF.to_owned());
                return Ok(());
            }
            Ok(_) => {}
            // What such an error says may quote the file.
            Err(_) => {
                desk.unread_at(at, format!("after entry {}", walk.number), NO_XML.to_owned());
                return Ok(());
            }
        }
        buffer.as_mut_slice().zeroize();
        buffer.clear();
        desk.at(at);
    }
}

const CUT_OFF: &str = "The file ends in the middle: it was cut off. Export it again to have the rest.";
const NO_XML: &str = "From here on this is no XML that Sayso can read. What came before was read.";

/// The character that a reference means; nothing for one that nobody defined.
fn meant(name: &BytesRef<'_>) -> String {
    match name.resolve_char_ref() {
        Ok(Some(character)) => character.to_string(),
        _ => quick_xml::escape::resolve_predefined_entity(name).unwrap_or_default().to_owned(),
    }
}

/// A buffered reader that overwrites what it held, and gives up on a text that never ends.
struct Source<R> {
    input: R,
    held: Zeroizing<Vec<u8>>,
    at: usize,
    end: usize,
    /// How many bytes may still be read until the next event.
    budget: usize,
}

impl<R: Read> Source<R> {
    fn new(input: R) -> Self {
        Self { input, held: Zeroizing::new(vec![0; 64 << 10]), at: 0, end: 0, budget: LARGEST }
    }

    /// Passes over a byte order mark; how many bytes it had.
    fn skip_mark(&mut self) -> u64 {
        let found = self.fill_buf().is_ok_and(|bytes| bytes.starts_with(b"\xef\xbb\xbf"));
        if found {
            self.consume(3);
        }
        if found { 3 } else { 0 }
    }
}

impl<R: Read> Read for Source<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let n = self.fill_buf()?.read(into)?;
        self.consume(n);
        Ok(n)
    }
}

impl<R: Read> BufRead for Source<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.budget == 0 {
            return Err(io::Error::other("a text in the file is too long"));
        }
        if self.at == self.end {
            self.at = 0;
            self.end = 0;
            self.end = self.input.read(&mut self.held)?;
        }
        Ok(self.held.get(self.at..self.end).unwrap_or_default())
    }

    fn consume(&mut self, n: usize) {
        self.at = (self.at + n).min(self.end);
        self.budget = self.budget.saturating_sub(n);
    }
}
