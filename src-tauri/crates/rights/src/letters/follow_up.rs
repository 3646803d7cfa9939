//! Putting a reminder or a complaint together, from the law, the request as it was sent, and its own steps.

use super::case::Learned;
use super::compose::{Composed, Pen, tag};
use super::follow_template::{Follow, OfLaw};
use super::template::{Gap, Letters, Slot, Text};
use crate::deadline::in_words;
use crate::follow_up::{FollowUp, Ground};
use crate::law::{Basis, Law, Row};
use chrono::NaiveDate;
use model::RequestState;
use paper::{Block, Letter};
use std::collections::BTreeMap;
use words::{Args, Language, Words};

/// One step of the request, as far as a letter may tell it.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The state that it led to.
    pub state: RequestState,
    /// The day.
    pub on: NaiveDate,
    /// The brand's reason, for a refusal. Other notes are the person's own and stay at home.
    pub reason: Option<String>,
    /// The name of the file that was kept with it.
    pub file: Option<String>,
}

/// Everything that a reminder or a complaint is made of besides its texts.
#[derive(Clone, Debug)]
pub struct FollowCase<'a> {
    /// Which letter.
    pub kind: FollowUp,
    /// Why.
    pub ground: Ground,
    /// The law.
    pub law: &'a Law,
    /// The right under it.
    pub row: &'a Row,
    /// The letter's language.
    pub language: Language,
    /// The language of the request.
    pub request_language: Language,
    /// The day on the letter.
    pub date: NaiveDate,
    /// The request's reference.
    pub reference: String,
    /// The brand's name.
    pub brand: String,
    /// To whom, a line each.
    pub to: Vec<String>,
    /// The address for the answer.
    pub email: Option<String>,
    /// The request as it was written.
    pub request: &'a Letter,
    /// The day the request was sent.
    pub sent: NaiveDate,
    /// The last day for an answer before any reminder.
    pub due: Option<NaiveDate>,
    /// The day by which the person would like an answer now.
    pub until: Option<NaiveDate>,
    /// The steps of the request, oldest first.
    pub facts: Vec<Fact>,
}

/// Puts the letter together. A slot without a value is an error: no letter has a gap.
pub fn compose_follow_up(case: &FollowCase<'_>) -> Result<Composed, Gap> {
    let texts = Follow::of(case.language)?;
    let unreadable = || Gap::Unreadable(case.language.tag());
    let own = texts.law.iter().find(|own| own.id == case.law.id).ok_or_else(unreadable)?;
    let mut pen = Pen::default();
    let mut desk = Desk { case, texts, values: BTreeMap::new() };
    desk.values = desk.common(&mut pen);
    let common = &Letters::of(case.language)?.common;

    let mut body = vec![Block::Paragraph(desk.fill(&common.greeting)?)];
    let (subject, mut learned) = match case.kind {
        FollowUp::Chase => (&texts.chase.subject, Vec::new()),
        FollowUp::Appeal => (&texts.appeal.subject, Vec::new()),
        FollowUp::Complaint => (&texts.complaint.subject, vec![Learned::Name(case.request.signature.clone())]),
    };
    match case.kind {
        FollowUp::Chase => desk.chase(own, &mut body, &common.ask)?,
        FollowUp::Appeal => desk.appeal(own, &mut body, &common.ask, &mut pen)?,
        FollowUp::Complaint => {
            desk.complaint(own, &mut body, &common.ask, &mut pen)?;
            learned.extend(case.email.clone().map(Learned::Email));
            learned.push(Learned::Dealings(case.brand.clone()));
        }
    }
    body.push(Block::Paragraph(desk.fill(match &case.email {
        Some(_) => &common.answer_mail,
        None => &common.answer_here,
    })?));
    body.push(Block::Paragraph(desk.fill(&common.closing)?));
    let letter = Letter {
        language: tag(case.language, case.row.law()),
        sheet: case.request.sheet,
        date: case.date,
        date_line: Words::of(case.language).full_day(case.date),
        sender: case.request.sender.clone(),
        recipient: case.to.iter().map(|line| pen.tidy(line)).filter(|line| !line.is_empty()).collect(),
        reference_line: desk.fill(&common.reference)?,
        subject: desk.fill(subject)?,
        body,
        signature: case.request.signature.clone(),
        page_line: common.page.clone(),
    };
    Ok(Composed { letter, learned, left_out: pen.left_out })
}

