//! What a browser recorded of its requests (HTTP Archive 1.2), for whoever looks at what a page does: which third
//! parties it called, which cookies were set before anything was said of consent, and what was said then.
//!
//! A recording holds session cookies: their values are never kept. Chrome saves recordings without cookies unless asked,
//! which is said where it is so. A host that hides behind the page's own name can't be seen in a recording.

mod cookies;
mod entry;
mod leaks;
mod page;
mod parameters;
mod said;

use crate::consent::Vendors;
use crate::kit::{Desk, Node, peek};
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use entry::Entry;
use leaks::Own;
use model::{Category, Claim, ClaimBody, Excerpt, Named, Party, Platform, SourceKind, Transfer, TransferKind};
use page::Pages;

/// Reads a recording.
pub struct HarReader;

const ENTRIES: &[&[&str]] = &[&["log", "entries"]];
/// The same, and what stands beside the entries, which says nothing of what the page did.
const ALL: &[&[&str]] = &[
    &["log", "entries"],
    &["log", "version"],
    &["log", "creator"],
    &["log", "browser"],
    &["log", "pages"],
    &["log", "comment"],
];

impl Reader for HarReader {
    fn kind(&self) -> SourceKind {
        SourceKind::Har
    }

    fn version(&self) -> u32 {
        2
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        // Packed by itself it is still one.
        if tree.is_folder() || tree.members().len() != 1 {
            return None;
        }
        let head = peek::head(tree, 0, 64 << 10);
        let text = String::from_utf8_lossy(&head);
        let marks = ["\"log\"", "\"creator\"", "\"version\""].iter().all(|mark| text.contains(mark));
        let confidence = if marks && text.contains("\"startedDateTime\"") { 0.97 } else { 0.8 };
        marks.then_some(Recognition { kind: SourceKind::Har, confidence, delivery: None })
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        let vendors = Vendors::beside(tree.path());
        let own = Own::of(control.addresses());
        let mut desk = Desk::new(sink, control, Platform("browser".into()));
        desk.sink().about(None, None)?;
        for index in 0..tree.members().len() {
            let pages = Pages::of(tree, index, control)?;
            desk.take_up(tree, index);
            if pages.entries > 0 && !pages.has_cookies {
                let base = desk.base().clone();
                let why = "This recording holds no cookies at all. Chrome leaves them out unless asked: save it again and choose “with sensitive data”. Else the page set none.";
                desk.unread(base, why.to_owned());
            }
            desk.each_json(tree, index, ALL, |desk, piece| {
                if !piece.pointer.starts_with("/log/entries") {
                    return Ok(());
                }
                told(desk, &Entry::of(piece), &pages, (&own, &vendors))
            })?;
        }
        desk.finish(true)
    }
}

/// Who was called, as bytes: no more of the address than the site, since what stands behind it may say what somebody
/// looked for, and who they are.
fn called(desk: &Desk<'_>, entry: &Entry<'_>, url: Node<'_>, host: &str) -> Excerpt {
    let text = url.text().unwrap_or_default();
    let site = text.split_once("://").and_then(|(scheme, rest)| {
        let authority = rest.split(['/', '?', '#']).next().filter(|authority| !authority.contains('@'))?;
        text.get(..scheme.len() + 3 + authority.len())
    });
    let part = |text: &str| entry.part(url, text, desk.base(), "url");
    site.and_then(part).or_else(|| part(host)).unwrap_or_else(|| entry.whole(url, desk.base(), "url"))
}

fn registrable(host: &str) -> &str {
    suffix::registrable(host).unwrap_or(host)
}

/// A request: for what page, to whom, and what it said and gave away.
fn told(
    desk: &mut Desk<'_>,
    entry: &Entry<'_>,
    pages: &Pages,
    (own, vendors): (&Own, &Vendors),
) -> Result<(), Stopped> {
    let Some(url) = entry.url else {
        desk.unlike(entry.piece(), "This entry has no request.");
        return Ok(());
    };
    let Some(to) = entry.host.as_deref() else {
        desk.skip("Requests to devices at home and to addresses without a name.", 1);
        return Ok(());
    };
    desk.seen(entry.at.as_ref());
    let Some(page) = pages.page(&entry.page) else {
        desk.skip("Requests of no page.", 1);
        return Ok(());
    };
    if registrable(to) != registrable(&page.host) {
        if desk.is_first(&["called", &page.host, to]) {
            let body = ClaimBody::Transfer(Transfer {
                from: Named::new(Party::domain(&page.host)),
                to: Named::new(Party::domain(to)),
                kind: TransferKind::SiteEvent,
                category: Some(Category::new("pd:BrowsingBehaviour")),
                literal: "request to a third party".into(),
                detail: entry.what.as_deref().map(str::to_owned),
            });
            let excerpt = called(desk, entry, url, to);
            desk.put(Claim::stated(body, entry.at.clone()), excerpt)?;
        }
        leaks::referer(desk, entry, (to, page))?;
        own.tell(desk, entry, (to, page))?;
    }
    cookies::cookies(desk, entry, (to, page))?;
    said::said(desk, entry, (to, page), vendors)
}
