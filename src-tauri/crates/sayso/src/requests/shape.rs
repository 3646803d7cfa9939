//! Requests as the contract shows them.

use crate::Sayso;
use crate::shapes::{AttachmentShape, DeadlineShape, PartyShape, RecipientShape, RequestShape, StepShape};
use chrono::NaiveDate;
use model::{RequestState, Sha256};
use record::RequestRow;
use rights::{Clocks, Country, Law, Laws, Receipt};
use serde::{Deserialize, Serialize};

/// What a request keeps beside its letter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Extra {
    /// Where the person lived when it was written.
    pub home: String,
    /// Where the recipient sits, if that is known.
    pub country: Option<String>,
    /// Whether it travels by post.
    pub by_post: bool,
    /// What the person should know about the letter.
    pub notes: Vec<String>,
}

impl Extra {
    pub(super) fn of(row: &RequestRow) -> Self {
        serde_json::from_value(row.extra.clone()).unwrap_or_default()
    }

    fn receipt(&self) -> Receipt {
        Receipt { by_post: self.by_post, country: self.seat() }
    }

    /// Where the recipient sits, for its holidays.
    pub(super) fn seat(&self) -> Country {
        self.country.clone().map_or_else(|| Country::Assumed(self.home.clone()), Country::Known)
    }
}

/// Where a request stands today.
pub(super) struct Standing {
    pub state: RequestState,
    pub clocks: Option<Clocks>,
    /// Whether the brand still owes an answer.
    pub waits: bool,
    pub overdue: bool,
}

impl Sayso {
    /// Where a request stands today.
    pub(super) fn standing(&self, row: &RequestRow) -> Standing {
        let laws = Laws::shipped();
        let steps: Vec<(RequestState, NaiveDate)> = row.steps.iter().map(|s| (s.state, s.on)).collect();
        let clocks = laws.row(&row.row).map(|law_row| {
            let receipt = Extra::of(row).receipt();
            let law = laws.law_of(law_row);
            rights::clocks(law, law_row, &steps, self.today, &receipt, &row.brand_name, self.words())
        });
        let state = row.state();
        let waits = rights::waits_for_answer(state);
        let late = clocks.as_ref().and_then(|c| c.grace_until).is_some_and(|until| self.today > until);
        Standing { state, clocks, waits, overdue: waits && late }
    }

    /// What a request stands on, as the program's language cites it; as it was written where that law is gone.
    fn citation(&self, row: &RequestRow) -> String {
        let law_row = Laws::shipped().row(&row.row);
        law_row.map_or_else(|| row.citation.clone(), |law_row| law_row.citation.to(self.language).to_owned())
    }

    /// Where the person lives, as far as it decides who hears their complaint: where they lived when they wrote, or the
    /// part of that country that they have named since.
    pub(super) fn home_of(&self, law: &str, extra: &Extra) -> String {
        if !extra.home.contains('-') && !Laws::shipped().authorities_of_parts(law, &extra.home).is_empty() {
            let now = self.who().ok().and_then(|me| me.lives_in);
            let part = now.filter(|now| now.split_once('-').is_some_and(|(country, _)| country == extra.home));
            return part.unwrap_or_else(|| extra.home.clone());
        }
        extra.home.clone()
    }

    /// A request as the contract shows it.
    pub(crate) fn request_shape(&self, row: &RequestRow) -> RequestShape {
        let laws = Laws::shipped();
        let standing = self.standing(row);
        let extra = Extra::of(row);
        let next_step = laws.law(&row.law).and_then(|law: &Law| {
            let authority = laws.authority(&law.id, &self.home_of(&law.id, &extra));
            let (state, ready) = (standing.state, self.ready(row, &standing).map(|ready| ready.kind));
            rights::next_step(law, authority, state, standing.overdue, ready, &row.brand_name, self.words())
        });
        RequestShape {
            id: row.id.0.clone(),
            reference: row.reference.clone(),
            brand: PartyShape { id: row.brand.0.clone(), name: row.brand_name.clone() },
            right: row.right.clone(),
            law: row.law.clone(),
            citation: self.citation(row),
            language: row.language.clone(),
            recipient: RecipientShape {
                name: row.recipient.name.clone(),
                email: row.recipient.email.clone(),
                address: row.recipient.address.clone(),
                source: row.recipient.source.clone(),
            },
            learns: row.learns.clone(),
            state: standing.state.id().to_owned(),
            drafted_on: row.drafted_on.to_string(),
            deadline: deadline(standing.clocks.as_ref()),
            files: Vec::new(),
            steps: row.steps.iter().map(step).collect(),
            overdue: standing.overdue,
            follow_up: self.follow_up(row, &standing),
            next_step,
            notes: extra.notes,
        }
    }
}

fn step(step: &record::Step) -> StepShape {
    StepShape {
        state: step.state.id().to_owned(),
        on: step.on.to_string(),
        note: step.note.clone(),
        attachment: step.attachment.as_ref().map(|(name, bytes)| AttachmentShape {
            name: name.clone(),
            bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
            sha256: Sha256::of(bytes).to_string(),
        }),
    }
}

/// A law that this program no longer has leaves its requests without dates, never without their letters.
fn deadline(clocks: Option<&Clocks>) -> DeadlineShape {
    let day = |get: fn(&Clocks) -> Option<NaiveDate>| clocks.and_then(get).map(|d| d.to_string());
    DeadlineShape {
        rule: clocks.map(|c| c.rule.clone()).unwrap_or_default(),
        basis: clocks.map_or("ours", |c| c.basis.id()).to_owned(),
        from: clocks.map_or("assumed", |c| c.from.id()).to_owned(),
        acknowledge_by: day(|c| c.acknowledge_by),
        answer_by: day(|c| c.answer_by),
        extension_notice_by: day(|c| c.extension_notice_by),
        appeal_by: day(|c| c.appeal_by),
        effective_on: day(|c| c.effective_on),
        why: clocks.map(|c| c.why.clone()).unwrap_or_default(),
    }
}
