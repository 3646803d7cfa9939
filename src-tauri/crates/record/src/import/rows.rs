//! A new claim's rows.

use super::interner::{Interner, NamedRow};
use super::sums::{Counted, NO_CRITERION, Sums, Use};
use crate::Result;
use crate::claim::{Hash, NO_TIME};
use crate::sql::sql;
use model::{Claim, ClaimBody, Moment, Named};
use rusqlite::{Connection, params};
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

/// Writes a claim's rows and counts it in.
pub(super) fn write(
    db: &Connection,
    names: &mut Interner,
    sums: &mut Sums,
    new: &New<'_>,
    claim: &Claim,
) -> Result<()> {
    let (a, b) = facet_of(&claim.body);
    let facet = names.facet(db, claim.body.kind().id(), a, b)?;
    let (first, second) = parties_of(&claim.body);
    let first = first.map(|named| names.named(db, named)).transpose()?;
    let second = second.map(|named| names.named(db, named)).transpose()?;
    let at_us = claim.at.as_ref().map_or(NO_TIME, instant_us);
    let rule = claim.rule.as_deref().map(|rule| names.word(db, rule)).transpose()?;
    let clock = claim.at.as_ref().map(|at| names.clock(db, at)).transpose()?;
    db.prepare_cached(sql!("claim/add"))?.execute(params![
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
    let (reasons, mentions) = body(db, names, new.row, &claim.body)?;
    for text in mentions.into_iter().flatten() {
        db.prepare_cached(sql!("claim/add_mention"))?.execute([text, new.row])?;
    }
    let counted = Counted {
        facet,
        party: first.map(|NamedRow { party, .. }| party),
        named: first.map(|NamedRow { named, .. }| named),
        other: second.map(|NamedRow { party, .. }| party),
        other_named: second.map(|NamedRow { named, .. }| named),
        at_us,
        reasons: reasons.as_deref(),
    };
    sums.count(&counted, 1);
    Ok(())
}

/// The texts of a claim that people may search for.
type Mentions = [Option<i64>; 3];

/// Writes what is particular to a claim's kind; of a personalisation also what it was chosen by.
fn body(db: &Connection, names: &mut Interner, claim: i64, body: &ClaimBody) -> Result<(Option<Arc<[Use]>>, Mentions)> {
    match body {
        ClaimBody::Holding(h) => {
            let value = names.maybe_text(db, h.value.as_deref())?;
            let literal = names.text(db, &h.literal)?;
            let row = params![claim, value, h.origin.id(), literal];
            db.prepare_cached(sql!("claim/add_holding"))?.execute(row)?;
            Ok((None, [value, Some(literal), None]))
        }
        ClaimBody::Transfer(t) => {
            let literal = names.text(db, &t.literal)?;
            let detail = names.maybe_text(db, t.detail.as_deref())?;
            db.prepare_cached(sql!("claim/add_transfer"))?.execute(params![claim, literal, detail])?;
            Ok((None, [Some(literal), detail, None]))
        }
        ClaimBody::Personalisation(p) => {
            let subject = names.maybe_text(db, p.subject.as_deref())?;
            let place = p.place.as_deref().map(|place| names.word(db, place)).transpose()?;
            let (set, uses) = match names.reasons(db, &p.reasons)? {
                Some(reasons) => (Some(reasons.row), reasons.uses),
                None => (None, [NO_CRITERION.clone()].into()),
            };
            db.prepare_cached(sql!("claim/add_personalisation"))?.execute(params![claim, subject, place, set])?;
            Ok((Some(uses), [subject, None, None]))
        }
        ClaimBody::Consent(c) => {
            let purpose = names.text(db, &c.purpose)?;
            let site = names.maybe_text(db, c.site.as_deref())?;
            let row = params![claim, c.vendor_number, purpose, c.basis.id(), site];
            db.prepare_cached(sql!("claim/add_consent"))?.execute(row)?;
            Ok((None, [Some(purpose), site, None]))
        }
        ClaimBody::Contact(c) => {
            let address = names.text(db, &c.address)?;
            let via = names.maybe_text(db, c.via.as_deref())?;
            let subject = names.maybe_text(db, c.subject.as_deref())?;
            let unsubscribe = c.unsubscribe.as_ref().map(serde_json::to_string).transpose()?;
            let caveat = c.caveat.as_deref().map(|caveat| names.word(db, caveat)).transpose()?;
            let row = params![claim, address, via, subject, unsubscribe, caveat];
            db.prepare_cached(sql!("claim/add_contact"))?.execute(row)?;
            Ok((None, [Some(address), via, subject]))
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
