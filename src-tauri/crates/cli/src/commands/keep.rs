//! Keeping the record: check, undo, key, backup, restore, forget.

use super::{Desk, Ended};
use crate::ask;
use crate::output::note;
use clap::{Args, Subcommand};
use sayso::shapes::{ChangedShape, Problem};
use sayso::{Asking, Sayso, Unlock};
use serde_json::json;
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::process::ExitCode;
use words::Args as Values;

/// `undo`.
#[derive(Debug, Args)]
pub struct Undo {
    /// List what was done instead
    #[arg(long)]
    pub list: bool,
}

/// `key`.
#[derive(Debug, Args)]
pub struct KeyArguments {
    /// What to do with the key.
    #[command(subcommand)]
    pub act: KeyAct,
}

/// What can be done with the key.
#[derive(Debug, Subcommand)]
pub enum KeyAct {
    /// A new passphrase, or the keychain; the old way no longer opens the record
    Change {
        /// A file whose first line is the new passphrase
        #[arg(long, value_name = "FILE", conflicts_with = "keychain")]
        new_passphrase_file: Option<PathBuf>,
        /// Let the keychain of this computer open it
        #[arg(long)]
        keychain: bool,
    },
    /// A new recovery code, shown once; an earlier one no longer opens the record
    Recovery,
}

/// `backup`.
#[derive(Debug, Args)]
pub struct Backup {
    /// Where to write it
    pub file: PathBuf,
}

/// `restore`.
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup
    pub file: PathBuf,
}

/// `forget`.
#[derive(Debug, Args)]
pub struct Forget {
    /// Name what would be erased, and erase nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Don't ask at the terminal
    #[arg(long)]
    pub yes: bool,
}

/// Checks the record; exit status 1 when something is wrong with it.
pub fn check(desk: &mut Desk) -> Ended {
    let found = desk.start()?.check()?;
    desk.out.show(&found, |text, out| {
        if found.ok {
            text.line(&out.say("cli-check-well", &Values::new().number("count", found.checked.into())));
        }
        for problem in &found.problems {
            text.line(problem);
        }
    });
    if !found.ok {
        note(&format!("sayso: {}", found.problems.join(" ")));
    }
    Ok(if found.ok { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Takes back the last change, or lists the changes.
pub fn undo(desk: &mut Desk, arguments: &Undo) -> Ended {
    let mut sayso = desk.start()?;
    if arguments.list {
        let history = sayso.operations()?;
        desk.out.show(&history, |text, out| {
            if history.operations.is_empty() {
                text.line(&out.words().plain("cli-undo-none"));
            }
            for operation in &history.operations {
                let id = if operation.undone { "cli-undo-undone" } else { "cli-undo-line" };
                let values = Values::new().text("at", &operation.at).text("sentence", &operation.sentence);
                text.line(&out.say(id, &values));
            }
        });
        return Ok(ExitCode::SUCCESS);
    }
    let last = sayso.operations()?.operations.into_iter().find(|o| !o.undone);
    let changed = sayso.undo()?;
    desk.out.show(&changed, |text, out| {
        let what = last.map_or_else(String::new, |o| o.sentence);
        text.line(&out.say("cli-undo-done", &Values::new().text("sentence", &what)));
    });
    Ok(ExitCode::SUCCESS)
}

/// Changes what opens the record, or makes a new recovery code.
pub fn key(desk: &mut Desk, arguments: KeyArguments) -> Ended {
    let mut sayso = desk.start()?;
    match arguments.act {
        KeyAct::Change { new_passphrase_file, keychain } => {
            let words = desk.out.words();
            let new = match new_passphrase_file {
                Some(file) => Unlock::Passphrase(ask::first_line(&file, words)?),
                None if keychain => Unlock::Keychain,
                None => Unlock::Passphrase(ask::at_the_terminal(words).and_then(|ask| ask(Asking::New)).ok_or_else(
                    || Problem::new(words.plain("cli-key-no-new")).next(words.plain("cli-key-no-new-next")),
                )?),
            };
            let strength = match &new {
                Unlock::Passphrase(text) => Some(sayso.passphrase_strength(text).1),
                _ => None,
            };
            let changed = sayso.key_change(new)?;
            desk.out.show(&changed, |text, out| {
                text.line(&out.words().plain("cli-key-changed"));
                if let Some(strength) = strength {
                    text.line(&out.say("cli-key-strength", &Values::new().text("strength", &strength)));
                }
            });
        }
        KeyAct::Recovery => {
            let code = sayso.key_recovery()?;
            desk.out.show(&json!({"changed": ["key"], "code": code}), |text, out| {
                text.line(&out.words().plain("cli-key-code"));
                text.gap();
                text.under(&code);
                text.gap();
                text.line(&out.words().plain("cli-key-code-once"));
            });
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes a backup.
pub fn backup(desk: &mut Desk, arguments: &Backup) -> Ended {
    let changed = desk.start()?.backup(&arguments.file)?;
    desk.out.show(&changed, |text, out| {
        text.line(&out.say("cli-backup-done", &Values::new().text("path", &arguments.file.display().to_string())));
    });
    Ok(ExitCode::SUCCESS)
}

/// Puts a backup in the place of the record. A record that no longer opens is no hindrance.
pub fn restore(desk: &mut Desk, arguments: &Restore) -> Ended {
    let mut sayso = Sayso::open(desk.options()?)?;
    desk.out.in_words(sayso.words());
    let changed = sayso.restore(&arguments.file)?;
    desk.out.show(&changed, |text, out| {
        text.line(&out.say("cli-restore-done", &Values::new().text("path", &arguments.file.display().to_string())));
    });
    Ok(ExitCode::SUCCESS)
}

/// Names everything, then erases it. A record that no longer opens can be erased too.
pub fn forget(desk: &mut Desk, arguments: &Forget) -> Ended {
    let mut sayso = Sayso::open(desk.options()?)?;
    desk.out.in_words(sayso.words());
    let names = sayso.forget_names();
    for name in &names {
        note(&desk.out.say("cli-forget-name", &Values::new().text("name", name)));
    }
    let changed = if arguments.dry_run || names.is_empty() {
        ChangedShape::default()
    } else if arguments.yes || agreed(desk) {
        sayso.forget()?
    } else {
        return Err(Problem::new(desk.out.words().plain("cli-forget-kept")));
    };
    let mut document = serde_json::to_value(&changed).unwrap_or_default();
    if let Some(fields) = document.as_object_mut() {
        fields.insert("names".to_owned(), json!(names));
    }
    desk.out.show(&document, |text, out| {
        let id = match (names.is_empty(), arguments.dry_run) {
            (true, _) => "cli-forget-nothing",
            (false, true) => "cli-forget-dry",
            (false, false) => "cli-forget-done",
        };
        text.line(&out.words().plain(id));
        text.line(&out.words().plain("lock-forget-left"));
    });
    Ok(ExitCode::SUCCESS)
}

/// Asks once where a person sits at the terminal; a script has said what it wants by calling.
fn agreed(desk: &Desk) -> bool {
    if !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
        return true;
    }
    let words = desk.out.words();
    eprint!("{} ", words.plain("cli-forget-ask"));
    let mut line = String::new();
    let read = std::io::stdin().read_line(&mut line);
    read.is_ok() && line.trim().to_lowercase() == words.plain("cli-forget-word")
}
