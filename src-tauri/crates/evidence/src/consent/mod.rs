//! Consent signals: strings of the industry's frameworks, and what consent managers keep for themselves.
//!
//! Every decoder is total: a value or nothing, whatever the bytes. Vendors are kept as ranges, so that a crafted string
//! costs no more memory than its own length. [`find`] looks at one value as it stands in a cookie, in local storage or
//! in an address; [`tell`] says as claims what was found.

mod bits;
mod canada;
mod google;
mod gpp;
mod ids;
mod managers;
mod small;
mod tcf;
mod tell;
mod text;
mod us;
mod vendors;

#[cfg(test)]
mod tests;

pub(crate) use tell::{Found, tell};
pub(crate) use text::bare as decoded;
pub(crate) use vendors::Vendors;

use crate::kit::{Node, letters};
use gpp::Gpp;
use managers::Choices;
use model::Moment;
use small::{Additional, UsPrivacy};
use tcf::Tcf;

/// What a value says about consent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Signal {
    /// A consent string of Europe's framework.
    Tcf(Box<Tcf>),
    /// Google's list of further firms.
    Additional(Additional),
    /// A string of the global platform.
    Gpp(Gpp),
    /// The old string of the United States.
    UsPrivacy(UsPrivacy),
    /// What a consent manager keeps.
    Choices(Choices),
    /// That something is so, in words, without a choice of anybody's.
    Status(Status),
}

/// What a record says of itself, without a choice of anybody's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Status {
    /// Whose record it is.
    pub manager: &'static str,
    /// What it says, in a few words.
    pub says: String,
    /// Of when.
    pub at: Option<Moment>,
}

/// From 2018 to 2050 in tenths of a second: when a consent string can have been made.
const HONEST: std::ops::Range<u64> = 15_147_648_000..25_245_216_000;

/// What a value says, by its name where it has one, else by its form. A value of local storage may say several things.
pub(crate) fn find(name: Option<&str>, value: &str) -> Vec<Signal> {
    if value.len() > bits::LONGEST {
        return Vec::new();
    }
    let key = name.map(letters).unwrap_or_default();
    if let Some(status) = status(&key, value) {
        return vec![Signal::Status(status)];
    }
    let manager = match key.as_str() {
        "optanonconsent" => managers::onetrust(value),
        "cookieconsent" => managers::cookiebot(value),
        "didomitoken" => managers::didomi(value),
        "cookiehub" => managers::cookiehub(value),
        "tcprivacy" => managers::commanders_act(value),
        "ucsettings" | "ucdata" | "ucuserinteraction" => managers::usercentrics(value),
        "gcd" => google::consent_mode(value),
        _ => by_form(value),
    };
    if let Some(choices) = manager {
        return vec![Signal::Choices(choices)];
    }
    let text = text::bare(value);
    if let Some(signal) = string(&key, name.is_none(), &text) {
        return vec![signal];
    }
    inside(&text)
}

/// Whether a cookie, key or parameter of this name is one that a consent manager or a framework uses.
pub(crate) fn is_known(name: &str) -> bool {
    let key = letters(name);
    let named = matches!(
        key.as_str(),
        "optanonconsent"
            | "optanonalertboxclosed"
            | "cookieconsent"
            | "didomitoken"
            | "didomidcs"
            | "cookiehub"
            | "tcprivacy"
            | "ucsettings"
            | "ucdata"
            | "ucuserinteraction"
            | "ucstring"
            | "usprivacy"
            | "gpp"
            | "gcs"
            | "gcd"
    );
    named || ["euconsent", "eupubconsent", "addtlconsent", "gdprconsent"].iter().any(|part| key.contains(part))
}

/// Whether a signal says that somebody could have opted out and didn't.
pub(crate) fn is_opted_in(signal: &Signal) -> bool {
    let said = |us: &UsPrivacy| us.opted_out == Some(false);
    match signal {
        Signal::UsPrivacy(us) => said(us),
        Signal::Gpp(gpp) => gpp.sections.iter().any(|(_, section)| match section {
            gpp::Section::UsPrivacy(us) => said(us),
            gpp::Section::Us(us) => us.fields.iter().any(|f| f.kind == us::Kind::OptOut && f.value == 2),
            _ => false,
        }),
        _ => false,
    }
}

fn status(key: &str, value: &str) -> Option<Status> {
    match key {
        "optanonalertboxclosed" => managers::answered(value),
        "didomidcs" => managers::didomi_string(value),
        "gcs" => google::storage(value),
        _ => None,
    }
}

/// A manager's record by its content alone.
fn by_form(value: &str) -> Option<Choices> {
    if value.contains("groups=") && value.contains("consentId=") {
        managers::onetrust(value)
    } else if value.starts_with("{stamp:") || value.starts_with("%7Bstamp") || value.starts_with("%7bstamp") {
        managers::cookiebot(value)
    } else if value.starts_with("eyJ1c2VyX2lkIjoi") {
        managers::didomi(value)
    } else {
        None
    }
}

fn string(key: &str, bare: bool, text: &str) -> Option<Signal> {
    if is_tcf(text) {
        let tcf = tcf::decode(text).ok().filter(is_honest)?;
        return Some(Signal::Tcf(Box::new(tcf)));
    }
    if text.starts_with('D') && text.contains('~') {
        let gpp = gpp::decode(text).ok()?;
        return gpp.sections.iter().any(|(_, s)| !matches!(s, gpp::Section::Unread(_))).then_some(Signal::Gpp(gpp));
    }
    if (matches!(key, "usprivacy" | "usp" | "uspstring" | "iabusprivacystring") || bare)
        && let Some(us) = small::us_privacy(text)
    {
        return Some(Signal::UsPrivacy(us));
    }
    if key.contains("addtlconsent") || bare || key.ends_with("addtl") {
        return small::additional(text).map(Signal::Additional);
    }
    None
}

/// Whether a text can be a consent string, whatever it is called.
fn is_tcf(text: &str) -> bool {
    let core = text.split('.').next().unwrap_or_default();
    let inside = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'_' | b'=' | b'.');
    core.starts_with('C') && core.len() > 30 && text.bytes().all(inside)
}

/// Whether its times and numbers are those of a real one: any text of the right letters decodes to something.
fn is_honest(tcf: &Tcf) -> bool {
    HONEST.contains(&tcf.created)
        && HONEST.contains(&tcf.updated)
        && tcf.created <= tcf.updated + 864_000
        && (1..32).contains(&tcf.policy)
}

/// Strings inside a JSON value, as Sourcepoint and others keep them.
fn inside(text: &str) -> Vec<Signal> {
    const MOST: usize = 2_000;
    let mut out = Vec::new();
    let Some(node) = Node::parse(text.as_bytes()).filter(|n| n.is_object() || n.is_list()) else { return out };
    let mut open = vec![(node, String::new(), 0)];
    let mut seen = 0;
    while let Some((node, key, depth)) = open.pop() {
        seen += 1;
        if seen > MOST {
            break;
        }
        if depth < 6 {
            open.extend(node.members().into_iter().map(|(key, value)| (value, letters(&key), depth + 1)));
            open.extend(node.items().into_iter().map(|item| (item, key.clone(), depth + 1)));
        }
        if let Some(signal) = node.some_text().and_then(|text| string(&key, false, &text))
            && !out.contains(&signal)
        {
            out.push(signal);
        }
    }
    out
}
