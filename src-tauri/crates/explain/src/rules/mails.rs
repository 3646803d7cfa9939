//! What the brand's own mails prove: that it had an address, and since when.

use super::Sight;
use crate::{Strength, Support};
use model::{Contact, ContactClass, PersonalisationKind, ReasonKind, Standing, TransferKind};
use record::{Role, StoredClaim};
use words::Args;

/// Whether mails of a brand bear on a reason.
fn bears(sight: &Sight<'_>) -> bool {
    match sight.reason.kind {
        ReasonKind::CustomerList | ReasonKind::PurchaseHistory | ReasonKind::ContactHistory => true,
        ReasonKind::NotStated => sight.case.brand.is_some(),
        _ => false,
    }
}

fn is_message(sight: &Sight<'_>) -> bool {
    sight.case.kind == PersonalisationKind::MarketingMessage
}

/// A mail whose sender nobody checked proves less.
fn at_most(contact: &Contact, strength: Strength) -> Strength {
    if contact.caveat.is_some() { strength.min(Strength::Moderate) } else { strength }
}

fn support(
    sight: &Sight<'_>,
    found: (&StoredClaim, &Contact),
    message: &str,
    rule: &'static str,
    strength: Strength,
) -> Support {
    let (claim, contact) = found;
    let day = claim.claim.at.as_ref().map(|at| sight.day(at)).unwrap_or_default();
    let args = Args::new().text("brand", sight.brand()).text("day", &day).text("address", &contact.address);
    Support {
        sentence: sight.person.words.say(message, &args),
        standing: Standing::Deduced,
        rule,
        strength: at_most(contact, strength),
        claims: vec![claim.id.clone()],
    }
}

/// The newest order mail before.
pub(super) fn order(sight: &Sight<'_>, out: &mut Vec<Support>) {
    let wanted = bears(sight) || sight.reason.kind == ReasonKind::SiteActivity;
    let found = sight.around.mails(ContactClass::Order).find(|(claim, _)| sight.case.is_after(claim));
    if let Some(found) = found.filter(|_| wanted) {
        let strength = match sight.reason.kind {
            ReasonKind::PurchaseHistory => Strength::Strong,
            ReasonKind::SiteActivity => Strength::Weak,
            _ if is_message(sight) => Strength::Strong,
            _ => Strength::Moderate,
        };
        out.push(support(sight, found, "why-support-order", "order-mail-before-ad", strength));
    }
}

/// The oldest account mail before: since then there was an account.
pub(super) fn account(sight: &Sight<'_>, out: &mut Vec<Support>) {
    let found = sight.around.mails(ContactClass::Account).filter(|(claim, _)| sight.case.is_after(claim)).last();
    if let Some(found) = found.filter(|_| bears(sight)) {
        let strength = if is_message(sight) { Strength::Strong } else { Strength::Moderate };
        out.push(support(sight, found, "why-support-account", "account-mail-before-ad", strength));
    }
}

/// The newest newsletter before an ad: the brand uses an address for marketing.
pub(super) fn newsletter(sight: &Sight<'_>, out: &mut Vec<Support>) {
    if is_message(sight) || !bears(sight) {
        return;
    }
    let found = sight.around.mails(ContactClass::Marketing).find(|(claim, _)| sight.case.is_after(claim));
    if let Some(found) = found {
        out.push(support(sight, found, "why-support-newsletter", "same-brand-newsletter", Strength::Moderate));
    }
}

/// An address that was given to another brand.
pub(super) fn alias_leak(sight: &Sight<'_>, out: &mut Vec<Support>) {
    let Some(brand) = sight.case.brand.filter(|_| bears(sight)) else { return };
    let found = sight.around.transfers().find(|(claim, t)| {
        t.kind == TransferKind::AliasLeak
            && !claim.contradicted
            && claim.brand(Role::To) == Some(brand)
            && claim.brand(Role::From) != Some(brand)
    });
    if let Some((claim, transfer)) = found {
        let giver = claim.brand(Role::From).map_or_else(|| transfer.from.display(), |b| &b.name);
        let args = Args::new().text("brand", &brand.name).text("giver", giver);
        let (message, args) = match Some(&*transfer.literal).filter(|d| d.contains('@')) {
            Some(address) => ("why-support-alias-leak", args.text("address", address)),
            None => ("why-support-alias-leak-bare", args),
        };
        out.push(Support {
            sentence: sight.person.words.say(message, &args),
            standing: Standing::Deduced,
            rule: "address-given-to-another",
            strength: no_surer_than(claim, if is_message(sight) { Strength::Strong } else { Strength::Moderate }),
            claims: vec![claim.id.clone()],
        });
    }
}

/// A use of an address bears on a reason no more strongly than it holds itself.
fn no_surer_than(claim: &StoredClaim, strength: Strength) -> Strength {
    claim.strength.map_or(strength, |own| own.min(strength))
}
