//! Putting a letter together from law, language and facts.

use super::case::{Case, Learned, Relation};
use super::template::{Gap, Letters, Slot, Text};
use model::Digester;
use paper::{Block, Letter, tidy, tidy_lines};
use std::collections::{BTreeMap, BTreeSet};
use words::{Language, Words};

/// A letter, what it discloses, and what its names lost on the way.
#[derive(Clone, Debug)]
pub struct Composed {
    /// The letter.
    pub letter: Letter,
    /// What the brand learns from it.
    pub learned: Vec<Learned>,
    /// Controls and hidden characters that were left out of names and addresses.
    pub left_out: BTreeSet<char>,
}

/// A reference: the same for the same brand, right, day and ordinal, and telling nothing of the person.
pub fn reference(brand: &str, row: &str, date: chrono::NaiveDate, ordinal: u32) -> String {
    use chrono::Datelike as _;
    // Without letters and digits that are mistaken for one another.
    const SIGNS: &[u8] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let digest = Digester::new("reference")
        .part(brand)
        .part(row)
        .part(&date.to_string())
        .part(&ordinal.to_string())
        .finish()
        .as_u64();
    let sign = |i: u32| SIGNS.get((digest >> (i * 5)) as usize % SIGNS.len()).map_or('X', |b| char::from(*b));
    format!("S-{:02}-{}", date.year() % 100, (0..7).map(sign).collect::<String>())
}

/// Puts a letter together. A slot without a value, or a right without a text, is an error: no letter has a gap.
pub fn compose(case: &Case<'_>) -> Result<Composed, Gap> {
    let letters = Letters::of(case.language)?;
    let common = &letters.common;
    let body = letters
        .bodies
        .get(&case.row.id)
        .ok_or_else(|| Gap::NoLetter { row: case.row.id.clone(), language: case.language.tag() })?;
    let mut pen = Pen::default();
    let name = pen.tidy(&case.name);
    if name.is_empty() {
        return Err(Gap::Slot(Slot::Value));
    }
    let mut learned = vec![Learned::Name(name.clone())];
    let plain = |text: &Text| text.fill(&BTreeMap::new());

    let mut blocks = vec![Block::Paragraph(plain(&common.greeting)?)];
    for text in &body.before {
        blocks.push(Block::Paragraph(plain(text)?));
    }
    if case.row.law() == "us-ca" {
        // Only there does protection hang on where one lives.
        learned.push(Learned::Residence);
        blocks.push(Block::Paragraph(plain(&common.resident)?));
    }
    if let Some(relation) = &case.relation {
        let text = common.relation.get(relation.id()).ok_or(Gap::Unreadable(case.language.tag()))?;
        blocks.push(Block::Paragraph(text.fill(&relation_values(relation, case.language, &mut pen))?));
        learned.push(Learned::Relation(relation.clone()));
    }
    let mut lines = Vec::new();
    for identifier in &case.identifiers {
        let text = common.identifier.get(identifier.kind.id()).ok_or(Gap::Unreadable(case.language.tag()))?;
        lines.push(text.fill(&BTreeMap::from([(Slot::Value, pen.tidy(&identifier.value))]))?);
        learned.push(Learned::Identifier(identifier.clone()));
    }
    if !lines.is_empty() {
        let known = case.identifiers.iter().all(|i| i.known_to_brand);
        blocks.push(Block::Paragraph(plain(if known { &common.identify } else { &common.identify_new })?));
        blocks.push(Block::Lines(lines));
    }
    blocks.push(Block::Paragraph(plain(if body.asks.len() == 1 { &common.ask_one } else { &common.ask })?));
    blocks.push(Block::Numbered(body.asks.iter().map(plain).collect::<Result<_, _>>()?));
    for text in body.after.iter().chain(&body.identity) {
        blocks.push(Block::Paragraph(plain(text)?));
    }

    let mut sender = vec![name.clone()];
    let answer = match (&case.email, &case.address) {
        (Some(email), _) => {
            let email = pen.tidy(email);
            if !case.identifiers.iter().any(|i| i.value == email) {
                learned.push(Learned::Email(email.clone()));
            }
            let text = common.answer_mail.fill(&BTreeMap::from([(Slot::Email, email.clone())]))?;
            sender.push(email);
            text
        }
        (None, Some(address)) => {
            let lines = pen.lines(address);
            learned.push(Learned::Address(lines.join("\n")));
            sender.extend(lines);
            plain(&common.answer_post)?
        }
        (None, None) => plain(&common.answer_here)?,
    };
    blocks.push(Block::Paragraph(answer));
    blocks.push(Block::Paragraph(plain(&common.closing)?));

    let mut recipient = vec![pen.tidy(&case.to_name)];
    recipient.extend(case.to_address.as_deref().map(|a| pen.lines(a)).unwrap_or_default());
    recipient.extend(case.to_email.as_deref().map(|e| pen.tidy(e)));
    recipient.retain(|line| !line.is_empty());
    recipient.dedup();

    let reference = BTreeMap::from([(Slot::Reference, case.reference.clone())]);
    let letter = Letter {
        language: tag(case.language, case.row.law()),
        sheet: case.sheet,
        date: case.date,
        date_line: Words::of(case.language).full_day(case.date),
        sender,
        recipient,
        reference_line: common.reference.fill(&reference)?,
        subject: plain(&body.subject)?,
        body: blocks,
        signature: name,
        page_line: common.page.clone(),
    };
    Ok(Composed { letter, learned, left_out: pen.left_out })
}

/// Tidies what goes into the letter and remembers what it left out.
#[derive(Default)]
pub(super) struct Pen {
    pub left_out: BTreeSet<char>,
}

impl Pen {
    pub(super) fn tidy(&mut self, value: &str) -> String {
        let tidied = tidy(value);
        self.left_out.extend(tidied.left_out);
        tidied.text
    }

    fn lines(&mut self, value: &str) -> Vec<String> {
        let (lines, left_out) = tidy_lines(value);
        self.left_out.extend(left_out);
        lines
    }
}

fn relation_values(relation: &Relation, language: Language, pen: &mut Pen) -> BTreeMap<Slot, String> {
    let mut values = BTreeMap::new();
    if let Some(on) = relation.on() {
        values.insert(Slot::On, Words::of(language).full_day(on));
    }
    if let Relation::Mail { address, .. } = relation {
        values.insert(Slot::Address, pen.tidy(address));
    }
    values
}

/// The letter's language as a tag with the country whose variety it is written in.
pub(super) fn tag(language: Language, law: &str) -> String {
    let region = match (language, law) {
        (Language::De, _) => "DE",
        (Language::En, "us-ca") => "US",
        (Language::En, "au" | "au-spam") => "AU",
        (Language::En, _) => "GB",
    };
    format!("{}-{region}", language.tag())
}

#[cfg(test)]
mod tests;
