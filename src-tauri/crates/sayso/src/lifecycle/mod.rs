//! The record's life: start, lock, key, backup, restore, check, undo, forget.
//!
//! `home` knows where files lie and who else uses them; `open` makes and opens the record; `locks` changes what opens
//! it; `backup`, `check`, `history` and `forget` are what their names say.

mod backup;
mod check;
mod forget;
mod history;
mod home;
mod locks;
mod open;
mod sample;

pub(crate) use home::Guard;
pub use home::language_of_the_system as system_language;
pub(crate) use sample::SampleFolder;

use crate::Sayso;
use crate::shapes::Problem;
use chrono::{DateTime, NaiveDate, Utc};
use home::Home;
use std::path::PathBuf;
use std::sync::Arc;
use vault::{Keychain, OsKeychain};
use words::Language;
use zeroize::Zeroizing;

/// How to unlock the record, or to lock a new one.
#[derive(Clone, Default)]
pub enum Unlock {
    /// The OS keychain.
    #[default]
    Keychain,
    /// A passphrase; the keychain is not touched. A recovery code is taken for one too.
    Passphrase(Zeroizing<String>),
    /// The recovery code.
    Recovery(Zeroizing<String>),
}

/// Which passphrase is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// The one that opens the record.
    Present,
    /// A new one.
    New,
    /// The one that opens the backup.
    Backup,
}

/// How to ask the person for a passphrase; `None` when nobody answers.
pub type Ask = Arc<dyn Fn(Asking) -> Option<Zeroizing<String>> + Send + Sync>;

/// How to start.
#[derive(Clone, Default)]
pub struct Options {
    /// The folder of the record; the platform's data directory if absent.
    pub home: Option<PathBuf>,
    /// How to unlock.
    pub unlock: Unlock,
    /// The day to take for today; the clock's if absent.
    pub as_of: Option<NaiveDate>,
    /// The language of sentences; the person's if absent.
    pub language: Option<Language>,
    /// How to ask for a passphrase, where there is a terminal.
    pub ask: Option<Ask>,
    /// The keychain; the operating system's if absent.
    pub keychain: Option<Arc<dyn Keychain>>,
}

impl Options {
    fn keychain(&self) -> Arc<dyn Keychain> {
        self.keychain.clone().unwrap_or_else(|| Arc::new(OsKeychain::default()))
    }
}

impl Sayso {
    /// Starts on the record, if there is one.
    ///
    /// # Errors
    /// When there is a record that can't be opened.
    pub fn start(options: Options) -> Result<Self, Problem> {
        let mut sayso = Self::closed(options)?;
        if sayso.home().has_record() {
            sayso.open_record()?;
        }
        Ok(sayso)
    }

    /// Starts for a window: a record that doesn't open at once stays locked, and [`Sayso::lock_state`] says so.
    ///
    /// # Errors
    /// When there is no folder for the record.
    pub fn open(options: Options) -> Result<Self, Problem> {
        let patient = options.keychain();
        // The window must show before a desktop has asked for the keychain's password: only a short wait here.
        let short = || Arc::new(OsKeychain { patience: std::time::Duration::from_secs(2) }) as Arc<dyn Keychain>;
        let quick = Options { keychain: options.keychain.clone().or_else(|| Some(short())), ..options };
        let mut sayso = Self::closed(quick)?;
        if sayso.home().has_record() {
            // What failed is told by `lock_state` and by the next try to unlock.
            let _ = sayso.open_record();
        }
        sayso.keychain = patient;
        Ok(sayso)
    }

    /// A second connection on the same record, for work in the background.
    ///
    /// # Errors
    /// When the record is locked or can't be opened again.
    pub fn another(&self) -> Result<Self, Problem> {
        let key = self
            .key
            .clone()
            .ok_or_else(|| Problem::of(if self.home().has_record() { "record-locked" } else { "no-record" }))?;
        let mut other = Self {
            home: self.home.clone(),
            unlock: self.unlock.clone(),
            record: None,
            now: self.now,
            today: self.today,
            language: self.language,
            chosen: self.chosen.clone(),
            key: None,
            keychain: self.keychain.clone(),
            guard: None,
            sample: self.sample.clone(),
            shown: crate::preferences::Shown::default(),
        };
        other.take(key)?;
        Ok(other)
    }

    /// Changes the language of sentences (`en`, `de`); one that isn't spoken changes nothing.
    pub fn speak(&mut self, language: &str) {
        if let Some(language) = Language::parse(language) {
            self.language = language;
            self.chosen.language = Some(language);
        }
    }

    fn closed(options: Options) -> Result<Self, Problem> {
        let home = match &options.home {
            Some(home) => home.clone(),
            None => home::standard().ok_or_else(|| Problem::of("no-home"))?,
        };
        let mut sayso = Self {
            home,
            unlock: options.unlock.clone(),
            record: None,
            now: Utc::now(),
            today: NaiveDate::default(),
            language: Language::default(),
            keychain: options.keychain(),
            chosen: options,
            key: None,
            guard: None,
            sample: None,
            shown: crate::preferences::Shown::default(),
        };
        sayso.set_clock_and_language(None);
        sayso.home().finish_restore()?;
        sayso.home().sweep();
        Ok(sayso)
    }

    pub(crate) fn home(&self) -> Home {
        Home::new(&self.home)
    }

    /// Reads the clock anew, and the zone in which the person lives: who keeps a window open over midnight, or moves,
    /// has another day. With a day that was chosen nothing changes.
    pub fn look_at_clock(&mut self) {
        // Where the record can't be read, the act that follows says so.
        let me = self.record.as_ref().and_then(|record| record.me().ok());
        self.set_clock(Utc::now(), me.as_ref());
    }

    /// The person's own zone and language count once the record is open; what the command names wins.
    fn set_clock_and_language(&mut self, me: Option<&record::Me>) {
        self.set_clock(Utc::now(), me);
        let persons = || me.and_then(|m| m.language.as_deref()).and_then(Language::parse);
        self.language = self.chosen.language.or_else(persons).or_else(home::language_of_the_system).unwrap_or_default();
    }

    /// The day is that of the person's zone; of the computer's only while they named none.
    pub(crate) fn set_clock(&mut self, clock: DateTime<Utc>, me: Option<&record::Me>) {
        let noon = |day: NaiveDate| day.and_hms_opt(12, 0, 0).unwrap_or_default().and_utc();
        self.now = self.chosen.as_of.map_or(clock, noon);
        let zone = me.and_then(|m| m.zone.as_deref()).and_then(|z| z.parse::<chrono_tz::Tz>().ok());
        self.today = self.chosen.as_of.unwrap_or_else(|| match zone {
            Some(zone) => preferences::resolve::day_in(self.now, &zone),
            None => preferences::resolve::day_in(self.now, &chrono::Local),
        });
    }
}
