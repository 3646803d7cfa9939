//! `demo`: the main job, whole, on a sample life.

use super::{Desk, Ended};
use clap::Args;
use sayso::Sayso;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use words::Args as Values;

/// `demo`.
#[derive(Debug, Args)]
pub struct Demo {
    /// The folder for its exports, its record and its letters
    #[arg(long, value_name = "DIR", default_value = "sayso-demo")]
    pub out: PathBuf,
}

/// Does it all on the sample life. Your own record isn't touched.
pub fn demo(desk: &mut Desk, arguments: &Demo) -> Ended {
    let made = Sayso::demo(&arguments.out, desk.general.lang)?;
    desk.out.show(&made, |text, out| {
        for line in &made.story {
            text.line(line);
        }
        text.gap();
        text.line(&out.words().plain("cli-demo-files"));
        for file in &made.files {
            text.under(file);
        }
        text.gap();
        let passphrase = Path::new(&made.home).with_file_name("passphrase.txt").display().to_string();
        let values = Values::new().text("home", &made.home).text("passphrase", &passphrase).text("day", &made.as_of);
        text.line(&out.say("cli-demo-record", &values));
    });
    Ok(ExitCode::SUCCESS)
}
