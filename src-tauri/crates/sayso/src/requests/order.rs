//! What a command asks for: by whom, under which law, against whom, and whether that may be.

use super::facts::Facts;
use crate::Sayso;
use crate::shapes::{NewRequest, Problem};
use paper::Sheet;
use record::{BrandRow, BrandSort, Me, RequestRow};
use rights::{Law, Laws, Needs, Refusal, Row};
use std::collections::BTreeSet;
use words::Args;

/// How many letters a day of the kind that costs a brand work, and of the kind that doesn't. Ours: a pile of access
/// requests at once can be read as abuse, and answers to it can't be followed.
pub(super) const A_DAY: (usize, usize) = (10, 50);
/// How many brands a batch may match.
const BATCH: u32 = 1000;

/// What is the same for every letter of a command.
pub(super) struct Order<'a> {
    pub new: &'a NewRequest,
    pub me: Me,
    pub home: String,
    pub laws: Vec<&'static Law>,
    pub sheet: Sheet,
}

impl Sayso {
    pub(super) fn order<'a>(&self, new: &'a NewRequest) -> Result<Order<'a>, Problem> {
        let me = self.who()?;
        if me.name.as_deref().unwrap_or_default().trim().is_empty() {
            return Err(self.trouble("no-name", &Args::new()));
        }
        let Some(home) = me.lives_in.clone() else { return Err(self.trouble("no-home", &Args::new())) };
        let all = Laws::shipped();
        let laws: Vec<&'static Law> = match &new.law {
            Some(id) => all.all().iter().filter(|law| law.id == *id || law.family == *id).collect(),
            None => all.of_home(&home),
        };
        if laws.is_empty() {
            let ids = all.all().iter().map(|law| law.id.clone()).collect();
            return Err(match &new.law {
                Some(id) => self.trouble("unknown-law", &Args::new().text("law", id)).choices(ids),
                None => self.trouble("no-law", &Args::new().text("code", &home)),
            });
        }
        let sheet = match &new.paper {
            Some(text) => Sheet::parse(text).ok_or_else(|| self.trouble("paper", &Args::new().text("paper", text)))?,
            None if home.starts_with("US") => Sheet::Letter,
            None => Sheet::A4,
        };
        Ok(Order { new, me, home, laws, sheet })
    }

    /// The brands that are meant, each once.
    pub(super) fn brands_of(&self, new: &NewRequest) -> Result<Vec<BrandRow>, Problem> {
        let missing = |text: &str| self.trouble("no-brand", &Args::new().text("brand", text));
        let Some(record) = self.reading() else {
            return Err(missing(new.brands.first().or(new.all_matching.as_ref()).map_or("", String::as_str)));
        };
        let mut found: Vec<BrandRow> = Vec::new();
        for text in &new.brands {
            let mut brands = record.find_brand(text)?;
            match (brands.pop(), brands.is_empty()) {
                (None, _) => return Err(missing(text)),
                (Some(brand), true) => found.push(brand),
                (Some(brand), false) => {
                    let choices = brands.iter().chain([&brand]).map(|b| format!("{} ({})", b.name, b.id)).collect();
                    return Err(self.trouble("ambiguous", &Args::new().text("brand", text)).choices(choices));
                }
            }
        }
        if let Some(text) = &new.all_matching {
            found.extend(record.brands(Some(text), BrandSort::Name, BATCH, None)?.items);
            if found.is_empty() {
                return Err(missing(text));
            }
        }
        let mut seen = BTreeSet::new();
        found.retain(|brand| seen.insert(brand.id.clone()));
        if found.is_empty() { Err(missing("")) } else { Ok(found) }
    }

    /// Which row of the law is meant, for this brand.
    pub(super) fn law_row(&self, order: &Order<'_>, facts: &Facts) -> Result<&'static Row, Problem> {
        let all = Laws::shipped();
        let right = order.new.right.trim();
        let args = || Args::new().text("right", right).text("brand", &facts.brand.name);
        let rows = all.matching(right, &order.laws);
        if rows.is_empty() {
            let choices = all.offered(&order.laws).iter().map(|row| row.right.clone()).collect();
            return Err(self.trouble("unknown-right", &args()).choices(choices));
        }
        let decided = rights::decide(&rows, &facts.evidence);
        let row = match decided.as_slice() {
            [one] => *one,
            several => {
                let open = if several.is_empty() { &rows } else { several };
                let choices = open.iter().map(|row| row.id.clone()).collect();
                return Err(self.trouble("several-rows", &args()).code("ambiguous").choices(choices));
            }
        };
        let law = all.law_of(row);
        if let Some(from) = row.in_force().or(law.in_force()).filter(|from| *from > self.today) {
            return Err(self.trouble("not-in-force", &args().text("day", &self.words().full_day(from))));
        }
        // This letter says where the person lives, so it must be so.
        if row.law() == "us-ca" && !law.lives_in.contains(&order.home) {
            return Err(self.trouble("residents-only", &args()));
        }
        match rights::may_ask(row, &facts.evidence) {
            Ok(()) => Ok(row),
            Err(Refusal::AdAlone) => Err(self.trouble("ad-alone", &args())),
            Err(Refusal::NoClaim) => Err(self.trouble("no-claim", &args())),
        }
    }

    /// No more letters a day than can be followed; `now` are those that this command has drafted already.
    pub(super) fn paced(&self, row: &Row, earlier: &[RequestRow], now: usize) -> Result<(), Problem> {
        let laws = Laws::shipped();
        let costly = |needs: Needs| needs == Needs::Relation;
        let today = earlier.iter().filter(|r| {
            r.drafted_on == self.today && laws.row(&r.row).is_some_and(|other| costly(other.needs) == costly(row.needs))
        });
        let most = if costly(row.needs) { A_DAY.0 } else { A_DAY.1 };
        if today.count() + now < most {
            return Ok(());
        }
        Err(self.trouble("paced", &Args::new().number("count", most as u64)))
    }
}
