//! The loop that readers of JSON share: a member's records one by one, with progress, cancellation, and everything
//! that could not be read reported.

use crate::ahead::ahead;
use crate::scan::{Record, Scanner};
use crate::tree::Member;
use crate::{Control, Sink, Stopped, Tree};
use model::{Locator, Unread};
use std::io::Read;

/// What is done with each record: the record, its member's locator, and the sink.
pub type Each<'e> = &'e mut dyn FnMut(&Record<'_>, &Locator, &mut dyn Sink) -> Result<(), Stopped>;

/// Hands each record of a member to `each` and reports the rest: what can't be read, keys off the paths, progress.
/// Returns how many records there were. For the paths see [`crate::scan`].
pub fn records(
    tree: &mut Tree,
    index: usize,
    paths: &[&[&str]],
    sink: &mut dyn Sink,
    control: &Control,
    each: Each<'_>,
) -> Result<u64, Stopped> {
    let locator = tree.locator(index);
    let Some(member) = tree.members().get(index).cloned() else { return Ok(0) };
    let compressed = tree.is_compressed(index);
    let noted = tree.notes().iter().any(|note| note.locator == locator);
    let reader = match tree.read(index) {
        Ok(reader) => reader,
        Err(fault) => {
            if !noted {
                sink.unread(Unread { locator, why: fault.why });
            }
            control.advance(member.stored);
            return Ok(0);
        }
    };
    let mut meter = Meter::new(control, &member);
    let mut run = |input: &mut dyn Read| -> Result<u64, Stopped> {
        let mut scanner = Scanner::new(input, paths);
        let mut count = 0;
        loop {
            control.check()?;
            match scanner.pull() {
                Ok(Some(record)) => {
                    count += 1;
                    each(&record, &locator, sink)?;
                }
                Ok(None) => break,
                Err(cut) => sink.unread(cut.unread(&locator)),
            }
            meter.at(scanner.position());
        }
        for (field, times) in scanner.others() {
            sink.unknown_field(&member.name, field, *times);
        }
        Ok(count)
    };
    let count = if compressed { ahead(reader, |input| run(input)) } else { run(&mut { reader }) }?;
    meter.done();
    Ok(count)
}

/// Turns bytes that came out of a decompressor into bytes of the source.
pub(crate) struct Meter<'c> {
    control: &'c Control,
    stored: u64,
    size: u64,
    counted: u64,
}

impl<'c> Meter<'c> {
    pub(crate) fn new(control: &'c Control, member: &Member) -> Self {
        Self { control, stored: member.stored, size: member.size.unwrap_or(0), counted: 0 }
    }

    pub(crate) fn at(&mut self, position: u64) {
        let share = position.saturating_mul(self.stored).checked_div(self.size).unwrap_or(0).min(self.stored);
        if share >= self.counted + (256 << 10) {
            self.control.advance(share - self.counted);
            self.counted = share;
        }
    }

    pub(crate) fn done(&mut self) {
        self.control.advance(self.stored - self.counted);
        self.counted = self.stored;
    }
}
