//! Names, handles and domains that can be mistaken for another brand's.
//!
//! Two texts that differ are look-alikes when their skeletons (Unicode Technical Standard 39) are the same: Cyrillic
//! letters in a Latin word, a one for an l. Such brands are never joined by a rule; they are shown for what they are.

use crate::resolve::marks::Marks;
use std::collections::BTreeMap;
use unicode_security::MixedScript as _;
use unicode_security::confusable_detection::skeleton;

/// Shorter words resemble too much.
const SHORTEST: usize = 4;

/// How much a text looks made to deceive: letters of several scripts, letters that aren't plain Latin, digits.
fn suspicion(text: &str) -> u8 {
    let mixed = !text.is_single_script();
    let foreign = !text.is_ascii();
    let digits = text.chars().any(|c| c.is_ascii_digit());
    4 * u8::from(mixed) + 2 * u8::from(foreign) + u8::from(digits)
}

/// For each group that looks like another: which other.
pub(crate) fn find(marks: &Marks, groups: &[Vec<usize>]) -> BTreeMap<usize, usize> {
    // Skeleton -> (text, group) with the most claims that speak for it.
    let mut skeletons: BTreeMap<String, BTreeMap<(String, usize), u32>> = BTreeMap::new();
    for (n, group) in groups.iter().enumerate() {
        for mark in group.iter().filter_map(|at| marks.get(*at)) {
            if mark.compact.chars().count() >= SHORTEST {
                // A nought has a capital O for skeleton; case doesn't count here.
                let shape = skeleton(&mark.compact).collect::<String>().to_lowercase();
                let claims = skeletons.entry(shape).or_default().entry((mark.compact.clone(), n)).or_default();
                *claims = claims.saturating_add(mark.claims);
            }
        }
    }
    let mut out = BTreeMap::new();
    for texts in skeletons.into_values().filter(|t| t.len() > 1) {
        let original =
            texts.iter().min_by_key(|((text, n), claims)| (suspicion(text), u32::MAX - **claims, text.clone(), *n));
        let Some(((genuine, owner), _)) = original else { continue };
        for (text, n) in texts.keys() {
            if text != genuine && n != owner {
                out.entry(*n).or_insert(*owner);
            }
        }
    }
    out
}
