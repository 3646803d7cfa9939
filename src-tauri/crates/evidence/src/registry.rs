//! Which readers there are, whose a path is, and the digest of a source.

use crate::amazon::AmazonReader;
use crate::discord::DiscordReader;
use crate::facebook::FacebookReader;
use crate::google::GoogleReader;
use crate::instagram::InstagramReader;
use crate::linkedin::LinkedinReader;
use crate::mailbox::{EmailMessageReader, MailboxReader};
use crate::netflix::NetflixReader;
use crate::spotify::SpotifyReader;
use crate::tiktok::TiktokReader;
use crate::tree::{Limits, list_folder, looks_like_an_archive};
use crate::uber::UberReader;
use crate::x::XReader;
use crate::{Control, Fault, Reader, Recognition, Sink, Stopped, Tree};
use model::{Sha256, SourceKind};
use sha2::Digest as _;
use std::io::Read;
use std::path::{Path, PathBuf};

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
    &DiscordReader,
    &UberReader,
    &crate::strava::READER,
    &crate::tinder::READER,
    &crate::telegram::READER,
    &crate::twitch::READER,
    &MailboxReader,
    &EmailMessageReader,
    &crate::browser::FirefoxReader,
    &crate::browser::ChromiumReader,
    &crate::browser::SafariReader,
    &crate::har::HarReader,
    &crate::signals::ConsentReader,
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
        sink.unread(note);
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
/// each regular file). Counts bytes in `control`, and stops as a fault once cancelled.
pub fn digest(path: &Path, control: &Control) -> Result<(Sha256, u64), Fault> {
    let meta = std::fs::metadata(path).map_err(|e| crate::tree::cannot_open(path, &e))?;
    if !meta.is_dir() {
        return digest_file(path, control);
    }
    let contents = list_folder(path, &Limits::default()).map_err(|e| crate::tree::cannot_open(path, &e))?;
    let mut manifest = sha2::Sha256::new();
    let mut total = 0;
    for entry in contents.entries {
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
    let mut buffer = vec![0; 256 << 10];
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

/// How deep sources are looked for in a folder.
const TRIAGE_DEPTH: usize = 3;
/// How many files and folders are looked at.
const TRIAGE_MOST: usize = 5_000;

/// The sources at a path. A file, an archive, or a folder that is one source by itself is that path alone; a folder
/// that holds sources (a downloads folder) gives each of them, sorted. A path with nothing in it that is recognised
/// gives itself, so that whoever opens it says what is wrong with it. `scratch` is a folder for encrypted scratch files.
pub fn triage(path: &Path, scratch: &Path) -> Vec<PathBuf> {
    if !path.is_dir() || is_whole(path, scratch) {
        return vec![path.to_path_buf()];
    }
    let mut found = Vec::new();
    let mut looked_at = 0;
    look_into(path, scratch, 0, &mut looked_at, &mut found);
    if found.is_empty() { vec![path.to_path_buf()] } else { found }
}

/// Whether a folder is one source by itself: it is recognised, and no archive that is a source lies in it.
fn is_whole(folder: &Path, scratch: &Path) -> bool {
    if !is_source(folder, scratch) {
        return false;
    }
    let Ok(contents) = list_folder(folder, &Limits::default()) else { return true };
    let archives =
        contents.entries.iter().filter(|e| looks_like_an_archive(&e.name) && e.name.matches('/').count() < 3);
    !archives.take(200).any(|entry| is_source(&entry.path, scratch))
}

fn is_source(path: &Path, scratch: &Path) -> bool {
    Tree::open_beside(path, scratch).is_ok_and(|mut tree| recognise(&mut tree).is_some())
}

fn look_into(folder: &Path, scratch: &Path, depth: usize, looked_at: &mut usize, found: &mut Vec<PathBuf>) {
    let Ok(listing) = std::fs::read_dir(folder) else { return };
    let mut items: Vec<_> = listing.flatten().collect();
    items.sort_by_key(std::fs::DirEntry::file_name);
    for item in items {
        *looked_at += 1;
        if *looked_at > TRIAGE_MOST {
            return;
        }
        let Ok(kind) = item.file_type() else { continue };
        let path = item.path();
        if kind.is_file() {
            if is_source(&path, scratch) {
                found.push(path);
            }
        } else if kind.is_dir() && depth < TRIAGE_DEPTH {
            if is_whole(&path, scratch) {
                found.push(path);
            } else {
                look_into(&path, scratch, depth + 1, looked_at, found);
            }
        }
    }
}
