//! "Why this ad?" as a person pastes it: which reasons the platform's words may name.
//!
//! Nothing is concluded from it. Each proposal carries the line that it was read in, and the person says whether it is
//! right; what they enter stands on their word, with the pasted text kept as it is.

use model::ReasonKind;
use std::sync::OnceLock;

/// Phrases of platforms, by the kind of reason that they mostly name.
const PHRASES: &str = include_str!("phrases.txt");
/// The longest text that is looked at, in bytes; no platform says as much.
const LONGEST: usize = 20_000;
/// The longest value that is taken out of a line, in characters.
const LONGEST_VALUE: usize = 80;

/// A reason that a text may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The kind.
    pub kind: ReasonKind,
    /// The line that it was read in, just as it was pasted.
    pub line: String,
    /// What the line says more exactly ("Germany"), if the phrase is followed by it.
    pub value: Option<String>,
}

struct Phrase {
    kind: ReasonKind,
    text: String,
    /// Whether what follows is the value.
    valued: bool,
    /// Whether a longer word may begin so.
    open: bool,
}

fn phrases() -> &'static [Phrase] {
    static PHRASES_READ: OnceLock<Vec<Phrase>> = OnceLock::new();
    PHRASES_READ.get_or_init(|| {
        let lines = PHRASES.lines().filter(|line| !line.starts_with('#'));
        let kinds = lines.filter_map(|line| line.split_once(':'));
        let known = kinds.filter_map(|(kind, rest)| Some((ReasonKind::parse(kind.trim())?, rest)));
        let each = |(kind, rest): (ReasonKind, &'static str)| {
            rest.split('|').map(str::trim).filter(|text| !text.is_empty()).map(move |text| {
                let plain = text.trim_end_matches(['…', '*']).trim_end();
                Phrase { kind, text: plain.to_owned(), valued: text.ends_with('…'), open: text.ends_with('*') }
            })
        };
        known.flat_map(each).collect()
    })
}

/// The reasons that a pasted text may name, each kind once, in the order of the text. None is sure.
pub fn reasons(text: &str) -> Vec<Proposal> {
    let text = text.get(..text.floor_char_boundary(LONGEST.min(text.len()))).unwrap_or_default();
    let mut out: Vec<Proposal> = Vec::new();
    for line in text.split(['\n', '\r', '•', '·', ';']).flat_map(sentences).map(str::trim).filter(|l| !l.is_empty())
    {
        let folded = fold(line);
        for phrase in phrases() {
            let Some(end) = found(&folded, phrase) else { continue };
            if out.iter().any(|known| known.kind == phrase.kind) {
                continue;
            }
            let value = if phrase.valued { value_after(line, &folded, end) } else { None };
            out.push(Proposal { kind: phrase.kind, line: line.to_owned(), value });
        }
    }
    out
}

/// Small letters and straight quotes; as many characters as before, so that places agree.
fn fold(line: &str) -> Vec<char> {
    let one = |c: char| match c {
        '’' | '‘' => '\'',
        '\u{a0}' | '\u{202f}' => ' ',
        c => c.to_lowercase().next().unwrap_or(c),
    };
    line.chars().map(one).collect()
}

/// Where a phrase ends in a line, in characters, if it stands there as words of its own.
fn found(line: &[char], phrase: &Phrase) -> Option<usize> {
    let wanted: Vec<char> = phrase.text.chars().collect();
    let at = line.windows(wanted.len()).enumerate().find(|(at, window)| {
        let before = at.checked_sub(1).and_then(|before| line.get(before));
        let after = line.get(at + wanted.len());
        *window == wanted.as_slice()
            && before.is_none_or(|c| !c.is_alphanumeric())
            && (phrase.open || after.is_none_or(|c| !c.is_alphanumeric()))
    });
    at.map(|(at, _)| at + wanted.len())
}

/// What follows a phrase in the line, as it was pasted.
fn value_after(line: &str, folded: &[char], end: usize) -> Option<String> {
    let rest: String = line.chars().skip(end).take(folded.len()).collect();
    let value = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | ',' | '“' | '”' | '"' | '„'));
    (!value.is_empty() && value.chars().count() <= LONGEST_VALUE).then(|| value.to_owned())
}

/// A line in sentences: at a full stop before a space.
fn sentences(line: &str) -> impl Iterator<Item = &str> {
    line.split_inclusive(". ").map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<String> {
        let shown = |p: Proposal| match p.value {
            Some(value) => format!("{}={value}", p.kind.id()),
            None => p.kind.id().to_owned(),
        };
        reasons(text).into_iter().map(shown).collect()
    }

    #[test]
    fn every_line_of_the_list_is_a_kind_of_reason() {
        for line in PHRASES.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let (kind, phrases) = line.split_once(':').unwrap();
            assert!(ReasonKind::parse(kind).is_some(), "{kind}");
            for phrase in phrases.split('|').map(str::trim) {
                assert_eq!(phrase, phrase.to_lowercase(), "phrases are compared small");
            }
        }
        assert!(phrases().len() > 80);
    }

    #[test]
    fn words_of_the_large_platforms_are_proposed() {
        for (text, kinds) in [
            (
                "Harbour Shoes may have used these to show you this ad:\nSet their age to 18 and older\nA primary location in Germany",
                &["demographic=18 and older", "location=Germany"][..],
            ),
            ("You’re in a list that Harbour Shoes uploaded.", &["customer-list"]),
            (
                "This ad is based on:\n• The websites you've visited\n• Your current search terms",
                &["site-activity", "search"],
            ),
            ("You follow accounts similar to the followers of @trailrunners", &["follower-look-alike=@trailrunners"]),
            ("Diese Anzeige basiert auf: Deinem Standort; deinen Suchanfragen", &["location", "search"]),
            ("Harbour Shoes möchte Personen erreichen, die sich für Wandern interessieren", &["interest"]),
            ("We think you may be interested in hiking.", &["interest=hiking"]),
            ("Your job title", &["demographic"]),
            ("Sponsored. Learn more about ads.", &[]),
        ] {
            assert_eq!(read(text), kinds, "{text}");
        }
    }

    #[test]
    fn a_word_inside_another_is_none() {
        assert_eq!(read("A message on the homepage of this package"), Vec::<String>::new());
        let line = reasons("\n  Your LANGUAGE is German.  ").remove(0).line;
        assert_eq!(line, "Your LANGUAGE is German.");
    }

    proptest! {
        #[test]
        fn any_text_is_survived_and_every_line_is_the_persons(text in "\\PC{0,200}", mixed in "[a-z İẞ’•;.\n]{0,80}") {
            for text in [text, format!("your age {mixed} interested in {mixed}")] {
                for proposal in reasons(&text) {
                    prop_assert!(text.contains(&proposal.line));
                    prop_assert!(proposal.value.is_none_or(|value| text.contains(&value)));
                }
            }
        }
    }
}
