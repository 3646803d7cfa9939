//! What counts as the line that separates two messages of an mbox file.
//!
//! Producers that don't quote `From ` in bodies are common, so a line counts only if it ends as a date does and is
//! followed by a header. Google writes the zone before the year; others write it after.

/// How many bytes of a line are looked at: longer ones are body text.
pub(super) const LONGEST_LINE: usize = 1024;
/// How many bytes of the line after are looked at.
pub(super) const LONGEST_NAME: usize = 256;

/// Whether a separator stands at the beginning of `text`, and the length of its line with the line end.
///
/// What stands before it (nothing, or an empty line) is for the caller to check.
pub(super) fn separator_at(text: &[u8]) -> Option<usize> {
    let line_end = memchr::memchr(b'\n', text.get(..text.len().min(LONGEST_LINE))?)?;
    let (line, next) = text.split_at_checked(line_end + 1)?;
    (is_dated(line) && is_header(next)).then_some(line_end + 1)
}

/// Whether a line reads `From`, a sender, and something that ends as a date with a time ends.
fn is_dated(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else { return false };
    let words: Vec<&[u8]> = rest.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).collect();
    let year = match words.as_slice() {
        [.., year, zone] if is_year(year) && is_zone(zone) => true,
        [.., year] => is_year(year),
        [] => false,
    };
    year && words.iter().any(|word| is_clock(word))
}

fn is_year(word: &[u8]) -> bool {
    word.len() == 4 && word.iter().all(u8::is_ascii_digit) && (word.starts_with(b"19") || word.starts_with(b"20"))
}

/// `+0100`, `-0500`, `GMT`, `CEST`.
fn is_zone(word: &[u8]) -> bool {
    match word {
        [b'+' | b'-', digits @ ..] => digits.len() == 4 && digits.iter().all(u8::is_ascii_digit),
        letters => (1..=5).contains(&letters.len()) && letters.iter().all(u8::is_ascii_alphabetic),
    }
}

/// `14:31` or `14:31:02`; every known producer writes a time, and prose that ends in a year seldom has one.
fn is_clock(word: &[u8]) -> bool {
    matches!(word, [h, m @ ..] if h.is_ascii_digit() && m.contains(&b':'))
        && word.iter().all(|b| b.is_ascii_digit() || *b == b':')
        && word.len() >= 4
}

/// Whether a line looks like a header, or like a quoted separator that some producers put first.
pub(super) fn is_header(line: &[u8]) -> bool {
    if line.starts_with(b">From ") {
        return true;
    }
    let name = line.iter().take(LONGEST_NAME).take_while(|b| matches!(b, b'!'..=b'9' | b';'..=b'~')).count();
    name > 0 && line.get(name) == Some(&b':')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn separates(line: &str) -> bool {
        separator_at(format!("{line}\nSubject: x\n").as_bytes()).is_some()
    }

    #[test]
    fn separators_of_known_producers() {
        for line in [
            "From maya@fastpost.example Mon Apr  7 14:31:02 2025",
            "From - Mon Apr 07 14:31:02 2025",
            "From 1828754568043628583@xxx Mon Apr 07 14:31:02 +0000 2025",
            "From MAILER-DAEMON Mon Apr  7 14:31:02 2025 +0200",
            "From MAILER-DAEMON Mon Apr  7 14:31 CEST 2025\r",
            "From a b@c Mon Apr  7 14:31:02 2025 GMT",
        ] {
            assert!(separates(line), "{line}");
        }
    }

    #[test]
    fn prose_does_not_separate() {
        for line in [
            "From here on: quoted body line",
            "From the team, 1 January 2025",
            "From: this line must NOT start a message",
            "From",
            "From  ",
            ">From a@b Mon Apr  7 14:31:02 2025",
            "From 10:30 on we dance until 3000",
        ] {
            assert!(!separates(line), "{line}");
        }
        assert_eq!(separator_at(b"From a@b Mon Apr  7 14:31:02 2025\nno header here\n"), None);
        assert_eq!(separator_at(b"From a@b Mon Apr  7 14:31:02 2025\n\nSubject: x\n"), None);
    }
}
