//! What can go wrong with a lock, each told apart from the others.

use crate::By;
use crate::keychain::KeychainTrouble;
use std::io;
use std::path::PathBuf;

/// Why a key could not be opened, made or kept.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The passphrase opens nothing.
    #[error("The passphrase is wrong.")]
    WrongPassphrase,
    /// The recovery code is well formed and belongs to something else.
    #[error("The recovery code belongs to another record, or a newer code has taken its place.")]
    WrongCode,
    /// The recovery code has a slip in it.
    #[error("The recovery code is mistyped.")]
    MistypedCode,
    /// An empty passphrase locks nothing.
    #[error("The passphrase is empty.")]
    EmptyPassphrase,
    /// The key file knows no such way to open it.
    #[error("The key isn't locked this way.")]
    NotLockedBy(By),
    /// The keychain's entry belongs to another key file.
    #[error("The keychain's entry belongs to another record.")]
    OtherRecord,
    /// The keychain has no entry for this record. No proof that there is none: a keychain that was just started says
    /// the same.
    #[error("The keychain has no entry for this record.")]
    NotInKeychain,
    /// The keychain can't be used.
    #[error("{0}")]
    Keychain(KeychainTrouble),
    /// The key file isn't as it was written.
    #[error("The key file is damaged: {0}.")]
    Damaged(&'static str),
    /// The key file was written by a newer version of the program.
    #[error("The key file was written by a newer version ({0}).")]
    Newer(u32),
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The computer gave no random bytes.
    #[error("This computer gave no random bytes.")]
    NoRandom,
}

impl VaultError {
    pub(crate) fn io(path: &std::path::Path, source: io::Error) -> Self {
        Self::Io { path: path.to_owned(), source }
    }
}
