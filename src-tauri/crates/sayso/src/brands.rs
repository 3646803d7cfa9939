//! Brands: the list, one brand, and corrections of who is who.

use crate::evidence::Excerpts;
use crate::shapes::{
    BrandPageShape, BrandShape, BrandsQuery, BrandsShape, ChangedShape, ClaimCounts, EvidenceShape, JoinShape,
    PartyShape, Problem, RequestShape, ReviewShape,
};
use crate::why::{LARGEST_PAGE, PAGE};
use crate::{Sayso, statements};
use model::{BrandId, ClaimBody, ClaimId, ClaimKind, ContactClass, Party, PartyKind};
use record::{BrandRow, BrandSort, ClaimQuery, Counts, JoinRow, Record, StoredClaim};
use words::Args;

/// Claims of each kind on one brand's page in the window.
const ON_A_PAGE: u32 = 50;

impl Sayso {
    /// A page of brands.
    ///
    /// # Errors
    /// When the sort is unknown or the record can't be read.
    pub fn brands(&self, query: &BrandsQuery) -> Result<BrandsShape, Problem> {
        let sort = match query.sort.as_deref() {
            None | Some("claims") => BrandSort::Claims,
            Some("holdings") => BrandSort::Holdings,
            Some("personalisations") => BrandSort::Personalisations,
            Some("sensitivity") => BrandSort::Sensitivity,
            Some("name") => BrandSort::Name,
            Some(other) => {
                return Err(self.unknown_word(other, &["holdings", "personalisations", "sensitivity", "name"]));
            }
        };
        let Some(record) = self.reading() else { return Ok(BrandsShape { brands: Vec::new(), total: 0, next: None }) };
        let limit = query.limit.unwrap_or(PAGE).clamp(1, LARGEST_PAGE);
        let page = record.brands(query.text.as_deref(), sort, limit, query.after.as_deref())?;
        let brands: Vec<BrandShape> = page.items.iter().map(|row| statements::brand(self.words(), row)).collect();
        Ok(BrandsShape { brands, total: page.total, next: page.next })
    }

    /// The one brand that a person means by an id, an exact name (case ignored), a domain or a handle.
    ///
    /// # Errors
    /// `not-found` if there is none, `ambiguous` with the choices if there are several.
    pub(crate) fn one_brand(&self, text: &str) -> Result<BrandRow, Problem> {
        let none = || self.not_found("brands-none", text);
        let mut found = self.reading().ok_or_else(none)?.find_brand(text.trim())?;
        match found.len() {
            0 => Err(none()),
            1 => found.pop().ok_or_else(none),
            _ => {
                let args = Args::new().text("text", text);
                let choices = found.iter().map(|b| b.id.to_string()).collect();
                Err(Problem::new(self.words().say("brands-several", &args))
                    .next(self.words().plain("brands-several-next"))
                    .code("ambiguous")
                    .to(text)
                    .choices(choices))
            }
        }
    }

    /// All about one brand, each list cut at 50; `counts` has the sums.
    ///
    /// # Errors
    /// `not-found` or `ambiguous` (with choices), or the record can't be read.
    pub fn brand(&self, name: &str) -> Result<BrandPageShape, Problem> {
        self.at_once(|| self.brand_page(name, ON_A_PAGE))
    }

    /// All about one brand, nothing cut. For the command line.
    ///
    /// # Errors
    /// As [`Sayso::brand`].
    pub fn brand_whole(&self, name: &str) -> Result<BrandPageShape, Problem> {
        self.at_once(|| self.brand_page(name, u32::MAX))
    }

