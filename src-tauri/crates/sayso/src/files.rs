//! Files that a person names: only plain ones are read, never more of them than is wanted; a new one is whole or not there.

use crate::problems::unreachable;
use crate::shapes::Problem;
use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::Path;

/// A plain file's bytes; of a larger one `most` and one more, so that whoever asked notices.
///
/// # Errors
/// `unreachable`, when it isn't there, can't be read, or is no plain file (a pipe would wait for ever).
pub(crate) fn read_up_to(path: &Path, most: u64) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| {
        if !file.metadata()?.is_file() {
            return Err(io::Error::from(io::ErrorKind::InvalidInput));
        }
        file.take(most + 1).read_to_end(&mut bytes)
    });
    read.map_err(|error| unreachable(path, &error))?;
    Ok(bytes)
}

/// Writes a new file, whole or not at all. One that is there stays as it is.
///
/// # Errors
/// `file-exists`, or `unreachable` when it can't be written.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Problem> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Problem::of("file-exists").to(path.display().to_string()),
        _ => unreachable(path, &error),
    })?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|error| {
        // What is half written helps nobody; that it couldn't be written is told either way.
        let _ = std::fs::remove_file(path);
        unreachable(path, &error)
    })
}
