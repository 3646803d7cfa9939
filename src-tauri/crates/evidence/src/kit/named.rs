//! Who a name in an export is.

use model::{Named, Party};

/// A party by its best mark: platforms write a brand's name, a bare host, an address or an app's identifier.
pub(crate) fn party(name: &str) -> Named {
    let text = name.trim();
    if let Some(host) = host(text) {
        return Named::new(Party::domain(&host));
    }
    let labels: Vec<&str> = text.split('.').collect();
    let bare = labels.len() > 1
        && labels.iter().all(|l| {
            !l.is_empty() && !l.starts_with('-') && l.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
        });
    if !bare {
        return Named::new(Party::name(text));
    }
    let lower = text.to_lowercase();
    // Identifiers of apps are domains written backwards (`com.harbour.app`).
    if labels.len() > 2 && matches!(lower.split('.').next(), Some("com" | "org" | "net" | "io" | "de" | "uk" | "co")) {
        return Named::new(Party::app(text)).also(Party::name(text));
    }
    if is_host(&lower) {
        Named::new(Party::domain(&lower)).also(Party::name(text))
    } else {
        Named::new(Party::name(text))
    }
}

/// Whether this is a host under a public suffix, or one of the names kept for examples.
pub(crate) fn is_host(lower: &str) -> bool {
    let plain = |label: &str| {
        (1..=63).contains(&label.len()) && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    if !lower.split('.').all(plain) {
        return false;
    }
    let last = lower.rsplit('.').next().unwrap_or_default();
    let known = suffix::is_listed(lower) || matches!(last, "example" | "test");
    known && suffix::registrable(lower).is_some()
}

/// The host of a web address, small; `None` for what is no address of a public site.
pub(crate) fn host(url: &str) -> Option<String> {
    let rest =
        ["https://", "http://", "HTTPS://", "HTTP://"].iter().find_map(|scheme| url.trim().strip_prefix(scheme))?;
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?.trim_end_matches('.').to_lowercase();
    (!host.is_empty() && is_host(&host)).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::PartyKind;

    #[test]
    fn a_party_is_known_by_its_best_mark() {
        for (name, kind) in [
            ("harbourshoes.example", PartyKind::Domain),
            ("Shop.HarbourShoes.co.uk", PartyKind::Domain),
            ("https://www.harbourshoes.example/boots?x=1", PartyKind::Domain),
            ("com.harbour.app", PartyKind::App),
            ("Harbour Shoes", PartyKind::Name),
            ("St.Pauli Boots", PartyKind::Name),
            ("Dr.Oetker", PartyKind::Name),
            ("v2.0", PartyKind::Name),
            ("http://192.168.1.1/admin", PartyKind::Name),
        ] {
            assert_eq!(party(name).party.kind, kind, "{name}");
        }
        assert_eq!(host("https://user:pw@Shop.Example:8080/x").as_deref(), Some("shop.example"));
        for no_host in
            ["http://localhost/", "https://sh op.example", "https://shop..example", "https://pass$word.example"]
        {
            assert_eq!(host(no_host), None, "{no_host}");
        }
        assert!(!is_host("me@example.org"));
    }
}
