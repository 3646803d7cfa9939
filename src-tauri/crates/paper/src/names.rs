//! Names of files, and the folder they go to: inside it, unique, never over another file.

use crate::PaperError;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Bytes that a stem may have: far below what any file system or path length allows.
const LONGEST: usize = 80;

/// A file name's stem from any text: letters and digits with `-` between, lower case, without accents.
pub fn file_stem(text: &str) -> String {
    let mut out = String::new();
    for c in model::fold(text).chars() {
        if c.is_alphanumeric() {
            if out.len() + c.len_utf8() > LONGEST {
                break;
            }
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') && c != '\'' && c != '’' {
            out.push('-');
        }
    }
    let out = out.trim_end_matches('-').to_owned();
    // Windows keeps these names for devices, with any extension.
    let reserved = matches!(out.as_str(), "con" | "prn" | "aux" | "nul")
        || (out.len() == 4
            && (out.starts_with("com") || out.starts_with("lpt"))
            && out.ends_with(|c: char| c.is_numeric()));
    match out.as_str() {
        "" => "letter".to_owned(),
        _ if reserved => format!("{out}-letter"),
        _ => out,
    }
}

/// A folder that files are put into.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// The folder, made if it isn't there.
    pub fn open(path: &Path) -> Result<Self, PaperError> {
        std::fs::create_dir_all(path).map_err(|source| PaperError::Io { path: path.to_owned(), source })?;
        Ok(Self(path.to_owned()))
    }

    /// Writes files that belong together under one stem, and waits until they are on the disk. If a file of that name
    /// is there already, the stem gets a number; nothing is ever overwritten. Either all files are written or none
    /// stays.
    pub fn put(&self, stem: &str, files: &[(&str, Vec<u8>)]) -> Result<Vec<PathBuf>, PaperError> {
        let paths = self.lay(stem, files)?;
        Self::settle(&paths)?;
        Ok(paths)
    }

    /// As [`Folder::put`], without the wait: many letters wait once, by [`Folder::settle`].
    pub fn lay(&self, stem: &str, files: &[(&str, Vec<u8>)]) -> Result<Vec<PathBuf>, PaperError> {
        let stem = file_stem(stem);
        for number in 1..10_000_u32 {
            let stem = if number == 1 { stem.clone() } else { format!("{stem}-{number}") };
            let paths: Vec<_> =
                files.iter().map(|(kind, _)| self.0.join(format!("{stem}.{}", file_stem(kind)))).collect();
            if paths.iter().any(|path| path.symlink_metadata().is_ok()) {
                continue;
            }
            match write_all(&paths, files) {
                Ok(()) => return Ok(paths),
                // Somebody else took the name in between.
                Err((_, source)) if source.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err((path, source)) => return Err(PaperError::Io { path, source }),
            }
        }
        Err(PaperError::Build(format!("there are too many files named {stem}")))
    }

    /// Waits until files are on the disk; if that fails, none of them stays.
    pub fn settle(paths: &[PathBuf]) -> Result<(), PaperError> {
        for path in paths {
            let settled = OpenOptions::new().write(true).open(path).and_then(|file| file.sync_all());
            if let Err(source) = settled {
                for path in paths {
                    let _ = std::fs::remove_file(path);
                }
                return Err(PaperError::Io { path: path.clone(), source });
            }
        }
        Ok(())
    }
}

fn write_all(paths: &[PathBuf], files: &[(&str, Vec<u8>)]) -> Result<(), (PathBuf, std::io::Error)> {
    for (done, (path, (_, bytes))) in paths.iter().zip(files).enumerate() {
        // `create_new` neither follows a link nor replaces a file.
        let mut made = false;
        let written = OpenOptions::new().write(true).create_new(true).open(path).and_then(|mut file| {
            made = true;
            file.write_all(bytes)
        });
        if let Err(error) = written {
            for path in paths.iter().take(done + usize::from(made)) {
                let _ = std::fs::remove_file(path);
            }
            return Err((path.clone(), error));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_harmless() {
        assert_eq!(file_stem("Zoë O'Neill #1"), "zoe-oneill-1");
        assert_eq!(file_stem("../../etc/passwd"), "etc-passwd");
        assert_eq!(file_stem("C:\\con"), "c-con");
        assert_eq!(file_stem("NUL"), "nul-letter");
        assert_eq!(file_stem("\u{202E}fdp.exe"), "fdp-exe");
        assert_eq!(file_stem("🙂\r\n"), "letter");
        assert!(file_stem(&"ä".repeat(300)).len() <= LONGEST);
    }

    #[test]
    fn files_stay_inside_and_never_replace_another() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::open(&dir.path().join("out")).unwrap();
        let first = folder.put("../x", &[("pdf", b"1".to_vec()), ("txt", b"2".to_vec())]).unwrap();
        let second = folder.put("../x", &[("txt", b"3".to_vec())]).unwrap();
        assert_eq!(first[0], dir.path().join("out/x.pdf"));
        assert_eq!(second[0], dir.path().join("out/x-2.txt"));
        assert_eq!(std::fs::read(&first[1]).unwrap(), b"2");
    }

    #[test]
    fn if_one_file_is_not_on_the_disk_none_stays() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::open(dir.path()).unwrap();
        let mut files = folder.lay("x", &[("pdf", b"1".to_vec())]).unwrap();
        Folder::settle(&files).unwrap();
        files.push(dir.path().join("gone.txt"));
        assert!(Folder::settle(&files).is_err());
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_link_is_not_followed() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("precious");
        #[cfg(unix)]
        std::os::unix::fs::symlink(&target, dir.path().join("x.txt")).unwrap();
        let folder = Folder::open(dir.path()).unwrap();
        let written = folder.put("x", &[("txt", b"3".to_vec())]).unwrap();
        assert!(!target.exists());
        #[cfg(unix)]
        assert_eq!(written[0], dir.path().join("x-2.txt"));
    }
}
