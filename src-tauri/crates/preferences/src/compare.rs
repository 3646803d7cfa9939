//! Mine beside somebody else's: which lines are the same, which ask for more, which for less.

use crate::portable::{Line, Wanted, Whom};
use model::{Purpose, Wish};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// How my line stands to theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Both want the same.
    Same,
    /// Mine allows less.
    Stricter,
    /// Mine allows more.
    Looser,
    /// Mine allows less in one thing and more in another.
    Mixed,
    /// Only I said something.
    OnlyMine,
    /// Only they said something.
    OnlyTheirs,
}

impl Verdict {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::Same, Self::Stricter, Self::Looser, Self::Mixed, Self::OnlyMine, Self::OnlyTheirs];

    /// Its id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Stricter => "stricter",
            Self::Looser => "looser",
            Self::Mixed => "mixed",
            Self::OnlyMine => "only-mine",
            Self::OnlyTheirs => "only-theirs",
        }
    }
}

/// One purpose and scope, seen from both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// For what.
    pub purpose: Purpose,
    /// Of whom.
    pub whom: Whom,
    /// What I want; none where I said nothing.
    pub mine: Option<Wanted>,
    /// What they want; none where they said nothing.
    pub theirs: Option<Wanted>,
    /// How mine stands to theirs.
    pub verdict: Verdict,
}

/// Compares two sets line by line, in the order of purposes and scopes.
///
/// Lines are compared as they are said. What a wider line of the one would decide where only the other has a narrower
/// line is not worked out: that depends on the brand.
pub fn compare(mine: &[Line], theirs: &[Line]) -> Vec<Compared> {
    fn by_key(lines: &[Line]) -> BTreeMap<(Purpose, &Whom), &Wanted> {
        lines.iter().map(|line| ((line.purpose, &line.whom), &line.wanted)).collect()
    }
    let (mine, theirs) = (by_key(mine), by_key(theirs));
    let keys: BTreeSet<(Purpose, &Whom)> = mine.keys().chain(theirs.keys()).copied().collect();
    keys.into_iter()
        .map(|key| {
            let (a, b) = (mine.get(&key).copied(), theirs.get(&key).copied());
            Compared {
                purpose: key.0,
                whom: key.1.clone(),
                mine: a.cloned(),
                theirs: b.cloned(),
                verdict: verdict(a, b),
            }
        })
        .collect()
}

/// How one stands to the other. Not said is neither a yes nor a no: it is as if nothing stood there.
pub fn verdict(mine: Option<&Wanted>, theirs: Option<&Wanted>) -> Verdict {
    let said = |wanted: Option<&Wanted>| wanted.is_some_and(|w| w.wish != Wish::NotSaid || !w.never_with.is_empty());
    let (a, b) = match (mine, theirs) {
        (Some(a), Some(b)) if a == b => return Verdict::Same,
        (a, b) if !said(a) && !said(b) => return Verdict::Same,
        (Some(a), Some(b)) if said(mine) && said(theirs) => (a, b),
        _ if said(mine) => return Verdict::OnlyMine,
        _ => return Verdict::OnlyTheirs,
    };
    let axes = [wish(a, b), never(a, b), lasting(a, b)];
    let stricter = axes.contains(&Some(Ordering::Greater));
    let looser = axes.contains(&Some(Ordering::Less));
    match (stricter, looser, axes.contains(&None)) {
        (_, _, true) | (true, true, _) => Verdict::Mixed,
        (true, false, _) => Verdict::Stricter,
        (false, true, _) => Verdict::Looser,
        (false, false, _) => Verdict::Same,
    }
}

/// Greater is stricter; none where the two can't be ordered.
fn wish(a: &Wanted, b: &Wanted) -> Option<Ordering> {
    match (a.wish, b.wish) {
        (a, b) if a == b => Some(Ordering::Equal),
        (Wish::NotSaid, _) | (_, Wish::NotSaid) => None,
        (a, b) => Some(a.cmp(&b)),
    }
}

