//! How the window was started: which record, how it is unlocked, which files to import at once.

use sayso::{Options, Unlock};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// How the window was started.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// The folder of the record; the platform's data directory if absent.
    pub home: Option<PathBuf>,
    /// A file whose first line is the passphrase; with it the keychain is not touched.
    pub passphrase_file: Option<PathBuf>,
    /// Files and folders to offer for import ("Open with Sayso").
    pub files: Vec<PathBuf>,
}

impl Start {
    /// Reads the arguments (without the program's name) and the two variables that the command line knows as well.
    ///
    /// # Errors
    /// A sentence about an argument that is not understood.
    pub fn read(
        arguments: impl IntoIterator<Item = OsString>,
        variable: impl Fn(&str) -> Option<OsString>,
    ) -> Result<Self, String> {
        let mut start = Self {
            home: variable("SAYSO_HOME").filter(|v| !v.is_empty()).map(PathBuf::from),
            passphrase_file: variable("SAYSO_PASSPHRASE_FILE").filter(|v| !v.is_empty()).map(PathBuf::from),
            files: Vec::new(),
        };
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--home") => start.home = Some(value("--home", &mut arguments)?),
                Some("--passphrase-file") => start.passphrase_file = Some(value("--passphrase-file", &mut arguments)?),
                Some("--") => start.files.extend(arguments.by_ref().map(PathBuf::from)),
                Some(option) if option.starts_with('-') => {
                    return Err(format!(
                        "sayso-desktop doesn't know {option}. It takes --home DIR, --passphrase-file FILE, and files to import."
                    ));
                }
                _ => start.files.push(PathBuf::from(argument)),
            }
        }
        Ok(start)
    }

    /// The façade's options.
    ///
    /// # Errors
    /// When the passphrase file can't be read.
    pub fn options(&self) -> Result<Options, String> {
        let unlock = match &self.passphrase_file {
            Some(file) => Unlock::Passphrase(first_line(file)?),
            None => Unlock::Keychain,
        };
        Ok(Options { home: self.home.clone(), unlock, ..Options::default() })
    }
}

fn value(option: &str, arguments: &mut impl Iterator<Item = OsString>) -> Result<PathBuf, String> {
    arguments.next().map(PathBuf::from).ok_or_else(|| format!("{option} needs a value."))
}

fn first_line(file: &Path) -> Result<Zeroizing<String>, String> {
    let text = Zeroizing::new(
        std::fs::read_to_string(file)
            .map_err(|why| format!("The passphrase file {} can't be read: {why}.", file.display()))?,
    );
    Ok(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Result<Start, String> {
        Start::read(arguments.iter().map(OsString::from), |_| None)
    }

    #[test]
    fn home_and_files_are_told_apart() {
        let start = read(&["--home", "/a b", "x.zip", "--", "--odd.zip"]).unwrap();
        assert_eq!(start.home, Some(PathBuf::from("/a b")));
        assert_eq!(start.files, [PathBuf::from("x.zip"), PathBuf::from("--odd.zip")]);
    }

    #[test]
    fn the_variables_count_and_an_argument_wins_over_them() {
        let variable = |name: &str| (name == "SAYSO_HOME").then(|| OsString::from("/from/variable"));
        assert_eq!(Start::read([], variable).unwrap().home, Some(PathBuf::from("/from/variable")));
        let start = Start::read(["--home".into(), "/given".into()], variable).unwrap();
        assert_eq!(start.home, Some(PathBuf::from("/given")));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert!(read(&["--hom", "x"]).unwrap_err().contains("--hom"));
        assert!(read(&["--home"]).unwrap_err().contains("needs a value"));
    }
}
