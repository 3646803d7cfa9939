//! `Inferences.json`: the segments in which Spotify files the person, and what their names say and don't.
//!
//! - `2P_<Brand>_…`: a list named after an advertiser. That the advertiser's own list matched is the usual way there and
//!   our deduction (`second-party-list`).
//! - the same with a look-alike's tail: the brand looked for people *like* its list, so that nothing went from it.
//! - `3P_…`: bought from data providers that the file seldom names; often wrong.
//! - `1P_…`, `interest_…`, `content_…`, `demographic_…`: Spotify's own.

use crate::Stopped;
use crate::kit::{Desk, Row, letters};
use model::{Claim, ClaimBody, Named, Origin, Party, Transfer, TransferKind};

/// Marks of trial segments in front of a name.
const TRIALS: &[&str] = &[
    "[test]",
    "pmr test",
    "test_",
    "us_ss_",
    "recaptcha_scores",
    "cookie audience not matched",
    "default_single_segment",
];

/// What a segment's name makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Own,
    SecondParty,
    LookAlike,
    ThirdParty,
    Unnamed,
    Trial,
}

/// Reads a name.
pub(super) fn kind(name: &str) -> Kind {
    let lower = name.trim().to_lowercase();
    let hex =
        lower.chars().filter(|c| *c != '-').count() == 32 && lower.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    let bare = bare(&lower);
    match () {
        () if hex => Kind::Unnamed,
        () if look_alike(&lower) && lower.contains("2p_") => Kind::LookAlike,
        () if bare.starts_with("2p_") => Kind::SecondParty,
        () if bare.starts_with("3p_") => Kind::ThirdParty,
        () if TRIALS.iter().any(|t| lower.starts_with(t)) => Kind::Trial,
        () => Kind::Own,
    }
}

/// Without the marks of a trial before a named segment.
fn bare(lower: &str) -> &str {
    let mut text = lower;
    for mark in ["[test] - ", "[test] ", "pmr test - ", "[t] "] {
        text = text.strip_prefix(mark).unwrap_or(text);
    }
    text
}

fn look_alike(lower: &str) -> bool {
    let words = lower.split(|c: char| !c.is_alphanumeric());
    letters(lower).contains("lookalike") || words.into_iter().any(|w| w == "lal" || w == "lals")
}

/// The advertiser in `2P_<Brand>_…`.
fn brand(name: &str) -> Option<&str> {
    let lower = name.to_ascii_lowercase();
    let rest = name.get(lower.find("2p_")? + 3..)?;
    let brand = rest.split(['_', '>', '[']).next().unwrap_or_default().trim();
    (brand.chars().filter(|c| c.is_alphabetic()).count() > 1).then_some(brand)
}

/// What a segment is about, by its words.
fn about(name: &str) -> &'static str {
    let lower = name.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    match () {
        () if has(&["politic", "democrat", "republican", "voter", "conservative", "liberal"]) => {
            "pd:PoliticalAffiliation"
        }
        () if has(&[
            "health",
            "pharma",
            "diabet",
            "arthritis",
            "migraine",
            "cancer",
            "medic",
            "patient",
            "pregnan",
            "covid",
            "asthma",
            "allerg",
        ]) && !has(&["healthy-living", "health & lifestyle"]) =>
        {
            "pd:Health"
        }
        () if has(&["religio", "christian", "muslim", "jewish", "catholic"]) => "pd:Religion",
        () if has(&["hispanic", "african american", "asian american", "ethnic"]) => "pd:Ethnicity",
        () if has(&["income", "net worth", "credit", "mortgage", "affluen", "wealth", "hhi"]) => "pd:FinancialStatus",
        () if has(&["parent", "mom", "children", "kids", "baby", "family"]) => "pd:FamilyStructure",
        () if has(&["demographic_age", "age_", "_age", "gen z", "millennial"]) => "pd:AgeRange",
        () if has(&["demographic_male", "demographic_female", "women", "men_"]) => "pd:Gender",
        () if lower.starts_with("demographic") => "pd:Demographic",
        () if lower.starts_with("interest") => "pd:Interest",
        () if lower.starts_with("content") || lower.starts_with("podcast-audience") => "pd:ServiceConsumptionBehaviour",
        () => "pd:Profile",
    }
}

