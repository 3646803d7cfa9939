//! One message, read from its header block alone: no state, so that it can happen on any thread.

use super::class::{bulk, class};
use super::forward;
use super::headers::{Headers, Written};
use super::labels::Roles;
use super::recipient::{Recipients, recipients};
use super::sender::{self, Sender};
use super::splitter::Piece;
use super::verdict::Verdict;
use super::{service, subject, unsubscribe, why};
use chrono::{FixedOffset, NaiveDate};
use mail_parser::DateTime;
use model::{ContactClass, Moment, Unsubscribe, ZoneBasis};

/// Longest subject and Message-ID that are kept, in characters.
const LONGEST: usize = 1000;

/// What one message says.
#[derive(Clone, Debug)]
pub(super) struct Letter {
    /// First byte of the header block.
    pub start: u64,
    /// The header block.
    pub block: Vec<u8>,
    /// The Message-ID without its brackets.
    pub id: Option<String>,
    /// When it was written, else when it arrived.
    pub at: Option<Moment>,
    /// On which day it arrived, as far as it says.
    pub day: Option<NaiveDate>,
    /// The address in `From`.
    pub from: Option<String>,
    /// To whom.
    pub recipients: Recipients,
    /// Where it was kept.
    pub sent: bool,
    /// What an organisation wrote, or why this is none.
    pub found: Result<Box<Found>, &'static str>,
}

/// What an organisation wrote.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub sender: Sender,
    pub via: Option<&'static str>,
    pub class: ContactClass,
    pub subject: Option<String>,
    pub unsubscribe: Option<Unsubscribe>,
    pub caveats: Vec<&'static str>,
    /// The number of the order that it is about.
    pub order: Option<String>,
}

/// Reads a message; if its header block is too long to be read, only where it begins.
pub(super) fn read(piece: Piece, kept: Roles) -> Result<Letter, u64> {
    let start = piece.start;
    let Some(block) = piece.block else { return Err(start) };
    let headers = Headers::of(&block);
    let from = headers.addresses("From").into_iter().next();
    let to = headers.addresses("To");
    let roles = kept.with(&headers);
    let date = headers.text("Date").and_then(|text| moment(&text));
    let arrived = headers.text("Received").and_then(|text| moment(text.rsplit_once(';')?.1.trim()));
    let day = arrived.as_ref().or(date.as_ref()).map(|at| at.local.date());
    let recipients = recipients(&headers, &to);
    let found = found(&headers, from.as_ref(), &to, roles, recipients.named).map(Box::new);
    let letter = Letter {
        start,
        id: headers.text("Message-ID").and_then(|id| message_id(&id)),
        at: date.or(arrived),
        day,
        recipients,
        sent: roles.sent,
        found,
        from: from.map(|from| from.address),
        block: Vec::new(),
    };
    drop(headers);
    Ok(Letter { block, ..letter })
}

fn found(
    headers: &Headers<'_>,
    from: Option<&Written>,
    to: &[Written],
    roles: Roles,
    named: bool,
) -> Result<Found, &'static str> {
    let set_aside = [
        (roles.deleted, why::DELETED),
        (roles.chat, why::CHAT),
        (roles.draft, why::DRAFT),
        (roles.sent, why::OWN),
        (sender::is_list(headers), why::LIST),
    ];
    if let Some((_, why)) = set_aside.iter().find(|(is, _)| *is) {
        return Err(why);
    }
    let from = from.ok_or(why::NOBODY)?;
    let original = forward::original(headers, from, to);
    let forwarded = original.is_some();
    let from = original.as_ref().unwrap_or(from);
    let via = service::service(headers);
    let unsubscribe = unsubscribe::unsubscribe(headers);
    let bulk = bulk(headers, via, roles, unsubscribe.as_ref().is_some_and(|u| u.one_click));
    let sender = sender::sender(headers, from, forwarded, bulk.mailing)?;
    if roles.spam && sender.verdict != Verdict::Passed {
        return Err(why::SPAM);
    }
    let subject = headers.decoded("Subject").map(|text| text.chars().take(LONGEST).collect::<String>());
    let class = class(headers, subject.as_deref(), bulk, &from.address, named);
    let mut caveats = Vec::new();
    match sender.verdict {
        Verdict::Unchecked => caveats.push(why::UNCHECKED),
        Verdict::OnlyCarrier => caveats.push(why::ONLY_CARRIER),
        Verdict::Passed | Verdict::Failed => {}
    }
    if forwarded {
        caveats.push(why::FORWARDED);
    }
    if roles.spam {
        caveats.push(why::FROM_SPAM);
    }
    let order = if class == ContactClass::Order { subject.as_deref().and_then(subject::order_number) } else { None };
    Ok(Found { sender, via: via.map(|service| service.name.as_str()), class, subject, unsubscribe, caveats, order })
}

