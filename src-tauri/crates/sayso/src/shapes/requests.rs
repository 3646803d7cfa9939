//! Rights, requests, deadlines and the person's own identity.

use super::PartyShape;
use serde::{Deserialize, Serialize};
use specta::Type;

/// One right that the person can use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RightShape {
    /// The row's id (`au.source`).
    pub id: String,
    /// The right (`access`).
    pub right: String,
    /// Its name for people.
    pub name: String,
    /// The law (`eu-gdpr`).
    pub law: String,
    /// The law's name for people.
    pub law_name: String,
    /// Article or section.
    pub citation: String,
    /// The period, in words.
    pub period: String,
    /// Whether the period is the law's, the regulator's or ours.
    pub basis: String,
    /// How sure the row is: `read`, `partial` or `memory`.
    pub confidence: String,
    /// When it was checked.
    pub checked: String,
    /// What is unsure or worth knowing, in a sentence.
    pub note: Option<String>,
}

/// Rights, for `rights`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RightsShape {
    /// The rights, an opt-out or objection before an access request.
    pub rights: Vec<RightShape>,
    /// How many.
    pub total: u32,
    /// Always null.
    pub next: Option<String>,
}

/// When an answer is due, and why then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DeadlineShape {
    /// The rule, as the law writes it ("one month").
    pub rule: String,
    /// `law`, `regulator` or `ours`.
    pub basis: String,
    /// What starts the clock: `sent`, `received` or `assumed`.
    pub from: String,
    /// The day by which receipt must be acknowledged.
    pub acknowledge_by: Option<String>,
    /// The day by which an answer is due.
    pub answer_by: Option<String>,
    /// The last day on which an extension may be announced.
    pub extension_notice_by: Option<String>,
    /// The last day for an appeal.
    pub appeal_by: Option<String>,
    /// The day from which use must have stopped.
    pub effective_on: Option<String>,
    /// Why this date, in sentences.
    pub why: String,
}

/// To whom the letter goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RecipientShape {
    /// The firm's name.
    pub name: String,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its postal address.
    pub address: Option<String>,
    /// Where this comes from.
    pub source: Option<String>,
}

/// One step in the life of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct StepShape {
    /// The state it led to.
    pub state: String,
    /// The day.
    pub on: String,
    /// The person's note (for a refusal: its reason).
    pub note: Option<String>,
    /// A file that was kept with it, if any.
    pub attachment: Option<AttachmentShape>,
}

/// A file that was kept with a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AttachmentShape {
    /// Its name.
    pub name: String,
    /// Its size.
    pub bytes: u32,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
}

/// One request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RequestShape {
    /// Its id.
    pub id: String,
    /// The reference that stands on the letter.
    pub reference: String,
    /// Against whom.
    pub brand: PartyShape,
    /// The right.
    pub right: String,
    /// The law.
    pub law: String,
    /// Article or section.
    pub citation: String,
    /// The letter's language.
    pub language: String,
    /// To whom it goes.
    pub recipient: RecipientShape,
    /// What the letter discloses: "They learn".
    pub learns: Vec<String>,
    /// Where it stands.
    pub state: String,
    /// When it was written.
    pub drafted_on: String,
    /// When an answer is due.
    pub deadline: DeadlineShape,
    /// Files written just now.
    pub files: Vec<String>,
    /// Its life so far.
    pub steps: Vec<StepShape>,
    /// Whether the answer is overdue today.
    pub overdue: bool,
    /// The letter that is ready to follow, if the case allows one.
    pub follow_up: Option<FollowUpShape>,
    /// The next step, in a sentence.
    pub next_step: Option<String>,
    /// What the person should know about this letter (the law is unsure, the name lost a sign in print).
    pub notes: Vec<String>,
}

/// A reminder or a complaint that is ready to be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FollowUpShape {
    /// Which letter comes next: `chase`, `appeal` or `complaint`.
    pub kind: String,
    /// All letters that the case allows.
    pub kinds: Vec<String>,
    /// What comes next and why, in a sentence.
    pub sentence: String,
    /// The last day for an answer that passed, or the day of the refusal.
    pub since: String,
}

