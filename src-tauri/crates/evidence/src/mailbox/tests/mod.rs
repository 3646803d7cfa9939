//! Stories about mailboxes, told with builders, and what the reader makes of them.

mod golden;
mod hostile;
mod stories;
mod variants;

use super::{EmailMessageReader, MailboxReader};
use crate::{Control, Reader, Tree};
use samples::mailbox::{Mailbox, Variant};
use std::path::Path;
use tempfile::TempDir;

pub(super) use crate::gathered::Gathered as Told;

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
