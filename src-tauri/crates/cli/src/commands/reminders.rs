//! `reminder`: the exports to ask for again.

use super::{Desk, Ended};
use crate::output::{Output, Text};
use clap::{Args, Subcommand};
use model::SourceKind;
use sayso::shapes::{KindShape, NewReminder, ReminderWhat};
use std::path::PathBuf;
use std::process::ExitCode;
use words::Args as Values;

/// `reminder`.
#[derive(Debug, Args)]
pub struct Reminder {
    /// What to do.
    #[command(subcommand)]
    pub act: ReminderAct,
}

/// What can be done with reminders.
#[derive(Debug, Subcommand)]
pub enum ReminderAct {
    /// What to ask for again, and when
    List,
    /// You asked a platform for an export
    Asked {
        /// Which kind
        #[arg(value_name = "KIND", value_parser = crate::values::kind)]
        kind: SourceKind,
        /// When; today if it isn't named
        #[arg(long, value_name = "DATE", value_parser = crate::values::day_text)]
        on: Option<String>,
    },
    /// Remind on a day of your own
    Set {
        /// Of which kind
        #[arg(value_name = "KIND", value_parser = crate::values::kind)]
        kind: SourceKind,
        /// When
        #[arg(long, value_name = "DATE", value_parser = crate::values::day_text)]
        on: String,
    },
    /// Don't remind
    Off {
        /// Of which kind
        #[arg(value_name = "KIND", value_parser = crate::values::kind)]
        kind: SourceKind,
    },
    /// Remind as often as the guide says
    Usual {
        /// Of which kind
        #[arg(value_name = "KIND", value_parser = crate::values::kind)]
        kind: SourceKind,
    },
    /// The days as a calendar
    Calendar {
        /// Where to write it
        #[arg(long, value_name = "FILE.ics")]
        out: PathBuf,
    },
}

/// Lists what to ask for again, or keeps what the person says about it.
pub fn reminder(desk: &mut Desk, arguments: Reminder) -> Ended {
    let mut sayso = desk.start()?;
    let (kind, what, on) = match arguments.act {
        ReminderAct::List => {
            let kinds = sayso.reminders()?;
            desk.out.show(&kinds, |text, out| {
                if kinds.kinds.is_empty() {
                    text.line(&out.words().plain("reminder-none"));
                }
                for kind in &kinds.kinds {
                    say(kind, text);
                }
            });
            return Ok(ExitCode::SUCCESS);
        }
        ReminderAct::Calendar { out: file } => {
            let changed = sayso.reminder_calendar(&file)?;
            desk.out.show(&changed, |text, out: &Output| {
                let values = Values::new().text("path", &file.display().to_string());
                text.line(&out.say("reminder-calendar-saved", &values));
            });
            return Ok(ExitCode::SUCCESS);
        }
        ReminderAct::Asked { kind, on } => (kind, ReminderWhat::Asked, on),
        ReminderAct::Set { kind, on } => (kind, ReminderWhat::On, Some(on)),
        ReminderAct::Off { kind } => (kind, ReminderWhat::Off, None),
        ReminderAct::Usual { kind } => (kind, ReminderWhat::Usual, None),
    };
    let kept = sayso.remind(&NewReminder { kind: kind.id().to_owned(), what, on })?;
    desk.out.show(&kept, |text, _| say(&kept, text));
    Ok(ExitCode::SUCCESS)
}

fn say(kind: &KindShape, text: &mut Text) {
    text.line(&format!("{} ({})", kind.name, kind.id));
    if let Some(sentence) = kind.reminder.as_ref().and_then(|reminder| reminder.sentence.as_deref()) {
        text.under(sentence);
    }
    if let Some(url) = &kind.url {
        text.under(url);
    }
}
