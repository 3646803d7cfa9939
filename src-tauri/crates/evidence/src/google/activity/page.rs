//! My Activity as a page: a cell for each record, labels in bold below it.
//!
//! Labels are in the account's language, so what is below one is known by what it is: the first label is the products,
//! links to maps are places, a link to the settings says under which ones the record is kept, the rest are details.

use super::tell::Teller;
use super::{Activity, Place, Subtitle};
use crate::Stopped;
use crate::ahead::ahead;
use crate::html::{Cutter, Element, Line, Mark};
use crate::kit::Desk;
use crate::kit::clock;
use std::io::Read;

const CELLS: &[Mark] = &[Mark { tag: "div", class: "outer-cell" }];

/// Reads a whole page of records.
pub(in super::super) fn read(desk: &mut Desk<'_>, reader: Box<dyn Read + Send + '_>) -> Result<(), Stopped> {
    let mut teller = Teller::new(desk.member());
    let mut number = 0_u64;
    ahead(reader, |input| {
        let mut cutter = Cutter::new(input, CELLS);
        loop {
            desk.check()?;
            match cutter.pull() {
                Ok(Some((_, cell))) => {
                    number += 1;
                    let excerpt = cell.excerpt(desk.base(), &format!("record {number}"));
                    match activity(&cell) {
                        Some(activity) => {
                            if activity.at.is_none() {
                                desk.unknown("a time in a form that isn't known");
                            }
                            teller.tell(desk, &activity, &excerpt)?;
                        }
                        None => desk.unread(excerpt.locator, "This record has no title.".to_owned()),
                    }
                }
                Ok(None) => return teller.finish(desk),
                Err(cut) => {
                    let unread = cut.unread(desk.base());
                    desk.unread(unread.locator, unread.why);
                }
            }
            desk.at(cutter.position());
        }
    })
}

fn activity(cell: &Element<'_>) -> Option<Activity> {
    let header = cell.find("div", "header-cell").first().map(Element::text).unwrap_or_default();
    let mut out = Activity { header, ..Activity::default() };
    for part in cell.find("div", "content-cell") {
        if part.has_class("mdl-typography--caption") {
            caption(&mut out, &part);
        } else if out.title.is_empty() {
            content(&mut out, part.lines());
        }
    }
    (!out.title.is_empty()).then_some(out)
}

/// The title, then subtitles and a description (which can't be told apart), the time last.
fn content(out: &mut Activity, mut lines: Vec<Line>) {
    if lines.len() > 1
        && let Some(at) = lines.last().and_then(|line| clock::read(&line.text))
    {
        out.at = Some(at);
        lines.pop();
    }
    let mut lines = lines.into_iter();
    let Some(title) = lines.next() else { return };
    out.url = title.links.into_iter().next().map(|link| link.href).filter(|href| !href.is_empty());
    out.title = title.text;
    for line in lines {
        let url = line.links.into_iter().next().map(|link| link.href);
        out.subtitles.push(Subtitle { name: line.text, url });
    }
}

fn caption(out: &mut Activity, part: &Element<'_>) {
    let mut groups: Vec<Vec<Line>> = Vec::new();
    for line in part.lines() {
        if line.bold {
            groups.push(Vec::new());
        } else if let Some(group) = groups.last_mut() {
            group.push(line);
        }
    }
    for (at, group) in groups.into_iter().enumerate() {
        for line in group {
            let leads = |to: &str| line.links.iter().any(|l| l.href.contains(to));
            if leads("activitycontrols") || leads("myaccount.google.") {
                out.controls.extend(controls(&line.text));
            } else if leads("/maps") || leads("center=") {
                let (name, source) = match line.text.split_once(" - ") {
                    Some((name, source)) => (name.to_owned(), Some(source.to_owned())),
                    None => (line.text, None),
                };
                out.places.push(Place { name, source });
            } else if at == 0 {
                out.products.push(line.text);
            } else {
                out.details.push(line.text);
            }
        }
    }
}

/// The settings in "… the following settings were on: A, B. You can control these settings here."
fn controls(text: &str) -> Vec<String> {
    let Some((_, list)) = text.split_once(':') else { return vec![text.to_owned()] };
    let list = list.split_once(". ").map_or(list, |(list, _)| list);
    list.split(", ").map(|c| c.trim().trim_end_matches('.').to_owned()).filter(|c| !c.is_empty()).collect()
}
