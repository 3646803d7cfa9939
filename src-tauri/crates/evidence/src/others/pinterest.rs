//! Pinterest's answer to an access request: pages titled "Subject Access Request Data - …", in each of them blocks of
//! `Key: value` lines after a link to a pin. The pages about interests and ads have not been described: they are listed
//! as unread, with their keys, and what was pinned is counted.

use crate::Stopped;
use crate::Tree;
use crate::html::{Cutter, Element, Line, Mark};
use crate::kit::{Desk, Tally, ending, times};
use model::Origin::Provided;
use std::ops::ControlFlow;

/// What every page's title begins with.
pub(super) const TITLE: &str = "Subject Access Request Data";
/// Words in a title that tell evidence about ads.
const ADS: &[&str] =
    &["interest", "advert", "ads", "ad ", "audience", "targeting", "partner", "off-pinterest", "inferred"];
const UNREAD: &str =
    "This page looks like evidence about ads or interests: its keys are listed, but nobody has described its form yet.";
const NO_PAGE: &str = "This page has another form than Pinterest's answers are known to have.";

/// Reads every page.
pub(super) fn read(desk: &mut Desk<'_>, tree: &mut Tree) -> Result<(), Stopped> {
    for index in 0..tree.members().len() {
        desk.check()?;
        if ending(&tree.members()[index].name) == "html" {
            desk.take_up(tree, index);
            page(desk, tree, index)?;
        }
    }
    Ok(())
}

fn page(desk: &mut Desk<'_>, tree: &mut Tree, index: usize) -> Result<(), Stopped> {
    const MARKS: &[Mark] = &[Mark { tag: "title", class: "" }, Mark { tag: "body", class: "" }];
    let Some(reader) = desk.open(tree, index) else { return Ok(()) };
    let mut cutter = Cutter::new(reader, MARKS);
    let mut title = String::new();
    loop {
        match cutter.pull() {
            Ok(Some((0, element))) => title = element.text(),
            Ok(Some((_, element))) => {
                return match told(desk, &title, &element) {
                    ControlFlow::Break(why) => {
                        desk.unread_member(why);
                        Ok(())
                    }
                    ControlFlow::Continue(tally) => tally.tell(desk, ("pd:Interest", Provided), &title),
                };
            }
            Ok(None) => {
                desk.unread_member(NO_PAGE);
                return Ok(());
            }
            Err(cut) => {
                let unread = cut.unread(desk.base());
                desk.unread(unread.locator, unread.why);
            }
        }
    }
}

/// The pins of a page; or why it is listed as unread.
fn told(desk: &mut Desk<'_>, title: &str, body: &Element<'_>) -> ControlFlow<&'static str, Tally> {
    let lower = title.to_lowercase();
    let about = lower.strip_prefix(&TITLE.to_lowercase()).unwrap_or(&lower).to_owned() + " ";
    let lines = body.lines();
    let content: Vec<&Line> = lines.iter().filter(|line| !line.text.starts_with(TITLE)).collect();
    if content.iter().all(|line| line.text.trim().eq_ignore_ascii_case("No data")) {
        desk.skip("Pages that say “No data”.", 1);
        return ControlFlow::Continue(Tally::default());
    }
    let mut tally = Tally::default();
    if ADS.iter().any(|word| about.contains(word)) {
        keys(desk, &content);
        return ControlFlow::Break(UNREAD);
    }
    let is_pin = |line: &Line| line.links.iter().any(|link| link.href.contains("/pin/"));
    let base = desk.base().clone();
    let pins = body.find("a", "").into_iter().map(|link| link.excerpt(&base, "a"));
    let mut pins = pins.filter(|excerpt| memchr::memmem::find(&excerpt.bytes, b"/pin/").is_some());
    for block in
        content.chunk_by(|_, next| !is_pin(next)).filter(|block| block.first().is_some_and(|line| is_pin(line)))
    {
        let at = block.iter().find_map(|line| line.text.strip_prefix("Created at:")).and_then(times::read);
        desk.seen(at.as_ref());
        if let Some(excerpt) = pins.next() {
            tally.see(at.as_ref(), || excerpt);
        }
    }
    if !content.iter().any(|line| is_pin(line)) {
        keys(desk, &content);
        desk.skip("Pages whose form nobody has described, and what you wrote yourself: listed, not read.", 1);
    }
    ControlFlow::Continue(tally)
}

/// Counts the keys of a page that isn't read.
fn keys(desk: &mut Desk<'_>, lines: &[&Line]) {
    for line in lines {
        if let Some((key, _)) = line.text.split_once(':').filter(|(key, _)| (1..60).contains(&key.trim().len())) {
            desk.unknown(key.trim());
        }
    }
}
