//! Addresses that were given to one brand and used by another: what lists of aliases, logins and the person say, joined
//! to mails of whatever source.
//!
//! Such a deduction is made anew with every change to claims or brands, in the same transaction, so that it never outlives
//! what it stands on and the order of imports doesn't show. What speaks for and against it is `directory`'s to say.

use crate::brand::{bring_up_to_date, resolve};
use crate::claim::{Assembler, Hash, NO_TIME, hash_of_id, party_of};
use crate::import::{Prepared, Writer, find_claim};
use crate::sql::sql;
use crate::{Result, Role, StoredClaim, source};
use directory::Made;
use model::{Category, Claim, ClaimBody, Contact, Party, Standing, Strength, Transfer, TransferKind};
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};

/// The rule's name.
const RULE: &str = "alias-made-for-another";
/// At most so many addresses are looked at, so many mails of one brand to one of them, and so many deductions made.
const ADDRESSES: usize = 20_000;
const MAILS: usize = 50;
const MOST: usize = 2_000;
/// Where a deduction stands on two records of one source, those of the second claim are numbered from here.
const SECOND: i64 = 1_000_000;

/// Brings everything up to date that follows from claims and from what the person decided about brands.
pub(crate) fn settle(db: &Connection) -> Result<()> {
    retract(db)?;
    resolve(db)?;
    if deduce(db)? {
        bring_up_to_date(db, &BTreeSet::new())?;
    }
    Ok(())
}

/// Takes back every deduction.
pub(crate) fn retract(db: &Connection) -> Result<()> {
    let claims = numbers(db, sql!("leak/deduced"))?;
    if claims.is_empty() {
        return Ok(());
    }
    db.prepare_cached(sql!("leak/forget"))?.execute([])?;
    source::remove_deduced(db, &claims)
}

/// How strongly a claim holds that was worked out from several sources.
pub(crate) fn strength_of(db: &Connection, claim: i64) -> Result<Option<Strength>> {
    let mut statement = db.prepare_cached(sql!("leak/strength"))?;
    let mut rows = statement.query([claim])?;
    Ok(rows.next()?.and_then(|row| Strength::parse(row.get_ref(0).ok()?.as_str().ok()?)))
}

/// An address, whom it was made for, and everybody who was given it.
struct Given {
    made: Made,
    owner: i64,
    /// The claim that says so.
    holding: i64,
    holders: BTreeSet<i64>,
}

/// A use of an address by another brand, before it is written.
struct Use {
    claim: Claim,
    strength: Strength,
    /// The claims that it is made of: who was given the address, and the other's mail to it.
    grounds: [i64; 2],
}

/// Makes every deduction anew; whether there is any.
fn deduce(db: &Connection) -> Result<bool> {
    let given = given(db)?;
    if given.is_empty() {
        return Ok(false);
    }
    let mut look = Look {
        db,
        assembler: Assembler::new(db),
        parties: BTreeMap::new(),
        told: BTreeSet::new(),
        waiting: pairs(db, sql!("leak/waiting"))?,
    };
    look.told = look.told()?;
    let mut uses = Vec::new();
    for (address, given) in given.iter().take(ADDRESSES) {
        look.uses(address, given, &mut uses)?;
        if uses.len() >= MOST {
            break;
        }
    }
    write(db, &uses)?;
    Ok(!uses.is_empty())
}

