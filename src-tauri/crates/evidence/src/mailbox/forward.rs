//! Forwarding services: their aliases, and the true sender behind the one they write in.

use super::address::{self, host, is_below, local};
use super::data::{self, Forwarder, Style};
use super::headers::{Headers, Written};

/// The forwarding service that this address belongs to.
pub(super) fn forwarder(address: &str) -> Option<&'static Forwarder> {
    data::forwarders().iter().find(|service| service.domains.iter().any(|domain| is_below(host(address), domain)))
}

/// The sender before a forwarding service rewrote it, if it did and if that can be read.
pub(super) fn original(headers: &Headers<'_>, from: &Written, to: &[Written]) -> Option<Written> {
    let named = data::forwarders().iter().flat_map(|service| &service.original).find_map(|header| {
        let found = headers.addresses(header).into_iter().next()?;
        Some(Written { name: found.name.or_else(|| from.name.clone()), ..found })
    });
    if named.is_some() {
        return named;
    }
    let service = forwarder(&from.address)?;
    // The name often spells the sender out, which says more than an address without dots.
    let spelled = from.name.as_deref().and_then(spelled_out);
    match service.style {
        Style::InTheName => spelled,
        Style::PlusEquals => {
            let (sender, host) = local(&from.address).rsplit_once('+')?.1.rsplit_once('=')?;
            Some(Written { name: from.name.clone(), address: address::clean(&format!("{sender}@{host}"))? })
        }
        Style::AtWithEnding => spelled.or_else(|| {
            let local = local(&from.address);
            let alias = to
                .iter()
                .map(|to| address::local(&to.address))
                .find_map(|alias| local.strip_suffix(alias).and_then(|rest| rest.strip_suffix('_')));
            let kept = alias.or_else(|| local.rsplit_once('_').map(|(kept, _)| kept))?;
            let (sender, host) = kept.rsplit_once("_at_")?;
            let address = address::clean(&format!("{sender}@{}", host.replace('_', ".")))?;
            Some(Written { name: from.name.clone(), address })
        }),
    }
}

/// A sender that a display name spells out: `Shop - news(a)shop.example`, `news@shop.example [via Relay]`.
fn spelled_out(name: &str) -> Option<Written> {
    let name = name.replace("(a)", "@").replace(" at ", "@");
    let word = name
        .split_whitespace()
        .map(|word| word.trim_matches(['\'', '"', '<', '>', ',', '[']))
        .find(|word| word.contains('@'))?;
    let address = address::clean(word)?;
    let rest = name.split(word).next().unwrap_or_default().trim().trim_end_matches(['-', '|', '<', '\'', '"']).trim();
    Some(Written { name: (!rest.is_empty()).then(|| rest.to_owned()), address })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(from: &str, to: &str, more: &str) -> Option<(Option<String>, String)> {
        let text = format!("From: {from}\nTo: {to}\n{more}");
        let headers = Headers::of(text.as_bytes());
        let written = headers.addresses("From").into_iter().next()?;
        original(&headers, &written, &headers.addresses("To")).map(|w| (w.name, w.address))
    }

    fn shop(name: Option<&str>) -> (Option<String>, String) {
        (name.map(str::to_owned), "news@mail.shop.example".to_owned())
    }

    #[test]
    fn five_services() {
        assert_eq!(
            of("\"Shop - news(a)mail.shop.example\" <news_at_mail_shop_example_qwe@simplelogin.co>", "a@x.example", ""),
            Some(shop(Some("Shop")))
        );
        assert_eq!(
            of("Shop <news_at_mail_shop_example_qwe@simplelogin.co>", "a@x.example", ""),
            Some(shop(Some("Shop")))
        );
        assert_eq!(
            of("Shop <alias+news=mail.shop.example@maya.anonaddy.com>", "alias@maya.anonaddy.com", ""),
            Some(shop(Some("Shop")))
        );
        assert_eq!(
            of("\"news@mail.shop.example [via Relay]\" <replies@mozmail.com>", "a@mozmail.com", ""),
            Some(shop(None))
        );
        assert_eq!(
            of("Shop <news_at_mail_shop_example_ab12@privaterelay.appleid.com>", "x@privaterelay.appleid.com", ""),
            Some(shop(Some("Shop")))
        );
        assert_eq!(
            of("Shop <news_at_mail_shop_example_my_al@duck.com>", "my_al@duck.com", ""),
            Some(shop(Some("Shop")))
        );
        assert_eq!(
            of("Shop <x@duck.com>", "my@duck.com", "Duck-Original-From: news@mail.shop.example\n"),
            Some(shop(Some("Shop")))
        );
    }

    #[test]
    fn others_are_left_alone() {
        assert_eq!(of("Shop <meet_at_noon_x@shop.example>", "a@x.example", ""), None);
        assert_eq!(of("Relay <hello@mozmail.com>", "a@x.example", ""), None);
    }
}
