//! Requests: letters and their life.

use crate::claim::known;
use crate::operation::{Inverse, log};
use crate::sql::sql;
use crate::{Record, RecordError, Result};
use chrono::{DateTime, NaiveDate, Utc};
use model::{BrandId, EvidenceId, OperationId, Recipient, RequestId, RequestState, Sha256};
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::{Deserialize, Serialize};

/// One step in the life of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The state that it led to.
    pub state: RequestState,
    /// The day.
    pub on: NaiveDate,
    /// The person's note.
    pub note: Option<String>,
    /// An attached file: its name and bytes.
    pub attachment: Option<(String, Vec<u8>)>,
}

/// One request.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestRow {
    /// Its id.
    pub id: RequestId,
    /// The reference that stands on the letter.
    pub reference: String,
    /// Against whom. Kept as it was; it follows merges through the brand's former ids.
    pub brand: BrandId,
    /// The brand's name when the letter was written.
    pub brand_name: String,
    /// The right, with hyphens (`objection-direct-marketing`).
    pub right: String,
    /// The row's id in the law's file.
    pub row: String,
    /// The law (`eu-gdpr`).
    pub law: String,
    /// Article or section.
    pub citation: String,
    /// The letter's language, a BCP 47 tag.
    pub language: String,
    /// To whom it goes.
    pub recipient: Recipient,
    /// What the letter discloses.
    pub learns: Vec<String>,
    /// The day it was written.
    pub drafted_on: NaiveDate,
    /// The subject line.
    pub subject: String,
    /// The letter as it was written: text or JSON, as `rights` likes.
    pub body: String,
    /// The evidence that the letter rests on.
    pub exhibits: Vec<EvidenceId>,
    /// Copies of the exhibits' bytes, which stay when their source is removed.
    pub frozen: Vec<(Sha256, Vec<u8>)>,
    /// Its life so far, oldest first.
    pub steps: Vec<Step>,
    /// Whatever else its owner keeps with it.
    pub extra: serde_json::Value,
}

impl RequestRow {
    /// Where it stands: the state of the last step, a draft before the first.
    pub fn state(&self) -> RequestState {
        self.steps.last().map_or(RequestState::Draft, |step| step.state)
    }
}

impl Record {
    /// All requests, the newest first.
    pub fn requests(&self) -> Result<Vec<RequestRow>> {
        let mut statement = self.db.prepare_cached(sql!("request/all"))?;
        let mut rows = statement.query([])?;
        let mut out = Vec::new();
        while let Some(row) = rows.next()? {
            out.push(assemble(&self.db, row)?);
        }
        Ok(out)
    }

    /// One request.
    pub fn request(&self, id: &RequestId) -> Result<Option<RequestRow>> {
        let mut statement = self.db.prepare_cached(sql!("request/by_key"))?;
        let mut rows = statement.query([id.as_str()])?;
        match rows.next()? {
            Some(row) => Ok(Some(assemble(&self.db, row)?)),
            None => Ok(None),
        }
    }

    /// Keeps new requests with the steps that they have: all or none, in one wait for the disk, and each an operation
    /// of its own, so that each can be taken back alone.
    ///
    /// # Errors
    /// When the record holds one of them already; then it keeps none.
    pub fn add_requests(&mut self, requests: &[RequestRow], now: DateTime<Utc>) -> Result<Vec<OperationId>> {
        self.change(|db| requests.iter().map(|request| add(db, request, now)).collect())
    }

    /// Adds a step to a request.
    pub fn add_step(&mut self, id: &RequestId, step: &Step, now: DateTime<Utc>) -> Result<OperationId> {
        self.change(|db| {
            let Some((number, reference)) = number_of(db, id)? else {
                return Err(RecordError::NotFound { what: "request", id: id.0.clone() });
            };
            write_step(db, number, step)?;
            db.prepare_cached(sql!("request/set_open"))?.execute(params![number, step.state.is_open()])?;
            let inverse = Inverse::RemoveStep { request: id.0.clone() };
            log(db, now, "step", &reference, std::slice::from_ref(&id.0), Some(&inverse))
        })
    }
}

