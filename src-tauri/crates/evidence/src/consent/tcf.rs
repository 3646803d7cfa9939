//! The string of IAB Europe's Transparency and Consent Framework, version 2: the core and its further segments.
//!
//! Lenient as consent managers are careless: padding, quotes and segments in any order are taken; a string that is cut
//! off gives what was read, and says so.

use super::bits::{Bits, Short};
use super::ids::Ids;

/// A list of vendors as the string writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Vendors {
    /// The largest number the list speaks of.
    pub max: u16,
    /// Who is in it.
    pub ids: Ids,
}

/// What a site itself allows or forbids some vendors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Restriction {
    /// For which purpose.
    pub purpose: u16,
    /// 0 not allowed, 1 only with consent, 2 only on legitimate interest, 3 undefined.
    pub kind: u16,
    /// For whom.
    pub vendors: Ids,
}

/// What the site asked for itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Publisher {
    /// Purposes with consent.
    pub consent: Ids,
    /// Purposes on legitimate interest.
    pub interest: Ids,
    /// Its own purposes with consent.
    pub custom: Ids,
    /// Its own purposes on legitimate interest.
    pub custom_interest: Ids,
}

/// A decoded string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tcf {
    /// Tenths of a second since 1970.
    pub created: u64,
    /// The same, of the last change; 0 if the string ends before it.
    pub updated: u64,
    /// The consent manager's number.
    pub manager: u16,
    /// Its version.
    pub manager_version: u16,
    /// On which of its screens the choice was made.
    pub screen: u16,
    /// In which language it asked.
    pub language: String,
    /// Which vendor list it used.
    pub list: u16,
    /// Which version of the policy.
    pub policy: u16,
    /// Whether the string is for one site.
    pub service_specific: bool,
    /// Whether the manager worded the purposes in its own way.
    pub own_words: bool,
    /// Special features with consent.
    pub features: Ids,
    /// Purposes with consent.
    pub consent: Ids,
    /// Purposes on legitimate interest.
    pub interest: Ids,
    /// Whether purpose 1 was never shown.
    pub first_not_shown: bool,
    /// The site's country.
    pub country: String,
    /// Vendors with consent; `None` if the string ends before the list.
    pub vendors: Option<Vendors>,
    /// Vendors on legitimate interest; also set for those with special purposes only, once they were shown.
    pub vendors_interest: Option<Vendors>,
    /// What the site restricts.
    pub restrictions: Vec<Restriction>,
    /// Vendors that were shown, if the string has that segment.
    pub disclosed: Option<Vendors>,
    /// Vendors allowed everywhere (an obsolete segment).
    pub allowed: Option<Vendors>,
    /// The site's own segment.
    pub publisher: Option<Publisher>,
    /// Whether it is cut off.
    pub truncated: bool,
    /// What is odd about it.
    pub odd: Vec<&'static str>,
    /// Segments of an unknown kind, as they stand.
    pub unknown: Vec<String>,
}

/// Decodes a string; the error is a sentence.
pub(crate) fn decode(text: &str) -> Result<Tcf, &'static str> {
    let mut segments = text.trim().trim_matches(['"', '\'']).split('.');
    let core = segments.next().unwrap_or_default();
    if core.starts_with('B') {
        return Err("This is a consent string of version 1, which ended in 2020; Sayso reads version 2.");
    }
    if !core.starts_with('C') {
        return Err("This is no consent string of version 2.");
    }
    let mut bits = Bits::of(core, false).ok_or("This consent string has characters that no such string has.")?;
    let mut out = Tcf::default();
    let begin = |bits: &mut Bits, out: &mut Tcf| -> Result<u64, Short> {
        let version = bits.int(6)?;
        out.created = bits.int(36)?;
        Ok(version)
    };
    match begin(&mut bits, &mut out) {
        Ok(2) => {}
        Ok(_) => return Err("This is no consent string of version 2."),
        Err(Short) => return Err("This consent string is too short to say anything."),
    }
    match rest(&mut bits, &mut out) {
        Ok(()) if !bits.rest_is_padding() => out.odd.push("something stands behind the last field"),
        Ok(()) => {}
        Err(Short) => out.truncated = true,
    }
    for segment in segments.filter(|s| !s.is_empty()) {
        further(segment, &mut out);
    }
    Ok(out)
}

