//! What Google's web addresses say: where they lead, what was searched for.

use crate::kit::host;
use model::{Named, Party};

/// Domains of Google's own, and of machines that only hand ads on: whoever stands behind is not named by them.
const NOBODY: &[&str] = &[
    "youtube.com",
    "youtu.be",
    "youtube-nocookie.com",
    "googleadservices.com",
    "googlesyndication.com",
    "googleusercontent.com",
    "doubleclick.net",
    "2mdn.net",
    "gmail.com",
    "goo.gl",
    "g.co",
    "android.com",
    "app.goo.gl",
    "withgoogle.com",
    "adform.net",
    "adnxs.com",
    "adsrvr.org",
    "awin1.com",
    "tradedoubler.com",
    "zanox.com",
    "bit.ly",
    "t.co",
];

/// How often an address that leads to another one is followed.
const DEEPEST: usize = 4;

/// Whether a host is Google's own, or only hands on.
pub(super) fn is_nobody(host: &str) -> bool {
    let Some(domain) = suffix::registrable(host) else { return true };
    domain.split('.').next() == Some("google")
        || host.split('.').next_back() == Some("google")
        || NOBODY.iter().any(|n| *n == domain || *n == host)
}

fn query(url: &str) -> &str {
    let query = url.split_once('?').map_or("", |(_, q)| q);
    query.split('#').next().unwrap_or_default()
}

fn path(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/")
}

/// The value of one of these parameters, decoded.
fn parameter(url: &str, names: &[&str]) -> Option<String> {
    let query = query(url);
    names.iter().find_map(|name| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        let value = pairs.find(|(key, _)| key == name).map(|(_, value)| value.trim().to_owned());
        value.filter(|v| !v.is_empty())
    })
}

/// The address behind Google's redirects (`https://www.google.com/url?q=…`, the links of its ads).
pub(super) fn unwrapped(url: &str) -> String {
    let mut url = url.trim().to_owned();
    for _ in 0..DEEPEST {
        let Some(host) = host(&url) else { break };
        let next = match path(&url) {
            "/url" | "/aclk" | "/pagead/aclk" | "/imgres" if is_nobody(&host) => {
                parameter(&url, &["q", "url", "adurl", "imgrefurl"])
            }
            _ if is_nobody(&host) => parameter(&url, &["adurl", "ds_dest_url"]),
            _ => None,
        };
        match next {
            Some(next) if next.starts_with("http://") || next.starts_with("https://") => url = next,
            _ => break,
        }
    }
    url
}

/// Whose site or app an ad leads to, if the address tells.
pub(super) fn landing(url: &str) -> Option<Named> {
    let url = unwrapped(url);
    let host = host(&url)?;
    if host == "play.google.com" && path(&url).starts_with("/store/apps/details") {
        return parameter(&url, &["id"]).filter(|id| id.contains('.')).map(|id| Named::new(Party::app(&id)));
    }
    (!is_nobody(&host)).then(|| Named::new(Party::domain(&host)))
}

/// The site that an address leads to, if it isn't Google's own.
pub(super) fn site(url: &str) -> Option<String> {
    host(&unwrapped(url)).filter(|host| !is_nobody(host))
}

/// What was searched for, of an address of one of Google's search pages.
pub(super) fn searched(url: &str) -> Option<String> {
    let host = host(url)?;
    if !is_nobody(&host) {
        return None;
    }
    match path(url) {
        "/search" | "/store/search" => parameter(url, &["q"]),
        "/results" => parameter(url, &["search_query"]),
        maps if maps.starts_with("/maps") && query(url).contains("q=") => parameter(url, &["q", "query"]),
        maps => {
            let words = maps.strip_prefix("/maps/search/")?.split('/').next()?;
            // A path is decoded as a parameter is.
            let found = form_urlencoded::parse(words.as_bytes()).next().map(|(text, _)| text.trim().to_owned());
            found.filter(|text| !text.is_empty())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::PartyKind;
    use proptest::prelude::*;

    #[test]
    fn an_ad_leads_to_the_site_behind_the_redirects() {
        for (url, to) in [
            (
                "https://www.google.com/url?q=https://www.harbourshoes.example/boots?x%3D1&usg=abc",
                "www.harbourshoes.example",
            ),
            (
                "https://www.googleadservices.com/pagead/aclk?sa=L&adurl=https%3A%2F%2Fshop.acme.example%2F",
                "shop.acme.example",
            ),
            ("http://acme.example", "acme.example"),
        ] {
            assert_eq!(landing(url).unwrap().display(), to, "{url}");
        }
        let app = landing("https://play.google.com/store/apps/details?id=com.harbour.app").unwrap();
        assert_eq!((app.party.kind.clone(), app.display()), (PartyKind::App, "com.harbour.app"));
        for url in [
            "https://www.youtube.com/watch?v=1",
            "https://ad.doubleclick.net/x",
            "Harbour Shoes",
            "https://www.google.de/",
        ] {
            assert_eq!(landing(url), None, "{url}");
        }
    }

    #[test]
    fn a_search_is_read_out_of_its_address() {
        for (url, words) in [
            ("https://www.google.com/search?q=knee+pain%3F&tbm=isch", "knee pain?"),
            ("https://www.youtube.com/results?search_query=sea+boots", "sea boots"),
            ("https://www.google.com/maps/search/caf%C3%A9+oslo/@59.9,10.7,12z", "café oslo"),
            ("https://play.google.com/store/search?q=tides&c=apps", "tides"),
        ] {
            assert_eq!(searched(url).as_deref(), Some(words), "{url}");
        }
        assert_eq!(searched("https://shop.example/search?q=boots"), None);
        assert_eq!(searched("https://www.google.com/maps/place/Oslo"), None);
    }

    proptest! {
        #[test]
        fn any_address_is_survived(tail in "\\PC{0,60}") {
            for head in ["", "https://www.google.com/url?q=", "https://www.google.com/maps/search/", "https://"] {
                let url = format!("{head}{tail}");
                let _ = (landing(&url), searched(&url), site(&url));
            }
        }
    }
}
