//! The parties, indexed for the rules: sorted by id, with what each is made of and what stands beside it.

use super::PartyProfile;
use crate::{domains, names, punycode};
use model::{Party, PartyId, PartyKind};
use std::collections::BTreeMap;

/// One party as the rules see it.
pub(crate) struct Mark {
    id: PartyId,
    pub(crate) party: Party,
    /// The text by which two literals are the same.
    pub(crate) normal: String,
    /// Of a domain: what somebody registered, unless many share it.
    pub(crate) own: Option<String>,
    /// Letters and digits of a handle, a name, or the own word of a domain.
    pub(crate) compact: String,
    pub(crate) claims: u32,
    /// Marks in the same records, and in how many.
    beside: BTreeMap<usize, u32>,
}

impl Mark {
    pub(crate) fn is_name(&self) -> bool {
        self.party.kind == PartyKind::Name
    }

    /// Whether this mark can hold a brand together: a domain of its own, a handle, an app.
    pub(crate) fn is_hard(&self) -> bool {
        match self.party.kind {
            PartyKind::Domain => self.own.is_some(),
            PartyKind::Handle(_) | PartyKind::App => true,
            PartyKind::Name => false,
        }
    }

    /// In which namespace a hard mark is unique: all domains, one platform's handles, all apps.
    pub(crate) fn namespace(&self) -> &str {
        match &self.party.kind {
            PartyKind::Domain => "domain",
            PartyKind::Handle(platform) => platform.as_str(),
            PartyKind::App => "app",
            PartyKind::Name => "name",
        }
    }
}

/// All marks, in the order of their ids.
pub(crate) struct Marks(Vec<Mark>);

impl Marks {
    pub(crate) fn of(parties: &[PartyProfile]) -> Self {
        let mut by_id: BTreeMap<PartyId, (Party, u32)> = BTreeMap::new();
        for profile in parties {
            by_id
                .entry(profile.party.id())
                .and_modify(|(party, claims)| {
                    if profile.party.literal < party.literal {
                        *party = profile.party.clone();
                    }
                    *claims = claims.saturating_add(profile.claims);
                })
                .or_insert_with(|| (profile.party.clone(), profile.claims));
        }
        let mut marks = Self(by_id.into_iter().map(|(id, (party, claims))| mark(id, party, claims)).collect());
        for profile in parties {
            let Some(a) = marks.find(&profile.party.id()) else { continue };
            for (other, times) in &profile.written_with {
                // Either side may tell of it; the larger count is the whole one.
                if let Some(b) = marks.find(other).filter(|b| *b != a) {
                    marks.stand_beside(a, b, *times);
                    marks.stand_beside(b, a, *times);
                }
            }
        }
        marks
    }

    fn stand_beside(&mut self, a: usize, b: usize, times: u32) {
        if let Some(mark) = self.0.get_mut(a) {
            let count = mark.beside.entry(b).or_default();
            *count = times.max(*count);
        }
    }

    pub(crate) fn find(&self, id: &PartyId) -> Option<usize> {
        self.0.binary_search_by(|m| m.id.cmp(id)).ok()
    }

    pub(crate) fn all(&self) -> std::ops::Range<usize> {
        0..self.0.len()
    }

    pub(crate) fn each(&self) -> impl Iterator<Item = (usize, &Mark)> {
        self.0.iter().enumerate()
    }

    /// The mark at a position that came from here.
    pub(crate) fn get(&self, at: usize) -> Option<&Mark> {
        self.0.get(at)
    }

    pub(crate) fn id(&self, at: usize) -> &PartyId {
        static NONE: std::sync::LazyLock<PartyId> = std::sync::LazyLock::new(|| PartyId(String::new()));
        self.0.get(at).map_or_else(|| &*NONE, |m| &m.id)
    }

    /// Marks in the same records as this one, with how many records.
    pub(crate) fn beside(&self, at: usize) -> impl Iterator<Item = (usize, &Mark, u32)> {
        let beside = self.0.get(at).map(|m| &m.beside);
        beside.into_iter().flatten().filter_map(|(b, times)| Some((*b, self.0.get(*b)?, *times)))
    }
}

fn mark(id: PartyId, party: Party, claims: u32) -> Mark {
    let normal = party.normalised();
    let own = match party.kind {
        PartyKind::Domain if !domains::is_shared_domain(&normal) => domains::registrable(&normal),
        _ => None,
    };
    let compact = match &party.kind {
        PartyKind::Domain => names::compact(&punycode::shown(domains::label(own.as_deref().unwrap_or(&normal)))),
        _ => names::compact(&normal),
    };
    Mark { id, party, normal, own, compact, claims, beside: BTreeMap::new() }
}
