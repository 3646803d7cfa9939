//! RFC 2047 encoded words, tolerant and linear.
//!
//! Words that stand side by side in one charset are joined before decoding, since some producers cut a character in two.

use base64::Engine as _;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use mail_parser::decoders::charsets::map::charset_decoder;
use memchr::memmem;

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

struct Word<'a> {
    charset: &'a [u8],
    bytes: Vec<u8>,
    length: usize,
}

/// A header value as text: folds become spaces, encoded words their text.
pub(super) fn decode(value: &[u8]) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    // What the last encoded words said, not yet decoded.
    let mut open: Option<(&[u8], Vec<u8>)> = None;
    while !rest.is_empty() {
        let at = memmem::find(rest, b"=?").unwrap_or(rest.len());
        let (before, here) = rest.split_at(at);
        let word = word_at(here);
        // White space between two encoded words doesn't count; anything else does.
        if !(open.is_some() && word.is_some() && before.trim_ascii().is_empty()) {
            close(&mut open, &mut out);
            push_plain(before, &mut out);
        }
        let Some(word) = word else {
            let literal = here.len().min(2);
            close(&mut open, &mut out);
            push_plain(here.get(..literal).unwrap_or_default(), &mut out);
            rest = here.get(literal..).unwrap_or_default();
            continue;
        };
        match &mut open {
            Some((charset, bytes)) if charset.eq_ignore_ascii_case(word.charset) => bytes.extend(word.bytes),
            _ => {
                close(&mut open, &mut out);
                open = Some((word.charset, word.bytes));
            }
        }
        rest = here.get(word.length..).unwrap_or_default();
    }
    close(&mut open, &mut out);
    out
}

/// Bytes without a charset: UTF-8 if they are, else Latin-1, so that every byte shows.
pub(super) fn plain(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().map(|b| char::from(*b)).collect(), str::to_owned)
}

fn close(open: &mut Option<(&[u8], Vec<u8>)>, out: &mut String) {
    if let Some((charset, bytes)) = open.take() {
        let text = match charset_decoder(charset) {
            Some(decode) => decode(&bytes),
            None => plain(&bytes),
        };
        // A decoded line break could only mislead.
        out.extend(text.chars().map(|c| if matches!(c, '\r' | '\n' | '\0') { ' ' } else { c }));
    }
}

/// Plain text with each fold as one space.
fn push_plain(bytes: &[u8], out: &mut String) {
    let text = plain(bytes);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' | '\n' => {
                while matches!(chars.peek(), Some('\r' | '\n' | ' ' | '\t')) {
                    chars.next();
                }
                out.push(' ');
            }
            '\0' => out.push(' '),
            c => out.push(c),
        }
    }
}

/// The encoded word at the beginning of `text`, if there is one and it ends.
fn word_at(text: &[u8]) -> Option<Word<'_>> {
    let rest = text.strip_prefix(b"=?")?;
    let charset_end = rest.iter().take(40).position(|b| *b == b'?')?;
    let charset = rest.get(..charset_end)?;
    let charset = charset.split(|b| *b == b'*').next().unwrap_or(charset);
    let [encoding, b'?', data @ ..] = rest.get(charset_end + 1..)? else { return None };
    let data_end = memmem::find(data, b"?=")?;
    let length = 2 + charset_end + 1 + 2 + data_end + 2;
    let data = data.get(..data_end)?;
    let bytes = match encoding {
        b'q' | b'Q' => quoted(data),
        b'b' | b'B' => {
            let clean: Vec<u8> = data.iter().copied().filter(|b| !b.is_ascii_whitespace()).collect();
            LENIENT.decode(clean).ok()?
        }
        _ => return None,
    };
    (!charset.is_empty()).then_some(Word { charset, bytes, length })
}

fn quoted(data: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len());
    let mut rest = data;
    while let [first, tail @ ..] = rest {
        rest = tail;
        match (first, tail) {
            (b'_', _) => out.push(b' '),
            (b'=', [high, low, after @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    out.push(high * 16 + low);
                    rest = after;
                }
                _ => out.push(b'='),
            },
            _ => out.push(*first),
        }
    }
    out
}

fn digit(b: u8) -> Option<u8> {
    char::from(b).to_digit(16).and_then(|d| u8::try_from(d).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_joined_before_they_are_decoded() {
        assert_eq!(decode(b" =?UTF-8?Q?Gr=C3?=\r\n =?utf-8?Q?=BC=C3=9Fe?= now"), " Grüße now");
        assert_eq!(decode(b"a =?UTF-8?B?w6k=?= =?ISO-8859-1?Q?=E9?= b"), "a éé b");
        assert_eq!(decode(b"=?utf-8?B?4oKs?="), "€");
    }

    #[test]
    fn what_is_no_word_stays() {
        assert_eq!(decode(b"1 =? 2 and =?utf-8?q?never ends"), "1 =? 2 and =?utf-8?q?never ends");
        assert_eq!(decode(b"caf\xe9"), "café");
        assert_eq!(decode(b"=?x-unknown?Q?caf=E9?="), "café");
        assert_eq!(decode(b"=?utf-8?Q?a=0D=0ABcc:_b?="), "a  Bcc: b");
    }
}