    fn brand_page(&self, name: &str, most: u32) -> Result<BrandPageShape, Problem> {
        let row = self.one_brand(name)?;
        let record = self.reading().ok_or_else(|| self.not_found("brands-none", name))?;
        let words = self.words();
        let mut page = BrandPageShape {
            id: row.id.to_string(),
            name: row.name.clone(),
            domains: row.domains.clone(),
            handles: statements::handles(&row),
            categories: row.categories.iter().map(|c| statements::category(words, c)).collect(),
            counts: counts(&row.counts),
            first_seen: row.first_seen.as_ref().map(model::Moment::iso),
            last_seen: row.last_seen.as_ref().map(model::Moment::iso),
            open_requests: row.open_requests,
            look_alike_of: row.look_alike_of.as_ref().map(ToString::to_string),
            holdings: Vec::new(),
            transfers: Vec::new(),
            personalisations: Vec::new(),
            consents: Vec::new(),
            contacts: Vec::new(),
            findings: self.findings(record, &row)?,
            requests: self.requests_to(&row.id)?,
            joins: record.joins(Some(&row.id), false)?.iter().map(|j| self.join(j)).collect(),
        };
        for (claim, ground) in Self::grounded(record, &row.id, ClaimKind::Holding, most)? {
            if let ClaimBody::Holding(body) = &claim.claim.body {
                page.holdings.push(statements::holding(words, &claim, body, ground));
            }
        }
        for (claim, ground) in Self::grounded(record, &row.id, ClaimKind::Transfer, most)? {
            if let ClaimBody::Transfer(body) = &claim.claim.body {
                page.transfers.push(statements::transfer(words, &claim, body, ground));
            }
        }
        for (claim, ground) in Self::grounded(record, &row.id, ClaimKind::Consent, most)? {
            if let ClaimBody::Consent(body) = &claim.claim.body {
                page.consents.push(statements::consent(words, &claim, body, ground));
            }
        }
        for (claim, ground) in Self::grounded(record, &row.id, ClaimKind::Contact, most)? {
            if let ClaimBody::Contact(body) = &claim.claim.body {
                page.contacts.push(statements::contact(words, &claim, body, ground));
            }
        }
        let mut shown = claims(record, &row.id, ClaimKind::Personalisation, most)?;
        let marketing = ClaimQuery {
            brand: Some(row.id.clone()),
            role: Some(record::Role::Sender),
            classes: vec![ContactClass::Marketing],
            ..ClaimQuery::default()
        };
        let room = most.saturating_sub(shown.len() as u32);
        shown.extend(all_pages(record, &ClaimQuery { kind: Some(ClaimKind::Contact), ..marketing }, room)?);
        page.personalisations = self.explained(record, &shown, false)?;
        Ok(page)
    }

    /// A brand's claims of one kind, each with its evidence.
    fn grounded(
        record: &Record,
        brand: &BrandId,
        kind: ClaimKind,
        most: u32,
    ) -> Result<Vec<(StoredClaim, Vec<EvidenceShape>)>, Problem> {
        Self::with_ground(record, claims(record, brand, kind, most)?)
    }

    /// Claims, each with its evidence.
    pub(crate) fn with_ground(
        record: &Record,
        found: Vec<StoredClaim>,
    ) -> Result<Vec<(StoredClaim, Vec<EvidenceShape>)>, Problem> {
        let ids: Vec<ClaimId> = found.iter().map(|c| c.id.clone()).collect();
        let mut ground = record.observations(&ids)?;
        let mut reader = Excerpts::new(record, false);
        found
            .into_iter()
            .map(|claim| {
                let evidence: Result<Vec<EvidenceShape>, Problem> =
                    ground.remove(&claim.id).unwrap_or_default().iter().map(|o| reader.shape(o)).collect();
                Ok((claim, evidence?))
            })
            .collect()
    }

    fn requests_to(&self, brand: &BrandId) -> Result<Vec<RequestShape>, Problem> {
        let all = self.request_list(false, None)?.requests;
        Ok(all.into_iter().filter(|r| r.brand.id == brand.as_str()).collect())
    }

    /// Says that two brands are one.
    ///
    /// # Errors
    /// `not-found`, `ambiguous`, or both are one already.
    pub fn brand_merge(&mut self, a: &str, b: &str) -> Result<ChangedShape, Problem> {
        let (one, other) = (self.one_brand(a)?, self.one_brand(b)?);
        if one.id == other.id {
            return Err(Problem::new(self.words().plain("brands-same")).to(one.name));
        }
        let now = self.now;
        let operation = self.writing()?.merge_brands(&one.id, &other.id, now)?;
        Ok(ChangedShape { changed: vec![operation.to_string(), one.id.to_string(), other.id.to_string()] })
    }

    /// Takes a name, handle or domain out of a brand, against every rule.
    ///
    /// # Errors
    /// `not-found` (with the brand's marks as choices), `ambiguous`.
    pub fn brand_split(&mut self, brand: &str, name: &str) -> Result<ChangedShape, Problem> {
        let row = self.one_brand(brand)?;
        let parties = match self.reading() {
            Some(record) => record.parties(&row.id)?,
            None => Vec::new(),
        };
        let Some(party) = parties.iter().find(|p| is_called(p, name)) else {
            let args = Args::new().text("brand", &row.name).text("text", name);
            return Err(Problem::new(self.words().say("brands-no-mark", &args))
                .next(self.words().plain("brands-no-mark-next"))
                .code("not-found")
                .to(name)
                .choices(parties.iter().map(mark).collect()));
        };
        let (party, now) = (party.id(), self.now);
        let operation = self.writing()?.split_brand(&row.id, &party, now)?;
        Ok(ChangedShape { changed: vec![operation.to_string(), row.id.to_string(), party.to_string()] })
    }

