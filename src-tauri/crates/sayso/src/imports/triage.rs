//! What lies at some paths, before anything is read: what an import would take, how long, and what it would leave.

use crate::Sayso;
use crate::shapes::{FoundShape, IgnoredShape, Problem, TriageShape};
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
        Ok(triage_shape(survey(paths, &self.home().scratch(), go_on), self.words()))
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
    TriageShape { found, ignored: ignored.collect(), seconds: seconds(millis), stopped: seen.stopped }
}

fn found_shape(found: &Found, words: &Words) -> FoundShape {
    let kind = found.recognition.kind;
    FoundShape {
        path: found.path.display().to_string(),
        name: found.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        kind: kind.id().to_owned(),
        kind_name: words.plain(&format!("import-kind-{}", kind.id())),
        kind_confidence: found.recognition.confidence,
        bytes: found.bytes,
        seconds: seconds(milliseconds(found)),
    }
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
