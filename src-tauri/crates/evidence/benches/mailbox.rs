//! How fast a mailbox becomes claims (the record not included). Rival: Rust's `mailparse`, headers of every message.

#![allow(missing_docs, clippy::expect_used)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use evidence::mailbox::MailboxReader;
use evidence::{Control, Reader, Sink, Stopped, Tree};
use model::{Account, Claim, ClaimKind, Covers, Excerpt, Moment, Unread};

/// Counts what it is told and forgets it.
#[derive(Default)]
struct Count(u64);

impl Sink for Count {
    fn about(&mut self, _: Option<Account>, _: Option<Moment>) -> Result<(), Stopped> {
        Ok(())
    }
    fn claim(&mut self, _: Claim, _: Excerpt, _: Option<u64>) -> Result<(), Stopped> {
        self.0 += 1;
        Ok(())
    }
    fn further(&mut self, _: u64, _: Excerpt) -> Result<(), Stopped> {
        Ok(())
    }
    fn covers(&mut self, _: ClaimKind, _: Covers) {}
    fn unread(&mut self, _: Unread) {}
    fn skipped(&mut self, _: &str, _: u64) {}
    fn unknown_field(&mut self, _: &str, _: &str, _: u64) {}
}

fn read(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder for the mailbox");
    let path = folder.path().join("All mail.mbox");
    samples::mailbox::large(&path, 1, 5_000).expect("a mailbox");
    let bytes = std::fs::metadata(&path).expect("its size").len();
    let mut group = criterion.benchmark_group("mailbox");
    group.throughput(Throughput::Bytes(bytes)).sample_size(10);
    group.bench_function("gmail mbox to claims", |bencher| {
        bencher.iter(|| {
            let mut tree = Tree::open(&path).expect("the mailbox");
            let mut count = Count::default();
            MailboxReader.read(&mut tree, &mut count, &Control::default()).expect("claims");
            count.0
        });
    });
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
