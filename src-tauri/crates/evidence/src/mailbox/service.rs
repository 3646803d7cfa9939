//! Through which service a message was sent, by the marks that it leaves.

use super::address::{host, host_name, is_below};
use super::data::{self, Service};
use super::headers::Headers;
use model::fold;

/// The service whose marks a message bears; one that composes mail outranks one that only carries it.
pub(super) fn service(headers: &Headers<'_>) -> Option<&'static Service> {
    let hosts = hosts(headers);
    let feedback = headers.text("Feedback-ID").and_then(|id| id.rsplit(':').next().map(fold));
    let mailer = headers.text("X-Mailer").map(|text| fold(&text));
    let mut carrier = None;
    for service in data::services() {
        let named = headers.names().any(|name| service.headers.iter().any(|h| name.eq_ignore_ascii_case(h.as_bytes())));
        let fits = named
            || feedback.as_ref().is_some_and(|id| service.feedback.contains(id))
            || mailer.as_ref().is_some_and(|text| service.mailers.iter().any(|mailer| text.contains(mailer.as_str())))
            || hosts.iter().any(|host| service.hosts.iter().any(|domain| is_below(host, domain)));
        if fits && service.platform {
            return Some(service);
        }
        if fits && carrier.is_none() {
            carrier = Some(service);
        }
    }
    carrier
}

/// The service whose shared domain this host is, so that a sender there is no brand's own.
pub(super) fn shared(host: &str) -> Option<&'static Service> {
    data::services().iter().find(|service| service.shared.iter().any(|domain| is_below(host, domain)))
}

/// Hosts that services leave their names in.
fn hosts(headers: &Headers<'_>) -> Vec<String> {
    let mut hosts = Vec::new();
    for name in ["Return-Path", "Message-ID", "Sender"] {
        if let Some(text) = headers.text(name) {
            hosts.extend(host_name(host(text.trim_end_matches('>'))));
        }
    }
    for (_, signature) in headers.texts("DKIM-Signature") {
        let domain = signature.split(';').find_map(|tag| tag.trim().strip_prefix("d="));
        hosts.extend(domain.and_then(host_name));
    }
    if let Some(id) = headers.text("List-Id") {
        let id = id.rsplit_once('<').map_or(id.as_str(), |(_, id)| id);
        hosts.extend(host_name(id.trim_end_matches('>')));
    }
    for (_, value) in headers.texts("List-Unsubscribe") {
        let after = |mark: &'static str| value.split(mark).skip(1).collect::<Vec<_>>();
        for rest in after("://").into_iter().chain(after("@")) {
            hosts.extend(rest.split(['/', '?', '>', ':', '#', ',']).next().and_then(host_name));
        }
    }
    hosts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(headers: &str) -> Option<&'static str> {
        service(&Headers::of(headers.as_bytes())).map(|service| service.name.as_str())
    }

    #[test]
    fn marks_of_services() {
        assert_eq!(of("X-MC-User: a\n"), Some("Mailchimp"));
        assert_eq!(of("X-Mailer: MailChimp Mailer - **CID1**\n"), Some("Mailchimp"));
        assert_eq!(of("Feedback-ID: 1:2:3:sfmktgcld\n"), Some("Salesforce Marketing Cloud"));
        assert_eq!(of("Return-Path: <bounce@a.rsgsv.net>\n"), Some("Mailchimp"));
        assert_eq!(of("DKIM-Signature: v=1; a=b;\n d=amazonses.com; s=x\n"), Some("Amazon SES"));
        assert_eq!(of("List-Unsubscribe: <https://manage.kmail-lists.com/u?a=1>\n"), Some("Klaviyo"));
        assert_eq!(of("Message-ID: <a@x.sendgrid.net.evil.example>\nSubject: x\n"), None);
    }

    #[test]
    fn the_platform_outranks_the_carrier() {
        assert_eq!(of("X-SG-EID: 1\nX-Kmail-Account: 2\n"), Some("Klaviyo"));
    }

    #[test]
    fn shared_domains() {
        assert_eq!(shared("gmail.mcsv.net").map(|s| s.name.as_str()), Some("Mailchimp"));
        assert!(shared("mail.shop.example").is_none());
    }
}
