//! Mailboxes: mbox files in every variant (Gmail's export included), Maildir folders, and single messages.
//!
//! Only header blocks are read; bodies are passed over, never kept. Each message from an organisation is one contact:
//! which brand wrote, to which address, through which service, and how to get off its list. Account and order mails
//! let us conclude what the brand holds; an address made for one brand and used by another is a leak.
//!
//! - [`separator`], [`splitter`]: where messages begin, in bounded memory.
//! - [`headers`], [`encoded`], [`address`]: what headers say.
//! - [`sender`], [`verdict`], [`recipient`], [`forward`]: who wrote to whom, and whether anybody checked.
//! - [`class`], [`subject`], [`service`], [`unsubscribe`], [`labels`]: what it is evidence of.
//! - [`letter`]: one message, without state; [`desk`], [`aliases`]: the whole mailbox, in order.
//! - `data/`: what this room knows of the world, with dates.

mod address;
mod aliases;
mod class;
mod data;
mod desk;
mod encoded;
mod forward;
mod headers;
mod labels;
mod letter;
mod recipient;
mod recognise;
mod run;
mod sender;
mod separator;
mod service;
mod splitter;
mod subject;
mod unsubscribe;
mod verdict;
mod why;

#[cfg(test)]
mod tests;

use crate::tree::Member;
use crate::{Control, Reader, Recognition, Sink, Stopped, Tree};
use model::SourceKind;
use recognise::{ENOUGH, Form, form};
use std::io::Read as _;

/// How many members are looked into to tell whether a folder or archive is a mailbox.
const LOOKED_AT: usize = 12;

/// Reads mbox files, Maildir folders, and folders and archives that hold either.
#[derive(Clone, Copy, Debug)]
pub struct MailboxReader;

/// Reads one message in a file (`.eml`, Apple's `.emlx`).
#[derive(Clone, Copy, Debug)]
pub struct EmailMessageReader;

/// Whether an address is an alias of a forwarding service.
pub fn is_alias(address: &str) -> bool {
    forward::forwarder(&address.to_lowercase()).is_some()
}

/// Where a message wants its answers: the addresses of its Reply-To, else of its From, in lower case. Takes a header
/// block as the record keeps it.
pub fn reply_addresses(block: &[u8]) -> Vec<String> {
    let headers = headers::Headers::of(block);
    ["Reply-To", "From"]
        .into_iter()
        .map(|name| headers.addresses(name))
        .find(|found| !found.is_empty())
        .map(|found| found.into_iter().map(|written| written.address).collect())
        .unwrap_or_default()
}

/// By which a person recognises a message.
const TELLING: &[&str] = &["Date", "From", "To", "Subject", "List-Unsubscribe", "List-Unsubscribe-Post"];

/// The lines of a header block that a person recognises a message by: date, sender, receiver, subject, the way off the
/// list, literally and in their order, with `…` where others are passed over. `None` if it has none of them.
pub fn telling_lines(block: &[u8]) -> Option<String> {
    Some(headers::Headers::of(block).only(TELLING)).filter(|text| !text.is_empty())
}

impl Reader for MailboxReader {
    fn kind(&self) -> SourceKind {
        SourceKind::Mailbox
    }

    fn version(&self) -> u32 {
        2
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        let found = |confidence| Recognition { kind: SourceKind::Mailbox, confidence, delivery: None };
        if tree.is_single() {
            return (form(&beginning(tree, 0)) == Some(Form::Mbox)).then(|| found(0.97));
        }
        let names: Vec<Likely> = tree.members().iter().map(likely).collect();
        // A folder of downloads isn't a mailbox because one is among them; an archive is made by one program.
        if tree.path().is_dir() && names.contains(&Likely::Other) {
            return None;
        }
        let candidates =
            names.iter().enumerate().filter(|(_, likely)| matches!(likely, Likely::Mbox | Likely::Message));
        let candidates: Vec<usize> = candidates.map(|(n, _)| n).take(LOOKED_AT).collect();
        candidates.into_iter().any(|n| form(&beginning(tree, n)).is_some()).then(|| found(0.92))
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        run::all(tree, sink, control)
    }
}

impl Reader for EmailMessageReader {
    fn kind(&self) -> SourceKind {
        SourceKind::EmailMessage
    }

    fn version(&self) -> u32 {
        2
    }

    fn recognise(&self, tree: &mut Tree) -> Option<Recognition> {
        let single =
            tree.is_single() && matches!(form(&beginning(tree, 0)), Some(Form::Message(_) | Form::AppleMessage(_)));
        single.then_some(Recognition { kind: SourceKind::EmailMessage, confidence: 0.95, delivery: None })
    }

    fn read(&self, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
        run::all(tree, sink, control)
    }
}

fn beginning(tree: &mut Tree, index: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Ok(reader) = tree.read(index) {
        let _ = reader.take(ENOUGH as u64).read_to_end(&mut bytes);
    }
    bytes
}

/// What a member may be, by its name alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Likely {
    Mbox,
    Message,
    /// What mail programs keep beside mail.
    Beside,
    Other,
}

fn likely(member: &Member) -> Likely {
    let base = member.basename();
    let folder = member.name.rsplit(['/', '\\']).nth(1).unwrap_or_default();
    let ending = base.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    if matches!(folder, "cur" | "new") {
        return Likely::Message;
    }
    match ending.as_deref() {
        Some("mbox" | "mbx") => Likely::Mbox,
        Some("eml" | "emlx") => Likely::Message,
        Some("msf" | "dat" | "plist" | "json" | "html" | "db") => Likely::Beside,
        _ if base.starts_with('.') || base.starts_with("dovecot") || base.starts_with("courier") || folder == "tmp" => {
            Likely::Beside
        }
        _ if matches!(base, "maildirfolder" | "table_of_contents" | "subscriptions") => Likely::Beside,
        // Thunderbird's and Apple Mail's files have no ending.
        None => Likely::Mbox,
        Some(_) => Likely::Other,
    }
}
