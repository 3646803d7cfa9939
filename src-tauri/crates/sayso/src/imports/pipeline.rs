//! A reader on its own thread, the record's writer on this one, and a short queue between them: so memory stays
//! bounded, and reading and writing take turns on no core.

use crate::shapes::{Problem, ProgressShape};
use crossbeam_channel::{Receiver, Sender, bounded};
use evidence::{Control, Fault, Reader, Sink, Stopped, Tree};
use model::{
    Account, AccountId, Claim, ClaimKind, Covers, Excerpt, Locator, Moment, Sha256, Skipped, UnknownField, Unread,
};
use record::{Import, Outcome, Prepared, RecordError};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// How much is handed over at once: so many records, or so many bytes of them.
const BATCH: usize = 512;
const BATCH_BYTES: usize = 512 << 10;

/// How many batches wait at most.
const QUEUE: usize = 4;

/// How often somebody hears how far it is.
const EVERY: Duration = Duration::from_millis(100);

/// How many unreadable records are listed one by one; the rest are counted.
const MOST_UNREAD: usize = 1_000;

/// What to read.
pub(super) struct Reading<'r> {
    pub(super) reader: &'r dyn Reader,
    pub(super) tree: Tree,
    pub(super) name: String,
    pub(super) path: String,
    pub(super) total: u64,
    /// The person's own e-mail addresses.
    pub(super) addresses: Vec<String>,
}

/// How it went.
pub(super) enum Fed {
    /// To the end, or as far as it could be read; then `unread` says why it stopped.
    Whole(Box<Outcome>),
    /// Nothing that could be kept, for this reason.
    Nothing(String),
    /// Somebody asked to stop.
    Cancelled,
}

#[expect(clippy::large_enum_variant, reason = "nearly all are claims; a box for each would be a million allocations")]
enum Message {
    About(Option<Account>, Option<Moment>),
    Claim(Prepared, Excerpt, Option<u64>),
    Further(u64, Excerpt),
}

/// Reads a source into an import.
pub(super) fn feed(
    import: &mut Import<'_>,
    mut reading: Reading<'_>,
    progress: &mut dyn FnMut(ProgressShape) -> bool,
) -> Result<Fed, Problem> {
    let control = Control::knowing(std::mem::take(&mut reading.addresses));
    let (batches, queue) = bounded(QUEUE);
    let (done_with, spent) = bounded(2);
    let mut written = Ok(0);
    let (stopped, mut notes) = std::thread::scope(|scope| {
        let control = &control;
        let tree = &mut reading.tree;
        let reader = reading.reader;
        let thread = scope.spawn(move || {
            let mut sink =
                Queue { batches, spent, batch: Vec::new(), bytes: 0, account: None, notes: Notes::default() };
            let read = evidence::read(reader, tree, &mut sink, control).and_then(|()| sink.flush());
            // What was emitted before a fault stands, so it must arrive.
            let read = match read {
                Err(Stopped::Fault(fault)) => sink.flush().and(Err(Stopped::Fault(fault))),
                other => other,
            };
            (read, sink.notes)
        });
        let report = |claims: u32| ProgressShape {
            path: reading.path.clone(),
            bytes: control.bytes(),
            total: reading.total,
            claims,
        };
        written = write(import, queue, &done_with, control, &mut |claims| progress(report(claims)));
        thread.join().unwrap_or_else(|_| {
            let why = format!("{} could not be read: the reader met something that it was not made for.", reading.name);
            (Err(Stopped::Fault(Fault::new(why))), Notes::default())
        })
    });
    // A record that refuses comes before what the reader says of it.
    let claims = written?;
    match stopped {
        Ok(()) => Ok(Fed::Whole(Box::new(notes.outcome()))),
        Err(Stopped::Cancelled) => Ok(Fed::Cancelled),
        Err(Stopped::Sink(why)) => Ok(Fed::Nothing(why)),
        // The locators of a file that changed meanwhile would not hold.
        Err(Stopped::Fault(fault)) if claims == 0 || !reading.tree.is_unchanged() => Ok(Fed::Nothing(fault.why)),
        Err(Stopped::Fault(fault)) => {
            notes.unread.push(Unread { locator: Locator::default(), why: fault.why });
            Ok(Fed::Whole(Box::new(notes.outcome())))
        }
    }
}

