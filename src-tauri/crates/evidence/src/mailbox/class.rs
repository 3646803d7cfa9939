//! What a message is evidence of: an account, an order, a policy, or that somebody sells.

use super::data::{Means, Service};
use super::headers::Headers;
use super::labels::Roles;
use super::{address, subject, unsubscribe};
use model::ContactClass;

/// Marks of a mailing in the headers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bulk {
    /// It comes as a mailing of some kind; automatic answers do too.
    pub any: bool,
    /// Its headers say that it comes from a list that one can leave, or that it sells. A provider's label isn't one: it
    /// stands on what friends write too.
    pub mailing: bool,
    /// It sells, if its subject says nothing else.
    pub sells: bool,
    /// It sells, even if it welcomes.
    pub surely: bool,
    /// It says itself that it is about something the person did.
    pub single: bool,
}

/// Reads the marks of a mailing.
pub(super) fn bulk(headers: &Headers<'_>, service: Option<&Service>, roles: Roles, one_click: bool) -> Bulk {
    let is = |name: &str, wanted: &str| headers.text(name).is_some_and(|value| value.eq_ignore_ascii_case(wanted));
    let bulk = is("Precedence", "bulk") || is("Precedence", "list");
    let campaign = ["X-Campaign", "X-CampaignID", "X-Campaign-Id", "X-Mailin-Campaign", "Feedback-ID"]
        .iter()
        .any(|name| headers.has(name));
    let single =
        is("X-Delivery", "Transactional") || headers.has("X-Entity-Ref-ID") || service.is_some_and(|s| s.single);
    let transactional = is("X-Delivery", "Transactional");
    let surely = !transactional && (one_click || service.is_some_and(|s| s.sells));
    let sells = surely || (!transactional && (unsubscribe::has_web_address(headers) || (bulk && campaign)));
    let mailing = sells || headers.has("List-Unsubscribe");
    let labelled = !transactional && roles.promotions;
    Bulk { any: bulk || mailing || labelled, mailing, sells: sells || labelled, surely: surely || labelled, single }
}

/// The class of a message.
pub(super) fn class(headers: &Headers<'_>, subject: Option<&str>, bulk: Bulk, from: &str, named: bool) -> ContactClass {
    match subject.and_then(subject::means) {
        Some(Means::Account) => return ContactClass::Account,
        Some(Means::Order) => return ContactClass::Order,
        Some(Means::Policy) => return ContactClass::Policy,
        Some(Means::Welcome) if !bulk.surely => return ContactClass::Account,
        _ => {}
    }
    if bulk.sells {
        return ContactClass::Marketing;
    }
    let machine = headers.text("Auto-Submitted").is_some_and(|value| !value.eq_ignore_ascii_case("no"));
    let local: String = address::local(from).chars().filter(|c| c.is_alphanumeric()).collect();
    let no_reply = ["noreply", "donotreply", "notification", "notifications"].contains(&local.as_str());
    // An answer is a conversation, maybe with a person.
    let told = named && !bulk.any && !subject.is_some_and(subject::is_reply);
    if bulk.single || machine || no_reply || told { ContactClass::Transactional } else { ContactClass::Unclear }
}
