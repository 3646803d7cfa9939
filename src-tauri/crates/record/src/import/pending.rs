//! A claim on its way into the record: its texts have row numbers already, its own row is not decided yet.

use super::interner::Interner;
use super::sums::Counted;
use crate::Result;
use crate::claim::{Hash, NO_TIME, hash_of_id};
use crate::sql::sql;
use model::{AccountId, Claim, ClaimBody, ClaimKind, Moment, Named, ReasonKind, Sha256};
use rusqlite::{Connection, params};
use std::sync::Arc;

/// Where a claim was seen in its source.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sighting {
    pub(crate) further: bool,
    pub(crate) place: i64,
    pub(crate) start: Option<i64>,
    pub(crate) length: Option<i64>,
    pub(crate) pointer: Option<String>,
    pub(crate) digest: Sha256,
    pub(crate) kept: Option<super::copies::Kept>,
}

impl PartialEq for super::copies::Kept {
    fn eq(&self, other: &Self) -> bool {
        (self.block, self.at, self.size) == (other.block, other.at, other.size)
    }
}

/// A claim whose parts are interned.
pub(crate) struct Pending {
    pub(crate) key: Sha256,
    pub(crate) hash: Hash,
    pub(crate) repeats_count: bool,
    pub(crate) kind: ClaimKind,
    facet: i64,
    account: Option<i64>,
    party: Option<i64>,
    named: Option<i64>,
    other: Option<i64>,
    other_named: Option<i64>,
    at_us: i64,
    clock: Option<i64>,
    at_literal: Option<String>,
    standing: &'static str,
    rule: Option<i64>,
    mark: Option<Arc<str>>,
    body: Body,
    mentions: [Option<i64>; 3],
}

