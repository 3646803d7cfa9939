//! From the record's sums to cells: each row is read once, by the few lines of the table that speak of its facet.

use super::given::{Origins, given};
use super::{Ask, BrandShown, Overview, PURPOSES, Said, Seen, cell};
use crate::purposes::{Given, Line, asked, by_law, consented, lines, sensitivity};
use model::{BrandId, Category, ClaimKind, ConsentState, Purpose, ReasonKind, Sensitivity};
use record::{Facet, Grounds, Role, Uses};
use std::collections::{BTreeMap, HashMap};

/// Lines of the table by their number.
type Lines = Vec<(u16, &'static Line)>;

/// What the record shows of every brand.
///
/// `asks` name brands by the ids that they have today. `tags` are the person's own, by brand.
pub fn build(uses: Uses, grounds: &Grounds, asks: Vec<Ask>, tags: &BTreeMap<BrandId, Vec<String>>) -> Overview {
    let origins = Origins::of(grounds, &uses);
    let mut brands: Vec<BrandShown> = uses
        .brands
        .into_iter()
        .map(|brand| {
            let sectors = sectors(&brand.domains, &brand.name, tags.get(&brand.id));
            BrandShown {
                id: brand.id,
                name: brand.name,
                domains: brand.domains,
                sectors,
                seen: Vec::new(),
                said: Vec::new(),
                asks: Vec::new(),
                evidence: rights::Evidence::default(),
                cells: [cell::Cell::default(); PURPOSES],
            }
        })
        .collect();
    let by_facet: Vec<Lines> = uses
        .facets
        .iter()
        .flat_map(|f| [plain(f, None), plain(f, Some(Role::From)), plain(f, Some(Role::To))])
        .collect();
    let categories: Vec<Option<Category>> = uses.facets.iter().map(category_of).collect();
    let scales = |category: Option<&Category>| category.map(sensitivity).unwrap_or_default();
    let of_facets: Vec<Sensitivity> = categories.iter().map(|category| scales(category.as_ref())).collect();
    for row in &uses.rows {
        let (Some(brand), Some(facet)) = (brands.get_mut(row.brand as usize), uses.facets.get(row.facet as usize))
        else {
            continue;
        };
        count(&mut brand.evidence, facet, row.role, row.claims);
        let sensitivity = of_facets.get(row.facet as usize).copied().unwrap_or_default();
        brand.evidence.sensitive |= by_law(sensitivity);
        let part = match row.role {
            Role::From => 1,
            Role::To => 2,
            _ => 0,
        };
        let category = categories.get(row.facet as usize).and_then(Option::as_ref);
        for (n, line) in by_facet.get(row.facet as usize * 3 + part).into_iter().flatten() {
            brand.see(
                *n,
                line,
                &Row {
                    facet: Some(row.facet),
                    role: row.role,
                    reason: None,
                    given: origins.of_facet(row.brand, facet, category),
                    sensitivity,
                    category: category.cloned(),
                    claims: row.claims,
                    last: row.last,
                },
            );
        }
    }
    // Which lines speak of a criterion, and how sensitive it is: there are few kinds of them, and many rows.
    let mut known: HashMap<(u32, ReasonKind, Option<&Category>), (Lines, Sensitivity)> = HashMap::new();
    for row in &uses.reasons {
        let (Some(brand), Some(facet)) = (brands.get_mut(row.brand as usize), uses.facets.get(row.facet as usize))
        else {
            continue;
        };
        let category = row.category.as_ref();
        let (found, sensitivity) = known
            .entry((row.facet, row.reason, category))
            .or_insert_with(|| (by_reason(facet, row.reason, category), scales(category)));
        brand.evidence.sensitive |= by_law(*sensitivity);
        for (n, line) in found.iter() {
            brand.see(
                *n,
                line,
                &Row {
                    facet: Some(row.facet),
                    role: Role::Brand,
                    reason: Some(row.reason),
                    given: origins.of_reason(row),
                    sensitivity: *sensitivity,
                    category: row.category.clone(),
                    claims: row.claims,
                    last: row.last,
                },
            );
        }
    }
    for row in &grounds.origins {
        let Some(brand) = brands.get_mut(row.brand as usize) else { continue };
        let fits = |line: &Line| line.fits(ClaimKind::Holding, row.origin.id(), Some(Role::Holder), None);
        for (n, line) in numbered().filter(|(_, line)| fits(line) && line.fits_category(Some(&row.category))) {
            brand.see(
                n,
                line,
                &Row {
                    facet: None,
                    role: Role::Holder,
                    reason: None,
                    given: Given::Unknown,
                    sensitivity: sensitivity(&row.category),
                    category: Some(row.category.clone()),
                    claims: row.claims,
                    last: row.last,
                },
            );
        }
    }
    for row in &grounds.consents {
        let Some(brand) = brands.get_mut(row.brand as usize) else { continue };
        for purpose in consented(&row.purpose) {
            let yes = row.state == ConsentState::Given;
            brand.said.push(Said { purpose, yes, words: row.purpose.clone(), last: row.last });
        }
    }
    for (n, ask) in (0..).zip(&asks) {
        if let Ok(at) = brands.binary_search_by(|b| b.id.cmp(&ask.brand)) {
            brands.get_mut(at).into_iter().for_each(|brand| brand.asks.push(n));
        }
    }
    for brand in &mut brands {
        brand.seen.sort_by(|a, b| {
            (a.purpose, b.last, a.line, a.facet, &a.category).cmp(&(b.purpose, a.last, b.line, b.facet, &b.category))
        });
        brand.cells = cells(brand, &asks);
    }
    Overview { brands, facets: uses.facets, asks }
}

/// The sectors of a brand by the company list, and the person's own tags of it; in order, each once.
pub(super) fn sectors(domains: &[String], name: &str, tags: Option<&Vec<String>>) -> Vec<String> {
    let mut sectors = directory::companies().sector(domains, name);
    sectors.extend(tags.into_iter().flatten().cloned());
    sectors.sort();
    sectors.dedup();
    sectors
}

fn cells(brand: &BrandShown, asks: &[Ask]) -> [cell::Cell; PURPOSES] {
    let mut out = [cell::Cell::default(); PURPOSES];
    for (cell, purpose) in out.iter_mut().zip(Purpose::ALL) {
        let mine = brand.asks.iter().filter_map(|n| asks.get(*n as usize).map(|ask| (*n, ask)));
        let mine = mine.filter(|(_, ask)| asked(&ask.right).contains(purpose));
        *cell = cell::read(&brand.seen_for(*purpose), brand.said.iter().filter(|s| s.purpose == *purpose), mine);
    }
    out
}

/// A row of sums, as lines read it.
struct Row {
    facet: Option<u32>,
    role: Role,
    reason: Option<ReasonKind>,
    /// What the origins tell.
    given: Given,
    sensitivity: Sensitivity,
    category: Option<Category>,
    claims: u32,
    last: Option<chrono::DateTime<chrono::Utc>>,
}

impl BrandShown {
    fn see(&mut self, line: u16, read: &Line, row: &Row) {
        for purpose in &read.purposes {
            self.seen.push(Seen {
                purpose: *purpose,
                line,
                facet: row.facet,
                role: row.role,
                reason: row.reason,
                category: row.category.clone(),
                sensitivity: row.sensitivity,
                given: given(read, row.given),
                claims: row.claims,
                last: row.last,
            });
        }
    }
}

fn numbered() -> impl Iterator<Item = (u16, &'static Line)> {
    (0..).zip(lines())
}

/// What the lines of a kind look at, beside the role and the criteria.
fn of(facet: &Facet) -> &str {
    match facet.kind {
        ClaimKind::Personalisation => &facet.b,
        ClaimKind::Transfer | ClaimKind::Contact | ClaimKind::Consent => &facet.a,
        // Facets don't tell how a holder came by it.
        ClaimKind::Holding => "",
    }
}

fn category_of(facet: &Facet) -> Option<Category> {
    let id = match facet.kind {
        ClaimKind::Holding => &facet.a,
        ClaimKind::Transfer => &facet.b,
        _ => return None,
    };
    (!id.is_empty()).then(|| Category::new(id))
}

/// The lines that speak of a facet and a role, whatever the criteria.
fn plain(facet: &Facet, role: Option<Role>) -> Lines {
    let category = category_of(facet);
    let fits = |l: &Line| l.fits(facet.kind, of(facet), role, None) && l.fits_category(category.as_ref());
    numbered().filter(|(_, line)| !line.looks_at_reasons() && fits(line)).collect()
}

/// The lines that speak of a facet by a kind of criterion and its category.
fn by_reason(facet: &Facet, reason: ReasonKind, category: Option<&Category>) -> Lines {
    let fits =
        |line: &Line| line.fits(facet.kind, of(facet), Some(Role::Brand), Some(reason)) && line.fits_category(category);
    numbered().filter(|(_, line)| line.looks_at_reasons() && fits(line)).collect()
}

fn count(evidence: &mut rights::Evidence, facet: &Facet, role: Role, claims: u32) {
    let sum = match (facet.kind, role) {
        (ClaimKind::Personalisation, _) => &mut evidence.ads,
        (ClaimKind::Holding, Role::Holder) => &mut evidence.holdings,
        (ClaimKind::Holding | ClaimKind::Transfer, _) => &mut evidence.transfers,
        (ClaimKind::Contact, _) => &mut evidence.contacts,
        (ClaimKind::Consent, _) => &mut evidence.consents,
    };
    *sum = sum.saturating_add(claims);
}
