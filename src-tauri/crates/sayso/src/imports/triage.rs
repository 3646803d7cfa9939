//! What lies at some paths, before anything is read: what an import would take, how long, and what it would leave.

use crate::shapes::{FoundShape, IgnoredShape, Problem, TriageShape, UnknownTableShape};
use crate::{Sayso, tables};
use evidence::Recognition;
use evidence::table::CONFIDENCE;
use evidence::triage::{Found, Ignored, Survey, survey};
use model::SourceKind;
use std::path::{Path, PathBuf};
use words::Words;

/// What opening, hashing and committing a source takes, however small it is, in milliseconds.
const EACH: u64 = 200;

impl Sayso {
    /// What an import of these paths would take and what it would leave alone; nothing is read but what recognising
    /// takes, and nothing is written. `go_on` hears how many files and folders have been looked at and which is next,
    /// and answers whether to go on.
    ///
    /// # Errors
    /// None today; the contract of all commands leaves room for one.
    pub fn triage(&self, paths: &[PathBuf], go_on: &mut dyn FnMut(u64, &Path) -> bool) -> Result<TriageShape, Problem> {
        let mut seen = survey(paths, &self.home().scratch(), go_on);
        self.take_known_tables(&mut seen)?;
        Ok(triage_shape(seen, self.words()))
    }

    /// The sources at a path, in the order in which they are read. A folder that holds sources gives each of them; a path
    /// with nothing in it that is known gives itself, so that whoever opens it says what is wrong with it.
    pub(super) fn sources_at(&self, path: &Path) -> Vec<PathBuf> {
        if !path.is_dir() {
            return vec![path.to_path_buf()];
        }
        let mut seen = survey(&[path.to_path_buf()], &self.home().scratch(), &mut |_, _| true);
        // A record that can't be read says so when it is written to.
        let _ = self.take_known_tables(&mut seen);
        seen.paths(path)
    }

    /// Tables with heads whose meaning was kept are sources like others.
    fn take_known_tables(&self, seen: &mut Survey) -> Result<(), Problem> {
        let Some(record) = self.reading() else { return Ok(()) };
        let mut unknown = Vec::new();
        for table in std::mem::take(&mut seen.tables) {
            if tables::kept_for(record, &table.heads)?.is_some() {
                let recognition = Recognition { kind: SourceKind::Table, confidence: CONFIDENCE, delivery: None };
                seen.found.push(Found { path: table.path, recognition, bytes: table.bytes, to_read: table.bytes });
            } else {
                unknown.push(table);
            }
        }
        seen.tables = unknown;
        Ok(())
    }
}

fn triage_shape(seen: Survey, words: &Words) -> TriageShape {
    let found: Vec<FoundShape> = seen.found.iter().map(|one| found_shape(one, words)).collect();
    let millis: u64 = seen.found.iter().map(milliseconds).fold(0, u64::saturating_add);
    let ignored = seen.ignored.into_iter().map(|(why, (count, bytes))| IgnoredShape {
        why: words.plain(sentence(why)),
        count: u32::try_from(count).unwrap_or(u32::MAX),
        bytes,
    });
    let tables = seen.tables.into_iter().map(|table| UnknownTableShape {
        name: name(&table.path),
        path: table.path.display().to_string(),
        bytes: table.bytes,
        heads: table.heads.into_iter().collect(),
    });
    TriageShape {
        found,
        tables: tables.collect(),
        ignored: ignored.collect(),
        seconds: seconds(millis),
        stopped: seen.stopped,
    }
}

fn found_shape(found: &Found, words: &Words) -> FoundShape {
    let kind = found.recognition.kind;
    FoundShape {
        path: found.path.display().to_string(),
        name: name(&found.path),
        kind: kind.id().to_owned(),
        kind_name: words.plain(&format!("import-kind-{}", kind.id())),
        kind_confidence: found.recognition.confidence,
        bytes: found.bytes,
        seconds: seconds(milliseconds(found)),
    }
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// How long reading takes, from the speeds that were measured (README, Speed), where none was from the slowest of them.
fn milliseconds(found: &Found) -> u64 {
    let bytes_a_millisecond = match found.recognition.kind {
        SourceKind::Mailbox | SourceKind::EmailMessage => 148_000,
        SourceKind::XArchive => 44_000,
        _ => 10_000,
    };
    EACH.saturating_add(found.to_read / bytes_a_millisecond)
}

fn seconds(millis: u64) -> u32 {
    u32::try_from(millis.div_ceil(1_000)).unwrap_or(u32::MAX)
}

fn sentence(why: Ignored) -> &'static str {
    match why {
        Ignored::Unknown => "import-ignored-unknown",
        Ignored::TooDeep => "import-ignored-too-deep",
        Ignored::NoFile => "import-ignored-no-file",
        Ignored::Closed => "import-ignored-closed",
        Ignored::Beyond => "import-ignored-beyond",
    }
}
