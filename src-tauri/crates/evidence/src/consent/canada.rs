//! The consent string of IAB Canada's framework (GPP section 5): consent is express or implied.

use super::bits::{Bits, Short};
use super::ids::Ids;
use super::tcf;

/// A decoded string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Canada {
    /// Tenths of a second since 1970, of the last change.
    pub updated: u64,
    /// The consent manager's number.
    pub manager: u16,
    /// In which language it asked.
    pub language: String,
    /// Which vendor list it used.
    pub list: u16,
    /// Special features with express consent.
    pub features: Ids,
    /// Purposes with express consent.
    pub express: Ids,
    /// Purposes with implied consent.
    pub implied: Ids,
    /// Vendors with express consent.
    pub vendors_express: Ids,
    /// Vendors with implied consent.
    pub vendors_implied: Ids,
}

/// Decodes a string; the error is a sentence. Segments behind the core say what the site asked for itself, and aren't
/// read.
pub(crate) fn decode(text: &str) -> Result<Canada, &'static str> {
    const NONE: &str = "This is no consent string of Canada's framework.";
    let core = text.split('.').next().unwrap_or_default();
    let mut bits = Bits::of(core, true).ok_or(NONE)?;
    let mut out = Canada::default();
    let mut read = || -> Result<bool, Short> {
        if bits.int(6)? != 1 {
            return Ok(false);
        }
        let _created = bits.int(36)?;
        out.updated = bits.int(36)?;
        out.manager = bits.small(12)?;
        let (_version, _screen) = (bits.small(12)?, bits.small(6)?);
        out.language = bits.letters()?;
        out.list = bits.small(12)?;
        let (_policy, _own_stacks) = (bits.small(6)?, bits.bit()?);
        bits.field(12, &mut out.features)?;
        bits.field(24, &mut out.express)?;
        bits.field(24, &mut out.implied)?;
        for into in [&mut out.vendors_express, &mut out.vendors_implied] {
            let mut vendors = tcf::Vendors::default();
            tcf::vendors(&mut bits, &mut vendors)?;
            *into = vendors.ids;
        }
        Ok(true)
    };
    match read() {
        Ok(true) => Ok(out),
        Ok(false) => Err(NONE),
        Err(Short) => Err("This consent string of Canada's framework is cut off."),
    }
}
