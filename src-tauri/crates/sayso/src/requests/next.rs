//! The letter after a request: a reminder when the answer is overdue, a complaint when that or a refusal is not enough.

use super::parts::{is_part, part};
use super::shape::{Extra, Standing};
use super::write::{Printed, print};
use crate::Sayso;
use crate::shapes::{FollowUpShape, LetterShape, NextLetter, NextLetterShape, PartyShape, Problem, RecipientShape};
use model::{Recipient, RequestState};
use paper::{Letter, Mailbox};
use record::RequestRow;
use rights::{Authority, Composed, Confidence, Fact, FollowCase, FollowUp, Laws, Ready};
use words::{Args, Language};

/// A letter after a request, before it is printed.
struct Next {
    row: RequestRow,
    request: Letter,
    kind: FollowUp,
    composed: Composed,
    from: Option<Mailbox>,
    to: Option<Mailbox>,
    shape: NextLetterShape,
}

impl Sayso {
    /// Writes the letter that follows a request. Nothing is sent, and the request stays as it is: once the letter is
    /// sent, marking its state adds it to the request's life.
    ///
    /// # Errors
    /// When nothing is overdue or refused, when the case doesn't allow this letter, when its files can't be written.
    pub fn request_next(&self, wanted: &NextLetter) -> Result<NextLetterShape, Problem> {
        let formats = self.formats(&wanted.formats)?;
        let mut next = self.next(wanted)?;
        let printed = print(&next.composed.letter, next.from.as_ref(), next.to.as_ref(), &formats)
            .map_err(|error| self.paper_trouble(error))?;
        next.shape.notes.extend(self.left_out(&printed.left_out));
        if let Some(out) = &wanted.out {
            let row = &next.row;
            let mut written = self.put(out, [&row.brand_name, next.kind.id(), &row.reference], &printed)?;
            if next.kind == FollowUp::Complaint {
                written.extend(self.put_enclosure(out, &next)?);
            }
            next.shape.files = written.iter().map(|file| file.display().to_string()).collect();
        }
        Ok(next.shape)
    }

    /// The letter that follows a request as it would print; nothing is written.
    ///
    /// # Errors
    /// As [`Sayso::request_next`]; what keeps it from being printed is listed, not refused.
    pub fn request_next_preview(&self, wanted: &NextLetter) -> Result<NextLetterShape, Problem> {
        let mut next = self.next(wanted)?;
        next.shape.pages = self.pages(&next.composed.letter, &mut next.shape.problems);
        Ok(next.shape)
    }

    /// The letter that is ready to follow, as a request shows it.
    pub(super) fn follow_up(&self, row: &RequestRow, standing: &Standing) -> Option<FollowUpShape> {
        let ready = self.ready(row, standing)?;
        Some(FollowUpShape {
            kind: ready.kind.id().to_owned(),
            kinds: ready.kinds.iter().map(|kind| kind.id().to_owned()).collect(),
            sentence: self.say_ready(row, &ready, ready.kind),
            since: ready.since.to_string(),
        })
    }

    pub(super) fn ready(&self, row: &RequestRow, standing: &Standing) -> Option<Ready> {
        let law = Laws::shipped().law(&row.law)?;
        let steps: Vec<_> = row.steps.iter().map(|step| (step.state, step.on)).collect();
        rights::ready(law, &steps, standing.clocks.as_ref()?, standing.overdue, self.today)
    }

    fn say_ready(&self, row: &RequestRow, ready: &Ready, kind: FollowUp) -> String {
        let args = Args::new()
            .text("brand", &row.brand_name)
            .text("kind", kind.id())
            .text("ground", ready.ground.id())
            .text("day", &self.words().full_day(ready.since));
        let why = self.words().say("requests-ready-why", &args);
        format!("{why} {}", self.words().say("requests-ready", &args))
    }

