//! Requests: letters and their life.

use crate::{Record, Result};
use chrono::{DateTime, NaiveDate, Utc};
use model::{BrandId, EvidenceId, OperationId, Recipient, RequestId, RequestState, Sha256};
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
        todo!()
    }

    /// One request.
    pub fn request(&self, id: &RequestId) -> Result<Option<RequestRow>> {
        let _ = id;
        todo!()
    }

    /// Keeps a new request with the steps that it has.
    pub fn add_request(&mut self, request: &RequestRow, now: DateTime<Utc>) -> Result<OperationId> {
        let _ = (request, now);
        todo!()
    }

    /// Adds a step to a request.
    pub fn add_step(&mut self, id: &RequestId, step: &Step, now: DateTime<Utc>) -> Result<OperationId> {
        let _ = (id, step, now);
        todo!()
    }
}
