//! In which country a firm sits, as far as its address or its domain tells.

/// Countries by the names that the company list writes in the last line of an address.
const NAMES: &[(&str, &str)] = &[
    ("australia", "AU"),
    ("austria", "AT"),
    ("belgien", "BE"),
    ("belgium", "BE"),
    ("czech republic", "CZ"),
    ("danmark", "DK"),
    ("denmark", "DK"),
    ("deutschland", "DE"),
    ("espana", "ES"),
    ("finland", "FI"),
    ("france", "FR"),
    ("frankreich", "FR"),
    ("germany", "DE"),
    ("great britain", "GB"),
    ("greece", "GR"),
    ("hungary", "HU"),
    ("ireland", "IE"),
    ("irland", "IE"),
    ("italia", "IT"),
    ("italien", "IT"),
    ("italy", "IT"),
    ("luxembourg", "LU"),
    ("luxemburg", "LU"),
    ("nederland", "NL"),
    ("netherlands", "NL"),
    ("niederlande", "NL"),
    ("norway", "NO"),
    ("osterreich", "AT"),
    ("poland", "PL"),
    ("polen", "PL"),
    ("polska", "PL"),
    ("portugal", "PT"),
    ("romania", "RO"),
    ("schweden", "SE"),
    ("spain", "ES"),
    ("spanien", "ES"),
    ("sverige", "SE"),
    ("sweden", "SE"),
    ("the netherlands", "NL"),
    ("united kingdom", "GB"),
    ("vereinigtes konigreich", "GB"),
];

/// The country of an address whose last line names it.
pub(super) fn of_address(address: &str) -> Option<String> {
    let last = model::fold(address.lines().map(str::trim).rfind(|line| !line.is_empty())?);
    let found = NAMES.iter().find(|(name, _)| *name == last || last.ends_with(&format!(", {name}")));
    found.map(|(_, code)| (*code).to_owned())
}

/// The country of a domain under a country's own top level, for the countries whose holidays we know. Top levels that
/// the world uses for other ends (`.io`, `.is`) say nothing.
pub(super) fn of_domain(domain: &str) -> Option<String> {
    let top = domain.rsplit_once('.')?.1.to_ascii_uppercase();
    let code = if top == "UK" { "GB" } else { &top };
    let plain = code.len() == 2 && !matches!(code, "IS" | "LI" | "SI" | "BE" | "EU" | "AT" | "IT" | "US");
    let known = rights::Holidays::of(code).country().is_some();
    // A few that are short words in English are still believed when the name below them isn't a play on words.
    let worded = matches!(code, "BE" | "AT" | "IT") && domain.split('.').next().is_some_and(|name| name.len() > 4);
    ((plain || worded) && known).then(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_domains_tell_the_country() {
        assert_eq!(of_address("A\nB\nDeutschland").as_deref(), Some("DE"));
        assert_eq!(of_address("A\n1010 Wien\nÖsterreich\n").as_deref(), Some("AT"));
        assert_eq!(of_address("A\nB"), None);
        assert_eq!(of_domain("shop.de").as_deref(), Some("DE"));
        assert_eq!(of_domain("shop.co.uk").as_deref(), Some("GB"));
        assert_eq!(of_domain("harbourshoes.example"), None);
        assert_eq!(of_domain("start.io"), None);
    }
}
