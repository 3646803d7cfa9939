//! Acting on differences: letters are drafted in one go, as many as a day bears; the rest is told to be done by hand.

use super::gaps::{Signalled, party, way};
use crate::Sayso;
use crate::shapes::{ActedShape, FailedBrandShape, NewRequest, Problem};
use model::BrandId;
use preferences::gaps::gaps;
use std::collections::{BTreeMap, BTreeSet};

impl Sayso {
    /// Writes the letters that these differences ask for, each brand one letter for a right, and lists what is to be done
    /// by hand. Nothing is sent and nothing is switched. With `dry_run` nothing is written or kept either.
    ///
    /// # Errors
    /// When it isn't known who asks, or a folder can't be written; a brand that can't be written to is listed.
    pub fn gaps_act(&mut self, ids: &[String], out: Option<&str>, dry_run: bool) -> Result<ActedShape, Problem> {
        let overview = self.overview_of_wishes()?;
        let wanted = self.wanted_now()?;
        let chosen: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
        let mut acted = ActedShape {
            changed: Vec::new(),
            requests: Vec::new(),
            by_hand: Vec::new(),
            left_out: Vec::new(),
            unknown: Vec::new(),
        };
        let mut letters: BTreeMap<String, BTreeMap<BrandId, crate::shapes::PartyShape>> = BTreeMap::new();
        let mut found: BTreeSet<String> = BTreeSet::new();
        let signal = Signalled::default();
        for gap in gaps(&overview, &self.resolver(&wanted), self.now) {
            let id = gap.id();
            if !chosen.contains(id.as_str()) {
                continue;
            }
            found.insert(id);
            let record = self.reading().ok_or_else(|| Problem::of("no-record"))?;
            match way(record, &overview, &gap)?.row() {
                Some(row) => {
                    letters.entry(row.id.clone()).or_default().insert(gap.brand.id.clone(), party(gap.brand));
                }
                None => acted.by_hand.push(self.gap_shape(&overview, &gap, &signal)?),
            }
        }
        acted.unknown = ids.iter().filter(|id| !found.contains(*id)).cloned().collect();
        for (row, brands) in letters {
            let new = NewRequest {
                brands: brands.keys().map(ToString::to_string).collect(),
                right: row,
                out: out.map(str::to_owned),
                ..NewRequest::default()
            };
            let written = if dry_run { self.request_batch(&new) } else { self.request_new(&new) };
            match written {
                Ok(written) => {
                    acted.requests.extend(written.requests);
                    acted.left_out.extend(written.left_out);
                }
                // Without a name and a home no letter can be written to anybody.
                Err(problem) if matches!(&*problem.code, "no-name" | "no-home" | "no-law") => return Err(problem),
                Err(problem) => {
                    let why = problem.to_string();
                    let failed = brands.into_values().map(|brand| FailedBrandShape { brand, why: why.clone() });
                    acted.left_out.extend(failed);
                }
            }
        }
        if !dry_run {
            acted.changed = acted.requests.iter().map(|request| request.id.clone()).collect();
        }
        Ok(acted)
    }
}