    fn next(&self, wanted: &NextLetter) -> Result<Next, Problem> {
        let row = self.one(&wanted.request)?;
        let args = || Args::new().text("brand", &row.brand_name).text("reference", &row.reference);
        let gone = || self.trouble("law-gone", &args());
        let laws = Laws::shipped();
        let law_row = laws.row(&row.row).ok_or_else(gone)?;
        let law = laws.law_of(law_row);
        let standing = self.standing(&row);
        let ready = self.ready(&row, &standing).ok_or_else(|| self.trouble("nothing-due", &args()))?;
        let kind = match wanted.kind.as_deref() {
            Some(text) => FollowUp::parse(text.trim()).filter(|kind| ready.kinds.contains(kind)).ok_or_else(|| {
                let choices = ready.kinds.iter().map(|kind| kind.id().to_owned()).collect();
                self.trouble("no-such-step", &args().text("kind", text)).choices(choices)
            })?,
            None => ready.kind,
        };
        let request: Letter = serde_json::from_str(&row.body).map_err(|_| gone())?;
        let extra = Extra::of(&row);
        let authorities = match kind {
            FollowUp::Complaint => laws.authorities_of_parts(&law.id, &extra.home),
            _ => Vec::new(),
        };
        let named = authorities.iter().copied().find(|a| is_part(a, wanted.to.as_deref()));
        let authority = named
            .or_else(|| laws.authority(&law.id, &self.home_of(&law.id, &extra)))
            .filter(|_| kind == FollowUp::Complaint);
        let request_language = Language::parse(&row.language).unwrap_or(self.language);
        let language = self.next_language(wanted, kind, request_language)?;
        let mut notes = Vec::new();
        let to = wanted.to.as_deref().filter(|_| named.is_none());
        let recipient = self.next_recipient(to, &row, authority, language, &mut notes)?;
        if let Some(note) = self.note_parts(&authorities, authority) {
            notes.push(note);
        }
        let unread = law.complaint_confidence.is_some_and(|sure| sure != Confidence::Read);
        if kind == FollowUp::Complaint && unread {
            notes.push(self.words().plain("requests-note-unsure-law"));
        }
        if kind == FollowUp::Complaint && ready.brand_first {
            notes.push(self.words().say("requests-note-brand-first", &args()));
        }
        let email = request.sender.iter().find(|line| paper::is_address(line)).cloned();
        let sent = row.steps.iter().find(|step| step.state == RequestState::Sent).map_or(row.drafted_on, |s| s.on);
        let until = rights::answer_wished_by(law, kind, self.today, &extra.seat());
        let case = FollowCase {
            kind,
            ground: ready.ground,
            law,
            row: law_row,
            language,
            request_language,
            date: self.today,
            reference: row.reference.clone(),
            brand: row.recipient.name.clone(),
            to: lines(&recipient),
            email: email.clone(),
            request: &request,
            sent,
            due: standing.clocks.as_ref().and_then(|clocks| clocks.first_answer_by),
            until,
            facts: row.steps.iter().map(fact).collect(),
        };
        let composed = rights::compose_follow_up(&case).map_err(|gap| Problem::new(format!("{gap}.")).code("gap"))?;
        notes.extend(self.left_out(&composed.left_out));
        let mut learns: Vec<_> = composed.learned.iter().map(|learned| learned.say(self.words())).collect();
        if learns.is_empty() {
            // The brand hears nothing that the request didn't tell it.
            learns.clone_from(&row.learns);
        }
        let letter = &composed.letter;
        let shape = NextLetterShape {
            request: row.id.0.clone(),
            reference: row.reference.clone(),
            brand: PartyShape { id: row.brand.0.clone(), name: row.brand_name.clone() },
            kind: kind.id().to_owned(),
            kinds: ready.kinds.iter().map(|kind| kind.id().to_owned()).collect(),
            state: kind.state().id().to_owned(),
            sentence: self.say_ready(&row, &ready, kind),
            why: standing.clocks.as_ref().map(|clocks| clocks.why.clone()).unwrap_or_default(),
            since: ready.since.to_string(),
            answer_by: until.map(|day| day.to_string()),
            recipient: RecipientShape {
                name: recipient.name.clone(),
                email: recipient.email.clone(),
                address: recipient.address.clone(),
                source: recipient.source.clone(),
            },
            authorities: authorities.iter().filter_map(|authority| part(authority, language)).collect(),
            learns,
            letter: LetterShape {
                language: language.tag().to_owned(),
                subject: letter.subject.clone(),
                text: paper::plain_text(letter),
            },
            pages: Vec::new(),
            files: Vec::new(),
            notes,
            problems: Vec::new(),
        };
        let mailbox =
            |name: &str, address: Option<String>| address.map(|address| Mailbox { name: name.to_owned(), address });
        let from = mailbox(&request.signature, email);
        let to = mailbox(&recipient.name, recipient.email.clone());
        Ok(Next { row, request, kind, composed, from, to, shape })
    }

