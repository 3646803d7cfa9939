//! What every reader promises, and the sink that it fills.

use crate::tree::Tree;
use model::{Account, Claim, ClaimKind, Covers, Excerpt, Moment, SourceKind, Unread};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// A reader's answer to "is this yours?".
#[derive(Clone, Debug, PartialEq)]
pub struct Recognition {
    /// Which kind it takes the source to be.
    pub kind: SourceKind,
    /// How sure it is, from 0 to 1: 0.9 and up on the platform's own marks in the content, less on names alone.
    pub confidence: f64,
    /// Sources with the same delivery belong to one split export; `None` if the source is whole by itself.
    pub delivery: Option<String>,
}

/// Why reading stopped before the end.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// The person cancelled.
    #[error("cancelled")]
    Cancelled,
    /// The source could not be read at all; what was emitted before stands.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The sink refused (the record could not be written).
    #[error("{0}")]
    Sink(String),
}

/// What is wrong with a source, as a sentence for people: what happened, to what, what to do next.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{why}")]
pub struct Fault {
    /// The sentence.
    pub why: String,
}

impl Fault {
    /// A fault with this sentence.
    pub fn new(why: impl Into<String>) -> Self {
        Self { why: why.into() }
    }
}

/// Progress out, cancellation and what is known of the person in; shared with whoever watches.
#[derive(Debug, Default)]
pub struct Control {
    addresses: Vec<String>,
    cancelled: Arc<AtomicBool>,
    bytes: AtomicU64,
}

impl Control {
    /// One that knows the person's own e-mail addresses, so that a reader finds them where they went.
    pub fn knowing(addresses: Vec<String>) -> Self {
        Self { addresses, ..Self::default() }
    }

    /// The person's own e-mail addresses, as far as they are known.
    pub fn addresses(&self) -> &[String] {
        &self.addresses
    }

    /// Asks the reader to stop between two claims.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Whether somebody asked to stop, for those who ask after this has gone (a database at work on a question).
    pub(crate) fn flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.cancelled)
    }

    /// `Err(Stopped::Cancelled)` once somebody asked to stop.
    pub fn check(&self) -> Result<(), Stopped> {
        if self.is_cancelled() { Err(Stopped::Cancelled) } else { Ok(()) }
    }

    /// Counts bytes of the source that have been read (compressed bytes of an archive count when its member is done).
    pub fn advance(&self, bytes: u64) {
        self.bytes.fetch_add(bytes, Ordering::Relaxed);
    }

    /// How many bytes have been read.
    pub fn bytes(&self) -> u64 {
        self.bytes.load(Ordering::Relaxed)
    }
}

/// Where a reader puts what it finds, in order.
pub trait Sink {
    /// Whose evidence this is, and when the platform made it. Called as soon as known, at most once with an account.
    fn about(&mut self, account: Option<Account>, exported_at: Option<Moment>) -> Result<(), Stopped>;

    /// One claim and the record that it rests on. `anchor` names the claim for a later [`Sink::further`].
    fn claim(&mut self, claim: Claim, excerpt: Excerpt, anchor: Option<u64>) -> Result<(), Stopped>;

    /// Further evidence for the claim with this anchor (an engagement with an ad that is known already).
    fn further(&mut self, anchor: u64, excerpt: Excerpt) -> Result<(), Stopped>;

    /// The span of days that this source covers for one kind of claim.
    fn covers(&mut self, kind: ClaimKind, covers: Covers);

    /// Something that could not be read.
    fn unread(&mut self, unread: Unread);

    /// Records left out on purpose, with a sentence why.
    fn skipped(&mut self, why: &str, count: u64);

    /// A field that the reader doesn't know.
    fn unknown_field(&mut self, member: &str, field: &str, count: u64);
}

/// A reader of one kind of source. It keeps no state between two sources.
pub trait Reader: Send + Sync {
    /// The kind that it reads.
    fn kind(&self) -> SourceKind;

    /// Raised with each change that reads the same bytes differently.
    fn version(&self) -> u32;

    /// Whether a member of this name may be read. Only such members count in a folder's digest and size, and of others
    /// nothing is said: a browser's profile holds gigabytes of caches that change all the time.
    fn reads(&self, _member: &str) -> bool {
        true
    }

    /// Whether the tree is such a source, by its content. Cheap: reads at most a few kilobytes of a few members.
    fn recognise(&self, tree: &mut Tree) -> Option<Recognition>;

    /// Reads the whole tree into the sink. An error means that reading could not go on; single bad records go to
    /// [`Sink::unread`] instead.
    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped>;
}
