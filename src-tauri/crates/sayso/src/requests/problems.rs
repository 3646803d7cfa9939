//! What can go wrong with a request, in the person's words.

use crate::Sayso;
use crate::shapes::Problem;
use paper::PaperError;
use words::Args;

impl Sayso {
    /// A problem whose sentences are `requests-problem-<id>` and, if there is one, `requests-try-<id>`.
    pub(super) fn trouble(&self, id: &str, args: &Args) -> Problem {
        let words = self.words();
        let problem = Problem::new(words.say(&format!("requests-problem-{id}"), args)).code(id);
        let next = format!("requests-try-{id}");
        if words.has(&next) { problem.next(words.say(&next, args)) } else { problem }
    }

    /// What `paper` could not do.
    pub(super) fn paper_trouble(&self, error: PaperError) -> Problem {
        match error {
            PaperError::NoFont { text, script } => {
                self.trouble("no-font", &Args::new().text("text", &text).text("script", &script))
            }
            PaperError::Header { field } => self.trouble("header", &Args::new().text("field", field)),
            PaperError::Address { address } => self.trouble("address", &Args::new().text("address", &address)),
            PaperError::Io { path, source } => crate::problems::unreachable(&path, &source),
            other => Problem::new(other.to_string()),
        }
    }
}
