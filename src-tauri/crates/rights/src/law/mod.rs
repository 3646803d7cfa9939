//! Laws as data: what a right is, on what it stands, and by when an answer is due. Facts come from the TOML files.

mod types;

pub use types::{
    Authority, Basis, BrandFirst, Confidence, Effective, Identity, Law, Needs, Pause, Period, Roll, Row, Said, Start,
    Unit, When, Written,
};

use serde::Deserialize;
use std::sync::OnceLock;

/// The files of `law/`. A new jurisdiction is one more line.
const FILES: &[(&str, &str)] = &[
    ("eu.toml", include_str!("../../law/eu.toml")),
    ("eu-authorities.toml", include_str!("../../law/eu-authorities.toml")),
    ("de-authorities.toml", include_str!("../../law/de-authorities.toml")),
    ("uk.toml", include_str!("../../law/uk.toml")),
    ("us-ca.toml", include_str!("../../law/us-ca.toml")),
    ("au.toml", include_str!("../../law/au.toml")),
];

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    law: Vec<Law>,
    #[serde(default)]
    right: Vec<Row>,
    #[serde(default)]
    authority: Vec<Authority>,
}

/// All laws that ship with the program.
#[derive(Debug, Default)]
pub struct Laws {
    known: Vec<Law>,
    rows: Vec<Row>,
    authorities: Vec<Authority>,
}

impl Laws {
    /// The laws in the program, read once.
    pub fn shipped() -> &'static Self {
        static LAWS: OnceLock<Laws> = OnceLock::new();
        LAWS.get_or_init(|| {
            let mut all = Self::default();
            for (_, text) in FILES {
                // The files are part of the program; a test refuses one that doesn't read.
                let file: File = toml::from_str(text).unwrap_or_default();
                all.known.extend(file.law);
                all.rows.extend(file.right);
                all.authorities.extend(file.authority);
            }
            all
        })
    }

    /// All laws, in the order of the files.
    pub fn all(&self) -> &[Law] {
        &self.known
    }

    /// All rows: within a law, opt-outs and objections stand before what invites questions of identity.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The law with this id.
    pub fn law(&self, id: &str) -> Option<&Law> {
        self.known.iter().find(|law| law.id == id)
    }

    /// The law that a row belongs to. Rows without a law don't pass the tests of this room.
    pub fn law_of(&self, row: &Row) -> &Law {
        static NONE: OnceLock<Law> = OnceLock::new();
        self.law(row.law()).unwrap_or_else(|| NONE.get_or_init(Law::default))
    }

    /// The row with this id (`au.source`).
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// The laws that protect who lives there (`DE`, `DE-BY`, `US-CA`); none if no law of theirs ships. What protects a
    /// whole country protects its parts.
    pub fn of_home(&self, code: &str) -> Vec<&Law> {
        self.known.iter().filter(|law| law.protects(code)).collect()
    }

    /// The rows of these laws, opt-outs and objections first, as the conduct rules want them offered.
    pub fn offered(&self, laws: &[&Law]) -> Vec<&Row> {
        let mut rows: Vec<_> = self.rows.iter().filter(|row| laws.iter().any(|law| law.id == row.law())).collect();
        rows.sort_by_key(|row| !row.absolute);
        rows
    }

    /// The rows that a right's name or a row's id means under these laws.
    pub fn matching(&self, right: &str, laws: &[&Law]) -> Vec<&Row> {
        let right = right.replace('_', "-").to_ascii_lowercase();
        if let Some(row) = self.row(&right) {
            return vec![row];
        }
        self.offered(laws).into_iter().filter(|row| row.right == right).collect()
    }

    /// Who hears complaints under a law, for somebody who lives there: the authority of that part of the country, else
    /// the country's, else the one for all.
    pub fn authority(&self, law: &str, home: &str) -> Option<&Authority> {
        let here = self.authorities.iter().filter(|a| a.law == law);
        let home = home.to_ascii_uppercase();
        let of = |code: &str| here.clone().find(|a| a.country.as_deref() == Some(code));
        of(&home).or_else(|| of(country_of(&home))).or_else(|| here.clone().find(|a| a.country.is_none()))
    }

    /// The authorities of the parts of the country where somebody lives, by code: one of them hears complaints, and
    /// which follows from the part. None where the country has one for all.
    pub fn authorities_of_parts(&self, law: &str, home: &str) -> Vec<&Authority> {
        let home = home.to_ascii_uppercase();
        let part = |a: &&Authority| {
            a.country.as_deref().is_some_and(|c| c.contains('-') && country_of(c) == country_of(&home))
        };
        self.authorities.iter().filter(|a| a.law == law).filter(part).collect()
    }
}

