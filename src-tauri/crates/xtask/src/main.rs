//! The words a developer needs: `cargo xtask run | test | check | bench | fuzz | sample | notices`.
//!
//! Depends on the standard library and on `samples` alone, so that it builds in seconds on a fresh machine.

mod bench;
mod bench_table;
mod notices;
mod open;
mod prove;
mod sample;
mod step;
mod system;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask WORD

  run              build Sayso and open its window (without a display: do the main job on the command line)
  test             everything that must pass: formats, lints, types, licences, tests of Rust and interface, the real window
  check            the part of `test` that runs nothing of ours: formats, lints, types, licences, architecture
  bench [--large]  speeds, beside the programs that people use instead
  fuzz [SECONDS]   each fuzz target for so many seconds (default 60)
  sample KIND --records N --out PATH [--seed S]
                   make an export of any size: x, facebook, mailbox; `life`, the sample life, or `downloads`, an export of each platform, into a folder
  notices          write THIRD_PARTY_NOTICES.md from both lock files
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let rest = args.get(1..).unwrap_or_default();
    let done = match args.first().map(String::as_str) {
        Some("run") => open::run(rest),
        Some("test") => prove::test(),
        Some("check") => prove::check(),
        Some("bench") => bench::bench(rest),
        Some("fuzz") => bench::fuzz(rest),
        Some("sample") => sample::sample(rest),
        Some("notices") => notices::notices(),
        Some("help" | "--help" | "-h") | None => {
            println!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Some(other) => Err(format!("`cargo xtask {other}` is not a word that xtask knows.\n\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("xtask: {why}");
            ExitCode::FAILURE
        }
    }
}
