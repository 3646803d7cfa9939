//! What every file's reading needs: records cut out of members, and a place where claims go.

use super::node::Node;
use super::piece::{Layout, Piece};
use crate::ahead::ahead;
use crate::records::Meter;
use crate::scan::{Cut, Record, Scanner};
use crate::{Control, Sink, Stopped, Tree};
use chrono::NaiveDate;
use model::{Claim, ClaimBody, ClaimKind, Covers, Locator, Moment, Named, Platform, Unread};
use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};

/// The largest record that is looked at whole, in bytes. No honest list of advertisers comes near.
pub(super) const LARGEST: usize = 16 << 20;
/// How much of a file is looked at to see its shape, in bytes.
const HEAD: u64 = 64 << 10;
/// How many records of one file are listed as unread one by one; the rest is counted.
const MOST_UNREAD: u64 = 100;

/// What follows a file's first bytes: the fault that was met in them, or the rest.
struct Rest<R> {
    failed: Option<io::Error>,
    reader: R,
}

impl<R: Read> Read for Rest<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self.failed.take() {
            Some(error) => Err(error),
            None => self.reader.read(into),
        }
    }
}

/// The desk at which one source is read.
pub(super) struct Desk<'s> {
    sink: &'s mut dyn Sink,
    control: &'s Control,
    facebook: Named,
    member: String,
    base: Locator,
    meter: Option<Meter<'s>>,
    bad: u64,
    unknown: BTreeMap<String, u64>,
    spans: BTreeMap<ClaimKind, (NaiveDate, NaiveDate)>,
    latest: Option<i64>,
}

impl<'s> Desk<'s> {
    /// A desk over this sink.
    pub(super) fn new(sink: &'s mut dyn Sink, control: &'s Control) -> Self {
        Self {
            sink,
            control,
            facebook: Named::platform(&Platform::FACEBOOK),
            member: String::new(),
            base: Locator::default(),
            meter: None,
            bad: 0,
            unknown: BTreeMap::new(),
            spans: BTreeMap::new(),
            latest: None,
        }
    }

    /// Facebook as a party.
    pub(super) fn facebook(&self) -> Named {
        self.facebook.clone()
    }

    /// The sink itself.
    pub(super) fn sink(&mut self) -> &mut dyn Sink {
        self.sink
    }

    /// The file at hand without folders and ending (`ads_interests`).
    pub(super) fn stem(&self) -> &str {
        super::files::stem(&self.member)
    }

    /// Takes up a member. What was counted for the one before is reported.
    pub(super) fn take_up(&mut self, tree: &Tree, index: usize) {
        self.put_down();
        self.meter = tree.members().get(index).map(|member| Meter::new(self.control, member));
        self.member = tree.members().get(index).map(|m| m.name.to_string()).unwrap_or_default();
        self.base = tree.locator(index);
    }

    fn put_down(&mut self) {
        if let Some(mut meter) = self.meter.take() {
            meter.done();
        }
        for (field, count) in std::mem::take(&mut self.unknown) {
            self.sink.unknown_field(&self.member, &field, count);
        }
        if self.bad > MOST_UNREAD {
            let why = format!("More records of {} that can't be read.", model::visible(&self.member));
            self.sink.skipped(&why, self.bad - MOST_UNREAD);
        }
        self.bad = 0;
    }

    /// Reports what is left, the days that were covered and, if no name said when the export was made, the latest time
    /// in it.
    pub(super) fn finish(mut self, undated: bool) -> Result<(), Stopped> {
        self.put_down();
        for (kind, (from, to)) in &self.spans {
            self.sink.covers(*kind, Covers { from: *from, to: *to });
        }
        if undated && let Some(mut latest) = self.latest.and_then(Moment::from_epoch) {
            latest.literal.push_str(" (the latest time in the export)");
            self.sink.about(None, Some(latest))?;
        }
        Ok(())
    }

    /// Looks at each record of a member without reporting anything about it: it will be read again.
    pub(super) fn quietly(
        &mut self,
        tree: &mut Tree,
        index: usize,
        mut look: impl FnMut(&Piece<'_>),
    ) -> Result<(), Stopped> {
        if tree.read(index).is_err() {
            return Ok(());
        }
        let Some((layout, reader)) = self.open(tree, index) else { return Ok(()) };
        self.scan(reader, layout.paths(), LARGEST, |_, found| {
            if let Some(piece) = found.ok().as_ref().and_then(Piece::of) {
                look(&piece);
            }
            Ok(())
        })
    }

    /// Cuts each record out of the member and hands it over. Damage is listed and stops this member only.
    pub(super) fn each(
        &mut self,
        tree: &mut Tree,
        index: usize,
        mut with: impl FnMut(&mut Self, Piece<'_>) -> Result<(), Stopped>,
    ) -> Result<(), Stopped> {
        let Some((layout, reader)) = self.open(tree, index) else { return Ok(()) };
        self.scan(reader, layout.paths(), LARGEST, |desk, found| match desk.piece(found) {
            Some(piece) => with(desk, piece),
            None => Ok(()),
        })
    }

    /// What was cut out, as a record to look into; what can't be is listed.
    pub(super) fn piece<'a>(&mut self, found: Result<Record<'a>, Cut>) -> Option<Piece<'a>> {
        match found {
            Ok(record) => {
                let piece = Piece::of(&record);
                if piece.is_none() {
                    self.unread(record.locator(&self.base), "This record is not valid JSON.".to_owned());
                }
                piece
            }
            Err(cut) => {
                let Unread { locator, why } = cut.unread(&self.base);
                self.unread(locator, why);
                None
            }
        }
    }

