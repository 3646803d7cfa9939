//! Mailboxes and single messages in every variant.
//!
//! ```
//! use samples::mailbox::{Esp, Mail, Mailbox, Variant};
//! let mailbox = Mailbox::of("maya@fastpost.example").mail(
//!     Mail::from("Harbour Shoes", "news@mail.harbourshoes.example")
//!         .to("maya+harbour@fastpost.example")
//!         .date("2026-03-12T09:14:00+01:00")
//!         .subject("New boots for spring")
//!         .newsletter()
//!         .via(Esp::Mailchimp)
//!         .authenticated(),
//! );
//! assert!(mailbox.mbox(Variant::Mboxrd).starts_with(b"From "));
//! ```

mod encode;
mod esp;
mod forward;
mod large;
mod mail;

pub use esp::Esp;
pub use forward::Forwarder;
pub use large::large;
pub use mail::Mail;

use std::io;
use std::path::Path;

/// How a mail program writes many messages into one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Variant {
    /// Body lines that begin with `From ` get one `>`; what began with `>From ` stays, so that this can't be undone.
    Mboxo,
    /// Any number of `>` before `From ` becomes one more.
    Mboxrd,
    /// As `Mboxo`, with a `Content-Length`.
    Mboxcl,
    /// Nothing is quoted; only `Content-Length` tells where a message ends.
    Mboxcl2,
    /// What Google Takeout hands out: CRLF, its own separator, its labels.
    Gmail,
}

impl Variant {
    /// All variants.
    pub const ALL: [Self; 5] = [Self::Mboxo, Self::Mboxrd, Self::Mboxcl, Self::Mboxcl2, Self::Gmail];
}

/// One person's mailbox, in the order in which its messages are written.
#[derive(Clone, Debug)]
pub struct Mailbox {
    address: String,
    mails: Vec<Mail>,
}

impl Mailbox {
    /// The mailbox of this address.
    pub fn of(address: &str) -> Self {
        Self { address: address.to_owned(), mails: Vec::new() }
    }

    /// Adds a message.
    #[must_use]
    pub fn mail(mut self, mail: Mail) -> Self {
        self.mails.push(mail);
        self
    }

    /// Adds messages.
    #[must_use]
    pub fn mails(mut self, mails: impl IntoIterator<Item = Mail>) -> Self {
        self.mails.extend(mails);
        self
    }

    /// The messages so far.
    pub fn all(&self) -> &[Mail] {
        &self.mails
    }

    /// The whole mailbox as one file.
    pub fn mbox(&self, variant: Variant) -> Vec<u8> {
        let mut out = Vec::new();
        for mail in &self.mails {
            append(&mut out, &mail.message(&self.address), mail, variant);
        }
        out
    }

    /// Writes the whole mailbox as one file.
    pub fn write_mbox(&self, path: &Path, variant: Variant) -> io::Result<()> {
        std::fs::write(path, self.mbox(variant))
    }

    /// The first message as a file of its own, with CRLF line ends; empty if there is none.
    pub fn eml(&self) -> Vec<u8> {
        self.mails.first().map(|mail| crlf(&mail.message(&self.address))).unwrap_or_default()
    }

    /// Writes each message as a file of its own: `path` itself for one message, else numbered files in the folder `path`.
    pub fn write_eml(&self, path: &Path) -> io::Result<()> {
        if let [only] = self.mails.as_slice() {
            return std::fs::write(path, crlf(&only.message(&self.address)));
        }
        std::fs::create_dir_all(path)?;
        for (n, mail) in self.mails.iter().enumerate() {
            std::fs::write(path.join(format!("{n:05}.eml")), crlf(&mail.message(&self.address)))?;
        }
        Ok(())
    }

