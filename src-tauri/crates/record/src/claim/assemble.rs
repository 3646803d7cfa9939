//! Rows back into claims.

use super::ids::id_of_hash;
use super::{BrandRef, Hash, NO_TIME, Role, SourceBrief, StoredClaim};
use crate::sql::sql;
use crate::{RecordError, Result};
use chrono::{DateTime, Duration};
use model::{
    Account, Basis, BrandId, Category, Channel, Claim, ClaimBody, ClaimKind, Consent, ConsentState, Contact,
    ContactClass, Holding, Moment, Named, Origin, Party, PartyKind, Personalisation, PersonalisationKind, Platform,
    Precision, Reason, ReasonKind, Standing, Transfer, TransferKind, ZoneBasis,
};
use rusqlite::{Connection, OptionalExtension as _, Row};
use std::collections::BTreeMap;

/// Puts claims together. It remembers what many claims share, within bounds, for as long as it lives.
pub(crate) struct Assembler<'d> {
    pub(super) db: &'d Connection,
    named: BTreeMap<i64, Named>,
    brands: BTreeMap<i64, Option<BrandRef>>,
    accounts: BTreeMap<i64, Account>,
    clocks: BTreeMap<i64, (Option<i32>, ZoneBasis, Precision)>,
    reasons: BTreeMap<i64, Vec<Reason>>,
    pub(super) sources: Option<BTreeMap<i64, SourceBrief>>,
}

/// How many shared values of one kind are remembered.
const MOST: usize = 20_000;

/// The claim's row, before its kind's own columns are read.
struct Common {
    hash: Hash,
    kind: String,
    a: String,
    b: String,
    account: Option<i64>,
    party: Option<i64>,
    named: Option<i64>,
    other: Option<i64>,
    other_named: Option<i64>,
    at_us: i64,
    clock: Option<i64>,
    at_literal: Option<String>,
    standing: String,
    rule: Option<String>,
    mark: Option<String>,
}

impl<'d> Assembler<'d> {
    pub(crate) fn new(db: &'d Connection) -> Self {
        Self {
            db,
            named: BTreeMap::new(),
            brands: BTreeMap::new(),
            accounts: BTreeMap::new(),
            clocks: BTreeMap::new(),
            reasons: BTreeMap::new(),
            sources: None,
        }
    }

    /// The claim in this row.
    pub(crate) fn claim(&mut self, row: i64) -> Result<StoredClaim> {
        let common = self
            .db
            .prepare_cached(sql!("claim/whole"))?
            .query_row([row], |r| {
                Ok(Common {
                    hash: r.get(0)?,
                    kind: r.get(1)?,
                    a: r.get(2)?,
                    b: r.get(3)?,
                    account: r.get(4)?,
                    party: r.get(5)?,
                    named: r.get(6)?,
                    other: r.get(7)?,
                    other_named: r.get(8)?,
                    at_us: r.get(9)?,
                    clock: r.get(10)?,
                    at_literal: r.get(11)?,
                    standing: r.get(12)?,
                    rule: r.get(13)?,
                    mark: r.get(14)?,
                })
            })
            .optional()?
            .ok_or_else(|| RecordError::Damaged("an id leads to no claim".to_owned()))?;
        let kind = known(ClaimKind::parse(&common.kind))?;
        let body = self.body(row, kind, &common)?;
        let brands = self.roles(kind, &common)?;
        let at = self.moment(common.at_us, common.clock, common.at_literal)?;
        let held = match kind {
            ClaimKind::Transfer => crate::leak::strength_of(self.db, row)?,
            _ => None,
        };
        Ok(StoredClaim {
            strength: held.map(|(strength, _)| strength),
            contradicted: held.is_some_and(|(_, contradicted)| contradicted),
            id: id_of_hash(&common.hash),
            account: common.account.map(|account| self.account(account)).transpose()?,
            brands,
            claim: Claim {
                body,
                at,
                standing: known(Standing::parse(&common.standing))?,
                rule: common.rule.map(Into::into),
                distinct: common.mark.map(Into::into),
            },
        })
    }