/// Takes batches until there are no more, or until the record refuses; how many claims came.
fn write(
    import: &mut Import<'_>,
    queue: Receiver<Vec<Message>>,
    done_with: &Sender<Vec<Message>>,
    control: &Control,
    progress: &mut dyn FnMut(u32) -> bool,
) -> Result<u32, RecordError> {
    let mut claims = 0_u32;
    let mut told = Instant::now();
    let mut tell = |claims: u32| {
        if !progress(claims) {
            control.cancel();
        }
    };
    tell(0);
    // Dropping the queue on an error ends the reader at its next batch.
    for batch in queue {
        for message in &batch {
            match message {
                Message::About(account, exported_at) => import.about(account.as_ref(), exported_at.as_ref())?,
                Message::Claim(claim, excerpt, anchor) => {
                    import.prepared(claim, excerpt, *anchor)?;
                    claims = claims.saturating_add(1);
                }
                Message::Further(anchor, excerpt) => import.further(*anchor, excerpt)?,
            }
        }
        // What the reader's thread made, it also takes apart: the writer is the one that others wait for. If it is
        // behind with that, it happens here.
        drop(done_with.try_send(batch));
        if told.elapsed() >= EVERY {
            told = Instant::now();
            tell(claims);
        }
    }
    tell(claims);
    Ok(claims)
}

/// What a reader says beside its claims.
#[derive(Default)]
struct Notes {
    covers: BTreeMap<ClaimKind, Covers>,
    unread: Vec<Unread>,
    unread_beyond: u64,
    skipped: BTreeMap<String, u64>,
    unknown: BTreeMap<(String, String), u64>,
}

impl Notes {
    fn outcome(self) -> Outcome {
        let mut skipped: Vec<Skipped> = self.skipped.into_iter().map(|(why, count)| Skipped { why, count }).collect();
        if self.unread_beyond > 0 {
            let why = "More records could not be read than are listed one by one.".to_owned();
            skipped.push(Skipped { why, count: self.unread_beyond });
        }
        let unknown = self.unknown.into_iter();
        Outcome {
            covers: self.covers,
            unread: self.unread,
            skipped,
            unknown_fields: unknown.map(|((member, field), count)| UnknownField { member, field, count }).collect(),
            mapping: None,
        }
    }
}

/// The reader's end of the queue.
struct Queue {
    batches: Sender<Vec<Message>>,
    /// Batches that were written.
    spent: Receiver<Vec<Message>>,
    batch: Vec<Message>,
    bytes: usize,
    /// Whose evidence comes.
    account: Option<AccountId>,
    notes: Notes,
}

impl Queue {
    fn push(&mut self, message: Message, bytes: usize) -> Result<(), Stopped> {
        self.batch.push(message);
        self.bytes += bytes;
        if self.batch.len() >= BATCH || self.bytes >= BATCH_BYTES { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<(), Stopped> {
        if self.batch.is_empty() {
            return Ok(());
        }
        self.bytes = 0;
        let mut empty = self.spent.try_iter().last().unwrap_or_else(|| Vec::with_capacity(BATCH));
        empty.clear();
        let batch = std::mem::replace(&mut self.batch, empty);
        self.batches.send(batch).map_err(|_| Stopped::Sink("The record could not be written to.".to_owned()))
    }
}

impl Sink for Queue {
    fn about(&mut self, account: Option<Account>, exported_at: Option<Moment>) -> Result<(), Stopped> {
        // As the import takes it: no account tells nothing new.
        if let Some(account) = &account {
            self.account = Some(account.id());
        }
        self.push(Message::About(account, exported_at), 0)
    }

    fn claim(&mut self, claim: Claim, mut excerpt: Excerpt, anchor: Option<u64>) -> Result<(), Stopped> {
        // Here, where time is to spare, and not on the writer's thread.
        excerpt.locator.digest.get_or_insert_with(|| Sha256::of(&excerpt.bytes));
        let bytes = excerpt.bytes.len();
        self.push(Message::Claim(Prepared::new(claim, self.account.as_ref()), excerpt, anchor), bytes)
    }

    fn further(&mut self, anchor: u64, mut excerpt: Excerpt) -> Result<(), Stopped> {
        excerpt.locator.digest.get_or_insert_with(|| Sha256::of(&excerpt.bytes));
        let bytes = excerpt.bytes.len();
        self.push(Message::Further(anchor, excerpt), bytes)
    }

    fn covers(&mut self, kind: ClaimKind, covers: Covers) {
        let known = self.notes.covers.entry(kind).or_insert(covers);
        known.from = known.from.min(covers.from);
        known.to = known.to.max(covers.to);
    }

    fn unread(&mut self, unread: Unread) {
        if self.notes.unread.len() < MOST_UNREAD {
            self.notes.unread.push(unread);
        } else {
            self.notes.unread_beyond += 1;
        }
    }

    fn skipped(&mut self, why: &str, count: u64) {
        *self.notes.skipped.entry(why.to_owned()).or_default() += count;
    }

    fn unknown_field(&mut self, member: &str, field: &str, count: u64) {
        // A hostile export may have a field of its own in every record.
        if self.notes.unknown.len() < MOST_UNREAD {
            *self.notes.unknown.entry((member.to_owned(), field.to_owned())).or_default() += count;
        }
    }
}
