//! How fast Facebook's off-Meta events are read, without a record behind: the parser's own speed.
#![allow(clippy::unwrap_used, missing_docs)]

mod counted;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use evidence::Tree;
use model::SourceKind;

fn events(c: &mut Criterion) {
    const COUNT: u64 = 100_000;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("facebook-maya.kessler-2025-05-03-Hb7kQ2xW.zip");
    samples::facebook::large(&path, 1, COUNT).unwrap();
    let bytes = Tree::open(&path).unwrap().members().iter().filter_map(|m| m.size).sum();
    let mut group = c.benchmark_group("facebook");
    group.throughput(Throughput::Bytes(bytes)).sample_size(10);
    group.bench_function("read the archive", |b| {
        b.iter(|| assert!(counted::read(&path, SourceKind::FacebookExport) >= COUNT));
    });
    group.finish();
}

criterion_group!(benches, events);
criterion_main!(benches);
