//! The grid of brands and purposes: what is wanted beside what is shown, from what was worked out once.

use super::gaps::{iso, party};
use super::portable::sector_name;
use crate::Sayso;
use crate::shapes::{GridCellShape, GridQuery, GridRowShape, GridShape, Problem, SectorShape, SectorsShape};
use chrono::{DateTime, Utc};
use model::{ClaimKind, PreferenceScope, Purpose, Wish};
use preferences::gaps::differs;
use preferences::purposes::{Shows, by_law};
use preferences::resolve::{Decision, Resolver};
use preferences::shown::{BrandShown, Overview, PURPOSES, State};
use record::Facet;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The page size when none is asked for.
const PAGE: u32 = 100;
/// No page is larger.
const LARGEST_PAGE: u32 = 1000;

/// How rows are sorted.
#[derive(Clone, Copy)]
enum Sort {
    Differences,
    Recent,
    Name,
}

/// What is asked of the grid, checked.
struct Asked {
    text: Option<String>,
    sector: Option<String>,
    source: Option<String>,
    purpose: Option<Purpose>,
    state: Option<State>,
    sensitive: bool,
    differs: bool,
}

/// A brand that matches.
struct Matched<'o> {
    brand: &'o BrandShown,
    differing: [bool; PURPOSES],
}

impl Matched<'_> {
    fn differing(&self) -> u32 {
        self.differing.iter().map(|differs| u32::from(*differs)).sum()
    }

    fn last(&self) -> Option<DateTime<Utc>> {
        self.brand.cells.iter().filter_map(|cell| cell.last).max()
    }
}

impl Sayso {
    /// A piece of the grid. Evidence isn't fetched: [`Sayso::wish_cell`] has it for one cell.
    ///
    /// # Errors
    /// When a word of the query is unknown, or the record can't be read.
    pub fn wish_grid(&self, query: &GridQuery) -> Result<GridShape, Problem> {
        self.at_once(|| self.wish_grid_now(query))
    }

    fn wish_grid_now(&self, query: &GridQuery) -> Result<GridShape, Problem> {
        let asked = self.asked_of_grid(query)?;
        let sort = match query.sort.as_deref() {
            None | Some("differences") => Sort::Differences,
            Some("recent") => Sort::Recent,
            Some("name") => Sort::Name,
            Some(other) => return Err(self.unknown_word(other, &["differences", "recent", "name"])),
        };
        let overview = self.overview_of_wishes()?;
        let wanted = self.wanted_now()?;
        let resolver = self.resolver(&wanted);
        let mut matched: Vec<Matched<'_>> =
            overview.brands.iter().filter_map(|brand| asked.matches(&overview, brand, &resolver)).collect();
        match sort {
            Sort::Differences => {
                matched.sort_by(|a, b| (b.differing(), &a.brand.name).cmp(&(a.differing(), &b.brand.name)));
            }
            Sort::Recent => matched.sort_by_cached_key(|m| (Reverse(m.last()), m.brand.name.clone())),
            Sort::Name => matched.sort_by_cached_key(|m| (model::fold(&m.brand.name), m.brand.id.clone())),
        }
        let from = query.from.unwrap_or(0) as usize;
        let limit = query.limit.unwrap_or(PAGE).clamp(1, LARGEST_PAGE) as usize;
        Ok(GridShape {
            purposes: Purpose::ALL.iter().map(|p| p.id().to_owned()).collect(),
            rows: matched.iter().skip(from).take(limit).map(|m| row(m, &resolver)).collect(),
            total: matched.len() as u32,
            differing: matched.iter().map(Matched::differing).sum(),
        })
    }

    fn asked_of_grid(&self, query: &GridQuery) -> Result<Asked, Problem> {
        let state = match query.state.as_deref() {
            None => None,
            Some(text) => {
                let known: Vec<&str> = State::ALL.iter().map(|state| state.id()).collect();
                Some(State::parse(text).ok_or_else(|| self.unknown_word(text, &known))?)
            }
        };
        let said = |text: &Option<String>| text.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
        Ok(Asked {
            text: said(&query.text).map(|text| model::fold(&text)),
            sector: said(&query.sector),
            source: said(&query.source).map(|source| source.to_lowercase()),
            purpose: query.purpose.as_deref().map(|text| self.purpose_of(text)).transpose()?,
            state,
            sensitive: query.sensitive,
            differs: query.differs,
        })
    }

