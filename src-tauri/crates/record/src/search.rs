//! Search over everything, ignoring case and accents.

use crate::{Page, Record, Result};
use model::ClaimKind;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HitKind {
    /// A brand; the hit's id is a brand's.
    Brand,
    /// A request.
    Request,
    /// A claim of this kind.
    Claim(ClaimKind),
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// Its id.
    pub id: String,
}

impl Record {
    /// Everything in which all words of `text` occur, the last one as a beginning: brands, then requests, then claims,
    /// the newest first.
    pub fn search(&self, text: &str, limit: u32, after: Option<&str>) -> Result<Page<Hit>> {
        let _ = (text, limit, after);
        todo!()
    }
}
