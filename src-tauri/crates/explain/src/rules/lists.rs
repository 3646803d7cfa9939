//! Lists that exclude each other.

use super::Sight;
use crate::{Strength, Support};
use model::{ReasonKind, Standing, fold};
use words::Args;

/// Words of which nobody can be both, in list names.
const OPPOSITES: &[(&str, &str)] = &[
    ("active", "lapsed"),
    ("active", "inactive"),
    ("active", "churned"),
    ("current", "former"),
    ("current", "lapsed"),
    ("customers", "non-customers"),
    ("new", "returning"),
    ("paying", "non-paying"),
    ("subscribed", "unsubscribed"),
];

/// Whether two list names differ only in words of which nobody can be both.
pub(crate) fn opposed(one: &str, other: &str) -> bool {
    let words =
        |text: &str| fold(text).split([' ', '_', '/']).filter(|w| !w.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let (a, b) = (words(one), words(other));
    let only =
        |these: &[String], those: &[String]| these.iter().filter(|w| !those.contains(w)).cloned().collect::<Vec<_>>();
    match (only(&a, &b).as_slice(), only(&b, &a).as_slice()) {
        ([x], [y]) => OPPOSITES.iter().any(|(p, q)| (x == p && y == q) || (x == q && y == p)),
        _ => false,
    }
}

/// One impression names lists that nobody can be on at once.
pub(super) fn exclusive(sight: &Sight<'_>, out: &mut Vec<Support>) {
    let Some(own) = sight.reason.value.as_deref().filter(|_| sight.reason.kind == ReasonKind::CustomerList) else {
        return;
    };
    let lists =
        sight.case.reasons.iter().filter(|r| r.kind == ReasonKind::CustomerList).filter_map(|r| r.value.as_deref());
    for other in lists {
        if opposed(own, other) {
            let args = Args::new().text("one", own).text("other", other);
            out.push(Support {
                sentence: sight.person.words.say("why-support-exclusive", &args),
                standing: Standing::Deduced,
                rule: "same-campaign-exclusive",
                strength: Strength::Strong,
                claims: vec![sight.case.claim.id.clone()],
            });
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_nobody_can_both_be_on() {
        assert!(opposed("active players EU", "lapsed players EU"));
        assert!(opposed("Lapsed_players EU", "Active players EU"));
        assert!(!opposed("active players EU", "active players LATAM"));
        assert!(!opposed("spring customers", "spring customers"));
    }
}