enum Body {
    Holding { value: Option<i64>, origin: &'static str, literal: i64 },
    Transfer { literal: i64, detail: Option<i64> },
    Personalisation { subject: Option<i64>, place: Option<i64>, set: Option<i64>, kinds: Option<Arc<[ReasonKind]>> },
    Consent { vendor_number: Option<u32>, purpose: i64, basis: &'static str, site: Option<i64> },
    Contact { address: i64, via: Option<i64>, subject: Option<i64>, unsubscribe: Option<String>, caveat: Option<i64> },
}

/// A personalisation whose evidence lists no criterion counts as this.
const NO_CRITERION: &[ReasonKind] = &[ReasonKind::NotStated];

impl Pending {
    /// Interns a claim's parts. `account` is whose evidence it is: its id and its row.
    pub(crate) fn of(
        db: &Connection,
        names: &mut Interner,
        claim: &Claim,
        account: Option<&(AccountId, i64)>,
    ) -> Result<Self> {
        let key = claim.key(account.map(|(id, _)| id));
        let kind = claim.body.kind();
        let (a, b) = facet_of(&claim.body);
        let facet = names.facet(db, kind.id(), a, b)?;
        let (first, second) = parties_of(&claim.body);
        let first = first.map(|named| names.named(db, named)).transpose()?;
        let second = second.map(|named| names.named(db, named)).transpose()?;
        let (body, mentions) = Body::of(db, names, &claim.body)?;
        Ok(Self {
            hash: hash_of_id(&Claim::id(&key, 0)),
            key,
            repeats_count: claim.repeats_count(),
            kind,
            facet,
            account: account.map(|(_, row)| *row),
            party: first.map(|n| n.party),
            named: first.map(|n| n.named),
            other: second.map(|n| n.party),
            other_named: second.map(|n| n.named),
            at_us: claim.at.as_ref().map_or(NO_TIME, instant_us),
            clock: claim.at.as_ref().map(|at| names.clock(db, at)).transpose()?,
            at_literal: claim.at.as_ref().map(|at| at.literal.clone()),
            standing: claim.standing.id(),
            rule: claim.rule.as_deref().map(|rule| names.word(db, rule)).transpose()?,
            mark: claim.distinct.clone(),
            body,
            mentions,
        })
    }

    /// Writes the claim's rows under this number, with this hash for its id.
    pub(crate) fn write(&self, db: &Connection, claim: i64, hash: &Hash) -> Result<()> {
        db.prepare_cached(sql!("claim/add"))?.execute(params![
            claim,
            hash,
            self.facet,
            self.account,
            self.party,
            self.named,
            self.other,
            self.other_named,
            self.at_us,
            self.clock,
            self.at_literal,
            self.standing,
            self.rule,
            self.mark.as_deref(),
        ])?;
        self.body.write(db, claim)?;
        for text in self.mentions.iter().flatten() {
            db.prepare_cached(sql!("claim/add_mention"))?.execute([*text, claim])?;
        }
        Ok(())
    }

    /// What it counts for.
    pub(crate) fn counted(&self) -> Counted<'_> {
        Counted {
            facet: self.facet,
            party: self.party,
            named: self.named,
            other: self.other,
            other_named: self.other_named,
            at_us: self.at_us,
            reasons: match &self.body {
                Body::Personalisation { kinds, .. } => Some(kinds.as_deref().unwrap_or(NO_CRITERION)),
                _ => None,
            },
        }
    }
}

impl Body {
    fn of(db: &Connection, names: &mut Interner, body: &ClaimBody) -> Result<(Self, [Option<i64>; 3])> {
        Ok(match body {
            ClaimBody::Holding(h) => {
                let value = names.maybe_text(db, h.value.as_deref())?;
                let literal = names.text(db, &h.literal)?;
                (Self::Holding { value, origin: h.origin.id(), literal }, [value, Some(literal), None])
            }
            ClaimBody::Transfer(t) => {
                let literal = names.text(db, &t.literal)?;
                let detail = names.maybe_text(db, t.detail.as_deref())?;
                (Self::Transfer { literal, detail }, [Some(literal), detail, None])
            }
            ClaimBody::Personalisation(p) => {
                let subject = names.maybe_text(db, p.subject.as_deref())?;
                let place = p.place.as_deref().map(|place| names.word(db, place)).transpose()?;
                let reasons = names.reasons(db, &p.reasons)?;
                let set = reasons.as_ref().map(|r| r.row);
                (Self::Personalisation { subject, place, set, kinds: reasons.map(|r| r.kinds) }, [subject, None, None])
            }
            ClaimBody::Consent(c) => {
                let purpose = names.text(db, &c.purpose)?;
                let site = names.maybe_text(db, c.site.as_deref())?;
                let body = Self::Consent { vendor_number: c.vendor_number, purpose, basis: c.basis.id(), site };
                (body, [Some(purpose), site, None])
            }
            ClaimBody::Contact(c) => {
                let address = names.text(db, &c.address)?;
                let via = names.maybe_text(db, c.via.as_deref())?;
                let subject = names.maybe_text(db, c.subject.as_deref())?;
                let unsubscribe = c.unsubscribe.as_ref().map(serde_json::to_string).transpose()?;
                let caveat = c.caveat.as_deref().map(|caveat| names.word(db, caveat)).transpose()?;
                (Self::Contact { address, via, subject, unsubscribe, caveat }, [Some(address), via, subject])
            }
        })
    }

    fn write(&self, db: &Connection, claim: i64) -> Result<()> {
        match self {
            Self::Holding { value, origin, literal } => {
                db.prepare_cached(sql!("claim/add_holding"))?.execute(params![claim, value, origin, literal])?
            }
            Self::Transfer { literal, detail } => {
                db.prepare_cached(sql!("claim/add_transfer"))?.execute(params![claim, literal, detail])?
            }
            Self::Personalisation { subject, place, set, .. } => {
                db.prepare_cached(sql!("claim/add_personalisation"))?.execute(params![claim, subject, place, set])?
            }
            Self::Consent { vendor_number, purpose, basis, site } => db
                .prepare_cached(sql!("claim/add_consent"))?
                .execute(params![claim, vendor_number, purpose, basis, site])?,
            Self::Contact { address, via, subject, unsubscribe, caveat } => db
                .prepare_cached(sql!("claim/add_contact"))?
                .execute(params![claim, address, via, subject, unsubscribe, caveat])?,
        };
        Ok(())
    }
}

/// What lists of a claim's kind are filtered by.
pub(crate) fn facet_of(body: &ClaimBody) -> (&str, &str) {
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