fn add(db: &Connection, request: &RequestRow, now: DateTime<Utc>) -> Result<OperationId> {
    if number_of(db, &request.id)?.is_some() {
        return Err(RecordError::Refused(format!("There is a request “{}” already.", request.reference)));
    }
    let number = db.prepare_cached(sql!("request/add"))?.insert(params![
        request.id.as_str(),
        request.reference,
        request.brand.as_str(),
        request.brand_name,
        request.right,
        request.row,
        request.law,
        request.citation,
        request.language,
        serde_json::to_string(&request.recipient)?,
        serde_json::to_string(&request.learns)?,
        request.drafted_on.to_string(),
        request.subject,
        request.body,
        serde_json::to_string(&request.exhibits)?,
        request.extra.to_string(),
        request.state().is_open(),
    ])?;
    for (n, (digest, bytes)) in (0_i64..).zip(&request.frozen) {
        db.prepare_cached(sql!("request/add_frozen"))?.execute(params![number, n, digest.0, bytes])?;
    }
    for step in &request.steps {
        write_step(db, number, step)?;
    }
    let inverse = Inverse::RemoveRequest { request: request.id.0.clone() };
    log(db, now, "request", &request.reference, std::slice::from_ref(&request.id.0), Some(&inverse))
}

fn number_of(db: &Connection, id: &RequestId) -> Result<Option<(i64, String)>> {
    let found =
        db.prepare_cached(sql!("request/number"))?.query_row([id.as_str()], |row| Ok((row.get(0)?, row.get(1)?)));
    Ok(found.optional()?)
}

fn write_step(db: &Connection, number: i64, step: &Step) -> Result<()> {
    let (name, bytes) = step.attachment.as_ref().map_or((None, None), |(name, bytes)| (Some(name), Some(bytes)));
    db.prepare_cached(sql!("request/add_step"))?.execute(params![
        number,
        step.state.id(),
        step.on.to_string(),
        step.note,
        name,
        bytes
    ])?;
    Ok(())
}

/// Removes a request with its steps: the inverse of adding it.
pub(crate) fn remove(db: &Connection, id: &str) -> Result<()> {
    db.prepare_cached(sql!("request/remove"))?.execute([id])?;
    Ok(())
}

/// Removes the last step: the inverse of adding it.
pub(crate) fn remove_last_step(db: &Connection, id: &str) -> Result<()> {
    let Some((number, _)) = number_of(db, &RequestId::from(id))? else { return Ok(()) };
    db.prepare_cached(sql!("request/remove_last_step"))?.execute([number])?;
    let last = steps(db, number)?.pop().map_or(RequestState::Draft, |step| step.state);
    db.prepare_cached(sql!("request/set_open"))?.execute(params![number, last.is_open()])?;
    Ok(())
}

fn steps(db: &Connection, number: i64) -> Result<Vec<Step>> {
    let mut statement = db.prepare_cached(sql!("request/steps"))?;
    let mut rows = statement.query([number])?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        let name: Option<String> = row.get(3)?;
        let bytes: Option<Vec<u8>> = row.get(4)?;
        out.push(Step {
            state: known(RequestState::parse(row.get_ref(0)?.as_str().unwrap_or_default()))?,
            on: day(row, 1)?,
            note: row.get(2)?,
            attachment: name.zip(bytes),
        });
    }
    Ok(out)
}

fn day(row: &Row<'_>, at: usize) -> Result<NaiveDate> {
    known(row.get_ref(at)?.as_str().ok().and_then(|text| text.parse().ok()))
}

fn assemble(db: &Connection, row: &Row<'_>) -> Result<RequestRow> {
    let number: i64 = row.get(0)?;
    let json = |at: usize| -> Result<String> { Ok(row.get(at)?) };
    let mut statement = db.prepare_cached(sql!("request/frozen"))?;
    let frozen = statement.query_map([number], |row| Ok((Sha256(row.get(0)?), row.get(1)?)))?;
    Ok(RequestRow {
        id: RequestId(row.get(1)?),
        reference: row.get(2)?,
        brand: BrandId(row.get(3)?),
        brand_name: row.get(4)?,
        right: row.get(5)?,
        row: row.get(6)?,
        law: row.get(7)?,
        citation: row.get(8)?,
        language: row.get(9)?,
        recipient: serde_json::from_str(&json(10)?)?,
        learns: serde_json::from_str(&json(11)?)?,
        drafted_on: day(row, 12)?,
        subject: row.get(13)?,
        body: row.get(14)?,
        exhibits: serde_json::from_str(&json(15)?)?,
        extra: serde_json::from_str(&json(16)?)?,
        frozen: frozen.collect::<std::result::Result<_, _>>()?,
        steps: steps(db, number)?,
    })
}
