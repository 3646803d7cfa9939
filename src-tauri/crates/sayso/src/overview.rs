//! The overview: one sentence that says what is so, and what is worth doing.

use crate::Sayso;
use crate::imports::reminders::Standing;
use crate::shapes::{MonthShape, OverviewShape, Problem, WorthDoingShape};
use crate::statements;
use explain::{Explainer, Person, mistakes};
use model::{ClaimBody, ClaimKind, Platform, TransferKind};
use record::{BrandRow, BrandSort, ClaimQuery, Record, Role};
use words::Args;

/// Lines of what is worth doing.
const WORTH: usize = 5;
/// Brands that are looked at for what is sensitive and for who aims most.
const LOOKED_AT: u32 = 25;

impl Sayso {
    /// What is so, and at most five things worth doing.
    ///
    /// # Errors
    /// When the record can't be read.
    pub fn overview(&self) -> Result<OverviewShape, Problem> {
        let words = self.words();
        let Some(record) = self.reading() else { return Ok(empty(words.plain("overview-empty"))) };
        let totals = record.totals()?;
        if totals.sources == 0 && totals.counts.total() == 0 {
            return Ok(empty(words.plain("overview-empty")));
        }
        let requests = self.request_list(false, None)?.requests;
        let overdue = requests.iter().filter(|r| r.overdue).count() as u32;
        let marketing = record.claims(&ClaimQuery {
            classes: vec![model::ContactClass::Marketing],
            ..ClaimQuery::of(ClaimKind::Contact, 0)
        })?;
        let ads = totals.counts.personalisation.saturating_add(marketing.total);
        let args = Args::new().number("brands", u64::from(totals.brands)).number("ads", u64::from(ads));
        let person = self.person(record)?;
        let mut worth = Vec::new();
        self.overdue(overdue, &mut worth);
        self.mistake(record, &person, &mut worth)?;
        self.leak(record, &mut worth)?;
        self.review(totals.waiting_joins, &mut worth);
        self.exports(&mut worth)?;
        self.brands_worth(record, &mut worth)?;
        if record.me()?.lives_in.is_none() {
            worth.push(self.line("overview-me", &Args::new(), "/settings"));
        }
        worth.truncate(WORTH);
        Ok(OverviewShape {
            headline: words.say("overview-headline", &args),
            worth_doing: worth,
            brands: totals.brands,
            personalisations: ads,
            sources: totals.sources,
            open_requests: totals.open_requests,
            overdue_requests: overdue,
            review: totals.waiting_joins,
            months: record
                .reason_months()?
                .into_iter()
                .map(|(month, reason, count)| MonthShape { month, reason: reason.id().to_owned(), count })
                .collect(),
        })
    }

    fn line(&self, id: &str, args: &Args, to: &str) -> WorthDoingShape {
        let act = self.words().plain(&format!("{id}-act"));
        WorthDoingShape { sentence: self.words().say(id, args), act, to: to.to_owned() }
    }

    fn overdue(&self, count: u32, worth: &mut Vec<WorthDoingShape>) {
        if count > 0 {
            worth.push(self.line("overview-overdue", &Args::new().number("count", u64::from(count)), "/requests"));
        }
    }

    fn review(&self, count: u32, worth: &mut Vec<WorthDoingShape>) {
        if count > 0 {
            worth.push(self.line("overview-review", &Args::new().number("count", u64::from(count)), "/brands/review"));
        }
    }

    /// A platform that contradicts what the person told it.
    fn mistake(&self, record: &Record, person: &Person, worth: &mut Vec<WorthDoingShape>) -> Result<(), Problem> {
        let mut explainer = Explainer::new(record, person.clone());
        for platform in [Platform::X, Platform::FACEBOOK] {
            let holdings = explainer.holdings(&platform)?;
            if let Some(mistake) = mistakes(holdings, self.today).into_iter().next() {
                worth.push(WorthDoingShape {
                    sentence: mistake.sentence(&platform, person),
                    act: self.words().plain("overview-mistake-act"),
                    to: format!("/why?platform={platform}"),
                });
            }
        }
        Ok(())
    }

