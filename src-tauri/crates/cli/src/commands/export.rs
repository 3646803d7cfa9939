//! `export`: the whole record, in open forms.

use super::{Desk, Ended};
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;
use words::Args as Values;

/// `export`.
#[derive(Debug, Args)]
pub struct Export {
    /// csv, json, or jsonld in W3C DPV terms
    #[arg(long, value_parser = ["csv", "json", "jsonld"])]
    pub format: String,
    /// The folder for the files
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// Writes the whole record into a folder.
pub fn export(desk: &mut Desk, arguments: &Export) -> Ended {
    let written = desk.start()?.export(&arguments.format, &arguments.out)?;
    desk.out.show(&written, |text, out| {
        text.line(&out.say("cli-export-done", &Values::new().text("path", &arguments.out.display().to_string())));
        for file in &written.files {
            text.under(file);
        }
    });
    Ok(ExitCode::SUCCESS)
}
