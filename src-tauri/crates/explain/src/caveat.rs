//! What a reason does not prove, and what a mail does not.

use crate::rules::Sight;
use model::{ClaimBody, Platform, Reason, ReasonKind, fold};
use words::{Args, Words};

/// Words in the name of a list or an audience that sound like people who are kept out.
const KEPT_OUT: &[&str] = &[
    "exclude",
    "excluded",
    "excludes",
    "exclusion",
    "exclusions",
    "excl",
    "negative",
    "suppress",
    "suppression",
    "suppressed",
    "opted-out",
    "opted out",
    "opt-out",
    "optout",
    "opt out",
    "do not",
    "donot",
    "blocklist",
    "blacklist",
    "current customers",
    "existing customers",
    "purchasers",
    "unsubscribed",
    "lapsed",
];

/// Whether a name sounds like people who are kept out.
pub(crate) fn sounds_excluding(name: &str) -> bool {
    let folded = fold(name).replace('_', " ");
    KEPT_OUT.iter().any(|word| crate::around::names_app(&folded, word))
}

/// What is not proved about a reason.
pub(crate) fn of(sight: &Sight<'_>) -> Option<String> {
    let words = sight.person.words;
    let say = |id: &str| words.say(id, &args(sight));
    let Reason { kind, value, .. } = sight.reason;
    let excluding = value.as_deref().is_some_and(sounds_excluding);
    let text = match kind {
        ReasonKind::CustomerList if excluding => {
            format!("{} {}", say("why-caveat-list-exclusion"), say("why-caveat-list"))
        }
        ReasonKind::CustomerList => say("why-caveat-list"),
        ReasonKind::ListLookAlike => say("why-caveat-list-look-alike"),
        ReasonKind::SiteActivity if excluding => say("why-caveat-site-exclusion"),
        ReasonKind::SiteActivity if value.is_none() => say("why-caveat-site-unnamed"),
        ReasonKind::SiteActivity => say("why-caveat-site"),
        ReasonKind::AppActivity => say("why-caveat-app"),
        ReasonKind::Engagement => say("why-caveat-engagement"),
        ReasonKind::Demographic | ReasonKind::Location | ReasonKind::Language | ReasonKind::Device => {
            say("why-caveat-rule")
        }
        ReasonKind::FollowedAccount
        | ReasonKind::FollowerLookAlike
        | ReasonKind::Interest
        | ReasonKind::ConversationTopic
        | ReasonKind::Search
        | ReasonKind::Event
        | ReasonKind::PurchaseHistory
        | ReasonKind::ViewingHistory => say("why-caveat-belief"),
        ReasonKind::ThirdPartySegment => say("why-caveat-segment"),
        ReasonKind::Other => say("why-caveat-other"),
        ReasonKind::NotStated => return silent(sight),
        ReasonKind::ContactHistory | ReasonKind::Context => return None,
    };
    Some(text)
}

fn args(sight: &Sight<'_>) -> Args {
    Args::new().text("brand", sight.brand()).text("value", sight.reason.value.as_deref().unwrap_or_default())
}

fn silent(sight: &Sight<'_>) -> Option<String> {
    match &sight.case.claim.claim.body {
        ClaimBody::Contact(contact) => contact.caveat.as_deref().map(|text| mail_caveat(sight.person.words, text)),
        _ if sight.case.platform == Platform::FACEBOOK => Some(sight.person.words.plain("why-caveat-none-facebook")),
        _ => Some(sight.person.words.plain("why-caveat-none")),
    }
}

/// What is not proved about a mail, in the person's language. A text that nobody knows stays as it is.
pub fn mail_caveat(words: &Words, caveat: &str) -> String {
    const KNOWN: &[(&str, &str)] = &[
        ("nobody checked the sender", "why-caveat-mail-unchecked"),
        ("only the sender service was checked, not the brand", "why-caveat-mail-carrier"),
        ("a forwarding service rewrote the sender", "why-caveat-mail-forwarded"),
        ("it was in the spam folder", "why-caveat-mail-spam"),
        ("the mail doesn't say to which address it came", "why-caveat-mail-address"),
    ];
    let said: Vec<String> = caveat
        .split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| match KNOWN.iter().find(|(text, _)| *text == part) {
            Some((_, id)) => words.plain(id),
            None => model::visible(part),
        })
        .collect();
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_keep_people_out_are_heard() {
        for name in [
            "Exclude audience list",
            "Current Customers",
            "lead exclusion list 3",
            "Opted-Out",
            "Exclude List 8/31/24",
            "lapsed_users",
        ] {
            assert!(sounds_excluding(name), "{name}");
        }
        for name in ["spring customers 2026", "leads_q2_all", "All users", "excellent buyers"] {
            assert!(!sounds_excluding(name), "{name}");
        }
    }
}
