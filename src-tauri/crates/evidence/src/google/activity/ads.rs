//! Ads: clicks on Google's, videos that were ads, searches on other sites, choices of what ads to see.
//!
//! Google gives no reason, no targeting, no advertiser's name and no list of what was shown. Whose ad it was is read
//! out of where it leads, and only there: a video's title names nobody.

use super::super::address;
use super::super::words::{Confidence, Role, behind, says};
use super::Activity;
use super::tell::under;
use crate::Stopped;
use crate::kit::{Desk, is_host, party};
use model::{Basis, Category, Claim, ClaimBody, Consent, ConsentState, Excerpt, Named, Origin, Party};
use model::{Personalisation, PersonalisationKind, Transfer, TransferKind};

/// Whether a member lies in the folder of the ads product.
pub(super) fn is_folder(member: &str) -> bool {
    member.rsplit(['/', '\\']).nth(1).is_some_and(|folder| says(Role::AdsProduct, folder).is_some())
}

/// Tells what a record says about ads; `false` if it says nothing about them.
pub(super) fn tell(desk: &mut Desk<'_>, of: &Activity, excerpt: &Excerpt, in_ads: bool) -> Result<bool, Stopped> {
    let marked = of.details.iter().filter_map(|d| says(Role::FromAds, d)).max_by_key(|c| *c == Confidence::High);
    let product = in_ads || of.names().any(|name| says(Role::AdsProduct, name).is_some());
    if choice(desk, of, excerpt)? {
        return Ok(true);
    }
    if let Some(site) = other_site(of) {
        search_elsewhere(desk, of, excerpt, site)?;
        return Ok(true);
    }
    let gmail = product && of.url.is_none() && of.header == "Gmail";
    let shown = of.title.to_ascii_lowercase().starts_with("viewed ads on ");
    let kept = product && of.url.is_some();
    let shaped = marked.is_none() && is_like_an_ad(of);
    if marked.is_none() && !gmail && !shown && !kept && !shaped {
        return Ok(false);
    }
    let unsure = (marked == Some(Confidence::Low) || shaped) && !gmail && !shown && !kept;
    ad(desk, of, excerpt, unsure)?;
    Ok(true)
}

/// Whether a video stands there as only ads do: one detail that is neither a site nor an address, no channel, and more
/// than one setting under which it is kept. For languages in which the words themselves were never seen.
fn is_like_an_ad(of: &Activity) -> bool {
    let [detail] = of.details.as_slice() else { return false };
    let video = of.url.as_deref().is_some_and(|url| url.contains("youtube.com/watch"));
    let words = detail.contains(' ') && !detail.contains([':', '/', '@']);
    video && words && of.controls.len() > 1 && of.subtitles.iter().all(|s| s.url.is_none())
}

fn personalisation(desk: &Desk<'_>, of: &Activity, brand: Option<Named>) -> ClaimBody {
    ClaimBody::Personalisation(Personalisation {
        platform: desk.platform(),
        brand,
        kind: PersonalisationKind::Ad,
        subject: Some(of.title.clone()),
        place: Some(if of.header.is_empty() { of.product() } else { &of.header }.into()),
        reasons: Vec::new(),
    })
}

fn ad(desk: &mut Desk<'_>, of: &Activity, excerpt: &Excerpt, unsure: bool) -> Result<(), Stopped> {
    let url = of.url.as_deref().unwrap_or_default();
    let is_address = url.starts_with("http://") || url.starts_with("https://");
    let claim = if let Some(brand) = address::landing(url) {
        Claim::deduced(personalisation(desk, of, Some(brand)), of.at.clone(), "ad-leads-to-site")
    } else if !url.is_empty() && !is_address {
        // Google documents that a business's name may stand where the address does.
        Claim::stated(personalisation(desk, of, Some(party(url))), of.at.clone())
    } else if unsure {
        Claim::deduced(personalisation(desk, of, None), of.at.clone(), "words-like-from-google-ads")
    } else {
        Claim::stated(personalisation(desk, of, None), of.at.clone())
    };
    desk.put(claim.distinct(&of.title), excerpt.clone())
}

/// The other site that a search was made on: no address, and a bare host as the only detail.
fn other_site(of: &Activity) -> Option<&str> {
    let [site] = of.details.as_slice() else { return None };
    let bare = !site.contains([' ', ':', '/']) && site.contains('.');
    (of.url.is_none() && bare && is_host(&site.to_lowercase())).then_some(site.as_str())
}

/// A search on somebody else's site, which Google holds. That it holds it is stated; that the site, or something on its
/// pages, handed it over is our conclusion.
fn search_elsewhere(desk: &mut Desk<'_>, of: &Activity, excerpt: &Excerpt, site: &str) -> Result<(), Stopped> {
    let words = behind(Role::Searched, &of.title).unwrap_or(&of.title);
    let literal = under(of.product(), std::iter::once(site));
    let body = desk.holding("pd:Interest", Some(words), Origin::Observed, &literal);
    desk.put(Claim::stated(body, of.at.clone()), excerpt.clone())?;
    let body = ClaimBody::Transfer(Transfer {
        from: Named::new(Party::domain(&site.to_lowercase())),
        to: desk.me(),
        kind: TransferKind::SiteEvent,
        category: Some(Category::new("pd:BrowsingBehaviour")),
        literal: of.product().into(),
        detail: Some(of.title.clone()),
    });
    let claim = Claim::deduced(body, of.at.clone(), "google-holds-search-on-other-site");
    desk.put(claim, excerpt.clone())
}

/// A choice in My Ad Center. What was said yes or no to is the rest of the title ("ads about Alcohol"), not the title:
/// whoever chose to see fewer ads objects to the ads.
fn choice(desk: &mut Desk<'_>, of: &Activity, excerpt: &Excerpt) -> Result<bool, Stopped> {
    let is = |role| behind(role, &of.title);
    let ads = |role| is(role).filter(|what| what.starts_with("ads"));
    let (state, shown) = match (ads(Role::More), ads(Role::Fewer), is(Role::Blocked), is(Role::Liked)) {
        (Some(what), ..) => (Some((ConsentState::Given, what)), None),
        (_, Some(what), ..) => (Some((ConsentState::Objected, what)), None),
        (_, _, Some(brand), _) => {
            let what = of.title.split_once(' ').map_or(of.title.as_str(), |(_, what)| what.trim());
            (Some((ConsentState::Objected, what)), Some(brand))
        }
        (.., Some(brand)) => (None, Some(brand)),
        _ if of.names().any(|name| name == "My Ad Center") => (None, None),
        _ => return Ok(false),
    };
    if let Some(brand) = shown {
        let claim = Claim::stated(personalisation(desk, of, Some(party(brand))), of.at.clone());
        desk.put(claim.distinct(&of.title), excerpt.clone())?;
    }
    let body = match state {
        Some((state, what)) => ClaimBody::Consent(Consent {
            vendor: desk.me(),
            vendor_number: None,
            purpose: what.to_owned(),
            basis: Basis::NotStated,
            state,
            site: None,
        }),
        None => desk.holding("pd:Preference", Some(&of.title), Origin::Provided, of.product()),
    };
    desk.put(Claim::stated(body, of.at.clone()), excerpt.clone())?;
    Ok(true)
}
