//! Meta's exports as pages: each record is put into the form of the JSON that says the same, with the page's own bytes
//! as evidence, and read by the same code.
//!
//! From 2018 on, records are `div`s of class `pam`, later also `_a6-g`, then `section`s. Pages whose records are none of
//! these are read as one record, if anything in it has the form of labels and values.

pub(super) mod clock;
mod form;
mod lift;

use super::desk::Desk;
use crate::ahead::ahead;
use crate::html::{Cutter, Element, HtmlCut, Mark, Outline};
use crate::kit::{Lifted, Piece, letters, stem};
use crate::{Stopped, Tree};
use form::Form;
use lift::Record;
use std::io::Read;

/// The first four are records, one of which may stand around the others.
const MARKS: &[Mark] = &[
    Mark { tag: "section", class: "" },
    Mark { tag: "div", class: "_a6-g" },
    Mark { tag: "div", class: "pam" },
    Mark { tag: "div", class: "_4-u2" },
    Mark { tag: "h1", class: "" },
];
const RECORDS: usize = 4;
/// For a page without any of them.
const WHOLE: &[Mark] =
    &[Mark { tag: "main", class: "" }, Mark { tag: "div", class: "_a706" }, Mark { tag: "body", class: "" }];

/// Whether a member is a page, by its ending.
pub(crate) fn is_page(member: &str) -> bool {
    let ends = |end: &str| {
        let at = member.len().checked_sub(end.len());
        at.and_then(|at| member.get(at..)).is_some_and(|last| last.eq_ignore_ascii_case(end))
    };
    ends(".html") || ends(".htm")
}

/// How the records of a page are handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// Records that stand together below one heading come one by one.
    Single,
    /// As they stand, with all that is in them.
    Whole,
}

/// What a page turned out to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Seen {
    /// How many records were handed over.
    pub records: u64,
    /// Its main heading.
    pub heading: Option<String>,
}

/// Hands over each record of a page; what can't be read is listed, a page without any record too.
pub(super) fn each(
    desk: &mut Desk<'_>,
    tree: &mut Tree,
    index: usize,
    cut: Cut,
    mut with: impl FnMut(&mut Desk<'_>, &Piece<'_>, &Seen) -> Result<(), Stopped>,
) -> Result<Seen, Stopped> {
    let mut seen = Seen::default();
    let mut number = 0;
    for (marks, frames) in [(MARKS, RECORDS), (WHOLE, 0)] {
        let Some(reader) = desk.open(tree, index) else { return Ok(seen) };
        let mut failed = false;
        walk(desk, reader, (marks, frames), |desk, found| {
            let records = match found {
                Ok((mark, element)) if frames > 0 && mark >= frames => {
                    seen.heading = seen.heading.take().or_else(|| Some(element.text()).filter(|t| !t.is_empty()));
                    return Ok(());
                }
                Ok((_, element)) => lifted(element, cut).map(|records| (element, records)),
                Err(cut) => {
                    failed = true;
                    let unread = cut.unread(desk.base());
                    desk.unread(unread.locator, unread.why);
                    return Ok(());
                }
            };
            let Some((element, records)) = records else {
                failed = true;
                desk.unread(found_at(desk, number), "This record has more parts than Sayso looks at.".to_owned());
                return Ok(());
            };
            for mut record in records {
                if frames == 0 {
                    record.tables_only(seen.heading.as_deref());
                }
                // What the page is called is no record of it.
                let name = letters(stem(desk.member()));
                let heading = |text: &str| letters(text) == name || seen.heading.as_deref() == Some(text);
                if record.is_empty() || record.is_only(heading) {
                    continue;
                }
                number += 1;
                seen.records += 1;
                let form = Form::of(&record);
                let pointer = format!("record {number}");
                let lifted =
                    Lifted { spans: form.spans, whole: record.range, bytes: element.bytes(), start: element.start() };
                if let Some(piece) = Piece::lifted(&form.json, &lifted, &pointer) {
                    with(desk, &piece, &seen)?;
                }
            }
            Ok(())
        })?;
        if seen.records > 0 || failed {
            return Ok(seen);
        }
    }
    desk.unread_member("Sayso finds no records in this page in a form that it knows.");
    Ok(seen)
}

/// The same for a look that reports nothing.
pub(super) fn quietly(
    desk: &mut Desk<'_>,
    reader: Box<dyn Read + Send + '_>,
    mut look: impl FnMut(&Piece<'_>),
) -> Result<(), Stopped> {
    walk(desk, reader, (MARKS, RECORDS), |_, found| {
        let Ok((mark, element)) = found else { return Ok(()) };
        for record in lifted(element, Cut::Single).filter(|_| mark < RECORDS).unwrap_or_default() {
            let form = Form::of(&record);
            let lifted =
                Lifted { spans: form.spans, whole: record.range, bytes: element.bytes(), start: element.start() };
            if let Some(piece) = Piece::lifted(&form.json, &lifted, "") {
                look(&piece);
            }
        }
        Ok(())
    })
}

/// The records in an element; none if it has too many parts.
fn lifted(element: Element<'_>, cut: Cut) -> Option<Vec<Record>> {
    let outline = Outline::of(element)?;
    let Some(root) = outline.root() else { return Some(Vec::new()) };
    let record = Record::of(root);
    let records = if cut == Cut::Single { record.inner() } else { vec![record] };
    Some(records.into_iter().filter(|record| !record.is_empty()).collect())
}

fn found_at(desk: &Desk<'_>, number: u64) -> model::Locator {
    model::Locator { pointer: Some(format!("behind record {number}")), ..desk.base().clone() }
}

fn walk(
    desk: &mut Desk<'_>,
    reader: Box<dyn Read + Send + '_>,
    (marks, frames): (&[Mark], usize),
    mut with: impl FnMut(&mut Desk<'_>, Result<(usize, Element<'_>), HtmlCut>) -> Result<(), Stopped>,
) -> Result<(), Stopped> {
    ahead(reader, |input| {
        let mut cutter = Cutter::through_frames(input, marks, frames);
        loop {
            desk.check()?;
            match cutter.pull() {
                Ok(None) => return Ok(()),
                Ok(Some(found)) => with(desk, Ok(found))?,
                Err(cut) => with(desk, Err(cut))?,
            }
            desk.at(cutter.position());
        }
    })
}
