//! One message and the headers that its story leaves behind.

use super::encode::{mailbox, number, words};
use super::{Esp, Forwarder};
use chrono::{DateTime, FixedOffset};

/// What the receiving provider wrote down about the sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Checked {
    Nothing,
    Passed,
    Failed,
}

/// A message.
#[derive(Clone, Debug)]
pub struct Mail {
    name: String,
    address: String,
    to: Option<String>,
    to_name: String,
    date: String,
    subject: String,
    body: String,
    labels: Vec<String>,
    extra: Vec<(String, String)>,
    esp: Option<Esp>,
    forwarder: Option<Forwarder>,
    checked: Checked,
    unsubscribe: Vec<String>,
    one_click: bool,
    delivered: bool,
    message_id: Option<String>,
}

impl Mail {
    /// A message from this name and address, on a winter morning, to the mailbox's own address.
    pub fn from(name: &str, address: &str) -> Self {
        Self {
            name: name.to_owned(),
            address: address.to_owned(),
            to: None,
            to_name: String::new(),
            date: "2026-01-15T08:30:00+00:00".to_owned(),
            subject: "Hello".to_owned(),
            body: "Good morning.\n\nThis is all for today.\n".to_owned(),
            labels: vec!["Inbox".to_owned()],
            extra: Vec::new(),
            esp: None,
            forwarder: None,
            checked: Checked::Nothing,
            unsubscribe: Vec::new(),
            one_click: false,
            delivered: true,
            message_id: None,
        }
    }

    /// A message that the mailbox's owner sent: it was never delivered to them.
    pub fn sent(name: &str, own_address: &str, to: &str) -> Self {
        let mail = Self { delivered: false, ..Self::from(name, own_address).to(to) };
        Self { labels: vec!["Sent".to_owned()], ..mail }
    }

    /// To which address.
    #[must_use]
    pub fn to(mut self, address: &str) -> Self {
        self.to = Some(address.to_owned());
        self
    }

    /// By which name the recipient is addressed.
    #[must_use]
    pub fn to_name(mut self, name: &str) -> Self {
        name.clone_into(&mut self.to_name);
        self
    }

    /// When: RFC 3339 (`2026-03-12T09:14:00+01:00`) is written as mail writes dates; anything else stands as it is.
    #[must_use]
    pub fn date(mut self, date: &str) -> Self {
        date.clone_into(&mut self.date);
        self
    }

    /// The subject.
    #[must_use]
    pub fn subject(mut self, subject: &str) -> Self {
        subject.clone_into(&mut self.subject);
        self
    }

    /// The body, with line feeds.
    #[must_use]
    pub fn body(mut self, body: &str) -> Self {
        body.clone_into(&mut self.body);
        self
    }

    /// The confirmation of an order with this number.
    #[must_use]
    pub fn order(mut self, number: &str) -> Self {
        self.subject = format!("Order confirmation #{number}");
        self.body = format!("Thank you for your order {number}.\n\nWe will tell you when it leaves our house.\n");
        self
    }

    /// A newsletter: it sells, and it says how to stop it by link, by mail and by one click.
    #[must_use]
    pub fn newsletter(mut self) -> Self {
        let host = self.host().to_owned();
        if self.subject == "Hello" {
            "New in the shop this week".clone_into(&mut self.subject);
        }
        self.labels.push("Category Promotions".to_owned());
        "Look what is new.\n\nYou get this because you asked for it.\n".clone_into(&mut self.body);
        self.unsubscribe =
            vec![format!("https://{host}/unsubscribe?u=42"), format!("mailto:unsubscribe@{host}?subject=stop")];
        self.one_click = true;
        self.header("List-Id", &format!("<news.{host}>"))
    }

    /// The mail that follows a new account.
    #[must_use]
    pub fn account(mut self) -> Self {
        self.subject = format!("Confirm your {} account", self.name);
        "Please confirm your address.\n".clone_into(&mut self.body);
        self
    }

    /// How to stop it, as one address; repeat for more.
    #[must_use]
    pub fn list_unsubscribe(mut self, uri: &str) -> Self {
        self.unsubscribe.push(uri.to_owned());
        self
    }

    /// The sender promises that one click is enough.
    #[must_use]
    pub fn one_click(mut self) -> Self {
        self.one_click = true;
        self
    }

    /// Through which sender service.
    #[must_use]
    pub fn via(mut self, esp: Esp) -> Self {
        self.esp = Some(esp);
        self
    }

    /// To an alias of a forwarding service, which rewrote the sender.
    #[must_use]
    pub fn forwarded(mut self, by: Forwarder, alias: &str) -> Self {
        self.forwarder = Some(by);
        self.to(alias)
    }

    /// The receiving provider checked the sender, and it passed.
    #[must_use]
    pub fn authenticated(mut self) -> Self {
        self.checked = Checked::Passed;
        self
    }

    /// The receiving provider checked the sender, and it failed.
    #[must_use]
    pub fn forged(mut self) -> Self {
        self.checked = Checked::Failed;
        self
    }

    /// A Gmail label besides the ones it has.
    #[must_use]
    pub fn label(mut self, label: &str) -> Self {
        self.labels.push(label.to_owned());
        self
    }

    /// Gmail's labels, instead of the ones it has.
    #[must_use]
    pub fn labels(mut self, labels: &[&str]) -> Self {
        self.labels = labels.iter().map(|label| (*label).to_owned()).collect();
        self
    }

    /// Any header besides, just as given.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.extra.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The Message-ID without angle brackets, instead of one that is made from sender, date and subject.
    #[must_use]
    pub fn message_id(mut self, id: &str) -> Self {
        self.message_id = Some(id.to_owned());
        self
    }

