//! How many letters go out in a second: on one thread, and on all of them.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use paper::{Block, Letter, Sheet, pdf};

fn letter(n: u64) -> Letter {
    let paragraph = "You process personal data about me, and I ask you to answer within the period that the law sets. ";
    Letter {
        language: "en-GB".to_owned(),
        sheet: Sheet::A4,
        date: "2026-03-05".parse().unwrap(),
        date_line: "5 March 2026".to_owned(),
        sender: vec!["Maya Lindqvist".to_owned(), "maya@home.example".to_owned()],
        recipient: vec![format!("Brand {n} Ltd"), format!("privacy@brand{n}.example")],
        reference_line: format!("Reference: S-26-{n:06}"),
        subject: "Request for access to my personal data".to_owned(),
        body: vec![
            Block::Paragraph(format!("Dear Brand {n},")),
            Block::Paragraph(paragraph.repeat(3)),
            Block::Numbered((0..12).map(|i| format!("{i}: {paragraph}")).collect()),
            Block::Paragraph(paragraph.repeat(2)),
        ],
        signature: "Maya Lindqvist".to_owned(),
        page_line: "Page {n} of {all}".to_owned(),
    }
}

fn letters(c: &mut Criterion) {
    let mut group = c.benchmark_group("letters");
    group.sample_size(10).throughput(Throughput::Elements(32));
    group.bench_function("one thread", |b| {
        let mut n = 0;
        b.iter(|| {
            for _ in 0..32 {
                n += 1;
                pdf(&letter(n)).unwrap();
            }
        });
    });
    let threads = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    group.bench_function("all threads", |b| {
        let next = std::sync::atomic::AtomicU64::new(1_000_000);
        b.iter(|| {
            std::thread::scope(|scope| {
                for t in 0..threads {
                    let next = &next;
                    scope.spawn(move || {
                        for _ in 0..(32 / threads + u64::from(t < 32 % threads)) {
                            pdf(&letter(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed))).unwrap();
                        }
                    });
                }
            });
        });
    });
    group.finish();
}

criterion_group!(benches, letters);
criterion_main!(benches);
