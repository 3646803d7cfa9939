//! How a message says to get off its list (RFC 2369, RFC 8058). Kept and shown, never followed.

use super::address;
use super::headers::Headers;
use model::Unsubscribe;

/// Longest address that is kept, in bytes.
const LONGEST: usize = 2000;

/// What the headers say, as far as it can be shown safely: `https` and `mailto` only.
pub(super) fn unsubscribe(headers: &Headers<'_>) -> Option<Unsubscribe> {
    let mut found = Unsubscribe::default();
    for (_, value) in headers.texts("List-Unsubscribe") {
        for uri in uris(&value) {
            if found.url.is_none() && is_safe_url(&uri) {
                found.url = Some(uri);
            } else if found.mailto.is_none()
                && let Some(mailto) = safe_mailto(&uri)
            {
                found.mailto = Some(mailto);
            }
        }
    }
    found.one_click = found.url.is_some()
        && headers.text("List-Unsubscribe-Post").is_some_and(|post| {
            post.split_ascii_whitespace().collect::<String>().eq_ignore_ascii_case("List-Unsubscribe=One-Click")
        });
    (found.url.is_some() || found.mailto.is_some()).then_some(found)
}

/// Whether there is a list header at all, whatever it says.
pub(super) fn has_web_address(headers: &Headers<'_>) -> bool {
    headers.text("List-Unsubscribe").is_some_and(|value| value.to_ascii_lowercase().contains("http"))
}

/// What stands in angle brackets, folds taken out.
fn uris(value: &str) -> Vec<String> {
    value
        .split('<')
        .skip(1)
        .filter_map(|part| part.split_once('>'))
        .map(|(uri, _)| uri.split_ascii_whitespace().collect())
        .collect()
}

fn plain(uri: &str) -> bool {
    uri.len() <= LONGEST
        && uri.is_ascii()
        && !uri.bytes().any(|b| b.is_ascii_control() || matches!(b, b'"' | b'\\' | b'`'))
}

fn starts_with(uri: &str, scheme: &str) -> bool {
    uri.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme))
}

/// An `https` address whose host is a host name, with no user name in front of it that could pass for another host.
fn is_safe_url(uri: &str) -> bool {
    let authority = uri.get(8..).and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let host = authority.split_once(':').map_or(authority, |(host, _)| host);
    plain(uri) && starts_with(uri, "https://") && !authority.contains('@') && address::host_name(host).is_some()
}

/// The part after `mailto:`, if it can't smuggle in a header.
fn safe_mailto(uri: &str) -> Option<String> {
    if !plain(uri) || !starts_with(uri, "mailto:") {
        return None;
    }
    let rest = uri.get(7..)?;
    let (to, fields) = rest.split_once('?').unwrap_or((rest, ""));
    let lower = rest.to_ascii_lowercase();
    let known = fields.split('&').all(|field| {
        let name = field.split('=').next().unwrap_or_default();
        name.is_empty() || name.eq_ignore_ascii_case("subject") || name.eq_ignore_ascii_case("body")
    });
    let breaks = ["%0a", "%0d", "%00"].iter().any(|code| lower.contains(code));
    let clean = address::clean(&to.replace("%40", "@"))?;
    if breaks || !known || to.contains(',') {
        return None;
    }
    Some(if fields.is_empty() { clean } else { format!("{clean}?{fields}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(headers: &str) -> Option<Unsubscribe> {
        unsubscribe(&Headers::of(headers.as_bytes()))
    }

    #[test]
    fn link_mail_and_one_click() {
        let found = read(
            "List-Unsubscribe: <http://x.example/a>, <https://x.example/\n u?t=1>,\n <mailto:stop@x.example?subject=off>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n",
        )
        .unwrap();
        assert_eq!(found.url.as_deref(), Some("https://x.example/u?t=1"));
        assert_eq!(found.mailto.as_deref(), Some("stop@x.example?subject=off"));
        assert!(found.one_click);
    }

    #[test]
    fn one_click_needs_a_secure_link() {
        let found =
            read("List-Unsubscribe: <mailto:stop@x.example>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n");
        assert!(!found.unwrap().one_click);
    }

    #[test]
    fn what_could_mislead_is_left_out() {
        for uri in [
            "javascript:alert(1)",
            "http://x.example/u",
            "https://bank.example@evil.example/u",
            "https:///u",
            "https://x.example/\u{1}",
            "mailto:a@x.example?subject=x%0d%0aBcc:b@x.example",
            "mailto:a@x.example?bcc=b@x.example",
            "mailto:a@x.example,b@x.example",
            "file:///etc/passwd",
        ] {
            assert_eq!(read(&format!("List-Unsubscribe: <{uri}>\n")), None, "{uri}");
        }
        assert_eq!(read("List-Unsubscribe: https://x.example/u\n"), None);
    }
}