    /// Opens a member and sees how its records stand in it; `None` if it can't be read, which is then listed.
    pub(super) fn open<'t>(&mut self, tree: &'t mut Tree, index: usize) -> Option<(Layout, Box<dyn Read + Send + 't>)> {
        let mut reader = match tree.read(index) {
            Ok(reader) => reader,
            Err(fault) => {
                self.unread(self.base.clone(), fault.why);
                return None;
            }
        };
        let mut head = Vec::new();
        let failed = reader.by_ref().take(HEAD).read_to_end(&mut head).err();
        let layout = Layout::of(&head);
        Some((layout, Box::new(Cursor::new(head).chain(Rest { failed, reader }))))
    }

    /// Cuts records at these paths, in order, up to this size each. Another thread decompresses ahead.
    pub(super) fn scan(
        &mut self,
        reader: Box<dyn Read + Send + '_>,
        paths: &[&[&str]],
        largest: usize,
        mut with: impl FnMut(&mut Self, Result<Record<'_>, Cut>) -> Result<(), Stopped>,
    ) -> Result<(), Stopped> {
        ahead(reader, |input| {
            let mut scanner = Scanner::with_window(input, paths, largest.min(256 << 10), largest);
            loop {
                self.control.check()?;
                match scanner.pull() {
                    Ok(Some(record)) => with(self, Ok(record))?,
                    Ok(None) => return Ok(()),
                    Err(cut) => with(self, Err(cut))?,
                }
                if let Some(meter) = &mut self.meter {
                    meter.at(scanner.position());
                }
            }
        })
    }

    /// A stated claim that rests on this part of a record, `below` it.
    pub(super) fn claim(
        &mut self,
        body: ClaimBody,
        at: Option<Moment>,
        distinct: Option<&str>,
        (piece, part, below): (&Piece<'_>, Node<'_>, &str),
    ) -> Result<(), Stopped> {
        // A record may hold a hundred thousand claims, and whoever cancels shouldn't wait for all of them.
        self.control.check()?;
        let mut claim = Claim::stated(body, at);
        claim.distinct = distinct.map(Into::into);
        self.sink.claim(claim, piece.excerpt(&self.base, part, below), None)
    }

    /// The member's place.
    pub(super) fn base(&self) -> &Locator {
        &self.base
    }

    /// A time of the evidence, if it is one: zero and nonsense are no time.
    pub(super) fn moment(&mut self, seconds: Option<i64>) -> Option<Moment> {
        /// From 1995 to 2100: nothing at Facebook is older, and milliseconds are not mistaken for seconds.
        const HONEST: std::ops::Range<i64> = 788_918_400..4_102_444_800;
        let seconds = seconds.filter(|s| HONEST.contains(s))?;
        self.latest = self.latest.max(Some(seconds));
        Moment::from_epoch(seconds)
    }

    /// Widens the days that the source covers for this kind of claim.
    pub(super) fn covers(&mut self, kind: ClaimKind, at: Option<&Moment>) {
        let Some(day) = at.map(|m| m.local.date()) else { return };
        let span = self.spans.entry(kind).or_insert((day, day));
        *span = (span.0.min(day), span.1.max(day));
    }

    /// Counts a field or label that isn't known.
    pub(super) fn unknown(&mut self, field: &str) {
        /// Different fields of one file that are counted by name.
        const MOST: usize = 200;
        let field: String =
            if self.unknown.len() < MOST { field.chars().take(200).collect() } else { "…".to_owned() };
        *self.unknown.entry(field).or_default() += 1;
    }

    /// Lists a record whose form isn't known.
    pub(super) fn unlike(&mut self, piece: &Piece<'_>, why: &str) {
        let locator = piece.excerpt(&self.base, piece.node, "").locator;
        self.unread(locator, why.to_owned());
    }

    /// Lists something unread, up to a number for each file.
    pub(super) fn unread(&mut self, locator: Locator, why: String) {
        self.bad += 1;
        if self.bad <= MOST_UNREAD {
            self.sink.unread(Unread { locator, why });
        }
    }
}