    fn body(&mut self, row: i64, kind: ClaimKind, common: &Common) -> Result<ClaimBody> {
        let db = self.db;
        Ok(match kind {
            ClaimKind::Holding => {
                let (value, origin, literal) = db.prepare_cached(sql!("claim/holding"))?.query_row([row], three)?;
                ClaimBody::Holding(Holding {
                    holder: self.required(common.named)?,
                    category: Category::new(&common.a),
                    value,
                    origin: known(Origin::parse(&origin))?,
                    acquired_from: self.named(common.other_named)?,
                    literal: literal.into(),
                })
            }
            ClaimKind::Transfer => {
                let (literal, detail): (String, Option<String>) =
                    db.prepare_cached(sql!("claim/transfer"))?.query_row([row], |r| Ok((r.get(0)?, r.get(1)?)))?;
                ClaimBody::Transfer(Transfer {
                    from: self.required(common.named)?,
                    to: self.required(common.other_named)?,
                    kind: known(TransferKind::parse(&common.a))?,
                    category: (!common.b.is_empty()).then(|| Category::new(&common.b)),
                    literal: literal.into(),
                    detail,
                })
            }
            ClaimKind::Personalisation => {
                let (subject, place, set): (_, Option<String>, Option<i64>) = db
                    .prepare_cached(sql!("claim/personalisation"))?
                    .query_row([row], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
                ClaimBody::Personalisation(Personalisation {
                    platform: Platform(common.a.clone().into()),
                    brand: self.named(common.named)?,
                    kind: known(PersonalisationKind::parse(&common.b))?,
                    subject,
                    place: place.map(Into::into),
                    reasons: set.map(|set| self.reasons(set)).transpose()?.unwrap_or_default(),
                })
            }
            ClaimKind::Consent => {
                let (vendor_number, purpose, basis, site): (_, _, String, _) = db
                    .prepare_cached(sql!("claim/consent"))?
                    .query_row([row], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))?;
                ClaimBody::Consent(Consent {
                    vendor: self.required(common.named)?,
                    vendor_number,
                    purpose,
                    basis: known(Basis::parse(&basis))?,
                    state: known(ConsentState::parse(&common.a))?,
                    site,
                })
            }
            ClaimKind::Contact => {
                let (address, via, subject, unsubscribe, caveat): (_, _, _, Option<String>, _) = db
                    .prepare_cached(sql!("claim/contact"))?
                    .query_row([row], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?)))?;
                ClaimBody::Contact(Contact {
                    sender: self.required(common.named)?,
                    channel: known(Channel::parse(&common.b))?,
                    address,
                    via,
                    class: known(ContactClass::parse(&common.a))?,
                    subject,
                    unsubscribe: unsubscribe.as_deref().map(serde_json::from_str).transpose()?,
                    caveat,
                })
            }
        })
    }

    fn roles(&mut self, kind: ClaimKind, common: &Common) -> Result<Vec<(Role, BrandRef)>> {
        let (first, second) = roles_of(kind);
        let mut out = Vec::with_capacity(2);
        for (role, party) in [(first, common.party), (second, common.other)] {
            if let Some(party) = party
                && let Some(brand) = self.brand(party)?
            {
                out.push((role, brand));
            }
        }
        Ok(out)
    }

    fn brand(&mut self, party: i64) -> Result<Option<BrandRef>> {
        if let Some(brand) = self.brands.get(&party) {
            return Ok(brand.clone());
        }
        let brand = self
            .db
            .prepare_cached(sql!("party/brand_of"))?
            .query_row([party], |r| Ok(BrandRef { id: BrandId(r.get(0)?), name: r.get(1)? }))
            .optional()?;
        remember(&mut self.brands, party, brand.clone());
        Ok(brand)
    }

    fn named(&mut self, named: Option<i64>) -> Result<Option<Named>> {
        let Some(row) = named else { return Ok(None) };
        if let Some(named) = self.named.get(&row) {
            return Ok(Some(named.clone()));
        }
        let mut statement = self.db.prepare_cached(sql!("party/marks_of_named"))?;
        let mut marks = statement
            .query_map([row], |r| Ok(party_of(&r.get::<_, String>(0)?, r.get(1)?, &r.get::<_, String>(2)?)))?
            .collect::<std::result::Result<Vec<_>, _>>()?
            .into_iter();
        let Some(party) = marks.next() else { return Ok(None) };
        let named = Named { party, also: marks.collect() };
        remember(&mut self.named, row, named.clone());
        Ok(Some(named))
    }

    fn required(&mut self, named: Option<i64>) -> Result<Named> {
        known(self.named(named)?)
    }

    fn account(&mut self, row: i64) -> Result<Account> {
        if let Some(account) = self.accounts.get(&row) {
            return Ok(account.clone());
        }
        let account = account(self.db, row)?;
        remember(&mut self.accounts, row, account.clone());
        Ok(account)
    }

    fn reasons(&mut self, set: i64) -> Result<Vec<Reason>> {
        if let Some(reasons) = self.reasons.get(&set) {
            return Ok(reasons.clone());
        }
        let mut statement = self.db.prepare_cached(sql!("claim/reasons_of_set"))?;
        let mut rows = statement.query([set])?;
        let mut reasons = Vec::new();
        while let Some(r) = rows.next()? {
            reasons.push(Reason {
                kind: known(ReasonKind::parse(r.get_ref(0)?.as_str().unwrap_or_default()))?,
                stated: r.get::<_, String>(1)?.into(),
                value: r.get::<_, Option<String>>(2)?.map(Into::into),
                categories: serde_json::from_str(&r.get::<_, String>(3)?)?,
            });
        }
        remember(&mut self.reasons, set, reasons.clone());
        Ok(reasons)
    }

    /// A moment of its stored parts.
    pub(crate) fn moment(&mut self, at_us: i64, clock: Option<i64>, literal: Option<String>) -> Result<Option<Moment>> {
        let (Some(clock), Some(literal)) = (clock, literal) else { return Ok(None) };
        if at_us == NO_TIME {
            return Ok(None);
        }
        if !self.clocks.contains_key(&clock) {
            let form: String = self.db.prepare_cached(sql!("text/clock"))?.query_row([clock], |r| r.get(0))?;
            self.clocks.insert(clock, serde_json::from_str(&form)?);
        }
        let (offset, basis, precision) = known(self.clocks.get(&clock).cloned())?;
        let utc = known(DateTime::from_timestamp_micros(at_us))?.naive_utc();
        let local = utc + Duration::seconds(i64::from(offset.unwrap_or(0)));
        Ok(Some(Moment { literal, local, offset, basis, precision }))
    }
}

