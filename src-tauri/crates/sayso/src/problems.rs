//! What the inner rooms couldn't do, as a [`Problem`] in people's words.
//!
//! Each kind has a code; the sentences of a code stand in `lock.ftl`. A problem is made in English where it happens,
//! and [`Problem::in_words`] says it in the person's language where it is shown.

use crate::shapes::Problem;
use record::RecordError;
use vault::{By, KeychainTrouble, VaultError};
use words::{Language, Words};

impl Problem {
    /// A problem of a kind whose sentences stand in `lock.ftl`.
    pub fn of(code: &str) -> Self {
        Self::new("").code(code).in_words(Words::of(Language::En))
    }

    /// The same problem in another language, if its kind has sentences of its own; else as it is.
    #[must_use]
    pub fn in_words(mut self, words: &Words) -> Self {
        let (what, next) = (format!("lock-problem-{}", self.code), format!("lock-next-{}", self.code));
        if words.has(&what) {
            self.what = words.plain(&what);
            self.next = Some(words.plain(&next));
        }
        self
    }
}

impl From<RecordError> for Problem {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::NotThisKey => Self::of("key-other"),
            RecordError::Damaged(_) => Self::of("record-damaged"),
            RecordError::NewerVersion { .. } => Self::of("record-newer"),
            RecordError::Busy => Self::of("record-busy"),
            RecordError::DiskFull => Self::of("disk-full"),
            RecordError::ReadOnly => Self::of("read-only"),
            RecordError::Io { file, why } => Self::of("unreachable").to(format!("{}: {why}", file.display())),
            other => Self::new(other.to_string()),
        }
    }
}

impl From<VaultError> for Problem {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::WrongPassphrase => Self::of("wrong-passphrase"),
            VaultError::WrongCode => Self::of("wrong-code"),
            VaultError::MistypedCode => Self::of("mistyped-code"),
            VaultError::EmptyPassphrase => Self::of("empty-passphrase"),
            VaultError::NotLockedBy(By::Keychain) => Self::of("not-by-keychain"),
            VaultError::NotLockedBy(By::Passphrase) => Self::of("not-by-passphrase"),
            VaultError::NotLockedBy(By::Recovery) => Self::of("not-by-recovery"),
            VaultError::OtherRecord => Self::of("key-other"),
            VaultError::NotInKeychain => Self::of("keychain-lost"),
            VaultError::Keychain(trouble) => Self::from(trouble),
            VaultError::Damaged(_) => Self::of("key-damaged"),
            VaultError::Newer(_) => Self::of("key-newer"),
            VaultError::NoRandom => Self::of("no-random"),
            VaultError::Io { path, source } => unreachable(&path, &source),
        }
    }
}

impl From<KeychainTrouble> for Problem {
    fn from(trouble: KeychainTrouble) -> Self {
        match trouble {
            KeychainTrouble::Absent => Self::of("no-keychain"),
            KeychainTrouble::Locked => Self::of("keychain-locked"),
            KeychainTrouble::Silent => Self::of("keychain-silent"),
            KeychainTrouble::Forgetful => Self::of("keychain-forgetful"),
            KeychainTrouble::Failed(why) => Self::of("keychain-failed").to(why),
        }
    }
}

/// A file or folder that couldn't be read or written.
pub(crate) fn unreachable(path: &std::path::Path, why: &std::io::Error) -> Problem {
    match why.kind() {
        std::io::ErrorKind::StorageFull => Problem::of("disk-full"),
        std::io::ErrorKind::ReadOnlyFilesystem => Problem::of("read-only").to(path.display().to_string()),
        _ => Problem::of("unreachable").to(format!("{}: {why}", path.display())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_sentences_in_both_languages() {
        let codes: Vec<&str> = Language::En
            .files()
            .iter()
            .find(|(room, _)| *room == "lock")
            .map_or("", |(_, text)| text)
            .lines()
            .filter_map(|l| l.strip_prefix("lock-problem-")?.split(' ').next())
            .collect();
        assert!(codes.len() > 25);
        for code in codes {
            for language in Language::ALL {
                let problem = Problem::of(code).in_words(Words::of(*language));
                assert!(problem.what.ends_with('.'), "{code}: {problem}");
                assert!(!problem.next.unwrap_or_default().starts_with("lock-"), "{code}");
            }
        }
    }
}
