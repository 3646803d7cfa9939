//! A new claim's rows.

use super::interner::Interner;
use super::sums::{Counted, NO_CRITERION, Sums, Use};
use crate::Result;
use crate::claim::{Hash, NO_TIME};
use crate::sql::sql;
use model::{Claim, ClaimBody, ClaimKind, Moment, Named};
use rusqlite::{Connection, Statement, params};
use std::sync::Arc;

/// What a new claim is given.
pub(super) struct New<'a> {
    /// Its number.
    pub(super) row: i64,
    /// The bytes of its id.
    pub(super) hash: &'a Hash,
    /// Whose evidence it is.
    pub(super) account: Option<i64>,
}

/// Writes the rows of claims. Its statements are written a million times, so they are looked up once.
pub(super) struct Rows<'db> {
    claim: Statement<'db>,
    mention: Statement<'db>,
    holding: Statement<'db>,
    transfer: Statement<'db>,
    personalisation: Statement<'db>,
    consent: Statement<'db>,
    contact: Statement<'db>,
}

/// The texts of a claim that people may search for.
type Mentions = [Option<i64>; 3];

impl<'db> Rows<'db> {
    pub(super) fn new(db: &'db Connection) -> Result<Self> {
        Ok(Self {
            claim: db.prepare(sql!("claim/add"))?,
            mention: db.prepare(sql!("claim/add_mention"))?,
            holding: db.prepare(sql!("claim/add_holding"))?,
            transfer: db.prepare(sql!("claim/add_transfer"))?,
            personalisation: db.prepare(sql!("claim/add_personalisation"))?,
            consent: db.prepare(sql!("claim/add_consent"))?,
            contact: db.prepare(sql!("claim/add_contact"))?,
        })
    }

    /// Writes a claim's rows and counts it in.
    pub(super) fn write(
        &mut self,
        names: &mut Interner<'_>,
        sums: &mut Sums,
        new: &New<'_>,
        claim: &Claim,
    ) -> Result<()> {
        let (a, b) = facet_of(&claim.body);
        let facet = names.facet(claim.body.kind(), a, b)?;
        let (first, second) = parties_of(&claim.body);
        let first = first.map(|named| names.named(named)).transpose()?;
        let second = second.map(|named| names.named(named)).transpose()?;
        let at_us = claim.at.as_ref().map_or(NO_TIME, instant_us);
        let rule = claim.rule.as_deref().map(|rule| names.word(rule)).transpose()?;
        let clock = claim.at.as_ref().map(|at| names.clock(at)).transpose()?;
        self.claim.execute(params![
            new.row,
            new.hash,
            facet,
            new.account,
            first.map(|n| n.party),
            first.map(|n| n.named),
            second.map(|n| n.party),
            second.map(|n| n.named),
            at_us,
            clock,
            claim.at.as_ref().map(|at| at.literal.as_str()),
            claim.standing.id(),
            rule,
            claim.distinct.as_deref(),
        ])?;
        let (uses, mentions) = self.body(names, new.row, &claim.body)?;
        for text in mentions.into_iter().flatten() {
            self.mention.execute([text, new.row])?;
        }
        let counted = Counted {
            facet,
            party: first.map(|n| n.party),
            named: first.map(|n| n.named),
            other: second.map(|n| n.party),
            other_named: second.map(|n| n.named),
            at_us,
            address: mentions.first().copied().flatten().filter(|_| claim.body.kind() == ClaimKind::Contact),
            reasons: uses.as_deref(),
        };
        sums.count(&counted, 1);
        Ok(())
    }

    /// Writes what is particular to a claim's kind; of a personalisation also what it was chosen by.
    fn body(
        &mut self,
        names: &mut Interner<'_>,
        claim: i64,
        body: &ClaimBody,
    ) -> Result<(Option<Arc<[Use]>>, Mentions)> {
        match body {
            ClaimBody::Holding(h) => {
                let value = names.maybe_text(h.value.as_deref())?;
                let literal = names.text(&h.literal)?;
                self.holding.execute(params![claim, value, h.origin.id(), literal])?;
                Ok((None, [value, Some(literal), None]))
            }
            ClaimBody::Transfer(t) => {
                let literal = names.text(&t.literal)?;
                let detail = names.maybe_text(t.detail.as_deref())?;
                self.transfer.execute(params![claim, literal, detail])?;
                Ok((None, [Some(literal), detail, None]))
            }
            ClaimBody::Personalisation(p) => {
                let subject = names.maybe_text(p.subject.as_deref())?;
                let place = p.place.as_deref().map(|place| names.word(place)).transpose()?;
                let (set, uses) = match names.reasons(&p.reasons)? {
                    Some(reasons) => (Some(reasons.row), reasons.uses),
                    None => (None, [NO_CRITERION.clone()].into()),
                };
                self.personalisation.execute(params![claim, subject, place, set])?;
                Ok((Some(uses), [subject, None, None]))
            }
            ClaimBody::Consent(c) => {
                let purpose = names.text(&c.purpose)?;
                let site = names.maybe_text(c.site.as_deref())?;
                self.consent.execute(params![claim, c.vendor_number, purpose, c.basis.id(), site])?;
                Ok((None, [Some(purpose), site, None]))
            }
            ClaimBody::Contact(c) => {
                let address = names.text(&c.address)?;
                let via = names.maybe_text(c.via.as_deref())?;
                let subject = names.maybe_text(c.subject.as_deref())?;
                let unsubscribe = c.unsubscribe.as_ref().map(serde_json::to_string).transpose()?;
                let caveat = c.caveat.as_deref().map(|caveat| names.word(caveat)).transpose()?;
                self.contact.execute(params![claim, address, via, subject, unsubscribe, caveat])?;
                Ok((None, [Some(address), via, subject]))
            }
        }
    }
}

/// What lists of a claim's kind are filtered by.
fn facet_of(body: &ClaimBody) -> (&str, &str) {
    match body {
        ClaimBody::Holding(h) => (h.category.id(), ""),
        ClaimBody::Transfer(t) => (t.kind.id(), t.category.as_ref().map_or("", |category| category.id())),
        ClaimBody::Personalisation(p) => (p.platform.as_str(), p.kind.id()),
        ClaimBody::Consent(c) => (c.state.id(), ""),
        ClaimBody::Contact(c) => (c.class.id(), c.channel.id()),
    }
}

/// The parties of a claim: who holds, gives, is advertised, is the vendor or writes; and the other side.
fn parties_of(body: &ClaimBody) -> (Option<&Named>, Option<&Named>) {
    match body {
        ClaimBody::Holding(h) => (Some(&h.holder), h.acquired_from.as_ref()),
        ClaimBody::Transfer(t) => (Some(&t.from), Some(&t.to)),
        ClaimBody::Personalisation(p) => (p.brand.as_ref(), None),
        ClaimBody::Consent(c) => (Some(&c.vendor), None),
        ClaimBody::Contact(c) => (Some(&c.sender), None),
    }
}

/// Our best instant in microseconds since 1970.
fn instant_us(at: &Moment) -> i64 {
    let utc = at.local - chrono::Duration::seconds(i64::from(at.offset.unwrap_or(0)));
    utc.and_utc().timestamp_micros()
}