/// One letter in the making.
struct Desk<'a> {
    case: &'a FollowCase<'a>,
    texts: &'static Follow,
    values: BTreeMap<Slot, String>,
}

impl Desk<'_> {
    /// What most texts of the letter may name.
    fn common(&self, pen: &mut Pen) -> BTreeMap<Slot, String> {
        let case = self.case;
        let words = Words::of(case.language);
        let first = case.law.brand_first(case.date).filter(|_| case.kind == FollowUp::Appeal);
        let rule = first.map_or_else(|| case.law.rule_of(case.row), |first| &first.citation);
        let mut values = BTreeMap::from([
            (Slot::On, words.full_day(case.sent)),
            (Slot::Citation, case.row.citation.to(case.language).to_owned()),
            (Slot::Rule, rule.to(case.language).to_owned()),
            (Slot::Reference, case.reference.clone()),
            (Slot::Subject, case.request.subject.clone()),
            (Slot::Brand, pen.tidy(&case.brand)),
            (Slot::Right, words.say("requests-right", &Args::new().text("right", &case.row.right))),
        ]);
        values.extend(case.row.period().map(|period| (Slot::Period, in_words(period, words))));
        values.extend(case.due.map(|day| (Slot::Due, words.full_day(day))));
        values.extend(case.until.map(|day| (Slot::Until, words.full_day(day))));
        values.extend(case.email.as_deref().map(|email| (Slot::Email, pen.tidy(email))));
        values
    }

    fn fill(&self, text: &Text) -> Result<String, Gap> {
        text.fill(&self.values)
    }

    /// The text with some values of its own.
    fn fill_with(&self, text: &Text, own: impl IntoIterator<Item = (Slot, String)>) -> Result<String, Gap> {
        let mut values = self.values.clone();
        values.extend(own);
        text.fill(&values)
    }

    fn named<'t>(&self, texts: &'t BTreeMap<String, Text>, name: &str) -> Result<&'t Text, Gap> {
        texts.get(name).ok_or(Gap::Unreadable(self.case.language.tag()))
    }

    fn asks(&self, body: &mut Vec<Block>, intro: &Text, asks: &[Text]) -> Result<(), Gap> {
        body.push(Block::Paragraph(self.fill(intro)?));
        body.push(Block::Numbered(asks.iter().map(|ask| self.fill(ask)).collect::<Result<_, _>>()?));
        Ok(())
    }

    fn chase(&self, own: &OfLaw, body: &mut Vec<Block>, ask: &Text) -> Result<(), Gap> {
        let chase = &self.texts.chase;
        body.push(Block::Paragraph(self.fill(&chase.open)?));
        let known = self.request_block(|block| matches!(block, Block::Lines(_)));
        if let Some(lines) = known {
            body.push(Block::Paragraph(self.fill(&chase.find)?));
            body.push(lines);
        }
        let late = match self.case.row.basis {
            Basis::Law => &chase.late_law,
            Basis::Regulator => &chase.late_regulator,
            Basis::Ours => &chase.late_ours,
        };
        body.push(Block::Paragraph(self.fill(late)?));
        self.asks(body, ask, &chase.asks)?;
        body.push(Block::Paragraph(self.fill(&chase.wish)?));
        body.push(Block::Paragraph(self.fill(&own.warn)?));
        Ok(())
    }

    fn appeal(&self, own: &OfLaw, body: &mut Vec<Block>, ask: &Text, pen: &mut Pen) -> Result<(), Gap> {
        let open =
            own.appeal.as_ref().ok_or(Gap::NoLetter { row: own.id.clone(), language: self.case.language.tag() })?;
        self.opening(open, body)?;
        self.history(body, pen)?;
        self.asks(body, ask, &own.appeal_asks)?;
        body.push(Block::Paragraph(self.fill(&self.texts.appeal.until)?));
        Ok(())
    }

    fn complaint(&self, own: &OfLaw, body: &mut Vec<Block>, ask: &Text, pen: &mut Pen) -> Result<(), Gap> {
        self.opening(&own.complaint, body)?;
        body.push(Block::Paragraph(self.fill(&self.texts.reach)?));
        body.push(Block::Lines(self.case.request.recipient.clone()));
        self.history(body, pen)?;
        match self.request_block(|block| matches!(block, Block::Numbered(_))) {
            Some(asked) => {
                body.push(Block::Paragraph(self.fill(&self.texts.asked)?));
                body.push(asked);
            }
            None => body.push(Block::Paragraph(self.fill(&self.texts.asked_enclosed)?)),
        }
        self.asks(body, ask, &own.complaint_asks)?;
        body.push(Block::Paragraph(self.fill(&self.texts.enclosures)?));
        body.push(Block::Lines(self.enclosures(pen)?));
        Ok(())
    }

    /// The complaint in a sentence, the request that it is about, and how that ended.
    fn opening(&self, open: &Text, body: &mut Vec<Block>) -> Result<(), Gap> {
        let ground = self.named(&self.texts.ground, self.case.ground.id())?;
        body.push(Block::Paragraph(self.fill(open)?));
        let about = [self.fill(&self.texts.about_request)?, self.fill(ground)?].join(" ");
        body.push(Block::Paragraph(about));
        Ok(())
    }

    /// A block of the request, where both letters speak one language.
    fn request_block(&self, wanted: impl Fn(&Block) -> bool) -> Option<Block> {
        let same = self.case.language == self.case.request_language;
        self.case.request.body.iter().find(|block| same && wanted(block)).cloned()
    }

    /// What happened, a line each, in the order of dates.
    fn history(&self, body: &mut Vec<Block>, pen: &mut Pen) -> Result<(), Gap> {
        let case = self.case;
        let words = Words::of(case.language);
        let on = |day: NaiveDate| [(Slot::On, words.full_day(day))];
        let mut lines: Vec<(NaiveDate, String)> = Vec::new();
        for fact in &case.facts {
            // That nobody answered is said once, at the end.
            if matches!(fact.state, RequestState::NoReply | RequestState::Complained | RequestState::Withdrawn) {
                continue;
            }
            let line = self.fill_with(self.named(&self.texts.fact, fact.state.id())?, on(fact.on))?;
            let line = match &fact.reason {
                Some(reason) => {
                    let own = [(Slot::Fact, line), (Slot::Reason, pen.tidy(reason))];
                    self.fill_with(&self.texts.reason, own)?
                }
                None => line,
            };
            lines.push((fact.on, line));
        }
        let due = match case.row.basis {
            Basis::Law => Some("due_law"),
            Basis::Regulator => Some("due_regulator"),
            // A day that only we chose is no fact to complain with.
            Basis::Ours => None,
        };
        if let (Some(due), Some(day)) = (due, case.due.filter(|day| *day < case.date)) {
            let text = self.named(&self.texts.fact, due)?;
            let rule = case.law.rule_of(case.row).to(case.language).to_owned();
            let line = self.fill_with(text, on(day).into_iter().chain([(Slot::Rule, rule)]))?;
            lines.push((day, line));
        }
        if case.ground == Ground::Silence {
            lines.push((case.date, self.fill_with(self.named(&self.texts.fact, "unanswered")?, on(case.date))?));
        }
        lines.sort_by_key(|(day, _)| *day);
        body.push(Block::Paragraph(self.fill(&self.texts.history)?));
        body.push(Block::Lines(lines.into_iter().map(|(_, line)| line).collect()));
        Ok(())
    }

    /// What goes with a complaint: the letters, and the answers that were kept.
    fn enclosures(&self, pen: &mut Pen) -> Result<Vec<String>, Gap> {
        let words = Words::of(self.case.language);
        let mut out = vec![self.fill(self.named(&self.texts.enclosure, "request")?)?];
        for fact in &self.case.facts {
            let mut own = vec![(Slot::On, words.full_day(fact.on))];
            let name = match (fact.state, &fact.file) {
                (RequestState::Chased | RequestState::Appealed, _) => fact.state.id(),
                (RequestState::Sent | RequestState::Complained, _) | (_, None) => continue,
                (_, Some(file)) => {
                    own.push((Slot::File, pen.tidy(file)));
                    "answer"
                }
            };
            out.push(self.fill_with(self.named(&self.texts.enclosure, name)?, own)?);
        }
        Ok((1..).zip(out).map(|(n, line)| format!("{n}. {line}")).collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests;
