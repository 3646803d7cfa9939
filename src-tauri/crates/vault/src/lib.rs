//! The record key and what wraps it: OS keychain, passphrase, recovery code.
//!
//! A record is encrypted under a random 32-byte [`Key`]. A small [`KeyFile`] beside it holds that key, sealed once for
//! each way to open it. Changing a passphrase seals the key anew; the record isn't touched. This room knows keys and
//! files of keys; it must never know what a record holds, and it never writes a key or a passphrase in the clear.
//!
//! ```
//! use vault::{Cost, Key, KeyFile, Passphrase};
//! let key = Key::random()?;
//! let mut file = KeyFile::new(&key)?;
//! let code = file.add_recovery(&key)?;
//! let read = KeyFile::parse(&file.to_bytes()?)?;
//! assert_eq!(read.open_recovery(&code.shown())?, key);
//! # Ok::<(), vault::VaultError>(())
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod code;
mod error;
mod files;
mod key;
mod keychain;
mod keyfile;
mod passphrase;
mod seal;
mod strength;

pub use code::{RecoveryCode, looks_like_code};
pub use error::VaultError;
pub use files::{private_folder, write_private};
pub use key::Key;
pub use keychain::{Keychain, KeychainTrouble, MemoryKeychain, OsKeychain, probe};
pub use keyfile::{By, KeyFile};
pub use passphrase::{Cost, Passphrase};
pub use strength::{Level, Strength, strength};
