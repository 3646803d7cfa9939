//! Addresses that were given to one brand and used by another: what lists of aliases, logins and the person say, joined
//! to mails of whatever source.
//!
//! What a mailbox told by itself is not told again: a list that agrees lends it its evidence, one that doesn't says so.
//! All of it is made anew with every change to claims or brands, in the same transaction, so that it never outlives what
//! it stands on and the order of imports doesn't show. What speaks for and against it is `directory`'s to say.

use crate::brand::{bring_up_to_date, resolve};
use crate::claim::{Assembler, Hash, NO_TIME, hash_of_id, party_of};
use crate::import::{Prepared, Writer, find_claim};
use crate::sql::sql;
use crate::{Result, Role, StoredClaim, source};
use directory::Made;
use model::{BrandId, Category, Claim, ClaimBody, Contact, Party, Standing, Strength, Transfer, TransferKind};
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};

/// The rule's name.
const RULE: &str = "alias-made-for-another";
/// At most so many addresses are looked at, so many mails of one brand to one of them, and so many deductions made.
const ADDRESSES: usize = 20_000;
const MAILS: usize = 50;
const MOST: usize = 2_000;
/// Observations that are lent to a claim are numbered from here on, those of a second claim from twice here on.
const LENT: i64 = 1_000_000;

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
    let claims = pairs(db, sql!("leak/deduced"))?;
    if claims.is_empty() {
        return Ok(());
    }
    db.prepare_cached(sql!("leak/forget"))?.execute([])?;
    for (claim, _) in &claims {
        db.prepare_cached(sql!("leak/give_back"))?.execute([*claim])?;
    }
    let made: Vec<i64> = claims.into_iter().filter(|(_, made)| *made == 1).map(|(claim, _)| claim).collect();
    source::remove_deduced(db, &made)
}

/// How strongly a claim holds of which several sources speak, and whether one of them says otherwise.
pub(crate) fn strength_of(db: &Connection, claim: i64) -> Result<Option<(Strength, bool)>> {
    let mut statement = db.prepare_cached(sql!("leak/strength"))?;
    let mut rows = statement.query([claim])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let strength = Strength::parse(row.get_ref(0)?.as_str().unwrap_or_default());
    Ok(strength.map(|strength| (strength, row.get(1).unwrap_or_default())))
}

/// An address, whom it was made for, and everybody who was given it.
struct Given {
    made: Made,
    owner: i64,
    /// The claim that says so.
    holding: i64,
    holders: BTreeSet<i64>,
}

/// What is deduced of an address, before it is written.
enum Use {
    /// Another brand used it. The claims that this is made of: who was given the address, and the other's mail to it.
    Made { claim: Box<Claim>, strength: Strength, grounds: [i64; 2] },
    /// A mailbox told so by itself, and this claim confirms it.
    Confirmed { told: i64, strength: Strength, ground: i64 },
    /// A mailbox took it for another's, and this claim says whose it is.
    Contradicted { told: i64, ground: i64 },
}

/// A use that a mailbox told by itself: giver, user, the claim's row.
type Told = (BrandId, BrandId, i64);

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
        told: BTreeMap::new(),
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
    /// What mailboxes told by themselves, by address.
    told: BTreeMap<String, Vec<Told>>,
    /// Brands that may be one, as the person is still to say.
    waiting: BTreeSet<(i64, i64)>,
}

