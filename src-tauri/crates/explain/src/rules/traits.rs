//! What the platform holds of the very trait that a rule asks for.

use super::{Sight, platform_name};
use crate::range::Ages;
use crate::{Strength, Support, holding};
use model::{Holding, Reason, ReasonKind, Standing, fold};
use record::StoredClaim;
use words::Args;

const RULE: &str = "platform-holds-trait";

fn support(sight: &Sight<'_>, claim: &StoredClaim, message: &str, held: &str, strength: Strength) -> Support {
    let args = Args::new()
        .text("platform", platform_name(&sight.case.platform))
        .text("held", held)
        .text("asked", &holding::span(sight.reason.value.as_deref().unwrap_or_default()));
    Support {
        sentence: sight.person.words.say(message, &args),
        standing: Standing::Deduced,
        rule: RULE,
        strength,
        claims: vec![claim.id.clone()],
    }
}

/// The ages that a rule asks for, if it is a rule about age.
fn asked_ages(reason: &Reason) -> Option<Ages> {
    (reason.kind == ReasonKind::Demographic).then(|| Ages::parse(reason.value.as_deref()?)).flatten()
}

/// The platform's idea of the age beside the rule's.
pub(super) fn age(sight: &Sight<'_>, out: &mut Vec<Support>) {
    let Some(asked) = asked_ages(sight.reason) else { return };
    let held = sight.around.holdings().filter(|(_, h)| holding::is_age_range(h));
    for (claim, holding) in held {
        let Some((text, ages)) = holding.value.as_deref().and_then(|v| Some((v, Ages::parse(v)?))) else { continue };
        let (message, strength) = if ages.within(asked) {
            ("why-support-age-fits", Strength::Strong)
        } else if ages.touches(asked) {
            ("why-support-age-touches", Strength::Weak)
        } else {
            // What the platform holds doesn't fit its own ad. Why is not for us to guess.
            ("why-support-age-differs", Strength::Strong)
        };
        out.push(support(sight, claim, message, &holding::span(text), strength));
        return;
    }
}

/// What the person told the platform beside what it infers.
pub(super) fn age_mistake(sight: &Sight<'_>, out: &mut Vec<Support>) {
    if asked_ages(sight.reason).is_none() {
        return;
    }
    if let Some(mistake) = holding::mistake(&sight.around.platform.holdings, sight.person.today) {
        out.push(Support {
            sentence: mistake.sentence(&sight.case.platform, sight.person),
            standing: Standing::Deduced,
            rule: "platform-contradicts-you",
            strength: Strength::Strong,
            claims: mistake.claims,
        });
    }
}

/// `f` or `m` for what evidence writes as a gender.
fn gender_of(text: &str) -> Option<char> {
    match fold(text).as_str() {
        "female" | "women" | "woman" => Some('f'),
        "male" | "men" | "man" => Some('m'),
        _ => None,
    }
}

/// The platform's idea of the gender.
pub(super) fn gender(sight: &Sight<'_>, out: &mut Vec<Support>) {
    let asked =
        sight.reason.value.as_deref().filter(|_| sight.reason.kind == ReasonKind::Demographic).and_then(gender_of);
    let Some(asked) = asked else { return };
    let held = sight.around.holdings().filter(|(_, h)| h.category.id() == "pd:Gender");
    for (claim, holding) in held {
        let Some((text, held)) = holding.value.as_deref().and_then(|v| Some((v, gender_of(v)?))) else { continue };
        let message = if held == asked { "why-support-trait-gender" } else { "why-support-trait-gender-differs" };
        out.push(support(sight, claim, message, text, Strength::Strong));
        return;
    }
}

/// Whether a held value fits an asked one, both folded.
type Same = fn(&str, &str) -> bool;

/// Places, interests, languages and devices that the platform holds under the very name that the rule uses.
pub(super) fn value(sight: &Sight<'_>, out: &mut Vec<Support>) {
    let Some(asked) = sight.reason.value.as_deref().map(fold).filter(|v| !v.is_empty()) else { return };
    let (message, same, categories): (&str, Same, &[&str]) = match sight.reason.kind {
        ReasonKind::Location => ("why-support-trait-place", same_place, PLACES),
        ReasonKind::Interest | ReasonKind::ConversationTopic | ReasonKind::ViewingHistory => {
            ("why-support-trait-interest", |a, b| a == b, &["pd:Interest", "pd:TVViewingBehaviour"])
        }
        ReasonKind::Language => ("why-support-trait-language", |a, b| a == b, &["pd:Language"]),
        ReasonKind::Device => ("why-support-trait-device", same_device, DEVICES),
        _ => return,
    };
    let fits = |(_, holding): &(&StoredClaim, &Holding)| {
        // What the person switched off is no longer used, so the platform says.
        categories.contains(&holding.category.id())
            && !holding.literal.ends_with("isDisabled")
            && holding.value.as_deref().is_some_and(|v| same(&fold(v), &asked))
    };
    if let Some((claim, holding)) = sight.around.holdings().find(fits) {
        let strength = if sight.reason.kind == ReasonKind::Device { Strength::Moderate } else { Strength::Strong };
        out.push(support(sight, claim, message, holding.value.as_deref().unwrap_or_default(), strength));
    }
}

pub(crate) const PLACES: &[&str] =
    &["pd:Location", "pd:City", "pd:Region", "pd:Country", "pd:PostalCode", "pd:CurrentLocation"];
pub(crate) const DEVICES: &[&str] = &["pd:DeviceBased", "pd:DeviceOperatingSystem", "pd:DeviceSoftware"];

/// A part between commas is the same: `Berlin` and `Berlin, Germany`.
fn same_place(held: &str, asked: &str) -> bool {
    held.split(',').map(str::trim).any(|part| asked.split(',').next().is_some_and(|a| a.trim() == part))
}

/// The first word is the same: `Android` and `Android Pie and above`.
fn same_device(held: &str, asked: &str) -> bool {
    let first = |t: &str| t.split([' ', ',', '/']).next().map(str::to_owned);
    first(held) == first(asked)
}
