//! What brands do, told from sums: the same as counting every claim, whatever came and went.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::*;
use model::{Claim, ClaimBody, ClaimKind, ReasonKind};
use record::{ClaimQuery, Record, Role};
use std::collections::BTreeMap;

/// Brand, facet, and criterion's kind with its category (none for the claim as a whole): how many, and when last.
type Told = BTreeMap<(String, String, Option<(ReasonKind, String)>), (u32, Option<i64>)>;

fn told(record: &Record) -> Told {
    let uses = record.uses(None).unwrap();
    let facet = |n: u32| {
        let facet = &uses.facets[n as usize];
        format!("{} {}", facet.a, facet.b)
    };
    let brand = |n: u32| uses.brands[n as usize].name.clone();
    let mut out = Told::new();
    for row in uses.rows.iter().filter(|row| row.role == Role::Brand) {
        out.insert((brand(row.brand), facet(row.facet), None), (row.claims, row.last.map(|at| at.timestamp())));
    }
    for row in &uses.reasons {
        let category = row.category.as_ref().map(|c| c.id().to_owned()).unwrap_or_default();
        let key = (brand(row.brand), facet(row.facet), Some((row.reason, category)));
        out.insert(key, (row.claims, row.last.map(|at| at.timestamp())));
    }
    out
}

fn counted(record: &Record) -> Told {
    let mut out = Told::new();
    for stored in record.claims(&ClaimQuery::of(ClaimKind::Personalisation, 1_000)).unwrap().items {
        let Claim { body: ClaimBody::Personalisation(p), at, .. } = &stored.claim else { continue };
        let at = at.as_ref().map(|at| at.local.and_utc().timestamp());
        let brand = stored.brand(Role::Brand).unwrap().name.clone();
        let facet = format!("{} {}", p.platform.as_str(), p.kind.id());
        let mut keys = vec![None];
        for reason in &p.reasons {
            for category in reason.uses() {
                keys.push(Some((reason.kind, category.id().to_owned())));
            }
        }
        if p.reasons.is_empty() {
            keys.push(Some((ReasonKind::NotStated, String::new())));
        }
        keys.sort();
        keys.dedup();
        for key in keys {
            let sum = out.entry((brand.clone(), facet.clone(), key)).or_insert((0, None));
            *sum = (sum.0 + 1, sum.1.max(at));
        }
    }
    out
}

#[test]
fn sums_say_what_counting_says_however_sources_come_and_go() {
    let mut home = Home::new();
    let shoes = || shop("@harbourshoes", "Harbour Shoes");
    let list = (ReasonKind::CustomerList, "List", "spring customers");
    let age = (ReasonKind::Demographic, "Age", "25 to 34");
    let may = [
        ad(shoes(), "2026-05-03 21:14:07", &[list, age, list]),
        ad(shoes(), "2026-05-09 08:00:00", &[]),
        ad(shop("@bank", "A Bank"), "2026-05-01 10:00:00", &[age]),
    ];
    let june = [ad(shoes(), "2026-06-02 09:30:00", &[list]), ad(shop("@bank", "A Bank"), "2026-06-03 10:00:00", &[])];
    home.import("may.zip", &may);
    let later = home.import("june.zip", &june);
    let both = told(&home.record);
    assert_eq!(both, counted(&home.record));
    assert!(both.len() > 6, "{both:?}");
    home.record.remove_source(&later.id, now()).unwrap();
    assert_eq!(told(&home.record), counted(&home.record));
    assert_ne!(told(&home.record), both);
    home.record.undo(now()).unwrap();
    assert_eq!(told(&home.record), both);
    let id = home.record.uses(None).unwrap().brands.into_iter().find(|b| b.name == "A Bank").unwrap().id;
    let of_bank = home.record.uses(Some(&id)).unwrap();
    assert_eq!((of_bank.brands.len(), of_bank.rows.len(), of_bank.rows[0].claims), (1, 1, 2));
}