/// Addresses that were made for one brand alone.
fn given(db: &Connection) -> Result<BTreeMap<String, Given>> {
    /// One who was given the address: how that is known, the claim's id and row, the brand.
    type Holder = (Option<Made>, Hash, i64, i64);
    let mut holders: BTreeMap<String, Vec<Holder>> = BTreeMap::new();
    let mut statement = db.prepare_cached(sql!("leak/made"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let address: String = row.get(0)?;
        let entered = row.get_ref(5)?.as_str().is_ok_and(|standing| standing == Standing::Entered.id());
        let made = Made::of(row.get_ref(4)?.as_str().unwrap_or_default(), &address, entered);
        holders.entry(address).or_default().push((made, row.get(1)?, row.get(2)?, row.get(3)?));
    }
    let one = |(address, mut holders): (String, Vec<Holder>)| {
        holders.sort_unstable_by_key(|(made, hash, ..)| (made.is_none(), *made, *hash));
        let (made, _, holding, owner) = *holders.first()?;
        let made = made?;
        // Given to two, nobody can say who passed it on.
        let alone = holders.iter().all(|(other, _, _, brand)| *other != Some(made) || *brand == owner);
        let holders = holders.into_iter().map(|(.., brand)| brand).collect();
        alone.then_some((address, Given { made, owner, holding, holders }))
    };
    Ok(holders.into_iter().filter_map(one).collect())
}

struct Look<'d> {
    db: &'d Connection,
    assembler: Assembler<'d>,
    /// Marks of brands that have been asked for.
    parties: BTreeMap<i64, Vec<Party>>,
    /// What mailboxes told of themselves: address, giver and user.
    told: BTreeSet<(String, String, String)>,
    /// Brands that may be one, as the person is still to say.
    waiting: BTreeSet<(i64, i64)>,
}

