//! Firefox' local storage: which sites keep something in the browser, and what they were told of consent.
//!
//! Since 2018 each site has a folder of its own below `storage/default`, named by its origin, with a database `ls/data.sqlite`
//! (values as they are or compressed with Snappy) and a file that says when it was used last; before, all sites shared
//! `webappsstore.sqlite`. A key and its value are kept only where the value says something of consent; of all else only
//! how many entries there are. When a site began isn't written down anywhere.

use super::cookie::{listed, partition, row_excerpt, since_1970};
use crate::consent::{Found, Vendors, find, tell as tell_consent};
use crate::kit::{Desk, is_host, peek};
use crate::sqlite::{self, Copy};
use crate::{Control, Stopped, Tree};
use model::{
    Category, Claim, ClaimBody, Excerpt, Holding, Locator, Moment, Named, Origin, Party, Transfer, TransferKind,
};
use rusqlite::types::ValueRef;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The file in a site's folder that says when it was used.
pub(super) const METADATA: &str = ".metadata-v2";
const BELOW: &str = "storage/default/";
const DATA: &str = "/ls/data.sqlite";
/// The longest value that is looked at, in bytes as they are.
const LONGEST: usize = 1 << 20;
/// Different sites of the old database that are kept apart.
const MOST: usize = 50_000;

/// The site's folder that a member lies in, if it is one that is read.
pub(super) fn site_of(member: &str) -> Option<&str> {
    let (_, inner) = member.split_once(BELOW)?;
    inner
        .strip_suffix(DATA)
        .or_else(|| inner.strip_suffix(METADATA)?.strip_suffix('/'))
        .filter(|site| !site.contains('/'))
}

/// Whether a member (without its log's ending) is read.
pub(super) fn is_read(member: &str) -> bool {
    site_of(member).is_some()
}

/// When the site at hand was used last. Its file comes before its database, since names are sorted.
#[derive(Default)]
pub(super) struct Used(Option<(String, i64)>);

impl Used {
    pub(super) fn see(&mut self, tree: &mut Tree, index: usize, site: &str) {
        let head = peek::head(tree, index, 8);
        let micros = head.as_slice().try_into().ok().map(i64::from_be_bytes);
        self.0 = micros.map(|micros| (site.to_owned(), micros));
    }

    /// In microseconds since 1970.
    pub(super) fn at(&self, site: &str) -> Option<i64> {
        self.0.as_ref().filter(|(seen, _)| seen == site).map(|(_, micros)| *micros)
    }
}

/// Who keeps something, and on which site it was let in if the browser keeps these apart.
struct Owner {
    host: String,
    partition: Option<String>,
}

impl Owner {
    /// `https+++shop.example+8443^partitionKey=%28https%2Cnews.example%29`
    fn of_folder(name: &str) -> Option<Self> {
        let (origin, attributes) = name.split_once('^').map_or((name, None), |(origin, rest)| (origin, Some(rest)));
        let rest = ["https+++", "http+++"].iter().find_map(|scheme| origin.strip_prefix(scheme))?;
        let host = rest.split('+').next()?.to_lowercase();
        Some(Self { host, partition: attributes.and_then(partition) })
    }

    /// `elpmaxe.pohs.:https:443`: the host backwards, a dot, scheme and port.
    fn of_key(key: &str) -> Option<Self> {
        let host: String = key.split(':').next()?.strip_suffix('.')?.chars().rev().collect();
        key.contains(":http").then(|| Self { host: host.to_lowercase(), partition: None })
    }
}

/// What one entry of a table holds.
struct Entry<'r> {
    table: &'static str,
    row: i64,
    key: &'r str,
    value: Option<Cow<'r, str>>,
}

