//! To which address a message came.

use super::address::{clean, untagged};
use super::forward;
use super::headers::{Headers, Written};

/// At most so many shown recipients are kept in mind.
const SHOWN: usize = 64;

/// What the headers say about the recipient.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Recipients {
    /// The address that delivery names.
    pub delivered: Option<String>,
    /// The addresses in `To` and `Cc`.
    pub shown: Vec<String>,
    /// Whether the recipient is addressed by name.
    pub named: bool,
}

/// Reads delivery headers first, then what the message shows.
pub(super) fn recipients(headers: &Headers<'_>, to: &[Written]) -> Recipients {
    let mut shown: Vec<String> = to.iter().map(|to| to.address.clone()).collect();
    if shown.len() < SHOWN {
        shown.extend(headers.addresses("Cc").into_iter().map(|cc| cc.address));
    }
    shown.truncate(SHOWN);
    let named = to.iter().any(|to| to.name.as_deref().is_some_and(|name| !name.contains('@')));
    Recipients { delivered: delivered(headers, &shown), shown, named }
}

fn delivered(headers: &Headers<'_>, shown: &[String]) -> Option<String> {
    let one = |name: &str| headers.text(name).and_then(|value| clean(&value));
    if let Some(alias) = one("X-SimpleLogin-Envelope-To") {
        return Some(alias);
    }
    // Behind a forwarding service, the address that was used is the alias, not the mailbox it ends in.
    if let Some(alias) = shown.iter().find(|address| forward::forwarder(address).is_some()) {
        return Some(alias.clone());
    }
    let original = one("X-Original-To").or_else(|| one("Envelope-To")).or_else(|| one("X-Envelope-To"));
    let found = match (one("Delivered-To"), original) {
        (Some(delivered), Some(original)) if !shown.contains(&delivered) && shown.contains(&original) => Some(original),
        (Some(delivered), _) => Some(delivered),
        (None, Some(original)) => Some(original),
        (None, None) => headers.text("Received").and_then(|received| {
            let (_, rest) = received.split_once(" for ")?;
            clean(rest.split([' ', ';']).next()?)
        }),
    }?;
    // Some providers deliver to the bare address and leave the tag to what is shown.
    let tagged = shown
        .iter()
        .find(|address| **address != found && untagged(address).1.is_some() && untagged(address).0 == found);
    Some(tagged.cloned().unwrap_or(found))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<String> {
        let headers = Headers::of(text.as_bytes());
        recipients(&headers, &headers.addresses("To")).delivered
    }

    #[test]
    fn delivery_beats_what_is_shown() {
        assert_eq!(of("To: list@x.example\nDelivered-To: maya@y.example\n").as_deref(), Some("maya@y.example"));
        assert_eq!(
            of("Received: from a by b for <maya@y.example>; Mon\nTo: x@x.example\n").as_deref(),
            Some("maya@y.example")
        );
        assert_eq!(of("To: x@x.example\n"), None);
    }

    #[test]
    fn the_alias_that_was_used_counts() {
        assert_eq!(
            of("To: Maya+Shop@y.example\nDelivered-To: maya@y.example\n").as_deref(),
            Some("maya+shop@y.example")
        );
        assert_eq!(
            of("To: shop@own.example\nDelivered-To: maya@y.example\nX-Original-To: shop@own.example\n").as_deref(),
            Some("shop@own.example")
        );
        assert_eq!(
            of("To: x@y.example\nX-SimpleLogin-Envelope-To: shop.k@slmail.me\nDelivered-To: maya@y.example\n")
                .as_deref(),
            Some("shop.k@slmail.me")
        );
        assert_eq!(of("To: a7@mozmail.com\nDelivered-To: maya@y.example\n").as_deref(), Some("a7@mozmail.com"));
    }
}
