//! `import`, `sources`, `source`, `kinds`.

use super::{Desk, Ended};
use crate::output::{Output, Text, note};
use crate::progress::Bar;
use clap::{Args, Subcommand};
use sayso::shapes::{ClaimCounts, ImportShape, KindsShape, Problem, SourceShape, TriageShape};
use std::path::PathBuf;
use std::process::ExitCode;
use words::Args as Values;

/// The longest text that is taken from standard input, in bytes.
const LARGEST_TEXT: u64 = 16 << 20;

/// `import`.
#[derive(Debug, Args)]
pub struct Import {
    /// Files, archives, folders; `-` alone is a text on standard input (a consent string, cookies, a mail's source)
    #[arg(required_unless_present = "browser", value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// A browser on this computer by name, one of its profiles (firefox/default-release), or `all`: see `sayso browsers`
    #[arg(long, value_name = "NAME")]
    pub browser: Vec<String>,
    /// Read it as this kind of source
    #[arg(long = "as", value_name = "KIND", value_parser = crate::values::kind)]
    pub kind: Option<model::SourceKind>,
    /// Say what would be read, and keep nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Don't keep copies of the records that statements rest on
    #[arg(long)]
    pub no_copy: bool,
}

/// `source`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, arg_required_else_help = true)]
pub struct Source {
    /// The source's id
    pub id: Option<String>,
    /// What to do with it.
    #[command(subcommand)]
    pub act: Option<SourceAct>,
}

/// What can be done with a source.
#[derive(Debug, Subcommand)]
pub enum SourceAct {
    /// Remove it with what rests on it alone
    Remove {
        /// The source's id
        id: String,
        /// Say what would go, and remove nothing
        #[arg(long)]
        dry_run: bool,
    },
}

/// Reads files, archives and folders. Exit status 1 only if none could be read.
pub fn import(desk: &mut Desk, arguments: &Import) -> Ended {
    let mut sayso = desk.start()?;
    if arguments.paths.iter().any(|path| path.as_os_str() == "-") {
        let done = sayso.import_pasted(&standard_input(arguments, &desk.out)?, arguments.dry_run)?;
        return Ok(say_done(&done, &desk.out));
    }
    let mut paths = arguments.paths.clone();
    paths.extend(sayso.browser_paths(&arguments.browser)?);
    if arguments.dry_run && arguments.kind.is_none() {
        say_triage(&sayso.triage(&paths, &mut |_, _| true)?, &desk.out);
    }
    let bar = Bar::new();
    let how = sayso::ImportOptions {
        as_kind: arguments.kind,
        keep_copy: !arguments.no_copy,
        dry_run: arguments.dry_run,
        mapping: None,
    };
    let done = sayso.import(&paths, &how, &mut |progress| {
        bar.at(&progress.path, progress.bytes, progress.total);
        true
    })?;
    drop(bar);
    Ok(say_done(&done, &desk.out))
}

/// What stands on standard input, which must be all that is imported.
fn standard_input(arguments: &Import, out: &Output) -> Result<String, Problem> {
    use std::io::Read as _;
    let refuse = |id: &str| Problem::new(out.words().plain(id)).to("-").next(out.words().plain("cli-import-dash-next"));
    if arguments.paths.len() > 1 || arguments.kind.is_some() || arguments.no_copy {
        return Err(refuse("cli-import-dash-alone"));
    }
    let mut text = String::new();
    let read = std::io::stdin().take(LARGEST_TEXT + 1).read_to_string(&mut text);
    match read {
        Err(_) => Err(refuse("cli-import-dash-no-text")),
        Ok(bytes) if bytes as u64 > LARGEST_TEXT => Err(refuse("cli-import-dash-large")),
        Ok(_) if text.trim().is_empty() => Err(refuse("cli-import-dash-empty")),
        Ok(_) => Ok(text),
    }
}

/// What an import did, and what it could not read: exit status 1 only if that is all.
pub fn say_done(done: &ImportShape, out: &Output) -> ExitCode {
    out.show(done, |text, out| say_import(done, text, out));
    for failed in &done.failed {
        let values = Values::new().text("path", &failed.path).text("why", &failed.why);
        note(&format!("sayso: {}", out.say("cli-import-failed", &values)));
    }
    if done.sources.is_empty() { ExitCode::from(1) } else { ExitCode::SUCCESS }
}

/// What an import would take and how long, and what it would leave alone: on standard error, beside the answer.
fn say_triage(seen: &TriageShape, out: &Output) {
    for one in &seen.found {
        let values =
            Values::new().text("name", &one.name).text("kind", &one.kind_name).number("seconds", one.seconds.into());
        note(&out.say("import-triage-found", &values));
    }
    for table in &seen.tables {
        let values = Values::new().text("name", &table.name).text("path", &table.path);
        note(&out.say("import-triage-table", &values));
    }
    for ignored in &seen.ignored {
        let values = Values::new().text("why", &ignored.why).number("count", ignored.count.into());
        note(&out.say("import-triage-ignored", &values));
    }
    note(&out.say("import-triage-time", &Values::new().number("seconds", seen.seconds.into())));
}

