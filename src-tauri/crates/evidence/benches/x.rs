//! How fast X's ad impressions are cut out and read, without a record behind: the parser's own speed.
#![allow(clippy::unwrap_used, missing_docs)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use evidence::scan::Scanner;
use evidence::{Control, Sink, Stopped, Tree};
use model::{Account, Claim, ClaimKind, Covers, Excerpt, Moment, Unread};
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

fn impressions(c: &mut Criterion) {
    const COUNT: u64 = 20_000;
    let folder = tempfile::tempdir().unwrap();
    let (plain, zip) = (folder.path().join("ad-impressions.js"), folder.path().join("twitter.zip"));
    let bytes = samples::x::large(&plain, 1, COUNT).unwrap();
    samples::x::large(&zip, 1, COUNT).unwrap();
    let mut group = c.benchmark_group("x");
    group.throughput(Throughput::Bytes(bytes));
    group.sample_size(10);
    group.bench_function("cut out records", |b| {
        b.iter(|| {
            let file = std::fs::File::open(&plain).unwrap();
            let mut scanner = Scanner::new(file, &[&["ad", "adsUserData", "adImpressions", "impressions"]]);
            let mut n = 0;
            while scanner.pull().unwrap().is_some() {
                n += 1;
            }
            assert_eq!(n, COUNT);
        });
    });
    for (name, path) in [("read the plain file", &plain), ("read the archive", &zip)] {
        group.bench_function(name, |b| {
            b.iter(|| {
                let mut tree = Tree::open(path).unwrap();
                let reader = evidence::recognise_as(model::SourceKind::XArchive).unwrap();
                let mut count = Count::default();
                evidence::read(reader, &mut tree, &mut count, &Control::default()).unwrap();
                assert!(count.0 >= COUNT);
            });
        });
    }
    group.finish();
}

criterion_group!(benches, impressions);
criterion_main!(benches);
