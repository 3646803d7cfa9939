//! The `sayso` command line: thin over the façade.
//!
//! `arguments` is what may be typed, `commands` has a file per group of commands, `output` prints one JSON document or
//! calm sentences. It must never know a format, a law or SQL; it makes no statement of its own about the record.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod arguments;
mod ask;
mod commands;
mod output;
mod progress;
mod values;

use arguments::Arguments;
use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let typed = arguments::with_letter_language(std::env::args_os());
    let arguments = match Arguments::try_parse_from(typed) {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    commands::run(arguments)
}
