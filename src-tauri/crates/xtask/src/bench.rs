//! `bench` and `fuzz`: speeds beside rivals, and hostile input for minutes.

use crate::step::{Done, cargo, has, root, step_with};
use std::fs;

/// Criterion benches of every room that has them, then the whole-process table.
pub fn bench(args: &[String]) -> Done {
    let large = args.iter().any(|a| a == "--large");
    cargo("release build", &["build", "--release", "--package", "sayso-cli"])?;
    crate::bench_table::table(large)?;
    cargo(
        "criterion benches",
        &[
            "bench",
            "--package",
            "sayso-evidence",
            "--package",
            "sayso-record",
            "--package",
            "sayso-paper",
            "--package",
            "sayso-rights",
        ],
    )
}

/// Runs each fuzz target for some seconds.
pub fn fuzz(args: &[String]) -> Done {
    let seconds: u32 =
        args.first().map_or(Ok(60), |s| s.parse().map_err(|_| format!("{s} is not a number of seconds.")))?;
    if !has("cargo-fuzz", "--version") {
        return Err("cargo-fuzz is not installed: `cargo install --locked cargo-fuzz`, half a minute, once.".to_owned());
    }
    let dir = root().join("src-tauri/crates/evidence");
    let targets = fs::read_dir(dir.join("fuzz/fuzz_targets")).map_err(|e| format!("fuzz targets: {e}"))?;
    let mut names: Vec<String> =
        targets.filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(".rs").map(str::to_owned)).collect();
    names.sort();
    for name in names {
        let limit = format!("-max_total_time={seconds}");
        // cargo-fuzz needs unstable flags of the compiler; this is the usual way to have them on a stable one.
        step_with(
            &format!("fuzz {name}"),
            &dir,
            "cargo",
            &["fuzz", "run", &name, "--", &limit],
            &[("RUSTC_BOOTSTRAP", "1")],
        )?;
    }
    Ok(())
}
