//! `test` and `check`: everything that must hold.

use crate::step::{Done, cargo, has, npm, root, step, ui};
use crate::{notices, system};
use std::time::Instant;

/// Everything that must pass.
pub fn test() -> Done {
    let start = Instant::now();
    println!(
        "Sayso's proof: from nothing about 35 minutes on two cores. It installs missing system packages (saying which),"
    );
    println!("the interface's packages in ui/node_modules, and builds into target/.");
    system::ready_to_test()?;
    system::interface()?;
    still()?;
    step("interface tests", &ui(), npm(), &["run", "--silent", "test"])?;
    // One set of features for programs and tests, so that nothing is built twice.
    cargo("build", &["build", "--workspace", "--all-targets", "--locked"])?;
    cargo("tests", &["test", "--workspace", "--locked", "--no-fail-fast"])?;
    println!("\nAll passed, in {} minutes.", start.elapsed().as_secs() / 60 + 1);
    Ok(())
}

/// The part that runs nothing of ours.
pub fn check() -> Done {
    system::ready_to_build()?;
    system::interface()?;
    still()
}

fn still() -> Done {
    cargo("format", &["fmt", "--all", "--check"])?;
    cargo("lints", &["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"])?;
    step("interface types", &ui(), npm(), &["run", "--silent", "check"])?;
    step("interface lints", &ui(), npm(), &["run", "--silent", "lint"])?;
    licences()?;
    notices::fresh()
}

/// Bans, licences and sources; the list of advisories is fetched from a code host, so it is left to `cargo deny check`.
fn licences() -> Done {
    if has("cargo-deny", "--version") {
        return step(
            "licences (cargo deny; without advisories)",
            &root(),
            "cargo",
            &["deny", "check", "bans", "licenses", "sources"],
        );
    }
    println!(
        "\n== licences: cargo-deny is not installed, so deny.toml was not checked (`cargo install --locked cargo-deny`, a few minutes, once)."
    );
    Ok(())
}
