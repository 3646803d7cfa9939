//! Imports and sources.

use super::{LocatorShape, MappingShape};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// How many claims of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ClaimCounts {
    /// Holdings.
    pub holding: u32,
    /// Transfers.
    pub transfer: u32,
    /// Personalisations.
    pub personalisation: u32,
    /// Consents.
    pub consent: u32,
    /// Contacts.
    pub contact: u32,
}

/// A span of days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CoversShape {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// Something that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct UnreadShape {
    /// Where it stands.
    pub locator: LocatorShape,
    /// Why.
    pub why: String,
}

/// What was left out on purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SkippedShape {
    /// Why.
    pub why: String,
    /// How often.
    pub count: u32,
}

/// A field that no reader knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct UnknownFieldShape {
    /// In which member.
    pub member: String,
    /// Which field.
    pub field: String,
    /// How often.
    pub count: u32,
}

/// Whose evidence a source is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AccountShape {
    /// The account's id.
    pub id: String,
    /// The platform.
    pub platform: String,
    /// What people call it.
    pub name: Option<String>,
    /// The platform's own id of it.
    pub native_id: String,
}

/// One imported source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SourceShape {
    /// Its id.
    pub id: String,
    /// Where it was when imported.
    pub path: String,
    /// Its file name.
    pub name: String,
    /// Its kind.
    pub kind: String,
    /// How sure the recognition is, 0 to 1.
    pub kind_confidence: f64,
    /// SHA-256 (a folder: of its sorted manifest).
    pub sha256: String,
    /// Its size.
    #[specta(type = f64)]
    pub bytes: u64,
    /// When the platform made it, if it says.
    pub exported_at: Option<String>,
    /// Whose it is.
    pub account: Option<AccountShape>,
    /// The delivery that it is a part of.
    pub delivery: Option<String>,
    /// The days it covers, over all kinds of claim.
    pub covers: Option<CoversShape>,
    /// The days it covers, per kind of claim.
    pub covers_by_kind: BTreeMap<String, CoversShape>,
    /// When it was imported.
    pub imported_at: Option<String>,
    /// Whether the same bytes had been imported before, so that nothing changed.
    pub already_imported: bool,
    /// How many claims rest on it.
    pub claims: ClaimCounts,
    /// What could not be read.
    pub unread: Vec<UnreadShape>,
    /// What was left out on purpose.
    pub skipped: Vec<SkippedShape>,
    /// Fields that no reader knows.
    pub unknown_fields: Vec<UnknownFieldShape>,
    /// What the person said that the columns mean, if it is a table.
    pub mapping: Option<MappingShape>,
    /// The same in words, a line for each column.
    pub mapping_says: Vec<String>,
    /// Whether compressed copies of the records are kept.
    pub copy_kept: bool,
    /// A warning in a sentence (the archive seems to be somebody else's), if any.
    pub warning: Option<String>,
}

/// A source that an import would take.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct FoundShape {
    /// Where it lies.
    pub path: String,
    /// Its file name.
    pub name: String,
    /// What it is taken for.
    pub kind: String,
    /// That kind's name for people.
    pub kind_name: String,
    /// How sure the recognition is, 0 to 1.
    pub kind_confidence: f64,
    /// Its size on disk.
    #[specta(type = f64)]
    pub bytes: u64,
    /// How long reading it takes, estimated.
    pub seconds: u32,
}

/// A table that no reader knows: the person can say what its columns mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct UnknownTableShape {
    /// Where it lies.
    pub path: String,
    /// Its file name.
    pub name: String,
    /// Its size on disk.
    #[specta(type = f64)]
    pub bytes: u64,
    /// The heads of its columns.
    pub heads: Vec<String>,
}

/// What an import would leave alone, for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct IgnoredShape {
    /// Why, in a sentence.
    pub why: String,
    /// How many files or folders.
    pub count: u32,
    /// Their size, where it is known.
    #[specta(type = f64)]
    pub bytes: u64,
}

/// What lies at some paths, before anything is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TriageShape {
    /// What an import would take.
    pub found: Vec<FoundShape>,
    /// Tables that Sayso doesn't know: it leaves them alone until the person says what their columns mean.
    pub tables: Vec<UnknownTableShape>,
    /// What it would leave alone.
    pub ignored: Vec<IgnoredShape>,
    /// How long the import takes, estimated.
    pub seconds: u32,
    /// Whether looking was stopped before its end.
    pub stopped: bool,
}