    /// The letter's language: as asked for; a complaint's is the person's own, a reminder's is the request's.
    fn next_language(&self, wanted: &NextLetter, kind: FollowUp, request: Language) -> Result<Language, Problem> {
        if let Some(tag) = &wanted.language {
            return Language::parse(tag).ok_or_else(|| self.trouble("language", &Args::new().text("tag", tag)));
        }
        if kind != FollowUp::Complaint {
            return Ok(request);
        }
        Ok(self.who()?.language.as_deref().and_then(Language::parse).unwrap_or(request))
    }

    /// To whom: as the person says; a complaint goes to the authority, everything else to where the request went.
    fn next_recipient(
        &self,
        to: Option<&str>,
        row: &RequestRow,
        authority: Option<&Authority>,
        language: Language,
        notes: &mut Vec<String>,
    ) -> Result<Recipient, Problem> {
        let words = self.words();
        let usual = match authority {
            None => row.recipient.clone(),
            Some(authority) => Recipient {
                name: authority.letter.as_ref().unwrap_or(&authority.name).to(language).to_owned(),
                email: authority.email.clone(),
                address: authority.address.clone(),
                source: Some(words.say(
                    "requests-source-authority",
                    &Args::new().text("url", authority.form.as_ref().unwrap_or(&authority.web)),
                )),
            },
        };
        if let Some(authority) = authority {
            let id = if authority.form.is_some() { "requests-note-authority-form" } else { "requests-note-authority" };
            let url = authority.form.as_ref().unwrap_or(&authority.web);
            notes.push(words.say(id, &Args::new().text("url", url)));
        }
        let Some(to) = to.map(str::trim).filter(|to| !to.is_empty()) else { return Ok(usual) };
        let source = Some(words.plain("requests-source-person"));
        if to.eq_ignore_ascii_case("none") {
            return Ok(Recipient { name: usual.name, email: None, address: None, source });
        }
        if paper::is_address(to) {
            return Ok(Recipient { name: usual.name, email: Some(to.to_owned()), address: None, source });
        }
        if to.contains('@') && !to.contains(char::is_whitespace) {
            return Err(self.trouble("address", &Args::new().text("address", to)));
        }
        Ok(Recipient { name: usual.name, email: None, address: Some(to.replace("\\n", "\n")), source })
    }

    /// The request itself, which goes with a complaint.
    fn put_enclosure(&self, out: &str, next: &Next) -> Result<Vec<std::path::PathBuf>, Problem> {
        let made = paper::pdf(&next.request).map_err(|error| self.paper_trouble(error))?;
        let printed = Printed { files: vec![("pdf", made.bytes)], left_out: made.left_out };
        self.put(out, [&next.row.brand_name, "enclosure 1", &next.row.reference], &printed)
    }
}

/// What a letter may tell of a step. A note is told only where it is the brand's reason.
fn fact(step: &record::Step) -> Fact {
    let told = matches!(step.state, RequestState::Refused | RequestState::PartlyFulfilled);
    Fact {
        state: step.state,
        on: step.on,
        reason: step.note.clone().filter(|_| told),
        file: step.attachment.as_ref().map(|(name, _)| name.clone()),
    }
}

/// A recipient as it stands on the letter.
fn lines(recipient: &Recipient) -> Vec<String> {
    let mut lines = vec![recipient.name.clone()];
    lines.extend(recipient.address.iter().flat_map(|address| address.lines().map(str::to_owned)));
    lines.extend(recipient.email.clone());
    lines
}
