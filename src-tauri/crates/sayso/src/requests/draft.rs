//! One letter before it is printed: facts, recipient, identity, and what the person should know about it.

use super::facts::{Exhibits, Facts, facts};
use super::order::{A_DAY, Order};
use super::recipient::Addressee;
use super::shape::Extra;
use crate::Sayso;
use crate::shapes::Problem;
use model::{Digester, RequestId};
use paper::{Letter, Mailbox};
use record::{BrandRow, RequestRow};
use rights::{Case, Country, IdentifierKind, Laws, Needs, Row};
use std::collections::BTreeSet;
use words::{Args, Language};

/// Everything about a request before it is kept: the row, the letter, and its mail addresses as the record has them.
pub(super) struct Draft {
    pub row: RequestRow,
    pub letter: Letter,
    pub from: Option<Mailbox>,
    pub to: Option<Mailbox>,
}

impl Sayso {
    /// Drafts the letter to one brand. `now` are the letters of this command so far; `None` drafts for a preview, which
    /// is neither paced nor gathers exhibits.
    pub(super) fn draft(&self, order: &Order<'_>, brand: BrandRow, now: Option<usize>) -> Result<Draft, Problem> {
        let record = self.reading().ok_or_else(|| self.trouble("no-brand", &Args::new().text("brand", &brand.name)))?;
        let facts = facts(record, brand)?;
        let row = self.law_row(order, &facts)?;
        let mut addressee = self.addressee(&facts, row, order.new.to.as_deref(), &order.home)?;
        let earlier = record.requests()?;
        if let Some(now) = now {
            self.paced(row, &earlier, now)?;
        }
        let language = self.letter_language(order, &addressee)?;
        let identifiers = self.identifiers(order, &facts)?;
        let ordinal = earlier
            .iter()
            .filter(|r| r.brand == facts.brand.id && r.row == row.id && r.drafted_on == self.today)
            .count();
        let ordinal = u32::try_from(ordinal).unwrap_or(u32::MAX);
        let reference = rights::reference(facts.brand.id.as_str(), &row.id, self.today, ordinal);
        let email = identifiers.iter().find(|i| i.kind == IdentifierKind::Email).map(|i| i.value.clone());
        let email = email.filter(|e| paper::is_address(e)).or_else(|| order.me.emails.first().cloned());
        let name = order.me.name.clone().unwrap_or_default();
        let case = Case {
            row,
            language,
            sheet: order.sheet,
            date: self.today,
            reference: reference.clone(),
            to_name: addressee.recipient.name.clone(),
            to_email: addressee.recipient.email.clone(),
            to_address: addressee.recipient.address.clone(),
            name: name.clone(),
            email: email.clone(),
            address: order.me.address.clone(),
            lives_in: order.home.clone(),
            relation: facts.relation(row),
            identifiers,
        };
        let composed = rights::compose(&case).map_err(|gap| Problem::new(format!("{gap}.")).code("gap"))?;
        let mut notes = self.notes(order, row, &case, &earlier, &facts);
        notes.append(&mut addressee.notes);
        // Typesetting would tell too, but a preview shall not wait for it twice.
        notes.extend(self.left_out(&composed.left_out));
        let exhibits = if now.is_some() { Exhibits::gather(record, &facts)? } else { Exhibits::default() };
        let body = serde_json::to_string(&composed.letter).map_err(|e| Problem::new(e.to_string()))?;
        let extra = Extra {
            home: order.home.clone(),
            country: match &addressee.country {
                Country::Known(code) => Some(code.clone()),
                Country::Assumed(_) => None,
            },
            by_post: addressee.by_post,
            notes,
        };
        let digest = Digester::new("request").part(&reference).part(facts.brand.id.as_str()).part(&row.id).finish();
        let Addressee { recipient, .. } = addressee;
        let to = recipient.email.clone().map(|address| Mailbox { name: recipient.name.clone(), address });
        Ok(Draft {
            from: email.map(|address| Mailbox { name, address }),
            to,
            row: RequestRow {
                id: RequestId::of(&digest),
                reference,
                brand: facts.brand.id.clone(),
                brand_name: facts.brand.name.clone(),
                right: row.right.clone(),
                row: row.id.clone(),
                law: row.law().to_owned(),
                citation: row.citation.to(language).to_owned(),
                language: language.tag().to_owned(),
                recipient,
                learns: composed.learned.iter().map(|l| l.say(self.words())).collect(),
                drafted_on: self.today,
                subject: composed.letter.subject.clone(),
                body,
                exhibits: exhibits.ids,
                frozen: exhibits.frozen,
                steps: Vec::new(),
                extra: serde_json::to_value(&extra).unwrap_or_default(),
            },
            letter: composed.letter,
        })
    }

