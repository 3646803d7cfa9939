//! Sealing the record key under another key.

use crate::key::random_bytes;
use crate::{Key, VaultError};
use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// A key sealed under another by XChaCha20-Poly1305, with its nonce.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// 24 random bytes, hexadecimal.
    pub nonce: String,
    /// The sealed key and its tag, hexadecimal.
    pub sealed: String,
}

impl Sealed {
    /// Seals `key` under `under`. `about` is bound to it: it opens only with the same.
    pub fn close(key: &Key, under: &Zeroizing<[u8; 32]>, about: &str) -> Result<Self, VaultError> {
        let nonce = random_bytes::<24>()?;
        let sealed = XChaCha20Poly1305::new(under.as_slice().into())
            .encrypt(
                XNonce::from_slice(nonce.as_slice()),
                Payload { msg: key.bytes().as_slice(), aad: about.as_bytes() },
            )
            .map_err(|_| VaultError::Damaged("the key could not be sealed"))?;
        Ok(Self { nonce: hex::encode(nonce.as_slice()), sealed: hex::encode(sealed) })
    }

    /// Opens it; `None` when `under` isn't the key that closed it.
    pub fn open(&self, under: &Zeroizing<[u8; 32]>, about: &str) -> Result<Option<Key>, VaultError> {
        let mut nonce = [0; 24];
        hex::decode_to_slice(&self.nonce, &mut nonce).map_err(|_| VaultError::Damaged("a nonce is not readable"))?;
        let sealed = hex::decode(&self.sealed).map_err(|_| VaultError::Damaged("a sealed key is not readable"))?;
        let opened = XChaCha20Poly1305::new(under.as_slice().into())
            .decrypt(XNonce::from_slice(&nonce), Payload { msg: &sealed, aad: about.as_bytes() })
            .ok()
            .map(Zeroizing::new);
        Ok(opened.as_deref().and_then(|bytes| Key::from_bytes(bytes)))
    }
}
