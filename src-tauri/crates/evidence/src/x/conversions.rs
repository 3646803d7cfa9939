//! Apps and sites that reported the person to X: the strongest statements of the archive, named and dated.

use super::common::{Words, advertiser, bounded, host, moment, x};
use super::contents::Contents;
use super::parse::{Unknown, parsed};
use super::shapes;
use crate::records::records;
use crate::{Control, Sink, Stopped, Tree};
use chrono::NaiveDate;
use model::{Category, Claim, ClaimBody, Named, Party, Transfer, TransferKind, fold};

/// File, and the words that stand for an event whose type the record leaves out.
const FILES: &[(&str, &str)] = &[
    ("ad-mobile-conversions-attributed", "attributedMobileAppConversions"),
    ("ad-mobile-conversions-unattributed", "unattributedMobileAppConversions"),
    ("ad-online-conversions-attributed", "attributedOnlineConversions"),
    ("ad-online-conversions-unattributed", "unattributedOnlineConversions"),
];
/// The key before the list differs by file, and that of one file is known by analogy only.
const PATH: &[&str] = &["ad", "adsUserData", "*", "conversions"];

/// Reads the four files; gives the first and last day of an event.
pub(super) fn read(
    tree: &mut Tree,
    contents: &Contents,
    sink: &mut dyn Sink,
    control: &Control,
) -> Result<Option<(NaiveDate, NaiveDate)>, Stopped> {
    let mut words = Words::default();
    let mut unknown = Unknown::default();
    let mut days: Option<(NaiveDate, NaiveDate)> = None;
    for (file, list) in FILES {
        for index in contents.members(file) {
            let name = tree.members().get(index).map(|m| m.name.to_string()).unwrap_or_default();
            records(tree, index, &[PATH], sink, control, &mut |record, member, sink| {
                parsed!(shapes::Conversion<'_>, record, member, sink, &mut unknown, |event| {
                    let Some(claim) = claim(&event, list, &mut words) else {
                        sink.unread(
                            record.unread(member, "This event names neither an app nor an advertiser nor a site."),
                        );
                        return Ok(());
                    };
                    if let Some(day) = claim.at.as_ref().map(|m| m.local.date()) {
                        let (first, last) = days.unwrap_or((day, day));
                        days = Some((first.min(day), last.max(day)));
                    }
                    sink.claim(claim, record.excerpt(member), None)
                })
            })?;
            unknown.report(&name, sink);
        }
    }
    Ok(days)
}

fn claim(event: &shapes::Conversion<'_>, list: &str, words: &mut Words) -> Option<Claim> {
    let site = host(&event.conversion_url.0);
    let (kind, from, category) = match event.application_name.some() {
        Some(app) => (TransferKind::AppEvent, Named::new(app_party(app)), "pd:DeviceApplications"),
        None => (TransferKind::SiteEvent, sender(event, site.as_deref(), words)?, "pd:BrowsingBehaviour"),
    };
    // X writes `{}` where an event has no type; the list's own name is then the platform's only word for it.
    let literal = [&event.conversion_event, &event.event_type]
        .into_iter()
        .find_map(|t| t.some().filter(|t| *t != "{}"))
        .unwrap_or(list);
    let platform = event.mobile_platform.some().or_else(|| event.conversion_platform.some());
    // Only the host of the address: the rest can say what was looked at, and stays in the excerpt.
    let detail = match (site, platform) {
        (Some(site), Some(platform)) => Some(format!("{site}, {platform}")),
        (Some(site), None) => Some(site),
        (None, platform) => platform.map(|p| bounded(p).to_owned()),
    };
    let at = event.conversion_time.some().and_then(moment);
    let body = ClaimBody::Transfer(Transfer {
        from,
        to: x(),
        kind,
        category: Some(Category::new(category)),
        literal: words.get(literal),
        detail,
    });
    Some(Claim { distinct: Some(words.get(list)), ..Claim::stated(body, at) })
}

/// An app is named by its store's identifier (`com.harbour.app`, a number) or by its name.
fn app_party(app: &str) -> Party {
    let identifier = !app.contains(char::is_whitespace)
        && (app.bytes().all(|b| b.is_ascii_digit())
            || (app.split('.').count() >= 3 && app.split('.').all(|p| !p.is_empty())));
    if identifier { Party::app(bounded(app)) } else { Party::name(bounded(app)) }
}

/// Who sent a site's event. The site's domain counts as a mark of the advertiser only if it is alike in name, or if
/// nothing else is given: the event may have been fired on a payment provider's page, and a mark that isn't the
/// advertiser's own would join two firms.
fn sender(event: &shapes::Conversion<'_>, site: Option<&str>, words: &mut Words) -> Option<Named> {
    let Some(named) = event.advertiser_info.as_ref().and_then(|info| advertiser(info, words)) else {
        return site.map(|site| Named::new(Party::domain(site)));
    };
    let Some(site) = site else { return Some(named) };
    let domain = suffix::registrable(site).unwrap_or(site);
    let label = squeeze(domain.split('.').next().unwrap_or_default());
    let alike = label.len() >= 4 && named.marks().any(|mark| squeeze(&mark.literal) == label);
    if alike {
        let with_domain = Named::new(Party::domain(site));
        return Some(named.marks().fold(with_domain, |all, mark| all.also(mark.clone())));
    }
    Some(named)
}

fn squeeze(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}
