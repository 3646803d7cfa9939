//! `sample`: exports of any size, the same bytes for the same seed.

use crate::step::Done;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// What to make.
struct Wish {
    kind: String,
    records: u64,
    seed: u64,
    out: PathBuf,
}

/// Makes an export, or the sample life.
pub fn sample(args: &[String]) -> Done {
    let wish = parse(args)?;
    let start = Instant::now();
    make(&wish.kind, &wish.out, wish.seed, wish.records)
        .map_err(|e| format!("{} could not be written: {e}", wish.out.display()))?;
    println!("{} ({} s)", wish.out.display(), start.elapsed().as_secs());
    Ok(())
}

/// Makes an export of one kind.
pub fn make(kind: &str, out: &Path, seed: u64, records: u64) -> std::io::Result<()> {
    match kind {
        "x" => samples::x::large(out, seed, records).map(|_| ()),
        "facebook" => samples::facebook::large(out, seed, records),
        "mailbox" => samples::mailbox::large(out, seed, records),
        "google" => samples::large::google(out, seed, records),
        "google-pages" => samples::large::google_pages(out, seed, records),
        "instagram" => samples::large::instagram(out, seed, records),
        "tiktok" => samples::large::tiktok(out, seed, records),
        "amazon" => samples::large::amazon(out, seed, records),
        "netflix" => samples::large::netflix(out, seed, records),
        "life" => samples::life::write(out).map(|_| ()),
        "downloads" => {
            std::fs::create_dir_all(out)?;
            samples::downloads::write(out).map(|_| ())
        }
        other => Err(std::io::Error::other(format!(
            "there is no sample of kind {other}; there are x, facebook, mailbox, google, google-pages, instagram, tiktok, amazon, netflix, life and downloads"
        ))),
    }
}

fn parse(args: &[String]) -> Result<Wish, String> {
    let usage = "cargo xtask sample KIND --records N --out PATH [--seed S]";
    let mut wish = Wish { kind: String::new(), records: 10_000, seed: 1, out: PathBuf::new() };
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or_else(|| format!("{arg} needs a value: {usage}"));
        let number = |text: &str| text.parse().map_err(|_| format!("{text} is not a number: {usage}"));
        match arg.as_str() {
            "--records" => wish.records = number(value()?)?,
            "--seed" => wish.seed = number(value()?)?,
            "--out" => wish.out = PathBuf::from(value()?),
            kind => kind.clone_into(&mut wish.kind),
        }
    }
    if wish.kind.is_empty() || wish.out.as_os_str().is_empty() { Err(usage.to_owned()) } else { Ok(wish) }
}
