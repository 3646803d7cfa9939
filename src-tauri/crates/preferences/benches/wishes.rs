//! What the record shows of 5,000 brands and nine purposes, and where that differs from what is wanted: from sums, as a
//! record of a million personalisations has them. Times are of one thread.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use chrono::{DateTime, TimeDelta, Utc};
use criterion::{Criterion, criterion_group, criterion_main};
use model::{BrandId, Category, ClaimKind, Preference, PreferenceScope, Purpose, ReasonKind, Wish};
use preferences::gaps::gaps;
use preferences::resolve::Resolver;
use preferences::shown::{Overview, build};
use record::{Facet, Grounds, ReasonUse, Role, UseRow, UsedBrand, Uses};
use std::collections::BTreeMap;
use std::hint::black_box;

const BRANDS: u32 = 5_000;
/// Personalisations of each brand: a million in all.
const EACH: u32 = 200;

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_780_000_000, 0).unwrap()
}

/// Each brand has ads at two platforms by six kinds of criteria, mail of two classes, a transfer and two holdings.
fn uses() -> Uses {
    let facet = |kind, a: &str, b: &str| Facet { kind, a: a.to_owned(), b: b.to_owned() };
    let facets = vec![
        facet(ClaimKind::Personalisation, "x", "ad"),
        facet(ClaimKind::Personalisation, "facebook", "ad"),
        facet(ClaimKind::Contact, "marketing", "email"),
        facet(ClaimKind::Contact, "order", "email"),
        facet(ClaimKind::Transfer, "site-event", "pd:BrowsingBehaviour"),
        facet(ClaimKind::Holding, "pd:EmailAddress", ""),
        facet(ClaimKind::Holding, "pd:MedicalHealth", ""),
    ];
    let roles = [Role::Brand, Role::Brand, Role::Sender, Role::Sender, Role::From, Role::Holder, Role::Holder];
    let mut uses = Uses { facets, ..Uses::default() };
    for brand in 0..BRANDS {
        let id = format!("brand{brand:04}.example");
        uses.brands.push(UsedBrand { id: BrandId(id.clone()), name: format!("Brand {brand}"), domains: vec![id] });
        let last = Some(now() - TimeDelta::days(i64::from(brand % 900)));
        for (facet, role) in (0_u32..).zip(roles) {
            if (brand + facet) % 3 != 0 {
                uses.rows.push(UseRow { brand, facet, role, claims: EACH / 2, last });
            }
        }
        for facet in 0..2 {
            for n in 0..6 {
                let reason = ReasonKind::ALL[((brand + n * 3) % 20) as usize];
                let category = reason.categories().into_iter().next();
                uses.reasons.push(ReasonUse { brand, facet, reason, category, claims: EACH / 6, last });
            }
        }
    }
    uses
}

fn wanted() -> Vec<Preference> {
    let of = |purpose, scope, wish| Preference {
        purpose,
        scope,
        wish,
        never_with: vec![Category::new("pd:MedicalHealth")],
        until: None,
        set_at: now(),
    };
    let mut all: Vec<Preference> = Purpose::ALL.iter().map(|p| of(*p, PreferenceScope::Everyone, Wish::No)).collect();
    all.push(of(Purpose::Profiling, PreferenceScope::Sector("finance".to_owned()), Wish::Fine));
    for brand in 0..200 {
        let id = BrandId(format!("brand{:04}.example", brand * 20));
        all.push(of(Purpose::DirectMarketing, PreferenceScope::Brand(id), Wish::OnlyWhatIGave));
    }
    all
}

fn shown() -> Overview {
    build(uses(), &Grounds::default(), Vec::new(), &BTreeMap::new())
}

fn benches(c: &mut Criterion) {
    // The company list is read once in a run, not for each question.
    let overview = shown();
    let wanted = wanted();
    let mut group = c.benchmark_group("wishes");
    group.sample_size(30);
    group.bench_function("what is shown: 5,000 brands x 9", |b| {
        b.iter_batched(
            uses,
            |uses| black_box(build(uses, &Grounds::default(), Vec::new(), &BTreeMap::new())),
            criterion::BatchSize::LargeInput,
        );
    });
    group.bench_function("all differences, ranked", |b| {
        b.iter(|| {
            let resolver = Resolver::new(&wanted, now().date_naive(), Clone::clone);
            black_box(gaps(&overview, &resolver, now()).len())
        });
    });
    group.bench_function("what counts for each cell", |b| {
        b.iter(|| {
            let resolver = Resolver::new(&wanted, now().date_naive(), Clone::clone);
            let cells = overview.brands.iter().flat_map(|b| Purpose::ALL.iter().map(move |p| (b, *p)));
            black_box(cells.map(|(b, p)| resolver.decide(p, &b.id, &b.sectors).wish as usize).sum::<usize>())
        });
    });
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
