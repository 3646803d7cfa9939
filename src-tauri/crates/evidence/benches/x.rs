//! How fast X's ad impressions are cut out and read, without a record behind: the parser's own speed.
#![allow(clippy::unwrap_used, missing_docs)]

mod counted;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use evidence::scan::Scanner;
use model::SourceKind;

fn impressions(c: &mut Criterion) {
    const COUNT: u64 = 20_000;
    let folder = tempfile::tempdir().unwrap();
    let (plain, zip) = (folder.path().join("ad-impressions.js"), folder.path().join("twitter.zip"));
    let bytes = samples::x::large(&plain, 1, COUNT).unwrap();
    samples::x::large(&zip, 1, COUNT).unwrap();
    let mut group = c.benchmark_group("x");
    group.throughput(Throughput::Bytes(bytes)).sample_size(10);
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
        group.bench_function(name, |b| b.iter(|| assert!(counted::read(path, SourceKind::XArchive) >= COUNT)));
    }
    group.finish();
}

criterion_group!(benches, impressions);
criterion_main!(benches);
