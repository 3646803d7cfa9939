//! Running one command as a step: said before, timed after, and stopped at when it fails.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// What every word answers: nothing, or one sentence.
pub type Done = Result<(), String>;

/// The top of the checkout.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_path_buf()
}

/// The interface's folder.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// Runs a program in a folder as a step with a name; its output is shown as it comes.
pub fn step<S: AsRef<OsStr>>(name: &str, dir: &Path, program: &str, args: &[S]) -> Done {
    step_with(name, dir, program, args, &[])
}

/// The same with environment variables.
pub fn step_with<S: AsRef<OsStr>>(name: &str, dir: &Path, program: &str, args: &[S], env: &[(&str, &str)]) -> Done {
    println!("\n== {name}");
    let start = Instant::now();
    let status = Command::new(program)
        .args(args)
        .envs(env.iter().copied())
        .current_dir(dir)
        .stdin(Stdio::null())
        .status()
        .map_err(|e| format!("{name}: {program} can't be started ({e}). Is it installed?"))?;
    println!("== {name}: {} s", start.elapsed().as_secs());
    if status.success() { Ok(()) } else { Err(format!("{name} failed ({status}).")) }
}

/// Runs cargo at the top of the checkout.
pub fn cargo(name: &str, args: &[&str]) -> Done {
    step(name, &root(), &std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()), args)
}

/// npm is a script on Windows.
pub fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// Whether a program answers.
pub fn has(program: &str, arg: &str) -> bool {
    Command::new(program)
        .arg(arg)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|s| s.success())
}

/// A program's standard output, trimmed; `None` if it can't run or fails.
pub fn answer(program: &str, args: &[&str]) -> Option<String> {
    let out = Command::new(program).args(args).current_dir(root()).stdin(Stdio::null()).output().ok()?;
    out.status.success().then(|| String::from_utf8_lossy(&out.stdout).trim().to_owned())
}
