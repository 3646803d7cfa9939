//! What of a person's preferences may travel.

use super::{Line, Set, Wanted, Whom};
use chrono::NaiveDate;
use model::{BrandId, Preference, PreferenceScope};

/// Why a preference stays at home.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Left {
    /// It names a single brand, and the person didn't choose to share those.
    Brand,
    /// Its brand has neither domain nor name that others would know.
    Unknown,
    /// It names a tag of the person's own.
    Tag,
    /// It has run out.
    Ended,
}

impl Left {
    /// Its id, for words.
    pub fn id(self) -> &'static str {
        match self {
            Self::Brand => "brand",
            Self::Unknown => "unknown",
            Self::Tag => "tag",
            Self::Ended => "ended",
        }
    }
}

/// A preference that stays at home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The preference.
    pub preference: Preference,
    /// Why.
    pub why: Left,
}

/// What everybody calls a brand: its registrable domain, its name.
pub type PublicName = (Option<String>, Option<String>);

/// Makes a set that holds nothing about the person: no times, no tags of their own, no ids, and single brands only when
/// `brands` gives a way to name them.
pub fn gather(
    preferences: &[Preference],
    today: NaiveDate,
    brands: Option<&dyn Fn(&BrandId) -> PublicName>,
) -> (Set, Vec<LeftOut>) {
    let (mut lines, mut left) = (Vec::new(), Vec::new());
    for preference in preferences {
        let whom = if preference.until.is_some_and(|until| until < today) {
            Err(Left::Ended)
        } else {
            whom(&preference.scope, brands)
        };
        match whom {
            Ok(whom) => lines.push(Line { purpose: preference.purpose, whom, wanted: Wanted::of(preference) }),
            Err(why) => left.push(LeftOut { preference: preference.clone(), why }),
        }
    }
    (Set::new(lines), left)
}

fn whom(scope: &PreferenceScope, brands: Option<&dyn Fn(&BrandId) -> PublicName>) -> Result<Whom, Left> {
    match scope {
        PreferenceScope::Everyone => Ok(Whom::Everyone),
        PreferenceScope::Sector(name) if crate::sectors().contains(name.as_str()) => Ok(Whom::Sector(name.clone())),
        PreferenceScope::Sector(_) => Err(Left::Tag),
        PreferenceScope::Brand(id) => {
            let (domain, name) = brands.ok_or(Left::Brand)?(id);
            // A domain that many share names nobody.
            let domain =
                domain.filter(|d| directory::registrable(d).as_deref() == Some(d) && !directory::is_shared_domain(d));
            let name = name.map(|n| n.trim().to_owned()).filter(|n| !n.is_empty() && n.chars().count() <= 200);
            if domain.is_none() && name.is_none() { Err(Left::Unknown) } else { Ok(Whom::Brand { domain, name }) }
        }
    }
}
