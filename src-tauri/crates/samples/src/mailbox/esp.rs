//! Sender services: the marks that each leaves in the headers of what it sends.

/// A service through which brands send their mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Esp {
    /// Mailchimp, for newsletters.
    Mailchimp,
    /// Mandrill, Mailchimp's service for single messages.
    Mandrill,
    /// SendGrid.
    SendGrid,
    /// Salesforce Marketing Cloud.
    Salesforce,
    /// Klaviyo, which rides on SendGrid.
    Klaviyo,
    /// HubSpot.
    HubSpot,
    /// Amazon SES.
    AmazonSes,
    /// Mailgun.
    Mailgun,
    /// Postmark, for single messages.
    Postmark,
    /// Brevo.
    Brevo,
}

impl Esp {
    /// Every service.
    pub const ALL: [Self; 10] = [
        Self::Mailchimp,
        Self::Mandrill,
        Self::SendGrid,
        Self::Salesforce,
        Self::Klaviyo,
        Self::HubSpot,
        Self::AmazonSes,
        Self::Mailgun,
        Self::Postmark,
        Self::Brevo,
    ];

    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mailchimp => "Mailchimp",
            Self::Mandrill => "Mandrill",
            Self::SendGrid => "SendGrid",
            Self::Salesforce => "Salesforce Marketing Cloud",
            Self::Klaviyo => "Klaviyo",
            Self::HubSpot => "HubSpot",
            Self::AmazonSes => "Amazon SES",
            Self::Mailgun => "Mailgun",
            Self::Postmark => "Postmark",
            Self::Brevo => "Brevo",
        }
    }

    /// The headers that it adds; `n` makes ids that differ from message to message.
    pub(super) fn headers(self, n: u64) -> Vec<(&'static str, String)> {
        match self {
            Self::Mailchimp => vec![
                ("X-Mailer", format!("MailChimp Mailer - **CID{:08x}**", n as u32)),
                ("X-Campaign", format!("mailchimp{}.{:x}", n % 90_000, n >> 40)),
                ("X-MC-User", format!("{n:016x}")),
                ("Feedback-ID", format!("{}:{}.{}:us3:mc", n % 90_000, n % 90_000, n % 7_000)),
            ],
            Self::Mandrill => vec![("X-Mandrill-User", format!("md_{}", n % 9_000_000))],
            Self::SendGrid => vec![("X-SG-EID", format!("{n:032x}")), ("X-SG-ID", format!("{n:032X}"))],
            Self::Salesforce => vec![
                ("X-SFMC-Stack", (n % 12).to_string()),
                ("x-job", format!("{}_{}", n % 90_000, n % 7_000)),
                ("Feedback-ID", format!("{}:{}:{}:sfmktgcld", n % 90_000, n % 7_000, n % 255)),
            ],
            Self::Klaviyo => vec![
                ("X-Kmail-Account", format!("{:06X}", n as u32 & 0xff_ffff)),
                ("X-Kmail-Message", format!("{n:016X}")),
                ("X-SG-EID", format!("{n:032x}")),
            ],
            Self::HubSpot => vec![("X-HS-Cid", format!("{n:016x}"))],
            Self::AmazonSes => vec![
                ("X-SES-Outgoing", "2026.03.12-54.240.1.1".to_owned()),
                ("Feedback-ID", format!("1.eu-west-1.{n:016x}:AmazonSES")),
            ],
            Self::Mailgun => vec![("X-Mailgun-Sid", format!("WyI{n:016x}Il0="))],
            Self::Postmark => vec![("X-PM-Message-Id", format!("{n:032x}"))],
            Self::Brevo => vec![("X-Mailin-Campaign", (n % 9_000).to_string())],
        }
    }

    /// Where bounces go.
    pub(super) fn bounce(self, n: u64, brand: &str) -> String {
        match self {
            Self::Mailchimp => format!("bounce-mc.us3_{}.{}@mail{}.mcsv.net", n % 90_000, n % 7_000, n % 250),
            Self::Mandrill => format!("bounce-md_{}@mandrillapp.com", n % 9_000_000),
            Self::SendGrid | Self::Klaviyo => format!("bounces+{}-{:x}@em.{brand}", n % 9_000_000, n as u16),
            Self::Salesforce => format!("bounce-{}_HTML-{}@bounce.{brand}", n % 900, n % 90_000),
            Self::HubSpot => format!("1axb{:x}@bf01.hubspotemail.net", n as u32),
            Self::AmazonSes => format!("{n:016x}-000000@eu-west-1.amazonses.com"),
            Self::Mailgun => format!("bounce+{:x}@mg.{brand}", n as u32),
            Self::Postmark => "pm_bounces@pm.mtasv.net".to_owned(),
            Self::Brevo => format!("bounces-{}@sendinblue.com", n % 9_000),
        }
    }
}