/// The country of an ISO 3166 code, of a country or of a part of one.
fn country_of(code: &str) -> &str {
    code.split_once('-').map_or(code, |(country, _)| country)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_file_reads_and_every_row_has_its_law() {
        for (name, text) in FILES {
            if let Err(error) = toml::from_str::<File>(text) {
                panic!("{name}: {error}");
            }
        }
        let laws = Laws::shipped();
        let mut ids = BTreeSet::new();
        for row in laws.rows() {
            assert!(ids.insert(&row.id), "{} stands twice", row.id);
            assert!(laws.law(row.law()).is_some(), "{} has no law", row.id);
            assert!(row.response.is_some() != row.written.is_some(), "{}: a period, or how the law puts it", row.id);
            assert_eq!(row.reminder.is_some(), row.written.is_some(), "{}: a reminder of ours", row.id);
            assert!(row.right.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", row.right);
        }
        for law in laws.all() {
            for home in &law.lives_in {
                assert!(laws.authority(&law.id, home).is_some(), "{} has no authority for {home}", law.id);
            }
        }
    }

    #[test]
    fn laws_follow_from_where_the_person_lives() {
        let laws = Laws::shipped();
        let ids = |code: &str| laws.of_home(code).iter().map(|l| l.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids("de"), ["eu-gdpr"]);
        assert_eq!(ids("NO"), ["eu-gdpr"]);
        assert_eq!(ids("GB"), ["uk", "uk-pecr"]);
        assert_eq!(ids("US-CA"), ["us-ca"]);
        assert_eq!(ids("AU"), ["au", "au-spam"]);
        assert_eq!(ids("DE-BY"), ["eu-gdpr"]);
        assert!(ids("US-TX").is_empty() && ids("JP").is_empty());
    }

    #[test]
    fn in_germany_the_authority_is_that_of_the_land() {
        let laws = Laws::shipped();
        let lands = laws.authorities_of_parts("eu-gdpr", "DE");
        assert_eq!(lands.len(), 16);
        for land in &lands {
            assert!(land.address.is_some() && land.email.is_some() && land.letter.is_some(), "{land:?}");
            assert_eq!(laws.authority("eu-gdpr", land.country.as_deref().unwrap()), Some(*land));
        }
        assert!(laws.authority("eu-gdpr", "de-be").unwrap().web.contains("berlin"));
        assert!(laws.authority("eu-gdpr", "DE").unwrap().address.is_none(), "which one is not known");
        assert!(laws.authorities_of_parts("eu-gdpr", "AT").is_empty());
        assert!(laws.authority("eu-gdpr", "AT-9").unwrap().web.contains("dsb.gv.at"));
    }

    #[test]
    fn an_opt_out_or_objection_is_offered_before_an_access_request() {
        let laws = Laws::shipped();
        for home in ["DE", "GB", "US-CA", "AU"] {
            let rows = laws.offered(&laws.of_home(home));
            let access = rows.iter().position(|r| r.right == "access").unwrap();
            assert!(rows[..access].iter().all(|r| r.absolute || r.needs == Needs::Claim || r.right == "erasure"));
            assert!(rows[0].absolute);
        }
    }
}
