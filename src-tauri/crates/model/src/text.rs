//! Text from evidence is hostile until shown to be harmless: folding for comparison, showing what hides, and privacy.

use std::fmt;
use unicode_normalization::UnicodeNormalization as _;

/// Folds a text for comparison: compatibility form, lower case, accents dropped, white space collapsed.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return fold_ascii(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for c in text.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)) {
        if c.is_whitespace() || c.is_control() {
            space = !out.is_empty();
            continue;
        }
        if hidden(c) {
            continue;
        }
        if space {
            out.push(' ');
            space = false;
        }
        out.extend(c.to_lowercase());
    }
    out
}

/// The same for the texts that are most common by far, without a look into the tables of Unicode.
fn fold_ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for c in text.chars() {
        if c.is_ascii_whitespace() || c.is_ascii_control() {
            space = !out.is_empty();
            continue;
        }
        if space {
            out.push(' ');
            space = false;
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// Whether a character changes how text is read without being seen: bidirectional controls, zero-width, tags.
fn hidden(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' |
        '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' |
        '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Makes controls and hidden characters visible (`‹U+202E›`), so that a text can't pretend to be another or move a
/// terminal's cursor. Line breaks and tabs become spaces.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            // Joiners and the emoji selector are ordinary in many scripts and in emoji.
            '\u{200C}' | '\u{200D}' | '\u{FE0F}' => out.push(c),
            c if c.is_control() || hidden(c) => {
                use fmt::Write as _;
                let _ = write!(out, "‹U+{:04X}›", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// A private value: it prints as `…`, so that it can't slip into a log or an error.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Private<T>(pub T);

impl<T> fmt::Debug for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl<T> fmt::Display for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_ignores_case_accents_and_hidden_characters() {
        assert_eq!(fold("  Zoë\u{200B}  O’Neill "), "zoe o’neill");
        assert_eq!(fold("STRASSE"), "strasse");
        assert_eq!(fold(" Two\u{b}\t Words\u{7f}\n"), "two words");
        assert_eq!(fold(" Two\u{b}\t Wörds\u{7f}\n"), "two words");
    }

    #[test]
    fn hidden_controls_are_shown() {
        assert_eq!(visible("a\u{202E}b\u{1b}[2J\nc"), "a‹U+202E›b‹U+001B›[2J c");
    }

    #[test]
    fn private_values_never_print() {
        assert_eq!(format!("{} {:?}", Private("secret"), Private("secret")), "… …");
    }
}
