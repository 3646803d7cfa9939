//! A letter as an e-mail file that opens as a draft.
//!
//! `X-Unsent: 1` makes mail programs open it for editing; without Date and Message-ID it claims no sending that
//! hasn't happened. The headers are ours, since the library always dates a message and quotes encoded names; the body
//! part with its encoding is the library's.

use crate::text::mail_text;
use crate::{Letter, PaperError};
use base64::Engine as _;
use mail_builder::MessageBuilder;
use mail_builder::mime::{BodyPart, MimePart};
use std::fmt::Write as _;

/// A name and an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    /// The display name; may be empty.
    pub name: String,
    /// The address.
    pub address: String,
}

/// Bytes of one encoded word before encoding: the word stays under 75 characters.
const WORD: usize = 42;

/// Whether a text is a mail address that a header can carry: ASCII, one `@`, no space, no comma, no bracket.
pub fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let plain = |c: char| c.is_ascii_graphic() && !"()<>[]:;,\\\"@".contains(c);
    text.len() <= 254
        && (1..=64).contains(&local.len())
        && local.chars().all(plain)
        && domain.contains('.')
        && domain.split('.').all(|label| {
            !label.is_empty() && label.len() <= 63 && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        })
}

/// The draft as bytes. With no recipient the `To` header is left out, and the mail program shows it empty.
pub fn draft(letter: &Letter, from: Option<&Mailbox>, to: Option<&Mailbox>) -> Result<Vec<u8>, PaperError> {
    let mut head = String::new();
    if let Some(from) = from {
        address(&mut head, "From", "sender's name", from)?;
    }
    if let Some(to) = to {
        address(&mut head, "To", "recipient's name", to)?;
    }
    refuse_controls("subject", &letter.subject)?;
    let subject = format!("{} ({})", letter.subject, letter.reference_line);
    let _ = write!(head, "Subject: {}\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\n", unstructured(&subject));
    if is_token(&letter.language) {
        let _ = write!(head, "Content-Language: {}\r\n", letter.language);
    }
    let mut out = head.into_bytes();
    let text = mail_text(letter).replace('\n', "\r\n");
    MessageBuilder::new()
        .body(MimePart::new("text/plain", BodyPart::Text(text.into())))
        .write_body(&mut out)
        .map_err(|e| PaperError::Build(e.to_string()))?;
    Ok(out)
}

fn address(head: &mut String, header: &str, field: &'static str, who: &Mailbox) -> Result<(), PaperError> {
    refuse_controls(field, &who.name)?;
    if !is_address(&who.address) {
        return Err(PaperError::Address { address: model::visible(&who.address) });
    }
    let name = who.name.trim();
    let _ = if name.is_empty() {
        write!(head, "{header}: {}\r\n", who.address)
    } else {
        write!(head, "{header}: {}\r\n <{}>\r\n", phrase(name), who.address)
    };
    Ok(())
}

/// Line breaks and controls could start a header of their own, so they are refused and never repaired.
fn refuse_controls(field: &'static str, value: &str) -> Result<(), PaperError> {
    let bad = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    if value.contains(bad) { Err(PaperError::Header { field }) } else { Ok(()) }
}

fn is_token(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// A display name: a quoted string if it is short ASCII, else encoded words (which may not stand in quotes).
fn phrase(name: &str) -> String {
    if name.is_ascii() && name.len() <= 60 && !name.contains("=?") {
        let mut out = String::from("\"");
        for c in name.chars() {
            if matches!(c, '"' | '\\') {
                out.push('\\');
            }
            out.push(c);
        }
        out.push('"');
        out
    } else {
        encoded_words(name)
    }
}

fn unstructured(text: &str) -> String {
    if text.is_ascii() && text.len() <= 60 && !text.contains("=?") { text.to_owned() } else { encoded_words(text) }
}

/// Encoded words of whole characters, one a line (RFC 2047).
fn encoded_words(text: &str) -> String {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        if word.len() + c.len_utf8() > WORD {
            words.push(std::mem::take(&mut word));
        }
        word.push(c);
    }
    words.push(word);
    let encode = |w: &String| format!("=?utf-8?B?{}?=", base64::engine::general_purpose::STANDARD.encode(w));
    words.iter().map(encode).collect::<Vec<_>>().join("\r\n ")
}
