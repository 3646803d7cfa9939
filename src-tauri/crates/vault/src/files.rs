//! Small private files, written whole or not at all.

use crate::VaultError;
use crate::key::random_bytes;
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Makes a folder that only its owner may enter; one that is there is closed to others.
///
/// # Errors
/// When the folder can't be made.
pub fn private_folder(path: &Path) -> Result<(), VaultError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|e| VaultError::io(path, e))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let open = fs::metadata(path).map_err(|e| VaultError::io(path, e))?.permissions();
        if open.mode() & 0o077 != 0 {
            // Not ours to change on some file systems (a stick, a share): the record is encrypted all the same.
            let _ = fs::set_permissions(path, fs::Permissions::from_mode(0o700));
        }
    }
    Ok(())
}

/// Writes a file that only its owner may read: a temporary file beside it, synced, renamed over it, the folder synced.
/// After a crash the old file is there or the new one, never a part.
///
/// # Errors
/// When a step fails; the old file is untouched then.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<(), VaultError> {
    let (temporary, mut file) = temporary_beside(path)?;
    let written = file
        .write_all(bytes)
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::rename(&temporary, path))
        .and_then(|()| sync_folder(path));
    drop(file);
    written.map_err(|e| {
        let _ = fs::remove_file(&temporary);
        VaultError::io(path, e)
    })
}

fn temporary_beside(path: &Path) -> Result<(PathBuf, File), VaultError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let temporary = path.with_file_name(format!(".{name}.{}", hex::encode(random_bytes::<6>()?.as_slice())));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&temporary).map_err(|e| VaultError::io(path, e))?;
    Ok((temporary, file))
}

/// Makes a rename last: on Unix the folder itself has to be synced.
#[cfg(unix)]
fn sync_folder(path: &Path) -> std::io::Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps)]
fn sync_folder(_: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_file_replaces_the_old_one_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("a").join("b");
        private_folder(&home).unwrap();
        let path = home.join("key.json");
        write_private(&path, b"one").unwrap();
        write_private(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(&home).unwrap().count(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
            assert_eq!(fs::metadata(&home).unwrap().permissions().mode() & 0o777, 0o700);
        }
    }

    #[test]
    fn a_folder_in_the_way_is_said_and_nothing_stays_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key.json");
        fs::create_dir_all(path.join("full")).unwrap();
        assert!(matches!(write_private(&path, b"one"), Err(VaultError::Io { .. })));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