/// What to write after a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NextLetter {
    /// The request, by its id or reference.
    pub request: String,
    /// `chase`, `appeal` or `complaint`; the one that comes next if absent.
    pub kind: Option<String>,
    /// The letter's language.
    pub language: Option<String>,
    /// An e-mail address, a text, or `none`.
    pub to: Option<String>,
    /// `pdf`, `eml`, `txt`.
    pub formats: Vec<String>,
    /// The folder for the files.
    pub out: Option<String>,
}

/// A letter's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LetterShape {
    /// Its language.
    pub language: String,
    /// The subject line.
    pub subject: String,
    /// The letter as plain text.
    pub text: String,
}

/// A letter after a request: written, or as a preview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NextLetterShape {
    /// The request that it follows.
    pub request: String,
    /// The reference of both.
    pub reference: String,
    /// Against whom.
    pub brand: PartyShape,
    /// Which letter: `chase`, `appeal` or `complaint`.
    pub kind: String,
    /// All letters that the case allows.
    pub kinds: Vec<String>,
    /// The state to mark once it is sent.
    pub state: String,
    /// What comes next, in a sentence.
    pub sentence: String,
    /// Why this step: rule, days, citation.
    pub why: String,
    /// The last day for an answer that passed, or the day of the refusal.
    pub since: String,
    /// The day by which the letter asks for an answer, counted as if it went out today.
    pub answer_by: Option<String>,
    /// To whom it goes.
    pub recipient: RecipientShape,
    /// The authorities of the parts of the country, by code (`DE-BE`), where a complaint goes to one of them: what
    /// [`NextLetter::to`] may name.
    pub authorities: Vec<PartyShape>,
    /// What the letter discloses.
    pub learns: Vec<String>,
    /// Its words.
    pub letter: LetterShape,
    /// The pages as the PDF prints them, SVG each; only in a preview.
    pub pages: Vec<String>,
    /// Files written just now.
    pub files: Vec<String>,
    /// What the person should know.
    pub notes: Vec<String>,
    /// What keeps it from being printed.
    pub problems: Vec<String>,
}

/// Requests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RequestsShape {
    /// The requests, the next due first.
    pub requests: Vec<RequestShape>,
    /// How many.
    pub total: u32,
    /// The next page.
    pub next: Option<String>,
    /// Brands that were left out of a batch, with the reason.
    pub left_out: Vec<FailedBrandShape>,
}

/// A brand that was left out of a batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FailedBrandShape {
    /// Which.
    pub brand: PartyShape,
    /// Why.
    pub why: String,
}

/// What to write.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NewRequest {
    /// Brands by id, name, domain or handle.
    pub brands: Vec<String>,
    /// Or all brands that match this text.
    pub all_matching: Option<String>,
    /// The right, or a row's id.
    pub right: String,
    /// The law, if not the one that follows from where the person lives.
    pub law: Option<String>,
    /// The letter's language.
    pub language: Option<String>,
    /// An e-mail address, a text, or `none`.
    pub to: Option<String>,
    /// `email`, `account`, `order`, `handle` or `name`, each with an optional `:VALUE`.
    pub identify_by: Vec<String>,
    /// `a4` or `letter`.
    pub paper: Option<String>,
    /// `pdf`, `eml`, `txt`.
    pub formats: Vec<String>,
    /// The folder for the files.
    pub out: Option<String>,
}

/// A letter before it is written, for the window's preview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LetterPreview {
    /// The request as it would be.
    pub request: RequestShape,
    /// The subject line.
    pub subject: String,
    /// The letter as plain text.
    pub text: String,
    /// The pages as the PDF prints them, SVG each.
    pub pages: Vec<String>,
    /// What is unclear and must be chosen first.
    pub problems: Vec<String>,
}

/// The person's own identity, for letters only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MeShape {
    /// The name.
    pub name: Option<String>,
    /// The postal address.
    pub address: Option<String>,
    /// E-mail addresses, the preferred one first.
    pub emails: Vec<String>,
    /// ISO 3166 code.
    pub lives_in: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// IANA zone.
    pub zone: Option<String>,
    /// The laws that follow from `lives_in`.
    pub laws: Vec<String>,
}
