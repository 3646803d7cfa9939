//! What a report shows of its evidence: each source named once, each piece with its place and what stands there.

use crate::evidence::Excerpts;
use crate::shapes::{EvidenceShape, Problem};
use model::{EvidenceId, SourceKind};
use paper::ReportEvidence;
use record::Record;
use std::collections::BTreeMap;
use words::{Args, Words};

/// Characters of an excerpt that a report shows: enough to recognise the record, which the place names whole.
const LONGEST: usize = 800;

/// What a report has shown of a piece of evidence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// What stands there, further up.
    Above,
    /// Nothing: neither the file nor a copy has it.
    Nothing,
}

/// Gathers the evidence of one report.
pub(super) struct Exhibits<'r> {
    words: &'static Words,
    record: Option<(&'r Record, Excerpts<'r>)>,
    numbers: BTreeMap<String, usize>,
    sources: Vec<String>,
    shown: BTreeMap<String, Shown>,
}

impl<'r> Exhibits<'r> {
    /// Nothing gathered yet.
    pub(super) fn new(words: &'static Words, record: Option<&'r Record>) -> Self {
        let record = record.map(|record| (record, Excerpts::kept_first(record)));
        Self { words, record, numbers: BTreeMap::new(), sources: Vec::new(), shown: BTreeMap::new() }
    }

    /// One piece of evidence as the report shows it: what stands there only where it is named for the first time.
    pub(super) fn piece(&mut self, evidence: &EvidenceShape) -> Result<ReportEvidence, Problem> {
        let source = self.source(evidence);
        let mut place = place(self.words, evidence);
        let mut excerpt = None;
        let before = self.shown.get(&evidence.id).copied();
        if before.is_none() {
            excerpt = self.excerpt(evidence)?;
            let shown = if excerpt.is_some() { Shown::Above } else { Shown::Nothing };
            self.shown.insert(evidence.id.clone(), shown);
        }
        if excerpt.is_none() {
            let why = if before == Some(Shown::Above) { "rulebook-report-above" } else { "rulebook-report-no-excerpt" };
            place = self.words.say(why, &Args::new().text("place", &place));
        }
        Ok(ReportEvidence { source, place, excerpt })
    }

    /// The sources, the first being number 1, and what is to be said about excerpts if there are any.
    pub(super) fn finish(self) -> (Vec<String>, Option<String>) {
        let any = self.shown.values().any(|shown| *shown == Shown::Above);
        let args = Args::new().number("count", LONGEST as u64);
        (self.sources, any.then(|| self.words.say("rulebook-report-excerpts", &args)))
    }

    fn source(&mut self, evidence: &EvidenceShape) -> usize {
        let source = &evidence.source;
        if let Some(number) = self.numbers.get(&source.id) {
            return *number;
        }
        let args = Args::new()
            .text("name", &source.name)
            .text("kind", &self.words.plain(&format!("import-kind-{}", source.kind)))
            .text("sha256", &source.sha256);
        self.sources.push(self.words.say("rulebook-report-source", &args));
        self.numbers.insert(source.id.clone(), self.sources.len());
        self.sources.len()
    }

    fn excerpt(&mut self, evidence: &EvidenceShape) -> Result<Option<String>, Problem> {
        let Some((record, excerpts)) = &mut self.record else { return Ok(None) };
        let id = EvidenceId::from(evidence.id.as_str());
        let Some((_, observation)) = record.observation(&id)? else { return Ok(None) };
        let Some(text) = excerpts.shape(&observation)?.excerpt else { return Ok(None) };
        // The head of a mail begins with the stations it passed, which tell a reader nothing.
        let of_mail =
            [SourceKind::Mailbox.id(), SourceKind::EmailMessage.id()].contains(&evidence.source.kind.as_str());
        let telling = of_mail.then(|| ::evidence::mailbox::telling_lines(text.as_bytes())).flatten();
        Ok(Some(shortened(&telling.unwrap_or(text))))
    }
}

/// Where in its source a piece of evidence stands, so that whoever has the file finds the bytes.
fn place(words: &Words, evidence: &EvidenceShape) -> String {
    let at = &evidence.locator;
    let path: Vec<&str> = at.within.iter().map(|outer| outer.member.as_str()).chain(at.member.as_deref()).collect();
    let bytes = match (at.start, at.length) {
        (Some(start), Some(length)) => {
            words.say("rulebook-report-bytes", &Args::new().number("start", start).number("length", length))
        }
        _ => at.pointer.clone().unwrap_or_default(),
    };
    [path.join(" › "), bytes].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// An excerpt for a report: blanks in a row are one, what is hidden is made visible, and its end says if it was cut.
fn shortened(text: &str) -> String {
    let blank = |c: char| matches!(c, ' ' | '\n' | '\r' | '\t');
    let words: Vec<&str> = text.split(blank).filter(|word| !word.is_empty()).collect();
    let all = words.join(" ");
    match all.char_indices().nth(LONGEST) {
        Some((end, _)) => model::visible(all.get(..end).unwrap_or(&all)) + "…",
        None => model::visible(&all),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_short_and_hides_nothing() {
        assert_eq!(shortened("{\r\n  \"a\":\t\"\u{202E}b\u{0}\"\n}"), "{ \"a\": \"‹U+202E›b‹U+0000›\" }");
        let long = shortened(&"ü".repeat(10_000));
        assert_eq!((long.chars().count(), long.ends_with('…')), (LONGEST + 1, true));
    }
}
