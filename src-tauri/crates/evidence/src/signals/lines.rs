//! Lines of text: a string by itself, a cookie with its name, or a whole header of cookies (`a=b; c=d`).

use crate::Stopped;
use crate::consent::{Found, Signal, Vendors, find, is_known, tell};
use crate::kit::{Desk, is_host};
use model::Excerpt;

/// A part of a line that may say something of consent.
pub(super) struct Part<'l> {
    /// Under what name, if it has one.
    name: Option<&'l str>,
    value: &'l str,
    /// On which site, if the line says so.
    site: Option<&'l str>,
}

/// A line taken apart.
pub(super) enum Line<'l> {
    /// Of one string, named or not.
    String(Part<'l>),
    /// Of cookies, which have names and values.
    Cookies(Vec<Part<'l>>),
}

/// Whether a text is a cookie's name, as browsers allow it.
fn is_name(name: &str) -> bool {
    (1..=256).contains(&name.len())
        && name.bytes().all(|c| c.is_ascii_graphic() && !matches!(c, b'"' | b',' | b';' | b'=' | b'{' | b'}' | b'&'))
}

fn pair(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.split_once('=')?;
    let (name, value) = (name.trim(), value.trim());
    is_name(name).then_some((name, value))
}

/// What is behind this header's name, whatever its case.
fn behind<'l>(line: &'l str, header: &str) -> Option<&'l str> {
    let (name, rest) = line.split_once(':')?;
    name.trim().eq_ignore_ascii_case(header).then(|| rest.trim())
}

impl<'l> Line<'l> {
    pub(super) fn of(line: &'l str) -> Self {
        let line = line.trim();
        let part = |(name, value)| Part { name: Some(name), value, site: None };
        if let Some(set) = behind(line, "set-cookie") {
            let mut parts = set.split(';');
            let cookie = parts.next().and_then(pair);
            let domain = parts.filter_map(pair).find(|(name, _)| name.eq_ignore_ascii_case("domain"));
            let site = domain.map(|(_, domain)| domain.trim_start_matches('.')).filter(|d| is_host(&d.to_lowercase()));
            return Self::Cookies(cookie.map(part).map(|part| Part { site, ..part }).into_iter().collect());
        }
        if let Some(sent) = behind(line, "cookie") {
            return Self::Cookies(sent.split(';').filter_map(pair).map(part).collect());
        }
        let pieces = || line.split(';').map(str::trim).filter(|piece| !piece.is_empty());
        if pieces().count() > 1 && pieces().all(|piece| pair(piece).is_some()) {
            return Self::Cookies(pieces().filter_map(pair).map(part).collect());
        }
        // A manager's record has an equals sign of its own.
        match pair(line.trim_end_matches(';')) {
            Some((name, value)) if is_known(name) => Self::String(part((name, value))),
            Some((name, value)) if find(None, line).is_empty() && !find(Some(name), value).is_empty() => {
                Self::String(part((name, value)))
            }
            _ => Self::String(Part { name: None, value: line, site: None }),
        }
    }
}

impl Part<'_> {
    fn signals(&self) -> Vec<Signal> {
        if self.value.is_empty() { Vec::new() } else { find(self.name, self.value) }
    }

    /// Whether it says something of consent.
    pub(super) fn says(&self) -> bool {
        !self.signals().is_empty()
    }
}

/// Says what a line of a file says; `start` is where the line begins.
pub(super) fn line(desk: &mut Desk<'_>, text: &str, start: u64, number: u64, vendors: &Vendors) -> Result<(), Stopped> {
    let (parts, alone) = match Line::of(text) {
        Line::String(part) => (vec![part], true),
        Line::Cookies(parts) => (parts, false),
    };
    for part in &parts {
        let signals = part.signals();
        if signals.is_empty() {
            if !part.value.is_empty() {
                desk.skip(if alone { NO_STRING } else { NO_HOST }, 1);
            }
            continue;
        }
        let from = start + (part.value.as_ptr().addr() - text.as_ptr().addr()) as u64;
        let what = part.name.map_or_else(String::new, |name| format!(", {}", model::visible(name)));
        let locator = desk.base().record(from, part.value.len() as u64, format!("line {number}{what}"));
        let excerpt = Excerpt { locator, bytes: part.value.as_bytes().to_vec() };
        let found = Found { site: part.site, name: part.name, at: None, vendors, excerpt: &excerpt };
        for signal in &signals {
            tell(desk, signal, &found)?;
        }
    }
    Ok(())
}

const NO_STRING: &str = "Lines that are no consent string that Sayso knows.";
const NO_HOST: &str = "Cookies without a host, so that nobody knows whose they are; they say nothing of consent.";