/// One segment; a list that names it twice says it once.
pub(super) fn segment(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let Some(cell) = row.cells().iter().find(|c| !c.value.is_empty()) else { return Ok(()) };
    let name = cell.value.to_string();
    if !desk.is_first(&["segment", &name]) {
        return Ok(());
    }
    let kind = kind(&name);
    let origin = match kind {
        Kind::Unnamed => {
            desk.skip("Segments that are numbers without a name: nothing can be said of them.", 1);
            return Ok(());
        }
        Kind::Trial => {
            desk.skip("Internal and trial segments of Spotify's.", 1);
            return Ok(());
        }
        Kind::Own => Origin::Inferred,
        Kind::SecondParty | Kind::LookAlike | Kind::ThirdParty => Origin::Acquired,
    };
    let origin = if kind == Kind::LookAlike { Origin::Inferred } else { origin };
    let excerpt = row.part(cell, desk.base());
    let body = desk.holding(about(&name), Some(&name), origin, "inferences");
    desk.put(Claim::stated(body, None), excerpt.clone())?;
    let Some(brand) = brand(&name).filter(|_| matches!(kind, Kind::SecondParty | Kind::LookAlike)) else {
        return Ok(());
    };
    let brand = Named::new(Party::name(brand));
    let (from, to, transfer, rule) = match kind {
        Kind::LookAlike => (desk.me(), brand, TransferKind::Segment, "look-alike-segment"),
        _ => (brand, desk.me(), TransferKind::CustomerList, "second-party-list"),
    };
    let body =
        ClaimBody::Transfer(Transfer { from, to, kind: transfer, category: None, literal: name.into(), detail: None });
    desk.put(Claim::deduced(body, None, rule), excerpt)
}

/// Card-spending classes of 2018 to 2020, a quarter a record: 1 is in, 0 is out.
pub(super) fn tags(desk: &mut Desk<'_>, row: &Row<'_>) -> Result<(), Stopped> {
    let quarter = row.get("yr_qtr").unwrap_or("tags").to_owned();
    let mut set = 0;
    for cell in row.cells().iter().filter(|c| c.value == "1") {
        set += 1;
        let literal = format!("tags, {quarter}");
        let body = desk.holding("pd:PurchasesAndSpendingHabit", Some(&cell.name), Origin::Acquired, &literal);
        let excerpt = row.part(cell, desk.base());
        desk.put(Claim::stated(body, None), excerpt)?;
    }
    if set == 0 {
        desk.skip("Quarters of spending classes in which none is set.", 1);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_whose_list_it_is_and_whether_it_only_resembles_one() {
        for (name, expected) in [
            ("1P_Custom_Auto_Tesla [Advertiser-Specific]", Kind::Own),
            ("2P_Harbour Shoes_Rewards_Lapsed_12March2020_US", Kind::SecondParty),
            ("2P_Harbour_Spring_US_LAL", Kind::LookAlike),
            ("2P_Harbour_1-LALs [Test]", Kind::LookAlike),
            ("Lookalike_2P_ Harbour's_x", Kind::LookAlike),
            ("2P_Gala_lala_list", Kind::SecondParty),
            ("3p_Alcohol Consumers_US", Kind::ThirdParty),
            ("[Test] - 3P_Custom_Acme_x", Kind::ThirdParty),
            ("[TEST] something", Kind::Trial),
            ("5550100a-0000-4000-8000-00000000000a", Kind::Unnamed),
            ("interest_healthy-living_running", Kind::Own),
        ] {
            assert_eq!(kind(name), expected, "{name}");
        }
        assert_eq!(brand("2P_Harbour Shoes_Rewards_Lapsed"), Some("Harbour Shoes"));
        assert_eq!(about("3P_Politics - Registered Democrat_US"), "pd:PoliticalAffiliation");
    }
}
