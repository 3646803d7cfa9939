//! The files of a folder as a sorted manifest: regular files only, links never followed.

use super::guard::Limits;
use std::path::{Path, PathBuf};

/// One file of a folder.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// Relative, parts joined by `/`.
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    pub(crate) size: u64,
}

/// What a folder holds, and sentences about what was left out.
#[derive(Debug, Default)]
pub(crate) struct Contents {
    pub(crate) entries: Vec<Entry>,
    pub(crate) notes: Vec<(String, String)>,
}

/// Folders inside folders deeper than this are not looked into.
const DEPTH: usize = 32;

/// Lists a folder's regular files, sorted by name.
pub(crate) fn list(root: &Path, limits: &Limits) -> std::io::Result<Contents> {
    let mut contents = Contents::default();
    let mut open = vec![(root.to_path_buf(), String::new(), 0)];
    let mut first = true;
    while let Some((folder, prefix, depth)) = open.pop() {
        let listing = match std::fs::read_dir(&folder) {
            Ok(listing) => listing,
            Err(error) if first => return Err(error),
            Err(_) => {
                contents.notes.push((prefix, "This folder can't be opened; check its permissions.".to_owned()));
                continue;
            }
        };
        first = false;
        for item in listing {
            let Ok(item) = item else { continue };
            let name = format!("{prefix}{}", item.file_name().to_string_lossy());
            let Ok(meta) = item.path().symlink_metadata() else {
                contents.notes.push((name, "It vanished while the folder was read.".to_owned()));
                continue;
            };
            let kind = meta.file_type();
            if kind.is_dir() {
                if depth >= DEPTH {
                    contents.notes.push((name, "It lies too deep in folders and was left out.".to_owned()));
                } else {
                    open.push((item.path(), format!("{name}/"), depth + 1));
                }
            } else if kind.is_file() {
                if contents.entries.len() >= limits.members {
                    contents.notes.push((name, "The folder holds more files than any honest export.".to_owned()));
                    sort(&mut contents);
                    return Ok(contents);
                }
                contents.entries.push(Entry { name, path: item.path(), size: meta.len() });
            } else {
                let what = if kind.is_symlink() { "a link" } else { "not a regular file" };
                contents.notes.push((name, format!("It is {what} and was not followed.")));
            }
        }
    }
    sort(&mut contents);
    Ok(contents)
}

fn sort(contents: &mut Contents) {
    contents.entries.sort_by(|a, b| a.name.cmp(&b.name));
    contents.notes.sort();
}
