//! What sites and apps reported to platforms.

use super::audience::{is_platform, receiver};
use super::{Sight, platform_name};
use crate::around::names_app;
use crate::{Strength, Support};
use model::{PersonalisationKind, ReasonKind, Standing, Transfer, TransferKind};
use record::{Role, StoredClaim};
use std::collections::BTreeSet;
use words::Args;

/// The newest events of different types that are shown for one reason.
const SHOWN: usize = 2;

/// Events that this brand (or the app that the rule names) reported before the ad.
pub(super) fn off_site(sight: &Sight<'_>, out: &mut Vec<Support>) {
    let kind = sight.reason.kind;
    let wanted = |transfer: &Transfer| match kind {
        ReasonKind::SiteActivity => transfer.kind == TransferKind::SiteEvent,
        ReasonKind::AppActivity => transfer.kind == TransferKind::AppEvent,
        ReasonKind::PurchaseHistory => is_purchase(transfer),
        ReasonKind::CustomerList => is_purchase(transfer) || transfer.literal.eq_ignore_ascii_case("lead"),
        ReasonKind::NotStated if sight.case.kind != PersonalisationKind::MarketingMessage => {
            matches!(transfer.kind, TransferKind::SiteEvent | TransferKind::AppEvent)
        }
        _ => false,
    };
    let brands_own =
        sight.around.transfers().filter(|(c, _)| sight.case.brand.is_some() && c.brand(Role::From) == sight.case.brand);
    let app_value = sight.reason.value.as_deref().filter(|_| kind == ReasonKind::AppActivity).unwrap_or_default();
    let mut found: Vec<(&StoredClaim, &Transfer)> = brands_own
        .chain(sight.around.app_events(app_value))
        .filter(|(c, t)| wanted(t) && sight.case.is_after(c))
        .collect();
    found.sort_by_key(|(claim, _)| std::cmp::Reverse(claim.claim.at.as_ref().map(model::Moment::instant_ms)));
    let mut seen = BTreeSet::new();
    for (claim, transfer) in found {
        if seen.len() == SHOWN || !seen.insert(transfer.literal.clone()) {
            continue;
        }
        let same = is_platform(&transfer.to, &sight.case.platform);
        let strength = match kind {
            ReasonKind::SiteActivity | ReasonKind::AppActivity if same => Strength::Strong,
            ReasonKind::NotStated => Strength::Weak,
            _ => Strength::Moderate,
        };
        out.push(event(sight, claim, transfer, strength));
    }
}

fn is_purchase(transfer: &Transfer) -> bool {
    matches!(transfer.kind, TransferKind::SiteEvent | TransferKind::AppEvent)
        && transfer.literal.to_ascii_lowercase().contains("purchase")
}

fn event(sight: &Sight<'_>, claim: &StoredClaim, transfer: &Transfer, strength: Strength) -> Support {
    let platform = receiver(transfer).unwrap_or_else(|| sight.case.platform.clone());
    let giver = claim.brand(Role::From).map_or_else(|| transfer.from.display(), |b| &b.name);
    let args =
        Args::new().text("platform", platform_name(&platform)).text("brand", giver).text("event", &transfer.literal);
    let (message, args) = match &claim.claim.at {
        Some(at) => ("why-support-event", args.text("day", &sight.day(at))),
        None => ("why-support-event-undated", args),
    };
    Support {
        sentence: sight.person.words.say(message, &args),
        standing: Standing::Deduced,
        rule: "off-site-event-before-ad",
        strength,
        claims: vec![claim.id.clone()],
    }
}

/// The platform believes that an app which the rule names is installed.
pub(super) fn app_belief(sight: &Sight<'_>, out: &mut Vec<Support>) {
    let Some(value) = sight.reason.value.as_deref().filter(|_| sight.reason.kind == ReasonKind::AppActivity) else {
        return;
    };
    let folded = model::fold(value);
    let believed = sight.around.holdings().find(|(_, h)| {
        h.category.id() == "pd:DeviceApplications"
            && h.value.as_deref().is_some_and(|app| names_app(&folded, &model::fold(app)))
    });
    if let Some((claim, holding)) = believed {
        let args = Args::new()
            .text("platform", platform_name(&sight.case.platform))
            .text("app", holding.value.as_deref().unwrap_or_default());
        out.push(Support {
            sentence: sight.person.words.say("why-support-app-belief", &args),
            standing: Standing::Deduced,
            rule: "app-belief",
            strength: Strength::Moderate,
            claims: vec![claim.id.clone()],
        });
    }
}

/// The person let the brand's app into the account.
pub(super) fn connected_app(sight: &Sight<'_>, out: &mut Vec<Support>) {
    if !matches!(sight.reason.kind, ReasonKind::AppActivity | ReasonKind::CustomerList | ReasonKind::NotStated) {
        return;
    }
    let Some(brand) = sight.case.brand else { return };
    let access = sight.around.transfers().find(|(claim, t)| {
        t.kind == TransferKind::AppAccess
            && claim.brand(Role::To) == Some(brand)
            && is_platform(&t.from, &sight.case.platform)
            && (claim.claim.at.is_none() || sight.case.is_after(claim))
    });
    if let Some((claim, _)) = access {
        let args = Args::new().text("brand", &brand.name).text("platform", platform_name(&sight.case.platform));
        let (message, args) = match &claim.claim.at {
            Some(at) => ("why-support-connected-app", args.text("day", &sight.day(at))),
            None => ("why-support-connected-app-undated", args),
        };
        out.push(Support {
            sentence: sight.person.words.say(message, &args),
            standing: Standing::Deduced,
            rule: "connected-app",
            strength: Strength::Weak,
            claims: vec![claim.id.clone()],
        });
    }
}
