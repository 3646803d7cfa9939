//! What platforms say of audiences that a brand brought.

use super::{Sight, platform_name};
use crate::{Strength, Support};
use model::{Named, Platform, ReasonKind, Standing, Transfer, TransferKind};
use record::{Role, StoredClaim};
use words::Args;

/// The platform that a transfer names as the one who got it.
pub(crate) fn receiver(transfer: &Transfer) -> Option<Platform> {
    [Platform::X, Platform::FACEBOOK].into_iter().find(|p| is_platform(&transfer.to, p))
}

/// Whether a party of the evidence is a platform itself.
pub(crate) fn is_platform(named: &Named, platform: &Platform) -> bool {
    named.party.id() == Named::platform(platform).party.id()
}

/// Whether the case's own brand gave.
fn is_givers(sight: &Sight<'_>, claim: &StoredClaim) -> bool {
    sight.case.brand.is_some() && claim.brand(Role::From) == sight.case.brand
}

fn literal_is(transfer: &Transfer, word: &str) -> bool {
    transfer.literal.eq_ignore_ascii_case(word)
}

fn stated(
    sight: &Sight<'_>,
    claim: &StoredClaim,
    message: &str,
    rule: &'static str,
    strength: Strength,
    platform: &Platform,
    literal: &str,
) -> Support {
    let args =
        Args::new().text("platform", platform_name(platform)).text("brand", sight.brand()).text("literal", literal);
    Support {
        sentence: sight.person.words.say(message, &args),
        standing: Standing::Stated,
        rule,
        strength,
        claims: vec![claim.id.clone()],
    }
}

/// X's own list of advertisers whose audiences the person is part of, or resembles.
pub(super) fn in_audience(sight: &Sight<'_>, out: &mut Vec<Support>) {
    const RULE: &str = "advertiser-in-audience";
    let platform = &sight.case.platform;
    for (claim, transfer) in sight.around.transfers() {
        let brought = is_givers(sight, claim) && is_platform(&transfer.to, platform);
        let got = sight.case.brand.is_some()
            && claim.brand(Role::To) == sight.case.brand
            && is_platform(&transfer.from, platform);
        let message = match sight.reason.kind {
            ReasonKind::CustomerList | ReasonKind::NotStated
                if brought
                    && (literal_is(transfer, "advertisers") || literal_is(transfer, "catalogAudienceAdvertisers")) =>
            {
                "why-support-audience"
            }
            ReasonKind::ListLookAlike if (brought || got) && literal_is(transfer, "lookalikeAdvertisers") => {
                "why-support-audience-look-alike"
            }
            _ => continue,
        };
        out.push(stated(sight, claim, message, RULE, Strength::Strong, platform, &transfer.literal));
    }
}

/// X's list of advertisers who do not want to reach the person.
pub(super) fn do_not_reach(sight: &Sight<'_>, out: &mut Vec<Support>) {
    if sight.reason.kind != ReasonKind::CustomerList {
        return;
    }
    for (claim, transfer) in sight.around.transfers().filter(|(c, _)| is_givers(sight, c)) {
        if literal_is(transfer, "doNotReachAdvertisers") && is_platform(&transfer.to, &sight.case.platform) {
            let platform = &sight.case.platform;
            out.push(stated(
                sight,
                claim,
                "why-support-do-not-reach",
                "do-not-reach",
                Strength::Strong,
                platform,
                &transfer.literal,
            ));
        }
    }
}

/// A list or an audience of the brand at another platform.
pub(super) fn list_elsewhere(sight: &Sight<'_>, out: &mut Vec<Support>) {
    const RULE: &str = "list-at-another-platform";
    if !matches!(sight.reason.kind, ReasonKind::CustomerList | ReasonKind::ListLookAlike | ReasonKind::SiteActivity) {
        return;
    }
    for (claim, transfer) in sight.around.transfers().filter(|(c, _)| is_givers(sight, c)) {
        let Some(platform) = receiver(transfer).filter(|p| *p != sight.case.platform) else { continue };
        let list = transfer.kind == TransferKind::CustomerList;
        let site = sight.reason.kind == ReasonKind::SiteActivity;
        if list && !site && platform != Platform::X {
            out.push(stated(
                sight,
                claim,
                "why-support-list-elsewhere",
                RULE,
                Strength::Moderate,
                &platform,
                &transfer.literal,
            ));
        } else if site && transfer.kind == TransferKind::Other && platform != Platform::X {
            out.push(stated(
                sight,
                claim,
                "why-support-audience-elsewhere",
                RULE,
                Strength::Weak,
                &platform,
                &transfer.literal,
            ));
        }
    }
}
