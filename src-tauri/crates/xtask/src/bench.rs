//! `bench` and `fuzz`: speeds beside rivals, and hostile input for minutes.

use crate::sample::make;
use crate::step::{Done, cargo, has, root, step_with};
use std::path::Path;
use std::{fs, io};

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
        return Err(
            "cargo-fuzz is not installed: `cargo install --locked cargo-fuzz`, a minute, once. It needs a C++ \
                    compiler too; the first run then builds for some minutes."
                .to_owned(),
        );
    }
    let dir = root().join("src-tauri/crates/evidence");
    seed(&dir.join("fuzz/corpus")).map_err(|e| format!("the first examples for the fuzz targets: {e}"))?;
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

/// Gives each target a small export to begin with, so that it need not find out what a zip is.
fn seed(corpus: &Path) -> io::Result<()> {
    for name in ["scan", "x", "facebook", "mailbox"] {
        fs::create_dir_all(corpus.join(name))?;
    }
    let plain = corpus.join("x/ad-impressions.js");
    make("x", &plain, 1, 3)?;
    fs::copy(&plain, corpus.join("scan/ad-impressions.js"))?;
    make("x", &corpus.join("x/twitter.zip"), 1, 3)?;
    make("mailbox", &corpus.join("mailbox/mail.mbox"), 1, 3)?;
    // There the first byte says as which file the rest is read.
    let export = corpus.join("facebook/export.zip");
    make("facebook", &export, 1, 3)?;
    fs::write(&export, [&[0], fs::read(&export)?.as_slice()].concat())
}