    /// The first message as Apple Mail keeps it: its length, the message, a property list.
    pub fn emlx(&self) -> Vec<u8> {
        let message = self.mails.first().map(|mail| mail.message(&self.address)).unwrap_or_default();
        format!(
            "{}\n{message}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict><key>flags</key><integer>8590195713</integer></dict></plist>\n",
            message.len()
        )
        .into_bytes()
    }

    /// Writes a Maildir: a folder with `cur`, `new` and `tmp`.
    pub fn write_maildir(&self, path: &Path) -> io::Result<()> {
        for folder in ["cur", "new", "tmp"] {
            std::fs::create_dir_all(path.join(folder))?;
        }
        for (n, mail) in self.mails.iter().enumerate() {
            let name = format!("cur/{}.M{n}P1.home{}2,S", 1_700_000_000 + n, if cfg!(windows) { ';' } else { ':' });
            std::fs::write(path.join(name), mail.message(&self.address))?;
        }
        Ok(())
    }
}

/// Line feeds as CRLF.
fn crlf(text: &str) -> Vec<u8> {
    text.replace('\n', "\r\n").into_bytes()
}

/// Appends one message, separator and quoting included.
fn append(out: &mut Vec<u8>, message: &str, mail: &Mail, variant: Variant) {
    let (headers, body) = message.split_once("\n\n").unwrap_or((message, ""));
    let mut body = body.to_owned();
    if !body.ends_with('\n') {
        body.push('\n');
    }
    let body: String = match variant {
        Variant::Mboxcl2 => body,
        _ => body.split_inclusive('\n').map(|line| quoted(line, variant)).collect(),
    };
    let length = match variant {
        Variant::Mboxcl | Variant::Mboxcl2 => format!("Content-Length: {}\n", body.len()),
        _ => String::new(),
    };
    let text = if variant == Variant::Gmail {
        format!("{}\n{}{headers}\n\n{body}\n", mail.gmail_separator(), mail.gmail_headers())
    } else {
        format!("{}\n{headers}\n{length}\n{body}\n", mail.separator())
    };
    if variant == Variant::Gmail { out.extend(crlf(&text)) } else { out.extend(text.into_bytes()) }
}

fn quoted(line: &str, variant: Variant) -> String {
    let bare = match variant {
        Variant::Mboxrd | Variant::Gmail => line.trim_start_matches('>'),
        _ => line,
    };
    if bare.starts_with("From ") { format!(">{line}") } else { line.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two() -> Mailbox {
        let body = "From here on it rains.\n>From there too.\n";
        Mailbox::of("maya@fastpost.example")
            .mail(Mail::from("Zoë’s Café", "hello@cafe.example").subject("Grüße aus Köln").body(body))
            .mail(Mail::from("Harbour Shoes", "news@harbourshoes.example").newsletter())
    }

    #[test]
    fn each_variant_quotes_in_its_own_way() {
        let text = |variant| String::from_utf8(two().mbox(variant)).unwrap();
        assert!(text(Variant::Mboxo).contains("\n>From here on it rains.\n>From there too."));
        assert!(text(Variant::Mboxrd).contains("\n>From here on it rains.\n>>From there too."));
        assert!(text(Variant::Mboxcl2).contains("\nFrom here on it rains.\n>From there too."));
        assert!(text(Variant::Mboxcl2).contains("Content-Length: "));
        assert!(text(Variant::Gmail).contains("@xxx "));
        assert!(text(Variant::Gmail).contains("X-Gmail-Labels: "));
        assert!(!text(Variant::Gmail).replace("\r\n", "").contains('\n'));
    }

    #[test]
    fn the_same_calls_give_the_same_bytes() {
        assert_eq!(two().mbox(Variant::Gmail), two().mbox(Variant::Gmail));
    }

    #[test]
    fn headers_are_ascii_and_short() {
        for line in String::from_utf8(two().mbox(Variant::Mboxo)).unwrap().lines().take_while(|line| !line.is_empty()) {
            assert!(line.is_ascii() && line.len() < 200, "{line}");
        }
    }
}
