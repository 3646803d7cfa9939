//! Evidence: the excerpt that a statement rests on, checked against its digest.

use crate::shapes::{EvidenceShape, Problem};
use crate::{Sayso, statements};
use evidence::Tree;
use model::{EvidenceId, Sha256, SourceKind};
use record::{Observation, Record};
use std::collections::BTreeMap;
use std::path::Path;

/// Longest excerpt that is shown, in bytes; the locator still names the whole record.
const LONGEST: usize = 256 << 10;

impl Sayso {
    /// One piece of evidence with its excerpt: from the original file if it is still there and the record's digest
    /// agrees, else from the copy that the import kept.
    ///
    /// # Errors
    /// When there is no such evidence (code `not-found`).
    pub fn evidence(&self, id: &str) -> Result<EvidenceShape, Problem> {
        let none = || self.not_found("brands-no-evidence", id);
        let record = self.reading().ok_or_else(none)?;
        let (_, observation) = record.observation(&EvidenceId::from(id))?.ok_or_else(none)?;
        Excerpts::new(record, true).shape(&observation)
    }
}

/// Reads excerpts, opening each source once.
pub(crate) struct Excerpts<'r> {
    record: &'r Record,
    wanted: bool,
    copies_first: bool,
    trees: BTreeMap<String, Option<Tree>>,
}

impl<'r> Excerpts<'r> {
    /// A reader; if no excerpts are wanted it opens nothing.
    pub(crate) fn new(record: &'r Record, wanted: bool) -> Self {
        Self { record, wanted, copies_first: false, trees: BTreeMap::new() }
    }

    /// A reader for many excerpts: kept copies first, which are quicker to reach than the middle of an archive.
    pub(crate) fn kept_first(record: &'r Record) -> Self {
        Self { copies_first: true, ..Self::new(record, true) }
    }

    /// An observation as EVIDENCE.
    pub(crate) fn shape(&mut self, observation: &Observation) -> Result<EvidenceShape, Problem> {
        let mut shape = statements::evidence(observation);
        if self.wanted
            && let Some((bytes, from)) = self.bytes(observation)?
        {
            // A letter as PDF or picture has no text to show; where it was found is said all the same.
            let readable = observation.source.kind != SourceKind::Document || is_text(&bytes);
            shape.excerpt = readable.then(|| text(&bytes));
            shape.excerpt_from = Some(from.to_owned());
        }
        Ok(shape)
    }

    /// The record's bytes and where they were found: `file` or `copy`. `None` if neither agrees with the digest.
    pub(crate) fn bytes(&mut self, observation: &Observation) -> Result<Option<(Vec<u8>, &'static str)>, Problem> {
        let digest = observation.locator.digest;
        let agrees = |bytes: &[u8]| digest.is_none_or(|d| Sha256::of(bytes) == d);
        if self.copies_first
            && let Some(bytes) = self.record.kept_copy(&observation.id)?.filter(|b| agrees(b))
        {
            return Ok(Some((bytes, "copy")));
        }
        // Without a digest a file that has changed can't be told from the one that was read; a row of a database has no
        // bytes of its own in the file.
        let row = observation.source.kind.id().starts_with("browser-") && observation.locator.start.is_none();
        if digest.is_some()
            && !row
            && let Some(bytes) = self.in_file(observation).filter(|b| agrees(b))
        {
            return Ok(Some((bytes, "file")));
        }
        Ok(self.record.kept_copy(&observation.id)?.filter(|b| agrees(b)).map(|bytes| (bytes, "copy")))
    }

    fn in_file(&mut self, observation: &Observation) -> Option<Vec<u8>> {
        let path = &observation.source.path;
        let tree = self.trees.entry(path.clone()).or_insert_with(|| {
            let path = Path::new(path);
            path.exists().then(|| Tree::open(path).ok()).flatten()
        });
        tree.as_mut()?.excerpt(&observation.locator).ok()
    }
}

/// Whether bytes are text that people can read.
fn is_text(bytes: &[u8]) -> bool {
    !bytes.contains(&0) && !bytes.starts_with(b"%PDF") && std::str::from_utf8(bytes).is_ok()
}

/// An excerpt as text: literal, what isn't UTF-8 replaced, cut where it is too long to look at.
fn text(bytes: &[u8]) -> String {
    let shown = bytes.get(..LONGEST).unwrap_or(bytes);
    let mut text = String::from_utf8_lossy(shown).into_owned();
    if shown.len() < bytes.len() {
        text.push('…');
    }
    text
}
