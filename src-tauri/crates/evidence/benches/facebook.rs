//! How fast Facebook's off-Meta events are read, without a record behind: the parser's own speed.
#![allow(clippy::unwrap_used, missing_docs)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use evidence::{Control, Sink, Stopped, Tree};
use model::{Account, Claim, ClaimKind, Covers, Excerpt, Moment, SourceKind, Unread};
use std::hint::black_box;

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

fn events(c: &mut Criterion) {
    const COUNT: u64 = 100_000;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("facebook-maya.kessler-2025-05-03-Hb7kQ2xW.zip");
    samples::facebook::large(&path, 1, COUNT).unwrap();
    let bytes = Tree::open(&path).unwrap().members().iter().filter_map(|m| m.size).sum();
    let mut group = c.benchmark_group("facebook");
    group.throughput(Throughput::Bytes(bytes));
    group.sample_size(10);
    group.bench_function("read the archive", |b| {
        b.iter(|| {
            let mut tree = Tree::open(&path).unwrap();
            let reader = evidence::recognise_as(SourceKind::FacebookExport).unwrap();
            let mut count = Count::default();
            evidence::read(reader, &mut tree, &mut count, &Control::default()).unwrap();
            assert!(count.0 >= COUNT);
        });
    });
    group.finish();
}

criterion_group!(benches, events);
criterion_main!(benches);
