//! One form for every value that enters a letter: composed, on one line, with nothing hidden in it.

use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// How many marks may sit on one letter; real languages need two.
const MARKS: usize = 3;

/// A value as it may stand in a letter, and what was left out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tidied {
    /// The text.
    pub text: String,
    /// Characters that were left out: controls, hidden characters, floods of marks. Line breaks became spaces.
    pub left_out: BTreeSet<char>,
}

/// Brings a value onto one line, composes it, and leaves out controls, hidden characters and floods of marks.
///
/// What prints stays as it is: `#`, `*`, `$`, backslashes and quotes are letters like any other.
pub fn tidy(value: &str) -> Tidied {
    let mut out = Tidied { text: String::with_capacity(value.len()), left_out: BTreeSet::new() };
    let mut marks = 0;
    for c in value.nfc() {
        if c.is_whitespace() || matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}') {
            if !out.text.ends_with(' ') && !out.text.is_empty() {
                out.text.push(' ');
            }
            if c != ' ' && c != '\u{A0}' && c.is_control() {
                out.left_out.insert(c);
            }
            continue;
        }
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        if marks > MARKS || is_hidden(c) {
            out.left_out.insert(c);
        } else {
            out.text.push(c);
        }
    }
    out.text.truncate(out.text.trim_end().len());
    out
}

/// The same for a text of several lines, such as a postal address: line breaks stay.
pub fn tidy_lines(value: &str) -> (Vec<String>, BTreeSet<char>) {
    let mut left_out = BTreeSet::new();
    let mut lines = Vec::new();
    for line in value.lines() {
        let tidied = tidy(line);
        left_out.extend(tidied.left_out);
        if !tidied.text.is_empty() {
            lines.push(tidied.text);
        }
    }
    (lines, left_out)
}

/// Whether a character changes a text without being seen.
fn is_hidden(c: char) -> bool {
    if c.is_ascii() {
        return c.is_control();
    }
    // Joiners and emoji selectors are ordinary on a screen, but nothing prints for them.
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE0F}') || model::visible(c.encode_utf8(&mut [0; 4])).starts_with("‹U+")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_prints_stays_and_what_hides_goes() {
        assert_eq!(tidy("Zoë O'Neill #1").text, "Zoë O'Neill #1");
        assert_eq!(
            tidy("*bold* $x$ \\r\\nBcc: #read(\"/etc/passwd\")").text,
            "*bold* $x$ \\r\\nBcc: #read(\"/etc/passwd\")"
        );
        let hostile = tidy("a\r\nBcc: b\u{202E}c\u{0}");
        assert_eq!(hostile.text, "a Bcc: bc");
        assert_eq!(hostile.left_out, ['\r', '\n', '\u{202E}', '\0'].into());
        assert_eq!(tidy(&format!("e{}", "\u{301}".repeat(500))).text.chars().count(), 1 + MARKS);
    }

    #[test]
    fn addresses_keep_their_lines() {
        assert_eq!(tidy_lines("1 Quay\n\n Harbour ").0, ["1 Quay", "Harbour"]);
    }
}
