//! Stories about mailboxes, told with builders, and what the reader makes of them.

mod golden;
mod hostile;
mod stories;
mod variants;

use super::{EmailMessageReader, MailboxReader};
use crate::{Control, Reader, Sink, Stopped, Tree};
use model::{Account, Claim, ClaimBody, ClaimKind, Contact, Covers, Excerpt, Holding, Moment, Transfer, Unread};
use samples::mailbox::{Mailbox, Variant};
use std::path::Path;
use tempfile::TempDir;

/// What a reader told.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub account: Option<Account>,
    pub claims: Vec<(Claim, Excerpt)>,
    pub covers: Vec<(ClaimKind, Covers)>,
    pub unread: Vec<Unread>,
    pub skipped: Vec<(String, u64)>,
}

impl Sink for Told {
    fn about(&mut self, account: Option<Account>, _: Option<Moment>) -> Result<(), Stopped> {
        self.account = account;
        Ok(())
    }
    fn claim(&mut self, claim: Claim, excerpt: Excerpt, _: Option<u64>) -> Result<(), Stopped> {
        self.claims.push((claim, excerpt));
        Ok(())
    }
    fn further(&mut self, _: u64, _: Excerpt) -> Result<(), Stopped> {
        Ok(())
    }
    fn covers(&mut self, kind: ClaimKind, covers: Covers) {
        self.covers.push((kind, covers));
    }
    fn unread(&mut self, unread: Unread) {
        self.unread.push(unread);
    }
    fn skipped(&mut self, why: &str, count: u64) {
        self.skipped.push((why.to_owned(), count));
    }
    fn unknown_field(&mut self, _: &str, _: &str, _: u64) {}
}

impl Told {
    pub fn contacts(&self) -> Vec<&Contact> {
        self.claims
            .iter()
            .filter_map(|(c, _)| if let ClaimBody::Contact(c) = &c.body { Some(c) } else { None })
            .collect()
    }

    pub fn holdings(&self) -> Vec<(&Holding, Option<&str>)> {
        self.claims
            .iter()
            .filter_map(|(c, _)| if let ClaimBody::Holding(h) = &c.body { Some((h, c.rule.as_deref())) } else { None })
            .collect()
    }

    pub fn transfers(&self) -> Vec<&Transfer> {
        self.claims
            .iter()
            .filter_map(|(c, _)| if let ClaimBody::Transfer(t) = &c.body { Some(t) } else { None })
            .collect()
    }

    /// The only contact.
    pub fn contact(&self) -> &Contact {
        let contacts = self.contacts();
        assert_eq!(contacts.len(), 1, "{contacts:?} {:?}", self.skipped);
        contacts[0]
    }
}

/// Reads a path as the mailbox or message that it is.
pub(super) fn read(path: &Path) -> Told {
    let mut tree = Tree::open(path).unwrap();
    let readers: [&dyn Reader; 2] = [&MailboxReader, &EmailMessageReader];
    let reader = readers.into_iter().find(|r| r.recognise(&mut tree).is_some()).expect("it is mail");
    let mut told = Told::default();
    let control = Control::default();
    reader.read(&mut tree, &mut told, &control).unwrap();
    // Every locator leads back to the very bytes.
    for (_, excerpt) in &told.claims {
        assert_eq!(tree.excerpt(&excerpt.locator).unwrap(), excerpt.bytes);
        assert_eq!(excerpt.locator.digest, Some(model::Sha256::of(&excerpt.bytes)));
    }
    told
}

/// Writes bytes to a file and reads it.
pub(super) fn read_bytes(name: &str, bytes: &[u8]) -> Told {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    read(&path)
}

/// Reads a mailbox in this variant.
pub(super) fn told(mailbox: &Mailbox, variant: Variant) -> Told {
    read_bytes("mail.mbox", &mailbox.mbox(variant))
}

/// Reads a mailbox.
pub(super) fn read_mailbox(mailbox: &Mailbox) -> Told {
    told(mailbox, Variant::Mboxrd)
}

/// Maya's mailbox.
pub(super) fn maya() -> Mailbox {
    Mailbox::of("maya@fastpost.example")
}
