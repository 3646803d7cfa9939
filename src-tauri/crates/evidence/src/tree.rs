//! Safe, streaming access to a file, an archive or a folder.
//!
//! Members are addressed by index and shown by their literal name; nothing is ever unpacked to disk. Limits on ratio,
//! total and depth are counted while reading, never believed from headers.

use crate::Fault;
use model::{Locator, Within};
use std::io::Read;
use std::path::{Path, PathBuf};
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
}

/// An opened source: a single file, an archive, or a folder.
#[derive(Debug)]
pub struct Tree {
    path: PathBuf,
    members: Vec<Member>,
}

impl Tree {
    /// Opens a path. The sentence of a [`Fault`] names the path and what to do.
    pub fn open(path: &Path) -> Result<Self, Fault> {
        Err(Fault::new(format!("{} can't be read yet.", path.display())))
    }

    /// The path that was opened.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// All members in order. A single file has one.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Opens a member for streaming, decompressed and guarded by the limits.
    pub fn read(&mut self, index: usize) -> Result<Box<dyn Read + Send + '_>, Fault> {
        Err(Fault::new(format!("member {index} can't be read yet.")))
    }

    /// The locator of a member as a whole; [`Locator::record`] cuts it down to a record.
    pub fn locator(&self, index: usize) -> Locator {
        let member = &self.members[index];
        Locator {
            within: member.within.clone(),
            member: Some(member.name.clone()),
            index: Some(member.index),
            ..Locator::default()
        }
    }
}