    /// An address that was given to one brand and used by another.
    fn leak(&self, record: &Record, worth: &mut Vec<WorthDoingShape>) -> Result<(), Problem> {
        let query = ClaimQuery { transfer: Some(TransferKind::AliasLeak), ..ClaimQuery::of(ClaimKind::Transfer, 20) };
        for claim in record.claims(&query)?.items.into_iter().filter(|claim| !claim.contradicted).take(1) {
            if let ClaimBody::Transfer(transfer) = &claim.claim.body {
                let (from, to) = (
                    statements::party_of(&claim, Role::From, &transfer.from),
                    statements::party_of(&claim, Role::To, &transfer.to),
                );
                let args = Args::new().text("from", &from.name).text("to", &to.name);
                worth.push(self.line("overview-leak", &args, &format!("/brands/{}", to.id)));
            }
        }
        Ok(())
    }

    /// The export that is longest due, and one that was asked for and hasn't been imported.
    fn exports(&self, worth: &mut Vec<WorthDoingShape>) -> Result<(), Problem> {
        let rows = self.reminder_rows()?;
        let due = rows.iter().filter_map(|row| match row.standing {
            Standing::Again { on, .. } if on <= self.today => Some((on, row)),
            _ => None,
        });
        if let Some((_, row)) = due.min_by_key(|(on, _)| *on) {
            let days = row.newest.map_or(0, |day| (self.today - day).num_days());
            let args = Args::new().text("kind", &self.kind_name(row.kind)).number("days", days.unsigned_abs());
            let own = format!("overview-export-{}", row.kind.id());
            let id = match row.newest {
                None => "overview-export-first",
                Some(_) if self.words().has(&own) => &own,
                Some(_) => "overview-export",
            };
            let act = self.words().plain("overview-export-act");
            worth.push(WorthDoingShape { sentence: self.words().say(id, &args), act, to: "/import".to_owned() });
        }
        let asked = rows.iter().filter_map(|row| match row.standing {
            Standing::Asked(day) if day < self.today => Some((day, row)),
            _ => None,
        });
        if let Some((day, row)) = asked.min_by_key(|(day, _)| *day) {
            let day = self.words().day(day, self.today);
            let args = Args::new().text("kind", &self.kind_name(row.kind)).text("day", &day);
            worth.push(self.line("overview-asked", &args, "/import"));
        }
        Ok(())
    }

    /// The brand that aims most, and one that has something sensitive.
    fn brands_worth(&self, record: &Record, worth: &mut Vec<WorthDoingShape>) -> Result<(), Problem> {
        let aiming = record.brands(None, BrandSort::Personalisations, LOOKED_AT, None)?.items;
        let free = |row: &&BrandRow| row.open_requests == 0 && !is_platform(row);
        if let Some(row) = aiming.iter().find(free).filter(|r| r.counts.personalisation > 1) {
            let args = Args::new().text("brand", &row.name).number("count", u64::from(row.counts.personalisation));
            worth.push(self.line("overview-objection", &args, &format!("/requests/new?brand={}", row.id)));
        }
        let sensitive = record.brands(None, BrandSort::Sensitivity, LOOKED_AT, None)?.items;
        for row in sensitive.iter().filter(|r| !is_platform(r)) {
            let heavy = row.categories.iter().find(|c| c.sensitivity().gdpr9 || c.sensitivity().cpra);
            if let Some(category) = heavy {
                let name = statements::category_name(self.words(), category);
                let args = Args::new().text("brand", &row.name).text("category", &name);
                worth.push(self.line("overview-sensitive", &args, &format!("/brands/{}", row.id)));
                break;
            }
        }
        Ok(())
    }
}

fn is_platform(row: &BrandRow) -> bool {
    [Platform::X, Platform::FACEBOOK].iter().any(|p| row.domains.iter().any(|d| d == p.domain_and_name().0))
}

fn empty(headline: String) -> OverviewShape {
    OverviewShape {
        headline,
        worth_doing: Vec::new(),
        brands: 0,
        personalisations: 0,
        sources: 0,
        open_requests: 0,
        overdue_requests: 0,
        review: 0,
        months: Vec::new(),
    }
}
