//! The commands, a file per group.

pub mod add;
pub mod audit;
pub mod brands;
pub mod browsers;
pub mod demo;
pub mod export;
pub mod gaps;
pub mod imports;
pub mod keep;
pub mod prefs;
pub mod reminders;
pub mod requests;
pub mod rights;
pub mod table;
pub mod why;
mod window;

use crate::arguments::{Arguments, Command};
use crate::ask;
use crate::output::{Output, Text};
use sayso::shapes::Problem;
use sayso::{Options, Sayso};
use std::process::ExitCode;
use words::{Args, Language, Words};

/// How a command ended, when it ended without a problem of the kind that ends it at once.
pub type Ended = Result<ExitCode, Problem>;

/// What a command works with.
pub struct Desk {
    /// Where the answer goes.
    pub out: Output,
    /// How it was started.
    pub general: crate::arguments::General,
}

impl Desk {
    /// The façade's options.
    pub fn options(&self) -> Result<Options, Problem> {
        let words = self.out.words();
        Ok(Options {
            home: self.general.home.clone(),
            unlock: ask::unlock(self.general.passphrase_file.as_deref(), words)?,
            as_of: self.general.as_of,
            language: self.general.lang,
            ask: ask::at_the_terminal(words),
            keychain: None,
        })
    }

    /// Starts on the record; from then on the person's own language counts, if the command named none.
    pub fn start(&mut self) -> Result<Sayso, Problem> {
        let sayso = Sayso::start(self.options()?)?;
        self.out.in_words(sayso.words());
        Ok(sayso)
    }
}

/// Runs a command.
pub fn run(arguments: Arguments) -> ExitCode {
    let Arguments { general, command } = arguments;
    let language = general.lang.or_else(sayso::system_language).unwrap_or(Language::En);
    let mut desk = Desk { out: Output::new(general.json, Words::of(language)), general };
    match act(&mut desk, command) {
        Ok(code) => code,
        Err(problem) => {
            desk.out.problem(problem);
            ExitCode::from(1)
        }
    }
}

fn act(desk: &mut Desk, command: Command) -> Ended {
    match command {
        Command::Import(arguments) => imports::import(desk, &arguments),
        Command::Sources => imports::sources(desk),
        Command::Source(arguments) => imports::source(desk, &arguments),
        Command::Kinds => imports::kinds(desk),
        Command::Reminder(arguments) => reminders::reminder(desk, arguments),
        Command::Browsers => browsers::browsers(desk),
        Command::Table(arguments) => table::table(desk, arguments),
        Command::Brands(arguments) => brands::brands(desk, arguments),
        Command::Brand(arguments) => brands::brand(desk, &arguments),
        Command::Add(arguments) => add::add(desk, arguments),
        Command::Why(arguments) => why::why(desk, arguments),
        Command::Prefs(arguments) => prefs::prefs(desk, arguments),
        Command::Gaps(arguments) => gaps::gaps(desk, arguments),
        Command::Audit(arguments) => audit::audit(desk, arguments),
        Command::Consents(arguments) => brands::consents(desk, &arguments),
        Command::Search(arguments) => why::search(desk, &arguments),
        Command::Evidence(arguments) => why::evidence(desk, &arguments),
        Command::Rights(arguments) => rights::rights(desk, &arguments),
        Command::Me(arguments) => rights::me(desk, arguments),
        Command::Request(arguments) => requests::request(desk, arguments),
        Command::Check => keep::check(desk),
        Command::Undo(arguments) => keep::undo(desk, &arguments),
        Command::Key(arguments) => keep::key(desk, arguments),
        Command::Export(arguments) => export::export(desk, &arguments),
        Command::Backup(arguments) => keep::backup(desk, &arguments),
        Command::Restore(arguments) => keep::restore(desk, &arguments),
        Command::Forget(arguments) => keep::forget(desk, &arguments),
        Command::Open => window::open(desk),
        Command::Demo(arguments) => demo::demo(desk, &arguments),
    }
}

/// "50 of 1,204 shown", with the way to the next page; nothing where all is shown.
fn say_page(shown: usize, total: u32, next: Option<&str>, text: &mut Text, out: &Output) {
    if shown as u64 >= u64::from(total) {
        return;
    }
    let values = Args::new().number("shown", shown as u64).number("total", total.into());
    text.gap();
    text.line(&match next {
        Some(next) => out.say("cli-page-next", &values.text("next", next)),
        None => out.say("cli-page", &values),
    });
}
