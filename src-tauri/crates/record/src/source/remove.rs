//! Removing a source: its observations, the claims that stand on nothing else, and then whatever only those needed.

use crate::claim::hash_of_id;
use crate::import::{Counted, NO_CRITERION, Sums, Use, find_claim};
use crate::sql::sql;
use crate::{RecordError, Result};
use model::{ClaimId, ClaimKind, ReasonKind};
use rusqlite::{Connection, OptionalExtension as _};

/// How many claims are looked at together.
const CHUNK: usize = 4_096;

/// Removes a source. The caller resolves brands afterwards.
pub(crate) fn remove(db: &Connection, key: &str) -> Result<()> {
    let Some(source) = super::rows::number(db, key)? else {
        return Err(RecordError::NotFound { what: "source", id: key.to_owned() });
    };
    let mut sums = Sums::default();
    let mut after = 0;
    loop {
        let claims = claims_after(db, source, after)?;
        let Some(last) = claims.last() else { break };
        after = *last;
        for claim in claims {
            db.prepare_cached(sql!("source/remove_observations"))?.execute([claim, source])?;
            let stands: bool = db.prepare_cached(sql!("claim/still_stands"))?.query_row([claim], |row| row.get(0))?;
            if !stands {
                remove_claim(db, claim, &mut sums)?;
            }
        }
        sums.apply(db)?;
    }
    sums.mend(db)?;
    db.prepare_cached(sql!("source/remove_blocks"))?.execute([source])?;
    db.prepare_cached(sql!("source/remove"))?.execute([source])?;
    sweep(db)
}

/// Removes a claim that the person entered, with what they pointed to for it: the inverse of entering it.
pub(crate) fn remove_entered(db: &Connection, claim: &str) -> Result<()> {
    if let Some(row) = remove_support(db, claim, None)? {
        let mut sums = Sums::default();
        remove_claim(db, row, &mut sums)?;
        sums.apply(db)?;
        sums.mend(db)?;
        sweep(db)?;
    }
    Ok(())
}

/// Removes claims that were worked out from others: they stand on nothing of their own.
pub(crate) fn remove_deduced(db: &Connection, claims: &[i64]) -> Result<()> {
    let mut sums = Sums::default();
    for claim in claims {
        db.prepare_cached(sql!("leak/unobserve"))?.execute([*claim])?;
        remove_claim(db, *claim, &mut sums)?;
    }
    sums.apply(db)?;
    sums.mend(db)
}

/// Removes what the person pointed to for a claim that they had entered, in one source or in all; the claim's number, if
/// it is still there.
pub(crate) fn remove_support(db: &Connection, claim: &str, source: Option<&str>) -> Result<Option<i64>> {
    let Some(row) = find_claim(db, &hash_of_id(&ClaimId::from(claim)))? else { return Ok(None) };
    let (kind, ..) = what_counts(db, row)?;
    let mut one = super::Counts::default();
    *one.of_mut(kind) = 1;
    let mut statement = db.prepare_cached(sql!("source/of_claim"))?;
    let sources: Vec<i64> = statement.query_map([row], |r| r.get(0))?.collect::<std::result::Result<_, _>>()?;
    let only = source.map(|source| super::rows::number(db, source)).transpose()?;
    for source in sources.into_iter().filter(|number| only.is_none_or(|only| only == Some(*number))) {
        db.prepare_cached(sql!("source/remove_observations"))?.execute([row, source])?;
        super::rows::count(db, source, &one, -1)?;
    }
    Ok(Some(row))
}