    /// The sectors and tags that brands of the record are in, by id.
    ///
    /// # Errors
    /// When the record can't be read.
    pub fn wish_sectors(&self) -> Result<SectorsShape, Problem> {
        let own: BTreeSet<String> = match self.reading() {
            Some(record) => record.tags()?.into_iter().map(|(_, tag)| tag).collect(),
            None => BTreeSet::new(),
        };
        let mut all: BTreeMap<String, u32> = BTreeMap::new();
        let overview = self.overview_of_wishes()?;
        for brand in &overview.brands {
            for sector in &brand.sectors {
                *all.entry(sector.clone()).or_default() += 1;
            }
        }
        let of = |(id, brands): (String, u32)| SectorShape {
            name: sector_name(self.words(), &id),
            own: own.contains(&id) && !preferences::sectors().contains(id.as_str()),
            id,
            brands,
        };
        let sources: BTreeSet<&str> = overview.facets.iter().filter_map(place_of).collect();
        Ok(SectorsShape {
            sectors: all.into_iter().map(of).collect(),
            sources: sources.into_iter().map(str::to_owned).collect(),
        })
    }
}

impl Asked {
    /// The brand with what differs, if it matches.
    fn matches<'o>(&self, overview: &Overview, brand: &'o BrandShown, resolver: &Resolver<'_>) -> Option<Matched<'o>> {
        if let Some(text) = &self.text {
            let has = |name: &str| model::fold(name).contains(text.as_str());
            if !has(&brand.name) && !brand.domains.iter().any(|domain| has(domain)) {
                return None;
            }
        }
        if self.sector.as_ref().is_some_and(|sector| !brand.sectors.contains(sector)) {
            return None;
        }
        if self.source.as_ref().is_some_and(|source| !seen_at(overview, brand, source)) {
            return None;
        }
        let looked_at = |purpose: &Purpose| self.purpose.is_none_or(|wanted| wanted == *purpose);
        if let Some(state) = self.state
            && !Purpose::ALL.iter().any(|p| looked_at(p) && brand.cell(*p).state == state)
        {
            return None;
        }
        if self.sensitive && !brand.seen.iter().any(|s| looked_at(&s.purpose) && by_law(s.sensitivity)) {
            return None;
        }
        let mut differing = [false; PURPOSES];
        for (differing, purpose) in differing.iter_mut().zip(Purpose::ALL) {
            let shown = brand.cell(*purpose).state;
            if matches!(shown, State::InUse | State::Agreed | State::Could) {
                *differing = differs(brand, *purpose, &resolver.decide(*purpose, &brand.id, &brand.sectors)).is_some();
            }
        }
        let any = Purpose::ALL.iter().zip(&differing).any(|(purpose, differs)| looked_at(purpose) && *differs);
        (any || !self.differs).then_some(Matched { brand, differing })
    }
}

fn seen_at(overview: &Overview, brand: &BrandShown, source: &str) -> bool {
    brand.seen.iter().filter_map(|seen| overview.facet(seen)).any(|facet| place_of(facet) == Some(source))
}

/// Where claims of a facet were seen: a platform's id, or `email`.
fn place_of(facet: &Facet) -> Option<&str> {
    match facet.kind {
        ClaimKind::Personalisation => Some(&facet.a),
        ClaimKind::Contact => Some(&facet.b),
        _ => None,
    }
}

fn row(matched: &Matched<'_>, resolver: &Resolver<'_>) -> GridRowShape {
    let brand = matched.brand;
    let cell = |(purpose, differs): (&Purpose, &bool)| {
        let decision = resolver.decide(*purpose, &brand.id, &brand.sectors);
        let cell = brand.cell(*purpose);
        let used = |s: &preferences::shown::Seen| s.shows() == Shows::InUse && by_law(s.sensitivity);
        GridCellShape {
            wish: decision.wish.id().to_owned(),
            decided_by: decided_by(&decision).map(str::to_owned),
            state: cell.state.id().to_owned(),
            last: cell.last.map(iso),
            differs: *differs,
            reopened: cell.reopened,
            sensitive: brand.seen_for(*purpose).any(used),
        }
    };
    GridRowShape {
        brand: party(brand),
        sectors: brand.sectors.clone(),
        cells: Purpose::ALL.iter().zip(&matched.differing).map(cell).collect(),
        differing: matched.differing(),
    }
}

/// The scope that decided the wish; where only nevers were said, the narrowest of theirs.
fn decided_by(decision: &Decision<'_>) -> Option<&'static str> {
    let wish = decision.decided_by.iter().find(|p| p.wish != Wish::NotSaid);
    wish.or(decision.decided_by.first()).map(|p| match p.scope {
        PreferenceScope::Everyone => "everyone",
        PreferenceScope::Sector(_) => "sector",
        PreferenceScope::Brand(_) => "brand",
    })
}
