//! What a page tells Google of consent with each request (Consent Mode): `gcs=G101`, `gcd=13r3r3r2r5`. Google documents
//! neither; both are read as far as those who looked at them agree.

use super::Status;
use super::managers::{Choices, choice};

/// `gcs`: whether storage for ads and for measuring is granted. Whether anybody was asked isn't said.
pub(super) fn storage(value: &str) -> Option<Status> {
    let [b'G', b'1', ads, measuring] = value.trim().as_bytes() else { return None };
    let word = |c: u8| match c {
        b'1' => Some("granted"),
        b'0' => Some("denied"),
        b'-' => Some("not set"),
        _ => None,
    };
    let says = format!("ad_storage {}, analytics_storage {}", word(*ads)?, word(*measuring)?);
    Some(Status { manager: "Google consent mode", says, at: None })
}

/// `gcd`: after `1` and a digit a letter for each of four signals, a digit between them. Letters that come after an
/// update are somebody's choice, the rest is what the page set by itself.
pub(super) fn consent_mode(value: &str) -> Option<Choices> {
    const SIGNALS: [&str; 4] = ["ad_storage", "analytics_storage", "ad_user_data", "ad_personalization"];
    let text = value.trim();
    let rest = text.strip_prefix('1').filter(|_| (8..=16).contains(&text.len()))?;
    let mut out = Choices { manager: "Google consent mode", ..Choices::default() };
    // What stands behind the four is about something else.
    let letters: Vec<u8> = rest.bytes().filter(u8::is_ascii_alphabetic).collect();
    if letters.len() < SIGNALS.len() {
        return None;
    }
    for (signal, letter) in SIGNALS.iter().zip(letters) {
        match letter {
            b'r' | b'n' | b'v' => out.made.push(choice(*signal, true)),
            b'q' | b'm' | b'u' => out.made.push(choice(*signal, false)),
            b'l' | b'p' | b't' => {}
            _ => return None,
        }
    }
    out.unanswered = out.made.is_empty();
    Some(out)
}
