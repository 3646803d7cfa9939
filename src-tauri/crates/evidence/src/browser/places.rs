//! The history: which sites were visited, how often, from when to when. No address is kept.

use super::cookie::{listed, since_1601, since_1970};
use crate::kit::{Desk, counted, host};
use crate::sqlite::{self, Copy};
use crate::{Control, Stopped, Tree};
use model::{Category, Claim, ClaimBody, Excerpt, Holding, Locator, Moment, Named, Origin, Party};
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _};

/// Different sites that are kept; some 100 MB.
const MOST: usize = 200_000;

#[derive(Default)]
struct Site {
    visits: u64,
    from: i64,
    to: i64,
}

/// What a site knows because it was visited, by the browser's count. That it kept anything isn't said.
fn tell(desk: &mut Desk<'_>, sites: BTreeMap<String, Site>, table: &str) -> Result<(), Stopped> {
    let base = desk.base().clone();
    for (site, seen) in sites {
        let (from, to) = (desk.moment(Some(seen.from)), desk.moment(Some(seen.to)));
        let span: Option<(Moment, Moment)> = from.zip(to.clone());
        let value = counted(seen.visits, span.as_ref());
        let body = ClaimBody::Holding(Holding {
            holder: Named::new(Party::domain(&site)),
            category: Category::new("pd:BrowsingBehaviour"),
            value: Some(value.clone()),
            origin: Origin::Observed,
            acquired_from: None,
            literal: "visits in the browser's history".into(),
        });
        let locator = Locator { pointer: Some(format!("{table}, all of {site}")), ..base.clone() };
        let bytes = sqlite::row_as_text(&[("site", &site), ("visits", &value)]);
        desk.put(Claim::deduced(body, to, "visited-site"), Excerpt { locator, bytes })?;
    }
    Ok(())
}

fn add(desk: &mut Desk<'_>, sites: &mut BTreeMap<String, Site>, (url, visits, from, to): (&str, i64, i64, i64)) {
    let Some(host) = host(url) else {
        desk.skip("Addresses in the history that are no public site.", 1);
        return;
    };
    let site = suffix::registrable(&host).unwrap_or(&host).to_owned();
    if sites.len() >= MOST && !sites.contains_key(&site) {
        desk.skip("Sites of the history beyond the first 200,000.", 1);
        return;
    }
    let seen = sites.entry(site).or_insert(Site { visits: 0, from, to });
    seen.visits += u64::try_from(visits).unwrap_or(0).max(1);
    seen.from = seen.from.min(from);
    seen.to = seen.to.max(to);
}

/// A browser's table of pages: what it is called, and what is asked of it.
pub(super) struct History {
    table: &'static str,
    /// The table of single visits.
    visits: &'static str,
    /// The first visit of the page `p` in that table.
    first: &'static str,
    /// The column with the last visit.
    last: &'static str,
    /// Which pages were visited.
    visited: &'static str,
    /// Its clock in seconds since 1970.
    seconds: fn(i64) -> i64,
}

/// Firefox'.
pub(super) const FIREFOX: History = History {
    table: "moz_places",
    visits: "moz_historyvisits",
    first: "SELECT min(v.visit_date) FROM moz_historyvisits v WHERE v.place_id = p.id",
    last: "last_visit_date",
    visited: "p.visit_count > 0 AND p.last_visit_date IS NOT NULL",
    seconds: since_1970,
};

/// Chromium's.
pub(super) const CHROMIUM: History = History {
    table: "urls",
    visits: "visits",
    first: "SELECT min(v.visit_time) FROM visits v WHERE v.url = p.id",
    last: "last_visit_time",
    visited: "p.last_visit_time > 0",
    seconds: since_1601,
};

/// Reads a history, a site at a time; `false` if there is none.
pub(super) fn read(desk: &mut Desk<'_>, db: &Copy, control: &Control, history: &History) -> Result<bool, Stopped> {
    let History { table, visits, first, last, visited, seconds } = *history;
    if db.columns(table).is_empty() {
        return Ok(false);
    }
    let first =
        if db.columns(visits).is_empty() { format!("p.{last}") } else { format!("coalesce(({first}), p.{last})") };
    let sql = format!("SELECT p.url, p.visit_count, {first}, p.{last} FROM {table} p WHERE {visited}");
    let mut sites = BTreeMap::new();
    let fault = db.each(&sql, control, |row| {
        if let (Ok(url), Ok(visits), Ok(from), Ok(to)) =
            (row.get::<_, String>(0), row.get(1), row.get::<_, i64>(2), row.get::<_, i64>(3))
        {
            add(desk, &mut sites, (&url, visits, seconds(from), seconds(to)));
        }
        Ok(())
    })?;
    listed(desk, fault);
    tell(desk, sites, table)?;
    Ok(true)
}

/// Whether Global Privacy Control is on. A line that isn't there means that the browser's own default holds, which the
/// file doesn't say.
pub(super) fn preferences(desk: &mut Desk<'_>, tree: &mut Tree, index: usize) -> Result<(), Stopped> {
    const KEYS: &[&str] = &[
        "privacy.globalprivacycontrol.enabled",
        "privacy.donottrackheader.enabled",
        "privacy.trackingprotection.enabled",
    ];
    let Some(reader) = desk.open(tree, index) else { return Ok(()) };
    let mut reader = BufReader::new(reader.take(64 << 20));
    let (mut line, mut position) = (Vec::new(), 0_u64);
    let mut found: Vec<(&str, bool, u64, Vec<u8>)> = Vec::new();
    loop {
        line.clear();
        match reader.read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => break,
            Ok(n) => {
                let text = String::from_utf8_lossy(&line);
                if let Some(key) = KEYS.iter().find(|key| text.contains(&format!("user_pref(\"{key}\""))) {
                    let on = text.contains("true");
                    found.push((key, on, position, line.trim_ascii_end().to_vec()));
                }
                position += n as u64;
            }
        }
    }
    for (key, on, start, bytes) in found {
        let body = desk.holding("pd:PrivacyPreference", Some(if on { "true" } else { "false" }), Origin::Provided, key);
        let locator = desk.base().record(start, bytes.len() as u64, key);
        desk.put(Claim::stated(body, None), Excerpt { locator, bytes })?;
    }
    Ok(())
}
