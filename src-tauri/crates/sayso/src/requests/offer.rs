//! Which rights the person can use.

use crate::Sayso;
use crate::shapes::{Problem, RightShape, RightsShape};
use rights::{Law, Laws, Row};
use words::Args;

impl Sayso {
    /// The rights that follow from where the person lives, or of whoever lives in `code`: opt-outs and objections first.
    pub fn rights(&self, code: Option<&str>) -> Result<RightsShape, Problem> {
        let home = match code {
            Some(code) => Some(code.to_owned()),
            None => self.who()?.lives_in,
        };
        let laws = Laws::shipped();
        let protecting = match &home {
            Some(home) => laws.of_home(home),
            // Nobody has said where they live: everything that it knows.
            None => laws.all().iter().collect(),
        };
        if let Some(home) = home.filter(|_| protecting.is_empty()) {
            return Err(self.trouble("no-law", &Args::new().text("code", &home)));
        }
        let rights: Vec<_> =
            laws.offered(&protecting).into_iter().map(|row| self.right(laws.law_of(row), row)).collect();
        Ok(RightsShape { total: u32::try_from(rights.len()).unwrap_or(u32::MAX), rights, next: None })
    }

    fn right(&self, law: &Law, row: &Row) -> RightShape {
        let words = self.words();
        RightShape {
            id: row.id.clone(),
            right: row.right.clone(),
            name: words.say("requests-right", &Args::new().text("right", &row.right)),
            law: law.id.clone(),
            law_name: law.name.to(self.language).to_owned(),
            citation: row.citation.to(self.language).to_owned(),
            period: rights::period_in_words(row, words),
            basis: row.basis.id().to_owned(),
            confidence: row.confidence.id().to_owned(),
            checked: law.checked_on(),
            note: row.note.as_ref().map(|note| note.to(self.language).to_owned()),
        }
    }
}
