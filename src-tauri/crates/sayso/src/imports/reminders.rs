//! Asking again for an export: what the person asked a platform for, when the newest came, and the day to ask again.
//!
//! Sayso doesn't run in the background, so a reminder is a line on the overview and on Import, and an entry in a
//! calendar file. The usual day follows from the guide (how often to repeat); the person may name another, or none.

use crate::Sayso;
use crate::shapes::{ChangedShape, KindShape, KindsShape, NewReminder, Problem, ReminderShape, ReminderWhat};
use chrono::{Days, NaiveDate};
use model::SourceKind;
use paper::Entry;
use record::SourceRow;
use serde::{Deserialize, Serialize};
use std::path::Path;
use words::Args;

/// What the person said about one kind's reminder, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Said {
    /// The day on which they asked the platform.
    asked_on: Option<NaiveDate>,
    /// A day of their own.
    on: Option<NaiveDate>,
    /// No reminder.
    off: bool,
}

/// How one kind stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Nothing was imported, asked for, or said.
    Nothing,
    /// Asked for on this day, and nothing has come since.
    Asked(NaiveDate),
    /// To be asked for again on this day; `own` if the person named the day.
    Again { on: NaiveDate, own: bool },
    /// The person wants no reminder.
    Off,
}

impl Standing {
    /// From what was said, the day of the newest export, and how often to repeat (0: once is enough).
    fn of(said: &Said, newest: Option<NaiveDate>, repeat_every_days: u32) -> Self {
        // An export of that day or later settles what was said of an earlier one.
        let open = |day: Option<NaiveDate>| day.filter(|day| newest.is_none_or(|newest| newest < *day));
        if said.off {
            return Self::Off;
        }
        if let Some(day) = open(said.asked_on) {
            return Self::Asked(day);
        }
        if let Some(on) = open(said.on) {
            return Self::Again { on, own: true };
        }
        let usual = newest.filter(|_| repeat_every_days > 0);
        match usual.and_then(|day| day.checked_add_days(Days::new(repeat_every_days.into()))) {
            Some(on) => Self::Again { on, own: false },
            None => Self::Nothing,
        }
    }
}

/// A kind with its standing.
pub(crate) struct Reminder {
    /// Of which export.
    pub(crate) kind: SourceKind,
    /// The day on which the newest was made, else imported.
    pub(crate) newest: Option<NaiveDate>,
    /// How it stands.
    pub(crate) standing: Standing,
}

impl Sayso {
    /// The kinds whose reminder says something, the most urgent first: due, asked for, later, off.
    ///
    /// # Errors
    /// When the record can't be read.
    pub fn reminders(&self) -> Result<KindsShape, Problem> {
        let mut rows = self.reminder_rows()?;
        rows.retain(|row| row.standing != Standing::Nothing);
        rows.sort_by_key(|row| match row.standing {
            Standing::Again { on, .. } if on <= self.today => (0, Some(on), row.kind.id()),
            Standing::Asked(day) => (1, Some(day), row.kind.id()),
            Standing::Again { on, .. } => (2, Some(on), row.kind.id()),
            Standing::Off | Standing::Nothing => (3, None, row.kind.id()),
        });
        let kinds: Vec<KindShape> = rows.iter().map(|row| self.kind_shape(row.kind, Some(row))).collect();
        Ok(KindsShape { total: u32::try_from(kinds.len()).unwrap_or(u32::MAX), kinds, next: None })
    }

    /// Keeps what the person says about a kind's reminder.
    ///
    /// # Errors
    /// When no platform hands out such a source, the day doesn't fit, or the record can't be written.
    pub fn remind(&mut self, new: &NewReminder) -> Result<KindShape, Problem> {
        let args = Args::new().text("kind", &new.kind);
        let kind = SourceKind::parse(&new.kind).filter(|kind| controls::export_guide(*kind).is_some());
        let kind = kind.ok_or_else(|| self.no_reminder("no-guide", &args))?;
        let day = match new.on.as_deref() {
            Some(text) => Some(text.parse::<NaiveDate>().map_err(|_| self.no_reminder("day", &args))?),
            None => None,
        };
        let said = match new.what {
            ReminderWhat::Asked => match day.unwrap_or(self.today) {
                day if day > self.today => return Err(self.no_reminder("future", &args)),
                day => Said { asked_on: Some(day), ..Said::default() },
            },
            ReminderWhat::On => match day {
                Some(day) if day > self.today => Said { on: Some(day), ..Said::default() },
                _ => return Err(self.no_reminder("past", &args)),
            },
            ReminderWhat::Off => Said { off: true, ..Said::default() },
            ReminderWhat::Usual => Said::default(),
        };
        let text = serde_json::to_string(&said).ok().filter(|_| said != Said::default());
        self.writing()?.set_setting(&setting(kind), text.as_deref())?;
        let row = self.reminder_rows()?.into_iter().find(|row| row.kind == kind);
        Ok(self.kind_shape(kind, row.as_ref()))
    }

