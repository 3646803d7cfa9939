//! Identifiers: stable strings derived from content, never from the order of insertion.

use serde::{Deserialize, Serialize};
use sha2::Digest as _;
use std::fmt;

/// A SHA-256 digest, shown as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sha256(pub [u8; 32]);

impl Sha256 {
    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(sha2::Sha256::digest(bytes).into())
    }

    /// Reads 64 hexadecimal digits; anything else is `None`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut out = [0; 32];
        hex::decode_to_slice(text, &mut out).ok()?;
        Some(Self(out))
    }

    /// The first `n` hexadecimal digits, for identifiers and for people.
    pub fn short(&self, n: usize) -> String {
        let mut text = hex::encode(self.0);
        text.truncate(n);
        text
    }

    /// The first eight bytes as a number: a compact key for maps and tables.
    pub fn as_u64(&self) -> u64 {
        let mut first = [0; 8];
        first.copy_from_slice(&self.0[..8]);
        u64::from_be_bytes(first)
    }
}

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sha256({})", self.short(12))
    }
}

impl Serialize for Sha256 {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Sha256 {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("expected 64 hexadecimal digits"))
    }
}

/// Builds a digest from parts, each with its length, so that `("ab","c")` and `("a","bc")` differ.
#[derive(Default)]
pub struct Digester(sha2::Sha256);

impl Digester {
    /// Starts a digest in its own domain, so that different kinds of id never collide.
    pub fn new(domain: &str) -> Self {
        Self::default().part(domain)
    }

    /// Adds one part.
    #[must_use]
    pub fn part(mut self, part: &str) -> Self {
        self.0.update((part.len() as u64).to_le_bytes());
        self.0.update(part.as_bytes());
        self
    }

    /// Adds a part that may be absent; absent and empty differ.
    #[must_use]
    pub fn maybe(self, part: Option<&str>) -> Self {
        match part {
            Some(text) => self.part("+").part(text),
            None => self.part("-"),
        }
    }

    /// The digest of all parts.
    pub fn finish(self) -> Sha256 {
        Sha256(self.0.finalize().into())
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The prefix that every id of this kind carries.
            pub const PREFIX: &'static str = $prefix;

            /// An id from a digest of the content that it stands for.
            pub fn of(digest: &Sha256) -> Self {
                Self(format!("{}-{}", $prefix, digest.short(20)))
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    };
}

id!(/// One person's account at one platform, or a mailbox address.
    AccountId, "acc");
id!(/// One imported file, archive or folder.
    SourceId, "src");
id!(/// One claim; the digest of its key.
    ClaimId, "clm");
id!(/// One observation of a claim in a source: the evidence that a statement opens.
    EvidenceId, "evi");
id!(/// A name, handle or domain just as some evidence writes it.
    PartyId, "pty");
id!(/// A set of parties. Its id is readable: the smallest domain, else handle, else name.
    BrandId, "brand");
id!(/// One right used against one brand.
    RequestId, "req");
id!(/// What the columns of tables with the same heads mean.
    MappingId, "map");
id!(/// One change to the record, with its inverse.
    OperationId, "op");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_do_not_run_together() {
        let one = Digester::new("t").part("ab").part("c").finish();
        let two = Digester::new("t").part("a").part("bc").finish();
        assert_ne!(one, two);
        assert_ne!(Digester::new("t").maybe(None).finish(), Digester::new("t").maybe(Some("")).finish());
    }

    #[test]
    fn a_digest_reads_back() {
        let digest = Sha256::of(b"sayso");
        assert_eq!(Sha256::parse(&digest.to_string()), Some(digest));
        assert_eq!(Sha256::parse("zz"), None);
    }
}
