//! The desk at which one source is read: where claims go, and where everything that could not be read is counted.

use super::node::Node;
use super::piece::Piece;
use super::row::{Cell, Row, key_of};
use super::sheet::is_nothing;
use crate::ahead::ahead;
use crate::records::Meter;
use crate::scan::{Cut, Record, Scanner};
use crate::{Control, Sink, Stopped, Tree};
use chrono::NaiveDate;
use model::{Basis, Category, Claim, ClaimBody, ClaimKind, Consent, ConsentState, Covers, Excerpt, Holding, Locator};
use model::{Moment, Named, Origin, Platform, Unread};
use sha2::Digest as _;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

/// The largest record that is looked at whole, in bytes. No honest one comes near.
pub(crate) const LARGEST: usize = 16 << 20;
/// How many records of one file are listed as unread one by one; the rest is counted.
const MOST_UNREAD: u64 = 100;
/// Different fields of one file that are counted by name.
const MOST_FIELDS: usize = 200;
/// How many records are remembered to tell whether one was written before; some 60 MB.
const MOST_REMEMBERED: usize = 1_000_000;

/// The desk at which one source is read.
pub(crate) struct Desk<'s> {
    sink: &'s mut dyn Sink,
    control: &'s Control,
    platform: Platform,
    me: Named,
    source: String,
    member: String,
    base: Locator,
    meter: Option<Meter<'s>>,
    bad: u64,
    unknown: BTreeMap<String, u64>,
    skipped: BTreeMap<String, u64>,
    spans: BTreeMap<ClaimKind, (NaiveDate, NaiveDate)>,
    latest: Option<Moment>,
    first: First,
    mine: Option<String>,
    zone: Option<String>,
}

/// What has been seen before, by marks.
#[derive(Default)]
pub(crate) struct First(BTreeSet<[u8; 16]>);

impl First {
    /// What marks are remembered by.
    pub(crate) fn key(marks: &[&str]) -> [u8; 16] {
        let mut hash = sha2::Sha256::new();
        for mark in marks {
            hash.update(mark.len().to_le_bytes());
            hash.update(mark.as_bytes());
        }
        let mut key = [0; 16];
        key.copy_from_slice(hash.finalize().get(..16).unwrap_or(&[0; 16]));
        key
    }

    /// Whether this comes for the first time. What is too much to be remembered always does.
    pub(crate) fn is_first(&mut self, key: [u8; 16]) -> bool {
        self.is_full() || self.0.insert(key)
    }

    /// Whether this is remembered.
    pub(crate) fn has(&self, key: [u8; 16]) -> bool {
        self.0.contains(&key)
    }

    /// Whether nothing more is remembered.
    pub(crate) fn is_full(&self) -> bool {
        self.0.len() >= MOST_REMEMBERED
    }
}

impl<'s> Desk<'s> {
    /// A desk over this sink, for an export of this platform.
    pub(crate) fn new(sink: &'s mut dyn Sink, control: &'s Control, platform: Platform) -> Self {
        Self {
            sink,
            control,
            me: Named::platform(&platform),
            platform,
            source: String::new(),
            member: String::new(),
            base: Locator::default(),
            meter: None,
            bad: 0,
            unknown: BTreeMap::new(),
            skipped: BTreeMap::new(),
            spans: BTreeMap::new(),
            latest: None,
            first: First::default(),
            mine: None,
            zone: None,
        }
    }

    /// Whose export it is.
    pub(crate) fn platform(&self) -> Platform {
        self.platform.clone()
    }

    /// The platform as a party.
    pub(crate) fn me(&self) -> Named {
        self.me.clone()
    }

    /// Which of several people in the export is the person, by the export's own name for them.
    pub(crate) fn mine(&self) -> Option<&str> {
        self.mine.as_deref()
    }

    /// Says which of several people in the export is the person.
    pub(crate) fn set_mine(&mut self, name: Option<String>) {
        self.mine = name;
    }

