//! `request`.

use super::{Desk, Ended};
use crate::output::{Output, Text, note};
use crate::values;
use clap::{Args, Subcommand};
use sayso::shapes::{NewRequest, NextLetter, NextLetterShape, RequestShape, RequestsShape, StepShape};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;
use words::Args as Values;

/// `request`.
#[derive(Debug, Args)]
pub struct Request {
    /// What to do.
    #[command(subcommand)]
    pub act: RequestAct,
}

/// Letters and their follow-up.
#[derive(Debug, Subcommand)]
pub enum RequestAct {
    /// Draft a request and write its letters
    New(Box<New>),
    /// Write the letter that comes after a request: a reminder, or a complaint
    Next(Box<Next>),
    /// Requests, the next due first
    List {
        /// Only those that are due
        #[arg(long)]
        due: bool,
        /// Only those in this state
        #[arg(long, value_name = "S", value_parser = values::request_state)]
        state: Option<String>,
    },
    /// One request with its life so far
    Show {
        /// The request
        id: String,
        /// Save the files that were kept with its steps into this folder
        #[arg(long, value_name = "DIR")]
        attachments: Option<PathBuf>,
    },
    /// A step in the life of a request
    Mark {
        /// The request
        id: String,
        /// What happened
        #[arg(value_parser = values::request_state)]
        state: String,
        /// When; today if absent
        #[arg(long, value_name = "DATE", value_parser = values::day_text)]
        on: Option<String>,
        /// A note; for a refusal its reason
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
        /// A file to keep with it
        #[arg(long, value_name = "FILE")]
        attach: Option<PathBuf>,
    },
    /// Deadlines as a calendar
    Calendar {
        /// The file to write
        #[arg(long, value_name = "FILE.ics")]
        out: PathBuf,
    },
}

