//! Two lists as one: what platforms showed and mails that sell, merged by time, page by page.

use crate::shapes::Problem;
use chrono::{DateTime, Utc};
use model::{BrandId, ClaimKind, ContactClass, Moment, PersonalisationKind, Platform};
use record::{ClaimQuery, Page, Record, Role, StoredClaim};
use std::collections::VecDeque;

/// A query, checked.
pub(super) struct Asked {
    pub(super) platform: Option<Platform>,
    pub(super) kind: Option<PersonalisationKind>,
    pub(super) since: Option<DateTime<Utc>>,
    pub(super) until: Option<DateTime<Utc>>,
    pub(super) limit: u32,
    pub(super) after: Option<String>,
}

/// Between the place in what platforms showed and the place in the mails, inside one cursor.
const BETWEEN: char = '~';
/// A place after the last one.
const ENDED: &str = "end";

impl Asked {
    fn wants_platforms(&self) -> bool {
        self.platform != Some(Platform::EMAIL)
    }

    fn wants_mails(&self) -> bool {
        self.platform.as_ref().is_none_or(|p| *p == Platform::EMAIL)
            && self.kind.is_none_or(|k| k == PersonalisationKind::MarketingMessage)
    }

    /// The two lists that are merged: what platforms showed, and mails that sell.
    fn queries(&self, brand: Option<&BrandId>) -> [ClaimQuery; 2] {
        let common =
            ClaimQuery { brand: brand.cloned(), since: self.since, until: self.until, ..ClaimQuery::default() };
        [
            ClaimQuery {
                kind: Some(ClaimKind::Personalisation),
                role: brand.map(|_| Role::Brand),
                platform: self.platform.clone(),
                personalisation: self.kind,
                ..common.clone()
            },
            ClaimQuery {
                kind: Some(ClaimKind::Contact),
                role: brand.map(|_| Role::Sender),
                classes: vec![ContactClass::Marketing],
                ..common
            },
        ]
    }

    /// A page, the newest first: claims, how many there are in all, the next cursor.
    pub(super) fn page(
        &self,
        record: &Record,
        brand: Option<&BrandId>,
    ) -> Result<(Vec<StoredClaim>, u32, Option<String>), Problem> {
        let (shown_after, mail_after) = match self.after.as_deref() {
            Some(after) => after.split_once(BETWEEN).unwrap_or((after, "")),
            None => ("", ""),
        };
        let [shown, mails] = self.queries(brand);
        let mut shown = Stream::open(record, shown, shown_after, self.wants_platforms(), self.limit)?;
        let mut mails = Stream::open(record, mails, mail_after, self.wants_mails(), self.limit)?;
        let mut items = Vec::new();
        while items.len() < self.limit as usize {
            let first = match (shown.newest(), mails.newest()) {
                (Some(a), Some(b)) if b > a => &mut mails,
                (Some(_), _) => &mut shown,
                (None, Some(_)) => &mut mails,
                (None, None) => break,
            };
            items.extend(first.take());
        }
        let (shown_next, mail_next) = (shown.place(record)?, mails.place(record)?);
        let ended = shown_next == ENDED && mail_next == ENDED;
        let next = (!ended).then(|| format!("{shown_next}{BETWEEN}{mail_next}"));
        Ok((items, shown.total.saturating_add(mails.total), next))
    }
}

/// One of the two lists, and how far it was taken.
struct Stream {
    query: ClaimQuery,
    items: VecDeque<StoredClaim>,
    taken: u32,
    total: u32,
    next: Option<String>,
    ended: bool,
}

impl Stream {
    fn open(record: &Record, query: ClaimQuery, after: &str, wanted: bool, limit: u32) -> Result<Self, Problem> {
        let ended = after == ENDED || !wanted;
        let after = Some(after).filter(|a| !a.is_empty() && !ended).map(str::to_owned);
        let query = ClaimQuery { after, limit: if ended { 0 } else { limit }, ..query };
        let page = if wanted { record.claims(&query)? } else { Page::default() };
        Ok(Self { query, items: page.items.into(), taken: 0, total: page.total, next: page.next, ended })
    }

    /// The instant of the newest that is left; what has no time is older than all.
    fn newest(&self) -> Option<i64> {
        self.items.front().map(|c| c.claim.at.as_ref().map_or(i64::MIN, Moment::instant_ms))
    }

    fn take(&mut self) -> Option<StoredClaim> {
        self.taken += 1;
        self.items.pop_front()
    }

    /// The place after what was taken.
    fn place(&self, record: &Record) -> Result<String, Problem> {
        if self.ended {
            return Ok(ENDED.to_owned());
        }
        if self.items.is_empty() {
            return Ok(self.next.clone().unwrap_or_else(|| ENDED.to_owned()));
        }
        if self.taken == 0 {
            return Ok(self.query.after.clone().unwrap_or_default());
        }
        let page = record.claims(&ClaimQuery { limit: self.taken, ..self.query.clone() })?;
        Ok(page.next.unwrap_or_else(|| ENDED.to_owned()))
    }
}