    /// The name of the file or folder that is read; empty if nobody said it.
    pub(crate) fn source(&self) -> &str {
        &self.source
    }

    /// Says the name of the file or folder that is read, for exports of which it is a part.
    pub(crate) fn set_source(&mut self, name: String) {
        self.source = name;
    }

    /// The zone that the export names for its clock, if it does.
    pub(crate) fn zone(&self) -> Option<&str> {
        self.zone.as_deref()
    }

    /// Says which zone the export names for its clock.
    pub(crate) fn set_zone(&mut self, zone: Option<String>) {
        self.zone = zone;
    }

    /// The sink itself.
    pub(crate) fn sink(&mut self) -> &mut dyn Sink {
        self.sink
    }

    /// The member at hand, with its folders.
    pub(crate) fn member(&self) -> &str {
        &self.member
    }

    /// The member's place.
    pub(crate) fn base(&self) -> &Locator {
        &self.base
    }

    /// `Err(Stopped::Cancelled)` once somebody asked to stop.
    pub(crate) fn check(&self) -> Result<(), Stopped> {
        self.control.check()
    }

    /// Takes up a member. What was counted for the one before is reported.
    pub(crate) fn take_up(&mut self, tree: &Tree, index: usize) {
        self.put_down();
        self.first = First::default();
        self.meter = tree.members().get(index).map(|member| Meter::new(self.control, member));
        self.member = tree.members().get(index).map(|m| m.name.to_string()).unwrap_or_default();
        self.base = tree.locator(index);
    }

    /// Passes a member over; its bytes count as read.
    pub(crate) fn pass_over(&mut self, tree: &Tree, index: usize) {
        self.control.advance(tree.members().get(index).map_or(0, |m| m.stored));
    }

