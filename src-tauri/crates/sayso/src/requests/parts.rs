//! Countries in which the authority of the part where a person lives hears their complaint.

use crate::Sayso;
use crate::shapes::PartyShape;
use rights::Authority;
use words::{Args, Language};

impl Sayso {
    /// What a person should know when it isn't known which of these authorities is theirs.
    pub(super) fn note_parts(&self, all: &[&Authority], chosen: Option<&Authority>) -> Option<String> {
        if chosen.is_some_and(|chosen| all.contains(&chosen)) {
            return None;
        }
        let args = Args::new().text("example", all.first()?.country.as_deref()?);
        Some(self.words().say("requests-note-authority-part", &args))
    }
}

/// Whether a text names the part of the country that this authority is for (`DE-BE`).
pub(super) fn is_part(authority: &Authority, text: Option<&str>) -> bool {
    let text = text.map(str::trim);
    text.zip(authority.country.as_deref()).is_some_and(|(text, code)| text.eq_ignore_ascii_case(code))
}

/// An authority to choose from: the code of its part of the country, and its name.
pub(super) fn part(authority: &Authority, language: Language) -> Option<PartyShape> {
    let name = authority.letter.as_ref().unwrap_or(&authority.name).to(language).to_owned();
    Some(PartyShape { id: authority.country.clone()?, name })
}