/// Reads one site's database.
pub(super) fn read(
    desk: &mut Desk<'_>,
    db: &Copy,
    control: &Control,
    (folder, used): (&str, Option<i64>),
    vendors: &Vendors,
) -> Result<(), Stopped> {
    let columns = db.columns("data");
    let column = |names: &[&'static str]| names.iter().find(|name| columns.iter().any(|c| c == **name)).copied();
    let (Some(key), Some(value)) = (column(&["key"]), column(&["value"])) else {
        desk.unread_member("This database of local storage has another form than Sayso knows.");
        return Ok(());
    };
    let Some(owner) = Owner::of_folder(folder).filter(|owner| is_host(&owner.host)) else {
        desk.skip("Local storage of extensions, of devices at home and of addresses without a name.", 1);
        return Ok(());
    };
    let conversion = column(&["conversion_type"]).unwrap_or("NULL");
    let compression = column(&["compression_type", "compressed"]).unwrap_or("0");
    let last = column(&["last_access_time", "lastaccesstime"]).unwrap_or("0");
    let sql = format!(
        "SELECT rowid, {key}, {conversion}, {compression}, {last}, CASE WHEN length({value}) BETWEEN 4 AND 262144 THEN {value} END FROM data ORDER BY {key}"
    );
    let (mut entries, mut used) = (0_u64, used);
    let fault = db.each(&sql, control, |row| {
        entries += 1;
        let (Ok(id), Ok(key)) = (row.get(0), row.get::<_, String>(1)) else { return Ok(()) };
        used = used.max(row.get(4).ok().filter(|micros| *micros > 0));
        let conversion = row.get::<_, Option<i64>>(2).ok().flatten();
        let compressed = row.get::<_, i64>(3).is_ok_and(|kind| kind == 1);
        let value = row.get_ref(5).ok().and_then(|value| text(value, conversion, compressed));
        said(desk, &owner, &Entry { table: "data", row: id, key: &key, value }, vendors)
    })?;
    listed(desk, fault);
    kept(desk, &owner, entries, used, "data")
}

/// Reads the database that all sites shared; `false` if this is none.
pub(super) fn read_old(desk: &mut Desk<'_>, db: &Copy, control: &Control, vendors: &Vendors) -> Result<bool, Stopped> {
    const TABLE: &str = "webappsstore2";
    let columns = db.columns(TABLE);
    let has = |name: &str| columns.iter().any(|column| column == name);
    if !has("key") || !has("value") {
        return Ok(false);
    }
    let origin = if has("originkey") { "originKey" } else { "scope" };
    let sql = format!(
        "SELECT rowid, {origin}, key, CASE WHEN length(value) BETWEEN 4 AND 262144 THEN value END FROM {TABLE} ORDER BY {origin}, key"
    );
    let mut sites: BTreeMap<String, u64> = BTreeMap::new();
    let fault = db.each(&sql, control, |row| {
        let (Ok(id), Ok(origin), Ok(key)) = (row.get(0), row.get::<_, String>(1), row.get::<_, String>(2)) else {
            return Ok(());
        };
        let Some(owner) = Owner::of_key(&origin).filter(|owner| is_host(&owner.host)) else {
            desk.skip("Local storage of extensions, of devices at home and of addresses without a name.", 1);
            return Ok(());
        };
        if sites.len() >= MOST && !sites.contains_key(&owner.host) {
            desk.skip("Sites with local storage beyond the first 50,000.", 1);
            return Ok(());
        }
        let value = row.get_ref(3).ok().and_then(|value| text(value, None, false));
        said(desk, &owner, &Entry { table: TABLE, row: id, key: &key, value }, vendors)?;
        *sites.entry(owner.host).or_default() += 1;
        Ok(())
    })?;
    listed(desk, fault);
    for (host, entries) in sites {
        kept(desk, &Owner { host, partition: None }, entries, None, TABLE)?;
    }
    Ok(true)
}

/// A value as text: 0 says UTF-16, 1 says UTF-8; older databases say nothing.
fn text(value: ValueRef<'_>, conversion: Option<i64>, compressed: bool) -> Option<Cow<'_, str>> {
    let (ValueRef::Text(bytes) | ValueRef::Blob(bytes)) = value else { return None };
    let bytes: Cow<'_, [u8]> = if compressed {
        let size = snap::raw::decompress_len(bytes).ok().filter(|size| *size <= LONGEST)?;
        let mut out = vec![0; size];
        snap::raw::Decoder::new().decompress(bytes, &mut out).ok()?;
        out.into()
    } else {
        bytes.into()
    };
    if conversion == Some(0) {
        let units = bytes.chunks_exact(2).filter_map(|pair| Some(u16::from_le_bytes(pair.try_into().ok()?)));
        return Some(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect());
    }
    match bytes {
        Cow::Borrowed(bytes) => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
        Cow::Owned(bytes) => String::from_utf8(bytes).ok().map(Cow::Owned),
    }
}

/// What an entry says of consent; nothing else of it is kept.
fn said(desk: &mut Desk<'_>, owner: &Owner, entry: &Entry<'_>, vendors: &Vendors) -> Result<(), Stopped> {
    let Some(value) = &entry.value else { return Ok(()) };
    let signals = find(Some(entry.key), value);
    if signals.is_empty() {
        return Ok(());
    }
    let fields = [("site", owner.host.as_str()), ("key", entry.key), ("value", value)];
    let excerpt = row_excerpt(desk.base(), entry.table, entry.row, &fields);
    let site = owner.partition.as_ref().unwrap_or(&owner.host);
    let found = Found { site: Some(site), name: Some(entry.key), at: None, vendors, excerpt: &excerpt };
    for signal in &signals {
        tell_consent(desk, signal, &found)?;
    }
    Ok(())
}

/// That a site keeps so many entries, and on which site it was let in.
fn kept(desk: &mut Desk<'_>, owner: &Owner, entries: u64, used: Option<i64>, table: &str) -> Result<(), Stopped> {
    if entries == 0 {
        return Ok(());
    }
    let at: Option<Moment> = desk.moment(used.map(since_1970));
    let holder = Named::new(Party::domain(&owner.host));
    let count = entries.to_string();
    let locator = Locator { pointer: Some(format!("{table}, all of {}", owner.host)), ..desk.base().clone() };
    let bytes = sqlite::row_as_text(&[("site", &owner.host), ("entries", &count)]);
    let excerpt = Excerpt { locator, bytes };
    let body = ClaimBody::Holding(Holding {
        holder: holder.clone(),
        category: Category::new("pd:DeviceBased"),
        value: Some(count),
        origin: Origin::Observed,
        acquired_from: None,
        literal: "local storage".into(),
    });
    desk.put(Claim::deduced(body, at.clone(), "kept-in-browser"), excerpt.clone())?;
    if let Some(site) = owner.partition.as_ref().filter(|site| is_host(site) && !owner.host.ends_with(site.as_str())) {
        let body = ClaimBody::Transfer(Transfer {
            from: Named::new(Party::domain(site)),
            to: holder,
            kind: TransferKind::SiteEvent,
            category: Some(Category::new("pd:DeviceBased")),
            literal: "partitioned local storage".into(),
            detail: None,
        });
        desk.put(Claim::deduced(body, at, "storage-let-in-by-site"), excerpt)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_read_from_a_folders_name_and_from_an_old_key() {
        let owner = Owner::of_folder("https+++shop.example+8443^partitionKey=%28https%2Cnews.example%29").unwrap();
        assert_eq!((owner.host.as_str(), owner.partition.as_deref()), ("shop.example", Some("news.example")));
        let owner = Owner::of_folder("http+++www.shop.example^userContextId=2").unwrap();
        assert_eq!((owner.host.as_str(), owner.partition), ("www.shop.example", None));
        assert!(Owner::of_folder("moz-extension+++1234").is_none());
        assert!(Owner::of_folder("chrome").is_none());
        assert_eq!(Owner::of_key("elpmaxe.pohs.www.:https:443").unwrap().host, "www.shop.example");
        assert!(Owner::of_key("nonsense").is_none());
    }

    #[test]
    fn members_of_a_profile_are_told_apart() {
        assert_eq!(site_of("storage/default/https+++a.example/ls/data.sqlite"), Some("https+++a.example"));
        assert_eq!(site_of("x.default/storage/default/https+++a.example/.metadata-v2"), Some("https+++a.example"));
        for other in [
            "storage/default/https+++a.example/idb/1.sqlite",
            "storage/default/https+++a.example/cache/ls/data.sqlite",
            "storage/permanent/chrome/idb/1.sqlite",
            "data.sqlite",
        ] {
            assert_eq!(site_of(other), None, "{other}");
        }
    }
}
