//! What something seen rests on: a few claims, the newest first, fetched only for what is looked at.

use crate::shapes::Problem;
use model::{ClaimBody, ClaimId, ClaimKind, ContactClass, PersonalisationKind, Platform, TransferKind};
use preferences::gaps::Gap;
use preferences::purposes::lines;
use preferences::shown::{Overview, Seen};
use record::{ClaimQuery, Record, Role, StoredClaim};

/// How many claims are shown for one thing seen.
pub(super) const FEW: usize = 3;
/// As many of a facet's newest claims are looked through for those of one criterion.
const LOOKED_AT: u32 = 200;

/// A few claims that show it, the newest first.
pub(super) fn claims_of(
    record: &Record,
    overview: &Overview,
    brand: &model::BrandId,
    seen: &Seen,
    most: usize,
) -> Result<Vec<StoredClaim>, Problem> {
    let all = ClaimQuery { brand: Some(brand.clone()), role: Some(seen.role), ..ClaimQuery::default() };
    let categories: Vec<_> = seen.category.iter().cloned().collect();
    let query = match overview.facet(seen) {
        Some(facet) => match facet.kind {
            ClaimKind::Personalisation => ClaimQuery {
                kind: Some(facet.kind),
                platform: Some(Platform(facet.a.clone().into())),
                personalisation: PersonalisationKind::parse(&facet.b),
                ..all
            },
            ClaimKind::Transfer => {
                ClaimQuery { kind: Some(facet.kind), transfer: TransferKind::parse(&facet.a), categories, ..all }
            }
            ClaimKind::Contact => ClaimQuery {
                kind: Some(facet.kind),
                classes: ContactClass::parse(&facet.a).into_iter().collect(),
                ..all
            },
            kind => ClaimQuery { kind: Some(kind), categories, ..all },
        },
        None => ClaimQuery { kind: Some(ClaimKind::Holding), categories, ..all },
    };
    // The newest mostly do show it, so the first page is small.
    let mut query = ClaimQuery { limit: most.saturating_mul(2) as u32, ..query };
    let (mut found, mut left) = (Vec::new(), LOOKED_AT);
    while query.limit > 0 && found.len() < most {
        let page = record.claims(&query)?;
        left = left.saturating_sub(query.limit);
        found.extend(page.items.into_iter().filter(|claim| shows(claim, seen)));
        let Some(next) = page.next else { break };
        query = ClaimQuery { after: Some(next), limit: query.limit.saturating_mul(4).min(left), ..query };
    }
    found.truncate(most);
    Ok(found)
}

/// Whether a claim is one of those that the row counts.
fn shows(claim: &StoredClaim, seen: &Seen) -> bool {
    match &claim.claim.body {
        ClaimBody::Personalisation(body) => seen.reason.is_none_or(|kind| {
            let not_stated = body.reasons.is_empty() && kind == model::ReasonKind::NotStated;
            let used = |reason: &model::Reason| seen.category.as_ref().is_none_or(|c| reason.uses().contains(c));
            not_stated || body.reasons.iter().any(|reason| reason.kind == kind && used(reason))
        }),
        ClaimBody::Holding(body) if seen.role == Role::Holder => {
            let line = lines().get(usize::from(seen.line));
            line.is_some_and(|line| line.fits(ClaimKind::Holding, body.origin.id(), Some(Role::Holder), None))
        }
        _ => true,
    }
}

/// A few claims that a difference rests on, the newest first.
pub(super) fn claims_of_gap(record: &Record, overview: &Overview, gap: &Gap<'_>) -> Result<Vec<ClaimId>, Problem> {
    let mut places: Vec<&Seen> = Vec::new();
    for seen in gap.seen.iter().copied() {
        // One criterion with two categories is the same claims twice.
        let same = |other: &&Seen| seen.facet.is_some() && (other.facet, other.reason) == (seen.facet, seen.reason);
        if places.len() < FEW && !places.iter().any(same) {
            places.push(seen);
        }
    }
    // Something of each kind, rather than much of one.
    let each = FEW.div_ceil(places.len().max(1));
    let mut found: Vec<StoredClaim> = Vec::new();
    for seen in places {
        found.extend(claims_of(record, overview, &gap.brand.id, seen, each)?);
    }
    if gap.against == preferences::gaps::Against::Consent {
        let words: Vec<&str> =
            gap.brand.said.iter().filter(|s| s.yes && s.purpose == gap.purpose).map(|s| s.words.as_str()).collect();
        found.extend(
            consents(record, &gap.brand.id)?.into_iter().filter(
                |claim| matches!(&claim.claim.body, ClaimBody::Consent(c) if words.contains(&c.purpose.as_str())),
            ),
        );
    }
    found.sort_by_key(|claim| std::cmp::Reverse(claim.claim.at.as_ref().map(model::Moment::instant_ms)));
    let mut ids: Vec<ClaimId> = Vec::new();
    for claim in found {
        if ids.len() < FEW && !ids.contains(&claim.id) {
            ids.push(claim.id);
        }
    }
    Ok(ids)
}

/// The newest consents of a brand.
pub(super) fn consents(record: &Record, brand: &model::BrandId) -> Result<Vec<StoredClaim>, Problem> {
    let query = ClaimQuery { brand: Some(brand.clone()), ..ClaimQuery::of(ClaimKind::Consent, LOOKED_AT) };
    Ok(record.claims(&query)?.items)
}

/// What the brand's newest messages that sell offer as a way off the list.
pub(super) fn off_the_list(record: &Record, brand: &model::BrandId) -> Result<Option<model::Unsubscribe>, Problem> {
    let query = ClaimQuery {
        brand: Some(brand.clone()),
        role: Some(Role::Sender),
        classes: vec![ContactClass::Marketing],
        ..ClaimQuery::of(ClaimKind::Contact, 5)
    };
    Ok(record.claims(&query)?.items.into_iter().find_map(|claim| match claim.claim.body {
        ClaimBody::Contact(contact) => contact.unsubscribe.filter(|way| way.url.is_some() || way.mailto.is_some()),
        _ => None,
    }))
}