/// The claims of a source, in the order of their numbers, after this one; a chunk of them.
pub(super) fn claims_after(db: &Connection, source: i64, after: i64) -> Result<Vec<i64>> {
    let mut statement = db.prepare_cached(sql!("source/claims_after"))?;
    let rows = statement.query_map([source, after, CHUNK as i64], |row| row.get(0))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

fn remove_claim(db: &Connection, claim: i64, sums: &mut Sums) -> Result<()> {
    let (kind, counted, set, texts) = what_counts(db, claim)?;
    // Of a contact the first text is the address that it came to.
    let address = texts.first().copied().filter(|_| kind == ClaimKind::Contact);
    let uses = match (kind, set) {
        (ClaimKind::Personalisation, Some(set)) => Some(uses_of(db, set)?),
        (ClaimKind::Personalisation, None) => Some(vec![NO_CRITERION.clone()]),
        _ => None,
    };
    sums.count(&Counted { reasons: uses.as_deref(), address, ..counted }, -1);
    let body = match kind {
        ClaimKind::Holding => sql!("claim/remove_holding"),
        ClaimKind::Transfer => sql!("claim/remove_transfer"),
        ClaimKind::Personalisation => sql!("claim/remove_personalisation"),
        ClaimKind::Consent => sql!("claim/remove_consent"),
        ClaimKind::Contact => sql!("claim/remove_contact"),
    };
    db.prepare_cached(body)?.execute([claim])?;
    db.prepare_cached(sql!("claim/remove_key"))?.execute([claim])?;
    db.prepare_cached(sql!("claim/remove"))?.execute([claim])?;
    for text in &texts {
        db.prepare_cached(sql!("claim/remove_mention"))?.execute([*text, claim])?;
    }
    if let Some(set) = set {
        remove_reasons_if_unused(db, set)?;
    }
    for text in texts {
        remove_text_if_unused(db, text)?;
    }
    Ok(())
}

/// A claim's kind, what it counts for, its set of reasons and its texts.
fn what_counts(db: &Connection, claim: i64) -> Result<(ClaimKind, Counted<'static>, Option<i64>, Vec<i64>)> {
    let mut statement = db.prepare_cached(sql!("claim/what_it_counts_for"))?;
    let (kind, counted) = statement.query_row([claim], |row| {
        let counted = Counted {
            facet: row.get(1)?,
            party: row.get(2)?,
            named: row.get(3)?,
            other: row.get(4)?,
            other_named: row.get(5)?,
            at_us: row.get(6)?,
            address: None,
            reasons: None,
        };
        Ok((row.get::<_, String>(0)?, counted))
    })?;
    let kind = crate::claim::known(ClaimKind::parse(&kind))?;
    let question = match kind {
        ClaimKind::Holding => sql!("claim/texts_of_holding"),
        ClaimKind::Transfer => sql!("claim/texts_of_transfer"),
        ClaimKind::Personalisation => sql!("claim/texts_of_personalisation"),
        ClaimKind::Consent => sql!("claim/texts_of_consent"),
        ClaimKind::Contact => sql!("claim/texts_of_contact"),
    };
    let row = db.prepare_cached(question)?.query_row([claim], |row| {
        let texts: [Option<i64>; 3] = [row.get(1)?, row.get(2)?, row.get(3)?];
        Ok((row.get::<_, Option<i64>>(0)?, texts.into_iter().flatten().collect()))
    });
    let (set, texts) = row.optional()?.unwrap_or_default();
    Ok((kind, counted, set, texts))
}

fn uses_of(db: &Connection, set: i64) -> Result<Vec<Use>> {
    let mut statement = db.prepare_cached(sql!("claim/kinds_of_set"))?;
    let mut rows = statement.query([set])?;
    let mut uses = Vec::new();
    while let Some(row) = rows.next()? {
        if let Some(kind) = ReasonKind::parse(row.get_ref(0)?.as_str().unwrap_or_default()) {
            uses.push(Use { kind, categories: row.get(1)? });
        }
    }
    Ok(uses)
}

fn remove_reasons_if_unused(db: &Connection, set: i64) -> Result<()> {
    let used: bool = db.prepare_cached(sql!("claim/set_is_used"))?.query_row([set], |row| row.get(0))?;
    if used {
        return Ok(());
    }
    let mut statement = db.prepare_cached(sql!("claim/criteria_of_set"))?;
    let criteria: Vec<(i64, i64, Option<i64>)> = statement
        .query_map([set], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<std::result::Result<_, _>>()?;
    db.prepare_cached(sql!("claim/remove_set"))?.execute([set])?;
    for (criterion, stated, value) in criteria {
        db.prepare_cached(sql!("claim/remove_criterion_use"))?.execute([criterion, set])?;
        if db.prepare_cached(sql!("claim/remove_criterion_if_unused"))?.execute([criterion])? > 0 {
            remove_text_if_unused(db, stated)?;
            if let Some(value) = value {
                remove_text_if_unused(db, value)?;
            }
        }
    }
    Ok(())
}

fn remove_text_if_unused(db: &Connection, text: i64) -> Result<()> {
    if db.prepare_cached(sql!("text/remove_if_unused"))?.execute([text])? > 0 {
        db.prepare_cached(sql!("text/unindex"))?.execute([text])?;
    }
    Ok(())
}

/// Removes parties that no claim names and accounts that no source is of.
fn sweep(db: &Connection) -> Result<()> {
    Ok(db.execute_batch(sql!("party/sweep"))?)
}
