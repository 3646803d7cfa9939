//! `prefs`: what you want.

use super::{Desk, Ended};
use crate::output::{Output, Text};
use crate::values;
use clap::{Args, Subcommand};
use sayso::shapes::{
    ComparisonShape, NewPreference, PreferenceSetShape, PreferencesExport, PreferencesTakenShape, StartsShape,
};
use std::path::PathBuf;
use std::process::ExitCode;
use words::Args as Values;

/// `prefs`.
#[derive(Debug, Args)]
pub struct Prefs {
    /// What to do.
    #[command(subcommand)]
    pub act: PrefsAct,
}

/// What can be done with preferences.
#[derive(Debug, Subcommand)]
pub enum PrefsAct {
    /// What you have said
    Show,
    /// Say what you want of everyone, of a sector or of one brand; the narrower wins
    Set(Set),
    /// The four starting points and what each would change, or take one
    Start(Start),
    /// What you wanted over time
    History,
    /// Take back the last change, if it is one of preferences
    Undo,
    /// Write a set that others can take; nothing about you is in it
    Export(Export),
    /// Take a set; what it doesn't name stays as it is
    Import(Import),
    /// Put a set beside what you want
    Compare {
        /// The set
        file: PathBuf,
    },
}

/// `prefs set`.
#[derive(Debug, Args)]
pub struct Set {
    /// For what
    #[arg(value_name = "PURPOSE", value_parser = values::purpose)]
    pub purpose: String,
    /// What you want: fine, only-what-i-gave, no, not-said
    #[arg(value_name = "WISH", value_parser = values::wish)]
    pub wish: String,
    /// Of one brand: id, exact name, domain or handle
    #[arg(long, value_name = "B", conflicts_with = "sector")]
    pub brand: Option<String>,
    /// Of a sector of the company list, or a tag of your own
    #[arg(long, value_name = "S")]
    pub sector: Option<String>,
    /// Never with data of this category, like pd:Location; may repeat
    #[arg(long, value_name = "CATEGORY")]
    pub never_with: Vec<String>,
    /// The last day on which it holds
    #[arg(long, value_name = "DATE", value_parser = values::day_text)]
    pub until: Option<String>,
    /// Say what would change, and change nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// `prefs start`.
#[derive(Debug, Args)]
pub struct Start {
    /// The starting point to take; without it all are shown
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
    /// Say what would change, and change nothing
    #[arg(long, requires = "name")]
    pub dry_run: bool,
}

/// `prefs export`.
#[derive(Debug, Args)]
pub struct Export {
    /// Where to write it; a name that ends in .jsonld gets W3C DPV and ODRL
    pub file: PathBuf,
    /// Take along what you want of single brands, by their domains or names
    #[arg(long)]
    pub with_brands: bool,
    /// What to call the set
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// Who publishes it
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    /// What to say about it
    #[arg(long, value_name = "TEXT")]
    pub about: Option<String>,
}

/// `prefs import`.
#[derive(Debug, Args)]
pub struct Import {
    /// The set
    pub file: PathBuf,
    /// Say what would change, and change nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// What you want.
pub fn prefs(desk: &mut Desk, arguments: Prefs) -> Ended {
    let mut sayso = desk.start()?;
    let out = &desk.out;
    match arguments.act {
        PrefsAct::Show => {
            let found = sayso.preferences_show()?;
            out.show(&found, |text, out| {
                if found.preferences.is_empty() {
                    text.line(&out.words().plain("prefs-none"));
                }
                found.preferences.iter().for_each(|preference| text.line(&preference.sentence));
            });
        }
        PrefsAct::Set(set) => {
            let new = NewPreference {
                purpose: set.purpose,
                wish: set.wish,
                brand: set.brand,
                sector: set.sector,
                never_with: set.never_with,
                until: set.until,
            };
            let taken = sayso.set_preference(&new, set.dry_run)?;
            out.show(&taken, |text, out| say_set(&taken, text, out));
        }
        PrefsAct::Start(Start { name: None, .. }) => {
            let starts = sayso.preference_starts()?;
            out.show(&starts, |text, out| say_starts(&starts, text, out));
        }
        PrefsAct::Start(Start { name: Some(name), dry_run }) => {
            let taken = sayso.take_start(&name, dry_run)?;
            out.show(&taken, |text, out| say_taken(&taken, text, out));
        }
        PrefsAct::History => {
            let found = sayso.preference_history()?;
            out.show(&found, |text, out| {
                if found.history.is_empty() {
                    text.line(&out.words().plain("prefs-history-none"));
                }
                for line in &found.history {
                    let id = if line.undone { "cli-undo-undone" } else { "cli-undo-line" };
                    let values = Values::new().text("at", &line.at).text("sentence", &line.change.sentence);
                    text.line(&out.say(id, &values));
                }
            });
        }
        PrefsAct::Undo => {
            let last = sayso.preference_history()?.history.into_iter().filter(|line| !line.undone).collect::<Vec<_>>();
            let changed = sayso.undo_preference()?;
            out.show(&changed, |text, out| {
                let newest = last.first().map(|line| line.operation.clone());
                for line in last.iter().filter(|line| Some(&line.operation) == newest.as_ref()) {
                    text.line(&out.say("prefs-taken-back", &Values::new().text("sentence", &line.change.sentence)));
                }
            });
        }
        PrefsAct::Export(export) => {
            let how = PreferencesExport {
                title: export.title,
                by: export.by,
                about: export.about,
                with_brands: export.with_brands,
            };
            let written = sayso.preferences_export(&export.file, &how)?;
            out.show(&written, |text, out| {
                let path = written.files.first().map_or("", String::as_str);
                let values = Values::new().number("count", written.written.into()).text("path", path);
                text.line(&out.say("prefs-export-done", &values));
                if !written.left_out.is_empty() {
                    text.line(&out.say("prefs-export-left", &count(written.left_out.len())));
                }
                for left in &written.left_out {
                    text.under(&left.line);
                    text.deeper(2, &left.sentence);
                }
            });
        }
        PrefsAct::Import(import) => {
            let taken = sayso.preferences_import(&import.file, import.dry_run)?;
            out.show(&taken, |text, out| say_taken(&taken, text, out));
        }
        PrefsAct::Compare { file } => {
            let found = sayso.preferences_compare(&file)?;
            out.show(&found, |text, out| say_comparison(&found, text, out));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn count(count: usize) -> Values {
    Values::new().number("count", count as u64)
}

fn say_set(taken: &PreferencesTakenShape, text: &mut Text, out: &Output) {
    if taken.changes.is_empty() {
        text.line(&out.words().plain("prefs-set-same"));
    }
    for change in &taken.changes {
        let id = if taken.dry_run { "prefs-set-would" } else { "prefs-set-done" };
        text.line(&out.say(id, &Values::new().text("line", &change.sentence)));
    }
    say_touched(taken, text, out);
}

fn say_touched(taken: &PreferencesTakenShape, text: &mut Text, out: &Output) {
    if !taken.changes.is_empty() {
        let id = if taken.dry_run { "prefs-start-touches" } else { "prefs-touched" };
        text.line(&out.say(id, &Values::new().number("brands", taken.brands.into())));
    }
}

fn say_starts(starts: &StartsShape, text: &mut Text, out: &Output) {
    for start in &starts.starts {
        text.gap();
        text.line(&format!("{} ({})", start.name, start.id));
        text.under(&start.about);
        text.under(&out.say("prefs-start-changes", &count(start.changes.len())));
        text.under(&out.say("prefs-start-touches", &Values::new().number("brands", start.brands.into())));
        if start.narrower > 0 {
            text.under(&out.say("prefs-start-narrower", &count(start.narrower as usize)));
        }
    }
    text.gap();
    text.line(&out.words().plain("prefs-start-how"));
}

fn say_of_set(set: &PreferenceSetShape, text: &mut Text, out: &Output) {
    if let Some(title) = &set.title {
        let values = Values::new().text("title", title);
        text.line(&match &set.by {
            Some(by) => out.say("prefs-import-from-by", &values.text("by", by)),
            None => out.say("prefs-import-from", &values),
        });
    }
    if let Some(about) = &set.about {
        text.under(about);
    }
}

fn say_taken(taken: &PreferencesTakenShape, text: &mut Text, out: &Output) {
    if let Some(set) = &taken.set {
        say_of_set(set, text, out);
    }
    let id = match (taken.changes.is_empty(), taken.dry_run) {
        (true, _) => "prefs-import-none",
        (false, true) => "prefs-import-would",
        (false, false) => "prefs-import-did",
    };
    text.line(&out.say(id, &count(taken.changes.len())));
    taken.changes.iter().for_each(|change| text.under(&change.sentence));
    say_touched(taken, text, out);
    if taken.same > 0 && !taken.changes.is_empty() {
        text.line(&out.say("prefs-import-same", &count(taken.same as usize)));
    }
    if !taken.skipped.is_empty() {
        text.line(&out.say("prefs-import-skipped", &count(taken.skipped.len())));
    }
    for skipped in &taken.skipped {
        text.under(&skipped.line);
        text.deeper(2, &skipped.sentence);
    }
}

fn say_comparison(found: &ComparisonShape, text: &mut Text, out: &Output) {
    say_of_set(&found.set, text, out);
    if found.compared.is_empty() {
        text.line(&out.words().plain("prefs-compare-none"));
        return;
    }
    found.compared.iter().for_each(|line| text.line(&line.sentence));
    let sums = &found.sums;
    let values = Values::new()
        .number("same", sums.same.into())
        .number("stricter", sums.stricter.into())
        .number("looser", sums.looser.into())
        .number("mixed", sums.mixed.into())
        .number("mine", sums.only_mine.into())
        .number("theirs", sums.only_theirs.into());
    text.gap();
    text.line(&out.say("prefs-compare-sum", &values));
}
