//! Every kind of source that is read, and how to get it.

use crate::Sayso;
use crate::shapes::{KindShape, KindsShape, Problem};
use model::SourceKind;
use words::Words;

impl Sayso {
    /// Every kind of source that is read, with the way to get it from the platform.
    ///
    /// # Errors
    /// None today; the contract of all commands leaves room for one.
    pub fn kinds(&self) -> Result<KindsShape, Problem> {
        let kinds: Vec<KindShape> =
            evidence::readers().iter().map(|reader| kind_shape(reader.kind(), self.words())).collect();
        Ok(KindsShape { total: u32::try_from(kinds.len()).unwrap_or(u32::MAX), kinds, next: None })
    }
}

fn kind_shape(kind: SourceKind, words: &Words) -> KindShape {
    let name = words.plain(&format!("import-kind-{}", kind.id()));
    let Some(guide) = controls::export_guide(kind) else {
        let how = words.plain(&format!("import-how-{}", kind.id()));
        return KindShape { id: kind.id().to_owned(), name, how, url: None, wait: None, repeat_every_days: None };
    };
    let said = guide.words_in(words.language().tag());
    let parts = [said.path, said.format_to_choose, said.trap];
    let how = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).map(sentence);
    KindShape {
        id: kind.id().to_owned(),
        name,
        how: how.collect::<Vec<_>>().join(" "),
        url: guide.link().map(str::to_owned),
        wait: Some(said.wait).filter(|wait| !wait.is_empty()),
        repeat_every_days: Some(guide.repeat_every_days).filter(|days| *days > 0),
    }
}

fn sentence(part: &str) -> String {
    if part.ends_with(['.', '!', '?']) { part.to_owned() } else { format!("{part}.") }
}