/// A path that could not be imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FailedShape {
    /// The path.
    pub path: String,
    /// Why.
    pub why: String,
}

/// What an import did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportShape {
    /// What was read.
    pub sources: Vec<SourceShape>,
    /// What was not.
    pub failed: Vec<FailedShape>,
}

/// All sources.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct SourcesShape {
    /// The sources, newest first.
    pub sources: Vec<SourceShape>,
    /// How many.
    pub total: u32,
    /// The next page.
    pub next: Option<String>,
}

/// What removing a source would take, or took.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RemovalShape {
    /// The ids that changed; empty on a dry run.
    pub changed: Vec<String>,
    /// Claims that rest on this source alone.
    pub claims: ClaimCounts,
    /// Claims that stay, since other evidence supports them.
    pub kept: ClaimCounts,
}

/// Progress of an import, for the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ProgressShape {
    /// The path at hand.
    pub path: String,
    /// Bytes read.
    #[specta(type = f64)]
    pub bytes: u64,
    /// Bytes in all.
    #[specta(type = f64)]
    pub total: u64,
    /// Claims so far.
    pub claims: u32,
}

/// A browser's profile in its usual place. Nothing in it has been read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct BrowserShape {
    /// The browser's name.
    pub browser: String,
    /// What the person calls the profile, or the browser does.
    pub name: String,
    /// Where it lies: what an import takes.
    pub path: String,
    /// The kind of source that it is.
    pub kind: String,
    /// Whether the browser starts with it.
    pub is_default: bool,
    /// Whether the browser seems to be running.
    pub running: bool,
    /// When it was used last.
    pub used_at: Option<String>,
    /// When it was imported last.
    pub imported_at: Option<String>,
    /// The size of what would be read.
    #[specta(type = f64)]
    pub bytes: u64,
    /// What would be read.
    pub parts: Vec<BrowserPartShape>,
}

/// What would be read of a browser's profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct BrowserPartShape {
    /// `cookies`, `history`, `settings` or `local-storage`.
    pub part: String,
    /// Its name for people.
    pub name: String,
    /// How many files.
    pub files: u32,
    /// Their size.
    #[specta(type = f64)]
    pub bytes: u64,
}

/// The profiles of browsers on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct BrowsersShape {
    /// The profiles, by browser.
    pub browsers: Vec<BrowserShape>,
    /// How many.
    pub total: u32,
    /// Always null.
    pub next: Option<String>,
}

/// One kind of source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct KindShape {
    /// Its id.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// How to obtain it from the platform.
    pub how: String,
    /// Where to ask for it.
    pub url: Option<String>,
    /// How long the platform takes, in its words or ours.
    pub wait: Option<String>,
    /// How often to ask again, in days.
    pub repeat_every_days: Option<u32>,
    /// What it tells, in a few words; null where no platform hands it out.
    pub tells: Option<String>,
    /// How the reminder to ask for it stands; null for what no platform hands out.
    pub reminder: Option<ReminderShape>,
}

/// How the reminder to ask for an export stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ReminderShape {
    /// `none`, `asked`, `due`, `later` or `off`.
    pub state: String,
    /// The day on which it was asked for, or is to be asked for again.
    pub on: Option<String>,
    /// The day on which the newest imported one was made.
    pub newest: Option<String>,
    /// The same in a sentence; null where there is nothing to say.
    pub sentence: Option<String>,
}

/// What a person says about a reminder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NewReminder {
    /// The kind of source.
    pub kind: String,
    /// What.
    pub what: ReminderWhat,
    /// The day: of asking (today if there is none), or to be reminded on.
    pub on: Option<String>,
}

/// What can be said about a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ReminderWhat {
    /// It has been asked for.
    Asked,
    /// Remind on a day of one's own.
    On,
    /// Don't remind.
    Off,
    /// Remind as the guide says.
    Usual,
}

/// Every kind of source that is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct KindsShape {
    /// The kinds.
    pub kinds: Vec<KindShape>,
    /// How many.
    pub total: u32,
    /// Always null.
    pub next: Option<String>,
}