fn message_id(text: &str) -> Option<String> {
    let id = text.split('<').nth(1).and_then(|rest| rest.split('>').next()).unwrap_or(text).trim();
    (!id.is_empty()).then(|| id.chars().take(LONGEST).collect())
}

/// A date as mail writes it, with its offset. Years that no mail can have are refused.
fn moment(text: &str) -> Option<Moment> {
    // The parser wants a zone; whether one is written is seen below.
    let mut date = DateTime::parse_rfc822(text).or_else(|| DateTime::parse_rfc822(&format!("{text} +0000")))?;
    // A leap second has no place in our clock.
    date.second = date.second.min(59);
    if !date.is_valid() || !(1971..=2100).contains(&date.year) {
        return None;
    }
    let day = NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))?;
    let local = day.and_hms_opt(u32::from(date.hour), u32::from(date.minute), u32::from(date.second))?;
    let literal: String = text.chars().take(100).collect();
    let mut behind = text.split_ascii_whitespace().skip_while(|word| !word.contains(':'));
    let clock = behind.next().unwrap_or_default();
    let minutes = match behind.next().filter(|word| !word.starts_with('(')) {
        Some(zone) if zone.starts_with(['+', '-']) => written(&date),
        _ if clock.contains(['+', '-']) => written(&date),
        Some(zone) => {
            let Some((_, hours)) = ZONES.iter().find(|(name, _)| zone.eq_ignore_ascii_case(name)) else {
                // A word that stands for several zones, or for none that is known.
                let basis = ZoneBasis::Assumed("the zone as it is written".to_owned());
                return Some(Moment { basis, ..Moment::assumed_utc(literal, local) });
            };
            hours * 60
        }
        None => return Some(Moment::assumed_utc(literal, local)),
    };
    let offset = FixedOffset::east_opt(minutes * 60)?;
    local.and_local_timezone(offset).single().map(|at| Moment::stated(literal, at))
}

/// Words for zones that mail may use (RFC 5322), in hours east of UTC.
const ZONES: &[(&str, i32)] = &[
    ("GMT", 0),
    ("UT", 0),
    ("UTC", 0),
    ("Z", 0),
    ("EST", -5),
    ("EDT", -4),
    ("CST", -6),
    ("CDT", -5),
    ("MST", -7),
    ("MDT", -6),
    ("PST", -8),
    ("PDT", -7),
];

/// The offset that is written as a number, in minutes.
fn written(date: &DateTime) -> i32 {
    let minutes = i32::from(date.tz_hour) * 60 + i32::from(date.tz_minute);
    if date.tz_before_gmt { -minutes } else { minutes }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_their_offset_and_bad_ones_are_refused() {
        assert_eq!(moment("Thu, 12 Mar 2026 09:14:00 +0100").unwrap().iso(), "2026-03-12T09:14:00+01:00");
        assert_eq!(moment("12 Mar 2026 09:14:60 -0530 (x)").unwrap().iso(), "2026-03-12T09:14:59-05:30");
        assert_eq!(moment("Thu, 12 Mar 2026 09:14:00 EST").unwrap().iso(), "2026-03-12T09:14:00-05:00");
        assert_eq!(moment("Thu, 12 Mar 2026 09:14:00 GMT").unwrap().iso(), "2026-03-12T09:14:00Z");
        for (unsaid, basis) in [
            ("Thu, 12 Mar 2026 09:14:00", "assumed UTC"),
            ("Thu, 12 Mar 2026 09:14:00 (somewhere)", "assumed UTC"),
            ("Thu, 12 Mar 2026 09:14:00 IST", "assumed the zone as it is written"),
        ] {
            let at = moment(unsaid).unwrap();
            assert_eq!(
                (at.iso().as_str(), at.basis_text().as_deref()),
                ("2026-03-12T09:14:00", Some(basis)),
                "{unsaid}"
            );
        }
        for bad in [
            "",
            "yesterday",
            "Thu, 12 Mar 1026 09:14:00 +0100",
            "Thu, 42 Mar 2026 09:14:00 +0100",
            "1 Jan 2999 00:00:00 +0000",
        ] {
            assert_eq!(moment(bad), None, "{bad}");
        }
    }
}
