//! A cookie as evidence: who set it, under what name, since when, and on which site it was let in.

use crate::consent::{Found, Vendors, find, tell as tell_consent};
use crate::kit::{Desk, is_host};
use crate::sqlite::{self, Copy};
use crate::{Control, Stopped};
use model::{
    Category, Claim, ClaimBody, Excerpt, Holding, Locator, Moment, Named, Origin, Party, Transfer, TransferKind,
};

/// A cookie without its value.
pub(crate) struct Cookie<'c> {
    /// As the browser writes it, with its leading dot.
    pub host: &'c str,
    /// Its name.
    pub name: &'c str,
    /// When it was set.
    pub at: Option<Moment>,
    /// On which site it was let in, if the browser keeps the cookies of each site apart.
    pub partition: Option<&'c str>,
    /// Its value, where it is plain.
    pub value: Option<&'c str>,
}

/// Says what a cookie says. `excerpt` must not hold its value, unless that is about consent; `value` is the evidence then.
pub(crate) fn tell(
    desk: &mut Desk<'_>,
    cookie: &Cookie<'_>,
    (excerpt, value): (Excerpt, impl FnOnce() -> Excerpt),
    vendors: &Vendors,
) -> Result<(), Stopped> {
    let host = cookie.host.trim_start_matches('.').to_lowercase();
    if !is_host(&host) {
        desk.skip("Cookies of devices at home and of addresses without a name.", 1);
        return Ok(());
    }
    let holder = Named::new(Party::domain(&host));
    let body = ClaimBody::Holding(Holding {
        holder: holder.clone(),
        category: Category::new("pd:UID"),
        value: Some(cookie.name.to_owned()),
        origin: Origin::Observed,
        acquired_from: None,
        literal: format!("cookie of {}", cookie.host).into(),
    });
    desk.seen(cookie.at.as_ref());
    desk.put(Claim::stated(body, cookie.at.clone()), excerpt.clone())?;
    if let Some(site) = cookie.partition.filter(|site| is_host(site) && !host.ends_with(*site)) {
        let body = ClaimBody::Transfer(Transfer {
            from: Named::new(Party::domain(site)),
            to: holder,
            kind: TransferKind::SiteEvent,
            category: Some(Category::new("pd:UID")),
            literal: "partitioned cookie".into(),
            detail: Some(cookie.name.to_owned()),
        });
        desk.put(Claim::deduced(body, cookie.at.clone(), "cookie-let-in-by-site"), excerpt)?;
    }
    let Some(text) = cookie.value else { return Ok(()) };
    let signals = find(Some(cookie.name), text);
    if signals.is_empty() {
        return Ok(());
    }
    let shown = value();
    let site = cookie.partition.unwrap_or(&host);
    let found = Found { site: Some(site), name: Some(cookie.name), at: cookie.at.as_ref(), vendors, excerpt: &shown };
    for signal in &signals {
        tell_consent(desk, signal, &found)?;
    }
    Ok(())
}

pub(super) fn row_excerpt(base: &Locator, table: &str, row: i64, fields: &[(&str, &str)]) -> Excerpt {
    let locator = Locator { pointer: Some(format!("{table}/{row}")), ..base.clone() };
    Excerpt { locator, bytes: sqlite::row_as_text(fields) }
}

/// The site in `^partitionKey=%28https%2Cshop.example%29`, in `^firstPartyDomain=shop.example`, or in
/// `https://shop.example`.
pub(super) fn partition(text: &str) -> Option<String> {
    let plain =
        text.replace("%28", "(").replace("%2C", ",").replace("%29", ")").replace("%3A", ":").replace("%2F", "/");
    let behind = |key: &str| plain.split(key).nth(1);
    let site = if let Some(key) = behind("partitionKey=(") {
        key.split(',').nth(1)?
    } else if let Some(site) = behind("firstPartyDomain=") {
        site
    } else {
        plain.strip_prefix("https://").or_else(|| plain.strip_prefix("http://"))?
    };
    let host = site.split(['/', ':', '^', '&', ')']).next()?.to_lowercase();
    (!host.is_empty()).then_some(host)
}

/// A browser's table of cookies: what it and its columns are called, and its clock.
pub(super) struct Jar {
    table: &'static str,
    host: &'static str,
    created: &'static str,
    partition: &'static str,
    /// Firefox' is in seconds up to 2025 and in milliseconds since; it is shown as it stands.
    expiry: &'static str,
    /// Whether values are plain; those that are encrypted stay so.
    plain: bool,
    /// Its clock in seconds since 1970.
    seconds: fn(i64) -> i64,
}

