//! Saying what is wanted, starting points, sets that travel, and what was wanted before.

use serde::{Deserialize, Serialize};
use specta::Type;

/// Of whom something is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PreferenceScopeShape {
    /// `everyone`, `sector` or `brand`.
    pub kind: String,
    /// The sector's or the brand's name.
    pub name: Option<String>,
    /// The brand's id, if it is a brand of the record.
    pub id: Option<String>,
}

/// One thing that the person wants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PreferenceShape {
    /// For what.
    pub purpose: String,
    /// Of whom.
    pub scope: PreferenceScopeShape,
    /// `fine`, `only-what-i-gave`, `no` or `not-said`.
    pub wish: String,
    /// DPV ids of data that is never to be used for it.
    pub never_with: Vec<String>,
    /// The last day on which it holds.
    pub until: Option<String>,
    /// When it was said.
    pub set_at: String,
    /// Whether its last day is over, so that it no longer counts.
    pub ended: bool,
    /// All of it, in words.
    pub sentence: String,
}

/// Everything that the person wants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PreferencesShape {
    /// By purpose and then scope, the widest first.
    pub preferences: Vec<PreferenceShape>,
    /// How many.
    pub total: u32,
    /// The next page.
    pub next: Option<String>,
}

/// What is wanted, without purpose and scope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WantedShape {
    /// `fine`, `only-what-i-gave`, `no` or `not-said`.
    pub wish: String,
    /// DPV ids of data that is never to be used for it.
    pub never_with: Vec<String>,
    /// The last day on which it holds.
    pub until: Option<String>,
}

/// What to want, as it is typed or chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NewPreference {
    /// The purpose's id.
    pub purpose: String,
    /// The wish's id.
    pub wish: String,
    /// Of one brand: its id, name, domain or handle.
    pub brand: Option<String>,
    /// Of a sector: one of the company list's, or a tag of the person's own.
    pub sector: Option<String>,
    /// DPV ids of data that is never to be used for it.
    pub never_with: Vec<String>,
    /// The last day on which it holds, ISO 8601.
    pub until: Option<String>,
}

/// One preference that changes, or would.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PreferenceChangeShape {
    /// For what.
    pub purpose: String,
    /// Of whom.
    pub scope: PreferenceScopeShape,
    /// What was wanted before; none where nothing was said.
    pub before: Option<WantedShape>,
    /// What is wanted then; none where it is taken out.
    pub after: Option<WantedShape>,
    /// Both, in words.
    pub sentence: String,
}

/// Who published a set, as they say themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PreferenceSetShape {
    /// What it is called.
    pub title: Option<String>,
    /// Who made it; nothing checks that.
    pub by: Option<String>,
    /// What they say about it.
    pub about: Option<String>,
}

/// One line of a set that is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SkippedPreferenceShape {
    /// What it wants, in words.
    pub line: String,
    /// `nobody`, `several` or `over`.
    pub why: String,
    /// Why, in words.
    pub sentence: String,
}

/// What was taken, or would be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PreferencesTakenShape {
    /// Ids of what changed; empty for a dry run.
    pub changed: Vec<String>,
    /// Whether nothing was done yet.
    pub dry_run: bool,
    /// Whose set it is, if it came from a file.
    pub set: Option<PreferenceSetShape>,
    /// What changes.
    pub changes: Vec<PreferenceChangeShape>,
    /// Of how many brands something else is wanted then, for a purpose that the record shows something of.
    pub brands: u32,
    /// How many lines are wanted already.
    pub same: u32,
    /// What is left out, and why.
    pub skipped: Vec<SkippedPreferenceShape>,
}

/// One starting point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct StartShape {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it wishes, a sentence.
    pub about: String,
    /// What it would change.
    pub changes: Vec<PreferenceChangeShape>,
    /// Of how many brands something else would be wanted, for a purpose that the record shows something of.
    pub brands: u32,
    /// How many narrower preferences stay and go on winning.
    pub narrower: u32,
}

/// The starting points; none is preselected, and the order favours none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct StartsShape {
    /// From leaving all as it is to as little as possible.
    pub starts: Vec<StartShape>,
}

/// A preference that doesn't travel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LeftOutShape {
    /// What it wants, in words.
    pub line: String,
    /// `brand`, `unknown`, `tag` or `ended`.
    pub why: String,
    /// Why, in words.
    pub sentence: String,
}

/// How to write a set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PreferencesExport {
    /// What to call it.
    pub title: Option<String>,
    /// Who publishes it, if they want to say so.
    pub by: Option<String>,
    /// What to say about it.
    pub about: Option<String>,
    /// Whether wishes for single brands go along, under the brand's domain or name.
    pub with_brands: bool,
}

/// A set that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PreferencesExportedShape {
    /// The file.
    pub files: Vec<String>,
    /// `json` or `jsonld`.
    pub format: String,
    /// How many preferences are in it.
    pub written: u32,
    /// What stays here, and why.
    pub left_out: Vec<LeftOutShape>,
}

/// One purpose and scope, seen from both sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ComparedShape {
    /// For what.
    pub purpose: String,
    /// Of whom.
    pub scope: PreferenceScopeShape,
    /// What the person wants.
    pub mine: Option<WantedShape>,
    /// What the set wants.
    pub theirs: Option<WantedShape>,
    /// `same`, `stricter`, `looser`, `mixed`, `only-mine` or `only-theirs`: how the person's stands to the set's.
    pub verdict: String,
    /// All of it, in words.
    pub sentence: String,
}

/// How many lines stand how.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ComparisonSums {
    /// The same.
    pub same: u32,
    /// The person's allows less.
    pub stricter: u32,
    /// The person's allows more.
    pub looser: u32,
    /// Less in one thing, more in another.
    pub mixed: u32,
    /// Only the person said something.
    pub only_mine: u32,
    /// Only the set says something.
    pub only_theirs: u32,
}

/// The person's preferences beside a set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ComparisonShape {
    /// Whose set it is.
    pub set: PreferenceSetShape,
    /// Line by line.
    pub compared: Vec<ComparedShape>,
    /// The sums.
    pub sums: ComparisonSums,
}

/// One change of one preference in the past.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PreferenceHistoryLine {
    /// The operation that made it; several changes may be of one.
    pub operation: String,
    /// When.
    pub at: String,
    /// Whether it was taken back.
    pub undone: bool,
    /// What changed.
    pub change: PreferenceChangeShape,
}

/// What was wanted over time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PreferenceHistoryShape {
    /// The newest first.
    pub history: Vec<PreferenceHistoryLine>,
    /// How many.
    pub total: u32,
    /// The next page.
    pub next: Option<String>,
}
