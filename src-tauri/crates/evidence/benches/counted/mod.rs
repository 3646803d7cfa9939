//! What the benches of all readers share: a sink without a record behind it, and one way to read a path whole.

use evidence::{Control, Sink, Stopped, Tree};
use model::{Account, Claim, ClaimKind, Covers, Excerpt, Moment, SourceKind, Unread};
use std::hint::black_box;
use std::path::Path;

/// Counts and drops.
#[derive(Default)]
struct Count(u64);

impl Sink for Count {
    fn about(&mut self, _: Option<Account>, _: Option<Moment>) -> Result<(), Stopped> {
        Ok(())
    }
    fn claim(&mut self, claim: Claim, excerpt: Excerpt, _: Option<u64>) -> Result<(), Stopped> {
        black_box((claim, excerpt));
        self.0 += 1;
        Ok(())
    }
    fn further(&mut self, _: u64, _: Excerpt) -> Result<(), Stopped> {
        Ok(())
    }
    fn covers(&mut self, _: ClaimKind, _: Covers) {}
    fn unread(&mut self, unread: Unread) {
        black_box(unread);
    }
    fn skipped(&mut self, _: &str, _: u64) {}
    fn unknown_field(&mut self, _: &str, _: &str, _: u64) {}
}

/// Reads a path as this kind; how many claims it makes.
pub fn read(path: &Path, kind: SourceKind) -> u64 {
    let mut tree = Tree::open(path).unwrap();
    let mut count = Count::default();
    evidence::read(evidence::recognise_as(kind).unwrap(), &mut tree, &mut count, &Control::default()).unwrap();
    count.0
}