    /// Says how far into the member reading has come, in bytes.
    pub(crate) fn at(&mut self, position: u64) {
        if let Some(meter) = &mut self.meter {
            meter.at(position);
        }
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

    /// Reports what is left, the days that were covered and, if nothing said when the export was made, the latest time
    /// in it.
    pub(crate) fn finish(mut self, undated: bool) -> Result<(), Stopped> {
        self.put_down();
        for (why, count) in &self.skipped {
            self.sink.skipped(why, *count);
        }
        for (kind, (from, to)) in &self.spans {
            self.sink.covers(*kind, Covers { from: *from, to: *to });
        }
        if undated && let Some(mut latest) = self.latest {
            latest.literal.push_str(" (the latest time in the export)");
            self.sink.about(None, Some(latest))?;
        }
        Ok(())
    }

    /// Opens the member that was taken up; `None` if it can't be read, which is then listed.
    pub(crate) fn open<'t>(&mut self, tree: &'t mut Tree, index: usize) -> Option<Box<dyn Read + Send + 't>> {
        match tree.read(index) {
            Ok(reader) => Some(reader),
            Err(fault) => {
                self.unread_member(&fault.why);
                None
            }
        }
    }

    /// Cuts JSON records at these paths, in order, up to this size each. Another thread decompresses ahead.
    pub(crate) fn scan(
        &mut self,
        reader: Box<dyn Read + Send + '_>,
        paths: &[&[&str]],
        largest: usize,
        with: impl FnMut(&mut Self, Result<Record<'_>, Cut>) -> Result<(), Stopped>,
    ) -> Result<(), Stopped> {
        self.cut(reader, paths, largest, false, with)
    }

    fn cut(
        &mut self,
        reader: Box<dyn Read + Send + '_>,
        paths: &[&[&str]],
        largest: usize,
        count_others: bool,
        mut with: impl FnMut(&mut Self, Result<Record<'_>, Cut>) -> Result<(), Stopped>,
    ) -> Result<(), Stopped> {
        ahead(reader, |input| {
            let mut scanner = Scanner::with_window(input, paths, largest.min(256 << 10), largest);
            loop {
                self.control.check()?;
                match scanner.pull() {
                    Ok(Some(record)) => with(self, Ok(record))?,
                    Ok(None) => break,
                    Err(cut) => with(self, Err(cut))?,
                }
                self.at(scanner.position());
            }
            if count_others {
                for (field, times) in scanner.others() {
                    self.unknown_times(field, *times);
                }
            }
            Ok(())
        })
    }

    /// Hands over each JSON record at these paths of a member; what can't be read is listed, keys off the paths are
    /// counted.
    pub(crate) fn each_json(
        &mut self,
        tree: &mut Tree,
        index: usize,
        paths: &[&[&str]],
        with: impl FnMut(&mut Self, &Piece<'_>) -> Result<(), Stopped>,
    ) -> Result<(), Stopped> {
        let Some(reader) = self.open(tree, index) else { return Ok(()) };
        self.each_json_in(reader, paths, with)
    }

    /// The same for a member that has been opened already.
    pub(crate) fn each_json_in(
        &mut self,
        reader: Box<dyn Read + Send + '_>,
        paths: &[&[&str]],
        mut with: impl FnMut(&mut Self, &Piece<'_>) -> Result<(), Stopped>,
    ) -> Result<(), Stopped> {
        self.cut(reader, paths, LARGEST, true, |desk, found| match desk.piece(found, Piece::of) {
            Some(piece) => with(desk, &piece),
            None => Ok(()),
        })
    }

    /// What was cut out, as a record to look into; what can't be is listed.
    pub(crate) fn piece<'a>(
        &mut self,
        found: Result<Record<'a>, Cut>,
        of: fn(&Record<'a>) -> Option<Piece<'a>>,
    ) -> Option<Piece<'a>> {
        match found {
            Ok(record) => {
                let piece = of(&record);
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

    /// A stated claim and the record that it rests on.
    pub(crate) fn put(&mut self, claim: Claim, excerpt: Excerpt) -> Result<(), Stopped> {
        // A record may hold a hundred thousand claims, and whoever cancels shouldn't wait for all of them.
        self.control.check()?;
        self.covers(claim.body.kind(), claim.at.as_ref());
        self.seen(claim.at.as_ref());
        self.sink.claim(claim, excerpt, None)
    }

    /// That the platform holds what this field says, with the field alone as evidence. Placeholders are nothing.
    pub(crate) fn hold(
        &mut self,
        row: &Row<'_>,
        cell: &Cell<'_>,
        (category, origin): (&str, Origin),
        at: Option<Moment>,
    ) -> Result<(), Stopped> {
        if is_nothing(&cell.value) {
            return Ok(());
        }
        let body = self.holding(category, Some(&cell.value), origin, &cell.name);
        let excerpt = row.part(cell, &self.base);
        self.put(Claim::stated(body, at), excerpt)
    }

    /// What the person chose towards the platform, with the field alone as evidence.
    pub(crate) fn choice(
        &mut self,
        row: &Row<'_>,
        cell: &Cell<'_>,
        purpose: &str,
        state: ConsentState,
        at: Option<Moment>,
    ) -> Result<(), Stopped> {
        let body = ClaimBody::Consent(Consent {
            vendor: self.me(),
            vendor_number: None,
            purpose: purpose.to_owned(),
            basis: Basis::NotStated,
            state,
            site: None,
        });
        let excerpt = row.part(cell, &self.base);
        self.put(Claim::stated(body, at), excerpt)
    }

    /// A stated claim that rests on this part of a JSON record, `below` it.
    pub(crate) fn claim(
        &mut self,
        body: ClaimBody,
        at: Option<Moment>,
        distinct: Option<&str>,
        (piece, part, below): (&Piece<'_>, Node<'_>, &str),
    ) -> Result<(), Stopped> {
        self.control.check()?;
        let mut claim = Claim::stated(body, at);
        claim.distinct = distinct.map(Into::into);
        self.sink.claim(claim, piece.excerpt(&self.base, part, below), None)
    }

    /// That the platform holds this.
    pub(crate) fn holding(&self, category: &str, value: Option<&str>, origin: Origin, literal: &str) -> ClaimBody {
        ClaimBody::Holding(Holding {
            holder: self.me(),
            category: Category::new(category),
            value: value.map(str::to_owned),
            origin,
            acquired_from: None,
            literal: literal.into(),
        })
    }

    /// A time of the evidence in seconds since 1970, if it is one: zero and nonsense are no time.
    pub(crate) fn moment(&mut self, seconds: Option<i64>) -> Option<Moment> {
        /// From 1995 to 2100: nothing is older, and milliseconds are not mistaken for seconds.
        const HONEST: std::ops::Range<i64> = 788_918_400..4_102_444_800;
        let seconds = seconds.filter(|s| HONEST.contains(s))?;
        let at = Moment::from_epoch(seconds);
        self.seen(at.as_ref());
        at
    }

    /// Notes a time that was read elsewhere, so that an export without a date of its own has its latest one.
    pub(crate) fn seen(&mut self, at: Option<&Moment>) {
        let Some(at) = at else { return };
        if self.latest.as_ref().is_none_or(|latest| latest.instant_ms() < at.instant_ms()) {
            self.latest = Some(at.clone());
        }
    }

    /// Widens the days that the source covers for this kind of claim.
    pub(crate) fn covers(&mut self, kind: ClaimKind, at: Option<&Moment>) {
        let Some(day) = at.map(|m| m.local.date()) else { return };
        let span = self.spans.entry(kind).or_insert((day, day));
        *span = (span.0.min(day), span.1.max(day));
    }

    /// Counts a field or label that isn't known.
    pub(crate) fn unknown(&mut self, field: &str) {
        self.unknown_times(field, 1);
    }

    /// Takes these names off what was counted as unknown in the member at hand: fields that are known and not read.
    pub(crate) fn forget_known(&mut self, names: &[&str]) {
        self.unknown.retain(|field, _| !names.iter().any(|name| key_of(name) == key_of(field)));
    }

    fn unknown_times(&mut self, field: &str, times: u64) {
        let known = self.unknown.len() < MOST_FIELDS || self.unknown.contains_key(field);
        let field: String = if known { field.chars().take(200).collect() } else { "…".to_owned() };
        *self.unknown.entry(field).or_default() += times;
    }

    /// Counts records that are left out on purpose, with a sentence why.
    pub(crate) fn skip(&mut self, why: &str, count: u64) {
        if count > 0 {
            *self.skipped.entry(why.to_owned()).or_default() += count;
        }
    }

    /// Whether a record with these marks comes for the first time in this member. For files that repeat themselves.
    pub(crate) fn is_first(&mut self, marks: &[&str]) -> bool {
        self.first.is_first(First::key(marks))
    }

    /// Lists a row whose form isn't known.
    pub(crate) fn unread_row(&mut self, row: &Row<'_>, why: &str) {
        let locator = row.whole(&self.base).locator;
        self.unread(locator, why.to_owned());
    }

    /// Lists a record whose form isn't known.
    pub(crate) fn unlike(&mut self, piece: &Piece<'_>, why: &str) {
        let locator = piece.excerpt(&self.base, piece.node, "").locator;
        self.unread(locator, why.to_owned());
    }

    /// Lists the member at hand as unread, whole.
    pub(crate) fn unread_member(&mut self, why: &str) {
        self.unread(self.base.clone(), why.to_owned());
    }

    /// Lists what begins at this byte of the member as unread.
    pub(crate) fn unread_at(&mut self, start: u64, pointer: String, why: String) {
        self.unread(Locator { start: Some(start), pointer: Some(pointer), ..self.base.clone() }, why);
    }

    /// Lists something unread, up to a number for each file.
    pub(crate) fn unread(&mut self, locator: Locator, why: String) {
        self.bad += 1;
        if self.bad <= MOST_UNREAD {
            self.sink.unread(Unread { locator, why });
        }
    }
}
