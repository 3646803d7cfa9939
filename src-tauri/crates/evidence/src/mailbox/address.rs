//! Mail addresses and host names: cleaned, compared, cut down to what the public suffix list lets people register.

/// An address in lower case, if it can be one.
pub(super) fn clean(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches('<').trim_end_matches('>').trim();
    let (local, host) = text.rsplit_once('@')?;
    if local.is_empty() || text.len() > 320 || local.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return None;
    }
    Some(format!("{}@{}", local.to_lowercase(), host_name(host)?))
}

/// A host name in lower case, if it can be one.
pub(super) fn host_name(text: &str) -> Option<String> {
    let host = text.trim().trim_end_matches('.').to_lowercase();
    let fits = host.len() <= 253
        && host.contains('.')
        && host.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
        });
    fits.then_some(host)
}

/// The part before the `@`.
pub(super) fn local(address: &str) -> &str {
    address.rsplit_once('@').map_or(address, |(local, _)| local)
}

/// The part after the `@`.
pub(super) fn host(address: &str) -> &str {
    address.rsplit_once('@').map_or("", |(_, host)| host)
}

/// What a person can register (`mail.shop.co.uk` → `shop.co.uk`).
pub(super) fn registrable(host: &str) -> Option<&str> {
    suffix::registrable(host)
}

/// The first label of what a person can register: `shop` for `mail.shop.co.uk`.
pub(super) fn label(domain: &str) -> &str {
    let registrable = registrable(domain).unwrap_or(domain);
    registrable.split('.').next().unwrap_or(registrable)
}

/// Whether a host is this domain or below it.
pub(super) fn is_below(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|head| head.is_empty() || head.ends_with('.'))
}

/// The address without its plus tag, and the tag.
pub(super) fn untagged(address: &str) -> (String, Option<&str>) {
    let (local, host) = address.rsplit_once('@').unwrap_or((address, ""));
    match local.split_once('+') {
        Some((base, tag)) if !base.is_empty() && !tag.is_empty() => (format!("{base}@{host}"), Some(tag)),
        _ => (address.to_owned(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_cleaned_or_refused() {
        assert_eq!(clean(" <Maya+Shop@FastPost.example.> ").as_deref(), Some("maya+shop@fastpost.example"));
        for bad in
            ["", "maya", "@x.example", "a b@x.example", "maya@", "maya@host", "maya@x..example", "a\r\n@x.example"]
        {
            assert_eq!(clean(bad), None, "{bad}");
        }
    }

    #[test]
    fn domains_follow_the_public_suffix_list() {
        assert_eq!(registrable("news.mail.shop.co.uk"), Some("shop.co.uk"));
        assert_eq!(registrable("mail.harbourshoes.example"), Some("harbourshoes.example"));
        assert_eq!(registrable("co.uk"), None);
        assert_eq!(label("mail.harbour-shoes.co.uk"), "harbour-shoes");
        assert!(is_below("a.mcsv.net", "mcsv.net") && !is_below("amcsv.net", "mcsv.net"));
    }

    #[test]
    fn tags_come_off() {
        assert_eq!(untagged("maya+shop@x.example"), ("maya@x.example".to_owned(), Some("shop")));
        assert_eq!(untagged("+shop@x.example").1, None);
    }
}
