//! What is printed: one JSON document, or sentences.

use sayso::shapes::Problem;
use serde::Serialize;
use serde_json::json;
use std::io::{self, Write as _};
use words::{Args, Words};

/// Lines for people. Whatever is put in is text: controls and hidden signs are made visible, so nothing that came out
/// of a file can move the cursor or start a line of its own.
#[derive(Default)]
pub struct Text(String);

impl Text {
    /// A line.
    pub fn line(&mut self, text: &str) {
        self.0.push_str(model::visible(text).trim_end());
        self.0.push('\n');
    }

    /// A line that belongs to the one above.
    pub fn under(&mut self, text: &str) {
        self.deeper(1, text);
    }

    /// A line so many steps in.
    pub fn deeper(&mut self, steps: usize, text: &str) {
        self.0.push_str(&"  ".repeat(steps));
        self.line(text);
    }

    /// An empty line, unless there is one or nothing stands above.
    pub fn gap(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with("\n\n") {
            self.0.push('\n');
        }
    }

    /// What it says, for a file.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Lines as they are: each a line.
    pub fn lines(&mut self, text: &str) {
        for line in text.lines() {
            self.line(line);
        }
    }
}

/// Where a command's answer goes.
pub struct Output {
    json: bool,
    words: &'static Words,
}

impl Output {
    /// Output in this language.
    pub fn new(json: bool, words: &'static Words) -> Self {
        Self { json, words }
    }

    /// The words of its language.
    pub fn words(&self) -> &'static Words {
        self.words
    }

    /// Says a sentence's words.
    pub fn say(&self, id: &str, args: &Args) -> String {
        self.words.say(id, args)
    }

    /// The same in another language, once the record has said which.
    pub fn in_words(&mut self, words: &'static Words) {
        self.words = words;
    }

    /// Prints a command's answer.
    pub fn show<T: Serialize>(&self, document: &T, for_people: impl FnOnce(&mut Text, &Self)) {
        if self.json {
            to_stdout_as_json(document);
        } else {
            let mut text = Text::default();
            for_people(&mut text, self);
            to_stdout(&text.0);
        }
    }

    /// Says what could not be done: one line on standard error, and the document that `--json` promises.
    pub fn problem(&self, problem: Problem) {
        let problem = problem.in_words(self.words);
        if self.json {
            to_stdout_as_json(&json!({"error": {
                "what": problem.what, "to": problem.to, "next": problem.next,
                "code": problem.code, "choices": problem.choices,
            }}));
        }
        self.problem_line(&problem);
    }

    /// One line on standard error that says what, to what, and what to do next.
    pub fn problem_line(&self, problem: &Problem) {
        let mut line = problem.to_string();
        if !problem.choices.is_empty() {
            line.push(' ');
            line.push_str(&self.words.say("cli-choices", &Args::new().text("choices", &problem.choices.join("; "))));
        }
        note(&format!("sayso: {line}"));
    }
}

/// A message beside the answer, on standard error.
pub fn note(text: &str) {
    eprintln!("{}", model::visible(text));
}

/// Prints an answer as a JSON document, whether or not `--json` was given.
pub fn to_stdout_as_json<T: Serialize>(document: &T) {
    match serde_json::to_string_pretty(document) {
        Ok(text) => to_stdout(&(text + "\n")),
        Err(error) => note(&format!("sayso: {error}")),
    }
}

/// A reader that has gone away (`| head`) is no failure of ours.
fn to_stdout(text: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_from_evidence_moves_the_cursor_or_starts_a_line() {
        let mut text = Text::default();
        text.line("a\u{1b}[2Jb\nc\rd");
        text.gap();
        text.gap();
        text.under("\u{202e}x");
        assert_eq!(text.0, "a‹U+001B›[2Jb c d\n\n  ‹U+202E›x\n");
    }
}