/// `request new`.
#[derive(Debug, Args)]
pub struct New {
    /// To this brand: id, exact name, domain or handle; may repeat
    #[arg(long, value_name = "B", required_unless_present = "all_matching")]
    pub brand: Vec<String>,
    /// To all brands that match
    #[arg(long, value_name = "QUERY")]
    pub all_matching: Option<String>,
    /// The right (access, erasure, objection-direct-marketing …) or a row's id (au.source)
    #[arg(long, value_name = "R")]
    pub right: String,
    /// The law, if not the one that follows from where you live
    #[arg(long, value_name = "J")]
    pub law: Option<String>,
    /// The letter's language; after `request new`, --lang means this
    #[arg(long, value_name = "L")]
    pub letter_lang: Option<String>,
    /// Where it goes: an e-mail address, a postal address, or none
    #[arg(long, value_name = "EMAIL|TEXT|none")]
    pub to: Option<String>,
    /// How they find you: email, account, order, handle, name, each with an optional :VALUE
    #[arg(long, value_name = "HOW")]
    pub identify_by: Vec<String>,
    /// a4 or letter
    #[arg(long, value_parser = ["a4", "letter"])]
    pub paper: Option<String>,
    /// pdf, eml, txt; all three if absent
    #[arg(long, value_delimiter = ',', value_parser = ["pdf", "eml", "txt"])]
    pub format: Vec<String>,
    /// The folder for the letters
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// `request next`.
#[derive(Debug, Args)]
pub struct Next {
    /// The request
    pub id: String,
    /// Which letter; the one that comes next if absent
    #[arg(long, value_parser = ["chase", "appeal", "complaint"])]
    pub kind: Option<String>,
    /// The letter's language; after `request next`, --lang means this
    #[arg(long, value_name = "L")]
    pub letter_lang: Option<String>,
    /// Where it goes, if not where Sayso says: an e-mail address, a postal address, or none
    #[arg(long, value_name = "EMAIL|TEXT|none")]
    pub to: Option<String>,
    /// pdf, eml, txt; all three if absent
    #[arg(long, value_delimiter = ',', value_parser = ["pdf", "eml", "txt"])]
    pub format: Vec<String>,
    /// The folder for the letter
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// Writes, lists, shows, marks.
pub fn request(desk: &mut Desk, arguments: Request) -> Ended {
    let mut sayso = desk.start()?;
    match arguments.act {
        RequestAct::New(new) => {
            let made = sayso.request_new(&wanted(*new))?;
            desk.out.show(&made, |text, out| {
                say_requests(&made, text, out);
                made.requests.iter().take(1).for_each(|request| say_notes(request, text));
            });
            if made.requests.is_empty() {
                for left in &made.left_out {
                    note(&format!("sayso: {}: {}", left.brand.name, left.why));
                }
                return Ok(ExitCode::from(1));
            }
        }
        RequestAct::Next(next) => {
            let wanted = NextLetter {
                request: next.id,
                kind: next.kind,
                language: next.letter_lang,
                to: next.to,
                formats: next.format,
                out: Some(next.out.to_string_lossy().into_owned()),
            };
            let made = sayso.request_next(&wanted)?;
            desk.out.show(&made, |text, out| say_next(&made, text, out));
        }
        RequestAct::List { due, state } => {
            let found = sayso.request_list(due, state.as_deref())?;
            desk.out.show(&found, |text, out| say_requests(&found, text, out));
        }
        RequestAct::Show { id, attachments } => {
            let mut request = sayso.request_show(&id)?;
            if let Some(folder) = attachments {
                request.files = sayso.request_attachments(&id, &folder)?;
            }
            desk.out.show(&one(&request, None), |text, out| say_whole_request(&request, text, out));
        }
        RequestAct::Mark { id, state, on, note, attach } => {
            let request = sayso.request_mark(&id, &state, on.as_deref(), note.as_deref(), attach.as_deref())?;
            desk.out.show(&one(&request, Some(&request.id)), |text, out| say_request(&request, text, out));
        }
        RequestAct::Calendar { out: file } => {
            let changed = sayso.request_calendar(&file)?;
            desk.out.show(&changed, |text, out| {
                text.line(&out.say("cli-request-calendar", &Values::new().text("path", &file.display().to_string())));
            });
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn wanted(new: New) -> NewRequest {
    NewRequest {
        brands: new.brand,
        all_matching: new.all_matching,
        right: new.right,
        law: new.law,
        language: new.letter_lang,
        to: new.to,
        identify_by: new.identify_by,
        paper: new.paper,
        formats: new.format,
        out: Some(new.out.to_string_lossy().into_owned()),
    }
}

/// One request as the contract's list, with what changed.
fn one(request: &RequestShape, changed: Option<&str>) -> Value {
    let mut document = json!({"requests": [request], "total": 1, "next": null, "left_out": []});
    if let (Some(id), Some(fields)) = (changed, document.as_object_mut()) {
        fields.insert("changed".to_owned(), json!([id]));
    }
    document
}

fn say_requests(found: &RequestsShape, text: &mut Text, out: &Output) {
    if found.requests.is_empty() && found.left_out.is_empty() {
        text.line(&out.words().plain("cli-requests-none"));
    }
    for request in &found.requests {
        say_request(request, text, out);
    }
    for left in &found.left_out {
        let values = Values::new().text("brand", &left.brand.name).text("why", &left.why);
        text.line(&out.say("cli-request-left-out", &values));
    }
}

/// A request in a few lines.
pub fn say_request(request: &RequestShape, text: &mut Text, out: &Output) {
    let values = Values::new()
        .text("brand", &request.brand.name)
        .text("right", &request.right)
        .text("citation", &request.citation)
        .text("state", &request.state);
    text.line(&out.say("cli-request-head", &values));
    text.under(&request.id);
    let to = request.recipient.email.as_ref().or(request.recipient.address.as_ref()).unwrap_or(&request.recipient.name);
    text.under(&out.say("cli-request-to", &Values::new().text("to", to)));
    if let Some(day) = &request.deadline.answer_by {
        let id = if request.overdue { "cli-request-overdue" } else { "cli-request-due" };
        text.under(&out.say(id, &Values::new().text("day", day)));
    }
    if let Some(step) = &request.next_step {
        text.under(step);
    }
    if let Some(ready) = &request.follow_up {
        text.under(&ready.sentence);
        let values = Values::new().text("id", &request.id).text("kind", &ready.kind);
        text.under(&out.say("cli-request-next", &values));
    }
    for file in &request.files {
        text.under(file);
    }
}

/// A letter after a request.
fn say_next(made: &NextLetterShape, text: &mut Text, out: &Output) {
    text.line(&made.sentence);
    text.under(&made.why);
    let to = made.recipient.email.as_ref().or(made.recipient.address.as_ref()).unwrap_or(&made.recipient.name);
    text.under(&out.say("cli-request-to", &Values::new().text("to", to)));
    for line in made.notes.iter().chain(&made.files) {
        text.under(line);
    }
    if made.recipient.email.is_none() && made.recipient.address.is_none() {
        for authority in &made.authorities {
            text.under(&format!("{}  {}", authority.id, authority.name));
        }
    }
    let values = Values::new().text("id", &made.request).text("state", &made.state);
    text.under(&out.say("cli-request-next-sent", &values));
}

fn say_notes(request: &RequestShape, text: &mut Text) {
    for note in &request.notes {
        text.under(note);
    }
}

fn say_whole_request(request: &RequestShape, text: &mut Text, out: &Output) {
    say_request(request, text, out);
    text.under(&request.deadline.why);
    say_notes(request, text);
    if !request.learns.is_empty() {
        text.under(&out.say("cli-request-learns", &Values::new().text("learns", &request.learns.join(", "))));
    }
    for step in &request.steps {
        text.under(&say_step(step, out));
    }
}

/// A step in one line, with what was kept with it.
fn say_step(step: &StepShape, out: &Output) -> String {
    let kept = step.attachment.as_ref().map(|kept| {
        let digest: String = kept.sha256.chars().take(12).collect();
        let values = Values::new().text("name", &kept.name).number("bytes", kept.bytes.into()).text("sha256", &digest);
        out.say("cli-request-attached", &values)
    });
    let parts = [Some(step.on.clone()), Some(step.state.clone()), step.note.clone(), kept];
    parts.into_iter().flatten().collect::<Vec<_>>().join("  ")
}
