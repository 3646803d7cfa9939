//! A claim with what can be worked out of it without the record.

use crate::claim::{Hash, hash_of_id};
use model::{AccountId, Claim, Sha256};

/// A claim with the digests that make up its id. Digests are a good part of an import's work: who reads on a thread of
/// its own prepares there.
pub struct Prepared {
    pub(super) claim: Claim,
    pub(super) key: Sha256,
    pub(super) hash: Hash,
}

impl Prepared {
    /// Prepares a claim of this account, the one that [`crate::Import::about`] was told of last.
    pub fn new(claim: Claim, account: Option<&AccountId>) -> Self {
        let key = claim.key(account);
        Self { hash: hash_of_id(&Claim::id(&key, 0)), key, claim }
    }
}
