//! One file inside a source.

use model::Within;
use std::sync::Arc;

/// One file inside a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its literal name (a relative path in a folder); the file's own name when the source is a single file.
    pub name: Arc<str>,
    /// Its position in the archive's table of contents or the folder's sorted manifest, from 0.
    pub index: u32,
    /// Outer archives, outermost first, for a member of an archive inside the source.
    pub within: Vec<Within>,
    /// Its size when decompressed, as the header claims; a hint only.
    pub size: Option<u64>,
    /// Its compressed size in the source, for progress.
    pub stored: u64,
}

impl Member {
    /// The name's last part, whatever separator it uses.
    pub fn basename(&self) -> &str {
        self.name.rsplit(['/', '\\']).next().unwrap_or(&self.name)
    }

    /// Whether the name ends with this path (`ads_information/x.json`), at a folder boundary.
    pub fn ends_with(&self, suffix: &str) -> bool {
        self.name
            .strip_suffix(suffix)
            .is_some_and(|head| head.is_empty() || head.ends_with('/') || head.ends_with('\\'))
    }

    /// The name with hidden characters made visible, for sentences.
    pub fn shown(&self) -> String {
        model::visible(&self.name)
    }
}
