//! Reading files that a person names: plain files only, and never more than is wanted.

use crate::problems::unreachable;
use crate::shapes::Problem;
use std::fs::File;
use std::io::{self, Read as _};
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