/// Firefox'.
pub(super) const FIREFOX: Jar = Jar {
    table: "moz_cookies",
    host: "host",
    created: "creationTime",
    partition: "originAttributes",
    expiry: "expiry",
    plain: true,
    seconds: since_1970,
};

/// Chromium's.
pub(super) const CHROMIUM: Jar = Jar {
    table: "cookies",
    host: "host_key",
    created: "creation_utc",
    partition: "top_frame_site_key",
    expiry: "expires_utc",
    plain: false,
    seconds: since_1601,
};

/// Reads a table of whatever year: only columns that are there are asked for. `false` if there is no such table.
pub(super) fn read(
    desk: &mut Desk<'_>,
    db: &Copy,
    control: &Control,
    (jar, vendors): (&Jar, &Vendors),
) -> Result<bool, Stopped> {
    let columns = db.columns(jar.table);
    let has = |name: &str| columns.contains(&name.to_lowercase());
    if !has(jar.host) || !has("name") {
        return Ok(false);
    }
    let column = |name: &'static str| if has(name) { name } else { "NULL" };
    let plain = jar.plain && has("value");
    let value = if plain { "CASE WHEN length(value) BETWEEN 4 AND 262144 THEN value END" } else { "NULL" };
    let (table, host) = (jar.table, jar.host);
    let (created, partitioned, expiry) = (column(jar.created), column(jar.partition), column(jar.expiry));
    let sql = format!(
        "SELECT rowid, {host}, name, {created}, {partitioned}, {value}, {expiry} FROM {table} ORDER BY {host}, name, rowid"
    );
    let base = desk.base().clone();
    let fault = db.each(&sql, control, |row| {
        let (Ok(id), Ok(host), Ok(name)) = (row.get::<_, i64>(0), row.get::<_, String>(1), row.get::<_, String>(2))
        else {
            desk.skip("Rows of cookies that can't be read.", 1);
            return Ok(());
        };
        let created = row.get::<_, Option<i64>>(3).ok().flatten();
        let at = created.and_then(|t| desk.moment(Some((jar.seconds)(t))));
        let key = row.get::<_, Option<String>>(4).ok().flatten().unwrap_or_default();
        let value = row.get::<_, Option<String>>(5).ok().flatten();
        let site = partition(&key);
        let number = |n: Option<i64>| n.map(|t| t.to_string()).unwrap_or_default();
        let (when, until) = (number(created), number(row.get(6).ok().flatten()));
        let fields = [
            (jar.host, host.as_str()),
            ("name", name.as_str()),
            (jar.created, when.as_str()),
            (jar.expiry, until.as_str()),
            (jar.partition, key.as_str()),
        ];
        let excerpt = row_excerpt(&base, table, id, &fields);
        let cookie = Cookie { host: &host, name: &name, at, partition: site.as_deref(), value: value.as_deref() };
        let whole = || {
            let mut fields = fields.to_vec();
            fields.push(("value", value.as_deref().unwrap_or_default()));
            row_excerpt(&base, table, id, &fields)
        };
        tell(desk, &cookie, (excerpt, whole), vendors)
    })?;
    listed(desk, fault);
    Ok(true)
}

/// Microseconds since 1970, as Firefox counts, in seconds.
pub(super) fn since_1970(micros: i64) -> i64 {
    micros / 1_000_000
}

/// Microseconds since 1601, as Chromium counts, in seconds since 1970.
pub(super) fn since_1601(micros: i64) -> i64 {
    micros / 1_000_000 - 11_644_473_600
}

pub(super) fn listed(desk: &mut Desk<'_>, fault: Option<String>) {
    if let Some(why) = fault {
        desk.unread_member(&why);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partition_names_the_site_in_every_spelling() {
        assert_eq!(partition("^partitionKey=%28https%2Cshop.example%29").as_deref(), Some("shop.example"));
        assert_eq!(
            partition("^userContextId=1&partitionKey=%28https%2Cshop.example%2C8443%29").as_deref(),
            Some("shop.example")
        );
        assert_eq!(partition("https://shop.example").as_deref(), Some("shop.example"));
        assert_eq!(partition("^firstPartyDomain=shop.example&userContextId=1").as_deref(), Some("shop.example"));
        assert_eq!(partition("^userContextId=1"), None);
        assert_eq!(partition(""), None);
        assert_eq!(since_1601(13_350_000_000_000_000), 1_705_526_400);
    }
}
