//! What was wanted before, and taking the last of it back.

use super::Scopes;
use crate::Sayso;
use crate::shapes::{ChangedShape, PreferenceHistoryLine, PreferenceHistoryShape, Problem};
use preferences::portable::Wanted;
use words::Args;

/// As many changes as the history shows.
const SHOWN: u32 = 500;
/// As far as a change of preferences is looked for among operations.
const LOOKED_AT: u32 = 200;

impl Sayso {
    /// Every change of what the person wants, the newest first.
    ///
    /// # Errors
    /// When the record can't be read.
    pub fn preference_history(&self) -> Result<PreferenceHistoryShape, Problem> {
        let changes = match self.reading() {
            Some(record) => record.preference_changes(SHOWN)?,
            None => Vec::new(),
        };
        let mut scopes = Scopes::new(self);
        let mut history = Vec::with_capacity(changes.len());
        for change in &changes {
            let (was, became) = (change.was.as_ref().map(Wanted::of), change.became.as_ref().map(Wanted::of));
            history.push(PreferenceHistoryLine {
                operation: change.operation.to_string(),
                at: change.at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
                undone: change.undone,
                change: scopes.turn(change.purpose, &change.scope, was.as_ref(), became.as_ref())?,
            });
        }
        Ok(PreferenceHistoryShape { total: history.len() as u32, history, next: None })
    }

    /// Takes back the newest change, if it is one of preferences.
    ///
    /// # Errors
    /// When the newest change that stands is another one, which is named, or there is none.
    pub fn undo_preference(&mut self) -> Result<ChangedShape, Problem> {
        let operations = match self.reading() {
            Some(record) => record.operations(LOOKED_AT)?,
            None => Vec::new(),
        };
        match operations.iter().find(|operation| !operation.undone) {
            Some(newest) if newest.name == "preferences" => self.undo(),
            Some(newest) if operations.iter().any(|o| !o.undone && o.name == "preferences") => {
                let id = format!("lock-did-{}", newest.name);
                let id = if self.words().has(&id) { id } else { "lock-did-other".to_owned() };
                let sentence = self.words().say(&id, &Args::new().text("subject", &newest.subject));
                let said = self.words().say("prefs-newer-change", &Args::new().text("sentence", &sentence));
                Err(Problem::new(said).next(self.words().plain("prefs-newer-change-next")))
            }
            _ => Err(self.refusal("prefs-nothing-to-undo")),
        }
    }
}
