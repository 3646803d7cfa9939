//! How fast claims go in, and how fast a full record answers what screens ask.
//!
//! `SAYSO_BENCH_CLAIMS` sets how many personalisations the full record has (100,000 if absent).
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use chrono::{TimeZone, Utc};
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use model::{
    Account, Claim, ClaimBody, ClaimKind, Excerpt, Locator, Moment, Named, Party, Personalisation, PersonalisationKind,
    Platform, Reason, ReasonKind, Sha256, SourceKind,
};
use record::{BrandSort, ClaimQuery, NewSource, Outcome, Record, RecordKey};
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

fn source(name: &str) -> NewSource {
    NewSource {
        path: name.into(),
        name: name.into(),
        kind: SourceKind::XArchive,
        confidence: 1.0,
        sha256: Sha256::of(name.as_bytes()),
        bytes: 0,
        delivery: None,
        reader_version: 1,
        keep_copy: true,
        imported_at: Utc.with_ymd_and_hms(2026, 6, 1, 0, 0, 0).unwrap(),
    }
}

/// An impression like those of X: 1.3 KB of JSON, one of 800 advertisers, about four criteria of a campaign.
fn impression(n: u64) -> (Claim, Excerpt) {
    let brand = n.wrapping_mul(2_654_435_761) % 800;
    let campaign = brand * 7 + n % 7;
    let reasons = (0..4)
        .map(|k| Reason {
            kind: ReasonKind::ALL[((campaign + k) % 12) as usize],
            stated: format!("Criterion {k}").into(),
            value: Some(format!("value {}", campaign * 5 + k).into()),
            categories: Vec::new(),
        })
        .collect();
    let at = Utc.timestamp_opt(1_767_225_600 + (n as i64) * 7, 0).unwrap();
    let body = ClaimBody::Personalisation(Personalisation {
        platform: Platform::X,
        brand: Some(
            Named::new(Party::handle(Platform::X, &format!("@brand{brand}")))
                .also(Party::name(&format!("Brand {brand}"))),
        ),
        kind: PersonalisationKind::Ad,
        subject: Some(format!("What brand {brand} says in its campaign {campaign}")),
        place: Some("TimelineHome".into()),
        reasons,
    });
    let claim = Claim::stated(body, Moment::from_plain(&at.format("%Y-%m-%d %H:%M:%S").to_string()));
    let mut bytes = format!("{{\"n\":{n},\"campaign\":{campaign},\"text\":\"").into_bytes();
    bytes.resize(1_300, b'a' + (campaign % 26) as u8);
    let member = Locator { member: Some("data/ad-impressions.js".into()), index: Some(4), ..Locator::default() };
    let mut locator =
        member.record(n * 1_345, 1_300, format!("/{}/ad/adsUserData/adImpressions/impressions/{}", n / 40, n % 40));
    locator.digest = Some(Sha256::of(&bytes));
    (claim, Excerpt { locator, bytes })
}

fn fill(file: &Path, impressions: &mut dyn Iterator<Item = (Claim, Excerpt)>) -> Record {
    let mut record = Record::create(file, &RecordKey::new([3; 32])).unwrap();
    let mut import = record.import(&source("x.zip")).unwrap();
    let account = Account { platform: Platform::X, native_id: "1".into(), name: None };
    import.about(Some(&account), None).unwrap();
    for (n, (claim, excerpt)) in impressions.enumerate() {
        import.claim(&claim, &excerpt, Some(n as u64)).unwrap();
    }
    import.finish(&Outcome::default()).unwrap();
    record
}

fn insert(c: &mut Criterion) {
    let count = 20_000_u64;
    let made: Vec<_> = (0..count).map(impression).collect();
    let mut group = c.benchmark_group("insert");
    group.sample_size(10).measurement_time(Duration::from_secs(10));
    group.throughput(Throughput::Bytes(count * 1_345));
    group.bench_function("20,000 impressions of 1,345 bytes", |b| {
        b.iter_batched(
            || (tempfile::tempdir().unwrap(), made.clone()),
            |(folder, made)| {
                let record = fill(&folder.path().join("r"), &mut made.into_iter());
                (folder, record)
            },
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

fn screens(c: &mut Criterion) {
    let count: u64 = std::env::var("SAYSO_BENCH_CLAIMS").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let folder = tempfile::tempdir().unwrap();
    let record = fill(&folder.path().join("r"), &mut (0..count).map(impression));
    let brand = record.find_brand("@brand5").unwrap().remove(0).id;
    let page = record.claims(&ClaimQuery::of(ClaimKind::Personalisation, 50)).unwrap();
    let ids: Vec<_> = page.items.iter().map(|claim| claim.id.clone()).collect();
    let mut group = c.benchmark_group(format!("screens over {count}"));
    group.bench_function("brands", |b| b.iter(|| black_box(record.brands(None, BrandSort::Claims, 50, None).unwrap())));
    group.bench_function("brands that match", |b| {
        b.iter(|| black_box(record.brands(Some("rand 5"), BrandSort::Name, 50, None).unwrap()));
    });
    group.bench_function("find a brand", |b| b.iter(|| black_box(record.find_brand("Brand 77").unwrap())));
    group.bench_function("why: newest 50", |b| {
        b.iter(|| black_box(record.claims(&ClaimQuery::of(ClaimKind::Personalisation, 50)).unwrap()));
    });
    group.bench_function("why: newest 50 of a brand", |b| {
        let query = ClaimQuery { brand: Some(brand.clone()), ..ClaimQuery::of(ClaimKind::Personalisation, 50) };
        b.iter(|| black_box(record.claims(&query).unwrap()));
    });
    group.bench_function("evidence of 50", |b| b.iter(|| black_box(record.observations(&ids).unwrap())));
    group.bench_function("one claim", |b| b.iter(|| black_box(record.claim(&ids[7]).unwrap())));
    group.bench_function("one kept copy", |b| {
        let id = record.observations(&ids[7..8]).unwrap().into_values().next().unwrap().remove(0).id;
        b.iter(|| black_box(record.kept_copy(&id).unwrap()));
    });
    group.bench_function("search", |b| b.iter(|| black_box(record.search("campaign 35", 50, None).unwrap())));
    group.bench_function("totals", |b| b.iter(|| black_box(record.totals().unwrap())));
    group.bench_function("months", |b| b.iter(|| black_box(record.reason_months().unwrap())));
    group.finish();
}

criterion_group!(benches, insert, screens);
criterion_main!(benches);
