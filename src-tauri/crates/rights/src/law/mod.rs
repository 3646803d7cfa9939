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

    /// The laws that protect who lives there (`DE`, `US-CA`); none if no law of theirs ships.
    pub fn of_home(&self, code: &str) -> Vec<&Law> {
        let code = code.to_ascii_uppercase();
        self.known.iter().filter(|law| law.lives_in.contains(&code)).collect()
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

    /// Who hears complaints under a law, for somebody who lives there.
    pub fn authority(&self, law: &str, home: &str) -> Option<&Authority> {
        let here = self.authorities.iter().filter(|a| a.law == law);
        let country = home.to_ascii_uppercase();
        here.clone()
            .find(|a| a.country.as_deref() == Some(&*country))
            .or_else(|| here.clone().find(|a| a.country.is_none()))
    }
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
        assert!(ids("US-TX").is_empty() && ids("JP").is_empty());
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
