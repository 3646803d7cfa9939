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
        return newest(parts.next().unwrap_or_default());
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

/// The newest sections (Maryland, Indiana, Kentucky, Rhode Island) are written in another form, of which only the
/// beginning is sure.
fn newest(core: &str) -> Result<UsSection, &'static str> {
    let mut bits = Bits::of(core, true).ok_or("This section has characters that no such string has.")?;
    let mut out = UsSection { partly: true, ..UsSection::default() };
    let mut read = || -> Result<(), Short> {
        out.version = bits.small(6)?;
        for name in ["MspaCoveredTransaction", "MspaMode"] {
            out.fields.push(Field { name: name.to_owned(), kind: Kind::Mode, value: bits.small(2)? });
        }
        for name in PROCESSING {
            out.fields.push(Field { name: (*name).to_owned(), kind: Kind::Notice, value: bits.small(2)? });
        }
        for name in SALE {
            out.fields.push(Field { name: (*name).to_owned(), kind: Kind::OptOut, value: bits.small(2)? });
        }
        Ok(())
    };
    read().map_err(|Short| "This section is cut off.")?;
    Ok(out)
}
