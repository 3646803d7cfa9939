//! The sections of a GPP string that speak of the laws of the United States: their fields, bit by bit.

use super::bits::{Bits, Short};

/// What a field of two bits is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// 1 was shown, 2 was not shown.
    Notice,
    /// 1 opted out, 2 did not.
    OptOut,
    /// 1 no consent, 2 consent.
    Consent,
    /// 1 yes, 2 no: how the site takes part in a contract of the industry.
    Mode,
}

/// A field with its value: 0 means that it doesn't apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    /// The standard's own name, with a number where there are several.
    pub name: String,
    /// What its values mean.
    pub kind: Kind,
    /// 0 to 3.
    pub value: u16,
}

/// A section read whole, or as far as its form is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct UsSection {
    /// Its version.
    pub version: u16,
    /// Its fields in order.
    pub fields: Vec<Field>,
    /// Global Privacy Control, if the section says anything about it. A missing part says nothing.
    pub gpc: Option<bool>,
    /// Whether some of it could not be read.
    pub partly: bool,
}

struct Layout {
    notices: &'static [&'static str],
    out: &'static [&'static str],
    sensitive: u16,
    children: u16,
    last: Option<&'static str>,
    gpc: bool,
}

const SALE: &[&str] = &["SaleOptOut", "TargetedAdvertisingOptOut"];
const SHARING: &[&str] = &["SharingNotice", "SaleOptOutNotice", "TargetedAdvertisingOptOutNotice"];
const PROCESSING: &[&str] = &["ProcessingNotice", "SaleOptOutNotice", "TargetedAdvertisingOptOutNotice"];
const PERSONAL: Option<&str> = Some("PersonalDataConsents");
const FURTHER: Option<&str> = Some("AdditionalDataProcessingConsent");

/// The form of a section; `None` where it isn't known to us.
fn layout(id: u16, version: u16) -> Option<Layout> {
    let of = |notices, sensitive, children, last, gpc| Layout { notices, out: SALE, sensitive, children, last, gpc };
    Some(match (id, version) {
        (7, 1 | 2) => Layout {
            notices: &[
                "SharingNotice",
                "SaleOptOutNotice",
                "SharingOptOutNotice",
                "TargetedAdvertisingOptOutNotice",
                "SensitiveDataProcessingOptOutNotice",
                "SensitiveDataLimitUseNotice",
            ],
            out: &["SaleOptOut", "SharingOptOut", "TargetedAdvertisingOptOut"],
            sensitive: if version == 1 { 12 } else { 16 },
            children: if version == 1 { 2 } else { 3 },
            last: PERSONAL,
            gpc: true,
        },
        (8, 1) => Layout {
            notices: &["SaleOptOutNotice", "SharingOptOutNotice", "SensitiveDataLimitUseNotice"],
            out: &["SaleOptOut", "SharingOptOut"],
            sensitive: 9,
            children: 2,
            last: PERSONAL,
            gpc: true,
        },
        (9, 1) => of(SHARING, 8, 1, None, false),
        (10, 1) => of(SHARING, 7, 1, None, true),
        (11, 1) => of(
            &[
                "SharingNotice",
                "SaleOptOutNotice",
                "TargetedAdvertisingOptOutNotice",
                "SensitiveDataProcessingOptOutNotice",
            ],
            8,
            1,
            None,
            false,
        ),
        (12, 1) => of(SHARING, 8, 3, None, true),
        (13, 1) => of(PROCESSING, 8, 3, FURTHER, false),
        (14, 1) => of(SHARING, 8, 3, FURTHER, true),
        (15, 1) => of(PROCESSING, 11, 3, FURTHER, true),
        (16 | 19 | 22 | 23, 1) => of(PROCESSING, 8, 1, FURTHER, true),
        (17, 1) => of(PROCESSING, 9, 5, FURTHER, true),
        (18, 1) => of(
            &["ProcessingNotice", "SaleOptOutNotice", "TargetedAdvertisingOptOutNotice", "SensitiveDataOptOutNotice"],
            8,
            1,
            None,
            true,
        ),
        (20, 1) => of(PROCESSING, 8, 3, FURTHER, true),
        (21, 1) => of(PROCESSING, 10, 5, FURTHER, true),
        _ => return None,
    })
}

/// The name of a section, if it has one.
pub(crate) fn name(id: u16) -> Option<&'static str> {
    const NAMES: [&str; 27] = [
        "tcfeuv1",
        "tcfeuv2",
        "header",
        "signal integrity",
        "tcfcav1",
        "uspv1",
        "usnat",
        "usca",
        "usva",
        "usco",
        "usut",
        "usct",
        "usfl",
        "usmt",
        "usor",
        "ustx",
        "usde",
        "usia",
        "usne",
        "usnh",
        "usnj",
        "ustn",
        "usmn",
        "usmd",
        "usin",
        "usky",
        "usri",
    ];
    NAMES.get(usize::from(id).checked_sub(1)?).copied()
}

/// What the national section calls sensitive, in order, in our own short words.
const NATIONAL: [&str; 16] = [
    "race or origin",
    "religion or belief",
    "health",
    "sex life or orientation",
    "citizenship or immigration",
    "genetic data",
    "biometric data",
    "precise location",
    "identity documents",
    "account credentials",
    "union membership",
    "contents of messages",
    "consumer health data",
    "victim of a crime",
    "national origin",
    "transgender or non-binary",
];

/// The same of California's section.
const CALIFORNIA: [&str; 9] = [
    "identity documents",
    "account credentials",
    "precise location",
    "origin, belief or union membership",
    "contents of messages",
    "genetic data",
    "biometric data",
    "health",
    "sex life or orientation",
];

