//! What a request says of consent: in its address, in a form, in a text of JSON as ad exchanges send it (OpenRTB).

use super::entry::{Entry, Pair};
use crate::kit::{Node, letters};
use std::borrow::Cow;

/// A parameter that may say something of consent.
pub(super) struct Parameter<'a> {
    /// Its name; of a field in JSON the last key.
    pub name: Cow<'a, str>,
    /// Its value.
    pub value: Cow<'a, str>,
    /// What holds it.
    pub node: Node<'a>,
    /// Whether the node holds nothing else.
    pub alone: bool,
}

/// The longest text that is looked through, in bytes.
const LONGEST: usize = 4 << 20;
/// The most fields of a JSON text that are looked at.
const MOST: usize = 20_000;

/// Names that say something of consent by themselves, by their letters; a string of one of the frameworks is known
/// whatever it is called.
fn is_named(name: &str) -> bool {
    let key = letters(name);
    matches!(key.as_str(), "gdpr" | "gdprapplies" | "usprivacy" | "gpp" | "gppsid" | "gcs" | "gcd" | "addtlconsent")
        || key.starts_with("gdprconsent")
}

/// Whether a value may be a string of consent.
fn may_be_said(value: &str) -> bool {
    value.len() > 20
        && value.starts_with(['C', 'D', '1', '2'])
        && !value.contains(|c: char| c.is_whitespace() || c == '<')
}

fn counts(name: &str, value: &str) -> bool {
    is_named(name) || may_be_said(value)
}

/// The parameters of a request that may say something of consent, in order.
pub(super) fn parameters<'a>(entry: &Entry<'a>) -> Vec<Parameter<'a>> {
    let mut out = Vec::new();
    let whole = |pair: &Pair<'a>| Parameter {
        name: pair.name.clone(),
        value: pair.value.clone(),
        node: pair.node,
        alone: true,
    };
    let listed = entry.query.iter().chain(&entry.form).filter(|pair| counts(&pair.name, &pair.value));
    out.extend(listed.map(whole));
    if entry.query.is_empty()
        && let Some(node) = entry.url
        && let Some(url) = node.text()
        && let Some((_, query)) = url.split_once('?')
    {
        form(query.split('#').next().unwrap_or_default(), node, &mut out);
    }
    if entry.form.is_empty()
        && let Some(node) = entry.body
        && let Some(text) = node.text().filter(|text| text.len() <= LONGEST)
    {
        if text.trim_start().starts_with(['{', '[']) {
            json(&text, node, &mut out);
        } else {
            // Some programs send a line for each event.
            text.lines().for_each(|line| form(line, node, &mut out));
        }
    }
    out
}

/// `a=b&c=d`, in a text that holds more than that.
fn form<'a>(text: &str, node: Node<'a>, out: &mut Vec<Parameter<'a>>) {
    for (name, value) in text.split('&').take(MOST).filter_map(|pair| pair.split_once('=')) {
        let decoded = crate::consent::decoded(value);
        if counts(name, &decoded) {
            let (name, value) = (Cow::Owned(name.to_owned()), Cow::Owned(decoded.into_owned()));
            out.push(Parameter { name, value, node, alone: false });
        }
    }
}

/// Every field of a JSON text, whatever stands around it: `regs.gdpr`, `regs.ext.us_privacy`, `user.ext.consent`.
fn json<'a>(text: &str, node: Node<'a>, out: &mut Vec<Parameter<'a>>) {
    let Some(top) = Node::parse(text.as_bytes()) else { return };
    let mut open = vec![(top, String::new(), 0)];
    let mut seen = 0;
    while let Some((field, key, depth)) = open.pop() {
        seen += 1;
        if seen > MOST {
            return;
        }
        if depth < 12 {
            // Turned round, since the last is taken first.
            let members = field.members().into_iter().map(|(key, value)| (value, key.into_owned(), depth + 1));
            let items = field.items().into_iter().map(|item| (item, key.clone(), depth + 1));
            let mut below: Vec<_> = members.chain(items).collect();
            below.reverse();
            open.extend(below);
        }
        if let Some(value) = field.scalar().filter(|value| counts(&key, value)) {
            let (name, value) = (Cow::Owned(key), Cow::Owned(value.into_owned()));
            out.push(Parameter { name, value, node, alone: false });
        }
    }
}
