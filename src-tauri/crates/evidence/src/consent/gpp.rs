//! IAB's Global Privacy Platform string: a header that lists sections, and the sections.

use super::bits::{Bits, Short};
use super::canada::{self, Canada};
use super::small::{UsPrivacy, us_privacy};
use super::tcf::{self, Tcf};
use super::us::{self, UsSection};

/// The most sections a string is read for.
const MOST: usize = 64;

/// What a section says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// The European consent string.
    Tcf(Box<Tcf>),
    /// Canada's consent string.
    Canada(Box<Canada>),
    /// The old string of the United States.
    UsPrivacy(UsPrivacy),
    /// A section for a law of the United States.
    Us(UsSection),
    /// Not read, with a sentence why.
    Unread(&'static str),
}

/// A decoded string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Gpp {
    /// Each section: its number, and what it says.
    pub sections: Vec<(u16, Section)>,
}

/// Decodes a string; the error is a sentence.
pub(crate) fn decode(text: &str) -> Result<Gpp, &'static str> {
    let mut parts = text.trim().trim_matches(['"', '\'']).split('~');
    let ids = header(parts.next().unwrap_or_default())?;
    let sections =
        ids.into_iter().map(|id| (id, parts.next().map_or(Section::Unread(MISSING), |text| section(id, text))));
    Ok(Gpp { sections: sections.collect() })
}

const MISSING: &str = "The header lists this section, and the string ends before it.";

fn section(id: u16, text: &str) -> Section {
    match id {
        2 => tcf::decode(text).map_or_else(Section::Unread, |tcf| Section::Tcf(Box::new(tcf))),
        1 => Section::Unread("This is a European consent string of version 1, which ended in 2020."),
        5 => canada::decode(text).map_or_else(Section::Unread, |read| Section::Canada(Box::new(read))),
        6 => us_privacy(text).map_or(Section::Unread("This is no US Privacy string."), Section::UsPrivacy),
        7..=27 => us::decode(id, text).map_or_else(Section::Unread, Section::Us),
        _ => Section::Unread("Sayso doesn't read this section."),
    }
}

/// The sections that a header lists, in order.
pub(crate) fn header(text: &str) -> Result<Vec<u16>, &'static str> {
    const NONE: &str = "This is no GPP string.";
    if !text.starts_with('D') {
        return Err(NONE);
    }
    let mut bits = Bits::of(text, true).ok_or(NONE)?;
    let mut ids = Vec::new();
    let mut read = || -> Result<bool, Short> {
        if bits.int(6)? != 3 || bits.int(6)? != 1 {
            return Ok(false);
        }
        let mut last = 0_u32;
        for _ in 0..bits.int(12)? {
            let group = bits.bit()?;
            let from = last.saturating_add(bits.fibonacci()?);
            let to = if group { from.saturating_add(bits.fibonacci()?) } else { from };
            for id in from..=to {
                let Ok(id) = u16::try_from(id) else { return Ok(false) };
                if ids.len() >= MOST {
                    return Ok(false);
                }
                ids.push(id);
            }
            last = to;
        }
        Ok(true)
    };
    match read() {
        Ok(true) => Ok(ids),
        Ok(false) => Err(NONE),
        Err(Short) => Err("This GPP string is cut off in its header."),
    }
}
