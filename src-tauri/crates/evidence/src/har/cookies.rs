//! Cookies that answers set: by whom, under what name, for how long, and whether before anything was said of consent.

use super::entry::Entry;
use super::page::Page;
use super::said::days;
use crate::Stopped;
use crate::kit::{Desk, Node, times};
use model::{Category, Claim, ClaimBody, Excerpt, Holding, Moment, Named, Origin, Party};

/// A cookie without its value.
struct Set {
    name: String,
    until: Option<Moment>,
    /// Its name's bytes.
    excerpt: Excerpt,
}

/// Says which cookies an answer set.
pub(super) fn cookies(desk: &mut Desk<'_>, entry: &Entry<'_>, (to, page): (&str, &Page)) -> Result<(), Stopped> {
    let at = entry.at.as_ref();
    for Set { name, until, excerpt } in set(desk, entry) {
        if !desk.is_first(&["cookie", &page.host, to, &name]) {
            continue;
        }
        // Without any signal of consent in the recording nothing is before it.
        let before = page.first_signal.zip(at.map(Moment::instant_ms)).is_some_and(|(signal, at)| at < signal);
        let what = if before { "cookie set before anything was said of consent" } else { "cookie set" };
        let kept = match days(at, until.as_ref()) {
            Some(days) => format!(", kept for {days} days"),
            None => String::new(),
        };
        let body = ClaimBody::Holding(Holding {
            holder: Named::new(Party::domain(to)),
            category: Category::new("pd:UID"),
            value: Some(name),
            origin: Origin::Observed,
            acquired_from: None,
            literal: format!("{what}, on {}{kept}", page.host).into(),
        });
        let claim = if before {
            Claim::deduced(body, at.cloned(), "set-before-consent")
        } else {
            Claim::stated(body, at.cloned())
        };
        desk.put(claim, excerpt)?;
    }
    Ok(())
}

/// The cookies as the browser lists them, else as the header says.
fn set(desk: &Desk<'_>, entry: &Entry<'_>) -> Vec<Set> {
    let base = desk.base();
    let listed = entry.set.iter().filter_map(|cookie| {
        let (mut name, mut until) = (None, None);
        for (key, node) in cookie.members() {
            match &*key {
                "name" => name = Some(node),
                "expires" => until = node.some_text().and_then(|text| when(&text)),
                _ => {}
            }
        }
        let node: Node<'_> = name?;
        let name = node.some_text()?.into_owned();
        Some(Set { name, until, excerpt: entry.whole(node, base, "cookie") })
    });
    let listed: Vec<Set> = listed.collect();
    if !listed.is_empty() {
        return listed;
    }
    let headers = entry.answer_headers.iter().filter(|pair| pair.name.eq_ignore_ascii_case("set-cookie"));
    // Firefox writes several into one, a line each.
    let lines = headers.flat_map(|pair| pair.value.lines().map(move |line| (pair.node, line)));
    let read = lines.filter_map(|(node, line)| {
        let (name, _) = line.split(';').next()?.split_once('=')?;
        let name = name.trim();
        let until = lifetime(line, entry.at.as_ref());
        Some(Set { name: name.to_owned(), until, excerpt: entry.part(node, name, base, "cookie")? })
    });
    read.collect()
}

/// Until when, by `Max-Age` or else `Expires`.
fn lifetime(header: &str, at: Option<&Moment>) -> Option<Moment> {
    let mut until = None;
    for (name, value) in header.split(';').skip(1).filter_map(|part| part.split_once('=')) {
        if name.trim().eq_ignore_ascii_case("max-age") {
            let seconds: i64 = value.trim().parse().ok()?;
            return Moment::from_epoch(at?.instant_ms().checked_div(1_000)?.checked_add(seconds)?);
        }
        if name.trim().eq_ignore_ascii_case("expires") {
            until = when(value);
        }
    }
    until
}

/// A time of a cookie: ISO's, or `Wed, 21-Oct-2026 07:28:00 GMT` with or without hyphens.
fn when(text: &str) -> Option<Moment> {
    let text = text.trim();
    times::read(text).or_else(|| times::read(&text.replacen('-', " ", 2)))
}
