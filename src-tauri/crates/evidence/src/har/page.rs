//! A first look through a recording: which pages there are, and when each first said something of consent.

use super::ENTRIES;
use crate::consent::find;
use crate::kit::{Cell, Piece, Row, host, times};
use crate::scan::Scanner;
use crate::{Control, Stopped, Tree};
use std::collections::BTreeMap;

/// The largest entry that is looked at, in bytes.
const LARGEST: usize = 16 << 20;

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

/// Names and values of a list (`request.headers`): they come in turn.
pub(super) fn pairs<'r, 'a>(row: &'r Row<'a>, list: &str) -> Vec<(&'r Cell<'a>, &'r Cell<'a>)> {
    let (name, value) = (
        crate::kit::key_of(&format!("{list}.name")).into_owned(),
        crate::kit::key_of(&format!("{list}.value")).into_owned(),
    );
    let mut out = Vec::new();
    let mut open: (Option<&Cell<'a>>, Option<&Cell<'a>>) = (None, None);
    for cell in row.cells() {
        if cell.key == name {
            open.0 = Some(cell);
        } else if cell.key == value {
            open.1 = Some(cell);
        }
        if let (Some(name), Some(value)) = open {
            out.push((name, value));
            open = (None, None);
        }
    }
    out
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
                        out.see(&Row::of_piece(&piece));
                    }
                }
                Ok(None) => return Ok(out),
                // What can't be read is listed the second time.
                Err(_) => {}
            }
        }
    }

    fn see(&mut self, row: &Row<'_>) {
        self.entries += 1;
        let cookie = |(name, _): &(&Cell<'_>, &Cell<'_>)| {
            name.value.eq_ignore_ascii_case("cookie") || name.value.eq_ignore_ascii_case("set-cookie")
        };
        self.has_cookies |= row.cell("response.cookies.name").is_some()
            || row.cell("request.cookies.name").is_some()
            || pairs(row, "request.headers").iter().any(cookie)
            || pairs(row, "response.headers").iter().any(cookie);
        let Some(host) = row.get("request.url").and_then(host) else { return };
        // The first request of a page is the page itself.
        let page = self
            .by_id
            .entry(row.get("pageref").unwrap_or_default().to_owned())
            .or_insert(Page { host, first_signal: None });
        let at = row.get("startedDateTime").and_then(times::read).map(|m| m.instant_ms());
        let says = || {
            pairs(row, "request.queryString")
                .iter()
                .any(|(name, value)| !find(Some(&name.value), &value.value).is_empty())
        };
        if at.is_some() && (page.first_signal.is_none() || at < page.first_signal) && says() {
            page.first_signal = at;
        }
    }

    /// The page of an entry.
    pub(super) fn page(&self, id: Option<&str>) -> Option<&Page> {
        self.by_id.get(id.unwrap_or_default())
    }
}
