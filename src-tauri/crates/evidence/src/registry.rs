//! Which readers there are, whose a source is, and its digest.

use crate::amazon::AmazonReader;
use crate::facebook::FacebookReader;
use crate::google::GoogleReader;
use crate::instagram::InstagramReader;
use crate::linkedin::LinkedinReader;
use crate::mailbox::{EmailMessageReader, MailboxReader};
use crate::netflix::NetflixReader;
use crate::spotify::SpotifyReader;
use crate::tiktok::TiktokReader;
use crate::tree::{Limits, list_folder};
use crate::x::XReader;
use crate::{Control, Fault, Reader, Recognition, Sink, Stopped, Tree};
use model::{Sha256, SourceKind};
use sha2::Digest as _;
use std::io::Read;
use std::path::Path;

static READERS: &[&dyn Reader] = &[
    &XReader,
    &FacebookReader,
    &InstagramReader,
    &GoogleReader,
    &TiktokReader,
    &crate::snapchat::READER,
    &LinkedinReader,
    &AmazonReader,
    &SpotifyReader,
    &NetflixReader,
    &crate::apple::READER,
    &crate::microsoft::READER,
    &crate::reddit::READER,
    &crate::discord::READER,
    &crate::uber::READER,
    &crate::strava::READER,
    &crate::tinder::READER,
    &crate::telegram::READER,
    &crate::twitch::READER,
    &crate::others::OthersReader,
    &MailboxReader,
    &EmailMessageReader,
    &crate::browser::FirefoxReader,
    &crate::browser::ChromiumReader,
    &crate::browser::SafariReader,
    &crate::har::HarReader,
    &crate::signals::ConsentReader,
    &crate::accounts::PasswordReader,
    &crate::accounts::AliasReader,
    &crate::table::TableReader,
    &crate::document::DocumentReader,
];

/// Every reader, in the order of the contract's kinds.
pub fn readers() -> &'static [&'static dyn Reader] {
    READERS
}

/// The reader that is surest that this source is its own.
pub fn recognise(tree: &mut Tree) -> Option<(&'static dyn Reader, Recognition)> {
    let mut best: Option<(&'static dyn Reader, Recognition)> = None;
    for reader in readers() {
        if let Some(found) = reader.recognise(tree)
            && best.as_ref().is_none_or(|(_, b)| found.confidence > b.confidence)
        {
            best = Some((*reader, found));
        }
    }
    best
}

/// The reader of a kind that the person named; `None` if there is no such reader.
pub fn recognise_as(kind: SourceKind) -> Option<&'static dyn Reader> {
    readers().iter().copied().find(|reader| reader.kind() == kind)
}

/// Reads a tree with this reader: first what is wrong with the archive as a whole, then its claims. A file that
/// changed while it was read is a fault, since its locators would not hold.
pub fn read(reader: &dyn Reader, tree: &mut Tree, sink: &mut dyn Sink, control: &Control) -> Result<(), Stopped> {
    for note in tree.notes().to_vec() {
        if note.locator.member.as_deref().is_none_or(|member| reader.reads(member)) {
            sink.unread(note);
        }
    }
    reader.read(tree, sink, control)?;
    // A running browser writes into its profile all the time; its databases were read from a copy.
    if reader.kind().id().starts_with("browser-") || tree.is_unchanged() {
        Ok(())
    } else {
        Err(Fault::new(format!(
            "{} changed while it was read. Wait until it is complete and import it again.",
            tree.name()
        ))
        .into())
    }
}

/// The digest and size of a source: of a file its bytes, of a folder its sorted manifest (name, size and digest of
/// each regular file that the reader may read). Counts bytes in `control`, and stops as a fault once cancelled.
pub fn digest(reader: &dyn Reader, path: &Path, control: &Control) -> Result<(Sha256, u64), Fault> {
    let meta = std::fs::metadata(path).map_err(|e| crate::tree::cannot_open(path, &e))?;
    if !meta.is_dir() {
        return digest_file(path, control);
    }
    let contents = list_folder(path, &Limits::default()).map_err(|e| crate::tree::cannot_open(path, &e))?;
    let mut manifest = sha2::Sha256::new();
    let mut total = 0;
    for entry in contents.entries.into_iter().filter(|entry| reader.reads(&entry.name)) {
        // A file without permission is part of the folder all the same; its digest is then unknown, not missing.
        let line = match digest_file(&entry.path, control) {
            Ok((digest, bytes)) => {
                total += bytes;
                format!("{}\0{bytes}\0{digest}\n", entry.name)
            }
            Err(_) if !control.is_cancelled() => format!("{}\0{}\0unreadable\n", entry.name, entry.size),
            Err(fault) => return Err(fault),
        };
        manifest.update(line.as_bytes());
    }
    Ok((Sha256(manifest.finalize().into()), total))
}

fn digest_file(path: &Path, control: &Control) -> Result<(Sha256, u64), Fault> {
    let mut file = crate::tree::regular_file(path)?;
    let mut hash = sha2::Sha256::new();
    // It may be a list of passwords.
    let mut buffer = zeroize::Zeroizing::new(vec![0; 256 << 10]);
    let mut total = 0;
    loop {
        if control.is_cancelled() {
            return Err(Fault::new("Cancelled."));
        }
        let n = file.read(&mut buffer).map_err(|e| crate::tree::cannot_open(path, &e))?;
        if n == 0 {
            return Ok((Sha256(hash.finalize().into()), total));
        }
        hash.update(buffer.get(..n).unwrap_or_default());
        total += n as u64;
        control.advance(n as u64);
    }
}
