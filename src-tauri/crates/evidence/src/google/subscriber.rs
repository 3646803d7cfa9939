//! `SubscriberInfo.html`: who the account belongs to in Google's books, and from where it was used.

use crate::Stopped;
use crate::ahead::ahead;
use crate::html::{Cutter, Element, Mark};
use crate::kit::clock;
use crate::kit::{Desk, is_nothing, letters};
use model::{Claim, Origin};
use std::io::Read;
use std::net::IpAddr;

const PARTS: &[Mark] = &[Mark { tag: "li", class: "" }, Mark { tag: "tr", class: "" }];

/// Whether the beginning of a page is this one.
pub(super) fn is_it(head: &[u8]) -> bool {
    memchr::memmem::find(head, b"GOOGLE SUBSCRIBER INFORMATION").is_some()
        || memchr::memmem::find(head, b"Google Account ID:").is_some()
}

/// What the page says of whose account it is: address and name.
pub(super) fn account(page: &[u8]) -> (Option<String>, Option<String>) {
    let mut cutter = Cutter::new(page, PARTS);
    let (mut email, mut name) = (None, None);
    while let Ok(Some((_, part))) = cutter.pull() {
        let text = part.text();
        let Some((label, value)) = text.split_once(": ") else { continue };
        match letters(label).as_str() {
            "email" => email = email.or_else(|| Some(value.to_lowercase()).filter(|v| v.contains('@'))),
            "name" => name = name.or_else(|| Some(value.to_owned())),
            _ => {}
        }
    }
    (email, name)
}

/// Reads the page.
pub(super) fn read(desk: &mut Desk<'_>, reader: Box<dyn Read + Send + '_>) -> Result<(), Stopped> {
    let mut heads: Vec<String> = Vec::new();
    let mut number = 0_u64;
    ahead(reader, |input| {
        let mut cutter = Cutter::new(input, PARTS);
        loop {
            desk.check()?;
            match cutter.pull() {
                Ok(Some((0, item))) => {
                    number += 1;
                    fact(desk, &item, &format!("entry {number}"))?;
                }
                Ok(Some((_, row))) => {
                    number += 1;
                    visit(desk, &row, &mut heads, &format!("entry {number}"))?;
                }
                Ok(None) => return Ok(()),
                Err(cut) => {
                    let unread = cut.unread(desk.base());
                    desk.unread(unread.locator, unread.why);
                }
            }
            desk.at(cutter.position());
        }
    })
}

/// A label and a value.
fn fact(desk: &mut Desk<'_>, item: &Element<'_>, pointer: &str) -> Result<(), Stopped> {
    let text = item.text();
    let Some((label, value)) = text.split_once(':') else { return Ok(()) };
    let (label, value) = (label.trim(), value.trim());
    if is_nothing(value) {
        return Ok(());
    }
    let (category, origin) = match letters(label).as_str() {
        "googleaccountid" => ("pd:UID", Origin::Observed),
        "name" | "givenname" | "familyname" => ("pd:Name", Origin::Provided),
        "services" => ("pd:ServiceConsumptionBehaviour", Origin::Observed),
        label if label.starts_with("birthday") => ("pd:BirthDate", Origin::Provided),
        label if label.ends_with("language") => ("pd:Language", Origin::Provided),
        label if label.ends_with("country") => ("pd:Country", Origin::Observed),
        label if label.contains("sms") || label.contains("phone") => ("pd:TelephoneNumber", Origin::Provided),
        "createdon" | "status" | "lastupdateddate" | "lastlogins" | "deletiondate" | "endofservicedate" => {
            return Ok(());
        }
        _ if value.contains('@') && !value.contains(' ') => ("pd:EmailAddress", Origin::Provided),
        _ if value.parse::<IpAddr>().is_ok() => ("pd:IPAddress", Origin::Observed),
        _ => {
            desk.unknown(label);
            return Ok(());
        }
    };
    let body = desk.holding(category, Some(value), origin, label);
    let excerpt = item.excerpt(desk.base(), pointer);
    desk.put(Claim::stated(body, None), excerpt)
}

/// A line of the table of activity: when, and from where. What a column is, its head or the value itself says.
fn visit(desk: &mut Desk<'_>, row: &Element<'_>, heads: &mut Vec<String>, pointer: &str) -> Result<(), Stopped> {
    let titles = row.find("th", "");
    if !titles.is_empty() {
        *heads = titles.iter().map(Element::text).collect();
        return Ok(());
    }
    let cells: Vec<String> = row.find("td", "").iter().map(Element::text).collect();
    if heads.is_empty() && cells.iter().all(|c| c.parse::<IpAddr>().is_err()) {
        heads.clone_from(&cells);
        return Ok(());
    }
    let at = cells.iter().find_map(|cell| clock::read(cell));
    desk.seen(at.as_ref());
    for (index, cell) in cells.iter().enumerate().filter(|(_, c)| !is_nothing(c)) {
        let head = heads.get(index).map(String::as_str).unwrap_or_default();
        let category = match letters(head).as_str() {
            _ if cell.parse::<IpAddr>().is_ok() => "pd:IPAddress",
            "androidid" | "appleiosidfv" => "pd:UID",
            head if head.contains("useragent") => "pd:UserAgent",
            _ => continue,
        };
        if desk.is_first(&[category, cell]) {
            let literal = if head.is_empty() { "IP Activity" } else { head };
            let body = desk.holding(category, Some(cell), Origin::Observed, literal);
            let excerpt = row.excerpt(desk.base(), pointer);
            desk.put(Claim::stated(body, at.clone()), excerpt)?;
        }
    }
    Ok(())
}
