//! A letter as plain text.

use crate::{Block, Letter};
use std::fmt::Write as _;
use unicode_normalization::char::is_combining_mark;

/// Columns of the plain text file.
const WIDTH: usize = 76;

/// The letter as a plain text file: the whole sheet, lines of at most 76 characters, `\n` between them.
pub fn plain_text(letter: &Letter) -> String {
    let mut out = String::new();
    for part in [&letter.sender, &letter.recipient] {
        for line in part {
            push_wrapped(&mut out, line, "", "");
        }
        if !part.is_empty() {
            out.push('\n');
        }
    }
    let _ = writeln!(out, "{}\n{}\n", letter.date_line, letter.reference_line);
    push_wrapped(&mut out, &letter.subject, "", "");
    out.push('\n');
    write_body(&mut out, letter, true);
    out
}

/// The letter as the text of a mail: no sheet head, paragraphs on one line each so that the mail program flows them.
pub(crate) fn mail_text(letter: &Letter) -> String {
    let mut out = String::new();
    write_body(&mut out, letter, false);
    out.push('\n');
    // The name already stands under the letter; what follows it in the sender's block is how to answer.
    for line in letter.sender.iter().filter(|line| **line != letter.signature) {
        let _ = writeln!(out, "{line}");
    }
    let _ = writeln!(out, "{}", letter.reference_line);
    out
}

fn write_body(out: &mut String, letter: &Letter, wrap: bool) {
    let line = |out: &mut String, text: &str, first: &str, next: &str| {
        if wrap {
            push_wrapped(out, text, first, next);
        } else {
            let _ = writeln!(out, "{first}{text}");
        }
    };
    for block in &letter.body {
        match block {
            Block::Paragraph(text) => line(out, text, "", ""),
            Block::Numbered(items) => {
                for (number, item) in (1..).zip(items) {
                    line(out, item, &format!("{number:>2}. "), "    ");
                }
            }
            Block::Lines(items) => items.iter().for_each(|item| line(out, item, "  ", "  ")),
        }
        out.push('\n');
    }
    let _ = writeln!(out, "{}", letter.signature);
}

fn push_wrapped(out: &mut String, text: &str, first: &str, next: &str) {
    let mut indent = first;
    let mut column = 0;
    for word in text.split(' ') {
        let width = word.chars().filter(|c| !is_combining_mark(*c)).count();
        if column == 0 {
            out.push_str(indent);
            column = indent.len();
        } else if column + 1 + width > WIDTH {
            out.push('\n');
            indent = next;
            out.push_str(indent);
            column = indent.len();
        } else {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += width;
    }
    out.push('\n');
}