/// What an import did.
fn say_import(done: &ImportShape, text: &mut Text, out: &Output) {
    for source in &done.sources {
        say_source(source, text, out);
        text.gap();
    }
}

/// A source with what was read and what wasn't.
fn say_source(source: &SourceShape, text: &mut Text, out: &Output) {
    let words = out.words();
    text.line(&out.say("cli-source-head", &Values::new().text("name", &source.name).text("kind", &source.kind)));
    text.under(&out.say("cli-source-id", &Values::new().text("id", &source.id)));
    if source.already_imported {
        text.under(&words.plain("cli-import-again"));
    }
    if let Some(account) = &source.account {
        let name = account.name.as_deref().unwrap_or(&account.native_id);
        let platform = model::Platform(account.platform.clone().into());
        let values = Values::new().text("name", name).text("platform", platform.domain_and_name().1);
        // An address says by itself where it is.
        let id = if platform == model::Platform::EMAIL { "cli-source-address" } else { "cli-source-account" };
        text.under(&out.say(id, &values));
    }
    if let Some(covers) = &source.covers {
        text.under(&out.say("cli-source-covers", &Values::new().text("from", &covers.from).text("to", &covers.to)));
    }
    text.under(&claim_counts(&source.claims, out));
    for line in &source.mapping_says {
        text.under(line);
    }
    if let Some(warning) = &source.warning {
        text.under(warning);
    }
    for skipped in &source.skipped {
        let values = Values::new().text("why", &skipped.why).number("count", skipped.count.into());
        text.under(&out.say("cli-source-skipped", &values));
    }
    if !source.unread.is_empty() {
        text.under(&out.say("cli-source-unread", &Values::new().number("count", source.unread.len() as u64)));
        for unread in source.unread.iter().take(20) {
            let at = &unread.locator;
            let outer = at.within.iter().map(|outer| &outer.member);
            let place: Vec<&str> = outer.chain(&at.member).chain(&at.pointer).map(String::as_str).collect();
            // What is about the file as a whole has no place inside it.
            let place = if place.is_empty() { &source.name } else { &place.join(" ") };
            text.deeper(2, &format!("{place}: {}", unread.why));
        }
    }
    let unknown: u64 = source.unknown_fields.iter().map(|f| u64::from(f.count)).sum();
    if unknown > 0 {
        text.under(&out.say("cli-source-unknown", &Values::new().number("count", unknown)));
    }
}

/// "3 holdings, 12 personalisations".
pub fn claim_counts(counts: &ClaimCounts, out: &Output) -> String {
    let parts: Vec<String> = [
        ("cli-count-holdings", counts.holding),
        ("cli-count-transfers", counts.transfer),
        ("cli-count-personalisations", counts.personalisation),
        ("cli-count-consents", counts.consent),
        ("cli-count-contacts", counts.contact),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(id, count)| out.say(id, &Values::new().number("count", count.into())))
    .collect();
    if parts.is_empty() { out.words().plain("cli-count-nothing") } else { parts.join(", ") }
}

/// What has been imported.
pub fn sources(desk: &mut Desk) -> Ended {
    let sources = desk.start()?.sources()?;
    desk.out.show(&sources, |text, out| {
        if sources.sources.is_empty() {
            text.line(&out.words().plain("cli-sources-none"));
        }
        for source in &sources.sources {
            say_source(source, text, out);
            text.gap();
        }
    });
    Ok(ExitCode::SUCCESS)
}

/// One source, or its removal.
pub fn source(desk: &mut Desk, arguments: &Source) -> Ended {
    let mut sayso = desk.start()?;
    match (&arguments.act, &arguments.id) {
        (Some(SourceAct::Remove { id, dry_run }), _) => {
            let removal = sayso.remove_source(id, *dry_run)?;
            desk.out.show(&removal, |text, out| {
                let values = Values::new()
                    .text("gone", &claim_counts(&removal.claims, out))
                    .text("kept", &claim_counts(&removal.kept, out));
                text.line(&out.say(if *dry_run { "cli-source-would-go" } else { "cli-source-gone" }, &values));
            });
        }
        (None, id) => {
            let source = sayso.source(id.as_deref().unwrap_or_default())?;
            desk.out.show(&source, |text, out| say_source(&source, text, out));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Every kind of source that is read.
pub fn kinds(desk: &mut Desk) -> Ended {
    let kinds: KindsShape = desk.start()?.kinds()?;
    desk.out.show(&kinds, |text, out| {
        for kind in &kinds.kinds {
            text.line(&format!("{} ({})", kind.name, kind.id));
            text.under(&kind.how);
            if let Some(url) = &kind.url {
                text.under(url);
            }
            if let Some(tells) = &kind.tells {
                text.under(&out.say("import-guides-tells", &Values::new().text("what", tells)));
            }
            if let Some(wait) = &kind.wait {
                text.under(&out.say("cli-kind-wait", &Values::new().text("wait", wait)));
            }
            if let Some(sentence) = kind.reminder.as_ref().and_then(|reminder| reminder.sentence.as_deref()) {
                text.under(sentence);
            }
        }
    });
    Ok(ExitCode::SUCCESS)
}