impl Look<'_> {
    fn told(&mut self) -> Result<BTreeMap<String, Vec<Told>>> {
        let mut told: BTreeMap<String, Vec<Told>> = BTreeMap::new();
        let mut statement = self.db.prepare_cached(sql!("leak/told"))?;
        let rows: Vec<i64> =
            statement.query_map([MOST as i64], |row| row.get(0))?.collect::<std::result::Result<_, _>>()?;
        for row in rows {
            let claim = self.assembler.claim(row)?;
            if let ClaimBody::Transfer(transfer) = &claim.claim.body
                && let (Some(from), Some(to)) = (claim.brand(Role::From), claim.brand(Role::To))
            {
                told.entry(transfer.literal.to_string()).or_default().push((from.id.clone(), to.id.clone(), row));
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
        let holding = self.assembler.claim(given.holding)?;
        let told = self.told.get(address).cloned().unwrap_or_default();
        for (giver, _, told) in told.iter().filter(|_| given.made == Made::Listed) {
            if holding.brand(Role::Holder).is_some_and(|owner| owner.id != *giver) {
                uses.push(Use::Contradicted { told: *told, ground: given.holding });
            }
        }
        for (brand, streams) in writers {
            if directory::may_act_for(&self.parties(brand)?, &owner) {
                continue;
            }
            if let Some((mail, row, strength)) = self.mail(address, given, &owner, &streams)? {
                let known = told.iter().find(|(giver, user, _)| {
                    holding.brand(Role::Holder).is_some_and(|b| b.id == *giver)
                        && mail.brand(Role::Sender).is_some_and(|b| b.id == *user)
                });
                uses.extend(match known {
                    Some((_, _, told)) => Some(Use::Confirmed { told: *told, strength, ground: given.holding }),
                    None => made(address, given, &holding, (&mail, row), strength),
                });
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
}

fn made(
    address: &str,
    given: &Given,
    holding: &StoredClaim,
    (mail, row): (&StoredClaim, i64),
    strength: Strength,
) -> Option<Use> {
    let (ClaimBody::Holding(held), ClaimBody::Contact(Contact { sender, .. })) =
        (&holding.claim.body, &mail.claim.body)
    else {
        return None;
    };
    let transfer = Transfer {
        from: held.holder.clone(),
        to: sender.clone(),
        kind: TransferKind::AliasLeak,
        category: Some(Category::new("pd:EmailAddress")),
        literal: address.into(),
        detail: Some(given.made.id().to_owned()),
    };
    let claim = Claim::deduced(ClaimBody::Transfer(transfer), mail.claim.at.clone(), RULE);
    Some(Use::Made { claim: Box::new(claim), strength, grounds: [given.holding, row] })
}

/// Writes what was deduced, with the records that it stands on.
fn write(db: &Connection, uses: &[Use]) -> Result<()> {
    let mut writer = Writer::new(db, None, false)?;
    let mut new = Vec::new();
    for one in uses {
        let Use::Made { claim, strength, grounds } = one else { continue };
        let hash = hash_of_id(&Claim::id(&claim.key(None), 0));
        if find_claim(db, &hash)?.is_none() {
            writer.claim(&Prepared::new((**claim).clone(), None), None, None)?;
            new.push((hash, *strength, *grounds));
        }
    }
    writer.finish()?;
    let lend = |to: i64, from: i64, first: i64| -> Result<()> {
        db.prepare_cached(sql!("leak/observe"))?.execute([to, from, first])?;
        Ok(())
    };
    let add = |claim: i64, state: &str, strength: Strength| -> Result<()> {
        db.prepare_cached(sql!("leak/add"))?.execute(params![claim, state, strength.id()])?;
        Ok(())
    };
    for (hash, strength, [given, mail]) in new {
        let row = crate::claim::known(find_claim(db, &hash)?)?;
        lend(row, given, LENT)?;
        lend(row, mail, 2 * LENT)?;
        add(row, "made", strength)?;
    }
    let mut spoken_of = BTreeSet::new();
    for one in uses {
        let (told, state, strength, ground) = match one {
            Use::Made { .. } => continue,
            Use::Confirmed { told, strength, ground } => (*told, "confirmed", *strength, *ground),
            Use::Contradicted { told, ground } => (*told, "contradicted", Strength::Weak, *ground),
        };
        if spoken_of.insert(told) {
            lend(told, ground, LENT)?;
            add(told, state, strength)?;
        }
    }
    Ok(())
}

fn pairs(db: &Connection, question: &str) -> Result<BTreeSet<(i64, i64)>> {
    let mut statement = db.prepare_cached(question)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}
