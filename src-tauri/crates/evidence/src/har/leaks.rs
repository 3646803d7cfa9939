//! What a request to somebody else gives away beside itself: the address of the page, and the person's own addresses.

use super::entry::Entry;
use super::page::Page;
use crate::Stopped;
use crate::kit::Desk;
use aho_corasick::{AhoCorasick, AhoCorasickBuilder};
use base64::Engine as _;
use md5::Md5;
use model::{Category, Claim, ClaimBody, Named, Party, Transfer, TransferKind};
use sha1::Sha1;
use sha2::{Digest, Sha256};

/// The longest text that is looked through, in bytes.
const LONGEST: usize = 8 << 20;

fn transfer(page: &Page, to: &str, category: &str, literal: &str, detail: Option<&str>) -> ClaimBody {
    ClaimBody::Transfer(Transfer {
        from: Named::new(Party::domain(&page.host)),
        to: Named::new(Party::domain(to)),
        kind: TransferKind::SiteEvent,
        category: Some(Category::new(category)),
        literal: literal.into(),
        detail: detail.map(str::to_owned),
    })
}

/// That the address of the page, with what stands behind the site's name, went along (`Referer`). Only the site's name is
/// kept: the path may say what somebody is ill with.
pub(super) fn referer(desk: &mut Desk<'_>, entry: &Entry<'_>, (to, page): (&str, &Page)) -> Result<(), Stopped> {
    for pair in entry.header("referer") {
        let Some((scheme, rest)) = pair.value.split_once("://") else { continue };
        let Some(cut) = rest.find(['/', '?', '#']) else { continue };
        let (site, path) = rest.split_at(cut);
        if path.len() < 2 || !desk.is_first(&["referer", &page.host, to]) {
            continue;
        }
        let Some(excerpt) = entry.part(pair.node, &format!("{scheme}://{site}"), desk.base(), "Referer") else {
            continue;
        };
        let what = "the address of the page, with its path";
        let body = transfer(page, to, "pd:BrowsingReferral", what, Some("Referer"));
        desk.put(Claim::stated(body, entry.at.clone()), excerpt)?;
    }
    Ok(())
}

/// The person's own e-mail addresses in the forms in which they are sent about.
pub(super) struct Own {
    search: Option<AhoCorasick>,
    /// Of each pattern, what it is.
    forms: Vec<&'static str>,
}

impl Own {
    /// The forms of these addresses: plain, with the at sign encoded, and as digests of the address in small letters.
    pub(super) fn of(addresses: &[String]) -> Self {
        let (mut patterns, mut forms) = (Vec::new(), Vec::new());
        let base64 = base64::engine::general_purpose::URL_SAFE_NO_PAD;
        for address in addresses.iter().map(|a| a.trim().to_lowercase()).filter(|a| a.len() > 5 && a.contains('@')) {
            let sha256 = Sha256::digest(&address);
            for (pattern, form) in [
                (address.clone(), "as it is"),
                (address.replace('@', "%40"), "as it is"),
                (hex(&Md5::digest(&address)), "as MD5"),
                (hex(&Sha1::digest(&address)), "as SHA-1"),
                (hex(&sha256), "as SHA-256"),
                (base64.encode(sha256), "as SHA-256"),
            ] {
                patterns.push(pattern);
                forms.push(form);
            }
        }
        let built = AhoCorasickBuilder::new().ascii_case_insensitive(true).build(&patterns).ok();
        Self { search: built.filter(|_| !patterns.is_empty()), forms }
    }

    /// That one of them went to somebody else.
    pub(super) fn tell(
        &self,
        desk: &mut Desk<'_>,
        entry: &Entry<'_>,
        (to, page): (&str, &Page),
    ) -> Result<(), Stopped> {
        let Some(search) = &self.search else { return Ok(()) };
        for (node, where_) in [(entry.url, "the request's address"), (entry.body, "the request's text")] {
            let Some(raw) = node.map(crate::kit::Node::raw).filter(|raw| raw.len() <= LONGEST) else { continue };
            for found in search.find_iter(raw) {
                let form = self.forms.get(found.pattern().as_usize()).copied().unwrap_or_default();
                let text = raw.get(found.range()).unwrap_or_default();
                if !desk.is_first(&["own", &page.host, to, form]) {
                    continue;
                }
                let Some(excerpt) = node.and_then(|node| entry.part(node, text, desk.base(), where_)) else { continue };
                let literal = format!("your e-mail address, {form}");
                let body = transfer(page, to, "pd:EmailAddress", &literal, Some(where_));
                let claim = match form {
                    "as it is" => Claim::stated(body, entry.at.clone()),
                    _ => Claim::deduced(body, entry.at.clone(), "own-address-hashed"),
                };
                desk.put(claim, excerpt)?;
            }
        }
        Ok(())
    }
}

fn hex(digest: &[u8]) -> String {
    use std::fmt::Write as _;
    digest.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
