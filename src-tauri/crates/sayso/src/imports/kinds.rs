//! Every kind of source that is read, and how to get it.

use super::reminders::Reminder;
use crate::Sayso;
use crate::shapes::{KindShape, KindsShape, Problem};
use model::SourceKind;

impl Sayso {
    /// Every kind of source that is read, with the way to get it from the platform and the reminder to ask again.
    ///
    /// # Errors
    /// When the record can't be read.
    pub fn kinds(&self) -> Result<KindsShape, Problem> {
        let reminders = self.reminder_rows()?;
        let one = |kind: SourceKind| self.kind_shape(kind, reminders.iter().find(|row| row.kind == kind));
        let kinds: Vec<KindShape> = evidence::readers().iter().map(|reader| one(reader.kind())).collect();
        Ok(KindsShape { total: u32::try_from(kinds.len()).unwrap_or(u32::MAX), kinds, next: None })
    }

    /// A kind's name for people.
    pub(crate) fn kind_name(&self, kind: SourceKind) -> String {
        self.words().plain(&format!("import-kind-{}", kind.id()))
    }

    pub(super) fn kind_shape(&self, kind: SourceKind, reminder: Option<&Reminder>) -> KindShape {
        let words = self.words();
        let mut shape = KindShape {
            id: kind.id().to_owned(),
            name: self.kind_name(kind),
            how: words.plain(&format!("import-how-{}", kind.id())),
            url: None,
            wait: None,
            repeat_every_days: None,
            tells: None,
            reminder: reminder.map(|row| self.reminder_shape(row)),
        };
        if let Some(guide) = controls::export_guide(kind) {
            let said = guide.words_in(words.language().tag());
            let parts = [said.path, said.format_to_choose, said.trap];
            let how = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).map(sentence);
            shape.how = how.collect::<Vec<_>>().join(" ");
            shape.url = guide.link().map(str::to_owned);
            shape.wait = Some(said.wait).filter(|wait| !wait.is_empty());
            shape.tells = Some(said.tells).filter(|tells| !tells.is_empty());
            shape.repeat_every_days = Some(guide.repeat_every_days).filter(|days| *days > 0);
        }
        shape
    }
}

fn sentence(part: &str) -> String {
    if part.ends_with(['.', '!', '?']) { part.to_owned() } else { format!("{part}.") }
}
