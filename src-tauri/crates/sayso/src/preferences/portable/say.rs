//! Preferences in words.

use crate::Sayso;
use crate::shapes::{PreferenceChangeShape, PreferenceScopeShape, Problem, WantedShape};
use crate::statements::category_name;
use chrono::NaiveDate;
use model::{BrandId, Category, PreferenceScope, Purpose};
use preferences::plan::Change;
use preferences::portable::{Wanted, Whom};
use record::Record;
use std::collections::BTreeMap;
use words::{Args, Words};

/// Says scopes and wishes; looks each brand up once.
pub(crate) struct Scopes<'a> {
    record: Option<&'a Record>,
    words: &'static Words,
    today: NaiveDate,
    names: BTreeMap<BrandId, Option<String>>,
}

impl<'a> Scopes<'a> {
    pub(crate) fn new(sayso: &'a Sayso) -> Self {
        Self { record: sayso.reading(), words: sayso.words(), today: sayso.today(), names: BTreeMap::new() }
    }

    /// The scope as a shape.
    pub(crate) fn shape(&mut self, scope: &PreferenceScope) -> Result<PreferenceScopeShape, Problem> {
        Ok(match scope {
            PreferenceScope::Everyone => plain("everyone", None, None),
            PreferenceScope::Sector(name) => plain("sector", Some(name.clone()), None),
            PreferenceScope::Brand(id) => plain("brand", Some(self.name(id)?), Some(id.to_string())),
        })
    }

    /// A brand's name; its id where the record no longer has it.
    fn name(&mut self, id: &BrandId) -> Result<String, Problem> {
        if !self.names.contains_key(id) {
            let row = self.record.map(|record| record.brand(id)).transpose()?.flatten();
            self.names.insert(id.clone(), row.map(|row| row.name));
        }
        Ok(self.names.get(id).cloned().flatten().unwrap_or_else(|| id.to_string()))
    }

    /// A change as a shape.
    pub(crate) fn change(&mut self, change: &Change) -> Result<PreferenceChangeShape, Problem> {
        self.turn(change.purpose, &change.scope, change.before.as_ref(), Some(&change.after))
    }

    /// A change from one wish to another as a shape.
    pub(super) fn turn(
        &mut self,
        purpose: Purpose,
        scope: &PreferenceScope,
        before: Option<&Wanted>,
        after: Option<&Wanted>,
    ) -> Result<PreferenceChangeShape, Problem> {
        let scope = self.shape(scope)?;
        let now = self.line(purpose, &scope, after);
        let sentence = match before {
            None => now,
            Some(before) => {
                let args = Args::new().text("after", &now).text("before", &self.wish(Some(before)));
                self.words.say("prefs-change", &args)
            }
        };
        Ok(PreferenceChangeShape {
            purpose: purpose.id().to_owned(),
            scope,
            before: before.map(wanted),
            after: after.map(wanted),
            sentence,
        })
    }

    /// "ads chosen for me, of everyone: no".
    pub(super) fn line(&self, purpose: Purpose, scope: &PreferenceScopeShape, wanted: Option<&Wanted>) -> String {
        let args = Args::new()
            .text("purpose", &self.purpose(purpose))
            .text("scope", &self.scope(scope))
            .text("wish", &self.wish(wanted));
        self.words.say("prefs-line", &args)
    }

    /// A purpose, as a thing that a brand does.
    pub(crate) fn purpose(&self, purpose: Purpose) -> String {
        self.words.plain(&format!("prefs-purpose-{}", purpose.id()))
    }

    /// Of whom, in words.
    pub(crate) fn scope(&self, scope: &PreferenceScopeShape) -> String {
        let name = scope.name.as_deref().unwrap_or_default();
        let name = if scope.kind == "sector" { sector_name(self.words, name) } else { name.to_owned() };
        let args = Args::new().text("name", &name);
        self.words.say(&format!("prefs-scope-{}", scope.kind), &args)
    }

    /// A wish with its two axes, in words.
    pub(crate) fn wish(&self, wanted: Option<&Wanted>) -> String {
        let Some(wanted) = wanted else { return self.words.plain("prefs-said-nothing") };
        let mut text = self.words.plain(&format!("prefs-wish-{}", wanted.wish.id()));
        if !wanted.never_with.is_empty() {
            let names: Vec<String> = wanted.never_with.iter().map(|c| category_name(self.words, c)).collect();
            let args = Args::new().text("line", &text).text("categories", &names.join(", "));
            text = self.words.say("prefs-line-never", &args);
        }
        if let Some(until) = wanted.until {
            let args = Args::new().text("line", &text).text("until", &self.words.day(until, self.today));
            text = self.words.say("prefs-line-until", &args);
            if until < self.today {
                text = self.words.say("prefs-line-ended", &Args::new().text("line", &text));
            }
        }
        text
    }
}

/// A sector of the company list in words; a tag of the person's own as it is.
pub(crate) fn sector_name(words: &Words, sector: &str) -> String {
    let id = format!("prefs-sector-{}", sector.replace(' ', "-"));
    if words.has(&id) { words.plain(&id) } else { sector.to_owned() }
}

fn plain(kind: &str, name: Option<String>, id: Option<String>) -> PreferenceScopeShape {
    PreferenceScopeShape { kind: kind.to_owned(), name, id }
}

/// Of whom a line of a set speaks, before anybody looked who that is.
pub(super) fn whom(whom: &Whom) -> PreferenceScopeShape {
    match whom {
        Whom::Everyone => plain("everyone", None, None),
        Whom::Sector(name) => plain("sector", Some(name.clone()), None),
        Whom::Brand { domain, name } => plain("brand", name.clone().or_else(|| domain.clone()), None),
    }
}

/// What is wanted as a shape.
pub(super) fn wanted(wanted: &Wanted) -> WantedShape {
    WantedShape {
        wish: wanted.wish.id().to_owned(),
        never_with: wanted.never_with.iter().map(|c: &Category| c.id().to_owned()).collect(),
        until: wanted.until.map(|day| day.to_string()),
    }
}
