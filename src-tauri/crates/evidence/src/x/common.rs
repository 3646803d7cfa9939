//! What the parts of this reader share: interned words, moments, parties, entities.

use super::shapes::Advertiser;
use model::{Category, Claim, ClaimBody, Holding, Moment, Named, Origin, Party, PartyKind, Platform};
use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

/// Texts that come a million times are kept once.
#[derive(Debug, Default)]
pub(super) struct Words(HashSet<Arc<str>>);

impl Words {
    /// More different texts than this are let go and collected anew, so that memory stays bounded.
    const MOST: usize = 500_000;

    pub(super) fn get(&mut self, text: &str) -> Arc<str> {
        let text = bounded(text);
        if let Some(known) = self.0.get(text) {
            return known.clone();
        }
        if self.0.len() >= Self::MOST {
            self.0.clear();
        }
        let new: Arc<str> = text.into();
        self.0.insert(new.clone());
        new
    }
}

/// A text cut at 4,000 bytes: longer ones are nobody's honest name or value, and the excerpt has the whole.
pub(super) fn bounded(text: &str) -> &str {
    const LONGEST: usize = 4_000;
    if text.len() <= LONGEST { text } else { text.get(..text.floor_char_boundary(LONGEST)).unwrap_or_default() }
}

/// X as a party: the holder of almost everything here.
pub(super) fn x() -> Named {
    Named::platform(&Platform::X)
}

/// An advertiser: its handle first, then its name; `None` if both are empty.
pub(super) fn advertiser(info: &Advertiser<'_>, words: &mut Words) -> Option<Named> {
    let name = info.advertiser_name.some().map(|name| Party { kind: PartyKind::Name, literal: words.get(name) });
    let handle = info
        .screen_name
        .some()
        .filter(|h| !h.trim_start_matches('@').is_empty())
        .map(|h| Party { kind: PartyKind::Handle(Platform::X), literal: words.get(h) });
    match (handle, name) {
        (Some(handle), Some(name)) => Some(Named::new(handle).also(name)),
        (Some(one), None) | (None, Some(one)) => Some(Named::new(one)),
        (None, None) => None,
    }
}

/// A holding of X, stated.
pub(super) fn holding(category: &str, value: Option<&str>, origin: Origin, literal: &str, at: Option<Moment>) -> Claim {
    Claim::stated(
        ClaimBody::Holding(Holding {
            holder: x(),
            category: Category::new(category),
            value: value.map(|v| bounded(v).to_owned()),
            origin,
            acquired_from: None,
            literal: literal.into(),
        }),
        at,
    )
}

/// A moment in any of the forms that X writes: `2026-05-03 21:14:07`, ISO 8601, `2026.05.03`.
pub(super) fn moment(text: &str) -> Option<Moment> {
    plain(text).or_else(|| Moment::from_rfc3339(text)).or_else(|| {
        let day = chrono::NaiveDate::parse_from_str(text, "%Y.%m.%d")
            .or_else(|_| chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d"))
            .ok()?;
        Some(Moment::day(text, day))
    })
}

/// `YYYY-MM-DD HH:MM:SS` without chrono's general parser, since every impression has one. X names no zone; UTC is
/// assumed, as an app authorised at a stated instant and the impressions right after it suggest.
fn plain(text: &str) -> Option<Moment> {
    let b = text.as_bytes();
    if b.len() != 19 || b[4] != b'-' || b[7] != b'-' || b[10] != b' ' || b[13] != b':' || b[16] != b':' {
        return None;
    }
    let number = |from: usize, to: usize| {
        b.get(from..to)?.iter().try_fold(0_u32, |n, d| d.is_ascii_digit().then(|| n * 10 + u32::from(d - b'0')))
    };
    let day = chrono::NaiveDate::from_ymd_opt(number(0, 4)? as i32, number(5, 7)?, number(8, 10)?)?;
    let local = day.and_hms_opt(number(11, 13)?, number(14, 16)?, number(17, 19)?)?;
    Some(Moment::assumed_utc(text, local))
}

/// HTML entities decoded, as people read a tweet; the excerpt keeps the raw bytes.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let entity = from.find(';').filter(|&end| end <= 10).and_then(|end| Some((from.get(1..end)?, end)));
        let found = entity.and_then(|(name, end)| {
            let c = match name {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" => '\'',
                "nbsp" => '\u{a0}',
                _ => {
                    let number = name.strip_prefix('#')?;
                    let code = match number.strip_prefix(['x', 'X']) {
                        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                        None => number.parse().ok()?,
                    };
                    char::from_u32(code)?
                }
            };
            Some((c, end))
        });
        if let Some((c, end)) = found {
            out.push(c);
            rest = from.get(end + 1..).unwrap_or_default();
        } else {
            out.push('&');
            rest = from.get(1..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The host of a URL, lower-case, without `www.` and port; `None` for anything that has none.
pub(super) fn host(url: &str) -> Option<String> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next()?.rsplit('@').next()?.split(':').next()?;
    let host = host.trim_end_matches('.').to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host).to_owned();
    let valid = host.contains('.')
        && host.len() <= 253
        && host.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '-')
        && !host.split('.').any(str::is_empty);
    valid.then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_decoded_once_and_only_real_ones() {
        assert_eq!(decoded("a &amp;amp; b &lt;3 &#8364; &#x1F642; AT&T &bogus; &"), "a &amp; b <3 € 🙂 AT&T &bogus; &");
    }

    #[test]
    fn hosts_lose_port_path_and_www() {
        assert_eq!(host("https://www.Shop.example:8443/a?b#c").as_deref(), Some("shop.example"));
        assert_eq!(host("shop.example/terms").as_deref(), Some("shop.example"));
        assert_eq!(host("not a url"), None);
        assert_eq!(host(""), None);
    }

    #[test]
    fn moments_read_as_x_writes_them() {
        assert_eq!(moment("2026-05-03 21:14:07"), Moment::from_plain("2026-05-03 21:14:07"));
        assert_eq!(moment("2026-05-03T21:14:07.000Z").unwrap().basis_text(), None);
        assert_eq!(moment("2026.05.03").unwrap().iso(), "2026-05-03");
        assert_eq!(moment("2026-13-03 21:14:07"), None);
        assert_eq!(moment(""), None);
    }

    #[test]
    fn long_texts_are_cut_at_a_character() {
        let long = "é".repeat(3_000);
        assert!(bounded(&long).len() <= 4_000);
    }
}
