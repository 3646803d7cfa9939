//! The wrappings that consent strings come in: quotes, percent signs, base64.

use base64::Engine as _;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use std::borrow::Cow;

/// Undoes percent-encoding once; what is no valid code stays as it is.
pub(super) fn percent(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let code = bytes.get(at + 1..at + 3).filter(|_| *byte == b'%').and_then(|c| std::str::from_utf8(c).ok());
        let decoded = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        out.push(decoded.unwrap_or(*byte));
        at += if decoded.is_some() { 3 } else { 1 };
    }
    String::from_utf8(out).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// The same as often as it takes, since some cookies are encoded twice; and without the quotes around it.
pub(crate) fn bare(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text.trim().trim_matches(['"', '\'']));
    for _ in 0..2 {
        match percent(&text) {
            Cow::Owned(decoded) => text = Cow::Owned(decoded),
            Cow::Borrowed(_) => break,
        }
    }
    text
}

/// A value of a query string.
pub(super) fn form(text: &str) -> String {
    percent(&text.replace('+', " ")).into_owned()
}

/// Text out of base64, padded or not, in either alphabet.
pub(super) fn base64(text: &str) -> Option<String> {
    /// No consent record is longer, in characters.
    const LONGEST: usize = 1 << 20;
    if text.len() > LONGEST {
        return None;
    }
    let config = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let engine = GeneralPurpose::new(&base64::alphabet::STANDARD, config);
    let bytes = engine.decode(text.replace('-', "+").replace('_', "/")).ok()?;
    String::from_utf8(bytes).ok()
}
