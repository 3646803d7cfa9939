//! On what brands stand: how holders came by what they hold, and what was said to vendors about which purpose.
//!
//! Sums don't keep this. It walks through holdings and consents, of which there are thousands in a life, and never
//! through personalisations, of which there are millions.

use crate::sql::sql;
use crate::uses::{each, facets, instant};
use crate::{Record, Result, Uses};
use chrono::{DateTime, Utc};
use model::{Basis, Category, ConsentState, Origin};

/// On what every brand stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grounds {
    /// How holders came by what they hold.
    pub origins: Vec<OriginUse>,
    /// What was said to vendors.
    pub consents: Vec<ConsentUse>,
}

/// That a brand holds data of a category, and how it came by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OriginUse {
    /// Which of [`Uses::brands`] of the whole record.
    pub brand: u32,
    /// What it holds.
    pub category: Category,
    /// How it came by it.
    pub origin: Origin,
    /// In how many claims.
    pub claims: u32,
    /// When last, if any of them is dated.
    pub last: Option<DateTime<Utc>>,
}

/// What was said to a brand about a purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentUse {
    /// Which of [`Uses::brands`] of the whole record.
    pub brand: u32,
    /// The purpose, literally.
    pub purpose: String,
    /// On which basis.
    pub basis: Basis,
    /// What was said.
    pub state: ConsentState,
    /// In how many claims.
    pub claims: u32,
    /// When last, if any of them is dated.
    pub last: Option<DateTime<Utc>>,
}

impl Record {
    /// On what every brand stands, in the order of brands.
    pub fn grounds(&self) -> Result<Grounds> {
        let places = self.brands_used(None, &mut Uses::default())?;
        let facets = facets(&self.db)?;
        let mut grounds = Grounds::default();
        each(&mut *self.db.prepare_cached(sql!("sum/origins"))?, None, |row| {
            let (Some(brand), Some(facet)) = (places.get(&row.get(0)?), facets.get(&row.get(1)?)) else {
                return Ok(());
            };
            let Some(origin) = Origin::parse(row.get_ref(2)?.as_str().unwrap_or_default()) else { return Ok(()) };
            grounds.origins.push(OriginUse {
                brand: *brand,
                category: Category::new(&facet.a),
                origin,
                claims: row.get(3)?,
                last: instant(row.get(4)?),
            });
            Ok(())
        })?;
        each(&mut *self.db.prepare_cached(sql!("sum/consents"))?, None, |row| {
            let (Some(brand), Some(facet)) = (places.get(&row.get(0)?), facets.get(&row.get(1)?)) else {
                return Ok(());
            };
            let (Some(state), Some(basis)) =
                (ConsentState::parse(&facet.a), Basis::parse(row.get_ref(3)?.as_str().unwrap_or_default()))
            else {
                return Ok(());
            };
            grounds.consents.push(ConsentUse {
                brand: *brand,
                purpose: row.get(2)?,
                basis,
                state,
                claims: row.get(4)?,
                last: instant(row.get(5)?),
            });
            Ok(())
        })?;
        grounds.origins.sort_by(|a, b| (a.brand, &a.category, a.origin).cmp(&(b.brand, &b.category, b.origin)));
        grounds
            .consents
            .sort_by(|a, b| (a.brand, &a.purpose, a.basis, a.state).cmp(&(b.brand, &b.purpose, b.basis, b.state)));
        Ok(grounds)
    }
}