    /// Without the headers that delivery leaves (`Delivered-To`, `Received`, `Return-Path`).
    #[must_use]
    pub fn without_delivery(mut self) -> Self {
        self.delivered = false;
        self
    }

    fn host(&self) -> &str {
        self.address.split_once('@').map_or("", |(_, host)| host)
    }

    fn number(&self) -> u64 {
        number(&[&self.address, &self.date, &self.subject, self.to.as_deref().unwrap_or_default()])
    }

    fn when(&self) -> Option<DateTime<FixedOffset>> {
        DateTime::parse_from_rfc3339(&self.date).ok()
    }

    /// The separator of most mail programs.
    pub(super) fn separator(&self) -> String {
        let at = self.when().unwrap_or_default();
        let sender = if self.delivered { self.return_path() } else { "MAILER-DAEMON".to_owned() };
        format!("From {sender} {}", at.to_utc().format("%a %b %e %H:%M:%S %Y"))
    }

    /// Google's separator: the zone stands before the year.
    pub(super) fn gmail_separator(&self) -> String {
        let at = self.when().unwrap_or_default();
        format!("From {}@xxx {}", self.thread(), at.to_utc().format("%a %b %d %H:%M:%S +0000 %Y"))
    }

    /// What Google puts before all other headers.
    pub(super) fn gmail_headers(&self) -> String {
        let label = |text: &String| if text.contains(',') { format!("\"{text}\"") } else { text.clone() };
        let labels: Vec<_> = self.labels.iter().map(label).collect();
        format!("X-GM-THRID: {}\nX-Gmail-Labels: {}\n", self.thread(), words(&labels.join(",")))
    }

    fn thread(&self) -> u64 {
        1_500_000_000_000_000_000 + self.number() % 300_000_000_000_000_000
    }

    fn return_path(&self) -> String {
        self.esp.map_or_else(|| format!("bounces@{}", self.host()), |esp| esp.bounce(self.number(), self.host()))
    }

    /// The whole message with line feeds.
    pub(super) fn message(&self, owner: &str) -> String {
        let to = self.to.as_deref().unwrap_or(owner);
        let (name, address) = match self.forwarder {
            Some(by) => by.rewrite(&self.name, &self.address, to),
            None => (self.name.clone(), self.address.clone()),
        };
        let mut out = Vec::new();
        let mut put = |name: &str, value: &str| out.push(format!("{name}: {value}"));
        let date = self.when().map_or_else(|| self.date.clone(), |at| at.to_rfc2822());
        if self.delivered {
            self.delivery(&mut put, if self.forwarder.is_some() { owner } else { to }, &date);
        }
        put("From", &mailbox(&name, &address));
        put("To", &mailbox(&self.to_name, to));
        put("Subject", &words(&self.subject));
        if !date.is_empty() {
            put("Date", &date);
        }
        let id = self.message_id.clone().unwrap_or_else(|| format!("{:016x}@{}", self.number(), self.host()));
        if !id.is_empty() {
            put("Message-ID", &format!("<{id}>"));
        }
        if let Some(by) = self.forwarder {
            by.headers(&self.address, to).iter().for_each(|(name, value)| put(name, value));
        }
        // SimpleLogin passes on only the headers that it knows.
        if let Some(esp) = self.esp.filter(|_| self.forwarder != Some(Forwarder::SimpleLogin)) {
            esp.headers(self.number()).iter().for_each(|(name, value)| put(name, value));
        }
        if !self.unsubscribe.is_empty() {
            let all: Vec<_> = self.unsubscribe.iter().map(|uri| format!("<{uri}>")).collect();
            put("List-Unsubscribe", &all.join(",\n "));
        }
        if self.one_click {
            put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        self.extra.iter().for_each(|(name, value)| put(name, value));
        put("MIME-Version", "1.0");
        put("Content-Type", "text/plain; charset=utf-8");
        format!("{}\n\n{}", out.join("\n"), self.body)
    }

    /// What the servers on the way wrote, newest first.
    fn delivery(&self, put: &mut impl FnMut(&str, &str), to: &str, date: &str) {
        let (host, n) = (self.host(), self.number());
        let provider = to.split_once('@').map_or("home.example", |(_, host)| host);
        put("Delivered-To", to);
        put(
            "Received",
            &format!(
                "from out.{host} (out.{host} [203.0.113.7])\n by mx.{provider} with ESMTPS id {n:x}\n for <{to}>; {date}"
            ),
        );
        let (path, from) = (self.return_path(), host);
        match self.checked {
            Checked::Nothing => {}
            Checked::Passed => put(
                "Authentication-Results",
                &format!(
                    "mx.{provider};\n dkim=pass header.i=@{host} header.s=k1;\n spf=pass smtp.mailfrom={path};\n dmarc=pass (p=NONE) header.from={from}"
                ),
            ),
            Checked::Failed => put(
                "Authentication-Results",
                &format!(
                    "mx.{provider};\n dkim=fail header.i=@{host};\n spf=fail smtp.mailfrom={path};\n dmarc=fail (p=REJECT) header.from={from}"
                ),
            ),
        }
        put("Return-Path", &format!("<{path}>"));
        put(
            "DKIM-Signature",
            &format!(
                "v=1; a=rsa-sha256; c=relaxed/relaxed; d={host}; s=k1;\n h=From:To:Subject:Date:List-Unsubscribe:List-Unsubscribe-Post;\n bh={n:032x}=;\n b={n:064x}="
            ),
        );
    }
}
