//! Files of cookies as programs write them: Netscape's `cookies.txt`, and lists of JSON.

use crate::browser::{Cookie, tell_cookie};
use crate::consent::{Found, Vendors, find, tell};
use crate::kit::{Desk, Row, host as host_of, times};
use crate::{Stopped, Tree};
use model::Excerpt;

fn is_truth(field: &str) -> bool {
    ["TRUE", "FALSE", "0", "1"].iter().any(|word| field.eq_ignore_ascii_case(word))
}

/// Whether a text is a file of cookies in Netscape's form: seven fields between tabs.
pub(super) fn is_netscape(text: &str) -> bool {
    let cookie = |line: &str| {
        let fields: Vec<&str> = line.trim_start_matches("#HttpOnly_").split('\t').collect();
        (6..=8).contains(&fields.len()) && [1, 3].iter().all(|at| fields.get(*at).is_some_and(|field| is_truth(field)))
    };
    let begins = text.starts_with("# Netscape HTTP Cookie File") || text.starts_with("# HTTP Cookie File");
    text.lines()
        .filter(|l| !l.trim().is_empty() && (!l.starts_with('#') || l.starts_with("#HttpOnly_")))
        .take(5)
        .any(cookie)
        || begins
}

/// Whether a text is a list of cookies in JSON.
pub(super) fn is_json(text: &str) -> bool {
    let begins = text.trim_start_matches('\u{feff}').trim_start().starts_with(['[', '{']);
    begins
        && ["\"domain\"", "\"name\"", "\"value\""].iter().all(|key| text.contains(key))
        && (text.contains("\"sameSite\"") || text.contains("\"hostOnly\"") || text.contains("\"httpOnly\""))
}

/// One line of Netscape's form.
pub(super) fn line(desk: &mut Desk<'_>, text: &str, start: u64, number: u64, vendors: &Vendors) -> Result<(), Stopped> {
    let row = text.trim_end_matches(['\r', '\n']);
    if row.trim().is_empty() || (row.starts_with('#') && !row.starts_with("#HttpOnly_")) {
        return Ok(());
    }
    let mut fields = Vec::new();
    let mut from = 0;
    for field in row.split('\t') {
        fields.push((from, field));
        from += field.len() + 1;
    }
    let (Some((_, host)), Some((at_name, name))) = (fields.first(), fields.get(5)) else {
        desk.skip("Lines that are no cookie.", 1);
        return Ok(());
    };
    let host = host.trim_start_matches("#HttpOnly_");
    let base = desk.base().clone();
    let part = |from: usize, text: &str, what: &str| Excerpt {
        locator: base.record(start + from as u64, text.len() as u64, format!("line {number}, {what}")),
        bytes: text.as_bytes().to_vec(),
    };
    let excerpt = part(*at_name, name, "name");
    let value = fields.get(6).copied();
    let shown = value.map_or_else(|| excerpt.clone(), |(from, text)| part(from, text, "value"));
    let cookie = Cookie { host, name, at: None, partition: None, value: value.map(|(_, text)| text) };
    tell_cookie(desk, &cookie, (excerpt, || shown), vendors)
}

/// A list of cookies in JSON, at the top or under `cookies`; then what sites keep in local storage may stand beside it
/// under `origins`.
pub(super) fn json(desk: &mut Desk<'_>, tree: &mut Tree, index: usize, vendors: &Vendors) -> Result<(), Stopped> {
    let listed = crate::kit::peek::head(tree, index, 64).trim_ascii_start().starts_with(b"{");
    let paths: &[&[&str]] = if listed { &[&["cookies"], &["origins"]] } else { &[&[]] };
    desk.each_json(tree, index, paths, |desk, piece| {
        let row = Row::of_piece(piece);
        if let Some(site) = row.get("origin").and_then(host_of) {
            return storage(desk, &row, &site, vendors);
        }
        let (Some(host), Some(name)) = (row.first(&["domain", "host"]).map(str::to_owned), row.cell("name")) else {
            desk.unread_row(&row, "This record names no cookie.");
            return Ok(());
        };
        let site = row
            .first(&["partitionKey.topLevelSite", "partitionKey"])
            .map(|s| s.trim_start_matches("https://").to_owned());
        let at = row.first(&["creationTime", "creationDate", "created"]).and_then(times::read);
        let value = row.cell("value");
        let excerpt = row.part(name, desk.base());
        let shown = value.map_or_else(|| excerpt.clone(), |cell| row.part(cell, desk.base()));
        let cookie = Cookie {
            host: &host,
            name: &name.value,
            at,
            partition: site.as_deref(),
            value: value.map(|c| c.value.as_ref()),
        };
        tell_cookie(desk, &cookie, (excerpt, || shown), vendors)
    })
}

/// What a site keeps in local storage: names and values in turn. Only what says something of consent is kept.
fn storage(desk: &mut Desk<'_>, row: &Row<'_>, site: &str, vendors: &Vendors) -> Result<(), Stopped> {
    let mut name = None;
    for cell in row.cells() {
        match &*cell.key {
            "localstorage.name" => name = Some(cell),
            "localstorage.value" => {
                let name = name.take().map(|cell| &*cell.value);
                let excerpt = row.part(cell, desk.base());
                let found = Found { site: Some(site), name, at: None, vendors, excerpt: &excerpt };
                for signal in &find(name, &cell.value) {
                    tell(desk, signal, &found)?;
                }
            }
            _ => {}
        }
    }
    Ok(())
}
