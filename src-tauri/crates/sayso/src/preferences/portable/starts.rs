//! Starting points.

use super::Scopes;
use crate::Sayso;
use crate::shapes::{PreferencesTakenShape, Problem, StartShape, StartsShape};
use model::{Preference, PreferenceScope};
use preferences::starts::{Start, start, starts};
use words::Args;

impl Sayso {
    /// The four starting points, each with what it would change; none is preselected.
    ///
    /// # Errors
    /// When the record can't be read.
    pub fn preference_starts(&self) -> Result<StartsShape, Problem> {
        let now = self.wanted_now()?;
        let starts = starts().iter().map(|start| self.start_shape(start, &now)).collect::<Result<_, _>>()?;
        Ok(StartsShape { starts })
    }

    fn start_shape(&self, start: &Start, now: &[Preference]) -> Result<StartShape, Problem> {
        let changes = start.changes(now);
        let mut scopes = Scopes::new(self);
        let narrower =
            now.iter().filter(|p| p.scope != PreferenceScope::Everyone && start.wishes.contains_key(&p.purpose));
        Ok(StartShape {
            id: start.id.clone(),
            name: self.words().plain(&format!("prefs-start-{}", start.id)),
            about: self.words().plain(&format!("prefs-start-{}-about", start.id)),
            brands: self.touched_by(&changes)?,
            narrower: narrower.count() as u32,
            changes: changes.iter().map(|change| scopes.change(change)).collect::<Result<_, _>>()?,
        })
    }

    /// Takes a starting point as one operation; with `dry_run` only what it would change.
    ///
    /// # Errors
    /// When there is none of that name, or the record can't be written.
    pub fn take_start(&mut self, id: &str, dry_run: bool) -> Result<PreferencesTakenShape, Problem> {
        let Some(found) = start(id) else {
            let names: Vec<String> = starts().iter().map(|start| start.id.clone()).collect();
            let next = self.words().say("prefs-start-unknown-next", &Args::new().text("names", &names.join(", ")));
            return Err(Problem::new(self.words().plain("prefs-start-unknown")).to(id).next(next).choices(names));
        };
        let changes = found.changes(&self.wanted_now()?);
        let same = (found.wishes.len() - changes.len()) as u32;
        let subject = self.words().plain(&format!("prefs-start-{}", found.id));
        Ok(PreferencesTakenShape { same, ..self.take_changes(&changes, &subject, dry_run)? })
    }
}