    /// Writes the days on which to ask again as a calendar file; replaces only a calendar of its own.
    ///
    /// # Errors
    /// When the record can't be read, or the file can't be written.
    pub fn reminder_calendar(&self, out: &Path) -> Result<ChangedShape, Problem> {
        let entry = |row: &Reminder| {
            let Standing::Again { on, .. } = row.standing else { return None };
            let args = Args::new().text("kind", &self.kind_name(row.kind));
            Some(Entry {
                uid: format!("export-{}@sayso", row.kind.id()),
                // What is due already is for today: calendars hide what is past.
                on: on.max(self.today),
                summary: self.words().say("reminder-calendar", &args),
                description: self.kind_shape(row.kind, None).how,
            })
        };
        let entries: Vec<Entry> = self.reminder_rows()?.iter().filter_map(entry).collect();
        self.write_calendar("reminder-calendar-name", &entries, out)
    }

    /// Every kind that a platform hands out, in the contract's order.
    pub(crate) fn reminder_rows(&self) -> Result<Vec<Reminder>, Problem> {
        let sources = self.reading().map(record::Record::sources).transpose()?.unwrap_or_default();
        let mut rows = Vec::new();
        for kind in evidence::readers().iter().map(|reader| reader.kind()) {
            let Some(guide) = controls::export_guide(kind) else { continue };
            let newest = sources.iter().filter(|source| source.kind == kind).map(made).max();
            let standing = Standing::of(&self.said(kind)?, newest, guide.repeat_every_days);
            rows.push(Reminder { kind, newest, standing });
        }
        Ok(rows)
    }

    pub(super) fn reminder_shape(&self, row: &Reminder) -> ReminderShape {
        let newest = row.newest.map(|day| self.words().full_day(day)).unwrap_or_default();
        let args = |day: NaiveDate| Args::new().text("day", &self.words().full_day(day)).text("newest", &newest);
        let (state, on, id) = match row.standing {
            Standing::Nothing => ("none", None, None),
            Standing::Off => ("off", None, Some("reminder-off")),
            Standing::Asked(day) => ("asked", Some(day), Some("reminder-asked")),
            Standing::Again { on, own } => match (on <= self.today, own) {
                (true, true) => ("due", Some(on), Some("reminder-due-own")),
                (true, false) => ("due", Some(on), Some("reminder-due")),
                (false, true) => ("later", Some(on), Some("reminder-later-own")),
                (false, false) => ("later", Some(on), Some("reminder-later")),
            },
        };
        ReminderShape {
            state: state.to_owned(),
            on: on.map(|day| day.to_string()),
            newest: row.newest.map(|day| day.to_string()),
            sentence: id.map(|id| self.words().say(id, &args(on.unwrap_or(self.today)))),
        }
    }

