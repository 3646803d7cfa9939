//! How sensitive three published scales hold a category to be.

use crate::Category;
use crate::category::broader_terms;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// One line a term; where each figure comes from stands at its head.
const SCALES: &str = include_str!("../data/sensitivity.csv");

/// DPV's own mark for special categories.
const SPECIAL: &str = "dpv:SpecialCategoryPersonalData";

/// What three published scales say of a category. They are shown side by side, never added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sensitivity {
    /// A special category of GDPR Article 9(1).
    pub gdpr9: bool,
    /// "Sensitive personal information" of California (CPRA, 1798.140(ae)).
    pub cpra: bool,
    /// Share of people in percent who called it very sensitive (Pew Research, November 2014), if they were asked.
    pub pew2014: Option<u8>,
}

#[derive(Clone, Copy)]
struct Row {
    scales: Sensitivity,
    /// Whether narrower terms inherit what law says.
    tree: bool,
}

fn row(line: &'static str) -> Option<(&'static str, Row)> {
    let cells: Vec<&str> = line.split(',').collect();
    let [term, gdpr9, cpra, pew, _, reach] = cells.as_slice() else { return None };
    let scales = Sensitivity { gdpr9: *gdpr9 == "yes", cpra: *cpra == "yes", pew2014: pew.parse().ok() };
    Some((term, Row { scales, tree: *reach == "tree" }))
}

fn rows() -> &'static BTreeMap<&'static str, Row> {
    static ROWS: OnceLock<BTreeMap<&'static str, Row>> = OnceLock::new();
    ROWS.get_or_init(|| SCALES.lines().filter(|l| l.starts_with("pd:")).filter_map(row).collect())
}

impl Category {
    /// What the three scales say of this category. Law's marks are inherited from broader terms; Pew's figure is not.
    pub fn sensitivity(&self) -> Sensitivity {
        let own = rows().get(self.id());
        let mut out = own.map(|r| r.scales).unwrap_or_default();
        let mut seen = BTreeSet::from([self.id()]);
        let mut rest: Vec<&str> = broader_terms(self.id());
        while let Some(term) = rest.pop() {
            if !seen.insert(term) {
                continue;
            }
            if term == SPECIAL {
                out.gdpr9 = true;
            }
            if let Some(row) = rows().get(term).filter(|r| r.tree) {
                out.gdpr9 |= row.scales.gdpr9;
                out.cpra |= row.scales.cpra;
            }
            rest.extend(broader_terms(term));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(id: &str) -> (bool, bool, Option<u8>) {
        let s = Category::new(id).sensitivity();
        (s.gdpr9, s.cpra, s.pew2014)
    }

    #[test]
    fn every_row_is_a_term_of_dpv() {
        let lines = SCALES.lines().filter(|l| !l.starts_with('#') && !l.starts_with("term,"));
        for line in lines {
            let (term, _) = row(line).unwrap_or_else(|| panic!("{line}"));
            assert!(Category::new(term).is_known(), "{term}");
        }
    }

    #[test]
    fn the_scales_stand_side_by_side() {
        assert_eq!(of("pd:Religion"), (true, true, Some(22)));
        assert_eq!(of("pd:TradeUnionMembership"), (true, true, None));
        assert_eq!(of("pd:EmailContent"), (false, true, Some(50)));
        assert_eq!(of("pd:OfficialID"), (false, true, Some(90)));
        assert_eq!(of("pd:Interest"), (false, false, None));
        assert_eq!(of("pd:CriminalConviction"), (false, false, None), "Article 10 is not Article 9");
        assert_eq!(of("pd:NoSuchThing"), (false, false, None));
    }

    #[test]
    fn narrower_terms_inherit_what_law_says_and_no_survey_figure() {
        assert_eq!(of("pd:Fingerprint"), (true, true, None));
        assert_eq!(of("pd:BloodType"), (true, true, None));
        assert_eq!(of("pd:GPSCoordinate"), (false, true, None));
        assert_eq!(of("pd:City"), (false, false, None), "a town is no precise place");
    }

    #[test]
    fn whatever_dpv_marks_as_special_is_special() {
        for line in include_str!("../data/dpv-2.3.csv").lines().filter(|l| l.contains(SPECIAL)) {
            let id = line.split(',').nth(1).unwrap_or_default();
            if id.starts_with("pd:") {
                assert!(of(id).0, "{id}");
            }
        }
    }
}
