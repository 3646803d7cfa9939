//! Import: a path in, sources with their claims out; sources listed and removed.
//!
//! Each source goes through `evidence` (whose is it, what does it say) on a thread of its own and into the record on
//! this one, as one transaction: it is in the record whole or not at all.

mod browsers;
mod chosen;
mod kinds;
mod pipeline;
pub(crate) mod reminders;
mod shape;
#[cfg(test)]
mod tests;
mod triage;

use crate::Sayso;
use crate::shapes::{FailedShape, ImportShape, Problem, ProgressShape, RemovalShape, SourceShape, SourcesShape};
use chosen::chosen;
use evidence::{Control, Tree};
use model::{Mapping, Sha256, SourceId, SourceKind};
use pipeline::{Fed, Reading, feed};
use record::{NewSource, Outcome, Record, SourceRow};
pub(crate) use shape::locator_shape;
use shape::{counts_shape, other_account, source_shape};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use words::{Args, Words};

/// How to import.
#[derive(Clone, Debug)]
pub struct ImportOptions {
    /// Read everything as this kind, whatever it looks like.
    pub as_kind: Option<SourceKind>,
    /// Only say what an import would find.
    pub dry_run: bool,
    /// Keep copies of the records that claims rest on.
    pub keep_copy: bool,
    /// Read it as a table, by what the person says of its columns.
    pub mapping: Option<Mapping>,
}

impl Default for ImportOptions {
    fn default() -> Self {
        Self { as_kind: None, dry_run: false, keep_copy: true, mapping: None }
    }
}

/// What became of one source.
enum Done {
    Read { row: Box<SourceRow>, already: bool },
    Failed(String),
    Cancelled,
}

impl Sayso {
    /// Imports files, archives and folders, each source as one transaction. `progress` is told how far it is and
    /// answers whether to go on; when it says no, the source at hand is left out whole and so is what follows.
    ///
    /// # Errors
    /// Only what concerns all paths (the record can't be opened or created); what concerns one path stands in `failed`.
    pub fn import(
        &mut self,
        paths: &[PathBuf],
        options: &ImportOptions,
        progress: &mut dyn FnMut(ProgressShape) -> bool,
    ) -> Result<ImportShape, Problem> {
        let found: Vec<PathBuf> = paths.iter().flat_map(|path| self.sources_at(path)).collect();
        self.import_each(found.iter().map(|path| Wanted::Path(path)), options, progress)
    }

    /// Imports a text that was pasted: a consent string, cookies, the source of a mail. A copy is kept, since there is
    /// no file to look at later.
    ///
    /// # Errors
    /// As for [`Sayso::import`].
    pub fn import_pasted(&mut self, text: &str, dry_run: bool) -> Result<ImportShape, Problem> {
        let name = self.words().say("import-pasted-name", &Args::new().text("day", &self.today.to_string()));
        let options = ImportOptions { dry_run, ..ImportOptions::default() };
        self.import_each([Wanted::Pasted { name: &name, text }].into_iter(), &options, &mut |_| true)
    }

    fn import_each<'a>(
        &mut self,
        all: impl Iterator<Item = Wanted<'a>>,
        options: &ImportOptions,
        progress: &mut dyn FnMut(ProgressShape) -> bool,
    ) -> Result<ImportShape, Problem> {
        let mut shape = ImportShape { sources: Vec::new(), failed: Vec::new() };
        let words = self.words();
        let mut cancelled = false;
        let now = self.now;
        // A rehearsal must not be the first command that writes.
        let mut scratch = match (&self.record, options.dry_run) {
            (None, true) => Some(Record::scratch()?),
            _ => None,
        };
        let working = self.home().scratch();
        for wanted in all {
            let done = if cancelled {
                Done::Cancelled
            } else {
                let record = match &mut scratch {
                    Some(record) => record,
                    None => self.writing()?,
                };
                import_one(record, &wanted, options, &working, now, words, progress)
            };
            let failed = |why| FailedShape { path: wanted.shown(), why };
            match done {
                Done::Read { row, already } => {
                    let record = scratch.as_ref().or(self.record.as_ref());
                    let known = record.map(Record::sources).transpose()?.unwrap_or_default();
                    let warning = other_account(&row, &known, words);
                    let mut source = source_shape(*row, warning, words);
                    source.already_imported = already;
                    shape.sources.push(source);
                }
                Done::Failed(why) => shape.failed.push(failed(why)),
                Done::Cancelled => {
                    cancelled = true;
                    shape.failed.push(failed(words.plain("import-cancelled")));
                }
            }
        }
        Ok(shape)
    }

    /// What has been imported, the newest first.
    pub fn sources(&self) -> Result<SourcesShape, Problem> {
        let known = self.reading().map(Record::sources).transpose()?.unwrap_or_default();
        let sources: Vec<SourceShape> = known
            .iter()
            .map(|row| source_shape(row.clone(), other_account(row, &known, self.words()), self.words()))
            .collect();
        Ok(SourcesShape { total: u32::try_from(sources.len()).unwrap_or(u32::MAX), sources, next: None })
    }

    /// One source.
    pub fn source(&self, id: &str) -> Result<SourceShape, Problem> {
        let Some(record) = self.reading() else { return Err(no_source(self.words(), id)) };
        let Some(row) = record.source(&SourceId::from(id))? else { return Err(no_source(self.words(), id)) };
        let warning = other_account(&row, &record.sources()?, self.words());
        Ok(source_shape(row, warning, self.words()))
    }

    /// Removes a source and what rests on it alone; a dry run only counts.
    pub fn remove_source(&mut self, id: &str, dry_run: bool) -> Result<RemovalShape, Problem> {
        let (words, now) = (self.words(), self.now);
        let id = SourceId::from(id);
        if self.reading().is_none() {
            return Err(no_source(words, id.as_str()));
        }
        let record = self.writing()?;
        if record.source(&id)?.is_none() {
            return Err(no_source(words, id.as_str()));
        }
        let (go, stay) = record.removal_of(&id)?;
        let mut changed = Vec::new();
        if !dry_run {
            record.remove_source(&id, now)?;
            changed.push(id.0);
        }
        Ok(RemovalShape { changed, claims: counts_shape(&go), kept: counts_shape(&stay) })
    }
}

