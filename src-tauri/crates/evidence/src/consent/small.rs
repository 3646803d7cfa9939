//! The short strings: US Privacy, and Google's additional consent.

/// `1YNN`: what a site in the United States says of one visitor. Deprecated since 2024 and still met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UsPrivacy {
    /// Whether the visitor was told and could opt out; `None` where it doesn't apply.
    pub notice: Option<bool>,
    /// Whether the visitor opted out of the sale.
    pub opted_out: Option<bool>,
    /// Whether a contract of the industry covers it.
    pub contract: Option<bool>,
}

/// Decodes a US Privacy string, in capitals or not.
pub(crate) fn us_privacy(text: &str) -> Option<UsPrivacy> {
    let text = text.trim().trim_matches(['"', '\'']).to_ascii_uppercase();
    let [b'1', fields @ ..] = text.as_bytes() else { return None };
    let [notice, out, contract] = fields else { return None };
    let of = |c: &u8| match c {
        b'Y' => Some(Some(true)),
        b'N' => Some(Some(false)),
        b'-' => Some(None),
        _ => None,
    };
    Some(UsPrivacy { notice: of(notice)?, opted_out: of(out)?, contract: of(contract)? })
}

/// Ad firms that are on Google's list and not on IAB's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Additional {
    /// With consent.
    pub consented: Vec<u32>,
    /// Shown; those with consent may be missing here.
    pub disclosed: Vec<u32>,
}

/// Decodes Google's additional-consent string (`1~7.12`, `2~1.35~dv.9.21`).
pub(crate) fn additional(text: &str) -> Option<Additional> {
    /// Google's list has some thousand entries.
    const MOST: usize = 20_000;
    let mut parts = text.trim().trim_matches(['"', '\'']).split('~');
    let version = parts.next()?;
    let list = |text: &str| -> Option<Vec<u32>> {
        text.split('.').filter(|n| !n.is_empty()).take(MOST).map(|n| n.parse().ok()).collect()
    };
    let consented = list(parts.next()?)?;
    let disclosed = match (version, parts.next()) {
        ("1", None) => Vec::new(),
        ("2", Some(shown)) => list(shown.strip_prefix("dv")?)?,
        _ => return None,
    };
    parts.next().is_none().then_some(Additional { consented, disclosed })
}
