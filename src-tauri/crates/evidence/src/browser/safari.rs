//! Safari's `Cookies.binarycookies`: pages of records, sizes first big then little end first.

use super::cookie::{Cookie, tell};
use crate::consent::Vendors;
use crate::kit::{Desk, peek};
use crate::{Stopped, Tree};
use model::Excerpt;

/// The largest file that is read, in bytes.
const LARGEST: u64 = 128 << 20;
/// The longest cookie, in bytes.
const LONGEST: usize = 1 << 20;
/// From 1970 to 2001, where Apple's clock begins, in seconds.
const EPOCH: f64 = 978_307_200.0;

fn big(bytes: &[u8], at: usize) -> Option<usize> {
    let word = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_be_bytes(word.try_into().ok()?)).ok()
}

fn little(bytes: &[u8], at: usize) -> Option<usize> {
    let word = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_le_bytes(word.try_into().ok()?)).ok()
}

fn text(cookie: &[u8], at: usize) -> Option<(usize, String)> {
    let rest = cookie.get(at..)?;
    let end = memchr::memchr(0, rest)?;
    Some((end, String::from_utf8_lossy(rest.get(..end)?).into_owned()))
}

/// Reads the whole jar; a page or a cookie that is damaged is counted.
pub(super) fn read(desk: &mut Desk<'_>, tree: &mut Tree, index: usize, vendors: &Vendors) -> Result<(), Stopped> {
    let bytes = peek::head(tree, index, LARGEST);
    let pages = big(&bytes, 4).unwrap_or(0);
    let mut page = 8_usize.saturating_add(pages.saturating_mul(4));
    for number in 0..pages.min(65_536) {
        desk.check()?;
        let Some(size) = big(&bytes, 8 + number * 4) else { break };
        match bytes.get(page..page.saturating_add(size)) {
            Some(body) if body.starts_with(&[0, 0, 1, 0]) => read_page(desk, body, page, vendors)?,
            _ => desk.skip("Pages of cookies that are damaged.", 1),
        }
        page = page.saturating_add(size);
    }
    Ok(())
}

fn read_page(desk: &mut Desk<'_>, page: &[u8], start: usize, vendors: &Vendors) -> Result<(), Stopped> {
    for number in 0..little(page, 4).unwrap_or(0).min(1 << 20) {
        let Some(at) = little(page, 8 + number * 4) else { break };
        if cookie(desk, page, start, at, vendors)?.is_none() {
            desk.skip("Cookies that are damaged.", 1);
        }
    }
    Ok(())
}

fn cookie(desk: &mut Desk<'_>, page: &[u8], start: usize, at: usize, vendors: &Vendors) -> Result<Option<()>, Stopped> {
    let parts = || {
        let size = little(page, at).filter(|size| (56..LONGEST).contains(size))?;
        let cookie = page.get(at..at.checked_add(size)?)?;
        let domain = (little(cookie, 16)?, text(cookie, little(cookie, 16)?)?);
        let name = (little(cookie, 20)?, text(cookie, little(cookie, 20)?)?);
        let value = (little(cookie, 28)?, text(cookie, little(cookie, 28)?)?);
        let created = f64::from_le_bytes(cookie.get(48..56)?.try_into().ok()?);
        Some((cookie, domain, name, value, created))
    };
    let Some((cookie, domain, name, value, created)) = parts() else { return Ok(None) };
    #[allow(clippy::cast_possible_truncation, reason = "bounded right before")]
    let seconds = (created.is_finite() && created.abs() < 4e9).then_some((created + EPOCH) as i64);
    let at_time = desk.moment(seconds);
    let part = |offset: usize, length: usize, pointer: &str| {
        let from = (start + at + offset) as u64;
        let bytes = cookie.get(offset..offset + length).unwrap_or_default().to_vec();
        Excerpt { locator: desk.base().record(from, length as u64, pointer), bytes }
    };
    let excerpt = part(domain.0, domain.1.0, "domain");
    let shown = part(value.0, value.1.0, "value");
    let cookie = Cookie { host: &domain.1.1, name: &name.1.1, at: at_time, partition: None, value: Some(&value.1.1) };
    tell(desk, &cookie, (excerpt, || shown), vendors)?;
    Ok(Some(()))
}
