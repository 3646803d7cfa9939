//! Bytes that are too many for memory and must not stand on the disk as they are: a file whose every block is sealed
//! under a random key that exists in memory alone.
//!
//! On Unix the file has no name any more once it is open, so that it is gone with the program, however that ends.
//! Elsewhere it is removed when the last reader is, and [`clear_scratch`] removes what a crash left.

use chacha20poly1305::aead::AeadInPlace as _;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit as _, Nonce, Tag};
use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Plain bytes of a block.
const BLOCK: usize = 64 << 10;
/// A block on the disk: its bytes and their tag.
const SEALED: u64 = BLOCK as u64 + 16;
/// How every scratch file's name begins.
pub(crate) const NAME: &str = ".scratch-";

/// A scratch file that has been written whole.
#[derive(Debug)]
pub(super) struct Scratch {
    file: File,
    cipher: Cipher,
    /// The block that was opened last, since small reads come in rows.
    last: Mutex<(u64, Vec<u8>)>,
    _name: Name,
}

/// Removes the file with the last who reads it, where that was not done at once.
#[derive(Debug)]
struct Name(PathBuf);

impl Drop for Name {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

struct Cipher(ChaCha20Poly1305);

impl std::fmt::Debug for Cipher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("…")
    }
}

impl Cipher {
    /// A key for one file, so that the number of the block is a nonce that never comes twice.
    fn random() -> io::Result<Self> {
        let mut key = [0; 32];
        fill_with_chance(&mut key)?;
        let cipher = ChaCha20Poly1305::new(&key.into());
        key.fill(0);
        Ok(Self(cipher))
    }

    fn nonce(block: u64) -> Nonce {
        let mut nonce = Nonce::default();
        nonce[..8].copy_from_slice(&block.to_le_bytes());
        nonce
    }

    /// Seals a block where it stands; the tag comes after it.
    fn seal(&self, number: u64, block: &mut Vec<u8>) -> io::Result<()> {
        let tag = self
            .0
            .encrypt_in_place_detached(&Self::nonce(number), &[], block)
            .map_err(|_| io::Error::other("the bytes can't be sealed"))?;
        block.extend_from_slice(&tag);
        Ok(())
    }

    fn open(&self, number: u64, block: &mut Vec<u8>) -> io::Result<()> {
        let damaged = || io::Error::new(io::ErrorKind::InvalidData, "the scratch file was altered");
        let at = block.len().checked_sub(16).ok_or_else(damaged)?;
        let tag = Tag::clone_from_slice(block.get(at..).unwrap_or_default());
        block.truncate(at);
        self.0.decrypt_in_place_detached(&Self::nonce(number), &[], block, &tag).map_err(|_| damaged())
    }
}

/// Why bytes did not get into a scratch file.
pub(super) enum Unwritten {
    /// What they were read from failed; whatever came before is in the file.
    Source(io::Error, Scratch, u64),
    /// The scratch file could not be made or written.
    Disk(io::Error),
}

impl Scratch {
    /// Writes what stands in memory and then all that comes out of `rest`; gives the file and how many bytes it holds.
    pub(super) fn write(folder: &Path, first: &[u8], rest: &mut dyn Read) -> Result<(Self, u64), Unwritten> {
        let (mut file, name) = create(folder).map_err(Unwritten::Disk)?;
        let cipher = Cipher::random().map_err(Unwritten::Disk)?;
        let mut from = first.chain(rest);
        let (mut total, mut number) = (0, 0);
        let mut block = Vec::with_capacity(BLOCK + 16);
        let ended = loop {
            block.clear();
            let read = from.by_ref().take(BLOCK as u64).read_to_end(&mut block);
            let full = block.len() == BLOCK;
            total += block.len() as u64;
            cipher
                .seal(number, &mut block)
                .and_then(|()| io::Write::write_all(&mut file, &block))
                .map_err(Unwritten::Disk)?;
            number += 1;
            match read {
                Ok(_) if full => {}
                Ok(_) => break None,
                Err(error) => break Some(error),
            }
        };
        let scratch = Self { file, cipher, last: Mutex::new((u64::MAX, Vec::new())), _name: name };
        match ended {
            None => Ok((scratch, total)),
            Some(error) => Err(Unwritten::Source(error, scratch, total)),
        }
    }

    /// Reads some bytes from this place on; 0 at the end.
    pub(super) fn read_at(&self, at: u64, into: &mut [u8]) -> io::Result<usize> {
        let number = at / BLOCK as u64;
        // A reader that failed in the middle leaves a block that is opened anew, never a wrong one.
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if last.0 != number {
            last.0 = u64::MAX;
            last.1.clear();
            let mut sealed = super::store::FileReader { file: &self.file, at: number * SEALED };
            sealed.by_ref().take(SEALED).read_to_end(&mut last.1)?;
            if last.1.is_empty() {
                return Ok(0);
            }
            self.cipher.open(number, &mut last.1)?;
            last.0 = number;
        }
        let from = usize::try_from(at % BLOCK as u64).unwrap_or(usize::MAX);
        let bytes = last.1.get(from..).unwrap_or_default();
        let n = bytes.len().min(into.len());
        into[..n].copy_from_slice(&bytes[..n]);
        Ok(n)
    }
}

fn fill_with_chance(bytes: &mut [u8]) -> io::Result<()> {
    getrandom::fill(bytes).map_err(|e| io::Error::other(e.to_string()))
}

/// A new file for its owner only, under a name that nobody guesses.
fn create(folder: &Path) -> io::Result<(File, Name)> {
    let mut random = [0; 8];
    fill_with_chance(&mut random)?;
    let path = folder.join(format!("{NAME}{:016x}", u64::from_le_bytes(random)));
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&path)?;
    let name = Name(path);
    #[cfg(unix)]
    let _ = std::fs::remove_file(&name.0);
    Ok((file, name))
}

/// The file in a folder with a private copy that is locked as long as somebody reads it.
pub(crate) const IN_USE: &str = "in-use";

fn is_in_use(folder: &Path) -> bool {
    let lock = File::open(folder.join(IN_USE));
    lock.is_ok_and(|file| matches!(file.try_lock(), Err(std::fs::TryLockError::WouldBlock)))
}

/// Overwrites the files of a folder, as far as the disk does what it is told, and removes it with them.
pub(crate) fn wipe(folder: &Path) {
    for file in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = file.path();
        let length = path.symlink_metadata().map_or(0, |meta| if meta.is_file() { meta.len() } else { 0 });
        if length > 0
            && let Ok(mut open) = OpenOptions::new().write(true).open(&path)
        {
            let _ = io::copy(&mut io::repeat(0).take(length), &mut open);
            let _ = open.sync_data();
        }
    }
    let _ = std::fs::remove_dir_all(folder);
}

/// Removes scratch files that a crash left in this folder. They are sealed under keys that nobody has any more.
pub fn clear_scratch(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(NAME) {
            let path = entry.path();
            // A private copy of a browser's database is a folder, and stands there as it is.
            if path.is_dir() {
                if !is_in_use(&path) {
                    wipe(&path);
                }
            } else {
                let _ = std::fs::remove_file(path);
            }
        }
    }
}