/// The parts that a claim's two parties play.
pub(crate) fn roles_of(kind: ClaimKind) -> (Role, Role) {
    match kind {
        ClaimKind::Holding => (Role::Holder, Role::From),
        ClaimKind::Transfer => (Role::From, Role::To),
        ClaimKind::Personalisation => (Role::Brand, Role::Brand),
        ClaimKind::Consent => (Role::Vendor, Role::Vendor),
        ClaimKind::Contact => (Role::Sender, Role::Sender),
    }
}

/// A party of its stored parts.
pub(crate) fn party_of(kind: &str, platform: Option<String>, literal: &str) -> Party {
    let kind = match (kind, platform) {
        ("domain", _) => PartyKind::Domain,
        ("handle", Some(platform)) => PartyKind::Handle(Platform(platform.into())),
        ("app", _) => PartyKind::App,
        _ => PartyKind::Name,
    };
    Party { kind, literal: literal.into() }
}

/// The account in this row.
pub(crate) fn account(db: &Connection, row: i64) -> Result<Account> {
    Ok(db.prepare_cached(sql!("text/account"))?.query_row([row], |r| {
        Ok(Account { platform: Platform(r.get::<_, String>(0)?.into()), native_id: r.get(1)?, name: r.get(2)? })
    })?)
}

fn three(r: &Row<'_>) -> rusqlite::Result<(Option<String>, String, String)> {
    Ok((r.get(0)?, r.get(1)?, r.get(2)?))
}

/// What must be there in a sound record.
pub(crate) fn known<T>(value: Option<T>) -> Result<T> {
    value.ok_or_else(|| RecordError::Damaged("a row refers to something that is not there".to_owned()))
}

fn remember<V>(map: &mut BTreeMap<i64, V>, row: i64, value: V) {
    if map.len() >= MOST {
        map.clear();
    }
    map.insert(row, value);
}