fn no_source(words: &Words, id: &str) -> Problem {
    Problem::new(words.say("import-no-source", &Args::new().text("id", id)))
        .code("no-source")
        .to(id)
        .next(words.plain("import-no-source-next"))
}

/// What is to be imported.
enum Wanted<'a> {
    /// A file, an archive or a folder.
    Path(&'a Path),
    /// A text that stands in no file.
    Pasted { name: &'a str, text: &'a str },
}

impl Wanted<'_> {
    fn open(&self, working: &Path) -> Result<Tree, evidence::Fault> {
        match self {
            Self::Path(path) => Tree::open_beside(path, working),
            Self::Pasted { name, text } => Ok(Tree::of_text(name, text)),
        }
    }

    fn digest(&self, reader: &dyn evidence::Reader, control: &Control) -> Result<(Sha256, u64), evidence::Fault> {
        match self {
            Self::Path(path) => evidence::digest(reader, path, control),
            Self::Pasted { text, .. } => Ok((Sha256::of(text.as_bytes()), text.len() as u64)),
        }
    }

    /// Where it is; nowhere, if it was pasted.
    fn path(&self) -> PathBuf {
        match self {
            Self::Path(path) => std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf()),
            Self::Pasted { .. } => PathBuf::new(),
        }
    }

    fn shown(&self) -> String {
        match self {
            Self::Path(path) => path.display().to_string(),
            Self::Pasted { name, .. } => (*name).to_owned(),
        }
    }
}

fn import_one(
    record: &mut Record,
    wanted: &Wanted<'_>,
    options: &ImportOptions,
    working: &Path,
    now: chrono::DateTime<chrono::Utc>,
    words: &Words,
    progress: &mut dyn FnMut(ProgressShape) -> bool,
) -> Done {
    match try_import(record, wanted, options, working, now, words, progress) {
        Ok(done) => done,
        Err(problem) => Done::Failed(problem.to_string()),
    }
}

fn try_import(
    record: &mut Record,
    wanted: &Wanted<'_>,
    options: &ImportOptions,
    working: &Path,
    now: chrono::DateTime<chrono::Utc>,
    words: &Words,
    progress: &mut dyn FnMut(ProgressShape) -> bool,
) -> Result<Done, Problem> {
    // Opened before it is hashed, so that a change from here on is noticed at the end.
    let mut tree = match wanted.open(working) {
        Ok(tree) => tree,
        Err(fault) => return Ok(Done::Failed(fault.why)),
    };
    let name = tree.name();
    let chosen = match chosen(record, &mut tree, &wanted.shown(), options, words)? {
        Ok(chosen) => chosen,
        Err(why) => return Ok(Done::Failed(why)),
    };
    let (reader, recognition) = (chosen.reader(), chosen.recognition.clone());
    let of_browser = reader.kind().id().starts_with("browser-");
    let name = of_browser.then(|| browsers::called(&wanted.path())).flatten().unwrap_or(name);
    let control = Arc::new(Control::default());
    let (sha256, bytes) = match wanted.digest(reader, &control) {
        Ok(digest) => digest,
        Err(fault) => return Ok(Done::Failed(fault.why)),
    };
    if let Some(row) = record.source_by_digest(&sha256)?
        && row.kind == reader.kind()
        && row.reader_version >= reader.version()
        && row.outcome.mapping.as_ref() == chosen.mapping()
    {
        return Ok(Done::Read { row: Box::new(row), already: true });
    }
    // A recording of a page shows where they went.
    let addresses = record.me()?.emails;
    let mut import = record.import(&NewSource {
        path: wanted.path(),
        name: name.clone(),
        kind: reader.kind(),
        confidence: recognition.confidence,
        sha256,
        bytes,
        delivery: recognition.delivery,
        reader_version: reader.version(),
        keep_copy: options.keep_copy,
        imported_at: now,
    })?;
    let reading = Reading { reader, tree, name, path: wanted.shown(), total: bytes, addresses };
    match feed(&mut import, reading, progress)? {
        Fed::Whole(outcome) => {
            let outcome = Outcome { mapping: chosen.mapping().cloned(), ..*outcome };
            let row = if options.dry_run { import.rehearse(&outcome)? } else { import.finish(&outcome)? };
            Ok(Done::Read { row: Box::new(row), already: false })
        }
        Fed::Nothing(why) => Ok(Done::Failed(why)),
        Fed::Cancelled => Ok(Done::Cancelled),
    }
}