impl Look<'_> {
    /// Uses that a mailbox told by itself need no second telling.
    fn told(&mut self) -> Result<BTreeSet<(String, String, String)>> {
        let mut told = BTreeSet::new();
        let mut statement = self.db.prepare_cached(sql!("leak/told"))?;
        let rows: Vec<i64> =
            statement.query_map([MOST as i64], |row| row.get(0))?.collect::<std::result::Result<_, _>>()?;
        for row in rows {
            let claim = self.assembler.claim(row)?;
            if let ClaimBody::Transfer(transfer) = &claim.claim.body
                && let (Some(from), Some(to)) = (claim.brand(Role::From), claim.brand(Role::To))
            {
                told.insert((transfer.literal.to_string(), from.id.0.clone(), to.id.0.clone()));
            }
        }
        Ok(told)
    }

    fn parties(&mut self, brand: i64) -> Result<Vec<Party>> {
        if let Some(known) = self.parties.get(&brand) {
            return Ok(known.clone());
        }
        let mut statement = self.db.prepare_cached(sql!("party/of_brand"))?;
        let party =
            |row: &rusqlite::Row<'_>| Ok(party_of(&row.get::<_, String>(2)?, row.get(3)?, &row.get::<_, String>(4)?));
        let parties: Vec<Party> = statement.query_map([brand], party)?.collect::<std::result::Result<_, _>>()?;
        self.parties.insert(brand, parties.clone());
        Ok(parties)
    }

    /// Other brands that wrote to an address.
    fn uses(&mut self, address: &str, given: &Given, uses: &mut Vec<Use>) -> Result<()> {
        let mut writers: BTreeMap<i64, Vec<[i64; 2]>> = BTreeMap::new();
        let mut statement = self.db.prepare_cached(sql!("leak/texts"))?;
        let texts: Vec<i64> =
            statement.query_map([address], |row| row.get(0))?.collect::<std::result::Result<_, _>>()?;
        for text in texts {
            let mut statement = self.db.prepare_cached(sql!("leak/writers"))?;
            let mut rows = statement.query([text])?;
            while let Some(row) = rows.next()? {
                let brand: i64 = row.get(1)?;
                let may_be_one = |a, b| self.waiting.contains(&(a, b)) || self.waiting.contains(&(b, a));
                if !given.holders.contains(&brand) && !may_be_one(brand, given.owner) {
                    writers.entry(brand).or_default().push([text, row.get(0)?]);
                }
            }
        }
        let owner = self.parties(given.owner)?;
        for (brand, streams) in writers {
            if directory::may_act_for(&self.parties(brand)?, &owner) {
                continue;
            }
            if let Some((mail, row, strength)) = self.mail(address, given, &owner, &streams)? {
                uses.extend(self.made(address, given, (&mail, row), strength)?);
            }
        }
        Ok(())
    }

    /// The mail that shows the use best, the earliest of equals; none if they say that the brand was given the address
    /// too, or act for its owner.
    fn mail(
        &mut self,
        address: &str,
        given: &Given,
        owner: &[Party],
        streams: &[[i64; 2]],
    ) -> Result<Option<(StoredClaim, i64, Strength)>> {
        let mut mails: Vec<(i64, Hash, i64)> = Vec::new();
        let mut statement = self.db.prepare_cached(sql!("leak/mails"))?;
        for [text, party] in streams {
            let mut rows = statement.query(params![text, party, MAILS as i64])?;
            while let Some(row) = rows.next()? {
                let at: i64 = row.get(1)?;
                mails.push((if at == NO_TIME { i64::MAX } else { at }, row.get(2)?, row.get(0)?));
            }
        }
        mails.sort_unstable();
        let mut best: Option<(StoredClaim, i64, Strength)> = None;
        for (.., row) in mails.into_iter().take(MAILS) {
            let mail = self.assembler.claim(row)?;
            let ClaimBody::Contact(contact) = &mail.claim.body else { continue };
            if directory::was_given(contact) {
                return Ok(None);
            }
            if contact.address != address || directory::speaks_for(contact, owner) {
                continue;
            }
            let strength = directory::strength(given.made, contact);
            if best.as_ref().is_none_or(|(.., known)| strength > *known) {
                best = Some((mail, row, strength));
            }
        }
        Ok(best)
    }

    fn made(
        &mut self,
        address: &str,
        given: &Given,
        (mail, row): (&StoredClaim, i64),
        strength: Strength,
    ) -> Result<Option<Use>> {
        let holding = self.assembler.claim(given.holding)?;
        let (ClaimBody::Holding(held), ClaimBody::Contact(Contact { sender, .. })) =
            (&holding.claim.body, &mail.claim.body)
        else {
            return Ok(None);
        };
        if let (Some(from), Some(to)) = (holding.brand(Role::Holder), mail.brand(Role::Sender))
            && self.told.contains(&(address.to_owned(), from.id.0.clone(), to.id.0.clone()))
        {
            return Ok(None);
        }
        let transfer = Transfer {
            from: held.holder.clone(),
            to: sender.clone(),
            kind: TransferKind::AliasLeak,
            category: Some(Category::new("pd:EmailAddress")),
            literal: address.into(),
            detail: Some(given.made.id().to_owned()),
        };
        let claim = Claim::deduced(ClaimBody::Transfer(transfer), mail.claim.at.clone(), RULE);
        Ok(Some(Use { claim, strength, grounds: [given.holding, row] }))
    }
}

/// Writes the deductions, each with the records of both sides.
fn write(db: &Connection, uses: &[Use]) -> Result<()> {
    let mut writer = Writer::new(db, None, false)?;
    let mut new = Vec::new();
    for made in uses {
        let hash = hash_of_id(&Claim::id(&made.claim.key(None), 0));
        if find_claim(db, &hash)?.is_none() {
            writer.claim(&Prepared::new(made.claim.clone(), None), None, None)?;
            new.push((hash, made));
        }
    }
    writer.finish()?;
    for (hash, made) in new {
        let row = crate::claim::known(find_claim(db, &hash)?)?;
        for (ground, first) in made.grounds.into_iter().zip([0, SECOND]) {
            db.prepare_cached(sql!("leak/observe"))?.execute([row, ground, first])?;
        }
        db.prepare_cached(sql!("leak/add"))?.execute(params![row, made.strength.id()])?;
    }
    Ok(())
}

fn numbers(db: &Connection, question: &str) -> Result<Vec<i64>> {
    let mut statement = db.prepare_cached(question)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

fn pairs(db: &Connection, question: &str) -> Result<BTreeSet<(i64, i64)>> {
    let mut statement = db.prepare_cached(question)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}