    /// Gives a brand another name.
    ///
    /// # Errors
    /// `not-found`, `ambiguous`, or the name is empty.
    pub fn brand_rename(&mut self, brand: &str, name: &str) -> Result<ChangedShape, Problem> {
        let row = self.one_brand(brand)?;
        if name.trim().is_empty() {
            return Err(Problem::new(self.words().plain("brands-empty-name")));
        }
        let now = self.now;
        let operation = self.writing()?.rename_brand(&row.id, name.trim(), now)?;
        Ok(ChangedShape { changed: vec![operation.to_string(), row.id.to_string()] })
    }

    /// The joins that wait for the person.
    ///
    /// # Errors
    /// When the record can't be read.
    pub fn brand_review(&self) -> Result<ReviewShape, Problem> {
        let waiting = match self.reading() {
            Some(record) => record.joins(None, true)?,
            None => Vec::new(),
        };
        let joins: Vec<JoinShape> = waiting.iter().map(|j| self.join(j)).collect();
        Ok(ReviewShape { total: joins.len() as u32, joins, next: None })
    }

    /// Decides a join that waits: the two are the same, or they aren't.
    ///
    /// # Errors
    /// When there is no such join (code `not-found`).
    pub fn brand_decide(&mut self, join: &str, same: bool) -> Result<ChangedShape, Problem> {
        let known = match self.reading() {
            Some(record) => record.joins(None, true)?.into_iter().any(|j| j.id == join),
            None => false,
        };
        if !known {
            return Err(self.not_found("brands-no-join", join));
        }
        let now = self.now;
        let operation = self.writing()?.decide_join(join, same, now)?;
        Ok(ChangedShape { changed: vec![operation.to_string(), join.to_owned()] })
    }

    fn join(&self, row: &JoinRow) -> JoinShape {
        let (a, b) = (mark(&row.a), mark(&row.b));
        let id = format!("brands-join-{}", row.rule);
        let args = Args::new().text("a", &a).text("b", &b);
        let why = if self.words().has(&id) { self.words().say(&id, &args) } else { row.rule.clone() };
        let waits = row.state == record::JoinState::Waiting;
        JoinShape {
            id: row.id.clone(),
            a: PartyShape { id: row.a_brand.id.to_string(), name: a },
            b: PartyShape { id: row.b_brand.id.to_string(), name: b },
            rule: row.rule.clone(),
            strength: row.strength.id().to_owned(),
            by: row.by.id().to_owned(),
            sentence: if waits { self.words().say("brands-join-waits", &Args::new().text("why", &why)) } else { why },
        }
    }
}

/// The sums of a brand.
fn counts(counts: &Counts) -> ClaimCounts {
    ClaimCounts {
        holding: counts.holding,
        transfer: counts.transfer,
        personalisation: counts.personalisation,
        consent: counts.consent,
        contact: counts.contact,
    }
}

/// A mark as people write it.
fn mark(party: &Party) -> String {
    match &party.kind {
        PartyKind::Handle(platform) => {
            format!("@{} ({})", party.literal.trim_start_matches('@'), platform.domain_and_name().1)
        }
        _ => party.literal.to_string(),
    }
}

/// Whether a person may mean this party by a text.
fn is_called(party: &Party, text: &str) -> bool {
    let text = text.trim();
    let same_mark = |kind: PartyKind| Party { kind, literal: text.into() }.id() == party.id();
    party.id().as_str() == text || mark(party) == text || same_mark(party.kind.clone()) || {
        let handle = format!(
            "{}:",
            match &party.kind {
                PartyKind::Handle(platform) => platform.as_str(),
                _ => "",
            }
        );
        handle.len() > 1
            && text
                .strip_prefix(&handle)
                .is_some_and(|rest| Party { kind: party.kind.clone(), literal: rest.into() }.id() == party.id())
    }
}

fn claims(record: &Record, brand: &BrandId, kind: ClaimKind, most: u32) -> Result<Vec<StoredClaim>, Problem> {
    all_pages(record, &ClaimQuery { brand: Some(brand.clone()), ..ClaimQuery::of(kind, 0) }, most)
}

/// Up to `most` claims, page by page.
pub(crate) fn all_pages(record: &Record, query: &ClaimQuery, most: u32) -> Result<Vec<StoredClaim>, Problem> {
    let mut out: Vec<StoredClaim> = Vec::new();
    let mut after = None;
    loop {
        let limit = most.saturating_sub(out.len() as u32).min(LARGEST_PAGE);
        if limit == 0 {
            return Ok(out);
        }
        let page = record.claims(&ClaimQuery { limit, after, ..query.clone() })?;
        out.extend(page.items);
        match page.next {
            Some(next) => after = Some(next),
            None => return Ok(out),
        }
    }
}
