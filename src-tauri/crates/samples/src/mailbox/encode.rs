//! Header text as mail programs write it: RFC 2047 words for what isn't ASCII.

use std::fmt::Write as _;

/// A header value: as it is if it is plain ASCII, else as encoded words of at most 75 characters, folded.
pub(super) fn words(text: &str) -> String {
    if text.is_ascii() && !text.contains(['\r', '\n']) {
        return text.to_owned();
    }
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars().filter(|c| !c.is_control()) {
        let escaped = |c: char| {
            c.to_string().bytes().fold(String::new(), |mut out, b| {
                let _ = write!(out, "={b:02X}");
                out
            })
        };
        let piece = if c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | ',' | ':' | '!' | '/') {
            c.to_string()
        } else if c == ' ' {
            "_".to_owned()
        } else {
            escaped(c)
        };
        if word.len() + piece.len() > 60 {
            words.push(std::mem::take(&mut word));
        }
        word.push_str(&piece);
    }
    words.push(word);
    words.iter().map(|w| format!("=?UTF-8?Q?{w}?=")).collect::<Vec<_>>().join("\n ")
}

/// A display name and an address (`"Harbour Shoes" <news@harbourshoes.example>`).
pub(super) fn mailbox(name: &str, address: &str) -> String {
    if name.is_empty() {
        address.to_owned()
    } else if name.is_ascii() {
        format!("\"{}\" <{address}>", name.replace(['"', '\\', '\r', '\n'], ""))
    } else {
        format!("{} <{address}>", words(name))
    }
}

/// A number that stands for a text: for ids that must be the same each time (FNV-1a).
pub(super) fn number(parts: &[&str]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for part in parts {
        for byte in part.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}