fn never(a: &Wanted, b: &Wanted) -> Option<Ordering> {
    let set = |w: &Wanted| w.never_with.iter().cloned().collect::<BTreeSet<_>>();
    let (a, b) = (set(a), set(b));
    if a == b {
        Some(Ordering::Equal)
    } else if a.is_superset(&b) {
        Some(Ordering::Greater)
    } else if b.is_superset(&a) {
        Some(Ordering::Less)
    } else {
        None
    }
}

/// A limit that lasts longer is stricter; a permission that lasts longer is looser.
fn lasting(a: &Wanted, b: &Wanted) -> Option<Ordering> {
    let last = |w: &Wanted| w.until.unwrap_or(chrono::NaiveDate::MAX);
    let longer = last(a).cmp(&last(b));
    let limits = |w: &Wanted| w.wish != Wish::Fine || !w.never_with.is_empty();
    match (longer, limits(a), limits(b)) {
        (Ordering::Equal, ..) => Some(Ordering::Equal),
        (_, true, true) => Some(longer),
        (_, false, false) => Some(longer.reverse()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use model::Category;
    use proptest::prelude::*;

    fn wanted() -> impl Strategy<Value = Wanted> {
        let never = prop::sample::subsequence(vec!["pd:Location", "pd:MedicalHealth", "pd:Religion"], 0..=3);
        let until = prop::option::of((2026..2029).prop_map(|y| NaiveDate::from_ymd_opt(y, 6, 1).unwrap()));
        (prop::sample::select(Wish::ALL), never, until).prop_map(|(wish, never, until)| Wanted {
            wish,
            never_with: never.into_iter().map(Category::new).collect(),
            until,
        })
    }

    proptest! {
        #[test]
        fn seen_from_the_other_side_stricter_is_looser(a in wanted(), b in wanted()) {
            let other_side = match verdict(Some(&a), Some(&b)) {
                Verdict::Stricter => Verdict::Looser,
                Verdict::Looser => Verdict::Stricter,
                Verdict::OnlyMine => Verdict::OnlyTheirs,
                Verdict::OnlyTheirs => Verdict::OnlyMine,
                same => same,
            };
            prop_assert_eq!(verdict(Some(&b), Some(&a)), other_side);
            prop_assert_eq!(verdict(Some(&a), Some(&a)), Verdict::Same);
        }
    }

    #[test]
    fn each_axis_counts_and_silence_is_no_wish() {
        let plain = |wish| Wanted::plain(wish);
        let with = |wish, never: &[&str], until: Option<i32>| Wanted {
            wish,
            never_with: never.iter().map(|id| Category::new(id)).collect(),
            until: until.and_then(|y| NaiveDate::from_ymd_opt(y, 1, 1)),
        };
        let of = |a: Wanted, b: Wanted| verdict(Some(&a), Some(&b));
        assert_eq!(of(plain(Wish::No), plain(Wish::Fine)), Verdict::Stricter);
        assert_eq!(of(plain(Wish::OnlyWhatIGave), plain(Wish::No)), Verdict::Looser);
        assert_eq!(of(with(Wish::Fine, &["pd:Location"], None), plain(Wish::Fine)), Verdict::Stricter);
        assert_eq!(of(with(Wish::Fine, &["pd:Location"], None), plain(Wish::No)), Verdict::Mixed);
        assert_eq!(of(with(Wish::No, &[], Some(2027)), plain(Wish::No)), Verdict::Looser, "it ends sooner");
        assert_eq!(of(with(Wish::Fine, &[], Some(2027)), plain(Wish::Fine)), Verdict::Stricter, "the yes ends sooner");
        assert_eq!(of(plain(Wish::NotSaid), plain(Wish::No)), Verdict::OnlyTheirs);
        assert_eq!(verdict(None, Some(&plain(Wish::NotSaid))), Verdict::Same);
        assert_eq!(verdict(Some(&plain(Wish::Fine)), None), Verdict::OnlyMine);
    }
}
