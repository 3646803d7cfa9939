//! Devices that X sends notifications to.
//!
//! Their records hold secrets (push tokens, hardware ids). So a claim about a device rests on the longest run of
//! harmless fields of its record, cut out by its own byte range: the excerpt that is kept can't contain a secret, and
//! cutting that range out of the original still yields exactly these bytes.

use super::common::{bounded, holding, moment};
use super::contents::Contents;
use super::parse::{Unknown, parsed};
use super::shapes::{DeviceToken, PushDevice};
use crate::records::records;
use crate::scan::Record;
use crate::{Control, Sink, Stopped, Tree};
use model::{Claim, Excerpt, Locator, Origin};

/// The names of the data that this part reads.
pub(super) const NAMES: &[&str] = &["device-token", "ni-devices"];

const SECRET: &[&[u8]] = &[b"token", b"udid"];

/// Reads both files.
pub(super) fn read(
    tree: &mut Tree,
    contents: &Contents,
    sink: &mut dyn Sink,
    control: &Control,
) -> Result<(), Stopped> {
    let mut unknown = Unknown::default();
    for index in contents.members("device-token") {
        records(tree, index, &[&["deviceToken"]], sink, control, &mut |record, member, sink| {
            parsed!(DeviceToken<'_>, record, member, sink, &mut unknown, |device| {
                let Some(app) = device.client_application_name.some().or_else(|| device.client_application_id.some())
                else {
                    return Ok(());
                };
                let at = device.created_at.some().and_then(moment);
                let claim = holding("pd:DeviceBased", Some(app), Origin::Observed, "deviceToken", at)
                    .distinct(bounded(&device.created_at.0));
                put(sink, claim, record, member)
            })
        })?;
    }
    let paths: &[&[&str]] = &[&["niDeviceResponse", "pushDevice"], &["niDeviceResponse", "messagingDevice"]];
    for index in contents.members("ni-devices") {
        records(tree, index, paths, sink, control, &mut |record, member, sink| {
            parsed!(PushDevice<'_>, record, member, sink, &mut unknown, |device| {
                let at = device.created_date.some().and_then(moment);
                if let Some(number) = device.phone_number.some() {
                    let claim =
                        holding("pd:TelephoneNumber", Some(number), Origin::Provided, "phoneNumber", at.clone());
                    put(sink, claim, record, member)?;
                }
                let parts: Vec<&str> = [&device.device_type, &device.device_version, &device.carrier]
                    .into_iter()
                    .filter_map(|t| t.some())
                    .collect();
                if parts.is_empty() {
                    return Ok(());
                }
                let literal = if record.path == 0 { "pushDevice" } else { "messagingDevice" };
                let claim = holding("pd:DeviceBased", Some(&parts.join(", ")), Origin::Observed, literal, at)
                    .distinct(bounded(&device.created_date.0));
                put(sink, claim, record, member)
            })
        })?;
    }
    Ok(())
}

fn put(sink: &mut dyn Sink, claim: Claim, record: &Record<'_>, member: &Locator) -> Result<(), Stopped> {
    let (from, to) = harmless(record.bytes);
    let bytes = record.bytes.get(from..to).unwrap_or_default().to_vec();
    let locator = member.record(record.start + from as u64, bytes.len() as u64, record.pointer);
    sink.claim(claim, Excerpt { locator, bytes }, None)
}

/// The longest run of fields of an object that are no secrets, from the first key to the last value; empty if any
/// doubt remains.
fn harmless(object: &[u8]) -> (usize, usize) {
    let mut best = (0, 0);
    let mut run: Option<(usize, usize)> = None;
    let mut at = 1;
    while let Some((from, to, secret)) = field(object, at) {
        if secret {
            run = None;
        } else {
            let now = (run.map_or(from, |(start, _)| start), to);
            if now.1 - now.0 > best.1 - best.0 {
                best = now;
            }
            run = Some(now);
        }
        at = to;
    }
    best
}

/// The next field from here on: where its key begins, where its value ends, and whether it is a secret.
fn field(object: &[u8], at: usize) -> Option<(usize, usize, bool)> {
    let from = at + object.get(at..)?.iter().position(|&b| b == b'"')?;
    let key_end = string_end(object, from)?;
    let key = object.get(from + 1..key_end - 1)?.to_ascii_lowercase();
    let colon = key_end + object.get(key_end..)?.iter().position(|&b| b == b':')? + 1;
    let value = colon + object.get(colon..)?.iter().position(|b| !b.is_ascii_whitespace())?;
    let end = match object.get(value)? {
        b'"' => string_end(object, value)?,
        // These records hold texts only; anything else is not looked into.
        _ => return None,
    };
    // A key with an escape could spell a secret's name in another way.
    let secret = key.contains(&b'\\') || SECRET.iter().any(|s| memchr::memmem::find(&key, s).is_some());
    Some((from, end, secret))
}

fn string_end(object: &[u8], quote: usize) -> Option<usize> {
    let mut at = quote + 1;
    loop {
        match object.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_never_inside_the_run() {
        let cut = |text: &'static str| {
            let (from, to) = harmless(text.as_bytes());
            text.get(from..to).unwrap()
        };
        assert_eq!(cut(r#"{ "a" : "1", "token" : "S", "b" : "22", "c" : "3" }"#), r#""b" : "22", "c" : "3""#);
        assert_eq!(cut(r#"{ "token" : "S" }"#), "");
        assert_eq!(cut(r#"{ "a" : "x\"", "Push\u0054oken" : "S" }"#), r#""a" : "x\"""#);
        assert_eq!(cut(r#"{ "a" : { "token" : "S" } }"#), "");
        assert_eq!(cut("{"), "");
    }
}
