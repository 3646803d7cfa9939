//! What a browser recorded of its requests (HTTP Archive 1.2), for whoever looks at what a page does: which third
//! parties it called, which cookies were set before anything was said of consent, and what was said then.
//!
//! A recording holds session cookies: their values are never kept. Chrome saves recordings without cookies unless asked,
//! which is said where it is so. A host that hides behind the page's own name can't be seen in a recording.

mod page;

use crate::consent::{Found, Vendors, find, tell};
use crate::kit::{Desk, Row, host, peek};
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use model::{
    Category, Claim, ClaimBody, Holding, Moment, Named, Origin, Party, Platform, SourceKind, Transfer, TransferKind,
};
use page::{Pages, pairs};

/// Reads a recording.
pub struct HarReader;

const ENTRIES: &[&[&str]] = &[&["log", "entries"]];

impl Reader for HarReader {
    fn kind(&self) -> SourceKind {
        SourceKind::Har
    }

    fn version(&self) -> u32 {
        1
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        if !tree.is_single() {
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
        let mut desk = Desk::new(sink, control, Platform("browser".into()));
        desk.sink().about(None, None)?;
        for index in 0..tree.members().len() {
            let pages = Pages::of(tree, index, control)?;
            desk.take_up(tree, index);
            if pages.entries > 0 && !pages.has_cookies {
                let base = desk.base().clone();
                let why = "This recording holds no cookies at all: the browser left them out. Save it again and choose “with sensitive data”.";
                desk.unread(base, why.to_owned());
            }
            desk.each_json(tree, index, ENTRIES, |desk, piece| entry(desk, &Row::of_piece(piece), &pages, &vendors))?;
        }
        desk.finish(true)
    }
}

fn registrable(host: &str) -> &str {
    suffix::registrable(host).unwrap_or(host)
}

/// A request: for what page, to whom, and what it said.
fn entry(desk: &mut Desk<'_>, row: &Row<'_>, pages: &Pages, vendors: &Vendors) -> Result<(), Stopped> {
    let Some(url) = row.cell("request.url") else {
        desk.unread_row(row, "This entry has no request.");
        return Ok(());
    };
    let Some(to) = host(&url.value) else {
        desk.skip("Requests to devices at home and to addresses without a name.", 1);
        return Ok(());
    };
    let at = row.get("startedDateTime").and_then(crate::kit::times::read);
    desk.seen(at.as_ref());
    let Some(page) = pages.page(row.get("pageref")) else {
        desk.skip("Requests of no page.", 1);
        return Ok(());
    };
    let third = registrable(&to) != registrable(&page.host);
    if third && desk.is_first(&["called", &page.host, &to]) {
        let body = ClaimBody::Transfer(Transfer {
            from: Named::new(Party::domain(&page.host)),
            to: Named::new(Party::domain(&to)),
            kind: TransferKind::SiteEvent,
            category: Some(Category::new("pd:BrowsingBehaviour")),
            literal: "request to a third party".into(),
            detail: row.first(&["_resourceType", "response.content.mimeType"]).map(str::to_owned),
        });
        let excerpt = row.part(url, desk.base());
        desk.put(Claim::stated(body, at.clone()), excerpt)?;
    }
    cookies(desk, row, (&to, page), at.as_ref())?;
    said(desk, row, page, at.as_ref(), vendors)
}

/// Cookies that the answer set: by whom, under what name, and whether before anything was said of consent.
fn cookies(
    desk: &mut Desk<'_>,
    row: &Row<'_>,
    (host, page): (&str, &page::Page),
    at: Option<&Moment>,
) -> Result<(), Stopped> {
    for cell in row.all("response.cookies.name") {
        if !desk.is_first(&["cookie", &page.host, host, &cell.value]) {
            continue;
        }
        // Without any signal of consent in the recording nothing is before it.
        let before = page.first_signal.zip(at.map(Moment::instant_ms)).is_some_and(|(signal, at)| at < signal);
        let literal = if before { "cookie set before anything was said of consent" } else { "cookie set" };
        let body = ClaimBody::Holding(Holding {
            holder: Named::new(Party::domain(host)),
            category: Category::new("pd:UID"),
            value: Some(cell.value.to_string()),
            origin: Origin::Observed,
            acquired_from: None,
            literal: format!("{literal}, on {}", page.host).into(),
        });
        let excerpt = row.part(cell, desk.base());
        let claim = if before {
            Claim::deduced(body, at.cloned(), "set-before-consent")
        } else {
            Claim::stated(body, at.cloned())
        };
        desk.put(claim, excerpt)?;
    }
    Ok(())
}

/// What a request said of consent, and whether the browser sent Global Privacy Control.
fn said(
    desk: &mut Desk<'_>,
    row: &Row<'_>,
    page: &page::Page,
    at: Option<&Moment>,
    vendors: &Vendors,
) -> Result<(), Stopped> {
    for (name, value) in pairs(row, "request.queryString") {
        let signals = find(Some(&name.value), &value.value);
        if signals.is_empty() || !desk.is_first(&["signal", &page.host, &value.value]) {
            continue;
        }
        let excerpt = row.part(value, desk.base());
        let found = Found { site: Some(&page.host), name: Some(&name.value), at, vendors, excerpt: &excerpt };
        for signal in &signals {
            tell(desk, signal, &found)?;
        }
    }
    for (name, value) in pairs(row, "request.headers") {
        if name.value.eq_ignore_ascii_case("sec-gpc") && desk.is_first(&["gpc", &page.host, &value.value]) {
            let body = ClaimBody::Holding(Holding {
                holder: Named::new(Party::domain(&page.host)),
                category: Category::new("pd:PrivacyPreference"),
                value: Some(format!("Global Privacy Control: {}", value.value == "1")),
                origin: Origin::Provided,
                acquired_from: None,
                literal: "Sec-GPC".into(),
            });
            let excerpt = row.part(value, desk.base());
            desk.put(Claim::stated(body, at.cloned()), excerpt)?;
        }
    }
    Ok(())
}
