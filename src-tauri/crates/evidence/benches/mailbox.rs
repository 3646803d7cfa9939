//! How fast a mailbox becomes claims (the record not included). Rival: Rust's `mailparse`, headers of every message.
#![allow(missing_docs, clippy::unwrap_used)]

mod counted;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use model::SourceKind;

fn mail(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("All mail.mbox");
    samples::mailbox::large(&path, 1, 5_000).unwrap();
    let bytes = std::fs::metadata(&path).unwrap().len();
    let mut group = criterion.benchmark_group("mailbox");
    group.throughput(Throughput::Bytes(bytes)).sample_size(10);
    group.bench_function("gmail mbox to claims", |b| b.iter(|| counted::read(&path, SourceKind::Mailbox)));
    group.finish();
}

criterion_group!(benches, mail);
criterion_main!(benches);
