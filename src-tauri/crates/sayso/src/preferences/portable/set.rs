//! Saying what is wanted.

use super::{Scopes, say};
use crate::Sayso;
use crate::shapes::{NewPreference, PreferenceShape, PreferencesShape, PreferencesTakenShape, Problem, WantedShape};
use chrono::NaiveDate;
use model::{Preference, PreferenceScope, Purpose, Wish};
use preferences::plan::{Change, after, plan};
use preferences::portable::Wanted;
use preferences::touched;

/// As many categories as one preference may rule out.
const MOST_CATEGORIES: usize = 200;

impl Sayso {
    /// Everything that the person wants now, ended wishes included.
    pub(crate) fn wanted_now(&self) -> Result<Vec<Preference>, Problem> {
        Ok(self.reading().map(record::Record::preferences).transpose()?.unwrap_or_default())
    }

    /// Everything that the person wants, by purpose and then scope, the widest first; ended wishes say so.
    ///
    /// # Errors
    /// When the record can't be read.
    pub fn preferences_show(&self) -> Result<PreferencesShape, Problem> {
        let mut scopes = Scopes::new(self);
        let mut preferences = Vec::new();
        for preference in self.wanted_now()? {
            let scope = scopes.shape(&preference.scope)?;
            let wanted = Wanted::of(&preference);
            let sentence = scopes.line(preference.purpose, &scope, Some(&wanted));
            let WantedShape { wish, never_with, until } = say::wanted(&wanted);
            preferences.push(PreferenceShape {
                purpose: preference.purpose.id().to_owned(),
                scope,
                wish,
                never_with,
                ended: wanted.until.is_some_and(|until| until < self.today()),
                until,
                set_at: preference.set_at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
                sentence,
            });
        }
        Ok(PreferencesShape { total: preferences.len() as u32, preferences, next: None })
    }

    /// Says what is wanted for one purpose and scope; with `dry_run` only what that would change.
    ///
    /// # Errors
    /// When a word is unknown, the brand is unknown or ambiguous, the sector is neither of the company list nor a tag, the
    /// day is over, or the record can't be written.
    pub fn set_preference(&mut self, new: &NewPreference, dry_run: bool) -> Result<PreferencesTakenShape, Problem> {
        let purpose = self.purpose_of(&new.purpose)?;
        let wish = Wish::parse(&new.wish).ok_or_else(|| self.unknown_word(&new.wish, &ids(Wish::ALL, Wish::id)))?;
        let scope = self.scope_of(new)?;
        let mut never_with = new.never_with.iter().take(MOST_CATEGORIES).map(|id| self.category(id));
        let never_with = never_with.by_ref().collect::<Result<Vec<_>, _>>()?;
        let until = new.until.as_deref().map(|day| self.last_day(day)).transpose()?;
        let mut wanted = Wanted { wish, never_with, until };
        wanted.never_with.sort();
        wanted.never_with.dedup();
        let changes = plan(&self.wanted_now()?, [(purpose, scope, wanted)]);
        let same = u32::from(changes.is_empty());
        let subject = Scopes::new(self).purpose(purpose);
        Ok(PreferencesTakenShape { same, ..self.take_changes(&changes, &subject, dry_run)? })
    }

    /// Makes changes as one operation, or says what they would be.
    pub(super) fn take_changes(
        &mut self,
        changes: &[Change],
        subject: &str,
        dry_run: bool,
    ) -> Result<PreferencesTakenShape, Problem> {
        let mut scopes = Scopes::new(self);
        let shapes = changes.iter().map(|change| scopes.change(change)).collect::<Result<Vec<_>, _>>()?;
        let brands = self.touched_by(changes)?;
        let mut done = Vec::new();
        if !dry_run && !changes.is_empty() {
            let now = self.now;
            let set: Vec<Preference> = changes.iter().map(|change| change.preference(now)).collect();
            let operation = self.writing()?.change_preferences(&set, &[], subject, now)?;
            done.extend(operation.map(|id| id.to_string()));
        }
        Ok(PreferencesTakenShape {
            changed: done,
            dry_run,
            set: None,
            changes: shapes,
            brands,
            same: 0,
            skipped: Vec::new(),
        })
    }

    /// How many brands changes would touch.
    pub(super) fn touched_by(&self, changes: &[Change]) -> Result<u32, Problem> {
        if changes.is_empty() {
            return Ok(0);
        }
        let now = self.wanted_now()?;
        let then = after(&now, changes, self.now);
        let overview = self.overview_of_wishes()?;
        Ok(touched(&overview, &self.resolver(&now), &self.resolver(&then)) as u32)
    }

    /// The purpose with this id.
    pub(crate) fn purpose_of(&self, text: &str) -> Result<Purpose, Problem> {
        Purpose::parse(text).ok_or_else(|| self.unknown_word(text, &ids(Purpose::ALL, Purpose::id)))
    }

    fn scope_of(&self, new: &NewPreference) -> Result<PreferenceScope, Problem> {
        if let Some(brand) = &new.brand {
            return Ok(PreferenceScope::Brand(self.one_brand(brand)?.id));
        }
        let Some(sector) = new.sector.as_deref().map(str::trim) else { return Ok(PreferenceScope::Everyone) };
        let known = preferences::sectors();
        let tags: Vec<String> = match self.reading() {
            Some(record) => record.tags()?.into_iter().map(|(_, tag)| tag).collect(),
            None => Vec::new(),
        };
        let mut all = known.iter().copied().chain(tags.iter().map(String::as_str));
        let asked = model::fold(sector);
        let is_called =
            |name: &str| model::fold(name) == asked || model::fold(&say::sector_name(self.words(), name)) == asked;
        match all.find(|name| is_called(name)) {
            Some(name) => Ok(PreferenceScope::Sector(name.to_owned())),
            None => Err(self
                .refusal("prefs-unknown-sector")
                .to(sector)
                .choices(known.iter().map(|name| (*name).to_owned()).chain(tags).collect())),
        }
    }

    fn last_day(&self, text: &str) -> Result<NaiveDate, Problem> {
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| text.len() == 10);
        day.filter(|day| *day >= self.today()).ok_or_else(|| self.refusal("prefs-until-past").to(text))
    }

    /// A problem with a sentence and a way on.
    pub(super) fn refusal(&self, id: &str) -> Problem {
        Problem::new(self.words().plain(id)).next(self.words().plain(&format!("{id}-next")))
    }
}

/// The ids of a list of kinds.
fn ids<T: Copy>(all: &[T], id: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|kind| id(*kind)).collect()
}
