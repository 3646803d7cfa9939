//! A letter before it becomes a file: plain strings in an order, the same for print, mail and clipboard.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The size of the sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sheet {
    /// 210 by 297 millimetres.
    #[default]
    A4,
    /// US Letter, 8.5 by 11 inches.
    Letter,
}

impl Sheet {
    /// The size with this id (`a4`, `letter`).
    pub fn parse(text: &str) -> Option<Self> {
        match text.to_ascii_lowercase().as_str() {
            "a4" => Some(Self::A4),
            "letter" | "us-letter" => Some(Self::Letter),
            _ => None,
        }
    }
}

/// A piece of a letter's body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Paragraph(String),
    /// Things asked for, numbered so that an answer can name them.
    Numbered(Vec<String>),
    /// Facts, one a line.
    Lines(Vec<String>),
}

/// A whole letter. Every field is text to be shown literally.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// BCP 47, for screen readers.
    pub language: String,
    /// The size of the sheet.
    pub sheet: Sheet,
    /// The day on the letter.
    pub date: NaiveDate,
    /// The day in words.
    pub date_line: String,
    /// Name and how to answer, a line each.
    pub sender: Vec<String>,
    /// To whom, a line each.
    pub recipient: Vec<String>,
    /// The reference with its label ("Reference: S-26-7K4M2Q").
    pub reference_line: String,
    /// The subject: the letter's heading.
    pub subject: String,
    /// Greeting, text, closing phrase.
    pub body: Vec<Block>,
    /// The name under the letter.
    pub signature: String,
    /// "Page 1 of 2" as the language writes it, with `{n}` and `{all}`.
    pub page_line: String,
}

impl Letter {
    /// Every text of the letter, for checks that concern all of it.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let head = [&self.date_line, &self.reference_line, &self.subject, &self.signature, &self.page_line];
        let body = self.body.iter().flat_map(|block| match block {
            Block::Paragraph(text) => std::slice::from_ref(text).iter(),
            Block::Numbered(items) | Block::Lines(items) => items.iter(),
        });
        head.into_iter().chain(&self.sender).chain(&self.recipient).chain(body).map(String::as_str)
    }

    /// Applies a change to every text.
    pub(crate) fn map(&self, change: &mut dyn FnMut(&str) -> String) -> Self {
        let mut all = |items: &[String]| items.iter().map(|t| change(t)).collect::<Vec<_>>();
        let sender = all(&self.sender);
        let recipient = all(&self.recipient);
        let body = self
            .body
            .iter()
            .map(|block| match block {
                Block::Paragraph(text) => Block::Paragraph(all(std::slice::from_ref(text)).concat()),
                Block::Numbered(items) => Block::Numbered(all(items)),
                Block::Lines(items) => Block::Lines(all(items)),
            })
            .collect();
        Self {
            language: self.language.clone(),
            sheet: self.sheet,
            date: self.date,
            date_line: change(&self.date_line),
            sender,
            recipient,
            reference_line: change(&self.reference_line),
            subject: change(&self.subject),
            body,
            signature: change(&self.signature),
            page_line: change(&self.page_line),
        }
    }
}