    fn said(&self, kind: SourceKind) -> Result<Said, Problem> {
        let text = self.reading().map(|record| record.setting(&setting(kind))).transpose()?.flatten();
        // What another version wrote and this one can't read counts as nothing said.
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    fn no_reminder(&self, id: &str, args: &Args) -> Problem {
        let words = self.words();
        Problem::new(words.say(&format!("reminder-problem-{id}"), args))
            .code(id)
            .next(words.plain(&format!("reminder-try-{id}")))
    }
}

/// The day on which a source was made by the platform, else the day on which it was imported.
fn made(source: &SourceRow) -> NaiveDate {
    source.exported_at.as_ref().map_or(source.imported_at.date_naive(), |moment| moment.local.date())
}

fn setting(kind: SourceKind) -> String {
    format!("reminder:{}", kind.id())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_was_said_holds_until_a_newer_export_settles_it() {
        let newest = Some(day("2026-05-09"));
        let said =
            |asked: Option<&str>, on: Option<&str>| Said { asked_on: asked.map(day), on: on.map(day), off: false };
        let usual = Standing::Again { on: day("2026-07-28"), own: false };
        assert_eq!(Standing::of(&said(None, None), newest, 80), usual);
        assert_eq!(Standing::of(&said(None, None), newest, 0), Standing::Nothing);
        assert_eq!(Standing::of(&said(None, None), None, 80), Standing::Nothing);
        assert_eq!(Standing::of(&said(Some("2026-05-10"), None), newest, 80), Standing::Asked(day("2026-05-10")));
        assert_eq!(Standing::of(&said(Some("2026-05-09"), Some("2026-05-01")), newest, 80), usual);
        let own = Standing::Again { on: day("2026-06-01"), own: true };
        assert_eq!(Standing::of(&said(None, Some("2026-06-01")), newest, 80), own);
        assert_eq!(Standing::of(&Said { off: true, ..Said::default() }, newest, 80), Standing::Off);
    }

    fn say(sayso: &mut Sayso, what: ReminderWhat, on: Option<&str>) -> Result<KindShape, Problem> {
        sayso.remind(&NewReminder { kind: "x-archive".to_owned(), what, on: on.map(str::to_owned) })
    }

    #[test]
    fn an_archive_is_asked_for_comes_and_is_due_again() {
        let folder = tempfile::tempdir().unwrap();
        let mut sayso = crate::test_lives::start(folder.path(), "2026-05-02");
        assert_eq!(sayso.reminders().unwrap().total, 0);
        assert_eq!(say(&mut sayso, ReminderWhat::Asked, Some("2026-05-03")).unwrap_err().code, "future");
        say(&mut sayso, ReminderWhat::Asked, Some("2026-05-01")).unwrap();
        let line = |sayso: &Sayso| {
            sayso.overview().unwrap().worth_doing.into_iter().map(|line| line.sentence).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(sayso.reminders().unwrap().kinds[0].reminder.clone().unwrap().state, "asked");

        let path = folder.path().join("twitter-2026-05-09.zip");
        samples::x::XArchive::new("maya_k").interest("Running").write_zip(&path).unwrap();
        sayso.import(&[path], &crate::ImportOptions::default(), &mut |_| true).unwrap();
        let newest = sayso.reminders().unwrap().kinds[0].reminder.clone().unwrap();
        assert_eq!(newest.state, "later", "{newest:?}");
        assert!(!line(&sayso).contains("archive is"));

        sayso.today = newest.on.as_deref().map(day).unwrap();
        assert_eq!(sayso.reminders().unwrap().kinds[0].reminder.clone().unwrap().state, "due");
        assert!(line(&sayso).contains("X keeps ads for about 90 days"), "{}", line(&sayso));
        let calendar = folder.path().join("exports.ics");
        sayso.reminder_calendar(&calendar).unwrap();
        assert!(std::fs::read_to_string(&calendar).unwrap().contains("Ask for it again: X archive"));

        say(&mut sayso, ReminderWhat::Off, None).unwrap();
        assert!(!line(&sayso).contains("X keeps ads"));
        assert_eq!(say(&mut sayso, ReminderWhat::On, Some("2026-01-01")).unwrap_err().code, "past");
        say(&mut sayso, ReminderWhat::On, Some("2027-01-01")).unwrap();
        let own = sayso.reminders().unwrap().kinds[0].reminder.clone().unwrap();
        assert_eq!(own.sentence.as_deref(), Some("Sayso reminds you on 1 January 2027, as you said."));
        say(&mut sayso, ReminderWhat::Usual, None).unwrap();
        assert_eq!(sayso.reminders().unwrap().kinds[0].reminder.clone().unwrap().state, "due");
        let odd = NewReminder { kind: "har".to_owned(), what: ReminderWhat::Off, on: None };
        assert_eq!(sayso.remind(&odd).unwrap_err().code, "no-guide");
    }
}
