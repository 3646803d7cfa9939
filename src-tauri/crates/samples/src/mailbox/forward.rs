//! Services that forward mail from an alias, and what they make of the sender.

/// A forwarding service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Forwarder {
    /// SimpleLogin, which rebuilds the message and drops most headers.
    SimpleLogin,
    /// addy.io.
    Addy,
    /// Firefox Relay.
    Relay,
    /// Apple's Hide My Email.
    Apple,
    /// DuckDuckGo.
    Duck,
}

impl Forwarder {
    /// Every service.
    pub const ALL: [Self; 5] = [Self::SimpleLogin, Self::Addy, Self::Relay, Self::Apple, Self::Duck];

    /// An alias of this service for a word.
    pub fn alias(self, word: &str) -> String {
        match self {
            Self::SimpleLogin => format!("{word}.kite042@simplelogin.co"),
            Self::Addy => format!("{word}@maya.anonaddy.com"),
            Self::Relay => format!("{word}x7q2@mozmail.com"),
            Self::Apple => format!("{word}_teal_0x@privaterelay.appleid.com"),
            Self::Duck => format!("{word}-k3p@duck.com"),
        }
    }

    /// The sender as the service rewrites it: display name and address.
    pub(super) fn rewrite(self, name: &str, sender: &str, alias: &str) -> (String, String) {
        let (local, host) = sender.split_once('@').unwrap_or((sender, ""));
        let flat = format!("{local}_at_{}", host.replace('.', "_"));
        let (alias_local, alias_host) = alias.split_once('@').unwrap_or((alias, ""));
        match self {
            Self::SimpleLogin => (format!("{name} - {local}(a){host}"), format!("{flat}_qwzrty@simplelogin.co")),
            Self::Addy => (name.to_owned(), format!("{alias_local}+{local}={host}@{alias_host}")),
            Self::Relay => (format!("{sender} [via Relay]"), "replies@mozmail.com".to_owned()),
            Self::Apple => (name.to_owned(), format!("{flat}_ab12cd34@privaterelay.appleid.com")),
            Self::Duck => (name.to_owned(), format!("{flat}_{alias_local}@duck.com")),
        }
    }

    /// The headers that the service adds.
    pub(super) fn headers(self, sender: &str, alias: &str) -> Vec<(&'static str, String)> {
        match self {
            Self::SimpleLogin => vec![
                ("X-SimpleLogin-Type", "Forward".to_owned()),
                ("X-SimpleLogin-EmailLog-ID", "4711".to_owned()),
                ("X-SimpleLogin-Envelope-To", alias.to_owned()),
            ],
            Self::Addy => vec![("X-AnonAddy-Original-Sender", sender.to_owned())],
            Self::Duck => vec![("Duck-Original-From", sender.to_owned())],
            Self::Relay | Self::Apple => Vec::new(),
        }
    }
}
