//! What is mail, by its content: an mbox file, one message, or neither.

use super::separator::{is_header, separator_at};
use super::splitter::preamble;

/// So many bytes are enough to tell.
pub(super) const ENOUGH: usize = 8 * 1024;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Many messages, one after another.
    Mbox,
    /// One message, which begins after so many bytes.
    Message(usize),
    /// One message as Apple Mail keeps it, which begins after so many bytes.
    AppleMessage(usize),
}

/// Tells by the first bytes of a file.
pub(super) fn form(text: &[u8]) -> Option<Form> {
    let skip = preamble(text);
    let rest = text.get(skip..)?;
    if separator_at(rest).is_some() {
        return Some(Form::Mbox);
    }
    if is_message(rest) {
        return Some(Form::Message(skip));
    }
    // Apple Mail writes the message's length first.
    let line = memchr::memchr(b'\n', rest.get(..rest.len().min(24))?)?;
    let (count, after) = rest.split_at_checked(line + 1)?;
    let count = count.trim_ascii();
    let counted = !count.is_empty() && count.iter().all(u8::is_ascii_digit);
    (counted && is_message(after)).then_some(Form::AppleMessage(skip + line + 1))
}

/// Whether this begins as a message does: nothing but header lines, the needed ones among them.
fn is_message(text: &[u8]) -> bool {
    let mut from = false;
    let mut known = 0;
    let mut whole = false;
    for line in text.split_inclusive(|b| *b == b'\n') {
        if line.trim_ascii().is_empty() {
            whole = true;
            break;
        }
        if line.starts_with(b" ") || line.starts_with(b"\t") || !line.ends_with(b"\n") {
            continue;
        }
        if !is_header(line) {
            return false;
        }
        let name = line.split(|b| *b == b':').next().unwrap_or_default();
        let is = |wanted: &str| name.eq_ignore_ascii_case(wanted.as_bytes());
        // A page that a browser saved has the form of a message but is none.
        if is("Snapshot-Content-Location")
            || line.get(..16).is_some_and(|head| head.eq_ignore_ascii_case(b"From: <Saved by "))
        {
            return false;
        }
        from |= is("From");
        known += u8::from(KNOWN.iter().any(|k| is(k)));
    }
    (whole || text.len() >= ENOUGH) && known >= 2 && (from || text.len() >= ENOUGH && known >= 3)
}

const KNOWN: [&str; 10] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Received",
    "Message-ID",
    "Return-Path",
    "Delivered-To",
    "DKIM-Signature",
    "MIME-Version",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_is_told_by_its_content() {
        assert_eq!(form(b"\xEF\xBB\xBFFrom a@b Mon Apr  7 14:31:02 2025\nSubject: x\n\n"), Some(Form::Mbox));
        assert_eq!(form(b"\nFrom: a@b.example\r\nDate: x\r\n\r\nhi"), Some(Form::Message(1)));
        assert_eq!(form(b"123 \nFrom: a@b.example\nTo: b\n\nhi"), Some(Form::AppleMessage(5)));
    }

    #[test]
    fn other_files_are_not() {
        for text in [
            "%PDF-1.7\n%From: x\n",
            "{\"From:\": \"x\"}\n",
            "<html>\nFrom: x\nTo: y\n\n",
            "From: <Saved by Blink>\r\nSubject: x\r\nDate: y\r\n\r\n",
            "Name: x\nVersion: 1\n\n",
            "From: a\n\nTo: b\n\n",
            "From here to there\n",
            "BEGIN:VCARD\nFN:Maya\nEND:VCARD\n\n",
            "",
        ] {
            assert_eq!(form(text.as_bytes()), None, "{text}");
        }
    }
}
