//! The public suffix list behind three plain functions.
//!
//! A crate of its own for one reason: the list is code, generic over its iterator, and each crate that calls it compiles
//! all of it again, a minute each time. Here it is compiled once.

/// The registrable domain of a host (`shop.acme.co.uk` → `acme.co.uk`); `None` for a bare suffix.
#[inline(never)]
pub fn registrable(host: &str) -> Option<&str> {
    psl::domain_str(host)
}

/// The public suffix of a host (`co.uk`), listed or by the rule for unlisted ones (the last label).
#[inline(never)]
pub fn of(host: &str) -> Option<&str> {
    psl::suffix_str(host)
}

/// Whether the host's suffix stands on the list.
#[inline(never)]
pub fn is_listed(host: &str) -> bool {
    psl::suffix(host.as_bytes()).is_some_and(|suffix| suffix.is_known())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_cut_at_the_public_suffix() {
        assert_eq!(registrable("news.shop.acme.co.uk"), Some("acme.co.uk"));
        assert_eq!(registrable("co.uk"), None);
        assert_eq!(of("a.github.io"), Some("github.io"));
        assert!(is_listed("acme.de") && !is_listed("acme.example"));
    }
}
