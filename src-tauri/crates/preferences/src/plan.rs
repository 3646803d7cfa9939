//! What taking a set or a starting point would change, before anything changes.

use crate::portable::Wanted;
use chrono::{DateTime, Utc};
use model::{Preference, PreferenceScope, Purpose};

/// One preference that would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// For what.
    pub purpose: Purpose,
    /// Of whom.
    pub scope: PreferenceScope,
    /// What is wanted now; none where nothing was said.
    pub before: Option<Wanted>,
    /// What would be wanted.
    pub after: Wanted,
}

impl Change {
    /// The preference that it would set.
    pub fn preference(&self, now: DateTime<Utc>) -> Preference {
        Preference {
            purpose: self.purpose,
            scope: self.scope.clone(),
            wish: self.after.wish,
            never_with: self.after.never_with.clone(),
            until: self.after.until,
            set_at: now,
        }
    }
}

/// What would be wanted once these changes are made.
pub fn after(now: &[Preference], changes: &[Change], at: DateTime<Utc>) -> Vec<Preference> {
    let replaced = |p: &Preference| changes.iter().any(|c| (c.purpose, &c.scope) == (p.purpose, &p.scope));
    let stays = now.iter().filter(|p| !replaced(p)).cloned();
    stays.chain(changes.iter().map(|change| change.preference(at))).collect()
}

/// What of these wishes differs from what is wanted now. What they don't name stays as it is.
pub fn plan(now: &[Preference], wanted: impl IntoIterator<Item = (Purpose, PreferenceScope, Wanted)>) -> Vec<Change> {
    let current = |purpose, scope: &PreferenceScope| {
        now.iter().find(|p| p.purpose == purpose && p.scope == *scope).map(Wanted::of)
    };
    wanted
        .into_iter()
        .filter_map(|(purpose, scope, after)| {
            let before = current(purpose, &scope);
            (before.as_ref() != Some(&after)).then_some(Change { purpose, scope, before, after })
        })
        .collect()
}
