//! Which claim a reader gave which anchor.

use std::collections::BTreeMap;

/// Anchors as runs: readers number what they emit, and new claims are numbered in the same order, so that a million
/// anchors are mostly one run.
#[derive(Default)]
pub(crate) struct Anchors(BTreeMap<u64, Run>);

struct Run {
    claim: i64,
    length: u64,
}

impl Anchors {
    pub(crate) fn put(&mut self, anchor: u64, claim: i64) {
        if let Some((first, run)) = self.0.range_mut(..=anchor).next_back() {
            let at = anchor - first;
            if at == run.length && run.claim.checked_add_unsigned(at) == Some(claim) {
                run.length += 1;
                return;
            }
            // An anchor that is given twice names the later claim: the run ends before it.
            if at > 0 && at < run.length {
                let rest = Run { claim: run.claim + at.cast_signed() + 1, length: run.length - at - 1 };
                run.length = at;
                if rest.length > 0 {
                    self.0.insert(anchor + 1, rest);
                }
            } else if at == 0 && run.length > 1 {
                let rest = Run { claim: run.claim + 1, length: run.length - 1 };
                self.0.insert(anchor + 1, rest);
            }
        }
        self.0.insert(anchor, Run { claim, length: 1 });
    }

    pub(crate) fn get(&self, anchor: u64) -> Option<i64> {
        let (first, run) = self.0.range(..=anchor).next_back()?;
        let at = anchor - first;
        (at < run.length).then(|| run.claim + at.cast_signed())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn runs_answer_as_a_plain_map_does(puts in proptest::collection::vec((0_u64..40, 1_i64..60), 0..120)) {
            let (mut runs, mut plain) = (Anchors::default(), BTreeMap::new());
            for (anchor, claim) in puts {
                runs.put(anchor, claim);
                plain.insert(anchor, claim);
            }
            for anchor in 0..40 {
                prop_assert_eq!(runs.get(anchor), plain.get(&anchor).copied());
            }
        }
    }

    #[test]
    fn a_million_anchors_in_order_are_one_run() {
        let mut anchors = Anchors::default();
        for n in 0..1_000_000 {
            anchors.put(n, n.cast_signed() + 7);
        }
        assert_eq!(anchors.0.len(), 1);
        assert_eq!(anchors.get(999_999), Some(1_000_006));
    }
}
