//! Host names: which part of one is somebody's own, and which are shared by many.

use std::collections::BTreeSet;
use std::sync::OnceLock;

/// Domains under which many unrelated people or firms act, one a line.
const SHARED: &str = include_str!("../data/shared-domains.txt");

fn shared() -> &'static BTreeSet<&'static str> {
    static SET: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    SET.get_or_init(|| SHARED.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')).collect())
}

/// Lower case, without a port, a final dot, a leading `www.` or a scheme and path.
fn host_of(text: &str) -> String {
    let text = text.trim();
    let text = text.split_once("://").map_or(text, |(_, rest)| rest);
    let text = text.split(['/', '?', '#']).next().unwrap_or(text);
    let text = text.rsplit('@').next().unwrap_or(text);
    let text = text.split(':').next().unwrap_or(text);
    text.trim_matches('.').to_lowercase()
}

/// The part of a host name that somebody registered (`news.shop.co.uk` gives `shop.co.uk`), by the public suffix list.
///
/// `None` for an address in digits, a bare word and a public suffix itself. Suffixes of private owners
/// (`github.io`, `myshopify.com`) count as suffixes, since each name under them has an owner of its own.
pub fn registrable(host: &str) -> Option<String> {
    let host = host_of(host);
    if host.is_empty() || host.len() > 253 || host.parse::<std::net::IpAddr>().is_ok() {
        return None;
    }
    suffix::registrable(&host).map(str::to_owned)
}

/// The own word of a registrable domain: `harbourshoes` of `harbourshoes.co.uk`.
pub(crate) fn label(registrable: &str) -> &str {
    registrable.split('.').next().unwrap_or(registrable)
}

/// Whether unrelated people or firms act under this host: mail services, sender services, link shorteners, hosting.
///
/// Two marks are never joined because of such a domain.
pub fn is_shared_domain(host: &str) -> bool {
    let host = host_of(host);
    let set = shared();
    let mut rest = host.as_str();
    loop {
        if set.contains(rest) {
            return true;
        }
        match rest.split_once('.') {
            Some((_, parent)) if parent.contains('.') => rest = parent,
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_public_suffix_list_decides_what_was_registered() {
        let cases = [
            ("news.harbourshoes.example", Some("harbourshoes.example")),
            ("WWW.Shop.CO.UK.", Some("shop.co.uk")),
            ("https://shop.example/path?x", Some("shop.example")),
            ("mira.github.io", Some("mira.github.io")),
            ("co.uk", None),
            ("localhost", None),
            ("192.168.0.1", None),
            ("", None),
        ];
        for (host, expected) in cases {
            assert_eq!(registrable(host).as_deref(), expected, "{host}");
        }
    }

    #[test]
    fn shared_domains_are_known_with_their_hosts() {
        assert!(is_shared_domain("gmail.com"));
        assert!(is_shared_domain("mail12.atl.mcsv.net"));
        assert!(is_shared_domain("bit.ly"));
        assert!(!is_shared_domain("harbourshoes.example"));
    }
}