    fn letter_language(&self, order: &Order<'_>, addressee: &Addressee) -> Result<Language, Problem> {
        match &order.new.language {
            Some(tag) => Language::parse(tag).ok_or_else(|| self.trouble("language", &Args::new().text("tag", tag))),
            None => Ok([addressee.language.as_deref(), order.me.language.as_deref()]
                .into_iter()
                .flatten()
                .find_map(Language::parse)
                .unwrap_or(self.language)),
        }
    }

    fn identifiers(&self, order: &Order<'_>, facts: &Facts) -> Result<Vec<rights::Identifier>, Problem> {
        if order.new.identify_by.is_empty() {
            return Ok(facts.least(&order.me));
        }
        let one = |text: &String| {
            let (kind, value) = text.split_once(':').map_or((text.as_str(), None), |(k, v)| (k, Some(v.trim())));
            let args = || Args::new().text("kind", kind).text("brand", &facts.brand.name);
            let parsed = IdentifierKind::parse(kind.trim()).ok_or_else(|| self.trouble("identify", &args()))?;
            facts
                .identifier(parsed, value.filter(|v| !v.is_empty()), &order.me)
                .ok_or_else(|| self.trouble("no-identifier", &args()))
        };
        order.new.identify_by.iter().map(one).collect()
    }

    fn notes(
        &self,
        order: &Order<'_>,
        row: &Row,
        case: &Case<'_>,
        earlier: &[RequestRow],
        facts: &Facts,
    ) -> Vec<String> {
        let words = self.words();
        let brand = || Args::new().text("brand", &facts.brand.name);
        let mut notes: Vec<String> = row.note.iter().map(|note| note.to(self.language).to_owned()).collect();
        if row.confidence != rights::Confidence::Read {
            notes.push(words.plain("requests-note-unsure-law"));
        }
        if !Laws::shipped().law_of(row).protects(&order.home) {
            notes.push(words.plain("requests-note-other-home"));
        }
        if case.identifiers.iter().any(|i| !i.known_to_brand) {
            notes.push(words.say("requests-note-new-identifier", &brand()));
        }
        if case.identifiers.is_empty() {
            notes.push(words.say("requests-note-no-identifier", &brand()));
        }
        if facts.brand.look_alike_of.is_some() {
            notes.push(words.say("requests-note-look-alike", &brand()));
        }
        let open = |r: &&RequestRow| r.brand == facts.brand.id && r.row == row.id && r.state().is_open();
        if let Some(other) = earlier.iter().find(open) {
            notes.push(words.say("requests-note-again", &brand().text("reference", &other.reference)));
        }
        if row.needs == Needs::Relation {
            notes.push(words.say("requests-note-pace", &Args::new().number("count", A_DAY.0 as u64)));
        }
        notes
    }

    pub(super) fn left_out(&self, signs: &BTreeSet<char>) -> Option<String> {
        let shown: Vec<_> =
            signs
                .iter()
                .map(|c| {
                    if c.is_control() || c.is_whitespace() { format!("U+{:04X}", u32::from(*c)) } else { c.to_string() }
                })
                .collect();
        (!shown.is_empty())
            .then(|| self.words().say("requests-note-left-out", &Args::new().text("signs", &shown.join(" "))))
    }
}