fn rest(bits: &mut Bits, out: &mut Tcf) -> Result<(), Short> {
    out.updated = bits.int(36)?;
    out.manager = bits.small(12)?;
    out.manager_version = bits.small(12)?;
    out.screen = bits.small(6)?;
    out.language = bits.letters()?;
    out.list = bits.small(12)?;
    out.policy = bits.small(6)?;
    out.service_specific = bits.bit()?;
    out.own_words = bits.bit()?;
    bits.field(12, &mut out.features)?;
    bits.field(24, &mut out.consent)?;
    bits.field(24, &mut out.interest)?;
    out.first_not_shown = bits.bit()?;
    out.country = bits.letters()?;
    vendors(bits, out.vendors.insert(Vendors::default()))?;
    vendors(bits, out.vendors_interest.insert(Vendors::default()))?;
    for _ in 0..bits.small(12)? {
        let mut restriction = Restriction { purpose: bits.small(6)?, kind: bits.small(2)?, vendors: Ids::default() };
        let read = bits.ranges(&mut restriction.vendors);
        restriction.vendors.sort();
        out.restrictions.push(restriction);
        read?;
    }
    Ok(())
}

pub(super) fn vendors(bits: &mut Bits, into: &mut Vendors) -> Result<(), Short> {
    into.max = bits.small(16)?;
    let read = if bits.bit()? { bits.ranges(&mut into.ids) } else { bits.field(into.max, &mut into.ids) };
    into.ids.sort();
    read
}

/// A segment behind the core. Of two of one kind the last counts.
fn further(segment: &str, out: &mut Tcf) {
    let Some(mut bits) = Bits::of(segment, false) else {
        out.unknown.push(segment.to_owned());
        return;
    };
    let (twice, read) = match bits.small(3) {
        Ok(1) => (out.disclosed.is_some(), vendors(&mut bits, out.disclosed.insert(Vendors::default()))),
        Ok(2) => (out.allowed.is_some(), vendors(&mut bits, out.allowed.insert(Vendors::default()))),
        Ok(3) => (out.publisher.is_some(), publisher(&mut bits, out.publisher.insert(Publisher::default()))),
        _ => {
            out.unknown.push(segment.to_owned());
            return;
        }
    };
    if twice {
        out.odd.push("a segment comes twice, and the last one counts");
    }
    out.truncated |= read.is_err();
}

fn publisher(bits: &mut Bits, into: &mut Publisher) -> Result<(), Short> {
    bits.field(24, &mut into.consent)?;
    bits.field(24, &mut into.interest)?;
    let own = bits.small(6)?;
    bits.field(own, &mut into.custom)?;
    bits.field(own, &mut into.custom_interest)
}

/// What purpose of this number is for, in our own short words.
pub(crate) fn purpose(number: u16) -> &'static str {
    match number {
        1 => "store or read data on the device",
        2 => "choose ads with limited data",
        3 => "build a profile for ads",
        4 => "choose ads by a profile",
        5 => "build a profile for content",
        6 => "choose content by a profile",
        7 => "measure ads",
        8 => "measure content",
        9 => "learn about audiences by combining sources",
        10 => "develop and improve services",
        11 => "choose content with limited data",
        _ => "not known to Sayso",
    }
}

/// What special feature of this number is, in our own short words.
pub(crate) fn feature(number: u16) -> &'static str {
    match number {
        1 => "precise location",
        2 => "scan the device to recognise it",
        _ => "not known to Sayso",
    }
}