/// The same of the newest sections.
const NEWEST: [&str; 8] = [
    "race or origin",
    "religion or belief",
    "health",
    "sexual orientation",
    "citizenship or immigration",
    "genetic data",
    "biometric data",
    "precise location",
];
const MARYLAND: u16 = 24;

/// What the sensitive field of this number is about, where a section says so in a form we know.
fn sensitive(id: u16, number: u16) -> Option<&'static str> {
    let list: &[&str] = match id {
        7 => &NATIONAL,
        8 => &CALIFORNIA,
        _ => return None,
    };
    list.get(usize::from(number).checked_sub(1)?).copied()
}

/// Reads a section; the error is a sentence.
pub(crate) fn decode(id: u16, text: &str) -> Result<UsSection, &'static str> {
    let mut parts = text.split('.');
    let core = parts.next().filter(|c| !c.is_empty()).ok_or("This section is empty.")?;
    let mut bits = Bits::of(core, true).ok_or("This section has characters that no such string has.")?;
    if matches!(id, 24..=27) {
        return newest(id, &mut bits, parts);
    }
    let version = bits.small(6).map_err(|Short| "This section is cut off.")?;
    let layout = layout(id, version).ok_or("This section has a version that Sayso doesn't know.")?;
    let mut out = UsSection { version, ..UsSection::default() };
    let read = fields(id, &layout, &mut bits, &mut out);
    out.partly = read.is_err();
    if out.fields.is_empty() {
        return Err("This section is cut off.");
    }
    for part in parts {
        let mut bits = Bits::of(part, true).ok_or("This section has characters that no such string has.")?;
        match (bits.small(2), bits.bit()) {
            (Ok(1), Ok(gpc)) if layout.gpc => out.gpc = Some(gpc),
            _ => return Err("This section has a part that Sayso doesn't know."),
        }
    }
    Ok(out)
}

fn fields(id: u16, layout: &Layout, bits: &mut Bits, out: &mut UsSection) -> Result<(), Short> {
    let mut take = |name: String, kind: Kind| -> Result<(), Short> {
        let value = bits.small(2)?;
        out.fields.push(Field { name, kind, value });
        Ok(())
    };
    for name in layout.notices {
        take((*name).to_owned(), Kind::Notice)?;
    }
    for name in layout.out {
        take((*name).to_owned(), Kind::OptOut)?;
    }
    for number in 1..=layout.sensitive {
        let about = sensitive(id, number).map_or_else(String::new, |about| format!(" ({about})"));
        take(format!("SensitiveDataProcessing {number}{about}"), Kind::Consent)?;
    }
    for number in 1..=layout.children {
        let number = if layout.children == 1 { String::new() } else { format!(" {number}") };
        take(format!("KnownChildSensitiveDataConsents{number}"), Kind::Consent)?;
    }
    if let Some(name) = layout.last {
        take(name.to_owned(), Kind::Consent)?;
    }
    for name in ["MspaCoveredTransaction", "MspaOptOutOptionMode", "MspaServiceProviderMode"] {
        take(name.to_owned(), Kind::Mode)?;
    }
    Ok(())
}

/// The newest sections (Maryland, Indiana, Kentucky, Rhode Island) are written in another form: a head that names the
/// section and its version, the core, and one part that may be missing: Global Privacy Control in Maryland's, sensitive
/// data in the others'.
fn newest<'t>(id: u16, head: &mut Bits, mut parts: impl Iterator<Item = &'t str>) -> Result<UsSection, &'static str> {
    const CUT: &str = "This section is cut off.";
    const NONE: &str = "This section has characters that no such string has.";
    if head.small(6) != Ok(id) {
        return Err("This section says that it is another one.");
    }
    let mut out = UsSection { version: head.small(6).map_err(|Short| CUT)?, ..UsSection::default() };
    if out.version != 1 {
        return Err("This section has a version that Sayso doesn't know.");
    }
    let mut bits = Bits::of(parts.next().unwrap_or_default(), true).ok_or(NONE)?;
    let mut core = |out: &mut UsSection| -> Result<(), Short> {
        bits.small(6)?;
        let mut take = |name: &str, kind| -> Result<(), Short> {
            out.fields.push(Field { name: name.to_owned(), kind, value: bits.small(2)? });
            Ok(())
        };
        take("MspaCoveredTransaction", Kind::Mode)?;
        take("MspaMode", Kind::Mode)?;
        for name in PROCESSING {
            take(name, Kind::Notice)?;
        }
        for name in SALE {
            take(name, Kind::OptOut)?;
        }
        if id != MARYLAND {
            take("KnownChildSensitiveDataConsents", Kind::Consent)?;
        }
        take("AdditionalDataProcessingConsent", Kind::Consent)
    };
    out.partly = core(&mut out).is_err();
    if out.fields.is_empty() {
        return Err(CUT);
    }
    let Some(further) = parts.next().filter(|part| !part.is_empty()) else { return Ok(out) };
    let mut bits = Bits::of(further, true).ok_or(NONE)?;
    if id == MARYLAND {
        out.gpc = matches!(bits.small(2), Ok(1)).then(|| bits.bit().ok()).flatten();
        return Ok(out);
    }
    for (number, about) in (1..).zip(NEWEST) {
        let Ok(value) = bits.small(2) else {
            out.partly = true;
            break;
        };
        let name = format!("SensitiveDataProcessing {number} ({about})");
        out.fields.push(Field { name, kind: Kind::Consent, value });
    }
    Ok(out)
}
