//! What may be typed.

use crate::commands::{
    add, audit, brands, demo, export, gaps, imports, keep, prefs, reminders, requests, rights, table, why,
};
use crate::values;
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};
use std::ffi::OsString;
use std::path::PathBuf;
use words::Language;

/// Who holds what about you, why you saw that, and how to make it stop.
#[derive(Debug, Parser)]
#[command(name = "sayso", version, disable_help_subcommand = true, arg_required_else_help = true)]
pub struct Arguments {
    /// What counts for every command.
    #[command(flatten)]
    pub general: General,
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// What counts for every command, before it or after it.
#[derive(Clone, Debug, Args)]
pub struct General {
    /// Where the record lives
    #[arg(long, global = true, value_name = "DIR", env = "SAYSO_HOME", hide_env_values = true)]
    pub home: Option<PathBuf>,
    /// A file whose first line is the passphrase; with it the keychain is not touched
    #[arg(long, global = true, value_name = "FILE", env = "SAYSO_PASSPHRASE_FILE", hide_env_values = true)]
    pub passphrase_file: Option<PathBuf>,
    /// The day to take for today, for deadlines, ages and reports
    #[arg(long, global = true, value_name = "DATE", value_parser = values::day)]
    pub as_of: Option<NaiveDate>,
    /// The language of sentences: en, de
    #[arg(long, global = true, value_name = "L", value_parser = values::language)]
    pub lang: Option<Language>,
    /// Exactly one JSON document on standard output
    #[arg(long, global = true)]
    pub json: bool,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Recognise and read files, archives and folders
    Import(imports::Import),
    /// What has been imported
    Sources,
    /// One source, or its removal
    Source(imports::Source),
    /// Every kind of source it reads, and how to obtain it
    Kinds,
    /// Exports to ask for again, and when
    Reminder(reminders::Reminder),
    /// The browsers on this computer, and what would be read of each
    Browsers,
    /// Tables that a company sent, whose columns you explain once
    Table(table::Table),
    /// The record, by brand
    Brands(brands::Brands),
    /// All about one brand, and corrections
    Brand(brands::Brand),
    /// Enter something by hand
    Add(add::Add),
    /// What was shown to you, with the reasons behind it
    Why(why::Why),
    /// What you want: say it once, of everyone
    Prefs(prefs::Prefs),
    /// Where what you want and what was seen differ, the worst first; and acting on it
    Gaps(gaps::Gaps),
    /// Brands beside the rule book: transparent, sensitive, true to their purpose
    Audit(audit::Audit),
    /// What you agreed to or refused, and for what
    Consents(brands::Consents),
    /// Look through everything
    Search(why::Search),
    /// The excerpt that a statement rests on
    Evidence(why::Evidence),
    /// The rights you can use, with citation and deadline
    Rights(rights::Rights),
    /// Who you are, for letters only
    Me(rights::Me),
    /// Letters, their deadlines, and what came of them
    Request(requests::Request),
    /// Check that the record is whole
    Check,
    /// Take back the last change
    Undo(keep::Undo),
    /// Change what opens the record
    Key(keep::KeyArguments),
    /// The whole record, in open forms
    Export(export::Export),
    /// An encrypted copy of the record in one file
    Backup(keep::Backup),
    /// Put a backup in the place of the record
    Restore(keep::Restore),
    /// Erase everything, after naming it
    Forget(keep::Forget),
    /// Open the window on this record
    Open,
    /// The main job, whole, on a sample life in a record of its own
    Demo(demo::Demo),
}

/// `request new` and `request next` have a `--lang` of their own, the letter's; what stands before the command is the language of sentences.
pub fn with_letter_language(typed: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut typed: Vec<OsString> = typed.collect();
    let Some(new) = position_of_request_new(&typed) else { return typed };
    for argument in typed.iter_mut().skip(new + 1) {
        let Some(text) = argument.to_str() else { continue };
        if text == "--" {
            break;
        }
        if text == "--lang" {
            *argument = "--letter-lang".into();
        } else if let Some(value) = text.strip_prefix("--lang=") {
            *argument = format!("--letter-lang={value}").into();
        }
    }
    typed
}

fn position_of_request_new(typed: &[OsString]) -> Option<usize> {
    const WITH_VALUE: &[&str] = &["--home", "--passphrase-file", "--as-of", "--lang"];
    let (mut words, mut skip) = (Vec::new(), false);
    for (i, argument) in typed.iter().enumerate().skip(1) {
        let text = argument.to_str().unwrap_or_default();
        if std::mem::take(&mut skip) {
            continue;
        }
        if WITH_VALUE.contains(&text) {
            skip = true;
        } else if !text.starts_with('-') {
            words.push(text);
            if words.len() == 2 {
                return matches!(words[..], ["request", "new" | "next"]).then_some(i);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    fn typed(line: &str) -> Vec<String> {
        let words = line.split(' ').map(OsString::from);
        with_letter_language(words).into_iter().map(|w| w.into_string().unwrap()).collect()
    }

    #[test]
    fn the_arguments_are_well_formed() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn the_letters_language_is_told_from_that_of_sentences() {
        assert_eq!(typed("sayso --lang en request --json new --lang de")[6..], ["--letter-lang", "de"]);
        assert_eq!(typed("sayso request new --lang=de")[3..], ["--letter-lang=de"]);
        assert_eq!(typed("sayso --home request why --lang de")[4..], ["--lang", "de"]);
        assert_eq!(typed("sayso request next req-1 --lang de")[4..], ["--letter-lang", "de"]);
        assert_eq!(typed("sayso request list --lang de")[3..], ["--lang", "de"]);
    }
}
