//! A first look through a recording: which pages there are, and when each first said something of consent.

use super::ENTRIES;
use super::entry::Entry;
use super::parameters::parameters;
use crate::consent::find;
use crate::kit::{LARGEST, Piece};
use crate::scan::Scanner;
use crate::{Control, Stopped, Tree};
use std::collections::BTreeMap;

/// A page of the recording.
pub(super) struct Page {
    /// Its host.
    pub host: String,
    /// When something was first said of consent, in milliseconds since 1970.
    pub first_signal: Option<i64>,
}

/// What the first look found.
#[derive(Default)]
pub(super) struct Pages {
    by_id: BTreeMap<String, Page>,
    /// How many entries there are.
    pub entries: u64,
    /// Whether any of them holds a cookie.
    pub has_cookies: bool,
}

impl Pages {
    pub(super) fn of(tree: &mut Tree, index: usize, control: &Control) -> Result<Self, Stopped> {
        let mut out = Self::default();
        let Ok(reader) = tree.read(index) else { return Ok(out) };
        let mut scanner = Scanner::with_window(reader, ENTRIES, 256 << 10, LARGEST);
        loop {
            control.check()?;
            match scanner.pull() {
                Ok(Some(record)) => {
                    if let Some(piece) = Piece::of(&record) {
                        out.see(&Entry::of(&piece));
                    }
                }
                Ok(None) => return Ok(out),
                // What can't be read is listed the second time.
                Err(_) => {}
            }
        }
    }

    fn see(&mut self, entry: &Entry<'_>) {
        self.entries += 1;
        self.has_cookies |= entry.has_cookies();
        let Some(host) = entry.host.clone() else { return };
        // The first request of a page is the page itself.
        let page = self.by_id.entry(entry.page.to_string()).or_insert(Page { host, first_signal: None });
        let at = entry.at.as_ref().map(model::Moment::instant_ms);
        let says = || parameters(entry).iter().any(|one| !find(Some(&one.name), &one.value).is_empty());
        if at.is_some() && (page.first_signal.is_none() || at < page.first_signal) && says() {
            page.first_signal = at;
        }
    }

    /// The page of an entry.
    pub(super) fn page(&self, id: &str) -> Option<&Page> {
        self.by_id.get(id)
    }
}
