//! What prints: a symbol that no font has is left out and reported; another script is refused. Never a box.

use super::world::has_glyph;
use crate::{Letter, PaperError};
use std::collections::BTreeSet;
use unicode_script::{Script, UnicodeScript as _};

/// Characters in a row without a place to break, before we offer one: a sheet holds about 80.
const LONG: usize = 40;

/// The letter with only what the fonts can print, and what was left out.
pub(super) fn printable(letter: &Letter) -> Result<(Letter, BTreeSet<char>), PaperError> {
    let mut sieve = Sieve::default();
    let printed = letter.map(&mut |text| sieve.text(text));
    match sieve.refused {
        Some((text, script)) => Err(PaperError::NoFont { text, script }),
        None => Ok((printed, sieve.left_out)),
    }
}

/// Lets through what the fonts can print.
#[derive(Default)]
pub(super) struct Sieve {
    /// Symbols that no font has.
    pub(super) left_out: BTreeSet<char>,
    /// The first text in a script that no font has, and that script.
    pub(super) refused: Option<(String, String)>,
    /// Signs of such scripts.
    pub(super) other_scripts: BTreeSet<char>,
}

impl Sieve {
    /// What of a text prints.
    pub(super) fn text(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut run = 0;
        for c in text.chars() {
            if c == ' ' || has_glyph(c) {
                run = if c == ' ' { 0 } else { run + 1 };
                out.push(c);
                if run >= LONG {
                    // A word as long as half a line gets a place to break that prints nothing.
                    out.push('\u{200B}');
                    run = 0;
                }
                continue;
            }
            match c.script() {
                Script::Common
                | Script::Inherited
                | Script::Unknown
                | Script::Latin
                | Script::Greek
                | Script::Cyrillic => {
                    self.left_out.insert(c);
                }
                script => {
                    self.other_scripts.insert(c);
                    self.refused.get_or_insert((text.to_owned(), script.full_name().to_owned()));
                }
            }
        }
        out.split(' ').filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
    }
}
