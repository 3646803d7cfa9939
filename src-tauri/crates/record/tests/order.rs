//! The order of imports doesn't matter, and neither does what was imported and removed meanwhile.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::*;
use model::{Claim, ClaimKind, ReasonKind};
use proptest::prelude::*;
use record::BrandSort;
use std::collections::BTreeSet;

fn a_claim() -> impl Strategy<Value = Claim> {
    (0..6_u8, 0..4_u8, 0..5_u8).prop_map(|(what, who, when)| {
        let brand = || shop(&format!("@shop{who}"), &format!("Shop {who}"));
        let at = format!("2026-05-0{} 10:00:00", when + 1);
        match what {
            // Readers tell ads of one brand and second apart by their tweet.
            0 | 1 => {
                let value = if when % 2 == 0 { "Running" } else { "Tea" };
                ad(brand(), &at, &[(ReasonKind::Interest, "Interests", value)]).distinct("tweet 1")
            }
            2 => ad(brand(), &at, &[]).distinct("tweet 2"),
            3 => interest(&format!("Interest {when}")),
            4 => event(brand(), &at),
            _ => mail(
                &format!("shop{who}.example"),
                &format!("Shop {who}"),
                "2026-05-01T10:00:00Z",
                "Hi",
                &format!("<{when}@x>"),
            ),
        }
    })
}

/// All that people see and that doesn't name the time of import.
fn seen(home: &Home) -> Vec<String> {
    let mut out = Vec::new();
    for kind in ClaimKind::ALL {
        home.record
            .each_claim(*kind, &mut |claim, seen| {
                let seen: BTreeSet<String> = seen.iter().map(|o| format!("{} {:?}", o.id, o.locator)).collect();
                out.push(format!("{claim:?} {seen:?}"));
                Ok(())
            })
            .unwrap();
    }
    let brands = home.record.brands(None, BrandSort::Claims, 100, None).unwrap();
    out.extend(brands.items.iter().map(|brand| format!("{brand:?}")));
    out.push(format!("{:?} {:?}", home.record.totals().unwrap(), home.record.reason_months().unwrap()));
    for word in ["run", "interest", "shop"] {
        let hits: BTreeSet<_> =
            home.record.search(word, 500, None).unwrap().items.into_iter().map(|hit| hit.id).collect();
        out.push(format!("{word} {hits:?}"));
    }
    out
}

fn differences(one: &[String], other: &[String]) -> Vec<String> {
    let only = |a: &[String], b: &[String]| a.iter().filter(|line| !b.contains(line)).cloned().collect::<Vec<_>>();
    let mut out = only(one, other);
    out.extend(only(other, one));
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn any_order_gives_the_same_record(
        files in proptest::collection::vec(proptest::collection::vec(a_claim(), 0..12), 2..4),
        turn in 1_usize..3,
        undo in any::<bool>(),
    ) {
        let mut one = Home::new();
        for (n, claims) in files.iter().enumerate() {
            one.import(&format!("{n}.zip"), claims);
        }
        let mut other = Home::new();
        let order: Vec<usize> = (0..files.len()).map(|n| (n + turn) % files.len()).rev().collect();
        for n in &order {
            other.import(&format!("{n}.zip"), &files[*n]);
        }
        let wanted = seen(&one);
        prop_assert_eq!(differences(&seen(&other), &wanted), Vec::<String>::new());
        // One goes, and comes back by undo or by importing it again.
        let gone = other.record.sources().unwrap()[0].clone();
        other.record.remove_source(&gone.id, now()).unwrap();
        prop_assert_eq!(other.record.check().unwrap(), Vec::<String>::new());
        if undo {
            other.record.undo(now()).unwrap();
        } else {
            let n: usize = gone.name[..1].parse().unwrap();
            other.import(&gone.name, &files[n]);
        }
        prop_assert_eq!(differences(&seen(&other), &wanted), Vec::<String>::new());
        prop_assert_eq!(other.record.check().unwrap(), Vec::<String>::new());
    }
}
