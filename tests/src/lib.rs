//! Shared pieces of the journeys: the real programs, a home of their own, and what they answer.
//!
//! Journeys run the programs that `cargo build` left beside them, as a person would, with a passphrase file so that no
//! keychain is touched.

use serde_json::Value;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The passphrase of every test record.
pub const PASSPHRASE: &str = "correct horse battery staple";

/// The folder with the built programs: the grandparent of the running test.
fn programs() -> PathBuf {
    let test = std::env::current_exe().unwrap_or_default();
    test.ancestors().nth(2).unwrap_or(Path::new("target/debug")).to_path_buf()
}

/// A program of ours (`sayso`, `sayso-desktop`).
///
/// # Panics
/// If it has not been built: `cargo build --workspace` first.
pub fn program(name: &str) -> PathBuf {
    let path = programs().join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "{} is not built; `cargo build --workspace` first", path.display());
    path
}

/// Whether another's program is installed; says so when it isn't, so that a skipped check shows.
pub fn has(name: &str) -> bool {
    let found =
        std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|dir| dir.join(name).is_file()));
    if !found {
        eprintln!("skipped: {name} is not installed here");
    }
    found
}

/// A home for one record, erased at the end.
pub struct Home {
    dir: tempfile::TempDir,
}

impl Default for Home {
    fn default() -> Self {
        Self::new()
    }
}

impl Home {
    /// An empty home with a passphrase file beside the record.
    ///
    /// # Panics
    /// If the temporary folder can't be written.
    pub fn new() -> Self {
        let Ok(dir) = tempfile::tempdir() else { panic!("no temporary folder") };
        if let Err(e) = std::fs::write(dir.path().join("passphrase"), format!("{PASSPHRASE}\n")) {
            panic!("the passphrase file can't be written: {e}");
        }
        Self { dir }
    }

    /// A folder of the test's own, beside the record.
    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// The command line on this record, ready to run.
    pub fn command<S: AsRef<OsStr>>(&self, args: &[S]) -> Command {
        let mut command = Command::new(program("sayso"));
        command
            .env_remove("SAYSO_HOME")
            .env_remove("SAYSO_PASSPHRASE_FILE")
            // Nothing of the machine's user: no keychain, no profile, no locale.
            .env("HOME", self.path("user"))
            .env("LANG", "C.UTF-8")
            .arg("--home")
            .arg(self.path("record"))
            .arg("--passphrase-file")
            .arg(self.path("passphrase"))
            .args(args)
            .stdin(Stdio::null());
        command
    }

    /// Runs the command line.
    ///
    /// # Panics
    /// If the program can't be started.
    pub fn run<S: AsRef<OsStr>>(&self, args: &[S]) -> Output {
        match self.command(args).output() {
            Ok(output) => output,
            Err(e) => panic!("sayso can't be started: {e}"),
        }
    }

    /// Runs with `--json`, expects success, and reads the one document.
    ///
    /// # Panics
    /// If it fails or prints anything else.
    pub fn json<S: AsRef<OsStr>>(&self, args: &[S]) -> Value {
        let (status, value, stderr) = self.answer(args);
        assert_eq!(status, 0, "{stderr}\n{value:#}");
        value
    }

    /// Runs with `--json` and gives exit status, document and standard error.
    ///
    /// # Panics
    /// If standard output is not exactly one JSON document.
    pub fn answer<S: AsRef<OsStr>>(&self, args: &[S]) -> (i32, Value, String) {
        let mut command = self.command(&["--json"]);
        let Ok(output) = command.args(args).output() else { panic!("sayso can't be started") };
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        match serde_json::from_slice(&output.stdout) {
            Ok(value) => (output.status.code().unwrap_or(-1), value, stderr),
            Err(e) => panic!("not one JSON document ({e}): {}\n{stderr}", String::from_utf8_lossy(&output.stdout)),
        }
    }
}
